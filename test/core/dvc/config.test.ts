import { describe, expect, it } from '@jest/globals'
import { parseDvcConfig } from '../../../src/core/dvc/config.ts'
import { faultOf } from '../../fakes/fault.ts'

function parse(...texts: readonly string[]): ReturnType<typeof parseDvcConfig> {
  return parseDvcConfig(texts.map((text, index) => ({ file: `config${index}`, directory: '/p/.dvc', text })))
}

function urlOf(text: string, name = 'r'): string | undefined {
  return parse(text).remotes.get(name)?.url
}

describe('parseDvcConfig', () => {
  it('says what holds without any configuration', () => {
    const nothing = {
      remote: undefined,
      cacheDirectory: undefined,
      cacheTypes: ['reflink', 'copy'],
      remotes: new Map(),
    }
    expect(parse()).toEqual(nothing)
    expect(parse('')).toEqual(nothing)
  })

  it('reads what dvc remote add and dvc config write', () => {
    const text = `[core]
    remote = Store
    autostage = true
[cache]
    dir = ../cache
    type = "hardlink, symlink"
['remote "Store"']
    url = s3://bucket/dvc
    endpointurl = http://127.0.0.1:9000
`
    const options = new Map([
      ['url', 's3://bucket/dvc'],
      ['endpointurl', 'http://127.0.0.1:9000'],
    ])
    expect(parse(text)).toEqual({
      ...{ remote: 'store', cacheDirectory: '/p/cache', cacheTypes: ['hardlink', 'symlink'] },
      remotes: new Map([['store', { name: 'store', url: 's3://bucket/dvc', options }]]),
    })
  })

  it('lets a later layer speak last, option by option', () => {
    const config = parse(
      '[core]\nremote = a\n[remote "a"]\nurl = s3://a\nregion = x\n',
      '[core]\nremote = b\n[remote "a"]\nregion = y\n[remote "b"]\nurl = s3://b\n',
    )
    expect([config.remote, [...config.remotes.keys()]]).toEqual(['b', ['a', 'b']])
    expect(config.remotes.get('a')?.options).toEqual(
      new Map([
        ['url', 's3://a'],
        ['region', 'y'],
      ]),
    )
  })

  it.each([
    ['../store', '/p/store'],
    ['./store/', '/p/.dvc/store'],
    ['a/../../b', '/p/b'],
    ['/srv/store', '/srv/store'],
    ['~/store', '~/store'],
    ['s3://bucket/a/../b', 's3://bucket/a/../b'],
  ])('starts the path %s from the file that holds it', (url, expected) => {
    expect(urlOf(`[remote "r"]\nurl = ${url}\n`)).toBe(expected)
  })

  it('follows a remote that names another, with the options of both', () => {
    const text = `[remote "r"]
url = remote://base/models/v1
profile = ci
[remote "base"]
url = s3://bucket/dvc/
region = eu-west-1
profile = other
`
    expect(parse(text).remotes.get('r')).toEqual({
      name: 'r',
      url: 's3://bucket/dvc/models/v1',
      options: new Map([
        ['url', 's3://bucket/dvc/models/v1'],
        ['region', 'eu-west-1'],
        ['profile', 'ci'],
      ]),
    })
  })

  it.each([
    ['[core]\nremot = a\n', 'config0:2 has the unknown key "remot". The nearest known one is "remote".'],
    ['[cache]\nsize = 1\n', 'config0:2 has the unknown key "size".'],
    [
      '[remote "r"]\nregion = x\n',
      'DVC\'s configuration gives the remote "r" no url; set it with dvc remote add r <url>.',
    ],
    [
      '[remote "r"]\nurl = remote://gone/x\n',
      'DVC\'s configuration names the remote "gone", which it does not define; set it with dvc remote add gone <url>.',
    ],
    [
      '[remote "r"]\nurl = remote://s\n[remote "s"]\nurl = remote://r\n',
      "DVC's configuration has remotes that name each other: r -> s -> r.",
    ],
  ])('refuses %j', async (text, message) => {
    expect(await faultOf(() => parse(text))).toEqual({ code: 'SYNTAX', message })
  })
})
