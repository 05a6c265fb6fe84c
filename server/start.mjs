// `npm start`: looks whether the port is free, installs what is missing, then runs the server.
import { checkNode, checkPort, installPackages, runTypeScript } from './install.mjs'

checkNode()
await checkPort()
installPackages()
await runTypeScript('server/main.ts', process.argv.slice(2))
