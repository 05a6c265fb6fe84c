import fc from 'fast-check'
import loadHighs, { type Highs } from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { largePlanProblem, planProblems } from '../../test/support/planProblems.ts'
import type { GreedyOrder } from './greedyPlan.ts'
import type { PlanPair, PlanProblem } from './planProblem.ts'
import { type Plan, planReskilling } from './planReskilling.ts'

const CASES = { numRuns: 1_000, seed: 20261126 }
const TIME_LIMIT_MS = 120_000

/** Rows of "person seat value cost", people of one team each unless said otherwise. */
function problem(rows: readonly string[], more: Partial<PlanProblem> = {}): PlanProblem {
  const pairs = rows.map((row): PlanPair => {
    const [personId = '', seatId = '', value = '', cost = '0'] = row.split(' ')
    return { personId, seatId, value: Number(value), cost: Number(cost) }
  })
  const people = [...new Set(pairs.map(({ personId }) => personId))].map((id) => ({ id, teamId: `team-of-${id}` }))
  const seats = [...new Set(pairs.map(({ seatId }) => seatId))].map((id) => ({ id, openPlaces: 1 }))
  return { people, seats, pairs, mostLeavers: new Map(), budget: null, ...more }
}

const told = ({ pairs, value, cost }: Plan) => ({
  pairs: pairs.map(({ personId, seatId }) => `${personId} ${seatId}`),
  value,
  cost,
})

describe('a plan', () => {
  it('takes the second best for one person so that two people grow', () => {
    const plan = planReskilling(problem(['ana analyst 10', 'ana trainer 8', 'bo analyst 9']))
    expect({ ...told(plan), bound: plan.bound }).toEqual({
      pairs: ['bo analyst', 'ana trainer'],
      value: 17,
      cost: 0,
      bound: 17,
    })
  })

  it('is shown against what one would take down a list', () => {
    const rows = ['ana analyst 10 10', 'ana trainer 8 2', 'bo analyst 9 6']
    const { greedy } = planReskilling(problem(rows, { budget: 10 }))
    expect(told(greedy.VALUE)).toEqual({ pairs: ['ana analyst'], value: 10, cost: 10 })
    expect(told(greedy.VALUE_FOR_COST)).toEqual({ pairs: ['bo analyst', 'ana trainer'], value: 17, cost: 8 })
  })

  it('fills a seat of two places with two people, and no more', () => {
    const seats = [{ id: 'analyst', openPlaces: 2 }]
    const plan = planReskilling(problem(['ana analyst 5', 'bo analyst 7', 'cleo analyst 6'], { seats }))
    expect(told(plan)).toEqual({ pairs: ['bo analyst', 'cleo analyst'], value: 13, cost: 0 })
  })

  it('lets no more people leave a team than it can spare', () => {
    const rows = ['ana analyst 9', 'bo trainer 8', 'cleo trainer 3']
    const people = [
      { id: 'ana', teamId: 'claims' },
      { id: 'bo', teamId: 'claims' },
      { id: 'cleo', teamId: 'payroll' },
    ]
    const plan = planReskilling(problem(rows, { people, mostLeavers: new Map([['claims', 1]]) }))
    expect(told(plan)).toEqual({ pairs: ['ana analyst', 'cleo trainer'], value: 12, cost: 0 })
  })

  it('keeps to the budget, and finds what a list would miss', () => {
    const rows = ['ana analyst 10 8', 'bo trainer 7 5', 'cleo planner 6 5']
    const plan = planReskilling(problem(rows, { budget: 10 }))
    expect({ ...told(plan), bound: plan.bound }).toEqual({
      pairs: ['cleo planner', 'bo trainer'],
      value: 13,
      cost: 10,
      bound: 13,
    })
    expect(told(plan.greedy.VALUE)).toEqual({ pairs: ['ana analyst'], value: 10, cost: 8 })
  })

  it('takes what costs nothing when there is nothing to spend', () => {
    const plan = planReskilling(problem(['ana analyst 10 1', 'bo analyst 2 0'], { budget: 0 }))
    expect(told(plan)).toEqual({ pairs: ['bo analyst'], value: 2, cost: 0 })
  })

  it('is empty where nobody may be proposed, and says that nothing can be better', () => {
    const plan = planReskilling({ people: [], seats: [], pairs: [], mostLeavers: new Map(), budget: 100 })
    expect({ ...told(plan), bound: plan.bound }).toEqual({ pairs: [], value: 0, cost: 0, bound: 0 })
  })

  it('refuses a pair of somebody who is not in the problem', () => {
    expect(() => planReskilling(problem(['ana analyst 1'], { people: [] }))).toThrow('"ana"')
  })
})

/** What is wrong with a plan; empty when it keeps to everything it was told. */
function broken({ people, seats, pairs, mostLeavers, budget }: PlanProblem, plan: Plan): string[] {
  const teamOf = new Map(people.map(({ id, teamId }) => [id, teamId]))
  const count = (claim: (pair: PlanPair) => boolean) => plan.pairs.filter(claim).length
  return [
    ...plan.pairs.filter((pair) => !pairs.includes(pair)).map(() => 'a pair that was not told'),
    ...people.filter(({ id }) => count((pair) => pair.personId === id) > 1).map(({ id }) => `${id} twice`),
    ...seats
      .filter((seat) => count(({ seatId }) => seatId === seat.id) > seat.openPlaces)
      .map(({ id }) => `${id} full`),
    ...[...mostLeavers]
      .filter(([teamId, most]) => count(({ personId }) => teamOf.get(personId) === teamId) > most)
      .map(([teamId]) => `${teamId} left by too many`),
    ...(budget !== null && plan.cost > budget ? ['over the budget'] : []),
    ...(plan.pairs.reduce((sum, { value }) => sum + value, 0) === plan.value ? [] : ['a wrong value']),
    ...(plan.pairs.reduce((sum, { cost }) => sum + cost, 0) === plan.cost ? [] : ['a wrong cost']),
  ]
}

/** The problem in the words of a solver: one choice of yes or no for each pair. */
function inSolverWords({ people, seats, pairs, mostLeavers, budget }: PlanProblem): string {
  const teamOf = new Map(people.map(({ id, teamId }) => [id, teamId]))
  const sum = (factor: (pair: PlanPair) => number) =>
    pairs.map((pair, index) => [factor(pair), `x${index}`] as const).filter(([by]) => by !== 0)
  const line = (terms: readonly (readonly [number, string])[]) => terms.map(([by, name]) => `${by} ${name}`).join(' + ')
  const limits = [
    ...people.map(({ id }) => [sum(({ personId }) => (personId === id ? 1 : 0)), 1] as const),
    ...seats.map(({ id, openPlaces }) => [sum(({ seatId }) => (seatId === id ? 1 : 0)), openPlaces] as const),
    ...[...mostLeavers].map(
      ([teamId, most]) => [sum(({ personId }) => (teamOf.get(personId) === teamId ? 1 : 0)), most] as const,
    ),
    ...(budget === null ? [] : [[sum(({ cost }) => cost), budget] as const]),
  ].filter(([terms]) => terms.length > 0)
  return [
    'Maximize',
    ` obj: ${line(sum(({ value }) => value))}`,
    'Subject To',
    ...limits.map(([terms, most], index) => ` c${index}: ${line(terms)} <= ${most}`),
    'Binary',
    ` ${pairs.map((_, index) => `x${index}`).join(' ')}`,
    'End',
  ].join('\n')
}

describe('any plan', { timeout: TIME_LIMIT_MS }, () => {
  let highs: Highs
  beforeAll(async () => {
    highs = await loadHighs()
  })

  const holds = (check: (told: PlanProblem) => void) => fc.assert(fc.property(planProblems, check), CASES)
  const ORDERS: readonly GreedyOrder[] = ['VALUE', 'VALUE_FOR_COST']
  const bestOfSolver = (drawn: PlanProblem) =>
    Math.round(highs.solve(inSolverWords(drawn), { mip_rel_gap: 0, mip_abs_gap: 0 }).ObjectiveValue)

  it('keeps to places, leavers and budget, and so do both greedy plans', () => {
    holds((drawn) => {
      const plan = planReskilling(drawn)
      expect([plan, ...ORDERS.map((order) => plan.greedy[order])].flatMap((each) => broken(drawn, each))).toEqual([])
    })
  })

  it('is worth no less than either greedy plan and no more than the bound', () => {
    holds((drawn) => {
      const plan = planReskilling(drawn)
      for (const order of ORDERS) expect(plan.value).toBeGreaterThanOrEqual(plan.greedy[order].value)
      expect(plan.value).toBeLessThanOrEqual(plan.bound)
    })
  })

  it('of a small problem is worth what a solver of whole-number programs finds, and knows it', () => {
    holds((drawn) => {
      if (drawn.pairs.length === 0) return
      const { value, bound } = planReskilling(drawn)
      const best = bestOfSolver(drawn)
      expect({ value, bound }).toEqual({ value: best, bound: best })
    })
  })

  it('of 50 people and a tight budget is worth what the solver finds, and knows it', () => {
    for (const { seed, share } of [
      { seed: 1, share: 0.5 },
      { seed: 3, share: 0.25 },
    ]) {
      const large = largePlanProblem({ people: 50, seats: 20, seed })
      const tight = { ...large, budget: Math.floor(planReskilling(large).cost * share) }
      const { value, bound } = planReskilling(tight)
      const best = bestOfSolver(tight)
      expect({ value, bound }).toEqual({ value: best, bound: best })
    }
  })

  it('of 500 people is within half a percent of the bound, however tight the budget', () => {
    const large = largePlanProblem({ people: 500, seats: 120, seed: 1 })
    const free = planReskilling(large)
    for (const share of [0.9, 0.5, 0.25, 0.1]) {
      const { value, bound, greedy } = planReskilling({ ...large, budget: Math.floor(free.cost * share) })
      expect(value).toBeGreaterThanOrEqual(0.995 * bound)
      for (const order of ORDERS) expect(value).toBeGreaterThanOrEqual(greedy[order].value)
    }
  })

  it('is the same in whatever order the problem is told', () => {
    holds((drawn) => {
      const { people, seats, pairs } = drawn
      const turned = { people: people.toReversed(), seats: seats.toReversed(), pairs: pairs.toReversed() }
      expect(planReskilling({ ...drawn, ...turned })).toEqual(planReskilling(drawn))
    })
  })
})
