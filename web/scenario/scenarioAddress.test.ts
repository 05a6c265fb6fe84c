import { describe, expect, it } from 'vitest'
import { readScenario, writeScenario } from './scenarioAddress.ts'

describe('the address of a scenario', () => {
  it('says all of it, and is read back the same', () => {
    const scenario = {
      targets: [
        { roleId: 'analyst', places: 6 },
        { roleId: 'trainer', places: 2 },
      ],
      hired: { a: 0, b: 4 },
      assumed: { learningHours: 120, hourAway: 32.5 },
    }
    const query = writeScenario(scenario)
    expect(query.toString()).toBe('places=analyst%3A6%2Ctrainer%3A2&hiredA=0&hiredB=4&learningHours=120&hourAway=32.5')
    expect(readScenario(query)).toEqual(scenario)
  })

  it('leaves out what makes no sense: no places, a role twice, a figure out of bounds', () => {
    const query = new URLSearchParams(
      'places=a:0,b:2,b:3,c:x,:4&hiredA=-1&hiredB=1.5&pace=0&months=&sureness=many&fees=7',
    )
    expect(readScenario(query)).toEqual({
      targets: [{ roleId: 'b', places: 2 }],
      hired: { a: null, b: null },
      assumed: { fees: 7 },
    })
  })
})
