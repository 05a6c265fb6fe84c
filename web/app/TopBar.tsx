import { useMediaQuery } from '@mantine/hooks'
import IconSearch from '@tabler/icons-react/icons/IconSearch'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useProblemText } from '../texts/useProblemText.ts'
import { BrandMark } from '../ui/BrandMark.tsx'
import { initials } from '../ui/initials.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import { showNotice } from '../ui/notice.ts'
import { type NavigationPage, pagesAtFoot } from './navigationPages.tsx'
import { LanguageMenu, ThemeMenu, useLanguageGroup, useThemeGroup } from './Preferences.tsx'
import { useSession } from './Session.tsx'
import styles from './TopBar.module.css'

type TopBarProps = {
  person: { id: string; name: string }
  pages: readonly NavigationPage[]
  isDemo: boolean
  onSearch: () => void
}

/** Above every page: search, language, theme and what is mine. On a phone my menu also holds language, theme and the pages that have no room at its foot. */
export function TopBar({ person, pages, isDemo, onSearch }: TopBarProps) {
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <Link to="/map" className={styles.brand} aria-label={t('app.name')}>
        <BrandMark />
      </Link>
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={18} stroke={1.7} aria-hidden />
        <span>{t('shell.search')}</span>
        <span className={styles.keys} aria-hidden="true">
          {t('shell.searchKeys')}
        </span>
      </button>
      {isDemo ? <p className={styles.demo}>{t('shell.demo')}</p> : null}
      <div className={styles.tools}>
        <LanguageMenu />
        <ThemeMenu />
      </div>
      <MyMenu person={person} pages={pages} />
    </header>
  )
}

function MyMenu({ person, pages }: Pick<TopBarProps, 'person' | 'pages'>) {
  const { t } = useTranslation()
  const isPhone = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false })
  const preferences = [useLanguageGroup(), useThemeGroup()]
  const signOut = useSignOut()
  const elsewhere = isPhone ? pages.slice(pagesAtFoot) : []
  const groups: MenuGroup[] = [
    {
      key: 'me',
      label: person.name,
      items: [
        { key: 'page', label: t('shell.myPage'), to: `/people/${person.id}` },
        ...elsewhere.map(({ to, text }) => ({ key: to, label: t(text), to })),
      ],
    },
    ...(isPhone ? preferences : []),
    { key: 'session', items: [{ key: 'out', label: t('shell.signOut'), onChoose: signOut }] },
  ]
  return (
    <Menu label={t('shell.me', { name: person.name })} buttonClass={styles.me} groups={groups} align="end">
      {initials(person.name)}
    </Menu>
  )
}

/** Signs out and goes to the sign-in page; says so when it does not work, and everything stays as it was. */
function useSignOut(): () => Promise<void> {
  const session = useSession()
  const navigate = useNavigate()
  const problemText = useProblemText()
  return async () => {
    const problem = await session.signOut()
    if (problem !== null) showNotice({ text: problemText(problem) })
    else navigate('/sign-in')
  }
}
