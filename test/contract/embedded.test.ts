import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { graphContract } from './graphContract.ts'

graphContract('the embedded engine', () => openEmbeddedGraph({ folder: null, shuffleUnordered: true }))
