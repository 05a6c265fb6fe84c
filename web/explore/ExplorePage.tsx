import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import { useLocalize } from '../texts/localized.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { announce } from '../ui/announce.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Bar, Loading, RowBars } from '../ui/Skeleton.tsx'
import { WhenItBreaks } from '../ui/WhenItBreaks.tsx'
import styles from './ExplorePage.module.css'
import { ExplorePanel } from './ExplorePanel.tsx'
import { mostNodes } from './growTree.ts'
import { KindSwitches } from './KindSwitches.tsx'
import { NodeField } from './NodeField.tsx'
import { Outline } from './Outline.tsx'
import { Starts } from './Starts.tsx'
import { Trail } from './Trail.tsx'
import { type ExploreState, useExplore } from './useExplore.ts'
import { WayText } from './WayText.tsx'

const Picture = lazy(() => import('./Picture.tsx'))

const fromMeId = 'fromMe'

/** Roaming from skills to roles, teams and people, without a goal: as a picture or as an outline of the same. */
export function ExplorePage() {
  const { t } = useTranslation()
  const page = useExplore()
  const focusLater = useFocusLater()
  const begin = (id: string) => {
    focusLater(id)
    page.begin(id)
  }
  const walkTo = (id: string) => {
    focusLater(id)
    page.walkTo(id)
  }
  const closePanel = () => {
    if (page.at !== null) focusLater(page.at)
    page.select(null)
  }
  const { hasStart, at } = page
  const [isAskingWay, setAskingWay] = useState(false)
  const closeField = () => {
    setAskingWay(false)
    requestAnimationFrame(() => document.getElementById(fromMeId)?.focus())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc wherever the focus is on this page
    <div
      className={styles.page}
      data-started={hasStart}
      data-view={page.view}
      data-told={hasStart && at !== null}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && hasStart && at !== null) closePanel()
      }}
    >
      <PageHead
        title={t('explore.title')}
        tabTitle={t('explore.title')}
        lead={hasStart ? undefined : t('explore.lead')}
      >
        <div className={styles.search}>
          <NodeField label={t('explore.search')} onPick={begin} />
        </div>
        {hasStart ? (
          <div className={styles.controls}>
            <ViewSwitch page={page} />
            <Button id={fromMeId} aria-expanded={isAskingWay} onClick={() => setAskingWay(!isAskingWay)}>
              {t('explore.fromMe')}
            </Button>
          </div>
        ) : null}
      </PageHead>
      {hasStart && isAskingWay ? (
        <NodeField
          label={t('explore.fromMeField')}
          takesFocus
          onClose={closeField}
          onPick={(id) => {
            setAskingWay(false)
            walkTo(id)
          }}
        />
      ) : null}
      {hasStart ? <Started page={page} onWalkTo={walkTo} onClosePanel={closePanel} /> : <Starts onBegin={begin} />}
    </div>
  )
}

function ViewSwitch({ page }: { page: ExploreState }) {
  const { t } = useTranslation()
  return (
    <Segmented
      label={t('explore.view')}
      options={[
        { value: 'graph', label: t('explore.view.graph') },
        { value: 'list', label: t('explore.view.list') },
      ]}
      value={page.view}
      onChange={page.setView}
    />
  )
}

type StartedProps = { page: ExploreState; onWalkTo: (id: string) => void; onClosePanel: () => void }

function Started({ page, onWalkTo, onClosePanel }: StartedProps) {
  const { t } = useTranslation()
  const folded = useFolding(page)
  const { tree } = page
  const count = tree.order.length
  useEffect(() => {
    if (count > 0) announce(t('explore.shown', { count }))
  }, [count, t])
  return (
    <>
      <div className={styles.above}>
        <KindSwitches page={page} />
        {page.to === null ? null : <WayText page={page} />}
        {folded.length > 0 ? (
          <p className={styles.said}>{t('explore.folded', { most: mostNodes, names: folded.join(', ') })}</p>
        ) : count >= mostNodes ? (
          <p className={styles.said}>{t('explore.full', { most: mostNodes })}</p>
        ) : null}
      </div>
      <div className={styles.body}>
        <div className={styles.main}>
          <Around page={page} />
        </div>
        {page.at === null ? null : (
          <div className={styles.side}>
            <ExplorePanel page={page} onWalkTo={onWalkTo} onClose={onClosePanel} />
          </div>
        )}
      </div>
      <Trail page={page} />
    </>
  )
}

/** The picture or the outline; in their place why there is none. */
function Around({ page }: { page: ExploreState }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { tree, error, view } = page
  if (page.isUnknown) return <EmptyNotice text={t('denied')} />
  if (error !== undefined && problemOf(error) !== 'signedOut' && tree.nodes.length === 0) {
    return <ErrorNotice text={problemText(problemOf(error))} retryLabel={t('action.retry')} onRetry={page.retry} />
  }
  if (tree.nodes.length === 0) {
    return (
      <Loading label={t('loading.page')}>
        <RowBars count={8} />
      </Loading>
    )
  }
  const notice =
    error === undefined || problemOf(error) === 'signedOut' ? null : (
      <ErrorNotice text={problemText(problemOf(error))} retryLabel={t('action.retry')} onRetry={page.retry} />
    )
  if (view === 'list') {
    return (
      <>
        {notice}
        <Outline page={page} />
      </>
    )
  }
  return (
    <WhenItBreaks
      fallback={
        <>
          <p className="muted">{t('explore.broken')}</p>
          <Outline page={page} />
        </>
      }
    >
      {notice}
      <Suspense
        fallback={
          <Loading label={t('explore.drawing')}>
            <Bar height={420} />
          </Loading>
        }
      >
        <Picture page={page} />
      </Suspense>
    </WhenItBreaks>
  )
}

/** Moves the focus to a node as soon as it stands there: after a choice that makes the page anew. */
function useFocusLater(): (id: string) => void {
  const watching = useRef<MutationObserver>(null)
  useEffect(() => () => watching.current?.disconnect(), [])
  return (id) => {
    watching.current?.disconnect()
    const focusNow = () => {
      const target = document.querySelector<HTMLElement>(`[data-node="${id}"]`)
      if (target === null) return
      watching.current?.disconnect()
      target.focus()
    }
    watching.current = new MutationObserver(focusNow)
    watching.current.observe(document.body, { childList: true, subtree: true })
  }
}

/** Folds what does not fit any more, and gives the names of what was folded last while nothing else has changed. */
function useFolding(page: ExploreState): readonly string[] {
  const { t } = useTranslation()
  const localize = useLocalize()
  const [last, setLast] = useState<{ readonly names: readonly string[]; readonly open: string } | null>(null)
  const { overFull, tree } = page
  const open = [...tree.open].join()
  const ids = overFull.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has to be folded is what it reacts to
  useEffect(() => {
    if (ids === '') return
    const nameOf = (id: string) => tree.nodes.find(({ node }) => node.id === id)?.node.names
    const names = overFull.map(nameOf).flatMap((texts) => (texts === undefined ? [] : [localize(texts)]))
    setLast({ names, open: [...tree.open].filter((id) => !overFull.includes(id)).join() })
    announce(t('explore.folded', { most: mostNodes, names: names.join(', ') }))
    page.fold(overFull)
  }, [ids])
  return last !== null && last.open === open ? last.names : []
}
