import type { InboxQuery } from '../generated/operations.ts'

/** Something that came for me. */
export type InboxItem = NonNullable<InboxQuery['viewer']>['inbox']['nodes'][number]

/** Whether nothing waits for me there any more. */
export function isAnswered(item: InboxItem): boolean {
  switch (item.__typename) {
    case 'Invitation':
      return item.answer !== null
  }
}
