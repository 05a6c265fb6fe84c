import IconSearch from '@tabler/icons-react/icons/IconSearch'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { BrandMark } from '../ui/BrandMark.tsx'
import styles from './Navigation.module.css'
import { type NavigationGroup, type NavigationPage, pagesAtFoot } from './navigationPages.tsx'

/** Navigation at the left of wide screens: icon and word; on wide pages slim, with the word below the icon. One group needs no name. */
export function Rail({ groups, organizationName }: { groups: NavigationGroup[]; organizationName: string }) {
  const { t } = useTranslation()
  return (
    <nav className={styles.rail} aria-label={t('shell.navigation')}>
      <Link to="/map" className={styles.brand}>
        <BrandMark />
        <span>{t('app.name')}</span>
      </Link>
      {groups.map(({ key, pages }) => (
        <div key={key} className={styles.group}>
          {groups.length === 1 ? null : <p className={styles.groupName}>{t(`shell.group.${key}`)}</p>}
          {pages.map(({ to, text, icon }) => (
            <NavLink key={to} to={to} className={() => styles.railLink}>
              {icon}
              <span>{t(text)}</span>
            </NavLink>
          ))}
        </div>
      ))}
      <p className={styles.foot}>{organizationName}</p>
    </nav>
  )
}

/** Navigation at the foot of phones: the first pages and the search. */
export function BottomBar({ pages, onSearch }: { pages: NavigationPage[]; onSearch: () => void }) {
  const { t } = useTranslation()
  return (
    <nav className={styles.bottom} aria-label={t('shell.navigation')}>
      {pages.slice(0, pagesAtFoot).map(({ to, text, icon }) => (
        <NavLink key={to} to={to} className={() => styles.bottomLink}>
          {icon}
          {t(text)}
        </NavLink>
      ))}
      <button type="button" className={styles.bottomLink} onClick={onSearch}>
        <IconSearch size={18} stroke={1.7} aria-hidden />
        {t('nav.search')}
      </button>
    </nav>
  )
}
