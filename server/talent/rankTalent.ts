import type { MatchingIndex } from '../moves/index/matchingIndex.ts'
import type { PeopleIndex } from '../moves/index/peopleIndex.ts'
import { countAllBrought, openTalentQuery, scoreAllPeople, type TalentQuery } from '../moves/index/talentQuery.ts'
import { countBrought, type OwnRequirement, ownOfRole } from '../moves/ownOfRole.ts'
import type { ShownPerson } from '../moves/score/facts.ts'
import { TOTAL_WEIGHT } from '../moves/score/matchingKind.ts'
import type { MatchingModel } from '../moves/score/matchingModel.ts'
import { gradeOfPerson, gradesOfSeats, holderOfShown, scoreHolder, type TalentNeed } from '../moves/talentForRole.ts'
import { compareIds } from '../shared/compareIds.ts'
import { groupOf, MOST_IN_GROUP, type TalentGroup } from './talentGroups.ts'
import type { NeedKind } from './talentNeed.ts'
import { type FoundReason, reasonsFor } from './talentReasons.ts'

/** A need that the model knows. */
export interface KnownNeed extends TalentNeed {
  readonly kind: NeedKind
  /** The seat that is to be filled: whoever holds it is no find. Null for none. */
  readonly seatId: string | null
}

export type Ranking = Readonly<Record<TalentGroup, readonly string[]>>

/** Room for one search at a time in people laid out once. */
const rooms = new WeakMap<PeopleIndex, TalentQuery>()

function roomFor(index: MatchingIndex, people: PeopleIndex): TalentQuery {
  const room = rooms.get(people) ?? openTalentQuery(index, people)
  rooms.set(people, room)
  return room
}

/** The grades of the seats of a model, laid out when first asked for: seats are many and change with the model alone. */
const knownGrades = new WeakMap<MatchingModel, ReadonlyMap<string, number | null>>()

function gradesIn(model: MatchingModel): ReadonlyMap<string, number | null> {
  const grades = knownGrades.get(model) ?? gradesOfSeats(model)
  knownGrades.set(model, grades)
  return grades
}

/**
 * Those who are in a group and may be found, the best first, ties by id. The order is for choosing, and told nobody. Who is in
 * none is not asked about: candidates are a quarter of an organization, and few of them are near a need.
 */
export function rankTalent(
  index: MatchingIndex,
  people: PeopleIndex,
  need: KnownNeed,
  mayBeFound: (personId: string) => boolean,
): Ranking {
  const room = roomFor(index, people)
  scoreAllPeople(index, people, room, need)
  const own = ownOfNeed(index.model, need)
  countAllBrought(index, people, room, own)
  const ranked: Record<TalentGroup, number[]> = { USES_IT_NOW: [], CLOSE_TO_IT: [] }
  for (let person = 0; person < people.personCount; person += 1) {
    const fit = (room.fit[person] ?? 0) / TOTAL_WEIGHT
    const group = groupOf({ fit, ownBrought: room.brought[person] ?? 0, ownCount: own.length }, need.kind)
    if (group !== null && mayBeFound(people.personIds[person] ?? '')) ranked[group].push(person)
  }
  // People are numbered by ascending id.
  const idsOf = (group: TalentGroup) =>
    ranked[group]
      .sort((left, right) => (room.scores[right] ?? 0) - (room.scores[left] ?? 0) || left - right)
      .map((person) => people.personIds[person] ?? '')
  return { USES_IT_NOW: idsOf('USES_IT_NOW'), CLOSE_TO_IT: idsOf('CLOSE_TO_IT') }
}

/** Of a list of skills everything was asked for; nothing in it is more its own. */
function ownOfNeed({ tables }: MatchingModel, { kind, role }: KnownNeed): readonly OwnRequirement[] {
  return kind === 'SKILLS' ? [] : ownOfRole(tables, role)
}

/** Somebody as they stand in the graph at this moment, with their name. */
export interface FoundCandidate extends ShownPerson {
  readonly name: string
}

/** Somebody who is in a group, with why. */
export interface FoundTalent {
  readonly personId: string
  readonly name: string
  readonly seatIds: readonly string[]
  readonly reasons: readonly FoundReason[]
}

/**
 * Places people in the groups by what they show at this moment. Of each group the 20 with the highest score, ties by id;
 * who holds the seat in question is in none.
 * @returns by name, so that the order says nothing.
 */
export function placeInGroups(
  model: MatchingModel,
  need: KnownNeed,
  candidates: readonly FoundCandidate[],
): Readonly<Record<TalentGroup, readonly FoundTalent[]>> {
  const grades = gradesIn(model)
  const own = ownOfNeed(model, need)
  const placed = candidates.flatMap((person) => {
    if (need.seatId !== null && person.seatIds.includes(need.seatId)) return []
    const holder = holderOfShown(model, person)
    const { fit, score } = scoreHolder(model, holder, person.personId, gradeOfPerson(grades, person), need)
    const nearness = { fit: fit / TOTAL_WEIGHT, ownBrought: countBrought(holder, own), ownCount: own.length }
    const group = groupOf(nearness, need.kind)
    return group === null ? [] : [{ person, holder, score, group }]
  })
  const best = (wanted: TalentGroup) =>
    placed
      .filter(({ group }) => group === wanted)
      .sort((left, right) => right.score - left.score || compareIds(left.person.personId, right.person.personId))
      .slice(0, MOST_IN_GROUP)
      .sort((left, right) => byName(left.person, right.person))
      .map(
        ({ person, holder }): FoundTalent => ({
          personId: person.personId,
          name: person.name,
          seatIds: person.seatIds,
          reasons: reasonsFor(model, holder, need.role, own),
        }),
      )
  return { USES_IT_NOW: best('USES_IT_NOW'), CLOSE_TO_IT: best('CLOSE_TO_IT') }
}

const names = new Intl.Collator('en')

/** As in a phone book: capitals and accents do not matter; ties by id. */
function byName(left: FoundCandidate, right: FoundCandidate): number {
  return names.compare(left.name, right.name) || compareIds(left.personId, right.personId)
}
