import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isReachedByKeys } from '../graphView/isReachedByKeys.ts'
import type { Point } from '../graphView/viewport.ts'
import { NearerMark } from '../ui/NearerMark.tsx'
import { chosenSize } from './chosenSize.ts'
import type { MapLayout } from './layoutMap.ts'
import styles from './MapRoles.module.css'
import { meId, meSize } from './mapElements.ts'
import type { PlacedRole } from './mapRole.ts'
import { type KeyPlace, nextNode } from './nextNode.ts'
import { OpenFlag } from './OpenFlag.tsx'
import { plateAside } from './plateAside.ts'

type MapRolesProps = {
  layout: MapLayout
  chosen: string | null
  /** Full name of each role for those who do not see the map, whether it is open now, and whether it came nearer; by id. */
  names: ReadonlyMap<string, { readonly full: string; readonly isOpen: boolean; readonly isNearer: boolean }>
  viewerName: string
  /** Choosing what is chosen already opens it. */
  onPress: (roleId: string) => void
  /** The keyboard has come to a place that may lie outside the frame. */
  onReach: (place: Point) => void
}

/** The roles of the map as real buttons over the canvas, and the viewer. One stop for Tab; the arrow keys walk over the land. */
export function MapRoles({ layout, chosen, names, viewerName, onPress, onReach }: MapRolesProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const places: KeyPlace[] = [{ id: meId, band: -1, x: layout.me.x }, ...layout.roles]
  const [last, setLast] = useState<string | null>(null)
  const stop = [last, chosen].find((id) => places.some((place) => place.id === id)) ?? places[1]?.id ?? meId

  const walk = (event: KeyboardEvent) => {
    const from = places.find(({ id }) => id === stop)
    const next = from === undefined ? null : nextNode(places, from, event.key)
    if (next === null) return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus()
  }
  const reach = (id: string, place: Point, event: FocusEvent) => {
    setLast(id)
    if (isReachedByKeys(event)) onReach(place)
  }
  return (
    <ul ref={list} className={styles.roles} aria-label={t('map.roles')} onKeyDown={walk} data-chosen={chosen !== null}>
      <li style={{ left: layout.me.x, top: layout.me.y, '--size': `${meSize}px` }}>
        <Link
          to="/me"
          className={styles.node}
          data-node={meId}
          tabIndex={stop === meId ? 0 : -1}
          aria-label={t('map.me', { name: viewerName })}
          onFocus={(event) => reach(meId, layout.me, event)}
        />
      </li>
      {layout.roles.map((role) => (
        <li
          key={role.id}
          data-chosen={role.id === chosen}
          style={{
            left: role.x,
            top: role.y,
            '--size': `${role.id === chosen ? chosenSize(layout, role) : role.size}px`,
            '--line': `${layout.sizes.line}px`,
            '--halo': `var(--land-${role.band + 1})`,
          }}
        >
          <button
            type="button"
            className={styles.node}
            data-node={role.id}
            tabIndex={stop === role.id ? 0 : -1}
            aria-label={names.get(role.id)?.full}
            aria-pressed={role.id === chosen}
            onClick={() => onPress(role.id)}
            onFocus={(event) => reach(role.id, role, event)}
          >
            <RoleLabel
              role={role}
              gap={layout.sizes.gap}
              aside={role.id === chosen ? plateAside(layout, role) : null}
            />
            {names.get(role.id)?.isOpen ? <OpenFlag className={styles.flag} /> : null}
            {names.get(role.id)?.isNearer ? (
              <span className={styles.nearer}>
                <NearerMark word={t('if.nearer')} />
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The label below a circle, as wrapped by the layout; that of the chosen role on a plate, so far `aside`, px. */
function RoleLabel({ role, gap, aside }: { role: PlacedRole; gap: number; aside: number | null }) {
  const style = { '--gap': `${aside === null ? gap : gap + 4}px`, '--aside': `${aside ?? 0}px` }
  return (
    <span className={styles.label} style={style}>
      {role.label.lines.join('\n')}
    </span>
  )
}
