import { describe, expect, it } from 'vitest'
import { nearestRoles, type Place, type Step, type StepsFrom, shortestWay } from './shortestWay.ts'

const person = (id: string): Place => ({ kind: 'Person', id })
const role = (id: string): Place => ({ kind: 'Role', id })
const skill = (id: string): Place => ({ kind: 'Skill', id })
const team = (id: string): Place => ({ kind: 'Team', id })

const me = person('me')

/** A world of these ties, walked both ways; notes what was asked. */
function world(ties: readonly Step[]): StepsFrom & { readonly asked: string[] } {
  const both = [...ties, ...ties.map(({ from, tie, to }): Step => ({ from: to, tie, to: from }))]
  const asked: string[] = []
  const stepsFrom: StepsFrom = async (places, throughPeople) => {
    asked.push(places.map(({ id }) => id).join(' '))
    return both.filter(
      ({ from, to }) =>
        places.some(({ kind, id }) => kind === from.kind && id === from.id) &&
        (throughPeople || to.kind !== 'Person' || from.kind === 'Person'),
    )
  }
  return Object.assign(stepsFrom, { asked })
}

const holdsListening: Step = { from: me, tie: 'HOLDS', to: skill('listening') }
const holdsWriting: Step = { from: me, tie: 'HOLDS', to: skill('writing') }
const mediatorAsks: Step = { from: role('mediator'), tie: 'ASKS', to: skill('listening') }

describe('the shortest way', () => {
  it('names every step in walking order', async () => {
    const close: Step = { from: skill('listening'), tie: 'CLOSE_TO', to: skill('coaching') }
    const coachAsks: Step = { from: role('coach'), tie: 'ASKS', to: skill('coaching') }
    expect(await shortestWay(me, role('coach'), world([holdsWriting, holdsListening, close, coachAsks]))).toEqual([
      { tie: 'HOLDS', to: skill('listening') },
      { tie: 'CLOSE_TO', to: skill('coaching') },
      { tie: 'ASKS', to: role('coach') },
    ])
  })

  it('takes fewer steps rather than what is told first', async () => {
    const worksIn: Step = { from: me, tie: 'WORKS_IN', to: team('desk') }
    const seat: Step = { from: team('desk'), tie: 'HAS_SEAT', to: role('lead') }
    const leadAsks: Step = { from: role('lead'), tie: 'ASKS', to: skill('rhetoric') }
    const mediatorToo: Step = { from: role('mediator'), tie: 'ASKS', to: skill('rhetoric') }
    const ties = [worksIn, seat, leadAsks, mediatorToo, holdsListening, mediatorAsks]
    expect(await shortestWay(me, role('mediator'), world(ties))).toEqual([
      { tie: 'HOLDS', to: skill('listening') },
      { tie: 'ASKS', to: role('mediator') },
    ])
  })

  it('takes what is told first where two are as short', async () => {
    const alsoWriting: Step = { from: role('mediator'), tie: 'ASKS', to: skill('writing') }
    const ties = [holdsWriting, holdsListening, mediatorAsks, alsoWriting]
    expect((await shortestWay(me, role('mediator'), world(ties)))?.[0]).toEqual({ tie: 'HOLDS', to: skill('writing') })
  })

  it('is no step at all to where one is, and nothing is asked for that', async () => {
    const asking = world([holdsListening])
    expect(await shortestWay(me, me, asking)).toEqual([])
    expect(asking.asked).toEqual([])
  })

  it('passes a third person only where nothing shorter leads there', async () => {
    const worksIn: Step = { from: me, tie: 'WORKS_IN', to: team('desk') }
    const mate: Step = { from: person('mate'), tie: 'WORKS_IN', to: team('desk') }
    const shares: Step = { from: person('mate'), tie: 'SHARES', to: skill('juggling') }
    expect(await shortestWay(me, skill('juggling'), world([worksIn, mate, shares]))).toEqual([
      { tie: 'WORKS_IN', to: team('desk') },
      { tie: 'WORKS_IN', to: person('mate') },
      { tie: 'SHARES', to: skill('juggling') },
    ])
  })

  it('is null where nothing leads, and past six steps', async () => {
    expect(await shortestWay(me, role('alone'), world([holdsListening]))).toBeNull()
    const chain = [...'abcdefg'].map(
      (id, place): Step => ({
        from: place === 0 ? me : skill('abcdefg'.charAt(place - 1)),
        tie: 'CLOSE_TO',
        to: skill(id),
      }),
    )
    expect((await shortestWay(me, skill('f'), world(chain)))?.length).toBe(6)
    expect(await shortestWay(me, skill('g'), world(chain))).toBeNull()
  })

  it('asks a bounded number of times, however far apart the ends are', async () => {
    const asking = world([holdsListening, mediatorAsks, { from: role('a'), tie: 'ASKS', to: skill('b') }])
    await shortestWay(me, role('a'), asking)
    expect(asking.asked.length).toBeLessThanOrEqual(12)
  })
})

describe('the nearest roles', () => {
  it('are those fewest steps away, without the roles held', async () => {
    const held: Step = { from: me, tie: 'WORKS_AS', to: role('adviser') }
    const near = await nearestRoles(me, world([held, holdsListening, mediatorAsks]))
    expect(near).toEqual([
      {
        role: role('mediator'),
        steps: [
          { tie: 'HOLDS', to: skill('listening') },
          { tie: 'ASKS', to: role('mediator') },
        ],
      },
    ])
  })

  it('are none for someone whom nothing ties to a role', async () => {
    expect(await nearestRoles(me, world([holdsListening]))).toEqual([])
  })
})
