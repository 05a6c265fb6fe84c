import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Contents by file name. */
export type FolderTexts = Readonly<Record<string, string | Buffer>>

/** A very small organization, every file an organization itself can give: for tests. */
export const EXAMPLE_ORGANIZATION: Readonly<Record<string, string>> = {
  'organization.csv': `name,languages,currency,timeZone,learningThreshold,hourlyCost,vacancyCostPerMonth,learningHoursPerWeek,knowledgeApart,asOf
Bakery,en|nl,EUR,Europe/Brussels,250,48.5,6000,2,,2026-11-01
`,
  'departments.csv': `id,name_en,name_nl,name_fr,parent
shops,Shops,Winkels,Magasins,
north,Shops north,,,shops
`,
  'teams.csv': `id,name_en,name_nl,name_fr,purpose_en,purpose_nl,purpose_fr,department,location
counter,Counter,Toonbank,Comptoir,Sells bread,,,north,Ghent
oven,Oven,Oven,Four,,,,shops,
`,
  'families.csv': `id,code,order,name_en,name_nl,name_fr
craft,CR,0,Craft,Ambacht,Artisanat
sales,SA,1,Sales,Verkoop,Vente
`,
  'roles.csv': `id,family,grade,title_en,title_nl,title_fr,summary_en,summary_nl,summary_fr,day_en,day_nl,day_fr,uri
baker,craft,5,Baker,Bakker,Boulanger,Bakes bread.,,,,,,http://data.europa.eu/esco/occupation/baker
seller,sales,,Seller,Verkoper,Vendeur,"Sells bread, and listens.",,,,,,
`,
  'skill_groups.csv': `id,name_en,name_nl,name_fr,uri
food,Food,Voeding,Alimentation,
`,
  'skills.csv': `id,kind,name_en,name_nl,name_fr,synonyms_en,synonyms_nl,synonyms_fr,groups,uri,hoursPerLevel
dough,SKILL,Make dough,Deeg maken,,knead dough|prepare dough,,,food,,10|20|40|80|160
listen,TALENT,Listen,Luisteren,Écouter,,,,,,
help,ENERGY,Help people,,,,,,,,
`,
  'role_skills.csv': `role,skill,level,importance,essential
baker,dough,40,90,true
seller,listen,30,60,false
`,
  'seats.csv': `id,team,role,headcount
bake,oven,baker,2
sell,counter,seller,3
`,
  'people.csv': `id,name,email,languages,location,startedOn,status,leftOn,manager
ann,Ann Peeters,ann@bakery.example,nl|en,Ghent,2019-03-01,ACTIVE,,
bob,Bob Maes,bob@bakery.example,nl,Ghent,2021-05-10,ACTIVE,,ann
cas,Cas Claes,,fr,,2015-01-05,ALUMNI,2025-06-30,
`,
  'holds.csv': `person,seat,since
ann,bake,2022-01-01
bob,sell,2021-05-10
`,
  'held.csv': `person,seat,from,to
ann,sell,2019-03-01,2021-12-31
cas,bake,2015-01-05,2025-06-30
`,
  'openings.csv': `id,kind,title_en,title_nl,title_fr,seat,state,hoursPerWeek,startsOn,endsOn,closesOn
o1,JOB,Baker wanted,Bakker gezocht,,bake,OPEN,38,2027-01-04,,2026-12-15
`,
  'learning.csv': `id,title_en,title_nl,title_fr,form,hours,cost,language,url
l1,Sourdough,,,WORKSHOP,4,120,nl,https://learn.example/sourdough
`,
  'learning_skills.csv': `item,skill,from,to
l1,dough,10,30
`,
  'person_skills.csv': `person,skill,level,source,lastUsedOn
ann,dough,42,ROLE,2026-10-01
bob,listen,35,,
`,
}

/** What only people can say, for the same organization. */
export const EXAMPLE_VOICES: Readonly<Record<string, string>> = {
  'person_skills.csv': `person,skill,level,source,lastUsedOn,status,visibility,levelVisibility
ann,dough,42,ROLE,2026-10-01,CONFIRMED,,
bob,listen,35,,,,,
bob,dough,12,SELF,,CONFIRMED,MANAGER,MANAGER
`,
  'rejected_skills.csv': `person,skill
ann,listen
`,
  'answers.csv': `person,subject,answer,askAgainOn
bob,baker,SAVED,
bob,sales,NOT_YET,2027-03-01
`,
  'openness.csv': `person,answer,until,askAgainOn,note,discoverable,teams
bob,OPEN,2027-03-31,,After the summer,TEAMS,oven|counter
ann,NOT_YET,,2027-02-01,,,
`,
  'interests.csv': `person,subject,wants,visibility
bob,dough,true,
bob,oven,true,ORGANIZATION
ann,seller,false,
`,
  'energy.csv': `person,skill,word
ann,help,LIKES
`,
  'buddy_offers.csv': `person,skill,hoursPerMonth,forms
ann,dough,2,ON_THE_JOB|BUDDY
`,
  'sign_in_options.csv': `person,actor,order,units,story_en,story_nl,story_fr
bob,EMPLOYEE,0,,Wonders about the oven,,
ann,HR_PARTNER,1,shops|north,Looks after all shops,,
`,
}

/** Writes files to a new folder under the system's temporary one, and gives its path. */
export async function makeFolder(texts: FolderTexts): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'data-folder-'))
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  return folder
}
