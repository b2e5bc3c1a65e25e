import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from '@jest/globals'
import { cellsOf, type Row } from '../../bench/rows.ts'
import { describeMachine, type Outcome, renderResults, runBenches, tableOf, writeWhole } from '../../bench/suite.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'crisol-suite-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const row: Row = {
  ...{ work: 'pull | push', what: 'time', peer: 'dvc', ours: '1.00 s', theirs: '5.00 s' },
  ...{ limit: '4 x less', ratio: '5.0 x less', isMet: true },
}
const cells = ['pull | push: time', 'dvc', '1.00 s', '5.00 s', '4 x less', '5.0 x less', 'met']
const good: Outcome = { name: 'data', rows: [row], versions: ['DVC 3.67.1'], failure: undefined }
const bad: Outcome = { name: 'image', rows: [], versions: [], failure: 'ended with 3' }

/** A bench, as lines of a module; each writes into a log when it begins and when it ends. */
function aBench(name: string, ...lines: readonly string[]): string {
  const file = join(folder, `${name}.ts`)
  const log = JSON.stringify(join(folder, 'log'))
  const rows = pathToFileURL(join(root, 'bench/rows.ts')).href
  const head = [`import { tellRows } from '${rows}'`, "import { appendFileSync } from 'node:fs'"]
  const told = (what: string): string => `appendFileSync(${log}, '${name} ${what}\\n')`
  const wait = 'await new Promise((resolve) => setTimeout(resolve, 50))'
  writeFileSync(file, [...head, told('begins'), wait, told('ends'), ...lines].join('\n'))
  return file
}

const tell = `tellRows({ rows: [${JSON.stringify(row)}], versions: ['DVC 3.67.1'] })`

describe('benches', () => {
  it('run one after the other, and one that fails, is killed or tells nothing stops none of the others', async () => {
    const output = openSync(join(folder, 'said'), 'w')
    const benches = {
      first: aBench('first', tell),
      failing: aBench('failing', tell, 'process.exit(3)'),
      killed: aBench('killed', "process.kill(process.pid, 'SIGKILL')", 'await new Promise(() => {})'),
      silent: aBench('silent'),
      last: aBench('last', tell),
    }
    const outcomes = await runBenches(benches, output)
    closeSync(output)
    const none = { rows: [], versions: [] }
    expect(outcomes).toEqual([
      { ...good, name: 'first' },
      { ...none, name: 'failing', failure: 'ended with 3' },
      { ...none, name: 'killed', failure: 'ended with SIGKILL' },
      { ...none, name: 'silent', failure: 'ended without a result' },
      { ...good, name: 'last' },
    ])
    const names = ['first', 'failing', 'killed', 'silent', 'last']
    expect(readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')).toEqual(
      names.flatMap((name) => [`${name} begins`, `${name} ends`]),
    )
    expect(readFileSync(join(folder, 'said'), 'utf8').match(/^== \w+$/gmu)).toEqual(names.map((name) => `== ${name}`))
  })

  it('are one table, with a row for each limit and for each bench that failed', () => {
    expect(tableOf([good, bad])).toEqual([
      ['', 'peer', 'ours', 'theirs', 'limit', 'ratio', ''],
      cells,
      ['image', '', '', '', '', '', 'ended with 3'],
    ])
  })

  it.each([
    [true, 'met'],
    [false, 'not met'],
    [undefined, ''],
  ])('say of a limit that is %s: %j', (isMet, said) => {
    expect(cellsOf({ ...row, isMet }).at(-1)).toBe(said)
  })

  it('are kept as a document that names the machine by its kind, and every peer once', () => {
    expect(
      renderResults([good, bad, good], ['2 x Processor', 'Node 24.21.0']),
    ).toBe(`# What Crisol costs beside its peers

Written by \`npm run bench\`: every bench in one run, one after the other. Each file in \`bench/\` says how it is kept fair.

- 2 x Processor
- Node 24.21.0
- DVC 3.67.1

|  | peer | ours | theirs | limit | ratio |  |
| --- | --- | --- | --- | --- | --- | --- |
| pull \\| push: time | dvc | 1.00 s | 5.00 s | 4 x less | 5.0 x less | met |
| image |  |  |  |  |  | ended with 3 |
| pull \\| push: time | dvc | 1.00 s | 5.00 s | 4 x less | 5.0 x less | met |
`)
  })

  it('tell of a machine its cores, memory, system and Node, and neither its name nor a path', () => {
    const told = describeMachine()
    expect(told).toEqual([
      expect.stringMatching(/^\d+ x \S/u),
      expect.stringMatching(/^\d+ GiB of memory$/u),
      expect.stringMatching(/^\S+ [\d.]+ on \S+$/u),
      `Node ${process.versions.node}`,
    ])
    expect(told.join('\n')).not.toContain(hostname())
  })

  it('are written whole, with nothing left beside the file', () => {
    const file = join(folder, 'RESULTS.md')
    writeFileSync(file, 'an older and a longer text')
    writeWhole(file, 'new')
    expect([readFileSync(file, 'utf8'), existsSync(`${file}.new`)]).toEqual(['new', false])
  })
})

describe('npm run bench', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }

  it('knows every bench that can be run alone, and says which where it is asked for another', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'bench/all.ts'), '--only', 'startup,none'], {
      encoding: 'utf8',
    })
    const known = /--only names none; expected some of (\S+)\.$/mu.exec(stderr)?.[1]?.split(',') ?? []
    const alone = Object.keys(scripts).flatMap((name) => (name.startsWith('bench:') ? [name.slice(6)] : []))
    expect([status, [...known].sort()]).toEqual([1, alone.sort()])
  })
})
