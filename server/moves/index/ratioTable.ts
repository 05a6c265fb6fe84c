import { HIGHEST_LEVEL } from '../../skills/skill.ts'
import { ratioPerMille } from '../score/credit.ts'

/** Levels from 0 to the highest. */
export const LEVELS = HIGHEST_LEVEL + 1

/** How much of what is asked is held, per mille, at `held * LEVELS + asked`; 0 where nothing is asked. */
export const RATIOS = tabulate((held, asked) => (asked === 0 ? 0 : ratioPerMille(held, asked)))

/** How much of what is held is asked, per mille, at `held * LEVELS + asked`; 0 where nothing is held. */
export const CALLED_RATIOS = tabulate((held, asked) => (held === 0 ? 0 : ratioPerMille(asked, held)))

function tabulate(ratioOf: (held: number, asked: number) => number): Readonly<Uint16Array> {
  const ratios = new Uint16Array(LEVELS * LEVELS)
  for (let held = 0; held < LEVELS; held += 1) {
    for (let asked = 0; asked < LEVELS; asked += 1) ratios[held * LEVELS + asked] = ratioOf(held, asked)
  }
  return ratios
}
