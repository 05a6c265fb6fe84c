import IconSearch from '@tabler/icons-react/icons/IconSearch'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FindNodesDocument } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { FindField, useFindText } from '../ui/FindField.tsx'
import { isExplored, nodeOf } from './exploreNode.ts'
import { NodeMark } from './NodeMark.tsx'
import { useNodeNote } from './useNodeNote.ts'

type NodeFieldProps = {
  label: string
  onPick: (id: string) => void
  takesFocus?: boolean
  onClose?: () => void
}

/** A field that finds a skill, role, team or colleague by name. */
export function NodeField(props: NodeFieldProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const noteOf = useNodeNote()
  const text = useFindText()
  const [{ data, error, fetching }] = useQuery({
    query: FindNodesDocument,
    variables: { text: text.settled },
    pause: !text.isWorthAsking,
  })
  const nodes = (data?.search ?? []).filter((each) => each.__typename !== 'Skill' || isExplored(each)).map(nodeOf)
  return (
    <FindField
      {...props}
      text={text}
      found={nodes.map((node) => ({
        id: node.id,
        name: localize(node.names),
        note: noteOf(node),
        mark: <NodeMark node={node} size={26} />,
      }))}
      isFetching={fetching}
      noneText={error === undefined ? t('search.none', { text: text.settled }) : t('explore.searchProblem')}
      icon={<IconSearch size={18} stroke={1.7} aria-hidden />}
    />
  )
}
