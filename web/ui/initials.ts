/** The first letters of the first two words of a name, in capitals; empty for an empty name. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  return words
    .slice(0, 2)
    .map((word) => (Array.from(word)[0] ?? '').toLocaleUpperCase())
    .join('')
}
