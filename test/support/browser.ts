import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const systemChromium = '/usr/bin/chromium'

/**
 * The popups of the address bar are two web pages that each new window loads although nobody sees them: they take a third of all
 * the browser's work. The others are those that Playwright turns off; a second list replaces the first.
 */
const UNUSED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${UNUSED_FEATURES.join(',')}`,
]

/** A headless Chromium: the one CHROME_PATH names, the system's, or the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const found = [process.env.CHROME_PATH, systemChromium].find((path) => path !== undefined && existsSync(path))
  return chromium.launch({ executablePath: found ?? (await unpackBrowser()), args: quietArguments })
}

/** Unpacks the browser of the packages, with the system libraries that a bare machine has not. */
async function unpackBrowser(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x' // only for such a machine does the package bring its libraries along
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** How a screen is looked at: its size, theme and language. */
export type Look = {
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly language: 'en' | 'nl' | 'fr'
}

/** Desktop, phone and the narrowest there is, in both themes and each language. */
export const EVERYDAY_LOOKS: readonly Look[] = [
  { width: 1280, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'fr' },
  { width: 390, theme: 'light', language: 'nl' },
  { width: 320, theme: 'dark', language: 'en' },
]

/** A new visitor with this look: nothing remembered but theme and language. */
export async function openPage(browser: Browser, address: string, look: Partial<Look> = {}): Promise<Page> {
  const { width = 1280, theme = 'light', language = 'en' } = look
  const options: BrowserContextOptions = { baseURL: address, viewport: { width, height: 844 }, reducedMotion: 'reduce' }
  const context = await browser.newContext(options)
  await context.addInitScript(
    (remembered) => {
      for (const [key, value] of Object.entries(remembered)) {
        if (localStorage.getItem(key) === null) localStorage.setItem(key, value)
      }
    },
    { theme, language },
  )
  return context.newPage()
}

/**
 * What axe finds on the page as it stands, one line a fault; empty for a page that everyone can use. Within the page itself: the
 * usual way opens another page to put together what frames of other sites say, and there are none.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Keeps back what the page asks for at addresses like this, or with this in the question, until the function returned is called. */
export async function holdBack(page: Page, address: string | RegExp, question = ''): Promise<() => void> {
  let letCome = () => {}
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route(address, async (route) => {
    if (route.request().postData()?.includes(question) ?? question === '') await mayCome
    await route.continue()
  })
  return letCome
}

/** How many px the page is wider than the screen. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The text of what has the focus. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

/** Presses Tab until the focus is on a button or link with this text; fails the test when it never comes there. */
export async function tabTo(page: Page, text: RegExp): Promise<void> {
  const isThere = () =>
    page.evaluate(
      ({ source, flags }) =>
        document.activeElement?.matches('button, a') &&
        new RegExp(source, flags).test(document.activeElement.textContent ?? ''),
      { source: text.source, flags: text.flags },
    )
  for (let keys = 0; !(await isThere()); keys += 1) {
    if (keys > 80) throw new Error(`Tab does not lead to “${text}”.`)
    await page.keyboard.press('Tab')
  }
}

/** The longest time in seconds that anything on the page takes to change, by transition or animation. */
export function slowestChange(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      return `${transitionDuration},${animationDuration}`.split(',').map((time) => Number.parseFloat(time) || 0)
    })
    return Math.max(...times)
  })
}
