import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { FolderInUse } from '../../server/graph/errors.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { latestSequence } from '../../server/graph/writePath.ts'

const WRITER = fileURLToPath(new URL('writeUntilKilled.ts', import.meta.url))
const KILLS = 20

describe('an embedded graph whose process is killed', () => {
  let folder: string
  let writer: ChildProcess | null = null
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'over-the-wall-'))
  })
  afterEach(() => {
    writer?.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  /** Resolves once the writer has kept its first change; `acknowledged` goes on counting. */
  async function startWriter() {
    const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    writer = child
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
    const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => null)])
    if (first === null) throw new Error('The writer ended by itself.')
    return { child, acknowledged: () => Number(printed.split('\n').at(-2) ?? 0) }
  }

  async function killAfter(milliseconds: number): Promise<number> {
    const { child, acknowledged } = await startWriter()
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    child.kill('SIGKILL')
    await once(child, 'close')
    return acknowledged()
  }

  it(`keeps every acknowledged change whole and nothing half done, ${KILLS} times`, { timeout: 90_000 }, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      // Uneven moments, so that a kill meets a query, a commit and a checkpoint in turn.
      const acknowledged = await killAfter((kill * 37) % 101)
      const graph = await openEmbeddedGraph({ folder })
      const latest = await latestSequence(graph)
      expect(latest).toBeGreaterThanOrEqual(acknowledged)
      expect(await countAll(graph)).toEqual({ changes: latest, requests: latest, people: 2 * latest, pairs: latest })
      expect(await migrate(graph, new Date(0))).toEqual([])
      await graph.close()
    }
  })

  it('refuses the folder while the other process lives, and opens it when that one is gone', {
    timeout: 20_000,
  }, async () => {
    const { child } = await startWriter()
    await expect(openEmbeddedGraph({ folder })).rejects.toThrow(FolderInUse)
    await expect(openEmbeddedGraph({ folder })).rejects.toThrow(`Another process uses the data folder "${folder}".`)
    child.kill('SIGKILL')
    await once(child, 'close')
    const graph = await openEmbeddedGraph({ folder })
    await graph.close()
  })
})

async function countAll(graph: Graph) {
  return graph.read(async (transaction) => {
    const count = async (name: string, pattern: string) => {
      const rows = await transaction.run<{ n: number }>(`// test.${name}\nMATCH ${pattern} RETURN count(*) AS n`)
      return rows[0]?.n
    }
    return {
      changes: await count('changes', '(:Change)'),
      requests: await count('requests', '(d:Done) WHERE d.until IS NOT NULL'),
      people: await count('people', '(:Person)'),
      pairs: await count('pairs', '(:Person)-[:KNOWS]->(:Person)'),
    }
  })
}
