import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { guardFields } from '../access/fieldGuard.ts'
import { exploreResolvers } from '../explore/exploreResolvers.ts'
import type { Resolvers } from '../generated/schemaTypes.ts'
import { learningResolvers } from '../learning/learningResolvers.ts'
import { moveResolvers } from '../moves/moveResolvers.ts'
import { pathResolvers } from '../moves/pathResolvers.ts'
import { unsaidResolvers } from '../moves/unsaidResolvers.ts'
import { whatIfResolvers } from '../moves/whatIfResolvers.ts'
import { openingResolvers } from '../openings/openingResolvers.ts'
import { peopleResolvers } from '../people/peopleResolvers.ts'
import { coverageResolvers } from '../plan/coverageResolvers.ts'
import { scenarioResolvers } from '../plan/scenarioResolvers.ts'
import { roleResolvers } from '../roles/roleResolvers.ts'
import { searchResolvers } from '../search/searchResolvers.ts'
import { signInResolvers } from '../session/signInResolvers.ts'
import { skillResolvers } from '../skills/skillResolvers.ts'
import { talentResolvers } from '../talent/talentResolvers.ts'
import { teamResolvers } from '../teams/teamResolvers.ts'
import { dateScalar } from './dateScalar.ts'
import { nodeResolvers } from './nodeResolvers.ts'
import { readSchema } from './readSchema.ts'

const resolvers: Resolvers[] = [
  { Date: dateScalar },
  nodeResolvers,
  signInResolvers,
  peopleResolvers,
  teamResolvers,
  roleResolvers,
  skillResolvers,
  learningResolvers,
  openingResolvers,
  searchResolvers,
  moveResolvers,
  pathResolvers,
  whatIfResolvers,
  unsaidResolvers,
  exploreResolvers,
  scenarioResolvers,
  coverageResolvers,
  talentResolvers,
]

/** The whole API: contract, resolvers, and the access table in front of every field. */
export function makeSchema(): GraphQLSchema {
  return guardFields(makeExecutableSchema({ typeDefs: readSchema(), resolvers }))
}
