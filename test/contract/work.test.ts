import { expect, it } from 'vitest'
import type { Graph, Parameters, Transaction } from '../../server/graph/graph.ts'
import { queryName } from '../../server/graph/queryName.ts'
import { liveIn } from '../support/generatedLife.ts'
import { CROWD } from '../support/generatedWorld.ts'
import { notAskedOfProduct } from '../support/namesInProduct.ts'
import { busiestStep, rowsForEach } from '../support/profile.ts'
import { openTestGraph } from '../support/testGraph.ts'

/** So many worlds, each with a crowd that has nothing to do with most of what is asked. */
const WORLDS = 10

/** Each query is looked at so many times: its steps are the same every time. */
const TIMES_OF_EACH = 5

/** For each thing asked about and each row answered a query may go through so many; a crowd is twenty times as many. */
const MOST_FOR_EACH = 5

/** Queries that go through more where there are more, with a bound of their own. */
const GROWS: Readonly<Record<string, string>> = {
  'people.ofSkillsCounted': 'counts the people of a skill, and stops where they are a crowd',
  'people.sharingSkillsCounted': 'counts the people who share a skill, and stops there too',
  'roles.needingCounted': 'counts the roles that ask a skill, and stops there too',
}

const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/

/** By name of the query, of the time when it was most: the rows its busiest step went through for each thing asked about and row answered. */
type Work = Map<string, number>

/** A graph that notes how much its queries go through. */
function watched(graph: Graph, seen: Map<string, number>, work: Work): Graph {
  const watch = (transaction: Transaction): Transaction => ({
    async run<Row>(cypher: string, parameters: Parameters = {}) {
      const rows = await transaction.run<Row>(cypher, parameters)
      const name = queryName(cypher)
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      if (times > TIMES_OF_EACH || WRITES.test(cypher.replace(/\/\/.*/, ''))) return rows
      const busiest = await busiestStep(transaction, cypher, parameters)
      // What goes through less than the crowd has met none, however little it answered.
      const forEach = busiest < CROWD / 2 ? 0 : rowsForEach(busiest, rows, parameters)
      work.set(name, Math.max(forEach, work.get(name) ?? 0))
      return rows
    },
  })
  return {
    ...graph,
    read: (job) => graph.read((transaction) => job(watch(transaction))),
    write: (job) => graph.write((transaction) => job(watch(transaction))),
  }
}

// On the embedded engine alone, which goes by the text: Neo4j also goes by how many there are, and is looked at in `bench:graph`.
it('goes through what it answers, and not through everyone', async () => {
  const seen = new Map<string, number>()
  const work: Work = new Map()
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    const graph = watched(await openTestGraph(), seen, work)
    await liveIn(graph, { seed, crowd: true, atTheEnd: async () => {} })
  }
  // What only some reasons lead to may be missing.
  expect(notAskedOfProduct(seen).length).toBeLessThan(5)
  const tooMuch = [...work].filter(([, forEach]) => forEach > MOST_FOR_EACH)
  console.log(tooMuch.map(([name, forEach]) => `${name}: ${forEach.toFixed(1)} for each`).join('\n'))
  expect(tooMuch.map(([name]) => name).sort()).toEqual(Object.keys(GROWS))
}, 300_000)
