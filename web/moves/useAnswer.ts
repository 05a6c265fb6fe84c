import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { newRequestId } from '../api/requestId.ts'
import { type Answer, AnswerRoleDocument, type TextFragment } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'
import { showNotice } from '../ui/notice.ts'

type AnsweredRole = { readonly id: string; readonly titles: TextFragment }

/**
 * Gives a function that answers a role, shows the answer at once and offers to take it back. When the service does not
 * agree, everything is as before and a notice says so.
 */
export function useAnswer() {
  const { t } = useTranslation()
  const localize = useLocalize()
  const format = useFormat()
  const client = useClient()

  const send = async (role: AnsweredRole, answer: Answer | null, askAgainOn: string | null) => {
    const input = { requestId: newRequestId(), subjectId: role.id, answer, askAgainOn }
    const { error } = await client.mutation(AnswerRoleDocument, { input }).toPromise()
    return error === undefined
  }
  return async (role: AnsweredRole, answer: Answer | null, before: Answer | null, askAgainOn: string | null = null) => {
    const isKept = await send(role, answer, askAgainOn)
    if (!isKept) return showNotice({ text: t('answer.notKept') })
    const text =
      askAgainOn === null
        ? t(`answer.told.${answer ?? 'none'}`, { role: localize(role.titles) })
        : t('answer.told.date', { date: format.date(askAgainOn, true) })
    const undo = async () => {
      if (!(await send(role, before, null))) showNotice({ text: t('answer.notKept') })
    }
    showNotice({ text, action: { label: t('action.undo'), onAct: undo } })
  }
}
