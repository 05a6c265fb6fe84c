import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScenarioQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { FigureField } from './FigureField.tsx'
import styles from './ScenarioColumns.module.css'
import type { Outcome, Range, Way } from './scenarioFigures.ts'

export type Facts = NonNullable<ScenarioQuery['scenario']>

export type Column = {
  readonly name: 'A' | 'B'
  readonly way: Way
  readonly outcome: Outcome
  readonly onHired: (hired: number) => void
}

type ScenarioColumnsProps = { columns: readonly [Column, Column]; facts: Facts; currency: string; hiring: number }

/** Two ways of filling the same places, row by row. */
export function ScenarioColumns({ columns, facts, currency, hiring }: ScenarioColumnsProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const about = (amount: number) => money(roundedMoney(amount), currency)
  const most = Math.max(...columns.flatMap(({ outcome }) => [outcome.cost.high, outcome.notDoing.high]))
  const rows: readonly [string, (column: Column) => ReactNode][] = [
    [t('scenario.row.cost'), ({ outcome }) => <Money range={outcome.cost} about={about} most={most} />],
    [
      t('scenario.row.notDoing'),
      ({ outcome }) => <Money range={outcome.notDoing} about={about} most={most} isOpen scaleEnd={about(most)} />,
    ],
    [t('scenario.row.returned'), ({ outcome }) => <Money range={outcome.returned} about={about} />],
    [t('scenario.row.whoCould'), () => <Bands facts={facts} />],
    [t('scenario.row.plan'), ({ way }) => <PlanText way={way} facts={facts} />],
    [t('scenario.row.ready'), ({ outcome }) => <Ready outcome={outcome} />],
    [t('scenario.row.worth'), ({ way }) => <Worth way={way} hiringAvoided={about(way.grown * hiring)} />],
  ]
  return (
    <table className={styles.columns}>
      <caption className="hiddenText">{t('scenario.compared')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.name} scope="col">
              <ColumnHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, cell]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((column) => (
              <td key={column.name}>{cell(column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Figures that rest on assumptions are told to the hundred. */
function roundedMoney(amount: number): number {
  return Math.round(amount / 100) * 100
}

function ColumnHead({ column: { name, way, onHired } }: { column: Column }) {
  const { t } = useTranslation()
  const { grown, hired } = way
  const column = t(`scenario.column${name}`)
  const title = hired === 0 ? 'scenario.grow' : grown === 0 ? 'scenario.hire' : 'scenario.growAndHire'
  return (
    <div className={styles.columnHead}>
      <span className={styles.over}>{column}</span>
      <span className={styles.columnTitle}>{t(title, { grown, hired })}</span>
      <span className={styles.hired}>
        <FigureField
          label={t('scenario.hiredIn', { column })}
          isShort
          value={hired}
          least={0}
          most={grown + hired}
          onChange={(value) => onHired(Math.round(value))}
        />
        <span aria-hidden>{t('scenario.hired')}</span>
      </span>
    </div>
  )
}

type MoneyProps = {
  range: Range
  about: (amount: number) => string
  /** End of the scale; left out where there is none to draw on. */
  most?: number
  scaleEnd?: string
  /** Drawn as an outline. */
  isOpen?: boolean
}

function Money({ range, about, most, scaleEnd, isOpen = false }: MoneyProps) {
  const { t } = useTranslation()
  const share = (amount: number) => `${most === undefined || most === 0 ? 0 : (100 * amount) / most}%`
  const places = { '--low': share(range.low), '--high': share(range.high), '--middle': share(range.middle) }
  return (
    <>
      <span className={styles.big}>{about(range.middle)}</span>{' '}
      <span className={styles.between}>{t('scenario.range', { low: about(range.low), high: about(range.high) })}</span>
      {most === undefined ? null : (
        <div className={styles.range} data-open={isOpen} style={places} aria-hidden>
          <i />
          <b />
        </div>
      )}
      {scaleEnd === undefined ? null : (
        <div className={styles.scale} aria-hidden>
          <span>{about(0)}</span>
          <span>{scaleEnd}</span>
        </div>
      )}
    </>
  )
}

function Bands({ facts }: { facts: Facts }) {
  const { t } = useTranslation()
  const words = (band: Facts['bands'][number]['band']) => t(`band.${band}`).toLowerCase()
  return (
    <>
      <ul className={styles.bands}>
        {facts.bands.map(({ band, people }) => (
          <li key={band} data-band={band} style={{ '--people': String(Math.max(people ?? 0, 10)) }}>
            {people === null
              ? t('scenario.bandFew', { band: words(band) })
              : t('scenario.bandCount', { people, band: words(band) })}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t('scenario.bandsNote')}</p>
    </>
  )
}

function PlanText({ way: { grown }, facts: { placesFilled } }: { way: Way; facts: Facts }) {
  const { t } = useTranslation()
  if (grown === 0) return t('scenario.planNone')
  if (placesFilled === null) return t('scenario.planFew')
  if (placesFilled < grown) return t('scenario.planFilledAtLeast', { filled: placesFilled, grown })
  return t('scenario.planFilled', { filled: grown, grown })
}

function Ready({ outcome: { monthsToReady, hoursAway } }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const whole = (amount: number) => number(Math.ceil(amount), 0)
  return (
    <span className={styles.ready}>
      <span>
        <span className={styles.middling}>
          {t('scenario.months', {
            months: whole(monthsToReady.middle),
            count: Math.ceil(monthsToReady.middle),
          })}
        </span>{' '}
        <span className={styles.between}>
          {t('scenario.range', { low: whole(monthsToReady.low), high: whole(monthsToReady.high) })}
        </span>
      </span>
      <span>
        <span className={styles.middling}>{t('scenario.hours', { hours: number(hoursAway.middle, 0) })}</span>{' '}
        <span className={styles.between}>
          {t('scenario.range', { low: number(hoursAway.low, 0), high: number(hoursAway.high, 0) })}
        </span>
      </span>
    </span>
  )
}

function Worth({ way: { grown }, hiringAvoided }: { way: Way; hiringAvoided: string }) {
  const { t } = useTranslation()
  const nothing = t('scenario.nothingStated')
  return (
    <p className={styles.worth}>
      <strong>{t('scenario.people')}</strong> {grown === 0 ? nothing : t('scenario.worthPeople', { count: grown })}{' '}
      <strong>{t('scenario.teams')}</strong> {grown === 0 ? nothing : t('scenario.worthTeams')}{' '}
      <strong>{t('scenario.organization')}</strong>{' '}
      {grown === 0 ? nothing : t('scenario.worthOrganization', { money: hiringAvoided })}
    </p>
  )
}
