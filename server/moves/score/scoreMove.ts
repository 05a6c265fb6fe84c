import { once } from '../../shared/once.ts'
import { type Band, bandOf, gradesUp } from './bands.ts'
import type { Component, ComponentValues } from './component.ts'
import { requirementWeights, sumFit, sumInterest, sumTalents, sumValue, type TalentSums } from './componentSums.ts'
import { bestPerMille } from './credit.ts'
import type { OwnProfile, SeatFacts } from './facts.ts'
import { LENSES, type Lens, lensForPastMoves, scoreThrough } from './lens.ts'
import { FULL_CREDIT, TOTAL_WEIGHT } from './matchingKind.ts'
import type { MatchingModel } from './matchingModel.ts'
import { type MatchingPerson, matchingPerson } from './matchingPerson.ts'
import { momentumPerMille } from './momentum.ts'
import type { SkillHolder } from './skillHolder.ts'
import type { PreparedRole, WeighedRequirement } from './skillTables.ts'
import { type TeamNeed, teamNeedsWithout } from './teamNeeds.ts'
import { fitTerms, interestTerms, seatTerms, type Term, talentTerms, valueTerms } from './terms.ts'

/** The border a move crosses. */
export type Wall = 'TEAM' | 'DEPARTMENT' | 'FAMILY'

/** How far the person wants to look, per mille. */
export const REACH_WANTED = { NEAR: 200, USUAL: 600, FAR: 1000 } as const

export interface LookOptions {
  /** How far the person wants to look: 0 to 1000. */
  readonly reachWanted: number
  /** Weights the person set; null for those of the employee lens. */
  readonly lens: Lens | null
}

/** A suggestion: this person, that role, with its best seat. */
export interface Move {
  readonly roleId: string
  readonly familyId: string
  readonly seatId: string
  readonly teamId: string
  readonly departmentId: string
  /** In how many other teams the role has a seat. */
  readonly otherTeams: number
  readonly components: ComponentValues
  /** 0 to 400,000,000. */
  readonly score: number
  /** The two-way match of fit and use: 0 to 4,000,000. */
  readonly match: number
  readonly band: Band
  /** Which walls it crosses, the nearest first. */
  readonly walls: readonly Wall[]
  /** What the walls count together: 0 to 1000. */
  readonly reach: number
  /** The role needs little of what the person can do: much of it would rest there. */
  readonly muchWouldRest: boolean
  /** Rests on proposals and the present role, as nothing was confirmed. */
  readonly assumed: boolean
}

/** A move with what it was scored by. */
export interface ScoredMove {
  readonly move: Move
  readonly person: PreparedPerson
  readonly role: PreparedRole
  readonly weighed: readonly WeighedRequirement[]
  /** Every addend above 0 of a component; worked out when first asked, for the few moves that are explained. */
  readonly termsOf: (component: Component) => readonly Term[]
}

/** The weights of a lens add up to this. */
const MATCH_TOTAL = 100

const MUCH_WOULD_REST_BELOW_USE = 350

const EASE_LOST_PER_GRADE = 125
export const REACH_OF_WALL: Readonly<Record<Wall, number>> = { TEAM: 200, DEPARTMENT: 400, FAMILY: 400 }

/** How a person and a role answer to each other, each 0 to 4,000,000. */
export interface RoleSums extends TalentSums {
  readonly fit: number
}

/** A seat picked among those of a role. */
export interface BestSeat {
  /** Its place among the seats of the role. */
  readonly place: number
  /** What the person would bring to its team, 0 to 4,000,000. */
  readonly value: number
}

/** A person made ready for ranking, with how they compare with each role and what they would bring to each team. */
export interface PreparedPerson extends MatchingPerson {
  readonly sumsOf: (role: PreparedRole) => RoleSums
  /** What each team is short of without them. */
  readonly needsOf: (teamId: string) => readonly TeamNeed[]
  /** The seat that adds most to the score (ties: the first), of a role that has seats; `reachWanted` per mille. */
  readonly bestSeatOf: (role: PreparedRole, lens: Lens, reachWanted: number) => BestSeat
}

/** Makes a person ready for ranking; do it once for any number of moves. */
export function preparePerson(model: MatchingModel, profile: OwnProfile): PreparedPerson {
  const person = matchingPerson(model.tables, model.roles, profile)
  const needsOf = oncePerId((teamId) => {
    const team = model.teams.get(teamId)
    return team === undefined ? [] : teamNeedsWithout(team, profile.personId)
  })
  const sumsOf = (role: PreparedRole): RoleSums => {
    const fit = sumFit(model, person, role, requirementWeights(model, person, role))
    return { fit, ...sumTalents(model, person, role) }
  }
  const valueTo = oncePerId((teamId) => sumValue(person, needsOf(teamId)))
  const bestSeatOf = ({ role }: PreparedRole, lens: Lens, reachWanted: number): BestSeat => {
    const seats = model.seatsOfRole.get(role.id) ?? []
    const parts = seats.map((seat) => {
      const reach = reachShare(wallsTo(profile, role.familyId, seat), reachWanted)
      return lens.VALUE * valueTo(seat.teamId) + lens.REACH * TOTAL_WEIGHT * reach
    })
    const place = parts.indexOf(Math.max(...parts))
    return { place, value: valueTo(seats[place]?.teamId ?? '') }
  }
  return { ...person, sumsOf, needsOf, bestSeatOf }
}

function oncePerId<Answer>(answer: (id: string) => Answer): (id: string) => Answer {
  const known = new Map<string, Answer>()
  return (id) => {
    const found = known.get(id) ?? answer(id)
    known.set(id, found)
    return found
  }
}

/** The lens that a person's moves are ranked through, its weights adding up to 100. */
export function lensOf(model: MatchingModel, { lens }: LookOptions): Lens {
  return lensForPastMoves(lens ?? LENSES.EMPLOYEE, model.pastMoves.total)
}

/** Any one move with its best seat (ties: lowest seat id), also one that is not suggested; null where the role is unknown or has no seat. */
export function scoreRole(
  model: MatchingModel,
  person: PreparedPerson,
  roleId: string,
  options: LookOptions,
): ScoredMove | null {
  const role = model.roles.get(roleId)
  const seats = model.seatsOfRole.get(roleId) ?? []
  if (role === undefined || seats.length === 0) return null
  const lens = lensOf(model, options)
  const { place, value } = person.bestSeatOf(role, lens, options.reachWanted)
  const seat = seats[place]
  if (seat === undefined) throw new RangeError(`No seat ${place} of ${roleId}`)
  const weighed = requirementWeights(model, person, role)
  const { fit, use, activation } = person.sumsOf(role)
  const interest = sumInterest(person.profile.interests, weighed)
  const ease = easePerMille(person.profile.grade, role.role.grade)
  const momentum = momentumPerMille(model.pastMoves, person.profile.familyId, role.role.familyId)
  const reach = reachShare(wallsTo(person.profile, role.role.familyId, seat), options.reachWanted)
  const shares = { EASE: ease, REACH: reach, MOMENTUM: momentum }
  const components = {
    FIT: fit,
    USE: use,
    ACTIVATION: activation,
    VALUE: value,
    INTEREST: interest,
    EASE: TOTAL_WEIGHT * shares.EASE,
    REACH: TOTAL_WEIGHT * shares.REACH,
    MOMENTUM: TOTAL_WEIGHT * shares.MOMENTUM,
  }
  const scored = { seat, shares, components, score: scoreThrough(lens, components) }
  const move = describeMove(model, person, role, scored, essentialCredits(person, weighed))
  return { move, person, role, weighed, termsOf: termsOfMove(model, person, role, weighed, scored) }
}

/** The parts of a score that are one fact each, per mille. */
type SeatShares = Readonly<Record<'EASE' | 'REACH' | 'MOMENTUM', number>>

function termsOfMove(
  model: MatchingModel,
  person: PreparedPerson,
  role: PreparedRole,
  weighed: readonly WeighedRequirement[],
  { seat, shares }: ScoredSeat,
): ScoredMove['termsOf'] {
  const talents = once(() => talentTerms(model, person, role))
  const terms: Readonly<Record<Component, () => readonly Term[]>> = {
    FIT: once(() => fitTerms(model, person, role, weighed)),
    USE: () => talents().use,
    ACTIVATION: () => talents().activation,
    VALUE: once(() => valueTerms(model.tables, person, person.needsOf(seat.teamId))),
    INTEREST: once(() => interestTerms(person.profile.interests, weighed)),
    EASE: () => seatTerms('EASE', shares.EASE),
    REACH: () => seatTerms('REACH', shares.REACH),
    MOMENTUM: () => seatTerms('MOMENTUM', shares.MOMENTUM),
  }
  return (component) => terms[component]()
}

interface ScoredSeat {
  readonly seat: SeatFacts
  readonly shares: SeatShares
  readonly components: ComponentValues
  readonly score: number
}

function describeMove(
  model: MatchingModel,
  person: PreparedPerson,
  { role }: PreparedRole,
  best: ScoredSeat,
  essentials: readonly number[],
): Move {
  const { seat, components, score } = best
  const teams = new Set((model.seatsOfRole.get(role.id) ?? []).map(({ teamId }) => teamId))
  const walls = wallsTo(person.profile, role.familyId, seat)
  const nearness = {
    fit: components.FIT / TOTAL_WEIGHT,
    essentialCredits: essentials,
    gradesUp: gradesUp(person.profile.grade, role.grade),
  }
  const band = bandOf(nearness, model.lowestFit)
  return {
    roleId: role.id,
    familyId: role.familyId,
    seatId: seat.id,
    teamId: seat.teamId,
    departmentId: seat.departmentId,
    otherTeams: teams.size - 1,
    components,
    score,
    match: Math.floor(scoreThrough(LENSES.MATCH, components) / MATCH_TOTAL),
    band,
    walls,
    reach: reachOf(walls),
    muchWouldRest: band === 'ONE_STEP' && components.USE < MUCH_WOULD_REST_BELOW_USE * TOTAL_WEIGHT,
    assumed: person.restsOnAssumptions,
  }
}

/** How far each essential of a role is met, per mille. */
export function essentialCredits(holder: SkillHolder, weighed: readonly WeighedRequirement[]): readonly number[] {
  return weighed
    .filter(({ essential }) => essential)
    .map(({ place, level }) => bestPerMille(holder.sourcesAt(place), level))
}

/** Where the person's own team, department or family is unknown, every one is another. */
function wallsTo(profile: OwnProfile, familyId: string, seat: SeatFacts): readonly Wall[] {
  const walls: Wall[] = []
  if (seat.teamId !== profile.teamId) walls.push('TEAM')
  if (seat.departmentId !== profile.departmentId) walls.push('DEPARTMENT')
  if (familyId !== profile.familyId) walls.push('FAMILY')
  return walls
}

function reachOf(walls: readonly Wall[]): number {
  return walls.reduce((sum, wall) => sum + REACH_OF_WALL[wall], 0)
}

/** How near walls are to the reach wanted, per mille. */
function reachShare(walls: readonly Wall[], reachWanted: number): number {
  return FULL_CREDIT - Math.abs(reachOf(walls) - reachWanted)
}

/** How near two grades are, per mille; full where one is unknown. */
export function easePerMille(own: number | null, asked: number | null): number {
  if (own === null || asked === null) return FULL_CREDIT
  return Math.max(0, FULL_CREDIT - EASE_LOST_PER_GRADE * Math.abs(own - asked))
}
