import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'

let app: ExampleApp
let asBob: Ask
let asDee: Ask
let bob: string

beforeEach(async () => {
  app = await openExampleApp()
  asBob = await app.signInAs('bob')
  asDee = await app.signInAs('dee')
  bob = await app.idOf('bob')
})
afterEach(() => app.close())

/** Two acts say no more than which skill. */
const SHARED_INPUT: Readonly<Record<string, string>> = { rejectSkill: 'SkillInput', removeSkill: 'SkillInput' }

let request = 0
const change = (name: string, input: object, select = 'viewer { actors }'): [string, object] => {
  request += 1
  const type = SHARED_INPUT[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  return [
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} } }`,
    { input: { requestId: `request-${request}`, ...input } },
  ]
}

const shown = async (): Promise<string[]> => {
  const { data } = await asDee('query ($id: ID!) { person(id: $id) { skills { nodes { skill { names { en } } } } } }', {
    id: bob,
  })
  return data.person.skills.nodes.map((node: { skill: { names: { en: string } } }) => node.skill.names.en)
}

const own = async (): Promise<Record<string, unknown>[]> =>
  (await asBob('{ viewer { skills { nodes { level status visibility levelVisibility skill { names { en } } } } } }'))
    .data.viewer.skills.nodes

describe('a talent', () => {
  it('is added, confirmed and seen by everyone at work, its level by its owner alone', async () => {
    const skillId = await app.idOf('repairs')
    const { data, errors } = await asBob(
      ...change('addSkill', { skillId, level: 20 }, 'ownSkill { level status visibility levelVisibility }'),
    )
    expect(errors).toEqual([])
    expect(data.addSkill.ownSkill).toEqual({
      level: 20,
      status: 'CONFIRMED',
      visibility: 'ORGANIZATION',
      levelVisibility: 'SELF',
    })
    expect(await shown()).toEqual(['Fine repairs', 'Listening'])
  })

  it('proposed by someone else becomes the person’s own by saying yes, and nobody saw it before', async () => {
    expect(await shown()).not.toContain('Coaching')
    await asBob(...change('confirmSkill', { skillId: await app.idOf('coaching'), level: 30 }))
    expect(await shown()).toContain('Coaching')
    expect((await own()).map(({ level, status }) => [level, status])).toContainEqual([30, 'CONFIRMED'])
  })

  it('rejected is gone, also as a proposal, until the person adds it', async () => {
    const skillId = await app.idOf('coaching')
    const { errors } = await asBob(...change('rejectSkill', { skillId }))
    expect(errors).toEqual([])
    const left = await asBob('{ viewer { proposedSkills { nodes { level } } } }')
    expect(left.data.viewer.proposedSkills.nodes).toEqual([])
    const rejections = () =>
      app.graph.read((transaction) =>
        transaction.run('// test.rejected\nMATCH (:Person {id: $bob})-[:REJECTED]->(s:Skill) RETURN s.id AS id', {
          bob,
        }),
      )
    expect(await rejections()).toEqual([{ id: skillId }])
    await asBob(...change('addSkill', { skillId }))
    expect(await rejections()).toEqual([])
  })

  it('narrowed is out of sight at once, and its level is never wider than itself', async () => {
    const skillId = await app.idOf('listening')
    await asBob(...change('setSkillVisibility', { skillId, visibility: 'SELF', levelVisibility: 'ORGANIZATION' }))
    expect(await shown()).toEqual([])
    expect(await own()).toContainEqual(
      expect.objectContaining({ skill: { names: { en: 'Listening' } }, visibility: 'SELF', levelVisibility: 'SELF' }),
    )
  })

  it('is removed', async () => {
    const skillId = await app.idOf('listening')
    const { data } = await asBob(...change('removeSkill', { skillId }, 'ownSkill { level }'))
    expect(data.removeSkill).toEqual({ ownSkill: null })
    expect(await shown()).toEqual([])
  })

  it.each([0, 51, -3])('has no level %s: refused with a sentence, and nothing changes', async (level) => {
    const before = await own()
    const { data, errors } = await asBob(...change('setSkillLevel', { skillId: await app.idOf('listening'), level }))
    expect(data).toBeNull()
    expect(errors).toEqual([
      { code: 'BAD_INPUT', field: 'input.level', message: `A level is a whole number from 1 to 50; this is ${level}.` },
    ])
    expect(await own()).toEqual(before)
  })

  it('that is unknown, or someone else’s, is not found in the same words', async () => {
    const refused = async (skillId: string) => (await asBob(...change('setSkillLevel', { skillId, level: 20 }))).errors
    const sentence = [{ code: 'NOT_FOUND', message: 'This skill is not among yours.' }]
    expect(await refused(await app.idOf('repairs'))).toEqual(sentence)
    expect(await refused('f'.repeat(32))).toEqual(sentence)
  })
})

describe('a request that is sent twice', () => {
  it('happens once, and is answered the same', async () => {
    const sent = change('addSkill', { skillId: await app.idOf('repairs'), level: 20 }, 'ownSkill { level }')
    const first = await asBob(...sent)
    await asBob(...change('removeSkill', { skillId: await app.idOf('repairs') }))
    const second = await asBob(...sent)
    expect(first.errors).toEqual([])
    expect(second.errors).toEqual([])
    expect(await shown()).not.toContain('Fine repairs')
  })

  it('sent again under a used id with anything else in it is refused, and nothing is done', async () => {
    const gears = { skillId: await app.idOf('gears'), level: 20 }
    const first = change('addSkill', { requestId: 'one-act-only', ...gears }, 'ownSkill { level }')
    const sent = await asBob(...first)
    expect(sent.errors).toEqual([])
    const before = await own()
    const others = [
      change('addSkill', { requestId: 'one-act-only', ...gears, level: 30 }),
      change('addSkill', { requestId: 'one-act-only', ...gears, skillId: await app.idOf('repairs') }),
      change('removeSkill', { requestId: 'one-act-only', skillId: gears.skillId }),
      change('setInterest', { requestId: 'one-act-only', subjectId: gears.skillId, wants: true }),
    ]
    const message = 'This request id was used for another change. Make a new one for every change.'
    for (const other of others) expect((await asBob(...other)).errors).toEqual([{ code: 'CONFLICT', message }])
    expect(await own()).toEqual(before)
    expect(await asBob(...first)).toEqual(sent)
  })

  it('tells nobody that somebody else used an id, whatever it was used for', async () => {
    const asked = async (level: number) =>
      change('addSkill', { requestId: 'whose-is-this', skillId: await app.idOf('gears'), level }, 'ownSkill { level }')
    expect((await asBob(...(await asked(20)))).errors).toEqual([])
    const { data, errors } = await asDee(...(await asked(30)))
    expect(errors).toEqual([])
    expect(data.addSkill.ownSkill).toEqual({ level: 30 })
  })

  it('is another person’s own request when they use the same id', async () => {
    const [query, variables] = change('addSkill', { skillId: await app.idOf('gears'), level: 20 })
    expect((await asBob(query, variables)).errors).toEqual([])
    expect((await asDee(query, variables)).errors).toEqual([])
  })

  it('needs an id that can be one', async () => {
    const { errors } = await asBob(...change('addSkill', { requestId: 'x', skillId: await app.idOf('gears') }))
    expect(errors.map(({ code }) => code)).toEqual(['BAD_INPUT'])
  })
})

describe('an answer to a role', () => {
  const moves = async () =>
    (
      await asBob(
        '{ viewer { moves(first: 20, bands: [ONE_STEP, TWO_STEPS, BIGGER_LEAP, FAR]) { nodes { why { totalTenths } role { titles { en } } } } } }',
      )
    ).data.viewer.moves.nodes.map((move: { role: { titles: { en: string } }; why: { totalTenths: number } }) => [
      move.role.titles.en,
      move.why.totalTenths,
    ])

  it('of "no" takes it out of the suggestions; lifting it brings it back with the same score', async () => {
    const before = await moves()
    expect(before.map(([title]: [string]) => title)).toContain('Mediator')
    const subjectId = await app.idOf('mediator')
    const { data } = await asBob(
      ...change('answerRole', { subjectId, answer: 'NO' }, 'roleAnswer { answer askAgainOn }'),
    )
    expect(data.answerRole.roleAnswer).toEqual({ answer: 'NO', askAgainOn: null })
    expect((await moves()).map(([title]: [string]) => title)).not.toContain('Mediator')
    await asBob(...change('answerRole', { subjectId, answer: null }))
    expect(await moves()).toEqual(before)
  })

  it('can be to a whole family, and "not yet" can carry a day to come', async () => {
    const subjectId = await app.idOf('customer')
    const { data } = await asBob(
      ...change(
        'answerRole',
        { subjectId, answer: 'NOT_YET', askAgainOn: '2027-03-01' },
        'roleAnswer { answer askAgainOn }',
      ),
    )
    expect(data.answerRole.roleAnswer).toEqual({ answer: 'NOT_YET', askAgainOn: '2027-03-01' })
    expect(await moves()).toEqual([])
  })

  it('to nothing that exists is not found', async () => {
    const { errors } = await asBob(...change('answerRole', { subjectId: await app.idOf('counter'), answer: 'NO' }))
    expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND'])
  })
})

describe('a talent that changes', () => {
  it('changes the moves at once', async () => {
    const mediator = async () => {
      const { data } = await asBob(
        'query ($id: ID!) { viewer { move(roleId: $id) { sharedCount why { totalTenths parts { component tenths } } } } }',
        { id: await app.idOf('mediator') },
      )
      return data.viewer.move
    }
    const before = await mediator()
    await asBob(...change('setSkillLevel', { skillId: await app.idOf('mediation'), level: 40 }))
    const after = await mediator()
    expect(after.why.totalTenths).toBeGreaterThan(before.why.totalTenths)
    expect(after.sharedCount).toBe(before.sharedCount + 1)
    for (const { why } of [before, after]) {
      expect(why.parts.reduce((sum: number, { tenths }: { tenths: number }) => sum + tenths, 0)).toBe(why.totalTenths)
    }
  })
})

describe('openness', () => {
  it('is kept for its owner, replaced by the next answer, and taken back without a trace', async () => {
    const openness = async () =>
      (await asBob('{ viewer { openness { answer until discoverable shownTo { names { en } } } } }')).data.viewer
        .openness
    const teamIds = [await app.idOf('desk')]
    await asBob(...change('setOpenness', { answer: 'OPEN', until: '2027-02-01', discoverable: 'TEAMS', teamIds }))
    expect(await openness()).toEqual({
      answer: 'OPEN',
      until: '2027-02-01',
      discoverable: 'TEAMS',
      shownTo: [{ names: { en: 'Front desk' } }],
    })
    await asBob(...change('setOpenness', { answer: null }))
    expect(await openness()).toBeNull()
    const left = await app.graph.read((transaction) =>
      transaction.run('// test.openness\nMATCH (o:Openness) RETURN o.id AS id'),
    )
    expect(left).toEqual([])
  })

  it('is refused whole when one team does not exist', async () => {
    const { errors } = await asBob(
      ...change('setOpenness', {
        answer: 'OPEN',
        discoverable: 'TEAMS',
        teamIds: [await app.idOf('desk'), 'f'.repeat(32)],
      }),
    )
    expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND'])
    expect((await asBob('{ viewer { openness { answer } } }')).data.viewer.openness).toEqual({ answer: 'NOT_YET' })
  })
})

describe('interests and energy', () => {
  it('is assumed from all roles held, on average, as it counts in moves, until a word is said', async () => {
    const held = `${EXAMPLE_WORLD['held.csv']}dee,desk-mediator,2016-01-01,2018-08-31\n`
    await app.close()
    app = await openExampleApp({ ...EXAMPLE_WORLD, 'held.csv': held })
    const energyOf = async (key: string) => {
      const { data } = await (await app.signInAs(key))(
        '{ viewer { energy { word assumedWord skill { names { en } } } } }',
      )
      const told = data.viewer.energy.map(
        (each: { word: string | null; assumedWord: string | null; skill: { names: { en: string } } }) =>
          `${each.skill.names.en}: ${each.word}, ${each.assumedWord}`,
      )
      return told.sort()
    }
    // A repairer makes (50), a mediator helps (45), and neither does the other: 25 and 22 on average.
    expect(await energyOf('dee')).toEqual(['Help people: null, NEUTRAL', 'Make and fix: null, LIKES'])
    expect(await energyOf('bob')).toEqual(['Help people: GIVES_ENERGY, GIVES_ENERGY', 'Make and fix: null, DRAINS'])
  })

  it('are said, changed and taken back', async () => {
    const subjectId = await app.idOf('repairer')
    const wants = async () =>
      (await asBob('{ viewer { interests { nodes { wants visibility subject { __typename } } } } }')).data.viewer
        .interests.nodes
    await asBob(...change('setInterest', { subjectId, wants: true }))
    expect(await wants()).toContainEqual({ wants: true, visibility: 'SELF', subject: { __typename: 'Role' } })
    await asBob(...change('setInterest', { subjectId, wants: null }))
    expect(await wants()).not.toContainEqual({ wants: true, visibility: 'SELF', subject: { __typename: 'Role' } })
    const skillId = await app.idOf('make')
    await asBob(...change('setEnergy', { skillId, word: 'DRAINS' }))
    const energy = (await asBob('{ viewer { energy { word } } }')).data.viewer.energy
    expect(energy.map(({ word }: { word: string }) => word).sort()).toEqual(['DRAINS', 'GIVES_ENERGY'])
  })

  it('in a role lead to it by the way in of wishes, and by no other', async () => {
    const bands = '[ONE_STEP, TWO_STEPS, BIGGER_LEAP, FAR]'
    const byWay = async (way: string) => {
      const query = `{ viewer { moves(wayIn: ${way}, bands: ${bands}) { totalCount nodes { role { id } } } } }`
      const { totalCount, nodes } = (await asBob(query)).data.viewer.moves
      const ids: string[] = nodes.map(({ role }: { role: { id: string } }) => role.id)
      expect(totalCount).toBe(ids.length)
      return ids
    }
    const [before, all] = [await byWay('WISHES'), await byWay('TALENTS')]
    const subjectId = all.find((id) => !before.includes(id)) ?? ''
    await asBob(...change('setInterest', { subjectId, wants: true }))
    expect((await byWay('WISHES')).toSorted()).toEqual([subjectId, ...before].toSorted())
    expect(await byWay('TALENTS')).toEqual(all)
    await asBob(...change('setInterest', { subjectId, wants: null }))
    expect(await byWay('WISHES')).toEqual(before)
    expect(await byWay('COLLEAGUES')).toEqual([])
  })

  it('keep apart what is a kind of work and what is not', async () => {
    const energy = await asBob(...change('setEnergy', { skillId: await app.idOf('gears'), word: 'LIKES' }))
    const skill = await asBob(...change('addSkill', { skillId: await app.idOf('make') }))
    expect([energy, skill].map(({ errors }) => errors.map(({ field }) => field))).toEqual([
      ['input.skillId'],
      ['input.skillId'],
    ])
  })
})
