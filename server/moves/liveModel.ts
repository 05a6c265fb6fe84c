import type { Logger } from 'pino'
import { latestMark, type Mark, type News, newsSince } from '../graph/changeRecord.ts'
import type { Graph } from '../graph/graph.ts'
import { atOnce, inTurns, type Steps } from '../shared/steps.ts'
import { changesToFollow, deeper, type Rebuild } from './changesToFollow.ts'
import { buildIndexInSteps, type MatchingIndex } from './index/matchingIndex.ts'
import { indexPeopleInSteps, type PeopleIndex } from './index/peopleIndex.ts'
import { packPostings } from './index/postingWeights.ts'
import { updatePerson } from './index/updatePerson.ts'
import { readFacts, readShownSkillsOf } from './moveStore.ts'
import type { OrganizationFacts, ShownPerson } from './score/facts.ts'
import { assembleModelInSteps, freezeModelInSteps, type MatchingModel } from './score/matchingModel.ts'
import type { SkillTables } from './score/skillTables.ts'

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

/**
 * Builds the model and keeps it up with the graph by its record of changes, whichever process wrote them.
 * A person's own table is never part of it: that is read afresh for every answer.
 */
export async function openLiveModel(graph: Graph, options: LiveModelOptions): Promise<LiveModel> {
  const follower = await openFollower(factsIn(graph), options)
  const timer = setInterval(follower.look, LOOK_EVERY_MS)
  timer.unref()
  return {
    ...follower,
    close() {
      clearInterval(timer)
      follower.close()
    },
  }
}

/** The facts of matching as they change, and the record of their changes. */
export interface ChangingFacts {
  /** How far the record goes now: what is read after this holds all changes up to it. */
  readonly mark: () => Promise<Mark>
  readonly news: (since: Mark) => Promise<News>
  readonly facts: () => Promise<OrganizationFacts>
  /** What everyone at work may see of some people now; who shows nothing is not in it. */
  readonly shownBy: (personIds: readonly string[]) => Promise<ReadonlyMap<string, ShownPerson['skills']>>
}

function factsIn(graph: Graph): ChangingFacts {
  return {
    mark: () => latestMark(graph),
    news: (since) => newsSince(graph, since),
    facts: () => readFacts(graph),
    shownBy: (personIds) => readShownSkillsOf(graph, personIds),
  }
}

export interface Follower extends LiveModel {
  /** Follows what is new, in place where that is possible; where it is not, sees to it that all is built anew. Never throws. */
  readonly look: () => Promise<void>
}

/** An index that is kept up with the facts, and how far it is. */
interface Followed {
  index: MatchingIndex
  readonly people: PeopleIndex
  mark: Mark
  /** What came up to the mark that could not be taken over in place; null where all could. */
  beyond: Rebuild | null
}

/**
 * Builds the model from facts and follows them, as often as it is asked to look. Building anew goes on in turns beside
 * whatever else the process does, and the index before answers meanwhile; there is one such build at a time.
 */
export async function openFollower(
  source: ChangingFacts,
  { log, onStructureChange }: LiveModelOptions,
): Promise<Follower> {
  const ended = new AbortController()
  let serving = await build(source, null, async (steps) => atOnce(steps))
  let building = false
  let looking = false
  /** A graph that is away for an hour is told of once, not at every look. */
  let isBehind = false

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      await followServing()
      if (serving.beyond !== null && !building) void buildAnew(serving.beyond)
      if (isBehind) log.info('the matching index follows the graph again')
      isBehind = false
    } catch (error) {
      if (!isBehind) warn(error, 'the matching index cannot follow the graph; it tries again until it can')
      isBehind = true
    } finally {
      looking = false
    }
  }

  async function followServing(): Promise<void> {
    const began = performance.now()
    const { changes, people } = await follow(source, serving, ended.signal)
    if (people === 0) return
    const ms = Math.round(performance.now() - began)
    log.info({ changes, people, ms }, 'the matching index followed changes of what people show, in place')
  }

  async function buildAnew({ depth, why }: Rebuild): Promise<void> {
    building = true
    const began = performance.now()
    try {
      if (depth === 'STRUCTURE') await onStructureChange()
      const tables = depth === 'PEOPLE' ? serving.index.model.tables : null
      const fresh = await build(source, tables, (steps) => inTurns(steps, ended.signal))
      const { changes } = await follow(source, fresh, ended.signal)
      await inTurns(packAlike(serving.index, fresh.index), ended.signal)
      serving = fresh
      const ms = Math.round(performance.now() - began)
      log.info({ why, depth, ms, changes }, 'the matching index was built anew')
    } catch (error) {
      warn(error, 'the matching index could not be built anew; it is tried again')
    } finally {
      building = false
    }
  }

  function warn(error: unknown, sentence: string): void {
    if (!ended.signal.aborted) log.warn({ err: error }, sentence)
  }

  return {
    current: () => serving.index.model,
    index: () => serving.index,
    people: () => serving.people,
    look,
    close: () => ended.abort(),
  }
}

/** Builds from the facts as they are, with rarity and neighbors counted anew or, where they are given, as they are. */
async function build(
  source: ChangingFacts,
  tables: SkillTables | null,
  run: <Result>(steps: Steps<Result>) => Promise<Result>,
): Promise<Followed> {
  // The mark first: a change between the two is followed once more, which changes nothing.
  const mark = await source.mark()
  const facts = await source.facts()
  return { ...(await run(layOut(facts, tables))), mark, beyond: null }
}

function* layOut(facts: OrganizationFacts, tables: SkillTables | null): Steps<Pick<Followed, 'index' | 'people'>> {
  const model =
    tables === null
      ? yield* freezeModelInSteps(facts)
      : yield* assembleModelInSteps(facts, tables.rarity, tables.similar)
  const index = yield* buildIndexInSteps(model)
  return { index, people: yield* indexPeopleInSteps(index, facts.people) }
}

/** Takes over all that is new, a turn at a time, as far as that can be done in place. Returns how much that was. */
async function follow(
  source: ChangingFacts,
  followed: Followed,
  signal: AbortSignal,
): Promise<{ readonly changes: number; readonly people: number }> {
  const done = { changes: 0, people: 0 }
  for (;;) {
    const news = await source.news(followed.mark)
    if (news.kind !== 'CHANGES') {
      followed.beyond = deeper(followed.beyond, BROKEN[news.kind])
      return done
    }
    const { ids, rebuild } = changesToFollow(news.changes)
    const people = [...ids].filter((id) => followed.people.numberOf.has(id))
    const hadRoom = await takeOver(source, followed, people, signal)
    followed.beyond = deeper(deeper(followed.beyond, rebuild), hadRoom ? null : NO_ROOM)
    followed.mark = news.mark
    done.changes += news.changes.length
    done.people += people.length
    if (news.isAll) return done
  }
}

const BROKEN: Readonly<Record<Exclude<News['kind'], 'CHANGES'>, Rebuild>> = {
  GAP: { depth: 'STRUCTURE', why: 'changes are missing from the record' },
  ANOTHER_PAST: { depth: 'STRUCTURE', why: 'the graph was restored from a backup' },
}

const NO_ROOM: Rebuild = { depth: 'PEOPLE', why: 'somebody shows more than there was room for' }

/** People whose skills are read with one query. */
const PEOPLE_AT_ONCE = 250

/** Returns whether there was room for what all of them show now. */
async function takeOver(
  source: ChangingFacts,
  followed: Followed,
  personIds: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  let hadRoom = true
  for (let from = 0; from < personIds.length; from += PEOPLE_AT_ONCE) {
    const some = personIds.slice(from, from + PEOPLE_AT_ONCE)
    const shown = await source.shownBy(some)
    hadRoom = (await inTurns(updatePeople(followed, some, shown), signal)) && hadRoom
  }
  return hadRoom
}

function* updatePeople(
  followed: Followed,
  personIds: readonly string[],
  shown: ReadonlyMap<string, ShownPerson['skills']>,
): Steps<boolean> {
  let hadRoom = true
  for (const id of personIds) {
    const updated = updatePerson(followed.index, followed.people, id, shown.get(id) ?? [])
    if (updated === null) hadRoom = false
    else followed.index = updated
    yield
  }
  return hadRoom
}

/** Makes ready for ranking what the index before was asked for, so that nobody waits for it after the change. */
function* packAlike(before: MatchingIndex, after: MatchingIndex): Steps<void> {
  for (const held of before.packed.keys()) {
    if (held <= after.kinds.allKinds && !after.packed.has(held)) yield* packPostings(after, held)
  }
}
