import type { Role } from '../../roles/role.ts'

/** Somebody else's judgment that two roles are close, in the words of its source; `tier` is empty where it has none. */
export interface RelatedPair {
  readonly from: string
  readonly to: string
  readonly tier: string
}

/** What should stand near the top for somebody who comes from a role. */
export interface WantedRoles {
  /** Role id -> how much it is worth there: 1 to 3. */
  readonly gains: ReadonlyMap<string, number>
  /** Those that are close enough to be missed. */
  readonly close: ReadonlySet<string>
  /** Of those, the ones of another family. */
  readonly closeOverTheWall: ReadonlySet<string>
}

export interface Truth {
  /** By the role someone comes from; roles about which nothing is said are not in it. */
  readonly wantedFrom: ReadonlyMap<string, WantedRoles>
  /** Pairs of two different roles of the organization, each counted once. */
  readonly pairCount: number
  /** Of the close pairs those that cross a wall. */
  readonly pairsOverTheWall: number
}

/** The tiers of O*NET's related occupations; the last one fills a list up and is not missed when it is not there. */
const TIERS: Readonly<Record<string, { readonly gain: number; readonly isClose: boolean }>> = {
  'Primary-Short': { gain: 3, isClose: true },
  'Primary-Long': { gain: 2, isClose: true },
  Supplemental: { gain: 1, isClose: false },
}

/** A source without such tiers says only that two are close. */
const WITHOUT_TIERS = { gain: 1, isClose: true }

/** Sorts out what a truth says about these roles. Pairs about other roles are left out; of a pair told twice the first counts. */
export function truthAbout(roles: readonly Role[], pairs: readonly RelatedPair[]): Truth {
  const familyOf = new Map(roles.map(({ id, familyId }) => [id, familyId]))
  const tiersFrom = new Map<string, Map<string, string>>()
  for (const { from, to, tier } of pairs) {
    if (from === to || !familyOf.has(from) || !familyOf.has(to)) continue
    const tiers = tiersFrom.get(from) ?? new Map<string, string>()
    if (!tiers.has(to)) tiers.set(to, tier)
    tiersFrom.set(from, tiers)
  }
  const wantedFrom = new Map(
    [...tiersFrom].map(([from, tiers]) => [from, wantedRoles(tiers, (to) => familyOf.get(to) !== familyOf.get(from))]),
  )
  const wanted = [...wantedFrom.values()]
  return {
    wantedFrom,
    pairCount: wanted.reduce((sum, { gains }) => sum + gains.size, 0),
    pairsOverTheWall: wanted.reduce((sum, { closeOverTheWall }) => sum + closeOverTheWall.size, 0),
  }
}

function wantedRoles(tiers: ReadonlyMap<string, string>, isOverTheWall: (to: string) => boolean): WantedRoles {
  const known = [...tiers].map(([to, tier]) => ({ to, ...(TIERS[tier] ?? WITHOUT_TIERS) }))
  const close = known.filter(({ isClose }) => isClose).map(({ to }) => to)
  return {
    gains: new Map(known.map(({ to, gain }) => [to, gain])),
    close: new Set(close),
    closeOverTheWall: new Set(close.filter(isOverTheWall)),
  }
}
