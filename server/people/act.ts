import type { Viewer } from '../access/viewer.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { type Asked, applyChange } from '../graph/writePath.ts'
import { NotFound } from '../shared/requestErrors.ts'

/** Who acts, and when. `today` is the day in the organization's time zone. */
export interface Act {
  readonly graph: Graph
  readonly viewer: Viewer
  readonly now: Date
  readonly today: string
}

export type ChangeKind = 'skill' | 'answer' | 'openness' | 'interest' | 'energy'

/** An act of a viewer by the name of its mutation, with its whole input. */
interface OwnAct extends Asked {
  readonly input: { readonly requestId: string }
}

/** Applies one act of the viewer; `work` changes the graph, and the change record names the viewer alone. */
export async function act(
  { graph, viewer, now }: Act,
  asked: OwnAct,
  kind: ChangeKind,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const { requestId } = asked.input
  const request = { viewerId: viewer.personId, requestId, asked, kinds: [kind], now }
  await applyChange(graph, request, async (transaction) => {
    await work(transaction)
    return { result: null, changedIds: [viewer.personId] }
  })
}

/** The kind of a skill. @throws NotFound for an unknown one. */
export async function kindOfSkill(transaction: Transaction, skillId: string): Promise<string> {
  const [skill] = await transaction.run<{ kind: string }>(
    `// people.kindOfSkill
     MATCH (s:Skill {id: $skillId}) RETURN s.kind AS kind`,
    { skillId },
  )
  if (skill === undefined) throw new NotFound('There is no such skill.')
  return skill.kind
}
