import type { Kind } from '../generated/schemaTypes.ts'

/**
 * Who someone is towards the owner of a piece of data. One person can be several at once: a manager is a colleague too.
 * `lead` has people reporting to them, whoever the owner is; `manager` has the owner.
 */
export type Relation =
  | 'anonymous'
  | 'self'
  | 'colleague'
  | 'manager'
  | 'lead'
  | 'teamSeeker'
  | 'hrPartner'
  | 'hrAnalyst'
  | 'alumnus'

/** `all`: every item. `shown`: as far as the owner shows each item to this relation. Not named: nothing. */
export type Grant = 'all' | 'shown'

type Row = Readonly<Partial<Record<Relation, Grant>>>

/** Who may read what. A cell that is not named means no. */
export const READ: Readonly<Record<Kind, Row>> = {
  PUBLIC: { anonymous: 'all', self: 'all', colleague: 'all', manager: 'all', hrPartner: 'all', alumnus: 'all' },
  STRUCTURE: { self: 'all', colleague: 'all', manager: 'all', hrPartner: 'all', alumnus: 'all' },
  PROFILE: { self: 'all', colleague: 'all', manager: 'all', hrPartner: 'all' },
  CONTACT: { self: 'all', colleague: 'shown', manager: 'shown', hrPartner: 'shown' },
  TALENT: { self: 'all', colleague: 'shown', manager: 'shown', hrPartner: 'shown' },
  TALENT_LEVEL: { self: 'all', colleague: 'shown', manager: 'shown', hrPartner: 'shown' },
  INTEREST: { self: 'all', colleague: 'shown', manager: 'shown', hrPartner: 'shown' },
  OPENNESS: { self: 'all' },
  ANSWER: { self: 'all' },
  BUDDY_OFFER: { self: 'all', colleague: 'all', manager: 'all', hrPartner: 'all' },
  SUGGESTION: { self: 'all' },
  SCENARIO: { hrPartner: 'all', hrAnalyst: 'all' },
  TALENT_SEARCH: { lead: 'all', teamSeeker: 'all', hrPartner: 'all' },
  INVITATION: { self: 'all' },
}

/**
 * Who may change what: only the owner, and only these kinds; who looks for talent may invite, and who sees the figures of HR
 * may have them counted.
 */
export const WRITE: Readonly<Partial<Record<Kind, Row>>> = {
  TALENT: { self: 'all' },
  TALENT_LEVEL: { self: 'all' },
  INTEREST: { self: 'all' },
  OPENNESS: { self: 'all' },
  ANSWER: { self: 'all' },
  SCENARIO: { hrPartner: 'all', hrAnalyst: 'all' },
  TALENT_SEARCH: { lead: 'all', teamSeeker: 'all', hrPartner: 'all' },
  INVITATION: { self: 'all' },
}

/**
 * The strongest grant that any of these relations has for a kind.
 * @returns null when nothing is granted.
 */
export function grantOf(
  table: Readonly<Partial<Record<Kind, Row>>>,
  kind: Kind,
  relations: readonly Relation[],
): Grant | null {
  const grants = relations.map((relation) => table[kind]?.[relation])
  if (grants.includes('all')) return 'all'
  return grants.includes('shown') ? 'shown' : null
}
