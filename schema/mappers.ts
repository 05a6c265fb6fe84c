/**
 * For each schema type whose resolvers start from something else than the finished type: the file and name of that
 * something, seen from `server/generated/`. Example: `Team: '../teams/team.ts#Team'`.
 */
export const mappers: Record<string, string> = {}
