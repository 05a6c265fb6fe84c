import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import rows from '../ui/rows.module.css'
import { Loading, RowBars } from '../ui/Skeleton.tsx'
import type { UseAskedPage } from './askedPage.ts'
import { FailedPart } from './FailedPart.tsx'

type PagedListProps<Item> = {
  useAsked: UseAskedPage<Item>
  /** What to say of a list with nothing in it. */
  empty: string
  className?: string | undefined
  /** A row of the list, an `li`. Its link takes `focus` as its ref: the first row of a page that was asked for gets the focus. */
  children: (item: Item, focus: typeof focusOnce | undefined) => ReactNode
}

/** A long list, a page at a time: each next one is asked for by a button below. */
export function PagedList<Item>({ className, ...props }: PagedListProps<Item>) {
  return (
    <ul className={className}>
      <ListPage {...props} after={null} />
    </ul>
  )
}

/** One page of the list, and below it the next ones as far as they were asked for. */
function ListPage<Item>({ after, ...props }: Omit<PagedListProps<Item>, 'className'> & { after: string | null }) {
  const { t } = useTranslation()
  const { useAsked, empty, children } = props
  const [isNextAsked, setNextAsked] = useState(false)
  const { page, error, ask } = useAsked(after)
  if (page === undefined) {
    return (
      <li className={rows.wide}>
        {error !== undefined ? (
          <FailedPart error={error} ask={ask} />
        ) : (
          <Loading label={t('loading.page')}>
            <RowBars count={6} />
          </Loading>
        )}
      </li>
    )
  }
  return (
    <>
      {after === null && page.nodes.length === 0 ? (
        <li className={rows.wide}>
          <EmptyNotice text={empty} />
        </li>
      ) : null}
      {page.nodes.map((item, place) => children(item, after !== null && place === 0 ? focusOnce : undefined))}
      {!page.pageInfo.hasNextPage ? null : isNextAsked ? (
        <ListPage {...props} after={page.pageInfo.endCursor} />
      ) : (
        <li className={rows.more}>
          <Button size="xs" onClick={() => setNextAsked(true)}>
            {t('action.more')}
          </Button>
        </li>
      )}
    </>
  )
}

function focusOnce(link: HTMLAnchorElement | null): void {
  link?.focus()
}
