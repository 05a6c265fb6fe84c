import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../schema/migrations.ts'
import { EXAMPLE_NOON, exportTo, fillWithExample, linesIn, withPlace } from '../../test/support/graphFiles.ts'
import { openTestGraph } from '../../test/support/testGraph.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { applyChange } from '../graph/writePath.ts'
import { exportGraph } from './exportGraph.ts'

/** An export while others are at work. */
describe('an export beside a server', () => {
  let graph: Graph
  let requests = 0
  beforeEach(async () => {
    graph = await openTestGraph()
  })
  afterEach(() => graph.close())

  /** One act that shows in two places: the same word said of a skill and of a role. */
  const say = (word: string) => {
    requests++
    return applyChange(
      graph,
      { viewerId: 'v', requestId: `request-${requests}`, kinds: ['test'], now: EXAMPLE_NOON },
      async (transaction: Transaction) => {
        await transaction.run('// test.sayRole\nMATCH (r:Role) SET r.said = $word', { word })
        await transaction.run('// test.saySkill\nMATCH (s:Skill) SET s.said = $word', { word })
        return { result: null, changedIds: [] }
      },
    )
  }

  const wordsIn = (path: string) => [
    ...new Set(linesIn(path).flatMap((line) => /"said":"(\w+)"/.exec(line)?.[1] ?? [])),
  ]

  it('reads again what was changed meanwhile, so that a file never holds half of an act', async () => {
    await withPlace(async (folder) => {
      await fillWithExample(graph)
      await say('before')
      const path = join(folder, 'example.jsonl')
      const told: boolean[] = []
      let pages = 0
      let saying: Promise<unknown> = Promise.resolve()
      await exportTo(graph, path, {
        // Roles stand before skills in a file: this comes after some pages of the first try, and not in the second.
        progress: () => {
          pages++
          if (pages === 7) saying = say('after')
        },
        onChanged: (isHeld) => told.push(isHeld),
      })
      await saying
      expect(told).toEqual([false])
      expect(wordsIn(path)).toEqual(['after'])
    })
  })

  it('lets changes wait in the end, when they never pause', async () => {
    await withPlace(async (folder) => {
      await fillWithExample(graph)
      const path = join(folder, 'example.jsonl')
      const told: boolean[] = []
      const acts: Promise<unknown>[] = []
      let pages = 0
      await exportTo(graph, path, {
        progress: () => {
          pages++
          if (pages % 7 === 0) acts.push(say(`w${pages}`))
        },
        onChanged: (isHeld) => told.push(isHeld),
      })
      await Promise.all(acts)
      expect(told).toEqual([false, false, false, true])
      expect(wordsIn(path)).toHaveLength(1)
    })
  })

  it('cuts what goes to a pipe, and says that it is worth nothing', async () => {
    await fillWithExample(graph)
    const sent: string[] = []
    const sink = async () => ({
      async write(lines: AsyncIterable<string>) {
        for await (const text of lines) {
          sent.push(text)
          if (sent.length === 3) await say('meanwhile')
        }
      },
      keep: async () => {},
      drop: async () => {},
    })
    const work = exportGraph(graph, sink, { engine: 'embedded', now: EXAMPLE_NOON, canBeginAgain: false })
    await expect(work).rejects.toThrow(/was changed while it was read/)
    expect(sent.join('')).not.toContain('sha256')
  })

  it('leaves no file, and the one before as it was, when something goes wrong', async () => {
    await withPlace(async (folder) => {
      const path = join(folder, 'example.jsonl')
      await expect(exportTo(graph, path)).rejects.toThrow('There is nothing to export: the graph is empty.')
      await fillWithExample(graph)
      await exportTo(graph, path)
      const before = linesIn(path)
      await graph.write((transaction) => transaction.run("// test.bare\nCREATE (:Team {nameEn: 'Nobody'})"))
      await expect(exportTo(graph, path)).rejects.toThrow(
        'The graph holds 1 Team without a fitting "id", made by something other than Over the Wall.',
      )
      expect(linesIn(path)).toEqual(before)
      expect(readdirSync(folder)).toEqual(['example.jsonl'])
    })
  })

  it('leaves out what other tools keep in the same database, and counts it', async () => {
    await withPlace(async (folder) => {
      await migrate(graph, EXAMPLE_NOON)
      await graph.write((transaction) =>
        transaction.run(`// test.foreign
          CREATE (p:Person {id: 'p'}) CREATE (s:Skill {id: 's'}) CREATE (d:Dashboard {name: 'd'})
          CREATE (p)-[:HAS_SKILL {level: 10}]->(s) CREATE (p)-[:SEEN_ON]->(d) CREATE (p)-[:likes]->(s)
          CREATE (d)-[:SHOWS]->(p)`),
      )
      const path = join(folder, 'shared.jsonl')
      expect(await exportTo(graph, path)).toEqual({
        nodes: 2 + migrations.length,
        relationships: 1,
        leftOut: 2,
      })
      const ofMigrations = '"node":"Migration"'
      expect(
        linesIn(path)
          .slice(1, -1)
          .filter((line) => !line.includes(ofMigrations)),
      ).toEqual([
        '{"node":"Person","properties":{"id":"p"}}',
        '{"node":"Skill","properties":{"id":"s"}}',
        '{"from":["Person","p"],"relationship":"HAS_SKILL","to":["Skill","s"],"properties":{"level":10}}',
      ])
    })
  })

  it.each([
    ['a folder that is not there', 'nowhere/example.jsonl', 'there is no such folder'],
    ['a folder', '.', 'it is a folder'],
  ])('says why it cannot write to %s', async (_, name, reason) => {
    await withPlace(async (folder) => {
      await fillWithExample(graph)
      const path = join(folder, name)
      await expect(exportTo(graph, path)).rejects.toThrow(`"${path}" cannot be written: ${reason}.`)
      expect(existsSync(join(folder, 'nowhere'))).toBe(false)
    })
  })
})
