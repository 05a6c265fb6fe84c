import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown'
import styles from './marks.module.css'

/** Something came nearer: an arrow toward the viewer, and the word. */
export function NearerMark({ word }: { word: string }) {
  return (
    <span className={styles.nearer}>
      <IconArrowDown size={14} stroke={2.2} aria-hidden />
      {word}
    </span>
  )
}
