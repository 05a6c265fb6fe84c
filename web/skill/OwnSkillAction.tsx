import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { OwnSkillsDocument, ProposedSkillsDocument, type SkillNameFragment } from '../generated/operations.ts'
import { useSkillActs } from '../profile/useSkillActs.ts'
import { tenthsOf } from '../ui/levels.ts'
import rows from '../ui/rows.module.css'
import styles from './SkillPage.module.css'

/** Adds the skill to my talents; when it is there already, or waits for my answer, leads to it. */
export function OwnSkillAction({ skill }: { skill: SkillNameFragment }) {
  const { t } = useTranslation()
  const { add } = useSkillActs()
  const [own] = useQuery({ query: OwnSkillsDocument, variables: { after: null } })
  const [proposed] = useQuery({ query: ProposedSkillsDocument })
  const [wasAdded, setAdded] = useState(false)
  const isSkill = (item: { readonly skill: { readonly id: string } }) => item.skill.id === skill.id
  if (own.data?.viewer?.skills === undefined || proposed.data === undefined) return null

  if (own.data.viewer.skills.nodes.some(isSkill)) {
    return (
      <Button component={Link} to={`/me#skill-${skill.id}`} ref={wasAdded ? focusOnce : undefined}>
        {t('skill.isMine')}
      </Button>
    )
  }
  if (proposed.data.viewer?.proposedSkills.nodes.some(isSkill)) {
    return (
      <Button component={Link} to={`/me#proposal-${skill.id}`}>
        {t('skill.proposed')}
      </Button>
    )
  }
  const addIt = () => {
    setAdded(true)
    void add(skill, { level: tenthsOf(3), source: 'SELF', visibility: 'ORGANIZATION' })
  }
  return (
    <div className={styles.action}>
      <Button variant="filled" onClick={addIt}>
        {t('skill.add')}
      </Button>
      <p className={rows.note}>{t('skill.seenBy')}</p>
    </div>
  )
}

/** The button that was pressed is gone; the focus goes to what came in its place. */
function focusOnce(link: HTMLAnchorElement | null): void {
  link?.focus()
}
