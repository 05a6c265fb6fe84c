import { describe, expect, it } from 'vitest'
import { readCatalogs } from './readCatalogs.ts'
import { textFaults } from './textFaults.ts'

const world = {
  en: { map: { title: 'Look, {{name}}', count_one: '{{count}} role', count_other: '{{count}} roles' } },
  nl: { map: { title: 'Kijk, {{name}}', count_one: '{{count}} rol', count_other: '{{count}} rollen' } },
}

/** The Dutch of the small world with some texts changed. */
function inDutch(texts: Record<string, string>) {
  return { ...world, nl: { map: { ...world.nl.map, ...texts } } }
}

describe('the texts of the app', () => {
  it('are complete and kind in all three languages', () => {
    expect(Object.keys(readCatalogs()).sort()).toEqual(['en', 'fr', 'nl'])
    expect(textFaults(readCatalogs())).toEqual([])
  })
})

describe('the check of texts', () => {
  it('finds nothing in a sound pair', () => {
    expect(textFaults(world)).toEqual([])
  })

  it('names a text that one language does not have, and one that only it has', () => {
    const { title, ...rest } = world.nl.map
    expect(textFaults({ ...world, nl: { map: { ...rest, titel: title } } })).toEqual([
      'nl map: "title" is not there.',
      'nl map: "titel" is not in English.',
    ])
  })

  it('names a whole area that was forgotten', () => {
    expect(textFaults({ ...world, nl: {} })).toHaveLength(3)
  })

  it('names a lost placeholder', () => {
    expect(textFaults(inDutch({ title: 'Kijk, {{naam}}' }))).toEqual([
      'nl map: "title" has other placeholders than English.',
    ])
  })

  it('names an empty text, a judging one and a loud one', () => {
    expect(textFaults(inDutch({ title: ' {{name}}' }))).toEqual([])
    expect(textFaults(inDutch({ count_one: '{{count}} tekort', count_other: '{{count}} rollen!' }))).toEqual([
      'nl map: "count_one" judges: {{count}} tekort',
      'nl map: "count_other" has an exclamation mark.',
    ])
    expect(textFaults({ en: { map: { title: ' ' } } })).toEqual(['en map: "title" is empty.'])
  })

  it('names a French text in which a line could begin with a sign, and not one with a space that holds', () => {
    const inFrench = (title: string) => textFaults({ en: { map: { title: 'Where to' } }, fr: { map: { title } } })
    expect(inFrench('Vers : où')).toEqual(['fr map: "title" lets a line break beside a sign: Vers : où'])
    expect(inFrench('Vers « où\u00a0»')).toHaveLength(1)
    expect(inFrench('Vers\u00a0: «\u00a0où\u00a0»')).toEqual([])
  })

  it('asks for a singular beside a plural', () => {
    expect(textFaults({ en: { map: { count_other: '{{count}} roles' } } })).toEqual([
      'en map: "count_other" has no "_one".',
    ])
  })

  it('names a key that two areas use', () => {
    expect(textFaults({ en: { map: { title: 'Look' }, role: { title: 'Role' } } })).toEqual([
      'en: "title" is in more than one area.',
    ])
  })
})
