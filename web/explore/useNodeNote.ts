import { useTranslation } from 'react-i18next'
import { useLocalize } from '../texts/localized.ts'
import type { ExploreNode } from './exploreNode.ts'

/** What stands behind a name to tell it from others: a talent, a role with its family, a team, a colleague, you. */
export function useNodeNote(): (node: ExploreNode) => string {
  const { t } = useTranslation()
  const localize = useLocalize()
  return ({ kind, skillKind, family, isMe }) => {
    if (isMe) return t('explore.you')
    if (skillKind !== null) return t(`kind.${skillKind}`)
    if (family !== null) return t('explore.roleIn', { family: localize(family.names) })
    return t(kind === 'Team' ? 'explore.team' : 'explore.person')
  }
}
