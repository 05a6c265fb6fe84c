type Listener = (text: string) => void

const listeners = new Set<Listener>()

/** Has the one polite live region say `text` to screen readers: result counts, saved, undone. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text)
}

/** Calls `listener` with every announcement until the returned function is called. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
