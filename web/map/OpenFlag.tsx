/** The flag of a role that is open now. */
export function OpenFlag({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} width="13" height="16" viewBox="0 0 13 16" aria-hidden="true">
      <path d="M2 1v14" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M3 1.5h9l-2.6 3 2.6 3H3z" fill="currentColor" />
    </svg>
  )
}
