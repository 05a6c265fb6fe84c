import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { PagedList } from '../app/PagedList.tsx'
import { TeamMembersDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import rows from '../ui/rows.module.css'
import styles from './TeamPage.module.css'

/** Who works in a team, by name, a page at a time, each with the roles held in this team. */
export function Members({ teamId }: { teamId: string }) {
  const { t } = useTranslation()
  const useAsked = (after: string | null) => {
    const [{ data, error }, ask] = useQuery({ query: TeamMembersDocument, variables: { id: teamId, after } })
    return { page: data?.team?.members, error, ask }
  }
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('team.members')}</h2>
      <PagedList useAsked={useAsked} empty={t('team.membersEmpty')} className={styles.members}>
        {(member, focus) => (
          <li key={member.id} className={rows.row}>
            <PersonMark name={member.name} size={38} />
            <div>
              <Link to={`/people/${member.id}`} className={rows.person} ref={focus}>
                {member.name}
              </Link>
              {member.isViewer ? <b className={styles.mine}>{t('team.me')}</b> : null}
              {member.seats.map(({ id, role, team }) =>
                team.id !== teamId ? null : (
                  <p key={id} className={rows.note}>
                    <LocalizedName texts={role.titles} />
                  </p>
                ),
              )}
            </div>
          </li>
        )}
      </PagedList>
    </section>
  )
}
