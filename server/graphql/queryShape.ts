import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** How deep and wide an operation is, with its fragments written out. */
export interface QueryShape {
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly rootFields: number
  readonly fields: number
}

const NOTHING: QueryShape = { depth: 0, aliases: 0, directives: 0, rootFields: 0, fields: 0 }

/** Measures an operation. Trusts that the document is valid: fragments exist and do not contain themselves. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): QueryShape {
  const fragments = new Map(
    document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  const below = measure(operation.selectionSet, fragments, new Map())
  return { ...below, directives: below.directives + (operation.directives?.length ?? 0) }
}

/** Each fragment is measured once: forty that each name the next one twice would be a million million when written out. */
function measure(
  set: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, QueryShape>,
): QueryShape {
  return (set?.selections ?? []).reduce((whole, selection) => {
    const below =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? measureFragment(selection.name.value, fragments, measured)
        : measure(selection.selectionSet, fragments, measured)
    return add(whole, selection, below)
  }, NOTHING)
}

function measureFragment(
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, QueryShape>,
): QueryShape {
  const shape = measured.get(name) ?? measure(fragments.get(name)?.selectionSet, fragments, measured)
  measured.set(name, shape)
  return shape
}

function add(whole: QueryShape, selection: SelectionNode, below: QueryShape): QueryShape {
  const isField = selection.kind === Kind.FIELD
  return {
    depth: Math.max(whole.depth, below.depth + (isField ? 1 : 0)),
    aliases: whole.aliases + below.aliases + (isField && selection.alias ? 1 : 0),
    directives: whole.directives + below.directives + (selection.directives?.length ?? 0),
    rootFields: whole.rootFields + (isField ? 1 : below.rootFields),
    fields: whole.fields + below.fields + (isField ? 1 : 0),
  }
}
