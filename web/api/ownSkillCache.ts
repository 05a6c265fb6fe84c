import { gql } from '@urql/core'
import type { Cache, OptimisticMutationResolver, UpdateResolver } from '@urql/exchange-graphcache'
import type {
  AddSkillInput,
  ConfirmSkillInput,
  OwnSkillChangeFragment,
  SetSkillLevelInput,
  SkillInput,
} from '../generated/operations.ts'

// The viewer's own skills as they are kept between screens: what is added, confirmed or taken away moves between the
// lists at once, also while the answer of the server is still awaited.

const viewerKey = 'Viewer:viewer'

type ListName = 'skills' | 'proposedSkills'

const ownSkillFields = gql`
  fragment OwnSkillFields on OwnSkill {
    level
    lastUsedOn
    status
    source
    visibility
    levelVisibility
  }
`

/** Every page of a list that is kept: the key of its connection, and whether it holds all kinds. */
function pagesOf(cache: Cache, name: ListName) {
  return cache.inspectFields(viewerKey).flatMap(({ fieldName, arguments: given }) => {
    if (fieldName !== name) return []
    const key = cache.resolve(viewerKey, fieldName, given)
    return typeof key === 'string' ? [{ key, given, isOfAllKinds: given?.kinds === undefined }] : []
  })
}

function itemsOf(cache: Cache, pageKey: string): string[] {
  const items = cache.resolve(pageKey, 'nodes')
  return Array.isArray(items) ? items.map(String) : []
}

function takeOut(cache: Cache, name: ListName, skillId: string): void {
  for (const { key } of pagesOf(cache, name)) {
    const items = itemsOf(cache, key)
    const rest = items.filter((item) => item !== ownSkillKey(skillId))
    if (rest.length < items.length) cache.link(key, 'nodes', rest)
  }
}

/** Puts a skill at the end of the last page that holds all kinds; other lists are asked again when next shown. */
function putIn(cache: Cache, skillId: string): void {
  const pages = pagesOf(cache, 'skills')
  const item = ownSkillKey(skillId)
  for (const { isOfAllKinds, given } of pages) if (!isOfAllKinds) cache.invalidate(viewerKey, 'skills', given)
  const whole = pages.filter(({ isOfAllKinds }) => isOfAllKinds)
  if (whole.some(({ key }) => itemsOf(cache, key).includes(item))) return
  const last = whole.at(-1)
  if (last !== undefined) cache.link(last.key, 'nodes', [...itemsOf(cache, last.key), item])
}

function ownSkillKey(skillId: string): string {
  return `OwnSkill:${skillId}`
}

function ownSkillOf(skillId: string) {
  return { __typename: 'OwnSkill', skill: { __typename: 'Skill', id: skillId } } as const
}

type Given<Input> = { input: Input }

/** A skill came to the viewer's own: added, or confirmed. */
export const afterSkillCame: UpdateResolver<unknown, Given<{ skillId: string }>> = (_result, { input }, cache) => {
  takeOut(cache, 'proposedSkills', input.skillId)
  putIn(cache, input.skillId)
}

/** A skill went: removed, or rejected. */
export const afterSkillWent: UpdateResolver<unknown, Given<SkillInput>> = (_result, { input }, cache) => {
  takeOut(cache, 'proposedSkills', input.skillId)
  takeOut(cache, 'skills', input.skillId)
}

const added: OptimisticMutationResolver<Given<AddSkillInput>> = ({ input }) => {
  const { skillId, level = 30, source = 'SELF', visibility = 'ORGANIZATION' } = input
  const choices = { level, source, visibility, levelVisibility: 'SELF', status: 'CONFIRMED', lastUsedOn: null }
  return { __typename: 'OwnSkillPayload', ownSkill: { ...ownSkillOf(skillId), ...choices } }
}

const confirmed: OptimisticMutationResolver<Given<ConfirmSkillInput>> = ({ input }, cache) => {
  const { skillId, level, visibility = 'ORGANIZATION' } = input
  const proposal = cache.readFragment<OwnSkillChangeFragment>(ownSkillFields, ownSkillOf(skillId))
  const choices = { level: level ?? proposal?.level ?? 30, visibility, status: 'CONFIRMED' }
  return { __typename: 'OwnSkillPayload', ownSkill: { ...proposal, ...ownSkillOf(skillId), ...choices } }
}

const taken: OptimisticMutationResolver<Given<SkillInput>> = () => ({ __typename: 'OwnSkillPayload', ownSkill: null })

const leveled: OptimisticMutationResolver<Given<SetSkillLevelInput>> = ({ input }) => ({
  __typename: 'OwnSkillPayload',
  ownSkill: { ...ownSkillOf(input.skillId), level: input.level },
})

/** What the mutations on own skills are expected to answer. A change of audience is never assumed. */
export const expectedOfSkills = {
  addSkill: added,
  confirmSkill: confirmed,
  removeSkill: taken,
  rejectSkill: taken,
  setSkillLevel: leveled,
}
