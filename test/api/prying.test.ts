import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'
import { cookieOf, expectCleanAnswer, refusalsOf, sendJson } from '../support/rawAnswers.ts'
import { API, questionsOnEveryWay } from '../support/schemaWalk.ts'

/** All that Bob keeps to himself, and Cas and Dee: each of these rows is for its owner's eyes alone. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'person_skills.csv': [
    'bob,gears,15,OUTSIDE_WORK,,CONFIRMED,SELF,SELF',
    'bob,coaching,20,ROLE,,PROPOSED,SELF,SELF',
    'cas,repairs,45,IMPORT,2026-01-01,DISPUTED,SELF,SELF',
    'cas,mediation,45,SELF,,CONFIRMED,SELF,SELF',
    'cas,listening,40,SELF,,CONFIRMED,SELF,SELF',
    'dee,coaching,50,SELF,2026-11-01,CONFIRMED,SELF,SELF',
  ],
  'rejected_skills.csv': ['bob,repairs', 'cas,gears'],
  'answers.csv': ['bob,repairer,NO,', 'cas,craft,NOT_YET,2027-02-01', 'dee,mediator,SAVED,'],
  'openness.csv': [
    'bob,NOT_YET,,2027-01-15,After the summer,NOBODY,',
    'cas,NO,,,Not while the twins are small,NOBODY,',
    'dee,OPEN,2027-03-01,,Anything with people,NOBODY,',
  ],
  'interests.csv': ['bob,mediation,true,SELF', 'bob,repairer,true,SELF', 'cas,workshop,true,SELF'],
  'energy.csv': ['bob,help,GIVES_ENERGY', 'dee,make,DRAINS'],
}

const HEADERS: Readonly<Record<string, string>> = { 'rejected_skills.csv': 'person,skill\n' }

/** The example world in which nobody keeps anything to themselves but what is shown already. */
const SHOWN: Readonly<Record<string, string>> = {
  ...EXAMPLE_WORLD,
  'person_skills.csv': `person,skill,level,source,lastUsedOn,status,visibility,levelVisibility
bob,listening,35,SELF,2026-10-01,CONFIRMED,ORGANIZATION,SELF
bob,mediation,25,PROJECT,,CONFIRMED,MANAGER,MANAGER
ann,coaching,45,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION
dee,repairs,45,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION
dee,mediation,40,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION
`,
  'answers.csv': 'person,subject,answer,askAgainOn\n',
  'openness.csv': 'person,answer,until,askAgainOn,note,discoverable,teams\n',
  'interests.csv': 'person,subject,wants,visibility\nbob,desk,true,ORGANIZATION\nbob,coaching,false,MANAGER\n',
  'energy.csv': 'person,skill,word\n',
}

/** The same, with what the people named keep to themselves; a level that is not shown is another one, too. */
function worldWith(owners: readonly string[]): Record<string, string> {
  const world: Record<string, string> = { ...SHOWN }
  for (const [file, rows] of Object.entries(KEPT)) {
    const kept = rows.filter((row) => owners.some((owner) => row.startsWith(`${owner},`)))
    world[file] = `${SHOWN[file] ?? HEADERS[file] ?? ''}${kept.map((row) => `${row}\n`).join('')}`
  }
  if (!owners.includes('bob')) return world
  const otherLevel = world['person_skills.csv']?.replace('bob,listening,35,SELF,2026-10-01', 'bob,listening,12,COURSE,')
  return { ...world, 'person_skills.csv': otherLevel ?? '' }
}

/** Whose eyes: a manager, a team mate who works for HR, someone of another department, and someone who left. */
const EYES = ['ann', 'cas', 'dee', 'eve']

/** For whichever field needs an id: what to look for with it. */
const LOOKED_FOR: Readonly<Record<string, readonly string[]>> = {
  node: ['bob'],
  person: ['bob'],
  role: ['repairer'],
  skill: ['gears', 'coaching'],
  team: ['counter'],
  move: ['mediator'],
  wayTo: ['bob', 'gears', 'repairs', 'desk'],
}

/** How far from the root to look; a Neo4j answers slowly enough to look less far. */
const STEPS = inject('neo4j') === undefined ? 3 : 2

/** By its id a person is found as such, too; everything else is the same by its id as by its own field. */
const QUESTIONS = questionsOnEveryWay(STEPS).filter(
  ({ query, idFor }) => idFor !== 'node' || query.includes('node(id: $id) { ... on Person'),
)

/** Every answer that one person gets to every question there is, by the question. */
async function allAnswers(world: Readonly<Record<string, string>>, eyes: string): Promise<Map<string, string>> {
  const app = await openExampleApp(world)
  try {
    const cookie = await cookieOf(app, eyes)
    const answers = new Map<string, string>()
    for (const { query, idFor } of QUESTIONS) {
      for (const key of idFor === null ? [''] : (LOOKED_FOR[idFor] ?? ['bob'])) {
        const variables = idFor === null ? {} : { id: await app.idOf(key) }
        const answer = await sendJson(app, cookie, { query, variables })
        expectCleanAnswer(answer)
        answers.set(`${query} ${key}`, answer.text)
      }
    }
    return answers
  } finally {
    await app.close()
  }
}

describe('whatever people keep to themselves', () => {
  it.each(EYES)(
    'changes nothing that %s is told, on any way to anything',
    async (eyes) => {
      const others = ['bob', 'cas', 'dee'].filter((owner) => owner !== eyes)
      const before = await allAnswers(worldWith([]), eyes)
      const after = await allAnswers(worldWith(others), eyes)
      expect(before.size).toBeGreaterThan(100)
      const told = [...after].filter(([question, answer]) => answer !== before.get(question))
      expect(told).toEqual([])
    },
    120_000,
  )

  it('is told to its owner, so that the silence above is no accident', async () => {
    const before = await allAnswers(worldWith([]), 'bob')
    const after = await allAnswers(worldWith(['bob']), 'bob')
    const told = [...after].filter(([question, answer]) => answer !== before.get(question))
    expect(told.length).toBeGreaterThan(10)
  }, 120_000)
})

/** Where a change says what it is about, if not a skill. */
const SUBJECT_OF: Readonly<Record<string, string>> = {
  answerRole: 'subjectId',
  leaveNotYet: 'subjectId',
  setInterest: 'subjectId',
  inviteToTalk: 'personId',
  answerInvitation: 'invitationId',
}

describe('what is not for someone', () => {
  let app: ExampleApp
  beforeAll(async () => {
    app = await openExampleApp()
  })
  afterAll(() => app.close())

  const privateIds = () =>
    app.graph.read((transaction) =>
      transaction.run<{ id: string }>('// test.private\nMATCH (o:Openness) RETURN o.id AS id'),
    )

  it('cannot be read by its id, and looks like what never was', async () => {
    const cookie = await cookieOf(app, 'dee')
    const query =
      'query ($id: ID!) { node(id: $id) { __typename } person(id: $id) { name } viewer { wayTo(id: $id) { isThere } } }'
    const nothing = (await sendJson(app, cookie, { query, variables: { id: 'f'.repeat(32) } })).text
    const ids = [...(await privateIds()).map(({ id }) => id), await app.idOf('fay'), await app.idOf('eve')]
    expect(ids.length).toBeGreaterThan(2)
    for (const id of ids) expect((await sendJson(app, cookie, { query, variables: { id } })).text).toBe(nothing)
  })

  it('is refused in every change in the same words as what never was', async () => {
    const cookie = await cookieOf(app, 'ann') // who may do all that there is to do
    const [openness] = await privateIds()
    const more: Readonly<Record<string, object>> = {
      setSkillLevel: { level: 20 },
      inviteToTalk: { need: { roleId: await app.idOf('mediator') } },
      answerInvitation: { answer: 'YES' },
    }
    const ids = ['f'.repeat(32), openness?.id ?? '', await app.idOf('bob'), await app.idOf('fay')]
    let request = 0
    for (const [name, field] of Object.entries(API.getMutationType()?.getFields() ?? {})) {
      const inputType = String(field.args[0]?.type ?? '')
      if (name === 'setOpenness') continue // About teams, which everyone knows.
      if (name === 'countSuggestionCoverage') continue // About nothing that has an id.
      const subject = SUBJECT_OF[name] ?? 'skillId'
      const refusals = []
      for (const id of ids) {
        request += 1
        const input = { requestId: `prying-${request}`, [subject]: id, ...more[name] }
        const answer = await sendJson(app, cookie, {
          query: `mutation ($input: ${inputType}) { ${name}(input: $input) { viewer { actors } } }`,
          variables: { input },
        })
        refusals.push(JSON.stringify(refusalsOf(answer)))
      }
      expect(new Set(refusals).size, name).toBe(1)
      expect(refusals[0], name).toContain('NOT_FOUND')
    }
  })

  it('stays where it is when an input names another owner', async () => {
    const cookie = await cookieOf(app, 'dee')
    const bob = await app.idOf('bob')
    const skillId = await app.idOf('gears')
    for (const owner of ['ownerId', 'personId', 'viewerId', 'status', 'verified', '__proto__']) {
      const answer = await sendJson(
        app,
        cookie,
        `{"query":"mutation ($input: SkillInput!) { removeSkill(input: $input) { viewer { actors } } }",
          "variables":{"input":{"requestId":"as-another","skillId":"${skillId}","${owner}":"${bob}"}}}`,
      )
      expectCleanAnswer(answer)
      expect(refusalsOf(answer)[0]?.code).toBe('BAD_INPUT')
    }
    const asBob = await sendJson(app, await cookieOf(app, 'bob'), {
      query: '{ viewer { skills { nodes { skill { id } } } } }',
    })
    expect(asBob.text).toContain(skillId)
  })
})
