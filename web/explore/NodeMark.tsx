import IconUsers from '@tabler/icons-react/icons/IconUsers'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import type { ExploreNode, NodeKind } from './exploreNode.ts'
import styles from './NodeMark.module.css'

/** The mark before a name: a role is the circle of its family, a person a square, a skill a chip, a team a group. */
export function NodeMark({ node, size = 28 }: { node: ExploreNode; size?: number }) {
  if (node.kind === 'Role' && node.family !== null) {
    return <FamilyMark code={node.family.code} order={node.family.order} size={size} />
  }
  if (node.kind === 'Person') return <PersonMark name={node.names.en} size={size} />
  return <KindMark kind={node.kind} size={size} />
}

/** The mark of a kind as such. */
export function KindMark({ kind, size = 18 }: { kind: NodeKind; size?: number }) {
  const style = { '--size': `${size}px` }
  return (
    <span className={styles.mark} style={style} aria-hidden="true" data-kind={kind}>
      {kind === 'Team' ? <IconUsers size={Math.round(size * 0.72)} stroke={1.8} /> : null}
    </span>
  )
}
