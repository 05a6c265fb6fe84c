import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../texts/format.ts'
import styles from './OpennessCard.module.css'

type DayFieldProps = {
  label: string
  /** What the day means, in a sentence. */
  hint: string
  /** YYYY-MM-DD, as are the bounds. */
  value: string | null
  earliest: string
  latest: string
  /** Whether there may be no day at all. */
  isOptional?: boolean
  onChange: (day: string | null) => void
}

/** A day between two others. A day outside them is said to be so and changes nothing. */
export function DayField({ label, hint, value, earliest, latest, isOptional = false, onChange }: DayFieldProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const isOutside = draft !== null && draft !== '' && (draft < earliest || draft > latest)
  const type = (day: string) => {
    const isInside = day >= earliest && day <= latest
    setDraft(isInside ? null : day)
    if (isInside && day !== value) onChange(day)
  }
  const clear = () => {
    field.current?.focus()
    onChange(null)
  }
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          type="date"
          className={styles.field}
          min={earliest}
          max={latest}
          value={draft ?? value ?? ''}
          aria-describedby={`${id}-hint`}
          aria-invalid={isOutside}
          onChange={(event) => type(event.target.value)}
          onBlur={() => !isOutside && setDraft(null)}
        />
        {isOptional && value !== null ? (
          <Button size="xs" variant="subtle" onClick={clear}>
            {t('profile.noDay')}
          </Button>
        ) : null}
      </div>
      <p id={`${id}-hint`} className={styles.hint} role={isOutside ? 'alert' : undefined}>
        {isOutside ? t('profile.dayOutside', { first: date(earliest, true), last: date(latest, true) }) : hint}
      </p>
    </div>
  )
}
