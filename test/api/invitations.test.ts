import { afterEach, describe, expect, inject, it } from 'vitest'
import { cookieOf, sendJson } from '../support/rawAnswers.ts'
import { questionsOnEveryWay } from '../support/schemaWalk.ts'
import {
  answerAs,
  app,
  find,
  INVITE,
  inboxOf,
  inGraph,
  invite,
  inviteAs,
  mediator,
  namesOf,
  openWorld,
  requestId,
  sentBy,
  setOpenness,
  skills,
} from '../support/talentAsks.ts'
import { talentWorld } from '../support/talentWorld.ts'

afterEach(() => app.close())

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
