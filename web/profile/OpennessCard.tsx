import IconEyeOff from '@tabler/icons-react/icons/IconEyeOff'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { type OpennessAnswer, OwnOpennessDocument, type TeamNameFragment } from '../generated/operations.ts'
import { AnswerGroup } from '../ui/AnswerGroup.tsx'
import { DayField } from './DayField.tsx'
import { FindMe } from './FindMe.tsx'
import { NoteField } from './NoteField.tsx'
import styles from './OpennessCard.module.css'
import { dayAfter, latestAskAgain, latestUntil, localToday, type OpennessState, withAnswer } from './opennessChange.ts'
import { useOpennessActs } from './useOpennessActs.ts'

const answers: readonly OpennessAnswer[] = ['OPEN', 'NOT_YET', 'NO']

/** My own answer to: would you like to look over the wall? Yes, not yet and no weigh the same, and nobody is told. */
export function OpennessCard() {
  const { t } = useTranslation()
  const [{ data, error }, ask] = useQuery({ query: OwnOpennessDocument })
  const { answer } = useOpennessActs()
  const own = data?.viewer?.openness ?? null
  const state: OpennessState | null =
    own === null ? null : { ...own, teamIds: own.shownTo.map(({ id }: TeamNameFragment) => id) }
  const today = localToday(new Date())
  return (
    <section aria-labelledby="openness">
      <h2 id="openness">{t('profile.openness')}</h2>
      <p className={styles.about}>{t('profile.opennessAbout')}</p>
      {data === undefined && error !== undefined ? (
        <FailedPart error={error} ask={ask} />
      ) : (
        <>
          <AnswerGroup
            label={t('profile.openness')}
            options={answers.map((value) => ({ value, label: t(`openness.${value}`) }))}
            value={state?.answer ?? null}
            onAnswer={(value) => answer(state, value === null ? null : withAnswer(state, value, today))}
          />
          {state === null ? null : <Details state={state} teams={own?.shownTo ?? []} today={today} />}
          <p className={styles.private}>
            <IconEyeOff size={18} stroke={1.7} aria-hidden />
            <span>{t('profile.opennessPrivate')}</span>
          </p>
        </>
      )}
    </section>
  )
}

type DetailsProps = { state: OpennessState; teams: readonly TeamNameFragment[]; today: string }

function Details({ state, teams, today }: DetailsProps) {
  const { t } = useTranslation()
  const { change } = useOpennessActs()
  return (
    <div className={styles.details}>
      {state.answer === 'NOT_YET' ? <p>{t('profile.notYetFine')}</p> : null}
      {state.answer === 'OPEN' ? (
        <DayField
          label={t('profile.until')}
          hint={t('profile.untilHint')}
          value={state.until}
          earliest={today}
          latest={latestUntil(today)}
          onChange={(until) => change({ ...state, until })}
        />
      ) : null}
      {state.answer === 'NOT_YET' ? (
        <DayField
          label={t('profile.askAgain')}
          hint={t('profile.askAgainHint')}
          value={state.askAgainOn}
          earliest={dayAfter(today)}
          latest={latestAskAgain(today)}
          isOptional
          onChange={(askAgainOn) => change({ ...state, askAgainOn })}
        />
      ) : null}
      {state.answer === 'OPEN' ? <FindMe state={state} teams={teams} /> : null}
      <NoteField note={state.note} onKeep={(note) => change({ ...state, note })} />
    </div>
  )
}
