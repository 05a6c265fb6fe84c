import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { applyChange, latestSequence } from '../../server/graph/writePath.ts'

/** Writes pairs of people for ever, and prints the number of each change once it is kept. Started, and killed, by a test. */
async function writeUntilKilled(folder: string): Promise<never> {
  const now = new Date('2026-03-02T12:00:00.000Z')
  const graph = await openEmbeddedGraph({ folder, checkpointEvery: { intervalMs: 20, walBytes: 20_000 } })
  await migrate(graph, now)
  for (let number = (await latestSequence(graph)) + 1; ; number++) {
    const request = { viewerId: 'writer', requestId: `request-${number}`, kinds: ['person.pair'], now }
    const { sequence } = await applyChange(graph, request, async (transaction) => {
      await transaction.run('// test.first\nCREATE (:Person {id: $id})', { id: `${number}-a` })
      await transaction.run(
        '// test.second\nMATCH (a:Person {id: $first}) CREATE (a)-[:KNOWS]->(:Person {id: $second})',
        { first: `${number}-a`, second: `${number}-b` },
      )
      return { result: number, changedIds: [`${number}-a`, `${number}-b`] }
    })
    process.stdout.write(`${sequence}\n`)
  }
}

await writeUntilKilled(process.argv[2] ?? '')
