import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { openOnDesktop } from '../../src/adapters/desktop.ts'

const program = process.platform === 'darwin' ? 'open' : 'xdg-open'
const before = { ...process.env }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisol-desktop-'))
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) delete process.env[name]
})
afterEach(() => {
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'PATH']) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  rmSync(folder, { recursive: true, force: true })
})

/** Puts a program that opens files into the PATH; it writes what it was called with into a file. */
function install(): string {
  const opened = join(folder, 'opened')
  writeFileSync(join(folder, program), `#!/bin/sh\nprintf '%s' "$*" > ${opened}.part && mv ${opened}.part ${opened}\n`)
  chmodSync(join(folder, program), 0o755)
  process.env['PATH'] = `${folder}${delimiter}${before['PATH']}`
  return opened
}

/** Waits until a file is there. */
async function textOf(file: string): Promise<string> {
  for (;;) {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}

it('hands the file to the desktop', async () => {
  const opened = install()
  process.env['DISPLAY'] = ':7'
  expect(await openOnDesktop('/tmp/a b.html')).toBe(true)
  expect(await textOf(opened)).toBe('/tmp/a b.html')
})

it('tells that there is no program to open it with', async () => {
  process.env['DISPLAY'] = ':7'
  process.env['PATH'] = folder
  expect(await openOnDesktop('/tmp/a.html')).toBe(false)
})

it('tells that there is no desktop, which only a Mac always has', async () => {
  install()
  expect(await openOnDesktop('/tmp/a.html')).toBe(process.platform === 'darwin')
})
