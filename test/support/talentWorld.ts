import { EXAMPLE_WORLD } from './exampleWorld.ts'

const CANDIDATES = ['gus', 'hal', 'ida', 'jan', 'kim', 'lou', 'mia']

const capital = (key: string) => `${key[0]?.toUpperCase()}${key.slice(1)}`
const rows = (keys: readonly string[], row: (key: string, place: number) => string) =>
  keys.map((key, place) => `${row(key, place)}\n`).join('')

/**
 * The example world with people who could mediate at the front desk, where a place is open, and who say different things of a
 * move. All of them show the same; only what they said tells them apart:
 * Gus yes, and everyone may find him; Hal not yet; Ida no; Jan yes, and nobody may find him; Kim yes, until today;
 * Lou nothing; Mia yes, and the counter may find her; Ned yes, but he left.
 * Ann leads the counter. Pat, to whom they report, looks for talent. Cas works for HR.
 * @param crowd so many more people like Gus: Crowd 1, Crowd 2 …
 */
export function talentWorld(crowd = 0): Record<string, string> {
  const more = Array.from({ length: crowd }, (_, place) => `crowd${place + 1}`)
  const all = [...CANDIDATES, ...more]
  return {
    ...EXAMPLE_WORLD,
    'seats.csv': `${EXAMPLE_WORLD['seats.csv']}desk-adviser,desk,adviser,40\n`,
    'people.csv': `${EXAMPLE_WORLD['people.csv']}pat,Pat Smets,,nl,Diest,2018-09-01,ACTIVE,,
ned,Ned Baert,,nl,Leuven,2018-09-01,LEFT,2026-10-01,
${rows(all, (key) => `${key},${capital(key)} Baert,,nl,Leuven,2018-09-01,ACTIVE,,pat`)}`,
    'holds.csv': `${EXAMPLE_WORLD['holds.csv']}pat,workshop-repairer,2018-09-01
${rows(all, (key) => `${key},desk-adviser,2018-09-01`)}`,
    'person_skills.csv': `${EXAMPLE_WORLD['person_skills.csv']}${rows(
      [...all, 'ned'],
      (key) =>
        `${key},listening,40,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION\n${key},mediation,40,SELF,,CONFIRMED,ORGANIZATION,ORGANIZATION`,
    )}`,
    'openness.csv': `person,answer,until,askAgainOn,note,discoverable,teams
gus,OPEN,2027-03-01,,Gladly,ORGANIZATION,
hal,NOT_YET,,,,NOBODY,
ida,NO,,,,NOBODY,
jan,OPEN,2027-03-01,,,NOBODY,
kim,OPEN,2026-11-25,,,ORGANIZATION,
mia,OPEN,2027-03-01,,,TEAMS,counter
ned,OPEN,2027-03-01,,,ORGANIZATION,
${rows(more, (key) => `${key},OPEN,2027-03-01,,,ORGANIZATION,`)}`,
    'sign_in_options.csv': `${EXAMPLE_WORLD['sign_in_options.csv']}pat,TEAM_SEEKER,6,,Looks for talent.,,
${rows(CANDIDATES, (key, place) => `${key},EMPLOYEE,${7 + place},,Mediates.,,`)}`,
  }
}
