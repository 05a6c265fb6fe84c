import { compareIds } from '../shared/compareIds.ts'
import { rolesAsking } from '../skills/rarity.ts'
import type { Gainer } from './score/component.ts'
import { CREDIT_THAT_COUNTS_AS_BROUGHT } from './score/credit.ts'
import { ENERGY_LEVEL, INTEREST_PER_MILLE } from './score/facts.ts'
import { isAbility } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import type { PreparedPerson, ScoredMove } from './score/scoreMove.ts'
import type { PreparedRole, SkillTables } from './score/skillTables.ts'
import type { Term } from './score/terms.ts'
import { CREDIT_THAT_COUNTS_AS_SHARED, heaviestAbilities, takesAtMost } from './skillsToGrow.ts'

export type ValueReason =
  | 'WANTED_SKILL'
  | 'TALENT_COMES_TO_USE'
  | 'ENERGY'
  | 'TEAM_SHORT_OF'
  | 'ONE_PERSON_HAS_IT'
  | 'OPENING_FILLED'
  | 'KNOWLEDGE_TRAVELS'
  | 'NEAR_STEP'

/** Why someone gains; the skill it is about, if it is about one. */
export interface ValueReasonDetail {
  readonly reason: ValueReason
  readonly skillId: string | null
}

/** What is in a move for each of the three, strongest first within a reason. Empty: nothing to say, and the screen says so. */
export type MoveValues = Readonly<Record<Gainer, readonly ValueReasonDetail[]>>

/** A near step: next grade at most, and learning that fits a year of two hours a week. */
const NEAR_GRADES = 1
const NEAR_TENTHS_OF_HOURS = 1000

/** Up to this share of all roles asks what not everybody can be taken to do. */
const SPECIAL_SHARE = 0.25
const LEAST_LEVEL = 1

/** "Using it": a role that asks less of a skill offers little of it to whoever wants more. */
const LEVEL_THAT_OFFERS_MORE = 30

/** The value of a move to the person, the team and the organization. `hasOpening`: there is a seat of the role to fill now. */
export function valuesOfMove(
  model: MatchingModel,
  person: PreparedPerson,
  scored: ScoredMove,
  hasOpening: boolean,
): MoveValues {
  return {
    ME: valuesToPerson(scored),
    TEAM: valuesToTeam(model.tables, person, scored),
    ORGANIZATION: valuesToOrganization(model, person, scored, hasOpening),
  }
}

function valuesToPerson({ role, termsOf }: ScoredMove): ValueReasonDetail[] {
  return [
    ...about('WANTED_SKILL', termsOf('INTEREST'), ({ perMille, skillId }) => {
      return perMille === INTEREST_PER_MILLE.WANTS && offersMoreOf(role, skillId)
    }),
    ...about('TALENT_COMES_TO_USE', termsOf('ACTIVATION'), ({ kind }) => kind !== null && isAbility(kind)),
    ...about('ENERGY', termsOf('USE'), ({ kind, level, perMille, assumed }) => {
      const givesEnergy = kind === 'ENERGY' && (level ?? 0) >= ENERGY_LEVEL.LIKES && !assumed
      return givesEnergy && perMille >= CREDIT_THAT_COUNTS_AS_BROUGHT
    }),
  ]
}

/** Whether a role is much about a skill: asked at "using it" or higher, or among what weighs most. Most roles ask a little of everything. */
function offersMoreOf(role: PreparedRole, skillId: string | null): boolean {
  const asked = skillId === null ? undefined : role.requirementOf.get(skillId)
  if (asked === undefined) return false
  return asked.level >= LEVEL_THAT_OFFERS_MORE || heaviestAbilities(role).some((each) => each.skillId === skillId)
}

function valuesToTeam(
  tables: SkillTables,
  person: PreparedPerson,
  { move: { teamId }, termsOf }: ScoredMove,
): ValueReasonDetail[] {
  if (teamId === person.profile.teamId) return [] // what one brings there, the team has
  const brought = termsOf('VALUE').filter(
    ({ perMille, viaSkillId }) => viaSkillId === null && perMille >= CREDIT_THAT_COUNTS_AS_BROUGHT,
  )
  const needs = person.needsOf(teamId).filter(({ onePersonHasIt }) => onePersonHasIt)
  const ofOne = new Set<string | null>(needs.map(({ skillId }) => skillId))
  const hasOne = ({ skillId }: Term) => ofOne.has(skillId) && isSpecial(tables, skillId)
  return [...about('TEAM_SHORT_OF', brought, (term) => !hasOne(term)), ...about('ONE_PERSON_HAS_IT', brought, hasOne)]
}

/** Whether few roles ask it: that one single person can listen or speak is not believable, whatever a team shows. */
function isSpecial({ rarity }: SkillTables, skillId: string | null): boolean {
  return skillId !== null && rolesAsking(rarity, skillId, LEAST_LEVEL) <= rarity.roleCount * SPECIAL_SHARE
}

function valuesToOrganization(
  model: MatchingModel,
  person: PreparedPerson,
  { move, role, termsOf }: ScoredMove,
  hasOpening: boolean,
): ValueReasonDetail[] {
  const reasons: ValueReasonDetail[] = []
  if (hasOpening) reasons.push({ reason: 'OPENING_FILLED', skillId: null })
  if (move.walls.includes('DEPARTMENT') || move.walls.includes('FAMILY')) {
    const shared = about('KNOWLEDGE_TRAVELS', termsOf('FIT'), isBroughtAsItself(CREDIT_THAT_COUNTS_AS_SHARED))
    const brought = about('KNOWLEDGE_TRAVELS', termsOf('FIT'), isBroughtAsItself(CREDIT_THAT_COUNTS_AS_BROUGHT))
    reasons.push(...[...shared, ...brought].slice(0, 1))
  }
  if (isNearStep(model, person, role)) reasons.push({ reason: 'NEAR_STEP', skillId: null })
  return reasons
}

function isBroughtAsItself(leastPerMille: number) {
  return ({ kind, perMille, viaSkillId }: Term): boolean => {
    return kind !== null && isAbility(kind) && viaSkillId === null && perMille >= leastPerMille
  }
}

function isNearStep(model: MatchingModel, person: PreparedPerson, role: PreparedRole): boolean {
  const own = person.profile.grade
  const asked = role.role.grade
  if (own === null || asked === null || Math.abs(own - asked) > NEAR_GRADES) return false
  return takesAtMost(model, person, role, NEAR_TENTHS_OF_HOURS)
}

/** The skills of some terms: confirmed before assumed, then those with the largest amount first. */
function about(reason: ValueReason, terms: readonly Term[], isMeant: (term: Term) => boolean): ValueReasonDetail[] {
  return terms
    .filter((term) => term.skillId !== null && isMeant(term))
    .sort(
      (left, right) =>
        Number(left.assumed) - Number(right.assumed) ||
        right.amount - left.amount ||
        compareIds(left.skillId ?? '', right.skillId ?? ''),
    )
    .map(({ skillId }) => ({ reason, skillId }))
}
