import { describe, expect, it } from 'vitest'
import type { OrganizationFacts, SeatFacts, ShownPerson } from '../moves/score/facts.ts'
import { freezeModel } from '../moves/score/matchingModel.ts'
import type { Role } from '../roles/role.ts'
import { describeScenario, type MayBeAsked, type TargetPlaces } from './scenario.ts'

const skill = (id: string) => ({ id, kind: 'SKILL' as const, name: id, groupIds: [], hoursPerLevel: null })
const asks = (skillId: string) => ({ skillId, level: 40, importance: 80, essential: true })
const role = (id: string, familyId: string, requirements: Role['requirements']): Role => ({
  id,
  familyId,
  grade: null,
  requirements,
})
const seat = (id: string, roleId: string, teamId: string): SeatFacts => ({
  id,
  roleId,
  teamId,
  departmentId: 'department',
  headcount: 60,
})
const people = (count: number, level: number, from = 0): ShownPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    personId: `person-${from + index}`,
    seatIds: ['claims-seat'],
    skills: [{ skillId: 'writing', level }],
  }))

/** People of one team, an analyst's role in another that asks to write, and a clerk's that asks to count. */
function world(shown: readonly ShownPerson[]) {
  const facts: OrganizationFacts = {
    skills: [skill('writing'), skill('claims'), skill('counting')],
    roles: [
      role('adviser', 'customers', [asks('claims')]),
      role('analyst', 'data', [asks('writing')]),
      role('clerk', 'office', [asks('counting')]),
    ],
    seats: [
      seat('claims-seat', 'adviser', 'claims'),
      seat('data-seat', 'analyst', 'data'),
      seat('office-seat', 'clerk', 'office'),
    ],
    people: [...shown],
    pastMoves: [],
    similarPins: [],
    knowledgeApart: false,
  }
  return freezeModel(facts)
}

const open = (personId: string, more: Partial<MayBeAsked> = {}): MayBeAsked => ({
  personId,
  byTeamIds: null,
  declinedIds: new Set(),
  ...more,
})
const target = [{ roleId: 'analyst', places: 3 }]

describe('a scenario', () => {
  it('counts who could in their band, rounded, tells their hours, and how many places a plan fills', () => {
    const shown = [...people(22, 28), ...people(13, 18, 22)]
    const all = shown.map(({ personId }) => open(personId))
    expect(describeScenario(world(shown), target, all)).toEqual({
      targets: target,
      bands: [
        { band: 'ONE_STEP', people: 20 },
        { band: 'TWO_STEPS', people: 15 },
        { band: 'BIGGER_LEAP', people: null },
      ],
      learningHours: { low: 88, middle: 88, high: 88 },
      placesFilled: 3,
    })
  })

  it('tells the hours of the nearest bands that are no small group and could fill the places', () => {
    const shown = [...people(11, 28), ...people(13, 18, 11)]
    const hoursFor = (places: number) =>
      describeScenario(world(shown), [{ roleId: 'analyst', places }], [])?.learningHours
    expect(hoursFor(11)).toEqual({ low: 88, middle: 88, high: 88 })
    expect(hoursFor(12)).toEqual({ low: 88, middle: 124, high: 124 })
  })

  it('says nothing of a group of nine', () => {
    const nine = people(9, 40)
    const scenario = describeScenario(
      world(nine),
      target,
      nine.map(({ personId }) => open(personId)),
    )
    expect(scenario?.bands.map((each) => each.people)).toEqual([null, null, null])
    expect([scenario?.learningHours, scenario?.placesFilled]).toEqual([null, null])
  })

  it('plans with nobody who said nothing, no or not yet, to the role or its family', () => {
    const shown = people(30, 40)
    const placesFor = (asked: readonly MayBeAsked[]) => describeScenario(world(shown), target, asked)?.placesFilled
    const ten = shown.slice(0, 10).map(({ personId }) => open(personId))
    expect(placesFor(ten)).toBe(3)
    expect(placesFor(ten.slice(1))).toBeNull()
    expect(placesFor([open('person-0', { declinedIds: new Set(['analyst']) }), ...ten.slice(1)])).toBeNull()
    expect(placesFor([open('person-0', { declinedIds: new Set(['data']) }), ...ten.slice(1)])).toBeNull()
    expect(placesFor([open('person-0', { byTeamIds: new Set(['claims']) }), ...ten.slice(1)])).toBeNull()
    expect(placesFor([open('person-0', { byTeamIds: new Set(['data']) }), ...ten.slice(1)])).toBe(3)
  })

  it('counts the same whoever is open to a move', () => {
    const shown = people(30, 40)
    const bands = (asked: readonly MayBeAsked[]) => describeScenario(world(shown), target, asked)?.bands
    expect(bands([])).toEqual(bands(shown.map(({ personId }) => open(personId))))
  })

  it('takes at most a fifth of a team', () => {
    const shown = people(60, 40)
    const asked = shown.map(({ personId }) => open(personId))
    expect(describeScenario(world(shown), [{ roleId: 'analyst', places: 30 }], asked)?.placesFilled).toBe(10)
  })

  describe('tells no answer of one person:', () => {
    const writers = people(100, 40)
    const counters = people(100, 40, 100).map((person) => ({ ...person, skills: [{ skillId: 'counting', level: 40 }] }))
    const model = world([...writers, ...counters])
    const filled = (openWriters: number, targets: readonly TargetPlaces[], openCounters = 100) =>
      describeScenario(model, targets, [
        ...writers.slice(0, openWriters).map(({ personId }) => open(personId)),
        ...counters.slice(0, openCounters).map(({ personId }) => open(personId)),
      ])?.placesFilled

    it('of the places filled it tells all that were asked, or whole fives', () => {
      const places = [1, 4, 9, 12, 13, 14, 20, 100]
      expect(places.map((count) => filled(14, [{ roleId: 'analyst', places: count }]))).toEqual([
        1, 4, 9, 10, 10, 10, 10, 10,
      ])
    })

    it('one more or fewer is the same beside any number of places that are surely filled', () => {
      for (const beside of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
        const targets = [
          { roleId: 'analyst', places: 100 },
          { roleId: 'clerk', places: beside },
        ]
        expect([beside, filled(11, targets)]).toEqual([beside, filled(12, targets)])
      }
    })

    it('a role for which a small group may be asked changes nothing beside another', () => {
      const targets = [
        { roleId: 'analyst', places: 20 },
        { roleId: 'clerk', places: 20 },
      ]
      expect([0, 9, 10].map((openCounters) => filled(10, targets, openCounters))).toEqual([10, 10, 20])
    })
  })

  it('counts nobody for the role they hold, and is none for a role that is not there', () => {
    const shown = people(20, 40).map((person) => ({ ...person, seatIds: ['data-seat'] }))
    expect(describeScenario(world(shown), target, [])?.bands[0]?.people).toBeNull()
    expect(describeScenario(world(shown), [{ roleId: 'pilot', places: 1 }], [])).toBeNull()
  })
})
