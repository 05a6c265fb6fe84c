import type { Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import { addDays } from '../shared/dates.ts'
import { SMALLEST_GROUP } from './hiddenCounts.ts'
import type { MayBeAsked } from './scenario.ts'
import { readMayBeAsked } from './scenarioStore.ts'

/** The answers that plans rest on are of one day for so many days at least. */
const DAYS_KEPT = 7

/** Who may be asked for a plan, as far as HR may notice that it changed. */
export interface AnswersOfOneDay {
  readonly read: (viewer: Viewer, today: string) => Promise<readonly MayBeAsked[]>
}

/**
 * Keeps the answers as they were on one day, so that two plans before and after one person changed their mind are the same.
 * After a week they are read anew, and taken over once they are other answers of ten people or more. In memory alone: a
 * second place where answers are stored would be one more from which they have to be erased.
 */
export function openAnswersOfOneDay(graph: Graph): AnswersOfOneDay {
  let kept: { readonly until: string; readonly answers: readonly MayBeAsked[] } | null = null
  return {
    async read(viewer, today) {
      if (kept !== null && today < kept.until) return kept.answers
      const now = await readMayBeAsked(graph, viewer, today)
      if (kept !== null && peopleWhoChanged(kept.answers, now) < SMALLEST_GROUP) return kept.answers
      kept = { until: addDays(today, DAYS_KEPT), answers: now }
      return now
    },
  }
}

function peopleWhoChanged(before: readonly MayBeAsked[], now: readonly MayBeAsked[]): number {
  const earlier = new Map(before.map((asked) => [asked.personId, answersIn(asked)]))
  const others = now.filter((asked) => earlier.get(asked.personId) !== answersIn(asked)).length
  const nowIds = new Set(now.map(({ personId }) => personId))
  return others + before.filter(({ personId }) => !nowIds.has(personId)).length
}

/** The same text for the same answers. */
const answersIn = ({ byTeamIds, declinedIds }: MayBeAsked): string =>
  JSON.stringify([byTeamIds === null ? null : [...byTeamIds].sort(), [...declinedIds].sort()])
