import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { expectedOf, type OptionKind, remoteOptions } from '../../../src/core/dvc/remote-options.ts'
import { describeWith } from '../../counterparts.ts'

describeWith(['dvc'], 'the options of a remote', (dvc) => {
  it.each([
    ['', '/srv/store'],
    ['s3', 's3://bucket'],
  ])('are those of DVC (%j)', (kind, url) => {
    const script = `import json; from dvc.config_schema import REMOTE_SCHEMAS as s; print(json.dumps([str(k) for k in s["${kind}"]]))`
    const names: string[] = JSON.parse(execFileSync(join(dirname(dvc), 'python'), ['-c', script], { encoding: 'utf8' }))
    expect(Object.keys(remoteOptions(url) ?? {}).sort()).toEqual(names.sort())
  })
})

describe('remoteOptions', () => {
  it.each([
    ['s3://bucket/prefix', 'region', 'text'],
    ['s3://bucket', 'jobs', 'count'],
    ['/srv/store', 'shared', 'group'],
    ['/srv/store', 'region', undefined],
    ['~/store', 'verify', 'flag'],
    ['s3://', 'region', undefined],
  ])('knows what a remote at %s does with %s', (url, option, kind) => {
    expect(remoteOptions(url)?.[option]).toBe(kind)
  })

  it.each(['gs://b', 'azure://c/x', 'ssh://h/x', 'hdfs://h', 'webdavs://h', 'https://h/x', 'gdrive://id', 'oss://b'])(
    'leaves the options of %s to whoever reads them',
    (url) => {
      expect(remoteOptions(url)).toBeUndefined()
    },
  )
})

describe('expectedOf', () => {
  it.each<readonly [OptionKind, readonly string[], readonly string[], string]>([
    ['flag', ['true', 'False', 'TRUE'], ['yes', '1', ''], 'true or false'],
    ['count', ['1', '064'], ['0', '-1', '1.5', 'many', ''], 'a number >= 1'],
    ['seconds', ['1', '0.5', '600'], ['0', '-1', 'soon', '', '1e3'], 'a number of seconds > 0'],
    ['group', ['group', 'Group'], ['all', 'groups', ''], 'group'],
    ['text', ['', 'anything'], [], 'a text'],
  ])('reads a %s', (kind, right, wrong, expected) => {
    expect(right.map((value) => expectedOf(kind, value))).toEqual(right.map(() => undefined))
    expect(wrong.map((value) => expectedOf(kind, value))).toEqual(wrong.map(() => expected))
  })
})
