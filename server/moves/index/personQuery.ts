import type { Lens } from '../lens.ts'
import { FULL, FULL_CREDIT, TOTAL_WEIGHT } from '../matchingKind.ts'
import { easePerMille, REACH_OF_WALL } from '../scoreMove.ts'
import { type CreditSources, creditAt, gatherSources, openSources } from './creditSources.ts'
import { type IndexedPerson, NOBODY, type PlaceAtLevel, type Wish } from './indexedPerson.ts'
import { KIND_SETS, type KindSet, type LineTable } from './kindSets.ts'
import { type IndexTables, roleWeightsFor } from './matchingIndex.ts'
import { LEVELS, RATIOS } from './ratioTable.ts'
import { gatherTalents, openTalents, type Talents, weighTalents } from './talents.ts'
import { type NeedsOfTeam, OWNER_MASK, openNeeds, WEIGHT_SHIFT, weighNeeds } from './teamIndex.ts'

/** How a person looks at roles. */
export interface Look {
  readonly lens: Lens
  /** 0 to 1000. */
  readonly reachWanted: number
}

/** The scores of all roles for one person, by number of the role, and room to find them. Overwritten by the next query. */
export interface PersonQuery {
  readonly fit: Int32Array
  readonly use: Int32Array
  readonly activation: Int32Array
  readonly interest: Int32Array
  /** By team. */
  readonly value: Int32Array
  /** With the best seat; -1 for a role without a seat. */
  readonly scores: Int32Array
  /** The highest score of each BLOCK of roles. */
  readonly highest: Int32Array
  readonly sources: CreditSources
  readonly talents: Talents
  /** By role: the last talent that called there, above CREDIT_BITS bits of the credit it found. */
  readonly lastCall: Uint32Array
  readonly needs: NeedsOfTeam
  readonly leftOut: Uint8Array
  readonly seatTables: SeatTables
}

/** Roles whose highest score is kept together. */
export const BLOCK = 64

/** A credit goes up to 1000. */
const CREDIT_BITS = 10
const CREDIT_MASK = (1 << CREDIT_BITS) - 1

/** What of a score depends on where a seat lies, worked out once for each query. */
interface SeatTables {
  /** By family: 4 where it is another one. */
  readonly familyWall: Uint8Array
  /** By family: momentum as it counts. */
  readonly momentum: Int32Array
  /** By number of a grade: ease as it counts. */
  readonly ease: Int32Array
  /** By the walls crossed, 1 team + 2 department + 4 family: reach as it counts. */
  readonly reach: Int32Array
}

export function openPersonQuery({ skills, roles, teams }: IndexTables): PersonQuery {
  return {
    fit: new Int32Array(roles.roleCount),
    use: new Int32Array(roles.roleCount),
    activation: new Int32Array(roles.roleCount),
    interest: new Int32Array(roles.roleCount),
    value: new Int32Array(teams.teamCount),
    scores: new Int32Array(roles.roleCount).fill(-1),
    highest: new Int32Array(Math.ceil(roles.roleCount / BLOCK)),
    sources: openSources(skills),
    talents: openTalents(skills),
    lastCall: new Uint32Array(roles.roleCount),
    needs: openNeeds(teams),
    leftOut: new Uint8Array(skills.skillCount),
    seatTables: {
      familyWall: new Uint8Array(roles.familyCount),
      momentum: new Int32Array(roles.familyCount),
      ease: new Int32Array(roles.gradeCount),
      reach: new Int32Array(8),
    },
  }
}

/** Scores every role for a person: the same figures, to the last unit, as the readable form. */
export function scoreAllRoles(tables: IndexTables, query: PersonQuery, person: IndexedPerson, look: Look): void {
  gatherSources(query.sources, tables.skills, person.held)
  gatherTalents(query.talents, tables.skills, tables.roles, person.held, person.presentRole)
  weighTalents(query.talents, tables.kinds, tables.skills)
  const kinds = kindsHeld(tables, person)
  sumFit(tables, query, kinds)
  sumInterest(tables, query, kinds, person.wishes)
  sumTalents(tables, query)
  sumValue(tables, query)
  for (const team of person.memberOf) valueWithoutPerson(tables, query, team, person.shown)
  completePartialRoles(tables, query, kinds)
  addUp(tables, query, person, look)
}

/** The kinds of what is held; all where there is nothing. */
function kindsHeld({ kinds, skills }: IndexTables, { held }: IndexedPerson): KindSet {
  let found = 0
  for (const place of held.places) found |= 1 << (skills.kindOf[place] ?? 0)
  return found & kinds.allKinds || kinds.allKinds
}

/** Fit: every run of a skill that is held, or that something held helps toward. Credit changes only with the level asked. */
function sumFit(tables: IndexTables, { fit, sources }: PersonQuery, kinds: KindSet): void {
  const { starts, level } = tables.roles.postings
  fit.fill(0)
  addCredits(fit, sources, starts, level, roleWeightsFor(tables, kinds))
}

/** Value to every team with everyone in it: the same over what teams are short of. */
function sumValue({ teams }: IndexTables, { value, sources }: PersonQuery): void {
  const { starts, level, weightAndTeam } = teams.postings
  value.fill(0)
  addCredits(value, sources, starts, level, weightAndTeam)
}

function addCredits(
  sums: Int32Array,
  sources: CreditSources,
  starts: Uint32Array,
  levels: Uint8Array,
  weightAndOwner: Uint32Array,
): void {
  for (let at = 0; at < sources.touchedCount; at += 1) {
    const place = sources.touched[at] ?? 0
    const end = starts[place + 1] ?? 0
    let asked = 0
    let credit = 0
    for (let posting = starts[place] ?? 0; posting < end; posting += 1) {
      const level = levels[posting] ?? 0
      if (level !== asked) {
        asked = level
        credit = creditAt(sources, place, level)
      }
      const packed = weightAndOwner[posting] ?? 0
      const owner = packed & OWNER_MASK
      sums[owner] = (sums[owner] ?? 0) + (packed >>> WEIGHT_SHIFT) * credit
    }
  }
}

/** Interest: unknown counts half, for every role; a wish adds to that or takes from it. */
function sumInterest(tables: IndexTables, { interest }: PersonQuery, kinds: KindSet, wishes: readonly Wish[]): void {
  const { starts } = tables.roles.postings
  const weightAndRole = roleWeightsFor(tables, kinds)
  interest.fill(FULL / 2)
  for (const { place, perMille } of wishes) {
    const end = starts[place + 1] ?? 0
    for (let posting = starts[place] ?? 0; posting < end; posting += 1) {
      const packed = weightAndRole[posting] ?? 0
      const role = packed & OWNER_MASK
      interest[role] = (interest[role] ?? 0) + (packed >>> WEIGHT_SHIFT) * perMille
    }
  }
}

/** Use and activation: for each talent the run of the skill itself and those of the skills that call for it in part. */
function sumTalents({ skills, roles }: IndexTables, query: PersonQuery): void {
  const { helpers } = skills
  query.use.fill(0)
  query.activation.fill(0)
  query.lastCall.fill(0)
  for (let talent = 0; talent < query.talents.count; talent += 1) {
    const own = query.talents.places[talent] ?? 0
    callTalent(query, roles, talent, own, FULL_CREDIT)
    const end = helpers.starts[own + 1] ?? 0
    for (let link = helpers.starts[own] ?? 0; link < end; link += 1) {
      callTalent(query, roles, talent, helpers.places[link] ?? 0, helpers.values[link] ?? 0)
    }
  }
}

/**
 * Every role that asks a skill calls for a talent, for so much of it as the two are near (`value`). Of several calls the
 * best counts: a later and better one adds only what it has more.
 */
function callTalent(
  { use, activation, lastCall, talents }: PersonQuery,
  { postings, kinds }: IndexTables['roles'],
  talent: number,
  place: number,
  value: number,
): void {
  const { starts, level: levels, role: roles } = postings
  const level = talents.levels[talent] ?? 0
  const creditCap = talents.creditCaps[talent] ?? 0
  const idle = talents.idle[talent] ?? 0
  const firstCall = (talent + 1) << CREDIT_BITS
  const end = starts[place + 1] ?? 0
  let asked = 0
  let credit = 0
  for (let posting = starts[place] ?? 0; posting < end; posting += 1) {
    const next = levels[posting] ?? 0
    if (next !== asked) {
      asked = next
      credit = Math.min(creditCap, ((value * (RATIOS[asked * LEVELS + level] ?? 0)) / FULL_CREDIT) | 0)
    }
    const role = roles[posting] ?? 0
    const call = lastCall[role] ?? 0
    const before = call < firstCall ? 0 : call & CREDIT_MASK
    if (credit <= before) continue
    const weight = talents.weights[talent * KIND_SETS + (kinds[role] ?? 0)] ?? 0
    const idleBefore = ((before * idle) / FULL_CREDIT) | 0
    lastCall[role] = firstCall | credit
    use[role] = (use[role] ?? 0) + weight * (credit - before)
    activation[role] = (activation[role] ?? 0) + weight * ((((credit * idle) / FULL_CREDIT) | 0) - idleBefore)
  }
}

/** A team that somebody sits in is short of what it would be short of without them. */
function valueWithoutPerson(
  { teams }: IndexTables,
  { value, sources, needs, leftOut }: PersonQuery,
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
  value[team] = sum
}

/** Roles that are not described in a kind the person has are completed as comparable roles are. */
function completePartialRoles({ roles, kinds }: IndexTables, query: PersonQuery, held: KindSet): void {
  if (!kinds.hasLines) return
  const { fit, use, activation, talents } = query
  for (let role = roles.firstPartial; role < roles.roleCount; role += 1) {
    const described = roles.kinds[role] ?? 0
    fit[role] = complete(fit[role] ?? 0, kinds.fitLines, held, described)
    const before = use[role] ?? 0
    if (before === 0) continue
    const whole = complete(before, kinds.useLines, talents.kinds, described)
    use[role] = whole
    activation[role] = Math.floor(((activation[role] ?? 0) * whole) / before)
  }
}

function complete(sum: number, { gainsPerMille, offsets }: LineTable, kinds: KindSet, described: KindSet): number {
  const line = kinds * KIND_SETS + (kinds & described)
  const whole = sum + Math.floor(((gainsPerMille[line] ?? 0) * sum) / FULL_CREDIT) + (offsets[line] ?? 0)
  return Math.max(0, Math.min(FULL, whole))
}

const TEAM_WALL = 1
const DEPARTMENT_WALL = 2
const FAMILY_WALL = 4

function prepareSeatTables({ roles }: IndexTables, tables: SeatTables, person: IndexedPerson, look: Look): void {
  const { lens, reachWanted } = look
  for (let family = 0; family < roles.familyCount; family += 1) {
    const from = person.family * roles.familyCount
    tables.familyWall[family] = family === person.family ? 0 : FAMILY_WALL
    tables.momentum[family] =
      person.family === NOBODY ? 0 : lens.MOMENTUM * TOTAL_WEIGHT * (roles.momentum[from + family] ?? 0)
  }
  for (const [number, grade] of roles.grades.entries()) {
    tables.ease[number] = lens.EASE * TOTAL_WEIGHT * easePerMille(person.grade, grade)
  }
  for (let walls = 0; walls < tables.reach.length; walls += 1) {
    const crossed =
      (walls & TEAM_WALL ? REACH_OF_WALL.TEAM : 0) +
      (walls & DEPARTMENT_WALL ? REACH_OF_WALL.DEPARTMENT : 0) +
      (walls & FAMILY_WALL ? REACH_OF_WALL.FAMILY : 0)
    tables.reach[walls] = lens.REACH * TOTAL_WEIGHT * (FULL_CREDIT - Math.abs(crossed - reachWanted))
  }
}

/** The score of every role with its best seat, and the highest of every block. */
function addUp(tables: IndexTables, query: PersonQuery, person: IndexedPerson, look: Look): void {
  const { roles } = tables
  const { fit, use, activation, interest, scores, highest, seatTables } = query
  const { FIT, USE, ACTIVATION, INTEREST } = look.lens
  prepareSeatTables(tables, seatTables, person, look)
  for (let start = 0; start < roles.seatedCount; start += BLOCK) {
    const end = Math.min(start + BLOCK, roles.seatedCount)
    let highestOfBlock = -1
    for (let role = start; role < end; role += 1) {
      const score =
        FIT * (fit[role] ?? 0) +
        USE * (use[role] ?? 0) +
        ACTIVATION * (activation[role] ?? 0) +
        INTEREST * (interest[role] ?? 0) +
        (seatTables.momentum[roles.family[role] ?? 0] ?? 0) +
        (seatTables.ease[roles.grade[role] ?? 0] ?? 0) +
        bestSeat(roles, query, person, look, role)
      scores[role] = score
      if (score > highestOfBlock) highestOfBlock = score
    }
    highest[start / BLOCK] = highestOfBlock
  }
}

/** What the best seat of a role adds: value to its team, and reach. */
function bestSeat(
  { seats, family }: IndexTables['roles'],
  { value, seatTables }: PersonQuery,
  person: IndexedPerson,
  { lens }: Look,
  role: number,
): number {
  const end = seats.starts[role + 1] ?? 0
  const familyWall = seatTables.familyWall[family[role] ?? 0] ?? 0
  let best = 0
  for (let seat = seats.starts[role] ?? 0; seat < end; seat += 1) {
    const team = seats.team[seat] ?? 0
    const teamWall = team === person.team ? 0 : TEAM_WALL
    const departmentWall = seats.department[seat] === person.department ? 0 : DEPARTMENT_WALL
    const part = lens.VALUE * (value[team] ?? 0) + (seatTables.reach[teamWall | departmentWall | familyWall] ?? 0)
    if (part > best) best = part
  }
  return best
}
