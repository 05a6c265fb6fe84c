import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Location, useLocation, useNavigate } from 'react-router'
import { useQuery } from 'urql'
import { type Problem, problemOf } from '../api/problem.ts'
import { LanguageMenu, ThemeMenu } from '../app/Preferences.tsx'
import { useSession } from '../app/Session.tsx'
import { SignInOptionsDocument, type SignInOptionsQuery } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { useProblemText } from '../texts/useProblemText.ts'
import { BrandMark } from '../ui/BrandMark.tsx'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { Horizon, PersonPeeker, RolePeeker } from '../ui/Horizon.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import { groupByActor } from './groupByActor.ts'
import styles from './SignInPage.module.css'

type Option = SignInOptionsQuery['signInOptions'][number]

/** Says what this is, and lets one sign in as a person of the demo. */
export function SignInPage() {
  const { t } = useTranslation()
  const [{ data, error }, askAgain] = useQuery({ query: SignInOptionsDocument })
  const options = data?.signInOptions ?? []
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <BrandMark />
          {t('app.name')}
        </span>
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main>
        <Horizon title={t('signIn.title')} tabTitle={t('signIn.tab')} lead={t('signIn.lead')}>
          {peekers(options)}
        </Horizon>
        <section className={styles.choice}>
          <h2>{t('signIn.choose')}</h2>
          <p className="muted">{t('signIn.chooseLead')}</p>
          {data === undefined && error === undefined ? <OptionsSkeleton /> : null}
          {error === undefined ? null : (
            <Failure problem={problemOf(error)} onRetry={() => askAgain({ requestPolicy: 'network-only' })} />
          )}
          {data === undefined ? null : <Choice options={options} />}
        </section>
      </main>
    </div>
  )
}

/** Two people and a role of the demo look over the wall. */
function peekers(options: readonly Option[]) {
  const withFamily = options.filter((option) => option.familyCode !== null)
  const [first, second, third] = withFamily
  if (first === undefined || second === undefined || third === undefined) return undefined
  return (
    <>
      <PersonPeeker person={first.name} />
      <RolePeeker code={second.familyCode ?? ''} order={second.familyOrder} />
      <PersonPeeker person={third.name} />
    </>
  )
}

function Choice({ options }: { options: readonly Option[] }) {
  const { t } = useTranslation()
  const { signInAs, problem, retry } = useSigningIn()
  if (options.length === 0) return <EmptyNotice text={t('signIn.empty')} />
  return (
    <>
      {problem === null ? null : <Failure problem={problem} onRetry={retry} />}
      <div className={styles.groups}>
        {groupByActor(options).map(({ actor, people }) => (
          <section key={actor}>
            <h3 className="over">{t(`actor.${actor}`)}</h3>
            <ul className={styles.people}>
              {people.map((option) => (
                <li key={option.personId}>
                  <PersonButton option={option} onChoose={() => signInAs(option.personId)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function PersonButton({ option, onChoose }: { option: Option; onChoose: () => void }) {
  return (
    <button type="button" className={styles.person} onClick={onChoose}>
      <span className={styles.mark}>
        <PersonMark name={option.name} size={52} />
        {option.familyCode === null ? null : (
          <FamilyMark code={option.familyCode} order={option.familyOrder} size={24} />
        )}
      </span>
      <span className={styles.words}>
        <b>{option.name}</b>
        <RoleInTeam option={option} />
        <span className="small">
          <LocalizedName texts={option.story} />
        </span>
      </span>
    </button>
  )
}

function RoleInTeam({ option: { roleTitles, teamNames } }: { option: Option }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  if (roleTitles === null) return null
  const role = localize(roleTitles)
  const text = teamNames === null ? role : t('signIn.roleInTeam', { role, team: localize(teamNames) })
  return <span className={styles.role}>{text}</span>
}

/** Signs in and goes on to the page that was asked for, over the wall when none was. */
function useSigningIn() {
  const session = useSession()
  const navigate = useNavigate()
  const { state } = useLocation() as Location<{ from?: Location } | null>
  const [failed, setFailed] = useState<{ personId: string; problem: Problem } | null>(null)

  const signInAs = async (personId: string) => {
    setFailed(null)
    const problem = await session.signIn(personId)
    if (problem !== null) setFailed({ personId, problem })
    else navigate(state?.from ?? '/map', { replace: true })
  }
  const retry = () => {
    if (failed !== null) signInAs(failed.personId)
  }
  return { signInAs, problem: failed?.problem ?? null, retry }
}

function Failure({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  return <ErrorNotice text={problemText(problem)} retryLabel={t('action.retry')} onRetry={onRetry} />
}

function OptionsSkeleton() {
  const { t } = useTranslation()
  return (
    <Loading label={t('signIn.loading')}>
      <RowBars count={6} rowHeight={104} />
    </Loading>
  )
}
