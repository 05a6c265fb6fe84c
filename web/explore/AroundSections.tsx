import { useTranslation } from 'react-i18next'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import styles from './AroundSections.module.css'
import { type Around, type Neighbor, type NodeKind, nodeKinds } from './exploreNode.ts'
import { NodeMark } from './NodeMark.tsx'
import { sectionWord } from './sectionWord.ts'
import type { ExploreState } from './useExplore.ts'
import { useNodeNote } from './useNodeNote.ts'

/** How many of each kind are named; the rest is a number that leads to the whole list. */
const namedOfKind = 3

/** What lies around a node, kind by kind, the first few by name. */
export function AroundSections({ around, page }: { around: Around; page: ExploreState }) {
  const { t } = useTranslation()
  const kinds = nodeKinds.filter((kind) => around.neighbors.some(({ node }) => node.kind === kind))
  if (kinds.length === 0) return <p className="muted">{t('explore.nothing')}</p>
  return kinds.map((kind) => <Section key={kind} around={around} kind={kind} page={page} />)
}

function Section({ around, kind, page }: { around: Around; kind: NodeKind; page: ExploreState }) {
  const { t } = useTranslation()
  const ofKind = around.neighbors.filter(({ node }) => node.kind === kind)
  const heading = t(`explore.around.${sectionWord(around.node.kind, kind)}`)
  const rest = ofKind.length - namedOfKind
  return (
    <section className={styles.section}>
      <h3 className="over">{heading}</h3>
      <ul className={styles.names}>
        {ofKind.slice(0, namedOfKind).map((neighbor) => (
          <li key={neighbor.node.id}>
            <button type="button" onClick={() => page.reveal(neighbor.node.id, kind, false)}>
              <LocalizedName texts={neighbor.node.names} />
            </button>
            <Shares neighbor={neighbor} />
          </li>
        ))}
        {rest <= 0 && !around.longKinds.has(kind) ? null : (
          <li>
            <button
              type="button"
              aria-label={t('explore.moreOf', { kind: heading, count: rest })}
              onClick={() => page.listAround(around.node.id, kind)}
            >
              {t(around.longKinds.has(kind) ? 'explore.moreOrMore' : 'explore.more', { count: rest })}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

/** Everyone of one kind around a node; choosing one brings it into the picture. */
export function AroundList({ around, kind, page }: { around: Around; kind: NodeKind; page: ExploreState }) {
  const { t } = useTranslation()
  const noteOf = useNodeNote()
  const ofKind = around.neighbors.filter(({ node }) => node.kind === kind)
  return (
    <section className={styles.section}>
      <h3>{t(`explore.around.${sectionWord(around.node.kind, kind)}`)}</h3>
      <ul>
        {ofKind.map((neighbor) => (
          <li key={neighbor.node.id}>
            <button type="button" className={styles.line} onClick={() => page.reveal(neighbor.node.id, kind, true)}>
              <NodeMark node={neighbor.node} size={30} />
              <span>
                <LocalizedName texts={neighbor.node.names} />
                <span className={styles.note}>
                  {neighbor.tie === 'SHARES' ? t('explore.shares') : noteOf(neighbor.node)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {around.longKinds.has(kind) ? (
        <p className={styles.note}>{t('explore.listFirst', { count: ofKind.length })}</p>
      ) : null}
    </section>
  )
}

function Shares({ neighbor: { node, tie } }: { neighbor: Neighbor }) {
  const { t } = useTranslation()
  return tie === 'SHARES' && node.kind === 'Person' ? <span className={styles.note}>{t('explore.shares')}</span> : null
}
