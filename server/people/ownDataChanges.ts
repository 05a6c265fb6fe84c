import type { Viewer } from '../access/viewer.ts'
import type {
  AddSkillInput,
  AnswerRoleInput,
  ConfirmSkillInput,
  SetEnergyInput,
  SetInterestInput,
  SetOpennessInput,
  SetSkillLevelInput,
  SetSkillVisibilityInput,
  SkillInput,
  Visibility,
} from '../generated/schemaTypes.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { applyChange } from '../graph/writePath.ts'
import { randomId } from '../shared/randomId.ts'
import { BadInput, NotFound } from '../shared/requestErrors.ts'
import { checkLevel, levelAudience, settleAnswer, settleOpenness } from './ownChoices.ts'

// What people change about themselves. Each act goes through the one write path, and names nobody but the viewer.

/** Who acts, and when. `today` is the day in the organization's time zone. */
export interface Act {
  readonly graph: Graph
  readonly viewer: Viewer
  readonly now: Date
  readonly today: string
}

type ChangeKind = 'skill' | 'answer' | 'openness' | 'interest' | 'energy'

/** Applies one act of the viewer; `work` changes the graph, and the change record names the viewer alone. */
async function act(
  { graph, viewer, now }: Act,
  requestId: string,
  kind: ChangeKind,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await applyChange(graph, { viewerId: viewer.personId, requestId, kinds: [kind], now }, async (transaction) => {
    await work(transaction)
    return { result: null, changedIds: [viewer.personId] }
  })
}

/** Kinds of work are answered card by card and activities come with roles: people add what they can do or know. */
const KINDS_TO_ADD = ['SKILL', 'KNOWLEDGE', 'TALENT', 'ACTIVITY']

/**
 * Adds a skill, or confirms it where it was proposed, rejected before or already there.
 * @throws BadInput for a level out of range or a kind of work; NotFound for an unknown skill.
 */
export function addSkill(by: Act, input: AddSkillInput): Promise<void> {
  const level = checkLevel(input.level)
  return act(by, input.requestId, 'skill', async (transaction) => {
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
  return act(by, input.requestId, 'skill', async (transaction) => {
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
  return act(by, input.requestId, 'skill', async (transaction) => {
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
  return act(by, input.requestId, 'skill', async (transaction) => {
    await heldSkill(transaction, by.viewer, input.skillId)
    await takeAway(transaction, by.viewer, input.skillId)
  })
}

/** Says how well; saying so confirms a proposal's level, not the proposal. @throws BadInput, NotFound. */
export function setSkillLevel(by: Act, input: SetSkillLevelInput): Promise<void> {
  const level = checkLevel(input.level)
  return act(by, input.requestId, 'skill', async (transaction) => {
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
  return act(by, input.requestId, 'skill', async (transaction) => {
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

/** Answers a role or a family, or lifts the answer. @throws BadInput, NotFound. */
export function answerRole(by: Act, input: AnswerRoleInput): Promise<void> {
  const { askAgainOn } = settleAnswer(input, by.today)
  return act(by, input.requestId, 'answer', async (transaction) => {
    await onTheOneFound(['Role', 'RoleFamily'], (label) =>
      transaction.run(
        `// people.answer
         MATCH (p:Person {id: $viewerId}) MATCH (n:${label} {id: $subjectId})
         MERGE (p)-[a:ANSWERED]->(n)
         SET a.answer = $answer, a.askAgainOn = $askAgainOn
         RETURN n.id AS id`,
        { viewerId: by.viewer.personId, subjectId: input.subjectId, answer: input.answer ?? null, askAgainOn },
      ),
    )
    if (input.answer) return
    await transaction.run(
      `// people.liftAnswer
       MATCH (:Person {id: $viewerId})-[a:ANSWERED]->(n) WHERE n.id = $subjectId
       DELETE a`,
      { viewerId: by.viewer.personId, subjectId: input.subjectId },
    )
  })
}

/** Answers whether one would like to look over the wall, or takes the answer back. @throws BadInput, NotFound. */
export function setOpenness(by: Act, input: SetOpennessInput): Promise<void> {
  const settled = settleOpenness(input, by.today)
  return act(by, input.requestId, 'openness', async (transaction) => {
    await transaction.run(
      `// people.dropOpenness
       MATCH (:Person {id: $viewerId})-[:HAS_OPENNESS]->(o:Openness)
       DETACH DELETE o`,
      { viewerId: by.viewer.personId },
    )
    if (settled === null) return
    const { teamIds, ...openness } = settled
    await transaction.run(
      `// people.setOpenness
       MATCH (p:Person {id: $viewerId})
       CREATE (p)-[:HAS_OPENNESS]->(o:Openness {id: $id})
       SET o += $openness`,
      { viewerId: by.viewer.personId, id: randomId(), openness: { ...openness } },
    )
    await showToTeams(transaction, by.viewer, teamIds)
  })
}

async function showToTeams(transaction: Transaction, viewer: Viewer, teamIds: readonly string[]): Promise<void> {
  if (teamIds.length === 0) return
  const shown = await transaction.run(
    `// people.showOpennessToTeams
     MATCH (:Person {id: $viewerId})-[:HAS_OPENNESS]->(o:Openness)
     WITH o
     UNWIND $teamIds AS teamId
     MATCH (t:Team {id: teamId})
     MERGE (o)-[:SHOWN_TO]->(t)
     RETURN t.id AS id`,
    { viewerId: viewer.personId, teamIds },
  )
  if (shown.length < teamIds.length) throw new NotFound('One of these teams does not exist.')
}

/** Says what the viewer wants more or less of, or takes it back. @throws NotFound for an unknown subject. */
export function setInterest(by: Act, input: SetInterestInput): Promise<void> {
  return act(by, input.requestId, 'interest', async (transaction) => {
    await onTheOneFound(['Skill', 'Role', 'Team'], (label) =>
      transaction.run(
        `// people.setInterest
         MATCH (p:Person {id: $viewerId}) MATCH (n:${label} {id: $subjectId})
         MERGE (p)-[i:INTERESTED_IN]->(n)
         SET i.wants = $wants, i.visibility = $visibility
         RETURN n.id AS id`,
        {
          viewerId: by.viewer.personId,
          subjectId: input.subjectId,
          wants: input.wants ?? null,
          visibility: input.visibility,
        },
      ),
    )
    if (input.wants != null) return
    await transaction.run(
      `// people.dropInterest
       MATCH (:Person {id: $viewerId})-[i:INTERESTED_IN]->(n) WHERE n.id = $subjectId
       DELETE i`,
      { viewerId: by.viewer.personId, subjectId: input.subjectId },
    )
  })
}

/** Says how a kind of work feels, or takes it back. @throws BadInput for a skill that is no kind of work; NotFound. */
export function setEnergy(by: Act, input: SetEnergyInput): Promise<void> {
  return act(by, input.requestId, 'energy', async (transaction) => {
    if ((await kindOfSkill(transaction, input.skillId)) !== 'ENERGY') {
      throw new BadInput('input.skillId', 'Only one of the six kinds of work gives or drains energy here.')
    }
    const ids = { viewerId: by.viewer.personId, skillId: input.skillId }
    if (!input.word) {
      await transaction.run(
        `// people.dropEnergy
         MATCH (:Person {id: $viewerId})-[e:FEELS]->(:Skill {id: $skillId})
         DELETE e`,
        ids,
      )
      return
    }
    await transaction.run(
      `// people.setEnergy
       MATCH (p:Person {id: $viewerId}) MATCH (s:Skill {id: $skillId})
       MERGE (p)-[e:FEELS]->(s)
       SET e.word = $word, e.visibility = 'SELF'`,
      { ...ids, word: input.word },
    )
  })
}

/** Tries one label after the other, so that each look-up has an index to go by. @throws NotFound when none has the id. */
async function onTheOneFound<Label extends string>(
  labels: readonly Label[],
  link: (label: Label) => Promise<unknown[]>,
): Promise<void> {
  for (const label of labels) if ((await link(label)).length > 0) return
  throw new NotFound('There is nothing by that id.')
}

async function kindOfSkill(transaction: Transaction, skillId: string): Promise<string> {
  const [skill] = await transaction.run<{ kind: string }>(
    `// people.kindOfSkill
     MATCH (s:Skill {id: $skillId}) RETURN s.kind AS kind`,
    { skillId },
  )
  if (skill === undefined) throw new NotFound('There is no such skill.')
  return skill.kind
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
