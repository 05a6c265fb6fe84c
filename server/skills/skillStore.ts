import { seesColleagues, type Viewer } from '../access/viewer.ts'
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

/** A colleague's offer to share a skill. */
export interface BuddyOfferRecord {
  readonly ownerId: string
  readonly personName: string
  readonly skillId: string
  readonly hoursPerMonth: number
  readonly forms: readonly string[]
}

/** Who offers to share a skill, by name. Nobody to those who left. */
export async function buddyOffersOfSkill(
  graph: Graph,
  viewer: Viewer,
  skillId: string,
  request: PageRequest,
): Promise<Page<BuddyOfferRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  if (!seesColleagues(viewer)) return pageOfRows<BuddyOfferRecord>([], first, placeOfOffer)
  const rows = await graph.read((transaction) =>
    transaction.run<BuddyOfferRecord>(
      `// skills.buddyOffers
       MATCH (s:Skill {id: $skillId})<-[o:OFFERS_TO_SHARE]-(p:Person)
       WHERE p.status = 'ACTIVE' AND (p.name > $text OR (p.name = $text AND p.id > $id))
       RETURN p.id AS ownerId, p.name AS personName, s.id AS skillId, o.hoursPerMonth AS hoursPerMonth, o.forms AS forms
       ORDER BY personName, ownerId LIMIT $limit`,
      { skillId, text: start.text, id: start.id, limit: first + 1 },
    ),
  )
  return pageOfRows(rows, first, placeOfOffer)
}

const placeOfOffer = (offer: BuddyOfferRecord) => ({ text: offer.personName, id: offer.ownerId })
