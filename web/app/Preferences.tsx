import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import IconMoon from '@tabler/icons-react/icons/IconMoon'
import IconWorld from '@tabler/icons-react/icons/IconWorld'
import { useTranslation } from 'react-i18next'
import { languageNames, languages, readLanguage } from '../texts/languages.ts'
import { changeLanguage } from '../texts/texts.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import styles from './TopBar.module.css'

const themes: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** The three languages, each under its own name, as a group of a menu. */
export function useLanguageGroup(): MenuGroup {
  const { t, i18n } = useTranslation()
  const current = readLanguage(i18n.language)
  const items = languages.map((language) => ({
    key: language,
    label: languageNames[language],
    lang: language,
    isChosen: language === current,
    onChoose: () => void changeLanguage(language),
  }))
  return { key: 'language', label: t('shell.language'), items }
}

/** Light, dark or as the system, as a group of a menu. */
export function useThemeGroup(): MenuGroup {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const items = themes.map((theme) => ({
    key: theme,
    label: t(`shell.theme.${theme}`),
    isChosen: theme === colorScheme,
    onChoose: () => setColorScheme(theme),
  }))
  return { key: 'theme', label: t('shell.theme'), items }
}

/** Button and menu of the language. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation()
  const name = languageNames[readLanguage(i18n.language)]
  return (
    <Menu
      label={t('shell.languageNow', { name })}
      buttonClass={styles.tool}
      groups={[unlabeled(useLanguageGroup())]}
      align="end"
    >
      <IconWorld size={18} stroke={1.7} aria-hidden />
      {name}
    </Menu>
  )
}

/** Button and menu of the theme. */
export function ThemeMenu() {
  const { t } = useTranslation()
  const { colorScheme } = useMantineColorScheme()
  const name = t(`shell.theme.${colorScheme}`)
  return (
    <Menu
      label={t('shell.themeNow', { name })}
      buttonClass={styles.tool}
      groups={[unlabeled(useThemeGroup())]}
      align="end"
    >
      <IconMoon size={18} stroke={1.7} aria-hidden />
      <span className={styles.wide}>{name}</span>
    </Menu>
  )
}

/** Alone in its menu, a group needs no word above it: the button has just said it. */
function unlabeled({ key, items }: MenuGroup): MenuGroup {
  return { key, items }
}
