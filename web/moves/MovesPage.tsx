import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { problemOf } from '../api/problem.ts'
import type { MovesQuery } from '../generated/operations.ts'
import { announce } from '../ui/announce.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import { StoneWall } from '../ui/StoneWall.tsx'
import { Filters } from './Filters.tsx'
import { MoveList } from './MoveList.tsx'
import { MovePanel } from './MovePanel.tsx'
import styles from './MovesPage.module.css'
import { leavesOut } from './moveFilter.ts'
import { useMovesPage } from './useMovesPage.ts'

/** From so many own talents on, what is shown rests on what the viewer said. */
const talentsToStandOn = 3

/** Over the wall: the roles where what the viewer brings already counts, and why each could be worth a look. */
export function MovesPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const page = useMovesPage()
  const { filter, focus, viewer } = page
  const total = viewer?.moves.totalCount
  useEffect(() => {
    if (total !== undefined) announce(t('map.shown', { count: total }))
  }, [total, t])

  const close = () => {
    page.setFocus(null)
    document.querySelector<HTMLElement>(`[data-role="${focus}"]`)?.focus()
  }
  const closeByEsc = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && focus !== null) close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc wherever the focus is on this page
    <div className={styles.page} data-chosen={focus !== null} onKeyDown={closeByEsc}>
      <PageHead
        title={t('map.title')}
        tabTitle={t('map.tab')}
        lead={total === undefined ? undefined : t('map.count', { count: total })}
      >
        <Filters filter={filter} families={page.families} onFilter={page.setFilter} />
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.list}>
          <Roles page={page} onOpen={(roleId) => navigate(`/roles/${roleId}`)} />
        </div>
        <div className={styles.side}>
          {focus === null ? (
            <NothingChosen />
          ) : (
            <MovePanel key={focus} roleId={focus} reach={filter.reach} onClose={close} />
          )}
        </div>
      </div>
    </div>
  )
}

type Viewer = NonNullable<MovesQuery['viewer']>

type RolesProps = { page: ReturnType<typeof useMovesPage>; onOpen: (roleId: string) => void }

function Roles({ page, onOpen }: RolesProps) {
  const { t } = useTranslation()
  const { viewer, error, filter } = page
  if (viewer === null && error !== undefined && problemOf(error) !== 'signedOut') {
    return <ErrorNotice text={t('map.problem')} retryLabel={t('action.retry')} onRetry={page.retry} />
  }
  if (viewer === null) {
    return (
      <Loading label={t('map.loading')}>
        <RowBars count={9} rowHeight={96} />
      </Loading>
    )
  }
  if (viewer.moves.nodes.length > 0) return <Found viewer={viewer} page={page} onOpen={onOpen} />
  if (leavesOut(filter)) {
    return (
      <EmptyNotice text={t('map.noResult')}>
        <Button size="xs" onClick={() => page.setFilter({ ...filter, families: [], bands: [] })}>
          {t('map.clear')}
        </Button>
      </EmptyNotice>
    )
  }
  return (
    <EmptyNotice text={t(viewer.skills.nodes.length < talentsToStandOn ? 'map.empty' : 'map.none')}>
      <Button size="xs" component={Link} to="/me">
        {t('map.addTalents')}
      </Button>
    </EmptyNotice>
  )
}

function Found({ viewer, page, onOpen }: RolesProps & { viewer: Viewer }) {
  const { t } = useTranslation()
  // Narrow lines only where a panel stands beside the list on a screen that is not wide.
  const isRoomy = useMediaQuery('(min-width: 1360px), (max-width: 719px)', true, { getInitialValueInEffect: false })
  const more = page.moreToShow(viewer.moves.totalCount)
  return (
    <>
      {viewer.skills.nodes.length < talentsToStandOn ? (
        <EmptyNotice text={t('map.few')}>
          <Button size="xs" component={Link} to="/me">
            {t('map.addTalents')}
          </Button>
        </EmptyNotice>
      ) : null}
      <MoveList
        moves={viewer.moves.nodes}
        bandCounts={viewer.moves.bandCounts}
        families={page.families}
        focus={page.focus}
        isRoomy={isRoomy || page.focus === null}
        onChoose={page.setFocus}
        onOpen={onOpen}
      />
      {more > 0 ? (
        <Button className={styles.more ?? ''} onClick={page.showMore}>
          {t('map.moreAll', { count: more })}
        </Button>
      ) : null}
    </>
  )
}

/** The view before anything is chosen: land and wall, and what choosing does. */
function NothingChosen() {
  const { t } = useTranslation()
  return (
    <div className={styles.view}>
      <svg viewBox="0 0 400 300" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 120Q200 70 400 120V300H0Z" fill="var(--land-3)" />
        <path d="M0 178Q200 130 400 178V300H0Z" fill="var(--land-2)" />
        <path d="M0 232Q200 188 400 232V300H0Z" fill="var(--land-1)" />
      </svg>
      <p>
        {t('map.choose')}
        <span>{t('map.chooseNote')}</span>
      </p>
      <div className={styles.wall}>
        <StoneWall courses={4} />
      </div>
    </div>
  )
}
