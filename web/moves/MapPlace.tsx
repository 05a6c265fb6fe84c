import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { MoveDocument, type MoveRowFragment } from '../generated/operations.ts'
import type { MapTalent } from '../map/placeTalents.ts'
import { useLocalize } from '../texts/localized.ts'
import { levelStep } from '../ui/levels.ts'
import { Loading } from '../ui/Skeleton.tsx'
import { WhenItBreaks } from '../ui/WhenItBreaks.tsx'
import styles from './MapPlace.module.css'
import { shownBands, toggled } from './moveFilter.ts'
import { moveName } from './moveName.ts'
import type { MovesPageState } from './useMovesPage.ts'
import type { Nearer } from './useNearer.ts'

const MovesMap = lazy(() => import('../map/MovesMap.tsx'))

type MapPlaceProps = {
  page: MovesPageState
  moves: readonly MoveRowFragment[]
  /** What came nearer, as if a skill were learned. */
  nearer: Nearer
  onOpen: (roleId: string) => void
  /** Stands at the foot of the map. */
  foot: ReactNode
  /** The map cannot be loaded or drawn. */
  onBreak: () => void
}

/** The map of these moves, fetched when it is first shown. Whatever happens to it, the roles stay in reach. */
export function MapPlace({ page, moves, nearer, onOpen, foot, onBreak }: MapPlaceProps) {
  const { filter, focus } = page
  const words = useWords(page, moves, nearer)
  const talents = useSharedTalents(focus, filter.reach, page.ifSkill)
  return (
    <WhenItBreaks onBreak={onBreak}>
      <Suspense fallback={<MapSkeleton />}>
        <MovesMap
          {...words}
          moves={moves}
          nearer={nearer}
          filtered={filter.families}
          chosen={focus}
          talents={talents}
          onChoose={page.setFocus}
          onOpen={onOpen}
          onFamily={(code) => page.setFilter({ ...filter, families: filter.families.includes(code) ? [] : [code] })}
          marks={filter.marks}
          onMark={(mark) => page.setFilter({ ...filter, marks: toggled(filter.marks, mark) })}
          foot={foot}
          onBand={(band) => page.setFilter({ ...filter, bands: shownBands.filter((shown) => shown === band) })}
        />
      </Suspense>
    </WhenItBreaks>
  )
}

/** What the map says, in the viewer's language; the same objects as long as nothing changes. */
function useWords({ families }: MovesPageState, moves: readonly MoveRowFragment[], nearer: Nearer) {
  const { t } = useTranslation()
  const localize = useLocalize()
  return useMemo(
    () => ({
      names: new Map(moves.map((move) => [move.role.id, moveName(t, localize, move, families, nearer)])),
      bands: shownBands.map((band) => ({ band, name: t(`band.${band}`) })),
      families: families.map(({ code, order, names }) => ({ code, order, name: localize(names) })),
    }),
    [t, localize, families, moves, nearer],
  )
}

const none: readonly MapTalent[] = []

/** What the viewer brings to the chosen role: the panel's own question, asked once for both. */
function useSharedTalents(roleId: string | null, reach: number, ifSkill: string | null): readonly MapTalent[] {
  const localize = useLocalize()
  const [{ data }] = useQuery({
    query: MoveDocument,
    variables: { roleId: roleId ?? '', reach, ifSkill },
    pause: roleId === null,
  })
  const isCurrent = roleId !== null && data?.role?.id === roleId
  const shared = isCurrent ? data?.viewer?.move?.shared : undefined
  return useMemo(
    () =>
      shared?.map(({ skill, level }) => ({ id: skill.id, name: localize(skill.names), step: levelStep(level) })) ??
      none,
    [shared, localize],
  )
}

/** The land without anyone on it: sky, three bands, the wall, the garden. */
export function MapSkeleton() {
  const { t } = useTranslation()
  return (
    <Loading label={t('map.drawing')}>
      <div className={styles.land} />
    </Loading>
  )
}
