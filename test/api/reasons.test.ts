import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFacts, readOwnProfile } from '../../server/moves/moveStore.ts'
import { freezeModel } from '../../server/moves/score/matchingModel.ts'
import { type Ask, type ExampleApp, openExampleApp } from '../support/exampleApp.ts'
import { EXAMPLE_WORLD } from '../support/exampleWorld.ts'

let app: ExampleApp
let asBob: Ask

beforeEach(async () => {
  app = await openExampleApp()
  asBob = await app.signInAs('bob')
})
afterEach(() => app.close())

const UNSAID = 'unsaid(roleId: $id, first: 20) { kind skill { names { en } } closeTo { names { en } } tenths }'

interface Unsaid {
  readonly kind: string
  readonly skill: { readonly names: { readonly en: string } }
  readonly tenths: number
}

describe('what somebody has not said', () => {
  const unsaidOf = async (roleId: string | null): Promise<Unsaid[]> => {
    const { data, errors } = await asBob(`query ($id: ID) { viewer { ${UNSAID} } }`, { id: roleId })
    expect(errors).toEqual([])
    return data.viewer.unsaid
  }
  const named = (found: readonly Unsaid[]) => found.map(({ kind, skill }) => `${kind} ${skill.names.en}`)

  it('begins with what would change one role most, and is not asked any more once it is said', async () => {
    const lead = await app.idOf('lead')
    const before = await unsaidOf(lead)
    expect(named(before)[0]).toBe('PROPOSAL Coaching')
    expect(before.map(({ tenths }) => tenths)).toEqual(before.map(({ tenths }) => tenths).sort((a, b) => b - a))
    await asBob('mutation ($input: ConfirmSkillInput!) { confirmSkill(input: $input) { viewer { actors } } }', {
      input: { requestId: 'confirm-1', skillId: await app.idOf('coaching') },
    })
    expect(named(await unsaidOf(lead))).not.toContain('PROPOSAL Coaching')
  })

  it('never names a wish, a word or a rejection that was given', async () => {
    const asked = [...(await unsaidOf(await app.idOf('lead'))), ...(await unsaidOf(null))]
    for (const said of ['WISH Mediation', 'WISH Gear trains', 'ENERGY Help people'])
      expect(named(asked)).not.toContain(said)
  })

  it('is no skill that the person asked to settle: it counts as said, as a rejected one does', async () => {
    await app.close()
    const rows = EXAMPLE_WORLD['person_skills.csv']?.replace('coaching,20,ROLE,,PROPOSED', 'coaching,20,ROLE,,DISPUTED')
    app = await openExampleApp({ ...EXAMPLE_WORLD, 'person_skills.csv': rows ?? '' })
    const viewer = { personId: await app.idOf('bob'), actors: [], directReportIds: new Set<string>() }
    const model = freezeModel(await readFacts(app.graph))
    const { rejectedSkillIds, skills } = await readOwnProfile(app.graph, model, viewer)
    const coaching = await app.idOf('coaching')
    expect(rejectedSkillIds).toEqual(new Set([coaching]))
    expect(skills.map(({ skillId }) => skillId)).not.toContain(coaching)
  })

  it('is nothing for an id that is no role, and nobody’s without signing in', async () => {
    expect(await unsaidOf(await app.idOf('counter'))).toEqual([])
    expect((await app.ask(`query ($id: ID) { viewer { ${UNSAID} } }`, { id: null })).data).toEqual({ viewer: null })
  })
})

describe('the reasons of a move', () => {
  const WHY = `why { totalTenths parts { component need gainer tenths factCount facts(first: 40) {
    skill { id kind } closeTo { id } closeCause closeGroup { en } assumed isProposal estimated tenths heldLevel neededLevel
    askedByRoles ofRoles ownGrade roleGrade } } }`

  interface Fact {
    readonly skill: { readonly id: string; readonly kind: string } | null
    readonly closeTo: { readonly id: string } | null
    readonly closeCause: string | null
    readonly closeGroup: { readonly en: string } | null
    readonly isProposal: boolean
    readonly tenths: number
    readonly heldLevel: number | null
    readonly neededLevel: number | null
  }
  interface Part {
    readonly component: string
    readonly need: string
    readonly gainer: string
    readonly tenths: number
    readonly factCount: number
    readonly facts: readonly Fact[]
  }

  const whyOf = async (ask: Ask, role: string): Promise<{ totalTenths: number; parts: Part[] }> => {
    const { data, errors } = await ask(`query ($id: ID!) { viewer { move(roleId: $id) { ${WHY} } } }`, {
      id: await app.idOf(role),
    })
    expect(errors).toEqual([])
    return data.viewer.move.why
  }
  const add = (tenths: readonly number[]) => tenths.reduce((sum, next) => sum + next, 0)

  it('add up to the whole by component, by need and by who gains, and their facts to each part', async () => {
    const others = { ann: ['mediator', 'repairer'], bob: ['lead', 'mediator'], cas: ['lead'], dee: ['mediator'] }
    for (const [who, roles] of Object.entries(others)) {
      const ask = await app.signInAs(who)
      for (const role of roles) {
        const why = await whyOf(ask, role)
        for (const grouping of ['component', 'need', 'gainer'] as const) {
          const groups = [...new Set(why.parts.map((part) => part[grouping]))]
          const sums = groups.map((group) => {
            return add(why.parts.filter((part) => part[grouping] === group).map(({ tenths }) => tenths))
          })
          expect(add(sums)).toBe(why.totalTenths)
        }
        for (const { facts, factCount, tenths } of why.parts) {
          expect(facts.length).toBe(factCount)
          expect(add(facts.map((fact) => fact.tenths))).toBe(tenths)
        }
      }
    }
  })

  it('are each a fact of the graph: something held, asked as itself or through a neighbor, with both levels', async () => {
    const idOf = app.idOf
    const factsOf = async (ask: Ask, role: string, component: string) => {
      const { parts } = await whyOf(ask, role)
      return parts
        .filter((part) => part.component === component && part.need === 'COMPETENCE')
        .flatMap(({ facts }) =>
          facts.map(({ skill, closeTo, closeCause, closeGroup, heldLevel, neededLevel, isProposal }) => {
            return [
              skill?.id,
              closeTo?.id ?? null,
              closeCause,
              closeGroup?.en ?? null,
              heldLevel,
              neededLevel,
              isProposal,
            ]
          }),
        )
    }
    expect(await factsOf(asBob, 'lead', 'FIT')).toEqual([
      [await idOf('coaching'), null, null, null, 20, 40, true],
      [await idOf('listening'), null, null, null, 35, 30, false],
    ])
    const group = 'Working with people'
    expect(await factsOf(await app.signInAs('dee'), 'lead', 'USE')).toEqual([
      [await idOf('mediation'), await idOf('coaching'), 'GROUP', group, 40, 40, false],
    ])
  })
})
