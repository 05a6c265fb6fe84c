import { AS_OF } from '../demoTypes.ts'
import { alsoAtSignIn, type Story, stories } from '../stories.ts'
import { addDays, daysBetween } from './days.ts'
import { drawName, slugOf } from './nameMixes.ts'
import { type Organization, type Role, type Seat, withId } from './organization.ts'
import { chance, pick, pickWeighted, type RandomStream, randomStream, shuffled, wholeBetween } from './random.ts'

/** A seat held for a while. */
type HeldSeat = { readonly seat: Seat; readonly from: string; readonly to: string }

export type PlacedPerson = {
  readonly id: string
  readonly name: string
  readonly languages: readonly string[]
  readonly location: string
  readonly startedOn: string
  readonly status: 'ACTIVE' | 'LEFT' | 'ALUMNI'
  readonly leftOn: string | null
  /** Null for who is not here any more. */
  readonly seat: Seat | null
  readonly since: string | null
  /** Oldest first; each ends where the next begins. */
  readonly held: readonly HeldSeat[]
  readonly story: Story | null
}

/** Past moves reach back so far. */
const MOVES_SINCE = '2018-11-01'
/** Of the people without a story so many moved three times, twice and once: about 300 moves in all. */
const PEOPLE_BY_MOVES: readonly (readonly [moves: number, people: number])[] = [
  [3, 8],
  [2, 52],
  [1, 158],
]
const DAYS_BETWEEN_MOVES = 220
const NEWEST_START = '2026-09-14'
const OTHER_ALUMNI = 7
const OTHER_LEAVERS = 5

/** From which families people came before, by the family they are in now; a share in a hundred. */
const cameFrom: Readonly<Record<string, readonly (readonly [family: string, percent: number])[]>> = {
  communication: [
    ['communication', 30],
    ['customer', 45],
    ['people', 10],
    ['data-digital', 5],
    ['planning-projects', 10],
  ],
  customer: [
    ['customer', 56],
    ['finance', 16],
    ['networks', 10],
    ['communication', 6],
    ['people', 6],
    ['water-quality', 6],
  ],
  'data-digital': [
    ['data-digital', 40],
    ['finance', 15],
    ['customer', 15],
    ['water-quality', 12],
    ['planning-projects', 12],
    ['networks', 6],
  ],
  finance: [
    ['finance', 40],
    ['customer', 38],
    ['data-digital', 10],
    ['people', 7],
    ['planning-projects', 5],
  ],
  networks: [
    ['networks', 58],
    ['water-quality', 14],
    ['customer', 12],
    ['planning-projects', 16],
  ],
  people: [
    ['people', 35],
    ['customer', 28],
    ['communication', 8],
    ['finance', 12],
    ['networks', 10],
    ['planning-projects', 7],
  ],
  'planning-projects': [
    ['planning-projects', 36],
    ['networks', 36],
    ['water-quality', 8],
    ['data-digital', 7],
    ['customer', 8],
    ['communication', 5],
  ],
  'water-quality': [
    ['water-quality', 52],
    ['networks', 24],
    ['planning-projects', 10],
    ['data-digital', 6],
    ['customer', 8],
  ],
}

/** Everyone who works here, worked here, or stayed in touch; in the order of the seats. */
export function placePeople(organization: Organization, seed: number): readonly PlacedPerson[] {
  const names = new NameGiver(randomStream(seed, 'names'))
  const movesOf = moveCounts(organization, randomStream(seed, 'who moved'))
  const random = randomStream(seed, 'places')
  const told = stories.map((story) => placeStory(story, organization))
  const others = freePlaces(organization).map((place, index) =>
    placeOther({ ...place, moves: movesOf[index] ?? 0 }, organization, names, random),
  )
  const gone = Array.from({ length: OTHER_ALUMNI + OTHER_LEAVERS }, (_, index) =>
    placeFormer(index < OTHER_ALUMNI ? 'ALUMNI' : 'LEFT', organization, names, random),
  )
  return [...told, ...others, ...gone]
}

/** Who leads each team: the first in its leading role. @throws Error when a team has no such person. */
export function findLeads(organization: Organization, people: readonly PlacedPerson[]): ReadonlyMap<string, string> {
  return new Map(
    organization.teams.map((team) => {
      const lead = people.find(({ seat }) => seat?.team.id === team.id && seat.role.id === team.leadRole)
      if (lead === undefined) throw new Error(`Nobody leads the team "${team.id}"`)
      return [team.id, lead.id]
    }),
  )
}

/** The id of the one a person reports to: the lead of the team, for a lead the lead above; null for the top and for who left. */
export function managerOf(person: PlacedPerson, leads: ReadonlyMap<string, string>): string | null {
  if (person.seat === null) return null
  const { id, leadReportsTo } = person.seat.team
  const lead = leads.get(id) ?? null
  if (lead !== person.id) return lead
  return leadReportsTo === null ? null : (leads.get(leadReportsTo) ?? null)
}

type Place = { readonly seat: Seat; readonly given: { readonly id: string; readonly name: string } | null }

/** Places that no story takes and no open job waits for. */
function freePlaces(organization: Organization): readonly Place[] {
  return organization.seats.flatMap((seat) => {
    const told = stories.filter((story) => story.seat?.team === seat.team.id && story.seat.role === seat.role.id)
    const named = alsoAtSignIn.filter(({ team, role }) => team === seat.team.id && role === seat.role.id)
    return Array.from({ length: seat.headcount - seat.vacant - told.length }, (_, index) => ({
      seat,
      given: named[index] ?? null,
    }))
  })
}

function moveCounts(organization: Organization, random: RandomStream): readonly number[] {
  const moves = PEOPLE_BY_MOVES.flatMap(([count, people]) => Array<number>(people).fill(count))
  const places = freePlaces(organization).length
  return shuffled(random, [...moves, ...Array<number>(places - moves.length).fill(0)])
}

function placeStory(story: Story, organization: Organization): PlacedPerson {
  const seatOf = ({ team, role }: { team: string; role: string }) => withId(organization.seats, `${team}.${role}`)
  return {
    id: story.id,
    name: story.name,
    languages: story.languages.split('|'),
    location: story.location,
    startedOn: story.startedOn,
    status: story.seat === null ? 'ALUMNI' : 'ACTIVE',
    leftOn: story.leftOn ?? null,
    seat: story.seat === null ? null : seatOf(story.seat),
    since: story.seat?.since ?? null,
    held: story.earlier.map((earlier) => ({ seat: seatOf(earlier), from: earlier.from, to: earlier.to })),
    story,
  }
}

function placeOther(
  place: Place & { readonly moves: number },
  organization: Organization,
  names: NameGiver,
  random: RandomStream,
): PlacedPerson {
  const { name, homeLanguage } = names.next()
  const days = moveDays(place.moves, random)
  const firstMove = days[0]
  const startedOn = firstMove === undefined ? drawStart(random) : addDays(firstMove, -wholeBetween(random, 250, 3600))
  const held = walkBack(place.seat, [startedOn, ...days], organization, random)
  return {
    id: place.given?.id ?? slugOf(name),
    name: place.given?.name ?? name,
    languages: drawLanguages(homeLanguage, random),
    location: place.seat.team.location,
    startedOn,
    status: 'ACTIVE',
    leftOn: null,
    seat: place.seat,
    since: days.at(-1) ?? startedOn,
    held,
    story: null,
  }
}

function placeFormer(
  status: 'LEFT' | 'ALUMNI',
  organization: Organization,
  names: NameGiver,
  random: RandomStream,
): PlacedPerson {
  const { name, homeLanguage } = names.next()
  const last = pick(
    random,
    organization.seats.filter(({ role }) => role.grade < 7),
  )
  // Personal data of who did not stay in touch is erased after 90 days, so those left lately.
  const leftOn = addDays(AS_OF, -(status === 'LEFT' ? wholeBetween(random, 10, 80) : wholeBetween(random, 200, 1500)))
  const startedOn = addDays(leftOn, -wholeBetween(random, 900, 4000))
  return {
    id: slugOf(name),
    name,
    languages: drawLanguages(homeLanguage, random),
    location: last.team.location,
    startedOn,
    status,
    leftOn,
    seat: null,
    since: null,
    held: [{ seat: last, from: startedOn, to: leftOn }],
    story: null,
  }
}

/** Days on which someone moved, oldest first and far enough apart. */
function moveDays(moves: number, random: RandomStream): readonly string[] {
  const room = daysBetween(MOVES_SINCE, NEWEST_START) - (moves - 1) * DAYS_BETWEEN_MOVES
  const offsets = Array.from({ length: moves }, () => wholeBetween(random, 0, room)).sort((one, other) => one - other)
  return offsets.map((offset, index) => addDays(MOVES_SINCE, offset + index * DAYS_BETWEEN_MOVES))
}

/** The seats held before the present one; `days` are the day of the start and those of the moves. */
function walkBack(
  present: Seat,
  days: readonly string[],
  organization: Organization,
  random: RandomStream,
): readonly HeldSeat[] {
  const held: HeldSeat[] = []
  let next = present
  for (let index = days.length - 1; index > 0; index -= 1) {
    const seat = drawEarlierSeat(next, organization, random)
    held.unshift({ seat, from: days[index - 1] ?? '', to: days[index] ?? '' })
    next = seat
  }
  return held
}

function drawEarlierSeat(seat: Seat, organization: Organization, random: RandomStream): Seat {
  const family = pickWeighted(random, cameFrom[seat.role.family] ?? [[seat.role.family, 100]])
  const likely = organization.seats.filter((other) => other.role.family === family && isLikelyBefore(other, seat))
  const possible = likely.length > 0 ? likely : organization.seats.filter((other) => isLikelyBefore(other, seat))
  return pick(random, possible)
}

/** People move up a little, rarely down; the same role elsewhere is a move too. */
function isLikelyBefore(earlier: Seat, later: Seat): boolean {
  if (earlier.id === later.id) return false
  const climb = later.role.grade - earlier.role.grade
  return climb >= -1 && climb <= highestClimb(later.role)
}

const highestClimb = (role: Role): number => (role.grade >= 7 ? 3 : 2)

/** Many came in the last years, some long ago. */
function drawStart(random: RandomStream): string {
  const longest = chance(random, 35) ? 11_000 : 3_200
  return addDays(NEWEST_START, -Math.floor(random() * random() * longest))
}

function drawLanguages(homeLanguage: string, random: RandomStream): readonly string[] {
  const languages = ['nl']
  if (chance(random, 55)) languages.push('fr')
  if (chance(random, 65)) languages.push('en')
  if (homeLanguage !== 'nl' && chance(random, 80)) languages.push(homeLanguage)
  if (homeLanguage === 'fr' && chance(random, 50)) languages.unshift('fr')
  return [...new Set(languages)]
}

/** Gives each name once. */
class NameGiver {
  private readonly taken = new Set([...stories, ...alsoAtSignIn].map(({ id }) => id))
  private readonly random: RandomStream

  constructor(random: RandomStream) {
    this.random = random
  }

  next(): { readonly name: string; readonly homeLanguage: string } {
    const drawn = drawName(this.random)
    const id = slugOf(drawn.name)
    if (this.taken.has(id)) return this.next()
    this.taken.add(id)
    return drawn
  }
}
