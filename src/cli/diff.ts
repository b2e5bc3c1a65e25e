import { resultsPorts } from '../adapters/results.ts'
import { type DiffStyle, renderDiffJson, renderDiffMarkdown, renderDiffPlain } from '../core/diff/render.ts'
import { diffTables } from '../core/diff/table.ts'
import { checkPath } from '../core/dvc/path.ts'
import { UserError } from '../core/error.ts'
import { parseCount, parseList } from '../core/inputs.ts'
import { pythonStr } from '../core/python/repr.ts'
import { flattenMetrics, flattenParams } from '../core/results/flatten.ts'
import type { Problem, Table } from '../core/results/results.ts'
import { parseDataFile } from '../core/text/data-file.ts'
import { isList, type Value } from '../core/value.ts'
import { collectTable } from '../flows/collect/collect.ts'
import type { ResultsPorts } from '../flows/collect/ports.ts'
import { openRevision } from '../flows/collect/read.ts'
import type { Snapshot } from '../ports/snapshot.ts'
import type { Terminal } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { type Arguments, parseOptions } from './options.ts'

/** Decimal places that DVC shows. */
const defaultPrecision = 5

/** Compares metrics or parameters of two revisions as DVC does, for `crisol metrics diff` and `crisol params diff`. */
export async function diffCommand(
  kind: DiffStyle['kind'],
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const parsed = parseOptions(args, {
    targets: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    md: { type: 'boolean' },
    'no-path': { type: 'boolean' },
    precision: { type: 'string' },
    ...directoryOption,
  })
  const [one = 'HEAD', other = 'workspace'] = parsed.words
  const ports = await openResults(parsed, terminal)
  const request = { kind, targets: parseList(parsed.read('targets')), ports }
  const [base, head] = await Promise.all([readSide(one, request), readSide(other, request)])
  refuseAbsent(request.targets, [base.table, head.table])
  const differences = diffTables(base.table, head.table, parsed.isSet('all'))
  const style: DiffStyle = {
    kind,
    revisions: [one, other],
    hasPath: !parsed.isSet('no-path'),
    precision: parseCount('precision', parsed.read('precision')) ?? defaultPrecision,
  }
  if (parsed.isSet('json')) terminal.writeJson(renderDiffJson(differences))
  else if (parsed.isSet('md')) terminal.write(`${renderDiffMarkdown(differences, style)}\n`)
  else if (differences.length > 0) terminal.write(`${renderDiffPlain(differences, style)}\n`)
  return tellProblems([...base.problems, ...head.problems], terminal)
}

/** Wires the reading of results for a command. */
export async function openResults(parsed: Arguments, terminal: Terminal): Promise<ResultsPorts> {
  return await resultsPorts(projectOf(parsed, terminal), {
    console: terminal.console,
    git: { token: undefined, serverUrl: 'https://github.com' },
    remote: parsed.read('remote') || undefined,
    mask: () => undefined,
  })
}

interface Request {
  readonly kind: DiffStyle['kind']
  /** Files to read whole, tracked or not; all that are tracked where there is none. */
  readonly targets: readonly string[]
  readonly ports: ResultsPorts
}

/** One side of a comparison. */
interface Side {
  readonly table: Table
  readonly problems: readonly Problem[]
}

/** Reads metrics or parameters as DVC shows them: parameters with lists as text, metrics without lists. */
async function readSide(revision: string, { kind, targets, ports }: Request): Promise<Side> {
  const snapshot = revision === 'workspace' ? ports.snapshot : await openRevision(revision, ports)
  if (targets.length > 0) return { table: shown(kind, await readTargets(targets, kind, snapshot)), problems: [] }
  const { table, problems } = await collectTable(kind, snapshot, ports)
  return { table: shown(kind, table), problems }
}

/** Says what could not be read, a fault on both sides once. Gives the exit code. */
function tellProblems(problems: readonly Problem[], { console }: Terminal): number {
  for (const message of new Set(problems.map((problem) => problem.message))) console.warning(message)
  return problems.length > 0 ? 2 : 0
}

async function readTargets(files: readonly string[], kind: DiffStyle['kind'], snapshot: Snapshot): Promise<Table> {
  const flatten = kind === 'metrics' ? flattenMetrics : flattenParams
  const table = new Map<string, ReadonlyMap<string, Value>>()
  for (const file of files) {
    const text = await snapshot.readText(checkPath(file, 'Option --targets'))
    if (text !== undefined) table.set(file, flatten(parseDataFile(text, file)))
  }
  return table
}

function shown(kind: DiffStyle['kind'], table: Table): Table {
  return new Map(
    [...table].map(([file, values]) => [
      file,
      kind === 'metrics'
        ? new Map([...values].filter(([, value]) => !isList(value)))
        : new Map([...values].map(([name, value]) => [name, isList(value) ? pythonStr(value) : value])),
    ]),
  )
}

function refuseAbsent(targets: readonly string[], tables: readonly Table[]): void {
  const absent = targets.find((file) => tables.every((table) => !table.has(file)))
  if (absent === undefined) return
  throw new UserError(`Option --targets names ${absent}, which neither side has.`, { code: 'INPUT' })
}
