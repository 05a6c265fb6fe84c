import { defineConfig } from 'vitest/config'

/** What needs a Neo4j of its own, or is about it. */
const ABOUT_NEO4J = ['test/contract/{neo4j,differential}.test.ts', 'test/fault/neo4j*.test.ts']

/** What runs on each engine: the stores through the API, commands, imports and seeding, graph files. */
const ON_EACH_ENGINE = ['test/{api,commands}/*.test.ts', 'server/{import,graphFile}/*.test.ts', 'test/stories.test.ts']

const embedded = {
  extends: true as const,
  test: {
    name: 'embedded',
    include: ['{server,web,schema,seed,test}/**/*.test.{ts,tsx}'],
    exclude: ABOUT_NEO4J,
    globalSetup: 'test/support/buildOnce.ts',
  },
}

/** After all others and one file at a time: they share one Neo4j, and some measure how long an answer takes. */
const neo4j = {
  extends: true as const,
  test: {
    name: 'neo4j',
    include: [...ABOUT_NEO4J, ...ON_EACH_ENGINE],
    globalSetup: 'test/support/sharedNeo4j.ts',
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
}

export default defineConfig({
  // Packages that are CommonJS load this build of graphql; a second one beside it would refuse their schema.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // `npm test` sets it where Java and Maven are found.
  test: { projects: process.env.TEST_NEO4J === '1' ? [embedded, neo4j] : [embedded] },
})
