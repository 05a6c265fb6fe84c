import type { Migration } from '../../schema/graphSchema.ts'
import { migrations as ourMigrations } from '../../schema/migrations.ts'
import { GraphTooNew, KeyTaken } from './errors.ts'
import type { Graph, Transaction } from './graph.ts'
import { checkWhole } from './halfFilled.ts'

/** Every migration that a graph has seen stands in it as a node. */
export const RECORD = { keys: [{ label: 'Migration', property: 'number' }], indexes: [] }

/**
 * Brings a graph up to this version of the product: runs, in order, the migrations it has not seen, and records each as
 * (:Migration {number, name, at}) in the same transaction as its statements. A second run changes nothing; two processes that
 * start together do each one once.
 * @returns the numbers that were run.
 * @throws GraphTooNew before anything is changed, when the graph has seen a migration that this version does not know; HalfFilled.
 */
export async function migrate(
  graph: Graph,
  now: Date,
  migrations: readonly Migration[] = ourMigrations,
): Promise<number[]> {
  const latestFound = await graphVersion(graph, migrations)
  await graph.prepare(RECORD)
  const done: number[] = []
  for (const migration of migrations) {
    if (migration.number <= latestFound) continue
    await graph.prepare(migration)
    if (await runOnce(graph, migration, now)) done.push(migration.number)
  }
  return done
}

/** A migration and what the graph knows of it. */
export interface MigrationState {
  readonly number: number
  readonly name: string
  /** When it ran, an ISO instant; null when it is still to run. */
  readonly ranAt: string | null
}

/**
 * What `migrate` has done and would do, by number; changes nothing.
 * @throws GraphTooNew, HalfFilled
 */
export async function migrationStates(
  graph: Graph,
  migrations: readonly Migration[] = ourMigrations,
): Promise<MigrationState[]> {
  await graphVersion(graph, migrations)
  const rows = await graph.read((transaction) =>
    transaction.run<{ number: number; at: string }>(
      `// graph.migrations
      MATCH (m:Migration) RETURN m.number AS number, m.at AS at`,
    ),
  )
  const ranAt = new Map(rows.map(({ number, at }) => [number, at]))
  return migrations.map(({ number, name }) => ({ number, name, ranAt: ranAt.get(number) ?? null }))
}

/** The number of the latest migration that the graph has seen; 0 for none. @throws GraphTooNew, HalfFilled */
export async function graphVersion(graph: Graph, migrations: readonly Migration[] = ourMigrations): Promise<number> {
  const known = versionOf(migrations)
  const found = await graph.read(latestMigration)
  if (found > known) throw new GraphTooNew(found, known)
  await checkWhole(graph)
  return found
}

/** The version of a graph that has seen all of these. */
export function versionOf(migrations: readonly Migration[] = ourMigrations): number {
  return migrations.at(-1)?.number ?? 0
}

/** Makes what migrations up to a version make, but for data: for a graph whose data come from elsewhere at that version. */
export async function prepareVersion(graph: Graph, version: number): Promise<void> {
  await graph.prepare(RECORD)
  for (const migration of ourMigrations) if (migration.number <= version) await graph.prepare(migration)
}

/** Forgets which migrations ran, so that a graph without data can take those of any version. */
export async function forgetVersion(transaction: Transaction): Promise<void> {
  await transaction.run('// graph.forgetMigrations\nMATCH (m:Migration) DELETE m')
}

/** Says that the data are those of a version, where their own records do not say it. */
export async function recordVersion(transaction: Transaction, version: number, now: Date): Promise<void> {
  await transaction.run(
    `// graph.recordMigrations
    UNWIND $rows AS row
    MERGE (m:Migration {number: row.number})
    ON CREATE SET m.name = row.name, m.at = $at`,
    {
      rows: ourMigrations.filter(({ number }) => number <= version).map(({ number, name }) => ({ number, name })),
      at: now.toISOString(),
    },
  )
}

async function latestMigration(transaction: Transaction): Promise<number> {
  const rows = await transaction.run<{ number: number }>(
    `// graph.latestMigration
    MATCH (m:Migration) RETURN m.number AS number ORDER BY number DESC LIMIT 1`,
  )
  return rows[0]?.number ?? 0
}

/** False when another process was first: its record of the same number stands already. */
async function runOnce(graph: Graph, migration: Migration, now: Date): Promise<boolean> {
  try {
    await graph.write(async (transaction) => {
      // The record comes first: its key holds back a second process until this one is done.
      await transaction.run(
        `// graph.recordMigration
        CREATE (:Migration {number: $number, name: $name, at: $at})`,
        { number: migration.number, name: migration.name, at: now.toISOString() },
      )
      for (const statement of migration.statements) await transaction.run(statement)
    })
    return true
  } catch (error) {
    if (error instanceof KeyTaken && (await graph.read(latestMigration)) >= migration.number) return false
    throw error
  }
}
