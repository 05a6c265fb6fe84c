import { MantineProvider } from '@mantine/core'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { NoticeBar } from '../ui/NoticeBar.tsx'
import { cssVariables, theme, themeChoice } from '../ui/theme.ts'
import { routes } from './routes.tsx'
import { SessionProvider } from './Session.tsx'

const router = createBrowserRouter(routes)

/** The whole web app: theme, session, pages, and the two places through which any part can speak up. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={themeChoice}
      defaultColorScheme="auto"
    >
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
      <NoticeBar />
      <LiveRegion />
    </MantineProvider>
  )
}
