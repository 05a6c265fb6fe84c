import type { GraphValue, Transaction } from '../graph/graph.ts'
import type { DataFile } from './dataFormat.ts'
import type { RelationshipShape } from './graphShapes.ts'
import { HELD, HOLDS, REJECTED, shapeName, shapeOfLink, shapesOfTie } from './graphShapes.ts'
import { shareTexts } from './shareTexts.ts'

export type Properties = Readonly<Record<string, GraphValue>>

/** A node of the graph that an importer may meet again. */
export interface KnownNode {
  readonly id: string
  readonly properties: Properties
}

/** A relationship of the graph, seen from its owner. */
export interface KnownRelationship {
  readonly otherId: string
  readonly properties: Properties
}

/** What the graph already holds, as far as the files at hand touch it. */
export interface KnownGraph {
  /** By label, then by the organization's own id. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, KnownNode>>
  /** By shape name, then by the owner's id in the graph. */
  readonly relationships: ReadonlyMap<string, ReadonlyMap<string, readonly KnownRelationship[]>>
}

/** Says whose id an external key holds: other sources have a word of their own. */
const SOURCE = 'csv:'

/** Results are copied in one go, so they are asked for in pages. */
const NODES_A_PAGE = 5_000
const OWNERS_A_PAGE = 1_000

const NOTHING_KNOWN: KnownGraph = { nodes: new Map(), relationships: new Map() }

/** The external key of a node, unique in its label: how a later import finds it again. */
export function externalKeyOf(externalId: string): string {
  return SOURCE + externalId
}

/** Whether nothing but the record of migrations stands in the graph: no organization, person, skill, team or role. */
export async function holdsNothing(transaction: Transaction): Promise<boolean> {
  for (const label of ['Organization', 'Person', 'Skill', 'Team', 'Department', 'Role', 'RoleFamily', 'LearningItem']) {
    const found = await transaction.run(`// import.holdsNothing
      MATCH (n:${label}) RETURN n.id AS id LIMIT 1`)
    if (found.length > 0) return false
  }
  return true
}

/** Reads what the graph knows of everything these files may name. */
export async function readKnownGraph(transaction: Transaction, files: readonly DataFile[]): Promise<KnownGraph> {
  if (await holdsNothing(transaction)) return NOTHING_KNOWN
  const nodes = new Map<string, Map<string, KnownNode>>()
  const relationships = new Map<string, Map<string, KnownRelationship[]>>()
  for (const label of labelsTouchedBy(files)) nodes.set(label, await readNodes(transaction, label))
  for (const shape of shapesTouchedBy(files)) {
    const ownerIds = [...(nodes.get(shape.owner)?.values() ?? [])].map((node) => node.id)
    relationships.set(shapeName(shape), await readRelationships(transaction, shape, ownerIds))
  }
  return { nodes, relationships }
}

/** The relationships of a shape that a node has. */
export function relationshipsOf(
  known: KnownGraph,
  shape: RelationshipShape,
  ownerId: string,
): readonly KnownRelationship[] {
  return known.relationships.get(shapeName(shape))?.get(ownerId) ?? []
}

function shapesTouchedBy(files: readonly DataFile[]): RelationshipShape[] {
  const ofFiles = files.flatMap((file) => [
    ...shapesOfTie(file),
    ...file.columns.map((column) => shapeOfLink(file, column)).filter((shape) => shape !== null),
  ])
  const names = files.map((file) => file.name)
  const seats = names.some((name) => ['people.csv', 'holds.csv', 'held.csv'].includes(name)) ? [HOLDS, HELD] : []
  const rejected = names.includes('person_skills.csv') ? [REJECTED] : []
  const shapes = [...ofFiles, ...seats, ...rejected]
  return [...new Map(shapes.map((shape) => [shapeName(shape), shape])).values()]
}

function labelsTouchedBy(files: readonly DataFile[]): Set<string> {
  const ofNodes = files.flatMap((file) => ('node' in file.becomes ? [file.becomes.node.label] : []))
  const ofShapes = shapesTouchedBy(files).flatMap((shape) => [shape.owner, shape.other])
  return new Set([...ofNodes, ...ofShapes])
}

async function readNodes(transaction: Transaction, label: string): Promise<Map<string, KnownNode>> {
  const nodes = new Map<string, KnownNode>()
  let after = ''
  for (;;) {
    const page = await transaction.run<{ id: string; externalKey: string | null; properties: Properties }>(
      `// import.knownNodes
       MATCH (n:${label}) WHERE n.id > $after
       RETURN n.id AS id, n.externalKey AS externalKey, properties(n) AS properties ORDER BY id LIMIT $most`,
      { after, most: NODES_A_PAGE },
    )
    for (const { id, externalKey, properties } of page) {
      if (externalKey?.startsWith(SOURCE)) nodes.set(externalKey.slice(SOURCE.length), { id, properties })
    }
    const last = page.at(-1)
    if (last === undefined || page.length < NODES_A_PAGE) return nodes
    after = last.id
  }
}

async function readRelationships(
  transaction: Transaction,
  shape: RelationshipShape,
  ownerIds: readonly string[],
): Promise<Map<string, KnownRelationship[]>> {
  const relationships = new Map<string, KnownRelationship[]>()
  const shared = shareTexts()
  const [left, right] = shape.reversed ? ['<-', '-'] : ['-', '->']
  for (let from = 0; from < ownerIds.length; from += OWNERS_A_PAGE) {
    const page = await transaction.run<{ ownerId: string; otherId: string; properties: Properties }>(
      `// import.knownRelationships
       UNWIND $ids AS id
       MATCH (owner:${shape.owner} {id: id})${left}[r:${shape.type}]${right}(other:${shape.other})
       RETURN owner.id AS ownerId, other.id AS otherId, properties(r) AS properties`,
      { ids: ownerIds.slice(from, from + OWNERS_A_PAGE) },
    )
    for (const { ownerId, otherId, properties } of page) {
      const relationship = { otherId: shared(otherId), properties: withSharedTexts(properties, shared) }
      const ofOwner = relationships.get(ownerId)
      if (ofOwner === undefined) relationships.set(ownerId, [relationship])
      else ofOwner.push(relationship)
    }
  }
  return relationships
}

function withSharedTexts(properties: Properties, shared: (text: string) => string): Properties {
  const same: Record<string, GraphValue> = {}
  for (const [name, value] of Object.entries(properties)) same[name] = typeof value === 'string' ? shared(value) : value
  return same
}
