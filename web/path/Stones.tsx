import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PathRoleFragment, StoneTextFragment } from '../generated/operations.ts'
import { stepSentence } from '../moves/reasonText.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { Select } from '../ui/Select.tsx'
import styles from './Stones.module.css'

type Stone = StoneTextFragment & { readonly alternatives?: readonly PathRoleFragment[] }

type StonesProps = {
  present: PathRoleFragment | null
  stones: readonly Stone[]
  /** Where the stones lead a part of the way only: the role itself, from the last of them. */
  rest?: StoneTextFragment
  /** Puts another role in the place of a stone, from 0; left out where the stones stay as they are. */
  onSwap?: (place: number, roleId: string) => void
  onSkip?: (place: number) => void
}

/** The path in words, from now to the role: what is to grow for each stone, a first step, and the way back. */
export function Stones({ present, stones, rest, onSwap, onSkip }: StonesProps) {
  const { t } = useTranslation()
  return (
    <ol className={styles.stones}>
      <li>
        <h2>{t('path.now')}</h2>
        <p>{present === null ? t('path.noRole') : <RoleLink role={present} />}</p>
      </li>
      {stones.map((stone, place) => (
        <li key={stone.role.id}>
          <h2>
            <RoleLink role={stone.role} />
          </h2>
          <StoneText stone={stone} before={stones[place - 1]?.role ?? present} />
          {place === stones.length - 1 || onSwap === undefined || onSkip === undefined ? null : (
            <div className={styles.acts}>
              <Swap stone={stone} onSwap={(roleId) => onSwap(place, roleId)} />
              <Button size="xs" variant="subtle" onClick={() => onSkip(place)}>
                {t('path.skip')}
              </Button>
            </div>
          )}
        </li>
      ))}
      {rest === undefined ? null : (
        <li data-beyond>
          <h2>
            <RoleLink role={rest.role} />
          </h2>
          <p>{t('path.rest')}</p>
          <ToGrow stone={rest} />
        </li>
      )}
    </ol>
  )
}

function RoleLink({ role }: { role: PathRoleFragment }) {
  return (
    <Link to={`/roles/${role.id}`}>
      <LocalizedName texts={role.titles} />
    </Link>
  )
}

function StoneText({ stone, before }: { stone: Stone; before: PathRoleFragment | null }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { nextStep } = stone
  return (
    <>
      <ToGrow stone={stone} />
      {nextStep === null ? null : (
        <p className={styles.step}>
          {t('path.first', { step: stepSentence(t, localize, nextStep, nextStep.skill.names) })}
        </p>
      )}
      {before === null ? null : <p className="small muted">{t('path.wayBack', { role: localize(before.titles) })}</p>}
    </>
  )
}

function ToGrow({ stone: { skillsToGrow, learningHours } }: { stone: StoneTextFragment }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { list, number } = useFormat()
  if (skillsToGrow.length === 0) return <p>{t('panel.growNone')}</p>
  const skills = list(skillsToGrow.map(({ skill }) => t('quoted', { text: localize(skill.names) })))
  return <p>{t('path.grow', { skills, count: Math.round(learningHours), hours: number(learningHours, 0) })}</p>
}

function Swap({ stone, onSwap }: { stone: Stone; onSwap: (roleId: string) => void }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { alternatives = [] } = stone
  if (alternatives.length === 0) return null
  return (
    <Select
      dense
      aria-label={t('path.swapName', { role: localize(stone.role.titles) })}
      value=""
      onChange={(event) => onSwap(event.target.value)}
    >
      <option value="">{t('path.swap')}</option>
      {alternatives.map((role) => (
        <option key={role.id} value={role.id}>
          {localize(role.titles)}
        </option>
      ))}
    </Select>
  )
}
