import { initials } from './initials.ts'
import styles from './marks.module.css'

type PersonMarkProps = {
  /** Full name; its initials are shown. */
  name: string
  /** Side in px. */
  size?: number
}

/** The rounded square that stands for a person. Hidden from screen readers: the name stands beside it. */
export function PersonMark({ name, size = 44 }: PersonMarkProps) {
  return (
    <span className={styles.person} style={{ '--size': `${size}px` }} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
