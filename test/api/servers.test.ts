import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyChange } from '../../server/graph/writePath.ts'
import { importFolder } from '../../server/import/importFolder.ts'
import {
  type Ask,
  EXAMPLE_DAY,
  type ExampleApp,
  openExampleApp,
  serveBeside,
  withFolder,
} from '../support/exampleApp.ts'
import { addedByDee, showMediation, type WatchedIds } from '../support/followedValue.ts'
import { cookieOf, sendJson } from '../support/rawAnswers.ts'

/** A server follows within two seconds; a busy machine gets more. */
const PATIENCE = { timeout: 20_000, interval: 50 }

let first: ExampleApp
let second: ExampleApp
/** Dee, signed in once: she asks one server and the other. */
let asDee: Readonly<Record<'first' | 'second', Ask>>
let watched: WatchedIds
/** What the second server logged. */
const lines: Record<string, unknown>[] = []

beforeAll(async () => {
  first = await openExampleApp()
  const log = pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) })
  second = await serveBeside(first, { log })
  watched = { adviser: await first.idOf('adviser'), mediation: await first.idOf('mediation') }
  asDee = { first: await first.signInAs('dee'), second: await second.signInAs('dee') }
})
afterAll(async () => {
  await second.close()
  await first.close()
})
beforeEach(() => {
  lines.length = 0
})

const logged = (message: RegExp) => lines.filter(({ msg }) => message.test(String(msg)))

const added = (server: 'first' | 'second') => addedByDee(asDee[server], watched)
const casShows = async (shown: boolean) => showMediation(await first.signInAs('cas'), watched, shown)

describe('two servers on one graph', { timeout: 60_000 }, () => {
  it('each answer with what somebody shows through the other, followed in place', async () => {
    const before = await added('second')
    await casShows(true)
    await vi.waitFor(async () => expect(await added('second')).toBeLessThan(before), PATIENCE)
    const after = await added('second')
    await vi.waitFor(async () => expect(await added('first')).toBe(after), PATIENCE)
    expect(logged(/in place/)).toMatchObject([{ changes: 1, people: 1 }])
    await casShows(false)
    await vi.waitFor(async () => expect(await added('second')).toBe(before), PATIENCE)
    expect(logged(/built anew/)).toEqual([])
  })

  it('find what an import brought, whoever imported it', async () => {
    const teams = `id,name_en,name_nl,name_fr,purpose_en,purpose_nl,purpose_fr,department,location\ndepot,Depot,Depot,Dépôt,,,,making,Diest\n`
    await withFolder({ 'teams.csv': teams }, (folder) =>
      importFolder(first.graph, folder, { right: 'import', today: EXAMPLE_DAY }),
    )
    const found = async () => {
      const { data } = await asDee.second('{ search(text: "depot", first: 5) { __typename } }')
      return data.search
    }
    await vi.waitFor(async () => expect(await found()).toHaveLength(1), PATIENCE)
    await vi.waitFor(() => expect(logged(/built anew/)).toMatchObject([{ why: 'an import' }]), PATIENCE)
  })

  it('tell the new name of what an import renamed, also where they told the old one before', async () => {
    const teamId = await first.idOf('desk')
    const nameOf = async () => {
      const { data } = await asDee.second('query ($id: ID!) { team(id: $id) { names { en } } }', { id: teamId })
      return data.team.names.en
    }
    expect(await nameOf()).toBe('Front desk')
    const teams = `id,name_en,name_nl,name_fr,purpose_en,purpose_nl,purpose_fr,department,location\ndesk,Welcome desk,Onthaal,Accueil,,,,service,Leuven\n`
    await withFolder({ 'teams.csv': teams }, (folder) =>
      importFolder(first.graph, folder, { right: 'import', today: EXAMPLE_DAY }),
    )
    await vi.waitFor(async () => expect(await nameOf()).toBe('Welcome desk'), PATIENCE)
    await vi.waitFor(() => expect(logged(/built anew/)).toMatchObject([{ why: 'an import' }]), PATIENCE)
  })

  it('renew rarity and neighbors when a job asks all of them to', async () => {
    const request = { viewerId: 'jobs', requestId: 'request-tables', kinds: ['tables'], now: new Date() }
    await applyChange(first.graph, request, async () => ({ result: null, changedIds: [] }))
    await vi.waitFor(() => expect(logged(/built anew/)).toMatchObject([{ depth: 'TABLES' }]), PATIENCE)
  })
})

describe('a session made by one server', { timeout: 60_000 }, () => {
  const nameWith = async (server: ExampleApp, cookie: string) =>
    JSON.parse((await sendJson(server, cookie, { query: '{ viewer { person { name } } }' })).text).data?.viewer?.person
      .name

  it('is one of the other too, and ends on both at once', async () => {
    const cookie = await cookieOf(first, 'bob')
    expect(await nameWith(second, cookie)).toBe('Bob Maes')
    await fetch(`${second.url}/api/session`, { method: 'DELETE', headers: { cookie } })
    expect(await nameWith(first, cookie)).toBeUndefined()
  })

  it('is none of a server with another secret', async () => {
    const stranger = await serveBeside(first, { sessionSecret: 'another secret for tests' })
    const cookie = await cookieOf(first, 'bob')
    expect(await nameWith(stranger, cookie)).toBeUndefined()
    expect(await nameWith(first, cookie)).toBe('Bob Maes')
    await stranger.close()
  })
})
