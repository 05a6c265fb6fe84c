import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { nextPlace } from '../ui/nextPlace.ts'
import type { Rest, TreeNode } from './growTree.ts'
import { NodeMark } from './NodeMark.tsx'
import styles from './Outline.module.css'
import type { ExploreState } from './useExplore.ts'
import { useNodeNote } from './useNodeNote.ts'
import { useWords } from './useWords.ts'

/** The picture as an outline: the same nodes and ties, in words, with all that can be done there. */
export function Outline({ page }: { page: ExploreState }) {
  const { t } = useTranslation()
  const { tree } = page
  const list = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const ids = new Set(tree.order)
  const stop = [last, page.at].find((id) => id !== null && ids.has(id)) ?? tree.order[0] ?? null
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]

  const walk = (event: KeyboardEvent) => {
    const all = rows()
    const place = all.findIndex((row) => row.matches(':focus'))
    const row = all[place]
    const id = row?.dataset.node
    if (row === undefined || id === undefined) return
    const goTo = (target: Element | null | undefined) => {
      if (target instanceof HTMLElement) target.focus()
    }
    const child = row.querySelector('[role="treeitem"]')
    const next = Math.min(all.length - 1, Math.max(0, nextPlace(event.key, place, all.length) ?? place))
    if (event.key === 'ArrowRight') {
      if (child === null && row.ariaExpanded !== null) page.press(id)
      else goTo(child)
    } else if (event.key === 'ArrowLeft') {
      if (tree.open.has(id)) page.press(id)
      else goTo(row.parentElement?.closest('[role="treeitem"]'))
    } else if (event.key === 'Enter') page.press(id)
    else if (event.key === ' ') page.choose(id)
    else if (next !== place) goTo(all[next])
    else return
    event.preventDefault()
  }
  const roots = tree.nodes.filter(({ parentId }) => parentId === null)
  return (
    <div ref={list} role="tree" aria-label={t('explore.outline')} className={styles.outline} onKeyDown={walk}>
      {roots.map((root) => (
        <Branch key={root.node.id} branch={root} page={page} stop={stop} onReach={setLast} />
      ))}
    </div>
  )
}

type BranchProps = { branch: TreeNode; page: ExploreState; stop: string | null; onReach: (id: string) => void }

function Branch({ branch, page, stop, onReach }: BranchProps) {
  const { tree } = page
  const { id } = branch.node
  const children = tree.nodes.filter(({ parentId }) => parentId === id)
  const rests = tree.rests.filter(({ parentId }) => parentId === id)
  const isOpen = tree.open.has(id)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all its rows
    <div
      role="treeitem"
      aria-expanded={isOpen || children.length > 0}
      aria-selected={page.at === id}
      data-node={id}
      tabIndex={stop === id ? 0 : -1}
      className={styles.branch}
      onFocus={(event) => event.target === event.currentTarget && onReach(id)}
      onClick={(event) => {
        event.stopPropagation()
        page.select(id)
      }}
      onDoubleClick={(event) => {
        event.stopPropagation()
        page.toggle(id)
      }}
    >
      <Row branch={branch} page={page} isOpen={isOpen} />
      {children.length + rests.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: the group of a tree
        <div role="group" className={styles.group}>
          {children.map((child) => (
            <Branch key={child.node.id} branch={child} page={page} stop={stop} onReach={onReach} />
          ))}
          {rests.map((rest) => (
            <RestRow key={rest.id} rest={rest} page={page} stop={stop} onReach={onReach} />
          ))}
        </div>
      )}
    </div>
  )
}

function Row({ branch, page, isOpen }: { branch: TreeNode; page: ExploreState; isOpen: boolean }) {
  const { t } = useTranslation()
  const noteOf = useNodeNote()
  const words = useWords(page.tree)
  const { node } = branch
  return (
    <span className={styles.row} data-way={branch.isOnWay}>
      {/* For a finger or a mouse; Right and Left do the same, and the panel has a button. */}
      <span
        className={styles.turn}
        data-open={isOpen}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          page.toggle(node.id)
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <IconChevronRight size={18} stroke={1.8} />
      </span>
      <NodeMark node={node} size={28} />
      <span className={styles.words}>
        <span>
          {branch.tie === null ? null : <span className={styles.tie}>{words.phraseOf(branch)} </span>}
          <span className={styles.name}>
            <LocalizedName texts={node.names} />
          </span>
        </span>
        <span className={styles.note}>{noteOf(node)}</span>
        {words.alsoOf(node.id).map((sentence) => (
          <span key={sentence} className={styles.also}>
            {t('explore.also', { sentence })}
          </span>
        ))}
      </span>
    </span>
  )
}

type RestRowProps = { rest: Rest; page: ExploreState; stop: string | null; onReach: (id: string) => void }

function RestRow({ rest, page, stop, onReach }: RestRowProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all its rows
    <div
      role="treeitem"
      aria-selected={page.at === rest.parentId && page.list === rest.kind}
      data-node={rest.id}
      tabIndex={stop === rest.id ? 0 : -1}
      className={styles.branch}
      onFocus={() => onReach(rest.id)}
      onClick={(event) => {
        event.stopPropagation()
        page.listAround(rest.parentId, rest.kind)
      }}
    >
      <span className={`${styles.row} ${styles.rest}`}>
        {t(`explore.rest.${rest.kind}`, { count: rest.count })}
        {rest.isMore ? ` ${t('explore.restMore')}` : null}
      </span>
    </div>
  )
}
