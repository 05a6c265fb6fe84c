import type { GraphValue } from '../graph/graph.ts'
import { propertyOf } from './columns.ts'
import type { DataFile, TieShape } from './dataFormat.ts'
import type { RelationshipShape } from './graphShapes.ts'
import { columnNamed, HOLDS, REJECTED, shapesOfTie } from './graphShapes.ts'
import type { KnownRelationship, Properties } from './knownGraph.ts'
import { relationshipsOf } from './knownGraph.ts'
import type { RelationshipChange, RowPlan } from './plan.ts'
import { differingProperties } from './plan.ts'
import type { PlanContext } from './planThings.ts'
import { changed, created, removed } from './planThings.ts'
import type { Row } from './rowRules.ts'
import { isWithin, presetVisibility, textIn } from './rowRules.ts'

interface PlannedTie {
  readonly shape: RelationshipShape
  readonly ownerId: string
  readonly otherId: string
  readonly properties: Properties
}

/** How to plan the rows of a file of ties: one relationship each. */
export function tiePlanner(file: DataFile, tie: TieShape, context: PlanContext): (row: Row) => RowPlan {
  const tieOf = tieReader(file, tie, context)
  if (file.name === 'person_skills.csv') return (row) => planSkill(tieOf(row), context)
  return (row) => {
    const planned = tieOf(row)
    const plan = planRelationship(planned, knownTie(planned, context))
    if (file.name !== 'held.csv') return plan
    const laidDown = layDownSeat(planned, context)
    const outcome = plan.outcome === 'unchanged' && laidDown.length > 0 ? 'changed' : plan.outcome
    return { ...plan, outcome, changes: [...plan.changes, ...laidDown] }
  }
}

function tieReader(file: DataFile, tie: TieShape, { ids }: PlanContext): (row: Row) => PlannedTie {
  const from = columnNamed(file, tie.from)
  const to = columnNamed(file, tie.to)
  const shapes = shapesOfTie(file)
  const stored = file.columns
    .filter((column) => column !== from && column !== to)
    .map(({ name }) => ({ name, property: propertyOf(name) }))
  return (row) => {
    const [owner] = ids.named(row, from)
    const [other] = ids.named(row, to)
    const shape = shapes.find((each) => each.other === other?.label)
    if (owner === undefined || other === undefined || shape === undefined) {
      throw new Error(`${file.name}, line ${row.line}: references are checked before planning.`)
    }
    const properties: Record<string, GraphValue> = {}
    for (const { name, property } of stored) properties[property] = row.cells[name] ?? null
    return { shape, ownerId: owner.id, otherId: other.id, properties: { ...properties, ...tie.always } }
  }
}

function knownTie(
  { shape, ownerId, otherId, properties }: PlannedTie,
  { known }: PlanContext,
): KnownRelationship | null {
  const apart = shape.toldApartBy
  const found = relationshipsOf(known, shape, ownerId).find(
    (each) => each.otherId === otherId && (apart === null || each.properties[apart] === properties[apart]),
  )
  return found ?? null
}

function planRelationship(planned: PlannedTie, known: KnownRelationship | null): RowPlan {
  if (known === null) {
    return { outcome: 'new', isLeftToItsOwner: false, changes: [created(planned.shape, planned)] }
  }
  const changes = changeTo(planned, known, planned.properties)
  return { outcome: changes.length > 0 ? 'changed' : 'unchanged', isLeftToItsOwner: false, changes }
}

function changeTo({ shape, ownerId }: PlannedTie, known: KnownRelationship, wanted: Properties): RelationshipChange[] {
  const differing = differingProperties(wanted, known.properties)
  return Object.keys(differing).length === 0 ? [] : [changed(shape, ownerId, known, differing)]
}

/**
 * A file proposes; the owner decides. What was rejected is not proposed again, and of what the owner confirmed, disputed or
 * gave another level only the level that the file gives is kept beside it.
 */
function planSkill(planned: PlannedTie, context: PlanContext): RowPlan {
  const properties = skillProperties(planned.properties)
  const isRejected = relationshipsOf(context.known, REJECTED, planned.ownerId).some(
    (each) => each.otherId === planned.otherId,
  )
  if (isRejected) return { outcome: 'unchanged', isLeftToItsOwner: true, changes: [] }
  const known = knownTie(planned, context)
  if (known === null || !isDecidedByOwner(known)) {
    const { status, visibility, levelVisibility, ...fromFile } = properties
    return planRelationship({ ...planned, properties: known === null ? properties : fromFile }, known)
  }
  const changes = changeTo(planned, known, { importedLevel: planned.properties.level ?? null })
  return { outcome: changes.length > 0 ? 'changed' : 'unchanged', isLeftToItsOwner: true, changes }
}

/** A skill is a proposal that nobody but its owner sees, unless a demo says what its owner said of it. */
function skillProperties(properties: Properties): Properties {
  const status = properties.status ?? 'PROPOSED'
  return {
    ...properties,
    status,
    importedLevel: properties.source === 'SELF' ? null : (properties.level ?? null),
    visibility: properties.visibility ?? presetVisibility(String(status)),
    levelVisibility: properties.levelVisibility ?? 'SELF',
  }
}

function isDecidedByOwner({ properties }: KnownRelationship): boolean {
  const importedLevel = properties.importedLevel ?? null
  return properties.status !== 'PROPOSED' || (importedLevel !== null && importedLevel !== properties.level)
}

/** A seat with a last day is no longer held: the period in `held.csv` takes the place of the one that was running. */
function layDownSeat({ ownerId, otherId, properties }: PlannedTie, { known }: PlanContext): RelationshipChange[] {
  return relationshipsOf(known, HOLDS, ownerId)
    .filter((link) => link.otherId === otherId && isWithin(textIn(link.properties, 'since'), properties))
    .map((link) => removed(HOLDS, ownerId, link))
}
