import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import { type Crowds, pagesFromCrowds } from '../graph/pagesFromCrowds.ts'
import { type ChildPageRequest, type ChildRow, isAfter, mapPage, pagesOfChildren } from '../graph/pagesOfChildren.ts'
import { inOrder } from '../shared/inOrder.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows } from '../shared/page.ts'
import { loadPages, pageInOrder } from '../shared/pagesInOrder.ts'
import { audience, type BuddyOfferRecord, type PersonRecord, peopleByIds, shownTo, toPerson } from './peopleStore.ts'

// Lists of colleagues by name: `names` holds everyone who works here now, in that order. Nobody is listed to those who left.

/** Everyone who works here now. */
export async function peopleByName(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  request: PageRequest,
): Promise<Page<PersonRecord>> {
  if (!seesColleagues(viewer)) return noneOf(request)
  return pageInOrder(names, request, { load: (ids) => peopleByIds(graph, viewer, ids) })
}

const noneOf = <Item>({ first }: PageRequest): Page<Item> =>
  pageOfRows<Item>([], checkFirst(first), () => ({ text: '', id: '' }))

/** Those people who are tied to one parent. */
interface Circle {
  /** Its texts open with this name. */
  readonly name: string
  /** Cypher from `parent` to each person `p`. */
  readonly toPeople: string
  /** Cypher from a `pair` to its person `p`, where that person is tied to the parent of the pair. */
  readonly toParent: string
  /** The condition under which `p` belongs and may be seen. */
  readonly belongs: string
}

const IN_TEAMS: Circle = {
  name: 'people.ofTeams',
  toPeople: `MATCH (:Team {id: parent.id})-[:HAS_SEAT]->(x:Seat)
    WITH parent, x
    MATCH (x)<-[:HOLDS]-(p:Person)`,
  toParent: `MATCH (p:Person {id: pair.id})-[:HOLDS]->(x:Seat)
    WITH pair, p, x
    MATCH (x)<-[:HAS_SEAT]-(:Team {id: pair.parentId})`,
  belongs: "p.status = 'ACTIVE'",
}

const IN_ROLES: Circle = {
  name: 'people.ofRoles',
  toPeople: `MATCH (:Role {id: parent.id})<-[:FOR]-(x:Seat)
    WITH parent, x
    MATCH (x)<-[:HOLDS]-(p:Person)`,
  toParent: `MATCH (p:Person {id: pair.id})-[:HOLDS]->(x:Seat)
    WITH pair, p, x
    MATCH (x)-[:FOR]->(:Role {id: pair.parentId})`,
  belongs: "p.status = 'ACTIVE'",
}

const WITH_SKILLS: Circle = {
  name: 'people.ofSkills',
  toPeople: 'MATCH (:Skill {id: parent.id})<-[h:HAS_SKILL|OFFERS_TO_SHARE]-(p:Person)',
  toParent: 'MATCH (p:Person {id: pair.id})-[h:HAS_SKILL|OFFERS_TO_SHARE]->(:Skill {id: pair.parentId})',
  belongs: `p.status = 'ACTIVE'
    AND (type(h) = 'OFFERS_TO_SHARE' OR (h.status = 'CONFIRMED' AND ${shownTo('h.visibility')}))`,
}

const SHARING_SKILLS: Circle = {
  name: 'people.sharingSkills',
  toPeople: 'MATCH (:Skill {id: parent.id})<-[:OFFERS_TO_SHARE]-(p:Person)',
  toParent: 'MATCH (p:Person {id: pair.id})-[:OFFERS_TO_SHARE]->(:Skill {id: pair.parentId})',
  belongs: "p.status = 'ACTIVE'",
}

const countedOf = ({ name, toPeople }: Circle): string => `// ${name}Counted
  UNWIND $parents AS parent
  CALL {
    WITH parent
    ${toPeople}
    WITH p LIMIT $most
    RETURN count(p) AS count
  }
  RETURN parent.id AS parentId, count`

const amongOf = ({ name, toParent, belongs }: Circle): string => `// ${name}Among
  UNWIND $pairs AS pair
  ${toParent}
  WHERE ${belongs}
  RETURN DISTINCT pair.parentId AS parentId, p.id AS id`

const fewOf = ({ name, toPeople, belongs }: Circle): string => `// ${name}
  UNWIND $parents AS parent
  CALL {
    WITH parent
    ${toPeople}
    WHERE ${belongs} AND ${isAfter('p.name', 'p.id')}
    RETURN DISTINCT p.id AS id, p.name AS text
    ORDER BY text, id LIMIT $limit
  }
  RETURN parent.id AS parentId, id, text
  ORDER BY parentId, text, id`

/** A list of people for each of several parents; some circles hold most people there are. */
type PagesOfPeople = (
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  requests: readonly ChildPageRequest[],
) => Promise<Page<PersonRecord>[]>

const crowdsOf = (circle: Circle, names: ListOrder): Crowds => ({
  names,
  count: countedOf(circle),
  among: amongOf(circle),
})

function pagesOf(circle: Circle): PagesOfPeople {
  return async (graph, viewer, names, requests) => {
    if (!seesColleagues(viewer)) return requests.map(noneOf<PersonRecord>)
    const parameters = audience(viewer)
    return pagesFromCrowds(graph, crowdsOf(circle, names), requests, {
      ofFew: async (fewRequests) => {
        const pages = await pagesOfChildren<ChildRow>(graph, fewOf(circle), fewRequests, parameters)
        return pages.map((page) => mapPage(page, ({ id, text }) => toPerson({ id, name: text })))
      },
      load: (ids) => peopleByIds(graph, viewer, ids),
      parameters,
    })
  }
}

/** For each of these teams the people who hold a seat there now. */
export const peopleOfTeams = pagesOf(IN_TEAMS)

/** For each of these roles the people who hold it now. */
export const peopleOfRoles = pagesOf(IN_ROLES)

/** For each of these skills the people who show it to the viewer or offer to share it. */
export const peopleOfSkills = pagesOf(WITH_SKILLS)

const peopleSharing = pagesOf(SHARING_SKILLS)

/** How to find those who offer to share a skill where they are very many. */
export const crowdsSharing = (names: ListOrder): Crowds => crowdsOf(SHARING_SKILLS, names)

/** For each of these skills who offers to share it. */
export async function buddyOffersOfSkills(
  graph: Graph,
  viewer: Viewer,
  names: ListOrder,
  requests: readonly ChildPageRequest[],
): Promise<Page<BuddyOfferRecord>[]> {
  const pages = await peopleSharing(graph, viewer, names, requests)
  const pairs = pages.map((page, place) =>
    mapPage(page, ({ id }): Pair => ({ personId: id, skillId: requests[place]?.parentId ?? '' })),
  )
  return loadPages(pairs, (pairsOfAll) => offersOfPairs(graph, viewer, pairsOfAll))
}

interface Pair {
  readonly personId: string
  readonly skillId: string
}

const keyOf = ({ personId, skillId }: Pair): string => `${personId} ${skillId}`

async function offersOfPairs(
  graph: Graph,
  _viewer: Viewer,
  pairs: readonly Pair[],
): Promise<(BuddyOfferRecord | null)[]> {
  const rows = await graph.read((transaction) =>
    transaction.run<BuddyOfferRecord>(
      `// people.offersOfPairs
       UNWIND $pairs AS pair
       MATCH (p:Person {id: pair.personId})-[o:OFFERS_TO_SHARE]->(s:Skill {id: pair.skillId})
       RETURN p.id AS ownerId, s.id AS skillId, o.hoursPerMonth AS hoursPerMonth, o.forms AS forms`,
      { pairs: pairs.map((pair) => ({ ...pair })) },
    ),
  )
  return inOrder(pairs.map(keyOf), rows, ({ ownerId, skillId }) => keyOf({ personId: ownerId, skillId }))
}
