import type { Actor, Resolvers } from '../generated/schemaTypes.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { compareIds } from '../shared/compareIds.ts'
import { type LocalizedText, localizedText, requiredText } from '../shared/localizedText.ts'

interface OptionRow {
  readonly option: { readonly id: string; readonly actor: Actor }
  readonly personId: string
  readonly name: string
  readonly seatIds: readonly string[]
}

interface PlaceRow {
  readonly seatId: string
  readonly place: { readonly familyCode: string; readonly familyOrder: number }
}

/** The demo people to sign in as, in their order, each with the seat held that is first by id. */
async function signInOptions(graph: Graph) {
  const { options, places } = await graph.read(async (transaction) => {
    const found = await readOptions(transaction)
    return { options: found, places: await readPlaces(transaction, found.map(firstSeat)) }
  })
  return options.map((row) => {
    const { option, personId, name } = row
    const place = places.get(firstSeat(row) ?? '') ?? null
    return {
      personId,
      name,
      actor: option.actor,
      story: requiredText(option, 'story'),
      roleTitles: textOf(place, 'title'),
      teamNames: textOf(place, 'name'),
      familyCode: place?.familyCode ?? null,
      familyOrder: place?.familyOrder ?? null,
    }
  })
}

const firstSeat = ({ seatIds }: OptionRow): string | null => seatIds.toSorted(compareIds)[0] ?? null

function readOptions(transaction: Transaction): Promise<OptionRow[]> {
  return transaction.run(
    `// session.signInOptions
     MATCH (o:SignInOption)-[:SIGNS_IN_AS]->(p:Person)
     RETURN o {.id, .actor, .storyEn, .storyNl, .storyFr} AS option, p.id AS personId, p.name AS name,
            [(p)-[:HOLDS]->(x:Seat) | x.id] AS seatIds, o.order AS position, o.id AS id
     ORDER BY position, id`,
  )
}

/** Asked apart: the embedded engine answers OPTIONAL MATCH by looking at all the seats there are. */
async function readPlaces(
  transaction: Transaction,
  seatIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, PlaceRow['place']>> {
  const rows = await transaction.run<PlaceRow>(
    `// session.placesOfOptions
     UNWIND $seatIds AS id
     MATCH (x:Seat {id: id})<-[:HAS_SEAT]-(t:Team)
     WITH x, t
     MATCH (x)-[:FOR]->(r:Role)
     WITH x, t, r
     MATCH (r)-[:IN_FAMILY]->(f:RoleFamily)
     RETURN x.id AS seatId,
            {titleEn: r.titleEn, titleNl: r.titleNl, titleFr: r.titleFr, nameEn: t.nameEn, nameNl: t.nameNl,
             nameFr: t.nameFr, familyCode: f.code, familyOrder: f.order} AS place`,
    { seatIds: seatIds.filter((id) => id !== null) },
  )
  return new Map(rows.map(({ seatId, place }) => [seatId, place]))
}

const textOf = (place: object | null, property: string): LocalizedText | null =>
  place === null ? null : localizedText(place, property)

export const signInResolvers: Resolvers = {
  Query: { signInOptions: (_, __, { services }) => signInOptions(services.graph) },
}
