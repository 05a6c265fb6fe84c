import IconColumns2 from '@tabler/icons-react/icons/IconColumns2'
import IconCompass from '@tabler/icons-react/icons/IconCompass'
import IconUser from '@tabler/icons-react/icons/IconUser'
import IconUsers from '@tabler/icons-react/icons/IconUsers'
import type { ReactNode } from 'react'
import type { Actor } from '../generated/operations.ts'
import { OverTheWallIcon } from '../ui/OverTheWallIcon.tsx'

/** A page that the navigation leads to. */
export type NavigationPage = {
  readonly to: string
  readonly text: 'nav.map' | 'nav.explore' | 'nav.me' | 'nav.team' | 'nav.scenarios'
  readonly icon: ReactNode
}

const overTheWall: NavigationPage = { to: '/map', text: 'nav.map', icon: <OverTheWallIcon /> }
const explore: NavigationPage = {
  to: '/explore',
  text: 'nav.explore',
  icon: <IconCompass size={18} stroke={1.7} aria-hidden />,
}
const myTalents: NavigationPage = { to: '/me', text: 'nav.me', icon: <IconUser size={18} stroke={1.7} aria-hidden /> }

const scenarios: NavigationPage = {
  to: '/hr/scenarios',
  text: 'nav.scenarios',
  icon: <IconColumns2 size={18} stroke={1.7} aria-hidden />,
}

const actorsOfHr: readonly Actor[] = ['HR_PARTNER', 'HR_ANALYST']

/** The pages of a person, in the order of the rail; the team's when there is one, those of HR for who works there. */
export function pagesFor(teamId: string | null, actors: readonly Actor[]): NavigationPage[] {
  const ofHr = actors.some((actor) => actorsOfHr.includes(actor)) ? [scenarios] : []
  if (teamId === null) return [overTheWall, explore, myTalents, ...ofHr]
  const icon = <IconUsers size={18} stroke={1.7} aria-hidden />
  return [overTheWall, explore, myTalents, { to: `/teams/${teamId}`, text: 'nav.team', icon }, ...ofHr]
}
