import { migrations } from '../../schema/migrations.ts'
import { RECORD } from '../graph/migrate.ts'

/** Who is signed in, requests remembered for a day, and which process does a job: of a running server, not of the organization. */
const STAYS_BEHIND = new Set(['Session', 'Done', 'Job'])

/** Every label whose nodes a graph file holds, with the property that tells its nodes apart. Files hold nodes in this order. */
export const KEY_OF_LABEL: ReadonlyMap<string, string> = firstKeys()

function firstKeys(): Map<string, string> {
  const keyOf = new Map<string, string>()
  for (const { label, property } of [...migrations, RECORD].flatMap(({ keys }) => keys)) {
    if (!STAYS_BEHIND.has(label) && !keyOf.has(label)) keyOf.set(label, property)
  }
  return keyOf
}

/** What tells a node apart from others of its label: an id, or a number that counts up. */
export type NodeKey = string | number

/** Keys that are numbers; all others are text. */
const NUMBERED = new Set(['sequence', 'number'])

/** Whether a value can be the key of a node of this label. */
export function isKeyOf(label: string, value: unknown): value is NodeKey {
  if (NUMBERED.has(KEY_OF_LABEL.get(label) ?? '')) return Number.isSafeInteger(value) && Number(value) >= 0
  return typeof value === 'string' && value !== ''
}

/** Comes before every key of this label. */
export function beforeAllKeysOf(label: string): NodeKey {
  return NUMBERED.has(KEY_OF_LABEL.get(label) ?? '') ? -1 : ''
}
