import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import { isPlainText, placeNotPlain } from '../shared/plainText.ts'
import type { Context } from './context.ts'
import { type QueryShape, shapeOf } from './queryShape.ts'

/** A longer text is not even parsed. */
export const MOST_TOKENS = 1_000

/** A fact behind a reason is nine levels down; the cost is what really holds a query back. */
const MOST: QueryShape = { depth: 10, aliases: 15, directives: 10, rootFields: 20, fields: 1_000 }

const SHAPE_WORDS: Readonly<Record<keyof QueryShape, string>> = {
  depth: 'levels',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'fields at its root',
  fields: 'fields, its fragments written out',
}

/** What one operation may cost. */
export const MOST_COST = 5_000

/** Lists without a page size of their own are short by their nature: the walls of a move, the seats of a person. */
const ITEMS_OF_SHORT_LIST = 3

/** Each field costs 1, each object 2, times the page size asked (or its preset) of every list above it. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const own = isLeafType(getNamedType(field.type)) ? 1 : 2
  return own + itemsOf(type.name, field.name, field.type, args.first) * childComplexity
}

function itemsOf(typeName: string, fieldName: string, fieldType: GraphQLOutputType, first: unknown): number {
  if (typeof first === 'number') return Math.max(0, first)
  // A connection counted its page size already.
  if (typeName.endsWith('Connection') && fieldName === 'nodes') return 1
  return isListType(getNullableType(fieldType)) ? ITEMS_OF_SHORT_LIST : 1
}

/** What an operation costs by the rule above, with these variables. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName?: string,
): number {
  const name = operationName === undefined ? {} : { operationName }
  return getComplexity({ schema, query, variables: { ...variables }, estimators: [estimate], ...name })
}

const tooCostly = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } })

/** @throws GraphQLError when a text in the query itself holds what no engine keeps as it is. */
function checkTextsOfQuery(document: DocumentNode): void {
  visit(document, {
    StringValue: ({ value }) => {
      if (!isPlainText(value)) throw notPlain('query')
    },
  })
}

/** @throws GraphQLError for an operation that is too deep or too wide. */
function checkShape(document: DocumentNode, operation: OperationDefinitionNode): void {
  const shape = shapeOf(document, operation)
  for (const part of ['depth', 'aliases', 'directives', 'rootFields', 'fields'] as const) {
    if (shape[part] > MOST[part]) {
      throw tooCostly(`This query has ${shape[part]} ${SHAPE_WORDS[part]}; ${MOST[part]} is the most.`)
    }
  }
}

const notPlain = (field: string): GraphQLError =>
  refused('A text holds control characters or half a letter. Send it without them.', { field })

const refused = (message: string, more: { readonly field?: string } = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', ...more, http: { status: 400 } } })

/** Refuses an operation that is too deep, too wide, too costly or garbled, before anything asks the graph. */
export function limits(): ApolloServerPlugin<Context> {
  // The library keeps the documents of queries that come again, and what is looked at in them stays the same.
  const passed = new WeakSet<OperationDefinitionNode>()
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, schema }) {
          if (operation === undefined) return // Apollo refuses an unknown operation by itself
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw refused('There are no subscriptions here.')
          const variables = request.variables ?? {}
          const place = placeNotPlain(variables)
          if (place !== null) throw notPlain(place)
          if (!passed.has(operation)) {
            checkTextsOfQuery(document)
            checkShape(document, operation)
            passed.add(operation)
          }
          // Variables that do not fit are refused by the library before anything runs, in words of its own.
          if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return
          const cost = costOf(schema, document, variables, operation.name?.value)
          if (cost > MOST_COST) {
            throw tooCostly(
              `This query costs ${cost}; ${MOST_COST} is the most. Ask for fewer with first, and use after for the next page.`,
            )
          }
        },
      }
    },
  }
}
