import type { CombinedError } from '@urql/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from 'urql'
import { ExploreDocument, type ExploreQuery } from '../generated/operations.ts'
import { type Around, aroundOf } from './exploreNode.ts'

/** What the service said about a node: null for one that is unknown or not shown to the viewer. */
export type Explored = ExploreQuery['node']

type Answer = { readonly explored: Explored | undefined; readonly error: CombinedError | undefined }

/** Asks what lies around these nodes, each once while the page is open; later changes of the answers are followed. */
export function useArounds(ids: readonly string[]) {
  const client = useClient()
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map())
  const following = useRef(new Map<string, { unsubscribe: () => void }>())
  const asked = ids.join()

  const follow = useCallback(
    (id: string) => {
      following.current.get(id)?.unsubscribe()
      const answered = client
        .query(ExploreDocument, { id }, { requestPolicy: 'cache-and-network' })
        .subscribe(({ data, error }) => {
          setAnswers((before) => new Map(before).set(id, { explored: data?.node, error }))
        })
      following.current.set(id, answered)
    },
    [client],
  )
  useEffect(() => {
    for (const id of asked.split(',')) {
      if (id !== '' && !following.current.has(id)) follow(id)
    }
  }, [asked, follow])
  useEffect(() => {
    const followed = following.current
    return () => {
      for (const { unsubscribe } of followed.values()) unsubscribe()
      followed.clear()
    }
  }, [])

  const arounds = useMemo(() => {
    const known = [...answers].flatMap(([id, { explored }]): [string, Around][] => {
      const around = explored ? aroundOf(explored) : null
      return around === null ? [] : [[id, around]]
    })
    return new Map(known)
  }, [answers])
  const failed = ids.find((id) => answers.get(id)?.explored === undefined && answers.get(id)?.error !== undefined)
  return {
    arounds,
    /** Undefined while it is on its way. */
    exploredOf: (id: string): Explored | undefined => answers.get(id)?.explored,
    isComplete: ids.every((id) => answers.get(id)?.explored !== undefined),
    error: failed === undefined ? undefined : answers.get(failed)?.error,
    retry: () => {
      for (const id of ids) if (answers.get(id)?.explored === undefined) follow(id)
    },
  }
}
