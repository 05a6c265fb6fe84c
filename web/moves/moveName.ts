import type { TFunction } from 'i18next'
import type { MoveRowFragment, TextFragment } from '../generated/operations.ts'
import { waitingCount } from './reasonText.ts'
import type { Family } from './useMovesPage.ts'
import type { Nearer } from './useNearer.ts'

/** A move in one breath, for those who do not see the page: role, family, how far, what is shared, what is to grow, and its marks. */
export function moveName(
  t: TFunction,
  localize: (texts: TextFragment) => string,
  move: MoveRowFragment,
  families: readonly Family[],
  nearer?: Nearer,
): string {
  const { role, band, sharedCount, neededCount, skillsToGrowCount } = move
  const waiting = waitingCount(move)
  const family = families.find(({ id }) => id === role.family.id)
  const words = {
    role: localize(role.titles),
    family: family === undefined ? role.family.code : localize(family.names),
    band: t(`band.${band}`),
    shared: sharedCount,
    needed: neededCount,
    waiting,
    grow: skillsToGrowCount,
  }
  const plain = waiting === 0 ? t('row.name', words) : t('row.nameWaiting', words)
  const name = marksOf(move).reduce((before, mark) => t(`row.name${mark}`, { name: before }), plain)
  const before = nearer?.get(role.id)
  return before === undefined ? name : t('if.nearerName', { name, band: t(`band.${before}`) })
}

/** What the eye finds beside a role: that it is open, that one is curious about it, that no wall stands before it. */
function marksOf({ isOpen, answer, walls }: MoveRowFragment) {
  const marks: ('Open' | 'Curious' | 'OwnTeam')[] = []
  if (walls.length === 0) marks.push('OwnTeam')
  if (isOpen) marks.push('Open')
  if (answer === 'SAVED') marks.push('Curious')
  return marks
}
