import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readOwnProfile } from '../../server/moves/moveStore.ts'
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
    const { rejectedSkillIds, skills } = await readOwnProfile(app.graph, viewer)
    const coaching = await app.idOf('coaching')
    expect(rejectedSkillIds).toEqual(new Set([coaching]))
    expect(skills.map(({ skillId }) => skillId)).not.toContain(coaching)
  })

  it('is nothing for an id that is no role, and nobody’s without signing in', async () => {
    expect(await unsaidOf(await app.idOf('counter'))).toEqual([])
    expect((await app.ask(`query ($id: ID) { viewer { ${UNSAID} } }`, { id: null })).data).toEqual({ viewer: null })
  })
})
