import { expect } from 'vitest'
import type { Ask } from './exampleApp.ts'

/** The ids of what is watched in the example world: the role, and the skill its team is short of. */
export interface WatchedIds {
  readonly adviser: string
  readonly mediation: string
}

/** What Dee would add at the counter, as an adviser, in tenths of a point: it falls when a colleague shows what she brings. */
export async function addedByDee(asDee: Ask, { adviser }: WatchedIds): Promise<number> {
  const { data } = await asDee(
    'query ($id: ID!) { viewer { move(roleId: $id) { why { parts { component tenths } } } } }',
    { id: adviser },
  )
  const parts: { component: string; tenths: number }[] = data.viewer.move.why.parts
  return parts.find(({ component }) => component === 'VALUE')?.tenths ?? 0
}

/** A colleague adds what the team is short of, or takes it away again. */
export async function showMediation(ask: Ask, { mediation }: WatchedIds, shown: boolean): Promise<void> {
  const input = { requestId: `request-${shown}`, skillId: mediation }
  const { errors } = shown
    ? await ask('mutation ($input: AddSkillInput!) { addSkill(input: $input) { viewer { actors } } }', {
        input: { ...input, level: 30 },
      })
    : await ask('mutation ($input: SkillInput!) { removeSkill(input: $input) { viewer { actors } } }', { input })
  expect(errors).toEqual([])
}
