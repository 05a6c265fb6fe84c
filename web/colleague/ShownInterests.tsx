import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { emptyPage } from '../app/askedPage.ts'
import { EveryPage } from '../app/EveryPage.tsx'
import { ShownInterestsDocument, type ShownInterestsQuery } from '../generated/operations.ts'
import { addressOf, namesOf } from '../profile/subject.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { ChipRow, SkillChip } from '../ui/SkillChip.tsx'
import styles from './ColleaguePage.module.css'

type Interest = NonNullable<NonNullable<ShownInterestsQuery['person']>['interests']>['nodes'][number]

/** What a colleague shows of wishes: more of, less of. */
export function ShownInterests({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const useAsked = (after: string | null) => {
    const [{ data, error }, ask] = useQuery({ query: ShownInterestsDocument, variables: { id: personId, after } })
    return { page: data && (data.person?.interests ?? emptyPage), error, ask }
  }
  return (
    <EveryPage useAsked={useAsked} shapes={null}>
      {(interests) =>
        interests.length === 0 ? null : (
          <section aria-labelledby="interests">
            <h2 id="interests">{t('colleague.wishes')}</h2>
            <Direction heading={t('colleague.moreOf')} interests={interests.filter(({ wants }) => wants)} />
            <Direction heading={t('colleague.lessOf')} interests={interests.filter(({ wants }) => !wants)} />
          </section>
        )
      }
    </EveryPage>
  )
}

function Direction({ heading, interests }: { heading: string; interests: readonly Interest[] }) {
  if (interests.length === 0) return null
  return (
    <>
      <h3 className="over">{heading}</h3>
      <ChipRow>
        {interests.map(({ subject }) => (
          <Link key={subject.id} to={addressOf(subject)} className={styles.chip}>
            <SkillChip>
              <LocalizedName texts={namesOf(subject)} />
            </SkillChip>
          </Link>
        ))}
      </ChipRow>
    </>
  )
}
