import type { InvitationAnswer, InvitationState } from '../generated/schemaTypes.ts'
import { BadInput } from '../shared/requestErrors.ts'

// The rules of invitations to a talk: what may be sent, and what each side hears.

/** A line is a greeting, not a letter. */
export const LONGEST_LINE = 200

/** Whoever invites more people in a day does not mean them. */
export const MOST_A_DAY = 20

/** The line that goes with an invitation: in one line, trimmed; null for none. @throws BadInput for a longer one. */
export function settleLine(line: string | null | undefined): string | null {
  const settled = line?.normalize('NFC').replace(/\s+/g, ' ').trim() || null
  if (settled !== null && settled.length > LONGEST_LINE) {
    throw new BadInput('input.line', `A line has at most ${LONGEST_LINE} characters; this one has ${settled.length}.`)
  }
  return settled
}

/** What the sender hears of an answer: not yet and no sound the same. */
export function stateFor(answer: InvitationAnswer | null): InvitationState {
  if (answer === null) return 'SENT'
  return answer === 'YES' ? 'YES' : 'NOT_THIS_TIME'
}
