import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, focusedText, type Look, sidewaysScroll } from '../support/browser.ts'
import { walkThroughDemo } from '../support/walk.ts'

// A busy machine draws pages slowly.
vi.setConfig({ testTimeout: 60_000 })

const { ask, signedIn } = walkThroughDemo()
let calm: string
let mediator: string
let analyst: string

beforeAll(async () => {
  const page = await signedIn('Noor Claes')
  calm = await idOf(page, 'Stays calm under pressure')
  mediator = await idOf(page, 'Complaints mediator')
  analyst = await idOf(page, 'Data analyst')
}, 120_000)

const FIND = `query ($text: String!) { search(text: $text) {
  ... on Person { id name } ... on Role { id titles { en } } ... on Skill { id names { en } } ... on Team { id names { en } } } }`

type Found = {
  readonly id: string
  readonly name?: string
  readonly titles?: { readonly en: string }
  readonly names?: { readonly en: string }
}

const nameOf = ({ name, titles, names }: Found) => name ?? titles?.en ?? names?.en

async function idOf(page: Page, name: string): Promise<string> {
  const { search } = await ask(page, FIND, { text: name })
  return search.find((found: Found) => nameOf(found) === name).id
}

/** The page at this address, once something stands there. */
async function explored(query: string, look: Partial<Look> = {}): Promise<Page> {
  const page = await signedIn('Noor Claes', look)
  await page.goto(`/explore?${query}`)
  await node(page).first().waitFor()
  return page
}

const node = (page: Page, id?: string) => page.locator(id === undefined ? '[data-node]' : `[data-node="${id}"]`)

/** The ids of all that stands there, in no order. */
const ids = async (page: Page): Promise<string[]> =>
  (await node(page).evaluateAll((nodes) => nodes.map((each) => each.getAttribute('data-node') ?? ''))).sort()

/** Waits until as many stand there. */
const untilCount = (page: Page, isReached: (count: number) => boolean) =>
  vi.waitFor(async () => expect(isReached(await node(page).count())).toBe(true), { timeout: 15_000, interval: 50 })

const list = (page: Page) => page.getByRole('tree')

describe('the empty page', () => {
  it('E9.1: shows the search and three places to begin, and no canvas before a first choice', async () => {
    const page = await signedIn('Noor Claes')
    await page.goto('/explore')
    const main = page.getByRole('main')
    await main.getByRole('button', { name: /^My team/ }).waitFor()
    expect(await page.title()).toBe('Explore - Over the Wall')
    expect(await main.getByRole('combobox', { name: 'A skill, role, team or colleague' }).count()).toBe(1)
    expect(await main.locator('section li').count()).toBe(3)
    expect(await page.locator('canvas').count()).toBe(0)
    await main.getByRole('button', { name: /^My team/ }).click()
    await page.locator('canvas').first().waitFor()
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).innerText()).toBe('Customer contact Leuven')
  })
})

describe('the picture', () => {
  it('E9.2: stands the same after expanding, folding, Back and a reload', async () => {
    const page = await explored(`from=${calm}&open=${calm}`)
    await node(page, mediator).waitFor()
    const before = await ids(page)
    await node(page, mediator).focus()
    await page.keyboard.press('Enter')
    await untilCount(page, (count) => count > before.length)
    const expanded = await ids(page)
    const places = () =>
      node(page).evaluateAll((nodes) =>
        nodes.map((each) => [each.getAttribute('data-node'), each.parentElement?.getAttribute('style')]),
      )
    const placed = await places()

    await page.reload()
    await untilCount(page, (count) => count === expanded.length)
    expect(await ids(page)).toEqual(expanded)
    expect(await places()).toEqual(placed)
    await node(page, mediator).focus()
    await page.keyboard.press('Enter')
    await untilCount(page, (count) => count === before.length)
    expect(await ids(page)).toEqual(before)
    await page.goBack()
    await untilCount(page, (count) => count === expanded.length)
    expect(await ids(page)).toEqual(expanded)
    await page.goBack()
    await untilCount(page, (count) => count === before.length)
    expect(await ids(page)).toEqual(before)
  })

  it('tells with a click and expands with a second one', async () => {
    const page = await explored(`from=${calm}&open=${calm}`)
    await node(page, mediator).click()
    await page.getByRole('heading', { level: 2, name: 'Complaints mediator' }).waitFor()
    expect(await node(page, mediator).getAttribute('aria-pressed')).toBe('true')
    const before = await node(page).count()
    await node(page, mediator).dblclick()
    await untilCount(page, (count) => count > before)
    expect(new URL(page.url()).searchParams.get('open')).toBe(`${calm},${mediator}`)
  })

  it('leads from a number to the whole list, and brings in whom one picks there', async () => {
    const page = await explored(`from=${calm}&open=${calm}&at=${calm}`)
    await page.getByRole('button', { name: /^\+\d+ roles$/ }).click()
    const panel = page.getByRole('complementary')
    await expect.poll(() => panel.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Roles that ask for it'])
    const last = panel.getByRole('listitem').last().getByRole('button')
    const name = (await last.innerText()).split('\n')[1] ?? '' // after the code of the family
    await last.click()
    await panel.getByRole('heading', { level: 2, name }).waitFor()
    expect(await page.getByRole('list', { name: 'What lies around, as buttons' }).getByText(name).count()).toBe(1)
  })

  it('E9.6: holds no more than sixty, also around what thousands hold, and draws them at once', async () => {
    const page = await signedIn('Noor Claes')
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch()
      const body = await answer.json()
      const around = body.data?.node
      if (around?.__typename === 'Skill' && around.people !== undefined) {
        const crowd = Array.from({ length: 40 }, (_, place) => ({
          ...{ __typename: 'Person', id: `crowd-${around.id}-${place}`, name: `Someone ${place}`, isViewer: false },
        }))
        around.people = { ...around.people, nodes: crowd, pageInfo: { ...around.people.pageInfo, hasNextPage: true } }
      }
      await route.fulfill({ response: answer, json: body })
    })
    await page.goto(`/explore?from=${calm}&open=${calm}&kinds=skills,roles,teams,people`)
    await node(page, `${calm}-Person`).waitFor()
    expect(await node(page, `${calm}-Person`).innerText()).toBe('+34 or more')
    const before = await node(page).count()
    expect(before).toBeLessThanOrEqual(60)

    const expandIn = () =>
      page.evaluate(async (id) => {
        const find = () => document.querySelector<HTMLElement>(`[data-node="${id}"]`)
        const count = () => document.querySelectorAll('[data-node]').length
        const [started, from] = [performance.now(), count()]
        find()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
        while (count() === from && performance.now() - started < 5_000) await new Promise(requestAnimationFrame)
        return performance.now() - started
      }, mediator)
    await node(page, mediator).focus()
    const times: number[] = []
    for (let turn = 0; turn < 6; turn += 1) times.push(await expandIn())
    expect(await node(page).count()).toBeLessThanOrEqual(60)
    expect(Math.min(...times)).toBeLessThan(300)
  })

  it('folds the oldest branch when there is no room left, and says so', async () => {
    const page = await explored(`from=${calm}&open=${calm}`)
    const opened = [calm]
    for (let turn = 0; turn < 8; turn += 1) {
      if (await page.getByText(/^Folded, because 60 is the most/).isVisible()) break
      const plates = page.locator('[data-kind="Skill"][data-open="false"]')
      const id = (await plates.first().getAttribute('data-node')) ?? ''
      opened.push(id)
      const before = page.url()
      await node(page, id).focus()
      await page.keyboard.press('Enter')
      await vi.waitFor(() => expect(page.url()).not.toBe(before))
      await page.waitForTimeout(400)
      expect(await node(page).count()).toBeLessThanOrEqual(60)
    }
    await page.getByText(/^Folded, because 60 is the most/).waitFor()
    expect(new URL(page.url()).searchParams.get('open')?.split(',')).not.toContain(opened[1])
  })

  it('gives way to the list where it cannot be fetched', async () => {
    const page = await signedIn('Noor Claes')
    await page.route('**/assets/Picture-*.js', (route) => route.abort())
    await page.goto(`/explore?from=${calm}&open=${calm}`)
    await page.getByText('The picture could not be shown.', { exact: false }).waitFor()
    await list(page)
      .getByRole('treeitem', { name: /Complaints mediator/ })
      .waitFor()
    expect(await page.locator('canvas').count()).toBe(0)
  })
})

describe('the outline', () => {
  it('E9.3: holds the same as the picture, each tie in words', async () => {
    const query = `from=${calm}&open=${calm},${mediator}&kinds=skills,roles,teams,people`
    const page = await explored(query)
    await node(page, `${mediator}-Skill`).waitFor()
    const inPicture = await ids(page)
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await list(page).waitFor()
    expect(await ids(page)).toEqual(inPicture)
    const rows = await list(page)
      .locator('[data-node]')
      .evaluateAll((nodes) =>
        nodes.map((each) => {
          const row = each.firstElementChild?.cloneNode(true) as HTMLElement // every row has one
          for (const mark of row.querySelectorAll('[aria-hidden]')) mark.remove()
          return row.textContent.replace(/\s+/g, ' ').trim()
        }),
      )
    expect(rows[0]).toMatch(/^Stays calm under pressure/)
    const tie = /^(close to|asked by|asks for|shown by|shared by|held by|has a seat in) /
    for (const row of rows.slice(1)) expect(row.startsWith('+') || tie.test(row)).toBe(true)
  })

  it('says ties between two that did not grow from each other as well', async () => {
    const page = await explored(`from=${mediator}&open=${mediator},${calm}&at=${calm}&view=list`)
    await node(page, `${mediator}-Skill`).waitFor()
    const open = await list(page)
      .locator('[data-node]')
      .evaluateAll((nodes) => nodes.map((each) => each.getAttribute('data-node')))
    const skill = open[1] ?? ''
    await node(page, skill).focus()
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect(await node(page, skill).getAttribute('aria-expanded')).toBe('true'))
    expect(await list(page).innerText()).toMatch(/Also: .+ (is close to|asks for) /)
  })

  it('is walked by keyboard: down, in, out, expand and fold', async () => {
    const page = await explored(`from=${calm}&open=${calm}&view=list`)
    await node(page, calm).focus()
    await page.keyboard.press('ArrowDown')
    expect(await focusedText(page)).toMatch(/^close to React to events/)
    const before = await node(page).count()
    await page.keyboard.press('ArrowRight')
    await untilCount(page, (count) => count > before)
    await page.keyboard.press('ArrowRight')
    expect(await focusedText(page)).toMatch(/^(close to|asked by) /)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await untilCount(page, (count) => count === before)
    await page.keyboard.press('ArrowLeft')
    expect(await focusedText(page)).toMatch(/^Stays calm under pressure/)
  })

  it('comes first on a phone (as on every small screen)', async () => {
    const page = await explored(`from=${calm}&open=${calm}`, { width: 390 })
    await list(page).waitFor()
    expect(await page.locator('canvas').count()).toBe(0)
    await page.getByRole('button', { name: 'Picture', exact: true }).click()
    await page.locator('canvas').first().waitFor()
  })
})

describe('the way from me', () => {
  it('E9.4: names every step to a role', async () => {
    const page = await explored(`to=${analyst}&at=${analyst}`)
    const way = page.getByRole('region', { name: 'From me to Data analyst' })
    await way.waitFor()
    expect(await way.getByRole('listitem').allInnerTexts()).toEqual([
      'You hold Active listening',
      'Data analyst asks for Active listening',
    ])
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await untilCount(page, (count) => count === 3)
    await list(page).waitFor()
  })

  it('E9.4: leads to the nearest role when none leads to the one asked for', async () => {
    const page = await signedIn('Noor Claes')
    await page.route('**/graphql', async (route) => {
      const question = route.request().postDataJSON()
      if (question.operationName !== 'WayTo') return route.continue()
      const variables = { id: mediator }
      const answer = await route.fetch({ postData: JSON.stringify({ ...question, variables }) })
      const body = await answer.json()
      body.data.viewer.wayTo.isThere = false
      await route.fulfill({ response: answer, json: body })
    })
    await page.goto(`/explore?to=${analyst}&at=${analyst}`)
    await page
      .getByText(
        'Nothing that you may see leads to Data analyst in six steps. This leads to the nearest role, Complaints mediator:',
      )
      .waitFor()
  })

  it('is asked for by name, and closed again', async () => {
    const page = await explored(`from=${calm}&open=${calm}`)
    await page.getByRole('button', { name: 'From me to …' }).click()
    await page.keyboard.type('data analyst')
    await page
      .getByRole('option', { name: /Data analyst/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'From me to Data analyst' }).waitFor()
    expect(new URL(page.url()).searchParams.get('to')).toBe(analyst)
    await page.getByRole('button', { name: 'Close the way' }).click()
    await vi.waitFor(() => expect(new URL(page.url()).searchParams.get('from')).toBe(analyst))
  })
})

describe('the keyboard', () => {
  it('E9.5: goes from the search to a second expansion in ten keys', async () => {
    const page = await signedIn('Noor Claes')
    await page.goto('/explore')
    await page.getByRole('main').getByRole('combobox').focus()
    let presses = 0
    const press = async (key: string) => {
      presses += 1
      await page.keyboard.press(key)
    }
    for (const letter of 'calm') await press(letter)
    await page.getByRole('option', { name: /^Stays calm/ }).waitFor()
    await vi.waitFor(async () => expect(await page.getByRole('listbox').getAttribute('aria-busy')).toBe('false'))
    await press('Enter')
    await node(page, mediator).waitFor()
    await vi.waitFor(async () => expect(await focusedText(page)).toBe('Stays calm under pressure'))
    await press('ArrowRight')
    const before = await node(page).count()
    await press('Enter')
    await untilCount(page, (count) => count > before)
    expect(presses).toBeLessThanOrEqual(10)
    await page.keyboard.press('Escape')
    await vi.waitFor(async () => expect(await page.getByRole('complementary').count()).toBe(0))
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-node'))).toBe(true)
  })
})

describe('people', () => {
  it('stand there only as far as they show themselves, and are in no number otherwise', async () => {
    const owner = await signedIn('Ilyas Bouzian')
    const { viewer } = await ask(owner, '{ viewer { person { id } skills { nodes { skill { id } } } } }')
    const HIDE = `mutation ($input: SetSkillVisibilityInput!) {
      setSkillVisibility(input: $input) { ownSkill { visibility } } }`
    for (const [place, { skill }] of viewer.skills.nodes.entries()) {
      const input = { requestId: `hide-explored-${place}`, skillId: skill.id, visibility: 'SELF' }
      await ask(owner, HIDE, { input })
    }
    const { id } = viewer.person
    const page = await explored(`from=${id}&open=${id}&view=list&kinds=skills,roles,teams,people`)
    await list(page).getByText('Depot and transport').waitFor()
    const rows = await list(page).getByRole('treeitem').count()
    expect(rows).toBe(3)
    expect(await list(page).innerText()).toMatch(/works as Warehouse keeper/)
  })

  it('that do not exist, or are not shown, look the same', async () => {
    const page = await signedIn('Noor Claes')
    await page.goto('/explore?from=nobody&open=nobody')
    await page.getByText('This is not shared with you. That is their choice.').waitFor()
  })
})

describe('everyone', () => {
  const looks: readonly (readonly [string, Partial<Look>])[] = [
    ['in light', {}],
    ['in the dark, in Dutch', { theme: 'dark', language: 'nl' }],
    ['on a phone, in French', { width: 390, language: 'fr' }],
  ]
  it.each(looks)('can use it %s: no fault that can be found by machine', { timeout: 120_000 }, async (_, look) => {
    const page = await signedIn('Noor Claes', look)
    const full = `from=${calm}&open=${calm},${mediator}&at=${mediator}&kinds=skills,roles,teams,people`
    for (const query of ['', `${full}&view=graph`, `${full}&view=list`, `to=${analyst}`]) {
      await page.goto(`/explore?${query}`)
      await (query === '' ? page.getByRole('main').locator('section li').first() : node(page).nth(1)).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
    }
  })

  it('reads it without scrolling sideways at 320 px', async () => {
    const page = await explored(`from=${calm}&open=${calm},${mediator}&at=${mediator}`, { width: 320, language: 'fr' })
    expect(await sidewaysScroll(page)).toBe(0)
    await page.goto('/explore')
    await page.getByRole('main').locator('section li').first().waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
  })
})
