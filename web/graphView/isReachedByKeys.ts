import type { FocusEvent } from 'react'

/**
 * Whether the focus came by keyboard. Who presses with a mouse or finger sees the place already; moving it away from under them
 * would lose the press.
 */
export function isReachedByKeys({ currentTarget }: FocusEvent): boolean {
  return currentTarget.matches(':focus-visible')
}
