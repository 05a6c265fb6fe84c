/** A demo would be loaded where real people are, or where other data is. The message says so and what to do. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused'
}
