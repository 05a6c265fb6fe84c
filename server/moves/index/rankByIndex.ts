import { once } from '../../shared/once.ts'
import {
  type BandCounts,
  type BestFirst,
  countBands,
  inShownOrder,
  isBandWanted,
  type RankOptions,
  type ShownOrder,
  type ShownRole,
} from '../rankMoves.ts'
import { type Band, bandOf, gradesUp, ONE_STEP_FIT } from '../score/bands.ts'
import type { Source } from '../score/credit.ts'
import { byComponent, LENS_TOTAL } from '../score/lens.ts'
import { TOTAL_WEIGHT } from '../score/matchingKind.ts'
import { lensOf, type PreparedPerson } from '../score/scoreMove.ts'
import type { PreparedRole } from '../score/skillTables.ts'
import { type MoveToPlace, WELL_OVER_THE_WALL } from '../varietyOrder.ts'
import { COMPONENT_OF_WAY, type OtherWayIn, placesOnWay } from '../waysIn.ts'
import { bestSeat, reachOfBestSeat } from './bestSeats.ts'
import { type IndexedPerson, indexPerson, NOBODY } from './indexedPerson.ts'
import { likenessOfRoles } from './likenessOfRoles.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import { broughtToUse, calledFor, essentialCredits, fitOf, scoreAllRoles } from './personQuery.ts'
import type { Look } from './queryRoom.ts'
import type { RoleIndex } from './roleIndex.ts'
import { topRoles } from './topRoles.ts'

/** The roles of a person's moves in the order in which they are shown: thousands, of which a page is looked at. */
export interface RankedRoles {
  readonly count: number
  /** How many there are in each band, before the filter on bands. */
  readonly bandCounts: BandCounts
  /** Those from a place up to another. */
  readonly slice: (start: number, end: number) => ShownRole[]
  /** The place of a role; -1 where it is not among them. */
  readonly placeOf: (roleId: string) => number
  /** Whom they were ranked for, with what was worked out on the way: how they compare with every role and team. */
  readonly person: PreparedPerson
}

/**
 * What `rankMoves` says, without making a move of every role: all are scored by the index, the order of those far down is
 * worked out when they are looked at, and the readable form explains what is shown.
 */
export function rankByIndex(index: MatchingIndex, person: PreparedPerson, options: RankOptions): RankedRoles {
  const indexed = indexPerson(index, person)
  const look: Look = { lens: lensOf(index.model, options), reachWanted: options.reachWanted }
  const placeOf = options.wayIn === 'TALENTS' ? null : findPlaces(index, person, indexed, options.wayIn, look)
  scoreAllRoles(index, index.query, indexed, look)
  const wanted = wantedRoles(index, indexed, suggestedRoles(index, person, options, placeOf), options)
  const best = bestFirst(index, wanted)
  const inOrder = placeOf === null ? orderByTalents(index, indexed, look, best) : orderByPlace(placeOf, best)
  const idOf = (role: number) => index.names.roles[role]?.role.id ?? ''
  const { count, bandCounts } = wanted
  return {
    count,
    bandCounts,
    slice: (start, end) =>
      inOrder(end)
        .slice(start)
        .map(({ one, shownForVariety }) => ({ roleId: idOf(one), shownForVariety })),
    placeOf: (roleId) => {
      const role = index.names.roleNumber.get(roleId)
      return inOrder(count).findIndex(({ one }) => one === role)
    },
    person: { ...person, ...knownSums(index, indexed), sourcesAt: knownSources(index, person) },
  }
}

/** What was summed up for roles and teams, kept beyond the next query. */
function knownSums(
  { roles, query, names }: MatchingIndex,
  person: IndexedPerson,
): Pick<PreparedPerson, 'sumsOf' | 'bestSeatOf'> {
  const sums = query.sums.slice(0, roles.classes.firstSum)
  const numberOf = ({ role }: PreparedRole) => names.roleNumber.get(role.id) ?? NOBODY
  return {
    sumsOf: (role) => {
      const number = numberOf(role)
      return {
        fit: fitOf({ sums }, number),
        use: calledFor({ sums }, number),
        activation: broughtToUse({ sums }, number),
      }
    },
    bestSeatOf: (role, lens, reachWanted) => bestSeat(roles, { sums }, person, { lens, reachWanted }, numberOf(role)),
  }
}

/** What can count where a role asks a skill: looked for only where anything of what is held does. */
function knownSources(
  { query: { sources }, skills }: MatchingIndex,
  { sourcesAt }: PreparedPerson,
): PreparedPerson['sourcesAt'] {
  const isTouched = new Uint8Array(skills.skillCount)
  for (const place of sources.touched.subarray(0, sources.touchedCount)) isTouched[place] = 1
  return (place) => (isTouched[place] === 1 ? sourcesAt(place) : NO_SOURCES)
}

const NO_SOURCES: readonly Source[] = []

interface WantedRoles {
  /** 1 for a role that is wanted, by number. */
  readonly isWanted: Uint8Array
  readonly count: number
  readonly bandCounts: BandCounts
}

/** Those of the suggested roles whose band is asked for, and how many there are in each band. */
function wantedRoles(
  index: MatchingIndex,
  person: IndexedPerson,
  isSuggested: Uint8Array,
  options: RankOptions,
): WantedRoles {
  const isWanted = new Uint8Array(isSuggested.length)
  const bandCounts = countBands([])
  let count = 0
  for (let role = 0; role < isSuggested.length; role += 1) {
    if (isSuggested[role] === 0) continue
    const band = bandOfRole(index, person, role)
    bandCounts[band] += 1
    if (!isBandWanted(band, options)) continue
    isWanted[role] = 1
    count += 1
  }
  return { isWanted, count, bandCounts }
}

/** Beyond so many, putting all in order costs less than looking for the best. */
const FEW = 100

/** The wanted roles by score: the highest first, ties by ascending role id. */
function bestFirst({ roles, query }: MatchingIndex, wanted: WantedRoles): BestFirst<number> {
  const scores = query.scores.slice()
  const highest = query.highest.slice()
  const all = once(() => inOrderOfScore(roles, scores, wanted.isWanted))
  return (count) =>
    count > Math.min(FEW, wanted.count)
      ? all().slice(0, count)
      : topRoles(roles, { scores, highest }, count, wanted.isWanted)
}

/** The score decides, and the first of it show more than one direction. */
function orderByTalents(
  index: MatchingIndex,
  person: IndexedPerson,
  look: Look,
  best: BestFirst<number>,
): ShownOrder<number> {
  return inShownOrder(best, {
    describe: (role) => ({ move: describeRole(index, person, look, role) }),
    likenessTo: likenessOfRoles(index, index.query.kinds),
    findWellOver: (roles) => roles.findIndex((role) => isWellOver(index, person, look, role)),
  })
}

/** The place on a way in decides, then the score: the sort is stable. */
function orderByPlace(placeOf: ReadonlyMap<number, number>, best: BestFirst<number>): ShownOrder<number> {
  const byPlace = best(Number.POSITIVE_INFINITY).toSorted(
    (left, right) => (placeOf.get(right) ?? 0) - (placeOf.get(left) ?? 0),
  )
  return (count) => byPlace.slice(0, count).map((one) => ({ one, shownForVariety: false }))
}

/** Role -> its place on a way in, for those to which it leads: every role is scored by that one part alone. */
function findPlaces(
  index: MatchingIndex,
  { profile }: PreparedPerson,
  indexed: IndexedPerson,
  way: OtherWayIn,
  look: Look,
): ReadonlyMap<number, number> {
  const alone = byComponent((component) => (component === COMPONENT_OF_WAY[way] ? LENS_TOTAL : 0))
  scoreAllRoles(index, index.query, indexed, { ...look, lens: alone })
  const placeOf = placesOnWay(index.model, profile, way)
  const places = new Map<number, number>()
  for (let role = 0; role < index.roles.seatedCount; role += 1) {
    const amount = (index.query.scores[role] ?? 0) / LENS_TOTAL
    const place = placeOf(index.names.roles[role]?.role.id ?? '', amount)
    if (place !== null) places.set(role, place)
  }
  return places
}

/**
 * All that may be suggested, 1 at their number: told by numbers as `mayBeSuggested` tells it by ids. Where a way in is gone,
 * only what it leads to.
 */
function suggestedRoles(
  { names: { roleNumber, familyNumber, ...names }, roles }: MatchingIndex,
  { profile: { roleId, declined } }: PreparedPerson,
  { familyIds, isAsked }: RankOptions,
  placeOf: ReadonlyMap<number, number> | null,
): Uint8Array {
  const numbersOf = (numbers: ReadonlyMap<string, number>, ids: Iterable<string>) =>
    new Set([...ids].flatMap((id) => numbers.get(id) ?? []))
  const families = numbersOf(familyNumber, familyIds ?? familyNumber.keys())
  for (const family of numbersOf(familyNumber, declined.familyIds)) families.delete(family)
  const isClassSuggested = Uint8Array.from(roles.classes.family, (family) => Number(families.has(family)))
  const isSuggested = new Uint8Array(roles.seatedCount)
  for (let role = 0; role < isSuggested.length; role += 1) {
    const isLeftOut = isAsked !== undefined && !isAsked(names.roles[role]?.role.id ?? '')
    if (isLeftOut || (placeOf !== null && !placeOf.has(role))) continue
    isSuggested[role] = isClassSuggested[roles.classes.ofRole[role] ?? 0] ?? 0
  }
  for (const role of numbersOf(roleNumber, [...declined.roleIds, roleId ?? ''])) isSuggested[role] = 0
  return isSuggested
}

/** Room under a score for the place of a role by id: both sort as one number. */
const ROLES = 2 ** 20

function inOrderOfScore({ idOrder, byId }: RoleIndex, scores: Int32Array, isWanted: Uint8Array): number[] {
  const wanted = [...isWanted.keys()].filter((role) => isWanted[role] === 1)
  const keys = Float64Array.from(wanted, (role) => (idOrder[role] ?? 0) - (scores[role] ?? 0) * ROLES).sort()
  return Array.from(keys, (key) => byId[((key % ROLES) + ROLES) % ROLES] ?? 0)
}

function describeRole(index: MatchingIndex, person: IndexedPerson, look: Look, role: number): MoveToPlace['move'] {
  const prepared = index.names.roles[role]
  if (prepared === undefined) throw new RangeError(`No role ${role}`)
  const { id, familyId } = prepared.role
  return {
    roleId: id,
    familyId,
    score: index.query.scores[role] ?? 0,
    reach: reachOfBestSeat(index, index.query, person, look, role),
    band: bandOfRole(index, person, role),
  }
}

function bandOfRole(index: MatchingIndex, { grade }: IndexedPerson, role: number): Band {
  const fit = fitOf(index.query, role) / TOTAL_WEIGHT
  const credits = fit < ONE_STEP_FIT ? [] : essentialCredits(index, index.query, role)
  const { classes } = index.roles
  const asked = classes.grades[classes.grade[classes.ofRole[role] ?? 0] ?? 0] ?? null
  return bandOf({ fit, essentialCredits: credits, gradesUp: gradesUp(grade, asked) }, index.model.lowestFit)
}

function isWellOver(index: MatchingIndex, person: IndexedPerson, look: Look, role: number): boolean {
  if (bandOfRole(index, person, role) === 'FAR') return false
  return reachOfBestSeat(index, index.query, person, look, role) >= WELL_OVER_THE_WALL
}
