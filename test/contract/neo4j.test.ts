import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import type { Neo4jAccess } from '../../server/commands/localNeo4j.ts'
import type { Graph } from '../../server/graph/graph.ts'
import { openNeo4jGraph } from '../../server/graph/neo4jGraph.ts'
import { dropSchema } from '../support/neo4jForTests.ts'
import { type FaultProxy, openProxy } from '../support/proxy.ts'
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

describe('what Neo4j is told with each transaction', () => {
  let proxy: FaultProxy
  let graph: Graph
  beforeEach(async () => {
    await (await openTestGraph()).close()
    proxy = await openProxy(Number(new URL(access().url).port))
    graph = await openThroughProxy('server')
    proxy.heard()
  })
  afterEach(async () => {
    await graph.close()
    await proxy.close()
  })

  function access(): Neo4jAccess {
    const found = inject('neo4j')
    if (found === undefined) throw new Error('These tests run on Neo4j alone.')
    return found
  }
  /** The plain form, because neo4j:// would learn the real address and walk past the proxy. */
  const openThroughProxy = (use: 'server' | 'command') =>
    openNeo4jGraph({ ...access(), url: `bolt://127.0.0.1:${proxy.port}` }, use)
  const look = () =>
    graph.read((transaction) => transaction.run('// test.look\nMATCH (p:Person) RETURN count(p) AS people'))
  const add = () => graph.write((transaction) => transaction.run("// test.add\nCREATE (:Person {id: 'ada'})"))

  it('is the name of its first query, which the list of transactions shows', async () => {
    const shown = await graph.read(async (transaction) => {
      await transaction.run('// people.profile\nRETURN 1 AS one')
      return graph.read((other) =>
        other.run('// test.transactions\nSHOW TRANSACTIONS YIELD metaData RETURN metaData.query AS name ORDER BY name'),
      )
    })
    expect(shown).toEqual([{ name: 'people.profile' }, { name: 'test.transactions' }])
  })

  it('is what was written last, so that a member of a cluster waits for it before it answers', async () => {
    await look()
    expect(proxy.heard()).not.toContain('bookmarks')
    await add()
    proxy.heard()
    expect(await look()).toEqual([{ people: 1 }])
    expect(proxy.heard()).toMatch(/bookmarks.{1,4}FB:/s)
  })

  it('is how long it may take: a server waits for seconds, a command for an hour', async () => {
    const TEN_SECONDS = '\x8atx_timeout\xc9\x27\x10'
    const AN_HOUR = '\x8atx_timeout\xca\x00\x36\xee\x80'
    await look()
    expect(proxy.heard()).toContain(TEN_SECONDS)
    const command = await openThroughProxy('command')
    proxy.heard()
    await command.read((transaction) => transaction.run('// test.look\nRETURN 1 AS one'))
    expect(proxy.heard()).toContain(AN_HOUR)
    await command.close()
  })

  it('is whether it reads, so that a cluster has it answered by any member', async () => {
    await look()
    expect(proxy.heard()).toContain('\x84mode\x81r')
    await add()
    expect(proxy.heard()).not.toContain('\x84mode\x81r')
  })
})
