import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { EveryPage } from '../app/EveryPage.tsx'
import {
  type OwnSkillItemFragment,
  OwnSkillsDocument,
  type SkillKind,
  type Visibility,
} from '../generated/operations.ts'
import { OneAnswer } from '../moves/OneAnswer.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { RowBars } from '../ui/Skeleton.tsx'
import { AddTalent } from './AddTalent.tsx'
import { EnergyCards } from './EnergyCards.tsx'
import { OpennessCard } from './OpennessCard.tsx'
import styles from './ProfilePage.module.css'
import { Proposals } from './Proposals.tsx'
import { RoleSuggestions } from './RoleSuggestions.tsx'
import { SkillLists } from './SkillLists.tsx'
import { useAnchor } from './useAnchor.ts'
import { Wishes } from './Wishes.tsx'

const talentKinds: readonly SkillKind[] = ['TALENT']
const skillKinds: readonly SkillKind[] = ['SKILL', 'KNOWLEDGE']

/** My talents: what I can do, what gives me energy, what I would like, and for each of these who sees it. */
export function ProfilePage() {
  const { t } = useTranslation()
  const [audience, setAudience] = useState<Visibility>('ORGANIZATION')
  return (
    <>
      <PageHead title={t('profile.title')} tabTitle={t('profile.title')} lead={t('profile.lead')} />
      <Proposals audience={audience} onAudience={setAudience} />
      <OneAnswer roleId={null} />
      <EveryPage useAsked={useOwnSkillsPage} shapes={<RowBars count={8} rowHeight={68} />}>
        {(items) => <OwnTalents items={items} audience={audience} onAudience={setAudience} />}
      </EveryPage>
      <EnergyCards />
      <div className={styles.band}>
        <Wishes />
        <OpennessCard />
      </div>
    </>
  )
}

type OwnTalentsProps = {
  items: readonly OwnSkillItemFragment[]
  audience: Visibility
  onAudience: (audience: Visibility) => void
}

function OwnTalents({ items, audience, onAudience }: OwnTalentsProps) {
  const { t } = useTranslation()
  const ownIds = new Set(items.map(({ skill }) => skill.id))
  const adding = { ownIds, audience, onAudience }
  useAnchor('skill-', items.length > 0)
  return (
    <>
      <RoleSuggestions ownIds={ownIds} audience={audience} />
      <SkillLists
        items={items}
        addTalent={<AddTalent label={t('profile.addTalent')} firstKinds={talentKinds} {...adding} />}
        addSkill={<AddTalent label={t('profile.addSkill')} firstKinds={skillKinds} {...adding} />}
      />
    </>
  )
}

function useOwnSkillsPage(after: string | null) {
  const [{ data, error }, ask] = useQuery({ query: OwnSkillsDocument, variables: { after } })
  return { page: data?.viewer?.skills, error, ask }
}
