import { randomBytes } from 'node:crypto'

const BITS = 128

/** An id of ours: 128 random bits in 32 hexadecimal digits, so that it says nothing and can be guessed by nobody. */
export function randomId(): string {
  return randomBytes(BITS / 8).toString('hex')
}
