import type { Graph, Parameters, Transaction } from '../../server/graph/graph.ts'
import { queryName } from '../../server/graph/queryName.ts'

/** How often a query was asked, and how often there was anything in the answer. */
export interface Asked {
  asked: number
  answered: number
  /** A text that only writes has nothing to answer. */
  readonly returns: boolean
}

/** What was asked of two graphs at once, and where their answers differ. */
export interface TwinRecord {
  readonly asked: Map<string, Asked>
  readonly differences: string[]
}

export const newTwinRecord = (): TwinRecord => ({ asked: new Map(), differences: [] })

/**
 * Two graphs as one: every query runs on both, in transactions that go side by side, and the answers are compared. The first
 * graph's answer is given. One transaction at a time, so that none sees a change that only one of the two has kept.
 */
export function twinGraph(first: Graph, second: Graph, record: TwinRecord): Graph {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
  return {
    read: (work) => inTurn(() => first.read((one) => second.read((other) => work(side(one, other, record))))),
    write: (work) => inTurn(() => first.write((one) => second.write((other) => work(side(one, other, record))))),
    prepare: (schema) =>
      inTurn(async () => {
        await first.prepare(schema)
        await second.prepare(schema)
      }),
    async ping() {
      await Promise.all([first.ping(), second.ping()])
    },
    async close() {
      await last
      await Promise.all([first.close(), second.close()])
    },
  }
}

function side(one: Transaction, other: Transaction, record: TwinRecord): Transaction {
  return {
    async run<Row>(cypher: string, parameters: Parameters = {}) {
      const [answer, second] = await Promise.allSettled([
        one.run<Row>(cypher, parameters),
        other.run<Row>(cypher, parameters),
      ])
      const name = queryName(cypher)
      const difference = differenceBetween(cypher, told(answer), told(second))
      if (difference !== null) record.differences.push(`${name} ${JSON.stringify(parameters)}\n${difference}`)
      count(record, name, cypher, answer.status === 'fulfilled' && answer.value.length > 0)
      if (answer.status === 'rejected') throw answer.reason
      return answer.value
    },
  }
}

function count({ asked }: TwinRecord, name: string, cypher: string, isAnswered: boolean): void {
  const before = asked.get(name) ?? { asked: 0, answered: 0, returns: /\bRETURN\b/.test(cypher) }
  asked.set(name, { ...before, asked: before.asked + 1, answered: before.answered + Number(isAnswered) })
}

/** The rows, or the kind of error; its message is the engine's own. */
function told(outcome: PromiseSettledResult<readonly unknown[]>): readonly unknown[] {
  if (outcome.status === 'fulfilled') return outcome.value
  return [`refused: ${outcome.reason instanceof Error ? outcome.reason.name : 'unknown'}`]
}

/** Null when both say the same: in the same order where the text asks for one. */
function differenceBetween(cypher: string, one: readonly unknown[], other: readonly unknown[]): string | null {
  const isOrdered = /\bORDER BY\b(?![\s\S]*\bRETURN\b)/.test(cypher)
  // Neither a pattern comprehension nor collect() without an order before it promises one.
  const hasUnorderedLists =
    cypher.includes('[(') || /^(?![\s\S]*\bORDER BY\b[\s\S]*\bcollect\()[\s\S]*\bcollect\(/.test(cypher)
  // Two lists collected from the same rows do go together; each pattern comprehension goes its own way.
  const goTogether = !cypher.includes('[(')
  const [left, right] = [one, other].map((rows) => {
    const plain = rows.map(sortKeys)
    const lines = plain.map((row) => JSON.stringify(hasUnorderedLists ? withSortedLists(row, goTogether) : row))
    return (isOrdered ? lines : lines.sort()).join('\n')
  })
  return left === right ? null : `--- first\n${left}\n--- second\n${right}`
}

/** Where lists go together, those of one map that are equally long are sorted together, place by place. */
function withSortedLists(value: unknown, goTogether: boolean): unknown {
  const sorted = (each: unknown) => withSortedLists(each, goTogether)
  if (Array.isArray(value)) return value.map(sorted).sort(byText)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const lists = entries.flatMap(([key, entry]) => (Array.isArray(entry) ? [{ key, list: entry }] : []))
  const lengths = new Set(lists.map(({ list }) => list.length))
  const others = entries.map(([key, entry]): [string, unknown] => [key, sorted(entry)])
  if (!goTogether || lists.length < 2 || lengths.size > 1) return Object.fromEntries(others)
  const places = (lists[0]?.list ?? []).map((_, place) => lists.map(({ list }) => sorted(list[place])))
  const single = others.filter(([key]) => !lists.some((list) => list.key === key))
  return Object.fromEntries([...single, [lists.map(({ key }) => key).join('+'), places.sort(byText)]])
}

const byText = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, entry]) => [key, sortKeys(entry)]))
}
