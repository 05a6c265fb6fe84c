import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './Horizon.module.css'
import { TabTitle } from './PageHead.tsx'
import { StoneWall } from './StoneWall.tsx'
import { usePageHeading } from './usePageHeading.ts'

type HorizonProps = {
  title: ReactNode
  /** Title of the browser's tab, without the product's name. */
  tabTitle: string
  /** A line above the title: a mark and where this belongs. */
  over?: ReactNode
  /** One or two sentences below the title. */
  lead?: ReactNode
  /** `Peeker`s, left to right; at most three, each a role or a person that this page is about. */
  children?: ReactNode
}

/** Head of a page seen over the wall: land and sky, the title, and who peeks over. Holds the page's `h1`. */
export function Horizon({ title, tabTitle, over, lead, children }: HorizonProps) {
  const heading = usePageHeading()
  return (
    <section className={styles.horizon}>
      <TabTitle text={tabTitle} />
      <Hills />
      <div className={styles.text}>
        {over === undefined ? null : <div className={styles.over}>{over}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className="lead">{lead}</p>}
      </div>
      {children === undefined ? null : <div className={styles.peekers}>{children}</div>}
      <div className={styles.wall}>
        <StoneWall />
      </div>
    </section>
  )
}

type PeekerProps = {
  /** A FamilyMark or PersonMark; its foot goes behind the wall. */
  mark: ReactNode
  /** Name above the mark, in words. */
  name?: ReactNode
  /** A few words below the name. */
  note?: ReactNode
  /** Where it leads; needs a `name`. */
  to?: string
}

/** Who peeks over the wall of a `Horizon`: a role or a person, never a decoration. */
export function Peeker({ mark, name, note, to }: PeekerProps) {
  const words = (
    <>
      {name === undefined ? null : <b className={styles.name}>{name}</b>}
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
    </>
  )
  if (to === undefined) {
    return (
      <div className={styles.peeker}>
        {words}
        <span className={styles.mark}>{mark}</span>
      </div>
    )
  }
  return (
    <Link to={to} className={styles.peeker}>
      {words}
      <span className={styles.mark}>{mark}</span>
    </Link>
  )
}

/** Two soft ridges: nearer land is warmer. */
function Hills() {
  return (
    <svg className={styles.hills} viewBox="0 0 1200 360" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 220Q600 140 1200 220V360H0Z" fill="var(--land-2)" />
      <path d="M0 288Q600 212 1200 288V360H0Z" fill="var(--land-1)" />
    </svg>
  )
}
