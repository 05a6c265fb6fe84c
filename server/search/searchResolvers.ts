import { seesColleagues } from '../access/viewer.ts'
import type { Resolvers, SearchKind } from '../generated/schemaTypes.ts'
import { signedIn } from '../graphql/context.ts'
import { checkFirst } from '../shared/page.ts'
import { BadInput } from '../shared/requestErrors.ts'

const ALL_KINDS: readonly SearchKind[] = ['PERSON', 'ROLE', 'SKILL', 'TEAM']

const LONGEST_TEXT = 100

export const searchResolvers: Resolvers = {
  Query: {
    search: async (_, { text, kinds, skillKinds, first }, context) => {
      const viewer = signedIn(context)
      const asked = (kinds ?? ALL_KINDS).filter((kind) => kind !== 'PERSON' || seesColleagues(viewer))
      if (text.length > LONGEST_TEXT) {
        throw new BadInput('text', `Search for at most ${LONGEST_TEXT} characters.`)
      }
      const found = context.services.search.find(
        text,
        { kinds: asked, skillKinds: skillKinds ?? null },
        checkFirst(first),
      )
      const { load } = context
      const loaders = { PERSON: load.person, ROLE: load.role, SKILL: load.skill, TEAM: load.team }
      const records = await Promise.all(found.map(({ kind, id }) => loaders[kind].load(id)))
      return records.filter((record) => record !== null)
    },
  },
  SearchResult: { __resolveType: ({ type }) => type },
}
