import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AS_OF } from '../seed/demoTypes.ts'
import { cell, readTable } from '../seed/generator/sourceTables.ts'
import { stories } from '../seed/stories.ts'
import type { Graph } from '../server/graph/graph.ts'
import { migrate } from '../server/graph/migrate.ts'
import { demoId } from '../server/import/nodeIds.ts'
import { seedFolder } from '../server/import/seedFolder.ts'
import { readFacts, readOwnProfile } from '../server/moves/moveStore.ts'
import { rankMoves } from '../server/moves/rankMoves.ts'
import type { Band } from '../server/moves/score/bands.ts'
import { freezeModel, type MatchingModel } from '../server/moves/score/matchingModel.ts'
import { preparePerson } from '../server/moves/score/scoreMove.ts'
import { openTestGraph } from './support/testGraph.ts'

const seed = (name: string) => fileURLToPath(new URL(`../seed/${name}`, import.meta.url))
const folderIds = new Map(
  readTable(join(seed('demo'), 'roles.csv')).map((row) => [demoId('Role', cell(row, 'id')), cell(row, 'id')]),
)
const namedMoves = readTable(join(seed('data'), 'story_moves.csv'))

/** What someone sees without scrolling. */
const FIRST_LOOK = 5
/** Of three moves that a good colleague in HR names, so many are found at first look. */
const FOUND_OF_THREE = 2
/** What is shown unasked, and the same with the moves that are called far. */
const LOOKS: readonly (readonly [look: string, bands: ReadonlySet<Band> | null])[] = [
  ['as shown', null],
  ['with the far ones', new Set(['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR'])],
]
const LOADING_MS = 120_000

let graph: Graph
let model: MatchingModel

beforeAll(async () => {
  graph = await openTestGraph()
  const now = new Date(`${AS_OF}T09:00:00Z`)
  await migrate(graph, now)
  await seedFolder(graph, seed('demo'), { today: AS_OF, now, environment: {} })
  model = freezeModel(await readFacts(graph))
}, LOADING_MS)

afterAll(() => graph.close())

describe('the twelve stories', () => {
  it.each(LOOKS.flatMap(([look, bands]) => stories.map(({ id, name }) => ({ name, look, id, bands }))))(
    'finds for $name two of the three moves that a colleague in HR would name, $look',
    async ({ id, bands }) => {
      const wanted = namedMoves.filter(({ person }) => person === id).map((row) => cell(row, 'role'))
      const suggested = await firstMovesOf(id, bands)
      const found = wanted.filter((role) => suggested.includes(role))
      expect(found.length, `named ${wanted.join(', ')}; suggested ${suggested.join(', ')}`).toBeGreaterThanOrEqual(
        FOUND_OF_THREE,
      )
    },
  )
})

/** Role ids of the data folder, as the person sees them, best first. */
async function firstMovesOf(person: string, bands: ReadonlySet<Band> | null): Promise<readonly string[]> {
  const viewer = { personId: demoId('Person', person), actors: [], directReportIds: new Set<string>() }
  const prepared = preparePerson(model, await readOwnProfile(graph, model, viewer))
  const { moves } = rankMoves(model, prepared, {
    reachWanted: 600,
    lens: null,
    wayIn: 'TALENTS',
    familyIds: null,
    bands,
  })
  return moves.slice(0, FIRST_LOOK).map(({ roleId }) => folderIds.get(roleId) ?? roleId)
}
