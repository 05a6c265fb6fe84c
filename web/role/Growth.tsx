import { Button } from '@mantine/core'
import IconArrowUpRight from '@tabler/icons-react/icons/IconArrowUpRight'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { type GrowingFragment, RoleGrowthDocument, type StepFragment } from '../generated/operations.ts'
import { durationText, stepSentence } from '../moves/reasonText.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { levelStep } from '../ui/levels.ts'
import { isMadeUp } from '../ui/madeUpAddress.ts'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './Growth.module.css'
import { Part } from './Part.tsx'

/** More than these would be a list of what is not there yet. */
const shownAtFirst = 3

/** What is left to grow: one small step first, then a few closed lines, the rest on request. */
export function Growth({ roleId }: { roleId: string }) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const [{ data, error }, ask] = useQuery({ query: RoleGrowthDocument, variables: { roleId } })
  const move = data?.viewer?.move
  if (move === undefined && error !== undefined) {
    return (
      <Part title={t('role.grow')}>
        <ErrorNotice
          text={t('role.partProblem')}
          retryLabel={t('action.retry')}
          onRetry={() => ask({ requestPolicy: 'network-only' })}
        />
      </Part>
    )
  }
  if (!move) {
    return (
      <Part title={t('role.grow')}>
        <Loading label={t('loading.page')}>
          <RowBars count={4} />
        </Loading>
      </Part>
    )
  }
  const { skillsToGrow, skillsToGrowCount } = move
  const [first] = skillsToGrow
  const [step] = first?.steps ?? []
  if (first === undefined || step === undefined) {
    return (
      <Part title={t('role.grow')}>
        <p className="muted">{t('role.growNone')}</p>
      </Part>
    )
  }
  const shown = isWhole ? skillsToGrow : skillsToGrow.slice(0, shownAtFirst)
  return (
    <Part
      title={t('role.grow')}
      lead={t('role.growLead', { count: skillsToGrowCount, time: durationText(t, step.minutes) })}
    >
      <NextStep skill={first} step={step} />
      <ul className={styles.list}>
        {shown.map((growing) => (
          <li key={growing.skill.id}>
            <Growing growing={growing} />
          </li>
        ))}
      </ul>
      {isWhole || skillsToGrow.length <= shownAtFirst ? null : (
        <Button size="xs" variant="subtle" onClick={() => setWhole(true)}>
          {t('role.growAll', { count: skillsToGrow.length })}
        </Button>
      )}
    </Part>
  )
}

function NextStep({ skill, step }: { skill: GrowingFragment; step: StepFragment }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const others = skill.steps.slice(1)
  return (
    <div className={styles.next}>
      <p className={styles.over}>{t('role.nextStep')}</p>
      <h3>{stepSentence(t, localize, step, skill.skill.names)}</h3>
      <p>{t('role.nextStepFor', { skill: localize(skill.skill.names), form: t(`form.${step.form}`) })}</p>
      <StepLink step={step} />
      {others.length === 0 ? null : (
        <p className={styles.others}>
          {t('role.otherForms')}:{' '}
          {others.map((other) => formText(t, stepSentence(t, localize, other, skill.skill.names), other)).join('; ')}
        </p>
      )}
    </div>
  )
}

function formText(t: TFunction, sentence: string, { form }: StepFragment): string {
  return t('role.stepForm', { step: sentence, form: t(`form.${form}`) })
}

/** Where a step begins: the item's page, or the colleague's. */
function StepLink({ step }: { step: StepFragment }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  if (step.buddy !== null) {
    return (
      <Button component={Link} to={`/people/${step.buddy.id}`} className={styles.act ?? ''}>
        {t('role.meet', { name: step.buddy.name })}
      </Button>
    )
  }
  if (!step.item?.url) return null
  if (isMadeUp(step.item.url)) return <p className={styles.others}>{t('role.madeUpItem')}</p>
  return (
    <Button
      component="a"
      href={step.item.url}
      target="_blank"
      rel="noreferrer"
      className={styles.act ?? ''}
      rightSection={<IconArrowUpRight size={16} stroke={1.7} aria-hidden />}
    >
      {t('role.openItem', { title: localize(step.item.titles) })}
    </Button>
  )
}

/** From which word to which; where both are the same word, that it is nearly there. */
function fromTo(t: TFunction, level: number, neededLevel: number): string {
  const to = t(`level.${levelStep(neededLevel)}`)
  if (level === 0) return t('role.fromZero', { to })
  if (levelStep(level) === levelStep(neededLevel)) return t('role.nearly', { to })
  return t('role.fromTo', { from: t(`level.${levelStep(level)}`), to })
}

function Growing({ growing }: { growing: GrowingFragment }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { number } = useFormat()
  const { skill, closeTo, level, neededLevel, hours, steps } = growing
  return (
    <details className={styles.growing}>
      <summary className="folds">
        <span>
          <LocalizedName texts={skill.names} />
        </span>
        <span className={styles.level}>{fromTo(t, level, neededLevel)}</span>
      </summary>
      {closeTo === null ? null : <p>{t('role.growThrough', { skill: localize(closeTo.names) })}</p>}
      <p>{t('role.growHours', { count: Math.round(hours), hours: number(hours, 0) })}</p>
      <Link to={`/map?if=${skill.id}`}>{t('if.grow')}</Link>
      <ul>
        {steps.map((step) => (
          <li key={step.form}>{formText(t, stepSentence(t, localize, step, skill.names), step)}</li>
        ))}
      </ul>
    </details>
  )
}
