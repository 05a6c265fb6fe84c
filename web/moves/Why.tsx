import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TextFragment, Wall, WhyPartsFragment } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { factSentences, isTalent, placeToMend } from './factText.ts'
import styles from './Why.module.css'
import { type Fact, type Grouping, isAboutEnergy, type Part, type WhyRow, whyRows } from './whyRows.ts'

type Localize = (texts: TextFragment) => string

type WhyProps = {
  why: WhyPartsFragment
  /** Those on the way to the role. */
  walls: readonly Wall[]
  /** Stands below the sum. */
  children?: ReactNode
}

/** Why the viewer sees this role: a sum whose lines add up, by need or by who gains, with the facts behind each line. */
export function Why({ why, walls, children }: WhyProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [grouping, setGrouping] = useState<Grouping>('NEED')
  const isByNeed = grouping === 'NEED'
  const points = (tenths: number) => number(tenths / 10, 1)
  const regroup = () => {
    setGrouping(isByNeed ? 'GAINER' : 'NEED')
    announce(t(isByNeed ? 'why.nowGainer' : 'why.nowNeed'))
  }
  return (
    <section className={styles.why}>
      <div className={styles.head}>
        <h3 className="over">{t('why.title')}</h3>
        <button
          type="button"
          className={styles.toggle}
          onClick={regroup}
          aria-label={t(isByNeed ? 'why.showGainer' : 'why.showNeed')}
        >
          {t(isByNeed ? 'why.byGainer' : 'why.byNeed')}
        </button>
      </div>
      <table className={styles.sum}>
        <thead className="hiddenText">
          <tr>
            <th scope="col">{t('why.about')}</th>
            <th scope="col">{t('why.points')}</th>
          </tr>
        </thead>
        <tbody>
          {whyRows(why.parts, grouping).map((row, place) => (
            <tr key={row.key}>
              <th scope="row">
                <Line row={row} letter={isByNeed ? ['A', 'B', 'C'][place] : undefined} walls={walls} />
              </th>
              <td>{points(row.tenths)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t('why.total')}</th>
            <td>{points(why.totalTenths)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.unused}>{t('why.unused')}</p>
      <p className={styles.unused}>
        <Link to="/me">{t('why.notRight')}</Link>
      </p>
      {children}
    </section>
  )
}

function Line({ row, letter, walls }: { row: WhyRow; letter: string | undefined; walls: readonly Wall[] }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const [first] = row.parts
  return (
    <details className={styles.line}>
      <summary>
        {letter === undefined ? null : (
          <span className={styles.letter} aria-hidden="true">
            {letter}
          </span>
        )}
        <span>
          <b className="folds">{t(`why.${row.key}`)}</b>
          <span className={styles.lead}>{first === undefined ? t('why.nothing') : leadText(t, localize, first)}</span>
        </span>
      </summary>
      {row.parts.map((part) => (
        <PartOfSum key={`${part.component} ${part.need}`} part={part} walls={walls} />
      ))}
    </details>
  )
}

/** One part: its facts, heaviest first, and what the others come to; together they are the part. */
function PartOfSum({ part, walls }: { part: Part; walls: readonly Wall[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const points = (tenths: number) => <span className={styles.points}>{format.number(tenths / 10, 1)}</span>
  const told = part.facts.filter(({ tenths }, place) => place === 0 || tenths > 0)
  const rest = part.factCount - told.length
  const restTenths = told.reduce((left, { tenths }) => left - tenths, part.tenths)
  return (
    <div className={styles.part}>
      <p>
        <span>{t(`why.part.${partKey(part)}`)}</span> {points(part.tenths)}
      </p>
      <ul>
        {told.map((fact) => (
          <li key={`${fact.skill?.id} ${fact.closeTo?.id} ${fact.estimated}`}>
            <FactText part={part} fact={fact} walls={walls} /> {points(fact.tenths)}
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <span>{t('why.fact.rest', { count: rest })}</span> {points(restTenths)}
          </li>
        ) : null}
      </ul>
    </div>
  )
}

/** A fact in words, with the way to where the viewer can mend it. */
function FactText({ part, fact, walls }: { part: Part; fact: Fact; walls: readonly Wall[] }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const format = useFormat()
  const mend = placeToMend(part, fact)
  return (
    <span>
      {factSentences({ t, localize, format }, part, fact, walls).join(' ')}
      {fact.assumed ? <em> ({t('why.fact.assumed')})</em> : null}{' '}
      {mend === null ? null : (
        <Link to={mend.path} aria-label={t('why.mendName', { skill: localize(mend.names) })}>
          {t('why.mend')}
        </Link>
      )}
    </span>
  )
}

function partKey(part: Part) {
  if (isAboutEnergy(part) && part.component === 'FIT') return 'FIT_ENERGY'
  if (isAboutEnergy(part) && part.component === 'USE') return 'USE_ENERGY'
  return part.component
}

/** The heaviest fact of a part, in a few words: one the viewer confirmed before one that is assumed. */
function leadText(t: TFunction, localize: Localize, part: Part): string {
  if (part.component === 'EASE' || part.component === 'REACH' || part.component === 'MOMENTUM') {
    return t(`why.lead.${part.component}`)
  }
  const facts = part.facts.filter(({ skill }) => skill !== null)
  const fact = facts.find(({ assumed }) => !assumed) ?? facts[0]
  if (!fact?.skill) return part.component === 'INTEREST' ? t('why.lead.INTEREST_OPEN') : t('why.lead.OTHER')
  const lead = leadOfFact(t, localize, part, fact)
  return fact.assumed ? t('why.lead.assumed', { lead }) : lead
}

function leadOfFact(t: TFunction, localize: Localize, part: Part, { skill, closeTo }: Fact): string {
  const words = { skill: skill === null ? '' : localize(skill.names) }
  if (closeTo !== null && !isTalent(part)) return t('why.lead.CLOSE', { ...words, other: localize(closeTo.names) })
  if (part.component === 'INTEREST') return t('why.lead.INTEREST', words)
  return t(`why.lead.${partKey(part)}`, words)
}
