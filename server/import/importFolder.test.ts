import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestGraph } from '../../test/support/testGraph.ts'
import { GraphFault } from '../graph/errors.ts'
import type { Graph, Transaction } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { changesAfter } from '../graph/writePath.ts'
import type { FolderTexts } from './exampleFolder.ts'
import { EXAMPLE_ORGANIZATION, makeFolder } from './exampleFolder.ts'
import { graphContents } from './graphContents.ts'
import type { ImportOptions, ImportResult } from './importFolder.ts'
import { importFolder } from './importFolder.ts'
import { isGraphEmpty } from './seedFolder.ts'

const NOW = new Date('2026-11-25T12:00:00Z')
const OPTIONS: ImportOptions = { right: 'import', today: '2026-11-25', now: NOW }

let graph: Graph

beforeEach(async () => {
  graph = await openTestGraph()
  await migrate(graph, NOW)
})

afterEach(() => graph.close())

async function importTexts(texts: FolderTexts, options: Partial<ImportOptions> = {}): Promise<ImportResult> {
  return importFolder(graph, await makeFolder(texts), { ...OPTIONS, ...options })
}

const importExample = () => importTexts(EXAMPLE_ORGANIZATION)

/** Imports one file with a piece of its text replaced, on another day. */
function importEdited(file: string, before: string, after: string, today = '2027-01-15'): Promise<ImportResult> {
  const text = EXAMPLE_ORGANIZATION[file] ?? ''
  expect(text).toContain(before)
  return importTexts({ [file]: text.replace(before, after) }, { today })
}

/** What is in the graph after `work` and was not before (+), and the other way round (-). */
async function differencesMadeBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await graphContents(graph)
  await work()
  const after = await graphContents(graph)
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ]
}

/** A person says something in the product. */
function say(cypher: string): Promise<unknown> {
  return graph.write((transaction) => transaction.run(`// test.say\n${cypher}`))
}

function countsOf(result: ImportResult, file: string) {
  return result.counts.find((count) => count.file === file)
}

describe('importing a folder', () => {
  it('writes every file as the model says', async () => {
    expect((await importExample()).outcome).toBe('written')
    expect(await graphContents(graph)).toEqual([
      'Department csv:north -PART_OF-> Department csv:shops',
      'Department csv:north nameEn=Shops north',
      'Department csv:shops nameEn=Shops nameFr=Magasins nameNl=Winkels',
      'LearningItem csv:l1 -TEACHES-> Skill csv:dough from=10 to=30',
      'LearningItem csv:l1 cost=120 form=WORKSHOP hours=4 language=nl titleEn=Sourdough url=https://learn.example/sourdough',
      'Opening csv:o1 -IN_SEAT-> Seat csv:bake',
      'Opening csv:o1 closesOn=2026-12-15 hoursPerWeek=38 kind=JOB startsOn=2027-01-04 state=OPEN titleEn=Baker wanted titleNl=Bakker gezocht',
      'Organization csv:organization currency=EUR hourlyCost=48.5 knowledgeApart=false languages=[en|nl] learningHoursPerWeek=2 learningThreshold=250 name=Bakery timeZone=Europe/Brussels vacancyCostPerMonth=6000',
      'Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=42 lastUsedOn=2026-10-01 level=42 levelVisibility=SELF source=ROLE status=PROPOSED visibility=SELF',
      'Person csv:ann -HELD-> Seat csv:sell from=2019-03-01 to=2021-12-31',
      'Person csv:ann -HOLDS-> Seat csv:bake since=2022-01-01',
      'Person csv:ann email=ann@bakery.example languages=[nl|en] location=Ghent name=Ann Peeters startedOn=2019-03-01 status=ACTIVE',
      'Person csv:bob -HAS_SKILL-> Skill csv:listen importedLevel=35 level=35 levelVisibility=SELF source=IMPORT status=PROPOSED visibility=SELF',
      'Person csv:bob -HOLDS-> Seat csv:sell since=2021-05-10',
      'Person csv:bob -REPORTS_TO-> Person csv:ann from=2026-11-25',
      'Person csv:bob email=bob@bakery.example languages=[nl] location=Ghent name=Bob Maes startedOn=2021-05-10 status=ACTIVE',
      'Person csv:cas -HELD-> Seat csv:bake from=2015-01-05 to=2025-06-30',
      'Person csv:cas languages=[fr] leftOn=2025-06-30 name=Cas Claes startedOn=2015-01-05 status=ALUMNI',
      'Role csv:baker -IN_FAMILY-> RoleFamily csv:craft',
      'Role csv:baker -REQUIRES-> Skill csv:dough essential=true importance=90 level=40',
      'Role csv:baker grade=5 summaryEn=Bakes bread. titleEn=Baker titleFr=Boulanger titleNl=Bakker uri=http://data.europa.eu/esco/occupation/baker',
      'Role csv:seller -IN_FAMILY-> RoleFamily csv:sales',
      'Role csv:seller -REQUIRES-> Skill csv:listen essential=false importance=60 level=30',
      'Role csv:seller summaryEn=Sells bread, and listens. titleEn=Seller titleFr=Vendeur titleNl=Verkoper',
      'RoleFamily csv:craft code=CR nameEn=Craft nameFr=Artisanat nameNl=Ambacht order=0',
      'RoleFamily csv:sales code=SA nameEn=Sales nameFr=Vente nameNl=Verkoop order=1',
      'Seat csv:bake -FOR-> Role csv:baker',
      'Seat csv:bake headcount=2',
      'Seat csv:sell -FOR-> Role csv:seller',
      'Seat csv:sell headcount=3',
      'Skill csv:dough -BROADER-> SkillGroup csv:food',
      'Skill csv:dough hoursPerLevel=[10|20|40|80|160] kind=SKILL nameEn=Make dough nameNl=Deeg maken synonymsEn=[knead dough|prepare dough] synonymsFr=[] synonymsNl=[]',
      'Skill csv:help kind=ENERGY nameEn=Help people synonymsEn=[] synonymsFr=[] synonymsNl=[]',
      'Skill csv:listen kind=TALENT nameEn=Listen nameFr=Écouter nameNl=Luisteren synonymsEn=[] synonymsFr=[] synonymsNl=[]',
      'SkillGroup csv:food nameEn=Food nameFr=Alimentation nameNl=Voeding',
      'Team csv:counter -HAS_SEAT-> Seat csv:sell',
      'Team csv:counter -PART_OF-> Department csv:north',
      'Team csv:counter location=Ghent nameEn=Counter nameFr=Comptoir nameNl=Toonbank purposeEn=Sells bread',
      'Team csv:oven -HAS_SEAT-> Seat csv:bake',
      'Team csv:oven -PART_OF-> Department csv:shops',
      'Team csv:oven nameEn=Oven nameFr=Four nameNl=Oven',
    ])
  })

  it('gives every node an id of our own that holds nothing of the organization', async () => {
    await importExample()
    const nodes = await graph.read((transaction) =>
      transaction.run<{ id: string }>('// test.ids\nMATCH (n) WHERE n.externalKey IS NOT NULL RETURN n.id AS id'),
    )
    expect(nodes).toHaveLength(20)
    for (const { id } of nodes) expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(20)
  })

  it('changes nothing the second time, and says so', async () => {
    await importExample()
    const differences = await differencesMadeBy(async () => {
      const again = await importExample()
      expect(again.outcome).toBe('unchanged')
      expect(again.counts.filter((count) => count.new > 0 || count.changed > 0)).toEqual([])
      expect(countsOf(again, 'people.csv')).toEqual({
        file: 'people.csv',
        new: 0,
        changed: 0,
        unchanged: 3,
        leftToItsOwner: 0,
      })
    })
    expect(differences).toEqual([])
    expect(await changesAfter(graph, 0, 10)).toHaveLength(1)
  })

  it('is one change in the record, with everything that is different now', async () => {
    await importExample()
    await importEdited('seats.csv', 'baker,2', 'baker,4')
    const [, second] = await changesAfter(graph, 0, 10)
    const [bake] = await graph.read((transaction) =>
      transaction.run<{ id: string }>(`// test.seat\nMATCH (n:Seat {externalKey: 'csv:bake'}) RETURN n.id AS id`),
    )
    expect(second).toEqual({
      sequence: 2,
      kinds: ['import'],
      ids: [bake?.id],
      everything: false,
      at: '2026-11-25T12:00:00.000Z',
    })
  })

  it('writes nothing in a dry run and counts the same', async () => {
    const dry = await importTexts(EXAMPLE_ORGANIZATION, { dryRun: true })
    expect(dry.outcome).toBe('planned')
    expect(await isGraphEmpty(graph)).toBe(true)
    expect(await changesAfter(graph, 0, 10)).toEqual([])
    expect(dry.counts).toEqual((await importExample()).counts)
  })

  it('reads columns in any order, semicolons and a byte order mark', async () => {
    await importExample()
    const text = '\uFEFFheadcount;role;id;team\r\n2;baker;bake;oven\r\n3;seller;sell;counter\r\n'
    expect((await importTexts({ 'seats.csv': text })).outcome).toBe('unchanged')
  })

  it('takes off the apostrophe that keeps a spreadsheet from calculating', async () => {
    await importExample()
    const differences = await differencesMadeBy(() => importEdited('skill_groups.csv', 'Food', "'=Food"))
    expect(differences).toEqual([
      '- SkillGroup csv:food nameEn=Food nameFr=Alimentation nameNl=Voeding',
      '+ SkillGroup csv:food nameEn==Food nameFr=Alimentation nameNl=Voeding',
    ])
  })

  it('tells how far it is', async () => {
    const told: [number, number][] = []
    await importTexts(EXAMPLE_ORGANIZATION, { progress: (done, total) => told.push([done, total]) })
    expect(told[0]).toEqual([1, 41])
    expect(told.at(-1)).toEqual([41, 41])
  })
})

describe('importing again with something different', () => {
  beforeEach(async () => {
    await importExample()
  })

  it('changes that alone, and takes away what an emptied cell held', async () => {
    const differences = await differencesMadeBy(async () => {
      const result = await importEdited('teams.csv', 'Sells bread,,,north,Ghent', ',,,shops,')
      expect(countsOf(result, 'teams.csv')).toEqual({
        file: 'teams.csv',
        new: 0,
        changed: 1,
        unchanged: 1,
        leftToItsOwner: 0,
      })
    })
    expect(differences).toEqual([
      '- Team csv:counter -PART_OF-> Department csv:north',
      '- Team csv:counter location=Ghent nameEn=Counter nameFr=Comptoir nameNl=Toonbank purposeEn=Sells bread',
      '+ Team csv:counter -PART_OF-> Department csv:shops',
      '+ Team csv:counter nameEn=Counter nameFr=Comptoir nameNl=Toonbank',
    ])
  })

  it('compares knowledge apart where the organization says so, and not where the cell is empty', async () => {
    const setting = async () => {
      const lines = await graphContents(graph)
      return lines.find((line) => line.startsWith('Organization'))?.match(/knowledgeApart=\w+/)?.[0]
    }
    expect(await setting()).toBe('knowledgeApart=false')
    await importEdited('organization.csv', ',2,,2026', ',2,true,2026')
    expect(await setting()).toBe('knowledgeApart=true')
  })

  it('deletes nothing because a row is not there', async () => {
    expect(
      await differencesMadeBy(() =>
        importEdited('people.csv', /bob.*\n/.exec(EXAMPLE_ORGANIZATION['people.csv'] ?? '')?.[0] ?? '', ''),
      ),
    ).toEqual([])
  })

  it('finds references among what the graph holds, and suggests from it', async () => {
    const row = 'id,team,role,headcount\nnight,ovn,baker,1\n'
    const result = await importTexts({ 'seats.csv': row })
    expect(result.problems).toEqual([
      {
        file: 'seats.csv',
        line: 2,
        column: 'team',
        wrong: '"ovn" is not an id in teams.csv.',
        mend: 'Did you mean "oven"?',
      },
    ])
    expect((await importTexts({ 'seats.csv': row.replace('ovn', 'oven') })).outcome).toBe('written')
  })

  it('ends the reporting line to the manager of before', async () => {
    const row = 'dee,Dee,,,,2020-01-01,ACTIVE,,\n'
    const people = `${EXAMPLE_ORGANIZATION['people.csv']}${row}`.replace('ACTIVE,,ann', 'ACTIVE,,dee')
    expect(await differencesMadeBy(() => importTexts({ 'people.csv': people }, { today: '2027-01-15' }))).toEqual([
      '- Person csv:bob -REPORTS_TO-> Person csv:ann from=2026-11-25',
      '+ Person csv:bob -REPORTS_TO-> Person csv:ann from=2026-11-25 to=2027-01-15',
      '+ Person csv:bob -REPORTS_TO-> Person csv:dee from=2027-01-15',
      '+ Person csv:dee languages=[] name=Dee startedOn=2020-01-01 status=ACTIVE',
    ])
    expect((await importTexts({ 'people.csv': people }, { today: '2027-01-16' })).outcome).toBe('unchanged')
  })

  it('leaves no trace of a reporting line that was put right on the same day', async () => {
    expect(await differencesMadeBy(() => importEdited('people.csv', 'ACTIVE,,ann', 'ACTIVE,,', '2026-11-25'))).toEqual([
      '- Person csv:bob -REPORTS_TO-> Person csv:ann from=2026-11-25',
    ])
  })

  it('refuses a circle that the file closes with lines of the graph', async () => {
    const people =
      'id,name,email,languages,location,startedOn,status,leftOn,manager\nann,Ann,,,,2019-03-01,ACTIVE,,bob\n'
    expect((await importTexts({ 'people.csv': people })).problems).toEqual([
      {
        file: 'people.csv',
        line: 2,
        column: 'manager',
        wrong: 'These people report in a circle: ann > bob > ann.',
        mend: 'Give one of them another manager, or none.',
      },
    ])
  })

  it('refuses a person who comes back under another id', async () => {
    const people = `id,name,email,languages,location,startedOn,status,leftOn,manager
bob2,Bob Maes,bob@bakery.example,nl,Ghent,2021-05-10,ACTIVE,,ann
`
    expect((await importTexts({ 'people.csv': people })).problems).toEqual([
      {
        file: 'people.csv',
        line: 2,
        column: 'email',
        wrong: '"bob@bakery.example" belongs to "bob" already.',
        mend: 'If this is the same one, keep the id "bob": ids do not change.',
      },
    ])
  })

  it('makes the seat of someone who leaves a past one, and ends the reporting line', async () => {
    const differences = await differencesMadeBy(() => importEdited('people.csv', 'ACTIVE,,ann', 'LEFT,2026-12-31,ann'))
    expect(differences).toEqual([
      '- Person csv:bob -HOLDS-> Seat csv:sell since=2021-05-10',
      '- Person csv:bob -REPORTS_TO-> Person csv:ann from=2026-11-25',
      '- Person csv:bob email=bob@bakery.example languages=[nl] location=Ghent name=Bob Maes startedOn=2021-05-10 status=ACTIVE',
      '+ Person csv:bob -HELD-> Seat csv:sell from=2021-05-10 to=2026-12-31',
      '+ Person csv:bob -REPORTS_TO-> Person csv:ann from=2026-11-25 to=2026-12-31',
      '+ Person csv:bob email=bob@bakery.example languages=[nl] leftOn=2026-12-31 location=Ghent name=Bob Maes startedOn=2021-05-10 status=LEFT',
    ])
  })

  it('makes a seat a past one when a file says its last day', async () => {
    const texts = { 'held.csv': 'person,seat,from,to\nbob,sell,2021-05-10,2026-12-31\n' }
    expect(await differencesMadeBy(() => importTexts(texts))).toEqual([
      '- Person csv:bob -HOLDS-> Seat csv:sell since=2021-05-10',
      '+ Person csv:bob -HELD-> Seat csv:sell from=2021-05-10 to=2026-12-31',
    ])
    expect((await importTexts(texts)).outcome).toBe('unchanged')
  })

  it('keeps two stays in one seat apart by their first day', async () => {
    const texts = {
      'held.csv': 'person,seat,from,to\nann,sell,2017-01-01,2018-01-01\nann,sell,2019-03-01,2021-11-30\n',
    }
    expect(await differencesMadeBy(() => importTexts(texts))).toEqual([
      '- Person csv:ann -HELD-> Seat csv:sell from=2019-03-01 to=2021-12-31',
      '+ Person csv:ann -HELD-> Seat csv:sell from=2017-01-01 to=2018-01-01',
      '+ Person csv:ann -HELD-> Seat csv:sell from=2019-03-01 to=2021-11-30',
    ])
  })
})

describe('what a person decided about a skill', () => {
  const higher = () => importEdited('person_skills.csv', 'ann,dough,42', 'ann,dough,48')
  const ANN_DOUGH = `MATCH (p:Person {externalKey: 'csv:ann'})-[h:HAS_SKILL]->(s:Skill {externalKey: 'csv:dough'})`

  beforeEach(async () => {
    await importExample()
  })

  it('is nothing yet: a proposal follows the file', async () => {
    expect(await differencesMadeBy(higher)).toEqual([
      '- Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=42 lastUsedOn=2026-10-01 level=42 levelVisibility=SELF source=ROLE status=PROPOSED visibility=SELF',
      '+ Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=48 lastUsedOn=2026-10-01 level=48 levelVisibility=SELF source=ROLE status=PROPOSED visibility=SELF',
    ])
  })

  for (const status of ['CONFIRMED', 'DISPUTED']) {
    it(`stays when it is ${status}: only the level of the file is kept beside it`, async () => {
      await say(
        `${ANN_DOUGH} SET h.status = '${status}', h.visibility = 'ORGANIZATION', h.level = 30, h.source = 'SELF'`,
      )
      const differences = await differencesMadeBy(async () => {
        const result = await higher()
        expect(countsOf(result, 'person_skills.csv')).toEqual({
          file: 'person_skills.csv',
          new: 0,
          changed: 1,
          unchanged: 1,
          leftToItsOwner: 1,
        })
      })
      const kept = `lastUsedOn=2026-10-01 level=30 levelVisibility=SELF source=SELF status=${status} visibility=ORGANIZATION`
      expect(differences).toEqual([
        `- Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=42 ${kept}`,
        `+ Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=48 ${kept}`,
      ])
    })
  }

  it('stays when only the level of the proposal was changed', async () => {
    await say(`${ANN_DOUGH} SET h.level = 20`)
    const kept = 'lastUsedOn=2026-10-01 level=20 levelVisibility=SELF source=ROLE status=PROPOSED visibility=SELF'
    expect(await differencesMadeBy(higher)).toEqual([
      `- Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=42 ${kept}`,
      `+ Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=48 ${kept}`,
    ])
  })

  it('stays when it was rejected: it is not proposed again', async () => {
    await say(`${ANN_DOUGH} DELETE h CREATE (p)-[:REJECTED]->(s)`)
    const differences = await differencesMadeBy(async () => {
      const result = await higher()
      expect(result.outcome).toBe('unchanged')
      expect(countsOf(result, 'person_skills.csv')?.leftToItsOwner).toBe(1)
    })
    expect(differences).toEqual([])
  })

  it('counts also when it was decided while the folder was being checked', async () => {
    const meddled: Graph = {
      ...graph,
      read: async (work) => {
        const result = await graph.read(work)
        await say(`${ANN_DOUGH} SET h.status = 'CONFIRMED'`)
        return result
      },
    }
    const text = EXAMPLE_ORGANIZATION['person_skills.csv']?.replace('ann,dough,42', 'ann,dough,48') ?? ''
    await importFolder(meddled, await makeFolder({ 'person_skills.csv': text }), OPTIONS)
    const lines = await graphContents(graph)
    expect(lines.find((line) => line.startsWith('Person csv:ann -HAS_SKILL-> Skill csv:dough'))).toBe(
      'Person csv:ann -HAS_SKILL-> Skill csv:dough importedLevel=48 lastUsedOn=2026-10-01 level=42 levelVisibility=SELF source=ROLE status=CONFIRMED visibility=SELF',
    )
  })
})

describe('an import that is broken off', () => {
  it('leaves nothing behind, wherever it stops', async () => {
    for (let queries = 1; queries <= 20; queries += 1) {
      const folder = await makeFolder(EXAMPLE_ORGANIZATION)
      await expect(importFolder(breakingAfter(queries), folder, OPTIONS)).rejects.toThrow(GraphFault)
      expect(await graphContents(graph)).toEqual([])
      expect(await changesAfter(graph, 0, 10)).toEqual([])
    }
    expect((await importExample()).outcome).toBe('written')
  })

  /** The same graph, on which a write fails after so many import queries. */
  function breakingAfter(queries: number): Graph {
    return {
      ...graph,
      write: (work) =>
        graph.write((transaction) => {
          let left = queries
          const breaking: Transaction = {
            run: (cypher, parameters) => {
              if (/import\.create/.test(cypher)) left -= 1
              if (left < 0) throw new GraphFault('The power went off.')
              return transaction.run(cypher, parameters)
            },
          }
          return work(breaking)
        }),
    }
  }
})

describe('importing people who left longer ago than they are kept', () => {
  const PEOPLE = EXAMPLE_ORGANIZATION['people.csv'] ?? ''
  const HELD = EXAMPLE_ORGANIZATION['held.csv'] ?? ''
  const gone = (id: string, leftOn: string) => `${id},Gone ${id},,nl,,2010-01-01,LEFT,${leftOn},ann\n`
  const bringing = (id: string, leftOn: string): FolderTexts => ({
    'people.csv': PEOPLE + gone(id, leftOn),
    'held.csv': `${HELD}${id},sell,2010-01-01,${leftOn}\n`,
  })
  const linesAbout = async (id: string) => (await graphContents(graph)).filter((line) => line.includes(`csv:${id}`))

  it('takes them in the first time, for the sake of past moves', async () => {
    await importTexts({ ...EXAMPLE_ORGANIZATION, ...bringing('gus', '2015-01-01') })
    expect(await linesAbout('gus')).toHaveLength(2)
  })

  it('passes them over after, with all that is said of them', async () => {
    await importExample()
    // The 26th is 91 days before the day of the import.
    const result = await importTexts(bringing('gus', '2026-08-26'))
    expect(await linesAbout('gus')).toEqual([])
    expect(countsOf(result, 'people.csv')).toMatchObject({ new: 0, leftLongAgo: 1 })
    expect(countsOf(result, 'held.csv')).toMatchObject({ new: 0, leftLongAgo: 1 })
    expect(result.outcome).toBe('unchanged')
  })

  it('takes in who left a shorter time ago, and changes who is in the graph still', async () => {
    await importExample()
    await importTexts(bringing('gus', '2026-08-27'))
    expect(await linesAbout('gus')).toHaveLength(2)
    const result = await importTexts(bringing('gus', '2026-08-26'))
    expect(countsOf(result, 'people.csv')).toMatchObject({ changed: 1 })
  })

  it('keeps them as long as the organization says', async () => {
    await importExample()
    const organization = (EXAMPLE_ORGANIZATION['organization.csv'] ?? '')
      .replace('asOf', 'leaversKeptDays,asOf')
      .replace('2026-11-01', '400,2026-11-01')
    await importTexts({ 'organization.csv': organization })
    await importTexts(bringing('gus', '2026-01-01'))
    expect(await linesAbout('gus')).toHaveLength(2)
  })
})
