import type { Column } from './columns.ts'
import type { DataFile } from './dataFormat.ts'
import { DATA_FILES } from './dataFormat.ts'

/** A sort of relationship between two labels, as seen from the side that a row of a file is about: the owner. */
export interface RelationshipShape {
  readonly type: string
  readonly owner: string
  readonly other: string
  /** It points from the other to the owner. */
  readonly reversed: boolean
  /** The property that tells apart several between the same two; null where there is one at most. */
  readonly toldApartBy: string | null
}

/** Relationships that other shapes turn into: a seat held becomes a seat held once. */
export const HOLDS: RelationshipShape = {
  type: 'HOLDS',
  owner: 'Person',
  other: 'Seat',
  reversed: false,
  toldApartBy: null,
}
export const HELD: RelationshipShape = { ...HOLDS, type: 'HELD', toldApartBy: 'from' }
export const REJECTED: RelationshipShape = { ...HOLDS, type: 'REJECTED', other: 'Skill' }

/** The shapes of a file of ties: one for each label that the other end may have. */
export function shapesOfTie(file: DataFile): RelationshipShape[] {
  if (!('tie' in file.becomes)) return []
  const { type, from, to, toldApartBy } = file.becomes.tie
  const [owner] = labelsOf(columnNamed(file, from))
  if (owner === undefined) return []
  return labelsOf(columnNamed(file, to)).map((other) => ({ type, owner, other, reversed: false, toldApartBy }))
}

/** The shape of the relationship that a reference of a file of things stands for; null when it stands for none. */
export function shapeOfLink(file: DataFile, column: Column): RelationshipShape | null {
  const [other] = labelsOf(column)
  if (!('node' in file.becomes) || column.link === null || other === undefined) return null
  const { type, reversed, dated } = column.link
  return { type, owner: file.becomes.node.label, other, reversed, toldApartBy: dated ? 'from' : null }
}

/** One name for each shape, to keep things by. */
export function shapeName({ owner, type, other, reversed }: RelationshipShape): string {
  return reversed ? `${owner}<-${type}-${other}` : `${owner}-${type}->${other}`
}

/** The labels that the rows a reference may name have in the graph. */
export function labelsOf(column: Column): string[] {
  return column.refersTo.map(labelOfFile)
}

/** The label of the nodes that a file of things becomes. */
export function labelOfFile(name: string): string {
  const file = DATA_FILES.find((each) => each.name === name)
  if (file === undefined || !('node' in file.becomes)) throw new Error(`${name} is not a file of things.`)
  return file.becomes.node.label
}

export function columnNamed(file: DataFile, name: string): Column {
  const column = file.columns.find((each) => each.name === name)
  if (column === undefined) throw new Error(`${file.name} has no column ${name}.`)
  return column
}
