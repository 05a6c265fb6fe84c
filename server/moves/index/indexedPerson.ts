import type { SkillAtLevel } from '../../skills/skill.ts'
import type { Holdings } from '../score/credit.ts'
import { INTEREST_PER_MILLE, type OwnProfile } from '../score/facts.ts'
import { isAbility } from '../score/matchingKind.ts'
import type { MatchingPerson } from '../score/matchingPerson.ts'
import type { NamedTables } from './indexTables.ts'
import type { KindSet } from './kindSets.ts'

/** A person as the index reads them: numbers only. What is not known of them has the number NOBODY. */
export interface IndexedPerson {
  /** What they hold at a level above 0: kind by kind, then ascending by place of the skill. */
  readonly held: HeldRows
  /** The kinds they hold something of; all that are read where they hold nothing. */
  readonly kinds: KindSet
  /** Skills they answered to, with 500 for "wants" and -500 for "rather not". */
  readonly wishes: readonly Wish[]
  readonly presentRole: number
  readonly team: number
  readonly department: number
  readonly family: number
  readonly grade: number | null
  /** The teams they sit in, and what they show there. */
  readonly memberOf: readonly number[]
  readonly shown: readonly PlaceAtLevel[]
}

/** Skills with what they may count for, one behind the other. */
export interface HeldRows {
  readonly places: Uint32Array
  readonly levels: Uint8Array
  readonly creditCaps: Uint16Array
}

export interface Wish {
  readonly place: number
  readonly perMille: number
}

export interface PlaceAtLevel {
  readonly place: number
  readonly level: number
}

export const NOBODY = -1

/** A person made ready for ranking, in the numbers of the index. */
export function indexPerson(
  index: NamedTables,
  { held, profile }: Pick<MatchingPerson, 'held' | 'profile'>,
): IndexedPerson {
  const { names, memberships } = index
  const numberIn = (numbers: ReadonlyMap<string, number>, id: string | null) =>
    id === null ? NOBODY : (numbers.get(id) ?? NOBODY)
  const rows = heldRows(index, held)
  const membership = memberships.get(profile.personId)
  return {
    held: rows,
    kinds: kindsOf(index, rows),
    wishes: wishesOf(index, profile),
    presentRole: numberIn(names.roleNumber, profile.roleId),
    team: numberIn(names.teamNumber, profile.teamId),
    department: numberIn(names.departmentNumber, profile.departmentId),
    family: numberIn(names.familyNumber, profile.familyId),
    grade: profile.grade,
    memberOf: membership?.teams ?? [],
    shown: (membership?.skills ?? []).flatMap((skill) => placeAtLevel(index, skill)),
  }
}

function placeAtLevel({ model }: NamedTables, { skillId, level }: SkillAtLevel): PlaceAtLevel[] {
  const place = model.tables.placeOf.get(skillId)
  return place === undefined ? [] : [{ place, level }]
}

/** Room under the kind for a place, and under the place for level and cap: all of it sorts as one number. */
const PLACES = 2 ** 20
const LEVELS_AND_CAPS = 2 ** 16
const CAPS = 2 ** 10

function heldRows({ model, skills }: NamedTables, held: Holdings): HeldRows {
  const keys = new Float64Array(held.size)
  let count = 0
  for (const [skillId, { level, creditCap }] of held) {
    const place = model.tables.placeOf.get(skillId)
    if (place === undefined || level === 0) continue
    const kindAndPlace = (skills.kindOf[place] ?? 0) * PLACES + place
    keys[count++] = kindAndPlace * LEVELS_AND_CAPS + level * CAPS + creditCap
  }
  const sorted = keys.subarray(0, count).sort()
  return {
    places: Uint32Array.from(sorted, (key) => Math.floor(key / LEVELS_AND_CAPS) % PLACES),
    levels: Uint8Array.from(sorted, (key) => Math.floor((key % LEVELS_AND_CAPS) / CAPS)),
    creditCaps: Uint16Array.from(sorted, (key) => key % CAPS),
  }
}

function kindsOf({ kinds, skills }: NamedTables, { places }: HeldRows): KindSet {
  let found = 0
  for (const place of places) found |= 1 << (skills.kindOf[place] ?? 0)
  return found & kinds.allKinds || kinds.allKinds
}

function wishesOf({ model }: NamedTables, { interests }: OwnProfile): Wish[] {
  const { kindOf, placeOf } = model.tables
  return [...interests].flatMap(([skillId, interest]): Wish[] => {
    const kind = kindOf.get(skillId)
    const place = placeOf.get(skillId)
    const perMille = interest - INTEREST_PER_MILLE.UNKNOWN
    return kind === undefined || place === undefined || !isAbility(kind) || perMille === 0 ? [] : [{ place, perMille }]
  })
}
