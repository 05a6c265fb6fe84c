import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXAMPLE_DAY, type ExampleApp, serveExample } from '../support/exampleApp.ts'
import { cookieOf, sendJson } from '../support/rawAnswers.ts'
import { talentWorld } from '../support/talentWorld.ts'
import { openTestGraph } from '../support/testGraph.ts'

/** The world of talent with thirty more people like Gus; of the crowd the first eight are open, so that ten people are in all. */
function worldOfTen(): Record<string, string> {
  const world = talentWorld(30)
  const answers = (world['openness.csv'] ?? '').split('\n').filter((row) => !/^crowd(9|\d\d),/.test(row))
  return { ...world, 'openness.csv': answers.join('\n') }
}

let app: ExampleApp
let now: Date

beforeEach(async () => {
  now = new Date(`${EXAMPLE_DAY}T10:00:00Z`)
  app = await serveExample(await openTestGraph(), worldOfTen(), () => now)
})
afterEach(() => app.close())

const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000)
}

/** All that HR is told of a scenario, to the letter. */
async function toldToHr(): Promise<string> {
  const cookie = await cookieOf(app, 'cas') // works for HR
  const { text } = await sendJson(app, cookie, {
    query: `query ($roleId: ID!) { scenario(targets: [{ roleId: $roleId, places: 20 }]) {
      placesFilled bands { band people } learningHours { low middle high } } }`,
    variables: { roleId: await app.idOf('mediator') },
  })
  return text
}

const gusSays = async (answer: 'OPEN' | 'NO') => {
  const ask = await app.signInAs('gus')
  const { errors } = await ask('mutation ($input: SetOpennessInput!) { setOpenness(input: $input) { __typename } }', {
    input: { requestId: `gus-says-${answer}`, answer, discoverable: answer === 'OPEN' ? 'ORGANIZATION' : 'NOBODY' },
  })
  expect(errors).toEqual([])
}

describe('what HR is told of a scenario', () => {
  it('is the same before and after one person said no, that day and a week later', async () => {
    const before = await toldToHr()
    expect(JSON.parse(before).data.scenario.placesFilled).toBe(5)
    await gusSays('NO')
    expect(await toldToHr()).toBe(before)
    later(8)
    expect(await toldToHr()).toBe(before)
  })

  it('is made anew once ten people answered otherwise and a week went by', async () => {
    const before = await toldToHr()
    await gusSays('NO')
    await app.graph.write((transaction) =>
      transaction.run(
        `// test.takeBack
         MATCH (o:Openness {answer: 'OPEN'}) DETACH DELETE o`,
      ),
    )
    expect(await toldToHr()).toBe(before)
    later(8)
    expect(JSON.parse(await toldToHr()).data.scenario.placesFilled).toBeNull()
  })
})
