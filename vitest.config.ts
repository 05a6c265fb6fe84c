import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{server,web,schema,seed,test}/**/*.test.{ts,tsx}'] },
})
