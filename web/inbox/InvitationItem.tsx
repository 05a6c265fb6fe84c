import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Problem } from '../api/problem.ts'
import { useNeedName } from '../find/needName.ts'
import {
  AnswerInvitationDocument,
  type InvitationAnswer,
  type ReceivedInvitationFragment,
} from '../generated/operations.ts'
import { useSend } from '../profile/useSend.ts'
import { useFormat } from '../texts/format.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { AnswerGroup } from '../ui/AnswerGroup.tsx'
import { announce } from '../ui/announce.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './InboxPage.module.css'

const answers: readonly InvitationAnswer[] = ['YES', 'NOT_YET', 'NO']

/** Somebody invites me to a talk: for what, with their line, and three answers of equal weight. */
export function InvitationItem({ invitation }: { invitation: ReceivedInvitationFragment }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const needName = useNeedName()
  const { id, sender, line, sentOn, need, answer } = invitation
  const name = sender?.name ?? t('find.someoneLeft')
  return (
    <article className={styles.item} aria-label={t('inbox.invitationFrom', { name })}>
      <PersonMark name={name} size={52} />
      <div className={styles.told}>
        <p className={styles.title}>{t('inbox.wantsToTalk', { name })}</p>
        <p className={styles.about}>{t('inbox.about', { need: needName(need) ?? t('find.needGone') })}</p>
        {line === null ? null : <blockquote>{t('quoted', { text: line })}</blockquote>}
        <p className={styles.note}>
          {t('inbox.cameOn', { date: date(sentOn, true) })}
          {sender === null ? null : (
            <>
              {' '}
              <Link to={`/people/${sender.id}`}>{t('inbox.whoIs', { name })}</Link>
            </>
          )}
        </p>
        <Answers id={id} name={name} answer={answer} />
      </div>
    </article>
  )
}

type AnswersProps = { id: string; name: string; answer: InvitationAnswer | null }

function Answers({ id, name, answer }: AnswersProps) {
  const { t } = useTranslation()
  const send = useSend()
  const problemText = useProblemText()
  const [problem, setProblem] = useState<Problem | null>(null)
  const give = async (next: InvitationAnswer | null) => {
    if (next === null) return // an answer can become another one; the invitation stays
    const failed = await send(AnswerInvitationDocument, { invitationId: id, answer: next })
    setProblem(failed)
    if (failed === null) announce(t(`inbox.then.${next}`, { name }))
  }
  return (
    <>
      <AnswerGroup
        label={t('inbox.answer', { name })}
        options={answers.map((value) => ({ value, label: t(`inbox.${value}`) }))}
        value={answer}
        onAnswer={give}
      />
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problemText(problem)}
        </p>
      )}
      <p className={styles.note}>
        {answer === null ? t('inbox.before', { name }) : t(`inbox.then.${answer}`, { name })}
      </p>
    </>
  )
}
