import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import styles from './Menu.module.css'
import { nextPlace } from './nextPlace.ts'

/** One line of a menu: does something, or leads somewhere when `to` is given. */
export type MenuItem = {
  readonly key: string
  readonly label: ReactNode
  /** Whether this is the choice that stands; left out where nothing is being chosen. */
  readonly isChosen?: boolean
  /** Language of the label, where it is not the page's. */
  readonly lang?: string
} & ({ readonly onChoose: () => void } | { readonly to: string })

/** Items that belong together, with a line above them and, where it helps, a word. */
export type MenuGroup = { readonly key: string; readonly label?: string; readonly items: readonly MenuItem[] }

type MenuProps = {
  /** Content of the button that opens the menu. */
  children: ReactNode
  /** Name of the button for screen readers; its visible words must be part of it. */
  label: string
  /** Style of the button; a plain bordered control when left out. */
  buttonClass?: string | undefined
  groups: readonly MenuGroup[]
  /** Which edges of button and menu meet. */
  align?: 'start' | 'end'
}

/**
 * A button with a menu below it. Up, Down, Home and End move inside, Enter chooses, Esc and Tab close; a choice
 * closes the menu and gives the focus back to the button.
 */
export function Menu({ children, label, buttonClass, groups, align = 'start' }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const listId = useId()
  useOutsideClick(whole, isOpen, () => setOpen(false))

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Tab') setOpen(false)
    if (event.key === 'ArrowDown' && !isOpen) {
      event.preventDefault()
      setOpen(true)
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the button and the items inside it
    <div ref={whole} className={styles.whole} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={buttonClass ?? styles.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen ? <List id={listId} label={label} groups={groups} align={align} onDone={close} /> : null}
    </div>
  )
}

type ListProps = { id: string; label: string; groups: readonly MenuGroup[]; align: string; onDone: () => void }

function List({ id, label, groups, align, onDone }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('fieldset:first-child > [aria-checked="true"]')
    const first = list.current?.querySelector<HTMLElement>('[role^="menuitem"]')
    ;(chosen ?? first)?.focus()
  }, [])
  const move = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
    const place = items.indexOf(document.activeElement as HTMLElement)
    const next = nextPlace(event.key, place, items.length)
    if (next === null) return
    event.preventDefault()
    items[next]?.focus()
  }
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={0}
      aria-label={label}
      className={styles.list}
      data-align={align}
      onKeyDown={move}
    >
      {groups.map((group) => (
        <fieldset key={group.key} aria-label={group.label} className={styles.group}>
          {group.label === undefined ? null : (
            <span className={styles.groupLabel} aria-hidden="true">
              {group.label}
            </span>
          )}
          {group.items.map((item) => (
            <Item key={item.key} item={item} onDone={onDone} />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

function Item({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const { label, isChosen, lang } = item
  const common = { className: styles.item, lang, tabIndex: -1 }
  if ('to' in item) {
    return (
      <Link {...common} role="menuitem" to={item.to} onClick={onDone}>
        {label}
      </Link>
    )
  }
  const choose = () => {
    onDone()
    item.onChoose()
  }
  if (isChosen === undefined) {
    return (
      <button {...common} type="button" role="menuitem" onClick={choose}>
        {label}
      </button>
    )
  }
  return (
    <button {...common} type="button" role="menuitemradio" aria-checked={isChosen} onClick={choose}>
      {label}
    </button>
  )
}

function useOutsideClick(inside: { readonly current: HTMLElement | null }, isWatching: boolean, onOutside: () => void) {
  const latest = useRef(onOutside)
  latest.current = onOutside
  useEffect(() => {
    if (!isWatching) return
    const watch = (event: PointerEvent) => {
      if (!inside.current?.contains(event.target as Node)) latest.current()
    }
    document.addEventListener('pointerdown', watch)
    return () => document.removeEventListener('pointerdown', watch)
  }, [inside, isWatching])
}
