import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, EVERYDAY_LOOKS, holdBack, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const walk = walkThroughDemo()

/** All that is suggested to her unasked: fewer than a map shows at first. */
const MOVES_OF_NOOR = 16

/** Noor Claes with this address in front of her. */
async function asNoor(path = '/map', look: Partial<Look> = {}): Promise<Page> {
  const page = await walk.signedIn('Noor Claes', look)
  await page.goto(path)
  return page
}

const nodes = (page: Page) => page.locator('button[data-node]')
const rows = (page: Page) => page.locator('[data-role]')
const panelTitle = (page: Page) => page.getByRole('complementary').getByRole('heading', { level: 2 })

async function idsOf(page: Page, attribute: 'data-node' | 'data-role'): Promise<string[]> {
  await page.locator(`button[${attribute}]`).first().waitFor()
  const ids = await page
    .locator(`button[${attribute}]`)
    .evaluateAll((buttons, name) => buttons.map((button) => button.getAttribute(name) ?? ''), attribute)
  return ids.sort()
}

describe('the map over the wall', { timeout: 90_000 }, () => {
  it('E2.1: shows 18 roles at first, and a dozen more when asked', async () => {
    const page = await walk.signedIn('Greet Wouters')
    await page.goto('/map?reach=1000')
    await nodes(page).first().waitFor()
    expect(await nodes(page).count()).toBe(18)
    const more = page.getByRole('button', { name: /^Show \d+ more$/ })
    if (await more.isVisible()) {
      await more.click()
      await expect.poll(() => nodes(page).count()).toBeGreaterThan(18)
    }
    expect(await nodes(page).count()).toBeLessThanOrEqual(60)
  })

  it('E2.1: shows 9 roles at first on a phone', async () => {
    const page = await asNoor('/map?view=map', { width: 390 })
    await nodes(page).first().waitFor()
    expect(await nodes(page).count()).toBe(9)
  })

  it('E2.2: a click on a role puts it into the address, and its panel begins with what is shared', async () => {
    const page = await asNoor()
    const role = page.getByRole('button', { name: /^Works liaison officer, / }).and(page.locator('[data-node]'))
    await role.click()
    await page.waitForURL(/focus=/)
    await panelTitle(page).waitFor()
    expect(await panelTitle(page).textContent()).toBe('Works liaison officer')
    expect(await page.getByRole('complementary').getByRole('heading', { level: 3 }).first().textContent()).toBe(
      'Shared',
    )
    expect(await role.getAttribute('aria-pressed')).toBe('true')
  })

  it('E2.3: Back closes the panel and keeps the filters', async () => {
    const page = await asNoor('/map?effort=two-steps')
    await nodes(page).first().click()
    await panelTitle(page).waitFor()
    await page.goBack()
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('?effort=two-steps')
  })

  it('E2.4: leads by keyboard over the land to an open role in at most twelve keys', async () => {
    const page = await asNoor()
    await nodes(page).first().waitFor()
    await page.locator('h1').focus()
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    const focusIsOnMap = () => page.evaluate(() => document.activeElement?.hasAttribute('data-node'))
    while (!(await focusIsOnMap())) await press('Tab')
    await press('ArrowRight')
    await press('Enter')
    await panelTitle(page).waitFor()
    await press('Enter')
    await page.waitForURL('**/roles/*')
    expect(keys).toBeLessThanOrEqual(12)
  })

  it.each(['', '?effort=two-steps', '?family=CU', '?reach=1000'])(
    'E2.5: holds the same roles as the list, at “%s”',
    async (query) => {
      const page = await asNoor(`/map${query}`)
      const drawn = await idsOf(page, 'data-node')
      expect(drawn.length).toBeGreaterThan(0)
      expect(await idsOf(page, 'data-role')).toEqual(drawn)
      await page.getByRole('button', { name: 'List', exact: true }).click()
      await page.getByRole('table').waitFor()
      expect(await idsOf(page, 'data-role')).toEqual(drawn)
    },
  )

  it('E2.6: puts everything in the same place on two loads', async () => {
    const places = async (page: Page) => {
      await nodes(page).first().waitFor()
      return nodes(page).evaluateAll((buttons) =>
        buttons.map((button) => {
          const { x, y } = button.getBoundingClientRect()
          return `${button.getAttribute('data-node')} ${Math.round(x)} ${Math.round(y)}`
        }),
      )
    }
    const page = await asNoor()
    const first = await places(page)
    await page.reload()
    expect(await places(page)).toEqual(first)
  })

  it('E2.7: shows the list first on a phone', async () => {
    const page = await asNoor('/map', { width: 390 })
    await rows(page).first().waitFor()
    expect(await nodes(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await nodes(page).first().waitFor()
    expect(page.url()).toContain('view=map')
  })

  it('E2.9: no two labels overlap, with thirty roles at 1280 x 800', async () => {
    const page = await asNoor('/map?show=30&reach=1000')
    await page.setViewportSize({ width: 1280, height: 800 })
    await nodes(page).first().waitFor()
    expect(await overlappingLabels(page)).toEqual([])
  })

  it('E2.10: shows the list, and says so, where the map cannot be fetched', async () => {
    const page = await walk.visitor()
    await page.route(/MovesMap/, (route) => route.abort())
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /Noor Claes/ }).click()
    await page.getByText('The map could not be drawn here. The list shows the same roles.').waitFor()
    await rows(page).first().click()
    await panelTitle(page).waitFor()
    await page.locator('[data-role]:visible').first().click()
    await page.waitForURL('**/roles/*')
  })

  it('walks along a band and between bands, home and out, by keyboard', async () => {
    const page = await asNoor()
    await nodes(page).first().waitFor()
    await page.locator('button[data-node][tabindex="0"]').focus()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await page.keyboard.press('Home')
    expect(await focused()).toBe('Noor Claes, you: to your talents')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toMatch(/One step/)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toMatch(/Two steps/)
    await page.keyboard.press('Enter')
    await panelTitle(page).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    expect(await focused()).toMatch(/Two steps/)
  })

  it('zooms by keys and buttons, and shows all again', async () => {
    const page = await asNoor()
    const node = nodes(page).first()
    await node.focus()
    const width = async () => Math.round((await node.boundingBox())?.width ?? 0)
    const usual = await width()
    await page.keyboard.press('+')
    expect(await width()).toBeGreaterThan(usual)
    await page.keyboard.press('0')
    expect(await width()).toBe(usual)
    await page.getByRole('button', { name: 'Zoom out' }).click()
    expect(await width()).toBeLessThan(usual)
    await page.getByRole('button', { name: 'Show the whole picture' }).click()
    expect(await width()).toBe(usual)
  })

  it('shows one family alone from the legend, and all again', async () => {
    const page = await asNoor()
    const head = page.getByRole('button', { name: 'Only Customer' })
    await head.click()
    await page.waitForURL(/family=CU/)
    await expect.poll(() => head.getAttribute('aria-pressed')).toBe('true')
    const others = () =>
      nodes(page).evaluateAll(
        (all) => all.filter((node) => !node.getAttribute('aria-label')?.includes(', Customer, ')).length,
      )
    await expect.poll(others).toBe(0)
    expect(await nodes(page).count()).toBeGreaterThan(1)
    await head.click()
    await expect.poll(() => nodes(page).count()).toBe(MOVES_OF_NOOR)
  })

  it('says in words what flag, ring and dashes mean, and shows by them what is open, or what one is curious about', async () => {
    const page = await asNoor()
    const legend = page.getByRole('list', { name: 'What the marks on the map mean' })
    await legend.waitFor()
    expect((await legend.getByRole('listitem').allInnerTexts()).slice(0, 3)).toEqual([
      'open now',
      'curious',
      'between job families',
    ])
    const open = page.getByRole('button', { name: 'Only roles that are open now' })
    await open.click()
    await page.waitForURL(/only=open/)
    await expect.poll(() => open.getAttribute('aria-pressed')).toBe('true')
    const names = () => nodes(page).evaluateAll((all) => all.map((node) => node.getAttribute('aria-label') ?? ''))
    await expect.poll(async () => (await names()).every((name) => name.includes(', open now'))).toBe(true)
    expect((await names()).length).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Only roles I am curious about' }).click()
    await page.waitForURL(/only=open(%2C|,)curious/)
    await expect.poll(async () => (await names()).every((name) => name.endsWith(', open now, curious'))).toBe(true)
    expect(await idsOf(page, 'data-role')).toEqual(await idsOf(page, 'data-node'))
  })

  it('moves roles nearer as if one more skill were learned, and back', async () => {
    const page = await asNoor()
    await nodes(page).first().waitFor()
    const before = await idsOf(page, 'data-node')
    await page.getByText('What if you learned one more thing?').click()
    const offered = page.getByRole('button', { name: /roles? nearer, about \d+ hours of learning$/ })
    await offered.first().waitFor()
    expect(await offered.count()).toBe(3)
    await offered.first().click()
    await page.waitForURL(/if=/)
    await page
      .locator('main')
      .getByText(/^As if you had learned “.*: \d+ roles come nearer\. Nearest then: .*\.$/)
      .waitFor()
    await expect.poll(async () => (await idsOf(page, 'data-node')).join()).not.toBe(before.join())
    await page.getByRole('button', { name: 'Back to how it is' }).click()
    await expect.poll(async () => (await idsOf(page, 'data-node')).join()).toBe(before.join())
  })

  it('says so of a skill that is not there, and shows things as they are', async () => {
    const page = await asNoor('/map?if=nothing')
    await page.locator('main').getByText('There is no such skill. This is how it is now.').waitFor()
    await nodes(page).first().waitFor()
  })

  it('prints on one sheet: the map as it is drawn, all roles and the chosen one in words', async () => {
    const page = await asNoor()
    await nodes(page).first().click()
    await panelTitle(page).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await nodes(page).first().isVisible()).toBe(true)
    expect(await rows(page).first().isVisible()).toBe(true)
    expect(await panelTitle(page).isVisible()).toBe(true)
    for (const name of ['Zoom in', 'Curious', 'List']) {
      expect(await page.getByRole('button', { name, exact: true }).isVisible()).toBe(false)
    }
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(sheets.length).toBe(1)
  })
})

describe('the map in every look', { timeout: 120_000 }, () => {
  const looks: Look[] = [
    { width: 1440, theme: 'light', language: 'fr' },
    { width: 1280, theme: 'dark', language: 'nl' },
    { width: 1080, theme: 'light', language: 'fr' },
    { width: 800, theme: 'dark', language: 'en' },
    { width: 390, theme: 'light', language: 'nl' },
  ]
  it.each(looks)('can be used by everyone at $width px, $theme, in $language', async (look) => {
    const page = await walk.signedIn('Noor Claes', look)
    const letRolesCome = await holdBack(page, '**/graphql', 'query Moves(')
    await page.goto('/map?view=map')
    await page.locator('main [aria-busy="true"]:visible').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    letRolesCome()
    await nodes(page).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overlappingLabels(page)).toEqual([])
    await nodes(page).nth(3).click()
    await panelTitle(page).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\b(map|row|band|view|panel)\.[a-z]/i)
  })
})

describe('the map before it is drawn', { timeout: 60_000 }, () => {
  it.each(EVERYDAY_LOOKS)('can be used by everyone at $width px, $theme, in $language', async (look) => {
    const page = await walk.signedIn('Noor Claes', look)
    const letItCome = await holdBack(page, /\/MovesMap-[^/]*\.js$/)
    await page.goto('/map?view=map')
    await page.locator('main [role="status"]:visible, main [aria-busy="true"]:visible').first().waitFor()
    await page.locator('main h1').waitFor()
    expect(await nodes(page).count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    letItCome()
    await nodes(page).first().waitFor()
  })
})

/** Pairs of labels of roles whose boxes touch on the screen. */
function overlappingLabels(page: Page): Promise<string[]> {
  return nodes(page).evaluateAll((buttons) => {
    const labels = buttons.map((button) => ({
      text: button.querySelector('span')?.textContent ?? '',
      box: (button.querySelector('span') ?? button).getBoundingClientRect(),
    }))
    return labels.flatMap((one, place) =>
      labels
        .slice(place + 1)
        .filter(
          ({ box }) =>
            Math.min(one.box.right, box.right) > Math.max(one.box.left, box.left) + 0.5 &&
            Math.min(one.box.bottom, box.bottom) > Math.max(one.box.top, box.top) + 0.5,
        )
        .map((other) => `${one.text} | ${other.text}`),
    )
  })
}
