import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { announce } from './announce.ts'
import styles from './NoticeBar.module.css'
import { type Notice, onNotice } from './notice.ts'

/** Long enough to read, decide and reach the button. */
const shownForMs = 10_000

/**
 * Where notices appear. Stands once, in the app; everyone else calls `showNotice`. Pressing the button of a notice
 * gives the focus back to what had it when the notice came.
 */
export function NoticeBar() {
  const [notice, setNotice] = useState<Notice | null>(null)
  const [isHeld, setHeld] = useState(false)
  const bar = useRef<HTMLElement>(null)
  const before = useRef<Element>(null)

  useEffect(() => onNotice(setNotice), [])
  useEffect(() => {
    if (notice === null) return
    if (!bar.current?.contains(document.activeElement)) before.current = document.activeElement
    announce(notice.text)
  }, [notice])
  useEffect(() => {
    if (notice === null || isHeld) return
    const timer = setTimeout(() => setNotice(null), shownForMs)
    return () => clearTimeout(timer)
  }, [notice, isHeld])

  if (notice === null) return null
  const { text, action } = notice
  const act = () => {
    setNotice(null)
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    action?.onAct()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a hand or the focus on it only holds it longer
    <section
      ref={bar}
      className={styles.bar}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      {action === undefined ? null : (
        <Button size="xs" className={styles.action} onClick={act}>
          {action.label}
        </Button>
      )}
    </section>
  )
}
