import { Button } from '@mantine/core'
import IconLink from '@tabler/icons-react/icons/IconLink'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { DeniedPage } from '../app/DeniedPage.tsx'
import { FailedPart } from '../app/FailedPart.tsx'
import { worksInHr } from '../app/navigationPages.tsx'
import {
  ScenarioDocument,
  ScenarioRolesDocument,
  type ScenarioRolesQuery,
  ShellDocument,
} from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'
import { showNotice } from '../ui/notice.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Bar, Loading } from '../ui/Skeleton.tsx'
import { AssumptionTable } from './AssumptionTable.tsx'
import { type Facts, ScenarioColumns } from './ScenarioColumns.tsx'
import { ScenarioStarts } from './ScenarioStarts.tsx'
import { readScenario, type ScenarioAddress, writeScenario } from './scenarioAddress.ts'
import { type Assumptions, workOut } from './scenarioFigures.ts'
import { presetHiredInB } from './scenarioStarts.ts'
import { TargetPicker } from './TargetPicker.tsx'

/** Starting figures, for an organization to replace by its own: each says so where it stands. */
const startingFigures: Assumptions = {
  learningHours: 150,
  hourAway: 40,
  fees: 600,
  pace: 8,
  openMonth: 5_000,
  hiring: 9_000,
  hiringMonths: 4,
  months: 12,
  sureness: 20,
}

/** For HR: two ways to fill the same places, in ranges, with every figure open to change. */
export function ScenarioPage() {
  const [{ data: shell }] = useQuery({ query: ShellDocument })
  if (shell !== undefined && !worksInHr(shell.viewer?.actors ?? [])) return <DeniedPage />
  return <Scenarios />
}

function Scenarios() {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const address = readScenario(query)
  const [roles, askRoles] = useQuery({ query: ScenarioRolesDocument })
  const [{ data, error, stale }, ask] = useQuery({
    query: ScenarioDocument,
    variables: { targets: address.targets.map(({ roleId, places }) => ({ roleId, places })) },
    pause: address.targets.length === 0,
  })
  const change = (next: ScenarioAddress) => setQuery(writeScenario(next), { replace: true, preventScrollReset: true })
  const facts = address.targets.length === 0 ? null : (data?.scenario ?? null)
  const isWaiting = address.targets.length > 0 && data === undefined && error === undefined
  const settled = facts === null ? null : withAllFigures(address, facts)
  return (
    <>
      <Head address={address} roles={roles.data}>
        {settled === null ? null : <CopyLink address={settled} />}
      </Head>
      {roles.error !== undefined && roles.data === undefined ? <FailedPart error={roles.error} ask={askRoles} /> : null}
      {roles.data === undefined ? null : (
        <TargetPicker
          data={roles.data}
          targets={address.targets}
          onChange={(targets) => {
            const { learningHours: _, ...assumed } = address.assumed
            change({ targets, hired: { a: null, b: null }, assumed })
          }}
        />
      )}
      {error !== undefined && data === undefined ? <FailedPart error={error} ask={ask} /> : null}
      {roles.data !== undefined && address.targets.length === 0 ? <ScenarioStarts data={roles.data} /> : null}
      {isWaiting ? (
        <Loading label={t('loading.page')}>
          <Bar height={480} />
        </Loading>
      ) : null}
      {facts === null || settled === null || roles.data === undefined ? null : (
        <div aria-busy={stale}>
          <Worked address={settled} facts={facts} organization={roles.data.organization} onChange={change} />
        </div>
      )}
    </>
  )
}

type HeadProps = { address: ScenarioAddress; roles: ScenarioRolesQuery | undefined; children: React.ReactNode }

function Head({ address: { targets }, roles, children }: HeadProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { list } = useFormat()
  const titles = targets.flatMap(({ roleId }) => {
    const role = roles?.roles.nodes.find(({ id }) => id === roleId)
    return role === undefined ? [] : [localize(role.titles)]
  })
  const count = targets.reduce((sum, { places }) => sum + places, 0)
  const title = titles.length === 0 ? t('scenario.title') : t('scenario.titleFor', { count, roles: list(titles) })
  return (
    <PageHead title={title} tabTitle={title} lead={t('scenario.lead')}>
      {children}
    </PageHead>
  )
}

/** A link that makes the same figures again, also when what they were taken from has changed since. */
function CopyLink({ address }: { address: ScenarioAddress }) {
  const { t } = useTranslation()
  async function copy() {
    const link = `${window.location.origin}${window.location.pathname}?${writeScenario(address)}`
    try {
      await navigator.clipboard.writeText(link)
      showNotice({ text: t('scenario.copied') })
    } catch {
      showNotice({ text: t('scenario.notCopied') })
    }
  }
  return (
    <Button variant="default" leftSection={<IconLink size={18} stroke={1.7} aria-hidden />} onClick={copy}>
      {t('scenario.copy')}
    </Button>
  )
}

type WorkedProps = {
  address: ReturnType<typeof withAllFigures>
  facts: Facts
  organization: ScenarioRolesQuery['organization']
  onChange: (address: ScenarioAddress) => void
}

function Worked({ address, facts, organization, onChange }: WorkedProps) {
  const { assumed, hired } = address
  const places = placesOf(facts)
  const column = (name: 'A' | 'B') => {
    const key = name === 'A' ? 'a' : 'b'
    const way = { grown: places - hired[key], hired: hired[key] }
    const onHired = (count: number) => onChange({ ...address, hired: { ...hired, [key]: count } })
    return { name, way, outcome: workOut(way, assumed), onHired }
  }
  const columns = [column('A'), column('B')] as const
  return (
    <>
      <ScenarioColumns columns={columns} facts={facts} currency={organization.currency} hiring={assumed.hiring} />
      <AssumptionTable
        assumed={assumed}
        ways={columns.map(({ way }) => way)}
        currency={organization.currency}
        usualPace={organization.learningHoursPerWeek}
        hours={facts.learningHours}
        onChange={(name, value) => onChange({ ...address, assumed: { ...assumed, [name]: value } })}
      />
    </>
  )
}

function placesOf({ targets }: Facts): number {
  return targets.reduce((sum, { places }) => sum + places, 0)
}

/** What the address leaves open is preset: everyone grows in A, half are hired in B, hours as those who could need. */
function withAllFigures(address: ScenarioAddress, facts: Facts) {
  const places = placesOf(facts)
  const learningHours = facts.learningHours?.middle ?? startingFigures.learningHours
  return {
    targets: address.targets,
    hired: {
      a: Math.min(places, address.hired.a ?? 0),
      b: Math.min(places, address.hired.b ?? presetHiredInB(places)),
    },
    assumed: { ...startingFigures, learningHours, ...address.assumed },
  }
}
