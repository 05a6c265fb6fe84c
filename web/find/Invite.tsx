import { Button } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { newRequestId } from '../api/requestId.ts'
import { type InvitationState, InviteToTalkDocument } from '../generated/operations.ts'
import { useSend } from '../profile/useSend.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { announce } from '../ui/announce.ts'
import styles from './FindPage.module.css'
import { type Need, toInput } from './needAddress.ts'

/** Characters; as long as the service keeps. */
const longestLine = 200

type InviteProps = {
  person: { id: string; name: string }
  need: Need
  /** Of an invitation that was sent; null for none. */
  state: InvitationState | null
}

/** Invites somebody to a talk: asked once more in place, because what is sent cannot be taken back. */
export function Invite({ person, need, state }: InviteProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [isSent, setSent] = useState(false)
  const [comesBack, setComesBack] = useState(false)
  const { name } = person
  if (state !== null || isSent) return <Told name={name} state={state ?? 'SENT'} takesFocus={isSent} />
  if (isOpen) {
    const close = () => {
      setComesBack(true)
      setOpen(false)
    }
    return <Confirm person={person} need={need} onClose={close} onSent={() => setSent(true)} />
  }
  return (
    <Button
      className={styles.invite}
      aria-label={t('find.inviteName', { name })}
      ref={comesBack ? focusOnce : undefined}
      onClick={() => setOpen(true)}
    >
      {t('find.invite')}
    </Button>
  )
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}

/** What the sender hears. */
function Told({ name, state, takesFocus }: { name: string; state: InvitationState; takesFocus: boolean }) {
  const { t } = useTranslation()
  return (
    <p className={styles.told} tabIndex={-1} ref={takesFocus ? focusOnce : undefined}>
      {t(`find.state.${state}`, { name })}
    </p>
  )
}

type ConfirmProps = { person: InviteProps['person']; need: Need; onClose: () => void; onSent: () => void }

function Confirm({ person: { id, name }, need, onClose, onSent }: ConfirmProps) {
  const { t } = useTranslation()
  const send = useSend()
  const problemText = useProblemText()
  const fieldId = useId()
  // One act, however often it is tried.
  const [requestId] = useState(newRequestId)
  const [line, setLine] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const isSending = useRef(false)

  const confirm = async () => {
    if (isSending.current) return
    isSending.current = true
    const given = line.trim() === '' ? null : line.trim()
    const failed = await send(InviteToTalkDocument, { personId: id, need: toInput(need), line: given }, requestId)
    isSending.current = false
    setProblem(failed)
    if (failed !== null) return
    announce(t('find.state.SENT', { name }))
    onSent()
  }
  const closeByEsc = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc from the field and the buttons inside it
    <div className={styles.confirm} onKeyDown={closeByEsc}>
      <p id={`${fieldId}-about`}>{t('find.confirm', { name })}</p>
      <label htmlFor={fieldId}>{t('find.line')}</label>
      <input
        ref={focusOnce}
        id={fieldId}
        type="text"
        maxLength={longestLine}
        value={line}
        aria-describedby={`${fieldId}-about`}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && void confirm()}
      />
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problemText(problem)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="filled" onClick={confirm}>
          {problem === null ? t('find.send', { name }) : t('action.retry')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </div>
  )
}
