/** Counterparts that are packages of npm. */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counterpart, run } from './counterpart.ts'
import { operationsDigest, trimOpenapi } from './openapi.ts'

/** Of the package `@octokit/openapi`. */
const openapiVersion = '23.0.2'

/** GitHub's description of its API unpacks to 385 MB: the one file that is needed is taken, and trimmed. */
function installOpenapi(folder: string): void {
  const cwd = mkdtempSync(join(tmpdir(), 'crisol-openapi-'))
  try {
    run('npm', ['pack', '--silent', `@octokit/openapi@${openapiVersion}`], { cwd })
    const file = 'package/generated/api.github.com.json'
    run('sh', ['-c', `tar -xzf *.tgz ${file}`], { cwd })
    const trimmed = trimOpenapi(JSON.parse(readFileSync(join(cwd, file), 'utf8')))
    writeFileSync(join(folder, 'openapi.json.part'), JSON.stringify(trimmed))
    renameSync(join(folder, 'openapi.json.part'), join(folder, 'openapi.json'))
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

/** What npm brings, by name. */
export const npmCounterparts = {
  'github-openapi': {
    ...{ version: `${openapiVersion}-${operationsDigest}`, purpose: 'tests', path: 'openapi.json' },
    remedy: 'give npm access to a registry',
    install: async (folder) => installOpenapi(folder),
  },
} satisfies Record<string, Counterpart>
