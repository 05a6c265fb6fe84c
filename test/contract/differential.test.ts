import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DocumentNode, getOperationAST, print } from 'graphql'
import { expect, inject, it } from 'vitest'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { forgetOldRequests } from '../../server/graph/writePath.ts'
import { importFolder } from '../../server/import/importFolder.ts'
import * as operations from '../../web/generated/operations.ts'
import { type Ask, EXAMPLE_DAY, type ExampleApp, serveExample, withFolder } from '../support/exampleApp.ts'
import { generatedWorld, pick, type Random, randomNumbers } from '../support/generatedWorld.ts'
import { graphSnapshot } from '../support/graphSnapshot.ts'
import { openEmptyNeo4j } from '../support/testGraph.ts'
import { newTwinRecord, type TwinRecord, twinGraph } from '../support/twinGraph.ts'

const GRAPHS = 50
const PEOPLE = 5

/** Asked where time passes, or about skills that more people have than are here: in tests of their own. */
const ASKED_ELSEWHERE = new Set(['session.seen', 'people.buddyMatchesAmong', 'roles.needingAmong'])

/** Where nothing is what is asked for: whether the graph is new, whether anything changed, and what only larger graphs hold. */
const NOTHING_IS_USUAL = new Set([
  'changes.after',
  'graph.latestMigration',
  'import.holdsNothing',
  'moves.broaderGroups',
  'moves.ownRejections',
  'people.formerTeammates',
  'people.lineBelow',
  'talent.sentFor',
])

/** What the API answers and the web app does not ask. */
const OTHER_QUERY = '{ organization { departments { nodes { id names { en } } } } }'
const SERVER = fileURLToPath(new URL('../../server', import.meta.url))

const documents: readonly DocumentNode[] = Object.entries(operations).flatMap(([name, value]) =>
  name.endsWith('Document') ? [value as DocumentNode] : [],
)
const queries = documents.filter((document) => getOperationAST(document)?.operation === 'query')

/** Ids of what a generated organization holds, by label. */
type Ids = ReadonlyMap<string, readonly string[]>

const ROOT_LABELS: Readonly<Record<string, string>> = { person: 'Person', team: 'Team', role: 'Role', skill: 'Skill' }
const LABELS = ['Person', 'Team', 'Role', 'Skill', 'RoleFamily', 'Seat', 'Opening']

async function idsIn(app: ExampleApp): Promise<Ids> {
  const ids = new Map<string, readonly string[]>()
  for (const label of LABELS) {
    const rows = await app.graph.read((transaction) =>
      transaction.run<{ id: string }>(`// test.ids\nMATCH (n:${label}) RETURN n.id AS id ORDER BY id`),
    )
    ids.set(
      label,
      rows.map(({ id }) => id),
    )
  }
  const energies = await app.graph.read((transaction) =>
    transaction.run<{ id: string }>("// test.energies\nMATCH (s:Skill {kind: 'ENERGY'}) RETURN s.id AS id ORDER BY id"),
  )
  return ids.set(
    'Energy',
    energies.map(({ id }) => id),
  )
}

/** A value for each variable of a query: ids of the kind that its field asks for, and plain values for the rest. */
function variablesOf(document: DocumentNode, ids: Ids, random: Random): Record<string, unknown> {
  const text = print(document)
  const oneOf = (label: string) => pick(random, ids.get(label) ?? [])
  const variables: Record<string, unknown> = {}
  for (const { variable, type } of getOperationAST(document)?.variableDefinitions ?? []) {
    const name = variable.name.value
    const field = new RegExp(String.raw`(\w+)\((?:ids?|roleId|skillId): \$${name}\b`).exec(text)?.[1] ?? ''
    const kind = print(type)
    if (name === 'after') continue
    else if (kind === 'ID!')
      variables[name] = oneOf(
        name === 'roleId' ? 'Role' : (ROOT_LABELS[field] ?? pick(random, ['Person', 'Team', 'Role', 'Skill'])),
      )
    else if (kind === 'Boolean!') variables[name] = true
    else if (kind === 'String!') variables[name] = pick(random, ['name', 'role', 'skill', 'team', 'the'])
    else if (kind === 'Int!') variables[name] = pick(random, [0, 1, 2])
    else if (kind === '[SearchKind!]!') variables[name] = ['SKILL', 'ROLE', 'TEAM']
    else if (kind === 'TalentNeedInput!')
      variables[name] = pick(random, [
        { roleId: oneOf('Role') },
        { openingId: oneOf('Opening') },
        { skillIds: [oneOf('Skill'), oneOf('Skill')] },
      ])
  }
  return variables
}

/** Changes of every kind, some of which are refused. */
function changesFor(ids: Ids, random: Random): (readonly [name: string, inputType: string, input: object])[] {
  const oneOf = (label: string) => pick(random, ids.get(label) ?? [])
  const skillId = oneOf('Skill')
  const teamIds = [oneOf('Team')]
  const roleId = oneOf('Role')
  return [
    ['addSkill', 'AddSkillInput', { skillId, level: 20 }],
    ['confirmSkill', 'ConfirmSkillInput', { skillId: oneOf('Skill') }],
    ['setSkillLevel', 'SetSkillLevelInput', { skillId, level: 33 }],
    ['setSkillVisibility', 'SetSkillVisibilityInput', { skillId, visibility: 'MANAGER', levelVisibility: 'SELF' }],
    ['rejectSkill', 'SkillInput', { skillId: oneOf('Skill') }],
    ['removeSkill', 'SkillInput', { skillId: oneOf('Skill') }],
    ['answerRole', 'AnswerRoleInput', { subjectId: roleId, answer: 'NOT_YET', askAgainOn: '2027-02-01' }],
    ['answerRole', 'AnswerRoleInput', { subjectId: oneOf('RoleFamily'), answer: 'SAVED' }],
    ['answerRole', 'AnswerRoleInput', { subjectId: roleId, answer: null }],
    ['setOpenness', 'SetOpennessInput', { answer: 'OPEN', discoverable: 'TEAMS', teamIds }],
    ['setInterest', 'SetInterestInput', { subjectId: oneOf('Skill'), wants: true }],
    ['setInterest', 'SetInterestInput', { subjectId: oneOf('Skill'), wants: null }],
    ['setEnergy', 'SetEnergyInput', { skillId: oneOf('Energy'), word: 'LIKES' }],
    ['setEnergy', 'SetEnergyInput', { skillId: oneOf('Energy'), word: null }],
  ]
}

const FOUND = 'person { id name } reasons { names { en } throughNames { en } } invitation { state }'
const TALENT = `query ($need: TalentNeedInput!) { talent(need: $need) { usesItNow { ${FOUND} } closeToIt { ${FOUND} } } }`

/** Looks for talent, invites whoever is found, and answers as one of them. */
async function inviteSome(app: ExampleApp, ask: Ask, ids: Ids, random: Random): Promise<void> {
  const needs = [{ roleId: pick(random, ids.get('Role') ?? []) }, { openingId: pick(random, ids.get('Opening') ?? []) }]
  for (const [place, need] of [...needs, { skillIds: ids.get('Skill')?.slice(0, 2) }].entries()) {
    const { data } = await ask(TALENT, { need })
    const found: { person: { id: string; name: string } }[] = [
      ...(data?.talent?.usesItNow ?? []),
      ...(data?.talent?.closeToIt ?? []),
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
    if (first !== undefined) await answerAs(app, first.person.name.replace('Name ', ''))
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

async function actAs(app: ExampleApp, seed: number, ids: Ids, random: Random): Promise<void> {
  const ask = await app.signInAs(`person${1 + (seed % PEOPLE)}`)
  await ask(OTHER_QUERY)
  for (const label of ['Person', 'Team', 'Role', 'Skill']) {
    await ask(print(operations.ExploreDocument), { id: pick(random, ids.get(label) ?? []) })
  }
  const chosen = queries.filter((_, place) => place % 2 === seed % 2)
  for (const document of chosen) await ask(print(document), variablesOf(document, ids, random))
  await inviteSome(app, ask, ids, random)
  for (const [place, [name, inputType, input]] of changesFor(ids, random).entries()) {
    const variables = { input: { requestId: `change-number-${place}`, ...input } }
    const changed = name.endsWith('Skill') ? 'ownSkill { level } ' : ''
    await ask(`mutation ($input: ${inputType}!) { ${name}(input: $input) { ${changed}viewer { actors } } }`, variables)
  }
  await ask(TALENT, { need: { skillIds: ids.get('Skill')?.slice(0, 2) } })
}

/** Lives in one organization on both engines at once: seeds it, looks at everything, changes things, imports it anew. */
async function liveThrough(seed: number, record: TwinRecord): Promise<void> {
  const access = inject('neo4j')
  if (access === undefined) throw new Error('This test runs on Neo4j alone.')
  const engines = [
    await openEmbeddedGraph({ folder: null, shuffleUnordered: true }),
    await openEmptyNeo4j(access),
  ] as const
  const random = randomNumbers(seed)
  const twin = twinGraph(...engines, record)
  await migrate(twin, new Date(`${EXAMPLE_DAY}T10:00:00Z`))
  const app = await serveExample(twin, generatedWorld(seed, { voices: true }))
  try {
    const ids = await idsIn(app)
    await actAs(app, seed, ids, random)
    await withFolder(generatedWorld(seed + 1_000, { voices: false }), (folder) =>
      importFolder(twin, folder, { right: 'import', today: EXAMPLE_DAY }),
    )
    await forgetOldRequests(twin, new Date('2027-12-01T00:00:00Z'))
    expect(await graphSnapshot(engines[0])).toEqual(await graphSnapshot(engines[1]))
  } finally {
    await app.close()
  }
}

/** The names that the texts of the product begin with. */
function namesInProduct(): Set<string> {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(join(SERVER, file), 'utf8'))
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/['`]\/\/ ([a-z]\w*\.\w+)(?=\n|\\n)/g)].map((match) => match[1] ?? '')),
  )
}

it(`answers every query the same on ${GRAPHS} generated graphs`, async () => {
  const record = newTwinRecord()
  for (let seed = 1; seed <= GRAPHS; seed++) await liveThrough(seed, record)
  // What an engine asks itself, and what helps tests, is not the product's.
  const ofProduct = new Set([...namesInProduct()].filter((name) => !/^(graph|test)\./.test(name)))
  const asked = [...record.asked].filter(([name]) => ofProduct.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, { asked: times, answered, returns }] of asked) {
    const share = returns ? `${Math.round((100 * answered) / times)} % with rows` : 'only writes'
    console.log(`${name}: ${times} times, ${share}`)
  }
  const notAsked = [...ofProduct].filter((name) => !record.asked.has(name) && !ASKED_ELSEWHERE.has(name))
  console.log(`Not asked here: ${notAsked.join(', ') || 'none'}`)
  const mostlyEmpty = asked.filter(([, { asked: times, answered, returns }]) => returns && answered < times / 2)
  const unexpected = mostlyEmpty.map(([name]) => name).filter((name) => !NOTHING_IS_USUAL.has(name))
  console.log(`Mostly empty: ${unexpected.join(', ') || 'none'}`)
  expect(record.differences.slice(0, 3)).toEqual([])
}, 1_800_000)
