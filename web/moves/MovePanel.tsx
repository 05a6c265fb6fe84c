import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { compareAddress } from '../compare/comparedRoles.ts'
import { type MoveDetailsFragment, MoveDocument, type MoveQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { Panel, PanelBody, PanelFoot, PanelHead } from '../ui/Panel.tsx'
import { Bar, Loading } from '../ui/Skeleton.tsx'
import { ChipRow, SkillChip } from '../ui/SkillChip.tsx'
import { AnswerBar } from './AnswerBar.tsx'
import { halfwaySkills } from './halfwaySkills.ts'
import styles from './MovePanel.module.css'
import { OneAnswer } from './OneAnswer.tsx'
import {
  countsSentence,
  durationText,
  reasonSentence,
  sharedSentence,
  stepSentence,
  valueSentence,
} from './reasonText.ts'
import { Why } from './Why.tsx'

type MovePanelProps = {
  roleId: string
  reach: number
  /** A skill that is taken to be learned; null for things as they are. */
  ifSkill: string | null
  /** Over a map on a small screen it shows one line of itself until it is asked for more. */
  peeks: boolean
  onClose: () => void
}

type ChosenRole = NonNullable<MoveQuery['role']>

/** How many shared talents stand as chips before the rest becomes a number. */
const chipsShown = 3

/** What makes the chosen role worth a look: shared first, then who gains, why, and one small step. */
export function MovePanel({ roleId, reach, ifSkill, peeks, onClose }: MovePanelProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const [{ data, error, fetching }, ask] = useQuery({ query: MoveDocument, variables: { roleId, reach, ifSkill } })
  const [isLarge, setLarge] = useState(false)
  const role = data?.role?.id === roleId ? data.role : null
  const title = role === null ? null : localize(role.titles)
  useEffect(() => {
    if (title !== null) announce(t('panel.opened', { role: title }))
  }, [title, t])

  return (
    <Panel aria-label={title ?? t('panel.label')} sheetBelow={720} isLarge={isLarge} onLarge={setLarge}>
      {role === null ? (
        <PanelBody>
          <PanelHead onClose={onClose} />
          <NotHere
            isLoading={fetching}
            isFailed={error !== undefined}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
          />
        </PanelBody>
      ) : peeks && !isLarge ? (
        <Peek role={role} move={data?.viewer?.move ?? null} />
      ) : (
        <Chosen role={role} move={data?.viewer?.move ?? null} reach={reach} onClose={onClose} />
      )}
    </Panel>
  )
}

/** The chosen role in two lines. */
function Peek({ role, move }: Pick<ChosenProps, 'role' | 'move'>) {
  const { t } = useTranslation()
  return (
    <div className={styles.peek}>
      <FamilyMark code={role.family.code} order={role.family.order} size={44} />
      <div>
        <h2>
          <LocalizedName texts={role.titles} />
        </h2>
        <p>{move === null ? t('panel.held') : sharedSentence(t, move)}</p>
      </div>
      <Button component={Link} to={`/roles/${role.id}`} variant="filled" size="sm">
        {t('panel.openShort')}
      </Button>
    </div>
  )
}

type NotHereProps = { isLoading: boolean; isFailed: boolean; onRetry: () => void }

function NotHere({ isLoading, isFailed, onRetry }: NotHereProps) {
  const { t } = useTranslation()
  if (isLoading) {
    return (
      <Loading label={t('panel.loading')}>
        <Bar width="70%" height={32} />
        <Bar height={72} />
        <Bar width="50%" height={30} />
        <Bar height={96} />
        <Bar height={160} />
      </Loading>
    )
  }
  if (isFailed) return <ErrorNotice text={t('panel.problem')} retryLabel={t('action.retry')} onRetry={onRetry} />
  return <p>{t('panel.unknown')}</p>
}

type ChosenProps = { role: ChosenRole; move: MoveDetailsFragment | null; reach: number; onClose: () => void }

function Chosen({ role, move, reach, onClose }: ChosenProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const belongs =
    move === null
      ? localize(role.family.names)
      : t('panel.team', { family: localize(role.family.names), team: localize(move.seat.team.names) })
  return (
    <>
      <PanelBody>
        <PanelHead onClose={onClose}>
          <FamilyMark code={role.family.code} order={role.family.order} />
          <p>
            {belongs}
            {move === null ? null : <span>{wayText(t, move)}</span>}
          </p>
        </PanelHead>
        <div className={styles.name}>
          <h2>
            <LocalizedName texts={role.titles} />
          </h2>
          <p className={styles.why}>{move === null ? t('panel.held') : <WhyText move={move} />}</p>
        </div>
        {move === null ? null : <Details move={move} reach={reach} />}
      </PanelBody>
      <PanelFoot>
        {move === null ? null : <AnswerBar role={role} answer={move.answer} dense />}
        <div className={styles.acts}>
          <Button component={Link} to={`/roles/${role.id}`} variant="filled">
            {t('panel.open')}
          </Button>
          {move === null ? null : (
            <Button component={Link} to={compareAddress([role.id])}>
              {t('compare.compare')}
            </Button>
          )}
        </div>
      </PanelFoot>
    </>
  )
}

function wayText(t: TFunction, move: MoveDetailsFragment): string {
  const walls = Math.min(3, move.walls.length) as 0 | 1 | 2 | 3 // there are three sorts of walls
  const way = t(`panel.way.${move.band}.${walls}`)
  return move.otherTeams === 0 ? way : `${way}; ${t('panel.otherTeams', { count: move.otherTeams })}`
}

/** Two sentences: what the viewer brings, and the strongest reason why someone gains. */
function WhyText({ move }: { move: MoveDetailsFragment }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (
    <>
      {sharedSentence(t, move)}
      {move.leadReason === null ? null : ` ${reasonSentence(t, localize, move.leadReason)}`}
    </>
  )
}

/** Where nothing is shared: what is at least halfway there, so that a reason to look can be seen. */
function Halfway({ move }: { move: MoveDetailsFragment }) {
  const { t } = useTranslation()
  const halfway = halfwaySkills(move)
  if (halfway.length === 0) return null
  return (
    <>
      <h3 className="over">{t('panel.halfway')}</h3>
      <ChipRow label={t('panel.halfway')}>
        {halfway.slice(0, chipsShown).map(({ skill }) => (
          <SkillChip key={skill.id}>
            <LocalizedName texts={skill.names} />
          </SkillChip>
        ))}
      </ChipRow>
    </>
  )
}

function Details({ move, reach }: { move: MoveDetailsFragment; reach: number }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { list } = useFormat()
  const rest = move.shared.length - chipsShown
  const [grow] = move.skillsToGrow
  return (
    <>
      <section className={styles.section}>
        <h3 className="over">{t('panel.shared')}</h3>
        {move.shared.length === 0 ? (
          <>
            <p className="small muted">{t('panel.sharedNone')}</p>
            <Halfway move={move} />
          </>
        ) : (
          <ChipRow label={t('panel.shared')}>
            {[
              ...move.shared.slice(0, chipsShown).map(({ skill }) => (
                <SkillChip key={skill.id} kind="have">
                  <LocalizedName texts={skill.names} />
                </SkillChip>
              )),
              rest > 0 ? (
                <span key="rest" className="small muted">
                  <span aria-hidden="true">+{rest}</span>
                  <span className="hiddenText">{t('panel.sharedMore', { count: rest })}</span>
                </span>
              ) : null,
            ].filter((chip) => chip !== null)}
          </ChipRow>
        )}
        <p className="label muted">{countsSentence(t, list, move)}</p>
        {move.assumed ? <p className="label muted">{t('panel.assumed')}</p> : null}
      </section>
      <section className={styles.section}>
        <h3 className="over">{t('value.title')}</h3>
        <dl className={styles.worth}>
          {move.values.map(({ gainer, reasons: [reason] }) => (
            <div key={gainer}>
              <dt>{t(`value.${gainer}`)}</dt>
              <dd>{reason === undefined ? t('value.none') : valueSentence(t, localize, reason)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {move.colleaguesWent === null ? null : (
        <p className="small muted">
          {t(move.walls.includes('FAMILY') ? 'panel.colleaguesWent' : 'panel.colleaguesMoved', {
            count: move.colleaguesWent,
          })}
        </p>
      )}
      <Why why={move.why} walls={move.walls}>
        {move.ifSkillId === null ? <OneAnswer roleId={move.role.id} reach={reach} /> : null}
      </Why>
      <p className="small muted">{t('role.lawUnchecked')}</p>
      {move.muchWouldRest ? <p className="small muted">{t('panel.rest')}</p> : null}
      {grow === undefined || move.nextStep === null ? (
        <p className="small">{t('panel.growNone')}</p>
      ) : (
        <details className={styles.grow}>
          <summary>
            {t('panel.growCount', {
              count: move.skillsToGrowCount,
              time: durationText(t, move.nextStep.minutes),
            })}
          </summary>
          <p>{t('panel.growFirst', { skill: localize(grow.skill.names) })}</p>
          <p>{stepSentence(t, localize, move.nextStep, grow.skill.names)}</p>
        </details>
      )}
    </>
  )
}
