/**
 * A new id for one act of the viewer, sent along with its mutation: a repeat under the same id (a double click, a
 * retry after a lost answer) returns the first result and changes nothing twice. 128 random bits in hexadecimal.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
