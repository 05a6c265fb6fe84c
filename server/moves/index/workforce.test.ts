import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { largeWorld, modelOfLargeWorld } from '../../../test/support/largeWorld.ts'
import { LENSES } from '../score/lens.ts'
import { KIND_SETS } from './kindSets.ts'
import { buildIndex } from './matchingIndex.ts'
import { indexPeople } from './peopleIndex.ts'
import { personFromRows } from './personFromRows.ts'
import { openPersonQuery, scoreAllRoles } from './personQuery.ts'
import { topRoles } from './topRoles.ts'
import { updatePerson } from './updatePerson.ts'
import { findWorkforceMoves } from './workforce.ts'

const LOOK = { lens: LENSES.PLAN, reachWanted: 600 }

describe('the moves of a whole workforce', { timeout: 60_000 }, () => {
  it('are each person’s own best, found by two threads while this one goes on', async () => {
    const world = largeWorld({ roles: 60, people: 1_000, steepness: 1, kinds: 'ALL' })
    const index = buildIndex(modelOfLargeWorld(world))
    const people = indexPeople(index, world.facts.people)
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    const { roles, scores } = await findWorkforceMoves(index, people, { look: LOOK, count: 10, workers: 2 })
    clearInterval(ticking)
    const query = openPersonQuery(index)
    for (let person = 0; person < people.personCount; person += 1) {
      scoreAllRoles(index, query, personFromRows(people, person), LOOK)
      const best = topRoles(index.roles, query, 10)
      expect([...roles.subarray(person * 10, person * 10 + 10)]).toEqual(best)
      expect([...scores.subarray(person * 10, person * 10 + 10)]).toEqual(best.map((role) => query.scores[role]))
    }
    expect(turns).toBeGreaterThan(0)
  })
  it('are found by what everyone showed when it began, whatever changes meanwhile', async () => {
    const world = largeWorld({ roles: 60, people: 1_000, steepness: 1, kinds: 'ALL' })
    const index = buildIndex(modelOfLargeWorld(world))
    const people = indexPeople(index, world.facts.people)
    const options = { look: LOOK, count: 10, workers: 1 }
    const before = await findWorkforceMoves(index, people, options)
    const meanwhile = findWorkforceMoves(index, people, options)
    for (let turn = 0; turn <= KIND_SETS; turn += 1) await nextTurn() // all that comes before the threads, at its slowest
    const shown = world.facts.people[0]?.skills ?? []
    for (const personId of people.personIds) updatePerson(index, people, personId, shown.slice(0, 2))
    expect((await meanwhile).roles).toEqual(before.roles)
    expect((await findWorkforceMoves(index, people, options)).roles).not.toEqual(before.roles)
  })
})
