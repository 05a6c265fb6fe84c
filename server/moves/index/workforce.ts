import { Worker } from 'node:worker_threads'
import type { IndexTables, MatchingIndex } from './matchingIndex.ts'
import type { PeopleIndex } from './peopleIndex.ts'
import type { PeopleTables } from './peopleTables.ts'
import type { Look } from './personQuery.ts'
import { packedPostings } from './postingWeights.ts'
import { sharedInt32 } from './sharedArrays.ts'

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
}

/** All that a thread needs, on memory that is shared and not copied. */
export interface WorkforceShare {
  readonly tables: IndexTables
  readonly people: PeopleTables
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
 * requests are answered meanwhile. The outcome does not depend on how many threads there are.
 */
export async function findWorkforceMoves(
  index: MatchingIndex,
  people: PeopleIndex,
  { look, count, workers }: WorkforceOptions,
): Promise<WorkforceMoves> {
  const { kinds, skills, roles, teams, postings, packed } = index
  for (const held of new Set(people.kinds)) packedPostings(index, held)
  const { personCount, kinds: kindsOfPeople, talentKinds, grade, slots, teams: memberships } = people
  const share: WorkforceShare = {
    tables: { kinds, skills, roles, teams, postings, packed },
    people: {
      personCount,
      kinds: kindsOfPeople,
      talentKinds,
      grade,
      slots,
      postings: people.postings,
      teams: memberships,
    },
    look,
    count,
    nextBlock: sharedInt32(1),
    roles: sharedInt32(personCount * count).fill(NO_ROLE),
    scores: sharedInt32(personCount * count).fill(NO_ROLE),
  }
  await Promise.all(Array.from({ length: workers }, () => work(share)))
  return { count, roles: share.roles, scores: share.scores }
}

/** Starts a thread and waits until it found no more people. */
function work(share: WorkforceShare): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workforceWorker.mjs', import.meta.url), { workerData: share })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`A thread that ranks the workforce ended with code ${code}`))
    })
  })
}
