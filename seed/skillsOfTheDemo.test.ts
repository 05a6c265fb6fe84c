import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupBy } from '../server/shared/groupBy.ts'
import { readCsv } from './csvRows.ts'
import { demoSkillFiles, NamesMissing } from './skillsOfTheDemo.ts'

/** The two nearest roles, chemist and microbiologist, have 0.66 in common. */
const CLOSEST_SHARE = 0.7
const DATA = join(dirname(fileURLToPath(import.meta.url)), 'data')

describe('a small folder of sources', () => {
  let folder = ''
  const file = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'skills-'))
    file('source_groups.csv', 'id,name_en,uri', 'kitchen,Kitchen work,uri:kitchen')
    file(
      'source_skills.csv',
      'id,kind,name_en,synonyms_en,groups,uri',
      'bake,SKILL,Bake bread,make bread|knead,kitchen,uri:bake',
      'talent-feels,TALENT,Feels with others,show empathy,,uri:feels',
    )
    file('source_requirements.csv', 'role,skill,level,importance,essential', 'baker,bake,40,50,true')
    file('role_talents.csv', 'role,talent,level,importance', 'baker,talent-feels,30,60')
    file('role_occupations.csv', 'role,esco_id', 'baker,o1')
    file('names_nl.csv', 'id,name', 'kitchen,Keukenwerk', 'bake,Brood bakken', 'talent-feels,Voelt met anderen mee')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('becomes three tables in the columns of the data folder', () => {
    file(
      'names_fr.csv',
      'id,name',
      'kitchen,Cuisine',
      'bake,Cuire du pain',
      'talent-feels,Se met à la place des autres',
    )
    expect(demoSkillFiles(folder)).toEqual({
      skillGroups: [
        { id: 'kitchen', name_en: 'Kitchen work', name_nl: 'Keukenwerk', name_fr: 'Cuisine', uri: 'uri:kitchen' },
      ],
      skills: [
        {
          id: 'bake',
          kind: 'SKILL',
          name_en: 'Bake bread',
          name_nl: 'Brood bakken',
          name_fr: 'Cuire du pain',
          synonyms_en: 'make bread|knead',
          groups: 'kitchen',
          uri: 'uri:bake',
        },
        {
          id: 'talent-feels',
          kind: 'TALENT',
          name_en: 'Feels with others',
          name_nl: 'Voelt met anderen mee',
          name_fr: 'Se met à la place des autres',
          synonyms_en: 'show empathy',
          groups: '',
          uri: 'uri:feels',
        },
      ],
      roleSkills: [
        { role: 'baker', skill: 'bake', level: '40', importance: '50', essential: 'true' },
        { role: 'baker', skill: 'talent-feels', level: '30', importance: '60', essential: 'false' },
      ],
      roleUris: new Map([['baker', 'http://data.europa.eu/esco/occupation/o1']]),
    })
  })

  it('is refused with every id that has no name in Dutch or French', () => {
    file('names_fr.csv', 'id,name', 'kitchen,Cuisine', 'bake, ')
    expect(() => demoSkillFiles(folder)).toThrow(NamesMissing)
    expect(() => demoSkillFiles(folder)).toThrow('Without a name: bake (French), talent-feels (French).')
  })
})

describe('the skills of the demo organization', () => {
  const { skills, skillGroups, roleSkills, roleUris } = demoSkillFiles(DATA)
  const roles = readCsv(join(DATA, 'roles.csv'), ['id']).map((role) => role.id)
  const kindOf = new Map(skills.map((skill) => [skill.id, skill.kind]))
  const asked = roleSkills.map(({ role, skill, level, importance, essential }) => ({
    role: role ?? '',
    skill: skill ?? '',
    level: Number(level),
    importance: Number(importance),
    essential,
  }))
  const byRole = groupBy(asked, (requirement) => requirement.role)

  it('are as many of each kind as the provenance note says', () => {
    const counts = [...groupBy(skills, (skill) => skill.kind)].map(([kind, of]) => [kind, of.length])
    expect(Object.fromEntries(counts)).toEqual({ SKILL: 239, KNOWLEDGE: 125, TALENT: 27, ACTIVITY: 258, ENERGY: 6 })
    expect(skillGroups.length).toBe(287)
    expect(skills.filter(({ id }) => id?.startsWith('esco-')).length).toBe(296)
  })

  it('have ids of their own and names in three languages', () => {
    const rows = [...skills, ...skillGroups]
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ name_en, name_nl, name_fr }) => !name_en || !name_nl || !name_fr)).toEqual([])
  })

  it('have no name that belongs to nothing', () => {
    const ids = new Set([...skills, ...skillGroups].map(({ id }) => id))
    const named = ['nl', 'fr'].flatMap((language) => readCsv(join(DATA, `names_${language}.csv`), ['id']))
    expect(named.filter(({ id }) => !ids.has(id))).toEqual([])
  })

  it('belong to groups that exist and hold two skills or more', () => {
    const groups = skills.flatMap((skill) => (skill.groups ?? '').split('|')).filter((group) => group !== '')
    const sizes = groupBy(groups, (group) => group)
    expect([...sizes.keys()].sort()).toEqual(skillGroups.map(({ id }) => id).sort())
    expect([...sizes].filter(([, members]) => members.length < 2)).toEqual([])
  })

  it('are asked by the roles there are, once by each, within the range of levels and importance', () => {
    expect([...byRole.keys()].sort()).toEqual([...roles].sort())
    expect([...roleUris.keys()].sort()).toEqual([...roles].sort())
    expect(new Set(asked.map(({ role, skill }) => `${role} ${skill}`)).size).toBe(asked.length)
    expect(asked.filter(({ skill }) => !kindOf.has(skill))).toEqual([])
    expect(asked.filter(({ level }) => !Number.isInteger(level) || level < 1 || level > 50)).toEqual([])
    expect(
      asked.filter(({ importance }) => !Number.isInteger(importance) || importance < 0 || importance > 100),
    ).toEqual([])
    expect([...kindOf.keys()].filter((id) => !asked.some(({ skill }) => skill === id))).toEqual([])
  })

  it('are essential only where ESCO says so', () => {
    const essential = asked.filter((requirement) => requirement.essential === 'true')
    expect(essential.filter(({ skill, level }) => !skill.startsWith('esco-') || level !== 40)).toEqual([])
    expect(essential.length).toBeGreaterThan(0)
  })

  it('describe two roles of three in activities, all of them in the other kinds', () => {
    const rolesWith = (kind: string) => {
      return roles.filter((role) => byRole.get(role)?.some(({ skill }) => kindOf.get(skill) === kind)).length
    }
    expect(['ACTIVITY', 'SKILL', 'KNOWLEDGE', 'TALENT', 'ENERGY'].map(rolesWith)).toEqual([40, 60, 60, 60, 60])
  })

  it('give every role six to nine talents', () => {
    const counts = roles.map(
      (role) => byRole.get(role)?.filter(({ skill }) => kindOf.get(skill) === 'TALENT').length ?? 0,
    )
    expect(counts.filter((count) => count < 6 || count > 9)).toEqual([])
  })

  it('tell every two roles apart', () => {
    const twins = roles.flatMap((left, place) => {
      return roles
        .slice(place + 1)
        .flatMap((right) => (shareInCommon(left, right) > CLOSEST_SHARE ? [[left, right]] : []))
    })
    expect(twins).toEqual([])
  })

  /** What two roles both ask, as a share of what either asks, by level and importance together: 0 to 1. */
  function shareInCommon(left: string, right: string): number {
    const weights = (role: string) => {
      return new Map(byRole.get(role)?.map(({ skill, level, importance }) => [skill, level * importance]))
    }
    const [one, other] = [weights(left), weights(right)]
    let both = 0
    let either = 0
    for (const skill of new Set([...one.keys(), ...other.keys()])) {
      both += Math.min(one.get(skill) ?? 0, other.get(skill) ?? 0)
      either += Math.max(one.get(skill) ?? 0, other.get(skill) ?? 0)
    }
    return both / either
  }
})
