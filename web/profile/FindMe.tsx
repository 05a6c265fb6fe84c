import IconX from '@tabler/icons-react/icons/IconX'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Discoverable, SearchKind, TeamNameFragment } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { showNotice } from '../ui/notice.ts'
import { Opening } from './AddTalent.tsx'
import styles from './OpennessCard.module.css'
import { type OpennessState, withAudience } from './opennessChange.ts'
import { SubjectField } from './SubjectField.tsx'
import { useOpennessActs } from './useOpennessActs.ts'
import { useWidening } from './useWidening.tsx'

const kinds: SearchKind[] = ['TEAM']
const choices: readonly Discoverable[] = ['NOBODY', 'TEAMS', 'ORGANIZATION']

/** Who may find me while my answer is yes: nobody, teams that I pick, or everyone at work who looks for talent. */
export function FindMe({ state, teams }: { state: OpennessState; teams: readonly TeamNameFragment[] }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { change, send } = useOpennessActs()
  const widening = useWidening()
  const [isPicking, setPicking] = useState(false)
  const picker = useRef<HTMLFieldSetElement>(null)
  const chosen: Discoverable = isPicking && state.discoverable === 'NOBODY' ? 'TEAMS' : state.discoverable

  const askWiden = (next: OpennessState, who: string) => {
    const onConfirm = async () => {
      const problem = await send(next)
      if (problem === null) showNotice({ text: t('profile.findNow', { who }) })
      return problem
    }
    widening.ask({
      title: t('profile.findAsk', { who }),
      text: t('profile.findAskText'),
      confirmLabel: t('profile.findConfirm'),
      onConfirm,
    })
  }
  const choose = (next: Discoverable) => {
    setPicking(next === 'TEAMS')
    if (next === state.discoverable) return
    if (next === 'NOBODY') change(withAudience(state, 'NOBODY', []))
    if (next === 'ORGANIZATION') askWiden(withAudience(state, next, []), t('profile.find.ORGANIZATION'))
    if (next === 'TEAMS' && state.discoverable === 'ORGANIZATION') change(withAudience(state, 'NOBODY', []))
  }
  const addTeam = (team: TeamNameFragment) => {
    askWiden(withAudience(state, 'TEAMS', [...state.teamIds, team.id]), localize(team.names))
  }
  const removeTeam = (id: string) => {
    setPicking(true)
    picker.current?.querySelector<HTMLElement>('input:checked')?.focus()
    change(
      withAudience(
        state,
        'TEAMS',
        state.teamIds.filter((other) => other !== id),
      ),
    )
  }
  return (
    <fieldset ref={picker}>
      <legend className={styles.label}>{t('profile.findMe')}</legend>
      {choices.map((value) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name="findMe" checked={chosen === value} onChange={() => choose(value)} />
          {t(`profile.find.${value}`)}
        </label>
      ))}
      {chosen === 'TEAMS' ? (
        <>
          {teams.length === 0 ? null : (
            <ul className={styles.teams}>
              {teams.map((team) => (
                <li key={team.id}>
                  <LocalizedName texts={team.names} />
                  <button
                    type="button"
                    aria-label={t('profile.wishRemove', { name: localize(team.names) })}
                    onClick={() => removeTeam(team.id)}
                  >
                    <IconX size={16} stroke={1.7} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Opening label={t('profile.findAddTeam')}>
            {(close) => (
              <SubjectField
                label={t('profile.findTeamField')}
                kinds={kinds}
                onClose={close}
                isThere={({ id }) => state.teamIds.includes(id)}
                onPick={(subject) => subject.__typename === 'Team' && addTeam(subject)}
              />
            )}
          </Opening>
        </>
      ) : null}
      {widening.dialog}
    </fieldset>
  )
}
