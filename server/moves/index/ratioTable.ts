import { HIGHEST_LEVEL } from '../../skills/skill.ts'
import { ratioPerMille } from '../credit.ts'

/** Levels from 0 to the highest. */
export const LEVELS = HIGHEST_LEVEL + 1

/** How much of what is asked is there, per mille, at `level * LEVELS + asked`; 0 where nothing is asked. */
export const RATIOS: Readonly<Uint16Array> = tabulateRatios()

function tabulateRatios(): Uint16Array {
  const ratios = new Uint16Array(LEVELS * LEVELS)
  for (let level = 0; level < LEVELS; level += 1) {
    for (let asked = 1; asked < LEVELS; asked += 1) ratios[level * LEVELS + asked] = ratioPerMille(level, asked)
  }
  return ratios
}
