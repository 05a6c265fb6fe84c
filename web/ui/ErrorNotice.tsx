import { Button } from '@mantine/core'
import styles from './PartNotice.module.css'

type ErrorNoticeProps = {
  /** What failed and that the work is safe, as whole sentences; `useProblemText` writes them. */
  text: string
  retryLabel: string
  onRetry: () => void
}

/** Stands where a part failed; the rest of the page stays as it was. */
export function ErrorNotice({ text, retryLabel, onRetry }: ErrorNoticeProps) {
  return (
    <div role="alert" className={styles.notice}>
      <p>{text}</p>
      <Button size="xs" onClick={onRetry}>
        {retryLabel}
      </Button>
    </div>
  )
}
