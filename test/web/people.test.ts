import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, focusedText, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

// A busy machine draws pages slowly.
vi.setConfig({ testTimeout: 60_000 })

const { ask, signedIn } = walkThroughDemo()

const addresses = { Person: '/people/', Team: '/teams/', Skill: '/skills/' }

/** Opens the page of what is found under this English name, as Noor Claes. */
async function opened(kind: keyof typeof addresses, name: string, look: Partial<Look> = {}): Promise<Page> {
  const page = await signedIn('Noor Claes', look)
  const { search } = await ask(
    page,
    `query ($text: String!) {
      search(text: $text) { __typename ... on Person { id name } ... on Team { id names { en } } ... on Skill { id names { en } } }
    }`,
    { text: name },
  )
  type Found = {
    readonly __typename: string
    readonly id: string
    readonly name?: string
    readonly names?: { readonly en: string }
  }
  const found = search.find((each: Found) => each.__typename === kind && (each.name ?? each.names?.en) === name)
  await page.goto(`${addresses[kind]}${found.id}`)
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  return page
}

const notShared = 'This is not shared with you. That is their choice.'

/** All that the page says, as one line. */
const allShown = async (page: Page) => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ')

const HIDE_SKILL = `mutation ($input: SetSkillVisibilityInput!) {
  setSkillVisibility(input: $input) { ownSkill { visibility } }
}`

const headings = (page: Page) => page.getByRole('main').getByRole('heading').allInnerTexts()

describe('a colleague', () => {
  it('who confirmed nothing is a name, a role and a team (E1.1)', async () => {
    const page = await opened('Person', 'Arne Pauwels')
    await page.getByText(notShared).waitFor()
    expect(await allShown(page)).toBe(`Arne Pauwels Finance manager · Accounts and tariffs AP ${notShared}`)
    expect(await page.title()).toBe('Arne Pauwels - Over the Wall')
  })

  it('who hides everything looks like one who has nothing to show', async () => {
    const owner = await signedIn('Ilyas Bouzian')
    const { viewer } = await ask(owner, '{ viewer { skills { nodes { skill { id } } } } }')
    for (const [place, { skill }] of viewer.skills.nodes.entries()) {
      const input = { requestId: `hide-skill-${place}`, skillId: skill.id, visibility: 'SELF' }
      await ask(owner, HIDE_SKILL, { input })
    }
    const page = await opened('Person', 'Ilyas Bouzian')
    await page.getByText(notShared).waitFor()
    expect(await allShown(page)).toBe(`Ilyas Bouzian Warehouse keeper · Depot and transport IB ${notShared}`)
  })

  it('who shows talents is read with levels in words where these are shown, and never as a number', async () => {
    const page = await opened('Person', 'Annelies De Wit')
    await page.getByRole('heading', { name: 'How Annelies De Wit works' }).waitFor()
    expect(await page.getByRole('link', { name: /^Stays calm under pressure/ }).innerText()).toMatch(/using it$/)
    expect(await page.getByRole('link', { name: /^Keeps things in order/ }).innerText()).toBe('Keeps things in order')
    expect(await page.getByText('What is not shown is not shared with you.', { exact: false }).count()).toBe(1)
    expect(await page.getByRole('main').innerText()).not.toMatch(/%|\d+ of \d+/)
  })

  it('that does not exist, or is not shown, gives one and the same page', async () => {
    const page = await opened('Person', 'Noor Claes')
    await page.getByText('This is your page.').waitFor()
    await page.getByRole('link', { name: 'To my talents' }).click()
    await page.waitForURL('**/me')
    await page.goto('/people/nobody')
    await page.getByRole('heading', { level: 1, name: 'Not shared with you' }).waitFor()
    expect(await page.getByText(notShared).count()).toBe(1)
  })
})

describe('a team', () => {
  it('shows its roles, its people by name and what is open, each leading on', async () => {
    const page = await opened('Team', 'Customer contact Leuven')
    const main = page.getByRole('main')
    await main.getByRole('link', { name: 'Koen Verhaegen' }).waitFor()
    expect(await headings(page)).toEqual([
      'Customer contact Leuven',
      'Open now',
      'Roles in this team',
      'Who works here',
    ])
    expect(await main.getByText('My team').count()).toBe(1)
    const names = await main.locator('section[aria-labelledby="members"] a').allInnerTexts()
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)))
    expect(names).toContain('Noor Claes')

    await main.getByRole('link', { name: 'Koen Verhaegen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Koen Verhaegen' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await focusedText(page)).toBe('Koen Verhaegen')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Customer contact Leuven' }).waitFor()
  })
})

describe('a skill', () => {
  it('is added to my talents with one press, and then leads to it', async () => {
    const page = await opened('Skill', 'Programming')
    await page.getByText('Everyone at work sees it; how well, only you.').waitFor()
    await page.getByRole('button', { name: 'Add to my talents' }).focus()
    await page.keyboard.press('Enter')
    const mine = page.getByRole('link', { name: 'Among my talents' })
    await mine.waitFor()
    expect(await focusedText(page)).toBe('Among my talents')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/me#skill-*')
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Programming') === true)
  })

  it('shows more roles on request, and takes the focus to the first of them', async () => {
    const page = await opened('Skill', 'Active listening')
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.waitForFunction(() => document.activeElement?.getAttribute('href')?.startsWith('/roles/') === true)
    const focused = await page.evaluate(() => {
      const links = [...document.querySelectorAll('section[aria-labelledby="roles"] li a')]
      return links.indexOf(document.activeElement ?? document.body)
    })
    expect(focused).toBe(20)
  })
})

describe.each([
  { theme: 'light', language: 'nl' },
  { theme: 'dark', language: 'fr' },
] as const)('in the $theme theme, in $language', (look) => {
  it.each([
    ['Person', 'Annelies De Wit'],
    ['Team', 'Customer contact Leuven'],
    ['Skill', 'Active listening'],
  ] as const)('the page of a %s has no fault that axe knows, at any width', async (kind, name) => {
    const page = await opened(kind, name, look)
    await page.waitForLoadState('networkidle')
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysScroll(page)).toBe(0)
    }
    await page.setViewportSize({ width: 320, height: 844 })
    expect(await sidewaysScroll(page)).toBe(0)
  })
})
