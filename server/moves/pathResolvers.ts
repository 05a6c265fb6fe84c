import type { Resolvers } from '../generated/schemaTypes.ts'
import { mustLoad, signedIn } from '../graphql/context.ts'
import { checkFirst } from '../shared/page.ts'
import { BadInput } from '../shared/requestErrors.ts'
import { stepsFor } from './moveResolvers.ts'
import { MOST_STEPS, type Path, type Stone, type Stones, steppingStones } from './paths.ts'
import { weeksToLearn } from './skillsToGrow.ts'

/** The ways of a person to one role. */
export interface PathsView {
  readonly ownerId: string
  readonly paths: readonly PathView[]
  readonly nearestId: string | null
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
        nearestId: found.length > 0 ? null : all.nearestReachable(roleId),
      }
    },
  },
  Paths: {
    paths: ({ paths }) => [...paths],
    nearest: ({ nearestId }, _, { load }) => (nearestId === null ? null : load.role.load(nearestId)),
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
