import { Worker } from 'node:worker_threads'
import { inTurns, type Steps } from '../../shared/steps.ts'
import type { IndexTables } from './indexTables.ts'
import type { MatchingIndex } from './matchingIndex.ts'
import type { PeopleIndex } from './peopleIndex.ts'
import type { PeopleRows } from './peopleTables.ts'
import { packPostings } from './postingWeights.ts'
import type { Look } from './queryRoom.ts'
import { sharedBytes, sharedInt32, sharedUint16, sharedUint32 } from './sharedArrays.ts'

/** The best roles of everyone in an organization. */
export interface WorkforceMoves {
  /** How many are kept for each person. */
  readonly count: number
  /** By number of the person, `count` each and best first: the number of the role, or NO_ROLE where there are fewer. */
  readonly roles: Int32Array
  readonly scores: Int32Array
}

export interface WorkforceOptions {
  readonly look: Look
  readonly count: number
  /** Threads at work beside this one, which goes on with other things. */
  readonly workers: number
  /** Ends the threads once it is aborted. */
  readonly signal?: AbortSignal
}

/** All that a thread needs, on memory that is shared and not copied. */
export interface WorkforceShare {
  readonly tables: IndexTables
  readonly people: PeopleRows
  readonly look: Look
  readonly count: number
  /** The number of the next block of people that nobody has taken. */
  readonly nextBlock: Int32Array
  readonly roles: Int32Array
  readonly scores: Int32Array
}

export const NO_ROLE = -1

/** People whom a thread takes at once. */
export const PEOPLE_AT_ONCE = 256

/**
 * Finds the best roles for everyone by what they show, through a lens that reads no wishes: in threads of its own, so that
 * requests are answered meanwhile. All are ranked by what was shown at one moment, whatever changes while it goes on; the
 * outcome does not depend on how many threads there are.
 * @throws what `signal` gives as its reason once it is aborted
 */
export async function findWorkforceMoves(
  index: MatchingIndex,
  people: PeopleIndex,
  { look, count, workers, signal }: WorkforceOptions,
): Promise<WorkforceMoves> {
  const share = await inTurns(makeReady(index, people, look, count), signal)
  signal?.throwIfAborted()
  const threads = Array.from({ length: workers }, () => new Worker(WORKER, { workerData: share }))
  const endAll = () => Promise.all(threads.map((thread) => thread.terminate()))
  signal?.addEventListener('abort', endAll)
  try {
    await Promise.all(threads.map(untilItIsThrough))
  } catch (error) {
    await endAll()
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', endAll)
  }
  return { count, roles: share.roles, scores: share.scores }
}

const WORKER = new URL('./workforceWorker.mjs', import.meta.url)

function* makeReady(index: MatchingIndex, people: PeopleIndex, look: Look, count: number): Steps<WorkforceShare> {
  const roles = sharedInt32(people.personCount * count).fill(NO_ROLE)
  yield
  const scores = sharedInt32(people.personCount * count).fill(NO_ROLE)
  yield
  for (const held of new Set(people.kinds)) {
    if (!index.packed.has(held)) yield* packPostings(index, held)
  }
  return { ...asTheyAreNow(index, people), look, count, nextBlock: sharedInt32(1), roles, scores }
}

/** What threads read, with copies of all that is changed in place when somebody shows something else. */
function asTheyAreNow(index: MatchingIndex, people: PeopleIndex): Pick<WorkforceShare, 'tables' | 'people'> {
  const { kinds, skills, roles, postings, teamPostings, packed } = index
  const { teamCount, wanted } = index.teams
  return {
    tables: {
      kinds,
      skills,
      roles,
      teams: {
        teamCount,
        wanted: {
          ...wanted,
          heldTenths: copyInto(sharedUint32, wanted.heldTenths),
          membersAtLevel: copyInto(sharedUint32, wanted.membersAtLevel),
          weight: copyInto(sharedUint16, wanted.weight),
        },
      },
      postings,
      teamPostings: { ...teamPostings, packed: copyInto(sharedUint32, teamPostings.packed) },
      packed,
    },
    people: {
      personCount: people.personCount,
      kinds: copyInto(sharedBytes, people.kinds),
      grade: people.grade,
      slots: {
        starts: copyInto(sharedUint32, people.slots.starts),
        used: copyInto(sharedUint16, people.slots.used),
        skillAndLevel: copyInto(sharedUint32, people.slots.skillAndLevel),
      },
      teams: people.teams,
    },
  }
}

function copyInto<Shared extends Uint8Array | Uint16Array | Uint32Array>(
  open: (length: number) => Shared,
  from: Shared,
): Shared {
  const copy = open(from.length)
  copy.set(from)
  return copy
}

/** Waits until a thread found no more people. */
function untilItIsThrough(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`A thread that ranks the workforce ended with code ${code}`))
    })
  })
}
