import { useTranslation } from 'react-i18next'
import { useFormat } from '../texts/format.ts'
import styles from './AssumptionTable.module.css'
import { FigureField } from './FigureField.tsx'
import { limitsOf } from './scenarioAddress.ts'
import {
  type AssumptionName,
  type Assumptions,
  assumptionNames,
  movesTotalBy,
  unitOf,
  type Way,
} from './scenarioFigures.ts'

type AssumptionTableProps = {
  assumed: Assumptions
  /** The scenarios by which it is told how far a figure moves a total. */
  ways: readonly Way[]
  currency: string
  usualPace: number
  /** What half of those who could need; null where they are a small group. */
  hours: { readonly low: number; readonly high: number } | null
  onChange: (name: AssumptionName, value: number) => void
}

/** Every figure a scenario rests on, with its unit and where it is from, to be changed. */
export function AssumptionTable({ assumed, ways, currency, usualPace, hours, onChange }: AssumptionTableProps) {
  const { t } = useTranslation()
  const { money, number } = useFormat()

  function unit(name: AssumptionName): string {
    const kind = unitOf[name]
    return kind === 'money' ? currency : t(`scenario.unit.${kind}`)
  }

  function source(name: AssumptionName): string {
    if (name === 'pace') return t('scenario.from.pace', { usual: number(usualPace) })
    if (name !== 'learningHours') return t(`scenario.from.${name}`)
    if (hours === null) return t('scenario.from.learningHoursFew')
    return t('scenario.from.learningHours', { low: number(hours.low), high: number(hours.high) })
  }

  function moves(name: AssumptionName): string {
    if (name === 'sureness') return t('scenario.movesRanges')
    const amount = movesTotalBy(name, ways, assumed)
    return t('scenario.movesBy', { money: money(Math.round(amount / 10) * 10, currency) })
  }

  return (
    <section className={styles.assume}>
      <div className={styles.assumeHead}>
        <h2>{t('scenario.assume')}</h2>
        <p>{t('scenario.assumeLead')}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('scenario.head.assumption')}</th>
            <th scope="col">{t('scenario.head.figure')}</th>
            <th scope="col">{t('scenario.head.source')}</th>
            <th scope="col">{t('scenario.head.moves')}</th>
          </tr>
        </thead>
        <tbody>
          {assumptionNames.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`scenario.${name}`)}</th>
              <td>
                <FigureField
                  label={`${t(`scenario.${name}`)}, ${unit(name)}`}
                  value={assumed[name]}
                  unit={unit(name)}
                  {...limitsOf[name]}
                  onChange={(value) => onChange(name, value)}
                />
              </td>
              <td>{source(name)}</td>
              <td data-head={t('scenario.head.movesShort')}>{moves(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
