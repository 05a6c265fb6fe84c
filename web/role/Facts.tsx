import IconCalendar from '@tabler/icons-react/icons/IconCalendar'
import IconCertificate from '@tabler/icons-react/icons/IconCertificate'
import IconClock from '@tabler/icons-react/icons/IconClock'
import IconMapPin from '@tabler/icons-react/icons/IconMapPin'
import IconUsers from '@tabler/icons-react/icons/IconUsers'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Format, useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { OverTheWallIcon } from '../ui/OverTheWallIcon.tsx'
import styles from './Facts.module.css'
import type { MoveOfPage, RoleOfPage } from './roleOfPage.ts'

/** With more weeks than these, how many says nothing: it is a little every week. */
const mostWeeksTold = 26

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

/** The practical side: walls, how far, place, what is open, the teams that have this role, and what nobody checked. */
export function Facts({ role, move }: { role: RoleOfPage; move: MoveOfPage | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className={styles.facts} aria-label={t('role.facts')}>
      {move === null ? null : (
        <>
          <Fact mark={<OverTheWallIcon />} title={wallsTitle(t, move)}>
            {move.walls.length === 0
              ? t('role.wallsNoneText')
              : format.list(move.walls.map((wall) => t(`wall.${wall}`)))}
          </Fact>
          <Fact mark={<IconClock {...icon} />} title={t(`band.${move.band}`)}>
            {timeText(t, format, move)}
          </Fact>
          {move.seat.team.location === null ? null : (
            <Fact mark={<IconMapPin {...icon} />} title={move.seat.team.location}>
              {null}
            </Fact>
          )}
        </>
      )}
      <Fact
        mark={<IconCalendar {...icon} />}
        title={t(role.openings.nodes.length > 0 ? 'role.openNow' : 'role.notOpen')}
      >
        {role.openings.nodes.length === 0 ? t('role.notOpenText') : <Openings role={role} />}
      </Fact>
      <Fact mark={<IconUsers {...icon} />} title={t('role.teams')}>
        <span className={styles.teams}>
          {role.seats.nodes.map(({ id, team, headcount }) => (
            <span key={id}>
              <Link to={`/teams/${team.id}`}>
                <LocalizedName texts={team.names} />
              </Link>{' '}
              {t('role.headcount', { count: headcount })}
            </span>
          ))}
        </span>
      </Fact>
      <Fact mark={<IconCertificate {...icon} />} title={t('role.law')}>
        {t('role.lawUnchecked')}
      </Fact>
    </section>
  )
}

function Fact({ mark, title, children }: { mark: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      {mark}
      <span>
        <b>{title}</b>
        {children}
      </span>
    </div>
  )
}

function Openings({ role }: { role: RoleOfPage }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  return (
    <>
      {role.openings.nodes.map(({ id, kind, titles, hoursPerWeek, startsOn, endsOn, closesOn }) => (
        <span key={id} className={styles.opening}>
          <LocalizedName texts={titles} />
          <span>{t('role.openingHours', { kind: t(`openingKind.${kind}`), hours: number(hoursPerWeek) })}</span>
          {startsOn !== null && endsOn !== null ? (
            <span>{t('role.openingPeriod', { from: date(startsOn, true), to: date(endsOn, true) })}</span>
          ) : startsOn === null ? null : (
            <span>{t('role.openingStarts', { date: date(startsOn, true) })}</span>
          )}
          {closesOn === null ? null : <span>{t('role.openingCloses', { date: date(closesOn, true) })}</span>}
        </span>
      ))}
    </>
  )
}

function wallsTitle(t: TFunction, { walls }: MoveOfPage): string {
  return walls.length === 0 ? t('role.wallsNone') : t('role.walls', { count: walls.length })
}

function timeText(t: TFunction, { number }: Format, { learningHours, learningWeeks }: MoveOfPage): string {
  if (learningHours === 0) return t('role.hoursNone')
  const hours = number(learningHours, 0)
  if (learningWeeks > mostWeeksTold) return t('role.hours.long', { hours })
  return t('role.hours.weeks', { hours, count: learningWeeks })
}
