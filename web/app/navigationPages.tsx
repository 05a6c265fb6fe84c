import IconCompass from '@tabler/icons-react/icons/IconCompass'
import IconUser from '@tabler/icons-react/icons/IconUser'
import IconUsers from '@tabler/icons-react/icons/IconUsers'
import type { ReactNode } from 'react'
import { OverTheWallIcon } from '../ui/OverTheWallIcon.tsx'

/** A page that the navigation leads to. */
export type NavigationPage = {
  readonly to: string
  readonly text: 'nav.map' | 'nav.explore' | 'nav.me' | 'nav.team'
  readonly icon: ReactNode
}

const overTheWall: NavigationPage = { to: '/map', text: 'nav.map', icon: <OverTheWallIcon /> }
const explore: NavigationPage = {
  to: '/explore',
  text: 'nav.explore',
  icon: <IconCompass size={18} stroke={1.7} aria-hidden />,
}
const myTalents: NavigationPage = { to: '/me', text: 'nav.me', icon: <IconUser size={18} stroke={1.7} aria-hidden /> }

/** The pages of a person, in the order of the rail; the team's when there is one. */
export function pagesFor(teamId: string | null): NavigationPage[] {
  if (teamId === null) return [overTheWall, explore, myTalents]
  const icon = <IconUsers size={18} stroke={1.7} aria-hidden />
  return [overTheWall, explore, myTalents, { to: `/teams/${teamId}`, text: 'nav.team', icon }]
}
