import { readModelInputs } from '../actions/package/inputs.ts'
import { nameOfProject, withModelPorts } from '../adapters/packaging.ts'
import { runner } from '../adapters/runner.ts'
import { runServer } from '../adapters/server-process.ts'
import { parseCount } from '../core/inputs.ts'
import { curlLine } from '../core/package/summary.ts'
import { type LocalServer, prepareServer } from '../flows/package/serve.ts'
import type { Command, Terminal } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { modelOptions, modelUsage, readModelWords } from './model.ts'
import { type Arguments, parseOptions } from './options.ts'

const usage = `Serves a model as its container would, without one, by the Python of the project.

usage: crisol serve [model] [options]

${modelUsage}
      --host HOST             address that it listens on (default: 127.0.0.1)
      --port N                port that it listens on (default: 8080)
      --workers N             processes (default: 1)
      --python PROGRAM        Python with the packages of the model (default: python3 of the PATH)
  -C, --working-directory DIR   the project (default: the one around you)

It answers on http://127.0.0.1:8080/docs until Ctrl-C. The server's own packages are installed once, by their hashes.

examples:
  crisol serve models/model.joblib
  crisol serve --port 9000`

/** The command `serve`. */
export const serve: Command = {
  summary: 'serve the model here, as its container would',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      ...modelOptions,
      host: { type: 'string' },
      port: { type: 'string' },
      workers: { type: 'string' },
      python: { type: 'string' },
      ...directoryOption,
    })
    const root = projectOf(parsed, terminal)
    const program = parsed.read('python') || 'python3'
    const inputs = readModelInputs((name) => readModelWords(name, parsed, terminal))
    const { console } = terminal
    const options = { console, mask: () => undefined, serverUrl: runner.serverUrl, python: program }
    return await withModelPorts(root, options, async (ports, endsItself) => {
      const server = await prepareServer(inputs, nameOfProject(root), ports)
      endsItself()
      return await start(server, { parsed, terminal, root, program })
    })
  },
}

interface Call {
  readonly parsed: Arguments
  readonly terminal: Terminal
  readonly root: string
  readonly program: string
}

async function start(server: LocalServer, { parsed, terminal, root, program }: Call): Promise<number> {
  const host = parsed.read('host') || '127.0.0.1'
  const port = parseCount('port', parsed.read('port')) ?? 8080
  const workers = parseCount('workers', parsed.read('workers')) ?? 1
  const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`
  const options = ['--model', server.model, '--host', host, '--port', String(port), '--workers', String(workers)]
  const command = {
    program,
    args: ['-m', 'crisol_serving', 'serve', ...options],
    environment: {
      PYTHONPATH: server.path.join(':'),
      PYTHONSAFEPATH: '1',
      PYTHONUNBUFFERED: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      OMP_NUM_THREADS: '1',
      CRISOL_MODEL_DIGEST: server.digest,
    },
    directory: root,
    readyUrl: `${url}/health/ready`,
  }
  return await runServer(command, () => {
    terminal.write(`${server.name} answers on ${url}/docs; Ctrl-C stops it.\n`)
    if (server.requestBody !== undefined) terminal.write(`${curlLine(url, server.requestBody)}\n`)
  })
}
