import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { readSchema } from '../../server/graphql/readSchema.ts'

/** The API's contract as the tests walk it. */
export const API: GraphQLSchema = buildSchema(readSchema())

type Field = GraphQLField<unknown, unknown>

/** A way from the root to a field: the text before it, and how many brackets it opened. */
interface Way {
  readonly before: string
  readonly brackets: number
}

/** One place where a client puts a value: an argument of a field, or a field of an input. */
export interface InputPlace {
  /** As in `Query.person(id)` or `addSkill.input.skillId`. */
  readonly name: string
  /** The name of the leaf type: `ID`, `Int`, `Date` … */
  readonly typeName: string
  /** The operation that takes the value as its variable `value`. */
  readonly query: string
  /** The variables with a value in that place. */
  readonly variablesWith: (value: unknown) => Record<string, unknown>
}

/** A place in the input of a change, and the same change as it should be. */
export interface ChangePlace extends InputPlace {
  readonly validVariables: () => Record<string, unknown>
}

/** Every place of every query where a value can be put, nested fields reached by the shortest way that needs no id. */
export function queryPlaces(): InputPlace[] {
  return [...waysToTypes()].flatMap(([typeName, way]) =>
    fieldsOf(typeName).flatMap((field) =>
      field.args.flatMap((argument) => placesOfArgument(typeName, way, field, argument)),
    ),
  )
}

/** Every type that a query can reach without naming an id, with its shortest way. */
function waysToTypes(): Map<string, Way> {
  const ways = new Map<string, Way>([['Query', { before: '', brackets: 0 }]])
  for (const [typeName, way] of ways) {
    for (const field of fieldsOf(typeName)) {
      if (field.args.some(isRequiredArgument)) continue
      for (const next of objectTypesOf(field)) {
        if (ways.has(next.name)) continue
        const { opening, brackets } = next.onType
        ways.set(next.name, { before: `${way.before}${field.name} ${opening}`, brackets: way.brackets + brackets })
      }
    }
  }
  return ways
}

function fieldsOf(typeName: string): Field[] {
  const type = API.getType(typeName)
  return isObjectType(type) ? Object.values(type.getFields()) : []
}

function objectTypesOf(field: Field) {
  const type = getNamedType(field.type)
  if (isObjectType(type)) return [{ name: type.name, onType: { opening: '{ ', brackets: 1 } }]
  if (!isUnionType(type) && !isInterfaceType(type)) return []
  return API.getPossibleTypes(type).map(({ name }) => ({
    name,
    onType: { opening: `{ ... on ${name} { `, brackets: 2 },
  }))
}

function placesOfArgument(typeName: string, way: Way, field: Field, argument: GraphQLArgument): InputPlace[] {
  const others = field.args.filter((each) => each !== argument && isRequiredArgument(each))
  const given = others.map((each) => `, ${each.name}: "ab"`).join('')
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  const query =
    `query ($value: ${argument.type}) { ${way.before}${field.name}(${argument.name}: $value${given})${selection}` +
    `${' }'.repeat(way.brackets)} }`
  return leavesOf(argument).map(({ path, typeName: leaf, wrap }) => ({
    name: `${typeName}.${field.name}(${[argument.name, ...path].join('.')})`,
    typeName: leaf,
    query,
    variablesWith: (value) => ({ value: wrap(value) }),
  }))
}

interface Leaf {
  readonly path: readonly string[]
  readonly typeName: string
  readonly wrap: (value: unknown) => unknown
}

/** The leaves of an argument: itself, or the fields of its input one by one. A list gets the value as its only item. */
function leavesOf({ type }: GraphQLArgument | GraphQLInputField): Leaf[] {
  const named = getNamedType(type)
  const wrap = isListed(type) ? (value: unknown) => [value] : (value: unknown) => value
  if (!isInputObjectType(named)) return [{ path: [], typeName: kindOf(type), wrap }]
  return Object.values(named.getFields()).flatMap((field) =>
    leavesOf(field).map((leaf) => ({
      ...leaf,
      path: [field.name, ...leaf.path],
      wrap: (value: unknown) => ({ [field.name]: leaf.wrap(value) }),
    })),
  )
}

const isListed = (type: GraphQLInputType): boolean => isListType(getNullableType(type))

function kindOf(type: GraphQLInputType): string {
  const named = getNamedType(type)
  return isEnumType(named) ? 'enum' : named.name
}

/** Every field of the input of every mutation; `validInput` says what stands in the others. */
export function mutationPlaces(validInput: Readonly<Record<string, Readonly<Record<string, unknown>>>>): ChangePlace[] {
  let request = 0
  return Object.values(API.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const valid = validInput[field.name]
    if (valid === undefined) throw new Error(`No valid input of ${field.name} is known`)
    const inputWith = (other: object) => {
      request += 1
      return { input: { requestId: `attack-${request}`, ...valid, ...other } }
    }
    return field.args.flatMap((argument) =>
      leavesOf(argument).map(({ path, typeName, wrap }) => ({
        name: `${field.name}(${[argument.name, ...path].join('.')})`,
        typeName,
        query: `mutation ($input: ${argument.type}) { ${field.name}(input: $input) { viewer { actors } } }`,
        validVariables: () => inputWith({}),
        variablesWith: (value: unknown) => inputWith(Object(wrap(value))),
      })),
    )
  })
}

/** A question about everything at the end of one way through the contract. */
export interface Question {
  readonly query: string
  /** The field that needs the id of something, as its variable `id`; null when no field on the way does. */
  readonly idFor: string | null
}

/** A name in three languages says nothing that its owner's id does not. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['LocalizedText'])

/** Lists on the way are asked by this many, so that a long way costs little. */
const ITEMS_ON_A_WAY = 6

/** Asks for all plain fields at the end of every way of at most so many steps, none of which repeats a step. */
export function questionsOnEveryWay(mostSteps: number): Question[] {
  const ways = waysFrom('Query', mostSteps, []).filter((steps) => !TOLD_ELSEWHERE.has(steps.at(-1)?.typeName ?? ''))
  return ways.map((steps) => {
    const needsId = steps.find(({ idFor }) => idFor !== null)?.idFor ?? null
    const opened = steps.map(({ text }) => text).join(' ')
    const closed = '}'.repeat((opened.match(/\{/g) ?? []).length)
    const leaves = plainFieldsOf(steps.at(-1)?.typeName ?? 'Query')
    return { idFor: needsId, query: `query${needsId === null ? '' : ' ($id: ID!)'} { ${opened} ${leaves} ${closed} }` }
  })
}

interface Step {
  readonly text: string
  readonly typeName: string
  readonly idFor: string | null
}

function waysFrom(typeName: string, stepsLeft: number, taken: readonly Step[]): Step[][] {
  if (stepsLeft === 0) return []
  return fieldsOf(typeName).flatMap((field) =>
    objectTypesOf(field).flatMap(({ name, onType }) => {
      const step = {
        text: `${field.name}${argumentsOf(field)} ${onType.opening}`,
        typeName: name,
        idFor: idNeededBy(field),
      }
      const isTaken = taken.some(({ text, typeName: other }) => text === step.text && other === name)
      const needsSecondId = step.idFor !== null && taken.some(({ idFor }) => idFor !== null)
      if (isTaken || needsSecondId) return []
      // The page itself is no step: what is on it is.
      const left = name.endsWith('Connection') ? stepsLeft : stepsLeft - 1
      return [[...taken, step], ...waysFrom(name, left, [...taken, step])]
    }),
  )
}

const idNeededBy = (field: Field): string | null =>
  field.args.some((argument) => isRequiredArgument(argument) && String(argument.type) === 'ID!') ? field.name : null

function argumentsOf(field: Field): string {
  const given = field.args.flatMap((argument) => {
    if (argument.name === 'first') return `first: ${ITEMS_ON_A_WAY}`
    if (!isRequiredArgument(argument)) return []
    return String(argument.type) === 'ID!' ? `${argument.name}: $id` : `${argument.name}: "bob"`
  })
  return given.length === 0 ? '' : `(${given.join(', ')})`
}

function plainFieldsOf(typeName: string): string {
  const plain = fieldsOf(typeName).filter(({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0)
  return ['__typename', ...plain.map(({ name }) => name)].join(' ')
}
