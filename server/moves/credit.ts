import type { SimilarCause } from '../skills/similarSkills.ts'
import type { SkillAtLevel } from '../skills/skill.ts'
import { FULL_CREDIT } from './matchingKind.ts'
import type { PreparedRole, SkillTables } from './skillTables.ts'

/** A skill as it counts for one person. */
export interface HeldSkill {
  readonly level: number
  /** Not confirmed by the person. */
  readonly assumed: boolean
  /** The most it can count for, per mille: less than full while it is a proposal. */
  readonly creditCap: number
}

/** Skill id -> how it is held. */
export type Holdings = ReadonlyMap<string, HeldSkill>

/** How far one skill answers to another, or to itself. */
export interface Credit {
  /** 0 to 1000. */
  readonly perMille: number
  /** The neighboring skill through which it counts; null when it counts as itself or not at all. */
  readonly viaSkillId: string | null
  /** Why the two are neighbors, and the shared group or word if there is one. */
  readonly cause: SimilarCause | null
  readonly causeId: string | null
  readonly assumed: boolean
}

const NO_CREDIT: Credit = { perMille: 0, viaSkillId: null, cause: null, causeId: null, assumed: false }

/** How much of what is asked is there, per mille. `asked` is above 0. */
export function ratioPerMille(level: number, asked: number): number {
  return Math.floor((FULL_CREDIT * Math.min(level, asked)) / asked)
}

/**
 * How far a person meets a skill asked at a level: by holding it, or through the best neighboring skill held. Holding
 * wins from an equal neighbor, then the closer neighbor, then the lower id.
 */
export function creditForRequirement(tables: SkillTables, held: Holdings, asked: SkillAtLevel): Credit {
  const own = held.get(asked.skillId)
  const asItselfIfHeld = own === undefined ? NO_CREDIT : asItself(own, ratioPerMille(own.level, asked.level))
  return betterThroughNeighbor(asItselfIfHeld, tables, held, asked)
}

/** The credit that neighboring skills alone would give: it shortens the learning of the skill itself. */
export function creditThroughNeighbor(tables: SkillTables, held: Holdings, asked: SkillAtLevel): Credit {
  return betterThroughNeighbor(NO_CREDIT, tables, held, asked)
}

function betterThroughNeighbor(atLeast: Credit, tables: SkillTables, held: Holdings, asked: SkillAtLevel): Credit {
  return bestNeighbor(tables, asked.skillId, atLeast, (neighborId) => {
    const neighbor = held.get(neighborId)
    return neighbor === undefined ? null : { ...neighbor, ratio: ratioPerMille(neighbor.level, asked.level) }
  })
}

/**
 * How far a role calls for a talent held at a level: by asking it, or through the nearest skill it asks that the
 * talent's neighbors are. `viaSkillId` is then the skill asked.
 */
export function creditForTalent(
  tables: SkillTables,
  role: PreparedRole,
  talent: SkillAtLevel,
  held: HeldSkill,
): Credit {
  const asked = role.requirementOf.get(talent.skillId)
  const best = asked === undefined ? NO_CREDIT : asItself(held, ratioPerMille(asked.level, talent.level))
  return bestNeighbor(tables, talent.skillId, best, (skillId) => {
    const requirement = role.requirementOf.get(skillId)
    return requirement === undefined ? null : { ...held, ratio: ratioPerMille(requirement.level, talent.level) }
  })
}

function asItself(held: HeldSkill, ratio: number): Credit {
  return { ...NO_CREDIT, perMille: Math.min(held.creditCap, ratio), assumed: held.assumed }
}

function bestNeighbor(
  tables: SkillTables,
  skillId: string,
  atLeast: Credit,
  look: (neighborId: string) => (HeldSkill & { readonly ratio: number }) | null,
): Credit {
  let best = atLeast
  for (const similar of tables.similar.get(skillId) ?? []) {
    const found = look(similar.skillId)
    if (found === null) continue
    const perMille = Math.min(found.creditCap, Math.floor((similar.value * found.ratio) / FULL_CREDIT))
    if (perMille <= best.perMille) continue
    const { cause, viaId } = similar
    best = { perMille, viaSkillId: similar.skillId, cause, causeId: viaId, assumed: found.assumed }
  }
  return best
}
