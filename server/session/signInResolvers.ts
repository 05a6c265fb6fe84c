import type { Actor, Resolvers } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { type LocalizedText, localizedText, requiredText } from '../shared/localizedText.ts'

interface OptionRow {
  readonly option: { readonly id: string; readonly actor: Actor }
  readonly personId: string
  readonly name: string
  readonly place: { readonly familyCode: string; readonly familyOrder: number } | null
}

/** The demo people to sign in as, in their order. */
async function signInOptions(graph: Graph) {
  const rows = await graph.read((transaction) =>
    transaction.run<OptionRow>(
      `// session.signInOptions
       MATCH (o:SignInOption)-[:SIGNS_IN_AS]->(p:Person)
       OPTIONAL MATCH (p)-[:HOLDS]->(x:Seat)
       WITH o, p, x ORDER BY x.id
       WITH o, p, head(collect(x.id)) AS seatId
       OPTIONAL MATCH (x:Seat {id: seatId})<-[:HAS_SEAT]-(t:Team)
       WITH o, p, x, t
       OPTIONAL MATCH (x)-[:FOR]->(r:Role)
       WITH o, p, t, r
       OPTIONAL MATCH (r)-[:IN_FAMILY]->(f:RoleFamily)
       RETURN o {.id, .actor, .storyEn, .storyNl, .storyFr} AS option, p.id AS personId, p.name AS name,
              CASE WHEN r IS NULL THEN null ELSE {
                titleEn: r.titleEn, titleNl: r.titleNl, titleFr: r.titleFr,
                nameEn: t.nameEn, nameNl: t.nameNl, nameFr: t.nameFr, familyCode: f.code,
                familyOrder: f.order
              } END AS place,
              o.order AS position, o.id AS id
       ORDER BY position, id`,
    ),
  )
  return rows.map(({ option, personId, name, place }) => ({
    personId,
    name,
    actor: option.actor,
    story: requiredText(option, 'story'),
    roleTitles: textOf(place, 'title'),
    teamNames: textOf(place, 'name'),
    familyCode: place?.familyCode ?? null,
    familyOrder: place?.familyOrder ?? null,
  }))
}

const textOf = (place: object | null, property: string): LocalizedText | null =>
  place === null ? null : localizedText(place, property)

export const signInResolvers: Resolvers = {
  Query: { signInOptions: (_, __, { services }) => signInOptions(services.graph) },
}
