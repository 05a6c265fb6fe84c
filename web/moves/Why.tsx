import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TextFragment, WhyPartsFragment } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { levelStep } from '../ui/levels.ts'
import styles from './Why.module.css'
import { type Fact, type Grouping, isAboutEnergy, isRare, type Part, type WhyRow, whyRows } from './whyRows.ts'

type Localize = (texts: TextFragment) => string

type WhyProps = {
  why: WhyPartsFragment
  /** Stands below the sum. */
  children?: ReactNode
}

/** Why the viewer sees this role: a sum whose lines add up, by need or by who gains, with the facts behind each line. */
export function Why({ why, children }: WhyProps) {
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
                <Line row={row} letter={isByNeed ? ['A', 'B', 'C'][place] : undefined} />
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

function Line({ row, letter }: { row: WhyRow; letter: string | undefined }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { number } = useFormat()
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
        <div key={`${part.component} ${part.need}`} className={styles.part}>
          <p>
            <span>{t(`why.part.${partKey(part)}`)}</span>{' '}
            <span className={styles.points}>{number(part.tenths / 10, 1)}</span>
          </p>
          <ul>
            {part.facts.map((fact) => (
              <li key={`${fact.skill?.id} ${fact.closeTo?.id} ${fact.estimated}`}>
                {factText(t, localize, part, fact)}
                {fact.assumed ? <em> ({t('why.fact.assumed')})</em> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

function partKey(part: Part) {
  if (isAboutEnergy(part) && part.component === 'FIT') return 'FIT_ENERGY'
  if (isAboutEnergy(part) && part.component === 'USE') return 'USE_ENERGY'
  return part.component
}

/** The heaviest fact of a part, in a few words. */
function leadText(t: TFunction, localize: Localize, part: Part): string {
  const skill = part.facts.find((fact) => fact.skill !== null)?.skill
  if (part.component === 'EASE' || part.component === 'REACH' || part.component === 'MOMENTUM') {
    return t(`why.lead.${part.component}`)
  }
  if (part.component === 'INTEREST') {
    const fact = part.facts.find((each) => each.skill !== null) ?? part.facts[0]
    return fact === undefined ? t('why.lead.INTEREST_OPEN') : interestText(t, localize, fact)
  }
  if (!skill) return t('why.lead.OTHER')
  return t(`why.lead.${partKey(part)}`, { skill: localize(skill.names) })
}

/** A wish, or that most of the role is neither wished for nor declined. */
function interestText(t: TFunction, localize: Localize, { skill }: Fact): string {
  return skill === null ? t('why.lead.INTEREST_OPEN') : t('why.lead.INTEREST', { skill: localize(skill.names) })
}

/** One fact of the graph, as a sentence. */
function factText(t: TFunction, localize: Localize, part: Part, fact: Fact): string {
  if (fact.estimated) return t('why.fact.estimated')
  if (part.component === 'INTEREST') return interestText(t, localize, fact)
  if (fact.skill === null) return t('why.fact.seat')
  const skill = localize(fact.skill.names)
  if (fact.closeTo !== null) {
    const isHeld = part.component === 'USE' || part.component === 'ACTIVATION'
    return t(isHeld ? 'why.fact.closeHeld' : 'why.fact.closeAsked', { skill, other: localize(fact.closeTo.names) })
  }
  if (fact.skill.kind === 'ENERGY') return t('why.fact.energy', { skill })
  if (fact.askedByRoles === null || fact.ofRoles === null || fact.neededLevel === null) {
    return t('why.fact.plain', { skill })
  }
  const asked = {
    count: fact.askedByRoles,
    roles: fact.ofRoles,
    skill,
    level: t(`level.${levelStep(fact.neededLevel)}`),
  }
  return isRare(fact.askedByRoles, fact.ofRoles) ? t('why.fact.askedRare', asked) : t('why.fact.asked', asked)
}
