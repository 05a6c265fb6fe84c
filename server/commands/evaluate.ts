import { type FileHandle, open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { UnreadableOccupations } from '../import/occupations/occupationFiles.ts'
import { readOccupations } from '../import/occupations/readOccupations.ts'
import { readTruth } from '../import/occupations/readTruth.ts'
import { onlyKinds, type RolesAlone } from '../moves/evaluate/copiedRole.ts'
import { MEASURES, meanQuality, type Quality, qualityOf } from '../moves/evaluate/quality.ts'
import { byParts, openMoves, openPlainRankings, type Ranking, suggested } from '../moves/evaluate/rankings.ts'
import { type Truth, truthAbout } from '../moves/evaluate/truth.ts'
import type { SkillKind } from '../skills/skill.ts'

const KINDS: readonly SkillKind[] = ['SKILL', 'KNOWLEDGE', 'TALENT', 'ACTIVITY', 'ENERGY']
const RANKED_IN_FILE = 200

interface Options {
  readonly data: string
  readonly truth?: string
  readonly out?: string
  readonly kinds?: ReadonlySet<SkillKind>
  readonly together?: true
}

async function evaluate(options: Options): Promise<void> {
  const occupations = await readOccupations(options.data)
  const pairs = options.truth === undefined ? null : await readTruth(options.truth)
  const out = options.out === undefined ? null : await openOut(options.out)
  try {
    const described = options.kinds === undefined ? occupations : onlyKinds(occupations, options.kinds)
    const roles = { ...described, knowledgeApart: occupations.knowledgeApart && options.together !== true }
    if (roles.roles.length < 2)
      throw new UnreadableOccupations(`No two ${occupations.source} occupations ask something of these kinds.`)
    print(`${occupations.source}: ${describe(roles)}`)
    print(`families: ${occupations.families}; ${new Set(roles.roles.map(({ familyId }) => familyId)).size} of them`)
    for (const { what, count } of occupations.leftOut) if (count > 0) print(`left out: ${count} ${what}`)
    const truth = pairs === null ? null : truthAbout(roles.roles, pairs)
    if (truth !== null) print(`truth: ${describeTruth(truth, pairs?.length ?? 0)}`)
    const qualities = await rankAll(roles, truth, out)
    if (qualities.size > 0) printQualities(qualities)
    else if (truth !== null) print('nothing to measure: no pair of the file is about two of these roles')
  } finally {
    await out?.close()
  }
}

/** Ranks for each role in turn: writes the suggestions, and measures every way of ranking where something is known of the role. */
async function rankAll(
  roles: RolesAlone,
  truth: Truth | null,
  out: FileHandle | null,
): Promise<ReadonlyMap<string, readonly Quality[]>> {
  const comparedFor = openMoves(roles)
  const plainFrom = openPlainRankings(roles)
  const familyOf = new Map(roles.roles.map(({ id, familyId }) => [id, familyId]))
  const qualities = new Map<string, Quality[]>()
  for (const from of roles.roles) {
    const wanted = truth?.wantedFrom.get(from.id)
    if (wanted === undefined && out === null) continue
    const compared = comparedFor(from)
    const suggestions = suggested(compared)
    await out?.write(`${JSON.stringify({ from: from.id, ranked: suggestions.ranked.slice(0, RANKED_IN_FILE) })}\n`)
    if (wanted === undefined) continue
    const isOverTheWall = (roleId: string) => familyOf.get(roleId) !== from.familyId
    const rankings: readonly Ranking[] = [suggestions, ...byParts(compared), ...plainFrom(from)]
    for (const { way, ranked } of rankings) {
      const soFar = qualities.get(way) ?? []
      qualities.set(way, soFar)
      soFar.push(qualityOf(ranked, wanted, isOverTheWall))
    }
  }
  return qualities
}

async function openOut(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w')
  } catch (error) {
    throw new UnreadableOccupations(`${path} cannot be written.`, { cause: error })
  }
}

function describe({ roles, skills, knowledgeApart }: RolesAlone): string {
  const asked = roles.reduce((sum, { requirements }) => sum + requirements.length, 0)
  const kindOf = new Map(skills.map(({ id, kind }) => [id, kind]))
  const kinds = new Set(roles.flatMap(({ requirements }) => requirements.map(({ skillId }) => kindOf.get(skillId))))
  const found = KINDS.filter((kind) => kinds.has(kind)).join(', ')
  const apart = knowledgeApart ? 'skills and knowledge apart' : 'abilities together'
  return `${roles.length} roles that ask ${asked} things (${found}; ${apart})`
}

function describeTruth({ wantedFrom, pairCount, pairsOverTheWall }: Truth, rowCount: number): string {
  return `${wantedFrom.size} roles with ${pairCount} pairs of the ${rowCount} in the file; ${pairsOverTheWall} close pairs are over the wall`
}

function printQualities(qualities: ReadonlyMap<string, readonly Quality[]>): void {
  print(['', ''.padEnd(30), ...MEASURES].join('  ').trimEnd())
  for (const [way, all] of qualities) {
    const mean = meanQuality(all)
    const cells = MEASURES.map((measure) =>
      (mean[measure]?.toFixed(3).replace(/^0/, '') ?? '-').padStart(measure.length),
    )
    print(['', way.padEnd(30), ...cells].join('  '))
  }
}

function print(line: string): void {
  console.log(line)
}

/** A path as it was typed: relative to where somebody stood, which npm leaves for the folder of the package. */
function pathFromCaller(path: string): string {
  const isRunByNpm = process.env.npm_lifecycle_event === 'evaluate'
  return resolve((isRunByNpm ? process.env.INIT_CWD : undefined) ?? '', path)
}

function kindsIn(text: string): ReadonlySet<SkillKind> {
  const words = text.split(',')
  const kinds = KINDS.filter((kind) => words.includes(kind))
  if (kinds.length !== words.length)
    throw new InvalidArgumentError(`Name some of ${KINDS.join(', ')}, separated by commas.`)
  return new Set(kinds)
}

await new Command('evaluate')
  .description(
    'Measures suggestions on a folder of occupations (O*NET, ESCO or ROME tables): ranks all others for whoever does one of them.',
  )
  .requiredOption('--data <folder>', 'the folder with the tables', pathFromCaller)
  .option(
    '--truth <file>',
    'CSV with the columns from, to and tier: what should be near the top; without it nothing is measured',
    pathFromCaller,
  )
  .option(
    '--out <file>',
    `writes the first ${RANKED_IN_FILE} suggestions for each role, a line of JSON each`,
    pathFromCaller,
  )
  .option('--kinds <kinds>', `reads only what roles ask of these kinds: ${KINDS.join(', ')}`, kindsIn)
  .option('--together', 'compares skills and knowledge as one kind even where both are rated')
  .action(async (options: Options) => {
    try {
      await evaluate(options)
    } catch (error) {
      if (!(error instanceof UnreadableOccupations)) throw error
      console.error(error.message)
      process.exitCode = 1
    }
  })
  .parseAsync()
