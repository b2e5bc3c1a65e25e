import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { imageEpoch } from '../../../src/core/image/plan.ts'
import type { ImagePlan, LayerName } from '../../../src/ports/image.ts'

/** A server that tells what it may do, by the library of Python alone. */
const server = `import http.server, json, os, signal, socket, sys

def attempt(work):
    try:
        work()
        return "done"
    except Exception as fault:
        return type(fault).__name__

def facts():
    here = os.path.dirname(__file__)
    return {
        "uid": os.getuid(),
        "args": sys.argv[1:],
        "label": os.environ.get("GREETING"),
        "extra": os.environ.get("EXTRA"),
        "model": open("/opt/ml/model/model.txt").read(),
        "compiled": sorted(os.listdir(os.path.join(here, "__pycache__"))),
        "shells": [path for path in ("/bin/sh", "/bin/bash", "/usr/bin/env") if os.path.exists(path)],
        "interfaces": [name for _, name in socket.if_nameindex()],
        "root": attempt(lambda: open("/opt/ml/model/new", "w")),
        "tmp": attempt(lambda: open("/tmp/new", "w")),
        "network": attempt(lambda: socket.create_connection(("192.0.2.1", 80), 2)),
        "raise": attempt(lambda: os.setuid(0)),
        "capabilities": [line.split()[1] for line in open("/proc/self/status") if line.startswith("CapEff")],
    }

class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(json.dumps(facts()).encode())

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["content-length"])))

    def answer(self, body):
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

if sys.argv[1:] == ["count"]:
    print(len(sys.stdin.read()))
    sys.exit(3)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print("ready", flush=True)
http.server.ThreadingHTTPServer(("127.0.0.1", 8080), Handler).serve_forever()
`

/** Where each layer lies in the image. */
const targets: Readonly<Record<LayerName, string>> = {
  server: '/opt/crisol/server',
  dependencies: '/opt/crisol/dependencies',
  code: '/opt/crisol/code',
  model: '/opt/ml/model',
}

/** A value that would be another instruction, a variable and a command, if it were not quoted well. */
export const hostileLabel = '$HOME ${HOME} "quoted" \\ `id` $(id) # é \\'

/** Writes the files of a small image below a folder, and gives its plan. */
export function makePlan(folder: string, base: string): ImagePlan {
  write(folder, 'server/library/__init__.py', 'words = frozenset({"a", "b", "c", "d", "e"})\n')
  write(folder, 'server/library/__pycache__/of-this-machine.pyc', 'none of the image\n')
  write(folder, 'server/broken.py', 'this is no Python\n')
  write(folder, 'dependencies/numbers_of_ours.py', 'one = 1\n')
  write(folder, 'code/crisol_serving/__main__.py', server)
  writeModel(folder, 'first')
  return {
    base,
    platform: 'linux/amd64',
    layers: Object.entries(targets).map(([name, target]) => ({
      name: name as LayerName,
      directory: join(folder, name),
      target,
      isCompiled: name !== 'model',
    })),
    environment: { PYTHONPATH: '/opt/crisol/code:/opt/crisol/server', GREETING: hostileLabel },
    labels: { 'org.opencontainers.image.title': hostileLabel },
    entrypoint: ['python3', '-m', 'crisol_serving'],
    command: ['serve'],
    user: '65532:65532',
    port: 8080,
    epoch: imageEpoch,
  }
}

/** Writes the weights. */
export function writeModel(folder: string, weights: string): void {
  write(folder, 'model/model.txt', weights)
}

/** Adds so much Python that it takes a while to compile. */
export function makeLarge(folder: string): void {
  const text = Array.from({ length: 3_000 }, (_, line) => `value_${line} = [${line}, "text", {"key": ${line}}]`).join(
    '\n',
  )
  for (let file = 0; file < 150; file++) write(folder, `dependencies/large_${file}.py`, text)
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
