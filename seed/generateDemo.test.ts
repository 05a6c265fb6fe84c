import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { AS_OF, type Row } from './demoTypes.ts'
import { generateDemo } from './generateDemo.ts'
import { addDays } from './generator/days.ts'
import { cell, readSourceTables, readTable } from './generator/sourceTables.ts'
import { demoSkillFiles } from './skillsOfTheDemo.ts'
import { stories } from './stories.ts'

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))
const tables = readSourceTables(folder('data'), demoSkillFiles(folder('data')))
const demo = generateDemo(tables)

function rowsOf(name: string): readonly Row[] {
  const found = demo.find((file) => file.name === `${name}.csv`)
  if (found === undefined) throw new Error(`No file ${name}.csv`)
  return found.rows
}

const ids = (name: string): ReadonlySet<string> => new Set(rowsOf(name).map((row) => cell(row, 'id')))
const countBy = (rows: readonly Row[], column: string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[cell(row, column)] = (counts[cell(row, column)] ?? 0) + 1
  return counts
}

describe('the demo organization', () => {
  it('has the size of a company of four hundred people', () => {
    expect(countBy(rowsOf('people'), 'status')).toEqual({ ACTIVE: 400, ALUMNI: 8, LEFT: 5 })
    expect(rowsOf('roles')).toHaveLength(60)
    expect(rowsOf('families')).toHaveLength(8)
    expect(rowsOf('teams')).toHaveLength(30)
    expect(rowsOf('departments')).toHaveLength(7)
    expect(rowsOf('buddy_offers')).toHaveLength(120)
    expect(countBy(rowsOf('openings'), 'kind')).toEqual({ JOB: 14, PROJECT: 5, GIG: 4, SHADOWING: 3, MENTORING: 2 })
    expect(countBy(rowsOf('learning'), 'form')).toEqual({ E_LEARNING: 34, WORKSHOP: 32, ON_THE_JOB: 26, COMMUNITY: 15 })
  })

  it('has about three hundred past moves over eight years, each into a seat held next', () => {
    const starts = new Set([
      ...rowsOf('holds').map((row) => `${cell(row, 'person')} ${cell(row, 'since')}`),
      ...rowsOf('held').map((row) => `${cell(row, 'person')} ${cell(row, 'from')}`),
    ])
    const moves = rowsOf('held').filter((row) => starts.has(`${cell(row, 'person')} ${cell(row, 'to')}`))
    expect(moves.length).toBeGreaterThanOrEqual(290)
    expect(moves.length).toBeLessThanOrEqual(310)
    const recent = moves.filter((row) => cell(row, 'to') >= '2018-11-01')
    expect(recent.length).toBeGreaterThanOrEqual(290)
  })

  it('gives every refusal and every yes: openness and answers of all kinds', () => {
    expect(Object.keys(countBy(rowsOf('answers'), 'answer')).sort()).toEqual(['NO', 'NOT_YET', 'SAVED'])
    const kinds = new Set(
      rowsOf('openness').map(
        (row) => `${row.answer} ${row.discoverable} ${row.askAgainOn === '' ? 'undated' : 'dated'}`,
      ),
    )
    expect([...kinds].sort()).toEqual([
      'NO NOBODY undated',
      'NOT_YET NOBODY dated',
      'NOT_YET NOBODY undated',
      'OPEN NOBODY undated',
      'OPEN ORGANIZATION undated',
      'OPEN TEAMS undated',
    ])
  })

  it('lets no open answer last longer than six months', () => {
    const latest = addDays(AS_OF, 181)
    const tooLong = rowsOf('openness').filter((row) => cell(row, 'until') > latest)
    expect(tooLong).toEqual([])
  })

  it('gives everyone who works here one manager, up to one person at the top', () => {
    const managers = new Map(rowsOf('people').map((row) => [cell(row, 'id'), cell(row, 'manager')]))
    const active = rowsOf('people').filter(({ status }) => status === 'ACTIVE')
    const tops = active.filter(({ manager }) => manager === '')
    expect(tops).toHaveLength(1)
    const top = tops.map((row) => cell(row, 'id'))
    for (const person of active) expect(top).toContain(lastOfLine(cell(person, 'id'), managers))
  })

  it('fills each seat, less the places of its open jobs', () => {
    const holders = countBy(rowsOf('holds'), 'seat')
    const openJobs = countBy(
      rowsOf('openings').filter(({ kind, state }) => kind === 'JOB' && state === 'OPEN'),
      'seat',
    )
    for (const seat of rowsOf('seats')) {
      const id = cell(seat, 'id')
      expect([id, (holders[id] ?? 0) + (openJobs[id] ?? 0)]).toEqual([id, Number(cell(seat, 'headcount'))])
    }
  })

  it('refers only to what is there', () => {
    const dangling = references.flatMap(([file, column, targets]) => {
      const known = new Set(targets.flatMap((target) => [...ids(target)]))
      const named = rowsOf(file)
        .flatMap((row) => cell(row, column).split('|'))
        .filter((id) => id !== '')
      return named.filter((id) => !known.has(id)).map((id) => `${file}.${column}: ${id}`)
    })
    expect(dangling).toEqual([])
  })

  it('names nothing twice', () => {
    for (const [file, columns] of keys) {
      const seen = rowsOf(file).map((row) => columns.map((column) => cell(row, column)).join(' '))
      expect([file, new Set(seen).size]).toEqual([file, seen.length])
    }
  })

  it('uses no id for two kinds of subject', () => {
    const all = ['roles', 'families', 'teams', 'skills'].flatMap((file) => [...ids(file)])
    expect(new Set(all).size).toBe(all.length)
  })

  it('says everything in three languages', () => {
    const empty = demo.flatMap(({ name, columns, rows }) => {
      const told = columns.filter((column) => /_(en|nl|fr)$/.test(column) && !column.startsWith('synonyms'))
      return rows.flatMap((row) =>
        told.filter((column) => cell(row, column).trim() === '').map((column) => `${name} ${column}`),
      )
    })
    expect(empty).toEqual([])
  })

  it('keeps levels within the scale and shows a level to nobody who cannot see the skill', () => {
    const width = { SELF: 0, MANAGER: 1, ORGANIZATION: 2 } as Readonly<Record<string, number>>
    const wrong = rowsOf('person_skills').filter((row) => {
      const level = Number(cell(row, 'level'))
      const isShownTooWidely = (width[cell(row, 'levelVisibility')] ?? 9) > (width[cell(row, 'visibility')] ?? -1)
      const isProposalShown = row.status !== 'CONFIRMED' && row.visibility !== 'SELF'
      return level < 1 || level > 50 || isShownTooWidely || isProposalShown
    })
    expect(wrong).toEqual([])
  })

  it('gives most people thirty to fifty talents of their own word and at most twelve that wait for it', () => {
    const people = rowsOf('people').map((row) => cell(row, 'id'))
    const withStatus = (status: string) => {
      const counts = countBy(
        rowsOf('person_skills').filter((row) => row.status === status),
        'person',
      )
      return people.map((id) => counts[id] ?? 0)
    }
    const share = (counts: readonly number[], isUsual: (count: number) => boolean) =>
      counts.filter(isUsual).length / counts.length
    expect(share(withStatus('CONFIRMED'), (count) => count >= 30 && count <= 50)).toBeGreaterThan(0.8)
    expect(share(withStatus('PROPOSED'), (count) => count <= 12)).toBeGreaterThan(0.85)
  })

  it('tells twelve stories, one of them with two confirmed talents and one with forty skills', () => {
    expect(stories).toHaveLength(12)
    const confirmed = countBy(
      rowsOf('person_skills').filter(({ status }) => status === 'CONFIRMED'),
      'person',
    )
    expect([confirmed['ilyas-bouzian'], confirmed['greet-wouters']]).toEqual([2, 40])
  })

  it('names three moves for each story, at most two in one family', () => {
    const families = new Map(rowsOf('roles').map((row) => [cell(row, 'id'), cell(row, 'family')]))
    const moves = readTable(join(folder('data'), 'story_moves.csv'))
    for (const { id, seat } of stories) {
      const roles = moves.filter(({ person }) => person === id).map((row) => cell(row, 'role'))
      expect([id, new Set(roles).size]).toEqual([id, 3])
      expect(roles).not.toContain(seat?.role)
      expect(new Set(roles.map((role) => families.get(role))).size).toBeGreaterThanOrEqual(2)
      expect(roles.every((role) => families.has(role))).toBe(true)
    }
  })

  it('offers someone to sign in as for each actor that is a person', () => {
    const actors = rowsOf('sign_in_options').map((row) => cell(row, 'actor'))
    expect(new Set(actors)).toEqual(
      new Set(['EMPLOYEE', 'MANAGER', 'TEAM_SEEKER', 'HR_PARTNER', 'HR_ANALYST', 'OPERATOR', 'AUDITOR', 'ALUMNUS']),
    )
    expect(actors.slice(0, 4)).toEqual(['EMPLOYEE', 'EMPLOYEE', 'EMPLOYEE', 'EMPLOYEE'])
  })
})

describe('generating', () => {
  it('gives the same files for the same seed, and other people for another', () => {
    expect(generateDemo(tables)).toEqual(demo)
    const others = generateDemo(tables, 2).find(({ name }) => name === 'people.csv')
    expect(others?.rows).toHaveLength(rowsOf('people').length)
    expect(others?.rows).not.toEqual(rowsOf('people'))
  })

  it('is what stands in the demo folder', () => {
    expect(readdirSync(folder('demo')).sort()).toEqual(demo.map(({ name }) => name).sort())
    for (const { name, columns, rows } of demo) {
      const fresh = stringify([...rows], { header: true, columns: [...columns] })
      expect(readFileSync(join(folder('demo'), name), 'utf8') === fresh, `${name} is older than its sources`).toBe(true)
    }
  })

  it('refuses a table that leaves a team without a lead', () => {
    const seats = tables.seats.filter(({ team, role }) => team !== 'laboratory' || role !== 'water-quality-manager')
    expect(() => generateDemo({ ...tables, seats })).toThrow('Nobody leads the team "laboratory"')
  })
})

/** File, column, and the files whose ids the column may name. */
const references: readonly (readonly [string, string, readonly string[]])[] = [
  ['departments', 'parent', ['departments']],
  ['teams', 'department', ['departments']],
  ['roles', 'family', ['families']],
  ['skills', 'groups', ['skill_groups']],
  ['role_skills', 'role', ['roles']],
  ['role_skills', 'skill', ['skills']],
  ['seats', 'team', ['teams']],
  ['seats', 'role', ['roles']],
  ['people', 'manager', ['people']],
  ['holds', 'person', ['people']],
  ['holds', 'seat', ['seats']],
  ['held', 'person', ['people']],
  ['held', 'seat', ['seats']],
  ['openings', 'seat', ['seats']],
  ['learning_skills', 'item', ['learning']],
  ['learning_skills', 'skill', ['skills']],
  ['person_skills', 'person', ['people']],
  ['person_skills', 'skill', ['skills']],
  ['rejected_skills', 'person', ['people']],
  ['rejected_skills', 'skill', ['skills']],
  ['answers', 'person', ['people']],
  ['answers', 'subject', ['roles', 'families']],
  ['openness', 'person', ['people']],
  ['openness', 'teams', ['teams']],
  ['interests', 'person', ['people']],
  ['interests', 'subject', ['skills', 'roles', 'teams']],
  ['energy', 'person', ['people']],
  ['energy', 'skill', ['skills']],
  ['buddy_offers', 'person', ['people']],
  ['buddy_offers', 'skill', ['skills']],
  ['sign_in_options', 'person', ['people']],
  ['sign_in_options', 'units', ['departments']],
]

/** File, and the columns that together stand once. */
const keys: readonly (readonly [string, readonly string[]])[] = [
  ...[
    'departments',
    'teams',
    'families',
    'roles',
    'skill_groups',
    'skills',
    'seats',
    'people',
    'openings',
    'learning',
  ].map((file) => [file, ['id']] as const),
  ['people', ['email']],
  ['role_skills', ['role', 'skill']],
  ['holds', ['person', 'seat']],
  ['learning_skills', ['item', 'skill']],
  ['person_skills', ['person', 'skill']],
  ['rejected_skills', ['person', 'skill']],
  ['answers', ['person', 'subject']],
  ['openness', ['person']],
  ['interests', ['person', 'subject']],
  ['energy', ['person', 'skill']],
  ['buddy_offers', ['person', 'skill']],
]

function lastOfLine(person: string, managers: ReadonlyMap<string, string>, steps = 0): string {
  if (steps > managers.size) throw new Error(`The line above ${person} runs in a circle`)
  const manager = managers.get(person) ?? ''
  return manager === '' ? person : lastOfLine(manager, managers, steps + 1)
}
