import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { DeniedPage } from '../app/DeniedPage.tsx'
import { FailedPart } from '../app/FailedPart.tsx'
import { ColleagueDocument, type ColleagueQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { Horizon, PersonPeeker } from '../ui/Horizon.tsx'
import { Bar, Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './ColleaguePage.module.css'
import { ShownInterests } from './ShownInterests.tsx'
import { ShownOffers } from './ShownOffers.tsx'
import { ShownSkills } from './ShownSkills.tsx'

type Colleague = NonNullable<ColleagueQuery['person']>

/** A colleague: name, role and team, and what this person chose to show. Nothing hints at what is not shown. */
export function ColleaguePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: ColleagueDocument, variables: { id } })
  if (data === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (data === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <Bar height={340} />
        <RowBars count={4} />
      </Loading>
    )
  }
  if (data.person === null) return <DeniedPage />
  return <Shown person={data.person} />
}

function Shown({ person }: { person: Colleague }) {
  const { id, name } = person
  return (
    <div className={styles.page}>
      <Horizon title={name} tabTitle={name} lead={<Seats seats={person.seats} />}>
        <PersonPeeker person={name} size={104} />
      </Horizon>
      {person.isViewer ? <OwnPage /> : null}
      <div className={styles.columns}>
        <ShownSkills person={person} />
        <div className={styles.side}>
          <Contact person={person} />
          <ShownOffers personId={id} />
          <ShownInterests personId={id} />
        </div>
      </div>
    </div>
  )
}

/** Every role this person has now, with its team; someone without one stays in touch. */
function Seats({ seats }: { seats: Colleague['seats'] }) {
  const { t } = useTranslation()
  if (seats.length === 0) return t('colleague.noRole')
  return seats.map(({ id, role, team }) => (
    <span key={id} className={styles.seat}>
      <Link to={`/roles/${role.id}`}>
        <LocalizedName texts={role.titles} />
      </Link>
      <span aria-hidden="true"> · </span>
      <Link to={`/teams/${team.id}`}>
        <LocalizedName texts={team.names} />
      </Link>
    </span>
  ))
}

/** Says to the viewer that this is the own page, which shows more to its owner than to anyone else. */
function OwnPage() {
  const { t } = useTranslation()
  return (
    <div className={styles.own}>
      <p>
        <strong>{t('colleague.isMe')}</strong> {t('colleague.isMeText')}
      </p>
      <Button size="xs" component={Link} to="/me">
        {t('colleague.toMyTalents')}
      </Button>
    </div>
  )
}

function Contact({ person: { email, location, languages } }: { person: Colleague }) {
  const { t } = useTranslation()
  const { languageName, list } = useFormat()
  const spoken = languages ?? []
  if (email === null && location === null && spoken.length === 0) return null
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('colleague.contact')}</h2>
      <ul className={styles.facts}>
        {email === null ? null : (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {location === null ? null : <li>{location}</li>}
        {spoken.length === 0 ? null : <li>{t('colleague.speaks', { languages: list(spoken.map(languageName)) })}</li>}
      </ul>
    </section>
  )
}
