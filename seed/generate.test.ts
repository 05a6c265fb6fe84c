import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('./generate.ts', import.meta.url))
const committed = fileURLToPath(new URL('./demo', import.meta.url))
const RUNNING_MS = 60_000

function generate(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'demo-'))

describe('npm run generate', { timeout: RUNNING_MS }, () => {
  it('writes the demo into a new folder', () => {
    const folder = join(emptyFolder(), 'new')
    expect(generate('--out', folder)).toEqual({ status: 0, stdout: `Wrote 23 files to ${folder}.\n`, stderr: '' })
    expect(readdirSync(folder)).toEqual(readdirSync(committed))
    expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toBe(readFileSync(join(committed, 'people.csv'), 'utf8'))
  })

  it('leaves a folder that holds files as it is', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'people.csv'), 'mine')
    expect(generate('--out', folder)).toEqual({
      status: 1,
      stdout: '',
      stderr: `The folder ${folder} already holds files. Name an empty folder, or add --force to write over them.\n`,
    })
    expect(readdirSync(folder)).toEqual(['people.csv'])
    expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toBe('mine')
  })

  it.each([
    ['a file', 'people.csv', 'is a file. Name a folder.'],
    ['a place below a file', 'people.csv/demo', '(ENOTDIR). Name a folder that you may write to.'],
  ])('refuses to write into %s', (_, place, sentence) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'people.csv'), 'mine')
    const { status, stderr } = generate('--out', join(folder, place))
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('refuses a seed that is no whole number', () => {
    const { status, stderr } = generate('--out', emptyFolder(), '--seed', 'seven')
    expect(status).toBe(1)
    expect(stderr).toContain('Give a whole number, such as 7.')
  })

  it('writes an organization of the size asked for', () => {
    const folder = emptyFolder()
    const { status, stdout } = generate('--out', folder, '--people', '150', '--roles', '40')
    expect({ status, stdout }).toEqual({ status: 0, stdout: `Wrote 23 files to ${folder}.\n` })
    expect(readFileSync(join(folder, 'people.csv'), 'utf8').trim().split('\n')).toHaveLength(1 + 150)
    expect(readFileSync(join(folder, 'roles.csv'), 'utf8').trim().split('\n')).toHaveLength(1 + 40)
  })

  it.each([
    [['--people', '5'], 'Give --people a number from 100 to 500000.'],
    [['--people', '1000', '--roles', '3'], 'Give --roles a number from 40 to 23040.'],
    [['--roles', '60'], 'The demo has its own roles. Add --people to make another organization.'],
  ])('refuses %j', (words, sentence) => {
    const folder = emptyFolder()
    const { status, stderr } = generate('--out', folder, ...words)
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${sentence}\n` })
    expect(readdirSync(folder)).toEqual([])
  })
})
