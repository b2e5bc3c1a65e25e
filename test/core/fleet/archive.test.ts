import { expect, it } from '@jest/globals'
import { archiveFor, parseArchive, parseRunnerDirectory, parseUser } from '../../../src/core/fleet/archive.ts'
import { faultOf } from '../../fakes/fault.ts'

const sha256 = 'a'.repeat(64)

it('pins the runner of each architecture', () => {
  const archives = (['x86_64', 'arm64'] as const).map(archiveFor)
  expect(archives.map(({ url }) => /-linux-(?<name>\w+)-[\d.]+\.tar\.gz$/u.exec(url)?.groups?.['name'])).toEqual([
    'x64',
    'arm64',
  ])
  expect(archives.map((archive) => parseArchive(archive.url, archive.sha256))).toEqual(archives)
})

it.each([
  [parseArchive('', ''), undefined],
  [parseArchive('https://example.org/r.tar.gz', sha256), { url: 'https://example.org/r.tar.gz', sha256 }],
  [parseRunnerDirectory(''), undefined],
  [parseRunnerDirectory('/opt/actions-runner'), '/opt/actions-runner'],
  [parseUser(''), undefined],
  [parseUser('ubuntu'), 'ubuntu'],
])('reads %j', (found, expected) => {
  expect(found).toEqual(expected)
})

it.each([
  {
    read: () => parseArchive('', sha256),
    message: 'Input runner-url is ""; expected the address of an archive of the runner, beside runner-sha256.',
  },
  {
    read: () => parseArchive('https://e.org/$(id)', sha256),
    message:
      'Input runner-url is "https://e.org/$(id)"; expected the address of an archive of the runner, beside runner-sha256.',
  },
  {
    read: () => parseArchive('https://e.org/r', 'abc'),
    message: 'Input runner-sha256 is "abc"; expected the SHA-256 of runner-url, 64 digits of hex.',
  },
  {
    read: () => parseRunnerDirectory('opt/runner'),
    message: 'Input runner-directory is "opt/runner"; expected the absolute path of a directory of the image.',
  },
  {
    read: () => parseRunnerDirectory('/opt/../etc'),
    message: 'Input runner-directory is "/opt/../etc"; expected the absolute path of a directory of the image.',
  },
  { read: () => parseUser('root; id'), message: 'Input user is "root; id"; expected the name of a user of the image.' },
])('says: $message', async ({ read, message }) => {
  expect(await faultOf(read)).toEqual({ code: 'INPUT', message })
})
