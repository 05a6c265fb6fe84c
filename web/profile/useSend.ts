import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { type Problem, problemOf } from '../api/problem.ts'
import { newRequestId } from '../api/requestId.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { showNotice } from '../ui/notice.ts'

type Act<Input> = { requestId: string } & Input

type Mutation<Data, Input> = TypedDocumentNode<Data, { input: Act<Input> }>

/** Gives a function that sends one act of the viewer. Null when it worked; else why it did not, and nothing changed. */
export function useSend() {
  const client = useClient()
  return async function send<Data, Input extends object>(
    mutation: Mutation<Data, Input>,
    input: Omit<Input, 'requestId'>,
    requestId = newRequestId(),
  ): Promise<Problem | null> {
    const given = { ...input, requestId } as unknown as Act<Input> // the input without its id, and its id
    const { error } = await client.mutation(mutation, { input: given }).toPromise()
    return error === undefined ? null : problemOf(error)
  }
}

/**
 * As `useSend`, for what already shows on the screen: when it fails, what stood before is back, and a notice says so
 * and offers to try the same act again. Answers whether it worked at the first try.
 */
export function useSendOrRetry() {
  const send = useSend()
  const problemText = useProblemText()
  const { t } = useTranslation()
  return async function sendOrRetry<Data, Input extends object>(
    mutation: Mutation<Data, Input>,
    input: Omit<Input, 'requestId'>,
    onDone?: () => void,
  ): Promise<void> {
    const requestId = newRequestId()
    const attempt = async () => {
      const problem = await send(mutation, input, requestId)
      if (problem === null) return onDone?.()
      showNotice({ text: problemText(problem), action: { label: t('action.retry'), onAct: attempt } })
    }
    await attempt()
  }
}
