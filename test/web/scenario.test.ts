import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, EVERYDAY_LOOKS, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const { signedIn } = walkThroughDemo()

/** An HR partner at the scenarios, with this many places of the first role that is open now. */
async function planning(places: number, look: Partial<Look> = {}): Promise<Page> {
  const page = await signedIn('Fatima El Amrani', look)
  await page.goto('/hr/scenarios')
  const add = page.locator('main select')
  await add.locator('optgroup').first().locator('option').first().waitFor({ state: 'attached' })
  await add.selectOption({ index: 1 })
  const field = page.locator('main section input').first()
  await field.fill(String(places))
  await page.locator('main tbody td').first().waitFor()
  await page.waitForURL(new RegExp(`places=[0-9a-z-]+%3A${places}`))
  return page
}

/** The cells of a row of the two scenarios. */
const cells = (page: Page, row: string) =>
  page
    .getByRole('table', { name: 'The two scenarios' })
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .locator('td')
const figures = (page: Page) => page.getByRole('table', { name: 'The two scenarios' }).innerText()

describe('scenarios', { timeout: 60_000 }, () => {
  it('begins with a press on a place that is open now, and with two ways that are not the same', async () => {
    const page = await signedIn('Fatima El Amrani')
    await page.goto('/hr/scenarios')
    await page.getByRole('heading', { level: 2, name: 'Begin with places that are open now' }).waitFor()
    await page
      .getByRole('link', { name: /^1 place open now .*Grow 1, or hire 1$/ })
      .first()
      .press('Enter')
    await page.getByRole('columnheader', { name: /^Scenario A Grow 1/ }).waitFor()
    expect(await page.getByRole('columnheader', { name: /^Scenario B Hire 1/ }).count()).toBe(1)
    await page.goBack()
    await page.getByRole('link', { name: /As an example: 10 places/ }).click()
    await page.getByRole('columnheader', { name: /^Scenario B Grow 5, hire 5/ }).waitFor()
  })

  it.each(EVERYDAY_LOOKS)('has a beginning for everyone at $width px, $theme, in $language', async (look) => {
    const page = await signedIn('Fatima El Amrani', look)
    await page.goto('/hr/scenarios')
    await page.locator('main section ul a').nth(2).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\bscenario\.[a-z]/)
  })

  it('H2.1: changing an assumption updates the totals within 200 ms', async () => {
    const page = await planning(6)
    const before = await cells(page, 'Cost ').first().innerText()
    const took = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('input[aria-label^="An hour away"]')
      const cell = document.querySelector('table tbody td')
      if (field === null || cell === null) throw new Error('no field')
      const shown = cell.textContent
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      const started = performance.now()
      setValue?.call(field, '90')
      field.dispatchEvent(new Event('input', { bubbles: true }))
      while (cell.textContent === shown && performance.now() - started < 5_000) {
        await new Promise((next) => requestAnimationFrame(next))
      }
      return performance.now() - started
    })
    expect(await cells(page, 'Cost ').first().innerText()).not.toBe(before)
    expect(took).toBeLessThanOrEqual(200)
    expect(page.url()).toContain('hourAway=90')
  })

  it('H2.2: shows the cost of not doing right after the cost, also where everyone is hired', async () => {
    const page = await planning(4)
    await page.locator('[aria-label="Hired from outside, Scenario A"][max="4"]').waitFor() // all four can be hired
    await page.getByLabel('Hired from outside, Scenario A').fill('4')
    await page.getByRole('columnheader', { name: /Hire 4/ }).waitFor()
    const heads = await page.locator('main table').first().locator('tbody th').allInnerTexts()
    expect(heads).toEqual([
      'Cost',
      'Cost of not doing',
      'Return',
      'Who could',
      'Plan',
      'Ready, hours away',
      'Worth it for',
    ])
    expect(await cells(page, 'Cost of not doing').allInnerTexts()).toEqual([
      expect.stringMatching(/^€240,000 €192,000 to €288,000/),
      expect.stringMatching(/^€240,000 €192,000 to €288,000/),
    ])
  })

  it('H2.3: a copied link makes the same figures again', async () => {
    const page = await planning(5)
    await page.getByLabel('Course fees per person, EUR').fill('1234')
    await page.getByLabel('Hired from outside, Scenario B').fill('1')
    await page.getByRole('columnheader', { name: /Grow 4, hire 1/ }).waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Link copied, with every figure in it.').first().waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await signedIn('Tomasz Nowak')
    await other.goto(link)
    await other.locator('main tbody td').first().waitFor()
    expect(await figures(other)).toBe(await figures(page))
    expect(link).toMatch(/fees=1234/)
    expect(link).toMatch(/learningHours=\d+/)
  })

  it('applies what was typed before the places it is counted in had arrived', async () => {
    const page = await planning(2)
    const hired = page.getByLabel('Hired from outside, Scenario A')
    await page.locator('[aria-label="Hired from outside, Scenario A"][max="2"]').waitFor()
    let answer = () => {}
    const typed = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Scenario(')) await typed
      await route.continue()
    })
    await page.locator('main section input').first().fill('6')
    await hired.fill('4')
    answer()
    await page.getByRole('columnheader', { name: /Grow 2, hire 4/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('hiredA')).toBe('4')
    await page.getByLabel('Months looked at, months').fill('99')
    expect(await page.getByLabel('Months looked at, months').getAttribute('aria-invalid')).toBe('true')
    expect(page.url()).not.toContain('months=99')
  })

  it('tells beside each figure how far it moves a total of either scenario, on a phone too', async () => {
    const page = await planning(4, { width: 390 })
    const row = page.getByRole('row', { name: /^Until somebody hired is there/ })
    await expect.poll(() => row.innerText(), { timeout: 10_000 }).toMatch(/±\s€[1-9]/)
    const before = await row
      .locator('td')
      .last()
      .evaluate((cell) => getComputedStyle(cell, '::before').content)
    expect(before).toContain('A tenth more:')
  })

  it('names nobody, and counts no small group', async () => {
    const page = await signedIn('Fatima El Amrani')
    await page.goto('/hr/scenarios')
    await page.locator('main select optgroup option').first().waitFor({ state: 'attached' })
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('query Scenario(') ?? false,
    )
    await page.locator('main select').selectOption({ index: 1 })
    const scenario = await (await answered).text()
    expect(scenario).not.toMatch(/"name"|personId|"Person"/)
    const counts = [...scenario.matchAll(/"people":(\d+|null)/g)].map(([, count]) => count)
    expect(counts).toHaveLength(3)
    for (const count of counts) expect(count === 'null' || (Number(count) >= 10 && Number(count) % 5 === 0)).toBe(true)
  })

  it('is a page that is not shared for who is not in HR, and the API says nothing', async () => {
    const page = await signedIn('Noor Claes')
    await page.goto('/hr/scenarios?places=x:2')
    await page.getByRole('heading', { level: 1, name: 'Not shared with you' }).waitFor()
    expect(await page.getByRole('link', { name: 'Scenarios' }).count()).toBe(0)
    const answer = await page.evaluate(async () => {
      const ask = (query: string) =>
        fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }).then((response) => response.json())
      const { data } = await ask('{ roles(first: 1) { nodes { id } } }')
      return ask(`{ scenario(targets: [{ roleId: "${data.roles.nodes[0].id}", places: 3 }]) { placesFilled } }`)
    })
    expect(answer).toEqual({ data: { scenario: null } })
  })

  it('is filled in by keyboard alone', async () => {
    const page = await signedIn('Fatima El Amrani')
    await page.goto('/')
    await page.getByRole('link', { name: 'Scenarios' }).focus()
    await page.keyboard.press('Enter')
    const add = page.locator('main select')
    await add.locator('option').nth(3).waitFor({ state: 'attached' })
    await add.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'The two scenarios' }).waitFor()
    await page.getByLabel('Months looked at, months').focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('24')
    await page.waitForURL(/[?&]months=24/)
  })

  it.each(EVERYDAY_LOOKS)('can be used by everyone at $width px, $theme, in $language', async (look) => {
    const page = await planning(6, look)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\bscenario\.[a-z]/)
  })
})
