import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openPython } from '../../src/adapters/python.ts'
import type { Python } from '../../src/ports/python.ts'
import { faultOf } from '../fakes/fault.ts'

/** A Python that does what pip would, by its arguments, and counts how often. */
const program = `#!/bin/sh
here=$(dirname "$0")
case "$*" in
  *python_version*) echo 3.12.4 ;;
  *--require-hashes*)
    echo once >> "$here/installs"
    while [ "$1" != --target ]; do shift; done
    mkdir -p "$2/numpy" "$2/bin" "$2/numpy-2.0.dist-info"
    echo code > "$2/numpy/__init__.py"
    echo '#!/some/python' > "$2/bin/f2py"
    echo made-up > "$2/numpy-2.0.dist-info/INSTALLER"
    printf 'numpy/b.py,sha256=c,3\\nnumpy/a.py,sha256=a,1\\n../../bin/f2py,sha256=b,2\\nnumpy-2.0.dist-info/INSTALLER,,\\n' > "$2/numpy-2.0.dist-info/RECORD"
    ;;
  *--dry-run*)
    while [ "$1" != --report ]; do shift; done
    cp "$here/report.json" "$2"
    ;;
  *'pip --version'*) [ ! -e "$here/no-pip" ] ;;
  *predict*) if [ -e "$here/broken" ]; then echo 'skops is not installed.' >&2; exit 2; fi; cat ;;
esac
`

describe('python', () => {
  const before = process.env['XDG_CACHE_HOME']
  const target = { python: '3.12', platform: 'linux/amd64' }
  let folder: string
  let python: Python
  let told: string[]

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-python-test-'))
    process.env['XDG_CACHE_HOME'] = join(folder, 'cache')
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'bin/python'), program)
    chmodSync(join(folder, 'bin/python'), 0o755)
    const wheel = {
      metadata: { name: 'numpy', version: '2.0' },
      download_info: { archive_info: { hashes: { sha256: 'aa' } } },
    }
    writeFileSync(join(folder, 'bin/report.json'), JSON.stringify({ install: [wheel] }))
    told = []
    python = openPython(folder, (line) => void told.push(line), join(folder, 'bin/python'))
  })
  afterEach(() => {
    if (before === undefined) delete process.env['XDG_CACHE_HOME']
    else process.env['XDG_CACHE_HOME'] = before
    rmSync(folder, { recursive: true })
  })

  it('tells its version, or that it is not there', async () => {
    expect(await python.version()).toBe('3.12.4')
    const none = openPython(folder, () => undefined, join(folder, 'none'))
    expect((await faultOf(async () => await none.version()))?.code).toBe('ENVIRONMENT')
  })

  it('installs a lock once, and leaves nothing that differs between machines', async () => {
    const [first, second] = [
      await python.install('lock', target, 'r.lock'),
      await python.install('lock', target, 'r.lock'),
    ]
    expect(first).toBe(second)
    expect(readFileSync(join(folder, 'bin/installs'), 'utf8')).toBe('once\n')
    expect(readdirSync(first).sort()).toEqual(['numpy', 'numpy-2.0.dist-info'])
    expect(readFileSync(join(first, 'numpy-2.0.dist-info/RECORD'), 'utf8')).toBe(
      'numpy/a.py,sha256=a,1\nnumpy/b.py,sha256=c,3\n',
    )
    expect(readdirSync(join(first, 'numpy-2.0.dist-info'))).toEqual(['RECORD'])
    expect(told).toEqual(['Installing the packages of r.lock for Python 3.12 ...'])
    expect(await python.install('lock', { ...target, python: '3.11' }, 'r.lock')).not.toBe(first)
    expect(readdirSync(join(folder, 'cache/crisol/packages')).length).toBe(2)
  })

  it('resolves requirements to a lock, where they lie', async () => {
    writeFileSync(join(folder, 'r.txt'), 'numpy\n')
    expect(await python.resolve({ requirements: 'numpy\n', file: 'r.txt', constraints: '', target })).toBe(
      'numpy==2.0 \\\n    --hash=sha256:aa\n',
    )
  })

  it('says what to install where there is neither pip nor uv', async () => {
    writeFileSync(join(folder, 'bin/no-pip'), '')
    const path = process.env['PATH']
    process.env['PATH'] = '/usr/bin:/bin'
    try {
      expect(await faultOf(async () => await python.install('lock', target, 'r.lock'))).toEqual({
        code: 'ENVIRONMENT',
        message: `${folder}/bin/python has no pip, which installs the packages, and uv is not on the PATH; install one of them (Debian: apt-get install python3-pip).`,
      })
    } finally {
      process.env['PATH'] = path
    }
  })

  it('hands the rows to the model’s own call, or tells why that cannot be', async () => {
    expect(await python.predict('/model', ['/code'], '{"rows": 1}')).toBe('{"rows": 1}')
    writeFileSync(join(folder, 'bin/broken'), '')
    expect((await faultOf(async () => await python.predict('/model', [], '')))?.message).toContain(
      'by the packages of the project: skops is not installed. Record predictions in the example',
    )
    expect(existsSync(join(folder, 'cache'))).toBe(false)
  })
})
