import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MoveMark } from '../generated/operations.ts'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import styles from './Legend.module.css'
import { OpenFlag } from './OpenFlag.tsx'

export type LegendProps = {
  /** Marks that are filtered for. */
  marks: readonly MoveMark[]
  onMark: (mark: MoveMark) => void
  /** Families to name here, where the sky has room for their codes alone. */
  families: readonly { readonly code: string; readonly order: number; readonly name: string }[]
  /** Codes of the families that are filtered for. */
  filtered: readonly string[]
  onFamily: (code: string) => void
  /** Stands before the rest. */
  children: ReactNode
}

/** What the marks on the map mean, in words. Where a mark is about single roles, a button shows those alone. */
export function Legend({ marks, onMark, families, filtered, onFamily, children }: LegendProps) {
  const { t } = useTranslation()
  const mark = (which: MoveMark, picture: ReactNode) => (
    <button
      type="button"
      aria-pressed={marks.includes(which)}
      aria-label={t(`map.onlyMark.${which}`)}
      onClick={() => onMark(which)}
    >
      {picture}
      {t(`map.mark.${which}`)}
    </button>
  )
  return (
    <div className={styles.legend}>
      {children}
      <ul aria-label={t('map.legend')}>
        <li>{mark('OPEN', <OpenFlag />)}</li>
        <li>{mark('CURIOUS', <span className={styles.ring} />)}</li>
        {families.map(({ code, order, name }) => (
          <li key={code}>
            <button
              type="button"
              aria-pressed={filtered.includes(code)}
              aria-label={t('map.onlyFamily', { family: name })}
              onClick={() => onFamily(code)}
            >
              <FamilyMark code={code} order={order} size={22} />
              {name}
            </button>
          </li>
        ))}
        <li>
          <svg width="4" height="20" aria-hidden="true">
            <path d="M2 0v20" stroke="var(--wall-2)" strokeWidth="3" strokeLinecap="round" strokeDasharray="5 7" />
          </svg>
          {t('map.legendFamilies')}
        </li>
        <li>
          <span className={styles.tile} />
          {t('map.legendOwnTeam')}
        </li>
        <li className={styles.sizes}>
          <span className={styles.circles} />
          {t('map.legendShared')}
        </li>
      </ul>
    </div>
  )
}
