import { boxFolder } from './scripts.ts'

/** How long an instance may do what, and as whom. */
export interface Limits {
  /** Name of an unprivileged user. */
  readonly user: string
  /** Seconds that the runner may take to be ready, and then again to get a job. */
  readonly idleSeconds: number
  /** Seconds that a job may take. */
  readonly lifeSeconds: number
}

/**
 * Gives the seconds after its boot when an instance ends whatever it does: the runner gets ready within the idle limit,
 * waits for a job as long again, and the job has its life.
 */
export function deadlineSeconds({ idleSeconds, lifeSeconds }: Omit<Limits, 'user'>): number {
  return 2 * idleSeconds + lifeSeconds
}

/**
 * Gives the seconds at the end of a job's life in which it is told to stop, before it is made to: a tenth of it, at most
 * the two minutes that a cloud gives.
 */
function noticeSeconds({ lifeSeconds }: Limits): number {
  return Math.min(120, Math.floor(lifeSeconds / 10))
}

/**
 * Renders the units of an instance: name -> text.
 *
 * The runner is ready, as systemd has it, when a job has arrived: so `TimeoutStartSec` is the idle limit and
 * `RuntimeMaxSec` the maximum life, less the notice. Any end powers the machine off, which terminates it. `ExitType` stays `main`: what a
 * job leaves behind in the background does not keep a machine alive. A job can lengthen its own life
 * (`EXTEND_TIMEOUT_USEC`, since every process of the unit may notify); the deadline is a unit of its own for that, too.
 */
export function renderUnits(limits: Limits): ReadonlyMap<string, string> {
  return new Map([
    ['crisol-runner.service', renderRunner(limits)],
    ['crisol-deadline.timer', renderTimer(deadlineSeconds(limits))],
    ['crisol-deadline.service', deadline],
    ['crisol-interruption.service', interruption],
  ])
}

const run = (script: string): string => `/bin/sh ${boxFolder}/scripts/${script}`

/** Any end of the unit is the end of the machine. */
const powersOff = `SuccessAction=poweroff-immediate
FailureAction=poweroff-immediate`

function renderRunner(limits: Limits): string {
  const { user, idleSeconds, lifeSeconds } = limits
  return `[Unit]
Description=The runner of one job
Wants=network-online.target
After=network-online.target
${powersOff}

[Service]
Type=notify
NotifyAccess=all
User=${user}
WorkingDirectory=~
NoNewPrivileges=yes
IPAddressDeny=169.254.169.254 fd00:ec2::254
LimitNOFILE=65536
TasksMax=infinity
OOMPolicy=continue
SyslogLevel=notice
Environment=LANG=C.UTF-8
Environment=ACTIONS_RUNNER_HOOK_JOB_STARTED=${boxFolder}/scripts/job-started.sh
Environment=ACTIONS_RUNNER_RETURN_VERSION_DEPRECATED_EXIT_CODE=1
Environment=RUNNER_MANUALLY_TRAP_SIG=1
ExecStartPre=${run('fetch.sh')}
ExecStart=${run('run.sh')}
ExecStop=+${run('warn.sh')} $MAINPID
ExecStopPost=+${run('ended.sh')}
TimeoutStartSec=${idleSeconds}
RuntimeMaxSec=${lifeSeconds - noticeSeconds(limits)}
TimeoutStopSec=${Math.max(1, noticeSeconds(limits))}
`
}

function renderTimer(seconds: number): string {
  return `[Unit]
Description=The absolute end of this machine
DefaultDependencies=no

[Timer]
OnBootSec=${seconds}
AccuracySec=1
`
}

const deadline = `[Unit]
Description=The absolute end of this machine
DefaultDependencies=no
${powersOff}

[Service]
Type=oneshot
TimeoutStartSec=10
ExecStart=${run('deadline.sh')}
`

const interruption = `[Unit]
Description=Watch for the notice that the cloud takes this machine back

[Service]
ExecStart=${run('interruption.sh')}
Restart=on-failure
RestartSec=5
SyslogLevel=notice
`
