import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { checkFirst } from '../shared/page.ts'
import { BadInput } from '../shared/requestErrors.ts'
import { stepsFor } from './moveResolvers.ts'
import { MOST_STEPS, type PartWay, type Path, type Stone, type Stones, steppingStones } from './paths.ts'
import { weeksToLearn } from './skillsToGrow.ts'

/** The ways of a person to one role. */
export interface PathsView {
  readonly ownerId: string
  readonly paths: readonly PathView[]
  /** Where there is no path: parts of the way, so many at most. */
  readonly partWays: (most: number) => readonly PartWay[]
  readonly all: Stones
}

export interface PartWayView extends PartWay {
  readonly ownerId: string
  readonly all: Stones
}

export interface PathView extends Path {
  readonly ownerId: string
  readonly all: Stones
}

export interface StoneView extends Stone {
  readonly ownerId: string
  /** Ids of the roles that could stand here as well, worked out when asked. */
  readonly alternatives: () => readonly string[]
}

export const pathResolvers: Resolvers = {
  Viewer: {
    paths: async ({ ownerId }, { roleId, via }, context) => {
      checkStones(via ?? [])
      const { model, person } = await context.moves(signedIn(context)).ready()
      const all = steppingStones(model, person)
      const found = via ? [all.pathOver([...via, roleId])].filter((path) => path !== null) : all.pathsTo(roleId)
      return {
        ownerId,
        paths: found.map((path) => ({ ...path, ownerId, all })),
        partWays: (most) => (found.length > 0 ? [] : all.partWays(roleId, most)),
        all,
      }
    },
  },
  Paths: {
    paths: ({ paths }) => [...paths],
    partWays: ({ partWays, all, ownerId }, { first }) =>
      partWays(checkFirst(first)).map((part): PartWayView => ({ ...part, ownerId, all })),
  },
  PartWay: {
    path: ({ path, all, ownerId }): PathView => ({ ...path, ownerId, all }),
    rest: ({ rest, ownerId }): StoneView => ({ ...rest, ownerId, alternatives: () => [] }),
  },
  Path: {
    stones: ({ stones, all, ownerId }) =>
      stones.map((stone, place): StoneView => {
        const [before, after] = [stones[place - 1], stones[place + 1]]
        const inTheirPlace = () => (after === undefined ? [] : all.between(before?.roleId ?? null, after.roleId))
        const onThePath = new Set(stones.map(({ roleId }) => roleId))
        return { ...stone, ownerId, alternatives: () => inTheirPlace().filter((roleId) => !onThePath.has(roleId)) }
      }),
    learningHours: ({ tenthsOfHours }) => tenthsOfHours / 10,
  },
  Stone: {
    role: ({ roleId }, _, { load }) => mustLoad(load.role, roleId),
    learningHours: ({ growth }) => growth.tenthsOfHours / 10,
    learningWeeks: async ({ growth }, _, context) =>
      weeksToLearn(growth.tenthsOfHours, await context.moves(signedIn(context)).learningHoursPerWeek()),
    skillsToGrow: (stone, { first }) => skillsToGrowOf(stone).slice(0, checkFirst(first)),
    nextStep: async (stone, _, context) => {
      const [next] = skillsToGrowOf(stone)
      const [step] = next === undefined ? [] : await stepsFor(stone.ownerId, next.skillId, context)
      return step ?? null
    },
    alternatives: async ({ alternatives }, { first }, { load }) =>
      Promise.all(
        alternatives()
          .slice(0, checkFirst(first))
          .map((roleId) => mustLoad(load.role, roleId)),
      ),
  },
}

function checkStones(via: readonly string[]): void {
  if (via.length < MOST_STEPS) return
  throw new BadInput('via', `A path has ${MOST_STEPS - 1} stones on the way at most; these are ${via.length}.`)
}

function skillsToGrowOf({ ownerId, growth }: StoneView) {
  return [...growth.first, ...growth.rest].map((skill) => ({ ...skill, ownerId }))
}
