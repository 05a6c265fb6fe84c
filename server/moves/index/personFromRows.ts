import { FULL_CREDIT } from '../score/matchingKind.ts'
import { type IndexedPerson, NOBODY } from './indexedPerson.ts'
import { LEVEL_BITS, LEVEL_MASK, NO_GRADE, type PeopleRows } from './peopleTables.ts'

/**
 * Somebody as everyone at work may see them, for the lenses of others: those read neither wishes, nor kinds of work that
 * give energy, nor where somebody comes from.
 */
export function personFromRows(people: PeopleRows, person: number): IndexedPerson {
  const start = people.slots.starts[person] ?? 0
  const slots = people.slots.skillAndLevel.subarray(start, start + (people.slots.used[person] ?? 0))
  const places = slots.map((slot) => slot >>> LEVEL_BITS)
  const levels = Uint8Array.from(slots, (slot) => slot & LEVEL_MASK)
  const grade = people.grade[person] ?? NO_GRADE
  const teams = people.teams.team.subarray(people.teams.starts[person], people.teams.starts[person + 1])
  return {
    held: { places, levels, creditCaps: new Uint16Array(slots.length).fill(FULL_CREDIT) },
    kinds: people.kinds[person] ?? 0,
    wishes: [],
    presentRole: NOBODY,
    team: NOBODY,
    department: NOBODY,
    family: NOBODY,
    grade: grade === NO_GRADE ? null : grade,
    memberOf: [...teams],
    shown: teams.length === 0 ? [] : [...places].map((place, at) => ({ place, level: levels[at] ?? 0 })),
  }
}
