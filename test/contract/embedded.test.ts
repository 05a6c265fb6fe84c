import { openEmbeddedGraph } from '../../server/graph/embeddedGraph.ts'
import { graphContract } from './graphContract.ts'
import { writePathContract } from './writePathContract.ts'

const openInMemory = () => openEmbeddedGraph({ folder: null, shuffleUnordered: true })

graphContract('the embedded engine', openInMemory)
writePathContract('the embedded engine', openInMemory)
