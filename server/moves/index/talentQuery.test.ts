import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLevels, type MatchingWorld, matchingWorlds } from '../../../test/support/matchingWorlds.ts'
import { countBrought, ownOfRole } from '../ownOfRole.ts'
import type { RankOptions } from '../rankMoves.ts'
import type { Band } from '../score/bands.ts'
import type { OrganizationFacts } from '../score/facts.ts'
import { LENSES } from '../score/lens.ts'
import { assembleModel, freezeModel, type MatchingModel } from '../score/matchingModel.ts'
import { preparePerson, scoreRole } from '../score/scoreMove.ts'
import { prepareRole } from '../score/skillTables.ts'
import { isAskedKind, skillsAsRole } from '../skillsAsRole.ts'
import { gradeOfPerson, gradesOfSeats, holderOfShown, scoreTalent, type TalentNeed } from '../talentForRole.ts'
import { indexPerson } from './indexedPerson.ts'
import { buildIndex, type MatchingIndex } from './matchingIndex.ts'
import { indexPeople, type PeopleIndex } from './peopleIndex.ts'
import { personFromRows } from './personFromRows.ts'
import { scoreAllRoles } from './personQuery.ts'
import { rankByIndex } from './rankByIndex.ts'
import { countAllBrought, openTalentQuery, scoreAllPeople } from './talentQuery.ts'
import { updatePerson } from './updatePerson.ts'

/** A lens in which what teams are short of counts, and past moves do not. */
const LOOK = { lens: LENSES.PLAN, reachWanted: 600 }

const ALL_BANDS: readonly Band[] = ['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']
const ALL_ROLES: RankOptions = { ...LOOK, wayIn: 'TALENTS', familyIds: null, bands: new Set(ALL_BANDS) }

const CASES = { numRuns: 1_000, seed: 20261126 }
const TIME_LIMIT_MS = 180_000

const worlds = fc.oneof(
  { arbitrary: matchingWorlds(), weight: 2 },
  { arbitrary: matchingWorlds({ leastRoles: 34, mostRoles: 40 }), weight: 1 },
)

/** Every role with the team of its first seat and without, a role that no organization has just so, and a list of skills. */
function needsIn(model: MatchingModel, { facts }: MatchingWorld): TalentNeed[] {
  const roles = [...model.roles.values()].slice(0, 6).flatMap((role) => {
    const [seat] = model.seatsOfRole.get(role.role.id) ?? []
    return [null, seat?.teamId ?? null].map((teamId) => ({ role, teamId }))
  })
  const requirements = facts.skills
    .slice(0, 3)
    .map(({ id }) => ({ skillId: id, level: 30, importance: 50, essential: false }))
  const listed = requirements.map(({ skillId }) => skillId).filter((skillId) => isAskedKind(model.tables, skillId))
  return [
    ...roles,
    { role: prepareRole(model.tables, { id: 'list', familyId: '', grade: null, requirements }), teamId: null },
    { role: skillsAsRole(model.tables, listed), teamId: null },
  ]
}

function expectSameTalent(index: MatchingIndex, people: PeopleIndex, world: MatchingWorld, facts: OrganizationFacts) {
  const query = openTalentQuery(index, people)
  const grades = gradesOfSeats(index.model)
  for (const need of needsIn(index.model, world)) {
    scoreAllPeople(index, people, query, need)
    const own = ownOfRole(index.model.tables, need.role)
    countAllBrought(index, people, query, own)
    for (const person of facts.people) {
      const number = people.numberOf.get(person.personId) ?? -1
      expect(query.brought[number]).toBe(countBrought(holderOfShown(index.model, person), own))
      const { fit, use, score } = scoreTalent(index.model, person, gradeOfPerson(grades, person), need)
      expect([query.fit[number], query.use[number], query.scores[number]]).toEqual([fit, use, score])
    }
  }
}

describe('the index of people', { timeout: TIME_LIMIT_MS }, () => {
  it('scores everyone for a role, a seat or a list of skills as the readable form does', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const index = buildIndex(freezeModel(world.facts))
        expectSameTalent(index, indexPeople(index, world.facts.people), world, world.facts)
      }),
      CASES,
    )
  })

  it('gives a person the roles that would find them: the same scores, seen from both sides', () => {
    fc.assert(
      fc.property(worlds, ({ facts }) => {
        const index = buildIndex(freezeModel(facts))
        const { model } = index
        const people = indexPeople(index, facts.people)
        const grades = gradesOfSeats(model)
        for (const person of facts.people) {
          const indexed = personFromRows(people, people.numberOf.get(person.personId) ?? -1)
          scoreAllRoles(index, index.query, indexed, { lens: LENSES.HIDDEN_TALENT, reachWanted: 600 })
          for (const [number, role] of index.names.roles.slice(0, 5).entries()) {
            const seats = model.seatsOfRole.get(role.role.id) ?? []
            const scores = seats.map(
              ({ teamId }) => scoreTalent(model, person, gradeOfPerson(grades, person), { role, teamId }).score,
            )
            expect(index.query.scores[number]).toBe(Math.max(...scores))
          }
        }
      }),
      CASES,
    )
  })

  it('is, after any changes in place, as if built anew with the same rarity and neighbors', () => {
    const worldsAndChanges = worlds
      .filter(({ facts }) => facts.people.length > 0)
      .chain((world) => {
        const change = fc.record({
          personId: fc.constantFrom(...world.facts.people.map(({ personId }) => personId)),
          skills: atLevels(world.facts.skills.filter(({ kind }) => kind !== 'ENERGY')),
        })
        return fc.tuple(fc.constant(world), fc.array(change, { minLength: 1, maxLength: 8 }))
      })
    fc.assert(
      fc.property(worldsAndChanges, ([world, changes]) => {
        const model = freezeModel(world.facts)
        let { index, people } = open(model, world)
        let facts = world.facts
        for (const { personId, skills } of changes) {
          facts = {
            ...facts,
            people: facts.people.map((one) => (one.personId === personId ? { ...one, skills } : one)),
          }
          const updated = updatePerson(index, people, personId, skills)
          if (updated !== null) index = updated
          else
            ({ index, people } = open(assembleModel(facts, model.tables.rarity, model.tables.similar), {
              ...world,
              facts,
            }))
        }
        const anew = assembleModel(facts, model.tables.rarity, model.tables.similar)
        expect(index.model.teams).toEqual(anew.teams)
        expectSameTalent(index, people, world, facts)
        const person = preparePerson(anew, world.profile)
        const [ranked, rankedAnew] = [index, buildIndex(anew)].map((each) => rankByIndex(each, person, ALL_ROLES))
        expect(ranked?.bandCounts).toEqual(rankedAnew?.bandCounts)
        expect(ranked?.slice(0, ranked.count)).toEqual(rankedAnew?.slice(0, rankedAnew.count))
        scoreAllRoles(index, index.query, indexPerson(index, person), LOOK)
        for (const [number, { role }] of index.names.roles.entries()) {
          expect(index.query.scores[number]).toBe(scoreRole(anew, person, role.id, LOOK)?.move.score ?? -1)
        }
      }),
      CASES,
    )
  })
})

/** An index that has been asked before, so that what it keeps has to change too. */
function open(model: MatchingModel, { facts, profile }: MatchingWorld) {
  const index = buildIndex(model)
  scoreAllRoles(index, index.query, indexPerson(index, preparePerson(model, profile)), LOOK)
  return { index, people: indexPeople(index, facts.people) }
}
