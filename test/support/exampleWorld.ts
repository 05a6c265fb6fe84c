/**
 * The small organization that tests of the API talk about: Hilltop, two departments, three teams, four roles, six people.
 * Ann leads the counter, where Bob and Cas work. Dee works in the workshop. Eve left and stays in touch. Fay left for good.
 */
export const EXAMPLE_WORLD: Readonly<Record<string, string>> = {
  'organization.csv': `name,languages,currency,timeZone,learningThreshold,hourlyCost,vacancyCostPerMonth,learningHoursPerWeek,knowledgeApart,asOf
Hilltop,en|nl|fr,EUR,Europe/Brussels,250,48,4500,2,,2026-11-25
`,
  'departments.csv': `id,name_en,name_nl,name_fr,parent
service,Service,Dienst,Service,
making,Making,Maken,Fabrication,
`,
  'teams.csv': `id,name_en,name_nl,name_fr,purpose_en,purpose_nl,purpose_fr,department,location
counter,Counter,Toonbank,Comptoir,Helps visitors,,,service,Leuven
desk,Front desk,Onthaal,Accueil,,,,service,Leuven
workshop,Workshop,Werkplaats,Atelier,Repairs clocks,Herstelt klokken,,making,Diest
`,
  'families.csv': `id,code,order,name_en,name_nl,name_fr
customer,CU,0,Customer,Klant,Clientèle
craft,CR,1,Craft,Ambacht,Artisanat
`,
  'roles.csv': `id,family,grade,title_en,title_nl,title_fr,summary_en,summary_nl,summary_fr,day_en,day_nl,day_fr,uri
adviser,customer,3,Adviser,Adviseur,Conseiller,Helps visitors.,,,,,,
mediator,customer,4,Mediator,Bemiddelaar,Médiateur,Settles disputes.,,,,,,
lead,customer,5,Counter lead,Toonbankleider,Chef de comptoir,Leads the counter.,,,,,,
repairer,craft,4,Clock repairer,Klokkenhersteller,Horloger,Repairs clocks.,,,,,,
`,
  'skill_groups.csv': `id,name_en,name_nl,name_fr,uri
people,Working with people,Werken met mensen,Travailler avec des gens,
`,
  'skills.csv': `id,kind,name_en,name_nl,name_fr,synonyms_en,synonyms_nl,synonyms_fr,groups,uri,hoursPerLevel
listening,TALENT,Listening,Luisteren,Écoute,,,,people,,
mediation,SKILL,Mediation,Bemiddeling,Médiation,conflict handling,,,people,,
coaching,SKILL,Coaching,Coachen,Coaching,,,,people,,
repairs,SKILL,Fine repairs,Fijne herstellingen,Réparations fines,,,,,,
gears,KNOWLEDGE,Gear trains,Tandwielen,Engrenages,,,,,,
help,ENERGY,Help people,Mensen helpen,Aider les gens,,,,,,
make,ENERGY,Make and fix,Maken en herstellen,Fabriquer et réparer,,,,,,
`,
  'role_skills.csv': `role,skill,level,importance,essential
adviser,listening,30,80,true
adviser,mediation,10,30,false
adviser,help,45,90,false
mediator,listening,40,80,true
mediator,mediation,40,90,true
mediator,help,45,90,false
lead,listening,30,60,true
lead,coaching,40,90,true
lead,help,40,80,false
repairer,repairs,40,90,true
repairer,gears,30,60,false
repairer,make,50,90,false
`,
  'seats.csv': `id,team,role,headcount
counter-adviser,counter,adviser,3
counter-lead,counter,lead,1
desk-mediator,desk,mediator,1
workshop-repairer,workshop,repairer,2
`,
  'people.csv': `id,name,email,languages,location,startedOn,status,leftOn,manager
ann,Ann Peeters,ann@hilltop.example,nl|en,Leuven,2015-03-01,ACTIVE,,
bob,Bob Maes,bob@hilltop.example,nl,Leuven,2021-05-10,ACTIVE,,ann
cas,Cas Claes,cas@hilltop.example,fr|nl,Leuven,2022-01-05,ACTIVE,,ann
dee,Dee Wouters,dee@hilltop.example,nl,Diest,2018-09-01,ACTIVE,,
eve,Eve Lambert,,fr,,2012-01-05,ALUMNI,2025-06-30,
fay,Fay Jacobs,,nl,,2012-01-05,LEFT,2024-06-30,
`,
  'holds.csv': `person,seat,since
ann,counter-lead,2018-01-01
bob,counter-adviser,2021-05-10
cas,counter-adviser,2022-01-05
dee,workshop-repairer,2018-09-01
`,
  'held.csv': `person,seat,from,to
ann,counter-adviser,2015-03-01,2017-12-31
`,
  'openings.csv': `id,kind,title_en,title_nl,title_fr,seat,state,hoursPerWeek,startsOn,endsOn,closesOn
settle,JOB,Mediator at the front desk,,,desk-mediator,OPEN,38,2027-01-04,,2026-12-15
past,GIG,Help at the fair,,,counter-adviser,OPEN,4,,,2026-11-01
shut,JOB,Adviser,,,counter-adviser,CLOSED,38,,,
`,
  'learning.csv': `id,title_en,title_nl,title_fr,form,hours,cost,language,url
talks,Hard talks made easier,,,E_LEARNING,0.5,0,en,
room,A day of mediation,,,WORKSHOP,8,240,nl,
`,
  'learning_skills.csv': `item,skill,from,to
talks,mediation,0,20
room,mediation,10,30
`,
  'person_skills.csv': `person,skill,level,source,lastUsedOn,status,visibility,levelVisibility
bob,listening,35,SELF,2026-10-01,CONFIRMED,ORGANIZATION,SELF
bob,mediation,25,PROJECT,,CONFIRMED,MANAGER,MANAGER
bob,gears,15,OUTSIDE_WORK,,CONFIRMED,SELF,SELF
bob,coaching,20,ROLE,,PROPOSED,SELF,SELF
ann,coaching,45,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION
dee,repairs,45,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION
dee,mediation,40,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION
`,
  'answers.csv': `person,subject,answer,askAgainOn
bob,repairer,NO,
`,
  'openness.csv': `person,answer,until,askAgainOn,note,discoverable,teams
bob,NOT_YET,,2027-01-15,After the summer,NOBODY,
`,
  'interests.csv': `person,subject,wants,visibility
bob,mediation,true,SELF
bob,desk,true,ORGANIZATION
bob,gears,false,MANAGER
`,
  'energy.csv': `person,skill,word
bob,help,GIVES_ENERGY
`,
  'buddy_offers.csv': `person,skill,hoursPerMonth,forms
dee,mediation,2,BUDDY
ann,coaching,4,BUDDY|COMMUNITY
`,
  'sign_in_options.csv': `person,actor,order,units,story_en,story_nl,story_fr
ann,MANAGER,1,,Leads the counter.,,
bob,EMPLOYEE,2,,Advises visitors.,,
cas,HR_PARTNER,3,service,Plans with the service department.,,
dee,EMPLOYEE,4,,Repairs clocks.,,
eve,ALUMNUS,5,,Stays in touch.,,
`,
}
