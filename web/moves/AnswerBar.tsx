import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, TextFragment } from '../generated/operations.ts'
import { AnswerGroup } from '../ui/AnswerGroup.tsx'
import styles from './AnswerBar.module.css'
import { useAnswer } from './useAnswer.ts'

const answers: readonly Answer[] = ['SAVED', 'NOT_YET', 'NO']

type AnswerBarProps = {
  role: { readonly id: string; readonly titles: TextFragment }
  answer: Answer | null
  dense?: boolean
}

/** Curious, not yet or no: three answers of equal weight; a "not yet" may name a day on which to be asked again, once. */
export function AnswerBar({ role, answer, dense = false }: AnswerBarProps) {
  const { t } = useTranslation()
  const give = useAnswer()
  const dayId = useId()
  return (
    <div className={styles.bar}>
      <AnswerGroup
        label={t('answer.question')}
        options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
        value={answer}
        onAnswer={(next) => give(role, next, answer)}
        dense={dense}
      />
      {answer === 'NOT_YET' ? (
        <label htmlFor={dayId} className={styles.day}>
          <span>{t('answer.askAgain')}</span>
          <input
            id={dayId}
            type="date"
            min={dayFromNow(1)}
            max={dayFromNow(mostDaysAhead)}
            onChange={(event) => {
              const day = event.target.value
              if (day >= dayFromNow(1) && day <= dayFromNow(mostDaysAhead)) give(role, 'NOT_YET', answer, day)
            }}
          />
        </label>
      ) : null}
    </div>
  )
}

/** Two years, as far as the service asks again. */
const mostDaysAhead = 729

const dayMs = 86_400_000

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
}
