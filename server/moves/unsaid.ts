import { compareIds } from '../shared/compareIds.ts'
import { CREDIT_THAT_COUNTS_AS_BROUGHT, creditThroughNeighbor } from './score/credit.ts'
import { POINTS_PER_TENTH } from './score/explainScore.ts'
import { ENERGY_LEVEL, INTEREST_PER_MILLE, type OwnProfile, type OwnSkill } from './score/facts.ts'
import { isAbility } from './score/matchingKind.ts'
import type { MatchingModel } from './score/matchingModel.ts'
import { type LookOptions, type PreparedPerson, preparePerson, scoreRole } from './score/scoreMove.ts'
import { type PreparedRole, placeIn } from './score/skillTables.ts'

// What a person has not said yet, and which answer would change their moves most. Every answer is tried out with the real
// score: nothing is estimated, and no answer counts as better than another.

/** In this order where answers change equally much. */
export const UNSAID_KINDS = ['ENERGY', 'WISH', 'PROPOSAL', 'SKILL'] as const

export type UnsaidKind = (typeof UNSAID_KINDS)[number]

/** "Using it": what a skill is added with until its owner says otherwise. */
const LEVEL_WHEN_ADDED = 30

/** Something a person can say, and has not said yet. */
export interface Unsaid {
  readonly kind: UnsaidKind
  readonly skillId: string
  /** For a skill not added: the person's own skill that lies close. Null for one assumed from a role they held. */
  readonly closeToSkillId: string | null
  /** By how much one of its answers would change the score, up or down, at most; over several roles on average. */
  readonly change: number
}

interface Question extends Omit<Unsaid, 'change'> {
  /** With each answer that could be given, the person as they would then be. */
  readonly answers: readonly (() => PreparedPerson)[]
  /** Whether an answer can change the score of a role at all. */
  readonly concerns: (role: PreparedRole) => boolean
}

const everyRole = () => true

/**
 * What a person has not said and one role hangs on, by how much an answer changes its score; ties by kind and skill id.
 * Tried are wishes for what the role asks, the kinds of work, proposals, and what the role asks that the person did not
 * add though it lies close to what they did, or their present role lets assume it: what is far from all they said is
 * taken not to be theirs. Empty where the role is unknown; what changes less than a tenth of a point is left out.
 */
export function unsaidOfRole(model: MatchingModel, person: PreparedPerson, roleId: string, options: LookOptions) {
  const role = model.roles.get(roleId)
  if (role === undefined) return []
  const questions = [...questionsOf(model, person, [role]), ...skillsNotAdded(model, person, role)]
  return mostFirst(model, person, questions, [role], options)
}

/**
 * The same over several roles, as at the top of a list. What is not added is not tried there: each role asks dozens of
 * skills, and what one more skill would bring is told elsewhere.
 */
export function unsaidOfRoles(
  model: MatchingModel,
  person: PreparedPerson,
  roleIds: readonly string[],
  options: LookOptions,
): Unsaid[] {
  const roles = roleIds.flatMap((roleId) => model.roles.get(roleId) ?? [])
  return mostFirst(model, person, questionsOf(model, person, roles), roles, options)
}

function questionsOf(model: MatchingModel, person: PreparedPerson, roles: readonly PreparedRole[]): Question[] {
  return [...energyCards(model, person), ...wishes(model, person, roles), ...proposals(model, person)]
}

function mostFirst(
  model: MatchingModel,
  person: PreparedPerson,
  questions: readonly Question[],
  roles: readonly PreparedRole[],
  options: LookOptions,
): Unsaid[] {
  if (roles.length === 0) return []
  const scoreOf = (who: PreparedPerson, { role }: PreparedRole) =>
    scoreRole(model, who, role.id, options)?.move.score ?? 0
  const now = new Map(roles.map((role) => [role, scoreOf(person, role)]))
  const changeBy = (who: PreparedPerson, concerned: readonly PreparedRole[]) =>
    concerned.reduce((sum, role) => sum + Math.abs(scoreOf(who, role) - (now.get(role) ?? 0)), 0)
  return questions
    .map(({ answers, concerns, ...question }): Unsaid => {
      const concerned = roles.filter(concerns)
      const most = Math.max(...answers.map((answer) => changeBy(answer(), concerned)))
      return { ...question, change: Math.floor(most / roles.length) }
    })
    .filter(({ change }) => change >= POINTS_PER_TENTH)
    .sort(
      (one, other) =>
        other.change - one.change ||
        UNSAID_KINDS.indexOf(one.kind) - UNSAID_KINDS.indexOf(other.kind) ||
        compareIds(one.skillId, other.skillId),
    )
}

/** A card not answered may be answered with any of the four words. */
function energyCards(model: MatchingModel, { profile }: PreparedPerson): Question[] {
  const cards = [...model.tables.kindOf].filter(([skillId, kind]) => kind === 'ENERGY' && !profile.energy.has(skillId))
  return cards.map(([skillId]) => ({
    kind: 'ENERGY',
    skillId,
    closeToSkillId: null,
    concerns: everyRole,
    answers: Object.values(ENERGY_LEVEL).map((level) => () => {
      return preparePerson(model, { ...profile, energy: new Map(profile.energy).set(skillId, level) })
    }),
  }))
}

/** Of what the roles ask, only abilities can be wished for. A wish changes nothing of what somebody holds. */
function wishes(model: MatchingModel, person: PreparedPerson, roles: readonly PreparedRole[]): Question[] {
  const { profile } = person
  const asked = new Set(roles.flatMap(({ requirementOf }) => [...requirementOf.keys()]))
  const open = [...asked].filter((skillId) => {
    const kind = model.tables.kindOf.get(skillId)
    return kind !== undefined && isAbility(kind) && !profile.interests.has(skillId)
  })
  return open.map((skillId) => ({
    kind: 'WISH',
    skillId,
    closeToSkillId: null,
    concerns: ({ requirementOf }) => requirementOf.has(skillId),
    answers: [INTEREST_PER_MILLE.WANTS, INTEREST_PER_MILLE.RATHER_NOT].map((wish) => () => {
      return { ...person, profile: { ...profile, interests: new Map(profile.interests).set(skillId, wish) } }
    }),
  }))
}

/** A proposal is confirmed as it is, or rejected. */
function proposals(model: MatchingModel, { profile }: PreparedPerson): Question[] {
  return profile.skills
    .filter(({ assumed }) => assumed)
    .map((proposal) => ({
      kind: 'PROPOSAL',
      skillId: proposal.skillId,
      closeToSkillId: null,
      concerns: everyRole,
      answers: [
        () => preparePerson(model, withOwn(profile, { ...proposal, assumed: false })),
        () => preparePerson(model, withoutSkill(profile, proposal.skillId)),
      ],
    }))
}

/**
 * Added as by one press, at a middle level; not adding it leaves everything as it is. Something done in another role is not
 * asked for lying close to what is done in one's own: jobs are alike in that without one telling of the other.
 */
function skillsNotAdded(model: MatchingModel, person: PreparedPerson, role: PreparedRole): Question[] {
  const { profile } = person
  const own = new Set(profile.skills.map(({ skillId }) => skillId))
  return [...role.requirementOf.values()].flatMap(({ skillId, level }): Question[] => {
    const isSaid = own.has(skillId) || profile.rejectedSkillIds.has(skillId)
    const kind = model.tables.kindOf.get(skillId)
    if (isSaid || kind === undefined || kind === 'ENERGY') return []
    const neighbor = creditThroughNeighbor(person.sourcesAt(placeIn(model.tables, skillId)), level)
    const isAssumed = person.held.has(skillId)
    if (!isAssumed && (!isAbility(kind) || neighbor.perMille < CREDIT_THAT_COUNTS_AS_BROUGHT)) return []
    const answer = () => preparePerson(model, withOwn(profile, { skillId, level: LEVEL_WHEN_ADDED, assumed: false }))
    const closeToSkillId = isAssumed ? null : neighbor.viaSkillId
    return [{ kind: 'SKILL', skillId, closeToSkillId, concerns: everyRole, answers: [answer] }]
  })
}

function withOwn(profile: OwnProfile, skill: OwnSkill): OwnProfile {
  return { ...profile, skills: [...profile.skills.filter(({ skillId }) => skillId !== skill.skillId), skill] }
}

function withoutSkill(profile: OwnProfile, skillId: string): OwnProfile {
  return {
    ...profile,
    skills: profile.skills.filter((skill) => skill.skillId !== skillId),
    rejectedSkillIds: new Set([...profile.rejectedSkillIds, skillId]),
  }
}
