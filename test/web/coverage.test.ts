import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, EVERYDAY_LOOKS, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const { signedIn } = walkThroughDemo()

/** Somebody at the page, once it says something. */
async function at(name: string, look: Partial<Look> = {}): Promise<Page> {
  const page = await signedIn(name, look)
  await page.goto('/hr/coverage')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const families = (page: Page) => page.getByRole('table', { name: 'Job families, those suggested least first' })

/** As much of what the service answers as is changed here. */
interface CoverageAnswered {
  state: string
  readonly figures: { suggested: number; readonly families: object[] }
}

/** Changes what the service answers about suggested roles, as in an organization with other figures. */
async function withCoverage(page: Page, change: (coverage: CoverageAnswered) => void): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    const coverage: CoverageAnswered | undefined = answer.data?.suggestionCoverage
    if (coverage) change(coverage)
    await route.fulfill({ response, json: answer })
  })
}

/** Two families of few roles and people, each with another reason. */
function suggestedLittle({ figures }: CoverageAnswered): void {
  const [, , third = {}, , fifth = {}] = figures.families
  figures.suggested = 41
  Object.assign(third, { suggested: null, people: null, skillsOfRole: 3 })
  Object.assign(fifth, { suggested: 2, people: 25, skillsShown: 20 })
}

describe('which roles are suggested', { timeout: 60_000 }, () => {
  it('is counted when HR asks, and comes to the page by itself', async () => {
    const page = await at('Fatima El Amrani')
    await page.getByText('Nothing has been counted yet.').waitFor()
    await page.getByRole('button', { name: 'Count now' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'New figures come here by themselves.' }).waitFor()
    await families(page).waitFor({ timeout: 20_000 })
    expect(await page.getByRole('status').innerText()).toBe('')
    expect(await page.getByRole('button', { name: 'Count anew' }).evaluate((it) => it === document.activeElement)).toBe(
      true,
    )
    expect(await page.locator('main').innerText()).toMatch(/\d+ of \d+ roles are among the first ten of somebody\./)
  })

  it('says that it is being counted, and takes no second ask meanwhile', async () => {
    const page = await signedIn('Tomasz Nowak')
    let asks = 0
    page.on('request', (sent) => {
      if (sent.postData()?.includes('mutation') === true) asks += 1
    })
    await withCoverage(page, (coverage) => {
      coverage.state = 'COUNTING'
    })
    await page.goto('/hr/coverage')
    await page.getByRole('status').filter({ hasText: 'Being counted just now' }).waitFor()
    const button = page.getByRole('button', { name: /^Count/ })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await button.click({ force: true })
    expect(asks).toBe(0)
  })

  it('tells of each family, least suggested first, why that may be, and nothing of a few people', async () => {
    const page = await signedIn('Fatima El Amrani')
    await withCoverage(page, suggestedLittle)
    await page.goto('/hr/coverage')
    await families(page).waitFor()
    const rows = await families(page).locator('tbody tr').allInnerTexts()
    expect(rows[0]).toMatch(/roles; too few people to say\s+Fewer than 10 people\s+3 skills a role, in the middle/)
    expect(rows[0]).toContain('Little to be found by: describe further what these roles ask.')
    expect(rows[1]).toMatch(/2 of \d+ roles\s+About 25 people/)
    expect(rows[1]).toContain('Nobody shows many of these skills: see who has them, or plan to learn them.')
    await page.getByText('Families suggested to fewer than ten people are not counted among them.').waitFor()
    await page.getByRole('heading', { name: 'What to do where few are suggested' }).waitFor()
  })

  it('leads to the roles of a family and to a scenario for each, by keyboard alone', async () => {
    const page = await at('Fatima El Amrani')
    const open = page.getByRole('button', { name: 'Roles of Customer' })
    await open.focus()
    await page.keyboard.press('Enter')
    expect(await open.getAttribute('aria-expanded')).toBe('true')
    const weigh = page.getByRole('link', { name: /^Weigh ways to fill / }).first()
    await weigh.waitFor()
    expect(await weigh.getAttribute('href')).toMatch(/^\/hr\/scenarios\?places=[0-9a-z-]+:1$/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/roles\//)
  })

  it('names nobody', async () => {
    const page = await signedIn('Fatima El Amrani')
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('Coverage') ?? false)
    await page.goto('/hr/coverage')
    const text = await (await answered).text()
    expect(text).not.toMatch(/"name"|personId|"Person"/)
    for (const [, count] of text.matchAll(/"people":(\d+)/g))
      expect([Number(count) >= 10, Number(count) % 5]).toEqual([true, 0])
  })

  it('is a page that is not shared for who is not in HR, and the API says nothing and does nothing', async () => {
    const page = await at('Noor Claes')
    await page.getByRole('heading', { level: 1, name: 'Not shared with you' }).waitFor()
    expect(await page.getByRole('link', { name: 'Suggested roles' }).count()).toBe(0)
    const answers = await page.evaluate(() =>
      Promise.all(
        [
          '{ suggestionCoverage { state } }',
          'mutation { countSuggestionCoverage(input: { requestId: "not-mine" }) { suggestionCoverage { state } } }',
        ].map((query) =>
          fetch('/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          }).then((response) => response.json()),
        ),
      ),
    )
    expect(answers[0]).toEqual({ data: { suggestionCoverage: null } })
    expect(answers[1]).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  })

  it.each(EVERYDAY_LOOKS)('can be used by everyone at $width px, $theme, in $language', async (look) => {
    const page = await signedIn('Fatima El Amrani', look)
    await withCoverage(page, suggestedLittle)
    await page.goto('/hr/coverage')
    await page.locator('main tbody button').first().click()
    await page.locator('main tbody a').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\bcoverage\.[a-z]/)
  })
})
