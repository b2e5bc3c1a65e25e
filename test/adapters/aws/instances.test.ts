import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { openInstances } from '../../../src/adapters/aws/instances.ts'
import { markTag, parseTags, tagName } from '../../../src/core/fleet/tags.ts'
import type { Instances } from '../../../src/ports/instances.ts'
import { describeWith } from '../../counterparts.ts'
import { does, owner, startInstances, statesOf, tag, tagsOf } from '../../fakes/cloud.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type Cloud, startCloud } from '../../servers/cloud.ts'

const repository = 'octocat/breast-cancer'

describeWith(['moto'], 'the instances of a repository', (binary) => {
  let cloud: Cloud
  let instances: Instances

  beforeAll(async () => {
    cloud = await startCloud(binary)
    instances = openInstances(repository, owner)
  })
  afterEach(async () => {
    expect(cloud.ec2.violations).toEqual([])
    await cloud.reset()
  })
  afterAll(async () => await cloud.stop())

  it('are those with all of its tags, in any state but gone', async () => {
    const start = Date.now()
    const [spot = ''] = await startInstances(tagsOf(1), { isSpot: true })
    const [stopped = ''] = await startInstances(tagsOf(2, { nonce: 'cd34' }))
    const [gone = ''] = await startInstances(tagsOf(3))
    await startInstances(tagsOf(4, { repository: 'octocat/breast' }))
    await startInstances(new Map([[tagName('repository'), repository]]))
    await startInstances(new Map([...tagsOf(5), [tagName('runnerId'), '5; rm -rf /']]))
    await does('StopInstances', { InstanceId: [stopped] })
    await instances.terminate([gone])
    const found = await instances.list()
    expect(found.map(({ launched, ...rest }) => ({ ...rest, isLaunched: launched > start - 5_000 }))).toEqual([
      {
        ...{ id: spot, state: 'running', type: 'g5.xlarge', market: 'spot', marked: undefined, isLaunched: true },
        tags: parseTags(new Map([...tagsOf(1), [tagName('expires'), String(found[0]?.tags.expires)]])),
      },
      {
        ...{ id: stopped, state: 'stopped', type: 'g5.xlarge', market: 'on-demand', marked: undefined },
        ...{ isLaunched: true, tags: { ...found[1]?.tags, runnerId: 2, nonce: 'cd34' } },
      },
    ])
    expect((await instances.list('cd34')).map(({ id }) => id)).toEqual([stopped])
  })

  it('tell how they ended, by the runner that they had', async () => {
    const [lives = ''] = await startInstances(tagsOf(1), { isSpot: true })
    const [taken = ''] = await startInstances(tagsOf(2), { isSpot: true })
    const [ended = ''] = await startInstances(tagsOf(3))
    await startInstances(tagsOf(4, { repository: 'octocat/breast' }))
    cloud.ec2.reasons.set(taken, 'Server.SpotInstanceTermination')
    await instances.terminate([taken, ended])
    const sorted = [...(await instances.endings())].sort((one, other) => one.runnerId - other.runnerId)
    expect(sorted).toEqual([
      { id: lives, runnerId: 1, label: 'crisol-7', runId: 7, market: 'spot', reason: '', isOver: false },
      {
        id: taken,
        runnerId: 2,
        label: 'crisol-7',
        runId: 7,
        market: 'spot',
        reason: 'Server.SpotInstanceTermination',
        isOver: true,
      },
      {
        id: ended,
        runnerId: 3,
        label: 'crisol-7',
        runId: 7,
        market: 'on-demand',
        reason: 'Client.UserInitiatedShutdown',
        isOver: true,
      },
    ])
  })

  it('are listed page by page', async () => {
    const ids: string[] = []
    for (const runner of [1, 2, 3, 4, 5]) ids.push(...(await startInstances(tagsOf(runner))))
    const asked = cloud.ec2.requests.length
    const found = await openInstances(repository, owner, 2).list()
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(ids))
    expect(cloud.ec2.requests.length - asked).toBeGreaterThan(1)
  })

  it('are marked, and the mark is taken back', async () => {
    const [id = ''] = await startInstances(tagsOf(1))
    await instances.mark(id, 1_790_000_000_000)
    expect((await instances.list()).map(({ marked }) => marked)).toEqual([1_790_000_000_000])
    await instances.unmark(id)
    expect((await instances.list()).map(({ marked }) => marked)).toEqual([undefined])
    await tag(id, [markTag, 'soon'])
    expect((await instances.list()).map(({ marked }) => marked)).toEqual([undefined])
  })

  it('are terminated, also where one of them is gone already', async () => {
    const [one = '', two = ''] = await startInstances(tagsOf(1), { count: 2 })
    const gone = 'i-0123456789abcdef0'
    await instances.terminate([one, gone, two])
    await instances.terminate([gone])
    await instances.terminate([])
    await instances.mark(gone, 1)
    await instances.unmark(gone)
    expect(await statesOf()).toEqual({ [one]: 'terminated', [two]: 'terminated' })
  })

  it('have a console, which is empty at first', async () => {
    const [id = ''] = await startInstances(tagsOf(1))
    expect(await instances.consoleOutput(id)).toBe('')
    cloud.ec2.console = '[ 1.0] Linux version 6.1\nready ✓\n'
    expect(await instances.consoleOutput(id)).toBe('[ 1.0] Linux version 6.1\nready ✓\n')
  })

  it.each([
    ['asks to slow down', { status: 503, code: 'RequestLimitExceeded' }],
    ['has a fault of its own', { status: 500, code: 'InternalError' }],
    ['closes the connection', 'reset'],
  ] as const)('are asked for again when EC2 %s', async (_, fault) => {
    const [id = ''] = await startInstances(tagsOf(1))
    cloud.ec2.fail({ action: 'TerminateInstances', times: 2, does: fault })
    await instances.terminate([id])
    expect(cloud.ec2.requests.map(({ action }) => action)).toEqual([
      'RunInstances',
      ...['TerminateInstances', 'TerminateInstances', 'TerminateInstances'],
    ])
    expect(await statesOf()).toEqual({ [id]: 'terminated' })
  })

  it.each([
    {
      fault: {
        status: 403,
        code: 'UnauthorizedOperation',
        message:
          'You are not authorized to perform this operation. User: arn:aws:sts::123456789012:assumed-role/reaper/x is not authorized to perform: ec2:TerminateInstances. Encoded authorization failure message: AbC',
      },
      expected: {
        code: 'PERMISSION',
        message:
          'The AWS credentials may not terminate an instance (UnauthorizedOperation); they need ec2:TerminateInstances. Add to their policy: {"Sid":"CrisolOnlyOurs","Effect":"Allow","Action":["ec2:TerminateInstances","ec2:GetConsoleOutput"],"Resource":["arn:aws:ec2:eu-west-1:123456789012:instance/*"],"Condition":{"StringEquals":{"aws:ResourceTag/crisol:repo":"octocat/breast-cancer"}}}',
      },
    },
    {
      fault: {
        status: 401,
        code: 'AuthFailure',
        message: 'AWS was not able to validate the provided access credentials',
      },
      expected: {
        code: 'AWS',
        message:
          'AWS does not know the credentials; check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN (AuthFailure: AWS was not able to validate the provided access credentials).',
      },
    },
    {
      fault: { status: 400, code: 'RequestExpired', message: 'Request has expired.' },
      expected: {
        code: 'AWS',
        message:
          "The AWS credentials have expired, or this machine's clock is wrong; ask for new ones, or set it (RequestExpired: Request has expired).",
      },
    },
    {
      fault: { status: 400, code: 'OperationNotPermitted', message: 'It is\nprotected.' },
      expected: {
        code: 'AWS',
        message: 'AWS refuses to terminate an instance (OperationNotPermitted: It is protected).',
      },
    },
  ])('are not touched when EC2 refuses, and it says why', async ({ fault, expected }) => {
    const [id = ''] = await startInstances(tagsOf(1))
    cloud.ec2.fail({ action: 'TerminateInstances', does: fault })
    expect(await faultOf(() => instances.terminate([id]))).toEqual(expected)
    expect(await statesOf()).toEqual({ [id]: 'running' })
  })
})
