import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeKinds } from './exploreNode.ts'
import { NodeField } from './NodeField.tsx'
import { KindMark } from './NodeMark.tsx'
import styles from './Tools.module.css'
import type { ExploreState } from './useExplore.ts'

/** Which kinds are shown, which is the legend too, and the way from me to anything. */
export function Tools({ page, onWalkTo }: { page: ExploreState; onWalkTo: (id: string) => void }) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { kinds } = page
  const close = () => {
    setAsking(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  return (
    <div className={styles.tools}>
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
              onClick={() =>
                page.setKinds(isShown ? others : nodeKinds.filter((each) => [...kinds, kind].includes(each)))
              }
            >
              <KindMark kind={kind} />
              {t(`explore.kind.${kind}`)}
            </button>
          )
        })}
      </fieldset>
      {isAsking ? (
        <NodeField
          label={t('explore.fromMeField')}
          takesFocus
          onClose={close}
          onPick={(id) => {
            setAsking(false)
            onWalkTo(id)
          }}
        />
      ) : (
        <Button ref={opener} size="xs" onClick={() => setAsking(true)}>
          {t('explore.fromMe')}
        </Button>
      )}
    </div>
  )
}
