import { describe, expect, it } from 'vitest'
import { firstSteps } from './firstSteps.ts'

const item = (id: string, form: 'E_LEARNING' | 'WORKSHOP' | 'ON_THE_JOB' | 'COMMUNITY', hours: number) => ({
  id,
  form,
  hours,
})

describe('the first steps of a skill', () => {
  it('are one for each form, shortest first, and a buddy before others of the same length', () => {
    const sources = {
      items: [item('day', 'WORKSHOP', 4), item('long', 'E_LEARNING', 2), item('short', 'E_LEARNING', 0.5)],
      buddyIds: ['sofia', 'karim'],
    }
    expect(firstSteps('sql', sources)).toEqual([
      { skillId: 'sql', minutes: 30, form: 'BUDDY', itemId: null, buddyId: 'sofia' },
      { skillId: 'sql', minutes: 30, form: 'E_LEARNING', itemId: 'short', buddyId: null },
      { skillId: 'sql', minutes: 240, form: 'WORKSHOP', itemId: 'day', buddyId: null },
    ])
  })

  it('promise nothing under half an hour', () => {
    expect(firstSteps('sql', { items: [item('quick', 'E_LEARNING', 0.1)], buddyIds: [] })[0]?.minutes).toBe(30)
  })

  it('begin a long course with half an hour, and a long workshop with half a day', () => {
    const minutes = (form: 'E_LEARNING' | 'WORKSHOP') =>
      firstSteps('sql', { items: [item('long', form, 16)], buddyIds: [] })[0]?.minutes
    expect([minutes('E_LEARNING'), minutes('WORKSHOP')]).toEqual([30, 240])
  })

  it('are half an hour in one’s own work where nothing is offered', () => {
    expect(firstSteps('sql', { items: [], buddyIds: [] })).toEqual([
      { skillId: 'sql', minutes: 30, form: 'ON_THE_JOB', itemId: null, buddyId: null },
    ])
  })
})
