import type { CoverageState, Resolvers } from '../generated/schemaTypes.ts'
import { applyChange } from '../graph/writePath.ts'
import { type Context, mustLoad, signedIn } from '../graphql/context.ts'
import { askForJob, isAskedFor, isHeld, type JobRecord, jobRecords } from '../jobs/lease.ts'
import { COVERAGE_JOB, readCoverage, type StoredCoverage } from './coverageStore.ts'

/** The figures, and whether newer ones are on their way. */
export interface CoverageView {
  readonly figures: StoredCoverage | null
  readonly state: CoverageState
}

/** Whose ask it was. */
export interface CoverageAsked {
  readonly ownerId: string
}

async function coverageNow(context: Context): Promise<CoverageView> {
  const { graph, now } = context.services
  const [figures, records] = await Promise.all([readCoverage(graph, signedIn(context)), jobRecords(graph)])
  return { figures, state: stateOf(records.get(COVERAGE_JOB), now()) }
}

function stateOf(job: JobRecord | undefined, now: Date): CoverageState {
  if (job === undefined) return 'RESTING'
  if (isHeld(job, now)) return 'COUNTING'
  if (isAskedFor(job)) return 'ASKED'
  return job.lastOutcome === 'FAILED' ? 'FAILED' : 'RESTING'
}

export const coverageResolvers: Resolvers = {
  Query: {
    suggestionCoverage: (_, _args, context) => coverageNow(context),
  },
  CoverageFigures: {
    families: ({ families }) => [...families],
  },
  FamilyCoverage: {
    family: ({ familyId }, _, { load }) => mustLoad(load.family, familyId),
  },
  Mutation: {
    countSuggestionCoverage: async (_, { input: { requestId } }, context) => {
      const { graph, now, onJobAsked } = context.services
      const { personId } = signedIn(context)
      const request = { viewerId: personId, requestId, kinds: ['coverage.asked'], now: now() }
      await applyChange(graph, request, async (transaction) => {
        await askForJob(transaction, COVERAGE_JOB, request.now)
        return { result: null, changedIds: [] }
      })
      onJobAsked()
      return { ownerId: personId }
    },
  },
  CountSuggestionCoveragePayload: {
    suggestionCoverage: (_, _args, context) => coverageNow(context),
    viewer: ({ ownerId }) => ({ ownerId }),
  },
}
