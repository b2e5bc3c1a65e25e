import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '-z', '--', ':!dist', ':!test', ':!bench', ':!examples'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.(?:ya?ml|sh|ts|md|json)$|^\.ci\//u.test(file))
const texts = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
const isWorkflow = (file: string): boolean => /^\.github\/workflows\/|(?:^|\/)action\.yml$/u.test(file)

/** Where a pattern is found: file and text. */
function findings(pattern: RegExp, isMeant: (file: string) => boolean = () => true): readonly string[] {
  return texts
    .filter(([file]) => isMeant(file))
    .flatMap(([file, text]) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found}`))
}

describe('threat 26: what others make and we run', () => {
  it('is never a script from the network that is run as it comes', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(findings(/\b(?:curl|wget)\b[^\n|]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/gu)).toEqual([])
    expect(findings(/(?:ba|z)?sh\s+(?:-c\s+"\$\(|<\()(?:curl|wget)/gu)).toEqual([])
  })

  it('is an action at a commit and not at a tag, which can be moved', () => {
    const uses = findings(/^\s*(?:- )?uses: .*$/gmu, isWorkflow)
    expect(uses.length).toBeGreaterThan(10)
    expect(uses.filter((use) => !/uses: (?:\$\/|\.\/|\S+@[0-9a-f]{40}(?:\s|$))/u.test(use))).toEqual([])
  })

  it('is a package of an exact version whose hash is known, and runs a script at its installation only where one is named', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const named = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<
        Record<
          string,
          { readonly [key in 'integrity' | 'resolved']?: string } & {
            readonly [key in 'hasInstallScript' | 'dev' | 'optional']?: true
          }
        >
      >
    }
    const installed = Object.entries(packages).filter(([path]) => path !== '')
    // What only another platform takes, and only to develop, npm pins by its version alone.
    const pinned = installed.filter(([, { dev, optional }]) => !(dev && optional))
    expect(pinned.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([])
    const scripts = installed
      .filter(([, one]) => one.hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//u, ''))
    expect(scripts.filter((name) => !(name in manifest.allowScripts))).toEqual([])
  })

  it('is what src/ builds, byte by byte, before anything is merged', () => {
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(
      /npm run --silent bundle\nif \[ -n "\$\(git status --porcelain -- dist\)" \]/u,
    )
  })
})
