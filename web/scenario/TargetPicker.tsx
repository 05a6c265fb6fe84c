import IconX from '@tabler/icons-react/icons/IconX'
import { useTranslation } from 'react-i18next'
import type { ScenarioRolesQuery } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { Select } from '../ui/Select.tsx'
import { FigureField } from './FigureField.tsx'
import { countOpenings } from './openCounts.ts'
import { mostPlaces, mostTargets, type Target } from './scenarioAddress.ts'
import styles from './TargetPicker.module.css'

type TargetPickerProps = {
  data: ScenarioRolesQuery
  targets: readonly Target[]
  onChange: (targets: readonly Target[]) => void
}

/** The roles with their places: from what is open now, or any other. */
export function TargetPicker({ data, targets, onChange }: TargetPickerProps) {
  const { t, i18n } = useTranslation()
  const localize = useLocalize()
  const titles = new Map(data.roles.nodes.map(({ id, titles: texts }) => [id, localize(texts)]))
  const openCounts = countOpenings(data)
  const left = data.roles.nodes
    .filter(({ id }) => !targets.some(({ roleId }) => roleId === id))
    .map(({ id }) => ({ id, title: titles.get(id) ?? '', open: openCounts.get(id) ?? 0 }))
    .sort((one, other) => one.title.localeCompare(other.title, i18n.language))
  const add = (id: string) => onChange([...targets, { roleId: id, places: openCounts.get(id) ?? 1 }])
  const setPlaces = (id: string, places: number) =>
    onChange(targets.map((target) => (target.roleId === id ? { ...target, places: Math.round(places) } : target)))
  return (
    <section className={styles.targets} aria-label={t('scenario.targets')}>
      {targets.map(({ roleId, places }) => {
        const role = titles.get(roleId) ?? ''
        return (
          <span key={roleId} className={styles.target}>
            <FigureField
              label={t('scenario.placesOf', { role })}
              isShort
              value={places}
              least={1}
              most={mostPlaces}
              onChange={(value) => setPlaces(roleId, value)}
            />
            {role}
            <button
              type="button"
              aria-label={t('scenario.removeRole', { role })}
              onClick={() => onChange(targets.filter((target) => target.roleId !== roleId))}
            >
              <IconX size={16} stroke={1.7} aria-hidden />
            </button>
          </span>
        )
      })}
      {targets.length === mostTargets ? (
        <p>{t('scenario.mostRoles')}</p>
      ) : (
        <Select aria-label={t('scenario.addRole')} value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t('scenario.addRole')}</option>
          <optgroup label={t('scenario.withOpenings')}>
            {left
              .filter(({ open }) => open > 0)
              .map(({ id, title, open }) => (
                <option key={id} value={id}>
                  {t('scenario.roleOpen', { role: title, count: open })}
                </option>
              ))}
          </optgroup>
          <optgroup label={t('scenario.otherRoles')}>
            {left
              .filter(({ open }) => open === 0)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        </Select>
      )}
    </section>
  )
}
