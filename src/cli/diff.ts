import { resultsPorts } from '../adapters/results.ts'
import { type DiffStyle, renderDiffJson, renderDiffMarkdown, renderDiffPlain } from '../core/diff/render.ts'
import { diffTables } from '../core/diff/table.ts'
import { parseCount, parseList } from '../core/inputs.ts'
import type { Results, Table } from '../core/results/results.ts'
import { isList } from '../core/value.ts'
import type { ResultsPorts } from '../flows/collect/ports.ts'
import { collectRevision, collectWorkspace } from '../flows/collect/read.ts'
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
  const [base, head] = [await read(one, ports), await read(other, ports)]
  tellProblems([base, head], terminal)
  const pick = (results: Results): Table =>
    only(kind === 'metrics' ? withoutSeeds(results.metrics) : results.params, parsed)
  const differences = diffTables(pick(base), pick(head), parsed.read('all') === 'true')
  const style: DiffStyle = {
    kind,
    revisions: [one, other],
    hasPath: parsed.read('no-path') !== 'true',
    precision: parseCount('precision', parsed.read('precision')) ?? defaultPrecision,
  }
  if (parsed.read('json') === 'true') terminal.write(`${renderDiffJson(differences)}\n`)
  else if (parsed.read('md') === 'true') terminal.write(`${renderDiffMarkdown(differences, style)}\n`)
  else if (differences.length > 0) terminal.write(`${renderDiffPlain(differences, style)}\n`)
  return 0
}

/** Wires the reading of results for a command. */
export async function openResults(parsed: Arguments, terminal: Terminal): Promise<ResultsPorts> {
  return await resultsPorts(projectOf(parsed, terminal), {
    console: terminal.console,
    git: { token: undefined, serverUrl: 'https://github.com' },
    remote: undefined,
    mask: () => undefined,
  })
}

async function read(revision: string, ports: ResultsPorts): Promise<Results> {
  return revision === 'workspace' ? await collectWorkspace(ports) : await collectRevision(revision, ports)
}

function tellProblems(all: readonly Results[], { console }: Terminal): void {
  const messages = new Set(all.flatMap(({ problems }) => problems.map(({ message }) => message)))
  for (const message of messages) console.warning(message)
}

/** Values per seed are ours: DVC does not show lists. */
function withoutSeeds(table: Table): Table {
  return new Map([...table].map(([file, values]) => [file, new Map([...values].filter(([, value]) => !isList(value)))]))
}

function only(table: Table, parsed: Arguments): Table {
  const targets = parseList(parsed.read('targets'))
  return targets.length === 0 ? table : new Map([...table].filter(([file]) => targets.includes(file)))
}
