import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages that are CommonJS load this build of graphql; a second one beside it would refuse their schema.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{server,web,schema,seed,test}/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/buildOnce.ts',
  },
})
