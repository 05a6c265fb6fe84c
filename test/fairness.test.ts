import { afterEach, describe, expect, it } from 'vitest'
import { openEmbeddedGraph } from '../server/graph/embeddedGraph.ts'
import type { Graph, GraphValue, Transaction } from '../server/graph/graph.ts'
import { migrate } from '../server/graph/migrate.ts'
import { readFacts, readOwnProfile } from '../server/moves/moveStore.ts'
import { rankMoves } from '../server/moves/rankMoves.ts'
import { freezeModel } from '../server/moves/score/matchingModel.ts'
import { preparePerson, REACH_WANTED } from '../server/moves/score/scoreMove.ts'
import { seedWorld } from './support/exampleApp.ts'
import { generatedWorld, type Random, randomNumbers } from './support/generatedWorld.ts'

/** Ten worlds, a hundred times each: everything about people that is no input is dealt out anew among them. */
const WORLDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const DEALS_PER_WORLD = 100
const TIME_LIMIT_MS = 240_000

/** What suggestions are made from. All other attributes that are found on people and on their ties are dealt out. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  Person: ['id', 'status'],
  Openness: ['id'],
  HAS_SKILL: ['level', 'levelVisibility', 'status', 'visibility'],
  FEELS: ['word'],
  INTERESTED_IN: ['wants'],
  ANSWERED: ['answer'],
  HOLDS: ['since'],
  HELD: ['from'],
  OFFERS_TO_SHARE: [],
}

/** What no organization needs to keep here, and might: it reaches nothing either. */
const NEVER_ASKED: Readonly<Record<string, readonly GraphValue[]>> = {
  gender: ['f', 'm', 'x'],
  bornOn: ['1961-05-01', '1984-02-29', '2003-12-12'],
  nationality: ['BE', 'MA', 'PL'],
  hoursPerWeek: [19, 30, 38],
  leftOn: ['2026-01-01'],
  pausedOn: ['2026-02-02'],
  contactVisibility: ['SELF', 'MANAGER', 'ORGANIZATION'],
  phone: ['1', '2', '3'],
}

let graph: Graph | null = null
afterEach(async () => {
  await graph?.close()
  graph = null
})

describe('suggestions', () => {
  it.each(WORLDS)(
    'stay what they are whatever is dealt out anew among people: names, places, dates, managers (world %i)',
    async (seed) => {
      const random = randomNumbers(seed)
      graph = await openWorld(seed)
      await graph.write((transaction) => addNeverAsked(transaction, random))
      const before = await suggestions(graph)
      const attributes = new Set<string>()
      for (let deal = 0; deal < DEALS_PER_WORLD; deal += 1) {
        for (const dealt of await graph.write((transaction) => dealOut(transaction, random))) attributes.add(dealt)
        expect(await suggestions(graph)).toEqual(before)
      }
      expect([...attributes].sort()).toEqual(expect.arrayContaining(DEALT))
    },
    TIME_LIMIT_MS,
  )

  it('change with what is an input: the test can see a change', async () => {
    graph = await openWorld(1)
    const before = await suggestions(graph)
    await graph.write((transaction) =>
      transaction.run(`// test.learn
        MATCH (p:Person)-[h:HAS_SKILL]->(s:Skill) SET h.level = 50, h.status = 'CONFIRMED'`),
    )
    expect(await suggestions(graph)).not.toEqual(before)
  })
})

/** At least these were found and dealt out in every world. */
const DEALT = [
  'FEELS.visibility',
  'HAS_SKILL.source',
  'HELD.to',
  'INTERESTED_IN.visibility',
  'OFFERS_TO_SHARE.hoursPerMonth',
  'Openness.answer',
  'Person.bornOn',
  'Person.email',
  'Person.externalKey',
  'Person.gender',
  'Person.languages',
  'Person.location',
  'Person.name',
  'Person.startedOn',
  'REPORTS_TO',
]

async function openWorld(seed: number): Promise<Graph> {
  const opened = await openEmbeddedGraph({ folder: null })
  await migrate(opened, new Date('2026-11-25T10:00:00Z'))
  await seedWorld(opened, generatedWorld(seed, { voices: true }))
  return opened
}

/** Person id -> the moves they see, best first, as the product makes them from the graph. */
async function suggestions(opened: Graph): Promise<unknown> {
  const facts = await readFacts(opened)
  const model = freezeModel(facts)
  const options = {
    reachWanted: REACH_WANTED.USUAL,
    lens: null,
    wayIn: 'TALENTS' as const,
    familyIds: null,
    bands: null,
  }
  const seen = facts.people.map(async ({ personId }) => {
    const profile = await readOwnProfile(opened, model, { personId, actors: [], directReportIds: new Set() })
    return [personId, rankMoves(model, preparePerson(model, profile), options)] as const
  })
  return { version: model.version, moves: Object.fromEntries(await Promise.all(seen)) }
}

type Values = Readonly<Record<string, GraphValue>>

/** A person, an answer or a tie, with all that is kept on it. */
interface Owner {
  readonly key: Readonly<Record<string, string>>
  readonly values: Values
}

async function addNeverAsked(transaction: Transaction, random: Random): Promise<void> {
  const people = await transaction.run<{ id: string }>('// test.people\nMATCH (p:Person) RETURN p.id AS id ORDER BY id')
  const rows = people.map(({ id }) => ({
    id,
    values: Object.fromEntries(
      Object.entries(NEVER_ASKED).map(([name, values]) => [name, values[Math.floor(random() * values.length)] ?? null]),
    ),
  }))
  await transaction.run('// test.neverAsked\nUNWIND $rows AS row MATCH (p:Person {id: row.id}) SET p += row.values', {
    rows,
  })
}

/** Deals each attribute out anew by itself, and the reporting lines too. @returns what was dealt. */
async function dealOut(transaction: Transaction, random: Random): Promise<string[]> {
  const dealt: string[] = []
  for (const { name, all, set } of OWNERS) {
    const owners = await transaction.run<Owner>(all)
    const inputs = INPUTS[name] ?? []
    const attributes = [...new Set(owners.flatMap(({ values }) => Object.keys(values)))].filter(
      (each) => !inputs.includes(each),
    )
    const columns = attributes.map((attribute) => {
      return shuffled(
        random,
        owners.map(({ values }) => values[attribute] ?? null),
      )
    })
    const rows = owners.map(({ key }, place) => ({
      key,
      none: Object.fromEntries(attributes.map((attribute) => [attribute, null])),
      values: Object.fromEntries(attributes.map((attribute, column) => [attribute, columns[column]?.[place] ?? null])),
    }))
    // A key of its own stands twice for a moment unless all are taken away first.
    await transaction.run(set('row.none'), { rows })
    await transaction.run(set('row.values'), { rows })
    dealt.push(...attributes.map((attribute) => `${name}.${attribute}`))
  }
  await dealManagers(transaction, random)
  return [...dealt, 'REPORTS_TO']
}

async function dealManagers(transaction: Transaction, random: Random): Promise<void> {
  const people = await transaction.run<{ id: string }>('// test.people\nMATCH (p:Person) RETURN p.id AS id ORDER BY id')
  const ids = shuffled(
    random,
    people.map(({ id }) => id),
  )
  const rows = ids.slice(1).map((id, place) => ({ id, managerId: ids[Math.floor(random() * (place + 1))] ?? id }))
  await transaction.run('// test.noManagers\nMATCH (p:Person)-[r:REPORTS_TO]->(:Person) DELETE r')
  await transaction.run(
    `// test.managers
     UNWIND $rows AS row
     MATCH (p:Person {id: row.id}) MATCH (m:Person {id: row.managerId})
     CREATE (p)-[:REPORTS_TO {from: '2026-01-01'}]->(m)`,
    { rows },
  )
}

const tie = (name: string, toldApartBy: string | null = null) => ({
  name,
  all: `// test.all${name}
    MATCH (p:Person)-[h:${name}]->(n)
    RETURN {id: p.id, other: n.id${toldApartBy ? `, apart: h.${toldApartBy}` : ''}} AS key, properties(h) AS values`,
  set: (values: string) => `// test.set${name}
    UNWIND $rows AS row
    MATCH (p:Person {id: row.key.id})-[h:${name}]->(n) WHERE n.id = row.key.other ${toldApartBy ? `AND h.${toldApartBy} = row.key.apart` : ''}
    SET h += ${values}`,
})

const node = (name: string) => ({
  name,
  all: `// test.all${name}
    MATCH (n:${name}) RETURN {id: n.id} AS key, properties(n) AS values`,
  set: (values: string) => `// test.set${name}
    UNWIND $rows AS row MATCH (n:${name} {id: row.key.id}) SET n += ${values}`,
})

const OWNERS = [
  node('Person'),
  node('Openness'),
  tie('HAS_SKILL'),
  tie('FEELS'),
  tie('INTERESTED_IN'),
  tie('ANSWERED'),
  tie('HOLDS', 'since'),
  tie('HELD', 'from'),
  tie('OFFERS_TO_SHARE'),
]

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const left = [...items]
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as Item) // one is left each time
}
