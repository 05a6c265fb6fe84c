import { expect } from 'vitest'
import { type Ask, type ExampleApp, openExampleApp } from './exampleApp.ts'
import { talentWorld } from './talentWorld.ts'

/** The one that `openWorld` opened: each test closes it. */
export let app: ExampleApp

export const FOUND = `person { name } seat { role { titles { en } } team { names { en } } }
  reasons { names { en } throughNames { en } } invitation { state }`
export const TALENT = `query ($need: TalentNeedInput!) {
  talent(need: $need) {
    need { role { titles { en } } opening { titles { en } } skills { names { en } } }
    usesItNow { ${FOUND} } closeToIt { ${FOUND} }
  }
}`
export const INVITE = `mutation ($input: InviteToTalkInput!) {
  inviteToTalk(input: $input) { invitation { id person { name } line sentOn state need { role { titles { en } } } } }
}`
export const ANSWER = `mutation ($input: AnswerInvitationInput!) {
  answerInvitation(input: $input) { invitation { id answer } }
}`
export const SENT = '{ viewer { sentInvitations { nodes { id person { name } line state } } } }'
export const INBOX = `{ viewer { inbox { nodes { ... on Invitation {
  id sender { name } line sentOn answer need { role { titles { en } } opening { titles { en } } skills { names { en } } }
} } } } }`

let request = 0
export const requestId = () => {
  request += 1
  return `request-${request}`
}

export async function openWorld(world = talentWorld()): Promise<void> {
  app = await openExampleApp(world)
}

/** The example world with some rows written otherwise. */
export function worldWith(changes: Readonly<Record<string, (text: string) => string>>): Record<string, string> {
  const world = talentWorld()
  for (const [file, change] of Object.entries(changes)) world[file] = change(world[file] ?? '')
  return world
}

export const mediator = async () => ({ roleId: await app.idOf('mediator') })
export const place = async () => ({ openingId: await app.idOf('settle') })
export const skills = async (...keys: string[]) => ({ skillIds: await Promise.all(keys.map(app.idOf)) })

export const find = async (ask: Ask, need: object) => {
  const { data, errors } = await ask(TALENT, { need })
  expect(errors).toEqual([])
  return data.talent
}
export const namesOf = (found: readonly { readonly person: { readonly name: string } }[]): string[] =>
  found.map(({ person }) => person.name.split(' ')[0] ?? '')
/** The first names of those found, group by group. */
export const foundBy = async (key: string, need: object) => {
  const { usesItNow, closeToIt } = await find(await app.signInAs(key), need)
  return [namesOf(usesItNow), namesOf(closeToIt)]
}
export const setOpenness = async (key: string, input: object) => {
  const ask = await app.signInAs(key)
  const { errors } = await ask(
    'mutation ($input: SetOpennessInput!) { setOpenness(input: $input) { viewer { actors } } }',
    { input: { requestId: requestId(), ...input } },
  )
  expect(errors).toEqual([])
}
export const invite = async (ask: Ask, personId: string, need: object, more: object = {}) =>
  ask(INVITE, { input: { requestId: requestId(), personId, need, ...more } })
export const inviteAs = async (key: string, person: string, need: object, more: object = {}) =>
  invite(await app.signInAs(key), await app.idOf(person), need, more)
export const answerAs = async (key: string, invitationId: string, answer: string) =>
  (await app.signInAs(key))(ANSWER, { input: { requestId: requestId(), invitationId, answer } })
export const sentBy = async (key: string) => (await (await app.signInAs(key))(SENT)).data.viewer.sentInvitations.nodes
export const inboxOf = async (key: string) => (await (await app.signInAs(key))(INBOX)).data.viewer.inbox.nodes
export const inGraph = (text: string, parameters = {}) =>
  app.graph.write((transaction) => transaction.run(text, parameters))
