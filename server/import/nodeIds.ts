import { createHash } from 'node:crypto'
import { idsIn, keyOf, rowsOf } from './checkFolder.ts'
import type { Column } from './columns.ts'
import { labelOfFile } from './graphShapes.ts'
import type { KnownGraph } from './knownGraph.ts'
import type { FileRows } from './readRows.ts'
import type { Row } from './rowRules.ts'

/** Makes an id for a new node: 128 bits as 32 hexadecimal digits, which tell nothing about the node. */
export type MakeId = (label: string, externalId: string) => string

/** Changing this gives every demo new addresses. */
const DEMO = 'over the wall: demo'
const DIGITS_OF_AN_ID = 32

/** Ids that are the same each time the same demo is loaded, so that links and pictures stay good. */
export const demoId: MakeId = (label, externalId) =>
  createHash('sha256').update([DEMO, label, externalId].join('\n')).digest('hex').slice(0, DIGITS_OF_AN_ID)

/** Which node of the graph a row or a reference means. */
export interface NodeIds {
  /** The id of the node that a row of a file of things is, or will be. */
  ofRow(label: string, externalId: string): string
  /** The nodes that a reference cell names. Trusts that every reference was checked. */
  named(row: Row, column: Column): readonly { readonly label: string; readonly id: string }[]
}

/** The organization's own id of a row. A file of one row needs none. */
export function externalIdOf(rows: FileRows, row: Row): string {
  return keyOf(rows.file, row) || rows.file.name.replace('.csv', '')
}

/** Gives every row its id: the one it has in the graph, or a new one. */
export function assignIds(files: readonly FileRows[], known: KnownGraph, makeId: MakeId): NodeIds {
  const ids = new Map<string, Map<string, string>>()
  for (const [label, nodes] of known.nodes) {
    ids.set(label, new Map([...nodes].map(([externalId, node]) => [externalId, node.id])))
  }
  for (const rows of files) {
    if (!('node' in rows.file.becomes)) continue
    const { label } = rows.file.becomes.node
    const ofLabel = ids.get(label) ?? new Map<string, string>()
    ids.set(label, ofLabel)
    for (const row of rowsOf(files, rows.file.name)) {
      const externalId = externalIdOf(rows, row)
      if (!ofLabel.has(externalId)) ofLabel.set(externalId, makeId(label, externalId))
    }
  }
  return {
    ofRow: (label, externalId) => idIn(ids, label, externalId),
    named: (row, column) => idsIn(row, column).map((externalId) => nodeNamed(ids, column, externalId)),
  }
}

type Ids = ReadonlyMap<string, ReadonlyMap<string, string>>

function nodeNamed(ids: Ids, column: Column, externalId: string): { label: string; id: string } {
  const labels = column.refersTo.map(labelOfFile)
  const label = labels.find((each) => ids.get(each)?.has(externalId)) ?? labels[0] ?? ''
  return { label, id: idIn(ids, label, externalId) }
}

function idIn(ids: Ids, label: string, externalId: string): string {
  const id = ids.get(label)?.get(externalId)
  if (id === undefined) throw new Error(`No ${label} "${externalId}": references are checked before planning.`)
  return id
}
