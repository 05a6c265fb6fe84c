import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, focusedText, holdBack, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

// A busy machine draws pages slowly.
vi.setConfig({ testTimeout: 60_000 })

const walk = walkThroughDemo()

/** An address that no page has: the shell around it is what is looked at here. */
const nowhere = '/nowhere'

async function signedIn(path: string, look: Partial<Look> = {}): Promise<Page> {
  const page = await walk.visitor(look)
  await page.goto(path)
  await page.getByRole('button', { name: /Noor Claes/ }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  return page
}

describe('signing in', () => {
  it('comes first, and leads on to the page that was asked for', async () => {
    const page = await walk.visitor()
    await page.goto(`${nowhere}?view=list`)
    await page.getByRole('heading', { level: 1, name: 'Look over the wall' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    expect(await page.title()).toBe('Sign in - Over the Wall')

    await page.getByRole('button', { name: /Noor Claes/ }).click()
    await page.getByRole('button', { name: 'Noor Claes, my menu' }).waitFor()
    expect(page.url()).toBe(`${walk.address()}${nowhere}?view=list`)
  })

  it('ends with signing out, and Back shows nothing of before', async () => {
    const page = await signedIn(nowhere)
    await page.getByRole('button', { name: 'Noor Claes, my menu' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Who would you like to be today?' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Who would you like to be today?' }).waitFor()
    expect(await page.getByText('Noor Claes, my menu').count()).toBe(0)
  })

  it('offers to try again when the service does not answer', async () => {
    const page = await walk.visitor()
    await page.route('**/graphql', (route) => route.fulfill({ status: 500, body: 'out of order' }))
    await page.goto('/sign-in')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('Something went wrong on our side. Your work is safe.')
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: /Noor Claes/ }).waitFor()
  })
})

describe('a service that is away', () => {
  it('is said on the page, which comes back by itself when it is there again', async () => {
    const page = await walk.signedIn('Noor Claes')
    await page.route(/\/(graphql|readyz)$/, (route) => route.fulfill({ status: 503, body: 'away' }))
    await page.goto('/me')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain(
      'The service is busy for a moment. Your work is safe. This page comes back by itself.',
    )
    await page.unroute(/\/(graphql|readyz)$/)
    await page.getByRole('heading', { level: 1, name: 'My talents' }).waitFor()
    expect(await alert.count()).toBe(0)
  })
})

describe('the shell', () => {
  it('leads to every page on a phone too, from my menu', async () => {
    const page = await walk.signedIn('Lieve Goossens', { width: 390 })
    await page.goto('/me')
    await page.getByRole('button', { name: 'Lieve Goossens, my menu' }).click()
    const names = await page.getByRole('menuitem').allTextContents()
    expect(names).toEqual(['My page', 'For you', 'My team', 'Find talent', 'Sign out'])
    await page.getByRole('menuitem', { name: 'Find talent' }).click()
    await page.getByRole('heading', { level: 1, name: 'Find talent' }).waitFor()
  })

  it('moves the focus to the heading and names the tab after a change of page', async () => {
    const page = await signedIn(nowhere)
    await page.getByRole('navigation').getByRole('link', { name: 'My talents' }).click()
    await page.waitForURL('**/me')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    const heading = await focusedText(page)
    expect(heading).not.toBe('')
    expect(await page.title()).toContain('Over the Wall')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })

  it('lets a keyboard skip to the page at the first Tab', async () => {
    const page = await signedIn(nowhere)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Skip to the page')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })

  it('changes the language in place: same address, same focus, every word', async () => {
    const page = await signedIn(`${nowhere}?view=list`)
    await page.getByRole('button', { name: 'Language: English' }).click()
    await page.getByRole('menuitemradio', { name: 'Nederlands' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hier is geen pagina' }).waitFor()
    expect(page.url()).toBe(`${walk.address()}${nowhere}?view=list`)
    expect(await focusedText(page)).toBe('Nederlands')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl')
    expect(await page.title()).toBe('Hier is geen pagina - Over the Wall')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Hier is geen pagina' }).waitFor()
  })

  it('remembers the theme, and has it before the first paint', async () => {
    const page = await signedIn(nowhere)
    await page.getByRole('button', { name: 'Theme: Light' }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await page.route('**/assets/**', (route) => route.abort())
    await page.reload({ waitUntil: 'domcontentloaded' })
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark')
  })
})

describe('the search palette', () => {
  const field = (page: Page) => page.getByRole('dialog').getByRole('combobox')

  it('leads from any page to a role with the keyboard alone', async () => {
    const page = await signedIn(nowhere)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('data ana')
    await page
      .getByRole('option', { name: /^Data analyst/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/roles/*')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('has all that was typed while it was on its way, and the page below none of it', async () => {
    const page = await signedIn('/map')
    const letItCome = await holdBack(page, /SearchPalette/)
    await page.getByRole('button', { name: /Search or jump/ }).focus()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('datta')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('a a')
    await page.keyboard.press('Enter')
    letItCome()
    await field(page).waitFor()
    await page.keyboard.type('na')
    expect(await field(page).inputValue()).toBe('data ana')
    await page
      .getByRole('option', { name: /^Data analyst/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    expect(await field(page).inputValue()).toBe('')
  })

  it('is given up with Esc before it has come', async () => {
    const page = await signedIn(nowhere)
    const letItCome = await holdBack(page, /SearchPalette/)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('data')
    await page.keyboard.press('Escape')
    letItCome()
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Back to over the wall')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Control+k')
    await field(page).waitFor()
    expect(await field(page).inputValue()).toBe('')
  })

  it('finds a skill by its own page before the roles that need it', async () => {
    const page = await signedIn(nowhere)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('negotiat')
    const options = page.getByRole('option')
    await options.getByText('Negotiation', { exact: true }).waitFor()
    expect(await options.nth(1).textContent()).toContain('needs Negotiation')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/skills/*')
    await page.getByRole('heading', { level: 1, name: 'Negotiation' }).waitFor()
  })

  it('closes with Esc and gives the focus back', async () => {
    const page = await signedIn(nowhere)
    const opener = page.getByRole('button', { name: /Search or jump/ })
    await opener.click()
    await page.getByRole('combobox').fill('qqqqqq')
    await page.getByText('Nothing found for “qqqqqq”.', { exact: false }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})

describe.each([
  { width: 1280, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'nl' },
  { width: 390, theme: 'light', language: 'fr' },
  { width: 390, theme: 'dark', language: 'en' },
  { width: 320, theme: 'light', language: 'nl' },
] as const)('at $width px, $theme, in $language', (look) => {
  it('the sign-in page has no fault that axe knows, and no sideways scroll', async () => {
    const page = await walk.visitor(look)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /Noor Claes/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
  })

  it('neither has the shell, with my menu or the palette open', async () => {
    const page = await signedIn(nowhere, look)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: /Noor Claes/ }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('no')
    await page.getByRole('option').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
