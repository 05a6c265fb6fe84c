// `npm test`: installs what is missing, then runs every test. Words after `--` go to the test runner.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { checkNode, installPackages } from '../server/install.mjs'

checkNode()
installPackages()
const root = fileURLToPath(new URL('..', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
