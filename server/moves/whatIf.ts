import { compareIds } from '../shared/compareIds.ts'
import { learningTenthsOfHours } from '../skills/learningHours.ts'
import { mayBeSuggested } from './rankMoves.ts'
import { type Band, bandOf, gradesUp } from './score/bands.ts'
import { requirementWeights, sumFit } from './score/componentSums.ts'
import { bestPerMille, type HeldSkill } from './score/credit.ts'
import { INTEREST_PER_MILLE, type OwnProfile } from './score/facts.ts'
import { FULL_CREDIT, isAbility, TOTAL_WEIGHT } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import { type MatchingPerson, matchingPerson } from './score/matchingPerson.ts'
import { essentialCredits } from './score/scoreMove.ts'
import type { SkillHolder } from './score/skillHolder.ts'
import { type PreparedRole, placeIn } from './score/skillTables.ts'

/** A role that would come into a nearer band. */
export interface NearerRole {
  readonly roleId: string
  readonly bandNow: Band
  readonly bandThen: Band
}

/** What one more skill would bring nearer. */
export interface WhatIf {
  readonly skillId: string
  /** The level it would be learned to, in tenths: what half of the roles that ask for more than is held are content with. */
  readonly level: number
  /** Learning hours to there, in tenths. */
  readonly tenthsOfHours: number
  /** Nearest then first; ties by role id. */
  readonly nearer: readonly NearerRole[]
}

/** Nearest first. */
const NEAREST_FIRST: readonly Band[] = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']

/** So many skills are tried out, those of which the roles further away ask most. */
const TRIED = 24

/** A person's own table with one skill learned; null for a skill that no role asks for at a higher level than is held. */
export function withSkill(
  model: MatchingModel,
  profile: OwnProfile,
  skillId: string,
): { readonly profile: OwnProfile; readonly level: number } | null {
  const own = profile.skills.find((skill) => skill.skillId === skillId)
  const asked = [...model.roles.values()]
    .flatMap(({ requirementOf }) => requirementOf.get(skillId)?.level ?? [])
    .filter((level) => level > (own === undefined || own.assumed ? 0 : own.level))
    .sort((one, other) => one - other)
  const level = asked[Math.floor((asked.length - 1) / 2)]
  if (level === undefined) return null
  const others = profile.skills.filter((skill) => skill.skillId !== skillId)
  return { level, profile: { ...profile, skills: [...others, { skillId, level, assumed: false }] } }
}

/** What comes nearer when a person learns one skill; null for a skill of which no role asks more than is held. */
export function whatIf(model: MatchingModel, profile: OwnProfile, skillId: string): WhatIf | null {
  return tryOut(startingPoint(model, profile), skillId)
}

/**
 * The single skills that bring most roles nearer: those the person wants first, then by most roles, the fewest hours, and
 * id. None that brings none, and none they would rather not do.
 */
export function skillsThatOpen(model: MatchingModel, profile: OwnProfile): WhatIf[] {
  const start = startingPoint(model, profile)
  const further = start.roles.filter(({ role }) => start.bands.get(role.id) !== 'ONE_STEP')
  const wishFor = (skillId: string) => profile.interests.get(skillId) ?? INTEREST_PER_MILLE.UNKNOWN
  return mostAsked(start.person, further)
    .filter((skillId) => wishFor(skillId) > INTEREST_PER_MILLE.RATHER_NOT)
    .flatMap((skillId) => tryOut(start, skillId) ?? [])
    .filter(({ nearer }) => nearer.length > 0)
    .sort(
      (one, other) =>
        wishFor(other.skillId) - wishFor(one.skillId) ||
        other.nearer.length - one.nearer.length ||
        one.tenthsOfHours - other.tenthsOfHours ||
        compareIds(one.skillId, other.skillId),
    )
}

/** A person as they are, from which any one skill is tried out. */
interface StartingPoint {
  readonly model: MatchingModel
  readonly person: MatchingPerson
  /** All that have a seat. */
  readonly roles: readonly PreparedRole[]
  /** Role id -> how far it is now. */
  readonly bands: ReadonlyMap<string, Band>
  /** Skill id -> the roles that ask it, or ask something it helps with. */
  readonly concerned: ReadonlyMap<string, ReadonlySet<PreparedRole>>
}

function startingPoint(model: MatchingModel, profile: OwnProfile): StartingPoint {
  const person = matchingPerson(model.tables, model.roles, profile)
  const roles = [...model.roles.values()].filter(({ role }) => model.seatsOfRole.has(role.id))
  return { model, person, roles, bands: bandsFor(model, person, roles), concerned: rolesConcerned(model, roles) }
}

function rolesConcerned({ tables }: MatchingModel, roles: readonly PreparedRole[]): Map<string, Set<PreparedRole>> {
  const concerned = new Map<string, Set<PreparedRole>>()
  const note = (skillId: string, role: PreparedRole) => {
    const known = concerned.get(skillId) ?? new Set()
    concerned.set(skillId, known.add(role))
  }
  for (const role of roles) {
    for (const skillId of role.requirementOf.keys()) {
      note(skillId, role)
      for (const neighbor of tables.neighborsAt[placeIn(tables, skillId)] ?? []) note(neighbor.skillId, role)
    }
  }
  return concerned
}

function tryOut(start: StartingPoint, skillId: string): WhatIf | null {
  const { model, person } = start
  const { profile } = person
  const learned = withSkill(model, profile, skillId)
  if (learned === null) return null
  const then = matchingPerson(model.tables, model.roles, learned.profile)
  const held = profile.skills.find((skill) => skill.skillId === skillId)?.level ?? 0
  return {
    skillId,
    level: learned.level,
    tenthsOfHours: learningTenthsOfHours(held, learned.level, model.hoursPerLevel.get(skillId) ?? null),
    nearer: nearerRoles(start, bandsFor(model, then, rolesThatChange(start, then))),
  }
}

/** Roles whose fit can differ: those that what is held anew, or no longer assumed, concerns; all when a kind comes in. */
function rolesThatChange({ roles, person, concerned }: StartingPoint, then: MatchingPerson): readonly PreparedRole[] {
  if (then.kinds.join() !== person.kinds.join()) return roles
  const skillIds = new Set([...person.held.keys(), ...then.held.keys()])
  const changed = [...skillIds].filter((id) => !isSame(person.held.get(id), then.held.get(id)))
  return [...new Set(changed.flatMap((id) => [...(concerned.get(id) ?? [])]))]
}

function isSame(one: HeldSkill | undefined, other: HeldSkill | undefined): boolean {
  return one?.level === other?.level && one?.creditCap === other?.creditCap
}

/** Only what may be suggested comes nearer. */
function nearerRoles({ model, person, bands }: StartingPoint, then: ReadonlyMap<string, Band>): NearerRole[] {
  const placeOf = (band: Band) => NEAREST_FIRST.indexOf(band)
  return [...then]
    .flatMap(([roleId, bandThen]): NearerRole[] => {
      const bandNow = bands.get(roleId) ?? 'FAR'
      const familyId = model.roles.get(roleId)?.role.familyId ?? ''
      const isNearer = placeOf(bandThen) < placeOf(bandNow)
      return isNearer && mayBeSuggested(person.profile, roleId, familyId) ? [{ roleId, bandNow, bandThen }] : []
    })
    .sort((one, other) => placeOf(one.bandThen) - placeOf(other.bandThen) || compareIds(one.roleId, other.roleId))
}

function bandsFor(model: MatchingModel, holder: MatchingPerson, roles: readonly PreparedRole[]): Map<string, Band> {
  return new Map(
    roles.map((role) => {
      const weighed = requirementWeights(model, holder, role)
      const fit = sumFit(model, holder, role, weighed) / TOTAL_WEIGHT
      const nearness = {
        fit,
        essentialCredits: essentialCredits(holder, weighed),
        gradesUp: gradesUp(holder.profile.grade, role.role.grade),
      }
      return [role.role.id, bandOf(nearness, model.lowestFit)]
    }),
  )
}

/** Abilities below the asked level, by what full level would add to the roles together, the most first. */
function mostAsked(holder: SkillHolder, roles: readonly PreparedRole[]): string[] {
  const gains = new Map<string, number>()
  for (const { skillId, place, level, weight } of roles.flatMap((role) =>
    role.weightsOver(role.kinds.filter(isAbility)),
  )) {
    const gain = weight * (FULL_CREDIT - bestPerMille(holder.sourcesAt(place), level))
    if (gain > 0) gains.set(skillId, (gains.get(skillId) ?? 0) + gain)
  }
  return [...gains]
    .sort(([oneId, one], [otherId, other]) => other - one || compareIds(oneId, otherId))
    .slice(0, TRIED)
    .map(([skillId]) => skillId)
}
