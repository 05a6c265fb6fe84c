import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { walkThroughDemo } from '../support/walk.ts'

const { ask, signedIn } = walkThroughDemo()

const TIME_LIMIT_MS = 180_000

/** A role far enough from Noor's for a path with stones, one that is open, and an opening of the seeker's team. */
let at: { readonly role: string; readonly other: string; readonly opening: string }

beforeAll(async () => {
  const noor = await signedIn('Noor Claes')
  const { viewer } = await ask(noor, '{ viewer { moves(first: 12) { nodes { role { id } } } } }')
  const seeker = await signedIn('Lieve Goossens')
  const { viewer: lieve } = await ask(seeker, '{ viewer { ownOpenings { id } } }')
  const ids = viewer.moves.nodes.map(({ role }: { role: { id: string } }) => role.id)
  at = { role: ids[11], other: ids[0], opening: lieve.ownOpenings[0].id }
}, TIME_LIMIT_MS)

/** Where the links of a page lead inside the product. */
async function linksOf(page: Page): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(links)].filter((link) => !link.startsWith('#'))
}

/** The first link of each kind: pages differ by their path, not by the id in it. */
function oneOfEachKind(links: readonly string[]): string[] {
  const kinds = new Map(
    links.toReversed().map((link) => [link.replace(/[0-9a-f]{32}/g, 'id').replace(/\?.*/, ''), link]),
  )
  return [...kinds.values()]
}

describe('no link leads nowhere', { timeout: TIME_LIMIT_MS }, () => {
  it.each([
    { name: 'Noor Claes', screen: 'the role page', path: () => `/roles/${at.role}` },
    { name: 'Noor Claes', screen: 'compare', path: () => `/compare?roles=${at.role},${at.other}` },
    { name: 'Noor Claes', screen: 'a path', path: () => `/path/${at.role}` },
    { name: 'Noor Claes', screen: 'for you', path: () => '/inbox' },
    { name: 'Lieve Goossens', screen: 'find talent', path: () => `/find?need=opening:${at.opening}` },
    { name: 'Fatima El Amrani', screen: 'scenarios', path: () => '/hr/scenarios' },
  ])('on $screen, for $name', async ({ name, path }) => {
    const page = await signedIn(name)
    await page.goto(path())
    await page.waitForLoadState('networkidle')
    const links = await linksOf(page)
    expect(links.filter((link) => !link.startsWith('/'))).toEqual([])
    for (const link of oneOfEachKind(links)) {
      await page.goto(link)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const title = await page.getByRole('heading', { level: 1 }).innerText()
      expect(`${link}: ${title}`).not.toMatch(/There is no|Not shared with you|stumbled/)
    }
  })
})
