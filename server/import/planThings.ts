import type { Column } from './columns.ts'
import { propertyOf } from './columns.ts'
import type { DataFile } from './dataFormat.ts'
import type { RelationshipShape } from './graphShapes.ts'
import { HELD, HOLDS, shapeOfLink } from './graphShapes.ts'
import type { KnownGraph, KnownNode, KnownRelationship, Properties } from './knownGraph.ts'
import { externalKeyOf, relationshipsOf } from './knownGraph.ts'
import type { NodeIds } from './nodeIds.ts'
import { externalIdOf } from './nodeIds.ts'
import type { GraphChange, RelationshipChange, RowPlan } from './plan.ts'
import { differingProperties, filledProperties } from './plan.ts'
import type { FileRows } from './readRows.ts'
import type { Row } from './rowRules.ts'
import { textIn } from './rowRules.ts'

/** What planning needs to know besides the row. */
export interface PlanContext {
  readonly known: KnownGraph
  readonly ids: NodeIds
  /** `YYYY-MM-DD`: the first day of what is new and the last of what ends. */
  readonly today: string
}

/** Plans a row of a file of things: the node itself, then the relationships its references stand for. */
export function planThing(rows: FileRows, label: string, row: Row, context: PlanContext): RowPlan {
  const externalId = externalIdOf(rows, row)
  const id = context.ids.ofRow(label, externalId)
  const known = context.known.nodes.get(label)?.get(externalId) ?? null
  const changes = [
    ...planNode(rows.file, label, { id, externalId, known, properties: nodeProperties(rows.file, row, context.ids) }),
    ...rows.file.columns.flatMap((column) => planLink(rows.file, column, id, row, context)),
    ...(label === 'Person' ? planLeaving(id, row, context) : []),
  ]
  const outcome = known === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
  return { outcome, isLeftToItsOwner: false, changes }
}

/** Dates are kept as text, `YYYY-MM-DD`: sorted and compared alike by every engine, with no time zone to go wrong. */
function nodeProperties(file: DataFile, row: Row, ids: NodeIds): Properties {
  const stored = file.columns.filter((column) => column.name !== 'id' && column.link === null && column.name !== 'asOf')
  return Object.fromEntries(stored.map((column) => [propertyOf(column.name), storedValue(row, column, ids)]))
}

function storedValue(row: Row, column: Column, ids: NodeIds): Properties[string] {
  if (column.kind === 'reference') return ids.named(row, column).map((node) => node.id)
  return row.cells[column.name] ?? null
}

interface PlannedNode {
  readonly id: string
  readonly externalId: string
  readonly known: KnownNode | null
  readonly properties: Properties
}

function planNode(file: DataFile, label: string, { id, externalId, known, properties }: PlannedNode): GraphChange[] {
  if (known === null) {
    // What only a person can say is never met again by an importer, so it needs no key to be found by.
    const key = file.right === 'import' ? { externalKey: externalKeyOf(externalId) } : {}
    return [{ change: 'createNode', label, id, properties: { ...filledProperties(properties), ...key } }]
  }
  const differing = differingProperties(properties, known.properties)
  if (Object.keys(differing).length === 0) return []
  return [{ change: 'changeNode', label, id, properties: differing }]
}

/** A filled cell says all that is so: what it does not name any more goes, and an empty cell takes everything away. */
function planLink(file: DataFile, column: Column, ownerId: string, row: Row, context: PlanContext): GraphChange[] {
  const shape = shapeOfLink(file, column)
  if (shape === null) return []
  const isDated = shape.toldApartBy !== null
  const current = relationshipsOf(context.known, shape, ownerId).filter((link) => !isDated || isCurrent(link))
  const hasLeft = isDated && row.cells.status !== 'ACTIVE'
  const wanted = hasLeft ? [] : context.ids.named(row, column).map((node) => node.id)
  const ended = current.filter((link) => !wanted.includes(link.otherId))
  const begun = wanted.filter((otherId) => !current.some((link) => link.otherId === otherId))
  const lastDay = textIn(row.cells, 'leftOn') ?? context.today
  return [
    ...ended.map((link) => (isDated ? endedOn(shape, ownerId, link, lastDay) : removed(shape, ownerId, link))),
    ...begun.map((otherId) => created(shape, { ownerId, otherId, properties: isDated ? { from: context.today } : {} })),
  ]
}

function isCurrent(link: KnownRelationship): boolean {
  return (link.properties.to ?? null) === null
}

/** Who leaves lays down the seats held until then; they stay as past ones. */
function planLeaving(personId: string, row: Row, { known }: PlanContext): GraphChange[] {
  const leftOn = textIn(row.cells, 'leftOn')
  if (leftOn === null) return []
  return relationshipsOf(known, HOLDS, personId).flatMap((link) => {
    const since = link.properties.since
    const from = typeof since === 'string' && since < leftOn ? since : leftOn
    const past = { ownerId: personId, otherId: link.otherId, properties: { from, to: leftOn } }
    const isKept = relationshipsOf(known, HELD, personId).some(
      (held) => held.otherId === link.otherId && held.properties.from === from,
    )
    return [removed(HOLDS, personId, link), ...(isKept ? [] : [created(HELD, past)])]
  })
}

interface PlannedRelationship {
  readonly ownerId: string
  readonly otherId: string
  readonly properties: Properties
}

/** A new relationship. */
export function created(shape: RelationshipShape, planned: PlannedRelationship): RelationshipChange {
  const { ownerId, otherId } = planned
  const properties = filledProperties(planned.properties)
  return { change: 'createRelationship', shape, ownerId, otherId, properties, apart: apartOf(shape, properties) }
}

/** A relationship that is no longer so. */
export function removed(shape: RelationshipShape, ownerId: string, known: KnownRelationship): RelationshipChange {
  const apart = apartOf(shape, known.properties)
  return { change: 'removeRelationship', shape, ownerId, otherId: known.otherId, apart, properties: {} }
}

/** A relationship whose properties are different now. */
export function changed(
  shape: RelationshipShape,
  ownerId: string,
  known: KnownRelationship,
  properties: Properties,
): RelationshipChange {
  const apart = apartOf(shape, known.properties)
  return { change: 'changeRelationship', shape, ownerId, otherId: known.otherId, apart, properties }
}

/** What did not last a day never was: no trace of it stays. */
function endedOn(shape: RelationshipShape, ownerId: string, known: KnownRelationship, day: string): RelationshipChange {
  const firstDay = textIn(known.properties, 'from')
  return firstDay !== null && firstDay < day
    ? changed(shape, ownerId, known, { to: day })
    : removed(shape, ownerId, known)
}

function apartOf(shape: RelationshipShape, properties: Properties): string | null {
  const value = shape.toldApartBy === null ? null : properties[shape.toldApartBy]
  return typeof value === 'string' ? value : null
}
