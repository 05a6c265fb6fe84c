import { Neo4jError } from 'neo4j-driver'
import { GraphFault, GraphRefused, GraphUnavailable, KeyTaken, WriteConflict } from './errors.ts'

/** Neo4j is stopping, restarting or choosing another leader; what was under way is rolled back. */
const IS_AWAY = [
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.ClientError.Transaction.Terminated',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.Security.AuthorizationExpired',
]

/** An error of a query or commit in our words; what is not of the driver passes through. */
export function translateNeo4j(name: string, error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code } = error
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return new KeyTaken(name, error)
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new GraphUnavailable(`The query ${name} took too long.`, error)
  }
  if (IS_AWAY.some((start) => code.startsWith(start))) {
    return new GraphUnavailable('The graph does not answer; try again.', error)
  }
  // Deadlocks, a leader that moved, memory that is short: the transaction is surely rolled back and may be tried again.
  if (code.startsWith('Neo.TransientError.')) return new WriteConflict(name, error)
  if (code.startsWith('Neo.')) return new GraphFault(`The query ${name} failed.`, error)
  // Codes of the driver itself: connection lost, none to be had in time, database away.
  return new GraphUnavailable('The graph does not answer; try again.', error)
}

/** Why a first connection failed, with the setting to mend. */
export function translateFirstContact(url: string, user: string, error: unknown): Error {
  const place = `Neo4j at ${withoutSecrets(url)}`
  const code = error instanceof Neo4jError ? error.code : ''
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new GraphRefused(`${place} refuses the user "${user}". Check GRAPH_USER and GRAPH_PASSWORD.`, error)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new GraphRefused(`${place} has no such database. Check GRAPH_DATABASE.`, error)
  }
  return new GraphUnavailable(`${place} does not answer. Check GRAPH_URL, and that it runs.`, error)
}

/** An address may carry a password; messages never do. */
export function withoutSecrets(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//').replace(/\?.*$/, '')
}
