import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, focusedText, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

// A busy machine draws pages slowly.
vi.setConfig({ testTimeout: 60_000 })

const walk = walkThroughDemo()

async function myTalentsOf(name: string, look: Partial<Look> = {}): Promise<Page> {
  const page = await walk.visitor(look)
  await page.goto('/me')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.locator('#how-i-work').waitFor()
  await page.locator('#openness').waitFor()
  return page
}

const rowOf = (page: Page, name: string) => page.locator('li[id^="skill-"]').filter({ hasText: name })

const heard = (page: Page, text: string) => page.locator('[aria-live="polite"]').getByText(text).waitFor()

/** Fails every change from now on, as a service does that is out of order. */
async function failChanges(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const isChange = route.request().postData()?.includes('mutation') === true
    await (isChange ? route.fulfill({ status: 500, body: 'out of order' }) : route.continue())
  })
}

describe('adding a talent (E1.2)', () => {
  it('takes one press, a few letters and Enter, by keyboard alone, with a way back', async () => {
    const page = await myTalentsOf('Noor Claes')
    await page.getByRole('button', { name: 'Add a talent' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('takes the lead')
    await page.getByRole('option', { name: /Takes the lead/ }).waitFor()
    await page.keyboard.press('Enter')
    await rowOf(page, 'Takes the lead').waitFor()
    await heard(page, 'Takes the lead is added. Everyone at work sees it.')
    expect(await rowOf(page, 'Takes the lead').innerText()).toContain('using it')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await page.keyboard.press('Escape')
    expect(await focusedText(page)).toBe('Add a talent')

    await page.getByRole('button', { name: 'Undo' }).click()
    await rowOf(page, 'Takes the lead').waitFor({ state: 'detached' })
  })

  it('says how many suggestions there are, and does not offer twice what is there', async () => {
    const page = await myTalentsOf('Noor Claes')
    await page.getByRole('button', { name: 'Add a skill' }).click()
    await page.keyboard.type('writing')
    await page.getByRole('option', { name: /^Writing/ }).waitFor()
    const count = await page.getByRole('option').count()
    await heard(page, count === 1 ? '1 suggestion' : `${count} suggestions`)
    expect(await page.getByRole('option', { name: /^Writing/ }).getAttribute('aria-disabled')).toBe('true')
  })

  it('finds what one can do or know, its own list first, and neither activities nor kinds of work', async () => {
    const page = await myTalentsOf('Noor Claes')
    const sorts = async (button: string, text: string) => {
      await page.getByRole('button', { name: button }).click()
      await page.keyboard.type(text)
      const options = page.getByRole('option')
      await options.first().waitFor()
      const notes = await options.locator('span:last-child').allTextContents()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      return notes
    }
    const ofTalents = await sorts('Add a talent', 'people')
    expect(ofTalents).toContain('skill')
    expect(ofTalents.lastIndexOf('talent')).toBeLessThan(ofTalents.indexOf('skill'))
    const ofSkills = await sorts('Add a skill', 'people')
    expect(ofSkills).toContain('talent')
    expect(ofSkills.lastIndexOf('skill')).toBeLessThan(ofSkills.indexOf('talent'))
    for (const notes of [ofTalents, ofSkills, await sorts('Add a skill', 'create')]) {
      for (const note of notes) expect(['talent', 'skill', 'knowledge', 'already there']).toContain(note)
    }
    await page.getByRole('button', { name: 'Add something to do more' }).click()
    await page.keyboard.type('create')
    await page.getByRole('option').first().waitFor()
    const wishes = await page.getByRole('option').allInnerTexts()
    expect(wishes.join(' ')).not.toMatch(/activity|kind of work/)
  })

  it('is put back where it was when the service fails, and can be tried again', async () => {
    const page = await myTalentsOf('Noor Claes')
    await failChanges(page)
    await page.getByRole('button', { name: 'Add a talent' }).click()
    await page.keyboard.type('takes the lead')
    await page.getByRole('option', { name: /Takes the lead/ }).click()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await rowOf(page, 'Takes the lead').count()).toBe(0)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).click()
    await rowOf(page, 'Takes the lead').waitFor()
  })
})

const proposed = (page: Page) => page.locator('[id^="proposal-"] h3').allTextContents()

describe('a proposal', () => {
  it('that is confirmed becomes mine, seen as the switch beside it says', async () => {
    const page = await myTalentsOf('Noor Claes')
    await page.getByRole('button', { name: 'my manager', exact: true }).click()
    await page.getByRole('group', { name: 'Administrative procedures: is this you?' }).getByText('Yes').click()
    await heard(page, 'Administrative procedures is added. Your manager sees it.')
    await page.getByRole('searchbox').fill('administrative')
    expect(await rowOf(page, 'Administrative procedures').innerText()).toContain('my manager')
    expect(await page.getByRole('heading', { name: 'Administrative procedures' }).count()).toBe(0)
  })

  it('that is rejected goes, and stays away (E1.4)', async () => {
    const page = await myTalentsOf('Ilyas Bouzian')
    const [first = ''] = await proposed(page)
    const question = page.getByRole('group', { name: `${first}: is this you?` })
    await question.getByText('Not really').click()
    await heard(page, `Fine. ${first} will not be proposed again.`)
    expect(await focusedText(page)).toBe('Is this you?')
    await page.reload()
    await page.locator('#proposals').waitFor()
    expect(await question.count()).toBe(0)
    expect(await rowOf(page, first).count()).toBe(0)
  })

  it('is asked in the order of its level, what one does most first', async () => {
    const page = await myTalentsOf('Ilyas Bouzian')
    await page.locator('#proposals').waitFor()
    const levels = await page.locator('[id^="proposal-"] p').allTextContents()
    const words = ['helping others', 'skilled', 'using it', 'practising', 'starting']
    const places = levels.map((text) => words.findIndex((word) => text.endsWith(word)))
    expect(places).toEqual(places.toSorted())
    expect(await proposed(page)).not.toContain('Active learning')
  })
})

describe('who sees a skill', () => {
  const widen = async (page: Page) => {
    await page.getByRole('searchbox').fill('critical')
    await page.getByRole('button', { name: 'only me: who sees Critical thinking, change' }).click()
    const menu = page.getByRole('menu')
    await menu.getByRole('group', { name: 'Who sees this' }).getByText('everyone at work').click()
    await page.getByRole('dialog', { name: 'Show Critical thinking to everyone at work?' }).waitFor()
  }

  it('stays as it was when the service fails to show it to more people (E1.3)', async () => {
    const page = await myTalentsOf('Noor Claes')
    await failChanges(page)
    await widen(page)
    await page.getByRole('button', { name: 'Show it to everyone at work' }).click()
    await page.getByRole('alert').getByText('Who sees this did not change.').waitFor()
    await page.getByRole('button', { name: 'Keep it as it is' }).click()
    expect(await rowOf(page, 'Critical thinking').innerText()).toContain('only me')
  })

  it('changes after a word of agreement, and goes back without one', async () => {
    const page = await myTalentsOf('Noor Claes')
    await widen(page)
    await page.getByRole('button', { name: 'Show it to everyone at work' }).click()
    await heard(page, 'Everyone at work sees Critical thinking from now on.')
    const audience = page.getByRole('button', { name: 'everyone at work: who sees Critical thinking, change' })
    await audience.click()
    await page.getByRole('menu').getByRole('group', { name: 'Who sees this' }).getByText('only me').click()
    await page.getByRole('button', { name: 'only me: who sees Critical thinking, change' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('looking over the wall', () => {
  it('is answered at once, with three equal buttons and a way back', async () => {
    const page = await myTalentsOf('Stijn Peeters')
    const answers = page.getByRole('group', { name: 'Would you like to look over the wall?' })
    const pressed = () => answers.locator('[aria-pressed="true"]').allInnerTexts()
    const widths = await answers
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map(({ clientWidth }) => clientWidth))
    expect(new Set(widths).size).toBe(1)
    const before = await pressed()
    await answers.getByText('Not yet').click()
    expect(await pressed()).toEqual(['Not yet'])
    await page.getByText('“Not yet” is a fine answer.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(pressed).toEqual(before)
  })

  it('goes back to the answer before when the service fails', async () => {
    const page = await myTalentsOf('Élodie Lambert')
    const answers = page.getByRole('group', { name: 'Would you like to look over the wall?' })
    const pressed = () => answers.locator('[aria-pressed="true"]').allInnerTexts()
    expect(await pressed()).toEqual(['Not yet'])
    await failChanges(page)
    await answers.getByRole('button', { name: 'No', exact: true }).click()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await pressed()).toEqual(['Not yet'])
  })
})

describe('my talents', () => {
  it('are reached one by one by their address, however long the list', async () => {
    const page = await myTalentsOf('Greet Wouters')
    await page
      .getByRole('button', { name: /^Show all/ })
      .first()
      .click()
    const last = page.locator('li[id^="skill-"]').last()
    const id = await last.getAttribute('id')
    await page.goto(`/me#${id}`)
    await page.reload()
    await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id)
  })

  it.each([
    { theme: 'light', language: 'fr' },
    { theme: 'dark', language: 'nl' },
  ] as const)('have no fault that axe knows, at any width, $theme, in $language', async (look) => {
    const page = await myTalentsOf('Noor Claes', look)
    await page.locator('#energy').waitFor()
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysScroll(page)).toBe(0)
    }
    await page.setViewportSize({ width: 320, height: 844 })
    expect(await sidewaysScroll(page)).toBe(0)
  })
})
