import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from './announce.ts'
import styles from './FindField.module.css'
import { nextPlace } from './nextPlace.ts'

/** Something that was found, as it stands in the list. */
export type Find = {
  readonly id: string
  readonly name: string
  /** A word or two that tell it from others. */
  readonly note: string
  readonly mark?: ReactNode
  /** It is there already: it is shown so, and cannot be picked. */
  readonly isThere?: boolean
}

/** What is typed, and whether the service should be asked for it now. */
export type FindText = {
  readonly text: string
  readonly set: (text: string) => void
  /** What was typed a moment ago: ask for this. */
  readonly settled: string
  /** `settled` is long enough to ask for. */
  readonly isWorthAsking: boolean
}

/** The service answers from two letters on. */
const fewestLetters = 2
/** Long enough not to ask at every key, short enough to feel at once. */
const pauseMs = 150

/** The text of a `FindField`, kept by whoever asks the service for it. */
export function useFindText(): FindText {
  const [text, set] = useState('')
  const [settled] = useDebouncedValue(text.trim(), pauseMs)
  return { text, set, settled, isWorthAsking: settled.length >= fewestLetters }
}

type FindFieldProps = {
  label: string
  text: FindText
  /** What the service found for `text.settled`; earlier finds may stay until the next arrive. */
  found: readonly Find[]
  isFetching: boolean
  /** Said where nothing was found, or the service did not answer. */
  noneText: string
  onPick: (id: string) => void
  /** Called by Esc in an empty field. */
  onClose?: () => void
  /** Takes the focus at once, for a field that was asked for. */
  takesFocus?: boolean
  icon?: ReactNode
}

/** A field that finds things by name. Up and Down move, Enter picks, Esc empties and then closes. */
export function FindField(props: FindFieldProps) {
  const { label, text: typed, isFetching, noneText, onPick, onClose, takesFocus = false, icon } = props
  const { t } = useTranslation()
  const [place, setPlace] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  const isLongEnough = typed.isWorthAsking && typed.text.trim().length >= fewestLetters
  const isAsking = isFetching || typed.settled !== typed.text.trim()
  const found = isLongEnough ? props.found : []
  const count = found.length
  useEffect(() => {
    if (!isAsking && isLongEnough) announce(t('search.count', { count }))
  }, [isAsking, isLongEnough, count, t])

  const current = Math.min(place, count - 1)
  const isOpen = count > 0
  const write = (text: string) => {
    typed.set(text)
    setPlace(0)
  }
  const pick = (find: Find | undefined) => {
    if (find === undefined || find.isThere) return
    write('')
    field.current?.focus()
    onPick(find.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (!isAsking) pick(found[current])
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (typed.text === '') onClose?.()
      write('')
    }
    if (event.key === 'Home' || event.key === 'End') return // those move the caret in the field
    const next = nextPlace(event.key, current, count)
    if (next === null) return
    event.preventDefault()
    setPlace(next)
  }
  return (
    <div className={styles.whole} data-icon={icon !== undefined}>
      {icon}
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed.text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('search.results')}
        aria-busy={isAsking}
        className={styles.list}
        hidden={!isOpen}
      >
        {found.map((find, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys for the list
          <div
            key={find.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            aria-disabled={find.isThere}
            className={styles.option}
            onPointerMove={() => setPlace(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(find)}
          >
            {find.mark}
            <span>{find.name}</span>
            <span className={styles.note}>{find.note}</span>
          </div>
        ))}
      </div>
      {isLongEnough && !isAsking && !isOpen ? <p className={styles.none}>{noneText}</p> : null}
    </div>
  )
}
