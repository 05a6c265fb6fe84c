/** So many roles stand beside the present one at the most. */
export const mostCompared = 3

/** Reads which roles the address compares: each once, in its order. Beyond three they are refused. */
export function readCompared(query: URLSearchParams): { ids: string[]; refused: number } {
  const all = [...new Set((query.get('roles') ?? '').split(',').filter((id) => id !== ''))]
  return { ids: all.slice(0, mostCompared), refused: Math.max(0, all.length - mostCompared) }
}

/** The address of a comparison of these roles. */
export function compareAddress(ids: readonly string[]): string {
  return ids.length === 0 ? '/compare' : `/compare?roles=${ids.join(',')}`
}
