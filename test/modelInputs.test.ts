import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import type { Graph } from '../server/graph/graph.ts'
import { queryName } from '../server/graph/queryName.ts'
import { readFacts, readOwnProfile, shownSkillsNow } from '../server/moves/moveStore.ts'
import type { OwnProfile, OwnSkill, ShownPerson } from '../server/moves/score/facts.ts'
import { freezeModel } from '../server/moves/score/matchingModel.ts'
import { type ExampleApp, openExampleApp } from './support/exampleApp.ts'
import { readProperties } from './support/readProperties.ts'

/**
 * All that suggestions are made from, written out. Whoever adds a property here says why in server/moves/decisions.md: of a
 * person only what they can do, want and answered, where they work and worked, and that they work here now.
 */
const READ: Readonly<Record<string, readonly string[]>> = {
  Organization: ['knowledgeApart'],
  Skill: ['hoursPerLevel', 'id', 'kind', 'nameEn'],
  SkillGroup: ['id'],
  Role: ['grade', 'id'],
  RoleFamily: ['id'],
  Seat: ['headcount', 'id'],
  Team: ['id'],
  Department: ['id'],
  Person: ['id', 'status'],
  HAS_SKILL: ['level', 'levelVisibility', 'status', 'visibility'],
  REJECTED: [],
  FEELS: ['word'],
  INTERESTED_IN: ['wants'],
  ANSWERED: ['answer'],
  HOLDS: ['from', 'since'],
  HELD: ['from', 'since'],
  MOVED_TO: ['count'],
  REQUIRES: ['essential', 'importance', 'level'],
  BROADER: [],
  FOR: [],
  HAS_SEAT: [],
  IN_FAMILY: [],
  PART_OF: [],
}

let app: ExampleApp
const texts = new Map<string, string>()

/** The same graph, noting each text that is run. */
function noting(graph: Graph): Graph {
  return {
    ...graph,
    read: (work) =>
      graph.read((transaction) =>
        work({
          run: (cypher, parameters) => {
            texts.set(queryName(cypher), cypher)
            return transaction.run(cypher, parameters)
          },
        }),
      ),
  }
}

beforeAll(async () => {
  app = await openExampleApp()
  const graph = noting(app.graph)
  const viewer = { personId: await app.idOf('bob'), actors: [], directReportIds: new Set<string>() }
  const model = freezeModel(await readFacts(graph))
  await readOwnProfile(graph, model, viewer)
  await shownSkillsNow(graph, viewer, [viewer.personId])
}, 60_000)
afterAll(() => app.close())

describe('what suggestions are made from', () => {
  it('is read by texts that all stand in server/moves, and all of those were run here', () => {
    const folder = fileURLToPath(new URL('../server/moves/', import.meta.url))
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
    const written = sources.flatMap((source) => [...source.matchAll(/\/\/ ([a-z]\w*\.\w+)(?:\$\{\w+\})?\n/g)])
    const names = new Set(written.map(([, name]) => name))
    const run = new Set([...texts.keys()].map((name) => name.replace(/^moves\.spells.*/, 'moves.spells')))
    expect([...run].sort()).toEqual([...names].sort())
  })

  it('is of a person, a seat, a role and a skill only what is listed', () => {
    const read = new Map<string, Set<string>>()
    for (const text of texts.values()) {
      for (const [name, properties] of readProperties(text)) {
        read.set(name, new Set([...(read.get(name) ?? []), ...properties]))
      }
    }
    const listed = Object.fromEntries([...read].map(([name, properties]) => [name, [...properties].sort()]))
    expect(listed).toEqual(READ)
  })

  it('is for a type checker nothing but this', () => {
    expectTypeOf<keyof ShownPerson>().toEqualTypeOf<'personId' | 'seatIds' | 'skills'>()
    expectTypeOf<keyof OwnSkill>().toEqualTypeOf<'skillId' | 'level' | 'assumed'>()
    expectTypeOf<keyof OwnProfile>().toEqualTypeOf<
      | 'personId'
      | 'grade'
      | 'roleId'
      | 'teamId'
      | 'departmentId'
      | 'familyId'
      | 'skills'
      | 'heldRoleIds'
      | 'energy'
      | 'interests'
      | 'wantedIds'
      | 'rejectedSkillIds'
      | 'declined'
    >()
  })
})

describe('what a text reads', () => {
  it('is found in matches, conditions, comprehensions and results', () => {
    const read = readProperties(`// test.some
      MATCH (p:Person {status: 'ACTIVE'})-[h:HOLDS|HELD]->(x:Seat) WHERE h.since > $day
      WITH p, x
      RETURN p.id AS id, [(p)-[:HAS_SKILL]->(s:Skill) | s.kind] AS kinds`)
    expect(Object.fromEntries([...read].map(([name, properties]) => [name, [...properties]]))).toEqual({
      Person: ['status', 'id'],
      HOLDS: ['since'],
      HELD: ['since'],
      Seat: [],
      HAS_SKILL: [],
      Skill: ['kind'],
    })
  })

  it.each([
    '// test.whole\nMATCH (p:Person) RETURN p AS person',
    '// test.all\nMATCH (p:Person) RETURN p {.*} AS person',
    '// test.map\nMATCH (p:Person) RETURN properties(p) AS person',
    '// test.nameless\nMATCH (p)-[:KNOWS]->(:Person) RETURN p.birthday AS day',
  ])('is refused where the text does not say it: %s', (text) => {
    expect(() => readProperties(text)).toThrow(/It reads/)
  })
})

describe('docs/suggestions.md', () => {
  it('names tests that are there, for every number from 1 to 18', () => {
    const page = readFileSync(new URL('../docs/suggestions.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| (\d*) \| [^|]+ \| ([^|]+) \| `([^`]+)` \|$/gm)]
    for (const [, , title = '', file = ''] of rows) {
      expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toContain(title)
    }
    const numbers = new Set(rows.map(([, number]) => Number(number)).filter((number) => number > 0))
    expect([...numbers]).toEqual(Array.from({ length: 18 }, (_, place) => place + 1))
  })
})
