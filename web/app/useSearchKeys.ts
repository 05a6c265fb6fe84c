import { useEffect } from 'react'

/** Calls `onOpen` at Ctrl+K, or Cmd+K on a Mac, wherever the focus is. */
export function useSearchKeys(onOpen: () => void): void {
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      onOpen()
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [onOpen])
}
