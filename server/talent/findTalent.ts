import type { Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import type { LiveModel } from '../moves/liveModel.ts'
import type { MatchingModel } from '../moves/score/matchingModel.ts'
import { isAskedKind, skillsAsRole } from '../moves/skillsAsRole.ts'
import { type OpeningRecord, openOpening } from '../openings/openingStore.ts'
import type { FoundBy, OpenPeople } from './openPeople.ts'
import { type FoundCandidate, type FoundTalent, type KnownNeed, placeInGroups, rankTalent } from './rankTalent.ts'
import { MOST_IN_GROUP, type TalentGroup } from './talentGroups.ts'
import type { NeedAsked } from './talentNeed.ts'
import { type Finding, findable, mayFindTalent, teamIdsLookedFor } from './talentStore.ts'

/** What a search is made with. */
export interface TalentSources {
  readonly graph: Graph
  readonly model: LiveModel
  readonly openPeople: OpenPeople
  readonly today: () => string
}

/** Who was found for a need. */
export interface TalentFound {
  /** What of the need is known here. */
  readonly need: NeedAsked
  readonly groups: Readonly<Record<TalentGroup, readonly FoundTalent[]>>
}

/**
 * Finds people for a need. The index ranks those who were open a moment ago; the best of them are read afresh from the graph,
 * answer, audience and skills alike, until both groups are full.
 * @returns null for who does not look for talent, and where nothing of the need is known.
 */
export async function findTalent(
  { graph, model, openPeople, today }: TalentSources,
  viewer: Viewer,
  asked: NeedAsked,
): Promise<TalentFound | null> {
  if (!mayFindTalent(viewer)) return null
  const day = today()
  const opening = await openingOf(graph, viewer, asked, day)
  const [teamIds, open] = await Promise.all([teamIdsLookedFor(graph, viewer), openPeople.read()])
  const finding: Finding = { teamIds, today: day }
  // From here to the ranking nothing waits: model, index and people are of one moment.
  const known = knownNeed(model.current(), asked, opening)
  if (known === null) return null
  const ranking = rankTalent(model.index(), model.people(), known.need, (id) => {
    const foundBy = open.get(id)
    return foundBy !== undefined && lets(foundBy, finding)
  })
  const atModel = model.current()
  const found: FoundCandidate[] = []
  for (let from = 0; ; from += MOST_IN_GROUP) {
    const groups = placeInGroups(atModel, known.need, found)
    const next = (['USES_IT_NOW', 'CLOSE_TO_IT'] as const).flatMap((group) =>
      groups[group].length < MOST_IN_GROUP ? ranking[group].slice(from, from + MOST_IN_GROUP) : [],
    )
    if (next.length === 0) return { need: known.asked, groups }
    found.push(...(await findable(graph, viewer, next, finding)))
  }
}

function lets({ until, teamIds }: FoundBy, finding: Finding): boolean {
  if (until < finding.today) return false
  return teamIds === null || finding.teamIds.some((id) => teamIds.has(id))
}

/**
 * Whether somebody can be found for a need at this moment: what an invitation asks before it goes.
 * @returns null where nothing of the need is known.
 */
export async function findOne(
  { graph, model, today }: TalentSources,
  viewer: Viewer,
  asked: NeedAsked,
  personId: string,
): Promise<{ readonly need: NeedAsked; readonly isFound: boolean } | null> {
  const day = today()
  const opening = await openingOf(graph, viewer, asked, day)
  const teamIds = await teamIdsLookedFor(graph, viewer)
  const candidates = await findable(graph, viewer, [personId], { teamIds, today: day })
  const known = knownNeed(model.current(), asked, opening)
  if (known === null) return null
  const { USES_IT_NOW, CLOSE_TO_IT } = placeInGroups(model.current(), known.need, candidates)
  return { need: known.asked, isFound: USES_IT_NOW.length + CLOSE_TO_IT.length > 0 }
}

async function openingOf(
  graph: Graph,
  viewer: Viewer,
  { kind, ids }: NeedAsked,
  today: string,
): Promise<OpeningRecord | null> {
  const [id] = ids
  return kind === 'OPENING' && id !== undefined ? openOpening(graph, viewer, id, today) : null
}

/** The need with what the model knows of it; null where that is nothing. Kinds of work that give energy are not looked for. */
function knownNeed(
  { roles, tables }: MatchingModel,
  { kind, ids }: NeedAsked,
  opening: OpeningRecord | null,
): { readonly asked: NeedAsked; readonly need: KnownNeed } | null {
  if (kind === 'SKILLS') {
    const known = ids.filter((id) => isAskedKind(tables, id) && tables.kindOf.get(id) !== 'ENERGY')
    if (known.length === 0) return null
    const role = skillsAsRole(tables, known)
    return { asked: { kind, ids: known }, need: { kind, role, teamId: null, seatId: null } }
  }
  const role = roles.get((kind === 'OPENING' ? opening?.roleId : ids[0]) ?? '')
  if (role === undefined) return null
  const { teamId = null, seatId = null } = opening ?? {}
  return { asked: { kind, ids }, need: { kind, role, teamId, seatId } }
}
