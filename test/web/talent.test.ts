import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

// A busy machine draws pages slowly.
vi.setConfig({ testTimeout: 90_000 })

const { ask, signedIn } = walkThroughDemo()

/** Leads Street works, where a works liaison officer and a works planner are looked for. */
const SEEKER = 'Lieve Goossens'

/** The team seeker at what is open in her team under this title. */
async function looking(title = 'Works liaison officer', look: Partial<Look> = {}): Promise<Page> {
  const page = await signedIn(SEEKER, look)
  const { viewer } = await ask(page, '{ viewer { ownOpenings { id titles { en } } } }')
  const opening = viewer.ownOpenings.find((each: { titles: { en: string } }) => each.titles.en === title)
  await page.goto(`/find?need=opening:${opening.id}`)
  await page.locator('main section li').first().waitFor()
  return page
}

const row = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name })
const inviteButton = (page: Page, name: string) => page.getByRole('button', { name: `Invite to a talk: ${name}` })

/** Invites somebody who is shown, and waits until it is sent. */
async function invite(page: Page, name: string, line = ''): Promise<void> {
  await inviteButton(page, name).click()
  await page.keyboard.type(line)
  await page.getByRole('button', { name: `Send to ${name}` }).click()
  await row(page, name).getByText('Sent. The answer is theirs.').waitFor()
}

describe('finding talent', () => {
  it('M2.1 M2.2 shows who said yes, in two groups by name, without a figure, and says last that others may not have shared', async () => {
    const page = await signedIn(SEEKER)
    await page.goto('/find')
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('query Talent(') ?? false,
    )
    await page.getByRole('button', { name: /^Works liaison officer/ }).click()
    const answer = await (await answered).text()
    expect(answer).not.toMatch(/:\s*-?\d/)
    await page.getByRole('heading', { name: 'Uses it now' }).waitFor()
    for (const group of ['Uses it now', 'Close to it']) {
      const names = await page.getByRole('region', { name: group }).getByRole('link').allInnerTexts()
      expect(names.length).toBeGreaterThan(0)
      expect(names).toEqual([...names].sort(new Intl.Collator('en').compare))
      expect(await page.getByRole('region', { name: group }).innerText()).not.toMatch(/\d|%/)
    }
    // It does stand open there, for whoever opens the role.
    const { viewer } = await ask(page, '{ viewer { ownOpenings { titles { en } seat { role { id } } } } }')
    const open = viewer.ownOpenings.find(
      (each: { titles: { en: string } }) => each.titles.en === 'Works liaison officer',
    )
    const noor = await signedIn('Noor Claes')
    await noor.goto(`/roles/${open.seat.role.id}`)
    await noor.getByText('Open now').first().waitFor()
    expect(await row(page, 'Noor Claes').innerText()).toContain('Shows Build community relations')
    expect(await page.getByRole('main').innerText()).toContain(
      'Others may not have shared, and that is fine. What you look for stands open over the wall, so they can come to you.',
    )
    // Said yes and may be found by nobody; said not yet; said nothing.
    for (const hidden of ['Aylin Yıldırım', 'Élodie Lambert', 'Ilyas Bouzian']) {
      expect(answer).not.toContain(hidden)
    }
  })

  it('keeps the need in the address: reload and Back give it again', async () => {
    const page = await signedIn(SEEKER)
    await page.goto('/find')
    const field = page.getByRole('combobox', { name: 'A skill, or a role' })
    await field.fill('negotiation')
    await page
      .getByRole('option', { name: /^Negotiation/ })
      .first()
      .click()
    await page.waitForURL(/need=skills%3A[0-9a-f]{32}$/)
    await row(page, 'Noor Claes').waitFor()
    await page.getByRole('combobox').fill('writing')
    await page
      .getByRole('option', { name: /^Writing/ })
      .first()
      .click()
    await page.waitForURL(/need=skills%3A[0-9a-f]{32}%2C[0-9a-f]{32}$/)
    const chosen = page.getByRole('region', { name: 'I could use someone with' })
    await chosen.getByRole('button', { name: 'Take Writing out' }).waitFor()
    await page.getByRole('button', { name: /^Works planner/ }).click()
    await page.waitForURL(/need=opening/)
    await page.reload()
    await page.getByRole('button', { name: /^Works planner/, pressed: true }).waitFor()
    await page.goBack()
    await chosen.getByRole('button', { name: 'Take Negotiation out' }).click()
    await page.waitForURL(/need=skills%3A[0-9a-f]{32}$/)
    await chosen.getByRole('button', { name: 'Take Writing out' }).click()
    await page.getByRole('heading', { name: 'Whom you invited' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect(page.url()).not.toMatch(/Noor|Negotiation/i)
  })

  it('says so where nobody can be shown, and where the address names nothing', async () => {
    const page = await signedIn(SEEKER)
    const { skills } = await ask(
      page,
      '{ skills(first: 100, kinds: [SKILL]) { nodes { id people(first: 1) { nodes { id } } } } }',
    )
    const unheld = skills.nodes.filter((skill: { people: { nodes: unknown[] } }) => skill.people.nodes.length === 0)
    await page.goto(
      `/find?need=skills:${unheld
        .slice(0, 2)
        .map(({ id }: { id: string }) => id)
        .join()}`,
    )
    await page.getByText('Post the need where your organization posts openings', { exact: false }).waitFor()
    await page.goto('/find?need=role:nothing')
    await page.getByText('What this address looks for is not there any more. Choose something above.').waitFor()
  })

  it('is a page that is not shared for who does not look for talent', async () => {
    const page = await signedIn('Noor Claes')
    await page.goto('/find?need=role:anything')
    await page.getByRole('heading', { level: 1, name: 'Not shared with you' }).waitFor()
    expect(await page.getByRole('link', { name: 'Find talent' }).count()).toBe(0)
    for (const name of ['Koen Verhaegen', 'Fatima El Amrani']) {
      const other = await signedIn(name)
      await other.goto('/find')
      await other.getByRole('heading', { level: 1, name: 'Find talent' }).waitFor()
      expect(await other.getByRole('link', { name: 'Find talent' }).count()).toBe(1)
    }
  })
})

describe('an invitation to a talk', () => {
  it('M2.3 E10.1 E10.2 goes to the person alone, is answered in one click, and its sender hears no more than: not this time', async () => {
    const page = await looking()
    await invite(page, 'Noor Claes', 'A coffee along the trench?')

    const manager = await signedIn('Koen Verhaegen')
    await manager.goto('/inbox')
    await manager.getByText('Nothing waits for you.').waitFor()

    const noor = await signedIn('Noor Claes')
    await noor.goto('/inbox')
    const item = noor.getByRole('article', { name: `Invitation from ${SEEKER}` })
    await item.getByText('“A coffee along the trench?”').waitFor()
    expect(await item.innerText()).toContain('About: Works liaison officer (job)')
    expect(await item.innerText()).toContain('Nobody else hears anything, not your manager either.')
    await item.getByRole('button', { name: 'Not yet' }).click()
    await item.getByRole('button', { name: 'Not yet', pressed: true }).waitFor()
    await item.getByText(`${SEEKER} hears: not this time, and nothing else.`, { exact: false }).waitFor()

    await page.goto('/find')
    await row(page, 'Noor Claes').getByText('Not this time.').waitFor()

    // Answered ones fold away at the next visit, and can still be answered otherwise.
    await noor.reload()
    await noor.getByText('Nothing waits for you.').waitFor()
    expect(await item.isVisible()).toBe(false)
    await noor.getByText('Answered before').click()
    await item.getByRole('button', { name: 'Yes' }).click()
    await item.getByText(`${SEEKER} hears yes.`, { exact: false }).waitFor()
    await page.reload()
    await row(page, 'Noor Claes').getByText('Yes, Noor Claes would like to talk.').waitFor()
  })

  it('waits for the service: when that fails, nothing is sent, and it can be tried again', async () => {
    const page = await looking('Works planner')
    const [name = ''] = await page.getByRole('region', { name: 'Close to it' }).getByRole('link').allInnerTexts()
    let fails = true
    await page.route('**/graphql', (route) => {
      const isInvitation = route.request().postData()?.includes('mutation InviteToTalk') ?? false
      return fails && isInvitation ? route.fulfill({ status: 500, json: {} }) : route.continue()
    })
    await inviteButton(page, name).click()
    await page.getByRole('button', { name: `Send to ${name}` }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toBe('Something went wrong on our side. Your work is safe.')
    expect(await row(page, name).innerText()).not.toContain('Sent')
    fails = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await row(page, name).getByText('Sent. The answer is theirs.').waitFor()
  })

  it('is sent by keyboard alone, from the navigation on; Esc leaves it unsent', async () => {
    const page = await signedIn(SEEKER)
    await page.goto('/map')
    await page.getByRole('navigation').getByRole('link', { name: 'Find talent' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^A day along the trench/ }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('works plann')
    await page.getByRole('option', { name: /^Works planner/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/need=role/)
    await page.getByRole('region', { name: 'Close to it' }).waitFor()
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.textContent === 'Invite to a talk')) break
    }
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    const name = label.replace('Invite to a talk: ', '')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ten minutes?')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await row(page, name).getByText('Sent. The answer is theirs.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sent. The answer is theirs.')
  })
})

describe('finding talent and its answers, for everyone', () => {
  const looks: Look[] = [
    { width: 1280, theme: 'light', language: 'en' },
    { width: 1280, theme: 'dark', language: 'nl' },
    { width: 390, theme: 'light', language: 'fr' },
    { width: 390, theme: 'dark', language: 'en' },
    { width: 320, theme: 'light', language: 'nl' },
    { width: 320, theme: 'dark', language: 'fr' },
  ]
  it.each(looks)('can be used at $width px, $theme, in $language', async (look) => {
    const page = await looking('Works planner', look)
    await page.locator('main section li button').last().click()
    await expectFine(page)
    await page.goto('/find')
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await expectFine(page)

    const invited = await signedIn('Noor Claes', look)
    const seeker = await signedIn(SEEKER, look)
    await inviteByApi(seeker, invited, looks.indexOf(look))
    await invited.goto('/inbox')
    await invited.getByRole('article').first().waitFor()
    await expectFine(invited)
  })
})

/** Has something wait for Noor, whatever the tests before have sent: another skill she shows each time. */
async function inviteByApi(seeker: Page, noor: Page, place: number): Promise<void> {
  const { viewer } = await ask(noor, '{ viewer { person { id skills(first: 20) { nodes { skill { id } } } } } }')
  const { id, skills } = viewer.person
  const input = {
    requestId: `look-number-${place}`,
    personId: id,
    need: { skillIds: [skills.nodes[place].skill.id] },
    line: 'A talk?',
  }
  await ask(seeker, 'mutation ($input: InviteToTalkInput!) { inviteToTalk(input: $input) { invitation { id } } }', {
    input,
  })
}

async function expectFine(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
  expect(await page.locator('main').innerText()).not.toMatch(/\b(find|inbox)\.[a-z]/)
}
