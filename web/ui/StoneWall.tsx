import { runningBond, type Stone } from './stones.ts'

const stoneHeight = 9
const bond = { stoneLength: 32, joint: 3 }
/** Wider than any page; what does not fit is cut off at the right. */
const wallLength = 1600

/**
 * A wall of `courses` stones high, as wide as its place: decoration, hidden from screen readers.
 * Used in page heads and wherever something stays hidden on purpose.
 */
export function StoneWall({ courses = 4 }: { courses?: number }) {
  const height = courses * (stoneHeight + bond.joint) - bond.joint
  const stones = runningBond(wallLength, courses, bond)
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${wallLength} ${height}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden="true"
      style={{ display: 'block' }}
    >
      {([1, 2, 3] as const).map((tone) => (
        <path
          key={tone}
          fill={`var(--wall-${tone})`}
          d={stones
            .filter((stone) => stone.tone === tone)
            .map(outline)
            .join('')}
        />
      ))}
    </svg>
  )
}

/** A stone as a path with corners rounded by the stone radius of the tokens. */
function outline({ course, left }: Stone): string {
  const radius = 2.5
  const top = course * (stoneHeight + bond.joint)
  const across = bond.stoneLength - 2 * radius
  const down = stoneHeight - 2 * radius
  const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`
  return (
    `M${left + radius} ${top}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}` +
    `h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}z`
  )
}
