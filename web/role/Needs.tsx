import { Button } from '@mantine/core'
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

/** What the role asks, heaviest first, ten at a time. */
export function Needs({ roleId }: { roleId: string }) {
  const { t } = useTranslation()
  return (
    <Part title={t('role.needs')} lead={t('role.needsLead')}>
      <NeedsPage roleId={roleId} after={null} />
    </Part>
  )
}

/** A page of needs, and below it the next one once it is asked for. */
function NeedsPage({ roleId, after }: { roleId: string; after: string | null }) {
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
            <Link to={`/skills/${skill.id}`}>
              <LocalizedName texts={skill.names} />
            </Link>
            <span>
              {essential ? `${t('role.essential')}, ` : ''}
              <LevelWord tenths={level} />
            </span>
          </li>
        ))}
      </ul>
      {isMoreAsked && page.pageInfo.endCursor !== null ? (
        <NeedsPage roleId={roleId} after={page.pageInfo.endCursor} />
      ) : page.pageInfo.hasNextPage ? (
        <Button size="xs" variant="subtle" onClick={() => askMore(true)}>
          {t('action.more')}
        </Button>
      ) : null}
    </>
  )
}
