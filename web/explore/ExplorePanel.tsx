import { Button } from '@mantine/core'
import IconArrowLeft from '@tabler/icons-react/icons/IconArrowLeft'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { OwnSkillAction } from '../skill/OwnSkillAction.tsx'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { Panel, PanelBody, PanelFoot, PanelHead } from '../ui/Panel.tsx'
import { Bar, Loading } from '../ui/Skeleton.tsx'
import { AroundList, AroundSections } from './AroundSections.tsx'
import styles from './ExplorePanel.module.css'
import type { Around, ExploreNode } from './exploreNode.ts'
import { NodeMark } from './NodeMark.tsx'
import type { Explored } from './useArounds.ts'
import type { ExploreState } from './useExplore.ts'
import { useNodeNote } from './useNodeNote.ts'

type ExplorePanelProps = { page: ExploreState; onWalkTo: (id: string) => void; onClose: () => void }

/** What the selected node is, what lies around it, and what can be done with it. */
export function ExplorePanel({ page, onWalkTo, onClose }: ExplorePanelProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const [isLarge, setLarge] = useState(false)
  const id = page.at ?? ''
  const explored = page.exploredOf(id)
  const around = page.arounds.get(id)
  const { heading, ...hears } = useFocusWhenLost(`${id} ${page.list ?? ''} ${around === undefined}`)
  return (
    <Panel
      aria-label={around === undefined ? t('explore.panel') : localize(around.node.names)}
      sheetBelow={960}
      isLarge={isLarge}
      onLarge={setLarge}
      {...hears}
    >
      {around === undefined || explored === undefined ? (
        <PanelBody>
          <PanelHead onClose={onClose} />
          <NotHere isUnknown={explored === null} />
        </PanelBody>
      ) : (
        <Told around={around} explored={explored} page={page} heading={heading} onClose={onClose} onWalkTo={onWalkTo} />
      )}
    </Panel>
  )
}

function NotHere({ isUnknown }: { isUnknown: boolean }) {
  const { t } = useTranslation()
  if (isUnknown) return <p>{t('denied')}</p>
  return (
    <Loading label={t('panel.loading')}>
      <Bar width="70%" height={32} />
      <Bar height={72} />
      <Bar height={120} />
    </Loading>
  )
}

type ToldProps = {
  around: Around
  explored: Explored
  page: ExploreState
  heading: React.RefObject<HTMLHeadingElement | null>
  onClose: () => void
  onWalkTo: (id: string) => void
}

function Told({ around, explored, page, heading, onClose, onWalkTo }: ToldProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const noteOf = useNodeNote()
  const { node } = around
  return (
    <>
      <PanelBody>
        <PanelHead onClose={onClose}>
          <NodeMark node={node} />
          <p>{noteOf(node)}</p>
        </PanelHead>
        <h2 ref={heading} tabIndex={-1}>
          <LocalizedName texts={node.names} />
        </h2>
        {page.list === null ? (
          <>
            <About explored={explored} />
            <p className={styles.link}>
              <Link to={addressOf(node)}>{node.isMe ? t('explore.page.me') : t(`explore.page.${node.kind}`)}</Link>
            </p>
            <AroundSections around={around} page={page} />
            <Learning explored={explored} />
            {explored?.__typename === 'Skill' ? <OwnSkillAction skill={explored} /> : null}
          </>
        ) : (
          <>
            <Button
              size="xs"
              variant="subtle"
              className={styles.back ?? ''}
              leftSection={<IconArrowLeft size={16} aria-hidden />}
              onClick={() => page.select(node.id)}
            >
              {t('explore.listBack', { name: localize(node.names) })}
            </Button>
            <AroundList around={around} kind={page.list} page={page} />
          </>
        )}
      </PanelBody>
      <PanelFoot>
        <div className={styles.acts}>
          <Button variant="filled" onClick={() => page.toggle(node.id)} aria-expanded={page.tree.open.has(node.id)}>
            {t(page.tree.open.has(node.id) ? 'explore.fold' : 'explore.expand')}
          </Button>
          {node.isMe || page.to === node.id ? null : (
            <Button onClick={() => onWalkTo(node.id)}>{t('explore.wayTo')}</Button>
          )}
        </div>
      </PanelFoot>
    </>
  )
}

function About({ explored }: { explored: Explored }) {
  const texts =
    explored?.__typename === 'Role' ? explored.summary : explored?.__typename === 'Team' ? explored.purpose : null
  if (texts === null) return null
  return (
    <p className={styles.about}>
      <LocalizedName texts={texts} />
    </p>
  )
}

/** Of a skill: how many ways there are to learn it. */
function Learning({ explored }: { explored: Explored }) {
  const { t } = useTranslation()
  if (explored?.__typename !== 'Skill') return null
  const buddies = explored.buddyOffers.nodes.length
  const items = explored.learning.nodes.length
  const ways = [
    buddies > 0 ? t('explore.buddies', { count: buddies }) : null,
    items > 0 ? t('explore.items', { count: items }) : null,
  ].filter((way) => way !== null)
  return (
    <section className={styles.section}>
      <h3 className="over">{t('explore.learn')}</h3>
      <p>{ways.length > 0 ? ways.join(', ') : t('explore.learnNone')}</p>
    </section>
  )
}

function addressOf({ kind, id, isMe }: ExploreNode): string {
  if (isMe) return '/me'
  switch (kind) {
    case 'Skill':
      return `/skills/${id}`
    case 'Role':
      return `/roles/${id}`
    case 'Team':
      return `/teams/${id}`
    case 'Person':
      return `/people/${id}`
  }
}

/** The heading takes the focus when what had it in the panel is gone, such as a name that was pressed. */
function useFocusWhenLost(what: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const hadFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the panel tells is what it reacts to
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) heading.current?.focus()
  }, [what])
  return {
    heading,
    onFocus: () => {
      hadFocus.current = true
    },
    // What is taken away while it has the focus never says goodbye.
    onBlur: () => {
      hadFocus.current = false
    },
  }
}
