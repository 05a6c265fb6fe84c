import IconChartBar from '@tabler/icons-react/icons/IconChartBar'
import IconColumns2 from '@tabler/icons-react/icons/IconColumns2'
import IconCompass from '@tabler/icons-react/icons/IconCompass'
import IconInbox from '@tabler/icons-react/icons/IconInbox'
import IconUser from '@tabler/icons-react/icons/IconUser'
import IconUserSearch from '@tabler/icons-react/icons/IconUserSearch'
import IconUsers from '@tabler/icons-react/icons/IconUsers'
import type { ReactNode } from 'react'
import type { Actor } from '../generated/operations.ts'
import { OverTheWallIcon } from '../ui/OverTheWallIcon.tsx'

/** A page that the navigation leads to. */
export type NavigationPage = {
  readonly to: string
  readonly text:
    | 'nav.map'
    | 'nav.explore'
    | 'nav.me'
    | 'nav.inbox'
    | 'nav.team'
    | 'nav.find'
    | 'nav.scenarios'
    | 'nav.coverage'
  readonly icon: ReactNode
}

/** Pages that belong together; a person sees only the groups of their work. */
export type NavigationGroup = { readonly key: 'me' | 'team' | 'hr'; readonly pages: readonly NavigationPage[] }

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

const overTheWall: NavigationPage = { to: '/map', text: 'nav.map', icon: <OverTheWallIcon /> }
const explore: NavigationPage = { to: '/explore', text: 'nav.explore', icon: <IconCompass {...icon} /> }
const myTalents: NavigationPage = { to: '/me', text: 'nav.me', icon: <IconUser {...icon} /> }
const forMe: NavigationPage = { to: '/inbox', text: 'nav.inbox', icon: <IconInbox {...icon} /> }
const findTalent: NavigationPage = { to: '/find', text: 'nav.find', icon: <IconUserSearch {...icon} /> }
const scenarios: NavigationPage = { to: '/hr/scenarios', text: 'nav.scenarios', icon: <IconColumns2 {...icon} /> }
const suggestedRoles: NavigationPage = { to: '/hr/coverage', text: 'nav.coverage', icon: <IconChartBar {...icon} /> }

/** Who sees the pages for teams and those of HR. */
const actorsWhoLook: readonly Actor[] = ['MANAGER', 'TEAM_SEEKER', 'HR_PARTNER']
const actorsOfHr: readonly Actor[] = ['HR_PARTNER', 'HR_ANALYST']

/** How many pages stand at the foot of a phone, beside the search; the others are in my menu. */
export const pagesAtFoot = 3

export const looksForTalent = (actors: readonly Actor[]): boolean =>
  actors.some((actor) => actorsWhoLook.includes(actor))

export const worksInHr = (actors: readonly Actor[]): boolean => actors.some((actor) => actorsOfHr.includes(actor))

/** The pages of a person, in the order of the rail; the team's when there is one. Groups without a page are left out. */
export function pagesFor(teamId: string | null, actors: readonly Actor[]): NavigationGroup[] {
  const myTeam: NavigationPage[] =
    teamId === null ? [] : [{ to: `/teams/${teamId}`, text: 'nav.team', icon: <IconUsers {...icon} /> }]
  const groups: NavigationGroup[] = [
    { key: 'me', pages: [overTheWall, explore, myTalents, forMe, ...myTeam] },
    { key: 'team', pages: looksForTalent(actors) ? [findTalent] : [] },
    { key: 'hr', pages: worksInHr(actors) ? [scenarios, suggestedRoles] : [] },
  ]
  return groups.filter(({ pages }) => pages.length > 0)
}
