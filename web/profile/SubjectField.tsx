import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FindSubjectsDocument, type SearchKind } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { nextPlace } from '../ui/nextPlace.ts'
import styles from './SubjectField.module.css'
import { namesOf, pickable, type Subject } from './subject.ts'

/** The service answers from two letters on. */
const fewestLetters = 2
/** Long enough not to ask at every key, short enough to feel at once. */
const pauseMs = 150

type SubjectFieldProps = {
  label: string
  /** What may be found; the same array at every render. */
  kinds: SearchKind[]
  onPick: (subject: Subject) => void
  onClose: () => void
  /** Says of a find that it is there already; it is shown so, and picking it changes nothing. */
  isThere?: (subject: Subject) => boolean
}

/** A field that finds skills, roles or teams by name. Up and Down move, Enter picks, Esc empties and then closes. */
export function SubjectField({ label, kinds, onPick, onClose, isThere = () => false }: SubjectFieldProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const noteOf = useNoteOf()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { found, isAsking, hasFailed } = useFound(text, kinds)
  useEffect(() => field.current?.focus(), [])

  const current = Math.min(place, found.length - 1)
  const isOpen = text.trim().length >= fewestLetters
  const pick = (subject: Subject | undefined) => {
    if (subject === undefined || isThere(subject)) return
    setText('')
    setPlace(0)
    field.current?.focus()
    onPick(subject)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (isOpen) pick(found[current])
    }
    if (event.key === 'Escape') text === '' ? onClose() : setText('')
    if (event.key === 'Home' || event.key === 'End') return // those move the caret in the field
    const next = nextPlace(event.key, current, found.length)
    if (next === null) return
    event.preventDefault()
    setPlace(next)
  }
  return (
    <div className={styles.whole}>
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={label}
        placeholder={label}
        aria-expanded={isOpen && found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${listId}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('search.results')}
        className={styles.list}
        hidden={!isOpen || found.length === 0}
      >
        {found.map((subject, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys for the list
          <div
            key={subject.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            aria-disabled={isThere(subject)}
            className={styles.option}
            onPointerMove={() => setPlace(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(subject)}
          >
            <span>{localize(namesOf(subject))}</span>
            <span className={styles.note}>{isThere(subject) ? t('profile.find.there') : noteOf(subject)}</span>
          </div>
        ))}
      </div>
      {isOpen && !isAsking && found.length === 0 ? (
        <p className={styles.none}>{hasFailed ? t('profile.find.problem') : t('profile.find.none')}</p>
      ) : null}
    </div>
  )
}

/** What the service finds shortly after the last key; earlier finds stay until the next arrive. */
function useFound(text: string, kinds: SearchKind[]) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(text.trim(), pauseMs)
  const isWorthAsking = settled.length >= fewestLetters
  const [{ data, error, fetching }] = useQuery({
    query: FindSubjectsDocument,
    variables: { text: settled, kinds },
    pause: !isWorthAsking,
  })
  const isAsking = fetching || settled !== text.trim()
  const found = isWorthAsking && text.trim().length >= fewestLetters ? pickable(data?.search ?? []) : []
  const count = found.length
  useEffect(() => {
    if (!isAsking && isWorthAsking) announce(t('search.count', { count }))
  }, [isAsking, isWorthAsking, count, t])
  return { found, isAsking, hasFailed: error !== undefined }
}

function useNoteOf(): (subject: Subject) => string {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (subject) => {
    if (subject.__typename === 'Skill') return t(`kind.${subject.kind}`)
    return localize(subject.__typename === 'Role' ? subject.family.names : subject.department.names)
  }
}
