import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, type Look, slowestChange, tabTo } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

// A busy machine draws pages slowly.
vi.setConfig({ testTimeout: 90_000 })

const walk = walkThroughDemo()

/** All that is suggested to her unasked: fewer than a map shows at first. */
const MOVES_OF_NOOR = 16

async function onMap(name: string, path = '/map', look: Partial<Look> = {}): Promise<Page> {
  const page = await walk.signedIn(name, look)
  await page.goto(path)
  await nodes(page).first().waitFor()
  return page
}

const nodes = (page: Page) => page.locator('button[data-node]')
const panel = (page: Page) => page.getByRole('complementary')
const panelTitle = (page: Page) => panel(page).getByRole('heading', { level: 2 })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** How many roles found no room, as the bands say. */
const heldBack = async (page: Page) => {
  const counts = await page.getByRole('button', { name: /show this band alone$/ }).allInnerTexts()
  return counts.reduce((sum, count) => sum + Number(count), 0)
}

/** Answers the question for moves with so many roles, however many are asked for: copies of the first one under ids of their own. */
async function withRoles(page: Page, total: number) {
  const asked: number[] = []
  await page.route('**/graphql', async (route) => {
    const question = route.request().postDataJSON()
    if (question.operationName !== 'Moves') return route.continue()
    const answer = await route.fetch()
    const body = await answer.json()
    const { moves } = body.data.viewer
    const first = Math.min(total, question.variables.first)
    asked.push(first)
    const copy = (_: unknown, place: number) => {
      const move = moves.nodes[place % moves.nodes.length]
      return { ...move, role: { ...move.role, id: `copy-${place}` } }
    }
    moves.nodes = Array.from({ length: first }, copy)
    moves.totalCount = total
    await route.fulfill({ response: answer, json: body })
  })
  return asked
}

describe('how many roles the map holds', () => {
  it('E2.1: 18 of 32 at first, a dozen more when asked; who finds no room is counted in its band', async () => {
    const page = await onMap('Greet Wouters')
    expect(await nodes(page).count()).toBe(18)
    await page.getByRole('button', { name: 'Show 12 more' }).click()
    await page.waitForURL(/show=30/)
    await expect.poll(() => nodes(page).count()).toBeGreaterThan(18)
    await expect.poll(async () => (await nodes(page).count()) + (await heldBack(page))).toBe(30)
  })

  it('E2.1: of 500 roles never more than 60, however many the address asks for', async () => {
    const page = await walk.signedIn('Noor Claes')
    const asked = await withRoles(page, 500)
    await page.goto('/map')
    await expect.poll(async () => (await nodes(page).count()) + (await heldBack(page))).toBe(18)
    await page.goto('/map?show=500')
    await nodes(page).first().waitFor()
    const most = Math.max(...asked)
    expect(most).toBeLessThanOrEqual(60)
    await expect.poll(async () => (await nodes(page).count()) + (await heldBack(page))).toBe(most)
    expect(await page.locator('[data-role]').count()).toBe(most)
    expect(await page.getByRole('button', { name: /^Show \d+ more$/ }).count()).toBe(0)
  })

  it('E2.1: a "+n" beside a band shows that band alone', async () => {
    const page = await onMap('Greet Wouters', '/map?show=30', { width: 1080 })
    const more = page.getByRole('button', { name: /show this band alone$/ }).first()
    const band = /“(.+)”/.exec((await more.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    await more.click()
    await page.waitForURL(/effort=/)
    const others = () =>
      nodes(page).evaluateAll(
        (all, name) => all.filter((node) => !node.getAttribute('aria-label')?.includes(`, ${name}`)),
        band,
      )
    await expect.poll(async () => (await others()).length).toBe(0)
    expect(await nodes(page).count()).toBeGreaterThan(1)
  })
})

describe('the chosen role', () => {
  it('E2.2: stands in the picture with the talents that lead to it, those that the panel names', async () => {
    const page = await onMap('Noor Claes')
    await page
      .getByRole('button', { name: /^Works liaison officer, / })
      .and(nodes(page))
      .click()
    await panelTitle(page).waitFor()
    const bridge = page.locator('[data-talent]')
    await expect.poll(() => bridge.count()).toBe(5)
    const inPanel = await panel(page).getByRole('list', { name: 'Shared' }).getByRole('listitem').allInnerTexts()
    expect((await bridge.allInnerTexts()).slice(0, 3)).toEqual(inPanel.slice(0, 3))
  })

  it('E2.2: is told by its address alone', async () => {
    const first = await onMap('Noor Claes')
    await nodes(first).nth(4).click()
    await panelTitle(first).waitFor()
    const name = await panelTitle(first).innerText()
    const { pathname, search } = new URL(first.url())
    const second = await onMap('Noor Claes', pathname + search)
    await panelTitle(second).waitFor()
    expect(await panelTitle(second).innerText()).toBe(name)
    expect(await second.locator('button[data-node][aria-pressed="true"]').innerText()).toContain(name.split(' ')[0])
  })

  it('E2.2: takes every press on a phone, also near the edge of the frame', async () => {
    const page = await onMap('Noor Claes', '/map?view=map', { width: 390, language: 'fr' })
    const boxes = await nodes(page).evaluateAll((all) =>
      all.map((node) => ({ id: node.getAttribute('data-node') ?? '', x: node.getBoundingClientRect().x })),
    )
    const [left, ...others] = boxes.sort((one, other) => one.x - other.x).map(({ id }) => id)
    for (const id of [left, others.at(-1)]) {
      const node = page.locator(`button[data-node="${id}"]`)
      await node.click()
      await expect.poll(() => new URL(page.url()).searchParams.get('focus')).toBe(id)
      await expect.poll(() => node.getAttribute('aria-pressed')).toBe('true')
    }
  })
})

describe('the keyboard', () => {
  it('E2.4: leads without a mouse from signing in to an open role, and back out', async () => {
    const page = await walk.visitor()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /Noor Claes/ }).waitFor()
    await tabTo(page, /Noor Claes/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/map')
    await nodes(page).first().waitFor()
    const isOnMap = () => page.evaluate(() => document.activeElement?.hasAttribute('data-node'))
    for (let keys = 0; keys < 60 && !(await isOnMap()); keys += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Home')
    expect(await focused(page)).toBe('Noor Claes, you: to your talents')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toMatch(/one step/i)
    await page.keyboard.press('Enter')
    await panelTitle(page).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/roles/*')
    await page.goBack()
    await page.waitForURL('**/map?focus=*')
    await panelTitle(page).waitFor()
  })

  it('E2.4: sets how far to look', async () => {
    const page = await onMap('Noor Claes')
    const slider = page.getByRole('slider', { name: /How far do I look/ })
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/reach=1000/)
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('far')
    await page.keyboard.press('Home')
    await page.waitForURL(/reach=200/)
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('near')
    await nodes(page).first().waitFor()
  })
})

describe('visits', () => {
  it('E2.6: find every role in the same place, whatever was looked at in between', async () => {
    const places = (page: Page) =>
      nodes(page).evaluateAll((all) =>
        all.map((node) => {
          const { x, y } = node.getBoundingClientRect()
          return `${node.getAttribute('data-node')} ${Math.round(x)} ${Math.round(y)}`
        }),
      )
    const first = await onMap('Noor Claes')
    const before = await places(first)
    await first.getByRole('button', { name: 'Only Customer' }).click()
    await expect.poll(async () => (await places(first)).length).toBeLessThan(before.length)
    const second = await onMap('Noor Claes')
    expect(await places(second)).toEqual(before)
  })
})

describe('instead of the map', () => {
  it('says that no role fits the filters, and clears them', async () => {
    const page = await walk.signedIn('Noor Claes')
    await page.goto('/map?family=DA&effort=one-step')
    await page.getByText('No roles with these filters.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await expect.poll(() => nodes(page).count()).toBe(MOVES_OF_NOOR)
  })

  it('E2.10: the table of the list view stands in, alone, where the map cannot be fetched', async () => {
    const page = await walk.signedIn('Noor Claes', { theme: 'dark' })
    await page.route(/MovesMap/, (route) => route.abort())
    await page.goto('/map')
    await page.getByText('The map could not be drawn here. The list shows the same roles.').waitFor()
    expect(await page.getByRole('table').count()).toBe(1)
    expect(await page.locator('[data-role]').count()).toBe(MOVES_OF_NOOR)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('shows what failed, the width of the page, and comes back on trying again', async () => {
    const page = await walk.signedIn('Noor Claes')
    let isAway = true
    await page.route('**/graphql', (route) =>
      isAway && route.request().postDataJSON().operationName === 'Moves'
        ? route.fulfill({ status: 500, body: 'away' })
        : route.continue(),
    )
    await page.goto('/map')
    const notice = page.getByRole('alert').filter({ hasText: 'We could not load the roles. Your work is safe.' })
    await notice.waitFor()
    expect((await notice.boundingBox())?.width).toBeGreaterThan(900)
    expect(await accessibilityFaults(page)).toEqual([])
    isAway = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => nodes(page).count()).toBe(MOVES_OF_NOOR)
  })

  it('shows the land while the roles are on their way', async () => {
    const page = await walk.signedIn('Noor Claes')
    await page.route('**/graphql', (route) =>
      route.request().postDataJSON().operationName === 'Moves' ? undefined : route.continue(),
    )
    await page.goto('/map')
    const waiting = page.locator('main [aria-busy="true"]')
    await expect.poll(() => waiting.count()).toBe(2)
    expect((await waiting.last().boundingBox())?.width).toBeGreaterThan(800)
  })
})

describe('who asks for less motion', () => {
  it('sees nothing move on the map', async () => {
    const page = await onMap('Noor Claes')
    await nodes(page).first().click()
    await panelTitle(page).waitFor()
    expect(await slowestChange(page)).toBe(0)
  })
})
