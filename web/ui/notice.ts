/** A short word after an act, with at most one way back. */
export type Notice = {
  readonly text: string
  /** Such as "Undo"; left out when there is nothing to take back. */
  readonly action?: { readonly label: string; readonly onAct: () => void }
}

type Listener = (notice: Notice | null) => void

const listeners = new Set<Listener>()

/** Shows `notice` at the foot of the screen for 10 seconds, in place of the one before, and announces it. */
export function showNotice(notice: Notice): void {
  for (const listener of listeners) listener(notice)
}

/** Calls `listener` with every notice until the returned function is called. */
export function onNotice(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
