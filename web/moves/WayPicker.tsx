import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { WayIn } from '../generated/operations.ts'
import { Select } from '../ui/Select.tsx'
import { waysIn } from './moveFilter.ts'
import styles from './WayPicker.module.css'

/** What the roles start from: talents, wishes, or where colleagues went; never a blend. */
export function WayPicker({ wayIn, onPick }: { wayIn: WayIn; onPick: (wayIn: WayIn) => void }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={styles.way}>
      <label htmlFor={id}>{t('map.way')}</label>
      <Select
        id={id}
        dense
        value={wayIn}
        onChange={({ currentTarget }) => onPick(waysIn.find((way) => way === currentTarget.value) ?? wayIn)}
      >
        {waysIn.map((way) => (
          <option key={way} value={way}>
            {t(`map.way.${way}`)}
          </option>
        ))}
      </Select>
    </div>
  )
}
