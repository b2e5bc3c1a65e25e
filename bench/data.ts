/**
 * What it costs to move versioned data: `crisol` (the bundle, by the Node that runs this) beside real DVC and rclone, in
 * one run, against one MinIO on the loopback interface. Run it with `npm run bench:data`; `--runs N` for medians of
 * more than 3, `--quick` for a tenth of the small files and one large one. What it lacks it installs first (minutes).
 *
 * How it is kept fair:
 * - Everybody works on the same objects, which DVC itself pushed: random bytes, no two files alike. All working copies
 *   lie below one temporary folder on a disk, never in memory.
 * - The server keeps its objects in memory, where the machine has enough of it: a store of objects has disks of its own.
 *   On the disk of the working copies it takes most of the time of a push from whoever waits for it (said at the end).
 * - Contenders take turns within a round, another one first in each, and what is on its way to the disk is sent there
 *   before each turn, unmeasured: nobody pays for whoever came before.
 * - Cold means: no `.dvc/cache`, no data, no `.dvc/tmp`, a new DVC_SITE_CACHE_DIR. What was there is moved aside, not
 *   removed, which would make new files dear on ext4. The pages of the server's files and of the programs are warm for
 *   all: each program has run once before.
 * - All use what they come with, but for DVC's analytics and its look for updates, which are off. Crisol and DVC read
 *   the same `.dvc/config`, with the region in it, which spares DVC a request. rclone makes 32 transfers at once, as many
 *   as Crisol; it lists the objects and writes each once, where Crisol and DVC fill the cache and the workspace.
 * - The bare pull shows where the floor is: it asks for the same objects unsigned, hashes them and writes both files. So
 *   does the bare push, which sends them unsigned and does nothing else: the rest is what the server takes.
 * - rclone compares each file with the md5 that the server names; Crisol with the name of the object; DVC trusts.
 * - Wall and CPU are those of the process and all that it waits for, memory that of the largest; the server counts for
 *   nobody, and takes its share of the same processors from all.
 * - After each turn the bytes (for rclone the sizes) are compared with the originals, or the objects counted.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installCounterpart, versionOf } from '../scripts/counterparts.ts'
import { type Contender, compare, tellLoad, tellMachine, type Work } from './compare.ts'
import { startMinio } from './data/minio.ts'
import {
  bucket,
  cloneProject,
  findDisk,
  findMemory,
  makeCold,
  makeProject,
  manifestOf,
  putAway,
  requireObjects,
  requireSame,
  run,
  type Shape,
  type Stage,
  settle,
  siteOf,
  usePrefix,
} from './data/projects.ts'
import type { Program } from './measure.ts'
import { tellRows } from './rows.ts'

const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')
const barePullScript = join(import.meta.dirname, 'data', 'bare-pull.ts')
const barePushScript = join(import.meta.dirname, 'data', 'bare-push.ts')
const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, quick: { type: 'boolean' } },
})
const rounds = Number(options.runs)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--runs is ${options.runs}; expected a whole number from 1.`)

/** 10,000 files of 10 KiB, and 4 of 512 MiB. */
const small: Shape = { name: 'small', files: options.quick ? 1_000 : 10_000, size: 10 * 2 ** 10 }
const large: Shape = { name: 'large', files: options.quick ? 1 : 4, size: 512 * 2 ** 20 }
/** GiB of disk, at the most: originals, their cache, the server's objects, and two copies of each in turn. */
const room = options.quick ? 8 : 20

const nothing = (): void => undefined

function crisolIn(project: string, args: readonly string[], { env }: Stage): Program {
  return { args: [cli, ...args], env, cwd: project }
}

function dvcIn(project: string, args: readonly string[], { env, dvc }: Stage): Program {
  return { command: dvc, args, env: { ...env, DVC_SITE_CACHE_DIR: siteOf(project) }, cwd: project }
}

/** The working copies of one shape. */
interface Copies {
  readonly original: string
  readonly ours: string
  readonly theirs: string
  readonly bare: string
}

function makeCopies(shape: Shape, stage: Stage): Copies {
  const original = makeProject(shape, stage)
  const clone = (name: string): string => cloneProject(original, name)
  return { original, ours: clone('crisol'), theirs: clone('dvc'), bare: clone('bare') }
}

/** A pull by Crisol and by DVC into copies that have nothing. */
function coldPulls({ original, ours, theirs }: Copies, stage: Stage): readonly Contender[] {
  const pull = (name: string, copy: string, program: Program): Contender => ({
    name,
    prepare: () => makeCold(copy),
    program,
    check: () => requireSame(join(copy, 'data'), join(original, 'data')),
  })
  return [
    pull('crisol pull', ours, crisolIn(ours, ['pull'], stage)),
    pull('dvc pull', theirs, dvcIn(theirs, ['pull'], stage)),
  ]
}

/** What no pull can do without, by a program that does nothing else. */
function barePull({ original, bare }: Copies, shape: Shape, { env, minio }: Stage): Contender {
  const args = [barePullScript, minio.endpoint, `/${bucket}/${shape.name}/files/md5`, manifestOf(original)]
  return {
    name: 'bare pull',
    prepare: () => makeCold(bare),
    program: { args, env, cwd: bare },
    check: () => requireSame(join(bare, 'data'), join(original, 'data')),
  }
}

function rcloneCopy({ original }: Copies, shape: Shape, { folder, rclone, env }: Stage): Contender {
  const target = join(folder, `${shape.name}-rclone`)
  return {
    name: 'rclone copy',
    prepare: () => putAway(target, folder),
    program: {
      command: rclone,
      args: ['copy', `:s3:${bucket}/${shape.name}/files/md5`, target, '--transfers', '32'],
      env,
      cwd: folder,
    },
    check: () => requireObjects(target, join(original, '.dvc', 'cache', 'files', 'md5')),
  }
}

let prefixes = 0

/** A push from the cache of the original to where nothing is. */
function pushes({ original }: Copies, shape: Shape, stage: Stage): readonly Contender[] {
  const push = (name: string, program: Program): Contender => ({
    name,
    prepare: () => usePrefix(original, `push-${++prefixes}`),
    program,
    check: async () => {
      const count = await stage.minio.count(bucket, `push-${prefixes}/`)
      if (count !== shape.files + 1) throw new Error(`${name} left ${count} objects; expected ${shape.files + 1}.`)
    },
  })
  return [
    push('crisol push', crisolIn(original, ['push'], stage)),
    push('dvc push', dvcIn(original, ['push'], stage)),
    push('rclone copy', rcloneUp(original, stage)),
    push('bare push', { args: [barePushScript, stage.minio.endpoint], env: stage.env, cwd: original }),
  ]
}

/** Copies the objects of a cache to the prefix that the turn is for: what the server can take at all. */
function rcloneUp(original: string, { rclone, env, folder }: Stage): Program {
  const source = join(original, '.dvc', 'cache', 'files', 'md5')
  // The prefix is another one in each turn: a shell asks for it when the turn has come.
  const prefix = `$(sed -n 's#.*url = s3://##p' '${join(original, '.dvc', 'config.local')}')`
  const command = `exec '${rclone}' copy '${source}' ":s3:${prefix}/files/md5" --transfers 32`
  return { command: 'sh', args: ['-c', command], env, cwd: folder }
}

/** What there is to do where everything is there already. */
function idle({ original, ours, theirs }: Copies, command: string, stage: Stage): readonly Contender[] {
  const one = (name: string, copy: string, program: Program): Contender => ({
    ...{ name, program, prepare: nothing },
    check: () => requireSame(join(copy, 'data'), join(original, 'data')),
  })
  return [
    one(`crisol ${command}`, ours, crisolIn(ours, [command], stage)),
    one(`dvc ${command}`, theirs, dvcIn(theirs, [command], stage)),
  ]
}

const statScript = `const { readdirSync, statSync } = require('node:fs')
for (const entry of readdirSync('data', { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) statSync(entry.parentPath + '/' + entry.name)
}
`

function bareStat({ ours }: Copies, { env }: Stage): Contender {
  const program = { args: ['-e', statScript], env, cwd: ours }
  return { name: 'node that stats', prepare: nothing, program, check: nothing }
}

function describe({ files, size }: Shape): string {
  const [amount, unit] = size < 2 ** 20 ? [size / 2 ** 10, 'KiB'] : [size / 2 ** 20, 'MiB']
  return `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'} of ${amount} ${unit}`
}

/** Every piece of work, in the order in which each finds what it starts from. */
function plan(stage: Stage): readonly Work[] {
  const few = makeCopies(large, stage)
  const many = makeCopies(small, stage)
  return [
    {
      name: `pull ${describe(small)}, cold cache`,
      contenders: [...coldPulls(many, stage), rcloneCopy(many, small, stage), barePull(many, small, stage)],
      limits: [
        { peer: 'dvc pull', cost: 'wall', timesLess: 5 },
        { peer: 'dvc pull', cost: 'cpu', timesLess: 6 },
        { peer: 'rclone copy', cost: 'wall', atMost: 1.1 },
        { peer: 'bare pull', cost: 'wall', isShown: true },
        { peer: 'bare pull', cost: 'cpu', isShown: true },
        { cost: 'memory', megabytes: 150 },
      ],
    },
    {
      name: `pull ${describe(large)}, cold cache`,
      contenders: coldPulls(few, stage),
      limits: [
        { peer: 'dvc pull', cost: 'wall', atMost: 1.1 },
        { cost: 'memory', megabytes: 200 },
      ],
    },
    {
      name: `push ${describe(small)} to an empty remote`,
      contenders: pushes(many, small, stage),
      limits: [
        { peer: 'dvc push', cost: 'wall', timesLess: 4 },
        { peer: 'rclone copy', cost: 'wall', isShown: true },
        { peer: 'bare push', cost: 'wall', isShown: true },
      ],
    },
    {
      name: `pull when all ${small.files.toLocaleString('en')} files are there`,
      contenders: idle(many, 'pull', stage),
      limits: [{ peer: 'dvc pull', cost: 'wall', timesLess: 6 }],
    },
    {
      name: `status of ${small.files.toLocaleString('en')} unchanged files`,
      contenders: [...idle(many, 'status', stage), bareStat(many, stage)],
      limits: [
        { peer: 'dvc status', cost: 'wall', timesLess: 4 },
        { peer: 'node that stats', cost: 'wall', atMost: 2 },
      ],
    },
  ]
}

async function install(name: 'dvc' | 'minio' | 'rclone'): Promise<string> {
  const { path, reason } = await installCounterpart(name, (line) => console.log(line))
  if (path === undefined) throw new Error(`${name} could not be installed: ${reason}.`)
  return path
}

const [dvc, minioPath, rclone] = [await install('dvc'), await install('minio'), await install('rclone')]
const folder = mkdtempSync(join(findDisk(room), 'crisol-bench-data-'))
const memory = findMemory(options.quick ? 2 : 6)
const store = mkdtempSync(join(memory ?? folder, 'crisol-bench-store-'))
// What a signal ended may still be writing for a moment.
process.once('exit', () => {
  for (const place of [folder, store]) rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const minio = await startMinio(minioPath, store)
try {
  await minio.createBucket(bucket)
  const home = join(folder, 'home')
  mkdirSync(home)
  writeFileSync(join(home, 'rclone.conf'), '')
  const env = {
    HOME: home,
    AWS_ACCESS_KEY_ID: minio.accessKeyId,
    AWS_SECRET_ACCESS_KEY: minio.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    DVC_NO_ANALYTICS: '1',
    RCLONE_CONFIG: join(home, 'rclone.conf'),
    RCLONE_S3_PROVIDER: 'Minio',
    RCLONE_S3_ENDPOINT: minio.endpoint,
    RCLONE_S3_REGION: 'us-east-1',
    RCLONE_S3_ENV_AUTH: 'true',
  }
  tellMachine(dvc)
  const works = plan({ folder, minio, dvc, rclone, env })
  for (const [command, args] of [
    [process.execPath, [cli, '--version']],
    [rclone, ['version']],
  ] as const)
    run(command, args, folder, env)
  tellLoad('before')
  const rows = await compare(works, { rounds, settle })
  tellLoad('after')
  console.log(
    `Medians of ${rounds} rounds; the server's objects lie ${memory === undefined ? 'on the same disk' : 'in memory'}.`,
  )
  tellRows({ rows, versions: [`DVC ${versionOf('dvc')}`, `rclone ${versionOf('rclone')}`] })
} finally {
  await minio.stop()
}
