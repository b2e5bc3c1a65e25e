import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { type Cloud, startCloud } from '../e2e/runner/cloud.ts'
import { statesOf } from '../fakes/cloud.ts'
import { type Jobs, openJobs } from '../fakes/github/jobs.ts'
import type { StepResult } from '../fakes/github/runner.ts'
import { packRunner, runnerProgram } from '../fakes/runner-archive.ts'
import { type Box, startBox } from '../servers/box.ts'
import type { Booting } from '../servers/ec2-machines.ts'

const address = 'http://10.77.0.1/runner.tar.gz'

/** Asks for what the machine was given, with and without a token of the metadata service, and looks for it on the disk. */
const search = `for address in 169.254.169.254 '[fd00:ec2::254]'; do
  for path in user-data meta-data/iam/security-credentials/ dynamic/instance-identity/document; do
    curl --silent --globoff --max-time 2 http://$address/latest/$path && echo answered
    token=$(curl --silent --globoff --max-time 2 --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://$address/latest/api/token) && echo "token $token"
    curl --silent --globoff --max-time 2 --header "X-aws-ec2-metadata-token: $token" http://$address/latest/$path && echo answered
  done
done
grep --recursive --files-with-matches --no-messages 'eyIucnV[u]bmVy' /run /var /etc /home /tmp /root
env | grep -i 'jit\\|aws_\\|token' || true
sudo -n id 2>/dev/null
id -un; echo searched`

/** Leaves what would run again: cron, a unit, a start-up file, a process of its own session. */
const linger = `echo '* * * * * touch /tmp/owned' | crontab - 2>/dev/null
mkdir -p ~/.config/systemd/user && echo stay >~/.config/systemd/user/stay.service
echo stay >>~/.bashrc; echo stay >/tmp/stay; echo stay >/var/tmp/stay
setsid sleep 1000 >/dev/null 2>&1 &
cat /etc/machine-id; echo left`

const look = `cat ~/.config/systemd/user/stay.service /tmp/stay /var/tmp/stay 2>/dev/null
grep stay ~/.bashrc; crontab -l 2>/dev/null; pgrep -f 'sleep 100[0]'; echo looked`

describeWith(['box', 'moto', 'github-openapi'], 'a job on a machine of yours', (nspawn, moto, openapi) => {
  const runner = packRunner(runnerProgram)
  const boxes = new Map<string, Box>()
  const ids = new Map<string, string>()
  let cloud: Cloud
  let jobs: Jobs

  const boot = async ({ id, userData, tags }: Booting): Promise<Box> => {
    ids.set(tags.get('crisol:label') ?? '', id)
    const line = jobs.connect((job) => boxes.get(id)?.offer({ job }))
    const box = await startBox(nspawn, {
      offer: { instanceId: id, userData, archive: runner.archive },
      hears: line.hear,
    })
    boxes.set(id, box)
    void box.ended.then(line.lose)
    return box
  }
  const launch = async (label: string, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
    await cloud.step('main', { label, 'runner-url': address, 'runner-sha256': runner.sha256, ...inputs })
  /** Runs a job on a machine of its own. Gives what it said, once the machine is gone. */
  const run = async (label: string, shell: string): Promise<string> => {
    const { done } = jobs.queue(label, shell)
    await launch(label)
    const said = await done
    await cloud.ec2.ended(ids.get(label) ?? '')
    return said
  }

  beforeAll(async () => {
    cloud = await startCloud(moto, openapi, boot)
    jobs = openJobs(cloud.github.state)
  })
  afterAll(async () => {
    for (const box of boxes.values()) await box.close()
    await cloud.stop()
  })

  it('threats 5 and 6: finds neither what its runner was registered with nor keys of the account', async () => {
    expect(await run('thief', search)).toBe('runner\nsearched')
    const config = /^listening with (\S+)$/u.exec(boxes.get(ids.get('thief') ?? '')?.told[0] ?? '')?.[1] ?? ''
    // What was looked for is how each of them begins.
    expect(config).toMatch(/^eyIucnVubmVy/u)
    const [launched] = cloud.ec2.requests.filter(({ action }) => action === 'RunInstances')
    const sent = Object.fromEntries(launched?.parameters ?? [])
    expect(Object.keys(sent).filter((name) => name.startsWith('IamInstanceProfile'))).toEqual([])
    expect(sent).toMatchObject({
      'MetadataOptions.HttpTokens': 'required',
      'MetadataOptions.HttpPutResponseHopLimit': '1',
    })
    const asked = boxes.get(ids.get('thief') ?? '')?.asked ?? []
    // What boots the machine reads it, before there is a job.
    expect(asked.filter((one) => one.includes('security-credentials'))).toEqual([])
  })

  it('threat 7: leaves nothing to the next one, which has a machine of its own', async () => {
    const first = await run('first', linger)
    expect(first.split('\n').at(-1)).toBe('left')
    expect(await run('second', look)).toBe('looked')
    const states = await statesOf()
    const both = ['first', 'second'].map((label) => ids.get(label) ?? '')
    expect([new Set(both).size, both.map((id) => states[id])]).toEqual([2, ['terminated', 'terminated']])
    expect(cloud.github.state.runners).toEqual([])
  })

  it('threat 27: runs nothing of an archive that is another one, and the launch that waits for it says so', async () => {
    const expected = '0'.repeat(64)
    const { status, stdout } = await launch('forged', {
      ...{ 'runner-url': `${address}?signature=secret`, 'runner-sha256': expected, wait: 'online' },
    })
    const id = ids.get('forged') ?? ''
    await cloud.ec2.ended(id)
    const reason = `crisol: The archive from ${address} has the SHA-256 ${runner.sha256}; expected ${expected}. Nothing of it was run. This machine powers off.`
    const box = boxes.get(id)
    expect([status, stdout.includes(reason), box?.told]).toEqual([1, true, []])
    expect([box?.console().includes('signature'), (await statesOf())[id]]).toEqual([false, 'terminated'])
    expect(stdout).toContain(`The instance ${id} ended before its runner was online; its console is above.`)
    expect(cloud.github.state.runners).toEqual([])
  })
})
