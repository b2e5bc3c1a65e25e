import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')

/** Runs one command of a stage through the bundled `train`, in the environment of a workflow. */
describe('the shell under train', () => {
  let project = ''
  const write = (command: string): void =>
    writeFileSync(
      join(project, 'dvc.yaml'),
      `stages:\n  s:\n    cmd: ${JSON.stringify(command)}\n    always_changed: true\n`,
    )
  const start = (env: Readonly<Record<string, string>> = {}): ReturnType<typeof spawn> =>
    spawn(process.execPath, [join(root, 'dist/train.js')], {
      cwd: project,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: project,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: project,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const finish = async (child: ReturnType<typeof spawn>): Promise<readonly [number | null, string]> => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
    return [status, text]
  }
  const isAlive = (pid: number): boolean => {
    try {
      return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
    } catch {
      return false
    }
  }
  /** Waits until the system has buried a process: for ever where it lives on, which fails the test. */
  const untilGone = async (pid: number): Promise<void> => {
    while (isAlive(pid)) await sleep(20)
  }
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'crisol-shell-'))
    mkdirSync(join(project, '.dvc'))
  })
  afterEach(() => rmSync(project, { recursive: true, force: true }))

  it('hides the job’s tokens and the files through which a step speaks, and passes the rest on', async () => {
    write('env > seen')
    const secret = { GITHUB_TOKEN: 'made-up', 'INPUT_GITHUB-TOKEN': 'made-up', ACTIONS_RUNTIME_TOKEN: 'made-up' }
    const files = { GITHUB_ENV: join(project, 'e'), GITHUB_PATH: join(project, 'p'), GITHUB_STATE: join(project, 's') }
    for (const file of Object.values(files)) writeFileSync(file, '')
    await finish(
      start({ ...secret, ...files, WANDB_MODE: 'offline', GITHUB_SHA: 'abc', CRISOL_CHECKPOINT_DIR: 'of another' }),
    )
    const seen = readFileSync(join(project, 'seen'), 'utf8')
    expect(seen).not.toContain('made-up')
    expect(seen).not.toContain('CRISOL_CHECKPOINT_DIR')
    expect(seen).not.toMatch(/^GITHUB_(?:ENV|PATH|STATE|OUTPUT|STEP_SUMMARY)=/mu)
    expect(seen).toMatch(/^WANDB_MODE=offline$/mu)
    expect(seen).toMatch(/^GITHUB_SHA=abc$/mu)
    expect(seen).toMatch(/^DVC_STAGE=s$/mu)
  })

  it('switches workflow commands off while a stage speaks', async () => {
    write('echo "::set-output name=x::evil"; echo "::add-mask::y"')
    const [, text] = await finish(start())
    const [, token, spoken] = /::stop-commands::(\S+)\n([\s\S]*?)\n::\1::\n/u.exec(text) ?? []
    expect(token).toMatch(/^crisol-[0-9a-f-]{36}$/u)
    expect(spoken).toBe('::set-output name=x::evil\n::add-mask::y\n')
  })

  it('shows the lines of stages at once under their names, none of them a command, and each whole at the end', async () => {
    const stages = ['one', 'two'].map((name) => {
      const command = `echo "::set-output name=${name}::evil"; echo "##[error]no"; printf "no newline"`
      return `  ${name}:\n    cmd: ${JSON.stringify(command)}\n    always_changed: true\n`
    })
    writeFileSync(join(project, 'dvc.yaml'), `stages:\n${stages.join('')}`)
    const [status, text] = await finish(start({ INPUT_JOBS: '2' }))
    expect(status).toBe(0)
    for (const name of ['one', 'two']) {
      expect(text).toContain(`${name} | ::set-output name=${name}::evil\n`)
      expect(text).toContain(`${name} | ##\u200b[error]no\n`)
      const [, spoken] =
        new RegExp(`::group::${name}: .*\\n::stop-commands::(\\S+)\\n([\\s\\S]*?)\\n::\\1::\\n::endgroup::\\n`, 'u')
          .exec(text)
          ?.slice(1) ?? []
      expect(spoken).toBe(`::set-output name=${name}::evil\n##[error]no\nno newline\n`)
    }
    const free = text.replaceAll(/::stop-commands::(\S+)\n[\s\S]*?\n::\1::\n/gu, '')
    expect(free).not.toMatch(/^::set-output|##\[error\]/mu)
  })

  it('gives a stage the time that it was promised, and a second signal ends it', async () => {
    write('trap "sleep 0.3; echo saved > checkpoint; exit 3" TERM; echo $$ > child; while :; do sleep 0.05; done')
    const child = start()
    const ended = finish(child)
    await readNumber(join(project, 'child'))
    child.kill('SIGTERM')
    const [status, text] = await ended
    expect([status, readFileSync(join(project, 'checkpoint'), 'utf8')]).toEqual([1, 'saved\n'])
    expect(text).toContain('::error::The stage s did not succeed. It was interrupted:')
    write('trap "" TERM INT; echo $$ > stubborn; while :; do sleep 0.05; done')
    const other = start({ 'INPUT_STOP-GRACE-SECONDS': '600' })
    const over = finish(other)
    const pid = await readNumber(join(project, 'stubborn'))
    other.kill('SIGINT')
    await sleep(100)
    other.kill('SIGTERM')
    expect((await over)[0]).toBe(1)
    await untilGone(pid)
  })

  it('gives that time to a program whose shell the signal ends at once, too', async () => {
    const program =
      'trap "sleep 0.3; echo saved > checkpoint; exit 3" TERM; echo $$ > child; while :; do sleep 0.05; done'
    write(`sh -c '${program}' && echo done`)
    const child = start()
    const ended = finish(child)
    await readNumber(join(project, 'child'))
    child.kill('SIGTERM')
    expect([(await ended)[0], readFileSync(join(project, 'checkpoint'), 'utf8')]).toEqual([1, 'saved\n'])
  })

  it('stops as at a signal when the cloud takes the machine back', async () => {
    const notice = join(project, 'interruption')
    write('trap "echo saved > checkpoint; exit 3" TERM; echo $$ > child; while :; do sleep 0.05; done')
    const ended = finish(start({ CRISOL_INTERRUPTION_FILE: notice }))
    await readNumber(join(project, 'child'))
    writeFileSync(notice, '{}')
    const [status] = await ended
    expect([status, readFileSync(join(project, 'checkpoint'), 'utf8')]).toEqual([1, 'saved\n'])
  })

  it('ends the whole group of a stage, a child in the background too, when the run is cancelled', async () => {
    write('sleep 300 & echo $! > child; sleep 300')
    const child = start()
    const ended = finish(child)
    const pid = await readNumber(join(project, 'child'))
    child.kill('SIGTERM')
    const [status] = await ended
    expect(status).not.toBe(0)
    await untilGone(pid)
  })

  it('leaves nothing behind that a stage put into the background', async () => {
    write('sleep 300 & echo $! > child')
    const [status] = await finish(start())
    const pid = Number(readFileSync(join(project, 'child'), 'utf8'))
    expect(status).toBe(0)
    await untilGone(pid)
  })

  it('does not wait for a daemon that holds the output open', async () => {
    write('setsid sleep 4 & echo started')
    const [status, text] = await finish(start())
    expect([status, text.includes('started')]).toEqual([0, true])
  })

  it('measures what a stage cost', async () => {
    write(
      "node -e 'const kept = Buffer.alloc(60e6, 1); const used = () => { const { user, system } = process.cpuUsage(); return user + system }; while (used() < 900e3) kept[0]++'",
    )
    await finish(start())
    const record = JSON.parse(readFileSync(join(project, '.crisol/train.json'), 'utf8')) as {
      stages: { outcome: string; seconds: number; cpuSeconds: number; peakBytes: number }[]
    }
    const [stage] = record.stages
    expect(stage?.outcome).toBe('ran')
    expect(stage?.seconds).toBeGreaterThan(0.5)
    expect(stage?.cpuSeconds).toBeGreaterThan(0.2)
    expect(stage?.peakBytes).toBeGreaterThan(60e6)
  })
})

async function readNumber(file: string): Promise<number> {
  for (;;) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (text.trim() !== '') return Number(text)
    await sleep(20)
  }
}
