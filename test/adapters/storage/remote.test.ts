import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { openRemote } from '../../../src/adapters/storage/remote.ts'
import { type DvcConfig, parseDvcConfig } from '../../../src/core/dvc/config.ts'
import type { ObjectStore } from '../../../src/ports/data.ts'
import { type Fault, faultOf } from '../../fakes/fault.ts'

function configOf(text: string): DvcConfig {
  return parseDvcConfig([{ file: 'config', directory: '/p/.dvc', home: '/users/a', text }])
}

const masked: string[] = []
const listener = { mask: (secret: string) => void masked.push(secret), notice: () => undefined }

async function open(text: string, name?: string): Promise<ObjectStore | undefined> {
  return await openRemote(configOf(text), name, listener)
}

async function faultWith(lines: string): Promise<Fault | undefined> {
  return await faultOf(() => open(`[remote "r"]\n${lines}\n`, 'r'))
}

const works =
  'Crisol works with folders and s3:// (and what is compatible with it, by endpointurl), and --with-dvc hands the call to an installed dvc.'

describe('openRemote', () => {
  it('opens the default remote, the one that is named, or none', async () => {
    const text = '[core]\nremote = A\n[remote "a"]\nurl = /srv/a\n[remote "b"]\nurl = s3://bucket/dvc/\n'
    expect((await open(text))?.name).toBe('/srv/a')
    expect((await open(text, 'B'))?.name).toBe('s3://bucket/dvc')
    expect(await open('')).toBeUndefined()
  })

  it('opens a folder of the home directory, and one that is relative to the configuration', async () => {
    expect((await open('[remote "r"]\nurl = ~/store\n', 'r'))?.name).toBe('/users/a/store')
    expect((await open('[remote "r"]\nurl = ../store\n', 'r'))?.name).toBe('/p/store')
  })

  it.each([
    ['gs', 'gs://bucket/x'],
    ['azure', 'azure://container/x'],
    ['ssh', 'ssh://user@host/x'],
    ['hdfs', 'hdfs://host/x'],
    ['webhdfs', 'webhdfs://host/x'],
    ['gdrive', 'gdrive://made-up/x'],
    ['oss', 'oss://bucket/x'],
    ['http', 'http://host/x'],
    ['https', 'https://user:made-up@host/x'],
    ['webdav', 'webdav://host/x'],
    ['webdavs', 'webdavs://host/x'],
    ['abfss', 'abfss://x@host/x'],
  ])('says of %s that it is not read, and what works', async (scheme, url) => {
    expect(await faultWith(`url = ${url}`)).toEqual({
      code: 'UNSUPPORTED',
      message: `The remote "r" is ${scheme}://; ${works}`,
    })
  })

  it.each([
    ['version_aware', 'version_aware = true'],
    ['worktree', 'worktree = True'],
    ['sse_customer_key', 'sse_customer_key = bWFkZS11cA=='],
  ])('says of %s that it is not read, and what works', async (option, line) => {
    expect(await faultWith(`url = s3://bucket\n${line}`)).toEqual({
      code: 'UNSUPPORTED',
      message: `The remote "r" has ${option}, which Crisol does not read; ${works}`,
    })
  })

  it('opens a remote whose versions are turned off', async () => {
    expect((await open('[remote "r"]\nurl = s3://bucket\nversion_aware = false\n', 'r'))?.name).toBe('s3://bucket')
  })

  it.each([
    ['s3://made-up-key:made%2Bup@bucket/x', 'url', ['made-up-key', 'made%2Bup', 'made+up']],
    ['s3://bucket/x\nendpointurl = http://user:made@up@host:9000', 'endpointurl', ['user', 'made@up']],
  ])('shows no credentials of an address, and has them masked: %s', async (lines, option, secrets) => {
    masked.length = 0
    const fault = await faultWith(`url = ${lines}`)
    expect(fault).toEqual({
      code: 'SYNTAX',
      message: `The remote "r" has credentials in its ${option}; take them out, and set access_key_id and secret_access_key with dvc remote modify --local.`,
    })
    expect(masked).toEqual(expect.arrayContaining(secrets))
  })

  it('has the keys of the configuration masked before anything else happens', async () => {
    masked.length = 0
    const keys = 'access_key_id = made-up\nsecret_access_key = made-up-too\nsession_token = token'
    await faultWith(`url = s3://bucket\n${keys}\nacl = private\ngrant_read = x`)
    expect(masked).toEqual(
      expect.arrayContaining(['made-up', 'made-up-too', 'token', 'bWFkZS11cA==', 'bWFkZS11cC10b28=']),
    )
  })

  it('refuses an address without a bucket', async () => {
    const message = 'The remote "r" has the url s3:///x; expected s3://bucket/prefix.'
    expect(await faultWith('url = s3:///x')).toEqual({ code: 'SYNTAX', message })
  })

  it('refuses an address of a server that does not say how it is spoken to', async () => {
    expect(await faultWith('url = s3://bucket\nendpointurl = localhost:9000')).toEqual({
      code: 'SYNTAX',
      message: 'The remote "r" has the endpointurl localhost:9000; expected http://host or https://host.',
    })
  })

  it('names the nearest remote for one that is not there', async () => {
    expect(await faultOf(() => open('[remote "store"]\nurl = /srv\n', 'stroe'))).toEqual({
      code: 'INPUT',
      message: 'DVC\'s configuration has no remote "stroe". The nearest one is "store".',
    })
    expect(await faultOf(() => open('', 'backup'))).toEqual({
      code: 'INPUT',
      message: 'DVC\'s configuration has no remote "backup". Add it with dvc remote add backup <url>.',
    })
  })

  it('reads and writes a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-remote-'))
    const store = await open(`[remote "r"]\nurl = ${folder}\n`, 'r')
    expect([await store?.has('key'), await store?.list('')]).toEqual([false, []])
    rmSync(folder, { recursive: true })
  })

  it('moves as many objects at once as the configuration says', async () => {
    expect((await open('[remote "r"]\nurl = /store\njobs = 5\n', 'r'))?.jobs).toBe(5)
    expect((await open('[remote "r"]\nurl = /store\n', 'r'))?.jobs).toBeUndefined()
  })
})
