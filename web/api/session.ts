import { type Problem, problemOfStatus } from './problem.ts'

const address = '/api/session'

/** Signs in as a demo person. Null when it worked; else why it did not. */
export function startSession(personId: string): Promise<Problem | null> {
  return send({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
}

/** Signs out. Null when it worked; else why it did not. */
export function endSession(): Promise<Problem | null> {
  return send({ method: 'DELETE' })
}

async function send(request: RequestInit): Promise<Problem | null> {
  try {
    const answer = await fetch(address, { ...request, credentials: 'same-origin' })
    return answer.ok ? null : problemOfStatus(answer.status)
  } catch {
    return 'offline' // fetch throws only when no answer came
  }
}
