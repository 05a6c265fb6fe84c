import { familyColors } from './familyColors.ts'
import styles from './marks.module.css'

export type FamilyMarkProps = {
  /** The two letters of the family. */
  code: string
  /** Place of the family in the fixed order, from 0: decides the color. */
  order: number | null
  /** Diameter in px: 28 in lists, 44 in cards, up to 116 in a page head. */
  size?: number
}

/** The circle that stands for a role of a family. Hidden from screen readers: the family's name stands beside it. */
export function FamilyMark({ code, order, size = 28 }: FamilyMarkProps) {
  const { fill, code: codeColor } = familyColors(order)
  const style = { '--size': `${size}px`, '--fill': fill, '--code': codeColor }
  return (
    <span className={styles.family} style={style} aria-hidden="true">
      {code}
    </span>
  )
}
