import type { Viewer } from '../access/viewer.ts'
import type { SkillKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { pagesFromCrowds } from '../graph/pagesFromCrowds.ts'
import { type ChildPageRequest, type ChildRow, isAfter, mapPage, pagesOfChildren } from '../graph/pagesOfChildren.ts'
import { groupBy } from '../shared/groupBy.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import { type LocalizedText, localizedText, requiredText } from '../shared/localizedText.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import { pageInOrder } from '../shared/pagesInOrder.ts'

/** A role as everyone at work knows it. */
export interface RoleRecord {
  readonly type: 'Role'
  readonly id: string
  readonly titles: LocalizedText
  readonly summary: LocalizedText
  readonly day: LocalizedText | null
  readonly grade: number | null
  readonly uri: string | null
  readonly familyId: string
}

/** A job family. */
export interface FamilyRecord {
  readonly type: 'RoleFamily'
  readonly id: string
  readonly code: string
  readonly names: LocalizedText
  readonly order: number
}

/** A skill that a role needs. */
export interface RequirementRecord {
  readonly roleId: string
  readonly skillId: string
  readonly kind: SkillKind
  readonly level: number
  readonly importance: number
  readonly essential: boolean
}

interface RoleRow {
  readonly role: { readonly id: string; readonly grade: number | null; readonly uri: string | null }
  readonly familyId: string
}

const toRole = ({ role, familyId }: RoleRow): RoleRecord => ({
  type: 'Role',
  id: role.id,
  titles: requiredText(role, 'title'),
  summary: requiredText(role, 'summary'),
  day: localizedText(role, 'day'),
  grade: role.grade ?? null,
  uri: role.uri ?? null,
  familyId,
})

const ROLE = `r {.id, .grade, .uri, .titleEn, .titleNl, .titleFr, .summaryEn, .summaryNl, .summaryFr,
                 .dayEn, .dayNl, .dayFr} AS role, f.id AS familyId`

/** The roles with these ids, in their order. */
export async function rolesByIds(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(RoleRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<RoleRow>(
      `// roles.byIds
       UNWIND $ids AS id
       MATCH (r:Role {id: id})-[:IN_FAMILY]->(f:RoleFamily)
       RETURN ${ROLE}`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toRole), (role) => role.id)
}

/** Roles by title, all or of some families. */
export async function rolesByTitle(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  request: PageRequest & { readonly families: readonly string[] | null },
): Promise<Page<RoleRecord>> {
  const groups = request.families
  return pageInOrder(names, { ...request, groups }, { load: (ids) => rolesByIds(graph, viewer, ids) })
}

/** For each of these skills a page of the roles that need it, by title. Some skills are needed by most roles. */
export async function rolesNeeding(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  requests: readonly ChildPageRequest[],
): Promise<Page<RoleRecord>[]> {
  const crowds = { names, count: ROLES_NEEDING_COUNTED, among: ROLES_NEEDING_AMONG }
  return pagesFromCrowds(graph, crowds, requests, {
    ofFew: (few) => rolesNeedingFew(graph, few),
    load: (ids) => rolesByIds(graph, viewer, ids),
  })
}

const ROLES_NEEDING_COUNTED = `// roles.needingCounted
  UNWIND $parents AS parent
  CALL {
    WITH parent
    MATCH (s:Skill {id: parent.id})<-[:REQUIRES]-(r:Role)
    WITH r LIMIT $most
    RETURN count(r) AS count
  }
  RETURN parent.id AS parentId, count`

const ROLES_NEEDING_AMONG = `// roles.needingAmong
  UNWIND $pairs AS pair
  MATCH (r:Role {id: pair.id})-[:REQUIRES]->(s:Skill {id: pair.parentId})
  RETURN s.id AS parentId, r.id AS id`

async function rolesNeedingFew(graph: Graph, requests: readonly ChildPageRequest[]): Promise<Page<RoleRecord>[]> {
  const pages = await pagesOfChildren<RoleRow & ChildRow>(
    graph,
    `// roles.needing
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (s:Skill {id: parent.id})<-[:REQUIRES]-(r:Role)
       WHERE ${isAfter('r.titleEn', 'r.id')}
       WITH r
       MATCH (r)-[:IN_FAMILY]->(f:RoleFamily)
       RETURN ${ROLE}, r.titleEn AS text, r.id AS id
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, role, familyId, text, id
     ORDER BY parentId, text, id`,
    requests,
  )
  return pages.map((page) => mapPage(page, toRole))
}

interface FamilyRow {
  readonly family: { readonly id: string; readonly code: string; readonly order: number }
}

/** Every job family, in the organization's order. */
export async function allFamilies(graph: Graph, _viewer: Viewer): Promise<FamilyRecord[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<FamilyRow>(
      `// roles.families
       MATCH (f:RoleFamily)
       RETURN f {.id, .code, .order, .nameEn, .nameNl, .nameFr} AS family, f.order AS place, f.id AS id
       ORDER BY place, id`,
    ),
  )
  return rows.map(({ family }) => ({
    type: 'RoleFamily',
    id: family.id,
    code: family.code,
    names: requiredText(family, 'name'),
    order: family.order,
  }))
}

/** What each of these roles needs: essential first, then by importance, level and id. */
export async function requirementsOf(
  graph: Graph,
  _viewer: Viewer,
  roleIds: readonly string[],
): Promise<RequirementRecord[][]> {
  const rows = await graph.read((transaction) =>
    transaction.run<RequirementRecord>(
      `// roles.requirements
       UNWIND $roleIds AS roleId
       MATCH (r:Role {id: roleId})-[q:REQUIRES]->(s:Skill)
       RETURN r.id AS roleId, s.id AS skillId, s.kind AS kind, q.level AS level, q.importance AS importance,
              q.essential AS essential
       ORDER BY essential DESC, importance DESC, level DESC, skillId`,
      { roleIds },
    ),
  )
  const byRole = groupBy(rows, (row) => row.roleId)
  return roleIds.map((roleId) => byRole.get(roleId) ?? [])
}
