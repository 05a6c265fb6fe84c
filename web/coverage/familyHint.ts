import type { CoverageFragment } from '../generated/operations.ts'

/** What was counted. */
export type Figures = NonNullable<CoverageFragment['figures']>

/** What was counted of one family. */
export type FamilyFigures = Figures['families'][number]

/** Why a family may be suggested little: its roles ask few skills, nobody shows many of them, or neither. */
export type FamilyHint = 'thin' | 'notShown' | 'crowded'

/** A family with this share of its roles suggested needs no hint. */
const shareThatDoes = 0.5

/** By fewer skills a role is hard to tell from others. */
const skillsThatDo = 5

/** Of what a family asks, people show at least this share where they could be led to it. */
const shownThatDo = 0.75

/** A word on why hardly any role of a family is suggested; null where enough are. */
export function familyHint({
  roles,
  suggested,
  skillsOfRole,
  skillsAsked,
  skillsShown,
}: FamilyFigures): FamilyHint | null {
  if (suggested !== null && suggested >= roles * shareThatDoes) return null
  if (skillsOfRole < skillsThatDo) return 'thin'
  return skillsShown < skillsAsked * shownThatDo ? 'notShown' : 'crowded'
}

/** Those suggested least first: to a small group, then by the share of their roles. */
export function leastFirst(families: readonly FamilyFigures[]): FamilyFigures[] {
  const share = ({ suggested, roles }: FamilyFigures) => (suggested === null ? -1 : suggested / roles)
  return families.toSorted((left, right) => share(left) - share(right) || left.family.order - right.family.order)
}
