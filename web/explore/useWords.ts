import { useTranslation } from 'react-i18next'
import { useLocalize } from '../texts/localized.ts'
import type { ExploreNode } from './exploreNode.ts'
import type { Tree, TreeNode } from './growTree.ts'
import { tiePhrase, tieSentence } from './tieWords.ts'

/** The ties of a picture in words. */
export function useWords(tree: Tree) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const nameOf = ({ names }: ExploreNode) => localize(names)
  const nodeWithId = (id: string | null) => tree.nodes.find(({ node }) => node.id === id)?.node
  return {
    /** "asked by", to stand before the name; empty for the first node. */
    phraseOf({ node, parentId, tie }: TreeNode): string {
      const parent = nodeWithId(parentId)
      return parent === undefined || tie === null ? '' : tiePhrase(t, parent, tie, node)
    },
    /** "Facilitation is asked by Product owner"; empty for the first node. */
    sentenceOf({ node, parentId, tie }: TreeNode): string {
      const parent = nodeWithId(parentId)
      return parent === undefined || tie === null ? '' : tieSentence(t, nameOf, parent, tie, node)
    },
    /** The ties of a node to others that it did not grow from, as sentences. */
    alsoOf(id: string): readonly string[] {
      return tree.crossLinks.flatMap(({ from, to, tie }) => {
        const [one, other] = [nodeWithId(from), nodeWithId(to)]
        if (to !== id || one === undefined || other === undefined) return []
        return [tieSentence(t, nameOf, one, tie, other)]
      })
    },
  }
}
