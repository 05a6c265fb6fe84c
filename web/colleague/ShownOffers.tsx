import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OfferFragment } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import styles from './ColleaguePage.module.css'

/** What a colleague likes to share as a buddy, how much time there is for it, and in which forms. */
export function ShownOffers({ offers }: { offers: readonly OfferFragment[] }) {
  const { t } = useTranslation()
  if (offers.length === 0) return null
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{t('colleague.buddy')}</h2>
      <ul className={styles.rows}>
        {offers.map(({ skill, hoursPerMonth, forms }) => (
          <li key={skill.id}>
            <Link to={`/skills/${skill.id}`} className={styles.name}>
              <LocalizedName texts={skill.names} />
            </Link>
            <p className={styles.note}>
              {[t('colleague.hours', { count: hoursPerMonth }), ...forms.map((form) => t(`form.${form}`))].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
