import { describe, expect, it } from 'vitest'
import { accessibilityFaults, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let daysLater = 0
const walk = walkThroughDemo(() => new Date(Date.now() + daysLater * DAY_MS))

describe('a "not yet" with a day', { timeout: 60_000 }, () => {
  it('is asked again on that day, once, and left as it is with one press', async () => {
    const before = await walk.signedIn('Noor Claes')
    const role = (await walk.ask(before, '{ viewer { moves(first: 1) { nodes { role { id titles { en } } } } } }'))
      .viewer.moves.nodes[0].role
    const askAgainOn = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)
    await walk.ask(
      before,
      'mutation ($input: AnswerRoleInput!) { answerRole(input: $input) { viewer { person { id } } } }',
      {
        input: { requestId: crypto.randomUUID(), subjectId: role.id, answer: 'NOT_YET', askAgainOn },
      },
    )
    await before.goto('/inbox')
    await before.getByText('Nothing waits for you.').waitFor()

    daysLater = 2
    const page = await walk.signedIn('Noor Claes')
    await page.goto('/inbox')
    const question = page.getByRole('article', { name: `“${role.titles.en}”: what do you say now?` })
    await question.getByText('You said “not yet”').waitFor()
    expect(await question.getByRole('button').allTextContents()).toEqual(['Curious', 'Not yet', 'No'])
    expect(await page.getByText('Nothing waits for you.').count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await question.getByRole('button', { name: 'Not yet' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('It stays “not yet”. You are not asked again.').first().waitFor()
    await question.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('Nothing waits for you.').waitFor()
    const { answers } = (await walk.ask(page, '{ viewer { answers { nodes { answer askAgainOn } } } }')).viewer
    expect(answers.nodes).toContainEqual({ answer: 'NOT_YET', askAgainOn: null })
  })

  it('about looking over the wall at all becomes a yes for six months, which nobody can find', async () => {
    daysLater = 0
    const before = await walk.signedIn('Noor Claes', { width: 390, theme: 'dark', language: 'nl' })
    const askAgainOn = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)
    await walk.ask(
      before,
      'mutation ($input: SetOpennessInput!) { setOpenness(input: $input) { viewer { person { id } } } }',
      {
        input: { requestId: crypto.randomUUID(), answer: 'NOT_YET', askAgainOn, note: 'after the summer' },
      },
    )
    daysLater = 2
    const page = await walk.signedIn('Noor Claes', { width: 390, theme: 'dark', language: 'nl' })
    await page.goto('/inbox')
    const question = page.getByRole('article').first()
    await question.getByText('Je zei ‘nog niet’').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await question.getByRole('button').first().click()
    await question.waitFor({ state: 'detached' })
    const { openness } = (await walk.ask(page, '{ viewer { openness { answer note discoverable } } }')).viewer
    expect(openness).toEqual({ answer: 'OPEN', note: 'after the summer', discoverable: 'NOBODY' })
  })
})
