import { fileURLToPath } from 'node:url'
import { AS_OF } from '../../seed/demoTypes.ts'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { seedFolder } from '../../server/import/seedFolder.ts'
import { readFacts, readOwnProfile } from '../../server/moves/moveStore.ts'
import { type RankedMove, type RankOptions, rankMoves } from '../../server/moves/rankMoves.ts'
import type { Band } from '../../server/moves/score/bands.ts'
import type { OwnProfile } from '../../server/moves/score/facts.ts'
import { freezeModel, type MatchingModel } from '../../server/moves/score/matchingModel.ts'
import { type PreparedPerson, preparePerson, REACH_WANTED } from '../../server/moves/score/scoreMove.ts'

const demoFolder = fileURLToPath(new URL('../../seed/demo', import.meta.url))

export interface PersonWithMoves {
  readonly profile: OwnProfile
  readonly person: PreparedPerson
  /** In the order shown. */
  readonly moves: readonly RankedMove[]
}

/** Everyone of the demo with their moves in these bands, and the model these come from. Takes some seconds. */
export async function readDemoPeople(
  bands: readonly Band[],
): Promise<{ model: MatchingModel; people: PersonWithMoves[] }> {
  const graph = await openEmbeddedGraph({ folder: null })
  const now = new Date(`${AS_OF}T09:00:00Z`)
  await migrate(graph, now)
  await seedFolder(graph, demoFolder, { today: AS_OF, now, environment: {} })
  const facts = await readFacts(graph)
  const model = freezeModel(facts)
  const profiles: OwnProfile[] = []
  for (const { personId } of facts.people) {
    profiles.push(await readOwnProfile(graph, model, { personId, actors: [], directReportIds: new Set() }))
  }
  await graph.close()
  const people = profiles.map((profile) => {
    const person = preparePerson(model, profile)
    const options: RankOptions = {
      reachWanted: REACH_WANTED.USUAL,
      lens: null,
      wayIn: 'TALENTS',
      familyIds: null,
      bands: new Set(bands),
    }
    return { profile, person, moves: rankMoves(model, person, options).moves }
  })
  return { model, people }
}
