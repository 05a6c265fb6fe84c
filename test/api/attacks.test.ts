import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'
import { graphSnapshot } from '../support/graphSnapshot.ts'
import { HOSTILE_TEXTS, HOSTILE_VALUES } from '../support/hostileTexts.ts'
import { cookieOf, expectCleanAnswer, refusalsOf, sendJson } from '../support/rawAnswers.ts'
import { type InputPlace, mutationPlaces, queryPlaces } from '../support/schemaWalk.ts'

let app: ExampleApp
let cookie: string

/** The example world, in which Bob may do whatever there is to do: he looks for talent and works for HR too, and can be found, as Dee can. */
const WORLD: Readonly<Record<string, string>> = {
  ...EXAMPLE_WORLD,
  'sign_in_options.csv': `${EXAMPLE_WORLD['sign_in_options.csv']}bob,TEAM_SEEKER,6,,Looks for talent.,,\nbob,HR_PARTNER,7,,Plans.,,\n`,
  'openness.csv': `person,answer,until,askAgainOn,note,discoverable,teams
bob,OPEN,2027-03-01,,,ORGANIZATION,
dee,OPEN,2027-03-01,,,ORGANIZATION,
`,
}

beforeAll(async () => {
  app = await openExampleApp(WORLD)
  cookie = await cookieOf(app, 'bob')
  for (const [name, key] of Object.entries(SUBJECTS)) {
    validInput[name] = { ...OTHER_INPUT[name], [key.field]: await app.idOf(key.of) }
  }
  validInput.inviteToTalk = { personId: await app.idOf('dee'), need: { skillIds: [await app.idOf('repairs')] } }
  validInput.answerInvitation = { invitationId: await invitationForBob(), answer: 'NOT_YET' }
})
afterAll(() => app.close())

/** What each change is about; all of them can be said again and again without changing more. */
const SUBJECTS: Readonly<Record<string, { readonly field: string; readonly of: string }>> = {
  addSkill: { field: 'skillId', of: 'repairs' },
  confirmSkill: { field: 'skillId', of: 'mediation' },
  rejectSkill: { field: 'skillId', of: 'coaching' },
  removeSkill: { field: 'skillId', of: 'coaching' },
  setSkillLevel: { field: 'skillId', of: 'mediation' },
  setSkillVisibility: { field: 'skillId', of: 'mediation' },
  answerRole: { field: 'subjectId', of: 'mediator' },
  leaveNotYet: { field: 'subjectId', of: 'mediator' },
  setInterest: { field: 'subjectId', of: 'mediator' },
  setEnergy: { field: 'skillId', of: 'help' },
}

/** The id of one that Ann sends to Bob. */
async function invitationForBob(): Promise<string> {
  const asAnn = await app.signInAs('ann')
  const need = { skillIds: [await app.idOf('listening')] }
  const { data, errors } = await asAnn(
    'mutation ($input: InviteToTalkInput!) { inviteToTalk(input: $input) { invitation { id } } }',
    { input: { requestId: 'invitation-for-bob', personId: await app.idOf('bob'), need } },
  )
  expect(errors).toEqual([])
  return data.inviteToTalk.invitation.id
}

const NOTE = 'a note of my own'

const OTHER_INPUT: Readonly<Record<string, object>> = {
  addSkill: { level: 20 },
  setSkillLevel: { level: 25 },
  setSkillVisibility: { visibility: 'MANAGER' },
  answerRole: { answer: 'SAVED' },
  setInterest: { wants: true },
  setEnergy: { word: 'LIKES' },
}

const validInput: Record<string, Readonly<Record<string, unknown>>> = {
  setOpenness: { answer: 'NOT_YET', note: NOTE },
  countSuggestionCoverage: {},
}

/** Where a text from outside is kept as it is; everywhere else the graph knows only ids, numbers, dates and choices. */
const KEEPS_TEXT = 'setOpenness(input.note)'

/** A Neo4j answers slowly enough to be asked only what is hostile to it: the texts in its own language stand first. */
const HOSTILE_TO_NEO4J = 16

const texts = inject('neo4j') === undefined ? HOSTILE_TEXTS : HOSTILE_TEXTS.slice(0, HOSTILE_TO_NEO4J)

/** A text reaches the graph only where one is asked; a number or a choice is held to its type before. */
const valuesFor = ({ typeName }: InputPlace): readonly unknown[] =>
  ['ID', 'String', 'Date'].includes(typeName) ? texts : HOSTILE_VALUES

const send = (place: InputPlace, value: unknown) =>
  sendJson(app, cookie, { query: place.query, variables: place.variablesWith(value) })

describe('a hostile text', () => {
  it('is one of many kinds', () => {
    expect(new Set(HOSTILE_TEXTS).size).toBe(HOSTILE_TEXTS.length)
    expect(HOSTILE_TEXTS.length).toBeGreaterThan(40)
  })

  it('in an argument of any query changes nothing, and is answered or refused in a sentence', async () => {
    const before = await graphSnapshot(app.graph)
    const places = queryPlaces()
    expect(places.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Query.person(id)',
        'Query.search(text)',
        'Viewer.moves(weights.fit)',
        'Team.members(after)',
      ]),
    )
    for (const place of places) {
      for (const value of valuesFor(place)) expectCleanAnswer(await send(place, value))
    }
    expect(await graphSnapshot(app.graph)).toEqual(before)
  }, 300_000)

  it('in a field of any change is refused, or stored to the letter where a text is asked', async () => {
    for (const place of mutationPlaces(validInput)) {
      // Said once as it should be, so that saying it again changes nothing more.
      await sendJson(app, cookie, { query: place.query, variables: place.validVariables() })
      const before = await graphSnapshot(app.graph)
      for (const value of valuesFor(place)) {
        const answer = await send(place, value)
        expectCleanAnswer(answer)
        if (place.name !== KEEPS_TEXT || refusalsOf(answer).length > 0) continue
        expect(await graphSnapshot(app.graph)).toEqual(withNote(before, String(value).normalize('NFC').trim()))
      }
      await sendJson(app, cookie, { query: place.query, variables: place.validVariables() })
      expect(await graphSnapshot(app.graph), place.name).toEqual(before)
    }
  }, 300_000)
})

/** The snapshot with another note, or none for an empty one. */
function withNote(snapshot: readonly string[], note: string): string[] {
  const stored = `,${JSON.stringify(['note', NOTE])}`
  return snapshot.map((line) => line.replace(stored, () => (note === '' ? '' : `,${JSON.stringify(['note', note])}`)))
}
