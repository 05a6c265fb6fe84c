import type { Viewer } from '../access/viewer.ts'
import type { InvitationAnswer } from '../generated/schemaTypes.ts'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../shared/inOrder.ts'
import { checkFirst, type Page, type PageRequest, pageOfRows, startOf } from '../shared/page.ts'
import type { NeedAsked, NeedKind } from './talentNeed.ts'

// Invitations to a talk are read by the two they are between. Every function answers about the viewer and takes nobody else's
// id but that of whom the viewer invited.

/** An invitation as it is stored, the viewer being one of the two. */
export interface InvitationRecord {
  readonly type: 'Invitation'
  /** The viewer. */
  readonly ownerId: string
  readonly id: string
  /** The other one. */
  readonly otherId: string
  readonly need: NeedAsked
  readonly line: string | null
  readonly sentOn: string
  /** ISO instant. */
  readonly sentAt: string
  readonly answer: InvitationAnswer | null
}

interface InvitationRow {
  readonly invitation: {
    readonly id: string
    readonly needKind: NeedKind
    readonly line: string | null
    readonly sentOn: string
    readonly sentAt: string
    readonly answer: InvitationAnswer | null
  }
  readonly otherId: string
  readonly aboutIds: readonly string[]
}

/** Of an invitation `i`; `o` is the other one. */
const INVITATION = `i {.id, .needKind, .line, .sentOn, .sentAt, .answer} AS invitation, o.id AS otherId,
  [(i)-[:ABOUT]->(n) | n.id] AS aboutIds`

const toRecord =
  ({ personId }: Viewer) =>
  ({ invitation, otherId, aboutIds }: InvitationRow): InvitationRecord => ({
    type: 'Invitation',
    ownerId: personId,
    id: invitation.id,
    otherId,
    need: { kind: invitation.needKind, ids: aboutIds.toSorted() },
    line: invitation.line ?? null,
    sentOn: invitation.sentOn,
    sentAt: invitation.sentAt,
    answer: invitation.answer ?? null,
  })

/** Before the newest one: a page without a cursor begins there. */
const AFTER_EVERY_INSTANT = '9999'

type Side = 'sent' | 'received'

const TIES: Readonly<Record<Side, string>> = {
  sent: '(me:Person {id: $viewerId})-[:SENT]->(i:Invitation)',
  received: '(me:Person {id: $viewerId})<-[:INVITES]-(i:Invitation)',
}
const TIE_TO_OTHER: Readonly<Record<Side, string>> = {
  sent: '(i)-[:INVITES]->(o:Person)',
  received: '(i)<-[:SENT]-(o:Person)',
}

async function invitationsOf(
  graph: Graph,
  viewer: Viewer,
  side: Side,
  request: PageRequest,
): Promise<Page<InvitationRecord>> {
  const first = checkFirst(request.first)
  const start = startOf(request)
  const rows = await graph.read((transaction) =>
    transaction.run<InvitationRow>(
      `// talent.${side}
       MATCH ${TIES[side]}
       WHERE i.sentAt < $text OR (i.sentAt = $text AND i.id < $id)
       WITH i ORDER BY i.sentAt DESC, i.id DESC LIMIT $limit
       MATCH ${TIE_TO_OTHER[side]}
       RETURN ${INVITATION}, i.sentAt AS sentAt, i.id AS id
       ORDER BY sentAt DESC, id DESC`,
      { viewerId: viewer.personId, text: start.text || AFTER_EVERY_INSTANT, id: start.id, limit: first + 1 },
    ),
  )
  const page = pageOfRows(rows.map(toRecord(viewer)), first, ({ sentAt, id }) => ({ text: sentAt, id }))
  return { ...page, ownerId: viewer.personId }
}

/** Whom the viewer invited, newest first. */
export function sentInvitations(graph: Graph, viewer: Viewer, request: PageRequest): Promise<Page<InvitationRecord>> {
  return invitationsOf(graph, viewer, 'sent', request)
}

/** Who invited the viewer, newest first. */
export function receivedInvitations(
  graph: Graph,
  viewer: Viewer,
  request: PageRequest,
): Promise<Page<InvitationRecord>> {
  return invitationsOf(graph, viewer, 'received', request)
}

/** For each of these people the viewer's last invitation of them for a need, or for a list with one of its skills; null for none. */
export async function invitationsFor(
  graph: Graph,
  viewer: Viewer,
  need: NeedAsked,
  personIds: readonly string[],
): Promise<(InvitationRecord | null)[]> {
  if (personIds.length === 0) return []
  const rows = await graph.read((transaction) =>
    transaction.run<InvitationRow>(
      `// talent.sentFor
       MATCH (me:Person {id: $viewerId})-[:SENT]->(i:Invitation {needKind: $kind})
       WITH i
       MATCH (i)-[:ABOUT]->(n)
       WHERE n.id IN $ids
       WITH DISTINCT i
       MATCH (i)-[:INVITES]->(o:Person)
       WHERE o.id IN $personIds
       RETURN ${INVITATION}, i.sentAt AS sentAt, i.id AS id
       ORDER BY sentAt, id`,
      { viewerId: viewer.personId, kind: need.kind, ids: need.ids, personIds },
    ),
  )
  return inOrder(personIds, rows.map(toRecord(viewer)), ({ otherId }) => otherId)
}

/** An invitation that the viewer sent or got; null for any other, which looks the same as an unknown one. */
export async function ownInvitation(
  graph: Graph,
  viewer: Viewer,
  side: Side,
  id: string,
): Promise<InvitationRecord | null> {
  const [row] = await graph.read((transaction) =>
    transaction.run<InvitationRow>(
      `// talent.${side}One
       MATCH ${TIES[side]}
       WHERE i.id = $id
       WITH i
       MATCH ${TIE_TO_OTHER[side]}
       RETURN ${INVITATION}`,
      { viewerId: viewer.personId, id },
    ),
  )
  return row === undefined ? null : toRecord(viewer)(row)
}
