import { useTranslation } from 'react-i18next'
import { MessagePage } from './MessagePage.tsx'

/**
 * For a thing that is not shown to this viewer and for an id that nothing has: the two look the same, and nothing
 * says what is hidden. A page renders it in place of itself when its query answers null.
 */
export function DeniedPage() {
  const { t } = useTranslation()
  return <MessagePage title={t('denied.title')} text={t('denied')} backLabel={t('denied.back')} />
}
