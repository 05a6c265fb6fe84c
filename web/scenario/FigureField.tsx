import { useState } from 'react'
import styles from './FigureField.module.css'
import { within } from './scenarioAddress.ts'

type FigureFieldProps = {
  label: string
  value: number
  unit?: string
  least: number
  most: number
  /** For a figure of two or three digits. */
  isShort?: boolean
  onChange: (value: number) => void
}

/** A figure that can be changed. What is no figure within bounds stays in the field, marked, and changes nothing. */
export function FigureField({ label, value, unit, least, most, isShort = false, onChange }: FigureFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(value)
  return (
    <span className={styles.field} data-short={isShort}>
      <input
        type="number"
        inputMode="decimal"
        aria-label={label}
        value={shown}
        min={least}
        max={most}
        step="any"
        aria-invalid={within(shown, least, most) === null}
        onChange={(event) => {
          setTyped(event.target.value)
          const figure = within(event.target.value, least, most)
          if (figure !== null) onChange(figure)
        }}
        onBlur={() => setTyped(null)}
      />
      {unit === undefined ? null : <span aria-hidden>{unit}</span>}
    </span>
  )
}
