import type { ReactNode } from 'react'
import styles from './Part.module.css'

type PartProps = { title: string; lead?: string; children: ReactNode }

/** One part of the page under its own heading. */
export function Part({ title, lead, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  )
}
