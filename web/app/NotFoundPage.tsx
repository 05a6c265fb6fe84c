import { useTranslation } from 'react-i18next'
import { MessagePage } from './MessagePage.tsx'

/** For an address that no page has. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return <MessagePage title={t('notFound.title')} text={t('notFound.text')} backLabel={t('denied.back')} />
}
