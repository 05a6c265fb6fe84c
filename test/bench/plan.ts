/**
 * `npm run bench:plan`: how good and how fast reskilling plans are, beside what one would take down a list. It reports and
 * fails nothing; a copy of its output is kept in docs/measured/.
 */
import { cpus, totalmem } from 'node:os'
import { planReskilling, type ReskillingPlan } from '../../server/plan/planReskilling.ts'
import { largePlanProblem } from '../support/planProblems.ts'

const SIZES = [
  { people: 50, seats: 20 },
  { people: 500, seats: 120 },
  { people: 1_500, seats: 300 },
] as const

/** Of what the best plan without a budget costs. */
const BUDGETS = [0.9, 0.5, 0.25]
const SEEDS = [1, 2, 3]

function main(): void {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  )
  console.log(
    'Every team of 12 may lose 2. Gap: how far under the bound, which no plan can pass. Bars: gap 0.5 %, 2 s,',
  )
  console.log('never under a greedy plan. Time is that of the processor, beside the time that passed.\n')
  for (const size of SIZES) for (const seed of SEEDS) measure(size, seed)
}

function measure(size: (typeof SIZES)[number], seed: number): void {
  const problem = largePlanProblem({ ...size, seed })
  const free = planReskilling(problem)
  console.log(`${size.people} x ${size.seats}, world ${seed}: ${problem.pairs.length} pairs`)
  for (const share of BUDGETS) {
    const budget = Math.floor(free.cost * share)
    const before = process.cpuUsage()
    const started = performance.now()
    const plan = planReskilling({ ...problem, budget })
    const passed = performance.now() - started
    const { user, system } = process.cpuUsage(before)
    console.log(`  budget ${percent(share)}: ${describe(plan)}, ${ms((user + system) / 1_000)} (${ms(passed)})`)
  }
}

function describe({ pairs, value, bound, greedy }: ReskillingPlan): string {
  const beside = (other: number) => percent(value === 0 ? 0 : other / value - 1)
  return [
    `${pairs.length} people`,
    `gap ${percent((bound - value) / bound)}`,
    `by value ${beside(greedy.VALUE.value)}`,
    `by value for cost ${beside(greedy.VALUE_FOR_COST.value)}`,
  ].join(', ')
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`
const ms = (time: number) => `${Math.round(time)} ms`

main()
