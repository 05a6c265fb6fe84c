import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { isAway, problemOf } from '../api/problem.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'

type FailedPartProps = {
  error: CombinedError
  /** The second part of what `useQuery` gives. */
  ask: (options: { requestPolicy: 'network-only' }) => void
}

/** Stands where the answer to a query stayed away: why, and a way to ask again at once. The rest of the page stays. */
export function FailedPart({ error, ask }: FailedPartProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const problem = problemOf(error)
  return (
    <ErrorNotice
      text={isAway(problem) ? `${problemText(problem)} ${t('problem.comesBack')}` : problemText(problem)}
      retryLabel={t('action.retry')}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    />
  )
}
