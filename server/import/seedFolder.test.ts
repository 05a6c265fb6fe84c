import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestGraph } from '../../test/support/testGraph.ts'
import type { Graph } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { EXAMPLE_ORGANIZATION, EXAMPLE_VOICES, makeFolder } from './exampleFolder.ts'
import { graphContents } from './graphContents.ts'
import { importFolder } from './importFolder.ts'
import type { SeedOptions } from './seedFolder.ts'
import { isGraphEmpty, seedFolder } from './seedFolder.ts'

const NOW = new Date('2026-11-25T12:00:00Z')
// The example describes 2026-11-01: everything moves by 24 days.
const OPTIONS: SeedOptions = { today: '2026-11-25', now: NOW, environment: {} }
const DEMO = { ...EXAMPLE_ORGANIZATION, ...EXAMPLE_VOICES }

let graph: Graph

async function openGraph(): Promise<Graph> {
  const opened = await openTestGraph()
  await migrate(opened, NOW)
  return opened
}

beforeEach(async () => {
  graph = await openGraph()
})

afterEach(() => graph.close())

describe('seeding a demo', () => {
  it('writes what people say, each visible as they say and privately when they say nothing', async () => {
    expect((await seedFolder(graph, await makeFolder(DEMO), OPTIONS)).outcome).toBe('written')
    const said = /HAS_SKILL|REJECTED|ANSWERED|Openness|INTERESTED|FEELS|OFFERS|SIGNS_IN_AS/
    expect((await graphContents(graph)).filter((line) => said.test(line))).toEqual([
      'Openness -SHOWN_TO-> Team csv:counter',
      'Openness -SHOWN_TO-> Team csv:oven',
      'Openness answer=NOT_YET askAgainOn=2027-02-25 discoverable=NOBODY',
      'Openness answer=OPEN discoverable=TEAMS note=After the summer until=2027-04-24',
      'Person csv:ann -FEELS-> Skill csv:help visibility=SELF word=LIKES',
      'Person csv:ann -HAS_OPENNESS-> Openness',
      'Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=42 lastUsedOn=2026-10-25 level=42 levelVisibility=SELF source=ROLE status=CONFIRMED visibility=ORGANIZATION',
      'Person csv:ann -INTERESTED_IN-> Role csv:seller visibility=SELF wants=false',
      'Person csv:ann -OFFERS_TO_SHARE-> Skill csv:dough forms=[ON_THE_JOB|BUDDY] hoursPerMonth=2',
      'Person csv:ann -REJECTED-> Skill csv:listen',
      'Person csv:bob -ANSWERED-> Role csv:baker answer=SAVED',
      'Person csv:bob -ANSWERED-> RoleFamily csv:sales answer=NOT_YET askAgainOn=2027-03-25',
      'Person csv:bob -HAS_OPENNESS-> Openness',
      'Person csv:bob -HAS_SKILL-> Skill csv:dough level=12 levelVisibility=MANAGER source=SELF status=CONFIRMED visibility=MANAGER',
      'Person csv:bob -HAS_SKILL-> Skill csv:listen importedLevel=35 level=35 levelVisibility=SELF source=IMPORT status=PROPOSED visibility=SELF',
      'Person csv:bob -INTERESTED_IN-> Skill csv:dough visibility=SELF wants=true',
      'Person csv:bob -INTERESTED_IN-> Team csv:oven visibility=ORGANIZATION wants=true',
      'SignInOption -SIGNS_IN_AS-> Person csv:ann',
      'SignInOption -SIGNS_IN_AS-> Person csv:bob',
    ])
  })

  it('lets an HR partner see the departments that the demo names, by our own ids', async () => {
    await seedFolder(graph, await makeFolder(DEMO), OPTIONS)
    const rows = await graph.read((transaction) =>
      transaction.run<{ actor: string; name: string }>(`// test.units
        MATCH (o:SignInOption) UNWIND o.units AS unit MATCH (d:Department {id: unit})
        RETURN o.actor AS actor, d.externalKey AS name ORDER BY name`),
    )
    expect(rows).toEqual([
      { actor: 'HR_PARTNER', name: 'csv:north' },
      { actor: 'HR_PARTNER', name: 'csv:shops' },
    ])
  })

  it('moves every date, so that the day described is today', async () => {
    await seedFolder(graph, await makeFolder(DEMO), OPTIONS)
    expect(
      (await graphContents(graph)).filter((line) =>
        /HOLDS|HELD|REPORTS_TO|Opening csv:o1 c|Person csv:cas l/.test(line),
      ),
    ).toEqual([
      'Opening csv:o1 closesOn=2027-01-08 hoursPerWeek=38 kind=JOB startsOn=2027-01-28 state=OPEN titleEn=Baker wanted titleNl=Bakker gezocht',
      'Person csv:ann -HELD-> Seat csv:sell from=2019-03-25 to=2022-01-24',
      'Person csv:ann -HOLDS-> Seat csv:bake since=2022-01-25',
      'Person csv:bob -HOLDS-> Seat csv:sell since=2021-06-03',
      'Person csv:bob -REPORTS_TO-> Person csv:ann from=2026-11-25',
      'Person csv:cas -HELD-> Seat csv:bake from=2015-01-29 to=2025-07-24',
      'Person csv:cas languages=[fr] leftOn=2025-07-24 name=Cas Claes startedOn=2015-01-29 status=ALUMNI',
    ])
  })

  it('gives the same ids each time', async () => {
    const folder = await makeFolder(DEMO)
    await seedFolder(graph, folder, OPTIONS)
    const ids = await idsIn(graph)
    await graph.close()
    graph = await openGraph()
    await seedFolder(graph, folder, { ...OPTIONS, today: '2027-05-01' })
    expect(await idsIn(graph)).toEqual(ids)
  })

  it('is refused where an organization is, and leaves it as it was', async () => {
    await importFolder(graph, await makeFolder(EXAMPLE_ORGANIZATION), { right: 'import', today: '2026-11-25' })
    const before = await graphContents(graph)
    await expect(seedFolder(graph, await makeFolder(DEMO), OPTIONS)).rejects.toThrow(
      'A demo is loaded into an empty graph only, and this one holds an organization.',
    )
    expect(await graphContents(graph)).toEqual(before)
  })

  it('is refused in production and where people sign in for real', async () => {
    const folder = await makeFolder(DEMO)
    const refusals = [
      [{ NODE_ENV: 'production' }, 'in production'],
      [{ BASE_URL: 'https://wall.example.org' }, 'in production'],
      [{ SIGN_IN: 'oidc' }, 'with SIGN_IN=oidc'],
    ] as const
    for (const [environment, where] of refusals) {
      await expect(seedFolder(graph, folder, { ...OPTIONS, environment })).rejects.toThrow(
        `A demo is never loaded ${where}, because it speaks for people. Use "npm run import -- DIR" for the data of an organization.`,
      )
    }
    expect(await isGraphEmpty(graph)).toBe(true)
  })
})

async function idsIn(seeded: Graph): Promise<string[]> {
  const rows = await seeded.read((transaction) =>
    transaction.run<{ id: string }>('// test.ids\nMATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id ORDER BY id'),
  )
  return rows.map(({ id }) => id)
}
