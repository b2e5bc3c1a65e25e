import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from '@jest/globals'
import { crisol, startCrisol } from '../fakes/cli.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')

function md5(bytes: Uint8Array | string): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** Makes a project with files in its cache, as `dvc add` leaves it, and a folder as its remote. */
function makeProject(root: string, files: Readonly<Record<string, Uint8Array>>): { readonly remote: string } {
  const remote = join(root, 'remote')
  mkdirSync(join(root, '.dvc'), { recursive: true })
  writeFileSync(join(root, '.dvc/config'), `[core]\n    remote = r\n['remote "r"']\n    url = ../remote\n`)
  for (const [name, bytes] of Object.entries(files)) {
    const hash = md5(bytes)
    const place = join(root, '.dvc/cache/files/md5', hash.slice(0, 2))
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, hash.slice(2)), bytes, { mode: 0o444 })
    writeFileSync(
      join(root, `${name}.dvc`),
      `outs:\n- md5: ${hash}\n  size: ${bytes.length}\n  hash: md5\n  path: ${name}\n`,
    )
  }
  return { remote }
}

/** Every file below a folder: path -> md5. */
function tree(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), md5(readFileSync(file))]),
  )
}

const root = mkdtempSync(join(tmpdir(), 'crisol-folder-'))
let count = 0
const newRoot = (): string => join(root, String(count++))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a push to a folder that is killed', () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`f${index}`, Buffer.alloc(8 * 2 ** 20, `content of ${index} `)]),
  )
  const objects = Object.fromEntries(
    Object.values(files)
      .map((bytes) => md5(bytes))
      .map((hash) => [`files/md5/${hash.slice(0, 2)}/${hash.slice(2)}`, hash]),
  )

  it('leaves whole objects alone under their names, and what it left is swept by the next', async () => {
    const project = newRoot()
    const { remote } = makeProject(project, files)
    let left = 0
    for (let turn = 0; turn < 12; turn++) {
      const running = startCrisol(project, ['push', '--jobs', '4'])
      for (let tries = 0; tries < 400 && !isWriting(remote); tries++) await sleep(5)
      await sleep(turn * 3)
      running.signal('SIGKILL')
      await running.ended
      const stored = tree(join(remote, 'files'))
      for (const [path, hash] of Object.entries(stored)) expect(objects[`files/${path}`]).toBe(hash)
      left += Object.keys(tree(join(remote, 'crisol-incoming'))).length
    }
    expect(left).toBeGreaterThan(0)
    expect((await crisol(project, ['push'])).status).toBe(0)
    expect(tree(remote)).toEqual(objects)
  })

  function isWriting(remote: string): boolean {
    return (
      Object.keys(existsSync(join(remote, 'crisol-incoming')) ? readdirSync(join(remote, 'crisol-incoming')) : [])
        .length > 0
    )
  }
})

/** Runs a script with disks of its own, which are gone when it ends. */
function inOwnNamespace(directory: string, script: string): SpawnSyncReturns<string> {
  const own = process.getuid?.() === 0 ? ['-m'] : ['-Urm']
  const env = { PATH: process.env['PATH'] ?? '', HOME: directory, NODE: process.execPath, CLI: cli }
  return spawnSync('unshare', [...own, 'sh', '-c', script], { cwd: directory, encoding: 'utf8', env })
}

const canMount = inOwnNamespace(root, 'mount -t tmpfs -o size=64k none .').status === 0
const describeDisks = canMount ? describe : describe.skip

describeDisks(`a folder on a disk of its own${canMount ? '' : ' (skipped: nothing can be mounted here)'}`, () => {
  const small = Buffer.from('small')
  const large = Buffer.alloc(3 * 2 ** 20, 'large ')
  const mount = 'mkdir -p remote && mount -t tmpfs -o size=1m none remote'
  const push = '"$NODE" "$CLI" push'
  const list = 'find remote -type f'
  const keyOf = (bytes: Uint8Array): string => `files/md5/${md5(bytes).slice(0, 2)}/${md5(bytes).slice(2)}`

  it('disk full, data: says what is needed and what is left when the disk is full, and leaves nothing half written', () => {
    const project = newRoot()
    const { remote } = makeProject(project, { large })
    const { status, stderr, stdout } = inOwnNamespace(project, `${mount} && ${push}; status=$?; ${list}; exit $status`)
    expect([status, stderr, stdout]).toEqual([
      2,
      `error: The remote ${remote} refuses to write ${keyOf(large)}: the disk is full; 3.15 MB is needed and 1.05 MB is left.\n`,
      '',
    ])
  })

  it('says that it is read-only, and pushes nothing', () => {
    const project = newRoot()
    const { remote } = makeProject(project, { small })
    const { stderr, stdout } = inOwnNamespace(project, `${mount} && mount -o remount,ro remote && ${push}; ${list}`)
    expect([stderr, stdout]).toEqual([
      expect.stringContaining(`The remote ${remote} refuses to write ${keyOf(small)}: it is read-only.`),
      'Nothing was pushed.\n',
    ])
  })

  it('is written to where a symlink in it leads to another disk', () => {
    const project = newRoot()
    makeProject(project, { small })
    mkdirSync(join(project, 'other'))
    const other = 'mount -t tmpfs -o size=1m none other && mkdir -p remote && ln -s ../other remote/files'
    const look = 'find other remote -type f -printf "%p %m\\n"'
    const { status, stdout } = inOwnNamespace(project, `${other} && ${push} && ${look}`)
    expect([status, stdout]).toEqual([0, `1 file pushed\n${keyOf(small).replace('files', 'other')} 444\n`])
  })
})
