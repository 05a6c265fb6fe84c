import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { problemOf } from '../api/problem.ts'
import { MessagePage } from '../app/MessagePage.tsx'
import { compareAddress } from '../compare/comparedRoles.ts'
import { RolePageDocument } from '../generated/operations.ts'
import { AnswerBar } from '../moves/AnswerBar.tsx'
import { OneAnswer } from '../moves/OneAnswer.tsx'
import { reasonSentence, sharedSentence, valueSentence } from '../moves/reasonText.ts'
import { Why } from '../moves/Why.tsx'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { Horizon, PersonPeeker, RolePeeker } from '../ui/Horizon.tsx'
import { Bar, Loading, RowBars } from '../ui/Skeleton.tsx'
import { Bring } from './Bring.tsx'
import { Facts } from './Facts.tsx'
import { Growth } from './Growth.tsx'
import { NearRoles } from './NearRoles.tsx'
import { Needs } from './Needs.tsx'
import { Part } from './Part.tsx'
import styles from './RolePage.module.css'
import type { MoveOfPage, RoleOfPage } from './roleOfPage.ts'
import { Ties } from './Ties.tsx'

/** A role: what the viewer brings first, then who gains, a day in it, what is left to grow, and whom to talk to. */
export function RolePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const problemText = useProblemText()
  const [{ data, error }, ask] = useQuery({ query: RolePageDocument, variables: { roleId: id } })
  if (data === undefined && error !== undefined) {
    return (
      <ErrorNotice
        text={problemText(problemOf(error))}
        retryLabel={t('action.retry')}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
      />
    )
  }
  if (data === undefined) {
    return (
      <Loading label={t('role.loading')}>
        <Bar height={340} />
        <RowBars count={5} />
      </Loading>
    )
  }
  if (data.role === null) {
    return <MessagePage title={t('role.unknown')} text={t('role.unknownText')} backLabel={t('denied.back')} />
  }
  const isHeld = data.viewer?.person.seats.some(({ role }) => role.id === id) ?? false
  return <Role role={data.role} move={data.viewer?.move ?? null} isHeld={isHeld} />
}

function Role({ role, move, isHeld }: { role: RoleOfPage; move: MoveOfPage | null; isHeld: boolean }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (
    <>
      <Head role={role} move={move} isHeld={isHeld} />
      <div className={styles.columns}>
        <div className={styles.story}>
          {move === null ? null : (
            <>
              <Bring move={move} />
              <Gains move={move} />
            </>
          )}
          <Part title={t('role.about')}>
            <p className={styles.prose}>
              <LocalizedName texts={role.summary} />
            </p>
          </Part>
          <Part title={t('role.day')}>
            <p className={styles.prose}>{role.day === null ? t('role.dayNone') : localize(role.day)}</p>
          </Part>
          {move === null ? null : (
            <>
              <Growth roleId={role.id} />
              <Ties ties={move.ties} />
            </>
          )}
          <Needs roleId={role.id} sharedIds={new Set(move?.shared.map(({ skill }) => skill.id))} />
          <NearRoles roleId={role.id} />
        </div>
        <aside className={styles.aside}>
          {move === null ? null : (
            <div className={styles.card}>
              <h2 className={styles.question}>{t('role.answerTitle')}</h2>
              <AnswerBar role={role} answer={move.answer} />
              <p className="label muted">{t('role.answerPrivate')}</p>
              <p className={styles.links}>
                <Link to={`/path/${role.id}`}>{t('path.see')}</Link>
                <Link to={compareAddress([role.id])}>{t('role.compare')}</Link>
              </p>
            </div>
          )}
          <Facts role={role} move={move} />
          {move === null ? null : (
            <Why why={move.why} walls={move.walls}>
              <OneAnswer roleId={role.id} />
            </Why>
          )}
        </aside>
      </div>
    </>
  )
}

function Head({ role, move, isHeld }: { role: RoleOfPage; move: MoveOfPage | null; isHeld: boolean }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const title = localize(role.titles)
  const family = localize(role.family.names)
  const lead = move === null ? t(isHeld ? 'role.heldLead' : 'role.noMoveLead') : <WhyText move={move} />
  return (
    <Horizon
      title={<LocalizedName texts={role.titles} />}
      tabTitle={title}
      lead={lead}
      over={
        <>
          <FamilyMark code={role.family.code} order={role.family.order} />
          <span>{move === null ? family : t('panel.team', { family, team: localize(move.seat.team.names) })}</span>
        </>
      }
    >
      {move?.ties.slice(0, 1).map(({ person }) => (
        <PersonPeeker key={person.id} person={person.name} />
      ))}
      <RolePeeker code={role.family.code} order={role.family.order} />
      {move?.ties.slice(1, 2).map(({ person }) => (
        <PersonPeeker key={person.id} person={person.name} />
      ))}
    </Horizon>
  )
}

function WhyText({ move }: { move: MoveOfPage }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (
    <>
      {sharedSentence(t, move)}
      {move.leadReason === null ? null : ` ${reasonSentence(t, localize, move.leadReason)}`}
      {move.assumed ? ` ${t('panel.assumed')}` : null}
      {move.muchWouldRest ? ` ${t('panel.rest')}` : null}
    </>
  )
}

function Gains({ move }: { move: MoveOfPage }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (
    <Part title={t('role.gains')} lead={t('role.gainsLead')}>
      <div className={styles.gains}>
        {move.values.map(({ gainer, reasons }) => (
          <div key={gainer}>
            <h3>{t(`why.${gainer}`)}</h3>
            {reasons.length === 0 ? <p className="muted">{t('value.none')}</p> : null}
            {reasons.map((reason) => (
              <p key={`${reason.reason} ${reason.skill?.id}`}>{valueSentence(t, localize, reason)}</p>
            ))}
          </div>
        ))}
      </div>
    </Part>
  )
}
