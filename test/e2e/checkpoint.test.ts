import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeWith } from '../counterparts.ts'
import { depth, trials } from '../depth.ts'
import { type Ended, type Running, startCrisol } from '../fakes/cli.ts'
import { md5 } from '../fakes/digests.ts'
import { type Dvc, makeProject, openDvc, type Settings } from '../fakes/dvc-program.ts'
import { epochsOf, killStages, logOf, plantEpochs, savedIn } from '../fakes/epochs.ts'
import { filesBelow, leftoversIn } from '../fakes/objects.ts'
import { type FaultProxy, type FaultRule, startFaultProxy } from '../servers/fault-proxy.ts'
import { freshRemotes } from '../servers/remotes.ts'
import { type S3Server, startS3 } from '../servers/s3.ts'

/** Moments at which a run is killed, in milliseconds after it was told to stop, or after it has begun. */
const [whileStopping, atTheStart] = [fc.noBias(fc.nat({ max: 400 })), fc.noBias(fc.integer({ min: 150, max: 700 }))]
const patience = depth(300_000, 1_800_000)

/** How often a property is tried. */
const options = () => ({ ...trials('kills of crisol train with checkpoints', 4, 60), endOnFailure: true })
const checkpoints = '.dvc/tmp/crisol/checkpoints'

describeWith(['dvc', 'versitygw'], 'a training that is interrupted', (dvcPath, versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-checkpoint-'))
  const python = join(dirname(dvcPath), 'python')
  let s3: S3Server
  let bucket = ''
  let proxy: FaultProxy
  let dvc: Dvc
  let env: Readonly<Record<string, string>> = {}
  let count = 0

  const remotes = freshRemotes(root, () => ({ endpoint: proxy.endpoint, name: 'crisol', folder: bucket }))

  /** The project as somebody has it from git. */
  const clone = (settings: Settings, directory = ''): string => {
    const project = join(root, `clone-${count++}`)
    makeProject(project, { store: settings })
    plantEpochs(join(project, directory), python)
    return project
  }
  const start = (project: string, more: Readonly<Record<string, string>> = {}, args: readonly string[] = ['--pull']) =>
    startCrisol(project, ['train', ...args], { ...env, EPOCHS: logOf(project), ...more })
  const train = async (project: string, more: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    await start(project, more).ended
  /** Starts a training that comes to its fourth epoch and stays there. */
  const startUntilHalt = async (
    project: string,
    more: Readonly<Record<string, string>> = {},
    args: readonly string[] = ['--pull'],
  ) => {
    const running = start(project, { HALT: '3', ...more }, args)
    const patient = async (): Promise<void> => {
      while (epochsOf(project).at(-1) !== 3) await sleep(20)
    }
    const early = await Promise.race([patient(), running.ended])
    if (early !== undefined) throw new Error(`It ended before it was to: ${early.stderr}${early.stdout}`)
    return running
  }
  const interrupt = async (project: string, more: Readonly<Record<string, string>> = {}): Promise<Ended> => {
    const running = await startUntilHalt(project, more)
    running.signal('SIGTERM')
    return await running.ended
  }
  /** Ends a training and its stage as a machine ends. */
  const kill = async (running: Running, project: string): Promise<void> => {
    running.signal('SIGKILL')
    await running.ended
    await killStages(logOf(project))
  }
  const expectDone = ({ status, stderr }: Ended): void => expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])

  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    proxy = await startFaultProxy(s3.endpoint)
    bucket = s3.createBucket('crisol')
    env = { AWS_ACCESS_KEY_ID: s3.accessKeyId, AWS_SECRET_ACCESS_KEY: s3.secretAccessKey }
    dvc = openDvc(dvcPath, root, env)
  })
  afterAll(async () => {
    await proxy.stop()
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  describe.each(Object.entries(remotes))('with %s', (_, openRemote) => {
    it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'the notice of the cloud'] as const)(
      'spot notice, data: goes on at the epoch where %s stopped it, on another machine, and is like any other run afterwards',
      async (cause) => {
        const { settings, folder } = openRemote()
        const [first, second] = [clone(settings), clone(settings)]
        const notice = join(root, `notice-${count++}`)
        const running = await startUntilHalt(first, { CRISOL_INTERRUPTION_FILE: notice })
        if (cause === 'the notice of the cloud') writeFileSync(notice, '{}')
        else running.signal(cause)
        const { status, stderr } = await running.ended
        expect([status, stderr]).toEqual([1, expect.stringContaining('It was interrupted')])
        expect(savedIn(folder).map((names) => names.length)).toEqual([1])
        expectDone(await train(second))
        expect([epochsOf(first), epochsOf(second)]).toEqual([
          [0, 1, 2, 3],
          [3, 4, 5],
        ])
        expect([filesBelow(join(second, checkpoints)), leftoversIn(second)]).toEqual([[], []])
        expect(readFileSync(join(second, 'dvc.lock'), 'utf8')).not.toContain('checkpoint')
        expect(await dvc(second, 'status')).toBe('Data and pipelines are up to date.\n')
        expect(await dvc(second, 'repro', '--dry')).not.toContain('Running stage')
        for (const file of ['model', 'dvc.lock']) rmSync(join(second, file))
        expectDone(await train(second))
        expect(epochsOf(second)).toEqual([3, 4, 5])
        await dvc(second, 'push', '--quiet')
        await dvc(second, 'gc', '--quiet', '--workspace', '--cloud', '--force')
        expect(savedIn(folder)).toHaveLength(1)
      },
      patience,
    )

    it(
      'saves a checkpoint in a remote whole or not at all, whenever the sending of it is killed',
      async () => {
        await fc.assert(
          fc.asyncProperty(whileStopping, async (milliseconds) => {
            const { settings, folder } = openRemote()
            const [first, second] = [clone(settings), clone(settings)]
            const running = await startUntilHalt(first, { PARTS: '30' })
            running.signal('SIGTERM')
            await sleep(milliseconds)
            await kill(running, first)
            const begun = savedIn(folder).flat().length === 0 ? 0 : 3
            const ended = await train(second, { PARTS: '30' })
            expectDone(ended)
            expect([ended.stderr.includes('begins without'), epochsOf(second)[0]]).toEqual([false, begun])
          }),
          options(),
        )
      },
      patience,
    )

    it(
      'begins with a checkpoint that is whole, whenever the bringing of it was killed',
      async () => {
        const { settings } = openRemote()
        await interrupt(clone(settings), { PARTS: '30' })
        await fc.assert(
          fc.asyncProperty(atTheStart, async (milliseconds) => {
            const project = clone(settings)
            const running = start(project, { PARTS: '30', HALT: '3' })
            await sleep(milliseconds)
            await kill(running, project)
            expectDone(await train(project, { PARTS: '30' }))
            expect([epochsOf(project).at(0), leftoversIn(project)]).toEqual([3, []])
            expect(filesBelow(join(project, checkpoints))).toEqual([])
          }),
          options(),
        )
      },
      patience,
    )

    it(
      'is saved by two machines at once, and a third goes on',
      async () => {
        const { settings, folder } = openRemote()
        await Promise.all([interrupt(clone(settings), { PARTS: '9' }), interrupt(clone(settings), { PARTS: '9' })])
        expect(savedIn(folder)).toHaveLength(1)
        const third = clone(settings)
        expectDone(await train(third, { PARTS: '9' }))
        expect(epochsOf(third)).toEqual([3, 4, 5])
      },
      patience,
    )
  })

  it(
    'ends at the second signal while it sends its checkpoint, of which the remote then knows nothing',
    async () => {
      const { settings, folder } = remotes.S3()
      const [first, second] = [clone(settings), clone(settings)]
      const running = await startUntilHalt(first)
      proxy.fail({ method: 'PUT', times: 1, does: 'stall' })
      proxy.onRequest((line) => {
        if (line.startsWith('PUT ')) running.signal('SIGTERM')
      })
      running.signal('SIGTERM')
      await running.ended
      proxy.onRequest(() => undefined)
      expect(savedIn(folder).flat()).toEqual([])
      expectDone(await train(second))
      expect(epochsOf(second)[0]).toBe(0)
      expectDone(await train(first))
      expect(epochsOf(first)).toEqual([0, 1, 2, 3, 3, 4, 5])
    },
    patience,
  )

  it.each<readonly [string, FaultRule, string]>([
    [
      'takes no writes',
      { method: 'PUT', times: 99, does: { status: 403, code: 'AccessDenied' } },
      'stays on this machine',
    ],
    ['is out of order once', { method: 'PUT', times: 1, does: { status: 503, code: 'SlowDown' } }, ''],
    ['alters a file once', { method: 'GET', path: /files/u, times: 1, does: 'flip' }, ''],
    ['alters every file', { method: 'GET', path: /files/u, times: 99, does: 'flip' }, 'begins without its checkpoint'],
  ])('says once of a remote that %s what follows from it, and goes on', async (_, fault, warning) => {
    const { settings } = remotes.S3()
    const [first, second] = [clone(settings), clone(settings)]
    proxy.fail(fault)
    const stopped = await interrupt(first)
    const ended = await train(second)
    proxy.fail({ ...fault, times: 0 })
    expectDone(ended)
    const warnings = `${stopped.stderr}${ended.stderr}`
      .split('\n')
      .filter((line) => /its checkpoint|this machine/u.test(line))
    expect(warnings.filter((line) => !/is kept|goes on|is in s3/u.test(line))).toEqual(
      warning === '' ? [] : [expect.stringContaining(warning)],
    )
    expect(epochsOf(second)[0]).toBe(warning === '' ? 3 : 0)
  })

  it(
    'goes on where kill -9 ended it with all its processes',
    async () => {
      const project = clone(remotes['a folder']().settings)
      const running = await startUntilHalt(project, { EACH: '1' })
      await kill(running, project)
      expectDone(await train(project))
      expect(epochsOf(project)).toEqual([0, 1, 2, 3, 3, 4, 5])
      expect(await dvc(project, 'status')).toBe('Data and pipelines are up to date.\n')
    },
    patience,
  )

  it(
    'begins anew with another parameter, and sends nothing where it may not talk to the remote',
    async () => {
      const { settings, folder } = remotes['a folder']()
      const project = clone(settings)
      const running = await startUntilHalt(project, {}, [])
      running.signal('SIGTERM')
      await running.ended
      writeFileSync(join(project, 'params.yaml'), 'lr: 2\n')
      expectDone(await train(project))
      expect([epochsOf(project), filesBelow(folder)]).toEqual([[0, 1, 2, 3, 0, 1, 2, 3, 4, 5], []])
      expect(filesBelow(join(project, checkpoints))).toHaveLength(1)
    },
    patience,
  )

  it(
    'shares no folder with another run of the same work at the same time',
    async () => {
      const project = clone(remotes['a folder']().settings, 'a')
      plantEpochs(join(project, 'b'), python)
      const runs = await Promise.all(
        ['a', 'b'].map(async (directory) => {
          const running = start(join(project, directory), { HALT: '3', PARTS: '9', EACH: '1' }, [])
          while (epochsOf(join(project, directory)).at(-1) !== 3) await sleep(20)
          return running
        }),
      )
      for (const running of runs) running.signal('SIGTERM')
      for (const running of runs) expect((await running.ended).status).toBe(1)
      const [one = '', other] = readdirSync(join(project, checkpoints)).sort()
      expect([one, other]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u), `${one}-2`])
      for (const name of [one, other ?? '']) expect(readdirSync(join(project, checkpoints, name))).toHaveLength(10)
    },
    patience,
  )

  it(
    'does not use what somebody put into the remote in place of a checkpoint, and writes nothing elsewhere',
    async () => {
      const { settings, folder } = remotes['a folder']()
      await interrupt(clone(settings))
      const [key = ''] = readdirSync(join(folder, 'crisol/checkpoints'))
      const text = JSON.stringify([{ md5: md5('evil'), relpath: '../../../../../evil' }])
      const evil = { [md5('evil')]: 'evil', [`${md5(text)}.dir`]: text }
      for (const [name, content] of Object.entries(evil)) {
        const file = join(folder, 'crisol/checkpoints', key, 'files/md5', name.slice(0, 2), name.slice(2))
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, content)
      }
      writeFileSync(join(folder, 'crisol/checkpoints', key, `saved/00000009-${md5(text)}.dir`), '')
      const project = clone(settings)
      const ended = await train(project)
      expectDone(ended)
      expect(ended.stderr).toContain('which leaves the repository')
      expect(epochsOf(project)).toEqual([0, 1, 2, 3, 4, 5])
      expect(filesBelow(project).filter((file) => file.includes('evil'))).toEqual([])
    },
    patience,
  )
})
