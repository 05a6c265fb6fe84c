type Growing<Skill> = {
  /** The counted ones come first. */
  readonly skillsToGrow: readonly Skill[]
  readonly skillsToGrowCount: number
}

/** Of the skills to grow that are counted, those that are at least halfway there. */
export function halfwaySkills<Skill extends { readonly isHalfway: boolean }>(move: Growing<Skill>): Skill[] {
  return move.skillsToGrow.slice(0, move.skillsToGrowCount).filter(({ isHalfway }) => isHalfway)
}
