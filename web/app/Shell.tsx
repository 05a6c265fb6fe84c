import { useMediaQuery } from '@mantine/hooks'
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useQuery } from 'urql'
import { OrganizationDocument, ShellDocument, type ShellQuery } from '../generated/operations.ts'
import { EarlyKeys } from '../search/EarlyKeys.tsx'
import { Horizon } from '../ui/Horizon.tsx'
import { Bar, Loading, RowBars } from '../ui/Skeleton.tsx'
import { FailedPart } from './FailedPart.tsx'
import { BottomBar, Rail } from './Navigation.tsx'
import { pagesFor } from './navigationPages.tsx'
import styles from './Shell.module.css'
import { TopBar } from './TopBar.tsx'
import { useSearchKeys } from './useSearchKeys.ts'

const SearchPalette = lazy(async () => ({ default: (await import('../search/SearchPalette.tsx')).SearchPalette }))

/** Pages that need the whole width get the slim rail; on a narrow screen all do. */
const widePaths = new Set(['/map', '/explore'])
const narrowScreen = '(max-width: 1079px)'

type Viewer = NonNullable<ShellQuery['viewer']>

/** What stands around every page of a signed-in person. Leads to the sign-in page when nobody is signed in. */
export function Shell() {
  const [{ data, error }, askAgain] = useQuery({ query: ShellDocument })
  const location = useLocation()
  const { t } = useTranslation()

  if (data === undefined && error !== undefined) {
    return (
      <main className={styles.alone}>
        <Horizon title={t('app.name')} tabTitle={t('app.name')} />
        <FailedPart error={error} ask={askAgain} />
      </main>
    )
  }
  if (data === undefined) return <ShellSkeleton />
  if (data.viewer === null) return <Navigate to="/sign-in" replace state={{ from: location }} />
  return (
    <Frame viewer={data.viewer} isDemo={data.signInOptions.length > 0}>
      <Outlet />
    </Frame>
  )
}

function Frame({ viewer, isDemo, children }: { viewer: Viewer; isDemo: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const isNarrow = useMediaQuery(narrowScreen, false, { getInitialValueInEffect: false })
  const [{ data }] = useQuery({ query: OrganizationDocument })
  const [isSearching, setSearching] = useState(false)
  const [typedBefore, setTypedBefore] = useState('')
  const openSearch = () => setSearching(true)
  const closeSearch = useCallback(() => {
    setSearching(false)
    setTypedBefore('')
  }, [])
  useSearchKeys(openSearch)

  const team = viewer.person.seats[0]?.team ?? null
  const groups = pagesFor(team?.id ?? null, viewer.actors)
  const pages = groups.flatMap((group) => group.pages)
  return (
    <div className={styles.frame} data-slim={isNarrow || widePaths.has(pathname)}>
      <a className={styles.skip} href="#page">
        {t('shell.skip')}
      </a>
      <Rail groups={groups} organizationName={data?.organization.name ?? ''} />
      <div className={styles.column}>
        <TopBar person={viewer.person} pages={pages} isDemo={isDemo} onSearch={openSearch} />
        <main id="page" tabIndex={-1} className={styles.page}>
          {children}
        </main>
      </div>
      <BottomBar pages={pages} onSearch={openSearch} />
      {isSearching ? (
        <Suspense fallback={<EarlyKeys onText={setTypedBefore} onClose={closeSearch} />}>
          <SearchPalette
            pages={pages.map(({ to, text }) => ({ to, name: t(text) }))}
            typedBefore={typedBefore}
            onClose={closeSearch}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

function ShellSkeleton() {
  const { t } = useTranslation()
  return (
    <main className={styles.alone}>
      <Loading label={t('loading.page')}>
        <Bar width={320} height={42} />
        <RowBars count={6} />
      </Loading>
    </main>
  )
}
