import type { ImportResult } from './importFolder.ts'
import type { FileCount } from './plan.ts'
import { describeProblem } from './problem.ts'

const HEADINGS = {
  written: 'Written.',
  unchanged: 'The graph says all this already; nothing was written.',
  planned: 'Dry run: nothing was written. This would be:',
}

/** What became of a folder, in lines for a terminal. */
export function describeResult(result: ImportResult): string {
  if (result.outcome !== 'refused') {
    const width = Math.max(0, ...result.counts.map((count) => count.file.length))
    return [HEADINGS[result.outcome], ...result.counts.map((count) => describeCount(count, width))].join('\n')
  }
  const more = result.problemCount - result.problems.length
  return [
    `Nothing was written. ${result.problemCount === 1 ? 'One thing needs' : `${result.problemCount} things need`} mending:`,
    ...result.problems.map((problem) => `- ${describeProblem(problem)}`),
    ...(more === 0 ? [] : [`and ${more} more.`]),
  ].join('\n')
}

function describeCount(count: FileCount, width: number): string {
  const parts = [
    count.new > 0 && `${count.new} new`,
    count.changed > 0 && `${count.changed} changed`,
    count.unchanged > 0 && `${count.unchanged} unchanged`,
    count.leftToItsOwner > 0 && `of these ${count.leftToItsOwner} left as their owner decided`,
    count.leftLongAgo !== undefined && `${count.leftLongAgo} passed over: people who left too long ago to be kept`,
  ].filter((part) => part !== false)
  return `  ${count.file.padEnd(width)}  ${parts.length === 0 ? 'no rows' : parts.join(', ')}`
}
