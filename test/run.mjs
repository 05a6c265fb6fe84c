// `npm test`: installs what is missing, then runs every test. Words after `--` go to the test runner.
// Where Java and Maven are found, what asks the graph is tested on a real Neo4j too. TEST_NEO4J=1 insists on it, TEST_NEO4J=0 skips it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { checkNode, installPackages } from '../server/install.mjs'

checkNode()
installPackages()
const skipped = whyNeo4jIsSkipped()
const root = fileURLToPath(new URL('..', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_NEO4J: skipped === null ? '1' : '0' },
  },
)
if (skipped !== null) console.log(`Neo4j was skipped: ${skipped} Everything ran on the embedded engine alone.`)
process.exit(status ?? 1)

/** Null when the tests run on Neo4j too. */
function whyNeo4jIsSkipped() {
  if (process.env.TEST_NEO4J === '1') return null
  if (process.env.TEST_NEO4J === '0') return 'TEST_NEO4J is 0.'
  if (!runs('java', '-version')) return 'there is no Java here (Debian: apt install openjdk-17-jre-headless).'
  if (!runs('mvn', '--version')) return 'there is no Maven here to fetch it (Debian: apt install maven).'
  return null
}

function runs(command, option) {
  return spawnSync(command, [option], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
}
