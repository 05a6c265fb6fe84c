import { highestAskedLevel } from '../skills/rarity.ts'
import { type HeldSkill, type Holdings, type Source, sourcesFor } from './credit.ts'
import { FULL_CREDIT, type MatchingKind } from './matchingKind.ts'
import { oncePerKinds, type PreparedRole, type SkillTables, type WeighedTalent, weighTalents } from './skillTables.ts'

/** Anyone who holds skills, made ready for comparing with any number of roles. */
export interface SkillHolder {
  readonly held: Holdings
  /** What of it can count where a skill is asked; worked out once for each skill. */
  readonly sourcesFor: (skillId: string) => readonly Source[]
  /** The kinds the holder has anything of; the others say nothing, for any role. All of them where there is nothing at all. */
  readonly kinds: readonly MatchingKind[]
  /** Of those, the kinds in which some role asks what is held. */
  readonly talentKinds: readonly MatchingKind[]
  /** Skill id -> level the present role asks. */
  readonly presentLevels: ReadonlyMap<string, number>
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
  const sources = new Map<string, readonly Source[]>()
  return {
    held,
    sourcesFor: (skillId) => {
      const found = sources.get(skillId) ?? sourcesFor(tables.similar, held, skillId)
      sources.set(skillId, found)
      return found
    },
    kinds: kinds.length > 0 ? kinds : [...tables.shares.keys()],
    talentKinds: kindsOf([...heldLevels.keys()].filter((skillId) => highestAskedLevel(tables.rarity, skillId) > 0)),
    presentLevels: new Map([...(present?.requirementOf ?? [])].map(([skillId, { level }]) => [skillId, level])),
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
