import { expect, it } from 'vitest'
import { newRequestId } from './requestId.ts'

it('is 32 hexadecimal digits, and never the same twice', () => {
  const ids = Array.from({ length: 200 }, newRequestId)
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(200)
})
