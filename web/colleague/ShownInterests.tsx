import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ColleagueQuery } from '../generated/operations.ts'
import { addressOf, namesOf } from '../profile/subject.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { ChipRow, SkillChip } from '../ui/SkillChip.tsx'
import styles from './ColleaguePage.module.css'

type Interest = NonNullable<NonNullable<ColleagueQuery['person']>['interests']>[number]

/** What a colleague shows of wishes: more of, less of. */
export function ShownInterests({ interests }: { interests: readonly Interest[] }) {
  const { t } = useTranslation()
  if (interests.length === 0) return null
  return (
    <section aria-labelledby="interests">
      <h2 id="interests">{t('colleague.wishes')}</h2>
      <Direction heading={t('colleague.moreOf')} interests={interests.filter(({ wants }) => wants)} />
      <Direction heading={t('colleague.lessOf')} interests={interests.filter(({ wants }) => !wants)} />
    </section>
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
