import { type DocumentNode, getOperationAST, print } from 'graphql'
import { pino } from 'pino'
import type { Graph } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { importFolder } from '../../server/import/importFolder.ts'
import { allJobs } from '../../server/jobs/allJobs.ts'
import { openJobRunner } from '../../server/jobs/jobRunner.ts'
import { readIndex } from '../../server/jobs/readIndex.ts'
import * as operations from '../../web/generated/operations.ts'
import { openClock } from './clock.ts'
import { type Ask, EXAMPLE_DAY, type ExampleApp, seedWorld, serve, withFolder } from './exampleApp.ts'
import {
  EXTRA_ROLE,
  generatedWorld,
  HERMIT,
  PLANNER,
  pick,
  type Random,
  randomNumbers,
  withCrowd,
} from './generatedWorld.ts'

/** Everyone of these is in every generated world. */
const PEOPLE = 5

export interface LifeOptions {
  readonly seed: number
  /** With one skill that very many people have and very many roles ask. */
  readonly crowd?: boolean
  /** Called when all is done and the graph is still open. */
  readonly atTheEnd: () => Promise<void>
}

/**
 * Lives in a generated organization: seeds it, asks all that the web app asks as one of its people, changes things, lets time
 * pass, and imports another one over it, so that every query of the product is asked sooner or later. The graph is empty
 * before, and closed after.
 */
export async function liveIn(graph: Graph, { seed, crowd = false, atTheEnd }: LifeOptions): Promise<void> {
  const random = randomNumbers(seed)
  const clock = openClock()
  await migrate(graph, clock.now())
  const world = generatedWorld(seed, { voices: true })
  await seedWorld(graph, crowd ? withCrowd(world) : world)
  await doJobs(graph, clock.now)
  const app = await serve(graph, { now: clock.now })
  try {
    await countCoverage(graph, app, clock.now)
    const ids = await idsIn(graph)
    const key = `person${1 + (seed % PEOPLE)}`
    const ask = await app.signInAs(key)
    await askAll(app, ask, { key, seed, ids, random })
    if (crowd) await askWell(ask, print(operations.RoleGrowthDocument), { roleId: await app.idOf(EXTRA_ROLE) })
    await inviteSome(app, ask, ids, random)
    await changeThings(ask, await proposedTo(app, key), ids, random)
    await ask(TALENT, { need: { skillIds: ids.get('Skill')?.slice(0, 2) } })
    clock.pass(2) // Longer than a session goes unnoticed.
    await ask('{ viewer { actors } }')
    await importAnother(graph, seed)
    clock.pass(500 * 24 * 60) // Longer than anything is kept.
    await doJobs(graph, clock.now)
    await atTheEnd()
  } finally {
    await app.close()
    await graph.close()
  }
}

/** What is done by itself every night. */
async function doJobs(graph: Graph, clock: () => Date): Promise<void> {
  const runner = openJobRunner(graph, { jobs: allJobs(() => readIndex(graph)), clock, log: pino({ level: 'silent' }) })
  await runner.look()
  await runner.close()
}

/** As one of HR, asks for what a job counts, before its time. */
async function countCoverage(graph: Graph, app: ExampleApp, clock: () => Date): Promise<void> {
  const ask = await app.signInAs(PLANNER)
  const input = { requestId: 'count-coverage' }
  await askWell(ask, print(operations.CountSuggestionCoverageDocument), { input })
  await doJobs(graph, clock)
  await askWell(ask, print(operations.SuggestionCoverageDocument), {})
}

async function importAnother(graph: Graph, seed: number): Promise<void> {
  const world = generatedWorld(seed + 1_000, { voices: false })
  const { outcome, problems } = await withFolder(world, (folder) =>
    importFolder(graph, folder, { right: 'import', today: EXAMPLE_DAY }),
  )
  if (outcome !== 'written') throw new Error(`${outcome}: ${JSON.stringify(problems)}`)
}

/** Ids of what an organization holds, by label. */
export type Ids = ReadonlyMap<string, readonly string[]>

const ROOT_LABELS: Readonly<Record<string, string>> = { person: 'Person', team: 'Team', role: 'Role', skill: 'Skill' }
const LABELS = ['Person', 'Team', 'Role', 'Skill', 'RoleFamily', 'Seat', 'Opening']

/** Finds what there is to ask about. */
export async function idsIn(graph: Graph): Promise<Ids> {
  const idsOf = async (pattern: string) => {
    const rows = await graph.read((transaction) =>
      transaction.run<{ id: string }>(`// test.ids\nMATCH (n:${pattern}) RETURN n.id AS id ORDER BY id`),
    )
    return rows.map(({ id }) => id)
  }
  const ids = new Map<string, readonly string[]>()
  for (const label of LABELS) ids.set(label, await idsOf(label))
  return ids.set('Energy', await idsOf("Skill {kind: 'ENERGY'}"))
}

/** What is proposed to somebody and waits for their yes or no. */
async function proposedTo({ graph, idOf }: ExampleApp, key: string): Promise<readonly string[]> {
  const id = await idOf(key)
  const rows = await graph.read((transaction) =>
    transaction.run<{ id: string }>(
      "// test.proposed\nMATCH (:Person {id: $id})-[h:HAS_SKILL]->(s:Skill) WHERE h.status = 'PROPOSED' RETURN s.id AS id ORDER BY id",
      { id },
    ),
  )
  return rows.map((row) => row.id)
}

const documents: readonly DocumentNode[] = Object.entries(operations).flatMap(([name, value]) =>
  name.endsWith('Document') ? [value as DocumentNode] : [],
)
export const webQueries = documents.filter((document) => getOperationAST(document)?.operation === 'query')

/** What the API answers and the web app does not ask, or not of this. */
const OTHER_QUERIES = [
  '{ organization { departments { nodes { id names { en } } } } }',
  'query ($opening: ID!) { node(id: $opening) { id } }',
  'query ($skill: ID!) { skill(id: $skill) { people(first: 3) { nodes { id } } roles(first: 3) { nodes { id } } } }',
]

interface Asking {
  readonly key: string
  readonly seed: number
  readonly ids: Ids
  readonly random: Random
}

/** Half of what the web app asks, the other half in the next world; and all that only some questions lead to. */
async function askAll(app: ExampleApp, ask: Ask, { key, seed, ids, random }: Asking): Promise<void> {
  const variables = { opening: pick(random, ids.get('Opening') ?? []), skill: await app.idOf('skill1') }
  for (const query of OTHER_QUERIES) await askWell(ask, query, variables)
  for (const label of ['Person', 'Team', 'Role', 'Skill']) {
    await askWell(ask, print(operations.ExploreDocument), { id: pick(random, ids.get(label) ?? []) })
  }
  await askWell(ask, print(operations.ColleagueDocument), { id: await app.idOf(key) })
  await askWell(ask, print(operations.WayToDocument), { id: await app.idOf(HERMIT) })
  const chosen = webQueries.filter((_, place) => place % 2 === seed % 2)
  for (const document of chosen) await ask(print(document), variablesOf(document, ids, random))
}

/** @throws when the question itself is not understood: it would ask the graph nothing, and nobody would notice. */
async function askWell(ask: Ask, query: string, variables: object): Promise<void> {
  const { errors } = await ask(query, variables)
  if (errors.length > 0) throw new Error(`${query}: ${JSON.stringify(errors)}`)
}

/** A value for each variable of a query: ids of the kind that its field asks for, and plain values for the rest. */
export function variablesOf(document: DocumentNode, ids: Ids, random: Random): Record<string, unknown> {
  const text = print(document)
  const oneOf = (label: string) => pick(random, ids.get(label) ?? [])
  const variables: Record<string, unknown> = {}
  for (const { variable, type } of getOperationAST(document)?.variableDefinitions ?? []) {
    const name = variable.name.value
    const field = new RegExp(String.raw`(\w+)\((?:ids?|roleId|skillId): \$${name}\b`).exec(text)?.[1] ?? ''
    const kind = print(type)
    if (name === 'after') continue
    else if (name === 'familyId') variables[name] = oneOf('RoleFamily')
    else if (kind === 'ID!')
      variables[name] = oneOf(
        name === 'roleId' ? 'Role' : (ROOT_LABELS[field] ?? pick(random, ['Person', 'Team', 'Role', 'Skill'])),
      )
    else if (kind === 'Boolean!') variables[name] = true
    else if (kind === 'String!') variables[name] = pick(random, ['name', 'role', 'skill', 'team', 'the'])
    else if (kind === 'Int!') variables[name] = pick(random, [0, 1, 2])
    else if (kind === '[SearchKind!]!') variables[name] = ['SKILL', 'ROLE', 'TEAM']
    else if (kind === '[ScenarioTargetInput!]!') variables[name] = [{ roleId: oneOf('Role'), places: 2 }]
    else if (kind === 'TalentNeedInput!')
      variables[name] = pick(random, [
        { roleId: oneOf('Role') },
        { openingId: oneOf('Opening') },
        { skillIds: [oneOf('Skill'), oneOf('Skill')] },
      ])
  }
  return variables
}

type NamedChange = readonly [name: string, inputType: string, input: object]

/** Changes of every kind, some of which are refused. */
function changesFor(proposed: readonly string[], ids: Ids, random: Random): readonly NamedChange[] {
  const oneOf = (label: string) => pick(random, ids.get(label) ?? [])
  const skillId = oneOf('Skill')
  const teamIds = [oneOf('Team')]
  const roleId = oneOf('Role')
  return [
    ['addSkill', 'AddSkillInput', { skillId, level: 20 }],
    ['confirmSkill', 'ConfirmSkillInput', { skillId: proposed[0] ?? skillId }],
    ['setSkillLevel', 'SetSkillLevelInput', { skillId, level: 33 }],
    ['setSkillVisibility', 'SetSkillVisibilityInput', { skillId, visibility: 'MANAGER', levelVisibility: 'SELF' }],
    ['rejectSkill', 'SkillInput', { skillId: oneOf('Skill') }],
    ['removeSkill', 'SkillInput', { skillId: oneOf('Skill') }],
    ['answerRole', 'AnswerRoleInput', { subjectId: roleId, answer: 'NOT_YET', askAgainOn: '2027-02-01' }],
    ['leaveNotYet', 'LeaveNotYetInput', { subjectId: roleId }],
    ['answerRole', 'AnswerRoleInput', { subjectId: oneOf('RoleFamily'), answer: 'SAVED' }],
    ['answerRole', 'AnswerRoleInput', { subjectId: roleId, answer: null }],
    ['setOpenness', 'SetOpennessInput', { answer: 'NOT_YET', askAgainOn: '2027-02-01' }],
    ['leaveNotYet', 'LeaveNotYetInput', {}],
    ['setOpenness', 'SetOpennessInput', { answer: 'OPEN', discoverable: 'TEAMS', teamIds }],
    ['setInterest', 'SetInterestInput', { subjectId: oneOf('Skill'), wants: true }],
    ['setInterest', 'SetInterestInput', { subjectId: oneOf('Skill'), wants: null }],
    ['setEnergy', 'SetEnergyInput', { skillId: oneOf('Energy'), word: 'LIKES' }],
    ['setEnergy', 'SetEnergyInput', { skillId: oneOf('Energy'), word: null }],
  ]
}

async function changeThings(ask: Ask, proposed: readonly string[], ids: Ids, random: Random): Promise<void> {
  for (const [place, [name, inputType, input]] of changesFor(proposed, ids, random).entries()) {
    const variables = { input: { requestId: `change-number-${place}`, ...input } }
    const changed = name.endsWith('Skill') ? 'ownSkill { level } ' : ''
    await ask(`mutation ($input: ${inputType}!) { ${name}(input: $input) { ${changed}viewer { actors } } }`, variables)
  }
}

const FOUND = 'person { id name } reasons { names { en } throughNames { en } } invitation { state }'
const TALENT = `query ($need: TalentNeedInput!) { talent(need: $need) { usesItNow { ${FOUND} } closeToIt { ${FOUND} } } }`

/** Looks for talent, invites the first of each group, answers as one of them, and looks again. */
async function inviteSome(app: ExampleApp, ask: Ask, ids: Ids, random: Random): Promise<void> {
  const ofOne = pick(random, [
    { roleId: pick(random, ids.get('Role') ?? []) },
    { openingId: pick(random, ids.get('Opening') ?? []) },
  ])
  for (const [place, need] of [ofOne, { skillIds: ids.get('Skill')?.slice(0, 2) }].entries()) {
    const { data } = await ask(TALENT, { need })
    const found: { person: { id: string; name: string } }[] = [
      ...(data?.talent?.usesItNow ?? []).slice(0, 1),
      ...(data?.talent?.closeToIt ?? []).slice(0, 1),
    ]
    for (const { person } of found) {
      const input = { requestId: `invitation-${place}-${person.id}`, personId: person.id, need, line: 'A talk?' }
      const text = `mutation ($input: InviteToTalkInput!) {
        inviteToTalk(input: $input) { invitation { state } viewer { sentInvitations { nodes { id } } } }
      }`
      await ask(text, { input })
      await ask(text, { input: { ...input, requestId: `again-${place}-${person.id}` } })
    }
    await ask(TALENT, { need })
    const [first] = found
    if (first === undefined) continue
    await answerAs(app, first.person.name.replace('Name ', ''))
    await ask(TALENT, { need })
  }
}

async function answerAs(app: ExampleApp, key: string): Promise<void> {
  const ask = await app.signInAs(key)
  const { data } = await ask('{ viewer { inbox { nodes { ... on Invitation { id need { skills { id } } } } } } }')
  for (const { id } of data?.viewer?.inbox?.nodes ?? []) {
    await ask(
      'mutation ($input: AnswerInvitationInput!) { answerInvitation(input: $input) { invitation { answer } } }',
      { input: { requestId: `answer-${id}`, invitationId: id, answer: 'YES' } },
    )
  }
}
