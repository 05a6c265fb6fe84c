import { expect, it } from 'vitest'
import { isWider, levelAudiences } from './audience.ts'

it('asks for agreement only when more people would see', () => {
  expect(isWider('ORGANIZATION', 'MANAGER')).toBe(true)
  expect(isWider('MANAGER', 'SELF')).toBe(true)
  expect(isWider('MANAGER', 'MANAGER')).toBe(false)
  expect(isWider('SELF', 'ORGANIZATION')).toBe(false)
})

it('never offers a level to more people than see the skill', () => {
  expect(levelAudiences('SELF')).toEqual(['SELF'])
  expect(levelAudiences('MANAGER')).toEqual(['SELF', 'MANAGER'])
  expect(levelAudiences('ORGANIZATION')).toEqual(['SELF', 'MANAGER', 'ORGANIZATION'])
})
