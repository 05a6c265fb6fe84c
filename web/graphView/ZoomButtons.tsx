import IconMaximize from '@tabler/icons-react/icons/IconMaximize'
import IconMinus from '@tabler/icons-react/icons/IconMinus'
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { useTranslation } from 'react-i18next'
import { zoomStep } from './viewport.ts'
import styles from './ZoomButtons.module.css'

/** Nearer, all of it, further: what the wheel and the fingers do, as buttons. */
export function ZoomButtons({ onZoom, onShowAll }: { onZoom: (factor: number) => void; onShowAll: () => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.buttons} aria-label={t('view.zoom')}>
      <button type="button" aria-label={t('view.nearer')} onClick={() => onZoom(zoomStep)}>
        <IconPlus size={18} stroke={1.7} aria-hidden />
      </button>
      <button type="button" aria-label={t('view.all')} onClick={onShowAll}>
        <IconMaximize size={18} stroke={1.7} aria-hidden />
      </button>
      <button type="button" aria-label={t('view.further')} onClick={() => onZoom(1 / zoomStep)}>
        <IconMinus size={18} stroke={1.7} aria-hidden />
      </button>
    </fieldset>
  )
}
