import type { InvitationAnswer } from '../generated/schemaTypes.ts'
import type { Transaction } from '../graph/graph.ts'
import { applyChange } from '../graph/writePath.ts'
import type { Act } from '../people/act.ts'
import { randomId } from '../shared/randomId.ts'
import { Conflict, NotFound, TooMany } from '../shared/requestErrors.ts'
import { MOST_A_DAY } from './invitations.ts'
import type { NeedAsked, NeedKind } from './talentNeed.ts'

// Invitations to a talk are written here alone. The record of the change names the invitation, neither of the two people.

export interface NewInvitation {
  readonly requestId: string
  readonly personId: string
  readonly need: NeedAsked
  /** Whether the person can be found for the need by the viewer. */
  readonly isFound: boolean
  readonly line: string | null
}

const KINDS = ['invitation']

/**
 * Invites somebody for a need, once: a list of skills that names one of an earlier list is no other need. A second time is
 * refused in one sentence, whatever the first was answered and whether the person can still be found.
 * @returns the id of the invitation. @throws Conflict, TooMany, NotFound.
 */
export async function inviteToTalk({ graph, viewer, now, today }: Act, invitation: NewInvitation): Promise<string> {
  const { requestId, personId, need, isFound, line } = invitation
  const asked = { act: 'inviteToTalk', input: { personId, need, line } }
  const request = { viewerId: viewer.personId, requestId, asked, kinds: KINDS, now }
  const { result } = await applyChange(graph, request, async (transaction) => {
    await countToday(transaction, viewer.personId, today)
    if (await isInvited(transaction, viewer.personId, invitation)) {
      throw new Conflict('You have invited this person for this before. Once is enough; the answer is theirs.')
    }
    if (!isFound) throw new NotFound('Nobody by that id can be found for this now.')
    const id = randomId()
    await create(transaction, {
      viewerId: viewer.personId,
      personId,
      need,
      id,
      invitation: { needKind: need.kind, line, sentOn: today, sentAt: now.toISOString() },
    })
    return { result: id, changedIds: [id] }
  })
  return result
}

/**
 * Counts one more invitation of this day. Two at once wait here for each other, because both write to the sender, so that
 * neither the day's limit nor "once for a need" can be outrun.
 */
async function countToday(transaction: Transaction, viewerId: string, today: string): Promise<void> {
  const [row] = await transaction.run<{ count: number }>(
    `// talent.countInvitation
     MATCH (p:Person {id: $viewerId})
     SET p.invitedCount = CASE WHEN p.invitedOn = $today THEN p.invitedCount + 1 ELSE 1 END, p.invitedOn = $today
     RETURN p.invitedCount AS count`,
    { viewerId, today },
  )
  if ((row?.count ?? 0) > MOST_A_DAY) {
    throw new TooMany(`You have invited ${MOST_A_DAY} people today, which is the most for one day. Go on tomorrow.`)
  }
}

async function isInvited(transaction: Transaction, viewerId: string, { personId, need }: NewInvitation) {
  const rows = await transaction.run(
    `// talent.isInvited
     MATCH (:Person {id: $viewerId})-[:SENT]->(i:Invitation {needKind: $kind})
     WITH i
     MATCH (i)-[:INVITES]->(p:Person {id: $personId})
     WITH i
     MATCH (i)-[:ABOUT]->(n)
     WHERE n.id IN $ids
     RETURN i.id AS id`,
    { viewerId, personId, kind: need.kind, ids: need.ids },
  )
  return rows.length > 0
}

interface InvitationToCreate {
  readonly viewerId: string
  readonly personId: string
  readonly need: NeedAsked
  readonly id: string
  readonly invitation: Readonly<Record<string, string | null>>
}

const LABEL_OF: Readonly<Record<NeedKind, string>> = { ROLE: 'Role', OPENING: 'Opening', SKILLS: 'Skill' }

async function create(transaction: Transaction, { need, id, ...others }: InvitationToCreate): Promise<void> {
  await transaction.run(
    `// talent.invite
     MATCH (s:Person {id: $viewerId}) MATCH (p:Person {id: $personId})
     CREATE (s)-[:SENT]->(i:Invitation {id: $id})-[:INVITES]->(p)
     SET i += $invitation`,
    { id, ...others },
  )
  await transaction.run(
    `// talent.inviteFor
     MATCH (i:Invitation {id: $id})
     UNWIND $ids AS aboutId
     MATCH (n:${LABEL_OF[need.kind]} {id: aboutId})
     MERGE (i)-[:ABOUT]->(n)`,
    { id, ids: need.ids },
  )
}

/** Answers an invitation that the viewer got. @throws NotFound for any other. */
export async function answerInvitation(
  { graph, viewer, now, today }: Act,
  { requestId, invitationId, answer }: { requestId: string; invitationId: string; answer: InvitationAnswer },
): Promise<void> {
  const asked = { act: 'answerInvitation', input: { invitationId, answer } }
  const request = { viewerId: viewer.personId, requestId, asked, kinds: KINDS, now }
  await applyChange(graph, request, async (transaction) => {
    const rows = await transaction.run(
      `// talent.answer
       MATCH (:Person {id: $viewerId})<-[:INVITES]-(i:Invitation {id: $invitationId})
       SET i.answer = $answer, i.answeredOn = $today
       RETURN i.id AS id`,
      { viewerId: viewer.personId, invitationId, answer, today },
    )
    if (rows.length === 0) throw new NotFound('There is no such invitation.')
    return { result: null, changedIds: [invitationId] }
  })
}
