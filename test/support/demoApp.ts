import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { migrate } from '../../server/graph/migrate.ts'
import { seedFolder } from '../../server/import/seedFolder.ts'
import { coverageJob } from '../../server/jobs/coverageJob.ts'
import { type JobRunner, openJobRunner } from '../../server/jobs/jobRunner.ts'
import { builtWebApp } from '../../server/webApp.ts'

const demoFolder = fileURLToPath(new URL('../../seed/demo', import.meta.url))

/** The whole product with the demo organization, in memory, at a free port of this machine. */
export type DemoApp = { readonly address: string; readonly stop: () => Promise<void> }

/** Builds the web app when it is stale, fills a graph, and listens; `now` is the time it goes by. */
export async function startDemoApp(now = () => new Date()): Promise<DemoApp> {
  const graph = await openEmbeddedGraph({ folder: null })
  await migrate(graph, now())
  await seedFolder(graph, demoFolder, { today: now().toISOString().slice(0, 10) })
  const log = pino({ level: 'silent' })
  let jobs: JobRunner | null = null
  const app = await createApp({
    graph,
    config: { baseUrl: 'http://127.0.0.1', production: false, requestsPerMinute: 100_000 },
    sessionSecret: 'a secret for tests only',
    log,
    now,
    onJobAsked: () => void jobs?.look(),
    addWebApp: builtWebApp,
  })
  const { model } = app.services
  const indexNow = async () => ({ index: model.index(), people: model.people() })
  // Only when asked, so that a walk sees the page before and after.
  const coverage = { ...coverageJob(indexNow), isDueWhenNew: false }
  jobs = openJobRunner(graph, { jobs: [coverage], clock: now, log })
  await new Promise<void>((listening) => app.httpServer.listen(0, '127.0.0.1', listening))
  const { port } = app.httpServer.address() as AddressInfo // a server that listens at a port has one
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      await Promise.all([app.stop(), jobs?.close()])
      await graph.close()
    },
  }
}
