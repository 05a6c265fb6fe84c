import type { ReactNode } from 'react'
import styles from './PageHead.module.css'
import { usePageHeading } from './usePageHeading.ts'

type PageHeadProps = {
  title: ReactNode
  /** Title of the browser's tab, without the product's name. */
  tabTitle: string
  /** A sentence or two under the title. */
  lead?: ReactNode
  /** Buttons or controls at the right; below the text on a phone. */
  children?: ReactNode
}

/** Head of a page: its `h1`, which takes the focus after a change of page, and the title of the tab. */
export function PageHead({ title, tabTitle, lead, children }: PageHeadProps) {
  const heading = usePageHeading()
  return (
    <div className={styles.head}>
      <TabTitle text={tabTitle} />
      <div className={styles.text}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </div>
  )
}

/** Sets the title of the browser's tab: "My talents - Over the Wall". */
export function TabTitle({ text }: { text: string }) {
  return <title>{`${text} - Over the Wall`}</title>
}
