import type { OwnSkillItemFragment, SkillKind, SkillNameFragment } from '../generated/operations.ts'

/** What stands together on the page, by the kind of the skill. */
export type SkillGroups = {
  readonly talents: readonly OwnSkillItemFragment[]
  readonly skills: readonly OwnSkillItemFragment[]
  readonly knowledge: readonly OwnSkillItemFragment[]
  readonly activities: readonly OwnSkillItemFragment[]
}

type NameOf = (item: OwnSkillItemFragment) => string

/** The skills in their groups, each by name; only those whose name holds `text`, whatever its case and accents. */
export function groupSkills(items: readonly OwnSkillItemFragment[], nameOf: NameOf, text = ''): SkillGroups {
  const wanted = plain(text)
  const found = items.filter((item) => plain(nameOf(item)).includes(wanted))
  const byName = found.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)))
  const ofKind = (kind: SkillKind) => byName.filter(({ skill }) => skill.kind === kind)
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

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
