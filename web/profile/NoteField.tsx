import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './OpennessCard.module.css'

/** Characters; as long as the service keeps. */
const longest = 500

/** A note to myself. What is typed stays in the field until it is kept. */
export function NoteField({ note, onKeep }: { note: string | null; onKeep: (note: string | null) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [draft, setDraft] = useState(note ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const isChanged = draft.trim() !== (note ?? '')
  const left = longest - draft.length
  const keep = () => {
    field.current?.focus()
    onKeep(draft.trim() === '' ? null : draft.trim())
  }
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {t('profile.note')}
      </label>
      <textarea
        ref={field}
        id={id}
        className={`${styles.field} ${styles.note}`}
        rows={3}
        maxLength={longest}
        value={draft}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className={styles.noteFoot}>
        <p id={`${id}-hint`}>
          {t('profile.noteHint')} {isChanged ? t('profile.noteLeft', { count: left }) : null}
        </p>
        {isChanged ? (
          <Button size="xs" onClick={keep}>
            {t('profile.noteKeep')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
