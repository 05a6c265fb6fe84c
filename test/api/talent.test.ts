import { getNamedType, isObjectType } from 'graphql'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { cookieOf, sendJson } from '../support/rawAnswers.ts'
import { API, questionsOnEveryWay } from '../support/schemaWalk.ts'
import { talentWorld } from '../support/talentWorld.ts'

let app: ExampleApp
afterEach(() => app.close())

const FOUND = `person { name } seat { role { titles { en } } team { names { en } } }
  reasons { names { en } throughNames { en } } invitation { state }`
const TALENT = `query ($need: TalentNeedInput!) {
  talent(need: $need) {
    need { role { titles { en } } opening { titles { en } } skills { names { en } } }
    usesItNow { ${FOUND} } closeToIt { ${FOUND} }
  }
}`
const INVITE = `mutation ($input: InviteToTalkInput!) {
  inviteToTalk(input: $input) { invitation { id person { name } line sentOn state need { role { titles { en } } } } }
}`
const ANSWER = `mutation ($input: AnswerInvitationInput!) {
  answerInvitation(input: $input) { invitation { id answer } }
}`
const SENT = '{ viewer { sentInvitations { nodes { id person { name } line state } } } }'
const INBOX = `{ viewer { inbox { nodes { ... on Invitation {
  id sender { name } line sentOn answer need { role { titles { en } } opening { titles { en } } skills { names { en } } }
} } } } }`

let request = 0
const requestId = () => {
  request += 1
  return `request-${request}`
}

async function openWorld(world = talentWorld()): Promise<void> {
  app = await openExampleApp(world)
}

/** The example world with some rows written otherwise. */
function worldWith(changes: Readonly<Record<string, (text: string) => string>>): Record<string, string> {
  const world = talentWorld()
  for (const [file, change] of Object.entries(changes)) world[file] = change(world[file] ?? '')
  return world
}

const mediator = async () => ({ roleId: await app.idOf('mediator') })
const place = async () => ({ openingId: await app.idOf('settle') })
const skills = async (...keys: string[]) => ({ skillIds: await Promise.all(keys.map(app.idOf)) })

const find = async (ask: Ask, need: object) => {
  const { data, errors } = await ask(TALENT, { need })
  expect(errors).toEqual([])
  return data.talent
}
const namesOf = (found: readonly { readonly person: { readonly name: string } }[]): string[] =>
  found.map(({ person }) => person.name.split(' ')[0] ?? '')
/** The first names of those found, group by group. */
const foundBy = async (key: string, need: object) => {
  const { usesItNow, closeToIt } = await find(await app.signInAs(key), need)
  return [namesOf(usesItNow), namesOf(closeToIt)]
}
const setOpenness = async (key: string, input: object) => {
  const ask = await app.signInAs(key)
  const { errors } = await ask(
    'mutation ($input: SetOpennessInput!) { setOpenness(input: $input) { viewer { actors } } }',
    { input: { requestId: requestId(), ...input } },
  )
  expect(errors).toEqual([])
}
const invite = async (ask: Ask, personId: string, need: object, more: object = {}) =>
  ask(INVITE, { input: { requestId: requestId(), personId, need, ...more } })
const inviteAs = async (key: string, person: string, need: object, more: object = {}) =>
  invite(await app.signInAs(key), await app.idOf(person), need, more)
const answerAs = async (key: string, invitationId: string, answer: string) =>
  (await app.signInAs(key))(ANSWER, { input: { requestId: requestId(), invitationId, answer } })
const sentBy = async (key: string) => (await (await app.signInAs(key))(SENT)).data.viewer.sentInvitations.nodes
const inboxOf = async (key: string) => (await (await app.signInAs(key))(INBOX)).data.viewer.inbox.nodes
const inGraph = (text: string, parameters = {}) => app.graph.write((transaction) => transaction.run(text, parameters))

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

describe('an invitation to a talk', () => {
  it('E10.1 M2.3 reaches the person alone: nothing changes for their manager, for HR or for anyone else', async () => {
    await openWorld()
    const eyes = ['pat', 'cas', 'hal', 'dee']
    const told = async () =>
      Object.fromEntries(await Promise.all(eyes.map(async (key) => [key, await allAnswers(key)])))
    const before = await told()
    const { data, errors } = await inviteAs('ann', 'gus', await mediator(), { line: '  A coffee \n at the counter? ' })
    expect(errors).toEqual([])
    expect(data.inviteToTalk.invitation).toEqual({
      id: expect.any(String),
      person: { name: 'Gus Baert' },
      line: 'A coffee at the counter?',
      sentOn: '2026-11-25',
      state: 'SENT',
      need: { role: { titles: { en: 'Mediator' } } },
    })
    const { id } = data.inviteToTalk.invitation
    expect(await inboxOf('gus')).toEqual([
      {
        id,
        sender: { name: 'Ann Peeters' },
        line: 'A coffee at the counter?',
        sentOn: '2026-11-25',
        answer: null,
        need: { role: { titles: { en: 'Mediator' } }, opening: null, skills: [] },
      },
    ])
    for (const key of ['ann', ...eyes]) expect(await inboxOf(key)).toEqual([])
    for (const key of ['gus', ...eyes]) expect(await sentBy(key)).toEqual([])
    expect(await told()).toEqual(before)
    const asPat = await app.signInAs('pat')
    const { data: node } = await asPat('query ($id: ID!) { node(id: $id) { __typename } }', { id })
    expect(node.node).toBeNull()
  }, 120_000)

  it('is answered by the one invited: for everyone else it does not exist', async () => {
    await openWorld()
    const { id } = (await inviteAs('ann', 'gus', await mediator())).data.inviteToTalk.invitation
    const refusal = [{ code: 'NOT_FOUND', message: 'There is no such invitation.' }]
    expect((await answerAs('gus', 'f'.repeat(32), 'YES')).errors).toEqual(refusal)
    for (const key of ['ann', 'pat', 'cas', 'hal']) {
      expect((await answerAs(key, id, 'YES')).errors).toEqual(refusal)
    }
    expect(await sentBy('ann')).toEqual([{ id, person: { name: 'Gus Baert' }, line: null, state: 'SENT' }])
  })

  it('E10.2 lets the sender hear yes, or for not yet and no alike: not this time; the answer may change', async () => {
    await openWorld()
    const { id } = (await inviteAs('ann', 'gus', await mediator())).data.inviteToTalk.invitation
    const hears = async (answer: string) => {
      expect((await answerAs('gus', id, answer)).data.answerInvitation.invitation).toEqual({ id, answer })
      const { usesItNow } = await find(await app.signInAs('ann'), await mediator())
      return [(await sentBy('ann'))[0], usesItNow[0].invitation]
    }
    const sent = (state: string) => [{ id, person: { name: 'Gus Baert' }, line: null, state }, { state }]
    expect(await hears('NO')).toEqual(sent('NOT_THIS_TIME'))
    expect(await hears('NOT_YET')).toEqual(sent('NOT_THIS_TIME'))
    expect(await hears('YES')).toEqual(sent('YES'))
    const asAnn = await app.signInAs('ann')
    const { errors } = await asAnn('{ viewer { sentInvitations { nodes { answer } } } }')
    expect(errors.map(({ code }) => code)).toEqual(['BAD_INPUT'])
  })

  it('goes once for a need, whatever the answer; for another need or from somebody else it may come again', async () => {
    await openWorld()
    const { id } = (await inviteAs('ann', 'gus', await skills('mediation'))).data.inviteToTalk.invitation
    const before = [
      {
        code: 'CONFLICT',
        message: 'You have invited this person for this before. Once is enough; the answer is theirs.',
      },
    ]
    expect((await inviteAs('ann', 'gus', await skills('mediation'))).errors).toEqual(before)
    const withUnknown = { skillIds: [...(await skills('mediation', 'help')).skillIds, 'f'.repeat(32)] }
    expect((await inviteAs('ann', 'gus', withUnknown)).errors).toEqual(before)
    const oneMore = await skills('mediation', 'repairs')
    expect((await inviteAs('ann', 'gus', oneMore)).errors).toEqual(before)
    const { usesItNow, closeToIt } = await find(await app.signInAs('ann'), oneMore)
    expect([...usesItNow, ...closeToIt].map(({ person, invitation }) => [person.name, invitation])).toContainEqual([
      'Gus Baert',
      { state: 'SENT' },
    ])
    for (const answer of ['NO', 'NOT_YET', 'YES']) {
      await answerAs('gus', id, answer)
      expect((await inviteAs('ann', 'gus', await skills('mediation'))).errors).toEqual(before)
    }
    const other = (await inviteAs('ann', 'gus', await mediator())).data.inviteToTalk.invitation
    expect(other).toMatchObject({ state: 'SENT', need: { role: { titles: { en: 'Mediator' } } } })
    expect((await answerAs('gus', other.id, 'NO')).data.answerInvitation.invitation).toEqual({
      id: other.id,
      answer: 'NO',
    })
    expect((await inviteAs('pat', 'gus', await skills('mediation'))).errors).toEqual([])
    expect((await inboxOf('gus')).length).toBe(3)
  })

  it('stays theirs to answer when they take their yes back, and its sender cannot tell', async () => {
    await openWorld()
    const { id } = (await inviteAs('ann', 'gus', await mediator())).data.inviteToTalk.invitation
    const refused = (await inviteAs('ann', 'gus', await mediator())).errors
    const sent = await sentBy('ann')
    await setOpenness('gus', { answer: 'NO' })
    expect(await sentBy('ann')).toEqual(sent)
    expect((await inviteAs('ann', 'gus', await mediator())).errors).toEqual(refused)
    expect((await inboxOf('gus')).length).toBe(1)
    expect((await answerAs('gus', id, 'YES')).errors).toEqual([])
    expect((await sentBy('ann'))[0].state).toBe('YES')
  })

  it('goes to nobody who cannot be found for it: the refusal is that of an unknown id', async () => {
    await openWorld()
    const refusal = [{ code: 'NOT_FOUND', message: 'Nobody by that id can be found for this now.' }]
    expect((await invite(await app.signInAs('ann'), 'f'.repeat(32), await mediator())).errors).toEqual(refusal)
    for (const key of ['hal', 'ida', 'jan', 'lou', 'ned', 'ann', 'bob']) {
      expect([key, (await inviteAs('ann', key, await mediator())).errors]).toEqual([key, refusal])
    }
    expect((await inviteAs('pat', 'mia', await mediator())).errors).toEqual(refusal)
    expect((await inviteAs('ann', 'gus', await skills('gears'))).errors).toEqual(refusal)
    for (const key of ['gus', 'hal', 'mia', 'bob']) expect(await inboxOf(key)).toEqual([])
  })

  it('is sent by nobody who does not look for talent', async () => {
    await openWorld()
    for (const key of ['bob', 'gus', 'eve']) {
      const { errors } = await inviteAs(key, 'kim', await mediator())
      expect(errors).toEqual([{ code: 'FORBIDDEN', message: 'You may not do or see this.' }])
    }
    expect(await inboxOf('kim')).toEqual([])
  })

  it('that is sent twice under one id goes once, and is answered the same', async () => {
    await openWorld()
    const asAnn = await app.signInAs('ann')
    const input = { requestId: requestId(), personId: await app.idOf('gus'), need: await mediator() }
    const first = await asAnn(INVITE, { input })
    expect(first.errors).toEqual([])
    expect(await asAnn(INVITE, { input })).toEqual(first)
    const toKim = { ...input, personId: await app.idOf('kim') }
    for (const other of [toKim, { ...input, line: 'Would you like to talk?' }]) {
      expect((await asAnn(INVITE, { input: other })).errors).toMatchObject([{ code: 'CONFLICT' }])
    }
    expect(await inboxOf('kim')).toEqual([])
    const several = await Promise.all([1, 2, 3].map(() => inviteAs('ann', 'kim', { ...input.need })))
    expect(several.map(({ errors }) => errors[0]?.code ?? 'SENT').sort()).toEqual(['CONFLICT', 'CONFLICT', 'SENT'])
    expect((await inboxOf('kim')).length).toBe(1)
  })

  it('has a line of at most 200 characters', async () => {
    await openWorld()
    const { errors } = await inviteAs('ann', 'gus', await mediator(), { line: 'x'.repeat(201) })
    expect(errors).toEqual([
      {
        code: 'BAD_INPUT',
        field: 'input.line',
        message: 'A line has at most 200 characters; this one has 201.',
      },
    ])
  })

  it('goes to at most twenty people a day', async () => {
    await openWorld(talentWorld(21))
    const asAnn = await app.signInAs('ann')
    const need = await mediator()
    for (let number = 1; number <= 20; number += 1) {
      expect((await invite(asAnn, await app.idOf(`crowd${number}`), need)).errors).toEqual([])
    }
    const { errors } = await invite(asAnn, await app.idOf('crowd21'), need)
    expect(errors.map(({ code }) => code)).toEqual(['RATE_LIMITED'])
    await inGraph("// test.yesterday\nMATCH (p:Person {externalKey: 'csv:ann'}) SET p.invitedOn = '2026-11-24'")
    expect((await invite(asAnn, await app.idOf('crowd21'), need)).errors).toEqual([])
    expect(namesOf(await sentBy('ann')).length).toBe(20)
  })

  it('is listed newest first, a page at a time', async () => {
    await openWorld()
    for (const key of ['mia', 'gus', 'kim']) await inviteAs('ann', key, await mediator())
    await inGraph(
      `// test.times
       UNWIND $times AS time
       MATCH (i:Invitation)-[:INVITES]->(:Person {externalKey: time.key}) SET i.sentAt = time.at`,
      {
        times: [
          { key: 'csv:mia', at: '2026-11-23T10:00:00.000Z' },
          { key: 'csv:gus', at: '2026-11-24T10:00:00.000Z' },
        ],
      },
    )
    const asAnn = await app.signInAs('ann')
    const PAGE = `query ($after: String) {
      viewer { sentInvitations(first: 2, after: $after) { nodes { person { name } } pageInfo { hasNextPage endCursor } } }
    }`
    const first = (await asAnn(PAGE)).data.viewer.sentInvitations
    expect([namesOf(first.nodes), first.pageInfo.hasNextPage]).toEqual([['Kim', 'Gus'], true])
    const second = (await asAnn(PAGE, { after: first.pageInfo.endCursor })).data.viewer.sentInvitations
    expect([namesOf(second.nodes), second.pageInfo.hasNextPage]).toEqual([['Mia'], false])
  })
})

/** How far from the root to look; a Neo4j answers slowly enough to look less far. */
const STEPS = inject('neo4j') === undefined ? 2 : 1

/** All that somebody is told, on every way of so many steps to anything. */
async function allAnswers(key: string): Promise<string[]> {
  const cookie = await cookieOf(app, key)
  const gus = await app.idOf('gus')
  const answers: string[] = []
  for (const { query, idFor } of questionsOnEveryWay(STEPS)) {
    const { text } = await sendJson(app, cookie, { query, variables: idFor === null ? {} : { id: gus } })
    answers.push(`${query} ${text}`)
  }
  return answers
}
