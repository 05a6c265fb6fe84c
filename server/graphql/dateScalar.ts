import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { isDate } from '../shared/dates.ts'

function readDate(value: unknown): string {
  if (typeof value === 'string' && isDate(value)) return value
  throw new GraphQLError('A date is written YYYY-MM-DD and must exist.', { extensions: { code: 'BAD_INPUT' } })
}

/** A calendar date: text in, the same text out, refused when there is no such day. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
  serialize: readDate,
})
