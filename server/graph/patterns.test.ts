import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SERVER = fileURLToPath(new URL('..', import.meta.url))

/** `MATCH (t:Team)-[:HAS_SEAT]->(x)` and `[(o:Option)-[:FOR]->(p) | …]`: an end that is only a label, before one that is known. */
const BACKWARDS = /(?:MATCH |\[)\(\w*:\w+\)-\[[^\]]*\]-?>?\((?:\w+|\w*:\w+ \{[^}]*\})\)/g

const queriesOf = (file: string) => readFileSync(join(SERVER, file), 'utf8')

it('starts every pattern of a query at the node that is known, since the embedded engine goes through all of a label first', () => {
  const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const backwards = sources.flatMap((file) =>
    (queriesOf(file).match(BACKWARDS) ?? []).map((text) => `${file}: ${text}`),
  )
  expect(sources.length).toBeGreaterThan(100)
  expect(backwards).toEqual([])
})

it('knows a pattern that starts at the wrong end', () => {
  const found = (text: string) => text.match(BACKWARDS)?.length ?? 0
  expect(found('MATCH (t:Team)-[:HAS_SEAT]->(x)')).toBe(1)
  expect(found('MATCH (t:Team)-[:HAS_SEAT]->(x:Seat {id: id})')).toBe(1)
  expect(found('[(o:SignInOption)-[:SIGNS_IN_AS]->(p) | o.actor]')).toBe(1)
  expect(found('MATCH (x)<-[:HAS_SEAT]-(t:Team)')).toBe(0)
  expect(found('MATCH (r:Role)-[:IN_FAMILY]->(f:RoleFamily)')).toBe(0)
})
