import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClock } from '../support/clock.ts'
import { type Ask, type ExampleApp, serveExample } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'
import { openTestGraph } from '../support/testGraph.ts'

const clock = openClock()
let app: ExampleApp

beforeAll(async () => {
  app = await serveExample(await openTestGraph(), EXAMPLE_WORLD, clock.now)
})
afterAll(() => app.close())

/** Whether whoever asks is still taken for who they are. */
async function isSignedIn(ask: Ask): Promise<boolean> {
  const { data, errors } = await ask('{ viewer { actors } }')
  expect(errors).toEqual([])
  return data.viewer !== null
}

describe('a session', () => {
  it('lasts from one request to the next, and ends after half an hour without any', async () => {
    const asBob = await app.signInAs('bob')
    for (let request = 0; request < 3; request += 1) {
      clock.pass(29)
      expect(await isSignedIn(asBob)).toBe(true)
    }
    clock.pass(30)
    expect(await isSignedIn(asBob)).toBe(false)
  })

  it('ends after twelve hours, however busy', async () => {
    const asBob = await app.signInAs('bob')
    for (let request = 1; request < 36; request += 1) {
      clock.pass(20)
      expect(await isSignedIn(asBob)).toBe(true)
    }
    clock.pass(20)
    expect(await isSignedIn(asBob)).toBe(false)
  })
})
