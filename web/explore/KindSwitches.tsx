import { useTranslation } from 'react-i18next'
import { nodeKinds } from './exploreNode.ts'
import styles from './KindSwitches.module.css'
import { KindMark } from './NodeMark.tsx'
import type { ExploreState } from './useExplore.ts'

/** Which kinds are shown; the legend of the picture too. One of them always is. */
export function KindSwitches({ page: { kinds, setKinds } }: { page: ExploreState }) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.kinds} aria-label={t('explore.kinds')}>
      {nodeKinds.map((kind) => {
        const isShown = kinds.includes(kind)
        const others = kinds.filter((each) => each !== kind)
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={isShown}
            disabled={isShown && others.length === 0}
            onClick={() => setKinds(isShown ? others : nodeKinds.filter((each) => [...kinds, kind].includes(each)))}
          >
            <KindMark kind={kind} />
            {t(`explore.kind.${kind}`)}
          </button>
        )
      })}
    </fieldset>
  )
}
