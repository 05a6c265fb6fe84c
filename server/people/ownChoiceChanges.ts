import type { Viewer } from '../access/viewer.ts'
import type {
  AnswerRoleInput,
  LeaveNotYetInput,
  SetEnergyInput,
  SetInterestInput,
  SetOpennessInput,
} from '../generated/schemaTypes.ts'
import type { Transaction } from '../graph/graph.ts'
import { randomId } from '../shared/randomId.ts'
import { BadInput, NotFound } from '../shared/requestErrors.ts'
import { type Act, act, kindOfSkill } from './act.ts'
import { settleAnswer, settleOpenness } from './ownChoices.ts'

// What people want, and how open they are: answers, openness, interests, energy. Each act goes through the one write path.

/** Answers a role or a family, or lifts the answer. @throws BadInput, NotFound. */
export function answerRole(by: Act, input: AnswerRoleInput): Promise<void> {
  const { askAgainOn } = settleAnswer(input, by.today)
  return act(by, { act: 'answerRole', input }, 'answer', async (transaction) => {
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
  return act(by, { act: 'setOpenness', input }, 'openness', async (transaction) => {
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

/** Leaves a "not yet" as it is, without a day to be asked again. @throws NotFound where there is none with a day. */
export function leaveNotYet(by: Act, input: LeaveNotYetInput): Promise<void> {
  const { subjectId } = input
  const ofOpenness = subjectId == null
  return act(by, { act: 'leaveNotYet', input }, ofOpenness ? 'openness' : 'answer', async (transaction) => {
    const { personId: viewerId } = by.viewer
    const left = ofOpenness
      ? await transaction.run(
          `// people.leaveOpenness
           MATCH (p:Person {id: $viewerId})-[:HAS_OPENNESS]->(o:Openness)
           WHERE o.answer = 'NOT_YET' AND o.askAgainOn IS NOT NULL
           SET o.askAgainOn = null
           RETURN p.id AS id`,
          { viewerId },
        )
      : await transaction.run(
          `// people.leaveAnswer
           MATCH (p:Person {id: $viewerId})-[a:ANSWERED]->(n)
           WHERE n.id = $subjectId AND a.answer = 'NOT_YET' AND a.askAgainOn IS NOT NULL
           SET a.askAgainOn = null
           RETURN p.id AS id`,
          { viewerId, subjectId },
        )
    if (left.length === 0) throw new NotFound('Nothing is to be asked again about this.')
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
  return act(by, { act: 'setInterest', input }, 'interest', async (transaction) => {
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
  return act(by, { act: 'setEnergy', input }, 'energy', async (transaction) => {
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
