import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { marked, type Tokens } from 'marked'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { loadState, type State } from '../fakes/github/state.ts'
import { type ContainerHome, openContainers } from '../servers/containers.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'

const root = join(import.meta.dirname, '../..')

/** An image that nobody has. */
const noBase = '127.0.0.1:9/none:1'

interface Demo {
  readonly folder: string
  readonly base: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the demo in a folder of its own and gives what it prints. */
function demo({ folder, base, env = {} }: Demo): string {
  return execFileSync(process.execPath, [join(root, 'scripts/demo.ts'), '--into', folder, '--base-image', base], {
    ...{ cwd: root, encoding: 'utf8', env: { ...process.env, ...env } },
  })
}

/** Python's own reading of both sides: base, head, head minus base, and that by the magnitude of the base. */
const compareInPython = `
import json, subprocess, sys
before = json.loads(subprocess.check_output(["git", "show", sys.argv[1] + ":evaluation/metrics.json"]))
after = json.load(open("evaluation/metrics.json"))
flat = lambda tree: {f"{a}.{b}": value for a, part in tree.items() for b, value in part.items()}
before, after = flat(before), flat(after)
print(json.dumps({name: [before[name], after[name], after[name] - before[name],
                         (after[name] - before[name]) / abs(before[name])] for name in after}))
`

describeWith(['dvc', 'example-python'], 'npm run demo', (dvcPath, python) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-demo-'))
  const checkout = join(folder, 'checkout')
  const github = (): State => loadState(join(folder, 'github.json'), '')
  const dvc = (...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: checkout,
      encoding: 'utf8',
      env: { ...process.env, DVC_NO_ANALYTICS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const printed: string[] = []
  let commentAfterFirst = 0

  beforeAll(() => {
    // The very environment that the demo would make, made once for all tests.
    symlinkSync(dirname(dirname(python)), join(folder, 'venv'))
    printed.push(demo({ folder, base: noBase }))
    commentAfterFirst = github().comments[0]?.id ?? 0
    printed.push(demo({ folder, base: noBase }))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('pulls, trains what changed, tests, pushes and reports', () => {
    const [first = ''] = printed
    expect(first).toContain('pull: 6 files fetched and 5 files added')
    expect(first).toContain('train: Stages: 2 ran, 1 up to date.')
    expect(first).toContain('tests: 4 passed')
    // The model, its example, four files of metrics and plots, and the entries of the run cache of the two stages that ran.
    expect(first).toContain('push: 8 files pushed')
    expect(first).toMatch(/^Verdict: pass \(check run "Crisol \/ review\.yml\/review": success; 1 comment/mu)
    expect(first).toMatch(/^Times: {3}(?:[a-z ]+ \d+\.\d s(?:, )?){7}$/mu)
    for (const [, file = ''] of first.matchAll(/^(?:Comment|Summary): (.*)$/gmu)) expect(existsSync(file)).toBe(true)
  })

  it('updates the same comment in a second run and trains nothing', () => {
    expect(printed[1]).toContain('train: Stages: 3 up to date.')
    expect(github().comments.map(({ id }) => id)).toEqual([commentAfterFirst])
    expect(github().comments[0]?.body).toContain('run=2.1')
  })

  it('shows the numbers that Python computes from the same files', () => {
    const [pull] = github().pullRequests
    const args = ['-c', compareInPython, pull?.baseSha ?? '']
    const expected = JSON.parse(execFileSync('python3', args, { cwd: checkout, encoding: 'utf8' })) as Numbers
    const cells = cellsOf(github().comments[0]?.body ?? '')
    expect(Object.keys(cells).sort()).toEqual(Object.keys(expected).sort())
    for (const [name, numbers] of Object.entries(expected)) {
      for (const [index, number] of numbers.entries()) {
        const shown = cells[name]?.[index] ?? ''
        if (shown === '' && number === 0) continue
        const isPercent = shown.endsWith('%')
        expect(`${name} ${shown}`).toBe(`${name} ${written(isPercent ? number * 100 : number, shown)}`)
      }
    }
  })

  it('leaves a repository that real DVC calls up to date, with the same differences', async () => {
    expect(dvc('status')).toContain('Data and pipelines are up to date.')
    const base = github().pullRequests[0]?.baseSha ?? ''
    for (const what of ['metrics', 'params']) {
      const { stdout } = await crisol(checkout, [what, 'diff', base, '--json'])
      expect(JSON.parse(stdout)).toEqual(JSON.parse(dvc(what, 'diff', base, '--json')))
    }
  })

  it('ends with one prediction of the reviewed model, as training predicted, and says why there is no image', () => {
    const served = /^serve: POST \/predict .*: (\{.*\}); training predicted (\d)$/mu.exec(printed[0] ?? '')
    expect(JSON.parse(served?.[1] ?? '').predictions).toEqual([Number(served?.[2])])
    expect(printed[0]).toMatch(/^image: skipped, for /mu)
  })

  it('keeps the comment’s Markdown, the job summary and the page in files', () => {
    expect(readFileSync(join(folder, 'comment.md'), 'utf8')).toBe(github().comments[0]?.body)
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('## ✅ Breast cancer classifier')
    const page = join(checkout, '.crisol/report/index.html')
    expect(printed[1]).toContain(`Page:    ${page}`)
    expect(readFileSync(page, 'utf8')).toContain('<title>Pass · Breast cancer classifier: ')
  })
})

const containers = ['buildah', 'podman', 'docker-registry', 'serving-base', 'example-python'] as const

describeWith(
  containers,
  'npm run demo where an image can be built',
  (_buildah, _podman, dockerRegistry, archive, python) => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-demo-image-'))
    let server: RegistryServer
    let home: ContainerHome
    let printed = ''

    beforeAll(async () => {
      symlinkSync(dirname(dirname(python)), join(folder, 'venv'))
      server = await startRegistry(dockerRegistry, join(folder, 'registry'))
      home = openContainers([server.host])
      const base = `${server.host}/base:1`
      home.podman('import', '--quiet', archive, base)
      home.podman('push', '--quiet', '--tls-verify=false', base)
      printed = demo({ folder, base, env: home.env })
    }, 600_000)
    afterAll(async () => {
      home?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('ends with the image of the reviewed model, tried in a container, and its digest', () => {
      const said = printed.split('\n').filter((line) => line.startsWith('image: '))
      expect(said[0]).toMatch(/^image: Built sha256:[0-9a-f]{64} with \S+: \d+ MB in .*\.$/u)
      expect(said.slice(1, 6).map((line) => line.split(/\s+/u)[1])).toEqual([
        ...['base', 'server', 'dependencies', 'code', 'model'],
      ])
      const tried = said.slice(7).map((line) => line.split(/\s+/u)[1])
      expect(tried).toEqual(Array.from({ length: 15 }, () => 'ok'))
      expect(home.containers()).toEqual([])
    })
  },
)

type Numbers = Readonly<Record<string, readonly [base: number, head: number, change: number, relative: number]>>

/** Metric -> base, head, change and relative change, as the comment shows them. */
function cellsOf(comment: string): Readonly<Record<string, readonly string[]>> {
  const tables = marked
    .lexer(comment.replaceAll(/<\/?(?:details|summary)>/gu, '\n\n'))
    .filter(({ type }) => type === 'table')
  const rows = (tables as Tokens.Table[])
    .filter(({ header }) => header[0]?.text === 'Metric')
    .flatMap(({ rows }) => rows)
  const plain = (text: string): string =>
    text
      .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
      .replaceAll('&nbsp;', ' ')
      .replaceAll('*', '')
  return Object.fromEntries(
    rows.map(([name, ...cells]) => [
      plain(name?.text ?? '').replace(/ [↑↓]$/u, ''),
      cells.slice(0, 4).map(({ text }) => plain(text)),
    ]),
  )
}

/** Writes a number with the decimals, sign and unit of what was shown. */
function written(number: number, shown: string): string {
  const decimals = /\.(\d+)/u.exec(shown)?.[1]?.length ?? 0
  const sign = /^[+−±]/u.test(shown) ? (number > 0 ? '+' : number < 0 ? '−' : '±') : ''
  return `${sign}${Math.abs(number).toFixed(decimals)}${shown.endsWith('%') ? ' %' : ''}`
}
