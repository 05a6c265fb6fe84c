import type {
  ExploreNodeFragment,
  ExploreQuery,
  PersonNameFragment,
  RoleNameFragment,
  SkillKind,
  SkillNameFragment,
  StepTie,
  TeamNameFragment,
  TextFragment,
} from '../generated/operations.ts'

/** What can be explored, in the order in which the kinds stand everywhere. */
export const nodeKinds = ['Skill', 'Role', 'Team', 'Person'] as const

export type NodeKind = (typeof nodeKinds)[number]

/** A skill, role, team or person as it stands in the picture and in the outline. */
export type ExploreNode = {
  readonly id: string
  readonly kind: NodeKind
  /** The name of a person is the same in every language. */
  readonly names: TextFragment
  /** Of a role: its family. */
  readonly family: RoleNameFragment['family'] | null
  /** Of a skill: what sort it is. */
  readonly skillKind: SkillKind | null
  readonly isMe: boolean
}

export type Neighbor = { readonly node: ExploreNode; readonly tie: StepTie }

/** A node with all around it that the viewer may see, kind by kind. */
export type Around = {
  readonly node: ExploreNode
  /** Each once, those of one kind in the order in which they are worth telling. */
  readonly neighbors: readonly Neighbor[]
  /** The kinds of which there are more than are told here. */
  readonly longKinds: ReadonlySet<NodeKind>
}

type Explored = NonNullable<ExploreQuery['node']>

/** Anything that was found or stands on a way. */
export function nodeOf(found: ExploreNodeFragment): ExploreNode {
  switch (found.__typename) {
    case 'Person':
      return personNode(found)
    case 'Role':
      return roleNode(found)
    case 'Skill':
      return skillNode(found)
    case 'Team':
      return teamNode(found)
  }
}

/** What lies around an answer of the service; null for something that cannot be explored. */
export function aroundOf(explored: Explored): Around | null {
  switch (explored.__typename) {
    case 'Skill':
      return aroundSkill(explored)
    case 'Role':
      return aroundRole(explored)
    case 'Team':
      return aroundTeam(explored)
    case 'Person':
      return aroundPerson(explored)
    default:
      return null
  }
}

function aroundSkill(skill: Extract<Explored, { __typename: 'Skill' }>): Around {
  const offers = new Set(skill.buddyOffers.nodes.map(({ person }) => person.id))
  const people = skill.people.nodes.map((person): Neighbor => {
    return { node: personNode(person), tie: offers.has(person.id) ? 'SHARES' : 'HOLDS' }
  })
  return around(
    skillNode(skill),
    [
      ...tied('CLOSE_TO', skill.closeTo.filter(isExplored).map(skillNode)),
      ...tied('ASKS', skill.roles.nodes.map(roleNode)),
      ...people.filter(({ tie }) => tie === 'SHARES'),
      ...people.filter(({ tie }) => tie === 'HOLDS'),
    ],
    { Role: skill.roles, Person: skill.people },
  )
}

function aroundRole(role: Extract<Explored, { __typename: 'Role' }>): Around {
  return around(
    roleNode(role),
    [
      ...tied(
        'ASKS',
        role.requirements.nodes.map(({ skill }) => skillNode(skill)),
      ),
      ...tied(
        'HAS_SEAT',
        role.seats.nodes.map(({ team }) => teamNode(team)),
      ),
      ...tied('WORKS_AS', role.holders.nodes.map(personNode)),
    ],
    { Skill: role.requirements, Team: role.seats, Person: role.holders },
  )
}

function aroundTeam(team: Extract<Explored, { __typename: 'Team' }>): Around {
  return around(
    teamNode(team),
    [
      ...tied(
        'HAS_SEAT',
        team.seats.nodes.map(({ role }) => roleNode(role)),
      ),
      ...tied('WORKS_IN', team.members.nodes.map(personNode)),
    ],
    { Role: team.seats, Person: team.members },
  )
}

function aroundPerson(person: Extract<Explored, { __typename: 'Person' }>): Around {
  const offered = tied(
    'SHARES',
    person.offers.nodes.map(({ skill }) => skillNode(skill)),
  )
  const shown = tied(
    'HOLDS',
    person.skills.nodes
      .map(({ skill }) => skill)
      .filter(isExplored)
      .map(skillNode),
  )
  return around(
    personNode(person),
    [
      ...offered,
      ...shown,
      ...tied(
        'WORKS_AS',
        person.held.map(({ role }) => roleNode(role)),
      ),
      ...tied(
        'WORKS_IN',
        person.held.map(({ team }) => teamNode(team)),
      ),
    ],
    { Skill: person.skills },
  )
}

type Paged = { readonly pageInfo: { readonly hasNextPage: boolean } }

/** Keeps each neighbor once, where it was told first. */
function around(
  node: ExploreNode,
  neighbors: readonly Neighbor[],
  pages: Readonly<Partial<Record<NodeKind, Paged>>>,
): Around {
  const byId = new Map<string, Neighbor>()
  for (const neighbor of neighbors) {
    if (!byId.has(neighbor.node.id)) byId.set(neighbor.node.id, neighbor)
  }
  const longKinds = nodeKinds.filter((kind) => pages[kind]?.pageInfo.hasNextPage)
  return { node, neighbors: [...byId.values()], longKinds: new Set(longKinds) }
}

function tied(tie: StepTie, nodes: readonly ExploreNode[]): Neighbor[] {
  return nodes.map((node) => ({ node, tie }))
}

/** What a role does all day and what gives energy are told on the pages of roles; here they would lie around everything. */
export function isExplored({ kind }: SkillNameFragment): boolean {
  return kind !== 'ACTIVITY' && kind !== 'ENERGY'
}

const plain = { family: null, skillKind: null, isMe: false }

function skillNode({ id, names, kind }: SkillNameFragment): ExploreNode {
  return { ...plain, id, kind: 'Skill', names, skillKind: kind }
}

function roleNode({ id, titles, family }: RoleNameFragment): ExploreNode {
  return { ...plain, id, kind: 'Role', names: titles, family }
}

function teamNode({ id, names }: TeamNameFragment): ExploreNode {
  return { ...plain, id, kind: 'Team', names }
}

function personNode({ id, name, isViewer }: PersonNameFragment): ExploreNode {
  return { ...plain, id, kind: 'Person', names: { en: name, nl: name, fr: name }, isMe: isViewer }
}
