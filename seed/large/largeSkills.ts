import type { Row } from '../demoTypes.ts'
import { cell } from '../generator/sourceTables.ts'
import { capital, FIELDS, THINGS, VERBS } from './words.ts'

type Skill = { readonly id: string; readonly kind: string }

/** The skills of a large organization, each list with those asked most often first. */
export type LargeSkills = {
  /** Rows of `skills.csv` and `skill_groups.csv`. */
  readonly rows: readonly Row[]
  readonly groupRows: readonly Row[]
  readonly practical: readonly Skill[]
  readonly knowledge: readonly Skill[]
  /** Both: what roles ask and people hold. */
  readonly learned: readonly Skill[]
  readonly activities: readonly Skill[]
  readonly talents: readonly Skill[]
  readonly energy: readonly Skill[]
}

/** For each role there are so many skills. */
const SKILLS_A_ROLE = 2
/** Of ten made skills, by turns. */
const KINDS_BY_TURNS = [
  'SKILL',
  'SKILL',
  'KNOWLEDGE',
  'SKILL',
  'ACTIVITY',
  'SKILL',
  'SKILL',
  'KNOWLEDGE',
  'SKILL',
  'ACTIVITY',
] as const

/**
 * The demo's skills, which stand for what is common, and behind them as many more as so many roles need: each is about one
 * thing in one field, and belongs to the groups of both.
 */
export function makeSkills(roleCount: number, known: readonly Row[], knownGroups: readonly Row[]): LargeSkills {
  const count = Math.max(known.length, SKILLS_A_ROLE * roleCount)
  const made = Array.from({ length: count - known.length }, (_, number) => madeSkill(number))
  const rows = [...known, ...made]
  const skills = rows.map((row): Skill => ({ id: cell(row, 'id'), kind: cell(row, 'kind') }))
  const ofKind = (...kinds: readonly string[]) => skills.filter(({ kind }) => kinds.includes(kind))
  return {
    rows,
    groupRows: [...knownGroups, ...FIELDS.map(groupRow), ...THINGS.map(groupRow)],
    practical: ofKind('SKILL'),
    knowledge: ofKind('KNOWLEDGE'),
    learned: ofKind('SKILL', 'KNOWLEDGE'),
    activities: ofKind('ACTIVITY'),
    talents: ofKind('TALENT'),
    energy: ofKind('ENERGY'),
  }
}

/** As many names differ as there are verbs, things and fields in all combinations: more than twice the most roles. */
function madeSkill(number: number): Row {
  const field = FIELDS[number % FIELDS.length] ?? ''
  const thing = THINGS[Math.floor(number / FIELDS.length) % THINGS.length] ?? ''
  // The verb turns with each field too, so that the first skills do not all say "plan".
  const round = Math.floor(number / (FIELDS.length * THINGS.length))
  const verb = VERBS[(round + (number % FIELDS.length)) % VERBS.length] ?? ''
  const kind = KINDS_BY_TURNS[number % KINDS_BY_TURNS.length] ?? 'SKILL'
  return {
    id: `k${number}`,
    kind,
    name_en:
      kind === 'KNOWLEDGE'
        ? `${capital(thing)} for ${field}: how to ${verb}`
        : `${capital(verb)} ${thing} for ${field}`,
    groups: `${groupId(field)}|${groupId(thing)}`,
  }
}

const groupId = (word: string): string => `about-${word.replaceAll(' ', '-')}`

const groupRow = (word: string): Row => ({ id: groupId(word), name_en: capital(word) })
