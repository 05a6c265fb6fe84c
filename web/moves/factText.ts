import type { TFunction } from 'i18next'
import type { TextFragment, Wall } from '../generated/operations.ts'
import type { Format } from '../texts/format.ts'
import { levelStep } from '../ui/levels.ts'
import { type Fact, isRare, type Part } from './whyRows.ts'

type Localize = (texts: TextFragment) => string

type Tongue = { readonly t: TFunction; readonly localize: Localize; readonly format: Format }

/** One fact of the graph in sentences: what is asked or held, through what, and how well. `walls` lie on the way. */
export function factSentences(tongue: Tongue, part: Part, fact: Fact, walls: readonly Wall[]): string[] {
  const { t, localize } = tongue
  if (fact.estimated) return [t('why.fact.estimated')]
  if (fact.skill === null) return [placeSentence(tongue, part, fact, walls)]
  const skill = localize(fact.skill.names)
  if (part.component === 'INTEREST') return [t('why.fact.more', { skill })]
  if (fact.skill.kind === 'ENERGY' && fact.closeTo === null) return [t('why.fact.energy', { skill })]
  const counts = fact.closeTo === null ? askedSentence(t, part, fact, skill) : closeSentence(tongue, part, fact, skill)
  return [counts, ...levelSentence(t, part, fact)]
}

/** What is about no skill: wishes left open, grades, walls, and who went this way. */
function placeSentence({ t, format }: Tongue, { component }: Part, fact: Fact, walls: readonly Wall[]): string {
  if (component === 'INTEREST') return t('why.fact.neutral')
  if (component === 'MOMENTUM') return t('why.fact.momentum')
  if (component === 'EASE') {
    if (fact.ownGrade === null || fact.roleGrade === null) return t('why.fact.gradesUnknown')
    return t('why.fact.grades', { own: fact.ownGrade, asked: fact.roleGrade })
  }
  if (walls.length === 0) return t('why.fact.wallsNone')
  return t('why.fact.walls', { walls: format.list(walls.map((wall) => t(`wall.${wall}`))) })
}

/** Whether a part is about what the viewer can do, rather than about what is asked. */
export function isTalent({ component }: Part): boolean {
  return component === 'USE' || component === 'ACTIVATION'
}

function askedSentence(t: TFunction, part: Part, fact: Fact, skill: string): string {
  const level = isTalent(part) ? fact.heldLevel : fact.neededLevel
  if (fact.askedByRoles === null || fact.ofRoles === null || level === null) return t('why.fact.plain', { skill })
  const asked = { count: fact.askedByRoles, roles: fact.ofRoles, skill, level: t(`level.${levelStep(level)}`) }
  return isRare(fact.askedByRoles, fact.ofRoles) ? t('why.fact.askedRare', asked) : t('why.fact.asked', asked)
}

function closeSentence({ t, localize }: Tongue, part: Part, fact: Fact, skill: string): string {
  const other = fact.closeTo === null ? '' : localize(fact.closeTo.names)
  const group = fact.closeGroup === null ? '' : localize(fact.closeGroup)
  const cause = fact.closeCause ?? 'PIN'
  const words = { skill, other, group }
  return isTalent(part) ? t(`why.fact.closeHeld.${cause}`, words) : t(`why.fact.closeAsked.${cause}`, words)
}

/** The other end: how well the viewer can do what is asked, or at which level what the viewer can do is asked. Kinds of work have no level. */
function levelSentence(t: TFunction, part: Part, fact: Fact): string[] {
  const level = isTalent(part) ? fact.neededLevel : fact.heldLevel
  if (level === null || level === 0 || fact.skill?.kind === 'ENERGY') return []
  const word = t(`level.${levelStep(level)}`)
  return [isTalent(part) ? t('why.fact.askedHere', { word }) : t('why.fact.yours', { word })]
}

/** Where the viewer said what a fact rests on, and can say otherwise; null where nothing of the viewer is in it. */
export function placeToMend(part: Part, fact: Fact): { readonly path: string; readonly names: TextFragment } | null {
  const held = isTalent(part) || part.component === 'INTEREST' ? fact.skill : (fact.closeTo ?? fact.skill)
  if (held === null || fact.skill === null) return null
  return { path: pathToMend(part, fact, held.id), names: held.names }
}

function pathToMend({ component }: Part, { skill, assumed, isProposal }: Fact, heldId: string): string {
  if (component === 'INTEREST') return `/me#wish-${heldId}`
  if (skill?.kind === 'ENERGY') return `/me#energy-${heldId}`
  if (isProposal) return `/me#proposal-${heldId}`
  return assumed ? `/skills/${heldId}` : `/me#skill-${heldId}`
}
