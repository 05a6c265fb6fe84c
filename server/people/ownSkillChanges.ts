import type { Viewer } from '../access/viewer.ts'
import type {
  AddSkillInput,
  ConfirmSkillInput,
  SetSkillLevelInput,
  SetSkillVisibilityInput,
  SkillInput,
  Visibility,
} from '../generated/schemaTypes.ts'
import type { Transaction } from '../graph/graph.ts'
import { BadInput, NotFound } from '../shared/requestErrors.ts'
import { type Act, act, kindOfSkill } from './act.ts'
import { checkLevel, levelAudience } from './ownChoices.ts'

// What people change about their own skills. Each act goes through the one write path, and names nobody but the viewer.

/** What people can do, know or do now. Activities are proposed by roles and confirmed here; kinds of work are answered card by card. */
const KINDS_TO_ADD = ['SKILL', 'KNOWLEDGE', 'TALENT', 'ACTIVITY']

/**
 * Adds a skill, or confirms it where it was proposed, rejected before or already there.
 * @throws BadInput for a level out of range or a kind of work; NotFound for an unknown skill.
 */
export function addSkill(by: Act, input: AddSkillInput): Promise<void> {
  const level = checkLevel(input.level)
  return act(by, { act: 'addSkill', input }, 'skill', async (transaction) => {
    const kind = await kindOfSkill(transaction, input.skillId)
    if (!KINDS_TO_ADD.includes(kind)) {
      throw new BadInput('input.skillId', 'How a kind of work feels is said with setEnergy, not added as a skill.')
    }
    await transaction.run(
      `// people.addSkill
       MATCH (p:Person {id: $viewerId}) MATCH (s:Skill {id: $skillId})
       MERGE (p)-[h:HAS_SKILL]->(s)
       ON CREATE SET h.levelVisibility = 'SELF'
       SET h.status = 'CONFIRMED', h.level = $level, h.source = $source, h.visibility = $visibility`,
      {
        viewerId: by.viewer.personId,
        skillId: input.skillId,
        level,
        source: input.source,
        visibility: input.visibility,
      },
    )
    await forgetRejection(transaction, by.viewer, input.skillId)
  })
}

/** Confirms a proposal, at the level proposed unless another is said. @throws NotFound when there is none. */
export function confirmSkill(by: Act, input: ConfirmSkillInput): Promise<void> {
  const level = input.level == null ? null : checkLevel(input.level)
  return act(by, { act: 'confirmSkill', input }, 'skill', async (transaction) => {
    const held = await heldSkill(transaction, by.viewer, input.skillId)
    await transaction.run(
      `// people.confirmSkill
       MATCH (:Person {id: $viewerId})-[h:HAS_SKILL]->(:Skill {id: $skillId})
       SET h.status = 'CONFIRMED', h.level = coalesce($level, h.level), h.visibility = $visibility,
           h.levelVisibility = $levelVisibility`,
      {
        viewerId: by.viewer.personId,
        skillId: input.skillId,
        level,
        visibility: input.visibility,
        levelVisibility: levelAudience(held.levelVisibility, input.visibility),
      },
    )
  })
}

/** Takes a skill away and remembers that it is not the viewer's, so that nothing proposes it again. */
export function rejectSkill(by: Act, input: SkillInput): Promise<void> {
  return act(by, { act: 'rejectSkill', input }, 'skill', async (transaction) => {
    await kindOfSkill(transaction, input.skillId)
    await transaction.run(
      `// people.rejectSkill
       MATCH (p:Person {id: $viewerId}) MATCH (s:Skill {id: $skillId})
       MERGE (p)-[:REJECTED]->(s)`,
      { viewerId: by.viewer.personId, skillId: input.skillId },
    )
    await takeAway(transaction, by.viewer, input.skillId)
  })
}

/** Takes a skill away; an import may propose it again. @throws NotFound when the viewer does not have it. */
export function removeSkill(by: Act, input: SkillInput): Promise<void> {
  return act(by, { act: 'removeSkill', input }, 'skill', async (transaction) => {
    await heldSkill(transaction, by.viewer, input.skillId)
    await takeAway(transaction, by.viewer, input.skillId)
  })
}

/** Says how well; saying so confirms a proposal's level, not the proposal. @throws BadInput, NotFound. */
export function setSkillLevel(by: Act, input: SetSkillLevelInput): Promise<void> {
  const level = checkLevel(input.level)
  return act(by, { act: 'setSkillLevel', input }, 'skill', async (transaction) => {
    await heldSkill(transaction, by.viewer, input.skillId)
    await transaction.run(
      `// people.setSkillLevel
       MATCH (:Person {id: $viewerId})-[h:HAS_SKILL]->(:Skill {id: $skillId})
       SET h.level = $level`,
      { viewerId: by.viewer.personId, skillId: input.skillId, level },
    )
  })
}

/** Says who sees a skill and its level. A proposal stays with its owner. @throws BadInput, NotFound. */
export function setSkillVisibility(by: Act, input: SetSkillVisibilityInput): Promise<void> {
  return act(by, { act: 'setSkillVisibility', input }, 'skill', async (transaction) => {
    const held = await heldSkill(transaction, by.viewer, input.skillId)
    if (held.status === 'PROPOSED') {
      throw new BadInput('input.skillId', 'A proposal is seen by you alone. Confirm it first.')
    }
    const visibility = input.visibility ?? held.visibility
    await transaction.run(
      `// people.setSkillVisibility
       MATCH (:Person {id: $viewerId})-[h:HAS_SKILL]->(:Skill {id: $skillId})
       SET h.visibility = $visibility, h.levelVisibility = $levelVisibility`,
      {
        viewerId: by.viewer.personId,
        skillId: input.skillId,
        visibility,
        levelVisibility: levelAudience(input.levelVisibility ?? held.levelVisibility, visibility),
      },
    )
  })
}

interface Held {
  readonly status: string
  readonly visibility: Visibility
  readonly levelVisibility: Visibility
}

async function heldSkill(transaction: Transaction, viewer: Viewer, skillId: string): Promise<Held> {
  const [held] = await transaction.run<Held>(
    `// people.heldSkill
     MATCH (:Person {id: $viewerId})-[h:HAS_SKILL]->(:Skill {id: $skillId})
     RETURN h.status AS status, h.visibility AS visibility, h.levelVisibility AS levelVisibility`,
    { viewerId: viewer.personId, skillId },
  )
  if (held === undefined) throw new NotFound('This skill is not among yours.')
  return held
}

async function takeAway(transaction: Transaction, viewer: Viewer, skillId: string): Promise<void> {
  await transaction.run(
    `// people.takeSkillAway
     MATCH (:Person {id: $viewerId})-[h:HAS_SKILL]->(:Skill {id: $skillId})
     DELETE h`,
    { viewerId: viewer.personId, skillId },
  )
}

async function forgetRejection(transaction: Transaction, viewer: Viewer, skillId: string): Promise<void> {
  await transaction.run(
    `// people.forgetRejection
     MATCH (:Person {id: $viewerId})-[r:REJECTED]->(:Skill {id: $skillId})
     DELETE r`,
    { viewerId: viewer.personId, skillId },
  )
}
