import type { ReactNode } from 'react'
import styles from './SkillChip.module.css'

type SkillChipProps = {
  /** `have`: filled dot, I bring it. `grow`: open ring, to grow. `plain`: neither is said. */
  kind?: 'have' | 'grow' | 'plain'
  children: ReactNode
  /** A word or two in small behind it, such as a level. */
  note?: ReactNode
}

/**
 * A skill or talent as a chip. Dot and ring are for the eye: the heading above the chips must say
 * "Shared" or "To grow" in words. Put several in a `ChipRow`.
 */
export function SkillChip({ kind = 'plain', children, note }: SkillChipProps) {
  return (
    <span className={`${styles.chip} ${styles[kind]}`}>
      {children}
      {note === undefined ? null : <small className={styles.note}>{note}</small>}
    </span>
  )
}

/** Chips beside and below each other. A list: every chip is one item of it. */
export function ChipRow({ children, label }: { children: ReactNode[]; label?: string }) {
  return (
    <ul className={styles.row} aria-label={label}>
      {children.map((chip, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the chips come without ids and keep no state
        <li key={place}>{chip}</li>
      ))}
    </ul>
  )
}
