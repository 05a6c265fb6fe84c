import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'

/** Gives a function that says a problem in one or two plain sentences of the viewer's language. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation()
  return (problem) => (problem === 'denied' ? t('denied') : t(`problem.${problem}`))
}
