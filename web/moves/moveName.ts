import type { TFunction } from 'i18next'
import type { MoveRowFragment, TextFragment } from '../generated/operations.ts'
import type { Family } from './useMovesPage.ts'

/** A move in one breath, for those who do not see the page: role, family, how far, what is shared, what is to grow. */
export function moveName(
  t: TFunction,
  localize: (texts: TextFragment) => string,
  { role, band, sharedCount, neededCount, skillsToGrowCount }: MoveRowFragment,
  families: readonly Family[],
): string {
  const family = families.find(({ id }) => id === role.family.id)
  return t('row.name', {
    role: localize(role.titles),
    family: family === undefined ? role.family.code : localize(family.names),
    band: t(`band.${band}`),
    shared: sharedCount,
    needed: neededCount,
    grow: skillsToGrowCount,
  })
}
