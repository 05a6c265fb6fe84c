import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { AskedAgainDocument, InboxDocument } from '../generated/operations.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import { AskedAgain } from './AskedAgain.tsx'
import styles from './InboxPage.module.css'
import { InvitationItem } from './InvitationItem.tsx'
import { type InboxItem, isAnswered } from './inboxItem.ts'

/** All that came for me alone and waits for my answer, newest first; what was answered before folds away. */
export function InboxPage() {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: AskedAgainDocument, requestPolicy: 'cache-and-network' })
  const questions = data?.viewer?.askedAgain ?? []
  return (
    <>
      <PageHead title={t('inbox.title')} tabTitle={t('inbox.title')} lead={t('inbox.lead')} />
      <div className={styles.items}>
        <AskedAgain questions={questions} />
        <Items after={null} isAll={questions.length === 0} />
      </div>
    </>
  )
}

/** One page of the list, and below it the next ones as far as they were asked for; `isAll` where nothing else is on this page. */
function Items({ after, isAll }: { after: string | null; isAll: boolean }) {
  const { t } = useTranslation()
  const [isNextAsked, setNextAsked] = useState(false)
  const [{ data, error }, ask] = useQuery({
    query: InboxDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  })
  const page = data?.viewer?.inbox
  if (page === undefined) {
    if (error !== undefined) return <FailedPart error={error} ask={ask} />
    return (
      <Loading label={t('loading.page')}>
        <RowBars count={3} rowHeight={120} />
      </Loading>
    )
  }
  return (
    <>
      <Sorted items={page.nodes} isAll={isAll && after === null && !page.pageInfo.hasNextPage} />
      {!page.pageInfo.hasNextPage ? null : isNextAsked ? (
        <Items after={page.pageInfo.endCursor} isAll={false} />
      ) : (
        <Button size="xs" onClick={() => setNextAsked(true)}>
          {t('action.more')}
        </Button>
      )}
    </>
  )
}

/** What waits, and below it what was answered when the page was opened: an answer given now stays where it is. */
function Sorted({ items, isAll }: { items: readonly InboxItem[]; isAll: boolean }) {
  const { t } = useTranslation()
  const [answeredBefore] = useState(() => new Set(items.filter(isAnswered).map(({ id }) => id)))
  const waiting = items.filter(({ id }) => !answeredBefore.has(id))
  const answered = items.filter(({ id }) => answeredBefore.has(id))
  return (
    <>
      {waiting.length === 0 && isAll ? <EmptyNotice text={t('inbox.empty')} /> : <List items={waiting} />}
      {answered.length === 0 ? null : (
        <details className={styles.answered}>
          <summary>{t('inbox.answered')}</summary>
          <List items={answered} />
        </details>
      )}
    </>
  )
}

function List({ items }: { items: readonly InboxItem[] }) {
  if (items.length === 0) return null
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <Item item={item} />
        </li>
      ))}
    </ul>
  )
}

/** Each kind of item has a component of its own. */
function Item({ item }: { item: InboxItem }) {
  switch (item.__typename) {
    case 'Invitation':
      return <InvitationItem invitation={item} />
  }
}
