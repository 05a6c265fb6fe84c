import type {
  FindSubjectsQuery,
  InterestSubjectFragment,
  RoleNameFragment,
  SkillKind,
  SkillNameFragment,
  TeamNameFragment,
} from '../generated/operations.ts'

/** A skill, role or team that can be picked, and that an interest can be about. */
export type Subject =
  | ({ readonly __typename: 'Skill' } & SkillNameFragment)
  | ({ readonly __typename: 'Role' } & RoleNameFragment)
  | ({ readonly __typename: 'Team' } & TeamNameFragment)

/** What somebody can do or know. Activities come with roles, and kinds of work have a card each. */
export const abilities: SkillKind[] = ['TALENT', 'SKILL', 'KNOWLEDGE']

/** What a role can ask, but for kinds of work. */
export const abilitiesAndActivities: SkillKind[] = [...abilities, 'ACTIVITY']

/** What was found as things to pick, skills of the kinds in `firstKinds` before the rest. People cannot be picked. */
export function pickable(found: FindSubjectsQuery['search'], firstKinds: readonly SkillKind[] = []): Subject[] {
  const isFirst = (thing: Subject) => thing.__typename === 'Skill' && firstKinds.includes(thing.kind)
  const things = found.filter((thing) => thing.__typename !== 'Person')
  return [...things.filter(isFirst), ...things.filter((thing) => !isFirst(thing))]
}

/** Its name in the three languages. */
export function namesOf(subject: Subject | InterestSubjectFragment) {
  return subject.__typename === 'Role' ? subject.titles : subject.names
}

/** Where its page is. */
export function addressOf({ __typename, id }: Subject | InterestSubjectFragment): string {
  if (__typename === 'Skill') return `/skills/${id}`
  return __typename === 'Role' ? `/roles/${id}` : `/teams/${id}`
}
