import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, focusedText } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const walk = walkThroughDemo()

/** Noor Claes with one role in the panel. */
async function withRole(title: string): Promise<Page> {
  const page = await walk.signedIn('Noor Claes')
  await page.goto('/map')
  await page.locator('[data-role]', { hasText: title }).first().click()
  await panelOf(page).getByRole('table').waitFor()
  return page
}

const panelOf = (page: Page) => page.getByRole('complementary')
const total = async (page: Page) =>
  Number((await panelOf(page).getByRole('table').locator('td').last().textContent())?.replace(',', '.'))

describe('what one answer would change most', { timeout: 40_000 }, () => {
  it('is told in one line, leads to where it is said, and saying it changes the move at once', async () => {
    const page = await withRole('Works liaison officer')
    const before = await total(page)
    const line = panelOf(page).getByText(
      /One answer would count most here: how much “Lead and convince” gives you energy\./,
    )
    const [, most = ''] = /by up to (\d+\.?\d*)/.exec((await line.textContent()) ?? '') ?? []
    await line.getByRole('link', { name: 'To this kind of work' }).click()
    await page.waitForURL(/\/me#energy-/)
    await expect.poll(() => focusedText(page)).toContain('Lead and convince')
    await page.locator(':focus').getByRole('button', { name: 'gives energy' }).click()
    await page.getByText('Lead and convince: gives energy.').first().waitFor()
    await page.goBack()
    await panelOf(page).getByRole('table').waitFor()
    await expect.poll(() => total(page)).not.toBe(before)
    expect(Math.abs((await total(page)) - before)).toBeLessThanOrEqual(Number(most) + 0.1)
    await panelOf(page).getByText('One answer would count most here').waitFor()
    expect(await line.count()).toBe(0)
  })

  it('is told of all roles among my talents, and leads to the proposal it is about', async () => {
    const page = await walk.signedIn('Noor Claes')
    await page.goto('/me')
    const line = page.getByText('One answer would change your roles most')
    await line.getByRole('link', { name: 'To this question' }).click()
    await expect.poll(() => focusedText(page)).toContain('Customer and personal service')
  })

  it('of a wish leads to a question with two answers of the same weight', async () => {
    const page = await walk.signedIn('Noor Claes')
    const { skills } = await walk.ask(page, '{ skills(first: 1, kinds: [KNOWLEDGE]) { nodes { id names { en } } } }')
    const [{ id, names }] = skills.nodes
    await page.goto(`/me#wish-${id}`)
    const question = page.getByRole('group', { name: `Would you like more or less of “${names.en}”?` })
    await question.getByRole('button', { name: 'Less of' }).click()
    await question.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: `Remove ${names.en}` }).waitFor()
    expect(await focusedText(page)).toBe('What I would like')
  })
})

describe('the sum of a move', { timeout: 60_000 }, () => {
  /** Tenths, as written at the end of each line. */
  const tenthsIn = async (lines: string[]) =>
    lines.map((line) => Math.round(Number(/([\d.]+)\s*$/.exec(line)?.[1] ?? Number.NaN) * 10))
  const add = (tenths: readonly number[]) => tenths.reduce((sum, next) => sum + next, 0)

  it('adds up to the last point, from facts to parts, from parts to lines, and from lines to the whole, grouped either way', async () => {
    const page = await withRole('Works liaison officer')
    const sum = panelOf(page).getByRole('table')
    const whole = Math.round((await total(page)) * 10)
    for (const grouping of ['by who gains', 'by A, B, C']) {
      const lines = await sum.locator('tbody tr:has(details)').all()
      expect(lines.length).toBe(3)
      const ofLines: number[] = []
      for (const line of lines) {
        await line.locator('summary').click()
        const [ofLine = 0] = await tenthsIn([(await line.locator('td').textContent()) ?? ''])
        const parts = await line.locator('details > div').all()
        const ofParts: number[] = []
        for (const part of parts) {
          const [ofPart = 0] = await tenthsIn(await part.locator('p').allTextContents())
          expect(add(await tenthsIn(await part.locator('li').allTextContents()))).toBe(ofPart)
          ofParts.push(ofPart)
        }
        expect(add(ofParts)).toBe(ofLine)
        ofLines.push(ofLine)
      }
      expect(add(ofLines)).toBe(whole)
      await page.getByRole('button', { name: `Show the sum ${grouping}` }).click()
    }
  })

  it('says what is not used', async () => {
    const page = await withRole('Works liaison officer')
    await panelOf(page).getByText('Not used: your name, age, gender').waitFor()
  })

  it('leads from a talent that is not right to where it is mended, and the move changes at once', async () => {
    const page = await withRole('Works liaison officer')
    const before = await total(page)
    await panelOf(page).locator('summary', { hasText: 'What you bring and can grow' }).click()
    await panelOf(page)
      .getByRole('link', { name: '“Law and government” is not right: to where you can change it' })
      .first()
      .click()
    await page.waitForURL(/\/me#skill-/)
    await expect.poll(() => focusedText(page)).toContain('Law and government')
    await page.getByRole('button', { name: 'using it: how well for Law and government, change' }).click()
    await page.getByRole('menuitemradio', { name: 'starting' }).click()
    await page.getByText('Law and government: starting.').first().waitFor()
    await page.goBack()
    await panelOf(page).getByRole('table').waitFor()
    await expect.poll(() => total(page)).toBeLessThan(before)
  })
})

describe('the skills that weigh most', { timeout: 60_000 }, () => {
  it('are counted so that what is shared, waiting and to grow add up to all of them', async () => {
    const page = await withRole('Well-being adviser')
    const told = 'Of the 10 skills that count most here: 1 shared, 1 to confirm and 8 to grow.'
    await panelOf(page).getByText(told).waitFor()
    await panelOf(page).getByRole('link', { name: 'Open role' }).click()
    await page.getByText(told).waitFor()
  })

  it('are no reason where hardly any is shared: what counts instead is said', async () => {
    const page = await walk.signedIn('Noor Claes', { width: 390 })
    await page.goto('/map')
    const row = page.locator('[data-role]', { hasText: 'Well-being adviser' })
    await row.waitFor()
    expect(await row.textContent()).toContain('What speaks for it: many skills, each a little.')
    expect(await row.textContent()).toContain('1 of 10 shared · 1 to confirm')
  })
})

describe('what is halfway there', { timeout: 60_000 }, () => {
  it('is named where it is counted, in panel and page, so that the count can be believed', async () => {
    const page = await withRole('Billing specialist')
    const told = await panelOf(page)
      .getByText(/You are at least halfway with \d of the 10 skills/)
      .textContent()
    const halfway = Number(told?.match(/with (\d) of/)?.[1])
    const chips = panelOf(page).getByRole('list', { name: 'At least halfway there' }).getByRole('listitem')
    expect(await chips.count()).toBe(halfway)
    const named = await chips.allTextContents()
    expect(named).toContain('Administrative procedures')
    await panelOf(page).getByRole('link', { name: 'Open role' }).click()
    await page.getByRole('heading', { level: 1, name: 'Billing specialist' }).waitFor()
    const halfwayLines = page.locator('[data-halfway] li')
    await halfwayLines.first().waitFor()
    const lines = await halfwayLines.allTextContents()
    expect(lines.map((line, place) => line.startsWith(named[place] ?? '-'))).toEqual(named.map(() => true))
  })

  it('stands alone on a line where nothing is shared: no line begins with a nought', async () => {
    const page = await walk.signedIn('Ilyas Bouzian')
    await page.goto('/map')
    await page.locator('[data-role]').first().waitFor()
    const lines = await page.locator('ul [data-role]').allTextContents()
    expect(lines.filter((line) => line.includes('of 10 halfway there')).length).toBeGreaterThan(2)
    expect(lines.filter((line) => line.includes('0 of 10'))).toEqual([])
  })
})

describe('what comes nearer with one more skill', { timeout: 60_000 }, () => {
  it('is marked by an arrow and a word in the list and on the map, named for those who do not see it, and announced', async () => {
    const page = await walk.signedIn('Noor Claes')
    const { viewer } = await walk.ask(
      page,
      '{ viewer { skillsThatOpen(first: 1) { skill { id } nearer { role { id titles { en } } } } } }',
    )
    const [{ skill, nearer }] = viewer.skillsThatOpen
    await page.goto(`/map?if=${skill.id}`)
    const [{ role }] = nearer
    const inList = page.locator(`[data-role="${role.id}"]`)
    await inList.getByText('nearer', { exact: true }).waitFor()
    expect(await inList.getAttribute('aria-label')).toMatch(/, nearer: before it was “/)
    const onMap = page.locator(`[data-node="${role.id}"]`)
    await onMap.getByText('nearer', { exact: true }).waitFor()
    expect(await onMap.locator('svg').count()).toBeGreaterThan(0)
    expect(await onMap.getAttribute('aria-label')).toMatch(/, nearer: before it was “/)
    const heard = page.locator('[aria-live]')
    await expect.poll(async () => (await heard.allTextContents()).join(' ')).toContain(role.titles.en)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Back to how it is' }).click()
    await page.getByText('nearer', { exact: true }).first().waitFor({ state: 'detached' })
  })
})
