import styles from './Segmented.module.css'

type SegmentedProps<Value extends string> = {
  /** What is being chosen, for screen readers. */
  label: string
  options: readonly { readonly value: Value; readonly label: string }[]
  value: Value
  onChange: (value: Value) => void
  /** As wide as its place, each segment the same. */
  wide?: boolean
}

/** A choice between views of the same thing, one of them always on; never for an answer that a person gives. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, wide = false } = props
  return (
    <fieldset aria-label={label} className={styles.track} data-wide={wide}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.segment}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
