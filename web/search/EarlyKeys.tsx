import { useLayoutEffect } from 'react'
import { textAfterKey } from './textAfterKey.ts'

type EarlyKeysProps = {
  /** Gets how to make the new text from the one before. */
  onText: (change: (text: string) => string) => void
  onClose: () => void
}

/** Stands in for the search while it is fetched: keeps what is typed for its field, and from the page below. */
export function EarlyKeys({ onText, onClose }: EarlyKeysProps) {
  useLayoutEffect(() => {
    const keep = (event: KeyboardEvent) => {
      const isWritten = textAfterKey('', event) !== null
      if (!isWritten && event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') onClose()
      if (isWritten) onText((text) => textAfterKey(text, event) ?? text)
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => window.removeEventListener('keydown', keep, { capture: true })
  }, [onText, onClose])
  return null
}
