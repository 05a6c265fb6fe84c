import type { SimilarCause, SimilarTable } from '../skills/similarSkills.ts'
import { FULL_CREDIT } from './matchingKind.ts'

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

/** One skill that answers to another, or to itself. */
export interface Source extends HeldSkill {
  /** How far it can count for the other, per mille: 1000 for the skill itself. */
  readonly value: number
  /** The neighboring skill that counts; null when it counts as itself. */
  readonly viaSkillId: string | null
  /** Why the two are neighbors, and the shared group or word if there is one. */
  readonly cause: SimilarCause | null
  readonly causeId: string | null
}

/** How far one skill answers to another, or to itself. */
export interface Credit extends Pick<Source, 'viaSkillId' | 'cause' | 'causeId' | 'assumed'> {
  /** 0 to 1000. */
  readonly perMille: number
}

const NO_CREDIT: Credit = { perMille: 0, viaSkillId: null, cause: null, causeId: null, assumed: false }

/** How much of what is asked is there, per mille. `asked` is above 0. */
export function ratioPerMille(level: number, asked: number): number {
  return Math.floor((FULL_CREDIT * Math.min(level, asked)) / asked)
}

/** What of the skills held can count where a skill is asked: the skill itself, then its neighbors, the closest first. */
export function sourcesFor(similar: SimilarTable, held: Holdings, skillId: string): readonly Source[] {
  const own = held.get(skillId)
  const sources: Source[] = []
  if (own !== undefined) sources.push({ ...own, value: FULL_CREDIT, viaSkillId: null, cause: null, causeId: null })
  for (const { skillId: neighborId, value, cause, viaId } of similar.get(skillId) ?? []) {
    const neighbor = held.get(neighborId)
    if (neighbor !== undefined) sources.push({ ...neighbor, value, viaSkillId: neighborId, cause, causeId: viaId })
  }
  return sources
}

/**
 * How far the best of the sources meets a skill asked at a level. Of equals the first wins: the skill itself, then the
 * closer neighbor.
 */
export function bestCredit(sources: readonly Source[], askedLevel: number): Credit {
  let best: Source | null = null
  let bestPerMille = 0
  for (const source of sources) {
    const ratio = ratioPerMille(source.level, askedLevel)
    const perMille = Math.min(source.creditCap, Math.floor((source.value * ratio) / FULL_CREDIT))
    if (perMille <= bestPerMille) continue
    best = source
    bestPerMille = perMille
  }
  if (best === null) return NO_CREDIT
  const { viaSkillId, cause, causeId, assumed } = best
  return { perMille: bestPerMille, viaSkillId, cause, causeId, assumed }
}

/** The credit that neighboring skills alone would give: it shortens the learning of the skill itself. */
export function creditThroughNeighbor(sources: readonly Source[], askedLevel: number): Credit {
  return bestCredit(
    sources.filter(({ viaSkillId }) => viaSkillId !== null),
    askedLevel,
  )
}

/**
 * How far what is asked (skill id -> requirement) calls for a talent held at a level: by asking it, or through the asked
 * skill that helps most toward it. `viaSkillId` is then the skill asked.
 */
export function creditForTalent(
  similar: SimilarTable,
  asked: ReadonlyMap<string, { readonly level: number }>,
  talent: { readonly skillId: string; readonly level: number },
  held: HeldSkill,
): Credit {
  const own = asked.get(talent.skillId)
  let best = NO_CREDIT
  if (own !== undefined) {
    const perMille = Math.min(held.creditCap, ratioPerMille(own.level, talent.level))
    best = { ...NO_CREDIT, perMille, assumed: held.assumed }
  }
  for (const { skillId, value, cause, viaId } of similar.get(talent.skillId) ?? []) {
    const requirement = asked.get(skillId)
    if (requirement === undefined) continue
    const ratio = ratioPerMille(requirement.level, talent.level)
    const perMille = Math.min(held.creditCap, Math.floor((value * ratio) / FULL_CREDIT))
    if (perMille <= best.perMille) continue
    best = { perMille, viaSkillId: skillId, cause, causeId: viaId, assumed: held.assumed }
  }
  return best
}
