import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type {
  ComparedMoveFragment,
  ComparedRoleFragment,
  CompareRolesQuery,
  TextFragment,
} from '../generated/operations.ts'
import { valueSentence } from '../moves/reasonText.ts'

type Viewer = NonNullable<CompareRolesQuery['viewer']>

/** One column: a role, and the move to it; for the present role the team it is held in, and no move. */
export type ComparedColumn = {
  readonly role: ComparedRoleFragment
  readonly move: ComparedMoveFragment | null
  readonly team: Viewer['person']['seats'][number]['team'] | null
}

export const rowNames = ['shared', 'grow', 'effort', 'energy', 'gain', 'behind', 'place'] as const

export type RowName = (typeof rowNames)[number]

/** What a cell is written with. */
export type CellWords = {
  readonly t: TFunction
  readonly localize: (texts: TextFragment) => string
  readonly list: (words: readonly string[]) => string
  readonly number: (value: number, digits: number) => string
  /** How the viewer feels about each kind of work, in a word; by skill id. */
  readonly energy: ReadonlyMap<string, string>
}

/** Of a role's kinds of work, those that fill most of it. */
const kindsShown = 2
const namesShown = 3

/** One cell in words and counts; null where there is nothing to compare. */
export function compareCell(row: RowName, column: ComparedColumn, words: CellWords): ReactNode {
  const { move } = column
  if (row === 'energy') return energyCell(column.role, words)
  if (row === 'place') return placeCell(column, words)
  return move === null ? null : moveCell(row, move, words)
}

function moveCell(row: Exclude<RowName, 'energy' | 'place'>, move: ComparedMoveFragment, words: CellWords): ReactNode {
  const { t, localize, number } = words
  const names = (skills: readonly { readonly names: TextFragment }[]) =>
    words.list(skills.slice(0, namesShown).map((skill) => localize(skill.names)))
  switch (row) {
    case 'shared':
      return (
        <Counted
          count={t('table.sharedOf', { shared: move.sharedCount, needed: move.neededCount })}
          text={names(move.shared.map(({ skill }) => skill))}
        />
      )
    case 'grow':
      return <Counted count={move.skillsToGrowCount} text={names(move.skillsToGrow.map(({ skill }) => skill))} />
    case 'effort':
      return (
        <Counted
          count={t(`band.${move.band}`)}
          text={t('compare.hours', { count: Math.round(move.learningHours), hours: number(move.learningHours, 0) })}
        />
      )
    case 'gain': {
      const reasons = move.values.find(({ gainer }) => gainer === 'ME')?.reasons ?? []
      if (reasons.length === 0) return t('value.none')
      return reasons
        .slice(0, namesShown)
        .map((reason) => <p key={`${reason.reason} ${reason.skill?.id}`}>{valueSentence(t, localize, reason)}</p>)
    }
    case 'behind':
      return move.restingSkills.length === 0 ? t('compare.nothingRests') : names(move.restingSkills)
  }
}

function Counted({ count, text }: { count: ReactNode; text: string }) {
  return (
    <>
      <b>{count}</b>
      {text === '' ? null : <p>{text}</p>}
    </>
  )
}

function energyCell({ requirements }: ComparedRoleFragment, { t, localize, energy }: CellWords): ReactNode {
  const kinds = requirements.nodes.toSorted((one, other) => other.level - one.level).slice(0, kindsShown)
  if (kinds.length === 0) return t('compare.energyNone')
  return kinds.map(({ skill }) => {
    const word = energy.get(skill.id)
    const name = localize(skill.names)
    return <p key={skill.id}>{word === undefined ? name : t('compare.energyWord', { name, word })}</p>
  })
}

function placeCell({ move, team }: ComparedColumn, { t, localize }: CellWords): ReactNode {
  const place = move?.seat.team ?? team
  if (place === null) return null
  return (
    <>
      <p>{localize(place.names)}</p>
      {place.location === null ? null : <p>{place.location}</p>}
      {move?.isOpen ? <p>{t('compare.isOpen')}</p> : null}
    </>
  )
}
