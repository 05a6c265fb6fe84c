import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMatchingWorld, type MatchingWorld, matchingWorlds } from '../../../test/support/matchingWorlds.ts'
import type { Role } from '../../roles/role.ts'
import { type RankOptions, rankMoves } from '../rankMoves.ts'
import { countHeaviest, growthFor, growthToTell, sharedSkills } from '../skillsToGrow.ts'
import { COMPONENTS } from './component.ts'
import { sumValue } from './componentSums.ts'
import { explainScore } from './explainScore.ts'
import type { OwnProfile } from './facts.ts'
import { byComponent } from './lens.ts'
import { FULL, type MatchingKind } from './matchingKind.ts'
import { freezeModel, type MatchingModel } from './matchingModel.ts'
import { type PreparedPerson, preparePerson, REACH_WANTED, type ScoredMove, scoreRole } from './scoreMove.ts'
import { teamSkills } from './teamNeeds.ts'

/** Drawn worlds for each property; always the same ones, so that a red test is about what was changed. */
const CASES = { numRuns: 1_000, seed: 20261125 }

/** A test over a thousand worlds takes some seconds, on a busy machine many. */
const TIME_LIMIT_MS = 240_000

const OPTIONS: RankOptions = {
  reachWanted: REACH_WANTED.USUAL,
  lens: null,
  wayIn: 'TALENTS',
  familyIds: null,
  bands: null,
}
const ALL_BANDS: RankOptions = { ...OPTIONS, bands: new Set(['ONE_STEP', 'TWO_STEPS', 'BIGGER_LEAP', 'FAR']) }

interface Ready {
  readonly model: MatchingModel
  readonly person: PreparedPerson
}

function ready({ facts, profile }: MatchingWorld): Ready {
  const model = freezeModel(facts)
  return { model, person: preparePerson(model, profile) }
}

function scoreAll(model: MatchingModel, person: PreparedPerson): ScoredMove[] {
  return [...model.roles.keys()].flatMap((roleId) => scoreRole(model, person, roleId, OPTIONS) ?? [])
}

function holds(worlds: fc.Arbitrary<MatchingWorld>, check: (world: MatchingWorld) => void): void {
  fc.assert(fc.property(worlds, check), CASES)
}

const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length })

/** Exactly what a role asks, all of it confirmed and answered. */
function holdingRole(profile: OwnProfile, model: MatchingModel, role: Role, extra: number): OwnProfile {
  const kindOf = (skillId: string) => model.tables.kindOf.get(skillId)
  const raised = role.requirements.map(({ skillId, level }) => ({ skillId, level: Math.min(50, level + extra) }))
  return {
    ...profile,
    heldRoleIds: [],
    skills: raised.filter(({ skillId }) => kindOf(skillId) !== 'ENERGY').map((skill) => ({ ...skill, assumed: false })),
    energy: new Map(
      raised.filter(({ skillId }) => kindOf(skillId) === 'ENERGY').map(({ skillId, level }) => [skillId, level]),
    ),
  }
}

describe('a score', { timeout: TIME_LIMIT_MS }, () => {
  it('stays within its bounds in every part, and activation never exceeds use', () => {
    holds(anyMatchingWorld, (world) => {
      const { model, person } = ready(world)
      for (const { move } of scoreAll(model, person)) {
        for (const component of COMPONENTS) {
          expect(move.components[component]).toBeGreaterThanOrEqual(0)
          expect(move.components[component]).toBeLessThanOrEqual(FULL)
          expect(Number.isInteger(move.components[component])).toBe(true)
        }
        expect(move.components.ACTIVATION).toBeLessThanOrEqual(move.components.USE)
        expect(move.score).toBeLessThanOrEqual(100 * FULL)
      }
    })
  })

  it('is counted, component by component, as its terms say', () => {
    holds(anyMatchingWorld, (world) => {
      const { model, person } = ready(world)
      for (const { move, termsOf } of scoreAll(model, person)) {
        const sums = byComponent((component) => termsOf(component).reduce((sum, { amount }) => sum + amount, 0))
        expect(move.components).toEqual(sums)
      }
    })
  })

  it('is the sum of its reasons, in every grouping, in points and in shown tenths', () => {
    holds(anyMatchingWorld, (world) => {
      const { model, person } = ready(world)
      for (const scored of scoreAll(model, person)) {
        const { parts, totalTenths } = explainScore(model, scored, OPTIONS)
        const rows = parts.flatMap((part) => part.rows)
        const add = (points: readonly number[]) => points.reduce((sum, next) => sum + next, 0)
        expect(add(rows.map(({ points }) => points))).toBe(scored.move.score)
        expect(add(parts.map(({ points }) => points))).toBe(scored.move.score)
        expect(add(parts.map(({ tenths }) => tenths))).toBe(totalTenths)
        for (const part of parts) expect(add(part.rows.map(({ tenths }) => tenths))).toBe(part.tenths)
        for (const key of ['component', 'need', 'gainer'] as const) {
          const groups = new Set(rows.map((row) => row[key]))
          const sums = [...groups].map((group) =>
            add(rows.filter((row) => row[key] === group).map(({ points }) => points)),
          )
          expect(add(sums)).toBe(scored.move.score)
        }
      }
    })
  })

  it('does not depend on the order of any list, nor on what groups and people are called', () => {
    const worldsAndOrders = anyMatchingWorld.chain((world) =>
      fc.tuple(
        fc.constant(world),
        fc.record({
          skills: shuffled(world.facts.skills),
          roles: shuffled(world.facts.roles),
          seats: shuffled(world.facts.seats),
          people: shuffled(world.facts.people),
          pastMoves: shuffled(world.facts.pastMoves),
          similarPins: shuffled(world.facts.similarPins),
          own: shuffled(world.profile.skills),
        }),
      ),
    )
    fc.assert(
      fc.property(worldsAndOrders, ([world, { own, ...lists }]) => {
        const renamed = new Map([
          ['group-a', 'group-z'],
          ['group-c', 'group-0'],
        ])
        const facts = {
          ...lists,
          knowledgeApart: world.facts.knowledgeApart,
          skills: lists.skills.map((skill) => ({
            ...skill,
            groupIds: skill.groupIds.map((group) => renamed.get(group) ?? group).reverse(),
          })),
          roles: lists.roles.map((role) => ({ ...role, requirements: [...role.requirements].reverse() })),
          people: lists.people.map((person) => ({ ...person, personId: `renamed ${person.personId}` })),
        }
        const profile = { ...world.profile, personId: `renamed ${world.profile.personId}`, skills: own }
        const first = ready(world)
        const second = ready({ facts, profile })
        expect(second.model.version).toBe(first.model.version)
        expect(rankMoves(second.model, second.person, ALL_BANDS)).toEqual(
          rankMoves(first.model, first.person, ALL_BANDS),
        )
      }),
      CASES,
    )
  })

  it('is the same when asked twice, and equal moves come by role id', () => {
    holds(anyMatchingWorld, ({ facts, profile }) => {
      const [original] = facts.roles
      fc.pre(original !== undefined && original.id !== profile.roleId && !profile.declined.roleIds.has(original.id))
      if (original === undefined) return
      const twins = facts.seats
        .filter(({ roleId }) => roleId === original.id)
        .map((seat) => ({ ...seat, id: `twin ${seat.id}`, roleId: 'role-99', headcount: 0 }))
      const model = freezeModel({
        ...facts,
        roles: [...facts.roles, { ...original, id: 'role-99' }],
        seats: [...facts.seats, ...twins],
      })
      const once = rankMoves(model, preparePerson(model, profile), ALL_BANDS)
      const ids = once.moves.map(({ roleId }) => roleId)
      expect(rankMoves(model, preparePerson(model, profile), ALL_BANDS)).toEqual(once)
      expect(ids.indexOf(original.id)).toBeLessThan(ids.indexOf('role-99'))
    })
  })
})

describe('what a person can do', { timeout: TIME_LIMIT_MS }, () => {
  /** A higher level of something, of a kind the person has; nothing is assumed of abilities, so that nothing falls away. */
  const raises = anyMatchingWorld.chain((world) =>
    fc.tuple(fc.constant(world), fc.constantFrom(...world.facts.skills), fc.integer({ min: 1, max: 50 })),
  )

  it('lowers neither fit nor value and raises no hours by growing, and use holds where the role asks that much', () => {
    fc.assert(
      fc.property(raises, ([world, skill, level]) => {
        const { model, person } = ready(world)
        const kind = model.tables.kindOf.get(skill.id)
        const held = person.held.get(skill.id)
        fc.pre(kind !== undefined && level > (held?.level ?? 0) && hasNamed(world.profile, model, kind))
        if (kind === undefined) return
        const grown = preparePerson(model, withLevel(world.profile, kind, skill.id, level))
        for (const before of scoreAll(model, person)) {
          const after = scoreRole(model, grown, before.move.roleId, OPTIONS)
          if (after === null) continue
          expect(after.move.components.FIT).toBeGreaterThanOrEqual(before.move.components.FIT)
          expect(valueTo(grown, before)).toBeGreaterThanOrEqual(valueTo(person, before))
          expect(growthFor(model, grown, before.role).tenthsOfHours).toBeLessThanOrEqual(
            growthFor(model, person, before.role).tenthsOfHours,
          )
          const asked = before.role.requirementOf.get(skill.id)?.level ?? 0
          if (asked < level || !person.talentKinds.includes(kind)) continue
          const rounding = 2000 * grown.held.size
          expect(after.move.components.USE).toBeGreaterThanOrEqual(before.move.components.USE - rounding)
        }
      }),
      CASES,
    )
  })

  it('tells as many skills to grow first as there are heaviest abilities below level that do not count as shared', () => {
    holds(anyMatchingWorld, (world) => {
      const { model, person } = ready(world)
      for (const { role } of scoreAll(model, person)) {
        const { first } = growthToTell(model, person, role)
        const { shared, neededCount } = sharedSkills(person, role)
        const counts = countHeaviest(person, role)
        expect(counts).toMatchObject({ shared: shared.length, growing: first.length })
        expect(counts.shared + counts.waiting + counts.growing).toBe(neededCount)
        expect(counts.halfway).toBeLessThanOrEqual(counts.growing)
      }
    })
  })

  it('changes nothing but use by something that neither role nor team asks, not even through a neighbor', () => {
    fc.assert(
      fc.property(raises, ([world, skill, level]) => {
        const { model, person } = ready(world)
        const kind = model.tables.kindOf.get(skill.id)
        fc.pre(kind !== undefined && !person.held.has(skill.id) && hasNamed(world.profile, model, kind))
        if (kind === undefined) return
        const more = preparePerson(model, withLevel(world.profile, kind, skill.id, level))
        for (const before of scoreAll(model, person)) {
          const after = scoreRole(model, more, before.move.roleId, OPTIONS)
          if (after === null || touches(model, skill.id, askedBy(before))) continue
          if (before.role.kinds.length === model.tables.shares.size && person.talentKinds.includes(kind)) {
            expect(after.move.components.USE).toBeLessThanOrEqual(before.move.components.USE)
          }
          expect(after.move.components.FIT).toBe(before.move.components.FIT)
          expect(after.move.components.INTEREST).toBe(before.move.components.INTEREST)
          expect(growthFor(model, more, before.role)).toEqual(growthFor(model, person, before.role))
          if (!touches(model, skill.id, askedByTeam(model, before))) {
            expect(valueTo(more, before)).toBe(valueTo(person, before))
          }
        }
      }),
      CASES,
    )
  })

  it('weighs as a talent only as far as some role asks it', () => {
    fc.assert(
      fc.property(raises, ([world, skill, level]) => {
        const { model } = ready(world)
        const kind = model.tables.kindOf.get(skill.id)
        if (kind === undefined) return
        const top = Math.max(0, ...world.facts.roles.flatMap(({ requirements }) => levelsOf(requirements, skill.id)))
        const beyond = withLevel(world.profile, kind, skill.id, Math.max(level, top))
        const upTo = top === 0 ? withoutSkill(world.profile, skill.id) : withLevel(world.profile, kind, skill.id, top)
        const weights = (profile: OwnProfile) => {
          const { talentKinds, talentsOver } = preparePerson(model, { ...profile, roleId: null, heldRoleIds: [] })
          return talentsOver(talentKinds).map(({ skillId, weight }) => [skillId, weight])
        }
        expect(weights(beyond)).toEqual(weights(upTo))
      }),
      CASES,
    )
  })

  it('meets a role in full by holding exactly what it asks', () => {
    holds(matchingWorlds({ fullyDescribed: true }), ({ facts, profile }) => {
      const model = freezeModel(facts)
      for (const role of facts.roles) {
        const person = preparePerson(model, holdingRole(profile, model, role, 0))
        const scored = scoreRole(model, person, role.id, OPTIONS)
        expect(scored?.move.components).toMatchObject({ FIT: FULL, USE: FULL })
        expect(scored === null ? null : growthFor(model, person, scored.role)).toEqual({
          skillsToGrow: [],
          tenthsOfHours: 0,
        })
        const above = preparePerson(model, holdingRole(profile, model, role, 7))
        expect(scoreRole(model, above, role.id, OPTIONS)?.move.components.FIT).toBe(FULL)
      }
    })
  })

  it('counts for nothing where it has nothing to do with role and team', () => {
    holds(matchingWorlds({ fullyDescribed: true }), (world) => {
      const model = freezeModel(world.facts)
      const bare: OwnProfile = { ...world.profile, roleId: null, heldRoleIds: [] }
      for (const { role, move } of scoreAll(model, preparePerson(model, bare))) {
        const asked = new Set([...role.requirementOf.keys(), ...askedByTeam(model, { move })])
        const isApart = (skillId: string) => !touches(model, skillId, asked)
        const apart = preparePerson(model, {
          ...bare,
          skills: bare.skills.filter(({ skillId }) => isApart(skillId)),
          energy: new Map([...bare.energy].filter(([skillId]) => isApart(skillId))),
        })
        const scored = scoreRole(model, apart, role.role.id, OPTIONS)
        expect(scored?.move.components).toMatchObject({ FIT: 0, USE: 0, ACTIVATION: 0 })
        expect(valueTo(apart, { move })).toBe(0)
      }
    })
  })

  it('matches better, of two roles met in full, the one that calls for more of it', () => {
    holds(matchingWorlds({ fullyDescribed: true, leastRoles: 3 }), ({ facts, profile }) => {
      const [larger] = facts.roles
      const dropped = larger?.requirements.find(({ skillId }) => isOneOfSeveral(facts.skills, larger, skillId))
      fc.pre(dropped !== undefined)
      if (larger === undefined || dropped === undefined) return
      const smaller: Role = {
        ...larger,
        id: 'role-98',
        requirements: larger.requirements.filter(({ skillId }) => skillId !== dropped.skillId),
      }
      const seats = [...facts.seats, { ...seatOf('role-98') }]
      const model = freezeModel({ ...facts, roles: [...facts.roles, smaller], seats })
      const person = preparePerson(model, holdingRole(profile, model, larger, 0))
      const more = scoreRole(model, person, larger.id, OPTIONS)?.move
      const less = scoreRole(model, person, smaller.id, OPTIONS)?.move
      expect([more?.components.FIT, less?.components.FIT]).toEqual([FULL, FULL])
      expect(more?.components.USE).toBe(FULL)
      expect(more?.match).toBeGreaterThan(less?.match ?? FULL)
    })
  })
})

describe('the list', { timeout: TIME_LIMIT_MS }, () => {
  it('never holds a declined role or family, and lifting that restores exactly the former list', () => {
    holds(anyMatchingWorld, (world) => {
      const { model, person } = ready({ ...world, profile: { ...world.profile, declined: nobody } })
      const { moves } = rankMoves(model, person, ALL_BANDS)
      const [first, , third] = moves
      if (first === undefined) return
      const declined = {
        roleIds: new Set([first.roleId]),
        familyIds: new Set(third === undefined ? [] : [third.familyId]),
      }
      const without = preparePerson(model, { ...world.profile, declined })
      const left = rankMoves(model, without, ALL_BANDS).moves
      expect(
        left.some(({ roleId, familyId }) => declined.roleIds.has(roleId) || declined.familyIds.has(familyId)),
      ).toBe(false)
      const expected = moves.filter(
        ({ roleId, familyId }) => !declined.roleIds.has(roleId) && !declined.familyIds.has(familyId),
      )
      expect(new Map(left.map(({ roleId, score }) => [roleId, score]))).toEqual(
        new Map(expected.map(({ roleId, score }) => [roleId, score])),
      )
      const lifted = preparePerson(model, { ...world.profile, declined: nobody })
      expect(rankMoves(model, lifted, ALL_BANDS).moves).toEqual(moves)
    })
  })

  it('changes its order for variety, never a score, and starts with the best', () => {
    holds(anyMatchingWorld, (world) => {
      const { model, person } = ready(world)
      const { moves } = rankMoves(model, person, ALL_BANDS)
      const { roleId: ownRoleId, declined } = world.profile
      const scores = scoreAll(model, person)
        .filter(({ move }) => move.roleId !== ownRoleId && !declined.roleIds.has(move.roleId))
        .map(({ move }) => move.score)
      expect(moves.map(({ score }) => score).sort((left, right) => right - left)).toEqual(
        scores.sort((left, right) => right - left),
      )
      expect(new Set(moves.map(({ roleId }) => roleId)).size).toBe(moves.length)
      expect(moves[0]?.score).toBe(scores[0])
    })
  })

  it('holds the same scores whatever is filtered', () => {
    holds(anyMatchingWorld, (world) => {
      const { model, person } = ready(world)
      const all = new Map(rankMoves(model, person, ALL_BANDS).moves.map((move) => [move.roleId, move]))
      const some = rankMoves(model, person, { ...ALL_BANDS, familyIds: new Set(['family-a']), bands: new Set(['FAR']) })
      const expected = [...all.values()].filter(({ familyId, band }) => familyId === 'family-a' && band === 'FAR')
      expect(some.moves.map(({ roleId }) => roleId).sort()).toEqual(expected.map(({ roleId }) => roleId).sort())
      for (const move of some.moves) expect(move.score).toBe(all.get(move.roleId)?.score)
    })
  })
})

describe('the model', { timeout: TIME_LIMIT_MS }, () => {
  it('lets a neighbor count for at most 800, never itself, and at most twelve for one skill', () => {
    holds(anyMatchingWorld, ({ facts }) => {
      const { kindOf, similar } = freezeModel(facts).tables
      for (const [skillId, helpers] of similar) {
        expect(helpers.length).toBeLessThanOrEqual(12)
        expect(new Set(helpers.map((helper) => helper.skillId)).size).toBe(helpers.length)
        for (const helper of helpers) {
          expect(helper.skillId).not.toBe(skillId)
          expect(kindOf.get(helper.skillId)).toBe(kindOf.get(skillId))
          expect(helper.value).toBeGreaterThan(0)
          expect(helper.value).toBeLessThanOrEqual(800)
        }
      }
    })
  })

  it('completes nothing where all roles are described in the same kinds', () => {
    holds(matchingWorlds({ fullyDescribed: true, leastRoles: 30, mostRoles: 34 }), (world) => {
      const { model, person } = ready(world)
      const plain: MatchingModel = { ...model, lines: null }
      expect(scoreAll(model, person).map(({ move }) => move)).toEqual(scoreAll(plain, person).map(({ move }) => move))
    })
  })
})

const nobody = { roleIds: new Set<string>(), familyIds: new Set<string>() }

function hasNamed(profile: OwnProfile, model: MatchingModel, kind: MatchingKind): boolean {
  if (kind === 'ENERGY') return [...profile.energy.values()].some((level) => level > 0)
  return profile.skills.some(({ skillId }) => model.tables.kindOf.get(skillId) === kind)
}

function withLevel(profile: OwnProfile, kind: MatchingKind, skillId: string, level: number): OwnProfile {
  if (kind === 'ENERGY') return { ...profile, energy: new Map([...profile.energy, [skillId, level]]) }
  const others = profile.skills.filter((skill) => skill.skillId !== skillId)
  return { ...profile, skills: [...others, { skillId, level, assumed: false }] }
}

function withoutSkill(profile: OwnProfile, skillId: string): OwnProfile {
  return {
    ...profile,
    skills: profile.skills.filter((skill) => skill.skillId !== skillId),
    energy: new Map([...profile.energy].filter(([id]) => id !== skillId)),
  }
}

function levelsOf(requirements: Role['requirements'], skillId: string): number[] {
  return requirements.filter((asked) => asked.skillId === skillId).map(({ level }) => level)
}

function valueTo(person: PreparedPerson, { move }: Pick<ScoredMove, 'move'>): number {
  return sumValue(person, person.needsOf(move.teamId))
}

function askedBy({ role }: ScoredMove): ReadonlySet<string> {
  return new Set(role.requirementOf.keys())
}

function askedByTeam(model: MatchingModel, { move }: Pick<ScoredMove, 'move'>): ReadonlySet<string> {
  const team = model.teams.get(move.teamId)
  return new Set(team && teamSkills(team).map(({ skillId }) => skillId))
}

/** Whether a skill is asked, or helps where one is asked, or is helped by one that is. */
function touches(model: MatchingModel, skillId: string, asked: ReadonlySet<string>): boolean {
  const helpersOf = (id: string) => (model.tables.similar.get(id) ?? []).map((helper) => helper.skillId)
  return (
    asked.has(skillId) ||
    [...asked].some((id) => helpersOf(id).includes(skillId)) ||
    helpersOf(skillId).some((id) => asked.has(id))
  )
}

function isOneOfSeveral(skills: MatchingWorld['facts']['skills'], role: Role, skillId: string): boolean {
  const kindOf = (id: string) => skills.find((skill) => skill.id === id)?.kind
  return role.requirements.filter((requirement) => kindOf(requirement.skillId) === kindOf(skillId)).length > 1
}

function seatOf(roleId: string) {
  return { id: `${roleId} in team-a`, roleId, teamId: 'team-a', departmentId: 'department-a', headcount: 1 }
}
