import { compareIds } from '../shared/compareIds.ts'
import { mayBeSuggested } from './rankMoves.ts'
import { TOTAL_WEIGHT } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import { fitOf, matchOf } from './score/matchRoles.ts'
import type { PreparedPerson } from './score/scoreMove.ts'
import { holderAfterRole, holderOfRole, type SkillHolder } from './score/skillHolder.ts'
import type { PreparedRole } from './score/skillTables.ts'
import { type GrowthToTell, growthToTell } from './skillsToGrow.ts'

/** A role to step onto, and what is to grow for it from where one stands. */
export interface Stone {
  readonly roleId: string
  readonly growth: GrowthToTell
}

/** A way to a role by stones that are each near enough; the last stone is that role. */
export interface Path {
  readonly stones: readonly Stone[]
  /** For all stones together. */
  readonly tenthsOfHours: number
}

/** A stone is near enough when so much of it is met already, per mille, and no more is left to learn. */
const LEAST_FIT = 450
const MOST_TENTHS_OF_HOURS = 4000

/** Changing work costs something even where nothing is to learn, in tenths of hours. */
const TENTHS_FOR_EACH_STEP = 400

/** So many stones are tried of those that match the person best, and of those most like the goal: 100 at most, however many roles there are. */
const TRIED_FROM_EACH = 50
/** From where the person stands to the role they look at. */
export const MOST_STEPS = 3
const PATHS_SHOWN = 3

/** Where no path leads, so many of the roles most like the goal are looked at for how far one comes. */
const LIKE_GOAL = 10

/** All ways of one person over stones; what was worked out for one question serves the next. */
export interface Stones {
  /** The cheapest path of at most three steps first, then up to two that go over other stones; empty where there is none. */
  readonly pathsTo: (roleId: string) => readonly Path[]
  /** The path over just these stones, ending at the last of them; null when one of them is not near enough. */
  readonly pathOver: (roleIds: readonly string[]) => Path | null
  /** What could stand between `before` (null for where the person stands now) and `after` as well, cheapest first. */
  readonly between: (before: string | null, after: string) => readonly string[]
  /** Paths to roles like this one that can be reached; `most` at most, those with the least to learn in all first. */
  readonly partWays: (roleId: string, most: number) => readonly PartWay[]
}

/** A part of the way to a role that no path leads to. */
export interface PartWay {
  readonly path: Path
  /** The role itself, as it is from the end of that path. */
  readonly rest: Stone
}

interface Step {
  readonly growth: GrowthToTell
  readonly cost: number
}

/**
 * Stepping stones for a person: every path of at most three steps over roles that lie near where the person stands, or
 * near where they want to go. Whoever went through a role holds what it asks. What may not be suggested is no stone.
 */
export function steppingStones(model: MatchingModel, person: PreparedPerson): Stones {
  const { profile } = person
  const stones = [...model.roles.values()].filter(({ role }) => mayBeSuggested(profile, role.id, role.familyId))
  const holderAfter = remember((roleId: string): SkillHolder | null => {
    const role = model.roles.get(roleId)
    return role === undefined ? null : holderAfterRole(model.tables, person.held, role)
  })

  const stepBetween = remember((key: string): Step | null => {
    const [from = '', to = ''] = key.split(' ')
    const holder = from === '' ? person : holderAfter(from)
    const role = model.roles.get(to)
    return holder === null || role === undefined ? null : stepOnto(model, holder, role)
  })
  const step = (from: string | null, to: string) => (from === to ? null : stepBetween(`${from ?? ''} ${to}`))

  const nearPerson = remember(() => bestMatching(model, person, stones))
  const tried = remember((goalId: string): readonly string[] => {
    const goal = model.roles.get(goalId)
    const nearGoal = goal === undefined ? [] : bestMatching(model, holderOfRole(model.tables, goal), stones)
    return [...new Set([...nearPerson(''), ...nearGoal])].filter((roleId) => roleId !== goalId)
  })
  const onFrom = (from: string | null, goalId: string) => tried(goalId).filter((to) => step(from, to) !== null)

  const pathOver = (roleIds: readonly string[]): Path | null => {
    let from: string | null = null
    const stones: Stone[] = []
    for (const roleId of roleIds) {
      const next: Step | null = step(from, roleId)
      if (next === null) return null
      stones.push({ roleId, growth: next.growth })
      from = roleId
    }
    return { stones, tenthsOfHours: stones.reduce((sum, { growth }) => sum + growth.tenthsOfHours, 0) }
  }

  const waysTo = (goalId: string): string[][] => {
    const firsts = onFrom(null, goalId)
    const seconds = firsts.flatMap((first) => onFrom(first, goalId).map((second) => [first, second]))
    return [[], ...firsts.map((first) => [first]), ...seconds].map((way) => [...way, goalId])
  }

  const pathsTo = (roleId: string): readonly Path[] => {
    if (roleId === profile.roleId) return []
    const paths = waysTo(roleId).flatMap((way) => pathOver(way) ?? [])
    return overOtherStones(
      paths.sort((one, other) => costOf(one) - costOf(other) || compareIds(keyOf(one), keyOf(other))),
    )
  }

  const mostLike = (goal: PreparedRole): readonly string[] => {
    const goalId = goal.role.id
    const firsts = onFrom(null, goalId)
    const reachable = new Set([...firsts, ...firsts.flatMap((first) => onFrom(first, goalId))])
    const roles = [...reachable].flatMap((id) => model.roles.get(id) ?? [])
    return bestMatching(model, holderOfRole(model.tables, goal), roles)
  }

  return {
    pathOver,
    pathsTo,
    between: (before, after) =>
      onFrom(before, after)
        .flatMap((roleId) => {
          const [there, onward] = [step(before, roleId), step(roleId, after)]
          return there === null || onward === null ? [] : [{ roleId, cost: there.cost + onward.cost }]
        })
        .sort((one, other) => one.cost - other.cost || compareIds(one.roleId, other.roleId))
        .map(({ roleId }) => roleId),
    partWays: (roleId, most) => {
      const goal = model.roles.get(roleId)
      if (goal === undefined) return []
      const parts = mostLike(goal)
        .slice(0, LIKE_GOAL)
        .flatMap((id): PartWay[] => {
          const [path] = pathsTo(id)
          const holder = holderAfter(id)
          if (path === undefined || holder === null) return []
          return [{ path, rest: { roleId, growth: growthToTell(model, holder, goal) } }]
        })
      const tenthsInAll = ({ path, rest }: PartWay) => path.tenthsOfHours + rest.growth.tenthsOfHours
      return parts
        .sort((one, other) => tenthsInAll(one) - tenthsInAll(other) || compareIds(keyOf(one.path), keyOf(other.path)))
        .slice(0, most)
    },
  }
}

function remember<Value>(work: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as Value // what was kept under this key
    const value = work(key)
    known.set(key, value)
    return value
  }
}

/** The step onto a role from what somebody holds; null when it is too large. */
function stepOnto(model: MatchingModel, holder: SkillHolder, role: PreparedRole): Step | null {
  if (fitOf(model, holder, role) < LEAST_FIT * TOTAL_WEIGHT) return null
  const growth = growthToTell(model, holder, role)
  if (growth.tenthsOfHours > MOST_TENTHS_OF_HOURS) return null
  return { growth, cost: growth.tenthsOfHours + TENTHS_FOR_EACH_STEP }
}

/** Ids of the roles that match best both ways, best first; ties by id. */
function bestMatching(model: MatchingModel, holder: SkillHolder, roles: readonly PreparedRole[]): string[] {
  return roles
    .map((role) => ({ id: role.role.id, match: matchOf(model, holder, role) }))
    .sort((one, other) => other.match - one.match || compareIds(one.id, other.id))
    .slice(0, TRIED_FROM_EACH)
    .map(({ id }) => id)
}

function costOf({ stones, tenthsOfHours }: Path): number {
  return tenthsOfHours + stones.length * TENTHS_FOR_EACH_STEP
}

function keyOf({ stones }: Path): string {
  return stones.map(({ roleId }) => roleId).join(' ')
}

/** The first path, then the next ones that go over no stone shown already, and then those that go over another one at least. */
function overOtherStones(paths: readonly Path[]): Path[] {
  const shown: Path[] = []
  const used = () => new Set(shown.flatMap(({ stones }) => stones.slice(0, -1).map(({ roleId }) => roleId)))
  for (const isOther of [allNew, someNew]) {
    for (const path of paths) {
      if (shown.length < PATHS_SHOWN && !shown.includes(path) && isOther(path, used(), shown.length === 0))
        shown.push(path)
    }
  }
  return shown.sort((one, other) => costOf(one) - costOf(other))
}

type IsOther = (path: Path, used: ReadonlySet<string>, isFirst: boolean) => boolean

const allNew: IsOther = ({ stones }, used, isFirst) =>
  isFirst || stones.slice(0, -1).every(({ roleId }) => !used.has(roleId))

const someNew: IsOther = ({ stones }, used) => stones.slice(0, -1).some(({ roleId }) => !used.has(roleId))
