import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import IconMoon from '@tabler/icons-react/icons/IconMoon'
import IconWorld from '@tabler/icons-react/icons/IconWorld'
import { useTranslation } from 'react-i18next'
import { type Language, languageNames, languages, readLanguage } from '../texts/languages.ts'
import { changeLanguage } from '../texts/texts.ts'
import styles from './TopBar.module.css'

const themes: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** The three languages as items of a menu, each in its own language. */
export function LanguageItems() {
  const { i18n } = useTranslation()
  return (
    <Menu.RadioGroup value={readLanguage(i18n.language)} onChange={(value) => changeLanguage(value as Language)}>
      {languages.map((language) => (
        <Menu.RadioItem key={language} value={language} lang={language}>
          {languageNames[language]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

/** Light, dark or as the system, as items of a menu. */
export function ThemeItems() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
      {themes.map((theme) => (
        <Menu.RadioItem key={theme} value={theme}>
          {t(`shell.theme.${theme}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

/** Button and menu of the language. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation()
  const name = languageNames[readLanguage(i18n.language)]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={t('shell.languageNow', { name })}>
          <IconWorld size={18} stroke={1.7} aria-hidden />
          {name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  )
}

/** Button and menu of the theme. */
export function ThemeMenu() {
  const { t } = useTranslation()
  const { colorScheme } = useMantineColorScheme()
  const name = t(`shell.theme.${colorScheme}`)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={t('shell.themeNow', { name })}>
          <IconMoon size={18} stroke={1.7} aria-hidden />
          {name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeItems />
      </Menu.Dropdown>
    </Menu>
  )
}
