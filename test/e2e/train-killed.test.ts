import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseLock } from '../../src/core/dvc/lock.ts'
import { parseRun, parseRunFile } from '../../src/core/dvc/run-cache.ts'
import { describeWith } from '../counterparts.ts'
import { depth, trials } from '../depth.ts'
import { type Running, startCrisol } from '../fakes/cli.ts'
import { makeProject } from '../fakes/dvc-program.ts'
import { filesBelow, leftoversIn } from '../fakes/objects.ts'
import { type DvcOracle, startDvc } from '../servers/dvc.ts'

/** A stage that tells when it begins and when it ends, in a file outside of the project, and writes in several steps. */
const stage = (name: string, deps: string, outs: string, ...writing: readonly string[]): string => `  ${name}:
    cmd:
    - echo begin ${name} >> "$STAGE_LOG"
${writing.map((command) => `    - sleep 0.02 && ${command}\n`).join('')}    - sleep 0.02 && echo end ${name} >> "$STAGE_LOG"
    deps: [${deps}]
    ${outs}
`

const pipeline = `stages:
${stage('a', 'raw.txt', 'outs: [a.txt]', 'cat raw.txt > a.txt', 'echo a >> a.txt')}
${stage('b', 'raw.txt', 'outs: [b]', 'mkdir -p b/in && cat raw.txt > b/1', 'cp b/1 b/in/2')}
${stage('c', 'a.txt', 'params: [lr]\n    outs: [c.txt]\n    metrics: [c.json: {cache: false}]', 'cat a.txt > c.txt', "echo '{}' > c.json")}
${stage('d', 'b', 'outs: [d.txt]', 'cat b/1 b/in/2 > d.txt && chmod +x d.txt')}
${stage('e', 'c.txt, d.txt', 'outs: [e]', 'mkdir -p e && cat c.txt > e/c', 'cat d.txt > e/d')}
${stage('f', 'e', 'outs: [f.txt]', 'cat e/c e/d > f.txt')}`

const names = ['a', 'b', 'c', 'd', 'e', 'f']

/** How many stages run at once, and the moments of kills, in thousandths of the time that a whole run takes. */
const plans = fc.record({
  jobs: fc.constantFrom('1', '2'),
  moments: fc.array(fc.noBias(fc.nat({ max: 999 })), { minLength: 1, maxLength: depth(2, 4) }),
})

describeWith(['dvc'], 'a training that is killed', (dvc) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-train-killed-'))
  const reference = join(root, 'reference')
  let oracle: DvcOracle
  let count = 0

  const open = (project: string): string => {
    makeProject(project, { store: { url: join(root, 'store') } })
    for (const [file, text] of Object.entries({
      'dvc.yaml': pipeline,
      'params.yaml': 'lr: 0.1\n',
      'raw.txt': 'raw\n',
    })) {
      writeFileSync(join(project, file), text)
    }
    return project
  }
  const logOf = (project: string): string => `${project}.log`
  const start = (project: string, jobs: string): Running =>
    startCrisol(project, ['train', '--jobs', jobs], { STAGE_LOG: logOf(project) })
  const finish = async (project: string, jobs: string): Promise<void> => {
    const { status, stderr } = await start(project, jobs).ended
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
  }

  /** Kills a run and all that it started after a while; parses `dvc.lock` all the time. */
  const kill = async (project: string, jobs: string, milliseconds: number): Promise<void> => {
    const running = start(project, jobs)
    const [until, over] = [performance.now() + milliseconds, { isOver: false }]
    const ended = running.ended.then(() => {
      over.isOver = true
    })
    while (performance.now() < until && !over.isOver) {
      lockedIn(project)
      await sleep(1)
    }
    if (!over.isOver) killTree(running)
    await ended
  }

  beforeAll(async () => {
    oracle = startDvc(dvc)
    await finish(open(reference), '1')
  })
  afterAll(async () => {
    await oracle.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it(
    'leaves a lock that parses at every moment, and the next run finishes without what had finished',
    async () => {
      const durations = new Map<string, number>()
      for (const jobs of ['1', '2']) {
        const started = performance.now()
        await finish(open(join(root, `timed-${jobs}`)), jobs)
        durations.set(jobs, performance.now() - started)
      }
      const work = async ({ jobs, moments }: { jobs: string; moments: readonly number[] }): Promise<void> => {
        const project = open(join(root, `project-${count++}`))
        const begun = (): readonly string[] => linesOf(logOf(project)).filter((line) => line.startsWith('begin '))
        let finished: ReadonlySet<string> = new Set()
        const expectNoneAgain = (before: number): void => {
          const again = begun()
            .slice(before)
            .filter((line) => finished.has(line.slice('begin '.length)))
          expect(again).toEqual([])
        }
        for (const moment of moments) {
          const before = begun().length
          await kill(project, jobs, ((durations.get(jobs) ?? 0) * moment) / 1000)
          expectNoneAgain(before)
          finished = finishedIn(project)
        }
        const before = begun().length
        await finish(project, jobs)
        expectNoneAgain(before)
        const missing = names.filter((name) => !finished.has(name))
        expect(begun().slice(before).toSorted()).toEqual(missing.map((name) => `begin ${name}`))
        expect(contentsOf(project, jobs)).toEqual(contentsOf(reference, jobs))
        expect(leftoversIn(project)).toEqual([])
        const { result } = await oracle.ask({ ask: 'folder', folder: project, questions: ['status', 'repro --dry'] })
        expect(result).toEqual([new Map(), names.map((name) => [name, 'up-to-date'])])
        rmSync(project, { recursive: true })
      }
      await fc.assert(fc.asyncProperty(plans, work), {
        ...trials('kills of crisol train', 10, 100),
        endOnFailure: true,
      })
    },
    depth(180_000, 3_600_000),
  )
})

/** Ends a program and all stages that it runs at once, each of which is a group of its own, as a machine that goes down. */
function killTree({ pid }: Running): void {
  try {
    process.kill(pid, 'SIGSTOP')
  } catch {
    return
  }
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = processes.split('\n').flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/u).map(Number)
    return child !== undefined && parent === pid ? [child] : []
  })
  for (const target of [...children.map((child) => -child), ...children, pid]) {
    try {
      process.kill(target, 'SIGKILL')
    } catch {
      // It has ended, or is not yet a group.
    }
  }
}

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
}

function lockedIn(project: string): readonly string[] {
  const file = join(project, 'dvc.lock')
  return existsSync(file) ? [...parseLock(readFileSync(file, 'utf8'), 'dvc.lock').keys()] : []
}

/** Stages that `dvc.lock` or the run cache knows. */
function finishedIn(project: string): ReadonlySet<string> {
  const cache = join(project, '.dvc/cache')
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
  const runs = filesBelow(join(cache, 'runs')).flatMap((file) => {
    const name = parseRunFile(`runs/${file}`)
    return name === undefined ? [] : [parseRun(readFileSync(join(cache, 'runs', file), 'utf8'), name, sha256)]
  })
  const known = runs.map(({ command }) => /begin (\w)/u.exec(String(command))?.[1] ?? '')
  return new Set([...lockedIn(project), ...known])
}

/**
 * Path -> text of all but what Crisol keeps for itself. Of stages that ran at once those that ended before a kill come
 * first in `dvc.lock` and `.gitignore`: then their order is left out.
 */
function contentsOf(project: string, jobs: string): Readonly<Record<string, string>> {
  const files = filesBelow(project).filter((file) => !/^\.dvc\/tmp\/|^\.crisol\//u.test(file))
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(join(project, file), 'latin1')
      const isSorted = jobs !== '1' && ['dvc.lock', '.gitignore'].includes(file)
      return [
        file,
        isSorted
          ? text
              .split(/^(?=\/| {2}\w)/mu)
              .toSorted()
              .join('')
          : text,
      ]
    }),
  )
}
