import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver'
import type { Neo4jAccess } from '../../server/commands/localNeo4j.ts'
import type { Parameters, Transaction } from '../../server/graph/graph.ts'
import { toNeo4j } from '../../server/graph/neo4jValues.ts'

/** The rows of a step for each row answered, or item of a list answered, and each thing asked about. */
export function rowsForEach(busiest: number, rows: readonly unknown[], parameters: Parameters): number {
  const answered = rows.reduce<number>((sum, row) => sum + Math.max(1, longestList(Object(row))), 0)
  return busiest / (1 + answered + longestList(parameters))
}

function longestList(values: object): number {
  return Math.max(0, ...Object.values(values).map((value) => (Array.isArray(value) ? value.length : 0)))
}

/** PROFILE stands before the first clause. */
const profiled = (cypher: string): string => `PROFILE ${cypher.replace(/^\s*\/\/.*\n/, '')}`

/**
 * Runs a text that only reads, on the embedded engine, and tells how many rows its busiest step went through. The steps come
 * as text, a line for each: `Scan (p:Person)  rows=400  time=0.02ms`.
 */
export async function busiestStep(transaction: Transaction, cypher: string, parameters: Parameters): Promise<number> {
  const [row] = await transaction.run<Record<string, string>>(`// test.profile\n${profiled(cypher)}`, parameters)
  const steps = Object.values(row ?? {}).join('\n')
  return Math.max(...[...steps.matchAll(/ rows=(\d+)/g)].map((match) => Number(match[1])))
}

/** The same on Neo4j. It gives the steps beside the rows, where the graph port does not look; so it is asked without it. */
export interface Neo4jProfiler {
  readonly busiestStep: (cypher: string, parameters: Parameters) => Promise<number>
  readonly close: () => Promise<void>
}

export function neo4jProfiler({ url, user, password }: Neo4jAccess): Neo4jProfiler {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  return {
    busiestStep: (cypher, parameters) => busiestStepOnNeo4j(driver, cypher, parameters),
    close: () => driver.close(),
  }
}

async function busiestStepOnNeo4j(driver: Driver, cypher: string, parameters: Parameters): Promise<number> {
  const { summary } = await driver.executeQuery(profiled(cypher), toNeo4j(parameters))
  return summary.profile === false ? 0 : mostRows(summary.profile)
}

const mostRows = ({ rows, children }: ProfiledPlan): number => Math.max(rows, ...children.map(mostRows))
