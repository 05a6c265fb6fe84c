import { compareIds } from '../shared/compareIds.ts'
import { atOnce, type Steps } from '../shared/steps.ts'
import { requirementWeights, sumFit, sumTalents, sumValue } from './score/componentSums.ts'
import type { HeldSkill } from './score/credit.ts'
import type { ShownPerson } from './score/facts.ts'
import { byComponent, LENSES, scoreThrough } from './score/lens.ts'
import { FULL_CREDIT, TOTAL_WEIGHT } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import { easePerMille } from './score/scoreMove.ts'
import { holderOf, type SkillHolder } from './score/skillHolder.ts'
import type { PreparedRole } from './score/skillTables.ts'
import { teamNeedsWithout } from './score/teamNeeds.ts'

/** What talent is looked for: a role, an opening of it, or a list of skills made into a role. */
export interface TalentNeed {
  readonly role: PreparedRole
  /** The team whose needs count; null for none. */
  readonly teamId: string | null
}

/** How near what somebody shows comes to a need; in the figures of the lens for hidden talent. */
export interface TalentScore {
  /** 0 to 4,000,000. */
  readonly fit: number
  readonly use: number
  /** 0 to 400,000,000. */
  readonly score: number
}

/**
 * Scores somebody by what everyone at work may see of them. Kinds of work that give energy and wishes are theirs alone and
 * are not read: their share goes to the other kinds. `grade` is that of the role they have now, null where unknown.
 */
export function scoreTalent(
  model: MatchingModel,
  person: ShownPerson,
  grade: number | null,
  need: TalentNeed,
): TalentScore {
  return scoreHolder(model, holderOfShown(model, person), person.personId, grade, need)
}

/** The same of somebody made ready by `holderOfShown`. */
export function scoreHolder(
  model: MatchingModel,
  holder: SkillHolder,
  personId: string,
  grade: number | null,
  { role, teamId }: TalentNeed,
): TalentScore {
  const fit = sumFit(model, holder, role, requirementWeights(model, holder, role))
  const { use } = sumTalents(model, holder, role)
  const team = teamId === null ? undefined : model.teams.get(teamId)
  const value = team === undefined ? 0 : sumValue(holder, teamNeedsWithout(team, personId))
  const ease = TOTAL_WEIGHT * easePerMille(grade, role.role.grade)
  const parts = { FIT: fit, USE: use, VALUE: value, EASE: ease }
  const components = byComponent((component) => (component in parts ? parts[component as keyof typeof parts] : 0))
  return { fit, use, score: scoreThrough(LENSES.HIDDEN_TALENT, components) }
}

/** Somebody as others see them. */
export function holderOfShown({ tables }: MatchingModel, { skills }: Pick<ShownPerson, 'skills'>): SkillHolder {
  const isRead = (skillId: string) => tables.kindOf.get(skillId) !== 'ENERGY'
  const held = skills
    .filter(({ skillId }) => tables.kindOf.has(skillId) && isRead(skillId))
    .map(({ skillId, level }): [string, HeldSkill] => [skillId, { level, assumed: false, creditCap: FULL_CREDIT }])
  const holder = holderOf(tables, new Map(held), null)
  return { ...holder, kinds: holder.kinds.filter((kind) => kind !== 'ENERGY') }
}

/** Seat id -> the grade of its role; null where it has none. */
export function gradesOfSeats(model: MatchingModel): ReadonlyMap<string, number | null> {
  return atOnce(gradesOfSeatsInSteps(model))
}

export function* gradesOfSeatsInSteps({
  roles,
  seatsOfRole,
}: MatchingModel): Steps<ReadonlyMap<string, number | null>> {
  const grades = new Map<string, number | null>()
  for (const [roleId, seats] of seatsOfRole) {
    const grade = roles.get(roleId)?.role.grade ?? null
    for (const { id } of seats) grades.set(id, grade)
    yield
  }
  return grades
}

/** The grade of somebody's role: of several seats the first by id; null where they have none. */
export function gradeOfPerson(grades: ReadonlyMap<string, number | null>, { seatIds }: ShownPerson): number | null {
  const [first] = seatIds.toSorted(compareIds)
  return first === undefined ? null : (grades.get(first) ?? null)
}
