import type { NodeKind } from './exploreNode.ts'

/** Whose neighbors, and of which kind: what the words above them are told by. */
type SectionWord =
  | 'Skill.Skill'
  | 'Skill.Role'
  | 'Skill.Person'
  | 'Role.Skill'
  | 'Role.Team'
  | 'Role.Person'
  | 'Team.Role'
  | 'Team.Person'
  | 'Person.Skill'
  | 'Person.Role'
  | 'Person.Team'

export function sectionWord(of: NodeKind, kind: NodeKind): SectionWord {
  return `${of}.${kind}` as SectionWord // only kinds that lie around each other get here
}
