import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Neo4jForTests, startNeo4jForTests, testsUseNeo4j, WHY_SKIPPED } from '../support/neo4jForTests.ts'
import { graphContract } from './graphContract.ts'
import { writePathContract } from './writePathContract.ts'

describe.runIf(testsUseNeo4j)('on Neo4j', { timeout: 30_000 }, () => {
  let neo4j: Neo4jForTests
  beforeAll(async () => {
    neo4j = await startNeo4jForTests()
  }, 180_000)
  afterAll(() => neo4j.stop(), 30_000)

  graphContract('Neo4j', () => neo4j.openEmptyGraph())
  writePathContract('Neo4j', () => neo4j.openGraphWithoutNodes())
})

describe.skipIf(testsUseNeo4j)('on Neo4j', () => {
  it.skip(WHY_SKIPPED)
})
