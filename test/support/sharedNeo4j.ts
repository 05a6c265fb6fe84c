import type { TestProject } from 'vitest/node'
import { startNeo4jForTests } from './neo4jForTests.ts'

/** One Neo4j for all tests that run on it, one file after the other. Without it these tests fail; they are never left out here. */
export default async function sharedNeo4j(project: TestProject): Promise<() => Promise<void>> {
  const neo4j = await startNeo4jForTests()
  project.provide('neo4j', neo4j.access)
  return () => neo4j.stop()
}
