import { useTranslation } from 'react-i18next'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { SkillChip } from '../ui/SkillChip.tsx'
import type { MapLayout } from './layoutMap.ts'
import styles from './MapSigns.module.css'
import { meSize } from './mapElements.ts'
import type { PlacedTalent } from './placeTalents.ts'

type FamilyHeadsProps = {
  layout: MapLayout
  /** Place of each family in the fixed order, by code. */
  orders: ReadonlyMap<string, number>
  /** The family of the chosen role: the others step back. */
  chosenFamily: string | null
  /** Codes of the families that are filtered for. */
  filtered: readonly string[]
  onFamily: (code: string) => void
}

/** The legend in the sky: each family above its column, and a button that shows its roles alone. */
export function FamilyHeads({ layout, orders, chosenFamily, filtered, onFamily }: FamilyHeadsProps) {
  const { t } = useTranslation()
  const isPhone = layout.ground.isPhone
  return (
    <ul className={styles.heads} aria-label={t('map.families')}>
      {layout.heads.map(({ code, name, x, y, lines }) => (
        <li key={code} style={{ left: x, top: y - 6 }}>
          <button
            type="button"
            aria-pressed={filtered.includes(code)}
            aria-label={t('map.onlyFamily', { family: name })}
            data-dim={chosenFamily !== null && chosenFamily !== code}
            title={name}
            onClick={() => onFamily(code)}
          >
            <FamilyMark code={code} order={orders.get(code) ?? null} size={isPhone ? 30 : 24} />
            {lines.length === 0 ? null : <span>{lines.join('\n')}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

type BandNamesProps = { layout: MapLayout; names: readonly string[]; onBand: (band: number) => void }

/** The name of each band at its far line, with a button for the roles that found no room. */
export function BandNames({ layout, names, onBand }: BandNamesProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.bands}>
      {layout.bands.map(({ nameBox, heldBack }, band) => (
        <div
          key={names[band]}
          className={styles.band}
          style={{ left: nameBox.left, top: nameBox.top, '--halo': `var(--land-${band + 1})` }}
        >
          <span aria-hidden="true">{names[band]}</span>
          {heldBack === 0 ? null : (
            <button
              type="button"
              aria-label={t('map.heldBack', { count: heldBack, band: names[band] ?? '' })}
              onClick={() => onBand(band)}
            >
              +{heldBack}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}

type GardenProps = {
  layout: MapLayout
  teamName: string | null
  /** The colleagues beside the viewer are drawn, as long as no role is chosen. */
  hasMates: boolean
  talents: readonly PlacedTalent[]
  /** Talents that found no room between the viewer and the wall. */
  moreTalents: number
}

/** My side of the wall, in words that the panel says too: my team, or the talents that count for the chosen role. */
export function Garden({ layout, teamName, hasMates, talents, moreTalents }: GardenProps) {
  const { t } = useTranslation()
  const { me, ground } = layout
  const last = talents.at(-1)
  // Where there is no room below the viewer: in the place that the talents take when a role is chosen.
  const isAbove = ground.isLow || ground.isPhone
  return (
    <div className={styles.garden} aria-hidden="true">
      {talents.map(({ id, name, x, y }) => (
        <span key={id} className={styles.talent} data-talent={id} style={{ left: x, top: y }}>
          <SkillChip kind="have">{name}</SkillChip>
        </span>
      ))}
      {moreTalents === 0 || last === undefined ? null : (
        <span className={styles.more} style={{ left: last.x + last.width / 2 + 8, top: last.y }}>
          +{moreTalents}
        </span>
      )}
      {teamName === null || (isAbove && !hasMates) ? null : (
        <span
          className={styles.team}
          style={{
            left: me.x,
            top: me.y + (isAbove ? -1 : 1) * (meSize / 2 + (isAbove ? 12 : 6)),
            maxWidth: 2 * Math.min(me.x, ground.width - me.x) - 16,
          }}
          data-above={isAbove}
        >
          {t('map.myTeam', { team: teamName })}
        </span>
      )}
    </div>
  )
}
