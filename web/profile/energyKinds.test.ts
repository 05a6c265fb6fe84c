import { expect, it } from 'vitest'
import { energyKindOf } from './energyKinds.ts'

it('knows a kind of work by the element of O*NET that it is', () => {
  expect(energyKindOf('https://www.onetonline.org/find/descriptor/result/1.B.1.d')).toBe('help')
})

it('knows none where the organization made its own, or the address is another', () => {
  expect(energyKindOf(null)).toBeNull()
  expect(energyKindOf('https://www.onetonline.org/find/descriptor/result/1.B.1.g')).toBeNull()
  expect(energyKindOf('http://data.europa.eu/esco/skill/1.B.1.a/x')).toBeNull()
})
