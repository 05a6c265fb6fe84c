import { Button } from '@mantine/core'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { RoleNeedsDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { LevelWord } from '../ui/LevelStones.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './Needs.module.css'
import { Part } from './Part.tsx'

type NeedsProps = {
  roleId: string
  /** Ids of the skills that count as shared: none where the role is no move for the viewer. */
  sharedIds: ReadonlySet<string>
}

/** What the role asks, heaviest first, ten at a time: the first ten are those counted above, so that one can count along. */
export function Needs({ roleId, sharedIds }: NeedsProps) {
  const { t } = useTranslation()
  return (
    <Part title={t('role.needs')} lead={t(sharedIds.size === 0 ? 'role.needsLead' : 'role.needsLeadCounted')}>
      <NeedsPage roleId={roleId} sharedIds={sharedIds} after={null} />
    </Part>
  )
}

/** A page of needs, and below it the next one once it is asked for. */
function NeedsPage({ roleId, sharedIds, after }: NeedsProps & { after: string | null }) {
  const { t } = useTranslation()
  const [isMoreAsked, askMore] = useState(false)
  const [{ data }] = useQuery({ query: RoleNeedsDocument, variables: { roleId, after } })
  const page = data?.role?.requirements
  if (page === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <RowBars count={5} rowHeight={44} />
      </Loading>
    )
  }
  return (
    <>
      <ul className={styles.list}>
        {page.nodes.map(({ skill, level, essential }) => (
          <li key={skill.id}>
            <span className={styles.name}>
              <Link to={`/skills/${skill.id}`}>
                <LocalizedName texts={skill.names} />
              </Link>
              {sharedIds.has(skill.id) ? (
                <span className={styles.shared}>
                  <IconCheck size={16} stroke={2} aria-hidden />
                  {t('role.needShared')}
                </span>
              ) : null}
            </span>
            <span>
              {essential ? `${t('role.essential')}, ` : ''}
              <LevelWord tenths={level} />
            </span>
          </li>
        ))}
      </ul>
      {isMoreAsked && page.pageInfo.endCursor !== null ? (
        <NeedsPage roleId={roleId} sharedIds={sharedIds} after={page.pageInfo.endCursor} />
      ) : page.pageInfo.hasNextPage ? (
        <Button size="xs" variant="subtle" onClick={() => askMore(true)}>
          {t('action.more')}
        </Button>
      ) : null}
    </>
  )
}
