import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { SkillsThatOpenDocument, WhatIfDocument } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { levelStep } from '../ui/levels.ts'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './OneMoreSkill.module.css'

/** The few single skills that would bring most roles nearer, each to try out on the map; worked out when it is opened. */
export function OneMoreSkill({ onTry }: { onTry: (skillId: string) => void }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('if.title')}</summary>
      {isOpen ? <SkillsThatOpen onTry={onTry} /> : null}
    </details>
  )
}

function SkillsThatOpen({ onTry }: { onTry: (skillId: string) => void }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [{ data, error }, ask] = useQuery({ query: SkillsThatOpenDocument })
  const found = data?.viewer?.skillsThatOpen
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // It opens at the end of a list that scrolls: what was asked for would stay below the edge.
    if (found !== undefined) list.current?.scrollIntoView({ block: 'nearest' })
  }, [found])
  if (found === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (found === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <RowBars count={3} />
      </Loading>
    )
  }
  return (
    <>
      <p>{t(found.length === 0 ? 'if.none' : 'if.about')}</p>
      <ul ref={list}>
        {found.map(({ skill, hours, nearerCount }) => (
          <li key={skill.id}>
            <button type="button" onClick={() => onTry(skill.id)}>
              <b>
                <LocalizedName texts={skill.names} />
              </b>
              <span>{t('if.opens', { count: nearerCount, hours: number(hours, 0) })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** More names would fill the screen; the others are marked in the list and on the map. */
const namedRoles = 3

/** Says that the page shows things as if a skill were learned, and leads back to how they are. */
export function IfLearned({ skillId, onBack }: { skillId: string; onBack: () => void }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { number, list } = useFormat()
  const [{ data, fetching }] = useQuery({ query: WhatIfDocument, variables: { skillId } })
  const skill = data?.skill
  const answer = data?.viewer?.whatIf
  const text =
    skill === null || skill === undefined
      ? t('if.unknown')
      : !answer
        ? t('if.nothing', { skill: localize(skill.names) })
        : [
            t('if.now', {
              skill: localize(skill.names),
              word: t(`level.${levelStep(answer.level)}`),
              hours: number(answer.hours, 0),
              count: answer.nearerCount,
            }),
            answer.nearerCount === 0
              ? null
              : t('if.which', {
                  roles: list(answer.nearer.slice(0, namedRoles).map(({ role }) => localize(role.titles))),
                }),
          ]
            .filter((sentence) => sentence !== null)
            .join(' ')
  const isKnown = data !== undefined && !fetching
  useEffect(() => {
    if (isKnown) announce(text)
  }, [isKnown, text])
  if (!isKnown) return null
  return (
    <EmptyNotice text={text}>
      <Button size="xs" onClick={onBack}>
        {t('if.back')}
      </Button>
    </EmptyNotice>
  )
}
