import { useTranslation } from 'react-i18next'
import type { ScenarioRolesQuery } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { StartCard, StartCards } from '../ui/StartCards.tsx'
import { countOpenings } from './openCounts.ts'
import { addressOfStart, presetHiredInB, type ScenarioStart, scenarioStarts } from './scenarioStarts.ts'

/** Before a role is chosen: what is open now, each one press away from its two scenarios, and a larger example. */
export function ScenarioStarts({ data }: { data: ScenarioRolesQuery }) {
  const { t, i18n } = useTranslation()
  const localize = useLocalize()
  const byTitle = data.roles.nodes.toSorted((one, other) =>
    localize(one.titles).localeCompare(localize(other.titles), i18n.language),
  )
  const starts = scenarioStarts(
    byTitle.map(({ id }) => id),
    countOpenings(data),
  )
  if (starts.length === 0) return <EmptyNotice text={t('scenario.none')} />
  return (
    <StartCards title={t('scenario.starts')} lead={t('scenario.startsLead')}>
      {starts.map((start) => (
        <Start key={`${start.roleId} ${start.places}`} start={start} roles={data.roles.nodes} />
      ))}
    </StartCards>
  )
}

type StartProps = { start: ScenarioStart; roles: ScenarioRolesQuery['roles']['nodes'] }

function Start({ start, roles }: StartProps) {
  const { t } = useTranslation()
  const role = roles.find(({ id }) => id === start.roleId)
  if (role === undefined) return null
  const { places, isExample } = start
  const hired = presetHiredInB(places)
  const ways = { places, grown: places - hired, hired }
  return (
    <StartCard
      to={addressOfStart(start)}
      mark={<FamilyMark {...role.family} size={44} />}
      over={t(isExample ? 'scenario.startExample' : 'scenario.startOpen', { count: places })}
      name={<LocalizedName texts={role.titles} />}
      note={t(hired === places ? 'scenario.startOne' : 'scenario.startWays', ways)}
    />
  )
}
