import type { ReactNode } from 'react'
import styles from './Skeleton.module.css'

/**
 * Marks a part that is loading. Its skeletons show after 200 ms, so that a quick answer never flickers.
 * `label` says in words what is on its way.
 */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div aria-busy="true" className={styles.loading}>
      <span className="hiddenText">{label}</span>
      <div aria-hidden="true" className={styles.shapes}>
        {children}
      </div>
    </div>
  )
}

type BarProps = {
  /** Any CSS length; the whole width when left out. */
  width?: number | string
  /** In px: the height that the finished thing will have. */
  height?: number
  /** A circle of that height, for a mark. */
  round?: boolean
}

/** One gray shape with the dimensions of what will stand in its place. Only inside `Loading`. */
export function Bar({ width = '100%', height = 16, round = false }: BarProps) {
  return <div className={styles.bar} style={{ width: round ? height : width, height }} data-round={round} />
}

/** `count` rows as lists have them: a mark, a title, a line below it. Only inside `Loading`. */
export function RowBars({ count, rowHeight = 60 }: { count: number; rowHeight?: number }) {
  return Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
    <div key={row} className={styles.row} style={{ height: rowHeight }}>
      <Bar height={28} round />
      <div className={styles.lines}>
        <Bar width={`${55 - (row % 3) * 8}%`} height={14} />
        <Bar width={`${35 - (row % 2) * 6}%`} height={12} />
      </div>
    </div>
  ))
}
