import { highestAskedLevel } from '../../skills/rarity.ts'
import { type HeldSkill, type Holdings, type Source, sourcesFor } from './credit.ts'
import { FULL_CREDIT, type MatchingKind } from './matchingKind.ts'
import {
  oncePerKinds,
  type PreparedRole,
  placeIn,
  type SkillTables,
  type WeighedTalent,
  weighTalents,
} from './skillTables.ts'

/** Anyone who holds skills, made ready for comparing with any number of roles. */
export interface SkillHolder {
  readonly held: Holdings
  /** The same by place of the skill. */
  readonly heldAt: readonly (HeldSkill | undefined)[]
  /** What of it can count where the skill of a place is asked; worked out once for each skill. */
  readonly sourcesAt: (place: number) => readonly Source[]
  /** The kinds the holder has anything of; the others say nothing, for any role. All of them where there is nothing at all. */
  readonly kinds: readonly MatchingKind[]
  /** Of those, the kinds in which some role asks what is held. */
  readonly talentKinds: readonly MatchingKind[]
  /** The level the present role asks of every skill by its place; 0 where it does not. */
  readonly presentLevelsAt: Readonly<Uint8Array>
  /** The weights of what is held, over some of the talent kinds. */
  readonly talentsOver: (kinds: readonly MatchingKind[]) => readonly WeighedTalent[]
}

/** Makes ready what somebody holds; `present` is the role they have now, null for none. */
export function holderOf(tables: SkillTables, held: Holdings, present: PreparedRole | null): SkillHolder {
  const heldLevels = new Map(
    [...held].filter(([, { level }]) => level > 0).map(([skillId, { level }]) => [skillId, level]),
  )
  const kindsOf = (skillIds: Iterable<string>) => {
    const found = new Set([...skillIds].map((skillId) => tables.kindOf.get(skillId)))
    return [...tables.shares.keys()].filter((kind) => found.has(kind))
  }
  const kinds = kindsOf(heldLevels.keys())
  const heldAt = new Array<HeldSkill | undefined>(tables.placeOf.size).fill(undefined)
  for (const [skillId, heldSkill] of held) heldAt[placeIn(tables, skillId)] = heldSkill
  const known = new Array<readonly Source[] | undefined>(tables.placeOf.size).fill(undefined)
  return {
    held,
    heldAt,
    sourcesAt: (place) => {
      const sources = known[place] ?? sourcesFor(tables.neighborsAt[place] ?? [], heldAt, place)
      known[place] = sources
      return sources
    },
    kinds: kinds.length > 0 ? kinds : [...tables.shares.keys()],
    talentKinds: kindsOf([...heldLevels.keys()].filter((skillId) => highestAskedLevel(tables.rarity, skillId) > 0)),
    presentLevelsAt: present?.levelsAt ?? new Uint8Array(tables.placeOf.size),
    talentsOver: oncePerKinds((wanted) => weighTalents(tables, heldLevels, wanted)),
  }
}

/** Somebody who holds exactly what a role asks: how roles are compared with each other. */
export function holderOfRole(tables: SkillTables, role: PreparedRole): SkillHolder {
  const held = [...role.requirementOf.values()].map(({ skillId, level }): [string, HeldSkill] => [
    skillId,
    { level, assumed: false, creditCap: FULL_CREDIT },
  ])
  return holderOf(tables, new Map(held), role)
}

/** Somebody who went through a role: what they hold, and all that the role asks. */
export function holderAfterRole(tables: SkillTables, held: Holdings, role: PreparedRole): SkillHolder {
  const joined = new Map(held)
  for (const { skillId, level } of role.requirementOf.values()) {
    if ((held.get(skillId)?.level ?? 0) < level) joined.set(skillId, { level, assumed: false, creditCap: FULL_CREDIT })
  }
  return holderOf(tables, joined, role)
}
