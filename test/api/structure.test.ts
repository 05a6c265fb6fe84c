import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'
import { watchReads } from '../support/watchReads.ts'

let app: ExampleApp
let asBob: Ask
let asEve: Ask

beforeAll(async () => {
  app = await openExampleApp()
  asBob = await app.signInAs('bob')
  asEve = await app.signInAs('eve')
})
afterAll(() => app.close())

describe('lists inside lists', () => {
  it('hold a page for each parent, in order, and go on from its own cursor', async () => {
    const query = `query ($after: String) { teams { nodes { names { en }
      members(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } }
      seats { nodes { role { titles { en } } headcount } } } } }`
    const first = (await asBob(query)).data.teams.nodes
    expect(first.map((team: { names: { en: string } }) => team.names.en)).toEqual(['Counter', 'Front desk', 'Workshop'])
    expect(first.map((team: { members: { nodes: unknown } }) => team.members.nodes)).toEqual([
      [{ name: 'Ann Peeters' }],
      [],
      [{ name: 'Dee Wouters' }],
    ])
    expect(first[0].seats.nodes).toEqual([
      { role: { titles: { en: 'Adviser' } }, headcount: 3 },
      { role: { titles: { en: 'Counter lead' } }, headcount: 1 },
    ])
    const next = (await asBob(query, { after: first[0].members.pageInfo.endCursor })).data.teams.nodes
    expect(next[0].members.nodes).toEqual([{ name: 'Bob Maes' }])
  })

  it('ask the graph as often for more parents as for a few', async () => {
    const queries = async (query: string) => (await watchReads(app.graph, () => asBob(query))).map(({ name }) => name)
    const fields = 'members { nodes { name skills { nodes { level } } } } openings { nodes { kind } }'
    const few = await queries(`{ teams(first: 2) { nodes { ${fields} } } }`)
    const all = await queries(`{ teams(first: 3) { nodes { ${fields} } } }`)
    expect(all.toSorted()).toEqual(few.toSorted())
    expect(all).toContain('people.shownSkills')
  })
})

describe('openings', () => {
  it('are those open today, for a team, a role and everywhere', async () => {
    const { data } = await asBob(
      `query ($desk: ID!, $adviser: ID!) {
        openings { nodes { titles { en } closesOn } }
        team(id: $desk) { openings { nodes { titles { en } } } }
        role(id: $adviser) { openings { nodes { titles { en } } } } }`,
      { desk: await app.idOf('desk'), adviser: await app.idOf('adviser') },
    )
    expect(data).toEqual({
      openings: { nodes: [{ titles: { en: 'Mediator at the front desk' }, closesOn: '2026-12-15' }] },
      team: { openings: { nodes: [{ titles: { en: 'Mediator at the front desk' } }] } },
      role: { openings: { nodes: [] } },
    })
  })
})

describe('people', () => {
  it('are listed by name, those who work here now, and to nobody who left', async () => {
    const names = async (ask: Ask) =>
      (await ask('{ people { nodes { name } } }')).data.people.nodes.map(({ name }: { name: string }) => name)
    expect(await names(asBob)).toEqual(['Ann Peeters', 'Bob Maes', 'Cas Claes', 'Dee Wouters'])
    expect(await names(asEve)).toEqual([])
  })
})

describe('search', () => {
  const found = async (ask: Ask, text: string, kinds?: readonly string[]) => {
    const { data, errors } = await ask(
      `query ($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds) {
        ... on Person { name } ... on Role { titles { en } } ... on Skill { names { en } } ... on Team { names { en } } } }`,
      { text, kinds },
    )
    expect(errors).toEqual([])
    return data.search.map(
      (hit: { name?: string; titles?: { en: string }; names?: { en: string } }) =>
        hit.name ?? hit.titles?.en ?? hit.names?.en,
    )
  }

  it('finds by the beginning of a word, with one typo, without accents, and in each language', async () => {
    expect(await found(asBob, 'medi')).toEqual(expect.arrayContaining(['Mediation', 'Mediator']))
    expect(await found(asBob, 'mediatoin')).toContain('Mediation')
    expect(await found(asBob, 'mediateur')).toContain('Mediator')
    expect(await found(asBob, 'klokken')).toContain('Clock repairer')
    expect(await found(asBob, 'conflict')).toEqual(['Mediation'])
  })

  it('finds colleagues, and only the kinds asked', async () => {
    expect(await found(asBob, 'dee')).toContain('Dee Wouters')
    expect(await found(asBob, 'co', ['TEAM'])).toEqual(['Counter'])
    expect(await found(asBob, 'x')).toEqual([])
  })

  it('finds nobody who left, and nobody for who left', async () => {
    expect(await found(asBob, 'lambert')).toEqual([])
    expect(await found(asBob, 'fay')).toEqual([])
    expect(await found(asEve, 'maes')).toEqual([])
  })
})

describe('a move', () => {
  it('comes with its steps, its buddies and its openings', async () => {
    const { data, errors } = await asBob(
      `query ($id: ID!) { viewer { move(roleId: $id) {
        band walls otherTeams learningWeeks
        openings { nodes { titles { en } } }
        skillsToGrow { skill { names { en } } steps { form minutes buddy { name } item { titles { en } } } }
        nextStep { form minutes }
        values { gainer reasons { reason } }
        ties { kind person { name } } } } }`,
      { id: await app.idOf('mediator') },
    )
    expect(errors).toEqual([])
    const { skillsToGrow, ...move } = data.viewer.move
    expect(move).toMatchObject({
      walls: ['TEAM'],
      otherTeams: 0,
      openings: { nodes: [{ titles: { en: 'Mediator at the front desk' } }] },
      nextStep: { minutes: 30 },
      ties: [],
    })
    expect(skillsToGrow.map(({ skill }: { skill: { names: { en: string } } }) => skill.names.en)).toEqual([
      'Mediation',
      'Listening',
    ])
    expect(skillsToGrow[0].steps).toEqual([
      { form: 'BUDDY', minutes: 30, buddy: { name: 'Dee Wouters' }, item: null },
      { form: 'E_LEARNING', minutes: 30, buddy: null, item: { titles: { en: 'Hard talks made easier' } } },
      { form: 'WORKSHOP', minutes: 240, buddy: null, item: { titles: { en: 'A day of mediation' } } },
    ])
    expect(move.values.map(({ gainer }: { gainer: string }) => gainer)).toEqual(['ME', 'TEAM', 'ORGANIZATION'])
  })

  it('is left out where only what is open, or what one is curious about, is asked', async () => {
    const titles = async (marks: readonly string[]) => {
      const { data } = await asDee(
        `query ($marks: [MoveMark!]) { viewer { moves(bands: [ONE_STEP, TWO_STEPS, BIGGER_LEAP, FAR], marks: $marks) {
          totalCount nodes { role { titles { en } } } } } }`,
        { marks },
      )
      const { totalCount, nodes } = data.viewer.moves
      expect(totalCount).toBe(nodes.length)
      return nodes.map(({ role }: { role: { titles: { en: string } } }) => role.titles.en).sort()
    }
    const asDee = await app.signInAs('dee')
    expect(await titles([])).toEqual(['Adviser', 'Counter lead', 'Mediator'])
    expect(await titles(['OPEN'])).toEqual(['Mediator'])
    expect(await titles(['CURIOUS'])).toEqual([])
    for (const key of ['lead', 'mediator']) {
      await asDee('mutation ($input: AnswerRoleInput!) { answerRole(input: $input) { roleAnswer { answer } } }', {
        input: { requestId: `curious-about-${key}`, subjectId: await app.idOf(key), answer: 'SAVED' },
      })
    }
    expect(await titles(['CURIOUS'])).toEqual(['Counter lead', 'Mediator'])
    expect(await titles(['OPEN', 'CURIOUS'])).toEqual(['Mediator'])
  })

  it('names no buddy of the viewer’s own reporting line', async () => {
    const { data } = await asBob(
      'query ($id: ID!) { viewer { move(roleId: $id) { skillsToGrow { skill { names { en } } steps { buddy { name } } } } } }',
      { id: await app.idOf('lead') },
    )
    const buddies = data.viewer.move.skillsToGrow.flatMap(
      ({ steps }: { steps: { buddy: { name: string } | null }[] }) => steps.flatMap(({ buddy }) => buddy?.name ?? []),
    )
    expect(buddies).not.toContain('Ann Peeters')
  })

  it('is not one where it is the role held now, or unknown', async () => {
    for (const id of [await app.idOf('adviser'), 'f'.repeat(32)]) {
      const { data } = await asBob('query ($id: ID!) { viewer { move(roleId: $id) { band } } }', { id })
      expect(data.viewer.move).toBeNull()
    }
  })
})

// Last: where all share one database, another world takes the place of this one.
describe('ties', () => {
  it('name who was in a team with the viewer before and is there now, and nobody who left before the viewer came', async () => {
    const past = 'dee,counter-adviser,2019-01-01,2021-12-31\ngus,counter-adviser,2015-01-01,2021-05-10\n'
    const met = await openExampleApp({
      ...EXAMPLE_WORLD,
      'people.csv': `${EXAMPLE_WORLD['people.csv']}gus,Gus Peeters,,nl,Diest,2014-01-01,ACTIVE,,\n`,
      'holds.csv': `${EXAMPLE_WORLD['holds.csv']}gus,workshop-repairer,2021-05-10\n`,
      'held.csv': EXAMPLE_WORLD['held.csv'] + past,
    })
    const ask = await met.signInAs('bob')
    const { data } = await ask(
      'query ($id: ID!) { viewer { move(roleId: $id) { ties { kind person { name } skill { id } } } } }',
      { id: await met.idOf('repairer') },
    )
    expect(data.viewer.move.ties).toEqual([{ kind: 'FORMER_TEAMMATE', person: { name: 'Dee Wouters' }, skill: null }])
    await met.close()
  })
})
