import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, EVERYDAY_LOOKS, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const walk = walkThroughDemo()

/** Ids of the first roles on Noor's map. */
let roles: readonly string[]

beforeAll(async () => {
  const page = await signedIn()
  await page.locator('[data-role]').nth(3).waitFor()
  roles = await page.locator('[data-role]').evaluateAll((all) => all.map((row) => row.getAttribute('data-role') ?? ''))
}, 120_000)

/** Noor Claes at her map. */
async function signedIn(look: Partial<Look> = {}): Promise<Page> {
  const page = await walk.signedIn('Noor Claes', look)
  await page.goto('/map')
  return page
}

/** Noor comparing the roles at these places of her list. */
async function comparing(places: readonly number[], look: Partial<Look> = {}): Promise<Page> {
  const page = await signedIn(look)
  await page.goto(`/compare?roles=${places.map((place) => roles[place]).join(',')}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const columnLinks = (page: Page) => page.locator('thead th a')

describe('comparing roles', { timeout: 60_000 }, () => {
  it('E4.1 and E4.3: has a column for each role of the address, in its order, after the present role', async () => {
    const page = await comparing([2, 0])
    await columnLinks(page).nth(2).waitFor()
    const targets = await columnLinks(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(targets.slice(1)).toEqual([`/roles/${roles[2]}`, `/roles/${roles[0]}`])
    expect(await columnLinks(page).first().textContent()).toBe('Customer adviser')
    expect(await page.getByRole('columnheader').first().textContent()).toContain('Now')
  })

  it('E4.2: refuses a fourth role with a sentence', async () => {
    const page = await comparing([0, 1, 2, 3])
    await page.getByText('Three roles beside your own is all that can be compared at a glance.').waitFor()
    await columnLinks(page).nth(3).waitFor()
    expect(await columnLinks(page).count()).toBe(4)
    expect(await page.getByRole('combobox', { name: 'Add a role' }).count()).toBe(0)
  })

  it('begins at a role, takes another one in, and takes one out again', async () => {
    const page = await signedIn()
    await page.locator('[data-role]').first().click()
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByText('Add another role to compare.').waitFor()
    await page.getByRole('combobox', { name: 'Add a role' }).selectOption({ index: 2 })
    await columnLinks(page).nth(2).waitFor()
    expect(await page.getByText('Add another role to compare.').count()).toBe(0)
    await page
      .getByRole('button', { name: /^Take .* out$/ })
      .first()
      .click()
    await page.getByText('Add another role to compare.').waitFor()
  })

  it('says in words and counts what is shared, to grow, gained and left to rest, and no total', async () => {
    const page = await comparing([0, 1])
    await columnLinks(page).nth(2).waitFor()
    const heads = await page.locator('tbody th').evaluateAll((all) => all.map((head) => head.firstChild?.textContent))
    expect(heads).toEqual(['Shared', 'To grow', 'Effort', 'Energy', 'What I gain', 'What would rest', 'Where'])
    expect(await page.locator('tbody tr').first().locator('td').nth(1).textContent()).toMatch(/^\d+ of \d+/)
    expect(await page.locator('main').innerText()).not.toMatch(/%|total|score/i)
  })

  it('hides a row, and shows all again', async () => {
    const page = await comparing([0, 1])
    await columnLinks(page).nth(2).waitFor()
    await page.getByRole('button', { name: 'Hide the row “Energy”' }).click()
    expect(await page.locator('tbody tr').count()).toBe(6)
    await page.getByRole('button', { name: 'Show all rows' }).click()
    expect(await page.locator('tbody tr').count()).toBe(7)
  })

  it('treats a role that is not there as none', async () => {
    const page = await signedIn()
    await page.goto(`/compare?roles=${'f'.repeat(32)},'; DROP`)
    await page.getByText('Choose a role over the wall, and compare it with others from there.').waitFor()
  })

  it.each(EVERYDAY_LOOKS)('can be used by everyone at $width px, $theme, in $language', async (look) => {
    const page = await comparing([0, 1, 2], look)
    await page.locator('main b').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\b(compare|band|value|table)\.[a-z]/i)
  })
})
