import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { DeniedPage } from '../app/DeniedPage.tsx'
import { FailedPart } from '../app/FailedPart.tsx'
import { type OpeningItemFragment, ShellDocument, TeamDocument, type TeamQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { Horizon, RolePeeker } from '../ui/Horizon.tsx'
import rows from '../ui/rows.module.css'
import { Bar, Loading, RowBars } from '../ui/Skeleton.tsx'
import { Members } from './Members.tsx'
import styles from './TeamPage.module.css'

type Team = NonNullable<TeamQuery['team']>
type Seat = Team['seats']['nodes'][number]

/** So many roles of the team look over the wall. */
const mostPeekers = 3

/** A team: what it is for, its roles, who works there and what is open now. */
export function TeamPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: TeamDocument, variables: { id } })
  if (data === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (data === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <Bar height={340} />
        <RowBars count={6} />
      </Loading>
    )
  }
  if (data.team === null) return <DeniedPage />
  return <TeamView team={data.team} />
}

function TeamView({ team }: { team: Team }) {
  const seats = team.seats.nodes
  return (
    <div className={styles.page}>
      <Horizon
        title={<LocalizedName texts={team.names} />}
        tabTitle={useLocalize()(team.names)}
        over={<Belonging team={team} />}
        lead={team.purpose === null ? undefined : <LocalizedName texts={team.purpose} />}
      >
        {seats.slice(0, mostPeekers).map(({ id, role }, place) => (
          <RolePeeker
            key={id}
            code={role.family.code}
            order={role.family.order}
            size={place === 0 ? 92 : 68}
            name={<LocalizedName texts={role.titles} />}
            to={`/roles/${role.id}`}
          />
        ))}
      </Horizon>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Openings openings={team.openings.nodes} />
          <Roles seats={seats} />
        </div>
        <Members teamId={team.id} />
      </div>
    </div>
  )
}

/** The department, the place, and whether the viewer works here. */
function Belonging({ team }: { team: Team }) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: ShellDocument })
  const isMine = data?.viewer?.person.seats.some((seat) => seat.team.id === team.id) ?? false
  return (
    <>
      {isMine ? <b className={styles.mine}>{t('team.mine')}</b> : null}
      <span>
        <LocalizedName texts={team.department.names} />
      </span>
      {team.location === null ? null : (
        <>
          <span aria-hidden="true">·</span>
          <span>{team.location}</span>
        </>
      )}
    </>
  )
}

function Roles({ seats }: { seats: readonly Seat[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('team.roles')}</h2>
      {seats.length === 0 ? (
        <EmptyNotice text={t('team.rolesEmpty')} />
      ) : (
        <ul>
          {seats.map(({ id, role, headcount }) => (
            <li key={id} className={rows.row}>
              <FamilyMark code={role.family.code} order={role.family.order} size={34} />
              <div>
                <Link to={`/roles/${role.id}`} className={rows.name}>
                  <LocalizedName texts={role.titles} />
                </Link>
                <p className={rows.note}>
                  <LocalizedName texts={role.family.names} /> · {t('team.headcount', { count: headcount })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Openings({ openings }: { openings: readonly OpeningItemFragment[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="openings">
      <h2 id="openings">{t('team.openings')}</h2>
      {openings.length === 0 ? (
        <EmptyNotice text={t('team.openingsEmpty')} />
      ) : (
        <ul>
          {openings.map((opening) => (
            <li key={opening.id} className={rows.line}>
              <Link to={`/roles/${opening.seat.role.id}`} className={rows.name}>
                <LocalizedName texts={opening.titles} />
              </Link>
              <OpeningFacts opening={opening} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OpeningFacts({ opening: { kind, hoursPerWeek, startsOn, closesOn } }: { opening: OpeningItemFragment }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const facts = [
    t(`openingKind.${kind}`),
    t('team.hoursPerWeek', { count: hoursPerWeek }),
    startsOn === null ? null : t('team.starts', { date: date(startsOn) }),
    closesOn === null ? null : t('team.closes', { date: date(closesOn) }),
  ]
  return <p className={rows.note}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
}
