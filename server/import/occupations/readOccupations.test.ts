import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOccupations } from './readOccupations.ts'
import { readTruth } from './readTruth.ts'

type Files = Readonly<Record<string, string | Buffer>>

const ONET: Files = {
  'occupations.csv': 'id,title,job_zone,has_ratings\n11-1.00,Chiefs,5,1\n13-1.00,Buyers,4,1\n13-2.00,All other,,0\n',
  'elements.csv':
    'element_id,kind,name\n2.A,skill,Reading\n2.C,knowledge,Law\n1.B.1,interest,Social\n1.C.1,work_style,Effort\n',
  'ratings_skills_knowledge.csv.gz': gzipSync(
    'occupation_id,element_id,importance_1_5,level_0_7,not_relevant\n' +
      '11-1.00,2.A,4.12,4.62,0\n11-1.00,2.C,1,0.4,1\n13-1.00,2.A,3,3.5,0\n',
  ),
  'ratings_interests.csv.gz': gzipSync(
    'occupation_id,element_id,interest_1_7\n11-1.00,1.B.1,4\n13-1.00,1.B.1,1\n13-2.00,1.B.1,7\n',
  ),
  'detailed_work_activities.csv':
    'dwa_id,dwa_title,iwa_id,work_activity_id\nD1,Review plans.,I1,W1\nD2,Buy goods.,I2,W1\n',
  'occupation_dwa.csv.gz': gzipSync(
    'occupation_id,dwa_id,n_tasks,n_core_tasks\n11-1.00,D1,4,0\n13-1.00,D1,1,1\n13-1.00,D2,9,4\n13-2.00,D1,1,1\n',
  ),
}

const ESCO: Files = {
  'occupations.csv': 'id,isco_group,label_en\nbaker,7512,baker\ncook,5120,cook\nidler,9999,idler\n',
  'skills.csv':
    'id,skill_type,label_en\nknead,skill/competence,knead dough\nbread,knowledge,bread\nodd,,something odd\n',
  'occupation_skill.csv':
    'occupation_id,skill_id,relation\nbaker,knead,optional\nbaker,knead,essential\nbaker,bread,essential\ncook,odd,optional\n' +
    'nobody,knead,essential\ncook,nothing,essential\n',
  'skill_broader.csv':
    'concept,broader\nskill/knead,skill/S1.1\nskill/S1.1,skill/S1\nskill/S1,skill/S\nskill/bread,isced-f/07\n',
}

const ROME: Files = {
  'occupations.csv': 'id,label_fr,domain,family,riasec\nA1,Bûcheron,A,A11,RC\nB1,Potière,B,B11,A\n',
  'skills.csv':
    'id,kind,label_fr,category,macro_skill_id\n1,know-how,Abattre un arbre,Savoir-faire,300\n2,knowledge,Argile,Produits,\n' +
    '3,soft-skill,Faire preuve de patience,Savoir-être professionnel,\n4,work-context,En altitude,,\n',
  'occupation_skill.csv': 'occupation_id,skill_id,core\nA1,1,core\nA1,4,\nB1,2,emerging\nB1,3,\n',
  'titles.csv': 'occupation_id,title_fr\nA1,Bûcheronne\n',
}

let root = ''
let count = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'occupations-'))
})

afterAll(() => rm(root, { recursive: true }))

async function folderWith(files: Files): Promise<string> {
  count += 1
  const folder = join(root, String(count))
  await mkdir(folder)
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
  return folder
}

async function refusal(files: Files): Promise<string> {
  const folder = await folderWith(files)
  try {
    await readOccupations(folder)
  } catch (error) {
    return error instanceof Error ? error.message.replace(folder, 'FOLDER') : String(error)
  }
  return 'no refusal'
}

function without(files: Files, name: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([other]) => other !== name))
}

describe('a folder of O*NET tables', () => {
  it('gives rated skills and knowledge, plain activities and kinds of work, on our scales', async () => {
    const found = await readOccupations(await folderWith(ONET))
    expect(found.roles).toEqual([
      {
        id: '11-1.00',
        familyId: '11',
        grade: 5,
        requirements: [
          { skillId: '2.A', level: 33, importance: 78, essential: false },
          { skillId: 'D1', level: 20, importance: 40, essential: false },
          { skillId: '1.B.1', level: 25, importance: 50, essential: false },
        ],
      },
      {
        id: '13-1.00',
        familyId: '13',
        grade: 4,
        requirements: [
          { skillId: '2.A', level: 25, importance: 50, essential: false },
          { skillId: 'D1', level: 40, importance: 60, essential: false },
          { skillId: 'D2', level: 40, importance: 100, essential: false },
        ],
      },
    ])
    expect(found.skills).toEqual([
      { id: '2.A', kind: 'SKILL', name: 'Reading', groupIds: [], hoursPerLevel: null },
      { id: '2.C', kind: 'KNOWLEDGE', name: 'Law', groupIds: [], hoursPerLevel: null },
      { id: '1.B.1', kind: 'ENERGY', name: 'Social', groupIds: [], hoursPerLevel: null },
      { id: 'D1', kind: 'ACTIVITY', name: 'Review plans.', groupIds: ['I1', 'W1'], hoursPerLevel: null },
      { id: 'D2', kind: 'ACTIVITY', name: 'Buy goods.', groupIds: ['I2', 'W1'], hoursPerLevel: null },
    ])
    expect([found.source, found.knowledgeApart]).toEqual(['O*NET', true])
    expect(found.leftOut).toEqual([{ what: 'occupations without ratings', count: 1 }])
  })
})

describe('a folder of ESCO tables', () => {
  it('gives plain lists, essential ones at a higher level, with the groups one and two steps up', async () => {
    const found = await readOccupations(await folderWith(ESCO))
    expect(found.roles).toEqual([
      {
        id: 'baker',
        familyId: '7512',
        grade: null,
        requirements: [
          { skillId: 'knead', level: 40, importance: 50, essential: true },
          { skillId: 'bread', level: 40, importance: 50, essential: true },
        ],
      },
      {
        id: 'cook',
        familyId: '5120',
        grade: null,
        requirements: [{ skillId: 'odd', level: 20, importance: 50, essential: false }],
      },
    ])
    expect(found.skills.map(({ id, kind, groupIds }) => [id, kind, groupIds])).toEqual([
      ['knead', 'SKILL', ['skill/knead', 'skill/S1.1', 'skill/S1']],
      ['bread', 'KNOWLEDGE', ['skill/bread', 'isced-f/07']],
      ['odd', 'SKILL', ['skill/odd']],
    ])
    expect([found.source, found.knowledgeApart]).toEqual(['ESCO', false])
  })

  it('lives with lines about an occupation or a skill that has no entry, and counts them', async () => {
    const { leftOut } = await readOccupations(await folderWith(ESCO))
    expect(leftOut).toEqual([
      { what: 'occupations that ask nothing', count: 1 },
      { what: 'lines about an occupation or skill without an entry', count: 2 },
    ])
  })
})

describe('a folder of ROME tables', () => {
  it('gives plain lists, core ones essential, and the letters as kinds of work', async () => {
    const found = await readOccupations(await folderWith(ROME))
    expect(found.roles).toEqual([
      {
        id: 'A1',
        familyId: 'A11',
        grade: null,
        requirements: [
          { skillId: '1', level: 40, importance: 50, essential: true },
          { skillId: 'R', level: 40, importance: 50, essential: false },
          { skillId: 'C', level: 20, importance: 50, essential: false },
        ],
      },
      {
        id: 'B1',
        familyId: 'B11',
        grade: null,
        requirements: [
          { skillId: '2', level: 20, importance: 50, essential: false },
          { skillId: '3', level: 20, importance: 50, essential: false },
          { skillId: 'A', level: 40, importance: 50, essential: false },
        ],
      },
    ])
    expect(found.skills.slice(0, 4).map(({ id, kind, groupIds }) => [id, kind, groupIds])).toEqual([
      ['1', 'SKILL', ['300']],
      ['2', 'KNOWLEDGE', ['Produits']],
      ['3', 'TALENT', ['Savoir-être professionnel']],
      ['R', 'ENERGY', []],
    ])
    expect(found.leftOut).toEqual([
      { what: 'occupations that ask nothing', count: 0 },
      { what: 'lines about working conditions, or without an entry', count: 1 },
    ])
  })

  it('refuses a letter that stands for no kind of work', async () => {
    const occupations = 'id,label_fr,domain,family,riasec\nA1,Bûcheron,A,A11,RX\nB1,Potière,B,B11,A\n'
    expect(await refusal({ ...ROME, 'occupations.csv': occupations })).toBe(
      'occupations.csv, line 2, riasec: "RX" is not one or two of R, I, A, S, E and C.',
    )
  })
})

describe('a folder that cannot be used', () => {
  it('says which files of each source it lacks', async () => {
    expect(await refusal({ ...without(ESCO, 'skill_broader.csv') })).toBe(
      'FOLDER is no folder of occupations: for O*NET it lacks elements, ratings_skills_knowledge, ratings_interests, ' +
        'detailed_work_activities, occupation_dwa; for ESCO it lacks skill_broader; for ROME it lacks titles ' +
        '(each as .csv or .csv.gz).',
    )
  })

  it('says that there is none', async () => {
    const nowhere = join(root, 'nowhere')
    await expect(readOccupations(nowhere)).rejects.toThrow(`There is no folder ${nowhere} that can be read.`)
  })

  it('names a column that is missing', async () => {
    expect(await refusal({ ...ESCO, 'skills.csv': 'id,label_en\nknead,knead dough\n' })).toBe(
      'skills.csv has no column "skill_type". Its columns are: id, label_en.',
    )
  })

  it('names the cell that holds no number, or one off the scale', async () => {
    const head = 'occupation_id,element_id,importance_1_5,level_0_7,not_relevant\n11-1.00,2.A,'
    const ratings = (row: string) => ({ ...ONET, 'ratings_skills_knowledge.csv.gz': gzipSync(`${head}${row}\n`) })
    expect(await refusal(ratings('4,much,0'))).toBe(
      'ratings_skills_knowledge.csv.gz, line 2, level_0_7: "much" is no number from 0 to 7.',
    )
    expect(await refusal(ratings('6,4,0'))).toBe(
      'ratings_skills_knowledge.csv.gz, line 2, importance_1_5: "6" is no number from 1 to 5.',
    )
    expect(await refusal(ratings(',4,0'))).toBe(
      'ratings_skills_knowledge.csv.gz, line 2, importance_1_5: "" is no number from 1 to 5.',
    )
  })

  it('says so of a zipped file that ends too early, and of rows that do not fit', async () => {
    const whole = ONET['occupation_dwa.csv.gz'] ?? ''
    expect(await refusal({ ...ONET, 'occupation_dwa.csv.gz': whole.slice(0, 20) })).toBe(
      'occupation_dwa.csv.gz is not a whole gzip file. Fetch it again.',
    )
    expect(await refusal({ ...ROME, 'occupation_skill.csv': 'occupation_id,skill_id,core\nA1,1\n' })).toBe(
      'occupation_skill.csv, line 2: Cells in this row: 2; columns named on the first line: 3. ' +
        'Give every column a cell, empty or not, and put quotation marks around text that holds the separator.',
    )
  })

  it('reads no file of more than 128 MiB, be it plain or a small zipped one', async () => {
    const mebibyte = gzipSync(Buffer.alloc(1024 * 1024, 'a'))
    const zipped = Buffer.concat(new Array<Buffer>(129).fill(mebibyte))
    const tooLarge = 'holds more than 128 MiB, which is more than is read of one table.'
    expect(await refusal({ ...without(ROME, 'skills.csv'), 'skills.csv.gz': zipped })).toBe(`skills.csv.gz ${tooLarge}`)
    const folder = await folderWith(ROME)
    await truncate(join(folder, 'skills.csv'), 128 * 1024 * 1024 + 1)
    await expect(readOccupations(folder)).rejects.toThrow(`${join(folder, 'skills.csv')} ${tooLarge}`)
  })

  it('needs two occupations that ask something', async () => {
    expect(
      await refusal({ ...ESCO, 'occupation_skill.csv': 'occupation_id,skill_id,relation\ncook,odd,optional\n' }),
    ).toBe('FOLDER holds no two ESCO occupations that ask something.')
  })
})

describe('a file of what should be near the top', () => {
  it('is read with its tiers, or without', async () => {
    const folder = await folderWith({ 'tiers.csv': 'from,to,tier\na,b,Primary-Short\n', 'plain.csv': 'to,from\nb,a\n' })
    expect(await readTruth(join(folder, 'tiers.csv'))).toEqual([{ from: 'a', to: 'b', tier: 'Primary-Short' }])
    expect(await readTruth(join(folder, 'plain.csv'))).toEqual([{ from: 'a', to: 'b', tier: '' }])
  })

  it('is refused when it is not there', async () => {
    const nowhere = join(root, 'no.csv')
    await expect(readTruth(nowhere)).rejects.toThrow(`There is no ${nowhere}.`)
  })
})
