import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { ShownSkillsDocument, type ShownSkillsQuery, type SkillKind } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { LevelWord } from '../ui/LevelStones.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import { ChipRow, SkillChip } from '../ui/SkillChip.tsx'
import styles from './ColleaguePage.module.css'

type ShownSkill = NonNullable<ShownSkillsQuery['person']>['skills']['nodes'][number]

type Person = { readonly id: string; readonly name: string; readonly isViewer: boolean }

/** What a colleague shows of talents, skills and knowledge; the level as a word, where that is shown too. */
export function ShownSkills({ person: { id, name, isViewer } }: { person: Person }) {
  const { t } = useTranslation()
  return (
    <div>
      <AllShownSkills personId={id}>
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
      </AllShownSkills>
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

type AllShownSkillsProps = {
  personId: string
  children: (skills: readonly ShownSkill[]) => ReactNode
  after?: string | null
  before?: readonly ShownSkill[]
}

/** Reads page after page of what is shown, and hands all of it to `children`. */
function AllShownSkills({ personId, children, after = null, before = [] }: AllShownSkillsProps) {
  const { t } = useTranslation()
  const [{ data, error }, ask] = useQuery({ query: ShownSkillsDocument, variables: { id: personId, after } })
  if (data === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (data === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <RowBars count={4} />
      </Loading>
    )
  }
  const page = data.person?.skills
  const skills = [...before, ...(page?.nodes ?? [])]
  if (page?.pageInfo.hasNextPage !== true) return children(skills)
  return (
    <AllShownSkills personId={personId} after={page.pageInfo.endCursor} before={skills}>
      {children}
    </AllShownSkills>
  )
}
