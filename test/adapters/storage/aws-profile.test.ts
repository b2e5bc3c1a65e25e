import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readAwsProfile } from '../../../src/adapters/storage/aws-profile.ts'

const config = `# made up
[default]
region = eu-west-1

[profile ci]
region=eu-central-1
s3 =
    addressing_style = virtual
    max_concurrent_requests = 20
output = json
[profile "with space"]
region = x
[services other]
s3 =
  endpoint_url = http://nowhere
`
const credentials = `[ci]
aws_access_key_id = made-up
aws_secret_access_key = made-up=too
[only-here]
aws_access_key_id = made-up
`

describe('readAwsProfile', () => {
  let folder = ''
  const before = { ...process.env }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-aws-'))
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = join(folder, 'credentials')
    process.env['AWS_CONFIG_FILE'] = join(folder, 'config')
  })
  afterEach(() => {
    process.env = { ...before }
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['default', { region: 'eu-west-1' }],
    [
      'ci',
      {
        ...{ aws_access_key_id: 'made-up', aws_secret_access_key: 'made-up=too', region: 'eu-central-1' },
        ...{ 's3.addressing_style': 'virtual', 's3.max_concurrent_requests': '20', output: 'json' },
      },
    ],
    ['with space', { region: 'x' }],
    ['only-here', { aws_access_key_id: 'made-up' }],
    ['gone', undefined],
    ['', undefined],
  ])('reads %j', (name, options) => {
    writeFileSync(join(folder, 'config'), config.replaceAll('\n', name === 'ci' ? '\r\n' : '\n'))
    writeFileSync(join(folder, 'credentials'), credentials)
    const found = readAwsProfile(name)
    expect(found.options === undefined ? undefined : Object.fromEntries(found.options)).toEqual(options)
    expect(found.files).toEqual([join(folder, 'credentials'), join(folder, 'config')])
  })

  it('finds none where there are no files', () => {
    expect(readAwsProfile('default').options).toBeUndefined()
  })
})
