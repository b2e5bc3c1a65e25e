import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { files, openDataProjects, treeOf, whole } from '../fakes/data-projects.ts'

describeWith(['dvc', 'versitygw'], 'pull beside real DVC, of what is not right', (dvcPath, versitygw) => {
  const projects = openDataProjects(dvcPath, versitygw)
  const { remotes, credentials, dvc, makeProject, clone } = projects

  it('names the path and the hash of every object that the remote lacks, and leaves nothing half-written', async () => {
    const store = remotes['a folder']()
    const project = makeProject(store)
    dvc(project, 'push', '--quiet')
    const hash = execFileSync('md5sum', [join(project, 'single.txt')], { encoding: 'utf8' }).slice(0, 32)
    rmSync(join(store, 'files/md5', hash.slice(0, 2), hash.slice(2)))
    const copy = clone(project)
    const { status, stderr } = await crisol(copy, ['pull'])
    expect([status, stderr]).toEqual([
      2,
      `error: The remote lacks 1 object: single.txt (${hash}). Whoever has the data runs dvc push; allow-missing goes on without.\n`,
    ])
    expect(treeOf(copy)).toEqual({})
    const allowed = await crisol(copy, ['pull', '--allow-missing'])
    const { 'single.txt': _, ...rest } = whole
    expect([allowed.status, treeOf(copy)]).toEqual([0, rest])
  })

  it.each(['truncated', 'altered in a byte', 'swapped with another', 'emptied'])(
    'refuses an object that was %s before it is visible',
    async (how) => {
      const store = remotes['a folder']()
      const project = makeProject(store)
      dvc(project, 'push', '--quiet')
      const hash = execFileSync('md5sum', [join(project, 'data/big.bin')], { encoding: 'utf8' }).slice(0, 32)
      const object = join(store, 'files/md5', hash.slice(0, 2), hash.slice(2))
      chmodSync(object, 0o644)
      const bytes = readFileSync(object)
      const flipped = Buffer.concat([bytes.subarray(0, 2_000_000), Buffer.from('!'), bytes.subarray(2_000_001)])
      if (how === 'truncated') truncateSync(object, 1_000_000)
      if (how === 'emptied') truncateSync(object, 0)
      if (how === 'altered in a byte') writeFileSync(object, flipped)
      if (how === 'swapped with another') writeFileSync(object, files['single.txt'] ?? '')
      const copy = clone(project)
      const { status, stderr } = await crisol(copy, ['pull', 'data'])
      expect(status).toBe(2)
      expect(stderr).toContain(`expected ${hash}. It was not stored.`)
      expect(existsSync(join(copy, 'data'))).toBe(false)
      expect(existsSync(join(copy, '.dvc/cache/files/md5', hash.slice(0, 2), hash.slice(2)))).toBe(false)
      const leftovers = readdirSync(join(copy, '.dvc'), { recursive: true, encoding: 'utf8' })
      expect(leftovers.filter((file) => /tmp|part/u.test(file))).toEqual([])
    },
  )

  it.each<readonly [string, () => Readonly<Record<string, string>>, RegExp]>([
    ['an unknown access key', () => ({ AWS_ACCESS_KEY_ID: 'nobody', AWS_SECRET_ACCESS_KEY: 'x' }), /access/u],
    [
      'a wrong secret key',
      () => ({ ...credentials(), AWS_SECRET_ACCESS_KEY: 'x' }),
      /secret key does not fit|access is denied/u,
    ],
    ['no credentials', () => ({}), /no credentials were found/u],
  ])('says what is wrong with %s, and shows no secret', async (_, env, sentence) => {
    const project = makeProject(remotes.S3())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    const { status, stderr, stdout } = await crisol(copy, ['pull'], env())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^error: The remote s3:\/\/crisol\/some\/prefix-\d+ (?:refuses|cannot be asked for) files\/md5\/\S+: .*\.\n$/u,
    )
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toContain(projects.s3.secretAccessKey)
  })

  it('says that a bucket is not there', async () => {
    const project = makeProject(remotes.S3())
    dvc(project, 'remote', 'modify', 'store', 'url', 's3://nowhere/x')
    const { status, stderr } = await crisol(clone(project), ['pull'], credentials())
    expect(status).toBe(2)
    expect(stderr).toContain('there is no such bucket; create it, or set its url with dvc remote modify')
  })

  it('says that nothing answers at an address', async () => {
    const project = makeProject(remotes.S3())
    dvc(project, 'remote', 'modify', 'store', 'endpointurl', 'http://127.0.0.1:9')
    const { status, stderr } = await crisol(clone(project), ['pull'], credentials())
    expect(status).toBe(2)
    expect(stderr).toContain('nothing answers at that address')
  })

  it('keeps credentials that DVC’s configuration holds to itself', async () => {
    const project = makeProject(remotes.S3())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    dvc(copy, 'remote', 'modify', '--local', 'store', 'access_key_id', projects.s3.accessKeyId)
    dvc(copy, 'remote', 'modify', '--local', 'store', 'secret_access_key', projects.s3.secretAccessKey)
    const { status, stderr } = await crisol(copy, ['pull'])
    expect([status, stderr.includes(projects.s3.secretAccessKey)]).toEqual([0, false])
    expect(treeOf(copy)).toEqual(whole)
  })
})
