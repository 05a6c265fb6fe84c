import type { ReactNode } from 'react'
import styles from './PartNotice.module.css'

/** Stands where there is nothing yet: one sentence and, as `children`, at most one action. */
export function EmptyNotice({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <p className="muted">{text}</p>
      {children}
    </div>
  )
}
