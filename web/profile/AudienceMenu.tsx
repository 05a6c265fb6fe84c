import IconLock from '@tabler/icons-react/icons/IconLock'
import IconUser from '@tabler/icons-react/icons/IconUser'
import IconUsers from '@tabler/icons-react/icons/IconUsers'
import { useTranslation } from 'react-i18next'
import type { Visibility } from '../generated/operations.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import styles from './AudienceMenu.module.css'
import { audiences } from './audience.ts'

const icons = { SELF: IconLock, MANAGER: IconUser, ORGANIZATION: IconUsers }

type AudienceMenuProps = {
  /** What is seen, such as the name of a talent; read before the audience. */
  of: string
  value: Visibility
  onChange: (next: Visibility) => void
  /** A further choice below this one, such as who sees the level. */
  also?: MenuGroup
}

/** Who sees an item, in words, and the menu to change it. */
export function AudienceMenu({ of, value, onChange, also }: AudienceMenuProps) {
  const { t } = useTranslation()
  const Icon = icons[value]
  const choices = useAudienceGroup(t('profile.whoSees'), value, audiences, onChange)
  return (
    <Menu
      label={t('profile.whoSeesNow', { name: of, audience: t(`visibility.${value}`) })}
      buttonClass={`${styles.pill} ${value === 'ORGANIZATION' ? styles.wide : ''}`}
      groups={also === undefined ? [choices] : [choices, also]}
      align="end"
    >
      <Icon size={16} stroke={1.7} aria-hidden />
      {t(`visibility.${value}`)}
    </Menu>
  )
}

/** A group of a menu that offers `offered` audiences, under `label`. */
export function useAudienceGroup(
  label: string,
  value: Visibility,
  offered: readonly Visibility[],
  onChange: (next: Visibility) => void,
): MenuGroup {
  const { t } = useTranslation()
  const items = offered.map((audience) => ({
    key: audience,
    label: t(`visibility.${audience}`),
    isChosen: audience === value,
    onChoose: () => onChange(audience),
  }))
  return { key: label, label, items }
}
