import type { Resolvers } from '../generated/schemaTypes.ts'
import { learningItemsByIds } from '../learning/learningStore.ts'
import { openingsByIds } from '../openings/openingStore.ts'
import { type Context, signedIn } from './context.ts'

/** Ids are opaque and say nothing of their type, so each kind of node is asked in turn. */
async function anyById(id: string, context: Context) {
  const { load, services } = context
  for (const loader of [load.person, load.role, load.skill, load.team, load.seat, load.family, load.department]) {
    const found = await loader.load(id)
    if (found !== null) return found
  }
  const [opening] = await openingsByIds(services.graph, signedIn(context), [id])
  if (opening) return opening
  const [item] = await learningItemsByIds(services.graph, signedIn(context), [id])
  return item ?? null
}

export const nodeResolvers: Resolvers = {
  Query: { node: (_, { id }, context) => anyById(id, context) },
  Node: { __resolveType: ({ type }) => type },
}
