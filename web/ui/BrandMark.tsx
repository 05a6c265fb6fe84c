/** Someone looking over a wall: the mark of the product. Decoration; the name stands beside it or in the link's label. */
export function BrandMark({ width = 34 }: { width?: number }) {
  return (
    <svg width={width} viewBox="0 0 34 30" aria-hidden="true">
      <circle cx="17" cy="9" r="7.5" fill="var(--accent)" />
      {bricks.map(([x, y, length, tone]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={length} height="6.5" rx="1.5" fill={`var(--wall-${tone})`} />
      ))}
    </svg>
  )
}

/** Left, top, length and tone of each brick. */
const bricks = [
  [0, 14, 10, 2],
  [12, 14, 10, 1],
  [24, 14, 10, 3],
  [0, 22.5, 4, 1],
  [6, 22.5, 10, 3],
  [18, 22.5, 10, 2],
  [30, 22.5, 4, 1],
] as const
