import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  type AskedAgainFragment,
  LeaveNotYetDocument,
  OwnOpennessDocument,
  type TextFragment,
} from '../generated/operations.ts'
import { useAnswer } from '../moves/useAnswer.ts'
import { localToday, type OpennessState, withAnswer } from '../profile/opennessChange.ts'
import { useOpennessActs } from '../profile/useOpennessActs.ts'
import { useSendOrRetry } from '../profile/useSend.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'
import { AnswerGroup } from '../ui/AnswerGroup.tsx'
import { showNotice } from '../ui/notice.ts'
import styles from './InboxPage.module.css'

/** What I answered "not yet" to, with a day that has come: each is asked again, this once. */
export function AskedAgain({ questions }: { questions: readonly AskedAgainFragment[] }) {
  if (questions.length === 0) return null
  return (
    <ul>
      {questions.map(({ on, subject }) => (
        <li key={subject === null ? 'openness' : subject.id}>
          {subject === null ? (
            <OpennessAgain on={on} />
          ) : (
            <SubjectAgain
              on={on}
              id={subject.id}
              names={subject.__typename === 'Role' ? subject.titles : subject.names}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

type SubjectAgainProps = { on: string; id: string; names: TextFragment }

function SubjectAgain({ on, id, names }: SubjectAgainProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const answer = useAnswer()
  const leave = useLeave()
  const title = t('inbox.again', { subject: localize(names) })
  return (
    <Question title={title} on={on}>
      <AnswerGroup
        label={title}
        options={(['SAVED', 'NOT_YET', 'NO'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
        value={null}
        onAnswer={(value) => {
          if (value === 'NOT_YET') leave(id)
          else void answer({ id, titles: names }, value, 'NOT_YET')
        }}
      />
    </Question>
  )
}

function OpennessAgain({ on }: { on: string }) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: OwnOpennessDocument })
  const { answer } = useOpennessActs()
  const leave = useLeave()
  const own = data?.viewer?.openness ?? null
  if (own === null) return null
  const state: OpennessState = { ...own, teamIds: own.shownTo.map(({ id }) => id) }
  return (
    <Question title={t('profile.openness')} on={on}>
      <AnswerGroup
        label={t('profile.openness')}
        options={(['OPEN', 'NOT_YET', 'NO'] as const).map((value) => ({ value, label: t(`openness.${value}`) }))}
        value={null}
        onAnswer={(value) => {
          if (value === 'NOT_YET') leave(null)
          else if (value !== null) answer(state, withAnswer(state, value, localToday(new Date())))
        }}
      />
    </Question>
  )
}

function Question({ title, on, children }: { title: string; on: string; children: React.ReactNode }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <article className={styles.question} aria-label={title}>
      <div className={styles.told}>
        <p className={styles.title}>{title}</p>
        <p className={styles.about}>{t('inbox.againAbout', { date: date(on, true) })}</p>
        {children}
        <p className={styles.note}>{t('inbox.againOnce')}</p>
      </div>
    </article>
  )
}

/** Leaves a "not yet" as it is, to a role or family, or with null to looking over the wall at all. */
function useLeave(): (subjectId: string | null) => void {
  const { t } = useTranslation()
  const sendOrRetry = useSendOrRetry()
  return (subjectId) =>
    void sendOrRetry(LeaveNotYetDocument, { subjectId }, () => showNotice({ text: t('inbox.againLeft') }))
}
