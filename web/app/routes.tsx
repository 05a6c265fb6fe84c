import type { ComponentType } from 'react'
import { Navigate, Outlet, type RouteObject, ScrollRestoration, useLocation } from 'react-router'
import { BrokenPage } from './BrokenPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Shell } from './Shell.tsx'

/** A page by its path, fetched when it is first opened. Started anew when the path changes, not when the query does. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: startedPerPath(await load()) }) }
}

function startedPerPath(Page: ComponentType): ComponentType {
  return function StartedPerPath() {
    return <Page key={useLocation().pathname} />
  }
}

function Root() {
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  )
}

/** Nothing to show while the code of the first page arrives: the shell follows within a moment. */
function NothingYet() {
  return null
}

/** Every address of the app. A new page is one line among the children of the shell. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: BrokenPage,
    HydrateFallback: NothingYet,
    children: [
      page('/sign-in', async () => (await import('../signIn/SignInPage.tsx')).SignInPage),
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: BrokenPage,
            children: [
              { index: true, element: <Navigate to="/map" replace /> },
              page('/map', async () => (await import('../moves/MovesPage.tsx')).MovesPage),
              page('/explore', async () => (await import('../explore/ExplorePage.tsx')).ExplorePage),
              page('/roles/:id', async () => (await import('../role/RolePage.tsx')).RolePage),
              page('/compare', async () => (await import('../compare/ComparePage.tsx')).ComparePage),
              page('/path/:roleId', async () => (await import('../path/PathPage.tsx')).PathPage),
              page('/me', async () => (await import('../profile/ProfilePage.tsx')).ProfilePage),
              page('/people/:id', async () => (await import('../colleague/ColleaguePage.tsx')).ColleaguePage),
              page('/teams/:id', async () => (await import('../team/TeamPage.tsx')).TeamPage),
              page('/skills/:id', async () => (await import('../skill/SkillPage.tsx')).SkillPage),
              page('/inbox', async () => (await import('../inbox/InboxPage.tsx')).InboxPage),
              page('/find', async () => (await import('../find/FindPage.tsx')).FindPage),
              page('/hr/coverage', async () => (await import('../coverage/CoveragePage.tsx')).CoveragePage),
              page('/hr/scenarios', async () => (await import('../scenario/ScenarioPage.tsx')).ScenarioPage),
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
]
