import { describe, expect, it } from 'vitest'
import { atOnce, inTurns, mapInSteps, type Steps } from './steps.ts'

function* countTo(last: number): Steps<number> {
  let reached = 0
  while (reached < last) {
    reached += 1
    yield
  }
  return reached
}

/** Steps that are done only once somebody else had a turn. */
function* untilOthersHadTheirs(had: () => boolean): Steps<string> {
  while (!had()) yield
  return 'done'
}

describe('work in steps', () => {
  it('comes to the same, done at once or in turns', async () => {
    expect(atOnce(countTo(3))).toBe(3)
    expect(await inTurns(countTo(3))).toBe(3)
  })

  it('done in turns lets others have theirs in between', async () => {
    let had = false
    setTimeout(() => {
      had = true
    })
    expect(await inTurns(untilOthersHadTheirs(() => had))).toBe('done')
  })

  it('done in turns ends between two of them when it is called off', async () => {
    const { signal, calledOff } = callOffSoon()
    await expect(
      inTurns(
        untilOthersHadTheirs(() => false),
        signal,
      ),
    ).rejects.toBe(calledOff)
  })

  it('passes on what goes wrong', async () => {
    function* fails(): Steps<never> {
      yield
      throw new Error('no')
    }
    expect(() => atOnce(fails())).toThrow('no')
    await expect(inTurns(fails())).rejects.toThrow('no')
  })

  it('changes items in their order, a step for each', () => {
    const steps = mapInSteps(['a', 'b'], (item, place) => `${item}${place}`)
    expect([...steps]).toHaveLength(2)
    expect(atOnce(mapInSteps(['a', 'b'], (item, place) => `${item}${place}`))).toEqual(['a0', 'b1'])
  })
})

function callOffSoon() {
  const controller = new AbortController()
  const calledOff = new Error('called off')
  setTimeout(() => controller.abort(calledOff))
  return { signal: controller.signal, calledOff }
}
