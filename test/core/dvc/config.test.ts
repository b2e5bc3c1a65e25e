import { describe, expect, it } from '@jest/globals'
import { parseDvcConfig, parseFlagStyle } from '../../../src/core/dvc/config.ts'
import { faultOf } from '../../fakes/fault.ts'

function parse(...texts: readonly string[]): ReturnType<typeof parseDvcConfig> {
  return parseDvcConfig(
    texts.map((text, index) => ({ file: `config${index}`, directory: '/p/.dvc', home: '/users/a', text })),
  )
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
      isCacheShared: false,
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
      isCacheShared: false,
      remotes: new Map([['store', { name: 'store', url: 's3://bucket/dvc', options }]]),
    })
  })

  it('reads whether the group shares the cache', async () => {
    expect(
      [parse('[cache]\nshared = group\n'), parse('[cache]\nshared = Group\n')].map((one) => one.isCacheShared),
    ).toEqual([...[true, true]])
    expect((await faultOf(() => parse('[cache]\nshared = all\n')))?.message).toMatch(
      /:2 sets cache\.shared to "all"; expected group\.$/u,
    )
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
    ['~/store', '/users/a/store'],
    ['~', '/users/a'],
    ['~b/store', '/p/.dvc/~b/store'],
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

  it('names the layer and the line of an unknown option', async () => {
    const layers = ['[remote "r"]\nurl = s3://b\n', '[core]\nremote = r\n[remote "r"]\nverfy = true\n'] as const
    expect(await faultOf(() => parse(...layers))).toEqual({
      code: 'SYNTAX',
      message: 'config1:4 has the unknown key "verfy". The nearest known one is "verify".',
    })
  })

  it('leaves the options of a remote of another kind to whoever reads it', () => {
    const config = parse('[remote "r"]\nurl = azure://container\naccount_name = x\nanything = y\n')
    expect(config.remotes.get('r')?.options.get('anything')).toBe('y')
  })

  it.each([
    ['[core]\nremot = a\n', 'config0:2 has the unknown key "remot". The nearest known one is "remote".'],
    ['[cache]\nsize = 1\n', 'config0:2 has the unknown key "size".'],
    [
      '[remote "r"]\nurl = s3://b\nregoin = x\n',
      'config0:3 has the unknown key "regoin". The nearest known one is "region".',
    ],
    ['[remote "r"]\nurl = /srv/store\nregion = x\n', 'config0:3 has the unknown key "region".'],
    [
      '[remote "r"]\nurl = remote://s/x\nprofil = x\n[remote "s"]\nurl = s3://b\n',
      'config0:3 has the unknown key "profil". The nearest known one is "profile".',
    ],
    [
      '[remote "r"]\nurl = s3://b\nuse_ssl = yes\n',
      'config0:3 sets use_ssl of the remote "r" to "yes"; expected true or false.',
    ],
    [
      '[remote "r"]\nurl = s3://b\nread_timeout = soon\n',
      'config0:3 sets read_timeout of the remote "r" to "soon"; expected a number of seconds > 0.',
    ],
    [
      '[remote "r"]\njobs = 0\nurl = /srv/store\n',
      'config0:2 sets jobs of the remote "r" to "0"; expected a number >= 1.',
    ],
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

describe('parseFlagStyle', () => {
  const read = (...texts: readonly string[]): ReturnType<typeof parseFlagStyle> =>
    parseFlagStyle(texts.map((text, index) => ({ file: `config${index}`, text })))

  it('lets a later layer speak last, key by key, in any case', () => {
    expect(read('')).toEqual({ bool: 'store_true', list: 'nargs' })
    expect(read('[parsing]\nbool = Boolean_Optional\nlist = append\n', '[parsing]\nlist = nargs\n')).toEqual({
      ...{ bool: 'boolean_optional', list: 'nargs' },
    })
  })

  it.each([
    ['[parsing]\nbol = x\n', 'config0:2 has the unknown key "bol". The nearest known one is "bool".'],
    ['[parsing]\nlist = args\n', 'config0:2 sets parsing.list to "args"; expected nargs or append.'],
  ])('refuses %j', async (text, message) => {
    expect(await faultOf(() => read(text))).toEqual({ code: 'SYNTAX', message })
  })
})
