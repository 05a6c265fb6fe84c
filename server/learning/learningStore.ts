import type { Viewer } from '../access/viewer.ts'
import type { LearningForm } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { groupBy } from '../shared/groupBy.ts'
import { inOrder } from '../shared/inOrder.ts'
import { type LocalizedText, requiredText } from '../shared/localizedText.ts'

/** Something to learn from. */
export interface LearningItemRecord {
  readonly type: 'LearningItem'
  readonly id: string
  readonly titles: LocalizedText
  readonly form: LearningForm
  readonly hours: number
  readonly cost: number
  readonly language: string | null
  readonly url: string | null
}

interface LearningRow {
  readonly item: Omit<LearningItemRecord, 'type' | 'titles'>
}

const toItem = ({ item }: LearningRow): LearningItemRecord => ({
  type: 'LearningItem',
  id: item.id,
  titles: requiredText(item, 'title'),
  form: item.form,
  hours: item.hours,
  cost: item.cost,
  language: item.language ?? null,
  url: item.url ?? null,
})

const ITEM = 'i {.id, .titleEn, .titleNl, .titleFr, .form, .hours, .cost, .language, .url} AS item'

/** The learning items with these ids, in their order. */
export async function learningItemsByIds(
  graph: Graph,
  _viewer: Viewer,
  ids: readonly string[],
): Promise<(LearningItemRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<LearningRow>(
      `// learning.byIds
       UNWIND $ids AS id
       MATCH (i:LearningItem {id: id})
       RETURN ${ITEM}`,
      { ids },
    ),
  )
  return inOrder(ids, rows.map(toItem), (item) => item.id)
}

/** For each of these skills what teaches it, shortest first. */
export async function learningOfSkills(
  graph: Graph,
  _viewer: Viewer,
  skillIds: readonly string[],
): Promise<LearningItemRecord[][]> {
  const rows = await graph.read((transaction) =>
    transaction.run<LearningRow & { readonly skillId: string }>(
      `// learning.ofSkills
       UNWIND $skillIds AS skillId
       MATCH (s:Skill {id: skillId})<-[:TEACHES]-(i:LearningItem)
       RETURN ${ITEM}, s.id AS skillId, i.hours AS hours, i.id AS id
       ORDER BY hours, id`,
      { skillIds },
    ),
  )
  const bySkill = groupBy(rows, (row) => row.skillId)
  return skillIds.map((skillId) => (bySkill.get(skillId) ?? []).map(toItem))
}
