import { afterEach, describe, expect, it } from 'vitest'
import type { Graph } from '../../server/graph/graph.ts'
import { queryName } from '../../server/graph/queryName.ts'
import { coverageJob } from '../../server/jobs/coverageJob.ts'
import { jobRecords, takeLease } from '../../server/jobs/lease.ts'
import { readIndex } from '../../server/jobs/readIndex.ts'
import { runJob } from '../../server/jobs/runJob.ts'
import { COVERAGE_JOB } from '../../server/plan/coverageStore.ts'
import { EXAMPLE_DAY, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'

let app: ExampleApp
afterEach(() => app.close())

const COVERAGE = `suggestionCoverage {
  state
  figures { madeOn roles suggested families { family { names { en } } roles suggested people skillsOfRole skillsAsked skillsShown } }
}`
const COUNT = `mutation ($input: CountSuggestionCoverageInput!) { countSuggestionCoverage(input: $input) { ${COVERAGE} } }`
const now = () => new Date(`${EXAMPLE_DAY}T10:00:00Z`)

/** The example with so many more people at the counter, who show that they listen. */
async function openWorld(more: number): Promise<void> {
  const world: Record<string, string> = { ...EXAMPLE_WORLD }
  for (let number = 1; number <= more; number += 1) {
    world['people.csv'] += `x${number},X ${number},,nl,Leuven,2020-01-01,ACTIVE,,ann\n`
    world['holds.csv'] += `x${number},counter-adviser,2020-01-01\n`
    world['person_skills.csv'] += `x${number},listening,30,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION\n`
  }
  app = await openExampleApp(world)
}

const run = (graph: Graph = app.graph, signal?: AbortSignal) =>
  runJob(
    graph,
    coverageJob(() => readIndex(app.graph)),
    { clock: now, timeZone: 'Europe/Brussels', unlessDoneSince: null, ...(signal && { signal }) },
  )
const coverageFor = async (key: string) => {
  const { data, errors } = await (await app.signInAs(key))(`{ ${COVERAGE} }`)
  expect(errors).toEqual([])
  return data.suggestionCoverage
}

let request = 0
const askedBy = async (key: string) => {
  request += 1
  return (await app.signInAs(key))(COUNT, { input: { requestId: `request-${request}` } })
}
const recordOfJob = async () => (await jobRecords(app.graph)).get(COVERAGE_JOB)

const CUSTOMER = { family: { names: { en: 'Customer' } }, roles: 3, skillsOfRole: 2, skillsAsked: 3, skillsShown: 3 }
const CRAFT = { family: { names: { en: 'Craft' } }, roles: 1, skillsOfRole: 2, skillsAsked: 2, skillsShown: 1 }

/** Twelve more who listen, beside Ann, Bob and Dee who show something; Dee alone has the one role of the craft. */
const FIGURES_OF_TWELVE = {
  madeOn: EXAMPLE_DAY,
  roles: 4,
  suggested: 4,
  families: [
    { ...CUSTOMER, suggested: 3, people: 15 },
    { ...CRAFT, suggested: 1, people: 15 },
  ],
}

describe('how far suggestions reach', () => {
  it('is told to HR once it was asked for and counted', async () => {
    await openWorld(12)
    expect(await coverageFor('cas')).toEqual({ figures: null, state: 'RESTING' })
    const { data, errors } = await askedBy('cas')
    expect([data, errors]).toEqual([
      { countSuggestionCoverage: { suggestionCoverage: { figures: null, state: 'ASKED' } } },
      [],
    ])
    expect(await run()).toEqual({ outcome: 'DONE', text: 'roles: 4, suggested: 4' })
    expect(await coverageFor('cas')).toEqual({ figures: FIGURES_OF_TWELVE, state: 'RESTING' })
  })

  it('tells nothing of fewer than ten people', async () => {
    await openWorld(0)
    await run()
    expect((await coverageFor('cas')).figures).toEqual({
      madeOn: EXAMPLE_DAY,
      roles: 4,
      suggested: 0,
      families: [
        { ...CUSTOMER, suggested: null, people: null },
        { ...CRAFT, suggested: null, people: null },
      ],
    })
  })

  it('keeps counts alone: no person and no name', async () => {
    await openWorld(12)
    await run()
    const rows = await app.graph.read((transaction) =>
      transaction.run(`// test.kept
        MATCH (c:Coverage)-[x]-(n)
        RETURN labels(n)[0] AS label, type(x) AS type, keys(c) AS ofFigures, keys(x) AS ofFamily ORDER BY n.order`),
    )
    expect(rows).toHaveLength(2)
    for (const { label, type, ofFigures, ofFamily } of rows as Record<string, never>[]) {
      expect([label, type]).toEqual(['RoleFamily', 'COUNTS'])
      expect([...(ofFigures ?? [])].sort()).toEqual(['madeOn', 'name', 'roles', 'suggested'])
      expect([...(ofFamily ?? [])].sort()).toEqual([
        'people',
        'roles',
        'skillsAsked',
        'skillsOfRole',
        'skillsShown',
        'suggested',
      ])
    }
  })

  it('is nothing to everyone else, before and after it is counted, and they may not ask for it', async () => {
    await openWorld(12)
    for (const key of ['ann', 'bob', 'eve']) expect(await coverageFor(key)).toBe(null)
    for (const key of ['ann', 'bob', 'eve']) {
      expect(await askedBy(key)).toMatchObject({ data: null, errors: [{ code: 'FORBIDDEN' }] })
    }
    expect(await recordOfJob()).toBe(undefined)
    await run()
    for (const key of ['ann', 'bob', 'eve']) expect(await coverageFor(key)).toBe(null)
    expect(await app.ask(`{ ${COVERAGE} }`)).toMatchObject({ errors: [{ code: 'UNAUTHENTICATED' }] })
  })

  it('is the former one while it is counted anew, and where that ended in the middle', async () => {
    await openWorld(12)
    await run()
    await takeLease(app.graph, { name: COVERAGE_JOB, holder: 'a server', now: now(), unlessDoneSince: null })
    expect(await coverageFor('cas')).toEqual({ figures: FIGURES_OF_TWELVE, state: 'COUNTING' })
    expect((await askedBy('cas')).data.countSuggestionCoverage.suggestionCoverage.state).toBe('COUNTING')
    expect((await recordOfJob())?.askedAt).toBe(null)
    await app.graph.write((transaction) => transaction.run('// test.free\nMATCH (j:Job) SET j.holder = null'))
    await app.graph.write((transaction) =>
      transaction.run("// test.hide\nMATCH (:Person)-[h:HAS_SKILL]->(:Skill) SET h.visibility = 'SELF'"),
    )
    expect(await run(breakingAt('plan.putFamiliesCovered'))).toMatchObject({ outcome: 'FAILED' })
    expect(await coverageFor('cas')).toEqual({ figures: FIGURES_OF_TWELVE, state: 'FAILED' })
    await run()
    expect((await coverageFor('cas')).figures.suggested).toBe(0)
  })

  it('stops with the server, and is still to be counted', async () => {
    await openWorld(12)
    await askedBy('cas')
    const ended = new AbortController()
    const running = run(app.graph, ended.signal)
    ended.abort()
    expect(await running).toEqual({ outcome: 'STOPPED' })
    expect(await coverageFor('cas')).toEqual({ figures: null, state: 'ASKED' })
  })
})

/** The graph of a process that ends where it comes to a query of this name. */
function breakingAt(name: string): Graph {
  return {
    ...app.graph,
    write: (work) =>
      app.graph.write((transaction) =>
        work({
          run: (cypher, parameters) => {
            if (queryName(cypher) === name) throw new Error('The end.')
            return transaction.run(cypher, parameters)
          },
        }),
      ),
  }
}
