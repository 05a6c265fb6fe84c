import { useTranslation } from 'react-i18next'
import { SetOpennessDocument } from '../generated/operations.ts'
import { announce } from '../ui/announce.ts'
import { showNotice } from '../ui/notice.ts'
import type { OpennessState } from './opennessChange.ts'
import { useSend, useSendOrRetry } from './useSend.ts'

/** What the viewer can do with the answer to looking over the wall. */
export function useOpennessActs() {
  const { t } = useTranslation()
  const send = useSend()
  const sendOrRetry = useSendOrRetry()
  const keep = (state: OpennessState | null, onDone: () => void) =>
    sendOrRetry(SetOpennessDocument, inputOf(state), onDone)
  return {
    /** Gives another answer, or takes it back with null. Shows at once, with a way back. */
    answer: (before: OpennessState | null, next: OpennessState | null) => {
      const text =
        next === null ? t('profile.opennessTaken') : t('profile.opennessKept', { answer: t(`openness.${next.answer}`) })
      const onAct = () => void keep(before, () => announce(t('undone')))
      void keep(next, () => showNotice({ text, action: { label: t('action.undo'), onAct } }))
    },
    /** Changes a date, the note, or narrows who may find me. Shows at once. */
    change: (next: OpennessState) => void keep(next, () => announce(t('saved'))),
    /** Lets more people find me; the person has agreed. Null when it worked. */
    send: (next: OpennessState) => send(SetOpennessDocument, inputOf(next)),
  }
}

function inputOf(state: OpennessState | null) {
  if (state === null) return { answer: null }
  const { answer, until, askAgainOn, note, discoverable, teamIds } = state
  return { answer, until, askAgainOn, note, discoverable, teamIds: [...teamIds] }
}
