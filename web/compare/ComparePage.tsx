import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import IconX from '@tabler/icons-react/icons/IconX'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { CompareRolesDocument, type CompareRolesQuery, RolesToCompareDocument } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Select } from '../ui/Select.tsx'
import { Bar, Loading } from '../ui/Skeleton.tsx'
import styles from './ComparePage.module.css'
import { mostCompared, readCompared } from './comparedRoles.ts'
import { type CellWords, type ComparedColumn, compareCell, type RowName, rowNames } from './compareRows.tsx'

const phoneScreen = '(max-width: 719px)'

/** Two or three roles beside the one held now, in words and counts: no total, and no winner. */
export function ComparePage() {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const { ids, refused } = readCompared(query)
  const [first = '', second = '', third = ''] = ids
  const [{ data, error }, ask] = useQuery({
    query: CompareRolesDocument,
    variables: { first, second, third, hasFirst: first !== '', hasSecond: second !== '', hasThird: third !== '' },
  })
  const show = (next: readonly string[]) =>
    setQuery(next.length === 0 ? {} : { roles: next.join(',') }, { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHead title={t('compare.title')} tabTitle={t('compare.title')} lead={t('compare.lead')}>
        {ids.length < mostCompared ? <AddRole ids={ids} onAdd={(id) => show([...ids, id])} /> : null}
      </PageHead>
      {refused === 0 ? null : <p className={styles.refused}>{t('compare.refused')}</p>}
      {data === undefined && error !== undefined ? <FailedPart error={error} ask={ask} /> : null}
      {data === undefined && error === undefined ? (
        <Loading label={t('loading.page')}>
          <Bar height={480} />
        </Loading>
      ) : null}
      {data === undefined ? null : <Compared data={data} onRemove={(id) => show(ids.filter((each) => each !== id))} />}
    </>
  )
}

type ComparedProps = { data: CompareRolesQuery; onRemove: (roleId: string) => void }

function Compared({ data, onRemove }: ComparedProps) {
  const { t } = useTranslation()
  const isPhone = useMediaQuery(phoneScreen, false, { getInitialValueInEffect: false })
  const [hidden, setHidden] = useState<readonly RowName[]>([])
  const words = useCellWords(data)
  const now = presentColumn(data)
  const columns = chosenColumns(data)
  const rows = rowNames.filter((row) => !hidden.includes(row))
  const shared = { now, columns, rows, words, onRemove, onHide: (row: RowName) => setHidden([...hidden, row]) }
  return (
    <>
      {columns.length < 2 ? (
        <EmptyNotice text={t(columns.length === 0 ? 'compare.none' : 'compare.one')}>
          <Button size="xs" component={Link} to="/map">
            {t('compare.toMap')}
          </Button>
        </EmptyNotice>
      ) : null}
      {columns.length === 0 ? null : isPhone ? <Cards {...shared} /> : <CompareTable {...shared} />}
      {hidden.length === 0 ? null : (
        <Button size="xs" variant="subtle" onClick={() => setHidden([])}>
          {t('compare.showAll')}
        </Button>
      )}
    </>
  )
}

type ViewProps = {
  now: ComparedColumn | null
  columns: readonly ComparedColumn[]
  rows: readonly RowName[]
  words: CellWords
  onRemove: (roleId: string) => void
  onHide: (row: RowName) => void
}

function CompareTable({ now, columns, rows, words, onRemove, onHide }: ViewProps) {
  const { t } = useTranslation()
  return (
    <table className={styles.table}>
      <caption className="hiddenText">{t('compare.title')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{now === null ? t('compare.now') : <Head column={now} over={t('compare.now')} />}</th>
          {columns.map((column) => (
            <th key={column.role.id} scope="col">
              <Head column={column} onRemove={onRemove} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">
              {t(`compare.row.${row}`)}
              <button
                type="button"
                className={styles.hide}
                aria-label={t('compare.hideRow', { row: t(`compare.row.${row}`) })}
                onClick={() => onHide(row)}
              >
                {t('compare.hide')}
              </button>
            </th>
            <td>{now === null ? null : (compareCell(row, now, words) ?? <NotCompared />)}</td>
            {columns.map((column) => (
              <td key={column.role.id}>{compareCell(row, column, words) ?? <NotCompared />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** On a small screen one role at a time, the present one first. */
function Cards({ now, columns, rows, words, onRemove }: ViewProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const all = now === null ? columns : [now, ...columns]
  const [chosen, setChosen] = useState(columns[0]?.role.id ?? '')
  const column = all.find(({ role }) => role.id === chosen) ?? all[0]
  if (column === undefined) return null
  return (
    <>
      <Select
        aria-label={t('compare.switch')}
        value={column.role.id}
        onChange={(event) => setChosen(event.target.value)}
      >
        {all.map((each) => (
          <option key={each.role.id} value={each.role.id}>
            {each === now ? t('compare.now') : localize(each.role.titles)}
          </option>
        ))}
      </Select>
      <section className={styles.card}>
        <Head column={column} {...(column === now ? {} : { onRemove })} />
        <dl>
          {rows.map((row) => (
            <div key={row}>
              <dt>{t(`compare.row.${row}`)}</dt>
              <dd>{compareCell(row, column, words) ?? <NotCompared />}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

type HeadProps = { column: ComparedColumn; over?: string; onRemove?: (roleId: string) => void }

function Head({ column: { role }, over, onRemove }: HeadProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (
    <div className={styles.head}>
      {over === undefined ? null : <span className={styles.over}>{over}</span>}
      <FamilyMark code={role.family.code} order={role.family.order} size={28} />
      <Link to={`/roles/${role.id}`}>
        <LocalizedName texts={role.titles} />
      </Link>
      {onRemove === undefined ? null : (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('compare.remove', { role: localize(role.titles) })}
          onClick={() => onRemove(role.id)}
        >
          <IconX size={16} stroke={1.7} aria-hidden />
        </button>
      )}
    </div>
  )
}

function NotCompared() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="hiddenText">{t('compare.nothing')}</span>
    </>
  )
}

function AddRole({ ids, onAdd }: { ids: readonly string[]; onAdd: (roleId: string) => void }) {
  const { t, i18n } = useTranslation()
  const localize = useLocalize()
  const [{ data }] = useQuery({ query: RolesToCompareDocument })
  const roles = (data?.viewer?.moves.nodes ?? [])
    .filter(({ role }) => !ids.includes(role.id))
    .map(({ role }) => ({ id: role.id, title: localize(role.titles) }))
    .sort((one, other) => one.title.localeCompare(other.title, i18n.language))
  return (
    <Select
      aria-label={t('compare.add')}
      value=""
      onChange={(event) => onAdd(event.target.value)}
      disabled={roles.length === 0}
    >
      <option value="">{t('compare.add')}</option>
      {roles.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  )
}

function presentColumn({ viewer }: CompareRolesQuery): ComparedColumn | null {
  const seat = viewer?.person.seats[0]
  return seat === undefined ? null : { role: seat.role, move: null, team: seat.team }
}

/** In the order of the address; a role that is not there has no column. */
function chosenColumns({ first, second, third, viewer }: CompareRolesQuery): ComparedColumn[] {
  const moves = [viewer?.firstMove, viewer?.secondMove, viewer?.thirdMove]
  return [first, second, third].flatMap((role, place) =>
    role ? [{ role, move: moves[place] ?? null, team: null }] : [],
  )
}

function useCellWords({ viewer }: CompareRolesQuery): CellWords {
  const { t } = useTranslation()
  const { list, number } = useFormat()
  const energy = new Map(
    (viewer?.energy ?? []).flatMap(({ skill, word, assumedWord }): [string, string][] => {
      const felt = word ?? assumedWord
      return felt === null ? [] : [[skill.id, t(`energy.${felt}`)]]
    }),
  )
  return { t, localize: useLocalize(), list, number, energy }
}
