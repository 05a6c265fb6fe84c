import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyChange, changesAfter, latestSequence } from '../../server/graph/writePath.ts'
import { jobRecords } from '../../server/jobs/lease.ts'
import { DAYS_CHANGES_ARE_KEPT, retentionJob } from '../../server/jobs/retentionJob.ts'
import { runJob } from '../../server/jobs/runJob.ts'
import { readFacts } from '../../server/moves/moveStore.ts'
import { countPastMoves } from '../../server/moves/score/momentum.ts'
import { DAYS_LEAVERS_ARE_KEPT } from '../../server/people/leavers.ts'
import { addDays } from '../../server/shared/dates.ts'
import { EXAMPLE_DAY, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { graphSnapshot } from '../support/graphSnapshot.ts'

const NOW = new Date(`${EXAMPLE_DAY}T10:00:00.000Z`)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let app: ExampleApp
beforeEach(async () => {
  app = await openExampleApp()
})
afterEach(() => app.close())

const run = (name: string, cypher: string, parameters = {}) =>
  app.graph.write((transaction) => transaction.run(`// test.${name}\n${cypher}`, parameters))
const ask = <Row>(name: string, cypher: string, parameters = {}) =>
  app.graph.read((transaction) => transaction.run<Row>(`// test.${name}\n${cypher}`, parameters))

/** Does the job, and gives what it says it did. */
async function retain(now = NOW): Promise<string> {
  const options = { clock: () => now, timeZone: 'Europe/Brussels', unlessDoneSince: null }
  const result = await runJob(app.graph, retentionJob, options)
  if (result.outcome === 'FAILED') throw result.error
  return result.outcome === 'DONE' ? result.text : result.outcome
}

/** All that stands in the graph but for the job's own record. */
async function allButTheJob(): Promise<string[]> {
  return (await graphSnapshot(app.graph)).filter((line) => !line.startsWith('Job '))
}

/** Every text that stands anywhere in the graph, but for the ids in the record of changes, which lead nowhere in the end. */
async function everyText(): Promise<string> {
  const nodes = await ask('nodes', 'MATCH (n) WHERE NOT n:Change RETURN properties(n) AS properties')
  const ties = await ask('ties', 'MATCH ()-[r]->() RETURN properties(r) AS properties')
  return JSON.stringify([nodes, ties])
}

describe('the job `retention`', () => {
  /** Gives Fay, who left in 2024, all that a person can have. */
  async function fillFay(): Promise<string> {
    const fay = await app.idOf('fay')
    const ids = {
      fay,
      bob: await app.idOf('bob'),
      ann: await app.idOf('ann'),
      adviser: await app.idOf('counter-adviser'),
      lead: await app.idOf('counter-lead'),
      repairer: await app.idOf('workshop-repairer'),
      listening: await app.idOf('listening'),
    }
    await run(
      'fay',
      `MATCH (f:Person {id: $fay}) MATCH (b:Person {id: $bob}) MATCH (a:Person {id: $ann}) MATCH (s:Skill {id: $listening})
       MATCH (x:Seat {id: $adviser}) MATCH (y:Seat {id: $lead}) MATCH (z:Seat {id: $repairer})
       SET f.email = 'fay@hilltop.example'
       CREATE (f)-[:HELD {from: '2012-01-05', to: '2014-01-01'}]->(x)
       CREATE (f)-[:HELD {from: '2014-01-01', to: '2018-01-01'}]->(y)
       CREATE (f)-[:HELD {from: '2018-01-01', to: '2024-06-30'}]->(z)
       CREATE (f)-[:HAS_SKILL {level: 30, status: 'CONFIRMED'}]->(s)
       CREATE (f)-[:OFFERS_TO_SHARE {hoursPerMonth: 2, forms: ['BUDDY']}]->(s)
       CREATE (f)-[:INTERESTED_IN {wants: true, visibility: 'SELF'}]->(s)
       CREATE (f)-[:REPORTS_TO {from: '2012-01-05', to: '2024-06-30'}]->(a)
       CREATE (b)-[:REPORTS_TO {from: '2021-05-10', to: '2022-01-01'}]->(f)
       CREATE (f)-[:HAS_OPENNESS]->(:Openness {id: 'fays-openness', answer: 'NO', note: 'Fay thinks'})
       CREATE (f)<-[:SIGNS_IN_AS]-(:SignInOption {id: 'fays-option', actor: 'EMPLOYEE', storyEn: 'Fay signs in'})
       CREATE (f)-[:SENT]->(:Invitation {id: 'from-fay', line: 'from Fay'})-[:INVITES]->(b)
       CREATE (a)-[:SENT]->(:Invitation {id: 'to-fay', line: 'dear Fay'})-[:INVITES]->(f)
       CREATE (:Session {key: 'fays-session', personId: $fay, startedAt: $now, seenAt: $now})`,
      { ...ids, now: NOW.toISOString() },
    )
    const request = { viewerId: fay, requestId: 'fays-request', kinds: ['skill'], now: NOW }
    await applyChange(app.graph, request, async () => ({ result: 'Fay did it', changedIds: [] }))
    return fay
  }

  it('leaves nothing of whoever left long ago, and of their moves a number between two seats', async () => {
    const fay = await fillFay()
    expect(await everyText()).toMatch(/fay/i)
    const before = await readFacts(app.graph)
    expect(await retain()).toMatch(/^people erased: 1,/)
    const text = await everyText()
    expect(text).not.toMatch(/fay/i)
    expect(text).not.toContain(fay)
    expect(
      await ask(
        'moves',
        'MATCH (x:Seat)-[m:MOVED_TO]->(y:Seat) RETURN x.externalKey AS from, y.externalKey AS to, properties(m) AS all ORDER BY from',
      ),
    ).toEqual([
      { from: 'csv:counter-adviser', to: 'csv:counter-lead', all: { count: 1 } },
      { from: 'csv:counter-lead', to: 'csv:workshop-repairer', all: { count: 1 } },
    ])
    const after = await readFacts(app.graph)
    expect(countPastMoves(after.pastMoves)).toEqual(countPastMoves(before.pastMoves))
    expect(countPastMoves(after.pastMoves).total).toBe(3)
  })

  it('adds the moves of the next who goes the same way', async () => {
    await fillFay()
    await retain()
    await run(
      'gus',
      `MATCH (x:Seat {id: $adviser}) MATCH (y:Seat {id: $lead})
       CREATE (g:Person {id: 'gus', name: 'Gus', status: 'LEFT', leftOn: '2020-01-01'})
       CREATE (g)-[:HELD {from: '2010-01-01', to: '2012-01-01'}]->(x)
       CREATE (g)-[:HELD {from: '2012-01-01', to: '2020-01-01'}]->(y)`,
      { adviser: await app.idOf('counter-adviser'), lead: await app.idOf('counter-lead') },
    )
    await retain()
    expect(
      await ask(
        'moves',
        "MATCH (:Seat {externalKey: 'csv:counter-adviser'})-[m:MOVED_TO]->(y:Seat) RETURN y.externalKey AS to, m.count AS count",
      ),
    ).toEqual([{ to: 'csv:counter-lead', count: 2 }])
  })

  it('touches neither who stays in touch, nor who left a short while ago, nor who works here', async () => {
    const leftOn = addDays(EXAMPLE_DAY, -DAYS_LEAVERS_ARE_KEPT)
    await run('leftLately', 'MATCH (p:Person {id: $id}) SET p.leftOn = $leftOn', { id: await app.idOf('fay'), leftOn })
    const before = await allButTheJob()
    expect(await retain()).toMatch(/^people erased: 0,/)
    expect(await allButTheJob()).toEqual(before)
    expect(await retain(new Date(NOW.getTime() + DAY_MS))).toMatch(/^people erased: 1,/)
    expect(await app.idOf('eve')).not.toBe(null)
  })

  it('keeps people as long as the organization says', async () => {
    await run('setting', 'MATCH (o:Organization) SET o.leaversKeptDays = 1000')
    expect(await retain()).toMatch(/^people erased: 0,/)
    await run('setting', 'MATCH (o:Organization) SET o.leaversKeptDays = 30')
    expect(await retain()).toMatch(/^people erased: 1,/)
  })

  it('takes a yes away after its last day, as if nothing was said, and leaves every other answer', async () => {
    const openness = async () => {
      const asDee = await app.signInAs('dee')
      return (await asDee('{ viewer { openness { answer until } } }')).data.viewer.openness
    }
    await run(
      'open',
      `MATCH (d:Person {id: $dee}) MATCH (t:Team {id: $team})
       CREATE (d)-[:HAS_OPENNESS]->(o:Openness {id: 'dees', answer: 'OPEN', until: $today, discoverable: 'TEAMS'})-[:SHOWN_TO]->(t)`,
      { dee: await app.idOf('dee'), team: await app.idOf('desk'), today: EXAMPLE_DAY },
    )
    expect(await retain()).toContain('answers lapsed: 0,')
    expect(await openness()).toEqual({ answer: 'OPEN', until: EXAMPLE_DAY })
    const sequence = await latestSequence(app.graph)
    expect(await retain(new Date(NOW.getTime() + DAY_MS))).toContain('answers lapsed: 1,')
    expect(await openness()).toBe(null)
    const left = await ask<{ answer: string }>('openness', 'MATCH (o:Openness) RETURN o.answer AS answer')
    expect(left).toEqual([{ answer: 'NOT_YET' }])
    const [change] = await changesAfter(app.graph, sequence, 1)
    expect(change).toMatchObject({ kinds: ['openness'], ids: [await app.idOf('dee')] })
  })

  it('removes sessions that have ended, requests after a day, and changes after some four hundred days', async () => {
    const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds).toISOString()
    await run(
      'sessions',
      `UNWIND $rows AS row CREATE (:Session {key: row.key, personId: 'p', startedAt: row.startedAt, seenAt: row.seenAt})`,
      {
        rows: [
          { key: 'idle', startedAt: ago(2 * HOUR_MS), seenAt: ago(HOUR_MS) },
          { key: 'long', startedAt: ago(13 * HOUR_MS), seenAt: ago(0) },
          { key: 'lives', startedAt: ago(2 * HOUR_MS), seenAt: ago(60_000) },
        ],
      },
    )
    const request = (requestId: string, now: string) => ({
      viewerId: 'v',
      requestId,
      kinds: ['skill'],
      now: new Date(now),
    })
    const nothing = async () => ({ result: null, changedIds: [] })
    await run('record', 'MATCH (c:Change) DETACH DELETE c')
    await run('requests', 'MATCH (d:Done) DETACH DELETE d')
    await applyChange(app.graph, request('request-old', ago((DAYS_CHANGES_ARE_KEPT + 1) * DAY_MS)), nothing)
    await applyChange(app.graph, request('request-yesterday', ago(25 * HOUR_MS)), nothing)
    await applyChange(app.graph, request('request-today', ago(HOUR_MS)), nothing)
    expect(await retain()).toBe(
      'people erased: 1, answers lapsed: 0, sessions ended: 2, requests forgotten: 2, changes forgotten: 1',
    )
    expect(await ask('sessions', 'MATCH (s:Session) RETURN s.key AS key')).toEqual([{ key: 'lives' }])
    const changes = await ask<{ at: string }>('changes', 'MATCH (c:Change) RETURN c.at AS at ORDER BY c.sequence')
    expect(changes.map(({ at }) => at)).toEqual([ago(25 * HOUR_MS), ago(HOUR_MS), ago(0)])
  })

  it('done a second time finds nothing to do, and says how it went', async () => {
    await fillFay()
    await retain()
    const before = await allButTheJob()
    const nothing =
      'people erased: 0, answers lapsed: 0, sessions ended: 0, requests forgotten: 0, changes forgotten: 0'
    expect(await retain()).toBe(nothing)
    expect(await allButTheJob()).toEqual(before)
    expect((await jobRecords(app.graph)).get('retention')).toMatchObject({ lastOutcome: 'DONE', lastText: nothing })
  })
})
