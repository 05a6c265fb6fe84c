import type { ComponentProps } from 'react'
import styles from './Select.module.css'

/** The browser's own list to choose one from, in the look of the other fields; `dense` where it stands among small buttons. */
export function Select({ dense = false, ...rest }: ComponentProps<'select'> & { dense?: boolean }) {
  return <select className={styles.select} data-dense={dense} {...rest} />
}
