import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { type OwnSkillItemFragment, ProposedSkillsDocument, type Visibility } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { LevelWord } from '../ui/LevelStones.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { audiences } from './audience.ts'
import styles from './Proposals.module.css'
import { useAnchor, useAnchored } from './useAnchor.ts'
import { useSkillActs } from './useSkillActs.ts'

/** A few questions at a time; more on request. */
const shownAtFirst = 3

type ProposalsProps = {
  /** Who sees what is confirmed or added, and how to change that. */
  audience: Visibility
  onAudience: (audience: Visibility) => void
}

/** What a file or the present role says I can do, as questions to me. Until answered nobody else sees them. */
export function Proposals({ audience, onAudience }: ProposalsProps) {
  const { t } = useTranslation()
  const proposals = useProposals()
  useAnchor('proposal-', proposals.length > 0)
  const [shown, setShown] = useState(shownAtFirst)
  const heading = useRef<HTMLHeadingElement>(null)
  if (proposals.length === 0) return null
  const leaveQuestion = () => {
    const isLast = proposals.length === 1 // and with it the heading goes
    const next = isLast ? document.getElementById('how-i-work') : heading.current
    next?.focus()
  }
  const options = audiences.map((value) => ({ value, label: t(`visibility.${value}`) }))
  return (
    <section className={styles.band} aria-labelledby="proposals">
      <div className={styles.head}>
        <div>
          <h2 ref={heading} id="proposals" tabIndex={-1}>
            {t('profile.proposals')}
          </h2>
          <p className={styles.about}>{t('profile.proposalsAbout')}</p>
        </div>
        <div className={styles.audience}>
          <p className="label">{t('profile.confirmedSeenBy')}</p>
          <Segmented label={t('profile.confirmedSeenBy')} options={options} value={audience} onChange={onAudience} />
        </div>
      </div>
      <ul className={styles.questions}>
        {proposals.slice(0, shown).map((item) => (
          <Question key={item.skill.id} item={item} audience={audience} onAnswered={leaveQuestion} />
        ))}
      </ul>
      {proposals.length > shown ? (
        <Button size="xs" variant="subtle" onClick={() => setShown(shown + shownAtFirst)}>
          {t('action.more')}
        </Button>
      ) : null}
    </section>
  )
}

/** The proposals, at the highest level first, before all the one that the address names; asked again when those at hand run out and the service has more. */
function useProposals(): OwnSkillItemFragment[] {
  const [{ data, fetching }, ask] = useQuery({ query: ProposedSkillsDocument })
  const localize = useLocalize()
  const anchored = useAnchored('proposal-')
  const found = data?.viewer?.proposedSkills
  const isRunningOut = found?.pageInfo.hasNextPage === true && found.nodes.length < shownAtFirst
  useEffect(() => {
    if (isRunningOut && !fetching) ask({ requestPolicy: 'network-only' })
  }, [isRunningOut, fetching, ask])
  const nameOf = ({ skill }: OwnSkillItemFragment) => localize(skill.names)
  const isLater = ({ skill }: OwnSkillItemFragment) => (skill.id === anchored ? 0 : 1)
  return (found?.nodes ?? []).toSorted(
    (one, other) =>
      isLater(one) - isLater(other) || other.level - one.level || nameOf(one).localeCompare(nameOf(other)),
  )
}

type QuestionProps = { item: OwnSkillItemFragment; audience: Visibility; onAnswered: () => void }

function Question({ item, audience, onAnswered }: QuestionProps) {
  const { t } = useTranslation()
  const name = useLocalize()(item.skill.names)
  const { confirm, reject } = useSkillActs()
  const answer = (act: () => Promise<void>) => () => {
    onAnswered()
    void act()
  }
  return (
    <li id={`proposal-${item.skill.id}`} tabIndex={-1} className={styles.question}>
      <div>
        <h3>
          <LocalizedName texts={item.skill.names} />
        </h3>
        <p className={styles.why}>
          {t(item.source === 'ROLE' ? 'profile.proposedByRole' : 'profile.proposedByFile')}{' '}
          <LevelWord tenths={item.level} />
        </p>
      </div>
      <fieldset className={styles.answers} aria-label={t('profile.isThisYou', { name })}>
        <Button size="xs" onClick={answer(() => confirm(item, audience))}>
          {t('profile.yes')}
        </Button>
        <Button size="xs" onClick={answer(() => reject(item))}>
          {t('profile.notReally')}
        </Button>
      </fieldset>
    </li>
  )
}
