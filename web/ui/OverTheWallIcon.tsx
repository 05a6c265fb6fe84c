/** A head above a wall, drawn like the other line icons; 18 px unless said otherwise. */
export function OverTheWallIcon({ size = 18, stroke = 1.7 }: { size?: number; stroke?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="7" r="3.4" />
      <path d="M3 14h18v6.5H3zM3 17.2h18M9 14v3.2M15 17.2v3.3" />
    </svg>
  )
}
