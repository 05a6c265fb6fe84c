import { createHash } from 'node:crypto'
import { compareIds } from '../shared/compareIds.ts'
import { InvalidRequestId, RequestIdReused } from './errors.ts'
import type { Graph, Transaction } from './graph.ts'
import { inBatches } from './inBatches.ts'

/** How long a request id is remembered. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000

/** A change of more nodes than this is recorded without their ids: whoever follows the record reads everything anew. */
const MOST_IDS_RECORDED = 1_000

/** Each hundredth change sweeps out some of the requests that need not be remembered any more. */
const SWEEP_EVERY = 100
const SWEEP_AT_MOST = 500

const REQUEST_ID = /^[A-Za-z0-9-]{8,100}$/

export interface ChangeRequest {
  readonly viewerId: string
  /** Made by the client, new for every change it means: 8 to 100 letters, digits and hyphens. */
  readonly requestId: string
  /** The act and its input, plain JSON: a request id stands for these alone. Left out where an id is never sent twice. */
  readonly asked?: Asked
  /** What changes, as in `['person.skill']`: a matching index, the audit and jobs choose by it what to do. At least one. */
  readonly kinds: readonly string[]
  readonly now: Date
}

/** An act by the name of its mutation, with what it was sent. */
export interface Asked {
  readonly act: string
  readonly input: object
}

export interface Work<Result> {
  /** What the viewer gets, and gets again for a repeat: plain JSON. */
  readonly result: Result
  /** Ids of the nodes that are different now, deleted ones too. */
  readonly changedIds: readonly string[]
}

export interface Applied<Result> {
  readonly result: Result
  /** The number of the change; for a repeat, of the first. */
  readonly sequence: number
  /** True when this request was applied before and nothing was done now. */
  readonly repeated: boolean
}

export interface Change {
  readonly sequence: number
  readonly kinds: readonly string[]
  readonly ids: readonly string[]
  /** True when more changed than `ids` could hold; `ids` is then empty. */
  readonly everything: boolean
  /** ISO instant, UTC. */
  readonly at: string
}

/**
 * The one way in for every mutation. In one transaction: gives back the first result when this viewer sent this request within
 * 24 hours, else runs `work`, remembers its result, and appends a Change with the next number.
 *
 * Numbers follow the order of commits without a hole: the counter is taken last and held until the end, so who has read up to
 * a number never finds a smaller one later.
 * @throws InvalidRequestId; RequestIdReused when the first request asked something else; whatever `work` throws, and then nothing is kept.
 */
export async function applyChange<Result>(
  graph: Graph,
  request: ChangeRequest,
  work: (transaction: Transaction) => Promise<Work<Result>>,
): Promise<Applied<Result>> {
  if (!REQUEST_ID.test(request.requestId)) throw new InvalidRequestId()
  return graph.write(async (transaction) => {
    const earlier = await claim<Result>(transaction, request)
    if (earlier !== null) return earlier
    const { result, changedIds } = await work(transaction)
    const sequence = await nextSequence(transaction)
    await appendChange(transaction, request, sequence, changedIds)
    const stored = JSON.stringify(result ?? null)
    await remember(transaction, request, sequence, stored)
    if (sequence % SWEEP_EVERY === 0) await sweep(transaction, request.now)
    // Through JSON, so that the first answer and a repeated one are the same to the letter.
    return { result: JSON.parse(stored) as Result, sequence, repeated: false }
  })
}

/** The numbers after `sequence`, in order, at most `limit` of them; empty when there is nothing new. */
export async function changesAfter(graph: Graph, sequence: number, limit: number): Promise<Change[]> {
  return graph.read(async (transaction) => {
    const last = Math.min(await latestIn(transaction), sequence + limit)
    // Whoever follows asks every second, and mostly there is nothing.
    if (last <= sequence) return []
    // Asks for each number by its key, because the embedded engine has no index by range.
    const rows = await transaction.run<{ change: Change }>(
      `// changes.after
      UNWIND range($first, $last) AS number
      MATCH (c:Change {sequence: number})
      RETURN c {.sequence, .kinds, .ids, .everything, .at} AS change ORDER BY number`,
      { first: sequence + 1, last },
    )
    return rows.map((row) => row.change)
  })
}

/** The number of the last change; 0 in a graph that has none. */
export function latestSequence(graph: Graph): Promise<number> {
  return graph.read(latestIn)
}

async function latestIn(transaction: Transaction): Promise<number> {
  const rows = await transaction.run<{ value: number }>(
    `// changes.latest
    MATCH (c:Counter {name: 'change'}) RETURN c.value AS value`,
  )
  return rows[0]?.value ?? 0
}

/** Accepts no other change until this transaction ends: those that come meanwhile wait. */
export async function holdChanges(transaction: Transaction): Promise<void> {
  await transaction.run(
    `// changes.hold
    MERGE (c:Counter {name: 'change'})
    SET c.value = coalesce(c.value, 0)`,
  )
}

/** Forgets requests older than 24 hours, in transactions of 500. Returns how many. */
export function forgetOldRequests({ write }: Pick<Graph, 'write'>, now: Date): Promise<number> {
  return inBatches(SWEEP_AT_MOST, () => write((transaction) => sweep(transaction, now)))
}

/** Forgets the changes before an instant, in transactions of 500. Returns how many. */
export function forgetOldChanges({ write }: Pick<Graph, 'write'>, before: Date): Promise<number> {
  return inBatches(SWEEP_AT_MOST, () => write((transaction) => forgetSomeChanges(transaction, before)))
}

async function forgetSomeChanges(transaction: Transaction, before: Date): Promise<number> {
  const rows = await transaction.run<{ sequence: number }>(
    `// changes.old
    MATCH (c:Change) WHERE c.at < $before
    RETURN c.sequence AS sequence ORDER BY sequence LIMIT $most`,
    { before: before.toISOString(), most: SWEEP_AT_MOST },
  )
  if (rows.length === 0) return 0
  await transaction.run(
    `// changes.forgetOld
    UNWIND $sequences AS sequence
    MATCH (c:Change {sequence: sequence}) DELETE c`,
    { sequences: rows.map((row) => row.sequence) },
  )
  return rows.length
}

/** Takes the node of this request, which holds back a simultaneous repeat until this transaction ends. */
async function claim<Result>(transaction: Transaction, request: ChangeRequest): Promise<Applied<Result> | null> {
  const rows = await transaction.run<{ done: Done }>(
    `// changes.claim
    MERGE (d:Done {key: $key})
    SET d.viewerId = $viewerId, d.requestId = $requestId
    RETURN d {.result, .sequence, .kinds, .asked, .until} AS done`,
    { key: keyOf(request), viewerId: request.viewerId, requestId: request.requestId },
  )
  const done = rows[0]?.done
  if (done === undefined || done.until === null || done.until <= request.now.toISOString()) return null
  const isSame = done.kinds.join() === request.kinds.join() && (done.asked ?? null) === fingerprintOf(request)
  if (!isSame) throw new RequestIdReused(request.requestId)
  // What stands there was written by `remember` for the same act, so it has the same shape.
  return { result: JSON.parse(done.result) as Result, sequence: done.sequence, repeated: true }
}

interface Done {
  readonly result: string
  readonly sequence: number
  readonly kinds: readonly string[]
  /** Absent where nothing was said of what was asked. */
  readonly asked?: string | null
  /** Null on a node that this transaction has just made. */
  readonly until: string | null
}

function keyOf({ viewerId, requestId }: ChangeRequest): string {
  return `${viewerId}:${requestId}`
}

/** What was asked, told apart without being kept: an input may hold a private note. */
function fingerprintOf({ asked }: ChangeRequest): string | null {
  if (asked === undefined) return null
  const text = JSON.stringify([asked.act, asked.input], (_, value: unknown) =>
    isRecord(value) ? inOneOrder(value) : value,
  )
  return createHash('sha256').update(text).digest('hex')
}

/** Left out and null say the same, in whatever order the fields come. */
function inOneOrder(record: object): object {
  const said = Object.entries(record).filter(([, value]) => value != null)
  return Object.fromEntries(said.sort(([one], [other]) => compareIds(one, other)))
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function nextSequence(transaction: Transaction): Promise<number> {
  const rows = await transaction.run<{ value: number }>(
    `// changes.next
    MERGE (c:Counter {name: 'change'})
    SET c.value = coalesce(c.value, 0) + 1
    RETURN c.value AS value`,
  )
  return rows[0]?.value ?? 1
}

async function appendChange(
  transaction: Transaction,
  { kinds, now }: ChangeRequest,
  sequence: number,
  changedIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(changedIds)].sort()
  const everything = ids.length > MOST_IDS_RECORDED
  await transaction.run(
    `// changes.append
    CREATE (:Change {sequence: $sequence, kinds: $kinds, ids: $ids, everything: $everything, at: $at})`,
    { sequence, kinds, ids: everything ? [] : ids, everything, at: now.toISOString() },
  )
}

async function remember(transaction: Transaction, request: ChangeRequest, sequence: number, result: string) {
  await transaction.run(
    `// changes.remember
    MATCH (d:Done {key: $key})
    SET d.result = $result, d.sequence = $sequence, d.kinds = $kinds, d.asked = $asked, d.until = $until`,
    {
      key: keyOf(request),
      result,
      sequence,
      kinds: request.kinds,
      asked: fingerprintOf(request),
      until: new Date(request.now.getTime() + REMEMBERED_MS).toISOString(),
    },
  )
}

async function sweep(transaction: Transaction, now: Date): Promise<number> {
  const rows = await transaction.run<{ key: string }>(
    `// changes.outdated
    MATCH (d:Done) WHERE d.until <= $now
    RETURN d.key AS key ORDER BY key LIMIT $most`,
    { now: now.toISOString(), most: SWEEP_AT_MOST },
  )
  if (rows.length === 0) return 0
  await transaction.run(
    `// changes.forget
    UNWIND $keys AS key
    MATCH (d:Done {key: key}) DETACH DELETE d`,
    { keys: rows.map((row) => row.key) },
  )
  return rows.length
}
