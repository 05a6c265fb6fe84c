import type { Visibility } from '../generated/operations.ts'

/** Who can see an item, from the fewest to the most people. */
export const audiences: readonly Visibility[] = ['SELF', 'MANAGER', 'ORGANIZATION']

/** Whether more people see it as `next` than as `now`. Only that needs a word of agreement first. */
export function isWider(next: Visibility, now: Visibility): boolean {
  return audiences.indexOf(next) > audiences.indexOf(now)
}

/** Who may see the level of a skill that `ofSkill` sees: never more people than see the skill. */
export function levelAudiences(ofSkill: Visibility): readonly Visibility[] {
  return audiences.filter((audience) => !isWider(audience, ofSkill))
}
