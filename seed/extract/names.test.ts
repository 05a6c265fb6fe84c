import { describe, expect, it } from 'vitest'
import { sentenceCase, slugOf, titleToSentenceCase, usefulSynonyms } from './names.ts'

describe('names from the sources', () => {
  it('start with a capital and keep the rest as the source words it', () => {
    expect(sentenceCase('manage staff ')).toBe('Manage staff')
    expect(sentenceCase('ICT security legislation')).toBe('ICT security legislation')
  })

  it('lose the capitals inside a title, save those of an abbreviation', () => {
    expect(titleToSentenceCase('Complex Problem Solving')).toBe('Complex problem solving')
    expect(titleToSentenceCase('Working with IT Systems')).toBe('Working with IT systems')
  })

  it('become an id that a person can read, cut after a whole word', () => {
    expect(slugOf('use CAD software')).toBe('use-cad-software')
    expect(slugOf('promote the participation of citizens in scientific activities')).toBe(
      'promote-the-participation-of',
    )
  })
})

describe('useful synonyms', () => {
  it('bring a word that was not said yet', () => {
    const others = ['managing staff', 'lead personnel', 'managing personnel', 'run a  team']
    expect(usefulSynonyms('manage staff', others, 4)).toEqual(['lead personnel', 'run a team'])
  })

  it('stop at the limit', () => {
    expect(usefulSynonyms('audit', ['inspection', 'examination', 'checking'], 2)).toEqual(['inspection', 'examination'])
  })
})
