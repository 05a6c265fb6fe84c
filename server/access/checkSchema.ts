/**
 * Holds the API's contract to its promises: every field has a kind, every kind has a row in the access table,
 * and every type, field, argument and value is described. Prints what is wrong and fails.
 */
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { readSchema } from '../graphql/readSchema.ts'
import { kindOf } from './fieldGuard.ts'
import { READ } from './policy.ts'

/** Ids are described once, on the interface. */
const DESCRIBED_ELSEWHERE = new Set(['id'])

/** Every break of the promises above, one sentence each; empty when all is well. */
export function problemsOf(schemaText: string): string[] {
  const schema = buildSchema(schemaText)
  const types = Object.values(schema.getTypeMap()).filter(({ name, astNode }) => !name.startsWith('__') && astNode)
  const kinds = schema.getType('Kind')
  const unknownKinds = (isEnumType(kinds) ? kinds.getValues() : []).filter(({ name }) => !(name in READ))
  return [
    ...unknownKinds.map(({ name }) => `The kind ${name} has no row in the access table.`),
    ...types.flatMap(problemsOfType),
  ]
}

function problemsOfType(type: GraphQLNamedType): string[] {
  const undescribed = (name: string) => `${name} has no description.`
  const problems = type.description ? [] : [undescribed(type.name)]
  if (isEnumType(type)) {
    return [
      ...problems,
      ...type.getValues().flatMap((value) => (value.description ? [] : undescribed(`${type.name}.${value.name}`))),
    ]
  }
  if (isInputObjectType(type)) {
    return [
      ...problems,
      ...Object.values(type.getFields()).flatMap((field) =>
        field.description ? [] : undescribed(`${type.name}.${field.name}`),
      ),
    ]
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return problems
  for (const field of Object.values(type.getFields())) {
    if (!field.description && !DESCRIBED_ELSEWHERE.has(field.name))
      problems.push(undescribed(`${type.name}.${field.name}`))
    try {
      kindOf(type.name, field)
    } catch {
      problems.push(`${type.name}.${field.name} has no kind: say which with @kind(is: …).`)
    }
  }
  return problems
}

const problems = problemsOf(readSchema())
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
