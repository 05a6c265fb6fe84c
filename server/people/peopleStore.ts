import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { LearningForm, Visibility } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { groupBy } from '../shared/groupBy.ts'
import { inOrder } from '../shared/inOrder.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from '../shared/page.ts'

/** Name of a person; everything else is asked for by whoever may see it. */
export interface PersonRecord {
  readonly type: 'Person'
  readonly ownerId: string
  readonly id: string
  readonly name: string
}

/** A skill a person shows; level null where the level is not shown. */
export interface ShownSkillRecord {
  readonly ownerId: string
  readonly skillId: string
  readonly skillName: string
  readonly level: number | null
}

/** E-mail, place and languages; null where not shown. */
export interface ContactRecord {
  readonly email: string | null
  readonly location: string | null
  readonly languages: string[] | null
}

/** What a person wants more (`wants`) or less of. */
export interface InterestRecord {
  readonly ownerId: string
  readonly subjectId: string
  readonly subjectType: 'Skill' | 'Role' | 'Team'
  readonly wants: boolean
  readonly visibility: Visibility
}

/**
 * The people with these ids, in their order. Colleagues are those who work here now;
 * someone who left, or who looks on as an alumnus, is seen by themselves alone.
 */
export async function peopleByIds(
  graph: Graph,
  viewer: Viewer,
  ids: readonly string[],
): Promise<(PersonRecord | null)[]> {
  const visibleIds = seesColleagues(viewer) ? ids : ids.filter((id) => id === viewer.personId)
  const rows = await graph.read((transaction) =>
    transaction.run<{ readonly id: string; readonly name: string }>(
      `// people.byIds
       UNWIND $ids AS id
       MATCH (p:Person {id: id})
       WHERE p.status = 'ACTIVE' OR p.id = $viewerId
       RETURN p.id AS id, p.name AS name`,
      { ids: visibleIds, viewerId: viewer.personId },
    ),
  )
  const people = rows.map((row): PersonRecord => ({ type: 'Person', ownerId: row.id, ...row }))
  return inOrder(ids, people, (person) => person.id)
}

/** For each of these people the ids of the seats they hold now, longest held first. */
export async function seatIdsHeldBy(graph: Graph, _viewer: Viewer, personIds: readonly string[]): Promise<string[][]> {
  const rows = await graph.read((transaction) =>
    transaction.run<{ readonly personId: string; readonly seatId: string }>(
      `// people.seatsHeld
       UNWIND $personIds AS personId
       MATCH (p:Person {id: personId})-[h:HOLDS]->(x:Seat)
       RETURN p.id AS personId, x.id AS seatId, h.since AS since
       ORDER BY since, seatId`,
      { personIds },
    ),
  )
  const byPerson = groupBy(rows, (row) => row.personId)
  return personIds.map((personId) => (byPerson.get(personId) ?? []).map((row) => row.seatId))
}

/**
 * The condition under which an item of person `p` is shown to the viewer, for the visibility named.
 * Needs the parameters of `audience`.
 */
const shownTo = (visibility: string): string =>
  `(p.id = $viewerId OR ${visibility} = 'ORGANIZATION' OR (${visibility} = 'MANAGER' AND p.id IN $directReportIds))`

const audience = (viewer: Viewer) => ({ viewerId: viewer.personId, directReportIds: [...viewer.directReportIds] })

/** For each of these people how to reach them, as far as they show it: only to themselves unless widened. */
export async function contactsOf(graph: Graph, viewer: Viewer, personIds: readonly string[]): Promise<ContactRecord[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<ContactRecord & { readonly id: string }>(
      `// people.contacts
       UNWIND $personIds AS personId
       MATCH (p:Person {id: personId})
       WHERE ${shownTo("coalesce(p.contactVisibility, 'SELF')")}
       RETURN p.id AS id, p.email AS email, p.location AS location, p.languages AS languages`,
      { personIds, ...audience(viewer) },
    ),
  )
  const nothing = { email: null, location: null, languages: null }
  return inOrder(personIds, rows, (row) => row.id).map((row) => row ?? nothing)
}

/** What a person confirmed and shows to the viewer, by name of the skill. */
export async function shownSkills(
  graph: Graph,
  viewer: Viewer,
  personId: string,
  request: PageRequest,
): Promise<Page<ShownSkillRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<ShownSkillRecord>(
      `// people.shownSkills
       MATCH (p:Person {id: $personId})-[h:HAS_SKILL]->(s:Skill)
       WHERE h.status = 'CONFIRMED' AND ${shownTo('h.visibility')}
         AND (s.nameEn > $text OR (s.nameEn = $text AND s.id > $id))
       RETURN p.id AS ownerId, s.id AS skillId, s.nameEn AS skillName,
              CASE WHEN ${shownTo('h.levelVisibility')} THEN h.level ELSE null END AS level
       ORDER BY skillName, skillId LIMIT $limit`,
      { personId, text: start.text, id: start.id, limit: first + 1, ...audience(viewer) },
    ),
  )
  const page = pageOfRows(rows, first, (row) => ({ text: row.skillName, id: row.skillId }))
  return { ...page, ownerId: personId }
}

/** A colleague's offer to share a skill. */
export interface BuddyOfferRecord {
  readonly ownerId: string
  readonly personName: string
  readonly skillId: string
  readonly hoursPerMonth: number
  readonly forms: LearningForm[]
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

/** For each of these people what they offer to share. */
export async function buddyOffersOf(
  graph: Graph,
  _viewer: Viewer,
  personIds: readonly string[],
): Promise<BuddyOfferRecord[][]> {
  const rows = await graph.read((transaction) =>
    transaction.run<BuddyOfferRecord>(
      `// people.buddyOffers
       UNWIND $personIds AS personId
       MATCH (p:Person {id: personId})-[o:OFFERS_TO_SHARE]->(s:Skill)
       RETURN p.id AS ownerId, p.name AS personName, s.id AS skillId, o.hoursPerMonth AS hoursPerMonth,
              o.forms AS forms, s.nameEn AS skillName
       ORDER BY skillName, skillId`,
      { personIds },
    ),
  )
  const byPerson = groupBy(rows, (row) => row.ownerId)
  return personIds.map((personId) => byPerson.get(personId) ?? [])
}

/** For each of these people what they want more and less of, as far as they show it to the viewer. */
export async function interestsOf(
  graph: Graph,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<InterestRecord[][]> {
  const rows = await graph.read((transaction) =>
    transaction.run<InterestRecord & { readonly kind: string | null; readonly title: string | null }>(
      `// people.interests
       UNWIND $personIds AS personId
       MATCH (p:Person {id: personId})-[i:INTERESTED_IN]->(n)
       WHERE ${shownTo('i.visibility')}
       RETURN p.id AS ownerId, n.id AS subjectId, n.kind AS kind, n.titleEn AS title, i.wants AS wants,
              i.visibility AS visibility
       ORDER BY subjectId`,
      { personIds, ...audience(viewer) },
    ),
  )
  const records = rows.map(
    ({ kind, title, ...row }): InterestRecord => ({
      ...row,
      // Only skills have a kind and only roles a title; what is left is a team.
      subjectType: kind ? 'Skill' : title ? 'Role' : 'Team',
    }),
  )
  const byPerson = groupBy(records, (record) => record.ownerId)
  return personIds.map((personId) => byPerson.get(personId) ?? [])
}

/** Ids of the people who hold a seat in a team now, by name. Nobody to those who left. */
export async function peopleOfTeam(
  graph: Graph,
  viewer: Viewer,
  teamId: string,
  request: PageRequest,
): Promise<Page<{ readonly id: string; readonly name: string }>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const placeOf = (row: { readonly id: string; readonly name: string }) => ({ text: row.name, id: row.id })
  if (!seesColleagues(viewer)) return pageOfRows<{ readonly id: string; readonly name: string }>([], first, placeOf)
  const rows = await graph.read((transaction) =>
    transaction.run<{ readonly id: string; readonly name: string }>(
      `// people.ofTeam
       MATCH (t:Team {id: $teamId})-[:HAS_SEAT]->(x:Seat)
       WITH x
       MATCH (p:Person)-[:HOLDS]->(x)
       WHERE p.status = 'ACTIVE' AND (p.name > $text OR (p.name = $text AND p.id > $id))
       RETURN DISTINCT p.id AS id, p.name AS name
       ORDER BY name, id LIMIT $limit`,
      { teamId, text: start.text, id: start.id, limit: first + 1 },
    ),
  )
  return pageOfRows(rows, first, placeOf)
}
