import { Button } from '@mantine/core'
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { MessagePage } from '../app/MessagePage.tsx'
import {
  type PartWayFragment,
  type PathOverFragment,
  type PathRoleFragment,
  PathToDocument,
} from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { EmptyNotice } from '../ui/EmptyNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Bar, Loading, RowBars } from '../ui/Skeleton.tsx'
import styles from './PathPage.module.css'
import { PathPicture } from './PathPicture.tsx'
import { type PathChoice, readPathChoice, writePathChoice } from './pathAddress.ts'
import { Stones } from './Stones.tsx'

/** From the role held now to another one by stepping stones: a possible route, no promise. */
export function PathPage() {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { roleId = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const choice = readPathChoice(query)
  const [{ data, error }, ask] = useQuery({
    query: PathToDocument,
    variables: { roleId, via: choice.via === null ? null : [...choice.via] },
  })
  if (data === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (data === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <Bar height={180} />
        <RowBars count={4} rowHeight={110} />
      </Loading>
    )
  }
  if (data.role === null) {
    return <MessagePage title={t('role.unknown')} text={t('role.unknownText')} backLabel={t('denied.back')} />
  }
  const { role, viewer } = data
  const paths = viewer?.paths.paths ?? []
  const present = viewer?.person.seats[0]?.role ?? null
  const partWays = present?.id === role.id || choice.via !== null ? [] : (viewer?.paths.partWays ?? [])
  const isPart = partWays.length > 0
  const title = t(isPart ? 'path.titlePart' : 'path.title', { role: localize(role.titles) })
  const choose = (next: PathChoice) => setQuery(writePathChoice(next), { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHead title={title} tabTitle={title} lead={t(isPart ? 'path.leadPart' : 'path.lead')}>
        <Button
          className={styles.print ?? ''}
          leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
          onClick={() => print()}
        >
          {t('path.print')}
        </Button>
      </PageHead>
      {isPart ? (
        <PartWays ways={partWays} present={present} choice={choice} onChoose={choose} />
      ) : (
        <Ways paths={paths} present={present} target={role} choice={choice} onChoose={choose} />
      )}
    </>
  )
}

type WaysProps = {
  paths: readonly PathOverFragment[]
  present: PathRoleFragment | null
  target: PathRoleFragment
  choice: PathChoice
  onChoose: (choice: PathChoice) => void
}

function Ways({ paths, present, target, choice, onChoose }: WaysProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { list } = useFormat()
  const path = paths[choice.way] ?? paths[0]
  if (present?.id === target.id) return <p>{t('panel.held')}</p>
  if (path === undefined && choice.via !== null) {
    return (
      <EmptyNotice text={t('path.tooLarge')}>
        <Button size="xs" onClick={() => onChoose({ way: 0, via: null })}>
          {t('path.suggested')}
        </Button>
      </EmptyNotice>
    )
  }
  if (path === undefined) {
    return (
      <EmptyNotice text={t('path.noneAtAll')}>
        <Button size="xs" component={Link} to="/me">
          {t('map.addTalents')}
        </Button>
      </EmptyNotice>
    )
  }
  const wayName = ({ stones }: PathOverFragment) =>
    stones.length === 1
      ? t('path.direct')
      : t('path.over', { roles: list(stones.slice(0, -1).map(({ role }) => localize(role.titles))) })
  const over = path.stones.slice(0, -1).map(({ role }) => role.id)
  const goOver = (via: readonly string[]) => {
    onChoose({ way: 0, via })
    announce(t('path.changed'))
  }
  return (
    <>
      <div className={styles.choice}>
        {paths.length < 2 ? null : (
          <Segmented
            label={t('path.ways')}
            options={paths.map((each, place) => ({ value: String(place), label: wayName(each) }))}
            value={String(paths.indexOf(path))}
            onChange={(place) => onChoose({ way: Number(place), via: null })}
          />
        )}
        {choice.via === null ? null : (
          <Button size="xs" variant="subtle" onClick={() => onChoose({ way: 0, via: null })}>
            {t('path.suggested')}
          </Button>
        )}
        <Hours of={path} />
      </div>
      <PathPicture present={present} roles={path.stones.map(({ role }) => role)} />
      <Stones
        present={present}
        stones={path.stones}
        onSwap={(place, roleId) => goOver(over.map((id, at) => (at === place ? roleId : id)))}
        onSkip={(place) => goOver(over.filter((_, at) => at !== place))}
      />
    </>
  )
}

function Hours({ of: { learningHours }, isPart = false }: { of: { learningHours: number }; isPart?: boolean }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <p className="muted small">
      {t(isPart ? 'path.hoursPart' : 'path.hours', {
        count: Math.round(learningHours),
        hours: number(learningHours, 0),
      })}
    </p>
  )
}

type PartWaysProps = {
  ways: readonly PartWayFragment[]
  present: PathRoleFragment | null
  choice: PathChoice
  onChoose: (choice: PathChoice) => void
}

/** Where no path leads all the way: how far one comes, over up to three roles like it, and what stays from there. */
function PartWays({ ways, present, choice, onChoose }: PartWaysProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const way = ways[choice.way] ?? ways[0]
  const endOf = ({ path }: PartWayFragment) => path.stones.at(-1)?.role
  const end = way === undefined ? undefined : endOf(way)
  if (way === undefined || end === undefined) return null
  const asFar = (each: PartWayFragment) => t('path.asFar', { role: localize((endOf(each) ?? end).titles) })
  return (
    <>
      <div className={styles.choice}>
        {ways.length < 2 ? null : (
          <Segmented
            label={t('path.partWays')}
            options={ways.map((each, place) => ({ value: String(place), label: asFar(each) }))}
            value={String(ways.indexOf(way))}
            onChange={(place) => onChoose({ way: Number(place), via: null })}
          />
        )}
        <Button size="xs" variant="subtle" component={Link} to={`/path/${end.id}`}>
          {t('path.endAlone', { role: localize(end.titles) })}
        </Button>
        <Hours of={way.path} isPart />
      </div>
      <PathPicture present={present} roles={way.path.stones.map(({ role }) => role)} beyond={way.rest.role} />
      <Stones present={present} stones={way.path.stones} rest={way.rest} />
    </>
  )
}
