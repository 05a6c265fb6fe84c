import IconMaximize from '@tabler/icons-react/icons/IconMaximize'
import IconMinus from '@tabler/icons-react/icons/IconMinus'
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { useTranslation } from 'react-i18next'
import type { GraphViewHandle } from './GraphView.tsx'
import styles from './ZoomButtons.module.css'

export const zoomStep = 1.25

/** Nearer, all of it, further: what the wheel and the fingers do, as buttons. */
export function ZoomButtons({ view }: { view: { readonly current: GraphViewHandle | null } }) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.buttons} aria-label={t('view.zoom')}>
      <button type="button" aria-label={t('view.nearer')} onClick={() => view.current?.zoomBy(zoomStep)}>
        <IconPlus size={18} stroke={1.7} aria-hidden />
      </button>
      <button type="button" aria-label={t('view.all')} onClick={() => view.current?.showAll()}>
        <IconMaximize size={18} stroke={1.7} aria-hidden />
      </button>
      <button type="button" aria-label={t('view.further')} onClick={() => view.current?.zoomBy(1 / zoomStep)}>
        <IconMinus size={18} stroke={1.7} aria-hidden />
      </button>
    </fieldset>
  )
}
