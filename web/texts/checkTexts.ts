/** Fails, with a list, when a text is absent, empty or unkind in one of the three languages. */
import { readCatalogs } from './readCatalogs.ts'
import { textFaults } from './textFaults.ts'

const faults = textFaults(readCatalogs())
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
