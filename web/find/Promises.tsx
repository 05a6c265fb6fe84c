import IconEye from '@tabler/icons-react/icons/IconEye'
import IconLock from '@tabler/icons-react/icons/IconLock'
import IconScale from '@tabler/icons-react/icons/IconScale'
import { useTranslation } from 'react-i18next'
import styles from './FindPage.module.css'

const promises = [
  { key: 'who', Icon: IconEye },
  { key: 'first', Icon: IconLock },
  { key: 'order', Icon: IconScale },
] as const

/** What the one who looks may count on, and so may the ones who are found. */
export function Promises() {
  const { t } = useTranslation()
  return (
    <aside className={styles.promises} aria-label={t('find.promises')}>
      <ul>
        {promises.map(({ key, Icon }) => (
          <li key={key}>
            <Icon size={20} stroke={1.7} aria-hidden />
            <p>
              <b>{t(`find.promise.${key}`)}</b>
              {t(`find.promise.${key}Text`)}
            </p>
          </li>
        ))}
      </ul>
    </aside>
  )
}
