import { dropSchema } from '../support/neo4jForTests.ts'
import { openTestGraph } from '../support/testGraph.ts'
import { graphContract } from './graphContract.ts'
import { writePathContract } from './writePathContract.ts'

async function openWithoutSchema() {
  const graph = await openTestGraph()
  await dropSchema(graph)
  return graph
}

graphContract('Neo4j', openWithoutSchema)
writePathContract('Neo4j', openTestGraph)
