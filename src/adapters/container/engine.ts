import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../core/error.ts'
import type { BuiltImage, Container, ContainerEngine, ContainerOptions } from '../../ports/image.ts'
import { onCancel } from '../signals.ts'
import { dockerArchive } from './docker-archive.ts'
import { type Answer, answers, type Call, callProgram } from './program.ts'
import { openRelay } from './relay.ts'

type Name = ContainerEngine['name']

/**
 * Opens an engine of this machine.
 *
 * @param name `auto` for docker where its daemon answers, else podman
 * @throws {UserError} ENVIRONMENT when it is not there: what to install
 */
export async function openEngine(name: Name | 'auto'): Promise<ContainerEngine> {
  for (const own of name === 'auto' ? (['docker', 'podman'] as const) : [name])
    if (await answers(own, ['version', '--format', own === 'docker' ? '{{.Server.Version}}' : '{{.Client.Version}}']))
      return engineOf(own)
  const what = name === 'auto' ? 'docker or podman' : name
  throw new UserError(
    `No ${what} answers on this machine, which runs the image to try it; install ${name === 'auto' ? 'one of them' : name} and start it.`,
    { code: 'ENVIRONMENT' },
  )
}

function engineOf(name: Name): ContainerEngine {
  return {
    name,
    load: async (image) => await load(name, image),
    start: async (image, options) => await start(name, image, options),
    run: async (image, { input = '', ...options }) => {
      const own = newName()
      const release = onCancel(async () => await remove(name, own))
      try {
        const args = ['run', '--rm', '--interactive', ...confinement(name, own, options), image, ...options.command]
        const { status, stdout, stderr } = await callProgram({ program: name, args, input })
        if (status === 125) throw engineFault(name, 'run the image', { status, stdout, stderr })
        return { exitCode: status, stdout, stderr }
      } finally {
        release()
        await remove(name, own)
      }
    },
    forget: async (image) => void (await callProgram({ program: name, args: ['rmi', '--force', image] })),
  }
}

function newName(): string {
  return `crisol-${randomBytes(6).toString('hex')}`
}

/** Loads a layout under a name of its own, so that it can be forgotten without what else has the same layers. */
async function load(name: Name, image: BuiltImage): Promise<string> {
  const own = newName()
  if (name === 'docker') {
    const tagged = `${own}:latest`
    await must({ program: name, args: ['load', '--quiet'], input: dockerArchive(image, tagged) }, 'load the image')
    return tagged
  }
  // Podman names what it pulls by the path of the layout, which a link makes short and small.
  const folder = await mkdtemp(join(tmpdir(), 'crisol-load-'))
  try {
    await symlink(image.layout, join(folder, own))
    await must({ program: name, args: ['pull', '--quiet', `oci:${own}`], directory: folder }, 'load the image')
    return `localhost/${own}:latest`
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * No network at all: what speaks to the port is carried there from within. No write to the disk, no capability, no new
 * privilege, and limits that do not depend on those of the machine.
 */
function confinement(name: Name, own: string, { environment, memory }: ContainerOptions): readonly string[] {
  return [
    ...['--name', own, '--pull=never', '--network=none', '--read-only'],
    ...['--tmpfs', '/tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777'],
    ...['--cap-drop=ALL', '--security-opt=no-new-privileges', '--pids-limit=256'],
    ...[`--memory=${memory}`, `--memory-swap=${memory}`],
    ...['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096', '--ulimit', 'core=0:0'],
    ...(name === 'podman' ? ['--read-only-tmpfs=false', '--log-driver=k8s-file'] : ['--log-driver=json-file']),
    ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
  ]
}

async function start(name: Name, image: string, options: ContainerOptions): Promise<Container> {
  const own = newName()
  const release = onCancel(async () => await remove(name, own))
  try {
    const args = ['run', '--detach', ...confinement(name, own, options), image, ...options.command]
    await must({ program: name, args }, 'start the image')
    const relay = await openRelay([name, 'exec', '--interactive', own], options.port)
    let last: string | undefined
    const log = async (): Promise<string> => last ?? (await readLog(name, own))
    const stop = async (graceSeconds: number): Promise<number> => {
      try {
        await relay.close()
        await must({ program: name, args: ['stop', '--time', String(graceSeconds), own] }, 'stop the container')
        last = await readLog(name, own)
        const asked = ['inspect', '--format', '{{.State.ExitCode}}', own]
        return Number((await must({ program: name, args: asked }, 'look at the container')).stdout.trim())
      } finally {
        release()
        await remove(name, own)
      }
    }
    return { url: relay.url, log, stop }
  } catch (error) {
    release()
    await remove(name, own)
    throw error
  }
}

async function readLog(name: Name, own: string): Promise<string> {
  const lines: string[] = []
  await callProgram({ program: name, args: ['logs', own], tell: (line) => lines.push(line) })
  return lines.join('\n')
}

/** Removes a container at once, whatever it does; one that is not there is no fault. */
async function remove(name: Name, own: string): Promise<void> {
  const grace = name === 'podman' ? ['--time', '0'] : []
  await callProgram({ program: name, args: ['rm', '--force', ...grace, '--volumes', own] })
}

async function must(call: Call, what: string): Promise<Answer> {
  const answer = await callProgram(call)
  if (answer.status === 0) return answer
  throw engineFault(call.program, what, answer)
}

function engineFault(name: string, what: string, { stdout, stderr }: Answer): UserError {
  const said = `${stderr}\n${stdout}`.trim().split('\n')
  const reason = (said.findLast((line) => /error/iu.test(line)) ?? said.at(-1) ?? '').replace(/^error:\s*/iu, '')
  if (/no space left on device/iu.test(reason))
    return new UserError(`The disk is full, says ${name}; make room and try again.`, { code: 'ENVIRONMENT' })
  return new UserError(`${name} did not ${what}: ${reason.trim().replace(/\.$/u, '').slice(0, 300)}.`, {
    code: 'ENVIRONMENT',
  })
}
