import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { SentInvitationsDocument, type SentInvitationsQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './FindPage.module.css'
import { useNeedName } from './needName.ts'

type Sent = NonNullable<SentInvitationsQuery['viewer']>['sentInvitations']['nodes'][number]

/** Whom I invited, newest first, and what I heard. */
export function SentInvitations() {
  const { t } = useTranslation()
  return (
    <section className={styles.group} aria-labelledby="sent">
      <header>
        <h2 id="sent">{t('find.sent')}</h2>
      </header>
      <ul>
        <SentPage after={null} />
      </ul>
    </section>
  )
}

/** One page of the list, and below it the next ones as far as they were asked for. */
function SentPage({ after }: { after: string | null }) {
  const { t } = useTranslation()
  const [isNextAsked, setNextAsked] = useState(false)
  const [{ data, error }, ask] = useQuery({
    query: SentInvitationsDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  })
  const page = data?.viewer?.sentInvitations
  if (page === undefined) {
    return (
      <li>
        {error !== undefined ? (
          <FailedPart error={error} ask={ask} />
        ) : (
          <Loading label={t('loading.page')}>
            <RowBars count={3} rowHeight={84} />
          </Loading>
        )}
      </li>
    )
  }
  return (
    <>
      {after === null && page.nodes.length === 0 ? (
        <li>
          <EmptyNotice text={t('find.sentNone')} />
        </li>
      ) : null}
      {page.nodes.map((sent, place) => (
        <Row key={sent.id} sent={sent} takesFocus={after !== null && place === 0} />
      ))}
      {!page.pageInfo.hasNextPage ? null : isNextAsked ? (
        <SentPage after={page.pageInfo.endCursor} />
      ) : (
        <li className={styles.more}>
          <Button size="xs" onClick={() => setNextAsked(true)}>
            {t('action.more')}
          </Button>
        </li>
      )}
    </>
  )
}

function Row({ sent: { person, need, sentOn, state }, takesFocus }: { sent: Sent; takesFocus: boolean }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const needName = useNeedName()
  const name = person?.name ?? t('find.someoneLeft')
  return (
    <li className={styles.row} tabIndex={-1} ref={takesFocus ? (row) => row?.focus() : undefined}>
      <PersonMark name={name} size={52} />
      <div className={styles.who}>
        {person === null ? <b>{name}</b> : <Link to={`/people/${person.id}`}>{name}</Link>}
        <p className={styles.note}>{t('find.sentOn', { date: date(sentOn, true) })}</p>
      </div>
      <p className={styles.reasons}>{t('find.sentFor', { need: needName(need) ?? t('find.needGone') })}</p>
      <p className={styles.told}>{t(`find.state.${state}`, { name })}</p>
    </li>
  )
}
