import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** The path whose heading had the focus last. The page that was loaded first keeps the focus where the browser put it. */
let focusedPath = typeof window === 'undefined' ? '' : window.location.pathname

/**
 * For the one `h1` of a page (give it `tabIndex={-1}`): takes the focus after a change of page, so that a screen
 * reader starts there. Changes of the query alone, such as a filter, move nothing.
 */
export function usePageHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    if (pathname === focusedPath) return
    focusedPath = pathname
    heading.current?.focus({ preventScroll: true })
  }, [pathname])
  return heading
}
