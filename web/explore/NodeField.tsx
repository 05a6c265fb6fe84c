import { useDebouncedValue } from '@mantine/hooks'
import IconSearch from '@tabler/icons-react/icons/IconSearch'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FindNodesDocument } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { nextPlace } from '../ui/nextPlace.ts'
import { type ExploreNode, isExplored, nodeOf } from './exploreNode.ts'
import styles from './NodeField.module.css'
import { NodeMark } from './NodeMark.tsx'
import { useNodeNote } from './useNodeNote.ts'

/** The service answers from two letters on. */
const fewestLetters = 2
/** Long enough not to ask at every key, short enough to feel at once. */
const pauseMs = 150

type NodeFieldProps = {
  label: string
  onPick: (id: string) => void
  /** Takes the focus at once, for a field that was asked for. */
  takesFocus?: boolean
  /** Called by Esc in an empty field. */
  onClose?: () => void
}

/** A field that finds a skill, role, team or colleague by name. Up and Down move, Enter picks, Esc empties it. */
export function NodeField({ label, onPick, takesFocus = false, onClose }: NodeFieldProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const noteOf = useNodeNote()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { found, isAsking, hasFailed } = useFound(text)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  const current = Math.min(place, found.length - 1)
  const isLongEnough = text.trim().length >= fewestLetters
  const isOpen = isLongEnough && found.length > 0
  const pick = (node: ExploreNode | undefined) => {
    if (node === undefined) return
    setText('')
    setPlace(0)
    onPick(node.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (isOpen && !isAsking) pick(found[current])
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (text === '') onClose?.()
      setText('')
    }
    if (event.key === 'Home' || event.key === 'End') return // those move the caret in the field
    const next = nextPlace(event.key, current, found.length)
    if (next === null) return
    event.preventDefault()
    setPlace(next)
  }
  return (
    <div className={styles.whole}>
      <IconSearch size={18} stroke={1.7} aria-hidden />
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
        aria-busy={isAsking}
        className={styles.list}
        hidden={!isOpen}
      >
        {found.map((node, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys for the list
          <div
            key={node.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.option}
            onPointerMove={() => setPlace(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(node)}
          >
            <NodeMark node={node} size={26} />
            <span>{localize(node.names)}</span>
            <span className={styles.note}>{noteOf(node)}</span>
          </div>
        ))}
      </div>
      {isLongEnough && !isAsking && found.length === 0 ? (
        <p className={styles.none}>
          {hasFailed ? t('explore.searchProblem') : t('search.none', { text: text.trim() })}
        </p>
      ) : null}
    </div>
  )
}

/** What the service finds shortly after the last key; earlier finds stay until the next arrive. */
function useFound(text: string) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(text.trim(), pauseMs)
  const isWorthAsking = settled.length >= fewestLetters
  const [{ data, error, fetching }] = useQuery({
    query: FindNodesDocument,
    variables: { text: settled },
    pause: !isWorthAsking,
  })
  const isAsking = fetching || settled !== text.trim()
  const isShown = isWorthAsking && text.trim().length >= fewestLetters
  const found = isShown ? (data?.search ?? []).filter((each) => each.__typename !== 'Skill' || isExplored(each)) : []
  const count = found.length
  useEffect(() => {
    if (!isAsking && isWorthAsking) announce(t('search.count', { count }))
  }, [isAsking, isWorthAsking, count, t])
  return { found: found.map(nodeOf), isAsking, hasFailed: error !== undefined }
}
