import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MoveRowFragment, MovesQuery } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { NearerMark } from '../ui/NearerMark.tsx'
import { nextPlace } from '../ui/nextPlace.ts'
import { bandSections } from './bandSections.ts'
import styles from './MoveList.module.css'
import { moveName } from './moveName.ts'
import { countsOfLine, reasonSentence, sharedSentence, sharesFew } from './reasonText.ts'
import type { Family } from './useMovesPage.ts'
import type { Nearer } from './useNearer.ts'

type BandCounts = NonNullable<MovesQuery['viewer']>['moves']['bandCounts']

type MoveListProps = {
  moves: readonly MoveRowFragment[]
  bandCounts: BandCounts
  families: readonly Family[]
  /** What came nearer, as if a skill were learned. */
  nearer: Nearer
  focus: string | null
  /** Cards with a sentence, as on a phone and where there is room; else lines beside a panel. */
  isRoomy: boolean
  onChoose: (roleId: string) => void
  /** Choosing what is chosen already opens it. */
  onOpen: (roleId: string) => void
}

/** The roles over the wall, under how far they are: the same roles that a map would show, each a button. */
export function MoveList({ moves, bandCounts, families, nearer, focus, isRoomy, onChoose, onOpen }: MoveListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const stop = [last, focus].find((id) => moves.some(({ role }) => role.id === id)) ?? moves[0]?.role.id
  const moveFocus = (event: KeyboardEvent) => {
    const rows: (Element | null)[] = [...(list.current?.querySelectorAll('button') ?? [])]
    const place = rows.indexOf(document.activeElement)
    const next = place < 0 ? null : nextPlace(event.key, place, rows.length)
    if (next === null) return
    event.preventDefault()
    const row = rows[next]
    if (row instanceof HTMLElement) row.focus()
  }
  const row = (move: MoveRowFragment) => (
    <MoveRow
      key={move.role.id}
      move={move}
      families={families}
      nearer={nearer}
      isChosen={move.role.id === focus}
      isStop={move.role.id === stop}
      onReach={setLast}
      isRoomy={isRoomy}
      onPress={() => (move.role.id === focus ? onOpen(move.role.id) : onChoose(move.role.id))}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the buttons inside it
    <div ref={list} className={styles.list} data-roomy={isRoomy} onKeyDown={moveFocus}>
      <p className="hiddenText">{t('map.keys')}</p>
      {bandSections(moves, bandCounts).map((section) => (
        <section key={section.band}>
          <h2 className={styles.band}>
            {t(`band.${section.band}`)} <span>{section.count}</span>
          </h2>
          <ul>{section.moves.map(row)}</ul>
        </section>
      ))}
    </div>
  )
}

type MoveRowProps = {
  move: MoveRowFragment
  families: readonly Family[]
  nearer: Nearer
  isChosen: boolean
  /** Where Tab enters the list; the arrow keys lead on from there. */
  isStop: boolean
  onReach: (roleId: string) => void
  isRoomy: boolean
  onPress: () => void
}

function MoveRow({ move, families, nearer, isChosen, isStop, onReach, isRoomy, onPress }: MoveRowProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { role } = move
  const line = [
    ...countsOfLine(t, move),
    ...(move.isOpen ? [t('table.isOpen')] : []),
    ...(move.assumed ? [t('row.assumed')] : []),
  ]
  const why =
    move.leadReason === null || sharesFew(move) ? sharedSentence(t, move) : reasonSentence(t, localize, move.leadReason)
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-label={moveName(t, localize, move, families, nearer)}
        aria-pressed={isChosen}
        data-role={role.id}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => onReach(role.id)}
        onClick={onPress}
      >
        <FamilyMark code={role.family.code} order={role.family.order} size={isRoomy ? 44 : 28} />
        <span className={styles.text}>
          <b className={styles.title}>
            <LocalizedName texts={role.titles} />
          </b>
          {isRoomy ? <span className={styles.why}>{why}</span> : null}
          {nearer.has(role.id) ? <NearerMark word={t('if.nearer')} /> : null}
          <span className={styles.meta}>
            {line.join(' · ')}
            {move.answer === null ? null : <strong> · {t(`answer.${move.answer}`)}</strong>}
          </span>
        </span>
      </button>
    </li>
  )
}
