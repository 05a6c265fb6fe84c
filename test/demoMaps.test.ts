import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../server/import/nodeIds.ts'
import type { Band } from '../server/moves/score/bands.ts'
import type { MatchingModel } from '../server/moves/score/matchingModel.ts'
import { sharedSkills } from '../server/moves/skillsToGrow.ts'
import { layoutMap, type MapLayout } from '../web/map/layoutMap.ts'
import type { BandPlace, Box, MapRole } from '../web/map/mapRole.ts'
import { type Language, languages } from '../web/texts/languages.ts'
import { readCatalogs } from '../web/texts/readCatalogs.ts'
import { launchBrowser } from './support/browser.ts'
import { type PersonWithMoves, readDemoPeople } from './support/demoPeople.ts'
import { measureTexts } from './support/measuredText.ts'

const bands: readonly Band[] = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP']
/** A room for the map, how many roles stand in it at first, and how many of a thousand may find no place there. */
type Room = {
  readonly width: number
  readonly height: number
  readonly isPhone: boolean
  readonly firstLook: number
  readonly mostHeldBackPerMille: number
}

/** Above the legend on a screen of 1280 x 800, beside the list and beside the panel of a chosen role; and on a phone of 390 x 844. */
const rooms: readonly (readonly [string, Room])[] = [
  ['beside the list', { width: 876, height: 612, isPhone: false, firstLook: 18, mostHeldBackPerMille: 1 }],
  ['beside the panel', { width: 736, height: 612, isPhone: false, firstLook: 18, mostHeldBackPerMille: 1 }],
  ['on a phone', { width: 390, height: 562, isPhone: true, firstLook: 9, mostHeldBackPerMille: 150 }],
]

type NamedRow = Readonly<Record<string, string>>

const rowsOf = (file: string): NamedRow[] =>
  parse(readFileSync(new URL(`../seed/demo/${file}`, import.meta.url)), { columns: true, bom: true }) as NamedRow[] // cells are texts

const roles = new Map(rowsOf('roles.csv').map((row) => [demoId('Role', row.id ?? ''), row]))
const families = rowsOf('families.csv')
const catalogs = readCatalogs()

let browser: Browser
let model: MatchingModel
let people: readonly PersonWithMoves[]
let measure: (text: string) => number

beforeAll(async () => {
  browser = await launchBrowser()
  ;({ model, people } = await readDemoPeople(bands))
  measure = await measureTexts(
    browser,
    languages.flatMap((language) => [
      ...[...roles.values()].map((role) => role[`title_${language}`] ?? ''),
      ...families.map((family) => family[`name_${language}`] ?? ''),
      ...bandNames(language),
    ]),
  )
}, 120_000)
afterAll(() => browser.close())

describe.each(rooms)('the maps of the people of the demo, %s', { timeout: 60_000 }, (_, room) => {
  it.each(languages)('E2.9: hold every label whole, and none over another, in %s', (language) => {
    let drawn = 0
    let heldBack = 0
    for (const each of people) {
      const map = mapOf(each, language, room)
      expect(overlaps(map)).toEqual([])
      for (const role of map.roles) expect(role.label.lines.join(' ')).toBe(role.title)
      drawn += map.roles.length
      heldBack += map.bands.reduce((sum, band) => sum + band.heldBack, 0)
    }
    console.log(`${room.width} px, ${language}: ${drawn} roles drawn, ${heldBack} held back for want of room`)
    expect(people.length).toBeGreaterThanOrEqual(380)
    expect((1000 * heldBack) / drawn).toBeLessThan(room.mostHeldBackPerMille)
  })
})

function mapOf({ profile, person, moves }: PersonWithMoves, language: Language, room: Room): MapLayout {
  const named = families.map((row) => ({ code: row.code ?? '', name: row[`name_${language}`] ?? '', id: row.id }))
  const shown = moves.slice(0, room.firstLook).map((move): MapRole => {
    const row = roles.get(move.roleId)
    const role = model.roles.get(move.roleId)
    if (row === undefined || role === undefined) throw new Error(`No role ${move.roleId}.`)
    return {
      id: move.roleId,
      title: row[`title_${language}`] ?? '',
      family: named.find(({ id }) => id === row.family)?.code ?? '',
      band: bands.indexOf(move.band) as BandPlace, // only these bands were asked for
      shared: sharedSkills(person, role).shared.length,
    }
  })
  const own = named.find(({ id }) => demoId('RoleFamily', id ?? '') === profile.familyId)?.code ?? null
  return layoutMap({
    ...{ width: room.width, height: room.height, isPhone: room.isPhone },
    roles: shown,
    families: named
      .filter(({ code }) => code === own || shown.some(({ family }) => family === code))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
    ownFamily: own,
    bandNames: bandNames(language),
    measure,
  })
}

function bandNames(language: Language): string[] {
  return bands.map((band) => catalogs[language]?.words?.[`band.${band}`] ?? '')
}

/** Pairs of roles, heads and names of bands that touch each other, and what reaches out of the map. */
function overlaps(map: MapLayout): string[] {
  const boxes: { name: string; box: Box }[] = [
    ...map.roles.map(({ title, box }) => ({ name: title, box })),
    ...map.bands.map(({ nameBox }, band) => ({ name: `the name of band ${band}`, box: nameBox })),
    ...map.heads.map(({ name, x, y, lines }) => ({
      name,
      box: around(x, y - 12 - 8 * lines.length, Math.max(0, ...lines.map(measure)), 15 * lines.length),
    })),
  ]
  const touching = boxes.flatMap((one, place) =>
    boxes
      .slice(place + 1)
      .filter((other) => touch(one.box, other.box))
      .map((other) => `${one.name} touches ${other.name}`),
  )
  const outside = boxes.filter(({ box }) => box.left < 0 || box.right > map.ground.width)
  return [...touching, ...outside.map(({ name }) => `${name} reaches out of the map`)]
}

function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function touch(one: Box, other: Box): boolean {
  return (
    Math.min(one.right, other.right) > Math.max(one.left, other.left) &&
    Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top)
  )
}
