import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ask, EXAMPLE_DAY, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'

let app: ExampleApp
let asBob: Ask
beforeEach(async () => {
  app = await openExampleApp()
  asBob = await app.signInAs('bob')
})
afterEach(() => app.close())

const ASKED = `{ viewer { askedAgain { on subject {
  ... on Role { titles { en } } ... on RoleFamily { names { en } }
} } } }`
const asked = async (ask = asBob) => (await ask(ASKED)).data.viewer.askedAgain

/** The days pass until what Bob put off is due: looking over the wall at all, a role and a family. */
async function letDaysPass(): Promise<void> {
  const ids = { bob: await app.idOf('bob'), role: await app.idOf('mediator'), family: await app.idOf('craft') }
  await app.graph.write((transaction) =>
    transaction.run(
      `// test.due
       MATCH (b:Person {id: $bob})-[:HAS_OPENNESS]->(o:Openness) SET o.askAgainOn = $today
       WITH b
       MATCH (r:Role {id: $role}) MATCH (f:RoleFamily {id: $family})
       CREATE (b)-[:ANSWERED {answer: 'NOT_YET', askAgainOn: '2026-11-20'}]->(r)
       CREATE (b)-[:ANSWERED {answer: 'NOT_YET', askAgainOn: '2026-11-26'}]->(f)`,
      { ...ids, today: EXAMPLE_DAY },
    ),
  )
}

let requests = 0
async function leave(ask: Ask, subjectId: string | null) {
  requests++
  return ask('mutation ($input: LeaveNotYetInput!) { leaveNotYet(input: $input) { viewer { askedAgain { on } } } }', {
    input: { requestId: `request-${requests}`, subjectId },
  })
}

const MEDIATOR = { on: '2026-11-20', subject: { titles: { en: 'Mediator' } } }
const WALL = { on: EXAMPLE_DAY, subject: null }

describe('a "not yet" with a day', () => {
  it('is asked again on that day and not before, to its owner alone', async () => {
    expect(await asked()).toEqual([])
    await letDaysPass()
    expect(await asked()).toEqual([MEDIATOR, WALL])
    for (const other of ['ann', 'cas', 'dee', 'eve']) expect(await asked(await app.signInAs(other))).toEqual([])
    expect((await app.ask(ASKED)).data.viewer).toBe(null)
  })

  it('is not asked a second time once it was left as it is, and stays "not yet"', async () => {
    await letDaysPass()
    const mediator = await app.idOf('mediator')
    expect((await leave(asBob, mediator)).data.leaveNotYet.viewer.askedAgain).toEqual([{ on: EXAMPLE_DAY }])
    expect((await leave(asBob, null)).data.leaveNotYet.viewer.askedAgain).toEqual([])
    const { data } = await asBob(
      '{ viewer { openness { answer askAgainOn } answers { nodes { answer askAgainOn } } } }',
    )
    expect(data.viewer.openness).toEqual({ answer: 'NOT_YET', askAgainOn: null })
    expect(data.viewer.answers.nodes).toContainEqual({ answer: 'NOT_YET', askAgainOn: null })
  })

  it('is not asked a second time once it was answered, in whatever way', async () => {
    await letDaysPass()
    const mediator = await app.idOf('mediator')
    const answer = 'mutation ($input: AnswerRoleInput!) { answerRole(input: $input) { viewer { askedAgain { on } } } }'
    const { data } = await asBob(answer, { input: { requestId: 'request-yes', subjectId: mediator, answer: 'SAVED' } })
    expect(data.answerRole.viewer.askedAgain).toEqual([{ on: EXAMPLE_DAY }])
    const open = 'mutation ($input: SetOpennessInput!) { setOpenness(input: $input) { viewer { askedAgain { on } } } }'
    const opened = await asBob(open, { input: { requestId: 'request-not-yet', answer: 'NOT_YET' } })
    expect(opened.data.setOpenness.viewer.askedAgain).toEqual([])
  })

  it('can be left by its owner alone; what is no "not yet" with a day looks like what is unknown', async () => {
    await letDaysPass()
    const mediator = await app.idOf('mediator')
    const refusal = [{ message: 'Nothing is to be asked again about this.', code: 'NOT_FOUND' }]
    const refusals = await Promise.all([
      leave(await app.signInAs('dee'), mediator),
      leave(await app.signInAs('dee'), null),
      leave(asBob, await app.idOf('repairer')), // answered no
      leave(asBob, 'nothing'),
    ])
    expect(refusals.map(({ errors }) => errors)).toEqual(refusals.map(() => refusal))
    expect(await asked()).toEqual([MEDIATOR, WALL])
  })
})
