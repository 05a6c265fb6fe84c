import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { DeniedPage } from '../app/DeniedPage.tsx'
import { FailedPart } from '../app/FailedPart.tsx'
import { looksForTalent } from '../app/navigationPages.tsx'
import { ShellDocument, TalentDocument, type TalentQuery, type TextFragment } from '../generated/operations.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './FindPage.module.css'
import { FoundGroups } from './FoundGroups.tsx'
import { NeedPicker } from './NeedPicker.tsx'
import { type Need, readNeed, toInput, writeNeed } from './needAddress.ts'
import { Promises } from './Promises.tsx'
import { SentInvitations } from './SentInvitations.tsx'

/** For who looks for talent: people who want to be found, for a role, an opening or some skills. */
export function FindPage() {
  const [{ data: shell }] = useQuery({ query: ShellDocument })
  if (shell !== undefined && !looksForTalent(shell.viewer?.actors ?? [])) return <DeniedPage />
  return <Find />
}

function Find() {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const need = readNeed(query)
  const [result, ask] = useQuery({
    query: TalentDocument,
    variables: { need: need === null ? {} : toInput(need) },
    pause: need === null,
    // Who takes a yes back is gone at the next look, not at the next visit.
    requestPolicy: 'cache-and-network',
  })
  const talent = need === null ? undefined : result.data?.talent
  const names = useNamesSeen(talent?.need)
  const change = (next: Need | null) => {
    // Another skill only narrows what is looked at; another need is a place to come back to.
    const replace = need?.kind === 'skills' && next?.kind === 'skills'
    setQuery(writeNeed(next), { replace, preventScrollReset: true })
  }
  return (
    <>
      <PageHead title={t('find.title')} tabTitle={t('find.title')} lead={t('find.lead')} />
      <NeedPicker need={need} names={names} onChange={change} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {need === null ? <SentInvitations /> : <Results need={need} talent={talent} result={result} ask={ask} />}
        </div>
        <Promises />
      </div>
    </>
  )
}

type ResultsProps = {
  need: Need
  talent: TalentQuery['talent'] | undefined
  result: { error?: Parameters<typeof FailedPart>[0]['error'] | undefined; stale: boolean }
  ask: Parameters<typeof FailedPart>[0]['ask']
}

function Results({ need, talent, result: { error, stale }, ask }: ResultsProps) {
  const { t } = useTranslation()
  if (talent === undefined) {
    if (error !== undefined) return <FailedPart error={error} ask={ask} />
    return (
      <Loading label={t('loading.page')}>
        <RowBars count={4} rowHeight={84} />
      </Loading>
    )
  }
  if (talent === null) return <EmptyNotice text={t('find.gone')} />
  return (
    <div aria-busy={stale}>
      <FoundGroups key={`${writeNeed(need)}`} need={need} talent={talent} />
    </div>
  )
}

/** The names of what was looked for while this page was open, by id: they stand while the next answer is on its way. */
function useNamesSeen(need: NonNullable<TalentQuery['talent']>['need'] | undefined): Map<string, TextFragment> {
  const names = useRef(new Map<string, TextFragment>())
  for (const { id, names: texts } of need?.skills ?? []) names.current.set(id, texts)
  for (const thing of [need?.role, need?.opening]) if (thing) names.current.set(thing.id, thing.titles)
  return names.current
}
