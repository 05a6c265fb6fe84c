import { AS_OF } from '../demoTypes.ts'
import { addDays } from '../generator/days.ts'
import { drawName } from '../generator/nameMixes.ts'
import { chance, pick, pickWeighted, type RandomStream, randomStream, wholeBetween } from '../generator/random.ts'
import type { LargeSeat, LargeTeam } from './largeTeams.ts'

export type LargePerson = {
  readonly id: string
  readonly name: string
  readonly languages: readonly string[]
  readonly location: string
  readonly startedOn: string
  readonly status: 'ACTIVE' | 'LEFT' | 'ALUMNI'
  readonly leftOn: string | null
  readonly manager: string | null
  /** Null for who is not here any more. */
  readonly present: { readonly seat: LargeSeat; readonly team: LargeTeam; readonly since: string } | null
  /** Oldest first; each ends where the next begins. */
  readonly held: readonly { readonly seat: LargeSeat; readonly from: string; readonly to: string }[]
  /** For all else that is drawn for this person. */
  readonly random: RandomStream
}

/** Of a hundred people so many moved never, once, twice and three times. */
const MOVES: readonly (readonly [moves: number, percent: number])[] = [
  [0, 44],
  [1, 41],
  [2, 13],
  [3, 2],
]
const STAYED_IN_FAMILY_PERCENT = 55
const TRIES_FOR_A_LIKELY_SEAT = 8
const TWO_LAST_NAMES_PERCENT = 60
const LATELY_STARTED_PERCENT = 8
/** Personal data of who did not stay in touch is erased after 90 days, so those left lately. */
const DAYS_SINCE_LEAVING = { LEFT: [10, 80], ALUMNI: [200, 1500] } as const

/**
 * Everyone, one at a time: who works here from the top of the organization down, then those who left.
 * Each person is drawn from a stream of their own.
 */
export function* placeLargePeople(
  teams: readonly LargeTeam[],
  formerPeople: number,
  seed: number,
): Generator<LargePerson> {
  const seatsOfFamily = seatsByFamily(teams)
  const leads: string[] = []
  let number = 0
  for (const team of teams) {
    const manager = team.above === null ? null : (leads[team.above] ?? null)
    for (const [place, seat] of team.seats.entries()) {
      for (let holder = 0; holder < seat.people; holder += 1) {
        const isLead = place === 0
        if (isLead) leads.push(personId(number))
        yield placePerson(number, { seat, team }, isLead ? manager : (leads[team.number] ?? null), seatsOfFamily, seed)
        number += 1
      }
    }
  }
  for (let gone = 0; gone < formerPeople; gone += 1) {
    yield placeFormer(number, teams, seed)
    number += 1
  }
}

const personId = (number: number): string => `p${number}`

function seatsByFamily(teams: readonly LargeTeam[]): readonly (readonly LargeSeat[])[] {
  const seats: LargeSeat[][] = []
  for (const seat of teams.flatMap((team) => team.seats)) {
    const ofFamily = seats[seat.role.family] ?? []
    ofFamily.push(seat)
    seats[seat.role.family] = ofFamily
  }
  return seats
}

function placePerson(
  number: number,
  place: { readonly seat: LargeSeat; readonly team: LargeTeam },
  manager: string | null,
  seatsOfFamily: readonly (readonly LargeSeat[])[],
  seed: number,
): LargePerson {
  const random = randomStream(seed, `person ${number}`)
  const since = addDays(AS_OF, -drawDaysInSeat(random))
  const held: LargePerson['held'][number][] = []
  let next = { seat: place.seat, from: since }
  for (let moves = pickWeighted(random, MOVES); moves > 0; moves -= 1) {
    const earlier = {
      seat: drawEarlierSeat(next.seat, seatsOfFamily, random),
      from: addDays(next.from, -wholeBetween(random, 220, 1600)),
    }
    held.unshift({ ...earlier, to: next.from })
    next = earlier
  }
  return {
    id: personId(number),
    ...drawLargeName(random),
    location: place.team.place,
    startedOn: next.from,
    status: 'ACTIVE',
    leftOn: null,
    manager,
    present: { ...place, since },
    held,
    random,
  }
}

function placeFormer(number: number, teams: readonly LargeTeam[], seed: number): LargePerson {
  const random = randomStream(seed, `person ${number}`)
  const status = chance(random, 60) ? 'ALUMNI' : 'LEFT'
  const team = pick(random, teams)
  const [least, most] = DAYS_SINCE_LEAVING[status]
  const leftOn = addDays(AS_OF, -wholeBetween(random, least, most))
  const startedOn = addDays(leftOn, -wholeBetween(random, 900, 4000))
  return {
    id: personId(number),
    ...drawLargeName(random),
    location: team.place,
    startedOn,
    status,
    leftOn,
    manager: null,
    present: null,
    held: [{ seat: pick(random, team.seats), from: startedOn, to: leftOn }],
    random,
  }
}

function drawDaysInSeat(random: RandomStream): number {
  return chance(random, LATELY_STARTED_PERCENT) ? wholeBetween(random, 1, 150) : wholeBetween(random, 150, 2800)
}

/** Most stay in their family and climb a little; a few tries find such a seat, or else any other one will do. */
function drawEarlierSeat(
  later: LargeSeat,
  seatsOfFamily: readonly (readonly LargeSeat[])[],
  random: RandomStream,
): LargeSeat {
  const ownFamily = seatsOfFamily[later.role.family] ?? []
  let seat = later
  for (let tries = 0; tries < TRIES_FOR_A_LIKELY_SEAT || seat === later; tries += 1) {
    const family = chance(random, STAYED_IN_FAMILY_PERCENT) ? ownFamily : pick(random, seatsOfFamily)
    seat = pick(random, family)
    const climb = later.role.grade - seat.role.grade
    if (seat !== later && climb >= -1 && climb <= 2) return seat
  }
  return seat
}

/** Among so many people one last name is not enough to tell them apart; most carry those of both parents. */
function drawLargeName(random: RandomStream): Pick<LargePerson, 'name' | 'languages'> {
  const { name, homeLanguage } = drawName(random)
  const other = drawName(random).name
  const lastNameOfOther = other.slice(other.indexOf(' ') + 1)
  const languages = ['nl', ...(chance(random, 55) ? ['fr'] : []), ...(chance(random, 65) ? ['en'] : []), homeLanguage]
  return {
    name: chance(random, TWO_LAST_NAMES_PERCENT) ? `${name} ${lastNameOfOther}` : name,
    languages: [...new Set(languages)],
  }
}
