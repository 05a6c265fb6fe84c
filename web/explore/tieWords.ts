import type { TFunction } from 'i18next'
import type { StepTie } from '../generated/operations.ts'
import type { ExploreNode, NodeKind } from './exploreNode.ts'

/** What a tie is called, read from one end to the other. */
type TieWord =
  | OwnTieWord
  | 'heldBy'
  | 'sharedBy'
  | 'asks'
  | 'askedBy'
  | 'closeTo'
  | 'filledBy'
  | 'hasMember'
  | 'seatFor'
  | 'seatIn'

/** Those that begin with a person. */
type OwnTieWord = 'holds' | 'shares' | 'worksAs' | 'worksIn'

type NameOf = (node: ExploreNode) => string

/** The tie in a word or two, to stand before the name it leads to: "asked by". */
export function tiePhrase(t: TFunction, from: ExploreNode, tie: StepTie, to: ExploreNode): string {
  const word = tieWord(tie, to.kind)
  return from.isMe && isOwn(word) ? t(`explore.tieMe.${word}`) : t(`explore.tie.${word}`)
}

/** The tie as a sentence: "Facilitation is asked by the role Product owner." */
export function tieSentence(t: TFunction, nameOf: NameOf, from: ExploreNode, tie: StepTie, to: ExploreNode): string {
  const own = ownTieWord(tie)
  if (own !== null && from.isMe) return t(`explore.saysMe.${own}`, { name: nameOf(to) })
  if (own !== null && to.isMe) return t(`explore.saysMe.${own}`, { name: nameOf(from) })
  return t(`explore.says.${tieWord(tie, to.kind)}`, { from: nameOf(from), to: nameOf(to) })
}

function tieWord(tie: StepTie, to: NodeKind): TieWord {
  switch (tie) {
    case 'HOLDS':
      return to === 'Skill' ? 'holds' : 'heldBy'
    case 'SHARES':
      return to === 'Skill' ? 'shares' : 'sharedBy'
    case 'ASKS':
      return to === 'Skill' ? 'asks' : 'askedBy'
    case 'CLOSE_TO':
      return 'closeTo'
    case 'WORKS_AS':
      return to === 'Role' ? 'worksAs' : 'filledBy'
    case 'WORKS_IN':
      return to === 'Team' ? 'worksIn' : 'hasMember'
    case 'HAS_SEAT':
      return to === 'Role' ? 'seatFor' : 'seatIn'
  }
}

function ownTieWord(tie: StepTie): OwnTieWord | null {
  switch (tie) {
    case 'HOLDS':
      return 'holds'
    case 'SHARES':
      return 'shares'
    case 'WORKS_AS':
      return 'worksAs'
    case 'WORKS_IN':
      return 'worksIn'
    default:
      return null
  }
}

function isOwn(word: TieWord): word is OwnTieWord {
  return word === 'holds' || word === 'shares' || word === 'worksAs' || word === 'worksIn'
}
