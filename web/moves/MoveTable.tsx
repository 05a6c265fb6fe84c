import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown'
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp'
import { useTranslation } from 'react-i18next'
import type { Band, MoveRowFragment } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { readLanguage } from '../texts/languages.ts'
import { useLocalize } from '../texts/localized.ts'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { NearerMark } from '../ui/NearerMark.tsx'
import styles from './MoveTable.module.css'
import { shownBands } from './moveFilter.ts'
import { moveName } from './moveName.ts'
import { type MoveSort, nextSort, type SortColumn, sortColumns, sortRows } from './moveSort.ts'
import { waitingCount } from './reasonText.ts'
import type { Family } from './useMovesPage.ts'
import type { Nearer } from './useNearer.ts'

const nearestFirst: readonly Band[] = shownBands

type MoveTableProps = {
  moves: readonly MoveRowFragment[]
  families: readonly Family[]
  /** What came nearer, as if a skill were learned. */
  nearer: Nearer
  focus: string | null
  sort: MoveSort | null
  onSort: (sort: MoveSort | null) => void
  onChoose: (roleId: string) => void
  /** Choosing what is chosen already opens it. */
  onOpen: (roleId: string) => void
}

/** The roles over the wall in columns that sort: the same roles that the map shows. */
export function MoveTable({ moves, families, nearer, focus, sort, onSort, onChoose, onOpen }: MoveTableProps) {
  const { t, i18n } = useTranslation()
  const localize = useLocalize()
  const rows = moves.map((move) => {
    const family = families.find(({ id }) => id === move.role.family.id)
    return {
      move,
      role: localize(move.role.titles),
      family: family === undefined ? move.role.family.code : localize(family.names),
      effort: nearestFirst.indexOf(move.band),
      shared: move.sharedCount / Math.max(1, move.neededCount),
      grow: move.skillsToGrowCount,
      open: move.isOpen ? 1 : 0,
    }
  })
  return (
    <table className={styles.table}>
      <caption className="hiddenText">{t('map.roles')}</caption>
      <thead>
        <tr>
          {sortColumns.map((column) => (
            <SortHead key={column} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortRows(rows, sort, readLanguage(i18n.language)).map(({ move, family }) => (
          <tr key={move.role.id} data-chosen={move.role.id === focus}>
            <th scope="row">
              <button
                type="button"
                className={styles.role}
                data-role={move.role.id}
                aria-label={moveName(t, localize, move, families, nearer)}
                aria-pressed={move.role.id === focus}
                onClick={() => (move.role.id === focus ? onOpen(move.role.id) : onChoose(move.role.id))}
              >
                <FamilyMark code={move.role.family.code} order={move.role.family.order} size={28} />
                <b>
                  <LocalizedName texts={move.role.titles} />
                </b>
                {move.answer === null ? null : <span className={styles.answer}>{t(`answer.${move.answer}`)}</span>}
              </button>
            </th>
            <td>{family}</td>
            <td>
              {t(`band.${move.band}`)} {nearer.has(move.role.id) ? <NearerMark word={t('if.nearer')} /> : null}
            </td>
            <td>
              {t('table.sharedOf', { shared: move.sharedCount, needed: move.neededCount })}
              {waitingCount(move) > 0 ? <span> · {t('row.waiting', { count: waitingCount(move) })}</span> : null}
              {move.assumed ? <span className={styles.assumed}> · {t('row.assumed')}</span> : null}
            </td>
            <td>{move.skillsToGrowCount}</td>
            <td>{move.isOpen ? t('table.isOpen') : t('table.isNotOpen')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type SortHeadProps = { column: SortColumn; sort: MoveSort | null; onSort: (sort: MoveSort | null) => void }

function SortHead({ column, sort, onSort }: SortHeadProps) {
  const { t } = useTranslation()
  const order = sort?.by !== column ? 'none' : sort.descending ? 'descending' : 'ascending'
  const Arrow = order === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className={styles.head} onClick={() => onSort(nextSort(sort, column))}>
        {t(`table.${column}`)}
        {order === 'none' ? null : <Arrow size={15} stroke={2} aria-hidden />}
      </button>
    </th>
  )
}
