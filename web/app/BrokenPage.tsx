import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MessagePage } from './MessagePage.tsx'

/** Stands in for a page whose code failed or could not be fetched; the shell around it stays. */
export function BrokenPage() {
  const { t } = useTranslation()
  return (
    <MessagePage title={t('broken.title')} text={t('broken.text')} backLabel={t('denied.back')}>
      <Button variant="filled" onClick={() => window.location.reload()}>
        {t('action.retry')}
      </Button>
    </MessagePage>
  )
}
