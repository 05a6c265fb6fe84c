import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { latestMark, newsSince } from '../../server/graph/changeRecord.ts'
import { InvalidRequestId, RequestIdReused } from '../../server/graph/errors.ts'
import type { Graph, Transaction } from '../../server/graph/graph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { applyChange, changesAfter, forgetOldRequests, latestSequence } from '../../server/graph/writePath.ts'

const NOON = new Date('2026-03-02T12:00:00.000Z')
const HOUR_MS = 60 * 60 * 1000
const later = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS)

/** What the one write path promises on every engine. `openGraph` gives an empty graph; the suite closes it. */
export function writePathContract(name: string, openGraph: () => Promise<Graph>): void {
  describe(`the write path on ${name}`, () => {
    let graph: Graph
    beforeEach(async () => {
      graph = await openGraph()
      await migrate(graph, NOON)
    })
    afterEach(() => graph.close())

    const hello = { viewerId: 'ada', requestId: 'request-1', kinds: ['person.name'], now: NOON }

    /** Adds a person, so that a second application would show. */
    const addPerson = (id: string) => async (transaction: Transaction) => {
      await transaction.run('// test.add\nCREATE (:Person {id: $id})', { id })
      return { result: { id }, changedIds: [id] }
    }
    const people = async () => {
      const rows = await graph.read((transaction) =>
        transaction.run<{ id: string }>('// test.people\nMATCH (p:Person) RETURN p.id AS id ORDER BY id'),
      )
      return rows.map((row) => row.id)
    }
    const rememberedRequests = async () => {
      const rows = await graph.read((transaction) =>
        transaction.run<{ requests: number }>('// test.done\nMATCH (d:Done) RETURN count(d) AS requests'),
      )
      return rows[0]?.requests
    }

    it('applies a change, answers with its result and records it', async () => {
      const applied = await applyChange(graph, hello, addPerson('ben'))
      expect(applied).toEqual({ result: { id: 'ben' }, sequence: 1, repeated: false })
      expect(await people()).toEqual(['ben'])
      expect(await changesAfter(graph, 0, 10)).toEqual([
        { sequence: 1, kinds: ['person.name'], ids: ['ben'], everything: false, at: '2026-03-02T12:00:00.000Z' },
      ])
    })

    it('answers a repeat with the first result and does nothing', async () => {
      await applyChange(graph, hello, addPerson('ben'))
      const repeat = await applyChange(graph, { ...hello, now: later(23) }, addPerson('cleo'))
      expect(repeat).toEqual({ result: { id: 'ben' }, sequence: 1, repeated: true })
      expect(await people()).toEqual(['ben'])
      expect(await latestSequence(graph)).toBe(1)
    })

    it('applies the same request id again after 24 hours', async () => {
      await applyChange(graph, hello, addPerson('ben'))
      const again = await applyChange(graph, { ...hello, now: later(24) }, addPerson('cleo'))
      expect(again).toEqual({ result: { id: 'cleo' }, sequence: 2, repeated: false })
    })

    it('keeps the request ids of two viewers apart', async () => {
      await applyChange(graph, hello, addPerson('ben'))
      const other = await applyChange(graph, { ...hello, viewerId: 'dora' }, addPerson('cleo'))
      expect(other).toEqual({ result: { id: 'cleo' }, sequence: 2, repeated: false })
    })

    it('refuses a request id that was used for another kind of change', async () => {
      await applyChange(graph, hello, addPerson('ben'))
      const other = applyChange(graph, { ...hello, kinds: ['person.skill'] }, addPerson('cleo'))
      await expect(other).rejects.toThrow(RequestIdReused)
      expect(await people()).toEqual(['ben'])
    })

    it('refuses a request id that was used for something else, and still repeats the first', async () => {
      const asked = { act: 'addPerson', input: { id: 'ben', note: null, near: [{ a: 1, b: 2 }] } }
      await applyChange(graph, { ...hello, asked }, addPerson('ben'))
      const others = [
        { act: 'addPerson', input: { id: 'cleo', near: [{ a: 1, b: 2 }] } },
        { act: 'addPerson', input: { id: 'ben', near: [{ a: 1, b: 3 }] } },
        { act: 'addPerson', input: { id: 'ben', note: '', near: [{ a: 1, b: 2 }] } },
        { act: 'greetPerson', input: asked.input },
      ]
      for (const other of others) {
        const again = applyChange(graph, { ...hello, asked: other }, addPerson('cleo'))
        await expect(again).rejects.toThrow(RequestIdReused)
      }
      const inOtherWords = { act: 'addPerson', input: { near: [{ b: 2, a: 1 }], id: 'ben' } }
      const repeat = await applyChange(graph, { ...hello, asked: inOtherWords }, addPerson('cleo'))
      expect(repeat).toEqual({ result: { id: 'ben' }, sequence: 1, repeated: true })
      expect(await people()).toEqual(['ben'])
    })

    it('keeps nothing of what was asked that can be read', async () => {
      const asked = { act: 'addPerson', input: { id: 'ben', note: 'for me alone' } }
      await applyChange(graph, { ...hello, asked }, addPerson('ben'))
      const rows = await graph.read((transaction) =>
        transaction.run('// test.remembered\nMATCH (d:Done) RETURN d {.*} AS done'),
      )
      expect(rows).toHaveLength(1)
      expect(JSON.stringify(rows)).not.toContain('for me alone')
    })

    it('applies once when the same request comes many times at once', async () => {
      const send = () => applyChange(graph, hello, addPerson('ben'))
      const answers = await Promise.all(Array.from({ length: 10 }, send))
      expect(answers.map((answer) => answer.result)).toEqual(Array.from({ length: 10 }, () => ({ id: 'ben' })))
      expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1)
      expect(await people()).toEqual(['ben'])
      expect(await latestSequence(graph)).toBe(1)
    })

    it('numbers changes that come at once without a hole', async () => {
      const ids = Array.from({ length: 25 }, (_, index) => `person-${index}`)
      const send = (id: string) => applyChange(graph, { ...hello, requestId: `request-${id}` }, addPerson(id))
      const answers = await Promise.all(ids.map(send))
      const sequences = answers.map((answer) => answer.sequence).sort((a, b) => a - b)
      expect(sequences).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
      expect((await changesAfter(graph, 0, 100)).map((change) => change.sequence)).toEqual(sequences)
    })

    it('keeps nothing when the work throws, and lets the same request try again', async () => {
      const failing = async (transaction: Transaction) => {
        await addPerson('ben')(transaction)
        throw new RangeError('no')
      }
      await expect(applyChange(graph, hello, failing)).rejects.toThrow(RangeError)
      expect(await people()).toEqual([])
      expect(await latestSequence(graph)).toBe(0)
      expect(await rememberedRequests()).toBe(0)
      const applied = await applyChange(graph, hello, addPerson('ben'))
      expect(applied).toEqual({ result: { id: 'ben' }, sequence: 1, repeated: false })
    })

    it.each([[null], ['text'], [3], [[]], [{ nested: [{ when: null }] }]])(
      'gives back the result %j as it was, the second time too',
      async (result) => {
        const work = async () => ({ result, changedIds: [] })
        expect((await applyChange(graph, hello, work)).result).toEqual(result)
        expect((await applyChange(graph, hello, work)).result).toEqual(result)
      },
    )

    it('records each changed id once, in order', async () => {
      await applyChange(graph, hello, async () => ({ result: null, changedIds: ['c', 'a', 'c'] }))
      expect((await changesAfter(graph, 0, 1))[0]?.ids).toEqual(['a', 'c'])
    })

    it('records a change of very many nodes as a change of everything', async () => {
      const changedIds = Array.from({ length: 1_001 }, (_, index) => `id-${index}`)
      await applyChange(graph, hello, async () => ({ result: null, changedIds }))
      expect(await changesAfter(graph, 0, 1)).toMatchObject([{ ids: [], everything: true }])
    })

    it('reads changes from where the reader stopped, a few at a time', async () => {
      for (const id of ['ben', 'cleo', 'dora', 'emil']) {
        await applyChange(graph, { ...hello, requestId: `request-${id}` }, addPerson(id))
      }
      const read = async (after: number, limit: number) =>
        (await changesAfter(graph, after, limit)).map((change) => change.ids)
      expect(await read(1, 2)).toEqual([['cleo'], ['dora']])
      expect(await read(3, 2)).toEqual([['emil']])
      expect(await read(4, 2)).toEqual([])
    })

    it('knows no change in a new graph', async () => {
      expect(await latestSequence(graph)).toBe(0)
      expect(await changesAfter(graph, 0, 10)).toEqual([])
    })

    /** A change an hour after the one before, of one person each. */
    const addEach = async (ids: readonly string[], hours = 0) => {
      for (const [place, id] of ids.entries()) {
        const request = { ...hello, requestId: `request-${id}`, now: later(hours + place) }
        await applyChange(graph, request, addPerson(id))
      }
    }
    const dropChanges = (where: string) =>
      graph.write((transaction) => transaction.run(`// test.drop\nMATCH (c:Change) WHERE ${where} DETACH DELETE c`))
    const setCounter = (value: number) =>
      graph.write((transaction) =>
        transaction.run("// test.counter\nMATCH (c:Counter {name: 'change'}) SET c.value = $value", { value }),
      )

    it('tells whoever follows what is new since their mark, and nothing twice', async () => {
      const start = await latestMark(graph)
      expect(await newsSince(graph, start)).toMatchObject({ kind: 'CHANGES', changes: [], isAll: true })
      await addEach(['ben', 'cleo'])
      const first = await newsSince(graph, start)
      expect(first).toMatchObject({ kind: 'CHANGES', changes: [{ ids: ['ben'] }, { ids: ['cleo'] }], isAll: true })
      const mark = await latestMark(graph)
      expect(mark).toEqual({ sequence: 2, at: later(1).toISOString() })
      expect(first).toMatchObject({ mark })
      expect(await newsSince(graph, mark)).toEqual({ kind: 'CHANGES', changes: [], mark, isAll: true })
      await addEach(['dora'], 2)
      expect(await newsSince(graph, mark)).toMatchObject({ kind: 'CHANGES', changes: [{ ids: ['dora'] }] })
    })

    it('tells a thousand changes at most in one go, and that there are more', async () => {
      const start = await latestMark(graph)
      await addEach(['ben'])
      await graph.write((transaction) =>
        transaction.run(
          `// test.many
           UNWIND range(2, 1001) AS number
           CREATE (:Change {sequence: number, kinds: ['person.name'], ids: [], everything: false, at: $at})`,
          { at: NOON.toISOString() },
        ),
      )
      await setCounter(1_001)
      const first = await newsSince(graph, start)
      expect(first).toMatchObject({ kind: 'CHANGES', mark: { sequence: 1_000 }, isAll: false })
      if (first.kind !== 'CHANGES') return
      expect(await newsSince(graph, first.mark)).toMatchObject({ kind: 'CHANGES', changes: [{ sequence: 1_001 }] })
    })

    it('tells whoever follows of a gap: of what was there before their mark, and of what came after', async () => {
      await addEach(['ben'])
      const mark = await latestMark(graph)
      await addEach(['cleo', 'dora', 'emil'], 1)
      await dropChanges('c.sequence = 3')
      expect(await newsSince(graph, mark)).toEqual({ kind: 'GAP' })
      await dropChanges('c.sequence < 3')
      expect(await newsSince(graph, mark)).toEqual({ kind: 'GAP' })
      await dropChanges('true')
      expect(await newsSince(graph, mark)).toEqual({ kind: 'GAP' })
      const now = await latestMark(graph)
      expect(now).toEqual({ sequence: 4, at: null })
      expect(await newsSince(graph, now)).toMatchObject({ kind: 'CHANGES', changes: [] })
      await addEach(['fay'], 5)
      expect(await newsSince(graph, now)).toMatchObject({ kind: 'CHANGES', changes: [{ ids: ['fay'] }] })
    })

    it('tells whoever follows that the graph was restored, also when it has gone on since', async () => {
      await addEach(['ben', 'cleo', 'dora'])
      const mark = await latestMark(graph)
      await dropChanges('c.sequence > 1')
      await setCounter(1)
      expect(await newsSince(graph, mark)).toEqual({ kind: 'ANOTHER_PAST' })
      await addEach(['emil', 'fay', 'gus'], 10)
      expect(await newsSince(graph, mark)).toEqual({ kind: 'ANOTHER_PAST' })
    })

    it('forgets requests older than 24 hours and no others', async () => {
      await applyChange(graph, hello, addPerson('ben'))
      await applyChange(graph, { ...hello, requestId: 'request-2', now: later(2) }, addPerson('cleo'))
      expect(await forgetOldRequests(graph, later(25))).toBe(1)
      expect(await rememberedRequests()).toBe(1)
      expect(await forgetOldRequests(graph, later(25))).toBe(0)
    })

    it('forgets old requests by itself as changes go on', async () => {
      await applyChange(graph, hello, addPerson('ben'))
      for (let count = 2; count <= 100; count++) {
        const requestId = `request-number-${count}`
        await applyChange(graph, { ...hello, requestId, now: later(25) }, async () => ({
          result: null,
          changedIds: [],
        }))
      }
      expect(await rememberedRequests()).toBe(99)
    })

    it.each(['', 'short', 'x'.repeat(101), 'with space', 'semi;colon', 'request-é', 'request-1\n'])(
      'refuses the request id %j',
      async (requestId) => {
        await expect(applyChange(graph, { ...hello, requestId }, addPerson('ben'))).rejects.toThrow(InvalidRequestId)
        expect(await people()).toEqual([])
      },
    )
  })
}
