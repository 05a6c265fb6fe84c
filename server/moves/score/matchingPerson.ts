import type { HeldSkill, Holdings } from './credit.ts'
import type { OwnProfile } from './facts.ts'
import { FULL_CREDIT, isAbility, type MatchingKind } from './matchingKind.ts'
import { holderOf, type SkillHolder } from './skillHolder.ts'
import type { PreparedRole, SkillTables } from './skillTables.ts'

/** What a proposal, or a skill assumed from the present role, counts for at most, per mille. */
const CREDIT_CAP_FOR_PROPOSALS = 600

/** Somebody who has a role but has not said what they can do is taken to be one whole level below it. */
const ASSUMED_BELOW_ROLE = 10

/** A person made ready for ranking their own moves. */
export interface MatchingPerson extends SkillHolder {
  readonly profile: OwnProfile
  /** No ability is confirmed: all rests on proposals and the present role. */
  readonly restsOnAssumptions: boolean
}

type Entry = readonly [skillId: string, held: HeldSkill]

/** What counts as held by a person, and whether they confirmed any ability of it. */
export interface OwnHoldings {
  readonly held: Holdings
  readonly restsOnAssumptions: boolean
}

/** Makes a person's own table ready: what they hold, compared from the role they have now. */
export function matchingPerson(
  tables: SkillTables,
  roles: ReadonlyMap<string, PreparedRole>,
  profile: OwnProfile,
): MatchingPerson {
  const present = profile.roleId === null ? undefined : roles.get(profile.roleId)
  const { held, restsOnAssumptions } = ownHoldings(tables, roles, profile)
  return { ...holderOf(tables, held, present ?? null), profile, restsOnAssumptions }
}

/**
 * A person's own table with what is assumed until they say otherwise: abilities from the present role where they named
 * none at all, activities and kinds of work from the roles they held.
 */
export function ownHoldings(
  tables: SkillTables,
  roles: ReadonlyMap<string, PreparedRole>,
  profile: OwnProfile,
): OwnHoldings {
  const heldRoles = profile.heldRoleIds.flatMap((roleId) => roles.get(roleId) ?? [])
  const present = profile.roleId === null ? undefined : roles.get(profile.roleId)
  const own = ownSkills(tables, profile)
  const namedAbility = own.some(([skillId]) => isOfKind(tables, skillId, isAbility))
  const held = new Map([
    ...(namedAbility || present === undefined ? [] : assumedAbilities(tables, present, profile)),
    ...assumedActivities(tables, heldRoles, profile),
    ...energy(tables, heldRoles, profile),
    ...own,
  ])
  const restsOnAssumptions = !own.some(([skillId, { assumed }]) => !assumed && isOfKind(tables, skillId, isAbility))
  return { held, restsOnAssumptions }
}

function isOfKind(tables: SkillTables, skillId: string, isWanted: (kind: MatchingKind) => boolean): boolean {
  const kind = tables.kindOf.get(skillId)
  return kind !== undefined && isWanted(kind)
}

const isActivity = (kind: MatchingKind) => kind === 'ACTIVITY'
const isEnergy = (kind: MatchingKind) => kind === 'ENERGY'

function proposal(level: number): HeldSkill {
  return { level, assumed: true, creditCap: CREDIT_CAP_FOR_PROPOSALS }
}

/** Confirmed and proposed skills; kinds of work come from the answers alone. */
function ownSkills(tables: SkillTables, profile: OwnProfile): Entry[] {
  return profile.skills
    .filter(({ skillId, level }) => level > 0 && isOfKind(tables, skillId, (kind) => !isEnergy(kind)))
    .map(
      ({ skillId, level, assumed }): Entry => [
        skillId,
        assumed ? proposal(level) : { level, assumed, creditCap: FULL_CREDIT },
      ],
    )
}

function assumedAbilities(tables: SkillTables, present: PreparedRole, profile: OwnProfile): Entry[] {
  return [...present.requirementOf.values()]
    .filter(({ skillId }) => isOfKind(tables, skillId, isAbility) && !profile.rejectedSkillIds.has(skillId))
    .filter(({ level }) => level > ASSUMED_BELOW_ROLE)
    .map(({ skillId, level }): Entry => [skillId, proposal(level - ASSUMED_BELOW_ROLE)])
}

/** What the person's roles do, at the highest level any of them asks it. */
function assumedActivities(tables: SkillTables, heldRoles: readonly PreparedRole[], profile: OwnProfile): Entry[] {
  const levels = new Map<string, number>()
  for (const { skillId, level } of heldRoles.flatMap(({ requirementOf }) => [...requirementOf.values()])) {
    if (!isOfKind(tables, skillId, isActivity) || profile.rejectedSkillIds.has(skillId)) continue
    levels.set(skillId, Math.max(level, levels.get(skillId) ?? 0))
  }
  return [...levels].map(([skillId, level]): Entry => [skillId, proposal(level)])
}

/**
 * The person's answer card by card; for a card not answered, how much of that kind of work their roles had, on average
 * over those described in energy. Assumed then, but not held back: it is a description, not a claim of skill.
 */
function energy(tables: SkillTables, heldRoles: readonly PreparedRole[], profile: OwnProfile): Entry[] {
  const described = heldRoles.filter(({ kinds }) => kinds.includes('ENERGY'))
  const levels = new Map<string, number>()
  for (const { skillId, level } of described.flatMap(({ requirementOf }) => [...requirementOf.values()])) {
    if (isOfKind(tables, skillId, isEnergy)) levels.set(skillId, (levels.get(skillId) ?? 0) + level)
  }
  const assumed = [...levels].map(
    ([skillId, total]): Entry => [
      skillId,
      { level: Math.floor(total / described.length), assumed: true, creditCap: FULL_CREDIT },
    ],
  )
  const answered = [...profile.energy]
    .filter(([skillId]) => isOfKind(tables, skillId, isEnergy))
    .map(([skillId, level]): Entry => [skillId, { level, assumed: false, creditCap: FULL_CREDIT }])
  return [...assumed, ...answered]
}
