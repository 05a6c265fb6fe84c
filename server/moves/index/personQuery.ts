import { INTEREST_PER_MILLE } from '../score/facts.ts'
import type { Lens } from '../score/lens.ts'
import { FULL_CREDIT, TOTAL_WEIGHT } from '../score/matchingKind.ts'
import { easePerMille, REACH_OF_WALL } from '../score/scoreMove.ts'
import { addBetterSeats, reachPart } from './bestSeats.ts'
import { addCredits, creditAt, gatherSources, openSources } from './creditSources.ts'
import { type IndexedPerson, NOBODY, type PlaceAtLevel, type Wish } from './indexedPerson.ts'
import type { IndexTables } from './indexTables.ts'
import { complete, KIND_SETS } from './kindSets.ts'
import { ROLE_SUMS } from './postings.ts'
import { ASKER_MASK, packedPostings, WEIGHT_SHIFT } from './postingWeights.ts'
import type { Look, PersonQuery } from './queryRoom.ts'
import { CALLED_RATIOS, LEVELS } from './ratioTable.ts'
import type { RoleIndex } from './roleIndex.ts'
import { gatherTalents, openTalents, weighTalents } from './talents.ts'
import { openNeeds, weighNeeds } from './teamIndex.ts'

/** The sums of a role: fit, use, activation, and the last talent that called above CREDIT_BITS bits of its credit. */
const USE = 1
const ACTIVATION = 2
const LAST_CALL = 3

export function fitOf({ sums }: Pick<PersonQuery, 'sums'>, role: number): number {
  return sums[role * ROLE_SUMS] ?? 0
}

export function calledFor({ sums }: Pick<PersonQuery, 'sums'>, role: number): number {
  return sums[role * ROLE_SUMS + USE] ?? 0
}

export function broughtToUse({ sums }: Pick<PersonQuery, 'sums'>, role: number): number {
  return sums[role * ROLE_SUMS + ACTIVATION] ?? 0
}

/** The score of a role that can be no move. */
const WITHOUT_SEAT = -1

/** Roles whose highest score is kept together. */
export const BLOCK = 64

/** A credit goes up to 1000. */
const CREDIT_BITS = 10
const CREDIT_MASK = (1 << CREDIT_BITS) - 1

// The engine knows a constant of the file itself; an import it looks up at every turn of a loop: a quarter of the time.
const askerMask = ASKER_MASK
const calledRatios = CALLED_RATIOS
const fullCredit = FULL_CREDIT
const kindSets = KIND_SETS
const levelCount = LEVELS
const roleSums = ROLE_SUMS

export function openPersonQuery({ skills, roles, teams }: IndexTables): PersonQuery {
  return {
    sums: new Int32Array(roles.classes.firstSum + roles.classes.count),
    scores: new Int32Array(roles.roleCount).fill(WITHOUT_SEAT),
    highest: new Int32Array(Math.ceil(roles.roleCount / BLOCK)),
    kinds: 0,
    sources: openSources(skills),
    talents: openTalents(skills),
    needs: openNeeds(teams),
    leftOut: new Uint8Array(skills.skillCount),
  }
}

/** Scores every role for a person: the same figures, to the last unit, as the readable form. */
export function scoreAllRoles(tables: IndexTables, query: PersonQuery, person: IndexedPerson, look: Look): void {
  gatherSources(query.sources, tables.skills, person.held)
  gatherTalents(query.talents, tables.skills, tables.roles, person.held, person.presentRole)
  weighTalents(query.talents, tables.kinds, tables.skills)
  query.kinds = person.kinds
  const { askers: packed } = packedPostings(tables, query.kinds)
  query.sums.fill(0)
  sumFitAndValue(tables, query, packed)
  for (let talent = 0; talent < query.talents.count; talent += 1) callTalent(tables, query, packed, talent)
  completePartialRoles(tables, query)
  for (const team of person.memberOf) valueWithoutPerson(tables, query, team, person.shown)
  query.scores.fill(0, 0, tables.roles.seatedCount)
  addBetterSeats(tables, query, person, look)
  addWishes(tables, query, packed, person.wishes, look)
  addUp(tables, query, person, look)
}

/**
 * Fit to every role, and value to every team with everyone in it: the run of each skill that is held, or that something
 * held helps toward.
 */
function sumFitAndValue(
  { postings, teamPostings }: IndexTables,
  { sums, sources }: PersonQuery,
  packed: Uint32Array,
): void {
  for (let at = 0; at < sources.touchedCount; at += 1) {
    const skill = sources.touched[at] ?? 0
    addCredits(sums, sources, skill, postings, packed)
    addCredits(sums, sources, skill, teamPostings, teamPostings.packed)
  }
}

/**
 * Use and activation. Every role that asks a talent calls for it, and every role that asks a skill which would help toward
 * it, for so much of it as the two are near. Of several calls the best counts: a later and better one adds only what it has
 * more.
 */
function callTalent(
  { postings, skills: { askedHelpers: helpers }, roles: { kinds } }: IndexTables,
  { sums, talents }: PersonQuery,
  packed: Uint32Array,
  talent: number,
): void {
  const { starts, level: askedLevels } = postings
  const { weights } = talents
  const weighAlike = talents.weighAlike === true // or the engine asks at every turn what it is
  const own = talents.places[talent] ?? 0
  const ratioRow = (talents.levels[talent] ?? 0) * levelCount
  const creditCap = talents.creditCaps[talent] ?? 0
  const idle = talents.idle[talent] ?? 0
  const firstWeight = talent * kindSets
  const usualWeight = weights[firstWeight] ?? 0
  const firstCall = (talent + 1) << CREDIT_BITS
  const firstHelper = helpers.starts[own] ?? 0
  const helpersEnd = helpers.starts[own + 1] ?? 0
  for (let helper = firstHelper - 1; helper < helpersEnd; helper += 1) {
    const isOwn = helper < firstHelper
    const skill = isOwn ? own : (helpers.places[helper] ?? 0)
    const near = isOwn ? fullCredit : (helpers.values[helper] ?? 0)
    const end = starts[skill + 1] ?? 0
    for (let posting = starts[skill] ?? 0; posting < end; posting += 1) {
      const ratio = calledRatios[ratioRow + (askedLevels[posting] ?? 0)] ?? 0
      const credit = Math.min(creditCap, (Math.imul(near, ratio) / fullCredit) | 0)
      const row = (packed[posting] ?? 0) & askerMask
      const call = sums[row + LAST_CALL] ?? 0
      const before = call < firstCall ? 0 : call & CREDIT_MASK
      if (credit <= before) continue
      const weight = weighAlike ? usualWeight : (weights[firstWeight + (kinds[row / roleSums] ?? 0)] ?? 0)
      const idleMore = ((Math.imul(credit, idle) / fullCredit) | 0) - ((Math.imul(before, idle) / fullCredit) | 0)
      sums[row + LAST_CALL] = firstCall | credit
      sums[row + USE] = (sums[row + USE] ?? 0) + Math.imul(weight, credit - before)
      sums[row + ACTIVATION] = (sums[row + ACTIVATION] ?? 0) + Math.imul(weight, idleMore)
    }
  }
}

/** A team that somebody sits in is short of what it would be short of without them. */
function valueWithoutPerson(
  { roles, teams }: IndexTables,
  { sums, sources, needs, leftOut }: PersonQuery,
  team: number,
  shown: readonly PlaceAtLevel[],
): void {
  for (const { place, level } of shown) leftOut[place] = level
  weighNeeds(teams, team, needs, leftOut)
  for (const { place } of shown) leftOut[place] = 0
  const { starts, skill, level } = teams.wanted
  const start = starts[team] ?? 0
  const end = starts[team + 1] ?? 0
  let sum = 0
  for (let row = start; row < end; row += 1) {
    sum += (needs.weights[row - start] ?? 0) * creditAt(sources, skill[row] ?? 0, level[row] ?? 0)
  }
  sums[roles.roleCount * ROLE_SUMS + team] = sum
}

/** Roles that are not described in a kind the person has are completed as comparable roles are. */
function completePartialRoles({ roles, kinds }: IndexTables, query: PersonQuery): void {
  if (!kinds.hasLines) return
  const { sums, talents, kinds: held } = query
  for (let role = roles.firstPartial; role < roles.roleCount; role += 1) {
    const described = roles.kinds[role] ?? 0
    const row = role * ROLE_SUMS
    sums[row] = complete(sums[row] ?? 0, kinds.fitLines, held, described)
    const use = sums[row + USE] ?? 0
    const whole = complete(use, kinds.useLines, talents.kinds, described)
    sums[row + USE] = whole
    sums[row + ACTIVATION] = use === 0 ? 0 : Math.floor(((sums[row + ACTIVATION] ?? 0) * whole) / use)
  }
}

/** Interest: unknown counts half, for every role; a wish adds to that or takes from it. */
function addWishes(
  { postings }: IndexTables,
  { scores }: PersonQuery,
  packed: Uint32Array,
  wishes: readonly Wish[],
  { lens }: Look,
): void {
  for (const { place, perMille } of wishes) {
    const end = postings.starts[place + 1] ?? 0
    for (let posting = postings.starts[place] ?? 0; posting < end; posting += 1) {
      const weightAndAsker = packed[posting] ?? 0
      const role = (weightAndAsker & ASKER_MASK) / ROLE_SUMS
      scores[role] = (scores[role] ?? 0) + (weightAndAsker >>> WEIGHT_SHIFT) * perMille * lens.INTEREST
    }
  }
}

/** What family and grade add to the score of a role: momentum, ease, and with them what is the same for all. */
function weighClasses({ roles }: IndexTables, { sums }: PersonQuery, person: IndexedPerson, look: Look): void {
  const { lens } = look
  const { classes, momentum, familyCount } = roles
  const sameForAll = lens.INTEREST * TOTAL_WEIGHT * INTEREST_PER_MILLE.UNKNOWN
  const inFamily = sameForAll + reachPart(look, REACH_OF_WALL.TEAM + REACH_OF_WALL.DEPARTMENT)
  const beyondFamily =
    sameForAll + reachPart(look, REACH_OF_WALL.TEAM + REACH_OF_WALL.DEPARTMENT + REACH_OF_WALL.FAMILY)
  const easeOf = classes.grades.map((grade) => lens.EASE * TOTAL_WEIGHT * easePerMille(person.grade, grade))
  const movesCount = person.family === NOBODY ? 0 : lens.MOMENTUM * TOTAL_WEIGHT
  const fromFamily = Math.max(0, person.family) * familyCount
  for (let number = 0; number < classes.count; number += 1) {
    const family = classes.family[number] ?? 0
    const wentThere = momentum[fromFamily + family] ?? 0
    const reach = family === person.family ? inFamily : beyondFamily
    sums[classes.firstSum + number] = reach + movesCount * wentThere + (easeOf[classes.grade[number] ?? 0] ?? 0)
  }
}

/** Adds all other parts to the scores, and notes the highest of every block. */
function addUp(tables: IndexTables, query: PersonQuery, person: IndexedPerson, look: Look): void {
  weighClasses(tables, query, person, look)
  for (let start = 0; start < tables.roles.seatedCount; start += BLOCK) {
    const end = Math.min(start + BLOCK, tables.roles.seatedCount)
    query.highest[start / BLOCK] = addUpBlock(tables.roles, query, look.lens, start, end)
  }
  query.scores.fill(WITHOUT_SEAT, tables.roles.seatedCount)
}

/** Returns the highest score from `start` up to `end`. */
function addUpBlock(
  { firstSeatAndClass }: RoleIndex,
  { sums, scores }: PersonQuery,
  { FIT: fitCounts, USE: useCounts, ACTIVATION: activationCounts, VALUE: valueCounts }: Lens,
  start: number,
  end: number,
): number {
  let highest = -1
  for (let role = start; role < end; role += 1) {
    const row = role * roleSums
    const score =
      (Math.imul(fitCounts, sums[row] ?? 0) +
        Math.imul(useCounts, sums[row + USE] ?? 0) +
        Math.imul(activationCounts, sums[row + ACTIVATION] ?? 0) +
        Math.imul(valueCounts, sums[firstSeatAndClass[2 * role] ?? 0] ?? 0) +
        (sums[firstSeatAndClass[2 * role + 1] ?? 0] ?? 0) +
        (scores[role] ?? 0)) |
      0
    scores[role] = score
    if (score > highest) highest = score
  }
  return highest
}

/** How far each essential of a role is met, per mille, of the kinds the person holds; after the roles are scored. */
export function essentialCredits(tables: IndexTables, { sources, kinds }: PersonQuery, role: number): number[] {
  const { starts, skill, level, essential } = tables.roles.requirements
  const credits: number[] = []
  const end = starts[role + 1] ?? 0
  for (let row = starts[role] ?? 0; row < end; row += 1) {
    const place = skill[row] ?? 0
    const isWeighed = (kinds & (1 << (tables.skills.kindOf[place] ?? 0))) !== 0
    if (essential[row] === 1 && isWeighed) credits.push(creditAt(sources, place, level[row] ?? 0))
  }
  return credits
}
