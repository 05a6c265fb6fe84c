import fc from 'fast-check'
import type { OrganizationFacts, OwnProfile, SeatFacts } from '../../server/moves/score/facts.ts'
import type { Requirement, Role } from '../../server/roles/role.ts'
import { HIGHEST_LEVEL, type MatchingSkill, type SkillAtLevel, type SkillKind } from '../../server/skills/skill.ts'

/** A small organization and one person of it, drawn at random. */
export interface MatchingWorld {
  readonly facts: OrganizationFacts
  readonly profile: OwnProfile
}

interface WorldShape {
  /** Every role is described in every kind that any role is described in. */
  readonly fullyDescribed: boolean
  readonly mostRoles: number
  readonly leastRoles: number
}

const KINDS: readonly SkillKind[] = ['SKILL', 'SKILL', 'KNOWLEDGE', 'TALENT', 'ACTIVITY', 'ENERGY']
const NAMES = ['plan budgets', 'plan events', 'lead teams', 'lead events', 'write reports', 'write code', 'test code']
const GROUPS = ['group-a', 'group-b', 'group-c']
const FAMILIES = ['family-a', 'family-b', 'family-c']
const TEAMS = ['team-a', 'team-b', 'team-c', 'team-d']

const level = fc.integer({ min: 1, max: HIGHEST_LEVEL })
const grade = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null })

const skillsArbitrary = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      name: fc.constantFrom(...NAMES),
      groupIds: fc.subarray(GROUPS, { maxLength: 2 }),
      hoursPerLevel: fc.option(fc.constant([8, 16, 32, 64, 128]), { nil: null }),
    }),
    { minLength: 4, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map((skill, index): MatchingSkill => ({ id: `skill-${String(index).padStart(2, '0')}`, ...skill })),
  )

/** One world with a person in it; the shape says how roles are described. */
export function matchingWorlds(shape: Partial<WorldShape> = {}): fc.Arbitrary<MatchingWorld> {
  const { fullyDescribed = false, leastRoles = 2, mostRoles = 7 } = shape
  return skillsArbitrary.chain((skills) =>
    fc
      .array(rolesArbitrary(skills), { minLength: leastRoles, maxLength: mostRoles })
      .map((drawn) => drawn.map((role, index): Role => ({ id: `role-${String(index).padStart(2, '0')}`, ...role })))
      .map((roles) => (fullyDescribed ? describeInAllKinds(skills, roles) : roles))
      .chain((roles) =>
        factsArbitrary(skills, roles).chain((facts) =>
          profileArbitrary(facts).map((profile): MatchingWorld => ({ facts, profile })),
        ),
      ),
  )
}

/** Worlds of two to seven roles, and now and then one large enough to complete roles that are not fully described. */
export const anyMatchingWorld = fc.oneof(
  { arbitrary: matchingWorlds(), weight: 9 },
  { arbitrary: matchingWorlds({ leastRoles: 34, mostRoles: 40 }), weight: 1 },
)

/** Skills of the list, each at a level, none twice. */
export function atLevels(skills: readonly MatchingSkill[], maxLength = skills.length): fc.Arbitrary<SkillAtLevel[]> {
  return fc
    .subarray([...skills], { maxLength })
    .chain((chosen) => fc.tuple(...chosen.map(({ id }) => level.map((drawn) => ({ skillId: id, level: drawn })))))
}

function rolesArbitrary(skills: readonly MatchingSkill[]): fc.Arbitrary<Omit<Role, 'id'>> {
  return fc.record({
    familyId: fc.constantFrom(...FAMILIES),
    grade,
    requirements: fc.subarray([...skills], { minLength: 1, maxLength: Math.min(6, skills.length) }).chain((chosen) =>
      fc.tuple(
        ...chosen.map(({ id }) =>
          fc.record<Requirement>({
            skillId: fc.constant(id),
            level,
            importance: fc.integer({ min: 0, max: 100 }),
            essential: fc.boolean(),
          }),
        ),
      ),
    ),
  })
}

/** Adds the first skill of each kind that a role lacks, so that all roles are described in the same kinds. */
function describeInAllKinds(skills: readonly MatchingSkill[], roles: readonly Role[]): Role[] {
  const firstOfKind = new Map([...skills].reverse().map((skill) => [comparedKind(skill.kind), skill]))
  return roles.map((role) => {
    const kinds = new Set(
      role.requirements.map(({ skillId }) => comparedKind(skills.find(({ id }) => id === skillId)?.kind ?? 'SKILL')),
    )
    const added = [...firstOfKind]
      .filter(([kind]) => !kinds.has(kind))
      .map(([, { id }]): Requirement => ({ skillId: id, level: 20, importance: 50, essential: false }))
    return { ...role, requirements: [...role.requirements, ...added] }
  })
}

/** The finest division in use: what is one kind when knowledge is apart is never two when it is not. */
function comparedKind(kind: SkillKind): SkillKind {
  return kind === 'TALENT' ? 'SKILL' : kind
}

function factsArbitrary(skills: readonly MatchingSkill[], roles: readonly Role[]): fc.Arbitrary<OrganizationFacts> {
  const seats = fc.tuple(...roles.map((role) => seatsArbitrary(role.id))).map((drawn) => drawn.flat())
  const abilities = skills.filter(({ kind }) => kind !== 'ENERGY')
  return seats.chain((drawnSeats) =>
    fc.record({
      skills: fc.constant(skills),
      roles: fc.constant(roles),
      seats: fc.constant(drawnSeats),
      people: fc
        .array(
          fc.record({
            seatIds: fc.subarray(
              drawnSeats.map(({ id }) => id),
              { maxLength: 2 },
            ),
            skills: atLevels(abilities),
          }),
          {
            maxLength: 12,
          },
        )
        .map((people) => people.map((person, index) => ({ personId: `person-${index}`, ...person }))),
      pastMoves: fc.uniqueArray(
        fc.record({
          fromFamilyId: fc.constantFrom(...FAMILIES),
          toFamilyId: fc.constantFrom(...FAMILIES),
          count: fc.integer({ min: 0, max: 120 }),
        }),
        { maxLength: 6, selector: ({ fromFamilyId, toFamilyId }) => `${fromFamilyId} ${toFamilyId}` },
      ),
      similarPins: fc.uniqueArray(
        fc.record({
          skillId: fc.constantFrom(...skills.map(({ id }) => id)),
          toSkillId: fc.constantFrom(...skills.map(({ id }) => id)),
          value: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null }),
        }),
        { maxLength: 3, selector: ({ skillId, toSkillId }) => `${skillId} ${toSkillId}` },
      ),
      knowledgeApart: fc.boolean(),
    }),
  )
}

function seatsArbitrary(roleId: string): fc.Arbitrary<SeatFacts[]> {
  return fc
    .uniqueArray(fc.constantFrom(...TEAMS), { minLength: 1, maxLength: 3 })
    .chain((teamIds) => fc.tuple(fc.constant(teamIds), fc.integer({ min: 0, max: 3 })))
    .map(([teamIds, headcount]) =>
      teamIds.map((teamId) => ({
        id: `${roleId} in ${teamId}`,
        roleId,
        teamId,
        departmentId: teamId < 'team-c' ? 'department-a' : 'department-b',
        headcount,
      })),
    )
}

function profileArbitrary(facts: OrganizationFacts): fc.Arbitrary<OwnProfile> {
  const energies = facts.skills.filter(({ kind }) => kind === 'ENERGY')
  const others = facts.skills.filter(({ kind }) => kind !== 'ENERGY')
  const roleIds = facts.roles.map(({ id }) => id)
  return fc
    .record({
      personId: fc.constantFrom('person-0', 'person-1', 'somebody-else'),
      grade,
      present: fc.option(fc.constantFrom(...facts.seats), { nil: null, freq: 4 }),
      earlierRoleIds: fc.subarray(roleIds, { maxLength: 2 }),
      skills: atLevels(others).chain((held) =>
        fc.tuple(...held.map((skill) => fc.boolean().map((assumed) => ({ ...skill, assumed })))),
      ),
      energy: atLevels(energies),
      wants: fc.subarray(others.map(({ id }) => id)),
      ratherNot: fc.subarray(others.map(({ id }) => id)),
      wanted: fc.subarray([...roleIds, ...TEAMS], { maxLength: 2 }),
      declinedRoleIds: fc.subarray(roleIds, { maxLength: 1 }),
    })
    .map(({ present, earlierRoleIds, wants, ratherNot, wanted, declinedRoleIds, energy, ...drawn }) => ({
      ...drawn,
      roleId: present?.roleId ?? null,
      teamId: present?.teamId ?? null,
      departmentId: present?.departmentId ?? null,
      familyId: facts.roles.find(({ id }) => id === present?.roleId)?.familyId ?? null,
      heldRoleIds: [
        ...(present === null ? [] : [present.roleId]),
        ...earlierRoleIds.filter((id) => id !== present?.roleId),
      ],
      energy: new Map(energy.map(({ skillId, level: answered }) => [skillId, answered])),
      interests: new Map([
        ...ratherNot.map((skillId): [string, number] => [skillId, 0]),
        ...wants.map((skillId): [string, number] => [skillId, 1000]),
      ]),
      wantedIds: new Set(wanted),
      rejectedSkillIds: new Set<string>(),
      declined: { roleIds: new Set(declinedRoleIds), familyIds: new Set<string>() },
    }))
}
