import { createServer, type Server } from 'node:http'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import express, { type Express } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import { type Context, contextFor, type Services } from './graphql/context.ts'
import { formatError } from './graphql/errors.ts'
import { limits, MOST_TOKENS } from './graphql/limits.ts'
import { makeSchema } from './graphql/makeSchema.ts'
import { openStructure } from './graphql/structure.ts'
import { orUnavailable, unavailableStatus } from './graphql/unavailable.ts'
import { errorHandler, refuse, sameOrigin, securityHeaders } from './http/guards.ts'
import { type HealthGate, openHealthGate } from './http/healthGate.ts'
import { openLiveModel } from './moves/liveModel.ts'
import { openAnswersOfOneDay } from './plan/answersStore.ts'
import { openSearchIndex } from './search/searchIndex.ts'
import { sessionRoutes, sessions, viewerOf } from './session/sessionRoutes.ts'
import { dayIn } from './shared/dates.ts'
import { openPeople } from './talent/openPeople.ts'
import { organization } from './teams/teamStore.ts'

/** What the server is made of. */
export interface AppParts {
  readonly graph: Graph
  readonly config: Pick<Config, 'baseUrl' | 'production' | 'requestsPerMinute'>
  /** Signs the session cookie. */
  readonly sessionSecret: string
  readonly log: Logger
  readonly now: () => Date
  /** Called when somebody asked for a job. */
  readonly onJobAsked?: () => void
  /** Serves the web app: the built one, or the one being worked on. */
  readonly addWebApp: (app: Express, server: Server) => Promise<void>
}

/** A server that is built but does not listen yet. */
export interface App {
  readonly httpServer: Server
  readonly services: Services
  /** Finishes what is under way, ten seconds at most, and lets go of everything but the graph. */
  readonly stop: () => Promise<void>
}

/** Builds the whole server over a graph that is migrated and holds an organization. */
export async function createApp(parts: AppParts): Promise<App> {
  const { graph, config, log, now } = parts
  const services = await openServices(parts)
  const app = express()
  const httpServer = createServer(app)
  const gate = openHealthGate(graph, log)
  const apollo = await startApollo(httpServer, config.production, log)

  app.disable('x-powered-by')
  app.use(securityHeaders)
  app.use(compression())
  addHealthRoutes(app, gate)
  app.use(sameOrigin(allowedHosts(config)))
  app.use(['/api', '/graphql'], gate.middleware, noStore, limitRate(config.requestsPerMinute))
  app.use(['/api', '/graphql'], express.json({ limit: '100kb' }), sessions(graph, parts.sessionSecret, now))
  app.use('/api/session', sessionRoutes(graph, now))
  app.use(
    '/graphql',
    expressMiddleware(apollo, {
      context: async ({ req }) => contextFor(services, await orUnavailable(viewerOf(graph, req))),
    }),
  )
  app.use(['/api', '/graphql'], nothingHere)
  await parts.addWebApp(app, httpServer)
  app.use(nothingHere)
  app.use(errorHandler(log))

  return {
    httpServer,
    services,
    async stop() {
      gate.close()
      services.model.close()
      await apollo.stop()
    },
  }
}

async function openServices({ graph, now, log, onJobAsked = () => {} }: AppParts): Promise<Services> {
  const { timeZone } = await organization(graph)
  const search = await openSearchIndex(graph)
  const structure = openStructure(graph)
  const onStructureChange = () => {
    structure.forget()
    return search.refresh()
  }
  const model = await openLiveModel(graph, { log, onStructureChange })
  const today = () => dayIn(timeZone, now())
  return {
    graph,
    search,
    structure,
    model,
    openPeople: openPeople(graph),
    answersOfOneDay: openAnswersOfOneDay(graph),
    now,
    today,
    onJobAsked,
  }
}

async function startApollo(httpServer: Server, production: boolean, log: Logger): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: makeSchema(),
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: formatError(log),
    logger: log,
    plugins: [
      limits(),
      unavailableStatus(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // no answer is cached, and it would look at every field
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 }),
    ],
  })
  await apollo.start()
  return apollo
}

function addHealthRoutes(app: Express, gate: HealthGate): void {
  app.get('/healthz', (_, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/readyz', (_, response) => {
    response.status(gate.isReady() ? 200 : 503).json({ status: gate.isReady() ? 'ready' : 'not ready' })
  })
}

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]']

const allowedHosts = ({ baseUrl }: AppParts['config']): ReadonlySet<string> =>
  new Set([...LOOPBACK_HOSTS, new URL(baseUrl).hostname])

const noStore: express.RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

const nothingHere: express.RequestHandler = (_, response) =>
  refuse(response, 404, 'NOT_FOUND', 'There is nothing at this address.')

const limitRate = (requestsPerMinute: number): express.RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (_, response) => refuse(response, 429, 'RATE_LIMITED', 'That was a lot at once. Wait a minute and go on.'),
  })
