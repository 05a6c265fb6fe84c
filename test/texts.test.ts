import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = path.join(import.meta.dirname, '../web/texts')
const areas = readdirSync(path.join(folder, 'en'))

function readCatalog(language: string, area: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(folder, language, area), 'utf8')) as Record<string, string>
}

/** The names in double braces, in the order of the alphabet. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort()
}

/** Words that judge a person; nowhere on screen, in any form. */
const avoided: Record<string, RegExp> = {
  en: /\b(gaps?|weakness(es)?|deficits?|lack(s|ing)?|missing skills?|unqualified|underperform\w*|overdue|match %)\b/i,
  nl: /(tekort|zwakte|kloof|achterstand|ontbreken)/i,
  fr: /(lacune|faiblesse|insuffisan|manquant|retard)/i,
}

describe.each(['nl', 'fr'])('the texts in %s', (language) => {
  it('has the same areas as English', () => {
    expect(readdirSync(path.join(folder, language))).toEqual(areas)
  })

  it.each(areas)('has every key of %s, and no other', (area) => {
    expect(Object.keys(readCatalog(language, area))).toEqual(Object.keys(readCatalog('en', area)))
  })

  it.each(areas)('keeps the placeholders of %s', (area) => {
    const english = readCatalog('en', area)
    const own = readCatalog(language, area)
    const differing = Object.keys(english).filter(
      (key) => String(placeholders(english[key] ?? '')) !== String(placeholders(own[key] ?? '')),
    )
    expect(differing).toEqual([])
  })
})

describe.each(['en', 'nl', 'fr'])('every text in %s', (language) => {
  const texts = areas.flatMap((area) => Object.entries(readCatalog(language, area)))

  it('says something', () => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('judges nobody', () => {
    expect(texts.filter(([, text]) => avoided[language]?.test(text))).toEqual([])
  })

  it('stays calm: no exclamation mark', () => {
    expect(texts.filter(([, text]) => text.includes('!'))).toEqual([])
  })

  it('has a form for one wherever it has one for many', () => {
    const keys = new Set(texts.map(([key]) => key))
    const alone = [...keys].filter((key) => key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one')))
    expect(alone).toEqual([])
  })

  it('uses each key in one area alone', () => {
    const keys = texts.map(([key]) => key)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })
})
