import { getNamedType, isObjectType } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { cookieOf, sendJson } from '../support/rawAnswers.ts'
import { API } from '../support/schemaWalk.ts'
import {
  app,
  find,
  foundBy,
  inGraph,
  mediator,
  namesOf,
  openWorld,
  place,
  requestId,
  setOpenness,
  skills,
  TALENT,
  worldWith,
} from '../support/talentAsks.ts'
import { talentWorld } from '../support/talentWorld.ts'

afterEach(() => app.close())

describe('who is found', () => {
  it('said yes, until a day to come, to everyone or to a team of the one who looks', async () => {
    await openWorld()
    expect(await foundBy('ann', await mediator())).toEqual([['Gus', 'Kim', 'Mia'], []])
    expect(await foundBy('pat', await mediator())).toEqual([['Gus', 'Kim'], []])
  })

  it('M2.1 said nothing else: no, not yet, private, lapsed and silent people change no letter of the answer', async () => {
    const nobodyElse = worldWith({
      'openness.csv': (text) => text.replace(/^(hal|ida|jan|ned),.*\n/gm, ''),
    })
    await openWorld(nobodyElse)
    const before = JSON.stringify(await find(await app.signInAs('ann'), await mediator()))
    await app.close()
    await openWorld()
    expect(JSON.stringify(await find(await app.signInAs('ann'), await mediator()))).toBe(before)
    await inGraph(
      "// test.lapse\nMATCH (:Person {externalKey: 'csv:kim'})-[:HAS_OPENNESS]->(o:Openness) SET o.until = '2026-11-24'",
    )
    expect(await foundBy('ann', await mediator())).toEqual([['Gus', 'Mia'], []])
  })

  it('is gone with the next request once they take the answer back, narrow it, leave, or hide what is needed', async () => {
    await openWorld()
    expect(await foundBy('ann', await mediator())).toEqual([['Gus', 'Kim', 'Mia'], []])
    await setOpenness('mia', { answer: null })
    expect(await foundBy('ann', await mediator())).toEqual([['Gus', 'Kim'], []])
    await setOpenness('kim', { answer: 'OPEN', discoverable: 'TEAMS', teamIds: [await app.idOf('workshop')] })
    expect(await foundBy('ann', await mediator())).toEqual([['Gus'], []])
    await setOpenness('kim', { answer: 'OPEN', discoverable: 'ORGANIZATION' })
    expect(await foundBy('ann', await mediator())).toEqual([['Gus', 'Kim'], []])
    const asGus = await app.signInAs('gus')
    for (const key of ['listening', 'mediation']) {
      await asGus(
        'mutation ($input: SetSkillVisibilityInput!) { setSkillVisibility(input: $input) { viewer { actors } } }',
        { input: { requestId: requestId(), skillId: await app.idOf(key), visibility: 'MANAGER' } },
      )
    }
    expect(await foundBy('ann', await mediator())).toEqual([['Kim'], []])
    await inGraph("// test.leave\nMATCH (p:Person {externalKey: 'csv:kim'}) SET p.status = 'LEFT'")
    expect(await foundBy('ann', await mediator())).toEqual([[], []])
  })

  it('does not hold the place already, and is never the one who looks', async () => {
    await openWorld(
      worldWith({
        'holds.csv': (text) => text.replace('gus,desk-adviser', 'gus,desk-mediator'),
        'openness.csv': (text) => `${text}ann,OPEN,2027-03-01,,,ORGANIZATION,\n`,
      }),
    )
    expect(await foundBy('ann', await place())).toEqual([['Kim', 'Mia'], []])
    expect(await foundBy('ann', await mediator())).toEqual([['Gus', 'Kim', 'Mia'], []])
    const [now, close] = await foundBy('ann', await skills('coaching'))
    expect([...(now ?? []), ...(close ?? [])]).not.toContain('Ann')
  })

  it('let a team find them, and nobody who merely names an opening of that team', async () => {
    await openWorld(worldWith({ 'openness.csv': (text) => text.replace('TEAMS,counter', 'TEAMS,desk') }))
    expect(await foundBy('ann', await place())).toEqual([['Gus', 'Kim'], []])
    expect(await foundBy('pat', await place())).toEqual([['Gus', 'Kim', 'Mia'], []])
  })

  it('is one of twenty in a group, and nothing tells of more', async () => {
    await openWorld(talentWorld(30))
    const { usesItNow, closeToIt } = await find(await app.signInAs('ann'), await mediator())
    expect([usesItNow.length, closeToIt.length]).toEqual([20, 0])
    const names = namesOf(usesItNow)
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare))
    const asAnn = await app.signInAs('ann')
    const { errors } = await asAnn(
      'query ($need: TalentNeedInput!) { talent(need: $need) { usesItNow(first: 21) { person { id } } } }',
      {
        need: await mediator(),
      },
    )
    expect(errors).toEqual([
      { code: 'BAD_INPUT', field: 'first', message: 'A group has at most 20 people; narrow the need to find others.' },
    ])
  })
})

describe('what is told of somebody found', () => {
  it('is name, role, team, and why: what they show of what is needed, or show close to it', async () => {
    await openWorld(worldWith({ 'openness.csv': (text) => `${text}dee,OPEN,2027-03-01,,Private,ORGANIZATION,\n` }))
    const { need, usesItNow, closeToIt } = await find(await app.signInAs('ann'), await skills('coaching', 'repairs'))
    expect(need.skills.map((skill: { names: { en: string } }) => skill.names.en).sort()).toEqual([
      'Coaching',
      'Fine repairs',
    ])
    expect(usesItNow).toEqual([])
    expect(closeToIt).toEqual([
      {
        person: { name: 'Dee Wouters' },
        seat: { role: { titles: { en: 'Clock repairer' } }, team: { names: { en: 'Workshop' } } },
        reasons: [
          { names: { en: 'Fine repairs' }, throughNames: null },
          { names: { en: 'Coaching' }, throughNames: { en: 'Mediation' } },
        ],
        invitation: null,
      },
    ])
  })

  it('M2.2 is no number, neither in the answer nor in the contract', async () => {
    await openWorld()
    const { usesItNow } = await find(await app.signInAs('ann'), await mediator())
    expect(usesItNow.length).toBeGreaterThan(0)
    expect(numbersIn(usesItNow)).toEqual([])
    const fields = ['Talent', 'FoundPerson', 'TalentReason', 'SentInvitation'].flatMap((name) => {
      const type = API.getType(name)
      return isObjectType(type) ? Object.values(type.getFields()) : []
    })
    expect(fields.length).toBeGreaterThan(10)
    expect(fields.filter(({ type }) => ['Int', 'Float'].includes(getNamedType(type).name))).toEqual([])
  })
})

/** The numbers that stand anywhere in an answer. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('who may look', () => {
  it('leads people, looks for a team or works for HR; everyone else is answered as by a need that is unknown', async () => {
    await openWorld()
    for (const key of ['ann', 'pat', 'cas']) expect((await foundBy(key, await mediator()))[0]).toContain('Gus')
    const answerTo = async (key: string, need: object) =>
      (await sendJson(app, await cookieOf(app, key), { query: TALENT, variables: { need } })).text
    const unknown = await answerTo('ann', { roleId: 'f'.repeat(32) })
    expect(unknown).toBe('{"data":{"talent":null}}\n')
    for (const key of ['bob', 'gus', 'eve']) expect(await answerTo(key, await mediator())).toBe(unknown)
  })

  it('asks for one role, one opening that is open now, or one to ten skills', async () => {
    await openWorld()
    const asAnn = await app.signInAs('ann')
    expect((await find(asAnn, await place())).need.opening.titles.en).toBe('Mediator at the front desk')
    expect((await find(asAnn, await mediator())).need.role.titles.en).toBe('Mediator')
    for (const key of ['past', 'shut']) expect(await find(asAnn, { openingId: await app.idOf(key) })).toBeNull()
    expect(await find(asAnn, await skills('help'))).toBeNull()
    const refusal = async (need: object) => (await asAnn(TALENT, { need })).errors
    const oneOfThree = {
      code: 'BAD_INPUT',
      field: 'need',
      message: 'Look for a role, for an opening or for skills: one of the three.',
    }
    expect(await refusal({})).toEqual([oneOfThree])
    expect(await refusal({ ...(await mediator()), ...(await place()) })).toEqual([oneOfThree])
    expect((await refusal({ skillIds: [] })).map(({ field }) => field)).toEqual(['need.skillIds'])
    const eleven = Array.from({ length: 11 }, (_, number) => `skill-${number}`)
    expect((await refusal({ skillIds: eleven })).map(({ field }) => field)).toEqual(['need.skillIds'])
  })

  it('sees first what is open in their teams', async () => {
    await openWorld()
    const ownOpenings = async (key: string) =>
      (await (await app.signInAs(key))('{ viewer { ownOpenings { titles { en } } } }')).data.viewer.ownOpenings
    expect(await ownOpenings('pat')).toEqual([{ titles: { en: 'Mediator at the front desk' } }])
    expect(await ownOpenings('ann')).toEqual([])
  })
})
