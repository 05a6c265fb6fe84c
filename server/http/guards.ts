import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { GraphUnavailable } from '../graph/errors.ts'
import { refuseForNow } from './unavailable.ts'

/** The one shape of an error outside GraphQL. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } })
}

/** Headers of every answer: nothing from elsewhere, no framing, no sniffing, no address sent on. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'style-src': ["'self'", "'unsafe-inline'"], // the component library sets inline styles
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // Over plain http on this machine there is nothing to be strict about; a proxy with TLS adds its own.
  strictTransportSecurity: false,
})

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send: a changing request must come from our own pages,
 * and every request must name this machine, whatever name a stranger's DNS gave it.
 */
export function sameOrigin(allowedHosts: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host ?? ''
    if (!allowedHosts.has(host.replace(/:\d+$/, ''))) {
      return refuse(response, 400, 'BAD_INPUT', 'This address is not one this server answers to.')
    }
    const { origin } = request.headers
    if (SAFE_METHODS.has(request.method) || origin === undefined || hostOf(origin) === host) return next()
    return refuse(response, 403, 'FORBIDDEN', 'Requests from other sites are not accepted.')
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/** JSON for everything that went wrong before or outside GraphQL: never a page with a stack. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    if (error instanceof GraphUnavailable) {
      log.error({ err: error }, 'the graph does not answer')
      return refuseForNow(response)
    }
    const { status, type } = asHttpError(error)
    if (type === 'entity.parse.failed') return refuse(response, 400, 'BAD_INPUT', 'The body is not valid JSON.')
    if (type === 'entity.too.large')
      return refuse(response, 413, 'BAD_INPUT', 'The body is too large; 100 kB is the most.')
    if (status >= 400 && status < 500) return refuse(response, status, 'BAD_INPUT', 'This request cannot be read.')
    log.error({ err: error, path: request.path }, 'a request failed')
    return refuse(response, 500, 'INTERNAL', 'Something went wrong on our side. Your work is safe; try again.')
  }
}

function asHttpError(error: unknown): { readonly status: number; readonly type: string } {
  if (typeof error !== 'object' || error === null) return { status: 500, type: '' }
  const status: unknown = Reflect.get(error, 'status')
  const type: unknown = Reflect.get(error, 'type')
  return { status: typeof status === 'number' ? status : 500, type: typeof type === 'string' ? type : '' }
}
