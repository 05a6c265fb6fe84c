import { Button } from '@mantine/core'
import styles from './AnswerGroup.module.css'

type AnswerGroupProps<Value extends string> = {
  /** What is being asked, for screen readers; the visible question may stand above. */
  label: string
  options: readonly { readonly value: Value; readonly label: string }[]
  /** The answer that stands; null when none was given: nothing is preset. */
  value: Value | null
  /** Pressing the answer that stands takes it back: null. */
  onAnswer: (value: Value | null) => void
  /** Dense rows take buttons of 36 px. */
  dense?: boolean
}

/** Two to four answers of equal weight, such as yes, not yet and no: same size, same style, at once in effect. */
export function AnswerGroup<Value extends string>(props: AnswerGroupProps<Value>) {
  const { label, options, value, onAnswer, dense = false } = props
  return (
    <fieldset aria-label={label} className={styles.group}>
      {options.map((option) => (
        <Button
          key={option.value}
          className={styles.answer}
          size={dense ? 'xs' : 'sm'}
          aria-pressed={option.value === value}
          onClick={() => onAnswer(option.value === value ? null : option.value)}
        >
          {option.label}
        </Button>
      ))}
    </fieldset>
  )
}
