import type { Logger } from 'pino'
import type { Graph } from '../graph/graph.ts'
import { changesAfter, latestSequence } from '../graph/writePath.ts'
import { buildIndex, type MatchingIndex } from './index/matchingIndex.ts'
import { indexPeople, type PeopleIndex } from './index/peopleIndex.ts'
import { freezeModel, type MatchingModel } from './matchingModel.ts'
import { readFacts } from './moveStore.ts'

/** The matching model as it follows the graph. What is taken from it without waiting in between belongs together. */
export interface LiveModel {
  /** The model to answer from now. */
  readonly current: () => MatchingModel
  /** The same, laid out for ranking. */
  readonly index: () => MatchingIndex
  /** What people show, laid out for finding talent; numbered by the index of the same moment. */
  readonly people: () => PeopleIndex
  /** Stops following. */
  readonly close: () => void
}

export interface LiveModelOptions {
  readonly log: Logger
  /** Called when roles, teams, skills or people themselves changed, not only what someone says about themselves. */
  readonly onStructureChange: () => Promise<void>
}

/** How often the record of changes is read; whoever changed something sees their own moves change at once all the same. */
const LOOK_EVERY_MS = 1_000

/** Changes that are read in one go. */
const CHANGES_AT_ONCE = 1_000

/** What a person says about skills changes what teams are short of; an import can change anything. */
const CHANGES_OF_MODEL = new Set(['skill', 'import', 'seed'])
const CHANGES_OF_STRUCTURE = new Set(['import', 'seed'])

/**
 * Builds the model and keeps it up with the graph by its record of changes, whichever process wrote them.
 * A person's own table is never part of it: that is read afresh for every answer.
 */
export async function openLiveModel(graph: Graph, { log, onStructureChange }: LiveModelOptions): Promise<LiveModel> {
  let seen = await latestSequence(graph)
  let { index, people } = await buildAll(graph)
  let looking = false

  async function follow(): Promise<void> {
    const changes = await changesAfter(graph, seen, CHANGES_AT_ONCE)
    const last = changes.at(-1)
    if (last === undefined) return
    const kinds = changes.flatMap((change) => change.kinds)
    if (kinds.some((kind) => CHANGES_OF_MODEL.has(kind))) {
      const built = await buildAll(graph)
      index = built.index
      people = built.people
    }
    if (kinds.some((kind) => CHANGES_OF_STRUCTURE.has(kind))) await onStructureChange()
    seen = last.sequence
  }

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      await follow()
    } catch (error) {
      log.warn({ err: error }, 'the matching model could not follow the graph; it will try again')
    } finally {
      looking = false
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return { current: () => index.model, index: () => index, people: () => people, close: () => clearInterval(timer) }
}

async function buildAll(graph: Graph): Promise<{ readonly index: MatchingIndex; readonly people: PeopleIndex }> {
  const facts = await readFacts(graph)
  const index = buildIndex(freezeModel(facts))
  return { index, people: indexPeople(index, facts.people) }
}
