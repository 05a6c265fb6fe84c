import { useTranslation } from 'react-i18next'
import type { PathRoleFragment } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { StoneWall } from '../ui/StoneWall.tsx'
import styles from './PathPicture.module.css'

type PathPictureProps = {
  present: PathRoleFragment | null
  roles: readonly PathRoleFragment[]
  /** A role behind the last one that the path does not reach. */
  beyond?: PathRoleFragment
}

/** The path for the eye: every stone of the list below it, from my side of the wall into the distance. */
export function PathPicture({ present, roles, beyond }: PathPictureProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (
    <div className={styles.picture} aria-hidden="true">
      <div className={styles.way}>
        <div className={styles.stone} data-stone="now">
          {present === null ? (
            <span className={styles.me} />
          ) : (
            <FamilyMark code={present.family.code} order={present.family.order} size={44} />
          )}
          <span>{t('path.now')}</span>
        </div>
        {[...roles, ...(beyond === undefined ? [] : [beyond])].map((role) => (
          <div key={role.id} className={styles.stone} data-stone={role.id} data-beyond={role === beyond}>
            <FamilyMark code={role.family.code} order={role.family.order} size={44} />
            <span>{localize(role.titles)}</span>
          </div>
        ))}
      </div>
      <div className={styles.wall}>
        <StoneWall courses={2} />
      </div>
    </div>
  )
}
