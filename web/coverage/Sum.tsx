import { useTranslation } from 'react-i18next'
import { useFormat } from '../texts/format.ts'
import styles from './CoveragePage.module.css'
import type { Figures } from './familyHint.ts'

/** How many of all roles are suggested to somebody, and when that was counted. */
export function Sum({ figures: { roles, suggested, families, madeOn } }: { figures: Figures }) {
  const { t } = useTranslation()
  const { number, date } = useFormat()
  return (
    <section className={styles.sum}>
      <p>
        <b>{t('coverage.sum', { suggested: number(suggested), roles: number(roles) })}</b>{' '}
        {t('coverage.sumNote', { count: roles })}
      </p>
      <p className="muted">
        {t('coverage.madeOn', { date: date(madeOn, true) })}
        {families.some(({ people }) => people === null) ? ` ${t('coverage.fewLeftOut')}` : null}
      </p>
    </section>
  )
}
