import { Button } from '@mantine/core'
import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import styles from './ConfirmDialog.module.css'

/** A change that more people would see, for the person to agree to. */
export type Widening = {
  /** Who sees what from now on, as a question and a sentence that name the audience. */
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
  /** Asks the server. Null when it agreed; else why not, and nothing changed. */
  readonly onConfirm: () => Promise<Problem | null>
}

/**
 * Asks before more people see something. Nothing on the page changes until the server agreed; when it does not, the
 * dialog says so and can be tried again. Esc and "keep it" leave everything as it was.
 */
export function ConfirmDialog({ widening, onClose }: { widening: Widening; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])

  const confirm = async () => {
    setAsking(true)
    setProblem(null)
    const failed = await widening.onConfirm()
    setAsking(false)
    setProblem(failed)
    if (failed === null) onClose()
  }
  const closeByEsc = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="widen-title" onCancel={closeByEsc}>
      <h2 id="widen-title">{widening.title}</h2>
      <p>{widening.text}</p>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problemText(problem)} {t('profile.widen.unchanged')}
        </p>
      )}
      <div className={styles.answers}>
        <Button onClick={onClose}>{t('profile.widen.keep')}</Button>
        <Button variant="filled" aria-disabled={isAsking} onClick={isAsking ? undefined : confirm}>
          {problem === null ? widening.confirmLabel : t('action.retry')}
        </Button>
      </div>
    </dialog>
  )
}
