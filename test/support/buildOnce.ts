import { buildWebApp } from '../../server/webApp.ts'

/** Before any test: two browser walks that start together must not both build the same folder. */
export default buildWebApp
