import { SingleBar } from 'cli-progress'

/** Shows how far a command is. */
export interface ShownProgress {
  readonly update: (done: number, total: number) => void
  readonly stop: () => void
}

/** A bar on the terminal; nothing where a file or another program reads along, which has no use for one. */
export function progressOn(format: string): ShownProgress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar({ format, hideCursor: true })
  return {
    update(done, total) {
      if (!bar.isActive) bar.start(total, 0)
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
