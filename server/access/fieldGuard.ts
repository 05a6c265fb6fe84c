import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Kind } from '../generated/schemaTypes.ts'
import type { Page } from '../shared/page.ts'
import { Forbidden, Unauthenticated } from '../shared/requestErrors.ts'
import { grantOf, READ, WRITE } from './policy.ts'
import { relationsTo, type Viewer } from './viewer.ts'

interface GuardContext {
  readonly viewer: Viewer | null
}

/** Data of a person carries who that is; anything without an owner is nobody's in particular. */
function ownerOf(parent: unknown): string | null {
  if (typeof parent !== 'object' || parent === null || !('ownerId' in parent)) return null
  return typeof parent.ownerId === 'string' ? parent.ownerId : null
}

/**
 * The kind a field was given in the schema.
 * @throws when it was given none: a field without a kind must not be served.
 */
export function kindOf(typeName: string, field: Pick<GraphQLField<unknown, unknown>, 'name' | 'astNode'>): Kind {
  const directive = field.astNode?.directives?.find((each) => each.name.value === 'kind')
  const value = directive?.arguments?.find((argument) => argument.name.value === 'is')?.value
  if (value?.kind !== 'EnumValue') throw new Error(`${typeName}.${field.name} has no kind`)
  return value.value as Kind // the schema itself holds it to the enum
}

/**
 * Puts the access table in front of every field of the schema, so that it holds on every path to a type.
 * The stores already leave out what a viewer may not see; this is the second lock on the same door.
 * A field that is denied answers exactly as an empty one; where nothing empty is possible it is refused.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) guardField(type.name, field)
  }
  return schema
}

function guardField(typeName: string, field: GraphQLField<unknown, GuardContext>): void {
  const kind = kindOf(typeName, field)
  if (kind === 'PUBLIC') return
  const resolve = field.resolve ?? defaultFieldResolver
  const table = typeName === 'Mutation' ? WRITE : READ
  const isRoot = typeName === 'Mutation' || typeName === 'Query'
  field.resolve = (parent, args, context, info) => {
    const { viewer } = context
    if (viewer === null) throw new Unauthenticated()
    const ownerId = isRoot && table === WRITE ? viewer.personId : ownerOf(parent)
    if (grantOf(table, kind, relationsTo(viewer, ownerId)) !== null) return resolve(parent, args, context, info)
    return emptyAnswer(field)
  }
}

const EMPTY_PAGE: Page<never> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }

/** What a field answers that has nothing to say. @throws Forbidden where the schema promises something. */
function emptyAnswer({ type }: Pick<GraphQLField<unknown, unknown>, 'type'>): unknown {
  if (!isNonNullType(type)) return null
  if (isListType(type.ofType)) return []
  if (isObjectType(type.ofType) && type.ofType.name.endsWith('Connection')) return EMPTY_PAGE
  throw new Forbidden('You may not do or see this.')
}
