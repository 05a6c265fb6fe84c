import { gql } from '@urql/core'
import type { OptimisticMutationResolver, UpdateResolver } from '@urql/exchange-graphcache'
import type { SetEnergyInput, SetOpennessInput } from '../generated/operations.ts'

// What the viewer says about work and about looking over the wall shows at once, before the server agrees.

const energyWord = gql`
  fragment EnergyWordOf on Energy {
    word
  }
`

/** The word for a kind of work stands on its card. */
export const afterEnergy: UpdateResolver<unknown, { input: SetEnergyInput }> = (_result, { input }, cache) => {
  const skill = { __typename: 'Skill', id: input.skillId }
  cache.writeFragment(energyWord, { __typename: 'Energy', skill, word: input.word ?? null })
}

const openness: OptimisticMutationResolver<{ input: SetOpennessInput }> = ({ input }) => ({
  __typename: 'OpennessPayload',
  viewer: { __typename: 'Viewer', openness: opennessOf(input) },
})

function opennessOf({ answer, until, askAgainOn, note, discoverable, teamIds }: SetOpennessInput) {
  if (answer === null || answer === undefined) return null
  return {
    __typename: 'Openness',
    answer,
    until: until ?? null,
    askAgainOn: askAgainOn ?? null,
    note: note ?? null,
    discoverable: discoverable ?? 'NOBODY',
    shownTo: (teamIds ?? []).map((id) => ({ __typename: 'Team', id })),
  }
}

/** What these mutations are expected to answer. */
export const expectedOfChoices = {
  setEnergy: () => ({ __typename: 'EnergyPayload' }),
  setOpenness: openness,
}
