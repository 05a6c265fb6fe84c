import type { Viewer } from '../access/viewer.ts'
import type { LearningForm } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import type { ChildPageRequest } from '../graph/pagesOfChildren.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import { type LocalizedText, requiredText } from '../shared/localizedText.ts'
import { comparePlaces, type Page, type SortPlace } from '../shared/page.ts'
import { pagesOfGroups } from '../shared/pagesInOrder.ts'
import { LONGEST_MINUTES } from './firstSteps.ts'

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

/** How long an item takes, as a text that sorts like the hours do: the list of all items is in that order. */
export const lengthText = (hours: number): string => String(Math.round(hours * 100)).padStart(8, '0')

/** The group of what teaches a skill in one form; beside it each skill has one group of all that teaches it. */
export const formOfSkill = (skillId: string, form: LearningForm): string => `${skillId} ${form}`

/** For each of these skills a page of what teaches it, shortest first. */
export async function learningOfSkills(
  graph: Graph,
  viewer: Viewer,
  items: ListOrder,
  requests: readonly ChildPageRequest[],
): Promise<Page<LearningItemRecord>[]> {
  return pagesOfGroups(items, requests, { load: (ids) => learningItemsByIds(graph, viewer, ids) })
}

const FORMS: readonly LearningForm[] = ['E_LEARNING', 'WORKSHOP', 'ON_THE_JOB', 'COMMUNITY', 'BUDDY']

/**
 * For each of these skills what a first step may be made of: in each form the shortest item, and the shortest of those that
 * take more than a step. Shortest first.
 */
export async function firstItemsOfSkills(
  graph: Graph,
  viewer: Viewer,
  items: ListOrder,
  skillIds: readonly string[],
): Promise<LearningItemRecord[][]> {
  const ofSkills = skillIds.map((skillId) => FORMS.flatMap((form) => firstOfForm(items, formOfSkill(skillId, form))))
  const ids = [...new Set(ofSkills.flatMap((places) => places.map(({ id }) => id)))]
  const loaded = await learningItemsByIds(graph, viewer, ids)
  const byId = new Map(loaded.flatMap((item) => (item === null ? [] : [[item.id, item]])))
  return ofSkills.map((places) => [...places].sort(comparePlaces).flatMap(({ id }) => byId.get(id) ?? []))
}

function firstOfForm(items: ListOrder, group: string): SortPlace[] {
  const starts = [
    { text: '', id: '' },
    { text: lengthText(LONGEST_MINUTES / 60), id: AFTER_EVERY_ID },
  ]
  const found = starts.flatMap((after) => items.next({ after, count: 1, groups: [group] }))
  return [...new Set(found)]
}

const AFTER_EVERY_ID = '\uffff'
