import { useMemo } from 'react'
import { useQuery } from 'urql'
import { type Band, WhatIfDocument } from '../generated/operations.ts'

/** Of the roles that a skill would bring into a nearer band, how far each is now; by id of the role. */
export type Nearer = ReadonlyMap<string, Band>

const none: Nearer = new Map()

/** What came nearer, as if the skill were learned; nothing for things as they are. */
export function useNearer(skillId: string | null): Nearer {
  const [{ data }] = useQuery({
    query: WhatIfDocument,
    variables: { skillId: skillId ?? '' },
    pause: skillId === null,
  })
  const found = skillId === null ? undefined : data?.viewer?.whatIf?.nearer
  return useMemo(() => new Map(found?.map(({ role, bandNow }) => [role.id, bandNow]) ?? none), [found])
}
