/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number

/** A small generator that is good enough to draw test data (mulberry32). */
export function randomNumbers(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}

/** Kept or not, each by itself. */
const some = <Item>(random: Random, items: readonly Item[], share: number): Item[] =>
  items.filter(() => random() < share)

const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1))

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${prefix}${place + 1}`)

const VISIBILITIES = ['SELF', 'MANAGER', 'ORGANIZATION', 'ORGANIZATION']
const KINDS = ['SKILL', 'SKILL', 'KNOWLEDGE', 'TALENT', 'ACTIVITY']

/** Somebody to whom a way leads only past a colleague. */
export const HERMIT = 'hermit'

/** The other one there, who has skills that others know. */
const GUIDE = 'guide'

/** Somebody who left so long ago that nothing of them may be kept. */
const LEAVER = 'leaver'

/** What nobody elsewhere asks or has: the hermit and the guide do in their own team what no other team does. */
const LORE = 'lore'
const OUTPOST = 'outpost'
const KEEPER = 'keeper'

/** A small organization drawn at random, as CSV texts; with `voices`, also what its people say. */
export function generatedWorld(seed: number, { voices }: { readonly voices: boolean }): Record<string, string> {
  return joined(drawnWorld(seed, { voices }), outlyingCorner({ voices }))
}

/** The rows of a second world in the files of a first one, where it has them. */
function joined(
  world: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(world).map(([file, text]) => [file, text + (more[file] ?? '')]))
}

function outlyingCorner({ voices }: { readonly voices: boolean }): Record<string, string> {
  const shown = voices ? ['SELF', '', 'CONFIRMED', 'ORGANIZATION', 'SELF'] : ['IMPORT', '']
  const skills = [
    [HERMIT, LORE],
    [GUIDE, LORE],
    [GUIDE, 'skill1'],
    [GUIDE, 'skill2'],
    [GUIDE, 'skill3'],
  ]
  return {
    'teams.csv': rowsOf([[OUTPOST, 'Outpost', '', '', '', '', '', 'part', '']]),
    'roles.csv': rowsOf([[KEEPER, 'two', 3, 'Keeper', '', '', 'Keeps.', '', '', '', '', '', '']]),
    'skills.csv': rowsOf([[LORE, 'KNOWLEDGE', 'Lore', '', '', '', '', '', '', '', '']]),
    'role_skills.csv': rowsOf([[KEEPER, LORE, 30, 50, true]]),
    'seats.csv': rowsOf([[`${OUTPOST}-${KEEPER}`, OUTPOST, KEEPER, 2]]),
    'people.csv': rowsOf([
      [HERMIT, `Name ${HERMIT}`, '', 'nl', '', '2015-01-12', 'ACTIVE', '', ''],
      [GUIDE, `Name ${GUIDE}`, '', 'nl', '', '2015-01-12', 'ACTIVE', '', 'person2'],
      [LEAVER, `Name ${LEAVER}`, '', 'nl', '', '2015-01-12', 'LEFT', '2024-06-30', ''],
    ]),
    'holds.csv': rowsOf([HERMIT, GUIDE].map((person) => [person, `${OUTPOST}-${KEEPER}`, '2015-01-12'])),
    'held.csv': rowsOf([
      [LEAVER, `${OUTPOST}-${KEEPER}`, '2015-01-12', '2019-12-31'],
      [LEAVER, `${OUTPOST}-${KEEPER}`, '2020-01-01', '2024-06-30'],
    ]),
    'person_skills.csv': rowsOf(skills.map((skill) => [...skill, 30, ...shown])),
    'buddy_offers.csv': rowsOf([LORE, 'skill1', 'skill2'].map((skill) => [GUIDE, skill, 2, 'BUDDY'])),
  }
}

/** A role of the crowd, for which everyone has something to learn. */
export const EXTRA_ROLE = 'extra1'

/** As many as are too many to be read one and all for a page. */
export const CROWD = 210

/**
 * The same world with a crowd: very many people who all have one of its skills and offer to share another, very many roles that
 * all ask these two, each with a seat in a team of its own, and very many skills that nobody has.
 */
export function withCrowd(world: Readonly<Record<string, string>>): Record<string, string> {
  const people = names('follower', CROWD)
  const roles = names('extra', CROWD)
  return joined(world, {
    'people.csv': rowsOf(
      people.map((person) => [person, `Name ${person}`, '', 'nl', '', '2020-01-13', 'ACTIVE', '', '']),
    ),
    'person_skills.csv': rowsOf(
      people.map((person) => [person, 'skill1', 30, 'SELF', '', 'CONFIRMED', 'ORGANIZATION', 'SELF']),
    ),
    'roles.csv': rowsOf(
      roles.map((role) => [role, 'one', 3, `The ${role}`, '', '', 'Does it.', '', '', '', '', '', '']),
    ),
    'role_skills.csv': rowsOf(
      roles.flatMap((role) => [
        [role, 'skill1', 30, 50, false],
        [role, 'fact1', 30, 50, false],
      ]),
    ),
    'teams.csv': rowsOf(roles.map((role) => [`annex-${role}`, `Annex of ${role}`, '', '', '', '', '', 'part', ''])),
    'seats.csv': rowsOf(roles.map((role) => [`seat-${role}`, `annex-${role}`, role, 1])),
    'skills.csv': rowsOf(
      names('fact', CROWD).map((skill) => [skill, 'KNOWLEDGE', `A ${skill}`, '', '', '', '', '', '', '', '']),
    ),
    'buddy_offers.csv': rowsOf(people.map((person) => [person, 'fact1', 1, 'BUDDY'])),
  })
}

function drawnWorld(seed: number, { voices }: { readonly voices: boolean }): Record<string, string> {
  const random = randomNumbers(seed)
  const one = <Item>(items: readonly Item[]) => pick(random, items)
  const teams = names('team', whole(random, 2, 4))
  const roles = names('role', whole(random, 3, 6))
  const skills = names('skill', whole(random, 6, 12))
  const energies = names('energy', 2)
  const people = names('person', whole(random, 5, 9))
  const seats = teams.flatMap((team) => some(random, roles, 0.6).map((role) => ({ id: `${team}-${role}`, team, role })))
  if (seats.length === 0) seats.push({ id: 'seat', team: one(teams), role: one(roles) })
  const kindOf = new Map(skills.map((skill) => [skill, one(KINDS)]))
  const level = () => whole(random, 1, 50)
  const day = () => `20${whole(random, 12, 25)}-0${whole(random, 1, 9)}-1${whole(random, 0, 9)}`

  const structure = {
    'organization.csv': table(
      'name,languages,currency,timeZone,learningThreshold,hourlyCost,vacancyCostPerMonth,learningHoursPerWeek,knowledgeApart,asOf',
      [['Made up', 'en|nl|fr', 'EUR', 'Europe/Brussels', 250, 48, 4500, 2, one(['', 'true']), '2026-11-25']],
    ),
    'departments.csv': table('id,name_en,name_nl,name_fr,parent', [
      ['all', 'All', '', '', ''],
      ['part', 'Part', 'Deel', '', 'all'],
    ]),
    'teams.csv': table(
      'id,name_en,name_nl,name_fr,purpose_en,purpose_nl,purpose_fr,department,location',
      teams.map((team) => [
        team,
        `The ${team}`,
        '',
        '',
        one(['', 'Helps']),
        '',
        '',
        one(['all', 'part']),
        one(['', 'Leuven']),
      ]),
    ),
    'families.csv': table('id,code,order,name_en,name_nl,name_fr', [
      ['one', 'ONE', 0, 'One', 'Een', 'Un'],
      ['two', 'TWO', 1, 'Two', '', ''],
    ]),
    'roles.csv': table(
      'id,family,grade,title_en,title_nl,title_fr,summary_en,summary_nl,summary_fr,day_en,day_nl,day_fr,uri',
      roles.map((role) => [
        role,
        one(['one', 'two']),
        whole(random, 1, 9),
        `The ${role}`,
        '',
        '',
        'Does it.',
        '',
        '',
        '',
        '',
        '',
        '',
      ]),
    ),
    'skill_groups.csv': table('id,name_en,name_nl,name_fr,uri', [
      ['group1', 'Group 1', '', '', ''],
      ['group2', 'Group 2', '', '', ''],
    ]),
    'skills.csv': table(
      'id,kind,name_en,name_nl,name_fr,synonyms_en,synonyms_nl,synonyms_fr,groups,uri,hoursPerLevel',
      [
        ...skills.map((skill) => [
          skill,
          kindOf.get(skill) ?? 'SKILL',
          `The ${skill}`,
          '',
          '',
          one(['', `other ${skill}`]),
          '',
          '',
          one(['group1', 'group2', 'group1|group2', '']),
          '',
          '',
        ]),
        ...energies.map((energy) => [energy, 'ENERGY', `The ${energy}`, '', '', '', '', '', '', '', '']),
      ],
    ),
    'role_skills.csv': table(
      'role,skill,level,importance,essential',
      roles.flatMap((role) =>
        [...some(random, skills, 0.6), one(energies)].map((skill) => [
          role,
          skill,
          level(),
          whole(random, 1, 100),
          random() < 0.3,
        ]),
      ),
    ),
    'seats.csv': table(
      'id,team,role,headcount',
      seats.map(({ id, team, role }) => [id, team, role, whole(random, 1, 4)]),
    ),
    'people.csv': table(
      'id,name,email,languages,location,startedOn,status,leftOn,manager',
      people.map((person, place) => [
        person,
        `Name ${person}`,
        one(['', `${person}@made.example`]),
        one(['nl', 'nl|en', 'fr']),
        one(['', 'Leuven']),
        day(),
        'ACTIVE',
        '',
        // One long line, so that nearly everyone has somebody above and below.
        people[place - 1] ?? '',
      ]),
    ),
    'holds.csv': table(
      'person,seat,since',
      people.map((person) => [person, one(seats).id, day()]),
    ),
    'held.csv': table(
      'person,seat,from,to',
      people.flatMap((person) => [
        [person, one(seats).id, '2008-01-01', '2009-12-31'],
        [person, one(seats).id, '2009-01-01', '2011-12-31'],
        [person, one(seats).id, '2009-06-01', '2011-06-30'],
      ]),
    ),
    'openings.csv': table(
      'id,kind,title_en,title_nl,title_fr,seat,state,hoursPerWeek,startsOn,endsOn,closesOn',
      seats.map(({ id }) => [
        `opening-${id}`,
        one(['JOB', 'GIG', 'PROJECT']),
        `At ${id}`,
        '',
        '',
        id,
        one(['OPEN', 'OPEN', 'OPEN', 'CLOSED']),
        whole(random, 1, 38),
        '',
        '',
        one(['', '2027-03-01', '2027-04-01']),
      ]),
    ),
    'learning.csv': table(
      'id,title_en,title_nl,title_fr,form,hours,cost,language,url',
      names('item', 4).map((item) => [
        item,
        `Learn ${item}`,
        '',
        '',
        one(['E_LEARNING', 'WORKSHOP', 'ON_THE_JOB', 'COMMUNITY']),
        whole(random, 1, 8),
        whole(random, 0, 300),
        one(['en', 'nl']),
        '',
      ]),
    ),
    'learning_skills.csv': table(
      'item,skill,from,to',
      names('item', 4).flatMap((item) => some(random, skills, 0.6).map((skill) => [item, skill, 0, 30])),
    ),
  }
  const theirs = people.flatMap((person) =>
    some(random, skills, 0.7).map((skill) => ({ person, skill, level: level() })),
  )
  if (!voices) {
    return {
      ...structure,
      'person_skills.csv': table(
        'person,skill,level,source,lastUsedOn',
        theirs.map((held) => [held.person, held.skill, held.level, 'IMPORT', '']),
      ),
    }
  }
  const visibility = () => one(VISIBILITIES)
  return {
    ...structure,
    'person_skills.csv': table(
      'person,skill,level,source,lastUsedOn,status,visibility,levelVisibility',
      theirs.map((held) => {
        const shown = visibility()
        const status = one(['CONFIRMED', 'CONFIRMED', 'PROPOSED'])
        return [
          held.person,
          held.skill,
          held.level,
          'SELF',
          '',
          status,
          status === 'PROPOSED' ? 'SELF' : shown,
          status === 'PROPOSED' ? 'SELF' : one(['SELF', shown]),
        ]
      }),
    ),
    'rejected_skills.csv': table(
      'person,skill',
      people.flatMap((person) => {
        const has = new Set(theirs.filter((held) => held.person === person).map(({ skill }) => skill))
        return skills
          .filter((skill) => !has.has(skill))
          .slice(0, 2)
          .map((skill) => [person, skill])
      }),
    ),
    'answers.csv': table(
      'person,subject,answer,askAgainOn',
      people.flatMap((person) => [
        ...some(random, roles, 0.6).map((role) => [person, role, one(['NO', 'SAVED', 'NOT_YET']), '']),
        ...some(random, ['one', 'two'], 0.7).map((family) => [person, family, one(['NO', 'SAVED']), '']),
      ]),
    ),
    'openness.csv': table(
      'person,answer,until,askAgainOn,note,discoverable,teams',
      people.map((person) => {
        const answer = one(['NO', 'NOT_YET', 'OPEN', 'OPEN'])
        const note = one(['', 'a note'])
        if (answer !== 'OPEN') return [person, answer, '', answer === 'NO' ? '' : '2027-01-15', note, 'NOBODY', '']
        const discoverable = one(['NOBODY', 'ORGANIZATION', 'ORGANIZATION', 'TEAMS'])
        return [person, answer, '2027-03-01', '', note, discoverable, discoverable === 'TEAMS' ? teams.join('|') : '']
      }),
    ),
    'interests.csv': table(
      'person,subject,wants,visibility',
      people.flatMap((person) =>
        [...some(random, skills, 0.3), one(roles), one(teams)].map((subject) => [
          person,
          subject,
          random() < 0.7,
          visibility(),
        ]),
      ),
    ),
    'energy.csv': table(
      'person,skill,word',
      people.flatMap((person) =>
        some(random, energies, 0.8).map((energy) => [person, energy, one(['GIVES_ENERGY', 'LIKES'])]),
      ),
    ),
    'buddy_offers.csv': table(
      'person,skill,hoursPerMonth,forms',
      people.flatMap((person) =>
        some(random, skills, 0.7).map((skill) => [
          person,
          skill,
          whole(random, 1, 8),
          one(['BUDDY', 'BUDDY|COMMUNITY']),
        ]),
      ),
    ),
    'sign_in_options.csv': table(
      'person,actor,order,units,story_en,story_nl,story_fr',
      people.flatMap((person, place) =>
        actorsAt(place).map((actor) => [person, actor, place + 1, '', 'Works.', '', '']),
      ),
    ),
  }
}

/** Who works for HR. */
export const PLANNER = 'person4'

/** The first leads all, the three after them look for talent, and the last of these plans too. */
function actorsAt(place: number): readonly string[] {
  if (place === 0) return ['MANAGER']
  if (place === 3) return ['HR_PARTNER', 'TEAM_SEEKER']
  return place < 3 ? ['TEAM_SEEKER'] : ['EMPLOYEE']
}

type Cell = string | number | boolean

const table = (columns: string, rows: readonly (readonly Cell[])[]): string => `${columns}\n${rowsOf(rows)}`

const rowsOf = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('')
