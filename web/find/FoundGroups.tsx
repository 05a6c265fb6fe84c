import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FoundFragment, TalentQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './FindPage.module.css'
import { Invite } from './Invite.tsx'
import type { Need } from './needAddress.ts'

type FoundGroupsProps = { need: Need; talent: NonNullable<TalentQuery['talent']> }

/** Who was found, in two groups by name, and always last: that others may not have shared, and how they can come. */
export function FoundGroups({ need, talent: { usesItNow, closeToIt } }: FoundGroupsProps) {
  const { t } = useTranslation()
  const count = usesItNow.length + closeToIt.length
  useEffect(() => announce(count === 0 ? t('find.nobody') : t('find.shown', { count })), [count, t])
  return (
    <>
      <Group title={t('find.usesItNow')} note={t('find.byName')} need={need} found={usesItNow} />
      <Group title={t('find.closeToIt')} note={t('find.closeNote')} need={need} found={closeToIt} />
      {count === 0 ? <p className="lead">{t('find.nobody')}</p> : null}
      <p className={styles.others}>{t(need.kind === 'opening' ? 'find.othersOpen' : 'find.others')}</p>
    </>
  )
}

type GroupProps = { title: string; note: string; need: Need; found: readonly FoundFragment[] }

function Group({ title, note, need, found }: GroupProps) {
  if (found.length === 0) return null
  return (
    <section className={styles.group} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className={styles.note}>{note}</p>
      </header>
      <ul>
        {found.map((each) => (
          <Row key={each.person.id} found={each} need={need} />
        ))}
      </ul>
    </section>
  )
}

function Row({ found, need }: { found: FoundFragment; need: Need }) {
  const { person, seat, invitation } = found
  return (
    <li className={styles.row}>
      <PersonMark name={person.name} size={52} />
      <div className={styles.who}>
        <Link to={`/people/${person.id}`}>{person.name}</Link>
        {seat === null ? null : (
          <p className={styles.note}>
            <LocalizedName texts={seat.role.titles} />, <LocalizedName texts={seat.team.names} />
          </p>
        )}
      </div>
      <Reasons reasons={found.reasons} />
      <Invite person={person} need={need} state={invitation?.state ?? null} />
    </li>
  )
}

/** Why, in sentences: what is shown of the need, then what is shown close to it. */
function Reasons({ reasons }: { reasons: FoundFragment['reasons'] }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { list } = useFormat()
  const shown = reasons.filter(({ throughNames }) => throughNames === null).map(({ names }) => localize(names))
  return (
    <div className={styles.reasons}>
      {shown.length === 0 ? null : <p>{t('find.shows', { skills: list(shown) })}</p>}
      {reasons.map(({ names, throughNames }) =>
        throughNames === null ? null : (
          <p key={throughNames.en}>{t('find.showsNear', { shown: localize(throughNames), needed: localize(names) })}</p>
        ),
      )}
    </div>
  )
}
