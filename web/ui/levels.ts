/** The five steps of a level, from starting (1) to helping others (5). */
export type LevelStep = 1 | 2 | 3 | 4 | 5

/** The step whose word stands for a level kept in tenths, 1 to 50: the nearest of 10, 20, 30, 40 and 50. */
export function levelStep(tenths: number): LevelStep {
  const nearest = Math.round(tenths / 10)
  return Math.min(5, Math.max(1, nearest)) as LevelStep // held between 1 and 5 just now
}

/** The tenths that choosing a word sets. */
export function tenthsOf(step: LevelStep): number {
  return step * 10
}
