import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'

/** Hilltop with a role that nothing leads to (no team has it, it asks for nothing), and a talent of Eve, who left. */
const world = {
  ...EXAMPLE_WORLD,
  'roles.csv': `${EXAMPLE_WORLD['roles.csv']}diver,customer,4,Diver,Duiker,Plongeur,Looks from below.,,,,,,\n`,
  'person_skills.csv': `${EXAMPLE_WORLD['person_skills.csv']}eve,listening,30,SELF,,CONFIRMED,SELF,SELF\n`,
}

let app: ExampleApp
let asAnn: Ask
let asBob: Ask
let asCas: Ask
let asDee: Ask
let asEve: Ask

beforeAll(async () => {
  app = await openExampleApp(world)
  asAnn = await app.signInAs('ann')
  asBob = await app.signInAs('bob')
  asCas = await app.signInAs('cas')
  asDee = await app.signInAs('dee')
  asEve = await app.signInAs('eve')
})
afterAll(() => app.close())

async function answered(ask: Ask, query: string, variables: object) {
  const { data, errors } = await ask(query, variables)
  expect(errors).toEqual([])
  return data
}

describe('the people around a skill', () => {
  const PEOPLE = `query ($id: ID!, $first: Int, $after: String) {
    skill(id: $id) { people(first: $first, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }
  }`
  const namesFor = async (ask: Ask, key: string) => {
    const { skill } = await answered(ask, PEOPLE, { id: await app.idOf(key), first: 10 })
    return skill.people.nodes.map(({ name }: { name: string }) => name)
  }

  it('are those who show it to the viewer, and those who offer to share it', async () => {
    expect(await namesFor(asDee, 'mediation')).toEqual(['Dee Wouters'])
    expect(await namesFor(asAnn, 'mediation')).toEqual(['Bob Maes', 'Dee Wouters'])
    expect(await namesFor(asDee, 'coaching')).toEqual(['Ann Peeters'])
  })

  it('are the viewer too, whoever else sees it', async () => {
    expect(await namesFor(asBob, 'gears')).toEqual(['Bob Maes'])
    expect(await namesFor(asBob, 'coaching')).toEqual(['Ann Peeters'])
  })

  it('look the same where someone hides it and where nobody has it', async () => {
    const page = async (key: string) => (await answered(asDee, PEOPLE, { id: await app.idOf(key), first: 1 })).skill
    expect(await page('gears')).toEqual({ people: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } })
    expect(await page('make')).toEqual(await page('gears'))
  })

  it('count nobody hidden for the next page', async () => {
    const { skill } = await answered(asDee, PEOPLE, { id: await app.idOf('mediation'), first: 1 })
    expect(skill.people.pageInfo.hasNextPage).toBe(false)
    const seen = await answered(asAnn, PEOPLE, { id: await app.idOf('mediation'), first: 1 })
    expect(seen.skill.people.pageInfo.hasNextPage).toBe(true)
    const next = await answered(asAnn, PEOPLE, {
      id: await app.idOf('mediation'),
      first: 1,
      after: seen.skill.people.pageInfo.endCursor,
    })
    expect(next.skill.people.nodes).toEqual([{ name: 'Dee Wouters' }])
  })

  it('are nobody to those who left', async () => {
    expect(await namesFor(asEve, 'mediation')).toEqual([])
  })
})

describe('the people who hold a role', () => {
  const HOLDERS = 'query ($id: ID!) { role(id: $id) { holders { nodes { name } } } }'

  it('are those who hold it now, by name, and nobody to those who left', async () => {
    const id = await app.idOf('adviser')
    const names = async (ask: Ask) => (await answered(ask, HOLDERS, { id })).role.holders.nodes
    expect(await names(asDee)).toEqual([{ name: 'Bob Maes' }, { name: 'Cas Claes' }])
    expect(await names(asEve)).toEqual([])
  })
})

describe('the way from the viewer', () => {
  const THING = `__typename ... on Person { name } ... on Role { titles { en } } ... on Skill { names { en } }
    ... on Team { names { en } }`
  const WAY = `query ($id: ID!) { viewer { wayTo(id: $id) { isThere leadsTo { ${THING} } steps { tie to { ${THING} } } } } }`
  type Thing = {
    readonly name?: string
    readonly titles?: { readonly en: string }
    readonly names?: { readonly en: string }
  }
  const nameOf = ({ name, titles, names }: Thing) => name ?? titles?.en ?? names?.en
  const wayFor = async (ask: Ask, key: string) => {
    const { viewer } = await answered(ask, WAY, { id: await app.idOf(key) })
    if (viewer.wayTo === null) return null
    const { isThere, leadsTo, steps } = viewer.wayTo
    const told = steps.map((step: { tie: string; to: Thing }) => `${step.tie} ${nameOf(step.to)}`)
    return [isThere, nameOf(leadsTo), ...told]
  }

  it('goes by the strongest own talent, also one that nobody else sees', async () => {
    expect(await wayFor(asBob, 'mediator')).toEqual([true, 'Mediator', 'HOLDS Listening', 'ASKS Mediator'])
    expect(await wayFor(asBob, 'repairer')).toEqual([
      true,
      'Clock repairer',
      'HOLDS Gear trains',
      'ASKS Clock repairer',
    ])
  })

  it('leads to a colleague by what both know, never by what that colleague hides', async () => {
    expect(await wayFor(asAnn, 'bob')).toEqual([true, 'Bob Maes', 'WORKS_IN Counter', 'WORKS_IN Bob Maes'])
    expect(await wayFor(asDee, 'bob')).toEqual([
      true,
      'Bob Maes',
      'HOLDS Mediation',
      'ASKS Adviser',
      'WORKS_AS Bob Maes',
    ])
  })

  it('passes a colleague where that is shortest, by what that colleague shows', async () => {
    expect(await wayFor(asCas, 'gears')).toEqual([
      true,
      'Gear trains',
      'WORKS_AS Adviser',
      'ASKS Mediation',
      'HOLDS Dee Wouters',
      'WORKS_AS Clock repairer',
      'ASKS Gear trains',
    ])
  })

  it('is no step to where the viewer is already', async () => {
    expect(await wayFor(asBob, 'bob')).toEqual([true, 'Bob Maes'])
  })

  it('leads to the nearest role, in the same family where there is one, when nothing leads to a role', async () => {
    expect(await wayFor(asBob, 'diver')).toEqual([false, 'Mediator', 'HOLDS Mediation', 'ASKS Mediator'])
  })

  it('leads someone who left by what is their own, and says when nothing leads there', async () => {
    expect(await wayFor(asEve, 'mediator')).toEqual([true, 'Mediator', 'HOLDS Listening', 'ASKS Mediator'])
    expect(await wayFor(asEve, 'gears')).toEqual([false, 'Gear trains'])
  })

  it('is null alike for who is unknown, who left, and whom the viewer may not see', async () => {
    expect(await wayFor(asBob, 'fay')).toBeNull()
    expect(await wayFor(asEve, 'bob')).toBeNull()
    expect((await answered(asBob, WAY, { id: 'nobody' })).viewer.wayTo).toBeNull()
  })

  it('leaves nothing behind', async () => {
    const everything = () =>
      app.graph.read((transaction) =>
        transaction.run(
          `// test.everything
           MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS ties`,
        ),
      )
    const before = await everything()
    await wayFor(asBob, 'mediator')
    expect(await everything()).toEqual(before)
  })
})

describe('what is close to a skill', () => {
  it('is known both ways', async () => {
    const CLOSE = 'query ($id: ID!) { skill(id: $id) { closeTo(first: 20) { id } } }'
    const close = async (id: string): Promise<string[]> =>
      (await answered(asBob, CLOSE, { id })).skill.closeTo.map((skill: { id: string }) => skill.id)
    const mediation = await app.idOf('mediation')
    const around = await close(mediation)
    expect(around.length).toBeGreaterThan(0)
    for (const id of around) expect(await close(id)).toContain(mediation)
  })
})
