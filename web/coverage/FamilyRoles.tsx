import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { PagedList } from '../app/PagedList.tsx'
import { RolesOfFamilyDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import rows from '../ui/rows.module.css'
import styles from './FamilyTable.module.css'

/** The roles of a family, by title, a page at a time: each to be read, and to be planned for. */
export function FamilyRoles({ familyId }: { familyId: string }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const useAsked = (after: string | null) => {
    const [{ data, error }, ask] = useQuery({ query: RolesOfFamilyDocument, variables: { familyId, after } })
    return { page: data?.roles, error, ask }
  }
  return (
    <PagedList useAsked={useAsked} empty={t('coverage.noRoles')} className={styles.list}>
      {({ id, titles }, focus) => (
        <li key={id} className={rows.line}>
          <Link to={`/roles/${id}`} className={rows.person} ref={focus}>
            <LocalizedName texts={titles} />
          </Link>
          <Link to={`/hr/scenarios?places=${id}:1`} aria-label={t('coverage.weighOf', { role: localize(titles) })}>
            {t('coverage.weigh')}
          </Link>
        </li>
      )}
    </PagedList>
  )
}
