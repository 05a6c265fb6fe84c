import { pino } from 'pino'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Mark, News } from '../graph/changeRecord.ts'
import type { MatchingSkill, SkillAtLevel } from '../skills/skill.ts'
import { buildIndex } from './index/matchingIndex.ts'
import { indexPeople } from './index/peopleIndex.ts'
import { type ChangingFacts, type Follower, openFollower } from './liveModel.ts'
import type { OrganizationFacts, ShownPerson } from './score/facts.ts'
import { assembleModel } from './score/matchingModel.ts'
import { teamNeeds } from './score/teamNeeds.ts'

const SKILLS = 300
const skillId = (number: number) => `skill-${String(number).padStart(3, '0')}`
const at = (level: number, ...numbers: number[]): SkillAtLevel[] =>
  numbers.map((number) => ({ skillId: skillId(number), level }))

/** A counter whose clerks need two skills, and two people who work there; three hundred skills can be shown. */
const FACTS: OrganizationFacts = {
  skills: Array.from({ length: SKILLS }, (_, number): MatchingSkill => {
    return { id: skillId(number), kind: 'SKILL', groupIds: [], name: skillId(number), hoursPerLevel: null }
  }),
  roles: [
    {
      id: 'clerk',
      familyId: 'customer',
      grade: 3,
      requirements: at(30, 0, 1).map((skill) => ({ ...skill, importance: 50, essential: false })),
    },
  ],
  seats: [{ id: 'counter-clerk', roleId: 'clerk', teamId: 'counter', departmentId: 'service', headcount: 2 }],
  people: [
    { personId: 'ada', seatIds: ['counter-clerk'], skills: at(30, 0) },
    { personId: 'bob', seatIds: ['counter-clerk'], skills: [] },
  ],
  pastMoves: [],
  similarPins: [],
  knowledgeApart: false,
}

/** Facts that change by hand, with a record of their changes, and what was read of them. */
function changingFacts() {
  let facts = FACTS
  let record: { kinds: string[]; ids: string[]; everything: boolean }[] = []
  const markNow = (): Mark => ({ sequence: record.length, at: null })
  const source = {
    mark: vi.fn(async () => markNow()),
    news: vi.fn(async (since: Mark): Promise<News> => {
      const changes = record.slice(since.sequence).map((change, place) => {
        return { ...change, sequence: since.sequence + 1 + place, at: '2026-11-26T10:00:00.000Z' }
      })
      return { kind: 'CHANGES', changes, mark: markNow(), isAll: true }
    }),
    facts: vi.fn(async () => facts),
    shownBy: vi.fn(async (ids: readonly string[]) => {
      return new Map(
        facts.people.filter(({ personId }) => ids.includes(personId)).map((one) => [one.personId, one.skills]),
      )
    }),
  } satisfies ChangingFacts
  return {
    source,
    current: () => facts,
    record(kind: string, ids: string[], everything = false) {
      record = [...record, { kinds: [kind], ids, everything }]
    },
    show(personId: string, skills: ShownPerson['skills']) {
      facts = { ...facts, people: facts.people.map((one) => (one.personId === personId ? { ...one, skills } : one)) }
      this.record('skill', [personId])
    },
    open(skill: number) {
      const [clerk] = facts.roles
      if (clerk === undefined) throw new Error('no role')
      const requirements = at(20, skill).map((one) => ({ ...one, importance: 50, essential: false }))
      facts = { ...facts, roles: [...facts.roles, { ...clerk, id: `role-${skill}`, requirements }] }
      this.record('import', [`role-${skill}`])
    },
  }
}

let world: ReturnType<typeof changingFacts>
let follower: Follower
let lines: Record<string, unknown>[]
let onStructureChange: ReturnType<typeof vi.fn<() => Promise<void>>>

beforeEach(async () => {
  world = changingFacts()
  lines = []
  onStructureChange = vi.fn(async () => {})
  const log = pino({ level: 'info', base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) })
  follower = await openFollower(world.source, { log, onStructureChange })
})

/** What the log said last, without how long it took. */
const said = () => lines.map(({ level, ms, err, ...line }) => line)
const inPlace = (changes: number, people: number) => {
  return { changes, people, msg: 'the matching index followed changes of what people show, in place' }
}
const anew = (depth: string, why: string, changes = 0) => {
  return { why, depth, changes, msg: 'the matching index was built anew' }
}

/** Waits until all was built anew so many times since the start. */
const built = (times: number) =>
  vi.waitFor(() => expect(lines.filter(({ msg }) => msg === anew('', '').msg)).toHaveLength(times))

/** The teams and the people of an index as they are when built from the facts of now with the tables of then. */
function expectUpToDate() {
  const { rarity, similar } = follower.current().tables
  const expected = buildIndex(assembleModel(world.current(), rarity, similar))
  expect(follower.current().teams).toEqual(expected.model.teams)
  expect(follower.index().teams).toEqual(expected.teams)
  expect(shownIn(follower.people())).toEqual(shownIn(indexPeople(expected, world.current().people)))
}

function shownIn({ personIds, slots }: ReturnType<Follower['people']>) {
  return personIds.map((id, person) => {
    const start = slots.starts[person] ?? 0
    return [id, ...slots.skillAndLevel.subarray(start, start + (slots.used[person] ?? 0))]
  })
}

describe('the live model', () => {
  it('takes over in place what somebody shows now', async () => {
    const { tables } = follower.current()
    world.show('bob', at(30, 1))
    await follower.look()
    const counter = follower.current().teams.get('counter')
    expect(counter && teamNeeds(counter).map(({ onePersonHasIt }) => onePersonHasIt)).toEqual([true, true])
    expectUpToDate()
    expect(follower.current().tables).toBe(tables)
    expect(world.source.facts).toHaveBeenCalledTimes(1)
    expect(said()).toEqual([inPlace(1, 1)])
  })

  it('reads what several people show with one query, and each of them once', async () => {
    world.show('ada', at(20, 0))
    world.show('bob', at(20, 0))
    world.show('ada', [])
    await follower.look()
    expectUpToDate()
    expect(world.source.shownBy.mock.calls).toEqual([[['ada', 'bob']]])
    expect(said()).toEqual([inPlace(3, 2)])
  })

  it('leaves alone what has nothing to do with matching', async () => {
    world.record('answer', ['bob'])
    world.record('skill', ['skill-001'])
    await follower.look()
    expect(world.source.shownBy).not.toHaveBeenCalled()
    expect(said()).toEqual([])
  })

  it('is built anew after an import, with rarity and neighbors counted again, and names are read again before', async () => {
    const before = follower.index()
    world.open(7)
    await follower.look()
    expect(follower.index()).toBe(before)
    await built(1)
    expect([...follower.current().roles.keys()]).toEqual(['clerk', 'role-7'])
    expect(follower.current().tables.rarity.roleCount).toBe(2)
    expect(onStructureChange).toHaveBeenCalledTimes(1)
    expect(said()).toEqual([anew('STRUCTURE', 'an import')])
  })

  it('is built anew when a job asks for rarity and neighbors to be renewed, without names', async () => {
    const { tables } = follower.current()
    world.record('tables', [])
    await follower.look()
    await built(1)
    expect(follower.current().tables).not.toBe(tables)
    expect(follower.current().tables.rarity).toEqual(tables.rarity)
    expect(onStructureChange).not.toHaveBeenCalled()
    expect(said()).toEqual([anew('TABLES', 'rarity and neighbors were to be renewed')])
  })

  it('is built anew with frozen rarity and neighbors where there is no room for what somebody shows', async () => {
    const { rarity, similar } = follower.current().tables
    world.show('bob', at(30, ...Array(SKILLS).keys()))
    await follower.look()
    await built(1)
    expectUpToDate()
    expect(follower.current().tables.rarity).toBe(rarity)
    expect(follower.current().tables.similar).toBe(similar)
    expect(said()).toContainEqual(anew('PEOPLE', 'somebody shows more than there was room for'))
  })

  it('is built anew where more people changed than the record can name', async () => {
    world.record('skill', [], true)
    await follower.look()
    await built(1)
    expect(said()).toEqual([anew('PEOPLE', 'a change of more people than are recorded')])
  })

  it.each([
    ['GAP', 'changes are missing from the record'],
    ['ANOTHER_PAST', 'the graph was restored from a backup'],
  ] as const)('is built anew, names too, after a %s in the record', async (kind, why) => {
    world.source.news.mockResolvedValueOnce({ kind })
    await follower.look()
    await built(1)
    expect(onStructureChange).toHaveBeenCalledTimes(1)
    expect(said()).toEqual([anew('STRUCTURE', why)])
    world.show('bob', at(30, 1))
    await follower.look()
    expectUpToDate()
  })

  it('goes on following while it is built anew, and loses nothing of what changes meanwhile', async () => {
    const reading = heldBack<OrganizationFacts>()
    world.source.facts.mockReturnValueOnce(reading.promise)
    world.open(7)
    await follower.look()
    const factsThen = world.current()
    world.show('bob', at(30, 1))
    await follower.look()
    expect(follower.people().personIds).toEqual(['ada', 'bob'])
    expect(shownIn(follower.people())[1]).toHaveLength(2)
    expect(follower.current().roles.size).toBe(1)
    reading.release(factsThen)
    await built(1)
    expect(follower.current().roles.size).toBe(2)
    expectUpToDate()
    expect(said()).toEqual([inPlace(1, 1), anew('STRUCTURE', 'an import', 1)])
  })

  it('is built once for all that asks for it, and once more for what comes after the facts were read', async () => {
    const reading = heldBack<OrganizationFacts>()
    world.source.facts.mockReturnValueOnce(reading.promise)
    world.record('tables', [])
    world.open(7)
    await follower.look()
    const factsThen = world.current()
    await follower.look()
    world.open(8)
    await follower.look()
    await follower.look()
    expect(world.source.facts).toHaveBeenCalledTimes(2)
    reading.release(factsThen)
    await built(1)
    expect(follower.current().roles.size).toBe(2)
    await follower.look()
    await built(2)
    expect(follower.current().roles.size).toBe(3)
    await follower.look()
    expect(world.source.facts).toHaveBeenCalledTimes(3)
  })

  it('tells once that it cannot follow, and catches up', async () => {
    const away = new Error('away')
    world.source.news.mockRejectedValueOnce(away).mockRejectedValueOnce(away)
    world.show('bob', at(30, 1))
    await follower.look()
    await follower.look()
    expect(said().map(({ msg }) => msg)).toEqual([
      'the matching index cannot follow the graph; it tries again until it can',
    ])
    await follower.look()
    expectUpToDate()
    expect(said().slice(1)).toEqual([inPlace(1, 1), { msg: 'the matching index follows the graph again' }])
  })

  it('reads again what it could not read of people', async () => {
    world.source.shownBy.mockRejectedValueOnce(new Error('away'))
    world.show('bob', at(30, 1))
    await follower.look()
    await follower.look()
    expectUpToDate()
  })

  it('builds anew at the next look when it could not', async () => {
    world.source.facts.mockRejectedValueOnce(new Error('away'))
    world.open(7)
    await follower.look()
    await vi.waitFor(() =>
      expect(said().map(({ msg }) => msg)).toEqual(['the matching index could not be built anew; it is tried again']),
    )
    await follower.look()
    await built(1)
    expect(follower.current().roles.size).toBe(2)
  })

  it('builds as much as is asked for meanwhile when it could not', async () => {
    const reading = heldBack<OrganizationFacts>()
    world.source.facts.mockReturnValueOnce(reading.promise)
    world.record('skill', [], true)
    await follower.look()
    world.open(7)
    await follower.look()
    reading.fail(new Error('away'))
    await vi.waitFor(() => expect(lines).toHaveLength(1))
    await follower.look()
    await built(1)
    expect(follower.current().tables.rarity.roleCount).toBe(2)
    expect(onStructureChange).toHaveBeenCalledTimes(1)
  })

  it('is not built once more for what only the index before could not follow', async () => {
    const reading = heldBack<OrganizationFacts>()
    const news = heldBack<News>()
    world.source.facts.mockReturnValueOnce(reading.promise)
    world.open(7)
    await follower.look()
    world.source.news.mockReturnValueOnce(news.promise)
    const look = follower.look()
    reading.release(world.current())
    await built(1)
    news.release({ kind: 'GAP' })
    await look
    await follower.look()
    expect(world.source.facts).toHaveBeenCalledTimes(2)
  })

  it('says nothing of what it could not finish when it is closed', async () => {
    const reading = heldBack<OrganizationFacts>()
    world.source.facts.mockReturnValueOnce(reading.promise)
    world.open(7)
    await follower.look()
    follower.close()
    reading.fail(new Error('closed'))
    await follower.look()
    expect(said()).toEqual([])
  })
})

/** A value that comes when it is let go. */
function heldBack<Value>() {
  let release: (value: Value) => void = () => {}
  let fail: (error: Error) => void = () => {}
  const promise = new Promise<Value>((resolve, reject) => {
    release = resolve
    fail = reject
  })
  return { promise, release, fail }
}
