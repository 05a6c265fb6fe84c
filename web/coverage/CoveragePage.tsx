import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DeniedPage } from '../app/DeniedPage.tsx'
import { FailedPart } from '../app/FailedPart.tsx'
import { worksInHr } from '../app/navigationPages.tsx'
import {
  CountSuggestionCoverageDocument,
  type CoverageState,
  ShellDocument,
  SuggestionCoverageDocument,
} from '../generated/operations.ts'
import { useSendOrRetry } from '../profile/useSend.ts'
import { announce } from '../ui/announce.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Bar, Loading } from '../ui/Skeleton.tsx'
import styles from './CoveragePage.module.css'
import { FamilyTable } from './FamilyTable.tsx'
import { Sum } from './Sum.tsx'
import { WhatToDo } from './WhatToDo.tsx'

/** For HR: which roles are among the first suggestions of anybody, family by family, in counts. */
export function CoveragePage() {
  const [{ data: shell }] = useQuery({ query: ShellDocument })
  if (shell !== undefined && !worksInHr(shell.viewer?.actors ?? [])) return <DeniedPage />
  return <Coverage />
}

function Coverage() {
  const { t } = useTranslation()
  const sendOrRetry = useSendOrRetry()
  const [{ data, error }, ask] = useQuery({ query: SuggestionCoverageDocument, requestPolicy: 'cache-and-network' })
  const coverage = data?.suggestionCoverage
  const state = coverage?.state
  useAskedAgain(state, ask)
  const count = () => sendOrRetry(CountSuggestionCoverageDocument, {})
  const figures = coverage?.figures ?? null
  return (
    <>
      <PageHead title={t('coverage.title')} tabTitle={t('coverage.title')} lead={t('coverage.lead')}>
        {state === undefined ? null : (
          <CountButton
            state={state}
            label={figures === null ? 'coverage.countNow' : 'coverage.countAnew'}
            onCount={count}
          />
        )}
      </PageHead>
      {coverage === undefined && error !== undefined ? <FailedPart error={error} ask={ask} /> : null}
      {coverage === undefined && error === undefined ? (
        <Loading label={t('loading.page')}>
          <Bar height={480} />
        </Loading>
      ) : null}
      <p role="status" className={styles.state}>
        {state === undefined ? '' : stateText(state)}
      </p>
      {figures === null && state === 'RESTING' ? <EmptyNotice text={t('coverage.none')} /> : null}
      {figures === null ? null : (
        <div className={styles.figures}>
          <Sum figures={figures} />
          <FamilyTable families={figures.families} />
          <WhatToDo families={figures.families} />
        </div>
      )}
    </>
  )

  function stateText(at: CoverageState): string {
    if (at === 'ASKED') return t('coverage.asked')
    if (at === 'COUNTING') return t('coverage.counting')
    return at === 'FAILED' ? t('coverage.failed') : ''
  }
}

type CountButtonProps = {
  state: CoverageState
  label: 'coverage.countNow' | 'coverage.countAnew'
  onCount: () => void
}

/** Stays where it is while counting goes on, so that the focus does too. */
function CountButton({ state, label, onCount }: CountButtonProps) {
  const { t } = useTranslation()
  const isBusy = isUnderWay(state)
  return (
    <Button variant="default" aria-disabled={isBusy} data-disabled={isBusy} onClick={isBusy ? undefined : onCount}>
      {t(label)}
    </Button>
  )
}

const askAgainAfterMs = 2_000

function isUnderWay(state: CoverageState | undefined): boolean {
  return state === 'ASKED' || state === 'COUNTING'
}

/** Asks again from time to time while newer figures are on their way, and says when they are there. */
function useAskedAgain(
  state: CoverageState | undefined,
  ask: (options: { requestPolicy: 'network-only' }) => void,
): void {
  const { t } = useTranslation()
  const isWaiting = isUnderWay(state)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), askAgainAfterMs)
    return () => {
      clearInterval(timer)
    }
  }, [isWaiting, ask])
  const wasWaiting = useRef(false)
  useEffect(() => {
    if (wasWaiting.current && state === 'RESTING') announce(t('coverage.done'))
    wasWaiting.current = isWaiting
  }, [state, isWaiting, t])
}
