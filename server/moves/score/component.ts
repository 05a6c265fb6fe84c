/** The parts of a score, in the order they are shown. */
export const COMPONENTS = ['FIT', 'USE', 'ACTIVATION', 'VALUE', 'INTEREST', 'EASE', 'REACH', 'MOMENTUM'] as const

export type Component = (typeof COMPONENTS)[number]

/** Each from 0 to 4,000,000. */
export type ComponentValues = Readonly<Record<Component, number>>

/** What I said I want; people and teams I have ties with; what I bring and can grow. */
export type Need = 'AUTONOMY' | 'BELONGING' | 'COMPETENCE'

/** Who gains, in the order they are shown. */
export const GAINERS = ['ME', 'TEAM', 'ORGANIZATION'] as const

export type Gainer = (typeof GAINERS)[number]

/** The need each part speaks to. Kinds of work that give energy speak to autonomy wherever they count. */
export const NEED_OF: Readonly<Record<Component, Need>> = {
  FIT: 'COMPETENCE',
  USE: 'COMPETENCE',
  ACTIVATION: 'COMPETENCE',
  VALUE: 'BELONGING',
  INTEREST: 'AUTONOMY',
  EASE: 'COMPETENCE',
  REACH: 'AUTONOMY',
  MOMENTUM: 'BELONGING',
}

export const GAINER_OF: Readonly<Record<Component, Gainer>> = {
  FIT: 'TEAM',
  USE: 'ME',
  ACTIVATION: 'ME',
  VALUE: 'TEAM',
  INTEREST: 'ME',
  EASE: 'ORGANIZATION',
  REACH: 'ORGANIZATION',
  MOMENTUM: 'ME',
}
