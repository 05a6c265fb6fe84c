import type { Viewer } from '../access/viewer.ts'
import type { SkillKind } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../shared/inOrder.ts'
import { type LocalizedText, requiredText } from '../shared/localizedText.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from '../shared/page.ts'

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

/** Skills by name, all kinds or some. */
export async function skillsByName(
  graph: Graph,
  _viewer: Viewer,
  request: PageRequest & { readonly kinds: readonly SkillKind[] | null },
): Promise<Page<SkillRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<SkillRow>(
      `// skills.byName
       MATCH (s:Skill)
       WHERE ($kinds IS NULL OR s.kind IN $kinds)
         AND (s.nameEn > $text OR (s.nameEn = $text AND s.id > $id))
       RETURN s {.id, .kind, .nameEn, .nameNl, .nameFr, .uri} AS skill, s.nameEn AS name, s.id AS id
       ORDER BY name, id LIMIT $limit`,
      { kinds: request.kinds, text: start.text, id: start.id, limit: first + 1 },
    ),
  )
  return pageOfRows(rows.map(toSkill), first, (skill) => ({ text: skill.names.en, id: skill.id }))
}
