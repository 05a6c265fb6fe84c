// `npm start`: installs what is missing, then runs the server.
import { checkNode, installPackages, runTypeScript } from './install.mjs'

checkNode()
installPackages()
await runTypeScript('server/main.ts', process.argv.slice(2))
