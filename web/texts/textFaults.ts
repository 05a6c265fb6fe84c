/** The texts of one area of the app by key. */
export type Texts = Readonly<Record<string, string>>

/** For each language its areas, for each area its texts. English is what the others are held against. */
export type Catalogs = { readonly en: Areas } & Readonly<Record<string, Areas>>

type Areas = Readonly<Record<string, Texts>>

/** Words that judge a person; nowhere on screen, in any form. */
const judging: Readonly<Record<string, RegExp>> = {
  en: /\b(gaps?|weakness(es)?|deficits?|lack(s|ing)?|missing skills?|unqualified|underperform\w*|overdue|match %)/i,
  nl: /(tekort|zwakte|kloof|achterstand|ontbreken)/i,
  fr: /(lacune|faiblesse|insuffisan|manquant|retard)/i,
}

/** Signs that a line must not begin with, or end with for an opening quote: French keeps a space beside them, and no line breaks there. */
const loose: Readonly<Record<string, RegExp>> = { fr: / [:;?»]|« / }

/** What is wrong with the texts, one sentence a fault; empty when every language says everything, and kindly. */
export function textFaults(catalogs: Catalogs): string[] {
  const translated = Object.keys(catalogs).filter((language) => language !== 'en')
  return [
    ...translated.flatMap((language) => differences(catalogs.en, catalogs[language] ?? {}, language)),
    ...Object.entries(catalogs).flatMap(([language, areas]) => wordFaults(areas, language)),
    ...repeatedKeys(catalogs.en),
  ]
}

function differences(english: Areas, own: Areas, language: string): string[] {
  return allNames(english, own).flatMap((area) => {
    const [theirs, ours] = [english[area] ?? {}, own[area] ?? {}]
    return allNames(theirs, ours).flatMap((key) => {
      const [expected, text] = [theirs[key], ours[key]]
      if (expected === undefined) return [`${language} ${area}: "${key}" is not in English.`]
      if (text === undefined) return [`${language} ${area}: "${key}" is not there.`]
      if (placeholders(expected) === placeholders(text)) return []
      return [`${language} ${area}: "${key}" has other placeholders than English.`]
    })
  })
}

function wordFaults(areas: Areas, language: string): string[] {
  return Object.entries(areas).flatMap(([area, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const place = `${language} ${area}: "${key}"`
      if (text.trim() === '') return [`${place} is empty.`]
      if (judging[language]?.test(text)) return [`${place} judges: ${text}`]
      if (loose[language]?.test(text)) return [`${place} lets a line break beside a sign: ${text}`]
      if (text.includes('!')) return [`${place} has an exclamation mark.`]
      if (key.endsWith('_other') && texts[key.replace(/_other$/, '_one')] === undefined)
        return [`${place} has no "_one".`]
      return []
    }),
  )
}

/** All areas end up in one catalog, where a repeated key would hide the other. */
function repeatedKeys(areas: Areas): string[] {
  const keys = Object.values(areas).flatMap((texts) => Object.keys(texts))
  return keys.filter((key, place) => keys.indexOf(key) !== place).map((key) => `en: "${key}" is in more than one area.`)
}

function allNames(first: object, second: object): string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
}

/** The names in double braces, in the order of the alphabet. */
function placeholders(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join()
}
