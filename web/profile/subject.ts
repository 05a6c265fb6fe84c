import type {
  FindSubjectsQuery,
  InterestSubjectFragment,
  RoleNameFragment,
  SkillNameFragment,
  TeamNameFragment,
} from '../generated/operations.ts'

/** A skill, role or team that can be picked, and that an interest can be about. */
export type Subject =
  | ({ readonly __typename: 'Skill' } & SkillNameFragment)
  | ({ readonly __typename: 'Role' } & RoleNameFragment)
  | ({ readonly __typename: 'Team' } & TeamNameFragment)

/** What was found as things to pick. People cannot be picked, and kinds of work have a card of their own. */
export function pickable(found: FindSubjectsQuery['search']): Subject[] {
  return found.filter((thing) => thing.__typename !== 'Person').filter((thing) => !isKindOfWork(thing))
}

function isKindOfWork(thing: Subject): boolean {
  return thing.__typename === 'Skill' && thing.kind === 'ENERGY'
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
