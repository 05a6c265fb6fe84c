import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** The id of a thing that the address names after `prefix`, as in /me#skill-…; null where it names none of that sort. */
export function useAnchored(prefix: string): string | null {
  const { hash } = useLocation()
  return hash.startsWith(`#${prefix}`) ? hash.slice(prefix.length + 1) : null
}

/** Brings what the address names into view and gives it the focus, once it is there. */
export function useAnchor(prefix: string, isThere: boolean): void {
  const anchored = useAnchored(prefix)
  useEffect(() => {
    if (!isThere || anchored === null) return
    const place = document.getElementById(`${prefix}${anchored}`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [prefix, anchored, isThere])
}
