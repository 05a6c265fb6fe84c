import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { emptyPage } from '../app/askedPage.ts'
import { EveryPage } from '../app/EveryPage.tsx'
import { ShownOffersDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import rows from '../ui/rows.module.css'

/** What a colleague likes to share as a buddy, how much time there is for it, and in which forms. */
export function ShownOffers({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const useAsked = (after: string | null) => {
    const [{ data, error }, ask] = useQuery({ query: ShownOffersDocument, variables: { id: personId, after } })
    return { page: data && (data.person?.buddyOffers ?? emptyPage), error, ask }
  }
  return (
    <EveryPage useAsked={useAsked} shapes={null}>
      {(offers) =>
        offers.length === 0 ? null : (
          <section aria-labelledby="offers">
            <h2 id="offers">{t('colleague.buddy')}</h2>
            <ul>
              {offers.map(({ skill, hoursPerMonth, forms }) => (
                <li key={skill.id} className={rows.line}>
                  <Link to={`/skills/${skill.id}`} className={rows.name}>
                    <LocalizedName texts={skill.names} />
                  </Link>
                  <p className={rows.note}>
                    {[t('colleague.hours', { count: hoursPerMonth }), ...forms.map((form) => t(`form.${form}`))].join(
                      ' · ',
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </EveryPage>
  )
}
