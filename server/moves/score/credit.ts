import type { SimilarCause, SimilarSkill } from '../../skills/similarSkills.ts'
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

/** A skill counts as brought, and a kind of work as there, from half on. Per mille. */
export const CREDIT_THAT_COUNTS_AS_BROUGHT = 500

const NO_CREDIT: Credit = { perMille: 0, viaSkillId: null, cause: null, causeId: null, assumed: false }

/** How much of what is asked is there, per mille. `asked` is above 0. */
export function ratioPerMille(level: number, asked: number): number {
  return Math.floor((FULL_CREDIT * Math.min(level, asked)) / asked)
}

/** What a skill at a level counts for where a level is asked: at most `cap`, and in part where it is a neighbor (`value`). Per mille. */
function creditOf(value: number, level: number, asked: number, cap: number): number {
  return Math.min(cap, Math.floor((value * ratioPerMille(level, asked)) / FULL_CREDIT))
}

/** A skill that helps where another is asked, with its place among all skills. */
export interface Neighbor extends SimilarSkill {
  readonly place: number
}

/**
 * What of the skills held (by place) can count where the skill of a place is asked: the skill itself, then its neighbors,
 * the closest first.
 */
export function sourcesFor(
  neighbors: readonly Neighbor[],
  heldAt: readonly (HeldSkill | undefined)[],
  place: number,
): readonly Source[] {
  const own = heldAt[place]
  const sources: Source[] = []
  if (own !== undefined) sources.push(sourceFrom(own, FULL_CREDIT, null))
  for (const neighbor of neighbors) {
    const held = heldAt[neighbor.place]
    if (held !== undefined) sources.push(sourceFrom(held, neighbor.value, neighbor))
  }
  return sources
}

function sourceFrom({ level, assumed, creditCap }: HeldSkill, value: number, neighbor: Neighbor | null): Source {
  const { skillId = null, cause = null, viaId = null } = neighbor ?? {}
  return { level, assumed, creditCap, value, viaSkillId: skillId, cause, causeId: viaId }
}

/**
 * How far the best of the sources meets a skill asked at a level. Of equals the first wins: the skill itself, then the
 * closer neighbor.
 */
export function bestCredit(sources: readonly Source[], askedLevel: number): Credit {
  const best = bestSource(sources, askedLevel)
  if (best === null) return NO_CREDIT
  const { viaSkillId, cause, causeId, assumed } = best
  return { perMille: creditOf(best.value, best.level, askedLevel, best.creditCap), viaSkillId, cause, causeId, assumed }
}

/** The same as a number alone, where millions are summed up and nobody asks what they are about. */
export function bestPerMille(sources: readonly Source[], askedLevel: number): number {
  const best = bestSource(sources, askedLevel)
  return best === null ? 0 : creditOf(best.value, best.level, askedLevel, best.creditCap)
}

/** None counts for more than its value, so that those after a better credit need no look. Null where none counts. */
function bestSource(sources: readonly Source[], askedLevel: number): Source | null {
  let best: Source | null = null
  let perMille = 0
  for (const source of sources) {
    if (source.value <= perMille) break
    const credit = creditOf(source.value, source.level, askedLevel, source.creditCap)
    if (credit <= perMille) continue
    best = source
    perMille = credit
  }
  return best
}

/** The credit that neighboring skills alone would give: it shortens the learning of the skill itself. */
export function creditThroughNeighbor(sources: readonly Source[], askedLevel: number): Credit {
  return bestCredit(
    sources.filter(({ viaSkillId }) => viaSkillId !== null),
    askedLevel,
  )
}

/** A talent held, with the skills it helps toward. */
export interface CalledTalent {
  readonly place: number
  /** The level that can be called for, tenths. */
  readonly level: number
  readonly neighbors: readonly Neighbor[]
}

/**
 * How far what is asked (the level of every skill by its place, 0 for not asked) calls for a talent: by asking it, or
 * through the asked skill that helps most toward it. `viaSkillId` is then the skill asked.
 */
export function creditForTalent(
  askedAt: Readonly<Uint8Array>,
  talent: CalledTalent,
  { creditCap, assumed }: HeldSkill,
): Credit {
  const through = callingNeighbor(askedAt, talent, creditCap)
  const perMille = calledPerMille(askedAt, talent, creditCap, through)
  if (perMille === 0) return NO_CREDIT
  const { skillId = null, cause = null, viaId = null } = through ?? {}
  return { perMille, viaSkillId: skillId, cause, causeId: viaId, assumed }
}

/** The same as a number alone. */
export function talentPerMille(
  askedAt: Readonly<Uint8Array>,
  talent: CalledTalent,
  { creditCap }: Pick<HeldSkill, 'creditCap'>,
): number {
  return calledPerMille(askedAt, talent, creditCap, callingNeighbor(askedAt, talent, creditCap))
}

/** What calls for a talent more than asking the talent itself does; null where nothing does. */
function callingNeighbor(askedAt: Readonly<Uint8Array>, talent: CalledTalent, creditCap: number): Neighbor | null {
  let perMille = calledPerMille(askedAt, talent, creditCap, null)
  let through: Neighbor | null = null
  for (const neighbor of talent.neighbors) {
    if (neighbor.value <= perMille) break
    const credit = calledPerMille(askedAt, talent, creditCap, neighbor)
    if (credit <= perMille) continue
    through = neighbor
    perMille = credit
  }
  return through
}

/** How far a talent is called for through a neighbor, or by asking it (`null`). */
function calledPerMille(
  askedAt: Readonly<Uint8Array>,
  { place, level }: CalledTalent,
  creditCap: number,
  through: Neighbor | null,
): number {
  const asked = askedAt[through?.place ?? place] ?? 0
  return asked === 0 ? 0 : creditOf(through?.value ?? FULL_CREDIT, asked, level, creditCap)
}
