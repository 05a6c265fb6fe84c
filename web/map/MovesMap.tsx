import { useComputedColorScheme } from '@mantine/core'
import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { GardenDocument, type GardenQuery, type MoveMark, type MoveRowFragment } from '../generated/operations.ts'
import { GraphView, type GraphViewHandle } from '../graphView/GraphView.tsx'
import type { Size } from '../graphView/viewport.ts'
import { readLanguage } from '../texts/languages.ts'
import { useLocalize } from '../texts/localized.ts'
import { initials } from '../ui/initials.ts'
import type { MapFamily } from './columns.ts'
import { Land } from './Land.tsx'
import { Legend } from './Legend.tsx'
import { layoutMap } from './layoutMap.ts'
import { MapRoles } from './MapRoles.tsx'
import { BandNames, FamilyHeads, Garden } from './MapSigns.tsx'
import styles from './MovesMap.module.css'
import { gardenNodes, roleNodes, routeElements } from './mapElements.ts'
import type { BandPlace, MapRole } from './mapRole.ts'
import { type MapTalent, placeTalents } from './placeTalents.ts'
import { routeOver } from './routeOver.ts'
import { useLabelWidths } from './useLabelWidths.ts'
import type { Measure } from './wrapLabel.ts'

export type MovesMapProps = {
  /** Best first. */
  moves: readonly MoveRowFragment[]
  /** Those that came nearer, as if a skill were learned. */
  nearer: ReadonlyMap<string, unknown>
  /** Full name of each role for those who do not see the map, by id. */
  names: ReadonlyMap<string, string>
  /** Bands nearest first, and their names. */
  bands: readonly { readonly band: MoveRowFragment['band']; readonly name: string }[]
  families: readonly { readonly code: string; readonly order: number; readonly name: string }[]
  /** Codes of the families that are filtered for. */
  filtered: readonly string[]
  chosen: string | null
  /** What the viewer brings to the chosen role, best first. */
  talents: readonly MapTalent[]
  onChoose: (roleId: string) => void
  onOpen: (roleId: string) => void
  onFamily: (code: string) => void
  onBand: (band: MoveRowFragment['band']) => void
  /** Marks that are filtered for. */
  marks: readonly MoveMark[]
  onMark: (mark: MoveMark) => void
  /** Stands at the foot of the map, before the legend. */
  foot: ReactNode
}

const mostTalents = 8
const phoneScreen = '(max-width: 719px)'

/** The picture: me and my team inside the wall, the roles beyond it on three bands of land, my talents as the bridge. */
export default function MovesMap(props: MovesMapProps) {
  const { ref, width, height } = useElementSize()
  const measure = useLabelWidths()
  const [{ data, fetching }] = useQuery({ query: GardenDocument })
  const isPhone = usePhoneScreen()
  const { marks, onMark, filtered, onFamily, foot } = props
  const named = isPhone ? props.families.filter(({ code }) => isShown(props, code)) : []
  const size = { width: Math.floor(width), height: Math.floor(height) }
  return (
    <div className={styles.map}>
      <div
        ref={ref}
        className={styles.picture}
        style={{ '--drawn-width': `${size.width}px`, '--drawn-height': `${size.height}px` }}
      >
        {measure === null || (fetching && data === undefined) || size.width === 0 ? null : (
          <Drawn {...props} size={size} measure={measure} person={data?.viewer?.person ?? null} />
        )}
      </div>
      <Legend marks={marks} onMark={onMark} families={named} filtered={filtered} onFamily={onFamily}>
        {foot}
      </Legend>
    </div>
  )
}

/** Whether a family has a role here, or is filtered for. */
function isShown({ moves, filtered }: MovesMapProps, code: string): boolean {
  return filtered.includes(code) || moves.some(({ role }) => role.family.code === code)
}

function usePhoneScreen(): boolean {
  return useMediaQuery(phoneScreen, false, { getInitialValueInEffect: false }) ?? false
}

type Person = NonNullable<GardenQuery['viewer']>['person']

function Drawn(props: MovesMapProps & { size: Size; measure: Measure; person: Person | null }) {
  const { moves, chosen, size, person, onChoose, onOpen } = props
  const seat = person?.seats[0]
  const { layout, route, talents } = usePlaces(props, seat?.role.family.code ?? null)
  const theme = useComputedColorScheme('light')
  const localize = useLocalize()
  const view = useRef<GraphViewHandle>(null)
  const looks = useMemo(
    () =>
      new Map(
        moves.map(({ role, answer, walls }) => [
          role.id,
          { order: role.family.order, isSaved: answer === 'SAVED', isOwnTeam: walls.length === 0 },
        ]),
      ),
    [moves],
  )
  const mates = chosen === null ? (seat?.team.members.nodes.length ?? 1) - 1 : 0
  const name = person?.name ?? ''
  const elements = useMemo(() => {
    const way = routeElements(chosen, route, talents.placed)
    const nodes = [...roleNodes(layout, looks, chosen), ...way.nodes, ...gardenNodes(layout, initials(name), mates)]
    return { nodes, lines: way.lines }
  }, [layout, looks, chosen, route, talents, name, mates])
  const orders = useMemo(() => new Map(props.families.map(({ code, order }) => [code, order])), [props.families])
  const spoken = useMemo(
    () =>
      new Map(
        moves.map(({ role, isOpen }) => [
          role.id,
          { full: props.names.get(role.id) ?? '', isOpen, isNearer: props.nearer.has(role.id) },
        ]),
      ),
    [moves, props.names, props.nearer],
  )
  return (
    <div className={styles.drawn}>
      <p className="hiddenText">{useTranslation().t('map.mapKeys')}</p>
      <GraphView
        ref={view}
        nodes={elements.nodes}
        lines={elements.lines}
        size={size}
        theme={theme}
        ground={<Land layout={layout} crossing={route?.crossing ?? null} />}
      >
        <MapRoles
          layout={layout}
          chosen={chosen}
          names={spoken}
          viewerName={name}
          onPress={(roleId) => (roleId === chosen ? onOpen(roleId) : onChoose(roleId))}
          onReach={(place) => view.current?.bringIntoView(place)}
        />
        <FamilyHeads
          layout={layout}
          orders={orders}
          chosenFamily={moves.find(({ role }) => role.id === chosen)?.role.family.code ?? null}
          filtered={props.filtered}
          onFamily={props.onFamily}
        />
        <BandNames
          layout={layout}
          names={props.bands.map((band) => band.name)}
          onBand={(place) => {
            const band = props.bands[place]?.band
            if (band !== undefined) props.onBand(band)
          }}
        />
        <Garden
          layout={layout}
          teamName={seat === undefined ? null : localize(seat.team.names)}
          hasMates={chosen === null}
          talents={talents.placed}
          moreTalents={talents.heldBack}
        />
      </GraphView>
    </div>
  )
}

/** Where everything stands, for this size and language. */
function usePlaces(props: MovesMapProps & { size: Size; measure: Measure }, ownFamily: string | null) {
  const { moves, families, bands, chosen, size, measure } = props
  const { width, height } = size
  const isPhone = usePhoneScreen()
  const language = readLanguage(useTranslation().i18n.language)
  const localize = useLocalize()
  const layout = useMemo(() => {
    const roles = chosenFirst(moves, chosen).flatMap(({ role, band, sharedCount }): MapRole[] => {
      const place = bands.findIndex((each) => each.band === band)
      if (place < 0) return []
      const title = localize(role.titles)
      return [{ id: role.id, title, family: role.family.code, band: place as BandPlace, shared: sharedCount }] // found
    })
    const shown = families.filter(({ code }) => code === ownFamily || roles.some(({ family }) => family === code))
    return layoutMap({
      width,
      height,
      roles,
      families: inAlphabet(shown, language),
      ownFamily,
      bandNames: bands.map(({ name }) => name),
      isPhone,
      measure,
    })
  }, [moves, chosen, families, bands, width, height, ownFamily, isPhone, language, localize, measure])
  const route = useMemo(() => (chosen === null ? null : routeOver(layout, chosen)), [layout, chosen])
  const talents = useMemo(() => {
    if (route === null) return { placed: [], heldBack: 0 }
    const { placed } = placeTalents(layout, props.talents.slice(0, mostTalents), measure)
    return { placed, heldBack: props.talents.length - placed.length }
  }, [layout, route, props.talents, measure])
  return { layout, route, talents }
}

/** Where there is not room for all, the chosen one is never left out. */
function chosenFirst(moves: readonly MoveRowFragment[], chosen: string | null): MoveRowFragment[] {
  return [...moves].sort((one, other) => Number(other.role.id === chosen) - Number(one.role.id === chosen))
}

function inAlphabet(families: readonly MapFamily[], language: string): MapFamily[] {
  return [...families].sort((one, other) => one.name.localeCompare(other.name, language))
}
