import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, slowestChange, tabTo } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

// A busy machine draws pages slowly.
vi.setConfig({ testTimeout: 90_000 })

const walk = walkThroughDemo()
let calm: string

beforeAll(async () => {
  const page = await walk.signedIn('Noor Claes')
  const FIND = 'query ($text: String!) { search(text: $text) { ... on Skill { id names { en } } } }'
  const { search } = await walk.ask(page, FIND, { text: 'Stays calm under pressure' })
  calm = search.find(({ names }: { names?: { en: string } }) => names?.en === 'Stays calm under pressure').id
}, 120_000)

const node = (page: Page) => page.locator('[data-node]')

async function exploring(query = `from=${calm}&open=${calm}&at=${calm}`, page?: Page): Promise<Page> {
  const visitor = page ?? (await walk.signedIn('Noor Claes'))
  await visitor.goto(`/explore?${query}`)
  await node(visitor).nth(1).waitFor()
  return visitor
}

const shownIds = async (page: Page) =>
  (await node(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-node') ?? ''))).sort()

describe('the keyboard', () => {
  it('E9.5: leads without a mouse from signing in to a second expansion, to the list, and Back', async () => {
    const page = await walk.visitor()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /Noor Claes/ }).waitFor()
    await tabTo(page, /Noor Claes/)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await tabTo(page, /^Explore$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/explore')
    await page
      .getByRole('main')
      .getByRole('button', { name: /^My team/ })
      .waitFor()
    await tabTo(page, /^My strongest talent/)
    await page.keyboard.press('Enter')
    await node(page).nth(3).waitFor()
    await vi.waitFor(async () => {
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-node'))).toBe(true)
    })
    const before = await shownIds(page)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect((await shownIds(page)).length).toBeGreaterThan(before.length), 15_000)
    await page.goBack()
    await vi.waitFor(async () => expect(await shownIds(page)).toEqual(before), 15_000)
  })
})

describe('an address', () => {
  it('E9.2: gives the same nodes to someone else', async () => {
    const noor = await exploring()
    const greet = await exploring(undefined, await walk.signedIn('Greet Wouters'))
    await vi.waitFor(async () => expect(await shownIds(greet)).toEqual(await shownIds(noor)), 15_000)
  })

  it('E9.2: holds no name, and shows the kinds it asks for alone', async () => {
    const page = await exploring()
    const people = page.getByRole('button', { name: 'People', exact: true })
    const shown = page.locator('[data-node][data-kind="Person"]')
    expect(await shown.count()).toBe(0)
    await people.click()
    await page.waitForURL(/kinds=/)
    await shown.first().waitFor()
    expect(decodeURIComponent(new URL(page.url()).search)).toMatch(/^[?a-z0-9=&,]+$/)
    await people.click()
    await page.waitForURL((url) => !url.search.includes('kinds='))
    await expect.poll(() => shown.count(), { timeout: 10_000 }).toBe(0)
  })
})

describe('what is looked at', () => {
  it('is written down nowhere: the page asks, and never tells', async () => {
    const page = await walk.signedIn('Noor Claes')
    const told: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'GET') return
      const question = request.postDataJSON()
      if (!/^\s*(query|fragment)\b/.test(question?.query ?? '')) told.push(`${request.url()} ${request.postData()}`)
    })
    const remembered = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    await page.goto('/explore')
    await page.getByRole('main').locator('section li').first().waitFor()
    const before = await remembered()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^My team/ })
      .click()
    await node(page).nth(1).waitFor()
    await node(page).nth(1).click()
    await node(page).nth(1).dblclick()
    await page.getByRole('button', { name: 'Way from me' }).click()
    await page.getByRole('region', { name: /^From me to / }).waitFor()
    expect(told).toEqual([])
    expect(await remembered()).toBe(before)
  })
})

describe('on paper, and without motion', () => {
  it('prints the picture and what is told of the chosen one, without the controls', async () => {
    const page = await exploring()
    await page.emulateMedia({ media: 'print' })
    expect(await node(page).first().isVisible()).toBe(true)
    expect(await page.getByRole('heading', { level: 2, name: 'Stays calm under pressure' }).isVisible()).toBe(true)
    for (const name of ['Zoom in', 'Copy link', 'List']) {
      expect(await page.getByRole('button', { name, exact: true }).isVisible()).toBe(false)
    }
  })

  it('sees nothing move who asks for less motion', async () => {
    expect(await slowestChange(await exploring())).toBe(0)
  })
})

describe('when something is away', () => {
  it.each(['light', 'dark'] as const)('says so, in %s, and comes back on trying again', async (theme) => {
    const page = await walk.signedIn('Noor Claes', { theme })
    let isAway = true
    await page.route('**/graphql', (route) =>
      isAway && /^(Around|Explore|WayTo)/.test(route.request().postDataJSON().operationName)
        ? route.fulfill({ status: 500, body: 'away' })
        : route.continue(),
    )
    await page.goto(`/explore?from=${calm}&open=${calm}&at=${calm}`)
    await page.getByRole('alert').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    isAway = false
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await node(page).nth(1).waitFor()
  })

  it.each(['light', 'dark'] as const)(
    'can be read by everyone, in %s: who is not shown, and the whole list',
    async (theme) => {
      const page = await walk.signedIn('Noor Claes', { theme })
      await page.goto('/explore?from=nobody&open=nobody')
      await page.getByText('This is not shared with you. That is their choice.').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await exploring(`from=${calm}&open=${calm}&at=${calm}&list=roles`, page)
      expect(await accessibilityFaults(page)).toEqual([])
    },
  )
})
