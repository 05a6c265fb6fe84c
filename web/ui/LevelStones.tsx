import { useTranslation } from 'react-i18next'
import styles from './LevelStones.module.css'
import { type LevelStep, levelStep } from './levels.ts'

const steps: readonly LevelStep[] = [5, 4, 3, 2, 1]

/** Five stones on each other, as many filled as the level has steps. Decoration: `LevelWord` stands beside it. */
export function LevelStones({ tenths }: { tenths: number }) {
  const filled = levelStep(tenths)
  return (
    <span className={styles.stones} aria-hidden="true">
      {steps.map((step) => (
        <i key={step} data-filled={step <= filled} />
      ))}
    </span>
  )
}

/** A level in tenths as one of the five words. */
export function LevelWord({ tenths }: { tenths: number }) {
  const { t } = useTranslation()
  return t(`level.${levelStep(tenths)}`)
}
