import { memo } from 'react'
import type { Point } from '../graphView/viewport.ts'
import type { Ground } from './ground.ts'
import type { MapLayout } from './layoutMap.ts'
import { type LaidStone, stoneSize, wallStones } from './wallStones.ts'

type LandProps = {
  layout: MapLayout
  /** Where the route crosses the wall, x in px; null while nothing is chosen. */
  crossing: number | null
}

/** How far the picture goes on beyond its frame, as a share of it: seen when one zooms out or pans. */
const beyond = 0.6
const steps = 60

/** The ground of the map for the eye: sky, three bands of land, the thin walls between families, my wall, my garden. */
export const Land = memo(function Land({ layout, crossing }: LandProps) {
  const { ground, bands, columns } = layout
  const { width, height } = ground
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ overflow: 'visible' }}
    >
      <defs>
        <linearGradient id="map-sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--sky)" />
          <stop offset="1" stopColor="var(--land-3)" />
        </linearGradient>
        {bands.map(({ farEdge }, band) => (
          <linearGradient
            key={farEdge}
            id={`map-land-${band}`}
            gradientUnits="userSpaceOnUse"
            x1="0"
            x2="0"
            y1={ground.lineAt(width / 2, farEdge)}
            y2={ground.lineAt(width / 2, bands[band - 1]?.farEdge ?? 0) + ground.sag}
          >
            <stop offset="0" stopColor={`color-mix(in srgb, var(--land-${band + 1}), var(--land-light) 55%)`} />
            <stop offset="0.45" stopColor={`var(--land-${band + 1})`} />
            <stop offset="1" stopColor={`color-mix(in srgb, var(--land-${band + 1}), var(--wall-2) 5%)`} />
          </linearGradient>
        ))}
        <linearGradient id="map-fade" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0.25" />
          <stop offset="1" stopColor="#fff" />
        </linearGradient>
        <mask id="map-haze" maskUnits="userSpaceOnUse" x="0" y="0" width={width} height={ground.wallFoot + ground.sag}>
          <rect width={width} height={ground.wallFoot + ground.sag} fill="url(#map-fade)" />
        </mask>
      </defs>
      <rect
        x={-beyond * width}
        y={-beyond * height}
        width={(1 + 2 * beyond) * width}
        height={(1 + 2 * beyond) * height}
        fill="url(#map-sky)"
      />
      {bands.toReversed().map(({ farEdge }, place) => (
        <path
          key={farEdge}
          d={below(ground, (x) => ground.lineAt(x, farEdge))}
          fill={`url(#map-land-${bands.length - 1 - place})`}
          stroke="var(--land-line)"
          strokeWidth="1.5"
        />
      ))}
      <g mask="url(#map-haze)" stroke="var(--wall-soft)" strokeWidth="3" strokeLinecap="round" strokeDasharray="7 8">
        {columns.slice(1).map(({ code, from }) => (
          <path key={code} d={line(ground.pointOn(from, 0.01), ground.pointOn(from, 1))} />
        ))}
      </g>
      <path d={below(ground, ground.footAt)} fill="var(--garden)" />
      <path d={along(ground, (x) => ground.footAt(x) + 5)} fill="none" stroke="var(--wall-shade)" strokeWidth="10" />
      <Wall ground={ground} crossing={crossing} />
    </svg>
  )
})

function Wall({ ground, crossing }: { ground: Ground; crossing: number | null }) {
  const { joint } = stoneSize(ground)
  const stones = wallStones(ground, -beyond * ground.width, (1 + beyond) * ground.width, crossing)
  return (
    <g strokeLinejoin="round">
      <path d={outlines(ground, stones)} fill="var(--mortar)" stroke="var(--mortar)" strokeWidth={3 + 2 * joint} />
      {([1, 2, 3] as const).map((tone) => (
        <path
          key={tone}
          d={outlines(
            ground,
            stones.filter((stone) => stone.tone === tone),
          )}
          fill={`var(--wall-${tone})`}
          stroke={`var(--wall-${tone})`}
          strokeWidth="3"
        />
      ))}
    </g>
  )
}

/** Each stone as a path, smaller by half the line around it, whose round joins round the corners. */
function outlines(ground: Ground, stones: readonly LaidStone[]): string {
  const { length, height } = stoneSize(ground)
  const half = { x: length / 2 - 1.5, y: height / 2 - 1.5 }
  return stones
    .map(({ x, y, slope }) => {
      const corner = (dx: number, dy: number) =>
        at({ x: x + dx * Math.cos(slope) - dy * Math.sin(slope), y: y + dx * Math.sin(slope) + dy * Math.cos(slope) })
      return `M${corner(-half.x, -half.y)}L${corner(half.x, -half.y)}L${corner(half.x, half.y)}L${corner(-half.x, half.y)}Z`
    })
    .join('')
}

function along({ width }: Ground, heightAt: (x: number) => number): string {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = -beyond * width + ((1 + 2 * beyond) * width * step) / steps
    return `${step === 0 ? 'M' : 'L'}${at({ x, y: heightAt(x) })}`
  }).join('')
}

function below(ground: Ground, heightAt: (x: number) => number): string {
  const { width, height } = ground
  const bottom = (1 + beyond) * height
  return `${along(ground, heightAt)}L${at({ x: (1 + beyond) * width, y: bottom })}L${at({ x: -beyond * width, y: bottom })}Z`
}

function line(from: Point, to: Point): string {
  return `M${at(from)}L${at(to)}`
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
