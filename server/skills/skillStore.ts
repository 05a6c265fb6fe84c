import type { Viewer } from '../access/viewer.ts'
import type { SkillKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import { type LocalizedText, requiredText } from '../shared/localizedText.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import { pageInOrder } from '../shared/pagesInOrder.ts'

/** A skill as everyone at work knows it. */
export interface SkillRecord {
  readonly type: 'Skill'
  readonly id: string
  readonly kind: SkillKind
  readonly names: LocalizedText
  readonly uri: string | null
}

interface SkillRow {
  readonly skill: {
    readonly id: string
    readonly kind: SkillKind
    readonly nameEn: string
    readonly uri: string | null
  }
}

const toSkill = ({ skill }: SkillRow): SkillRecord => ({
  type: 'Skill',
  id: skill.id,
  kind: skill.kind,
  names: requiredText(skill, 'name'),
  uri: skill.uri ?? null,
})

/** The skills with these ids, in their order. */
export async function skillsByIds(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(SkillRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<SkillRow>(
      `// skills.byIds
       UNWIND $ids AS id
       MATCH (s:Skill {id: id})
       RETURN s {.id, .kind, .nameEn, .nameNl, .nameFr, .uri} AS skill`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toSkill), (skill) => skill.id)
}

/** The names of the groups of skills with these ids, in their order. */
export async function skillGroupNames(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(LocalizedText | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<{ readonly group: { readonly id: string } }>(
      `// skills.groupNames
       UNWIND $ids AS id
       MATCH (g:SkillGroup {id: id})
       RETURN g {.id, .nameEn, .nameNl, .nameFr} AS group`,
      { ids },
    ),
  )
  const groups = rows.map(({ group }) => ({ id: group.id, names: requiredText(group, 'name') }))
  return inOrder(ids, groups, ({ id }) => id).map((found) => found?.names ?? null)
}

/** Skills by name, all kinds or some. */
export async function skillsByName(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  request: PageRequest & { readonly kinds: readonly SkillKind[] | null },
): Promise<Page<SkillRecord>> {
  return pageInOrder(names, { ...request, groups: request.kinds }, { load: (ids) => skillsByIds(graph, viewer, ids) })
}
