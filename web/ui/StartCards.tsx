import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import styles from './StartCards.module.css'
import { StoneWall } from './StoneWall.tsx'

type StartCardsProps = {
  title: string
  /** What comes of it, in a sentence or two. */
  lead?: string
  /** Each a `StartCard`. */
  children: ReactNode
}

/** Stands on a page where nothing is chosen yet: a few places to begin, in front of the wall. */
export function StartCards({ title, lead, children }: StartCardsProps) {
  const headingId = useId()
  return (
    <section className={styles.starts} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      <ul>{children}</ul>
      <div className={styles.wall}>
        <StoneWall courses={4} />
      </div>
    </section>
  )
}

type StartCardProps = {
  mark: ReactNode
  /** What sort of start it is, above the name. */
  over: ReactNode
  name: ReactNode
  /** What one sees then, under the name. */
  note?: ReactNode
} & ({ to: string } | { onPress: () => void })

/** One place to begin: leads to an address, or does something on this page. */
export function StartCard({ mark, over, name, note, ...act }: StartCardProps) {
  const content = (
    <>
      {mark}
      <span className={styles.words}>
        <span className={styles.over}>{over}</span>
        <span className={styles.name}>{name}</span>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </span>
    </>
  )
  return (
    <li>
      {'to' in act ? (
        <Link className={styles.card} to={act.to}>
          {content}
        </Link>
      ) : (
        <button className={styles.card} type="button" onClick={act.onPress}>
          {content}
        </button>
      )}
    </li>
  )
}
