import { type DocumentNode, type ExecutionResult, execute, parse } from 'graphql'
import { loadViewer, type Viewer } from '../../server/access/viewer.ts'
import { contextFor } from '../../server/graphql/context.ts'
import { makeSchema } from '../../server/graphql/makeSchema.ts'
import { peopleByIds } from '../../server/people/peopleStore.ts'
import { type Ids, idsIn } from '../support/generatedLife.ts'
import { operationText, timeAt } from './benchServer.ts'
import type { Started } from './graphEngines.ts'
import type { Notes } from './graphWork.ts'

/** Asked of each engine by turns; the first are thrown away, as engines warm up. */
const CALLS = { warmUp: 40, counted: 200 }

/** Beginnings of words, a name, a typing error, words of roles and teams. */
const SEARCHES = ['da', 'maes', 'Femke Lenaerts', 'plan', 'planer rail', 'customer service team lead', 'verhoven']

/** The two servers over the same organization. */
export interface Servers {
  readonly embedded: Started
  readonly neo4j: Started
}

/** What people ask, with the functions of the product: a store's own, or an operation of the web app without HTTP around it. */
interface Question {
  readonly name: string
  /** Asks for the answer of one call; the same call asks the same of both. */
  readonly ask: (server: Started, call: number) => Promise<unknown>
}

const SCHEMA = makeSchema()

/** Answers an operation, or refuses it, as the server does for one request, rights read anew. */
export async function answer(
  { app: { services } }: Started,
  personId: string,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  const contextValue = contextFor(services, await viewerOf(services.graph, personId))
  return execute({ schema: SCHEMA, document, contextValue, variableValues })
}

async function viewerOf(graph: Started['graph'], personId: string): Promise<Viewer> {
  const viewer = await loadViewer(graph, personId)
  if (viewer === null) throw new Error(`${personId} does not work here.`)
  return viewer
}

/** Steps of a list that has nothing to do with how the ids are made. */
const atTurn = (ids: readonly string[], call: number): string => ids[(call * 7_919) % ids.length] ?? ''

async function questionsAbout(ids: Ids, activeIds: readonly string[]): Promise<Question[]> {
  const byTurns = (labels: readonly string[], call: number) =>
    atTurn(ids.get(labels[call % labels.length] ?? '') ?? [], call)
  const operation = async (
    name: string,
    file: string,
    variables: (call: number) => Readonly<Record<string, unknown>>,
  ): Promise<Question> => {
    const document = parse(await operationText(file))
    return {
      name,
      async ask(server, call) {
        const { data, errors } = await answer(server, atTurn(activeIds, call + 1), document, variables(call))
        if (errors !== undefined) throw new Error(JSON.stringify(errors))
        return data
      },
    }
  }
  const energies = ids.get('Energy') ?? []
  let change = 0
  return [
    {
      name: 'a person by id',
      ask: async ({ graph }, call) => {
        const viewer: Viewer = { personId: '', actors: ['EMPLOYEE'], directReportIds: new Set() }
        return peopleByIds(graph, viewer, [atTurn(activeIds, call)])
      },
    },
    await operation('profile of a colleague', 'Colleague', (call) => ({ id: atTurn(activeIds, call) })),
    await operation('what lies around a node', 'Explore', (call) => ({
      id: byTurns(['Skill', 'Role', 'Team'], call),
    })),
    await operation('the way to a node', 'WayTo', (call) => ({ id: byTurns(['Role', 'Skill', 'Team'], call) })),
    await operation('search', 'Search', (call) => ({ text: SEARCHES[call % SEARCHES.length] ?? '' })),
    await operation('own moves', 'Moves', () => ({ first: 18, reach: 600 })),
    await operation('a change', 'SetEnergy', (call) => {
      change += 1
      const word = call % 2 === 0 ? 'LIKES' : 'NEUTRAL'
      return { input: { requestId: `bench-change-${change}`, skillId: atTurn(energies, call), word } }
    }),
  ]
}

/** Asks both servers the same by turns, sees that they answer the same, and prints how long each took. */
export async function compareAnswers({ embedded, neo4j }: Servers, notes: Notes): Promise<void> {
  const questions = await questionsAbout(await idsIn(embedded.graph), await activeIdsIn(embedded))
  printHead()
  for (const { name, ask } of questions) {
    const times = { embedded: [] as number[], neo4j: [] as number[] }
    const before = notes.asked
    for (let call = 0; call < CALLS.warmUp + CALLS.counted; call += 1) {
      const one = await timed(() => ask(embedded, call))
      const other = await timed(() => ask(neo4j, call))
      if (one.told !== other.told) throw new Error(`${name}: ${one.told} and ${other.told}`)
      if (call < CALLS.warmUp) continue
      times.embedded.push(one.milliseconds)
      times.neo4j.push(other.milliseconds)
    }
    printTimes(`${name} (${Math.round((notes.asked - before) / (CALLS.warmUp + CALLS.counted))})`, times)
  }
}

/** Everyone who works here. */
export async function activeIdsIn({ graph }: Started): Promise<readonly string[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<{ id: string }>(
      "// bench.active\nMATCH (p:Person {status: 'ACTIVE'}) RETURN p.id AS id ORDER BY id",
    ),
  )
  return rows.map(({ id }) => id)
}

async function timed(work: () => Promise<unknown>): Promise<{ told: string; milliseconds: number }> {
  const began = performance.now()
  const result = await work()
  const milliseconds = performance.now() - began
  return { told: JSON.stringify(result), milliseconds }
}

const column = (text: string) => text.padStart(13)

function printHead(): void {
  const heads = ['median', 'p99', 'median', 'p99', 'Neo4j takes']
  console.log(
    `\n${'asked in process, in so many queries'.padEnd(38)}${column('embedded')}${' '.repeat(13)}${column('Neo4j')}`,
  )
  console.log(`${' '.repeat(38)}${heads.map(column).join('')}`)
}

function printTimes(
  name: string,
  { embedded, neo4j }: { readonly embedded: number[]; readonly neo4j: number[] },
): void {
  for (const times of [embedded, neo4j]) times.sort((one, other) => one - other)
  const figures = [embedded, neo4j].flatMap((times) => [timeAt(times, 0.5), timeAt(times, 0.99)])
  const ratio = `${((middle(neo4j) ?? 0) / (middle(embedded) ?? 1)).toFixed(1)} times`
  console.log(`${name.padEnd(38)}${[...figures, ratio].map(column).join('')}`)
}

const middle = (sorted: readonly number[]): number | undefined => sorted[Math.floor((sorted.length - 1) / 2)]
