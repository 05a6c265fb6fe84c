import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { DeniedPage } from '../app/DeniedPage.tsx'
import { FailedPart } from '../app/FailedPart.tsx'
import { OrganizationDocument, SkillDocument, type SkillQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { isMadeUp } from '../ui/madeUpAddress.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import rows from '../ui/rows.module.css'
import { Bar, Loading, RowBars } from '../ui/Skeleton.tsx'
import { OwnSkillAction } from './OwnSkillAction.tsx'
import styles from './SkillPage.module.css'
import { SkillRoles } from './SkillRoles.tsx'

type Skill = NonNullable<SkillQuery['skill']>

/** A talent or skill: which roles use it, what teaches it, and who likes to share it. */
export function SkillPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: SkillDocument, variables: { id } })
  if (data === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (data === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <Bar height={84} />
        <RowBars count={6} />
      </Loading>
    )
  }
  if (data.skill === null) return <DeniedPage />
  return <SkillView skill={data.skill} />
}

function SkillView({ skill }: { skill: Skill }) {
  const { t } = useTranslation()
  return (
    <>
      <PageHead
        title={<LocalizedName texts={skill.names} />}
        tabTitle={useLocalize()(skill.names)}
        lead={t(`kind.${skill.kind}`)}
      >
        {skill.kind === 'ENERGY' ? null : <OwnSkillAction skill={skill} />}
      </PageHead>
      <div className={styles.columns}>
        <SkillRoles skillId={skill.id} />
        <div className={styles.side}>
          <Learning items={skill.learning.nodes} />
          <Buddies offers={skill.buddyOffers.nodes} />
        </div>
      </div>
    </>
  )
}

type LearningItem = Skill['learning']['nodes'][number]

function Learning({ items }: { items: readonly LearningItem[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="learning">
      <h2 id="learning">{t('skill.learning')}</h2>
      {items.length === 0 ? (
        <EmptyNotice text={t('skill.learningEmpty')} />
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.id} className={rows.line}>
              {item.url === null || isMadeUp(item.url) ? (
                <LocalizedName texts={item.titles} />
              ) : (
                <a href={item.url} target="_blank" rel="noreferrer">
                  <LocalizedName texts={item.titles} />
                </a>
              )}
              <LearningFacts item={item} />
            </li>
          ))}
          {items.some(({ url }) => url !== null && isMadeUp(url)) ? (
            <li className={rows.note}>{t('role.madeUpItem')}</li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

function LearningFacts({ item: { form, hours, cost, language } }: { item: LearningItem }) {
  const { t } = useTranslation()
  const { money, languageName } = useFormat()
  const [{ data }] = useQuery({ query: OrganizationDocument })
  const currency = data?.organization.currency
  const price = cost === 0 ? t('skill.free') : currency === undefined ? null : money(cost, currency)
  const facts = [
    t(`form.${form}`),
    t('skill.hours', { count: hours }),
    price,
    language === null ? null : languageName(language),
  ]
  return <p className={rows.note}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
}

function Buddies({ offers }: { offers: Skill['buddyOffers']['nodes'] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="buddies">
      <h2 id="buddies">{t('skill.buddies')}</h2>
      {offers.length === 0 ? (
        <EmptyNotice text={t('skill.buddiesEmpty')} />
      ) : (
        <ul>
          {offers.map(({ person, hoursPerMonth, forms }) => (
            <li key={person.id} className={rows.row}>
              <PersonMark name={person.name} size={38} />
              <div>
                <Link to={`/people/${person.id}`} className={rows.person}>
                  {person.name}
                </Link>
                <p className={rows.note}>
                  {[t('skill.hoursAMonth', { count: hoursPerMonth }), ...forms.map((form) => t(`form.${form}`))].join(
                    ' · ',
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
