import { useEffect, useState } from 'react'
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

/**
 * A figure that can be changed. What is no figure within bounds stays in the field, marked, and changes nothing, unless the
 * bounds come to hold it while it stands there, as when the places it is counted in arrive later.
 */
export function FigureField({ label, value, unit, least, most, isShort = false, onChange }: FigureFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const shown = typed ?? String(value)
  const figure = within(shown, least, most)

  useEffect(() => {
    if (!isRefused || figure === null) return
    setRefused(false)
    onChange(figure)
  }, [isRefused, figure, onChange])

  function type(text: string) {
    setTyped(text)
    const told = within(text, least, most)
    setRefused(told === null)
    if (told !== null) onChange(told)
  }

  function leave() {
    setTyped(null)
    setRefused(false)
  }

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
        aria-invalid={figure === null}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      {unit === undefined ? null : <span aria-hidden>{unit}</span>}
    </span>
  )
}
