import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'
import { type WatchedRead, watchReads } from '../support/watchReads.ts'

// The example world, in which 400 more people advise at the counter; all of them listen, and offer to share it. 400 more roles
// ask for listening, the mediator sits in 400 more teams, and 400 more openings, departments and learning items are there.

const CROWD = 400
const number = (place: number) => String(place).padStart(3, '0')
const rows = (rowOf: (number: string, place: number) => string): string =>
  Array.from({ length: CROWD }, (_, place) => `${rowOf(number(place), place)}\n`).join('')

const CROWDED: Readonly<Record<string, string>> = {
  'departments.csv': rows((n) => `department${n},Department ${n},,,`),
  'teams.csv': rows((n) => `team${n},Team ${n},,,,,,making,Leuven`),
  'roles.csv': rows((n) => `role${n},craft,4,Role ${n},,,Does it.,,,,,,`),
  'role_skills.csv': rows((n) => `role${n},listening,30,50,true`),
  'seats.csv': rows((n) => `seat${n},team${n},mediator,1`),
  'people.csv': rows((n, place) => `crowd${n},Crowd ${n},,${place === 7 ? 'nl' : 'fr'},Leuven,2020-01-01,ACTIVE,,`),
  'holds.csv': rows((n) => `crowd${n},counter-adviser,2020-01-01`),
  'openings.csv': rows((n) => `opening${n},GIG,Opening ${n},,,seat${n},OPEN,8,,,2027-01-01`),
  'learning.csv': rows((n, place) => `item${n},Item ${n},,,E_LEARNING,${1 + place / 4},0,en,`),
  'learning_skills.csv': rows((n) => `item${n},listening,0,50`),
  'person_skills.csv': rows((n) => `crowd${n},listening,40,SELF,,CONFIRMED,ORGANIZATION,SELF`),
  'buddy_offers.csv': rows((n) => `crowd${n},listening,2,BUDDY`),
}

const world = Object.fromEntries(
  Object.entries(EXAMPLE_WORLD).map(([file, text]) => [file, text + (CROWDED[file] ?? '')]),
)

let app: ExampleApp
let asBob: Ask

beforeAll(async () => {
  app = await openExampleApp(world)
  asBob = await app.signInAs('bob')
}, 120_000)
afterAll(() => app.close())

/** Asks, and gives the answer with what was read for it. */
async function asked(query: string, ids: Readonly<Record<string, string>> = {}) {
  const variables: Record<string, string> = {}
  for (const [name, key] of Object.entries(ids)) variables[name] = await app.idOf(key)
  let answer: Awaited<ReturnType<Ask>> | undefined
  const reads = await watchReads(app.graph, async () => {
    answer = await asBob(query, variables)
  })
  expect(answer?.errors).toEqual([])
  return { data: answer?.data, reads }
}

/** The most that goes into or comes out of one query: names are looked at a hundred at a time, whatever the crowd. */
const MOST = 100

function expectNoCrowd(reads: readonly WatchedRead[]): void {
  expect(reads.length).toBeLessThan(30)
  expect(reads.filter((read) => Math.max(read.given, read.rows) > MOST)).toEqual([])
}

const crowd = (from: number, to: number, word: string) =>
  Array.from({ length: to - from + 1 }, (_, place) => `${word} ${number(from + place)}`)

describe('a page of a crowd', () => {
  const lists: readonly {
    readonly of: string
    readonly query: string
    readonly ids: Readonly<Record<string, string>>
    readonly expected: readonly string[]
    readonly neverAsked: readonly string[]
  }[] = [
    {
      of: 'people of a skill',
      query: 'query ($id: ID!) { skill(id: $id) { list: people(first: 3) { nodes { name } } } }',
      ids: { id: 'listening' },
      expected: ['Bob Maes', ...crowd(0, 1, 'Crowd')],
      neverAsked: ['people.ofSkills'],
    },
    {
      of: 'offers to share a skill',
      query:
        'query ($id: ID!) { skill(id: $id) { list: buddyOffers(first: 2) { nodes { person { name } hoursPerMonth } } } }',
      ids: { id: 'listening' },
      expected: crowd(0, 1, 'Crowd'),
      neverAsked: ['people.sharingSkills'],
    },
    {
      of: 'roles that ask for a skill',
      query: 'query ($id: ID!) { skill(id: $id) { list: roles(first: 4) { nodes { titles { en } } } } }',
      ids: { id: 'listening' },
      expected: ['Adviser', 'Counter lead', 'Mediator', 'Role 000'],
      neverAsked: ['roles.needing'],
    },
    {
      of: 'what teaches a skill',
      query: 'query ($id: ID!) { skill(id: $id) { list: learning(first: 3) { nodes { titles { en } } } } }',
      ids: { id: 'listening' },
      expected: crowd(0, 2, 'Item'),
      neverAsked: [],
    },
    {
      of: 'holders of a role',
      query: 'query ($id: ID!) { role(id: $id) { list: holders(first: 4) { nodes { name } } } }',
      ids: { id: 'adviser' },
      expected: ['Bob Maes', 'Cas Claes', ...crowd(0, 1, 'Crowd')],
      neverAsked: ['people.ofRoles'],
    },
    {
      of: 'members of a team',
      query: 'query ($id: ID!) { team(id: $id) { list: members(first: 4) { nodes { name } } } }',
      ids: { id: 'counter' },
      expected: ['Ann Peeters', 'Bob Maes', 'Cas Claes', 'Crowd 000'],
      neverAsked: ['people.ofTeams'],
    },
    {
      of: 'seats of a role',
      query: 'query ($id: ID!) { role(id: $id) { list: seats(first: 3) { nodes { team { names { en } } } } } }',
      ids: { id: 'mediator' },
      expected: ['Front desk', ...crowd(0, 1, 'Team')],
      neverAsked: [],
    },
    {
      of: 'openings of a role',
      query: 'query ($id: ID!) { role(id: $id) { list: openings(first: 1) { nodes { titles { en } } } } }',
      ids: { id: 'mediator' },
      expected: ['Mediator at the front desk'],
      neverAsked: [],
    },
    {
      of: 'everything open of some kinds',
      query: '{ everything: __typename list: openings(first: 3, kinds: [GIG, PROJECT]) { nodes { closesOn } } }',
      ids: {},
      expected: ['2027-01-01', '2027-01-01', '2027-01-01'],
      neverAsked: [],
    },
    {
      of: 'departments',
      query: '{ organization { list: departments(first: 3) { nodes { names { en } } } } }',
      ids: {},
      expected: crowd(0, 2, 'Department'),
      neverAsked: [],
    },
  ]

  it.each(lists)('reads no more than the page asks: $of', async ({ query, ids, expected, neverAsked }) => {
    const { data, reads } = await asked(query, ids)
    const { list } = data.list ? data : (Object.values(data)[0] as { list: unknown })
    expect(textsIn(list)).toEqual(expected)
    expectNoCrowd(reads)
    for (const name of neverAsked) expect(reads.map((read) => read.name)).not.toContain(name)
  })

  /** The first text of each node. */
  function textsIn(list: { readonly nodes: readonly object[] }): string[] {
    const textIn = (value: unknown): string =>
      typeof value === 'string' ? value : textIn(Object.values(value as object)[0])
    return list.nodes.map(textIn)
  }

  it('goes on from its cursor to the end without leaving anyone out', async () => {
    const query = `query ($id: ID!, $after: String) { role(id: $id) { holders(first: 90, after: $after) {
      nodes { name } pageInfo { hasNextPage endCursor } } } }`
    const met: string[] = []
    let after: string | null = null
    do {
      const { data } = await asBob(query, { id: await app.idOf('adviser'), after })
      const { nodes, pageInfo } = data.role.holders
      met.push(...nodes.map(({ name }: { name: string }) => name))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(met).toEqual(['Bob Maes', 'Cas Claes', ...crowd(0, CROWD - 1, 'Crowd')])
  })
})

describe('a first step', () => {
  it('is found among a crowd of buddies and of courses without reading them all', async () => {
    const { data, reads } = await asked(
      `query ($id: ID!) { viewer { move(roleId: $id) { skillsToGrow(first: 10) {
        skill { names { en } } steps { form minutes buddy { name } item { titles { en } } } } } } }`,
      { id: 'mediator' },
    )
    const listening = data.viewer.move.skillsToGrow.find(
      ({ skill }: { skill: { names: { en: string } } }) => skill.names.en === 'Listening',
    )
    // Only number seven of the crowd speaks the language; the shortest long course begins with half an hour, the shortest takes one.
    expect(listening.steps).toEqual([
      { form: 'BUDDY', minutes: 30, buddy: { name: 'Crowd 007' }, item: null },
      { form: 'E_LEARNING', minutes: 30, buddy: null, item: { titles: { en: 'Item 013' } } },
    ])
    expectNoCrowd(reads)
    expect(reads.map(({ name }) => name)).toContain('people.buddyMatchesAmong')
  })
})

describe('a way through a crowd', () => {
  it('is found without following everyone', async () => {
    const { data, reads } = await asked(
      `query ($id: ID!) { viewer { wayTo(id: $id) { isThere steps { tie to { ... on Skill { names { en } } } } } } }`,
      { id: 'crowd399' },
    )
    expect(data.viewer.wayTo).toEqual({
      isThere: true,
      steps: [
        { tie: 'HOLDS', to: { names: { en: 'Listening' } } },
        { tie: 'HOLDS', to: {} },
      ],
    })
    expectNoCrowd(reads)
  })
})
