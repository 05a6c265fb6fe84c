import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costOf, MOST_COST } from '../../server/graphql/limits.ts'
import { readSchema } from '../../server/graphql/readSchema.ts'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'

let app: ExampleApp
let asBob: Ask

beforeAll(async () => {
  app = await openExampleApp()
  asBob = await app.signInAs('bob')
})
afterAll(() => app.close())

const refusal = async (query: string, variables?: object) => {
  const { data, errors } = await asBob(query, variables)
  return [data, errors[0]?.code, errors[0]?.message]
}

describe('a query that asks too much', () => {
  it('is refused by its cost, which counts the page sizes of the lists above', async () => {
    const [data, code, message] = await refusal(
      'query ($n: Int!) { teams(first: $n) { nodes { members(first: $n) { nodes { name } } } } }',
      { n: 100 },
    )
    expect([data, code]).toEqual([null, 'QUERY_TOO_COSTLY'])
    expect(message).toMatch(/costs \d+; 5000 is the most\. Ask for fewer with first/)
  })

  it('is refused by its depth, its aliases, its directives and its length', async () => {
    const deep = `{ team(id: "x") { seats { nodes { team { seats { nodes { team { seats { nodes { team { id } } } } } } } } } } }`
    const aliases = `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: organization { name }`).join(' ')} }`
    const directives = `{ organization { ${'name @include(if: true) '.repeat(11)} } }`
    expect((await refusal(deep))[2]).toMatch(/11 levels; 10 is the most/)
    expect((await refusal(aliases))[2]).toMatch(/16 aliases; 15 is the most/)
    expect((await refusal(directives))[2]).toMatch(/11 directives; 10 is the most/)
    expect((await refusal(`{ ${'organization { name } '.repeat(300)} }`))[1]).toBe('BAD_INPUT')
  })

  it('is refused for a page of none or of more than a hundred', async () => {
    for (const first of [0, -5, 101]) {
      expect((await refusal(`{ teams(first: ${first}) { nodes { id } } }`))[1]).toBe('BAD_INPUT')
    }
  })
})

describe('requests that are not ones', () => {
  const send = (init: RequestInit, path = '/graphql') => fetch(app.url + path, { method: 'POST', ...init })
  const json = { 'content-type': 'application/json' }

  it('are answered in JSON, with a sentence and no stack', async () => {
    const answers = await Promise.all([
      send({ headers: json, body: '{ not json' }),
      send({ headers: json, body: JSON.stringify({ query: 'x'.repeat(200_000) }) }),
      send({ headers: json, body: '{}' }, '/api/nothing'),
      send({ headers: { ...json, origin: 'https://elsewhere.example' }, body: '{"query":"{ __typename }"}' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 413, 404, 403])
    for (const answer of answers) {
      const text = await answer.text()
      expect(answer.headers.get('content-type')).toContain('application/json')
      expect(text).not.toMatch(/node_modules|at .*\.ts/)
    }
  })

  it('that come in a batch, or change things by GET, are refused', async () => {
    const batch = await send({ headers: json, body: '[{"query":"{ __typename }"},{"query":"{ __typename }"}]' })
    expect(batch.status).toBe(400)
    const get = await fetch(`${app.url}/graphql?query=${encodeURIComponent('mutation { x }')}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    })
    expect(get.status).toBeGreaterThanOrEqual(400)
  })

  it('are answered with headers that keep other sites out', async () => {
    const { headers } = await send({ headers: json, body: '{"query":"{ __typename }"}' })
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

const WEB_OPERATIONS = fileURLToPath(new URL('../../web/api/', import.meta.url))

/** Each operation of the web app as a document of its own, with the fragments of all files beside it. */
function webOperations(): [string, DocumentNode][] {
  const files = readdirSync(WEB_OPERATIONS).filter((file) => file.endsWith('.graphql'))
  const definitions = files.flatMap((file) => parse(readFileSync(WEB_OPERATIONS + file, 'utf8')).definitions)
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  return definitions.flatMap((definition): [string, DocumentNode][] =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [[definition.name?.value ?? '', { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] }]]
      : [],
  )
}

/** The page an operation names as its own, which the web app never exceeds, else the largest there is; and a sample of all else. */
function largestVariables(schema: GraphQLSchema, { definitions: [operation] }: DocumentNode): Record<string, unknown> {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {}
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable: { name }, type, defaultValue }) => {
      if (name.value === 'first')
        return [name.value, defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : 100]
      const inputType = typeFromAST(schema, type)
      return [name.value, inputType && sample(inputType)]
    }),
  )
}

function sample(type: GraphQLType): unknown {
  if (!isNonNullType(type)) return undefined
  const named = type.ofType
  if (isInputObjectType(named)) {
    return Object.fromEntries(Object.values(named.getFields()).map((field) => [field.name, sample(field.type)]))
  }
  if (isListType(named)) return []
  if (isEnumType(named)) return named.getValues()[0]?.name
  return String(named) === 'Int' ? 1 : String(named) === 'Boolean' ? true : 'x'
}

describe('every operation of the web app', () => {
  const schema = buildSchema(readSchema())
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)

  it.each(webOperations())('%s fits the schema and costs less than half of what is allowed', (name, document) => {
    expect(validate(schema, document, rules)).toEqual([])
    expect(costOf(schema, document, largestVariables(schema, document), name)).toBeLessThan(MOST_COST / 2)
  })
})
