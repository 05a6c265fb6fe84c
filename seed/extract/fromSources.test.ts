import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkOccupations } from './checkOccupations.ts'
import { fromEsco } from './fromEsco.ts'
import { kindsOfWork, ratedSkills, workActivities } from './fromOnet.ts'

const ROLES = [
  { role: 'baker', esco_id: 'o1', esco_label: 'baker', onet_code: '1.00', onet_title: 'Bakers' },
  { role: 'cook', esco_id: 'o2', esco_label: 'cook', onet_code: '2.00', onet_title: 'Cooks' },
  { role: 'waiter', esco_id: 'o3', esco_label: 'waiter', onet_code: '3.00', onet_title: 'Waiters' },
]
const KINDS_OF_WORK = new Map([
  ['1.B.1.a', 'Make and fix'],
  ['1.B.1.b', 'Find out'],
])

let folder = ''

function file(name: string, ...lines: string[]): void {
  const text = `${lines.join('\n')}\n`
  writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('requirements from ESCO', () => {
  beforeEach(() => {
    file(
      'skills.csv.gz',
      'id,skill_type,label_en,alt_en',
      'aaaaaaaa-1,skill/competence,clean kitchen,tidy the kitchen | kitchen cleaning',
      'bbbbbbbb-2,knowledge,biology,',
      'cccccccc-3,skill/competence,bake bread,',
      'dddddddd-4,skill/competence,show empathy,feel with others',
    )
    file('skill_groups.csv.gz', 'id,label_en', 'skill/top,skills', 'skill/wide,working', 'skill/near,cleaning')
    file(
      'skill_broader.csv.gz',
      'concept,broader',
      'skill/aaaaaaaa-1,skill/near',
      'skill/dddddddd-4,skill/wide',
      'skill/near,skill/wide',
      'skill/wide,skill/top',
    )
    const asked = ['o1', 'o2', 'o3'].flatMap((id) => [`${id},bbbbbbbb-2,optional`, `${id},dangling,essential`])
    file(
      'occupation_skill.csv.gz',
      'occupation_id,skill_id,relation',
      'o1,aaaaaaaa-1,essential',
      'o2,aaaaaaaa-1,optional',
      'o3,aaaaaaaa-1,optional',
      'o9,aaaaaaaa-1,essential',
      'o1,cccccccc-3,essential',
      'o2,cccccccc-3,essential',
      ...asked,
    )
  })

  it('keeps what three roles ask, with assumed levels, and counts what it leaves out', () => {
    const { requirements, leftOut } = fromEsco(folder, ROLES, [], new Set(['biology']))
    const skill = 'esco-aaaaaaaa-clean-kitchen'
    expect(requirements).toEqual([
      { role: 'baker', skill, level: 40, importance: 50, essential: true },
      { role: 'cook', skill, level: 20, importance: 50, essential: false },
      { role: 'waiter', skill, level: 20, importance: 50, essential: false },
    ])
    expect(leftOut.map(({ count }) => count)).toEqual([1, 1, 1])
  })

  it('words a skill and its groups as ESCO does, and a talent in our own plain name', () => {
    const talent = { id: 'talent-feels', name_en: 'Feels with others', esco_id: 'dddddddd-4' }
    expect(fromEsco(folder, ROLES, [talent], new Set(['biology'])).skills).toEqual([
      {
        id: 'esco-aaaaaaaa-clean-kitchen',
        kind: 'SKILL',
        name: 'Clean kitchen',
        synonyms: ['tidy the kitchen'],
        groups: ['esco-aaaaaaaa-clean-kitchen-group', 'esco-near-cleaning-group', 'esco-wide-working-group'],
        uri: 'http://data.europa.eu/esco/skill/aaaaaaaa-1',
      },
      {
        id: 'talent-feels',
        kind: 'TALENT',
        name: 'Feels with others',
        synonyms: ['show empathy', 'feel with others'],
        groups: ['esco-dddddddd-show-empathy-group', 'esco-wide-working-group'],
        uri: 'http://data.europa.eu/esco/skill/dddddddd-4',
      },
    ])
  })

  it('refuses a talent that stands for nothing in ESCO', () => {
    const talent = { id: 'talent-x', name_en: 'X', esco_id: 'nowhere' }
    expect(() => fromEsco(folder, ROLES, [talent], new Set())).toThrow(
      'ESCO has no skill "nowhere", named by talent-x.',
    )
  })
})

describe('requirements from O*NET', () => {
  beforeEach(() => {
    file(
      'elements.csv',
      'element_id,kind,name',
      '2.A.1.a,skill,Reading Comprehension',
      '2.C.10,knowledge,Transportation',
      '1.B.1.a,interest,Realistic',
      '1.B.1.b,interest,Investigative',
    )
  })

  it('turns ratings into tenths and hundredths and leaves out what is not relevant', () => {
    file(
      'ratings_skills_knowledge.csv.gz',
      'occupation_id,element_id,importance_1_5,level_0_7,not_relevant',
      '1.00,2.A.1.a,3.5,3.5,0',
      '1.00,2.C.10,1.5,0.5,1',
      '2.00,2.C.10,1,0,0',
      '9.00,2.C.10,5,7,0',
    )
    const { requirements, skills, leftOut } = ratedSkills(folder, ROLES, new Map([['2.C.10', 'Moving goods']]))
    expect(requirements).toEqual([
      { role: 'baker', skill: 'onet-2.A.1.a', level: 25, importance: 63, essential: false },
    ])
    expect(skills.map(({ name, groups }) => ({ name, groups }))).toEqual([
      { name: 'Reading comprehension', groups: ['onet-2.A.1', 'onet-2.A'] },
      { name: 'Moving goods', groups: ['onet-2.C'] },
    ])
    expect(leftOut.map(({ count }) => count)).toEqual([1, 1])
  })

  it('reads the kinds of work from the interests and leaves out those at the foot of the scale', () => {
    file(
      'ratings_interests.csv.gz',
      'occupation_id,element_id,interest_1_7',
      '1.00,1.B.1.a,7',
      '1.00,1.B.1.b,1',
      '2.00,1.B.1.b,4',
    )
    expect(kindsOfWork(folder, ROLES, KINDS_OF_WORK).requirements).toEqual([
      { role: 'baker', skill: 'energy-make-and-fix', level: 50, importance: 100, essential: false },
      { role: 'cook', skill: 'energy-find-out', level: 25, importance: 50, essential: false },
    ])
  })

  it('lists the activities two roles share, for the two roles of three that have most of them', () => {
    file(
      'occupation_dwa.csv.gz',
      'occupation_id,dwa_id,n_core_tasks',
      '1.00,4.A.1.a.1.I01.D01,2',
      '2.00,4.A.1.a.1.I01.D01,0',
      '2.00,4.A.1.a.1.I01.D02,4',
      '3.00,4.A.1.a.1.I01.D02,1',
      '3.00,4.A.1.a.1.I01.D01,1',
      '3.00,4.A.1.a.1.I01.D03,1',
    )
    const broader = '4.A.1.a.1.I01,Study details.,4.A.1.a.1,Getting Information'
    file(
      'detailed_work_activities.csv',
      'dwa_id,dwa_title,iwa_id,iwa_title,work_activity_id,work_activity',
      `4.A.1.a.1.I01.D01,Read recipes.,${broader}`,
      `4.A.1.a.1.I01.D02,Taste dishes.,${broader}`,
      `4.A.1.a.1.I01.D03,Welcome guests.,${broader}`,
    )
    const { requirements, skills, leftOut } = workActivities(folder, ROLES)
    const read = 'dwa-4.A.1.a.1.I01.D01'
    const taste = 'dwa-4.A.1.a.1.I01.D02'
    expect(requirements).toEqual([
      { role: 'cook', skill: read, level: 20, importance: 40, essential: false },
      { role: 'cook', skill: taste, level: 40, importance: 100, essential: false },
      { role: 'waiter', skill: taste, level: 40, importance: 60, essential: false },
      { role: 'waiter', skill: read, level: 40, importance: 60, essential: false },
    ])
    expect(skills.map(({ id, name }) => [id, name])).toEqual([
      [read, 'Read recipes'],
      [taste, 'Taste dishes'],
    ])
    expect(leftOut.map(({ count }) => count)).toEqual([1, 0, 1])
  })
})

describe('the choice of occupations', () => {
  it('names every occupation that a source does not have, or has without ratings', () => {
    file('occupations.csv.gz', 'id,label_en', 'o1,baker', 'o2,chef', 'o3,waiter')
    file('occupations.csv', 'id,title,has_ratings', '1.00,Bakers,1', '2.00,Cooks,1', '3.00,Waiters,0')
    expect(() => checkOccupations(ROLES, folder, folder)).toThrow(
      'cook: ESCO has no "cook" o2\nwaiter: O*NET has no rated "Waiters" 3.00',
    )
  })
})
