import type { OwnSkillItemFragment, SkillKind, SkillNameFragment } from '../generated/operations.ts'
import { levelStep } from '../ui/levels.ts'

/** What stands together on the page, by the kind of the skill. */
export type SkillGroups = {
  readonly talents: readonly OwnSkillItemFragment[]
  readonly skills: readonly OwnSkillItemFragment[]
  readonly knowledge: readonly OwnSkillItemFragment[]
  readonly activities: readonly OwnSkillItemFragment[]
}

type NameOf = (item: OwnSkillItemFragment) => string

/** The ids of the skills with the strongest first, by name within a word. */
export function strongestFirst(items: readonly OwnSkillItemFragment[], nameOf: NameOf): string[] {
  return items
    .toSorted((one, other) => levelStep(other.level) - levelStep(one.level) || byName(nameOf(one), nameOf(other)))
    .map(({ skill }) => skill.id)
}

/**
 * The skills in their groups, as they stand in `order`, so that none moves while it is changed; what is not in it came
 * since and stands first. Only those whose name holds `text`, whatever its case and accents.
 */
export function groupSkills(
  items: readonly OwnSkillItemFragment[],
  nameOf: NameOf,
  order: readonly string[],
  text = '',
): SkillGroups {
  const wanted = plain(text)
  const placeOf = new Map(order.map((id, place) => [id, place]))
  const place = ({ skill }: OwnSkillItemFragment) => placeOf.get(skill.id) ?? -1
  const inOrder = items
    .filter((item) => plain(nameOf(item)).includes(wanted))
    .toSorted((one, other) => place(one) - place(other) || byName(nameOf(one), nameOf(other)))
  const ofKind = (kind: SkillKind) => inOrder.filter(({ skill }) => skill.kind === kind)
  return {
    talents: ofKind('TALENT'),
    skills: ofKind('SKILL'),
    knowledge: ofKind('KNOWLEDGE'),
    activities: ofKind('ACTIVITY'),
  }
}

/** The first `most` skills that a role asks and the person neither has nor is being asked about. */
export function suggestedSkills(
  asked: readonly SkillNameFragment[],
  knownIds: ReadonlySet<string>,
  most: number,
): SkillNameFragment[] {
  return asked.filter(({ id }) => !knownIds.has(id)).slice(0, most)
}

function byName(one: string, other: string): number {
  return one.localeCompare(other)
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
