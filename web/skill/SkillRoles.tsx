import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { PagedList } from '../app/PagedList.tsx'
import { SkillRolesDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import rows from '../ui/rows.module.css'

/** The roles that use a skill, by title, a page at a time, each with its family. */
export function SkillRoles({ skillId }: { skillId: string }) {
  const { t } = useTranslation()
  const useAsked = (after: string | null) => {
    const [{ data, error }, ask] = useQuery({ query: SkillRolesDocument, variables: { id: skillId, after } })
    return { page: data?.skill?.roles, error, ask }
  }
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('skill.roles')}</h2>
      <PagedList useAsked={useAsked} empty={t('skill.rolesEmpty')}>
        {(role, focus) => (
          <li key={role.id} className={rows.row}>
            <FamilyMark code={role.family.code} order={role.family.order} size={34} />
            <div>
              <Link to={`/roles/${role.id}`} className={rows.name} ref={focus}>
                <LocalizedName texts={role.titles} />
              </Link>
              <p className={rows.note}>
                <LocalizedName texts={role.family.names} />
              </p>
            </div>
          </li>
        )}
      </PagedList>
    </section>
  )
}
