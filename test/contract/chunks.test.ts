import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const source = join(import.meta.dirname, '../../src')

/** Modules that a module loads before it runs: those that it imports, types and `import()` aside, and theirs. */
function loadedBy(module: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(module)) return found
  found.add(module)
  const text = readFileSync(join(source, module), 'utf8')
  for (const [, imported = ''] of text.matchAll(/^(?:import(?! type)|export)[^'"]*? from '(\.[^']+)'/gmu)) {
    loadedBy(relative(source, join(source, dirname(module), imported)), found)
  }
  return found
}

const ofAws = (module: string): readonly string[] =>
  [...loadedBy(module)].filter((one) => one.startsWith('adapters/aws/')).sort()

describe('what talks to EC2', () => {
  it('is loaded by the actions on machines, and by no other', () => {
    const actions = readdirSync(join(source, 'actions')).filter((name) => ofAws(`actions/${name}/index.ts`).length > 0)
    expect(actions.sort()).toEqual(['reap', 'rerun', 'runner'])
  })

  it('is loaded by the commands on machines, and by no other', () => {
    const commands = readdirSync(join(source, 'cli')).filter((file) => ofAws(`cli/${file}`).length > 0)
    expect(commands.sort()).toEqual([
      ...['runner-doctor.ts', 'runner-list.ts', 'runner-reap.ts', 'runner-start.ts', 'runner-stop.ts'],
    ])
    expect([ofAws('main.ts'), ofAws('cli/main.ts')]).toEqual([[], []])
  })

  it('is loaded without what only the doctor asks, the role of a workflow and the parser of crisol.yaml', () => {
    const loaded = loadedBy('actions/runner/index.ts')
    const unused = ['adapters/aws/account.ts', 'adapters/aws/web-identity.ts', 'core/text/yaml.ts']
    expect(unused.filter((module) => loaded.has(module))).toEqual([])
  })
})
