import { existsSync } from 'node:fs'
import { openFileSink } from '../../server/graphFile/fileSinks.ts'

/** Begins a file, says so, and gets a signal before it is whole. */
async function exportUntilEnded(path: string, signal: string): Promise<void> {
  const sink = await openFileSink(path)
  await sink.write(
    (async function* () {
      yield 'a line\n'
      if (existsSync(`${path}.unfinished-${process.pid}`)) process.stdout.write('begun\n')
      process.kill(process.pid, signal)
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })(),
  )
}

await exportUntilEnded(process.argv[2] ?? '', process.argv[3] ?? '')
