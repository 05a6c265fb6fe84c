import DataLoader from 'dataloader'
import type { Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import type { ChildPageRequest } from '../graph/pagesOfChildren.ts'
import {
  firstItemsOfSkills,
  type LearningItemRecord,
  learningItemsByIds,
  learningOfSkills,
} from '../learning/learningStore.ts'
import type { LiveModel } from '../moves/liveModel.ts'
import { type ViewerMoves, viewerMoves } from '../moves/viewerMoves.ts'
import { type OpeningRecord, type OpenNow, openingsAt, openingsByIds } from '../openings/openingStore.ts'
import { buddyOffersOfSkills, peopleOfRoles, peopleOfSkills, peopleOfTeams } from '../people/peopleLists.ts'
import {
  type BuddyOfferRecord,
  buddyOffersOf,
  type ContactRecord,
  contactsOf,
  type InterestRecord,
  interestsOf,
  type PersonRecord,
  peopleByIds,
  type ShownSkillRecord,
  seatIdsHeldBy,
  shownSkills,
} from '../people/peopleStore.ts'
import { type BuddyMatch, buddyMatches } from '../people/tieStore.ts'
import type { AnswersOfOneDay } from '../plan/answersStore.ts'
import {
  type FamilyRecord,
  type RequirementRecord,
  type RoleRecord,
  requirementsOf,
  rolesNeeding,
} from '../roles/roleStore.ts'
import type { OrderedKind } from '../search/orders.ts'
import type { SearchIndex } from '../search/searchIndex.ts'
import type { ListOrder } from '../shared/listOrder.ts'
import type { LocalizedText } from '../shared/localizedText.ts'
import { once } from '../shared/once.ts'
import type { Page } from '../shared/page.ts'
import { Unauthenticated } from '../shared/requestErrors.ts'
import type { SkillRecord } from '../skills/skillStore.ts'
import type { OpenPeople } from '../talent/openPeople.ts'
import {
  type DepartmentRecord,
  type SeatRecord,
  seatsOfRoles,
  seatsOfTeams,
  type TeamRecord,
} from '../teams/teamStore.ts'
import type { ReadByIds, Structure } from './structure.ts'

/** What lives as long as the process. */
export interface Services {
  readonly graph: Graph
  readonly model: LiveModel
  readonly openPeople: OpenPeople
  readonly answersOfOneDay: AnswersOfOneDay
  readonly search: SearchIndex
  readonly structure: Structure
  /** The day in the organization's time zone. */
  readonly today: () => string
  readonly now: () => Date
  /** Called when somebody asked for a job, so that it begins at once where this process does jobs. */
  readonly onJobAsked: () => void
}

/** What one request has at hand. */
export interface Context {
  readonly services: Services
  readonly viewer: Viewer | null
  /** Batched look-ups that remember for this request alone, each asked with the viewer's rights. */
  readonly load: Loaders
  /** What is open on the day of this request. */
  readonly openNow: () => OpenNow
  /** The viewer's moves, worked out once for this request. */
  readonly moves: (viewer: Viewer) => ViewerMoves
}

type ById<Value> = DataLoader<string, Value>

/** A page of what belongs to one parent, batched with those of other parents. */
type PageOf<Item> = DataLoader<ChildPageRequest, Page<Item>, string>

export interface Loaders {
  readonly department: ById<DepartmentRecord | null>
  readonly family: ById<FamilyRecord | null>
  readonly learningItem: ById<LearningItemRecord | null>
  readonly opening: ById<OpeningRecord | null>
  readonly person: ById<PersonRecord | null>
  readonly role: ById<RoleRecord | null>
  readonly seat: ById<SeatRecord | null>
  readonly skill: ById<SkillRecord | null>
  readonly skillGroupNames: ById<LocalizedText | null>
  readonly team: ById<TeamRecord | null>
  readonly contactOfPerson: ById<ContactRecord>
  readonly seatIdsOfPerson: ById<string[]>
  readonly buddiesOfSkill: ById<BuddyMatch[]>
  readonly firstItemsOfSkill: ById<LearningItemRecord[]>
  readonly requirementsOfRole: ById<RequirementRecord[]>
  readonly buddyOffersOfPerson: PageOf<BuddyOfferRecord>
  readonly buddyOffersOfSkill: PageOf<BuddyOfferRecord>
  readonly interestsOfPerson: PageOf<InterestRecord>
  readonly learningOfSkill: PageOf<LearningItemRecord>
  readonly openingsAt: PageOf<OpeningRecord>
  readonly peopleOfRole: PageOf<PersonRecord>
  readonly peopleOfSkill: PageOf<PersonRecord>
  readonly peopleOfTeam: PageOf<PersonRecord>
  readonly rolesOfSkill: PageOf<RoleRecord>
  readonly seatsOfRole: PageOf<SeatRecord>
  readonly seatsOfTeam: PageOf<SeatRecord>
  readonly shownSkillsOfPerson: PageOf<ShownSkillRecord>
}

/** The context of one request. */
export function contextFor(services: Services, viewer: Viewer | null): Context {
  let moves: ViewerMoves | undefined
  const openNow = once(() => ({ openings: services.search.inOrder('OPENING'), today: services.today() }))
  return {
    services,
    viewer,
    load: loadersFor(services, viewer, openNow),
    openNow,
    moves: (by) => {
      moves ??= viewerMoves(services.graph, services.model, by)
      return moves
    },
  }
}

type Batched<Value> = (graph: Graph, viewer: Viewer, ids: readonly string[]) => Promise<Value[]>

type BatchedPages<Item> = (graph: Graph, viewer: Viewer, requests: readonly ChildPageRequest[]) => Promise<Page<Item>[]>

type BatchedOrderedPages<Item> = (
  graph: Graph,
  viewer: Viewer,
  order: ListOrder,
  requests: readonly ChildPageRequest[],
) => Promise<Page<Item>[]>

function loadersFor({ graph, search, structure }: Services, viewer: Viewer | null, openNow: () => OpenNow): Loaders {
  const byId = <Value>(batched: Batched<Value>): ById<Value> =>
    new DataLoader(async (ids) => {
      if (viewer === null) throw new Unauthenticated()
      return batched(graph, viewer, ids)
    })
  const known = <Value>(read: ReadByIds<Value>) => byId<Value | null>((_, by, ids) => read(by, ids))
  const pageOf = <Item>(batched: BatchedPages<Item>): PageOf<Item> =>
    new DataLoader(
      async (requests) => {
        if (viewer === null) throw new Unauthenticated()
        return batched(graph, viewer, requests)
      },
      { cacheKeyFn: ({ parentId, first, after }) => JSON.stringify([parentId, first, after ?? null]) },
    )
  const inOrderOf = <Item>(kind: OrderedKind, batched: BatchedOrderedPages<Item>): PageOf<Item> =>
    pageOf((each, by, requests) => batched(each, by, search.inOrder(kind), requests))
  return {
    department: known(structure.departments),
    family: known(structure.families),
    learningItem: byId(learningItemsByIds),
    opening: byId(openingsByIds),
    person: byId(peopleByIds),
    role: known(structure.roles),
    seat: known(structure.seats),
    skill: known(structure.skills),
    skillGroupNames: known(structure.skillGroupNames),
    team: known(structure.teams),
    contactOfPerson: byId(contactsOf),
    seatIdsOfPerson: byId(seatIdsHeldBy),
    buddiesOfSkill: byId((each, by, ids) => buddyMatches(each, by, search.inOrder('PERSON'), ids)),
    firstItemsOfSkill: byId((each, by, ids) => firstItemsOfSkills(each, by, search.inOrder('LEARNING_ITEM'), ids)),
    requirementsOfRole: byId(requirementsOf),
    buddyOffersOfPerson: pageOf(buddyOffersOf),
    buddyOffersOfSkill: inOrderOf('PERSON', buddyOffersOfSkills),
    interestsOfPerson: pageOf(interestsOf),
    learningOfSkill: inOrderOf('LEARNING_ITEM', learningOfSkills),
    openingsAt: pageOf((each, by, requests) => openingsAt(each, by, openNow(), requests)),
    peopleOfRole: inOrderOf('PERSON', peopleOfRoles),
    peopleOfSkill: inOrderOf('PERSON', peopleOfSkills),
    peopleOfTeam: inOrderOf('PERSON', peopleOfTeams),
    rolesOfSkill: inOrderOf('ROLE', rolesNeeding),
    seatsOfRole: inOrderOf('SEAT', seatsOfRoles),
    seatsOfTeam: pageOf(seatsOfTeams),
    shownSkillsOfPerson: pageOf(shownSkills),
  }
}

/** The viewer of a request. @throws Unauthenticated when nobody is signed in. */
export function signedIn(context: Context): Viewer {
  if (context.viewer === null) throw new Unauthenticated()
  return context.viewer
}

/**
 * Loads what a stored reference points to, which therefore exists.
 * @throws when it does not: the graph is broken, and that is a fault rather than an answer.
 */
export async function mustLoad<Value>(loader: ById<Value | null>, id: string): Promise<Value> {
  const value = await loader.load(id)
  if (value === null) throw new Error('A stored reference points to nothing')
  return value
}
