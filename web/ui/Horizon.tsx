import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { FamilyMark, type FamilyMarkProps } from './FamilyMark.tsx'
import styles from './Horizon.module.css'
import { TabTitle } from './PageHead.tsx'
import { PersonMark } from './PersonMark.tsx'
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
  /** `RolePeeker`s and `PersonPeeker`s, left to right; at most three, each what this page is about. */
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

type PeekerWords = {
  /** Above the mark, in words. */
  name?: ReactNode
  /** A few words below the name. */
  note?: ReactNode
  /** Where it leads; needs a `name`. */
  to?: string
}

/** A role of a family that peeks over the wall of a `Horizon`. `size` is its diameter in px. */
export function RolePeeker({ code, order, size = 104, ...words }: PeekerWords & FamilyMarkProps) {
  return <Peeker {...words} size={size} mark={<FamilyMark code={code} order={order} size={size} />} />
}

/** A person who peeks over the wall of a `Horizon`. `size` is the side of the mark in px. */
export function PersonPeeker({ person, size = 60, ...words }: PeekerWords & { person: string; size?: number }) {
  return <Peeker {...words} size={size} mark={<PersonMark name={person} size={size} />} />
}

function Peeker({ name, note, to, size, mark }: PeekerWords & { size: number; mark: ReactNode }) {
  const content = (
    <>
      {name === undefined ? null : <b className={styles.name}>{name}</b>}
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
      <span className={styles.mark} style={{ '--size': `${size}px` }}>
        {mark}
      </span>
    </>
  )
  if (to === undefined) return <div className={styles.peeker}>{content}</div>
  return (
    <Link to={to} className={styles.peeker}>
      {content}
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
