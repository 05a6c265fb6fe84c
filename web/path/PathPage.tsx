import { Button } from '@mantine/core'
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { MessagePage } from '../app/MessagePage.tsx'
import { type PathOverFragment, type PathRoleFragment, PathToDocument } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
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
  const title = t('path.title', { role: localize(role.titles) })
  const choose = (next: PathChoice) => setQuery(writePathChoice(next), { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHead title={title} tabTitle={title} lead={t('path.lead')}>
        <Button
          className={styles.print ?? ''}
          leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
          onClick={() => print()}
        >
          {t('path.print')}
        </Button>
      </PageHead>
      <Ways
        paths={viewer?.paths.paths ?? []}
        nearest={viewer?.paths.nearest ?? null}
        present={viewer?.person.seats[0]?.role ?? null}
        target={role}
        choice={choice}
        onChoose={choose}
      />
    </>
  )
}

type WaysProps = {
  paths: readonly PathOverFragment[]
  nearest: PathRoleFragment | null
  present: PathRoleFragment | null
  target: PathRoleFragment
  choice: PathChoice
  onChoose: (choice: PathChoice) => void
}

function Ways({ paths, nearest, present, target, choice, onChoose }: WaysProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { list, number } = useFormat()
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
  if (path === undefined) return <NoWay nearest={nearest} />
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
        <p className="muted small">
          {t('path.hours', { count: Math.round(path.learningHours), hours: number(path.learningHours, 0) })}
        </p>
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

function NoWay({ nearest }: { nearest: PathRoleFragment | null }) {
  const { t } = useTranslation()
  if (nearest === null) {
    return (
      <EmptyNotice text={t('path.noneAtAll')}>
        <Button size="xs" component={Link} to="/me">
          {t('map.addTalents')}
        </Button>
      </EmptyNotice>
    )
  }
  return (
    <EmptyNotice text={t('path.none')}>
      <Button size="xs" component={Link} to={`/path/${nearest.id}`}>
        <LocalizedName texts={nearest.titles} />
      </Button>
    </EmptyNotice>
  )
}
