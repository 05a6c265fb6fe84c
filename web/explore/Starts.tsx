import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { ExploreStartsDocument, type ExploreStartsQuery } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { Bar, Loading } from '../ui/Skeleton.tsx'
import { StartCard, StartCards } from '../ui/StartCards.tsx'
import { type ExploreNode, nodeOf } from './exploreNode.ts'
import { NodeMark } from './NodeMark.tsx'

/** Before anything is chosen: three places to begin, never everything at once. */
export function Starts({ onBegin }: { onBegin: (id: string) => void }) {
  const { t } = useTranslation()
  const [{ data, error }, ask] = useQuery({ query: ExploreStartsDocument })
  if (data === undefined && error !== undefined) return <FailedPart error={error} ask={ask} />
  if (data === undefined) {
    return (
      <Loading label={t('loading.page')}>
        <Bar height={220} />
      </Loading>
    )
  }
  const { talent, team, role } = startsOf(data)
  return (
    <StartCards title={t('explore.starts')}>
      {talent === null ? null : <Start node={talent} word={t('explore.start.talent')} onBegin={onBegin} />}
      {team === null ? null : <Start node={team} word={t('explore.start.team')} onBegin={onBegin} />}
      {role === null ? null : <Start node={role} word={t('explore.start.open')} onBegin={onBegin} />}
    </StartCards>
  )
}

function Start({ node, word, onBegin }: { node: ExploreNode; word: string; onBegin: (id: string) => void }) {
  return (
    <StartCard
      mark={<NodeMark node={node} size={52} />}
      over={word}
      name={<LocalizedName texts={node.names} />}
      onPress={() => onBegin(node.id)}
    />
  )
}

/** The talent held at the highest level (of several the first by name), the team, and what closes first elsewhere. */
function startsOf({ viewer, openings }: ExploreStartsQuery) {
  const held = viewer?.skills.nodes ?? []
  const talents = held.filter(({ skill }) => skill.kind === 'TALENT')
  const [strongest] = (talents.length > 0 ? talents : held).toSorted((one, other) => other.level - one.level)
  const seat = viewer?.person.seats[0]
  const opening = openings.nodes.find((each) => each.seat.role.id !== seat?.role.id)
  return {
    talent: strongest === undefined ? null : nodeOf({ __typename: 'Skill', ...strongest.skill }),
    team: seat === undefined ? null : nodeOf({ __typename: 'Team', ...seat.team }),
    role: opening === undefined ? null : nodeOf({ __typename: 'Role', ...opening.seat.role }),
  }
}
