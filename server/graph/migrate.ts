import type { Migration } from '../../schema/graphSchema.ts'
import { migrations as ourMigrations } from '../../schema/migrations.ts'
import { GraphTooNew, KeyTaken } from './errors.ts'
import type { Graph, Transaction } from './graph.ts'

const RECORD = { keys: [{ label: 'Migration', property: 'number' }], indexes: [] }

/**
 * Brings a graph up to this version of the product: runs, in order, the migrations it has not seen, and records each as
 * (:Migration {number, name, at}) in the same transaction as its statements. A second run changes nothing; two processes that
 * start together do each one once.
 * @returns the numbers that were run.
 * @throws GraphTooNew before anything is changed, when the graph has seen a migration that this version does not know.
 */
export async function migrate(
  graph: Graph,
  now: Date,
  migrations: readonly Migration[] = ourMigrations,
): Promise<number[]> {
  const latestFound = await checkVersion(graph, migrations)
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
 * @throws GraphTooNew
 */
export async function migrationStates(
  graph: Graph,
  migrations: readonly Migration[] = ourMigrations,
): Promise<MigrationState[]> {
  await checkVersion(graph, migrations)
  const rows = await graph.read((transaction) =>
    transaction.run<{ number: number; at: string }>(
      `// graph.migrations
      MATCH (m:Migration) RETURN m.number AS number, m.at AS at`,
    ),
  )
  const ranAt = new Map(rows.map(({ number, at }) => [number, at]))
  return migrations.map(({ number, name }) => ({ number, name, ranAt: ranAt.get(number) ?? null }))
}

/** The number of the latest migration that the graph has seen; 0 for none. @throws GraphTooNew */
async function checkVersion(graph: Graph, migrations: readonly Migration[]): Promise<number> {
  const known = migrations.at(-1)?.number ?? 0
  const found = await graph.read(latestMigration)
  if (found > known) throw new GraphTooNew(found, known)
  return found
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
