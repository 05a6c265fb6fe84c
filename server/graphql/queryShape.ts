import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** How deep and wide an operation is, with its fragments written out. */
export interface QueryShape {
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly rootFields: number
}

/** Measures an operation. Trusts that the document is valid: fragments exist and do not contain themselves. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): QueryShape {
  const fragments = new Map(
    document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  const below = measure(operation.selectionSet, fragments)
  return { ...below, directives: below.directives + (operation.directives?.length ?? 0) }
}

function measure(
  set: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): QueryShape {
  const whole = { depth: 0, aliases: 0, directives: 0, rootFields: 0 }
  for (const selection of set?.selections ?? []) {
    const isField = selection.kind === Kind.FIELD
    const inner = isField || selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
    const below = measure(inner?.selectionSet, fragments)
    whole.depth = Math.max(whole.depth, below.depth + (isField ? 1 : 0))
    whole.aliases += below.aliases + (isField && selection.alias ? 1 : 0)
    whole.directives += below.directives + (selection.directives?.length ?? 0)
    whole.rootFields += isField ? 1 : below.rootFields
  }
  return whole
}
