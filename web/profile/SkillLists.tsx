import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnSkillItemFragment } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { OwnSkillRow } from './OwnSkillRow.tsx'
import { groupSkills, strongestFirst } from './ownSkills.ts'
import styles from './SkillLists.module.css'
import { useAnchored } from './useAnchor.ts'

/** Up to this many are taken in at a glance, without a field to find one. */
const mostWithoutSearch = 15
/** A longer group opens with its strongest; the rest is one press away. */
const shownAtFirst = 10
const mostUnfolded = 12

type SkillListsProps = {
  items: readonly OwnSkillItemFragment[]
  /** Where a talent or a skill is added; below its list. */
  addTalent: ReactNode
  addSkill: ReactNode
}

/** All that I can do in two lists: how I work, in any job, and what I can do; activities folded below. */
export function SkillLists({ items, addTalent, addSkill }: SkillListsProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const [text, setText] = useState('')
  const isLong = items.length > mostWithoutSearch
  const wanted = isLong ? text : ''
  const nameOf = ({ skill }: OwnSkillItemFragment) => localize(skill.names)
  const [order] = useState(() => strongestFirst(items, nameOf))
  const groups = groupSkills(items, nameOf, order, wanted)
  const isSearching = wanted.trim() !== ''
  const anchored = useAnchored('skill-')
  const isAnchored = groups.activities.some(({ skill }) => skill.id === anchored)
  const isNothingFound = isSearching && Object.values(groups).every((group) => group.length === 0)

  return (
    <>
      {isLong ? (
        <input
          type="search"
          className={styles.search}
          aria-label={t('profile.search')}
          placeholder={t('profile.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      {isNothingFound ? <EmptyNotice text={t('profile.searchNone')} /> : null}
      <div className={styles.two}>
        <section aria-labelledby="how-i-work">
          <h2 id="how-i-work" tabIndex={-1}>
            {t('profile.talents')}
          </h2>
          <p className={styles.about}>{t('profile.talentsAbout')}</p>
          <Rows items={groups.talents} empty={isSearching ? null : t('profile.talentsEmpty')} />
          {addTalent}
        </section>
        <section aria-labelledby="what-i-can-do">
          <h2 id="what-i-can-do" tabIndex={-1}>
            {t('profile.skills')}
          </h2>
          <p className={styles.about}>{t('profile.skillsAbout')}</p>
          <Rows
            items={groups.skills}
            empty={isSearching || groups.knowledge.length > 0 ? null : t('profile.skillsEmpty')}
            heading={groups.knowledge.length > 0 && groups.skills.length > 0 ? t('profile.kindSkill') : null}
          />
          <Rows items={groups.knowledge} empty={null} heading={t('profile.kindKnowledge')} />
          {addSkill}
          {groups.activities.length === 0 ? null : (
            <details className={styles.folded} open={isSearching || isAnchored || undefined}>
              <summary>{t('profile.activities', { count: groups.activities.length })}</summary>
              <Rows items={groups.activities} empty={null} />
            </details>
          )}
        </section>
      </div>
    </>
  )
}

type RowsProps = { items: readonly OwnSkillItemFragment[]; empty: string | null; heading?: string | null }

function Rows({ items, empty, heading = null }: RowsProps) {
  const { t } = useTranslation()
  const anchored = useAnchored('skill-')
  const [isAsked, setAsked] = useState(false)
  if (items.length === 0) return empty === null ? null : <p className={styles.empty}>{empty}</p>
  const folded = items.length > mostUnfolded ? items.slice(shownAtFirst) : []
  const isWhole = isAsked || folded.some(({ skill }) => skill.id === anchored)
  return (
    <>
      {heading === null ? null : <h3 className={styles.kind}>{heading}</h3>}
      <ul className={styles.rows}>
        {(isWhole ? items : items.slice(0, items.length - folded.length)).map((item) => (
          <OwnSkillRow key={item.skill.id} item={item} onLeave={focusBeside} />
        ))}
      </ul>
      {folded.length === 0 ? null : (
        <Button
          size="xs"
          variant="subtle"
          className={styles.all}
          aria-expanded={isWhole}
          onClick={() => setAsked(!isWhole)}
        >
          {isWhole ? t('profile.showFewer') : t('profile.showAll', { count: items.length })}
        </Button>
      )}
    </>
  )
}

/** Gives the focus to the row after the one that goes, else to the one before, else to the heading of its section. */
function focusBeside(row: HTMLElement): void {
  const beside = row.nextElementSibling ?? row.previousElementSibling ?? row.closest('section')?.querySelector('h2')
  if (beside instanceof HTMLElement) beside.focus()
}
