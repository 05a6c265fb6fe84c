/**
 * Shares a height out as equally as needs allow (water filling): who needs more than an equal share gets just that,
 * the others share what is left. The sum is `height`, as long as the needs are not more than that.
 */
export function shareHeight(height: number, needs: readonly number[]): number[] {
  let needy: readonly number[] = []
  for (;;) {
    const others = needs.length - needy.length
    if (others === 0) return [...needs]
    const level = (height - needy.reduce((sum, need) => sum + need, 0)) / others
    const above = needs.filter((need) => need > level)
    if (above.length === needy.length) return needs.map((need) => Math.max(need, level))
    needy = above
  }
}
