import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { LearningForm, Visibility } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { type ChildPageRequest, type ChildRow, isAfter, mapPage, pagesOfChildren } from '../graph/pagesOfChildren.ts'
import { groupBy } from '../shared/groupBy.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { Page } from '../shared/page.ts'

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

/** A person, by id and name. */
export const toPerson = ({ id, name }: { readonly id: string; readonly name: string }): PersonRecord => ({
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
  return ownedPages(requests, pages, ({ parentId, id, level }) => ({
    ownerId: parentId,
    skillId: id,
    level: level ?? null,
  }))
}

/** A colleague's offer to share a skill. */
export interface BuddyOfferRecord {
  readonly ownerId: string
  readonly skillId: string
  readonly hoursPerMonth: number
  readonly forms: LearningForm[]
}

/** For each of these people a page of what they offer to share, by name of the skill. */
export async function buddyOffersOf(
  graph: Graph,
  _viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<BuddyOfferRecord>[]> {
  const pages = await pagesOfChildren<ChildRow & Pick<BuddyOfferRecord, 'hoursPerMonth' | 'forms'>>(
    graph,
    `// people.buddyOffers
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (p:Person {id: parent.id})-[o:OFFERS_TO_SHARE]->(s:Skill)
       WHERE ${isAfter('s.nameEn', 's.id')}
       RETURN s.id AS id, s.nameEn AS text, o.hoursPerMonth AS hoursPerMonth, o.forms AS forms
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, text, hoursPerMonth, forms
     ORDER BY parentId, text, id`,
    requests,
  )
  return ownedPages(requests, pages, ({ parentId, id, hoursPerMonth, forms }) => ({
    ownerId: parentId,
    skillId: id,
    hoursPerMonth,
    forms,
  }))
}

/** For each of these people a page of what they want more and less of, by name, as far as they show it to the viewer. */
export async function interestsOf(
  graph: Graph,
  viewer: Viewer,
  requests: readonly ChildPageRequest[],
): Promise<Page<InterestRecord>[]> {
  const pages = await pagesOfChildren<ChildRow & InterestRow>(
    graph,
    `// people.interests
     UNWIND $parents AS parent
     CALL {
       WITH parent
       MATCH (p:Person {id: parent.id})-[i:INTERESTED_IN]->(n)
       WHERE ${shownTo('i.visibility')} AND ${isAfter("coalesce(n.nameEn, n.titleEn, '')", 'n.id')}
       RETURN n.id AS id, coalesce(n.nameEn, n.titleEn, '') AS text, n.kind AS kind, n.titleEn AS title,
              i.wants AS wants, i.visibility AS visibility
       ORDER BY text, id LIMIT $limit
     }
     RETURN parent.id AS parentId, id, text, kind, title, wants, visibility
     ORDER BY parentId, text, id`,
    requests,
    audience(viewer),
  )
  return ownedPages(
    requests,
    pages,
    ({ parentId, id, kind, title, wants, visibility }): InterestRecord => ({
      ownerId: parentId,
      subjectId: id,
      // Only skills have a kind and only roles a title; what is left is a team.
      subjectType: kind ? 'Skill' : title ? 'Role' : 'Team',
      wants,
      visibility,
    }),
  )
}

interface InterestRow extends Pick<InterestRecord, 'wants' | 'visibility'> {
  readonly kind: string | null
  readonly title: string | null
}

/** Pages of what belongs to people, each with whose it is. */
function ownedPages<Row, Item>(
  requests: readonly ChildPageRequest[],
  pages: readonly Page<Row>[],
  make: (row: Row) => Item,
): Page<Item>[] {
  return pages.map((page, place) => ({ ...mapPage(page, make), ownerId: requests[place]?.parentId ?? '' }))
}
