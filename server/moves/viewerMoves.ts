import type { Viewer } from '../access/viewer.ts'
import type { Answer } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { ownAnswers } from '../people/ownDataStore.ts'
import { once } from '../shared/once.ts'
import { organization } from '../teams/teamStore.ts'
import type { MatchingIndex } from './index/matchingIndex.ts'
import type { LiveModel } from './liveModel.ts'
import { readOwnProfile } from './moveStore.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import { type PreparedPerson, preparePerson } from './score/scoreMove.ts'
import { withSkill } from './whatIf.ts'

/** What all of a viewer's moves are made from: read once for a request, on first need. */
export interface ViewerMoves {
  /** The model and the viewer made ready for it; the two belong together. */
  readonly ready: () => Promise<ReadyToMove>
  /** The same as if the viewer had learned one skill; as they are for a skill that nobody asks more of, or for null. */
  readonly readyIf: (skillId: string | null) => Promise<ReadyToMove>
  /** Role id -> the viewer's answer. */
  readonly answers: () => Promise<ReadonlyMap<string, Answer>>
  readonly learningHoursPerWeek: () => Promise<number>
}

export interface ReadyToMove {
  readonly model: MatchingModel
  /** The model laid out for ranking. */
  readonly index: MatchingIndex
  readonly person: PreparedPerson
  /** The skill that is taken to be learned; null for things as they are. */
  readonly ifSkillId: string | null
}

/** Opens the moves of a viewer for one request. */
export function viewerMoves(graph: Graph, live: LiveModel, viewer: Viewer): ViewerMoves {
  const ready = once(async () => {
    const profile = await readOwnProfile(graph, live.current(), viewer)
    const index = live.index()
    return { model: index.model, index, person: preparePerson(index.model, profile), ifSkillId: null }
  })
  return {
    ready,
    readyIf: async (skillId) => {
      const asTheyAre = await ready()
      const { model, person } = asTheyAre
      const learned = skillId === null ? null : withSkill(model, person.profile, skillId)
      return learned === null
        ? asTheyAre
        : { ...asTheyAre, person: preparePerson(model, learned.profile), ifSkillId: skillId }
    },
    answers: once(async () => {
      const answers = await ownAnswers(graph, viewer)
      return new Map(answers.map(({ subjectId, answer }) => [subjectId, answer]))
    }),
    learningHoursPerWeek: once(async () => (await organization(graph)).learningHoursPerWeek),
  }
}
