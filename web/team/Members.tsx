import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { TeamMembersDocument, type TeamMembersQuery } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './TeamPage.module.css'

type Member = NonNullable<TeamMembersQuery['team']>['members']['nodes'][number]

/** Who works in a team, by name, a page at a time. */
export function Members({ teamId }: { teamId: string }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('team.members')}</h2>
      <ul className={styles.members}>
        <MembersPage teamId={teamId} after={null} />
      </ul>
    </section>
  )
}

/** One page of the list, and below it the next ones as far as they were asked for. */
function MembersPage({ teamId, after }: { teamId: string; after: string | null }) {
  const { t } = useTranslation()
  const [isNextAsked, setNextAsked] = useState(false)
  const [{ data, error }, ask] = useQuery({ query: TeamMembersDocument, variables: { id: teamId, after } })
  const page = data?.team?.members
  if (page === undefined) {
    return (
      <li className={styles.wide}>
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
        <li className={styles.wide}>
          <EmptyNotice text={t('team.membersEmpty')} />
        </li>
      ) : null}
      {page.nodes.map((member, place) => (
        <MemberRow key={member.id} member={member} teamId={teamId} takesFocus={after !== null && place === 0} />
      ))}
      {!page.pageInfo.hasNextPage ? null : isNextAsked ? (
        <MembersPage teamId={teamId} after={page.pageInfo.endCursor} />
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

type MemberRowProps = { member: Member; teamId: string; takesFocus: boolean }

/** A member with the roles held in this team. The first of a page that was asked for takes the focus. */
function MemberRow({ member, teamId, takesFocus }: MemberRowProps) {
  const { t } = useTranslation()
  const roles = member.seats.filter(({ team }) => team.id === teamId).map(({ role }) => role)
  return (
    <li className={styles.row}>
      <PersonMark name={member.name} size={38} />
      <div>
        <Link to={`/people/${member.id}`} className={styles.person} ref={takesFocus ? focusOnce : undefined}>
          {member.name}
        </Link>
        {member.isViewer ? <b className={styles.mine}>{t('team.me')}</b> : null}
        {roles.map((role) => (
          <p key={role.id} className={styles.note}>
            <LocalizedName texts={role.titles} />
          </p>
        ))}
      </div>
    </li>
  )
}

function focusOnce(link: HTMLAnchorElement | null): void {
  link?.focus()
}
