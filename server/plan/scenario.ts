import { type Band, bandOf, gradesUp } from '../moves/score/bands.ts'
import { requirementWeights, sumFit, sumTalents, sumValue } from '../moves/score/componentSums.ts'
import type { ShownPerson } from '../moves/score/facts.ts'
import { byComponent, LENSES, scoreThrough } from '../moves/score/lens.ts'
import { TOTAL_WEIGHT } from '../moves/score/matchingKind.ts'
import type { MatchingModel } from '../moves/score/matchingModel.ts'
import { easePerMille, essentialCredits } from '../moves/score/scoreMove.ts'
import type { SkillHolder } from '../moves/score/skillHolder.ts'
import type { PreparedRole } from '../moves/score/skillTables.ts'
import { teamNeedsWithout } from '../moves/score/teamNeeds.ts'
import { growthToTell } from '../moves/skillsToGrow.ts'
import { gradeOfPerson, gradesOfSeats, holderOfShown } from '../moves/talentForRole.ts'
import { groupBy } from '../shared/groupBy.ts'
import { countToShow, leastToShow, roundedUp, SMALLEST_GROUP } from './hiddenCounts.ts'
import type { PlanPair, PlanProblem } from './planProblem.ts'
import { planReskilling } from './planReskilling.ts'

/** Places to fill in a role. */
export interface TargetPlaces {
  readonly roleId: string
  readonly places: number
}

/** Who may be asked for a plan, and what for: the one thing in it that people did not show to everyone. */
export interface MayBeAsked {
  readonly personId: string
  /** Teams they chose to be found by; null for every team. */
  readonly byTeamIds: ReadonlySet<string> | null
  /** Roles and families answered NO or NOT_YET to. */
  readonly declinedIds: ReadonlySet<string>
}

/** Whole hours. */
export interface HoursRange {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** What a scenario can rest on, as HR may see it. */
export interface ScenarioFacts {
  readonly targets: readonly TargetPlaces[]
  readonly bands: readonly { readonly band: Band; readonly people: number | null }[]
  readonly learningHours: HoursRange | null
  /** All places asked, or so many at least: whole fives. */
  readonly placesFilled: number | null
}

const allPlaces = (targets: readonly TargetPlaces[]): number => targets.reduce((sum, { places }) => sum + places, 0)

/** The bands that are suggested unasked, the nearest first. */
const BANDS_TOLD: readonly Band[] = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP']

/** No team loses more than this share of its people to one plan, but one may always leave. */
const MOST_LEAVERS = 0.2

/**
 * Counts who could grow into the roles, by what they show to everyone at work, and plans for those who may be asked.
 * Nobody counts for a role they hold. Null where no target has a seat.
 */
export function describeScenario(
  model: MatchingModel,
  asked: readonly TargetPlaces[],
  mayBeAsked: readonly MayBeAsked[],
): ScenarioFacts | null {
  const targets = asked.filter(({ roleId }) => model.seatsOfRole.has(roleId))
  if (targets.length === 0) return null
  const people = shownPeople(model)
  const grades = gradesOfSeats(model)
  const approaches = people.flatMap(({ person, teamId }) =>
    approachesOf(model, person, teamId, gradeOfPerson(grades, person), targets),
  )
  const nearest = nearestOfEach(approaches)
  return {
    targets,
    bands: BANDS_TOLD.map((band) => ({
      band,
      people: countToShow(nearest.filter((approach) => approach.band === band).length),
    })),
    learningHours: hoursOf(nearest, targets),
    placesFilled: placesFilled(model, approaches, targets, mayBeAsked),
  }
}

/** How somebody comes to a role, by what they show. */
interface Approach {
  readonly personId: string
  readonly teamId: string
  readonly role: PreparedRole
  readonly band: Band
  readonly fit: number
  readonly tenthsOfHours: number
  /** What the plan would gain in a team, 0 to 400,000,000. */
  readonly valueIn: (teamId: string) => number
}

interface Member {
  readonly person: ShownPerson
  readonly teamId: string
}

/** Everyone with a seat, once, with the team they would leave: of several the first by id. */
function shownPeople({ teams }: MatchingModel): Member[] {
  const members = new Map<string, Member>()
  for (const teamId of [...teams.keys()].sort()) {
    for (const [personId, person] of teams.get(teamId)?.members ?? []) {
      if (!members.has(personId)) members.set(personId, { person, teamId })
    }
  }
  return [...members.values()]
}

function approachesOf(
  model: MatchingModel,
  person: ShownPerson,
  teamId: string,
  grade: number | null,
  targets: readonly TargetPlaces[],
): Approach[] {
  const holder = holderOfShown(model, person)
  return targets.flatMap(({ roleId }): Approach[] => {
    const role = model.roles.get(roleId)
    const seats = model.seatsOfRole.get(roleId) ?? []
    if (role === undefined || seats.some(({ id }) => person.seatIds.includes(id))) return []
    const weighed = requirementWeights(model, holder, role)
    const fit = sumFit(model, holder, role, weighed)
    const nearness = {
      fit: fit / TOTAL_WEIGHT,
      essentialCredits: essentialCredits(holder, weighed),
      gradesUp: gradesUp(grade, role.role.grade),
    }
    const band = bandOf(nearness, model.lowestFit)
    if (band === 'FAR') return []
    const { tenthsOfHours } = growthToTell(model, holder, role)
    const valueIn = (ofTeamId: string) => planValue(model, person, grade, holder, { role, fit, teamId: ofTeamId })
    return [{ personId: person.personId, teamId, role, band, fit, tenthsOfHours, valueIn }]
  })
}

/** Through the lens of HR: wishes and kinds of work that give energy are not read. */
function planValue(
  model: MatchingModel,
  person: ShownPerson,
  grade: number | null,
  holder: SkillHolder,
  { role, fit, teamId }: { readonly role: PreparedRole; readonly fit: number; readonly teamId: string },
): number {
  const team = model.teams.get(teamId)
  const parts = new Map([
    ['FIT', fit],
    ['USE', sumTalents(model, holder, role).use],
    ['VALUE', team === undefined ? 0 : sumValue(holder, teamNeedsWithout(team, person.personId))],
    ['EASE', TOTAL_WEIGHT * easePerMille(grade, role.role.grade)],
  ])
  return scoreThrough(
    LENSES.PLAN,
    byComponent((component) => parts.get(component) ?? 0),
  )
}

/** The approach of each person with the best fit. */
function nearestOfEach(approaches: readonly Approach[]): Approach[] {
  const nearest = new Map<string, Approach>()
  for (const approach of approaches) {
    const before = nearest.get(approach.personId)
    if (before === undefined || approach.fit > before.fit) nearest.set(approach.personId, approach)
  }
  return [...nearest.values()]
}

/** Of the nearest bands that together are no small group, and one that could fill the places. */
function hoursOf(nearest: readonly Approach[], targets: readonly TargetPlaces[]): HoursRange | null {
  const enough = Math.max(SMALLEST_GROUP, allPlaces(targets))
  const group: Approach[] = []
  for (const band of BANDS_TOLD) {
    if (group.length < enough) group.push(...nearest.filter((approach) => approach.band === band))
  }
  if (group.length < SMALLEST_GROUP) return null
  const hours = group.map(({ tenthsOfHours }) => tenthsOfHours / 10).sort((left, right) => left - right)
  const at = (share: number) => Math.round(hours[Math.ceil(share * hours.length) - 1] ?? 0)
  return { low: at(0.25), middle: at(0.5), high: at(0.75) }
}

/**
 * Whoever asks chooses roles and places at will, and knows what everyone shows: exact figures for a few choices would tell the
 * answer of one person. So the plan is for whole fives of places, of its places whole fives are told, and a role for which a
 * small group may be asked has none.
 */
function placesFilled(
  model: MatchingModel,
  approaches: readonly Approach[],
  targets: readonly TargetPlaces[],
  mayBeAsked: readonly MayBeAsked[],
): number | null {
  const pairs = withoutSmallGroups(pairsFor(model, approaches, mayBeAsked))
  if (pairs.length === 0) return null
  const inFives = targets.map(({ roleId, places }) => ({ roleId, places: roundedUp(places) }))
  const filled = planReskilling(planProblem(model, approaches, inFives, pairs)).pairs.length
  return Math.min(allPlaces(targets), leastToShow(filled)) || null
}

function withoutSmallGroups(pairs: readonly PlanPair[]): PlanPair[] {
  const ofRole = groupBy(pairs, ({ seatId }) => seatId)
  return [...ofRole.values()].filter(({ length }) => length >= SMALLEST_GROUP).flat()
}

/** Each with the seat of the role where they would add most, among the teams they chose to be found by. */
function pairsFor(
  model: MatchingModel,
  approaches: readonly Approach[],
  mayBeAsked: readonly MayBeAsked[],
): PlanPair[] {
  const askedOf = new Map(mayBeAsked.map((asked) => [asked.personId, asked]))
  return approaches.flatMap(({ personId, role, valueIn }): PlanPair[] => {
    const asked = askedOf.get(personId)
    const { id, familyId } = role.role
    if (asked === undefined || asked.declinedIds.has(id) || asked.declinedIds.has(familyId)) return []
    const seats = model.seatsOfRole.get(id) ?? []
    const teamIds = seats.map(({ teamId }) => teamId).filter((teamId) => asked.byTeamIds?.has(teamId) ?? true)
    const value = Math.max(0, ...teamIds.map(valueIn))
    return value === 0 ? [] : [{ personId, seatId: id, value, cost: 0 }]
  })
}

function planProblem(
  { teams }: MatchingModel,
  approaches: readonly Approach[],
  targets: readonly TargetPlaces[],
  pairs: readonly PlanPair[],
): PlanProblem {
  const people = new Map(approaches.map(({ personId, teamId }) => [personId, { id: personId, teamId }]))
  const mostLeavers = [...teams].map(
    ([id, { members }]) => [id, Math.max(1, Math.floor(members.size * MOST_LEAVERS))] as const,
  )
  return {
    people: [...people.values()],
    seats: targets.map(({ roleId, places }) => ({ id: roleId, openPlaces: places })),
    pairs,
    mostLeavers: new Map(mostLeavers),
    budget: null,
  }
}
