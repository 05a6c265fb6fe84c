import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Look, launchBrowser, openPage } from './browser.ts'
import { type DemoApp, startDemoApp } from './demoApp.ts'

/** The demo in a browser, for the walks of one test file. */
export interface Walk {
  /** Where the demo is served; only inside a test. */
  readonly address: () => string
  /** A new visitor, signed in as nobody. */
  readonly visitor: (look?: Partial<Look>) => Promise<Page>
  /** The person of the demo with this name, signed in, on no page yet. */
  readonly signedIn: (name: string, look?: Partial<Look>) => Promise<Page>
  /** Asks the service as the one signed in on this page; fails the test where it refuses. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly ask: (page: Page, query: string, variables?: object) => Promise<any>
}

const STARTING_MS = 120_000

/** Starts the demo and a browser before the tests of this file, and ends both after them. Pages are closed after each test. The demo goes by `now`. */
export function walkThroughDemo(now?: () => Date): Walk {
  let app: DemoApp
  let browser: Browser

  beforeAll(async () => {
    app = await startDemoApp(now)
    browser = await launchBrowser()
  }, STARTING_MS)
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const visitor = (look: Partial<Look> = {}) => openPage(browser, app.address, look)
  const ask: Walk['ask'] = async (page, query, variables = {}) => {
    const answer = await page.request.post('/graphql', { data: { query, variables }, headers: { origin: app.address } })
    const { data, errors } = await answer.json()
    expect(errors).toBeUndefined()
    return data
  }
  return {
    address: () => app.address,
    visitor,
    ask,
    signedIn: async (name, look) => {
      const page = await visitor(look)
      const { signInOptions } = await ask(page, '{ signInOptions { personId name } }')
      const personId = signInOptions.find((option: { name: string }) => option.name === name).personId
      await page.request.post('/api/session', { data: { personId }, headers: { origin: app.address } })
      return page
    },
  }
}
