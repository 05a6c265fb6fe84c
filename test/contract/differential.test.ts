import { expect, inject, it } from 'vitest'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { liveIn } from '../support/generatedLife.ts'
import { graphSnapshot } from '../support/graphSnapshot.ts'
import { isOfProduct, notAskedOfProduct } from '../support/namesInProduct.ts'
import { openEmptyNeo4j } from '../support/testGraph.ts'
import { type Asked, newTwinRecord, type TwinRecord, twinGraph } from '../support/twinGraph.ts'

const GRAPHS = 50

/** Queries that find nothing more often than not, whatever the graph. */
const NOTHING_IS_USUAL: Readonly<Record<string, string>> = {
  'import.holdsNothing':
    'looks for a label after the other until it finds something, and seeding begins where there is nothing',
  'moves.broaderGroups':
    'no file of an organization says which group belongs to which; what reads it is ready for one that does',
}

/** Lives in one organization on both engines at once; at the end both hold the same. */
async function liveOnBoth(seed: number, crowd: boolean, record: TwinRecord): Promise<void> {
  const access = inject('neo4j')
  if (access === undefined) throw new Error('This test runs on Neo4j alone.')
  const embedded = await openEmbeddedGraph({ folder: null, shuffleUnordered: true })
  const neo4j = await openEmptyNeo4j(access)
  await liveIn(twinGraph(embedded, neo4j, record), {
    seed,
    crowd,
    async atTheEnd() {
      expect(await graphSnapshot(embedded)).toEqual(await graphSnapshot(neo4j))
    },
  })
}

const isMostlyEmpty = ({ asked, answered, returns }: Asked): boolean => returns && answered < asked / 2

const describeAsked = (name: string, { asked, answered, returns }: Asked): string =>
  `${name}: ${asked} times, ${returns ? `${Math.round((100 * answered) / asked)} % with rows` : 'only writes'}`

it(`answers every query the same on ${GRAPHS} generated graphs and in a crowd, mostly with something`, async () => {
  const record = newTwinRecord()
  for (let seed = 1; seed <= GRAPHS; seed++) await liveOnBoth(seed, false, record)
  await liveOnBoth(GRAPHS + 1, true, record)
  const asked = [...record.asked].filter(([name]) => isOfProduct(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  console.log(asked.map(([name, counts]) => describeAsked(name, counts)).join('\n'))
  expect(record.differences.slice(0, 3)).toEqual([])
  expect(notAskedOfProduct(record.asked)).toEqual([])
  const mostlyEmpty = asked.filter(([, counts]) => isMostlyEmpty(counts)).map(([name]) => name)
  expect(mostlyEmpty).toEqual(Object.keys(NOTHING_IS_USUAL))
}, 1_800_000)
