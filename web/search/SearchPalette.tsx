import { useDebouncedValue } from '@mantine/hooks'
import IconFile from '@tabler/icons-react/icons/IconFile'
import IconPuzzle from '@tabler/icons-react/icons/IconPuzzle'
import IconSearch from '@tabler/icons-react/icons/IconSearch'
import IconUsers from '@tabler/icons-react/icons/IconUsers'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useQuery } from 'urql'
import { SearchDocument } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { nextPlace } from '../ui/nextPlace.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './SearchPalette.module.css'
import { matchingPages, type Suggestion, suggestionsOf, type Words } from './suggestions.ts'

/** The service answers from two letters on. */
const fewestLetters = 2
/** Long enough not to ask at every key, short enough to feel at once. */
const pauseMs = 150

type SearchPaletteProps = {
  /** The pages of the navigation, by their names in the viewer's language. */
  pages: readonly { readonly to: string; readonly name: string }[]
  /** What was typed while this was on its way. */
  typedBefore: string
  onClose: () => void
}

/** Finds a person, role, skill, team or page by name and goes there. Esc closes it; the focus returns to its opener. */
export function SearchPalette({ pages, typedBefore, onClose }: SearchPaletteProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState(typedBefore)
  const search = useSuggestions(text, pages)
  const [place, setPlace] = useState(0)
  const dialog = useOpenDialog()
  const listId = useId()

  const { suggestions } = search
  const current = Math.min(place, suggestions.length - 1)
  const open = (suggestion: Suggestion | undefined) => {
    if (suggestion === undefined) return
    onClose()
    navigate(suggestion.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault() // else the same key would press the button that gets the focus back
      open(suggestions[current])
    }
    if (event.key === 'Home' || event.key === 'End') return // those move the caret in the field
    const next = nextPlace(event.key, current, suggestions.length)
    if (next === null) return
    event.preventDefault()
    setPlace(next)
  }
  const closeByEsc = (event: SyntheticEvent) => {
    event.preventDefault() // closed by being taken away, like every other way
    onClose()
  }
  const type = (typed: string) => {
    setText(typed)
    setPlace(0)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; Esc does so for the keyboard
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t('search.title')}
      onCancel={closeByEsc}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.field}>
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={t('search.field')}
          aria-expanded={suggestions.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={suggestions.length === 0 ? undefined : `${listId}-${current}`}
          placeholder={t('search.field')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={t('search.results')}
        className={styles.list}
        aria-busy={search.isAsking}
      >
        {suggestions.map((suggestion, index) => (
          <Line
            key={suggestion.to}
            id={`${listId}-${index}`}
            suggestion={suggestion}
            isCurrent={index === current}
            onPoint={() => setPlace(index)}
            onOpen={() => open(suggestion)}
          />
        ))}
      </div>
      <Foot search={search} text={text} />
    </dialog>
  )
}

type Search = {
  readonly suggestions: readonly Suggestion[]
  readonly isAsking: boolean
  readonly hasFailed: boolean
  readonly askAgain: () => void
}

/** Pages at once, and what the service finds shortly after the last key; earlier finds stay until the next arrive. */
function useSuggestions(text: string, pages: SearchPaletteProps['pages']): Search {
  const { t } = useTranslation()
  const localize = useLocalize()
  const [settledText] = useDebouncedValue(text.trim(), pauseMs)
  const isWorthAsking = settledText.length >= fewestLetters
  const [{ data, error, fetching }, ask] = useQuery({
    query: SearchDocument,
    variables: { text: settledText },
    pause: !isWorthAsking,
  })

  const pageSuggestions = pages.map(
    (page): Suggestion => ({ ...page, note: t('search.kind.Page'), mark: { kind: 'page' } }),
  )
  const words: Words = {
    localize,
    sortOf: (kind) => t(`kind.${kind}`),
    needs: (skill) => t('search.needs', { skill }),
  }
  const found = isWorthAsking && text.trim().length >= fewestLetters ? suggestionsOf(data?.search ?? [], words) : []
  const suggestions = [...matchingPages(pageSuggestions, text), ...found]
  const isAsking = fetching || settledText !== text.trim()

  const count = suggestions.length
  useEffect(() => {
    if (!isAsking && text !== '') announce(t('search.count', { count }))
  }, [isAsking, text, count, t])

  return {
    suggestions,
    isAsking,
    hasFailed: isWorthAsking && error !== undefined,
    askAgain: () => ask({ requestPolicy: 'network-only' }),
  }
}

/**
 * Opens the dialog over the page for as long as it is mounted; the browser keeps the focus inside and returns it. What is
 * typed goes on behind what is in the field.
 */
function useOpenDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    const field = opened?.querySelector('input')
    field?.setSelectionRange(field.value.length, field.value.length)
    return () => opened?.close()
  }, [])
  return dialog
}

type LineProps = { id: string; suggestion: Suggestion; isCurrent: boolean; onPoint: () => void; onOpen: () => void }

function Line({ id, suggestion, isCurrent, onPoint, onOpen }: LineProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys for the list
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={styles.line}
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      <span className={styles.mark}>
        <Mark suggestion={suggestion} />
      </span>
      <span className={styles.name}>{suggestion.name}</span>
      <span className={styles.note}>{suggestion.note}</span>
    </div>
  )
}

const iconOf = { team: IconUsers, skill: IconPuzzle, page: IconFile }

function Mark({ suggestion: { mark, name } }: { suggestion: Suggestion }) {
  if (mark.kind === 'role') return <FamilyMark code={mark.code} order={mark.order} />
  if (mark.kind === 'person') return <PersonMark name={name} size={30} />
  const Icon = iconOf[mark.kind]
  return <Icon size={20} stroke={1.7} aria-hidden />
}

function Foot({ search, text }: { search: Search; text: string }) {
  const { t } = useTranslation()
  if (search.hasFailed) {
    return <ErrorNotice text={t('search.problem')} retryLabel={t('action.retry')} onRetry={search.askAgain} />
  }
  if (search.suggestions.length === 0 && !search.isAsking) {
    const isTooShort = text.trim().length < fewestLetters
    return <p className={styles.foot}>{isTooShort ? t('search.start') : t('search.none', { text: text.trim() })}</p>
  }
  return <p className={`${styles.foot} ${styles.hint}`}>{text === '' ? t('search.start') : t('search.keys')}</p>
}
