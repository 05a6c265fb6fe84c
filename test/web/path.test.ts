import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, EVERYDAY_LOOKS, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const walk = walkThroughDemo()

/** A role that Noor reaches over more than one route. */
let target: string

beforeAll(async () => {
  const page = await signedIn()
  const role = page.getByRole('button', { name: /^HR partner, / }).first()
  await role.waitFor()
  target = (await role.getAttribute('data-role')) ?? (await role.getAttribute('data-node')) ?? ''
}, 120_000)

/** Noor Claes at her map. */
async function signedIn(look: Partial<Look> = {}): Promise<Page> {
  const page = await walk.signedIn('Noor Claes', look)
  await page.goto('/map')
  return page
}

async function onPath(look: Partial<Look> = {}): Promise<Page> {
  const page = await signedIn(look)
  await page.goto(`/path/${target}`)
  await page.locator('main ol li').nth(1).waitFor()
  return page
}

/** A role without a path for who is signed in on this page, that they come near to in more than one way. */
async function roleWithoutPath(page: Page): Promise<{ id: string; titles: { en: string } }> {
  const { roles } = await walk.ask(page, '{ roles(first: 60) { nodes { id titles { en } } } }')
  for (const role of roles.nodes) {
    const { viewer } = await walk.ask(
      page,
      'query ($id: ID!) { viewer { move(roleId: $id) { band } paths(roleId: $id) { partWays { rest { role { id } } } } } }',
      { id: role.id },
    )
    if (viewer.move !== null && viewer.paths.partWays.length > 1) return role
  }
  throw new Error('A path leads everywhere.')
}

const stones = (page: Page) => page.locator('main ol > li')
const names = (page: Page) => stones(page).locator('h2').allTextContents()

describe('a path', { timeout: 60_000 }, () => {
  it('E5.1: has as many items in words as stones in the picture, from now to the role', async () => {
    const page = await onPath()
    expect(await stones(page).count()).toBe(await page.locator('[data-stone]').count())
    const all = await names(page)
    expect(all[0]).toBe('Now')
    expect(all.at(-1)).toBe('HR partner')
    expect(await page.getByText('A possible route, no promise.').isVisible()).toBe(true)
    expect(await page.getByText('Way back: to Customer adviser, with what you learned.').count()).toBeGreaterThan(0)
  })

  it('E5.2: swaps a stone and keeps both ends, in the address', async () => {
    const page = await onPath()
    const before = await names(page)
    const swap = page.getByRole('combobox', { name: /^Swap / }).first()
    await swap.selectOption({ index: 1 })
    await page.waitForURL(/via=/)
    await expect.poll(() => names(page)).not.toEqual(before)
    const after = await names(page)
    expect([after[0], after.at(-1), after.length]).toEqual([before[0], before.at(-1), before.length])
    await page.getByRole('button', { name: 'Back to the suggested routes' }).click()
    await expect.poll(() => names(page)).toEqual(before)
  })

  it('skips a stone, or says that the step would be too large', async () => {
    const page = await onPath()
    const before = await names(page)
    await page.getByRole('button', { name: 'Skip this stone' }).first().click()
    await page.waitForURL(/via=/)
    const tooLarge = page.getByText('Over just these stones one step would be too large.')
    await expect.poll(async () => (await tooLarge.count()) > 0 || (await names(page)).length < before.length).toBe(true)
  })

  it('E5.3: prints every step as text', async () => {
    const page = await onPath()
    await page.emulateMedia({ media: 'print' })
    for (const stone of await stones(page).all()) expect(await stone.isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Skip this stone' }).first().isVisible()).toBe(false)
  })

  it('leads on from a role page', async () => {
    const page = await signedIn()
    await page.goto(`/roles/${target}`)
    await page.getByRole('link', { name: 'How to get there' }).click()
    await page.getByRole('heading', { level: 1, name: 'A path to HR partner' }).waitFor()
  })

  it('leads on from a role whose first ten needs are the counted ones, shared and to grow, so that one can count along', async () => {
    const page = await signedIn()
    const { viewer } = await walk.ask(
      page,
      `query ($id: ID!) { viewer { move(roleId: $id) {
        neededCount sharedCount skillsToGrowCount
        shared { skill { names { en } } } skillsToGrow(first: 10) { skill { names { en } } }
      } } }`,
      { id: target },
    )
    const { move } = viewer
    await page.goto(`/roles/${target}`)
    const needs = page.locator('section', { has: page.getByRole('heading', { name: 'What the role asks' }) })
    await needs.locator('li').nth(9).waitFor()
    const listed = (await needs.locator('li a').allTextContents()).slice(0, move.neededCount)
    const namesOf = (items: readonly { skill: { names: { en: string } } }[]) => items.map(({ skill }) => skill.names.en)
    const counted = [...namesOf(move.shared), ...namesOf(move.skillsToGrow).slice(0, move.skillsToGrowCount)]
    expect(move.sharedCount + move.skillsToGrowCount).toBe(move.neededCount)
    expect([...listed].sort()).toEqual([...counted].sort())
    expect(listed.filter((name) => namesOf(move.shared).includes(name))).toEqual(namesOf(move.shared))
    expect(await needs.getByText('shared', { exact: true }).count()).toBe(move.sharedCount)
  })

  it('leads a part of the way where no path leads all of it, with what stays from there', async () => {
    const page = await signedIn()
    const far = await roleWithoutPath(page)
    await page.goto(`/roles/${far.id}`)
    await page.getByRole('link', { name: 'How to get there' }).click()
    await page.getByRole('heading', { level: 1, name: `On the way to ${far.titles.en}` }).waitFor()
    await page.getByText('No path leads all the way yet', { exact: false }).waitFor()
    const before = await names(page)
    expect(before[0]).toBe('Now')
    expect(before.length).toBeGreaterThan(2)
    expect(before.at(-1)).toBe(far.titles.en)
    expect(await page.locator('[data-stone]').count()).toBe(before.length)
    expect(await stones(page).last().innerText()).toMatch(/From there it is still a large step[\s\S]*To grow: “/)
    expect(await accessibilityFaults(page)).toEqual([])
    const end = before.at(-2) ?? ''
    const ends = page.getByRole('group', { name: 'How far' }).getByRole('button')
    expect(await ends.first().innerText()).toBe(`As far as ${end}`)
    await ends.nth(1).click()
    await page.waitForURL(/way=1/)
    await expect.poll(() => names(page)).not.toEqual(before)
    await page.getByRole('link', { name: /^Change stones on the way to / }).click()
    await page.getByRole('heading', { level: 1, name: /^A path to / }).waitFor()
    await page
      .getByRole('combobox', { name: /^Swap / })
      .or(page.locator('main ol li').nth(1))
      .first()
      .waitFor()
  })

  it('says of the role held now that it is held, and of an unknown one that it is none', async () => {
    const page = await onPath()
    await page.getByRole('link', { name: 'Customer adviser' }).first().click()
    await page.waitForURL('**/roles/*')
    const present = new URL(page.url()).pathname.split('/').at(-1)
    await page.goto(`/path/${present}`)
    await page.getByText('This is the role you hold now.').waitFor()
    await page.goto(`/path/${'f'.repeat(32)}`)
    await page.getByRole('heading', { level: 1, name: 'There is no such role' }).waitFor()
  })

  it.each(EVERYDAY_LOOKS)('can be used by everyone at $width px, $theme, in $language', async (look) => {
    const page = await onPath(look)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\b(path|panel|step|time)\.[a-z]/i)
  })
})
