import { useMediaQuery } from '@mantine/hooks'
import IconChevronUp from '@tabler/icons-react/icons/IconChevronUp'
import IconX from '@tabler/icons-react/icons/IconX'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Panel.module.css'

type PanelProps = ComponentProps<'aside'> & {
  'aria-label': string
  /** On screens narrower than this, px, it is a sheet at the foot of the screen that can be drawn up. */
  sheetBelow: 720 | 960
  isLarge: boolean
  onLarge: (isLarge: boolean) => void
}

/** What is told of the thing that was chosen beside it: a panel of the page, a sheet at its foot where there is no room. */
export function Panel({ sheetBelow, isLarge, onLarge, children, ...rest }: PanelProps) {
  const { t } = useTranslation()
  const isSheet = useMediaQuery(`(max-width: ${sheetBelow - 1}px)`, false, { getInitialValueInEffect: false })
  return (
    <aside className={styles.panel} data-sheet={isSheet} data-large={isLarge} {...rest}>
      <button
        type="button"
        className={styles.handle}
        aria-expanded={isLarge}
        aria-label={t(isLarge ? 'panel.smaller' : 'panel.larger')}
        onClick={() => onLarge(!isLarge)}
      >
        <IconChevronUp size={20} stroke={1.7} aria-hidden />
      </button>
      {children}
    </aside>
  )
}

/** The part that scrolls. */
export function PanelBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}

/** The first line: a mark, where the thing belongs, and the way out. */
export function PanelHead({ onClose, children }: { onClose: () => void; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles.head}>
      {children}
      <button type="button" className={styles.close} onClick={onClose} aria-label={t('action.close')}>
        <IconX size={18} stroke={1.7} aria-hidden />
      </button>
    </div>
  )
}

/** What can be done; it stays in reach while the body scrolls. */
export function PanelFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>
}
