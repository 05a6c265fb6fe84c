import { Button } from '@mantine/core'
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchKind, SkillKind, SkillSource, Visibility } from '../generated/operations.ts'
import { type LevelStep, tenthsOf } from '../ui/levels.ts'
import { Menu } from '../ui/Menu.tsx'
import styles from './AddTalent.module.css'
import { audiences } from './audience.ts'
import { SubjectField } from './SubjectField.tsx'
import { abilities } from './subject.ts'
import { useSkillActs } from './useSkillActs.ts'

const kinds: SearchKind[] = ['SKILL']
const steps: readonly LevelStep[] = [1, 2, 3, 4, 5]
const sources: readonly SkillSource[] = ['SELF', 'PROJECT', 'COLLEAGUE', 'COURSE', 'OUTSIDE_WORK', 'ROLE']

type AddTalentProps = {
  label: string
  /** What stands in the list below which this is: found first. */
  firstKinds: readonly SkillKind[]
  ownIds: ReadonlySet<string>
  /** Who sees what is added, and how to change that. */
  audience: Visibility
  onAudience: (audience: Visibility) => void
}

/** Adds a talent or skill: one press opens the field, picking a find adds it. Level, source and audience may be said before. */
export function AddTalent({ label, firstKinds, ownIds, audience, onAudience }: AddTalentProps) {
  const { t } = useTranslation()
  const { add } = useSkillActs()
  const [step, setStep] = useState<LevelStep>(3)
  const [source, setSource] = useState<SkillSource>('SELF')
  return (
    <Opening label={label}>
      {(close) => (
        <>
          <div className={styles.choices}>
            <Choice
              label={t('profile.howWell')}
              value={step}
              options={steps.map((each) => ({ value: each, label: t(`level.${each}`) }))}
              onChoose={setStep}
            />
            <Choice
              label={t('profile.fromWhere')}
              value={source}
              options={sources.map((each) => ({ value: each, label: t(`source.${each}`) }))}
              onChoose={setSource}
            />
            <Choice
              label={t('profile.whoSees')}
              value={audience}
              options={audiences.map((each) => ({ value: each, label: t(`visibility.${each}`) }))}
              onChoose={onAudience}
            />
          </div>
          <SubjectField
            label={t('profile.addField')}
            kinds={kinds}
            skillKinds={abilities}
            firstKinds={firstKinds}
            onClose={close}
            isThere={({ id }) => ownIds.has(id)}
            onPick={(subject) => {
              if (subject.__typename === 'Skill') {
                void add(subject, { level: tenthsOf(step), source, visibility: audience })
              }
            }}
          />
          <p className={styles.seen}>{t(`profile.addSeenBy.${audience}`)}</p>
        </>
      )}
    </Opening>
  )
}

/** A dashed button that gives way to what is opened; closing gives the focus back to it. */
export function Opening({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const close = () => {
    wasOpen.current = true
    setOpen(false)
  }
  if (!isOpen) {
    return (
      <button
        ref={(button) => {
          if (wasOpen.current) button?.focus()
          wasOpen.current = false
        }}
        type="button"
        className={styles.open}
        onClick={() => setOpen(true)}
      >
        <IconPlus size={16} stroke={1.7} aria-hidden />
        {label}
      </button>
    )
  }
  return (
    <div className={styles.panel}>
      {children(close)}
      <Button size="xs" variant="subtle" onClick={close}>
        {t('action.close')}
      </Button>
    </div>
  )
}

type ChoiceProps<Value> = {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChoose: (value: Value) => void
}

function Choice<Value extends string | number>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const now = options.find((option) => option.value === value)?.label ?? ''
  const items = options.map((option) => ({
    key: String(option.value),
    label: option.label,
    isChosen: option.value === value,
    onChoose: () => onChoose(option.value),
  }))
  return (
    <Menu label={`${label}: ${now}`} buttonClass={styles.choice} groups={[{ key: 'choice', label, items }]}>
      <span>{`${label}: `}</span>
      <b>{now}</b>
    </Menu>
  )
}
