import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  PresentRoleDocument,
  ProposedSkillsDocument,
  RoleSkillsDocument,
  type Visibility,
} from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { tenthsOf } from '../ui/levels.ts'
import { suggestedSkills } from './ownSkills.ts'
import styles from './RoleSuggestions.module.css'
import { useSkillActs } from './useSkillActs.ts'

/** Who comes with fewer talents than this gets help to begin, until they leave the page. */
const few = 3
const mostSuggested = 6

/** Up to six skills of the present role to add with one press, as long as there are few of one's own. */
export function RoleSuggestions({ ownIds, audience }: { ownIds: ReadonlySet<string>; audience: Visibility }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { add } = useSkillActs()
  const [isFew] = useState(ownIds.size < few)
  const [present] = useQuery({ query: PresentRoleDocument, pause: !isFew })
  const [proposed] = useQuery({ query: ProposedSkillsDocument, pause: !isFew })
  const roleId = present.data?.viewer?.person.seats[0]?.role.id
  const [asked] = useQuery({
    query: RoleSkillsDocument,
    variables: { roleId: roleId ?? '' },
    pause: roleId === undefined,
  })
  const role = asked.data?.role
  if (!isFew || role === undefined || role === null) return null

  const known = new Set([
    ...ownIds,
    ...(proposed.data?.viewer?.proposedSkills.nodes ?? []).map(({ skill }) => skill.id),
  ])
  const skills = role.requirements.nodes.map(({ skill }) => skill)
  const suggestions = suggestedSkills(skills, known, mostSuggested)
  if (suggestions.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="suggestions">
      <h2 id="suggestions" className="over">
        {t('profile.suggestions', { role: localize(role.titles) })}
      </h2>
      <ul className={styles.chips}>
        {suggestions.map((skill) => (
          <li key={skill.id}>
            <button
              type="button"
              className={styles.chip}
              onClick={(event) => {
                focusBeside(event.currentTarget.closest('li'))
                void add(skill, { level: tenthsOf(3), source: 'ROLE', visibility: audience })
              }}
            >
              <IconPlus size={16} stroke={1.7} aria-hidden />
              <LocalizedName texts={skill.names} />
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.seen}>{t(`profile.addSeenBy.${audience}`)}</p>
    </section>
  )
}

/** A chip goes when it is pressed: the focus finds the chip beside it, else the list where the skill now is. */
function focusBeside(chip: HTMLElement | null): void {
  const beside = (chip?.nextElementSibling ?? chip?.previousElementSibling)?.querySelector('button')
  const next = beside ?? document.getElementById('how-i-work')
  next?.focus()
}
