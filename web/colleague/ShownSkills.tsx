import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { emptyPage } from '../app/askedPage.ts'
import { EveryPage } from '../app/EveryPage.tsx'
import { ShownSkillsDocument, type ShownSkillsQuery, type SkillKind } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { LevelWord } from '../ui/LevelStones.tsx'
import { RowBars } from '../ui/Skeleton.tsx'
import { ChipRow, SkillChip } from '../ui/SkillChip.tsx'
import styles from './ColleaguePage.module.css'

type ShownSkill = NonNullable<ShownSkillsQuery['person']>['skills']['nodes'][number]

type Person = { readonly id: string; readonly name: string; readonly isViewer: boolean }

/** What a colleague shows of talents, skills and knowledge; the level as a word, where that is shown too. */
export function ShownSkills({ person: { id, name, isViewer } }: { person: Person }) {
  const { t } = useTranslation()
  const useAsked = (after: string | null) => {
    const [{ data, error }, ask] = useQuery({ query: ShownSkillsDocument, variables: { id, after } })
    return { page: data && (data.person?.skills ?? emptyPage), error, ask }
  }
  return (
    <div>
      <EveryPage useAsked={useAsked} shapes={<RowBars count={4} />}>
        {(skills) =>
          skills.length === 0 ? (
            <EmptyNotice text={t('denied')} />
          ) : (
            <>
              <Kind kind="TALENT" heading={t('colleague.talents', { name })} skills={skills} />
              <Kind kind="SKILL" heading={t('colleague.skills', { name })} skills={skills} />
              <Kind kind="KNOWLEDGE" heading={t('colleague.knowledge', { name })} skills={skills} />
              <Kind kind="ACTIVITY" heading={t('colleague.activities', { name })} skills={skills} />
              {isViewer ? null : <p className={styles.choice}>{t('colleague.choice')}</p>}
            </>
          )
        }
      </EveryPage>
    </div>
  )
}

function Kind({ kind, heading, skills }: { kind: SkillKind; heading: string; skills: readonly ShownSkill[] }) {
  const ofKind = skills.filter(({ skill }) => skill.kind === kind)
  if (ofKind.length === 0) return null
  const headingId = `shown-${kind}`
  return (
    <section aria-labelledby={headingId} className={styles.kind}>
      <h2 id={headingId}>{heading}</h2>
      <ChipRow>
        {ofKind.map(({ skill, level }) => (
          <Link key={skill.id} to={`/skills/${skill.id}`} className={styles.chip}>
            <SkillChip {...(level === null ? {} : { note: <LevelWord tenths={level} /> })}>
              <LocalizedName texts={skill.names} />
            </SkillChip>
          </Link>
        ))}
      </ChipRow>
    </section>
  )
}
