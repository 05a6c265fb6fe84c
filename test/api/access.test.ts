import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'

let app: ExampleApp
let asAnn: Ask
let asBob: Ask
let asDee: Ask
let asEve: Ask
let bob: string

beforeAll(async () => {
  app = await openExampleApp()
  ;[asAnn, asBob, asDee, asEve] = [
    await app.signInAs('ann'),
    await app.signInAs('bob'),
    await app.signInAs('dee'),
    await app.signInAs('eve'),
  ]
  bob = await app.idOf('bob')
})
afterAll(() => app.close())

const skillsOf = async (ask: Ask, personId: string) => {
  const { data, errors } = await ask(
    'query ($id: ID!) { person(id: $id) { skills { nodes { level skill { names { en } } } } } }',
    { id: personId },
  )
  expect(errors).toEqual([])
  return data.person.skills.nodes.map((node: { level: number | null; skill: { names: { en: string } } }) => [
    node.skill.names.en,
    node.level,
  ])
}

describe('what others see of a person', () => {
  it('is what everyone at work may see, for a colleague', async () => {
    expect(await skillsOf(asDee, bob)).toEqual([['Listening', null]])
  })

  it('is also what is shown to the manager, for the manager of this moment', async () => {
    expect(await skillsOf(asAnn, bob)).toEqual([
      ['Listening', null],
      ['Mediation', 25],
    ])
  })

  it('never holds a proposal, nor what is for the owner alone', async () => {
    for (const ask of [asAnn, asDee]) {
      const names = (await skillsOf(ask, bob)).map(([name]: [string]) => name)
      expect(names).not.toContain('Coaching')
      expect(names).not.toContain('Gear trains')
    }
  })

  it('ends with the reporting line, on the next request', async () => {
    const hasLine = (to: string | null) =>
      app.graph.write((transaction) =>
        transaction.run(
          `// test.line
           MATCH (:Person {id: $bob})-[r:REPORTS_TO]->(:Person) SET r.to = $to`,
          { bob, to },
        ),
      )
    await hasLine('2026-11-24')
    expect(await skillsOf(asAnn, bob)).toEqual([['Listening', null]])
    await hasLine(null)
    expect((await skillsOf(asAnn, bob)).length).toBe(2)
  })

  it('leaves out contact, and interests not shown', async () => {
    const query = `query ($id: ID!) { person(id: $id) { name email location languages
      interests { nodes { wants subject { ... on Skill { names { en } } ... on Team { names { en } } } } } } }`
    const seen = async (ask: Ask) => (await ask(query, { id: bob })).data.person
    expect(await seen(asDee)).toEqual({
      name: 'Bob Maes',
      email: null,
      location: null,
      languages: null,
      interests: { nodes: [{ wants: true, subject: { names: { en: 'Front desk' } } }] },
    })
    expect((await seen(asAnn)).interests.nodes.length).toBe(2)
    expect((await seen(asBob)).interests.nodes.length).toBe(3)
  })

  it('has null for interests when none is shown, exactly as when there are none', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { interests { nodes { wants } } } }'
    const dee = await app.idOf('dee')
    expect((await asBob(query, { id: dee })).data.person).toEqual({ interests: null })
  })

  it('has no openness, answers, energy or moves at all: no field of a person holds them', async () => {
    for (const field of ['openness { answer }', 'answers { answer }', 'energy { word }', 'moves { totalCount }']) {
      const { errors } = await asAnn(`query ($id: ID!) { person(id: $id) { ${field} } }`, { id: bob })
      expect(errors.map(({ code }) => code)).toEqual(['BAD_INPUT'])
    }
  })
})

describe('a person who cannot be seen', () => {
  const query = 'query ($id: ID!) { person(id: $id) { name } node(id: $id) { id } }'

  it('looks exactly like one who never was', async () => {
    const unknown = await asBob(query, { id: 'f'.repeat(32) })
    const left = await asBob(query, { id: await app.idOf('fay') })
    const alumna = await asBob(query, { id: await app.idOf('eve') })
    expect(unknown).toEqual({ data: { person: null, node: null }, errors: [] })
    expect(left).toEqual(unknown)
    expect(alumna).toEqual(unknown)
  })

  it('is every colleague, for someone who left: in pages, teams, buddies and search', async () => {
    const { data, errors } = await asEve(
      `query ($id: ID!, $team: ID!, $skill: ID!) {
         person(id: $id) { name }
         team(id: $team) { members { nodes { name } } }
         skill(id: $skill) { buddyOffers { nodes { hoursPerMonth } } }
         search(text: "Bob") { __typename }
       }`,
      { id: bob, team: await app.idOf('counter'), skill: await app.idOf('mediation') },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      person: null,
      team: { members: { nodes: [] } },
      skill: { buddyOffers: { nodes: [] } },
      search: [],
    })
  })

  it('can no longer sign in or use a session once they left for good', async () => {
    const ask = await app.signInAs('cas')
    const status = (to: string) =>
      app.graph.write((transaction) =>
        transaction.run('// test.status\nMATCH (p:Person {name: "Cas Claes"}) SET p.status = $to', { to }),
      )
    await status('LEFT')
    expect(await ask('{ viewer { person { name } } }')).toEqual({ data: { viewer: null }, errors: [] })
    await status('ACTIVE')
  })
})

describe('someone who is not signed in', () => {
  it('reads the sign-in page and nothing else', async () => {
    expect((await app.ask('{ viewer { actors } signInOptions { name } }')).data).toEqual({
      viewer: null,
      signInOptions: ['Ann Peeters', 'Bob Maes', 'Cas Claes', 'Dee Wouters', 'Eve Lambert'].map((name) => ({ name })),
    })
    for (const query of [
      '{ teams { nodes { id } } }',
      '{ search(text: "bob") { __typename } }',
      '{ organization { name } }',
    ]) {
      const { data, errors } = await app.ask(query)
      expect([data, errors.map(({ code }) => code)]).toEqual([null, ['UNAUTHENTICATED']])
    }
  })

  it('cannot sign in as someone who is not offered', async () => {
    const response = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: await app.idOf('fay') }),
    })
    expect(response.status).toBe(400)
  })
})

describe('the viewer', () => {
  it('is told what they may do from the graph of this moment', async () => {
    const actors = async (ask: Ask) => (await ask('{ viewer { actors } }')).data.viewer.actors
    expect(await actors(asAnn)).toEqual(['EMPLOYEE', 'MANAGER'])
    expect(await actors(asBob)).toEqual(['EMPLOYEE'])
    expect(await actors(asEve)).toEqual(['ALUMNUS'])
  })

  it('sees all of their own', async () => {
    const { data, errors } = await asBob(`{ viewer {
      skills { nodes { level visibility skill { names { en } } } }
      proposedSkills { nodes { skill { names { en } } } }
      openness { answer askAgainOn note }
      answers { nodes { answer subject { ... on Role { titles { en } } } } }
      energy { word skill { names { en } } } } }`)
    expect(errors).toEqual([])
    expect(data.viewer).toEqual({
      skills: {
        nodes: [
          { level: 15, visibility: 'SELF', skill: { names: { en: 'Gear trains' } } },
          { level: 35, visibility: 'ORGANIZATION', skill: { names: { en: 'Listening' } } },
          { level: 25, visibility: 'MANAGER', skill: { names: { en: 'Mediation' } } },
        ],
      },
      proposedSkills: { nodes: [{ skill: { names: { en: 'Coaching' } } }] },
      openness: { answer: 'NOT_YET', askAgainOn: '2027-01-15', note: 'After the summer' },
      answers: { nodes: [{ answer: 'NO', subject: { titles: { en: 'Clock repairer' } } }] },
      energy: expect.arrayContaining([
        { word: 'GIVES_ENERGY', skill: { names: { en: 'Help people' } } },
        { word: null, skill: { names: { en: 'Make and fix' } } },
      ]),
    })
  })
})
