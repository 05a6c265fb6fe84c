import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown'
import IconDots from '@tabler/icons-react/icons/IconDots'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OwnSkillItemFragment, Visibility } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { announce } from '../ui/announce.ts'
import { LevelStones } from '../ui/LevelStones.tsx'
import { type LevelStep, levelStep, tenthsOf } from '../ui/levels.ts'
import { Menu } from '../ui/Menu.tsx'
import { showNotice } from '../ui/notice.ts'
import { AudienceMenu, useAudienceGroup } from './AudienceMenu.tsx'
import { isWider, levelAudiences } from './audience.ts'
import styles from './OwnSkillRow.module.css'
import { useSkillActs } from './useSkillActs.ts'
import { useWidening } from './useWidening.tsx'

const steps: readonly LevelStep[] = [1, 2, 3, 4, 5]

type OwnSkillRowProps = {
  item: OwnSkillItemFragment
  /** Called with the row just before its skill goes, so that the focus finds a place. */
  onLeave: (row: HTMLElement) => void
}

/** One talent or skill of mine: how well, where it comes from, who sees it, and the ways to take it away. */
export function OwnSkillRow({ item, onLeave }: OwnSkillRowProps) {
  const { skill, status } = item
  const { t } = useTranslation()
  const name = useLocalize()(skill.names)
  const acts = useSkillActs()
  const rowId = `skill-${skill.id}`
  const leaveBy = (act: (item: OwnSkillItemFragment) => Promise<void>) => () => {
    const row = document.getElementById(rowId)
    if (row !== null) onLeave(row)
    void act(item)
  }
  const removeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Delete') leaveBy(acts.remove)()
  }
  return (
    <li id={rowId} tabIndex={-1} className={styles.row} onKeyDown={removeByKey}>
      {skill.kind === 'TALENT' ? (
        <span className={styles.dot} aria-hidden="true" />
      ) : (
        <LevelStones tenths={item.level} />
      )}
      <div>
        <p className={styles.name}>
          <Link to={`/skills/${skill.id}`}>
            <LocalizedName texts={skill.names} />
          </Link>
        </p>
        <div className={styles.facts}>
          <LevelMenu item={item} name={name} />
          <span>{t(`source.${item.source}`)}</span>
          <LastUsed date={item.lastUsedOn} />
          {item.levelVisibility === 'SELF' ? null : (
            <span>{t('profile.levelSeenBy', { audience: t(`visibility.${item.levelVisibility}`) })}</span>
          )}
          {status === 'DISPUTED' ? <span>{t('profile.disputed')}</span> : null}
        </div>
      </div>
      <div className={styles.tools}>
        <WhoSees item={item} name={name} />
        <Menu
          label={t('profile.more', { name })}
          buttonClass={styles.more}
          align="end"
          groups={[
            {
              key: 'leave',
              items: [
                { key: 'remove', label: t('action.remove'), onChoose: leaveBy(acts.remove) },
                { key: 'reject', label: t('profile.notMe'), onChoose: leaveBy(acts.reject) },
              ],
            },
          ]}
        >
          <IconDots size={18} stroke={1.7} aria-hidden />
        </Menu>
      </div>
    </li>
  )
}

/** The level as a word that opens the five words. Choosing one sets its number; until then an imported one stays. */
function LevelMenu({ item, name }: { item: OwnSkillItemFragment; name: string }) {
  const { t } = useTranslation()
  const { setLevel } = useSkillActs()
  const now = levelStep(item.level)
  const items = steps.map((step) => {
    const word = t(`level.${step}`)
    const label = (
      <>
        <LevelStones tenths={tenthsOf(step)} />
        {word}
      </>
    )
    const onChoose = () => void setLevel(item, tenthsOf(step), word)
    return { key: String(step), label, isChosen: step === now, onChoose }
  })
  const label = t('profile.levelNow', { name, word: t(`level.${now}`) })
  return (
    <Menu label={label} buttonClass={styles.level} groups={[{ key: 'level', label: t('profile.howWell'), items }]}>
      {t(`level.${now}`)}
      <IconChevronDown size={14} stroke={1.7} aria-hidden />
    </Menu>
  )
}

function LastUsed({ date }: { date: string | null }) {
  const { t } = useTranslation()
  const { date: written } = useFormat()
  return date === null ? null : <span>{t('profile.lastUsed', { date: written(date, true) })}</span>
}

type Audiences = { readonly visibility?: Visibility; readonly levelVisibility?: Visibility }

/** Who sees the skill, and who its level. Fewer people: at once. More people: after a word of agreement. */
function WhoSees({ item, name }: { item: OwnSkillItemFragment; name: string }) {
  const { t } = useTranslation()
  const { setAudience } = useSkillActs()
  const problemText = useProblemText()
  const widening = useWidening()
  const [narrowed, setNarrowed] = useState<Audiences>({})
  const { visibility, levelVisibility } = { ...item, ...narrowed }

  const narrow = async (change: Audiences) => {
    setNarrowed(change)
    const problem = await setAudience(item, change)
    setNarrowed({})
    if (problem === null) return announce(t('saved'))
    const onAct = () => void narrow(change)
    showNotice({ text: problemText(problem), action: { label: t('action.retry'), onAct } })
  }
  const widen = (change: Audiences, audience: Visibility, what: 'skill' | 'level') => {
    const onConfirm = async () => {
      const problem = await setAudience(item, change)
      if (problem === null) showNotice({ text: t(`profile.seenBy.${audience}`, { name }) })
      return problem
    }
    const text =
      what === 'skill'
        ? t('profile.widen.skill', { name })
        : t('profile.widen.level', { name, word: t(`level.${levelStep(item.level)}`) })
    const confirmLabel = t(`profile.widen.confirm.${audience}`)
    widening.ask({ title: t(`profile.widen.title.${audience}`, { name }), text, confirmLabel, onConfirm })
  }
  const ofSkill = (next: Visibility) => {
    if (next === visibility) return
    if (isWider(next, visibility)) widen({ visibility: next }, next, 'skill')
    else void narrow({ visibility: next })
  }
  const ofLevel = (next: Visibility) => {
    if (next === levelVisibility) return
    if (isWider(next, levelVisibility)) widen({ levelVisibility: next }, next, 'level')
    else void narrow({ levelVisibility: next })
  }
  const level = useAudienceGroup(t('profile.whoSeesLevel'), levelVisibility, levelAudiences(visibility), ofLevel)
  return (
    <>
      <AudienceMenu of={name} value={visibility} onChange={ofSkill} also={level} />
      {widening.dialog}
    </>
  )
}
