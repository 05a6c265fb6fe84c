import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { type RoleNameFragment, SkillRolesDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './SkillPage.module.css'

/** The roles that use a skill, by title, a page at a time. */
export function SkillRoles({ skillId }: { skillId: string }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('skill.roles')}</h2>
      <ul>
        <RolesPage skillId={skillId} after={null} />
      </ul>
    </section>
  )
}

/** One page of the list, and below it the next ones as far as they were asked for. */
function RolesPage({ skillId, after }: { skillId: string; after: string | null }) {
  const { t } = useTranslation()
  const [isNextAsked, setNextAsked] = useState(false)
  const [{ data, error }, ask] = useQuery({ query: SkillRolesDocument, variables: { id: skillId, after } })
  const page = data?.skill?.roles
  if (page === undefined) {
    return (
      <li>
        {error !== undefined ? (
          <FailedPart error={error} ask={ask} />
        ) : (
          <Loading label={t('loading.page')}>
            <RowBars count={6} />
          </Loading>
        )}
      </li>
    )
  }
  return (
    <>
      {after === null && page.nodes.length === 0 ? (
        <li>
          <EmptyNotice text={t('skill.rolesEmpty')} />
        </li>
      ) : null}
      {page.nodes.map((role, place) => (
        <RoleRow key={role.id} role={role} takesFocus={after !== null && place === 0} />
      ))}
      {!page.pageInfo.hasNextPage ? null : isNextAsked ? (
        <RolesPage skillId={skillId} after={page.pageInfo.endCursor} />
      ) : (
        <li className={styles.more}>
          <Button size="xs" onClick={() => setNextAsked(true)}>
            {t('action.more')}
          </Button>
        </li>
      )}
    </>
  )
}

/** A role with its family. The first of a page that was asked for takes the focus. */
function RoleRow({ role, takesFocus }: { role: RoleNameFragment; takesFocus: boolean }) {
  return (
    <li className={styles.row}>
      <FamilyMark code={role.family.code} order={role.family.order} size={34} />
      <div>
        <Link to={`/roles/${role.id}`} className={styles.name} ref={takesFocus ? focusOnce : undefined}>
          <LocalizedName texts={role.titles} />
        </Link>
        <p className={styles.note}>
          <LocalizedName texts={role.family.names} />
        </p>
      </div>
    </li>
  )
}

function focusOnce(link: HTMLAnchorElement | null): void {
  link?.focus()
}
