import IconX from '@tabler/icons-react/icons/IconX'
import { useTranslation } from 'react-i18next'
import { useLocalize } from '../texts/localized.ts'
import { nodeOf } from './exploreNode.ts'
import type { ExploreState } from './useExplore.ts'
import { useWords } from './useWords.ts'
import styles from './WayText.module.css'

/** The way from me in words, one sentence a step. */
export function WayText({ page }: { page: ExploreState }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const words = useWords(page.tree)
  const { way, to } = page
  if (way === null || to === null) return null
  if (way === undefined) return <p className={styles.way}>{t('explore.wayLoading')}</p>
  const explored = page.exploredOf(to)
  const asked = page.arounds.get(to)?.node
  const name = way.isThere ? localize(nodeOf(way.leadsTo).names) : asked === undefined ? '' : localize(asked.names)
  if (!way.isThere && asked === undefined && explored === undefined) return null
  const stones = page.tree.nodes.filter(({ isOnWay, parentId }) => isOnWay && parentId !== null)
  const isNowhere = !way.isThere && way.steps.length === 0
  const intro = way.isThere
    ? t('explore.way', { name })
    : isNowhere
      ? t('explore.wayNone', { name })
      : t('explore.wayNearest', { name, role: localize(nodeOf(way.leadsTo).names) })
  return (
    <section className={styles.way} aria-label={t('explore.way', { name })}>
      <div>
        <h2>{intro}</h2>
        {way.isThere && way.steps.length === 0 ? <p>{t('explore.wayHere')}</p> : null}
        {stones.length === 0 ? null : (
          <ol>
            {stones.map((stone) => (
              <li key={stone.node.id}>{words.sentenceOf(stone)}</li>
            ))}
          </ol>
        )}
      </div>
      <button type="button" aria-label={t('explore.wayClose')} onClick={() => page.begin(to)}>
        <IconX size={18} stroke={1.7} aria-hidden />
      </button>
    </section>
  )
}
