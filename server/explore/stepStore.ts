import { seesColleagues, type Viewer } from '../access/viewer.ts'
import type { StepTie } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import type { ChildPageRequest } from '../graph/pagesOfChildren.ts'
import { buddyOffersOfSkills, peopleOfRoles, peopleOfSkills, peopleOfTeams } from '../people/peopleLists.ts'
import { audience, shownTo } from '../people/peopleStore.ts'
import { rolesNeeding } from '../roles/roleStore.ts'
import type { OrderedKind } from '../search/orders.ts'
import { groupBy } from '../shared/groupBy.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import type { Page } from '../shared/page.ts'
import { seatsOfRoles } from '../teams/teamStore.ts'
import type { Place, Step, StepsFrom } from './shortestWay.ts'

/** What ties are read from. */
export interface Ground {
  readonly graph: Graph
  /** Lists that are kept in order. */
  readonly inOrder: (kind: OrderedKind) => ListOrder
  /** Which skills lie close to a skill. */
  readonly closeTo: (skillId: string) => readonly string[]
}

interface TieRow {
  readonly fromId: string
  readonly toId: string
}

/** The ties of one sort that lead on from places of one kind. */
interface Lead {
  readonly from: Place['kind']
  readonly tie: StepTie
  readonly to: Place['kind']
  /** Those of the places with these ids, what is worth telling first at the front. */
  readonly follow: (ground: Ground, viewer: Viewer, ids: readonly string[]) => Promise<readonly TieRow[]>
}

/** Of so many places at once, those told first, the ties are followed; they have a few dozen each at most. */
const PLACES_AT_ONCE = 200
const TIES_AT_ONCE = 5_000

/** Where one place can have ties to a large part of the organization: of fewer places, and by name so many of each. */
const PLACES_WITH_CROWDS = 30
const TIES_OF_CROWD = 50

/** The kinds of skill that are explored: what one can do, know or is strong in. */
const KINDS = "['SKILL', 'KNOWLEDGE', 'TALENT']"

const END = 'ORDER BY weight DESC, fromId, toId LIMIT $limit'

/** Follows ties that are few by their nature. `cypher` gives `fromId`, `toId` and `weight`, whatever is worth telling first, for `$ids`. */
const fewTies =
  (cypher: string): Lead['follow'] =>
  ({ graph }, viewer, ids) =>
    graph.read((transaction) =>
      transaction.run<TieRow>(cypher, {
        ids: ids.slice(0, PLACES_AT_ONCE),
        limit: TIES_AT_ONCE,
        ...audience(viewer),
      }),
    )

/** A list of what belongs to each of several parents, as the page of each of them shows it. */
type PagesOf<Item> = (
  graph: Graph,
  viewer: Viewer,
  order: ListOrder,
  requests: readonly ChildPageRequest[],
) => Promise<Page<Item>[]>

/** Follows ties that may be very many, as far as a list of them is read. */
const crowdedTies =
  <Item>(kind: OrderedKind, pagesOf: PagesOf<Item>, idOf: (item: Item) => string): Lead['follow'] =>
  async ({ graph, inOrder }, viewer, ids) => {
    const requests = ids.slice(0, PLACES_WITH_CROWDS).map((parentId) => ({ parentId, first: TIES_OF_CROWD }))
    const pages = await pagesOf(graph, viewer, inOrder(kind), requests)
    return pages.flatMap(({ nodes }, place) =>
      nodes.map((item) => ({ fromId: requests[place]?.parentId ?? '', toId: idOf(item) })),
    )
  }

/** Puts those ties from skills to roles at the front where the role asks most for the skill. */
const heaviestFirst =
  (follow: Lead['follow']): Lead['follow'] =>
  async (ground, viewer, ids) => {
    const ties = await follow(ground, viewer, ids)
    return ground.graph.read((transaction) =>
      transaction.run<TieRow>(
        `// explore.weightOfTies
        UNWIND $ties AS tie
        MATCH (r:Role {id: tie.toId})-[q:REQUIRES]->(s:Skill {id: tie.fromId})
        RETURN s.id AS fromId, r.id AS toId, q.importance AS weight
        ORDER BY weight DESC, fromId, toId`,
        { ties: ties.map((tie) => ({ ...tie })) },
      ),
    )
  }

const own = ({ id }: { readonly id: string }): string => id

/** Of a colleague only what they show; of the viewer all that the viewer confirmed. */
const OF_PEOPLE: readonly Lead[] = [
  {
    from: 'Person',
    tie: 'HOLDS',
    to: 'Skill',
    follow: fewTies(`// explore.skillsOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[h:HAS_SKILL]->(s:Skill)
      WHERE h.status = 'CONFIRMED' AND s.kind IN ${KINDS} AND ${shownTo('h.visibility')}
      RETURN p.id AS fromId, s.id AS toId,
             CASE WHEN ${shownTo('h.levelVisibility')} THEN h.level ELSE 0 END AS weight ${END}`),
  },
  {
    from: 'Person',
    tie: 'SHARES',
    to: 'Skill',
    follow: fewTies(`// explore.offersOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[:OFFERS_TO_SHARE]->(s:Skill)
      RETURN p.id AS fromId, s.id AS toId, 0 AS weight ${END}`),
  },
  {
    from: 'Person',
    tie: 'WORKS_AS',
    to: 'Role',
    follow: fewTies(`// explore.rolesOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[:HOLDS]->(x:Seat)
      WITH p, x
      MATCH (x)-[:FOR]->(r:Role)
      RETURN DISTINCT p.id AS fromId, r.id AS toId, 0 AS weight ${END}`),
  },
  {
    from: 'Person',
    tie: 'WORKS_IN',
    to: 'Team',
    follow: fewTies(`// explore.teamsOfPeople
      UNWIND $ids AS id
      MATCH (p:Person {id: id})-[:HOLDS]->(x:Seat)
      WITH p, x
      MATCH (x)<-[:HAS_SEAT]-(t:Team)
      RETURN DISTINCT p.id AS fromId, t.id AS toId, 0 AS weight ${END}`),
  },
]

/** What everyone at work knows. */
const OF_STRUCTURE: readonly Lead[] = [
  { from: 'Skill', tie: 'ASKS', to: 'Role', follow: heaviestFirst(crowdedTies('ROLE', rolesNeeding, own)) },
  {
    from: 'Role',
    tie: 'ASKS',
    to: 'Skill',
    follow: fewTies(`// explore.skillsOfRoles
      UNWIND $ids AS id
      MATCH (r:Role {id: id})-[q:REQUIRES]->(s:Skill)
      WHERE s.kind IN ${KINDS}
      RETURN r.id AS fromId, s.id AS toId, q.importance AS weight ${END}`),
  },
  { from: 'Role', tie: 'HAS_SEAT', to: 'Team', follow: crowdedTies('SEAT', seatsOfRoles, ({ teamId }) => teamId) },
  {
    from: 'Team',
    tie: 'HAS_SEAT',
    to: 'Role',
    follow: fewTies(`// explore.rolesOfTeams
      UNWIND $ids AS id
      MATCH (t:Team {id: id})-[:HAS_SEAT]->(x:Seat)
      WITH t, x
      MATCH (x)-[:FOR]->(r:Role)
      RETURN DISTINCT t.id AS fromId, r.id AS toId, 0 AS weight ${END}`),
  },
]

/** From a skill, role or team to those colleagues who show the tie: who shares a skill is told before who holds it. */
const TO_PEOPLE: readonly Lead[] = [
  {
    from: 'Skill',
    tie: 'SHARES',
    to: 'Person',
    follow: crowdedTies('PERSON', buddyOffersOfSkills, ({ ownerId }) => ownerId),
  },
  { from: 'Skill', tie: 'HOLDS', to: 'Person', follow: crowdedTies('PERSON', peopleOfSkills, own) },
  { from: 'Team', tie: 'WORKS_IN', to: 'Person', follow: crowdedTies('PERSON', peopleOfTeams, own) },
  { from: 'Role', tie: 'WORKS_AS', to: 'Person', follow: crowdedTies('PERSON', peopleOfRoles, own) },
]

/**
 * Gives the ties that the viewer may see, read afresh: a tie that someone does not show is not there. Where a place has more
 * ties than a list shows at once, those at its beginning are given: nobody follows an explanation through a crowd.
 */
export function visibleSteps(ground: Ground, viewer: Viewer): StepsFrom {
  return async (places, throughPeople) => {
    const idsOf = groupBy(places, ({ kind }) => kind)
    const leads = [...OF_PEOPLE, ...OF_STRUCTURE, ...(throughPeople && seesColleagues(viewer) ? TO_PEOPLE : [])]
    const steps: Step[] = []
    for (const { from, tie, to, follow } of leads) {
      const ids = idsOf.get(from)?.map(({ id }) => id)
      if (ids === undefined) continue
      const rows = await follow(ground, viewer, ids)
      for (const { fromId, toId } of rows) {
        steps.push({ from: { kind: from, id: fromId }, tie, to: { kind: to, id: toId } })
      }
    }
    return [...steps, ...closeSteps(idsOf.get('Skill') ?? [], ground)]
  }
}

function closeSteps(skills: readonly Place[], { closeTo }: Ground): Step[] {
  return skills
    .slice(0, PLACES_AT_ONCE)
    .flatMap((from) => closeTo(from.id).map((id): Step => ({ from, tie: 'CLOSE_TO', to: { kind: 'Skill', id } })))
}
