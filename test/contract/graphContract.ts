import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../schema/migrations.ts'
import { GraphFault, GraphTooNew, GraphUnavailable, InvalidParameter, KeyTaken } from '../../server/graph/errors.ts'
import type { Graph, GraphValue } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'

const NOON = new Date('2026-03-02T12:00:00.000Z')
const PEOPLE = { keys: [{ label: 'Person', property: 'id' }], indexes: [{ label: 'Person', property: 'status' }] }

/** What every engine behind the graph port does. `openGraph` gives an empty graph; the suite closes it. */
export function graphContract(name: string, openGraph: () => Promise<Graph>): void {
  describe(`the graph port on ${name}`, () => {
    let graph: Graph
    beforeEach(async () => {
      graph = await openGraph()
    })
    afterEach(() => graph.close())

    const add = (id: string) =>
      graph.write((transaction) => transaction.run('// test.add\nCREATE (:Person {id: $id, n: 0})', { id }))
    const ids = async () => {
      const rows = await graph.read((transaction) =>
        transaction.run<{ id: string }>('// test.ids\nMATCH (p:Person) RETURN p.id AS id ORDER BY id'),
      )
      return rows.map((row) => row.id)
    }
    const returned = async (value: GraphValue) => {
      const rows = await graph.read((transaction) => transaction.run('// test.echo\nRETURN $value AS value', { value }))
      return rows
    }

    describe('transactions', () => {
      it('keeps what a write did when its work returns', async () => {
        await add('ada')
        expect(await ids()).toEqual(['ada'])
      })

      it('gives the result of the work', async () => {
        expect(await graph.write(async () => 'done')).toBe('done')
        expect(await graph.read(async () => 42)).toBe(42)
      })

      it('sees its own writes before they are kept', async () => {
        const rows = await graph.write(async (transaction) => {
          await transaction.run("// test.first\nCREATE (:Person {id: 'ada'})")
          return transaction.run('// test.second\nMATCH (p:Person) RETURN p.id AS id')
        })
        expect(rows).toEqual([{ id: 'ada' }])
      })

      it('drops everything when the work throws', async () => {
        const work = graph.write(async (transaction) => {
          await transaction.run("// test.first\nCREATE (:Person {id: 'ada'})")
          throw new RangeError('changed my mind')
        })
        await expect(work).rejects.toThrow(RangeError)
        expect(await ids()).toEqual([])
      })

      it('drops everything when a query failed, also when the work caught it', async () => {
        const work = graph.write(async (transaction) => {
          await transaction.run("// test.first\nCREATE (:Person {id: 'ada'})")
          await transaction.run('// test.broken\nRETURN 1 / 0 AS never').catch(() => [])
          return 'looks fine'
        })
        await expect(work).rejects.toThrow(GraphFault)
        expect(await ids()).toEqual([])
      })

      it('drops everything when a query that nobody awaited failed', async () => {
        const work = graph.write(async (transaction) => {
          await transaction.run("// test.first\nCREATE (:Person {id: 'ada'})")
          transaction.run('// test.broken\nRETURN 1 / 0 AS never').catch(() => [])
        })
        await expect(work).rejects.toThrow(GraphFault)
        expect(await ids()).toEqual([])
      })

      it('runs queries started together in one transaction one after the other', async () => {
        await graph.write((transaction) =>
          Promise.all(
            ['ada', 'ben', 'cleo'].map((id) => transaction.run('// test.add\nCREATE (:Person {id: $id})', { id })),
          ),
        )
        expect(await ids()).toEqual(['ada', 'ben', 'cleo'])
      })

      it('refuses to write inside a read, and keeps nothing of it', async () => {
        const work = graph.read((transaction) => transaction.run("// test.sneak\nCREATE (:Person {id: 'ada'})"))
        await expect(work).rejects.toThrow(GraphFault)
        expect(await ids()).toEqual([])
      })

      it('refuses a query after its transaction has ended', async () => {
        const leaked = await graph.read(async (transaction) => transaction)
        await expect(leaked.run('// test.late\nRETURN 1 AS one')).rejects.toThrow(GraphFault)
      })

      it('adds up when many write the same thing at once', async () => {
        await add('ada')
        const addOne = () =>
          graph.write((transaction) =>
            transaction.run("// test.addOne\nMATCH (p:Person {id: 'ada'}) SET p.n = p.n + 1"),
          )
        await Promise.all(Array.from({ length: 20 }, addOne))
        const rows = await graph.read((transaction) => transaction.run('// test.n\nMATCH (p:Person) RETURN p.n AS n'))
        expect(rows).toEqual([{ n: 20 }])
      })

      it('answers reads while a write is open, from before that write', async () => {
        await add('ada')
        const seen = await graph.write(async (transaction) => {
          await transaction.run("// test.add\nCREATE (:Person {id: 'ben'})")
          return ids()
        })
        expect(seen).toEqual(['ada'])
        expect(await ids()).toEqual(['ada', 'ben'])
      })

      it('answers many reads at once', async () => {
        await add('ada')
        const answers = await Promise.all(Array.from({ length: 50 }, ids))
        expect(answers).toEqual(Array.from({ length: 50 }, () => ['ada']))
      })
    })

    describe('values', () => {
      const values: GraphValue[] = [
        null,
        true,
        0,
        -3,
        2.5,
        Number.MAX_SAFE_INTEGER,
        -Number.MAX_SAFE_INTEGER,
        Number.MIN_VALUE,
        0.1 + 0.2,
        '',
        'é 漢 🙂',
        [],
        [1, 2, 3],
        ['a', null],
        { id: 'ada', levels: [10, 20], deep: { yes: true } },
        [{ id: 'ada' }, { id: 'ben' }],
      ]
      it.each(values.map((value) => [JSON.stringify(value), value] as const))(
        'gives back %s as it was sent',
        async (_, value) => {
          expect(await returned(value)).toEqual([{ value }])
        },
      )

      it('gives whole numbers as numbers and divides them as whole numbers', async () => {
        const rows = await graph.read((transaction) =>
          transaction.run('// test.divide\nRETURN $a / $b AS whole, toFloat($a) / $b AS exact', { a: 7, b: 2 }),
        )
        expect(rows).toEqual([{ whole: 3, exact: 3.5 }])
      })

      it.each([
        ['a number', '$n + 2'],
        ['a number below', '-$n - 2'],
        ['a number in a list', '[1, $n + 2]'],
        ['a number in a map', '{deep: $n + 2}'],
      ])('refuses to return %s past 2^53, which would come as another one', async (_, expression) => {
        const work = graph.read((transaction) =>
          transaction.run(`// test.past\nRETURN ${expression} AS x`, { n: Number.MAX_SAFE_INTEGER }),
        )
        await expect(work).rejects.toThrow('The query test.past returns a number past 2^53 in x.')
      })

      it('takes a number as LIMIT', async () => {
        const rows = await graph.read((transaction) =>
          transaction.run('// test.limit\nUNWIND [1, 2, 3] AS x RETURN x ORDER BY x LIMIT $first', { first: 2 }),
        )
        expect(rows).toEqual([{ x: 1 }, { x: 2 }])
      })

      it('gives dates and instants as ISO text', async () => {
        const rows = await graph.read((transaction) =>
          transaction.run('// test.dates\nRETURN date($day) AS day, datetime($at) AS at, datetime($whole) AS whole', {
            day: '2024-02-29',
            at: '2024-02-29T10:00:00.123Z',
            whole: '2024-02-29T10:00:00Z',
          }),
        )
        expect(rows).toEqual([{ day: '2024-02-29', at: '2024-02-29T10:00:00.123Z', whole: '2024-02-29T10:00:00Z' }])
      })

      const days = ['0001-01-01', '1582-10-15', '1969-12-31', '1970-01-01', '2000-02-29', '2024-12-31', '9999-12-31']
      it('keeps days of any year, and tells which come first', async () => {
        await graph.write((transaction) =>
          transaction.run('// test.days\nUNWIND $days AS day CREATE (:Person {id: day, since: date(day)})', {
            days: days.toReversed(),
          }),
        )
        const rows = await graph.read((transaction) =>
          transaction.run(
            `// test.since
            MATCH (p:Person) WHERE p.since >= date($first)
            RETURN p.since AS day, toString(p.since) AS text, p.since < date('1970-01-01') AS isBefore ORDER BY p.since`,
            { first: '0001-01-01' },
          ),
        )
        expect(rows).toEqual(days.map((day) => ({ day, text: day, isBefore: day < '1970-01-01' })))
      })

      it.each(['0001-01-01T00:00:00Z', '1969-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'])(
        'gives back the instant %s as it was sent',
        async (at) => {
          const rows = await graph.read((transaction) =>
            transaction.run('// test.instant\nRETURN datetime($at) AS at', { at }),
          )
          expect(rows).toEqual([{ at }])
        },
      )

      it('gives rows that are plain objects', async () => {
        const [row] = await returned({ id: 'ada' })
        expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
      })

      const refused: [string, unknown, string][] = [
        ['NaN', Number.NaN, 'value'],
        ['Infinity', Number.POSITIVE_INFINITY, 'value'],
        ['a whole number past 2^53', 2 ** 60, 'value'],
        ['a bigint', 1n, 'value'],
        ['undefined', undefined, 'value'],
        ['undefined in a list', [1, undefined], 'value[1]'],
        ['a hole in a list', new Array(1), 'value[0]'],
        ['undefined in a map', { since: undefined }, 'value.since'],
        ['a Date', new Date(0), 'value'],
        ['an invalid Date', new Date('never'), 'value'],
        ['a Map', new Map([['a', 1]]), 'value'],
        ['a Set', new Set([1]), 'value'],
        ['a Buffer', Buffer.from('a'), 'value'],
        ['an instance of a class', { a: [new URL('http://example.org')] }, 'value.a[0]'],
        ['a function', () => 1, 'value'],
        ['half a character', 'a\ud800', 'value'],
      ]
      it.each(refused)('refuses %s before the engine sees it', async (_, value, path) => {
        const outcome = await returned(value as GraphValue).catch((error: unknown) => error)
        expect(outcome).toBeInstanceOf(InvalidParameter)
        expect(outcome).toMatchObject({ queryName: 'test.echo', path })
      })

      it('refuses a value that holds itself', async () => {
        const loop: Record<string, unknown> = {}
        loop.again = loop
        await expect(returned(loop as GraphValue)).rejects.toThrow(InvalidParameter)
      })

      const refusedToStore: [string, string, Record<string, GraphValue>, string][] = [
        ['a null key', 'MERGE (p:Person {id: $id})', { id: null }, 'id'],
        [
          'a null key in a row',
          'UNWIND $rows AS row MERGE (p:Person {id: row.id})',
          { rows: [{ id: 'a' }, { id: null }] },
          'rows[1].id',
        ],
        ['a row without its key', 'UNWIND $rows AS row MERGE (p:Person {id: row.id})', { rows: [{}] }, 'rows[0].id'],
        ['a map as property', 'CREATE (p:Person {id: $id})', { id: { a: 1 } }, 'id'],
        ['a map as property, set', 'MATCH (p:Person) SET p.id = $id', { id: { a: 1 } }, 'id'],
        [
          'a map in a map of properties',
          'MATCH (p:Person) SET p += $more',
          { more: { name: 'a', at: { a: 1 } } },
          'more.at',
        ],
        ['a map in properties of a new node', 'CREATE (p:Person $all)', { all: { at: { a: 1 } } }, 'all.at'],
        [
          'a list of two kinds',
          "MERGE (p:Person {id: 'a'}) ON CREATE SET p.x = $x, p.y = $y",
          { x: [1], y: [1, 'a'] },
          'y',
        ],
        [
          'a list with null',
          'UNWIND $rows AS row CREATE (p:Person) SET p.x = row.x',
          { rows: [{ x: [null] }] },
          'rows[0].x',
        ],
        ['a list of lists', 'CREATE (p:Person {x: $x})', { x: [[1]] }, 'x'],
      ]
      it.each(refusedToStore)('refuses to store %s', async (_, cypher, parameters, path) => {
        const work = graph.write((transaction) => transaction.run(`// test.store\n${cypher}`, parameters))
        const outcome = await work.catch((error: unknown) => error)
        expect(outcome).toBeInstanceOf(InvalidParameter)
        expect(outcome).toMatchObject({ queryName: 'test.store', path })
      })

      it('removes a property that is set to null', async () => {
        const rows = await graph.write(async (transaction) => {
          await transaction.run("// test.add\nCREATE (:Person {id: 'ada', name: 'Ada', n: 1})")
          await transaction.run('// test.clear\nMATCH (p:Person) SET p += $more', { more: { name: null, n: 2 } })
          return transaction.run('// test.look\nMATCH (p:Person) RETURN p.name AS name, p.n AS n')
        })
        expect(rows).toEqual([{ name: null, n: 2 }])
      })

      it.each([
        ['a node', 'RETURN p AS x'],
        ['a relationship', 'MATCH (p)-[k:KNOWS]->(:Person) RETURN k AS x'],
        ['a path', 'MATCH x = (p)-[:KNOWS]->(:Person) RETURN x'],
        ['a list of nodes', 'RETURN collect(p) AS x'],
      ])('refuses to return %s', async (_, ending) => {
        const work = graph.write(async (transaction) => {
          await transaction.run("// test.pair\nCREATE (:Person {id: 'ada'})-[:KNOWS]->(:Person {id: 'ben'})")
          return transaction.run(`// test.element\nMATCH (p:Person {id: 'ada'}) WITH p ${ending}`)
        })
        await expect(work).rejects.toThrow(/test\.element returns a node, relationship or path in x/)
      })
    })

    describe('faults', () => {
      it('names the query and keeps the cause, without the text', async () => {
        const outcome = await graph
          .read((transaction) => transaction.run('// people.broken\nMATCH (secret:Person RETURN secret'))
          .catch((error: unknown) => error)
        expect(outcome).toBeInstanceOf(GraphFault)
        expect(outcome).toMatchObject({ message: 'The query people.broken failed.', cause: expect.any(Error) })
      })

      it('refuses a text without a name', async () => {
        const work = graph.read((transaction) => transaction.run('RETURN 1 AS one'))
        await expect(work).rejects.toThrow(/must open with its own name/)
      })

      it('refuses work after it was closed, and closing twice is harmless', async () => {
        await graph.close()
        await graph.close()
        await expect(ids()).rejects.toThrow(GraphUnavailable)
        await expect(add('ada')).rejects.toThrow(GraphUnavailable)
        await expect(graph.ping()).rejects.toThrow(GraphUnavailable)
      })

      it('answers a ping', async () => {
        expect(await graph.ping()).toBeUndefined()
      })
    })

    describe('keys', () => {
      beforeEach(() => graph.prepare(PEOPLE))

      it('refuses a second node with the same key', async () => {
        await add('ada')
        await expect(add('ada')).rejects.toThrow(KeyTaken)
        expect(await ids()).toEqual(['ada'])
      })

      it('refuses to change a key into one that is taken', async () => {
        await add('ada')
        await add('ben')
        const work = graph.write((transaction) =>
          transaction.run("// test.rename\nMATCH (p:Person {id: 'ben'}) SET p.id = 'ada'"),
        )
        await expect(work).rejects.toThrow(KeyTaken)
        expect(await ids()).toEqual(['ada', 'ben'])
      })

      it('lets several nodes be without the key', async () => {
        await graph.write((transaction) =>
          transaction.run('// test.bare\nCREATE (:Person {n: 1}) CREATE (:Person {n: 2})'),
        )
        expect(await ids()).toEqual([null, null])
      })

      it('makes one node when many MERGE the same key at once', async () => {
        const merge = () => graph.write((transaction) => transaction.run("// test.merge\nMERGE (:Person {id: 'ada'})"))
        await Promise.all(Array.from({ length: 10 }, merge))
        expect(await ids()).toEqual(['ada'])
      })

      it('can be prepared again with data in it', async () => {
        await add('ada')
        await graph.prepare(PEOPLE)
        await expect(add('ada')).rejects.toThrow(KeyTaken)
      })

      it('refuses a key that the data already breaks', async () => {
        await graph.write((transaction) =>
          transaction.run("// test.twins\nCREATE (:Team {id: 'a'}) CREATE (:Team {id: 'a'})"),
        )
        const work = graph.prepare({ keys: [{ label: 'Team', property: 'id' }], indexes: [] })
        await expect(work).rejects.toThrow(GraphFault)
      })
    })

    describe('migrations', () => {
      const recorded = () =>
        graph.read((transaction) =>
          transaction.run(
            '// test.migrations\nMATCH (m:Migration) RETURN m {.number, .name, .at} AS migration ORDER BY m.number',
          ),
        )
      const addTeam = {
        number: 2,
        name: 'a team',
        keys: [{ label: 'Team', property: 'id' }],
        indexes: [],
        statements: ["// test.team\nCREATE (:Team {id: 'a'})"],
      }

      it('runs what the graph has not seen, in order, and records it', async () => {
        expect(await migrate(graph, NOON)).toEqual(migrations.map((migration) => migration.number))
        expect(await recorded()).toEqual(
          migrations.map(({ number, name }) => ({ migration: { number, name, at: NOON.toISOString() } })),
        )
      })

      it('changes nothing the second time', async () => {
        await migrate(graph, NOON)
        const before = await recorded()
        expect(await migrate(graph, new Date('2027-01-01T00:00:00.000Z'))).toEqual([])
        expect(await recorded()).toEqual(before)
      })

      it('gives every label its keys', async () => {
        await migrate(graph, NOON)
        for (const { label, property } of migrations.flatMap((migration) => migration.keys)) {
          const add = () =>
            graph.write((transaction) => transaction.run(`// test.key\nCREATE (n:${label}) SET n.${property} = 'same'`))
          await add()
          await expect(add(), `${label}.${property}`).rejects.toThrow(KeyTaken)
        }
      })

      it('goes on from where an older version stopped', async () => {
        const [first] = migrations
        await migrate(graph, NOON, first === undefined ? [] : [first])
        expect(await migrate(graph, NOON, [...migrations.slice(0, 1), addTeam])).toEqual([2])
        expect(
          await graph.read((transaction) => transaction.run('// test.teams\nMATCH (t:Team) RETURN t.id AS id')),
        ).toEqual([{ id: 'a' }])
      })

      it('does each migration once when two processes start together', async () => {
        const both = [...migrations.slice(0, 1), addTeam]
        const done = await Promise.all([migrate(graph, NOON, both), migrate(graph, NOON, both)])
        expect(done.flat().sort()).toEqual([1, 2])
        expect(await recorded()).toHaveLength(2)
      })

      it('keeps nothing of a migration whose statement fails', async () => {
        const broken = { ...addTeam, statements: [...addTeam.statements, '// test.broken\nRETURN 1 / 0 AS never'] }
        await expect(migrate(graph, NOON, [...migrations.slice(0, 1), broken])).rejects.toThrow(GraphFault)
        expect(await recorded()).toHaveLength(1)
        expect(
          await graph.read((transaction) => transaction.run('// test.teams\nMATCH (t:Team) RETURN t.id AS id')),
        ).toEqual([])
      })

      it('refuses a graph of a newer version and leaves it alone', async () => {
        await migrate(graph, NOON, [...migrations, { ...addTeam, number: 99 }])
        const before = await recorded()
        await expect(migrate(graph, NOON)).rejects.toThrow(GraphTooNew)
        await expect(migrate(graph, NOON)).rejects.toThrow(/made by a newer version of Over the Wall/)
        expect(await recorded()).toEqual(before)
      })
    })
  })
}
