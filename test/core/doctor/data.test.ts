import { describe, expect, it } from '@jest/globals'
import { judgeData, judgeDisk, judgeLock, judgePipeline, judgePlace } from '../../../src/core/doctor/data.ts'
import type { EntryStatus, OwnerStatus } from '../../../src/core/dvc/status.ts'
import { s3 } from '../../fakes/survey.ts'

function statusOf(owner: string, other: Partial<OwnerStatus> = {}): OwnerStatus {
  return { owner, deps: new Map(), outs: new Map(), isAlwaysChanged: false, isCommandChanged: false, ...other }
}

describe('judgeLock', () => {
  const withOut = (state: EntryStatus): Partial<OwnerStatus> => ({ outs: new Map([['model', state]]) })

  it.each<[string, readonly OwnerStatus[], string]>([
    [
      'a stage was never run',
      [statusOf('new', withOut('deleted'))],
      'warn new differs from it, so that a review runs what it does not know; crisol train does it here.',
    ],
    ['nothing differs', [statusOf('train', { isAlwaysChanged: true })], 'ok What is here is what it says.'],
    [
      'data are not here',
      [statusOf('a', withOut('deleted')), statusOf('b', withOut('not in cache'))],
      'ok What is here is what it says.',
    ],
    [
      'a command differs',
      [statusOf('train', { isCommandChanged: true })],
      'warn train differs from it, so that a review runs what it does not know; crisol train does it here.',
    ],
    [
      'a file and a parameter differ',
      [
        statusOf('prepare', withOut('modified')),
        statusOf('train', { deps: new Map([['params.yaml', new Map([['lr', 'modified' as const]])]]) }),
      ],
      'warn prepare, train differ from it, so that a review runs what it does not know; crisol train does it here.',
    ],
  ])('tells where %s', (_, statuses, line) => {
    const { state, says } = judgeLock(statuses, ['new'])
    expect(`${state} ${says}`).toBe(line)
  })
})

describe('judgePlace', () => {
  const folder = { kind: 'folder', path: '/mnt/store', isInside: false } as const

  it.each([
    [undefined, false, undefined],
    [
      ...[undefined, true],
      'missing Nothing says where the data are kept, so that nobody else has them; name a place: dvc remote add -d store s3://BUCKET/PREFIX.',
    ],
    [s3, true, undefined],
    [{ ...folder, isInside: true }, true, undefined],
    [
      ...[folder, true],
      'warn They do not see the folder /mnt/store; move the data to S3, or have runners that see it.',
    ],
  ] as const)('judges %j where there are data: %s', (remote, hasData, line) => {
    const finding = judgePlace(remote, hasData)
    expect(finding && `${finding.state} ${finding.says}`).toBe(line)
  })
})

describe('judgeData', () => {
  it('is content where cache and remote share all, or the remote has more', () => {
    const says = 'All that dvc.lock and .dvc files name is on s3://data.'
    expect(judgeData(new Map([['a', 'deleted']]), 's3://data')).toEqual([{ check: 'data', state: 'ok', says }])
  })

  it('names what was not pushed, and what nobody has', () => {
    const statuses = new Map([
      ['a', 'new'],
      ['b', 'missing'],
      ['c', 'missing'],
    ] as const)
    expect(judgeData(statuses, 's3://data')).toEqual([
      { check: 'data', state: 'missing', says: 'a is not on s3://data; run crisol push.' },
      {
        ...{ check: 'data', state: 'missing' },
        says: 'b, c are neither in the cache nor on s3://data; make it anew with crisol train, or have it pushed by whoever has it.',
      },
    ])
  })
})

describe('judgeDisk', () => {
  it.each([
    [10, 10, 'ok', '10 B are free, and 10 B of data are not here yet.'],
    [11, 10, 'missing', '10 B are free, and the data that are not here yet take 11 B; free some space.'],
  ])('judges %d bytes to come and %d free: %s', (needed, left, state, says) => {
    expect(judgeDisk(needed, left)).toEqual({ check: 'disk', state, says })
  })
})

describe('judgePipeline', () => {
  it.each([
    [0, 1, 'missing', 'There is no stage; write a dvc.yaml with those that train and evaluate.'],
    [
      ...[1, 0, 'warn'],
      '1 stage, and no file of metrics, without which a report has nothing to compare; name one in metrics.',
    ],
    [2, 1, 'ok', '2 stages and 1 file of metrics.'],
  ] as const)('judges %d stages and %d files of metrics: %s', (stages, metrics, state, says) => {
    expect(judgePipeline(stages, metrics)).toEqual({ check: 'dvc.yaml', state, says })
  })
})
