import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const walk = walkThroughDemo()

/** Noor Claes with her moves in front of her. */
async function asNoor(path = '/map', look: Partial<Look> = {}): Promise<Page> {
  const page = await walk.signedIn('Noor Claes', look)
  await page.goto(path)
  await page.locator('[data-role]').first().waitFor()
  return page
}

const rows = (page: Page) => page.locator('[data-role]')

describe('over the wall', { timeout: 40_000 }, () => {
  it('shows roles under how far they are, each with a reason in words', async () => {
    const page = await asNoor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Look over the wall')
    const bands = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(bands.map((band) => band.replace(/ ?\d+$/, ''))).toEqual(['One step', 'Two steps', 'A bigger leap'])
    expect(await rows(page).count()).toBeGreaterThan(8)
    expect(await rows(page).first().getAttribute('aria-label')).toMatch(/, .*, One step, \d+ of 10 shared, \d+ to grow/)
  })

  it('E2.2: choosing a role puts it into the address, and its panel begins with what is shared', async () => {
    const page = await asNoor()
    const title = await rows(page).nth(1).locator('b').textContent()
    await rows(page).nth(1).click()
    await page.waitForURL(/focus=/)
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { level: 2 }).waitFor()
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(title)
    expect(await panel.getByRole('heading', { level: 3 }).first().textContent()).toBe('Shared')
  })

  it('E2.3: Back closes the panel and keeps the filters', async () => {
    const page = await asNoor('/map?effort=one-step')
    await rows(page).first().click()
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor()
    await page.goBack()
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('?effort=one-step')
  })

  it('E2.4: leads from the loaded page to an open role in at most twelve keys', async () => {
    const page = await asNoor()
    await page.locator('[data-node]').first().waitFor()
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    await page.locator('h1').focus()
    while (!(await page.evaluate(() => document.activeElement?.hasAttribute('data-role')))) await press('Tab')
    await press('ArrowDown')
    await press('Enter')
    await page.locator('[data-node][aria-pressed="true"]:focus').waitFor()
    await press('Enter')
    await page.waitForURL('**/roles/*')
    expect(keys).toBeLessThanOrEqual(12)
  })

  it('E2.8: an answer shows within 100 ms, and can be taken back', async () => {
    const page = await asNoor()
    await rows(page).nth(1).click()
    const notYet = page.getByRole('complementary').getByRole('button', { name: 'Not yet' })
    await notYet.waitFor()
    const pressed = await notYet.evaluate(async (button) => {
      ;(button as HTMLButtonElement).click() // it is one
      await new Promise((resolve) => setTimeout(resolve, 100))
      return button.getAttribute('aria-pressed')
    })
    expect(pressed).toBe('true')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => notYet.getAttribute('aria-pressed')).toBe('false')
  })

  it('E2.8: an answer that could not be kept goes back, and says so', async () => {
    const page = await asNoor()
    await rows(page).nth(1).click()
    const curious = page.getByRole('complementary').getByRole('button', { name: 'Curious' })
    await curious.waitFor()
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('AnswerRole')
        ? route.fulfill({ status: 500, body: '{}' })
        : route.continue(),
    )
    await curious.click()
    await page.getByText('Your answer could not be kept.').first().waitFor()
    await expect.poll(() => curious.getAttribute('aria-pressed')).toBe('false')
  })

  it('takes a role out of map and list on "no", and brings it back on Undo', async () => {
    const page = await asNoor()
    const id = await rows(page).nth(2).getAttribute('data-role')
    await rows(page).nth(2).click()
    await page.getByRole('complementary').getByRole('button', { name: 'No', exact: true }).click()
    await page.locator(`[data-role="${id}"]`).waitFor({ state: 'detached' })
    await page.locator(`[data-node="${id}"]`).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator(`[data-node="${id}"]`).waitFor()
    expect(await page.locator(`[data-role="${id}"]`).count()).toBe(1)
  })

  it('explains the sum in two groupings that add up to the same', async () => {
    const page = await asNoor()
    await rows(page).first().click()
    const sum = page.getByRole('complementary').getByRole('table')
    await sum.waitFor()
    const tenths = async () =>
      (await sum.locator('td').allTextContents()).map((points) => Math.round(Number(points.replace(',', '.')) * 10))
    const byNeed = await tenths()
    await page.getByRole('button', { name: 'Show the sum by who gains' }).click()
    const byGainer = await tenths()
    for (const [a = 0, b = 0, c = 0, total] of [byNeed, byGainer]) expect(a + b + c).toBe(total)
    expect(byGainer[3]).toBe(byNeed[3])
  })

  it('filters by family and by effort, in the address, and clears', async () => {
    const page = await asNoor()
    await page.getByText('Family', { exact: true }).click()
    await page.locator('label', { hasText: 'Customer' }).getByText('Customer').click()
    await page.waitForURL(/family=CU/)
    await expect.poll(() => page.getByRole('checkbox', { name: 'Customer' }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await page.goto('/map?family=WQ&effort=one-step')
    await page.getByText('No roles with these filters.').waitFor()
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await rows(page).first().waitFor()
  })

  it('starts from wishes, or from where colleagues went, in the address', async () => {
    const page = await asNoor()
    const way = page.getByLabel('Start from')
    await way.selectOption('where colleagues went')
    await page.getByText('roles where colleagues of your job family often went').waitFor()
    expect(new URL(page.url()).search).toBe('?way=colleagues')
    await rows(page).first().click()
    const panel = page.getByRole('complementary')
    await panel
      .getByText(
        /^Colleagues went this way: \d+ moves (from your job family to this one|between roles of your job family)\.$/,
      )
      .waitFor()
    await panel.getByRole('button', { name: 'Close' }).click()
    await way.selectOption('my wishes')
    await page.getByText('roles that ask what you want more of').waitFor()
    expect(new URL(page.url()).search).toBe('?way=wishes')
    await page.reload()
    await rows(page).first().waitFor()
    expect(await way.locator('option:checked').textContent()).toBe('my wishes')
  })

  it('says why a way in leads nowhere, and leads back', async () => {
    const page = await walk.signedIn('Ilyas Bouzian')
    await page.goto('/map?way=wishes')
    await page.getByText('Say what you want more of').waitFor()
    await page.getByRole('button', { name: 'Start from my talents' }).click()
    await rows(page).first().waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  it('keeps what it showed when the service fails, and offers to try again', async () => {
    const page = await asNoor()
    await page.route('**/graphql', (route) => route.fulfill({ status: 500, body: '{}' }))
    await rows(page).first().click()
    await page.getByText('We could not load this role. Your work is safe.').waitFor()
    expect(await rows(page).count()).toBeGreaterThan(8)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor()
  })
})

describe('the role page', { timeout: 40_000 }, () => {
  it('E3.1 and E3.2: what you bring comes before what is to grow, and all three who gain are there', async () => {
    const page = await asNoor()
    await rows(page).first().click()
    await page.getByRole('link', { name: 'Open role' }).click()
    await page.waitForURL('**/roles/*')
    await page.getByRole('heading', { name: 'Skills to grow' }).waitFor()
    const headings = await page.getByRole('heading').allTextContents()
    expect(headings.indexOf('What you bring')).toBeGreaterThan(-1)
    expect(headings.indexOf('What you bring')).toBeLessThan(headings.indexOf('Skills to grow'))
    expect(headings).toEqual(expect.arrayContaining(['Me', 'The team', 'The organization']))
    expect(await page.title()).toMatch(/ - Over the Wall$/)
  })

  it('E3.3: is opened without a trace: nothing is written, and a manager and a colleague there find all as before', async () => {
    const others = await Promise.all([walk.signedIn('Koen Verhaegen'), walk.signedIn('Lieve Goossens')])
    const allTheySee = () =>
      Promise.all(
        others.map((other) =>
          walk.ask(
            other,
            `{ viewer { person { id name } skills { nodes { skill { id } } } askedAgain { __typename }
                inbox(first: 20) { nodes { __typename } } sentInvitations { nodes { id } } } }`,
          ),
        ),
      )
    const before = await allTheySee()
    const page = await asNoor()
    await rows(page).first().click()
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.postData() ?? ''}`))
    await page.getByRole('link', { name: 'Open role' }).click()
    await page.getByRole('heading', { name: 'People to talk to' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(asked.filter((request) => request.includes('query Role')).length).toBeGreaterThan(0)
    expect(asked.filter((request) => !/^GET /.test(request) && !/"query":"query /.test(request))).toEqual([])
    expect(await allTheySee()).toEqual(before)
  })

  it('leads on from a role to those close to it, both ways', async () => {
    const page = await asNoor()
    await page.goto(
      (await page.locator('[data-role]').first().getAttribute('data-role'))?.replace(/^/, '/roles/') ?? '',
    )
    await page.getByRole('heading', { level: 2, name: 'Roles close to this one' }).waitFor()
    const part = page.locator('section', { hasText: 'Roles close to this one' })
    await part.getByRole('heading', { level: 3, name: 'From this role to' }).waitFor()
    expect(await part.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'From this role to',
      'To this role from',
    ])
    const title = await part.getByRole('link').first().innerText()
    await part.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  })

  it('says in the same words that a role is unknown, whatever the id', async () => {
    const page = await asNoor()
    await page.goto(`/roles/${'f'.repeat(32)}`)
    await page.getByRole('heading', { level: 1, name: 'There is no such role' }).waitFor()
  })
})

describe('both pages', { timeout: 90_000 }, () => {
  const looks: Look[] = [
    { width: 1280, theme: 'light', language: 'en' },
    { width: 1280, theme: 'dark', language: 'fr' },
    { width: 390, theme: 'light', language: 'nl' },
    { width: 390, theme: 'dark', language: 'en' },
    { width: 320, theme: 'light', language: 'fr' },
  ]
  it.each(looks)('can be used by everyone at $width px, $theme, in $language', async (look) => {
    const page = await asNoor('/map', look)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    const id = await rows(page).first().getAttribute('data-role')
    await rows(page).first().click()
    await page.getByRole('complementary').getByRole('table').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto(`/roles/${id}`)
    await page.locator('details').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\b(role|map|panel|why|value|reason)\.[a-z]/)
  })
})
