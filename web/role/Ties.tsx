import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLocalize } from '../texts/localized.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Part } from './Part.tsx'
import type { MoveOfPage } from './roleOfPage.ts'
import styles from './Ties.module.css'

/** Colleagues with a tie to this move, as facts. */
export function Ties({ ties }: { ties: MoveOfPage['ties'] }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  if (ties.length === 0) {
    return (
      <Part title={t('role.people')}>
        <p className="muted">{t('role.peopleNone')}</p>
      </Part>
    )
  }
  return (
    <Part title={t('role.people')} lead={t('role.peopleLead')}>
      <ul className={styles.list}>
        {ties.map(({ person, kind, skill }) => (
          <li key={person.id}>
            <PersonMark name={person.name} size={48} />
            <span>
              <Link to={`/people/${person.id}`}>{person.name}</Link>
              <span className={styles.tie}>
                {t(`role.tie.${kind}`, { skill: skill === null ? '' : localize(skill.names) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
