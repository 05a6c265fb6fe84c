import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
