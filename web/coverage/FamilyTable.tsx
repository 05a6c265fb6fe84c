import { Button } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { FamilyRoles } from './FamilyRoles.tsx'
import styles from './FamilyTable.module.css'
import { type FamilyFigures, familyHint, leastFirst } from './familyHint.ts'

/** Family by family: how many of its roles are suggested, to how many people, and what may be the reason. */
export function FamilyTable({ families }: { families: readonly FamilyFigures[] }) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <section>
      <h2 id={titleId} className={styles.title}>
        {t('coverage.families')}
      </h2>
      <table className={styles.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.head.family')}</th>
            <th scope="col">{t('coverage.head.suggested')}</th>
            <th scope="col">{t('coverage.head.people')}</th>
            <th scope="col">{t('coverage.head.asks')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {leastFirst(families).map((figures) => (
            <FamilyRows key={figures.family.id} figures={figures} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FamilyRows({ figures }: { figures: FamilyFigures }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { number } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const rolesId = useId()
  const { family } = figures
  return (
    <>
      <tr className={styles.family}>
        <th scope="row">
          <span className={styles.name}>
            <FamilyMark code={family.code} order={family.order} size={34} />
            <LocalizedName texts={family.names} />
          </span>
        </th>
        <td>
          <Suggested figures={figures} />
        </td>
        <td>
          {figures.people === null ? t('coverage.few') : t('coverage.people', { people: number(figures.people) })}
        </td>
        <td>
          <Asks figures={figures} />
        </td>
        <td>
          <Button
            variant="subtle"
            size="xs"
            aria-expanded={isOpen}
            aria-controls={isOpen ? rolesId : undefined}
            aria-label={t('coverage.showRolesOf', { family: localize(family.names) })}
            rightSection={<IconChevronDown size={16} stroke={1.7} aria-hidden className={styles.chevron} />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('coverage.showRoles')}
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={rolesId} className={styles.roles}>
          <td colSpan={5}>
            <FamilyRoles familyId={family.id} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function Suggested({ figures: { roles, suggested } }: { figures: FamilyFigures }) {
  const { t } = useTranslation()
  if (suggested === null) return <span className="muted">{t('coverage.ofRolesFew', { count: roles })}</span>
  return (
    <>
      {t('coverage.ofRoles', { suggested, count: roles })}
      <span aria-hidden="true" className={styles.share} style={{ '--share': `${(100 * suggested) / roles}%` }} />
    </>
  )
}

function Asks({ figures }: { figures: FamilyFigures }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { skillsOfRole, skillsAsked, skillsShown } = figures
  const hint = familyHint(figures)
  return (
    <>
      {t('coverage.skillsOfRole', { count: skillsOfRole })}{' '}
      {t('coverage.skillsShown', { asked: number(skillsAsked), shown: number(skillsShown) })}
      {hint === null ? null : <p className={styles.hint}>{t(`coverage.hint.${hint}`)}</p>}
    </>
  )
}
