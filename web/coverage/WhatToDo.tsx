import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './CoveragePage.module.css'
import { type FamilyFigures, type FamilyHint, familyHint } from './familyHint.ts'

const hints: readonly FamilyHint[] = ['thin', 'notShown', 'crowded']

/** What the figures can lead to, where a family is suggested little. */
export function WhatToDo({ families }: { families: readonly FamilyFigures[] }) {
  const { t } = useTranslation()
  if (families.every((figures) => familyHint(figures) === null)) return <p>{t('coverage.nothingToDo')}</p>
  return (
    <section className={styles.what}>
      <h2>{t('coverage.what')}</h2>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>
            <b>{t(`coverage.what.${hint}`)}</b>
            {t(`coverage.what.${hint}Text`)}
            {hint === 'notShown' ? <Link to="/hr/scenarios">{t('nav.scenarios')}</Link> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
