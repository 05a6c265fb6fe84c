import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { showNotice } from '../ui/notice.ts'
import { trailTo } from './growTree.ts'
import styles from './Trail.module.css'
import type { ExploreState } from './useExplore.ts'

/** How I came to what the panel tells about, from the first node on; and the link to just this. */
export function Trail({ page }: { page: ExploreState }) {
  const { t } = useTranslation()
  const trail = trailTo(page.tree, page.at)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      showNotice({ text: t('explore.copied') })
    } catch {
      showNotice({ text: t('explore.copyProblem') })
    }
  }
  return (
    <div className={styles.foot}>
      <nav aria-label={t('explore.trail')} className={styles.trail}>
        <ol>
          {trail.map(({ node }, place) => (
            <Fragment key={node.id}>
              {place === 0 ? null : (
                <li aria-hidden="true" className={styles.then}>
                  ›
                </li>
              )}
              <li>
                <button
                  type="button"
                  aria-current={node.id === page.at ? 'step' : undefined}
                  onClick={() => page.select(node.id)}
                >
                  <LocalizedName texts={node.names} />
                </button>
              </li>
            </Fragment>
          ))}
        </ol>
      </nav>
      <Button size="xs" variant="subtle" onClick={copy}>
        {t('explore.copy')}
      </Button>
    </div>
  )
}
