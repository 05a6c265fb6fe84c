import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../ui/Skeleton.tsx'
import type { UseAskedPage } from './askedPage.ts'
import { FailedPart } from './FailedPart.tsx'

type EveryPageProps<Item> = {
  useAsked: UseAskedPage<Item>
  /** Skeletons of what is on its way. */
  shapes: ReactNode
  children: (items: readonly Item[]) => ReactNode
}

/** Reads a list page after page, and hands all of it to `children`: for what belongs to one person and is shown whole. */
export function EveryPage<Item>(props: EveryPageProps<Item>) {
  return <From {...props} after={null} before={[]} />
}

type FromProps<Item> = EveryPageProps<Item> & { after: string | null; before: readonly Item[] }

function From<Item>({ after, before, ...props }: FromProps<Item>) {
  const { t } = useTranslation()
  const { page, error, ask } = props.useAsked(after)
  if (page === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (page === undefined) return <Loading label={t('loading.page')}>{props.shapes}</Loading>
  const items = [...before, ...page.nodes]
  if (!page.pageInfo.hasNextPage) return props.children(items)
  return <From {...props} after={page.pageInfo.endCursor} before={items} />
}
