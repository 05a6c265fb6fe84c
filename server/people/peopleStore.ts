import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { LearningForm, Visibility } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { pagesFromCrowds } from '../graph/pagesFromCrowds.ts'
import { type ChildPageRequest, type ChildRow, isAfter, mapPage, pagesOfChildren } from '../graph/pagesOfChildren.ts'
import { groupBy } from '../shared/groupBy.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { NamesInOrder } from '../shared/nameOrder.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows } from '../shared/page.ts'
import { pageByName } from '../shared/pageByName.ts'

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
  return inOrder(ids, rows.map(toPerson), (person) => person.id)
}

const toPerson = ({ id, name }: { readonly id: string; readonly name: string }): PersonRecord => ({
  type: 'Person',
  ownerId: id,
  id,
  name,
})

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
export const shownTo = (visibility: string): string =>
  `(p.id = $viewerId OR ${visibility} = 'ORGANIZATION' OR (${visibility} = 'MANAGER' AND p.id IN $directReportIds))`

/** The parameters that `shownTo` needs. */
export const audience = (viewer: Viewer) => ({
  viewerId: viewer.personId,
  directReportIds: [...viewer.directReportIds],
})

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

/** For each of these people a page of what they confirmed and show to the viewer, by name of the skill. */
export async function shownSkills(
  graph: Graph,
  viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<ShownSkillRecord>[]> {
  const pages = await pagesOfChildren<ChildRow & { readonly level: number | null }>(
    graph,
    `// people.shownSkills
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (p:Person {id: parent.id})-[h:HAS_SKILL]->(s:Skill)
       WHERE h.status = 'CONFIRMED' AND ${shownTo('h.visibility')} AND ${isAfter('s.nameEn', 's.id')}
       RETURN s.id AS id, s.nameEn AS text, CASE WHEN ${shownTo('h.levelVisibility')} THEN h.level ELSE null END AS level
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, text, level
     ORDER BY parentId, text, id`,
    requests,
    audience(viewer),
  )
  return pages.map((page, place) => ({
    ...mapPage(page, ({ parentId, id, level }) => ({ ownerId: parentId, skillId: id, level: level ?? null })),
    ownerId: requests[place]?.parentId ?? '',
  }))
}

/** A colleague's offer to share a skill. */
export interface BuddyOfferRecord {
  readonly ownerId: string
  readonly skillId: string
  readonly hoursPerMonth: number
  readonly forms: LearningForm[]
}

/** For each of these skills a page of who offers to share it, by name. Nobody to those who left. */
export async function buddyOffersOfSkills(
  graph: Graph,
  viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<BuddyOfferRecord>[]> {
  if (!seesColleagues(viewer)) return requests.map(({ first }) => noneOf(first))
  const pages = await pagesOfChildren<ChildRow & Pick<BuddyOfferRecord, 'hoursPerMonth' | 'forms'>>(
    graph,
    `// people.buddyOffersOfSkills
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (s:Skill {id: parent.id})<-[o:OFFERS_TO_SHARE]-(p:Person)
       WHERE p.status = 'ACTIVE' AND ${isAfter('p.name', 'p.id')}
       RETURN p.id AS id, p.name AS text, o.hoursPerMonth AS hoursPerMonth, o.forms AS forms
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, text, hoursPerMonth, forms
     ORDER BY parentId, text, id`,
    requests,
  )
  return pages.map((page) =>
    mapPage(page, ({ parentId, id, hoursPerMonth, forms }) => ({
      ownerId: id,
      skillId: parentId,
      hoursPerMonth,
      forms,
    })),
  )
}

const noneOf = <Item>(first: number): Page<Item> =>
  pageOfRows<Item>([], checkFirst(first), () => ({ text: '', id: '' }))

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
       RETURN p.id AS ownerId, s.id AS skillId, o.hoursPerMonth AS hoursPerMonth,
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

/** For each of these teams a page of the people who hold a seat there now, by name. Nobody to those who left. */
export async function peopleOfTeams(
  graph: Graph,
  viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<PersonRecord>[]> {
  if (!seesColleagues(viewer)) return requests.map(({ first }) => noneOf(first))
  const pages = await pagesOfChildren<ChildRow>(
    graph,
    `// people.ofTeams
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (t:Team {id: parent.id})-[:HAS_SEAT]->(x:Seat)
       WITH parent, x
       MATCH (x)<-[:HOLDS]-(p:Person)
       WHERE p.status = 'ACTIVE' AND ${isAfter('p.name', 'p.id')}
       RETURN DISTINCT p.id AS id, p.name AS text
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, text
     ORDER BY parentId, text, id`,
    requests,
  )
  return pages.map((page) => mapPage(page, ({ id, text }) => toPerson({ id, name: text })))
}

/** For each of these roles a page of the people who hold it now, by name. Nobody to those who left. */
export async function peopleOfRoles(
  graph: Graph,
  viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<PersonRecord>[]> {
  if (!seesColleagues(viewer)) return requests.map(({ first }) => noneOf(first))
  const pages = await pagesOfChildren<ChildRow>(
    graph,
    `// people.ofRoles
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (r:Role {id: parent.id})<-[:FOR]-(x:Seat)
       WITH parent, x
       MATCH (x)<-[:HOLDS]-(p:Person)
       WHERE p.status = 'ACTIVE' AND ${isAfter('p.name', 'p.id')}
       RETURN DISTINCT p.id AS id, p.name AS text
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, text
     ORDER BY parentId, text, id`,
    requests,
  )
  return pages.map((page) => mapPage(page, ({ id, text }) => toPerson({ id, name: text })))
}

/**
 * For each of these skills a page of the people who show it to the viewer or offer to share it, by name.
 * Nobody to those who left. Some skills are held by most people.
 */
export async function peopleOfSkills(
  graph: Graph,
  viewer: Viewer,
  names: NamesInOrder,
  requests: readonly ChildPageRequest[],
): Promise<Page<PersonRecord>[]> {
  if (!seesColleagues(viewer)) return requests.map(({ first }) => noneOf(first))
  const crowds = { names, count: PEOPLE_OF_SKILL_COUNTED, among: PEOPLE_OF_SKILL_AMONG }
  return pagesFromCrowds(graph, crowds, requests, {
    ofFew: (few) => fewPeopleOfSkills(graph, viewer, few),
    load: (ids) => peopleByIds(graph, viewer, ids),
    parameters: audience(viewer),
  })
}

/** The condition under which a skill held through `h` makes `p` one of the people of that skill. */
const IS_OF_SKILL = `p.status = 'ACTIVE'
  AND (type(h) = 'OFFERS_TO_SHARE' OR (h.status = 'CONFIRMED' AND ${shownTo('h.visibility')}))`

const PEOPLE_OF_SKILL_COUNTED = `// people.ofSkillsCounted
  UNWIND $parentIds AS parentId
  CALL {
    WITH parentId
    MATCH (s:Skill {id: parentId})<-[h:HAS_SKILL|OFFERS_TO_SHARE]-(p:Person)
    WITH p LIMIT $most
    RETURN count(p) AS count
  }
  RETURN parentId, count`

const PEOPLE_OF_SKILL_AMONG = `// people.ofSkillsAmong
  UNWIND $pairs AS pair
  MATCH (p:Person {id: pair.id})-[h:HAS_SKILL|OFFERS_TO_SHARE]->(s:Skill {id: pair.parentId})
  WHERE ${IS_OF_SKILL}
  RETURN DISTINCT s.id AS parentId, p.id AS id`

async function fewPeopleOfSkills(
  graph: Graph,
  viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<PersonRecord>[]> {
  const pages = await pagesOfChildren<ChildRow>(
    graph,
    `// people.ofSkills
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (s:Skill {id: parent.id})<-[h:HAS_SKILL|OFFERS_TO_SHARE]-(p:Person)
       WHERE ${IS_OF_SKILL} AND ${isAfter('p.name', 'p.id')}
       RETURN DISTINCT p.id AS id, p.name AS text
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, text
     ORDER BY parentId, text, id`,
    requests,
    audience(viewer),
  )
  return pages.map((page) => mapPage(page, ({ id, text }) => toPerson({ id, name: text })))
}

/** Everyone who works here now, by name. Nobody to those who left. */
export async function peopleByName(
  graph: Graph,
  viewer: Viewer,
  names: NamesInOrder,
  request: PageRequest,
): Promise<Page<PersonRecord>> {
  if (!seesColleagues(viewer)) return noneOf(request.first)
  return pageByName(request, names, (ids) => peopleByIds(graph, viewer, ids))
}
