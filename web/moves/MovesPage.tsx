import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { problemOf } from '../api/problem.ts'
import type { MovesQuery } from '../generated/operations.ts'
import { announce } from '../ui/announce.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import { Filters } from './Filters.tsx'
import { MapPlace, MapSkeleton } from './MapPlace.tsx'
import { MoveList } from './MoveList.tsx'
import { MovePanel } from './MovePanel.tsx'
import styles from './MovesPage.module.css'
import { MoveTable } from './MoveTable.tsx'
import { leavesOut } from './moveFilter.ts'
import { IfLearned, OneMoreSkill } from './OneMoreSkill.tsx'
import { type MovesPageState, useMovesPage, type View } from './useMovesPage.ts'
import { useNearer } from './useNearer.ts'
import { WayPicker } from './WayPicker.tsx'

const countTexts = { TALENTS: 'map.count', WISHES: 'map.countWishes', COLLEAGUES: 'map.countColleagues' } as const

/** Keeps the place of a line that comes with the answer, so that nothing moves then. */
const lineToCome = '\u00a0'

/** From so many own talents on, what is shown rests on what the viewer said. */
const talentsToStandOn = 3

/** Over the wall: the roles where what the viewer brings already counts, as a map or a list, and why each is worth a look. */
export function MovesPage() {
  const { t } = useTranslation()
  const page = useMovesPage()
  const { filter, focus, viewer } = page
  const [isMapBroken, setMapBroken] = useState(false)
  const view = isMapBroken ? 'list' : page.view
  const total = viewer?.moves.totalCount
  useEffect(() => {
    if (total !== undefined) announce(t('map.shown', { count: total }))
  }, [total, t])
  useFocusOnChosen(focus)

  const close = () => {
    page.setFocus(null)
    if (focus !== null) focusRole(focus)
  }
  const closeByEsc = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && focus !== null) close()
  }
  const viewSwitch = (
    <Segmented
      label={t('map.view')}
      options={[
        { value: 'map', label: t(page.isPhone ? 'map.viewMapAlone' : 'map.viewMap') },
        { value: 'list', label: t('map.viewList') },
      ]}
      value={page.view}
      onChange={page.setView}
      wide={page.isPhone}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc wherever the focus is on this page
    <div className={styles.page} data-view={view} data-chosen={focus !== null} onKeyDown={closeByEsc}>
      <PageHead
        title={t('map.title')}
        tabTitle={t('map.tab')}
        lead={
          page.isPhone && view === 'map'
            ? undefined
            : total === undefined
              ? lineToCome
              : t(countTexts[filter.wayIn], { count: total })
        }
      >
        <div className={styles.controls}>
          {page.isPhone ? viewSwitch : null}
          {page.isPhone && view === 'map' ? null : (
            <Filters filter={filter} families={page.families} onFilter={page.setFilter} />
          )}
          {page.isPhone ? null : viewSwitch}
        </div>
      </PageHead>
      <div className={styles.body}>
        <Roles page={page} view={view} isMapBroken={isMapBroken} onMapBreak={() => setMapBroken(true)} />
        {focus === null ? null : (
          <div className={styles.side}>
            <MovePanel
              key={focus}
              roleId={focus}
              reach={filter.reach}
              ifSkill={page.ifSkill}
              peeks={page.isPhone && view === 'map'}
              onClose={close}
            />
          </div>
        )}
      </div>
    </div>
  )
}

/** Where the panel takes the place of the list, the focus goes on from the chosen role on the map. */
function useFocusOnChosen(roleId: string | null) {
  useEffect(() => {
    const active = document.activeElement
    const isLost = active instanceof HTMLElement && active.dataset.role !== undefined && active.offsetParent === null
    if (roleId !== null && (isLost || active === document.body)) focusRole(roleId)
  }, [roleId])
}

/** Moves the focus to a role: on the map where there is one, else in the list. */
function focusRole(roleId: string): void {
  const target = document.querySelector(`[data-node="${roleId}"]`) ?? document.querySelector(`[data-role="${roleId}"]`)
  if (target instanceof HTMLElement) target.focus()
}

type Viewer = NonNullable<MovesQuery['viewer']>

type RolesProps = {
  page: MovesPageState
  /** The view that is shown: where the map cannot be drawn the list stands in for it. */
  view: View
  isMapBroken: boolean
  onMapBreak: () => void
}

/** The roles, or in their place why there are none. */
function Roles(props: RolesProps) {
  const { t } = useTranslation()
  const { page, view } = props
  const { viewer, error } = page
  if (viewer === null && error !== undefined && problemOf(error) !== 'signedOut') {
    return (
      <div className={styles.whole}>
        <ErrorNotice text={t('map.problem')} retryLabel={t('action.retry')} onRetry={page.retry} />
      </div>
    )
  }
  if (viewer === null) return <RolesSkeleton view={view} />
  if (viewer.moves.nodes.length > 0) return <Found {...props} viewer={viewer} />
  return (
    <div className={styles.whole}>
      <NoRoles page={page} viewer={viewer} />
    </div>
  )
}

/** As the page will stand: the land with the rows beside it, or the rows alone. */
function RolesSkeleton({ view }: { view: View }) {
  const { t } = useTranslation()
  return (
    <>
      <div className={view === 'map' ? styles.list : styles.table} data-loading>
        <Loading label={t('map.loading')}>
          <RowBars count={9} rowHeight={60} />
        </Loading>
      </div>
      {view === 'map' ? (
        <div className={styles.map}>
          <MapSkeleton />
        </div>
      ) : null}
    </>
  )
}

/** Why there is no role, and what to do about it. */
function NoRoles({ page, viewer }: { page: MovesPageState; viewer: Viewer }) {
  const { t } = useTranslation()
  const { filter } = page
  if (leavesOut(filter)) {
    return (
      <EmptyNotice text={t('map.noResult')}>
        <Button size="xs" onClick={() => page.setFilter({ ...filter, families: [], bands: [], marks: [] })}>
          {t('map.clear')}
        </Button>
      </EmptyNotice>
    )
  }
  if (filter.wayIn !== 'TALENTS') return <NoWay page={page} wayIn={filter.wayIn} />
  return (
    <EmptyNotice text={t(viewer.skills.nodes.length < talentsToStandOn ? 'map.empty' : 'map.none')}>
      <Button size="xs" component={Link} to="/me">
        {t('map.addTalents')}
      </Button>
    </EmptyNotice>
  )
}

/** Why a way in leads nowhere yet, and what to do about it. */
function NoWay({ page, wayIn }: { page: MovesPageState; wayIn: 'WISHES' | 'COLLEAGUES' }) {
  const { t } = useTranslation()
  return (
    <EmptyNotice text={t(`map.noWay.${wayIn}`)}>
      {wayIn === 'WISHES' ? (
        <Button size="xs" component={Link} to="/me#wishes">
          {t('map.addWishes')}
        </Button>
      ) : null}
      <Button size="xs" onClick={() => page.setFilter({ ...page.filter, wayIn: 'TALENTS' })}>
        {t('map.backToTalents')}
      </Button>
    </EmptyNotice>
  )
}

function Found({ viewer, page, view, isMapBroken, onMapBreak }: RolesProps & { viewer: Viewer }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = (roleId: string) => navigate(`/roles/${roleId}`)
  const { nodes: moves, bandCounts, totalCount } = viewer.moves
  const { families, focus, isPhone } = page
  const more = page.moreToShow(totalCount)
  const nearer = useNearer(page.ifSkill)
  const shared = { moves, families, nearer, focus, onChoose: page.setFocus, onOpen: open }
  const showMore =
    more <= 0 ? null : (
      <Button className={styles.more ?? ''} size={view === 'map' ? 'xs' : 'sm'} onClick={page.showMore}>
        {t('map.moreAll', { count: more })}
      </Button>
    )
  const oneMore = page.ifSkill === null ? <OneMoreSkill onTry={page.setIfSkill} /> : null
  const wayPicker = (
    <WayPicker wayIn={page.filter.wayIn} onPick={(wayIn) => page.setFilter({ ...page.filter, wayIn })} />
  )
  const list = <MoveList {...shared} bandCounts={bandCounts} isRoomy={isPhone} />
  return (
    <>
      {viewer.skills.nodes.length < talentsToStandOn ? (
        <div className={styles.few}>
          <EmptyNotice text={t('map.few')}>
            <Button size="xs" component={Link} to="/me">
              {t('map.addTalents')}
            </Button>
          </EmptyNotice>
        </div>
      ) : null}
      {page.ifSkill === null ? null : (
        <div className={styles.few}>
          <IfLearned skillId={page.ifSkill} onBack={() => page.setIfSkill(null)} />
        </div>
      )}
      {view === 'list' ? (
        <div className={styles.table}>
          {isMapBroken ? <p className="muted">{t('map.broken')}</p> : null}
          {wayPicker}
          {isPhone ? list : <MoveTable {...shared} sort={page.sort} onSort={page.setSort} />}
          {showMore}
          {oneMore}
        </div>
      ) : (
        <>
          <div className={styles.list}>
            {wayPicker}
            {list}
            {oneMore}
          </div>
          <div className={styles.map}>
            <MapPlace page={page} moves={moves} nearer={nearer} onOpen={open} foot={showMore} onBreak={onMapBreak} />
          </div>
        </>
      )}
    </>
  )
}
