import type { Requirement } from '../roles/role.ts'
import { compareIds } from '../shared/compareIds.ts'
import { learningTenthsOfHours } from '../skills/learningHours.ts'
import {
  bestCredit,
  bestPerMille,
  CREDIT_THAT_COUNTS_AS_BROUGHT,
  type Credit,
  creditThroughNeighbor,
  talentPerMille,
} from './score/credit.ts'
import { FULL_CREDIT, isAbility } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import type { SkillHolder } from './score/skillHolder.ts'
import type { PreparedRole, WeighedRequirement } from './score/skillTables.ts'

/** Something the person brings that a role needs. */
export interface SharedSkill {
  readonly skillId: string
  /** The person's own skill that counts for it, when it is a neighboring one. */
  readonly closeToSkillId: string | null
  /** Tenths, of the skill that counts. */
  readonly level: number
  readonly neededLevel: number
  readonly assumed: boolean
}

export interface SharedSkills {
  /** Heaviest for the role first. */
  readonly shared: readonly SharedSkill[]
  /** How many of the role's heaviest abilities were looked at: ten, or all where there are fewer. */
  readonly neededCount: number
}

/** A required skill below level, for a person. */
export interface SkillToGrow {
  readonly skillId: string
  /** Tenths; 0 when not held. */
  readonly level: number
  readonly neededLevel: number
  /** The person's own neighboring skill that shortens the way, if any does. */
  readonly closeToSkillId: string | null
  /** Brought by half or more, itself or through something close. */
  readonly isHalfway: boolean
  readonly tenthsOfHours: number
}

export interface Growth {
  /** What adds most to fit for each hour first; ties by skill id. */
  readonly skillsToGrow: readonly SkillToGrow[]
  /** For all of them together. */
  readonly tenthsOfHours: number
}

const HEAVIEST_ABILITIES = 10
/** From here on a screen says of a person that they share it. */
export const CREDIT_THAT_COUNTS_AS_SHARED = 750

/** What a person brings of the ten abilities that weigh most in a role: those met for three quarters or more. */
export function sharedSkills(holder: SkillHolder, role: PreparedRole): SharedSkills {
  const heaviest = heaviestAbilities(role)
  const shared = heaviest.flatMap((requirement): SharedSkill[] => {
    const credit = bestCredit(holder.sourcesAt(requirement.place), requirement.level)
    if (credit.perMille < CREDIT_THAT_COUNTS_AS_SHARED) return []
    const countedId = credit.viaSkillId ?? requirement.skillId
    return [
      {
        skillId: requirement.skillId,
        closeToSkillId: credit.viaSkillId,
        level: holder.held.get(countedId)?.level ?? 0,
        neededLevel: requirement.level,
        assumed: credit.assumed,
      },
    ]
  })
  return { shared, neededCount: heaviest.length }
}

/** The abilities of a role that a person has below the asked level, and the learning hours they take. */
export function growthFor(model: MatchingModel, holder: SkillHolder, role: PreparedRole): Growth {
  const growing = weighAbilities(role).flatMap((requirement) => growingSkill(model, holder, requirement))
  const perHour = ({ gain, skill }: Growing) => gain / Math.max(1, skill.tenthsOfHours)
  const ordered = growing.toSorted(
    (left, right) => perHour(right) - perHour(left) || compareIds(left.skill.skillId, right.skill.skillId),
  )
  return {
    skillsToGrow: ordered.map(({ skill }) => skill),
    tenthsOfHours: growing.reduce((sum, { skill }) => sum + skill.tenthsOfHours, 0),
  }
}

/** Whether all that a role asks more of can be learned in so many tenths of hours: looks no further than it must. */
export function takesAtMost(model: MatchingModel, holder: SkillHolder, role: PreparedRole, tenths: number): boolean {
  let left = tenths
  for (const requirement of weighAbilities(role)) {
    for (const { skill } of growingSkill(model, holder, requirement)) left -= skill.tenthsOfHours
    if (left < 0) return false
  }
  return true
}

/** From this importance on a role leans on an ability, though it may not call it essential. */
const IMPORTANCE_LEANED_ON = 60

/** What a screen tells of growing: of the ten heaviest abilities those not shared yet come first and are counted; the rest is there on request. */
export interface GrowthToTell {
  /** Before others what the role leans on, so that nobody begins with what it hardly asks; within each as in `Growth`. */
  readonly first: readonly SkillToGrow[]
  readonly rest: readonly SkillToGrow[]
  /** For the first alone. */
  readonly tenthsOfHours: number
}

/** The same ten abilities that `sharedSkills` counts, so that what is shared and what is to grow add up. */
export function growthToTell(model: MatchingModel, holder: SkillHolder, role: PreparedRole): GrowthToTell {
  const shared = new Set(sharedSkills(holder, role).shared.map(({ skillId }) => skillId))
  const counted = new Set(heaviestAbilities(role).map(({ skillId }) => skillId))
  const isFirst = ({ skillId }: SkillToGrow) => counted.has(skillId) && !shared.has(skillId)
  const { skillsToGrow } = growthFor(model, holder, role)
  const first = skillsToGrow.filter(isFirst)
  const isLeanedOn = ({ skillId }: SkillToGrow) => {
    const asked = role.requirementOf.get(skillId)
    return asked !== undefined && (asked.essential || asked.importance >= IMPORTANCE_LEANED_ON)
  }
  return {
    first: [...first.filter(isLeanedOn), ...first.filter((skill) => !isLeanedOn(skill))],
    rest: skillsToGrow.filter((skill) => !isFirst(skill)),
    tenthsOfHours: first.reduce((sum, { tenthsOfHours }) => sum + tenthsOfHours, 0),
  }
}

/** The heaviest abilities of a role as a person comes to them: shared, waiting and growing are all of them. */
export interface HeaviestCounts {
  readonly shared: number
  /** At the level asked, but not confirmed: they count in part until the person says yes. */
  readonly waiting: number
  /** What `growthToTell` tells first. */
  readonly growing: number
  /** Of those growing, how many are at least half there. */
  readonly halfway: number
}

/** Counts without working out what it takes to learn them. */
export function countHeaviest(holder: SkillHolder, role: PreparedRole): HeaviestCounts {
  const counts = { shared: 0, waiting: 0, growing: 0, halfway: 0 }
  for (const { skillId, place, level } of heaviestAbilities(role)) {
    const perMille = bestPerMille(holder.sourcesAt(place), level)
    if (perMille >= CREDIT_THAT_COUNTS_AS_SHARED) counts.shared += 1
    else if ((holder.held.get(skillId)?.level ?? 0) >= level) counts.waiting += 1
    else {
      counts.growing += 1
      if (perMille >= CREDIT_THAT_COUNTS_AS_BROUGHT) counts.halfway += 1
    }
  }
  return counts
}

/** Whole weeks for so much learning, at an organization's learning hours a week (above 0). */
export function weeksToLearn(tenthsOfHours: number, hoursPerWeek: number): number {
  return Math.ceil(tenthsOfHours / 10 / hoursPerWeek)
}

/** What a role asks less of than the person has: what would rest there, the most first. Abilities only. */
export function restingSkillIds(holder: SkillHolder, role: PreparedRole): readonly string[] {
  return holder
    .talentsOver(holder.talentKinds)
    .filter(({ kind }) => isAbility(kind))
    .map((talent) => {
      const held = holder.held.get(talent.skillId)
      const called = held === undefined ? 0 : talentPerMille(role.levelsAt, talent, held)
      return { skillId: talent.skillId, resting: talent.weight * (FULL_CREDIT - called) }
    })
    .filter(({ resting }) => resting > 0)
    .sort((left, right) => right.resting - left.resting || compareIds(left.skillId, right.skillId))
    .map(({ skillId }) => skillId)
}

interface Growing {
  readonly skill: SkillToGrow
  /** What full level would add to fit, on a scale of its own. */
  readonly gain: number
}

function growingSkill(model: MatchingModel, holder: SkillHolder, requirement: WeighedRequirement): Growing[] {
  const { skillId, place, level: neededLevel, weight } = requirement
  const level = holder.held.get(skillId)?.level ?? 0
  if (level >= neededLevel) return []
  const sources = holder.sourcesAt(place)
  const neighbor = creditThroughNeighbor(sources, neededLevel)
  const perMille = bestPerMille(sources, neededLevel)
  const tenthsOfHours = remainingTenthsOfHours(model, requirement, level, neighbor)
  const isHalfway = perMille >= CREDIT_THAT_COUNTS_AS_BROUGHT
  const skill = { skillId, level, neededLevel, closeToSkillId: neighbor.viaSkillId, isHalfway, tenthsOfHours }
  return [{ skill, gain: weight * (FULL_CREDIT - perMille) }]
}

/** A neighboring skill shortens the way by as much as it counts. */
function remainingTenthsOfHours(
  model: MatchingModel,
  { skillId, level }: Requirement,
  ownLevel: number,
  neighbor: Credit,
): number {
  const alone = learningTenthsOfHours(ownLevel, level, model.hoursPerLevel.get(skillId) ?? null)
  return Math.floor((alone * (FULL_CREDIT - neighbor.perMille)) / FULL_CREDIT)
}

/** Worked out once for each role: every list asks for them again. */
const heaviestOf = new WeakMap<PreparedRole, readonly WeighedRequirement[]>()

/** The abilities that weigh most in a role, ten at most, heaviest first; ties by id. All that is counted on a screen is counted over these. */
export function heaviestAbilities(role: PreparedRole): readonly WeighedRequirement[] {
  const known = heaviestOf.get(role)
  if (known !== undefined) return known
  const heaviest = abilitiesByWeight(role).slice(0, HEAVIEST_ABILITIES)
  heaviestOf.set(role, heaviest)
  return heaviest
}

/** All abilities of a role, heaviest first; ties by id. */
function abilitiesByWeight(role: PreparedRole): readonly WeighedRequirement[] {
  return weighAbilities(role).toSorted(
    (left, right) => right.weight - left.weight || compareIds(left.skillId, right.skillId),
  )
}

/**
 * What a role asks, as a screen lists it: abilities as they are counted, so that the first ten are those of which so many
 * are shared and so many are to grow; then what else there is, as it comes.
 */
export function inCountedOrder<Asked extends { readonly skillId: string }>(
  role: PreparedRole,
  asked: readonly Asked[],
): readonly Asked[] {
  const placeOf = new Map(abilitiesByWeight(role).map(({ skillId }, place) => [skillId, place]))
  const place = ({ skillId }: Asked) => placeOf.get(skillId) ?? placeOf.size
  return asked.toSorted((one, other) => place(one) - place(other))
}

function weighAbilities(role: PreparedRole): readonly WeighedRequirement[] {
  return role.weightsOver(role.kinds.filter(isAbility))
}
