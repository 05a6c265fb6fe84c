import { join } from 'node:path'
import { readCsv } from '../csvRows.ts'

interface Choice {
  readonly role: string
  readonly esco_id: string
  readonly esco_label: string
  readonly onet_code: string
  readonly onet_title: string
}

/**
 * Holds the hand-made choice of occupations against the sources.
 * @throws Error with one line for each occupation that a source does not have under that name, or that O*NET has not rated.
 */
export function checkOccupations(choices: readonly Choice[], escoFolder: string, onetFolder: string): void {
  const esco = readCsv(join(escoFolder, 'occupations.csv.gz'), ['id', 'label_en'])
  const onet = readCsv(join(onetFolder, 'occupations.csv'), ['id', 'title', 'has_ratings'])
  const labels = new Map(esco.map((occupation) => [occupation.id, occupation.label_en]))
  const rated = new Map(onet.filter((row) => row.has_ratings === '1').map((row) => [row.id, row.title]))
  const wrong = choices.flatMap((choice) => [
    ...(labels.get(choice.esco_id) === choice.esco_label
      ? []
      : [`${choice.role}: ESCO has no "${choice.esco_label}" ${choice.esco_id}`]),
    ...(rated.get(choice.onet_code) === choice.onet_title
      ? []
      : [`${choice.role}: O*NET has no rated "${choice.onet_title}" ${choice.onet_code}`]),
  ])
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}
