// A thread that ranks part of the workforce. Threads do not inherit how TypeScript is read.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { rankShare } = await import('./rankShare.ts')
rankShare(workerData)
