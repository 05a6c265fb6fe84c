import type { Graph } from '../graph/graph.ts'
import { buildIndex, type MatchingIndex } from '../moves/index/matchingIndex.ts'
import { indexPeople, type PeopleIndex } from '../moves/index/peopleIndex.ts'
import { readFacts } from '../moves/moveStore.ts'
import { freezeModel } from '../moves/score/matchingModel.ts'

/** The matching index of an organization as it is now, for a process that has no other use for it. */
export async function readIndex(
  graph: Graph,
): Promise<{ readonly index: MatchingIndex; readonly people: PeopleIndex }> {
  const facts = await readFacts(graph)
  const index = buildIndex(freezeModel(facts))
  return { index, people: indexPeople(index, facts.people) }
}
