import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { type NearRoleFragment, NearRolesDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './NearRoles.module.css'
import { Part } from './Part.tsx'

/** The roles close to this one, on from it and toward it: the two differ. */
export function NearRoles({ roleId }: { roleId: string }) {
  const { t } = useTranslation()
  const [{ data, error }] = useQuery({ query: NearRolesDocument, variables: { roleId } })
  if (error !== undefined && data === undefined) return null
  return (
    <Part title={t('role.near')} lead={t('role.nearLead')}>
      {data === undefined ? (
        <Loading label={t('loading.page')}>
          <RowBars count={4} rowHeight={44} />
        </Loading>
      ) : (
        <div className={styles.ways}>
          <Way title={t('role.near.ONWARD')} none={t('role.near.ONWARD.none')} roles={data.onward} />
          <Way title={t('role.near.TOWARD')} none={t('role.near.TOWARD.none')} roles={data.toward} />
        </div>
      )}
    </Part>
  )
}

function Way({ title, none, roles }: { title: string; none: string; roles: readonly NearRoleFragment[] }) {
  const { t } = useTranslation()
  return (
    <div>
      <h3>{title}</h3>
      {roles.length === 0 ? <p className="muted">{none}</p> : null}
      <ul className={styles.list}>
        {roles.map(({ role, band }) => (
          <li key={role.id}>
            <FamilyMark code={role.family.code} order={role.family.order} />
            <span>
              <Link to={`/roles/${role.id}`}>
                <LocalizedName texts={role.titles} />
              </Link>
              <span className={styles.band}>{t(`band.${band}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
