import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import type { RemoteConfig } from '../../src/core/dvc/config.ts'

/** Options of a remote in `.dvc/config`. */
export type Options = Readonly<Record<string, string>>

/** A remote with these options, as the configuration of DVC gives it. */
export function remote(options: Options, url = 's3://crisol/some'): RemoteConfig {
  return { name: 's', url, options: new Map(Object.entries(options)) }
}

/**
 * Gives each test an environment that nothing about AWS or a proxy is known in.
 *
 * @returns the folder of the test, in which `credentials` and `config` are looked for
 */
export function useBareAws(): () => string {
  let folder = ''
  const before = { ...process.env }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-aws-'))
    for (const name of Object.keys(process.env)) if (/^AWS_|_proxy$/iu.test(name)) delete process.env[name]
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = join(folder, 'credentials')
    process.env['AWS_CONFIG_FILE'] = join(folder, 'config')
    process.env['AWS_EC2_METADATA_DISABLED'] = 'true'
  })
  afterEach(() => {
    process.env = { ...before }
    rmSync(folder, { recursive: true })
  })
  return () => folder
}
