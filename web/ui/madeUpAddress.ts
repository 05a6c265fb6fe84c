/** Whether an address is one that never leads anywhere: names that end in "example" are kept for made-up organizations. */
export function isMadeUp(address: string): boolean {
  return URL.canParse(address) && /(^|\.)example$/.test(new URL(address).hostname)
}
