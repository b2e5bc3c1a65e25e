import { describe, expect, it } from '@jest/globals'
import {
  type EntryStatus,
  isClean,
  type OwnerStatus,
  renderCloudStatus,
  renderStatus,
  renderStatusJson,
} from '../../../src/core/dvc/status.ts'

const clean: OwnerStatus = {
  ...{ owner: 'prepare', deps: new Map(), outs: new Map(), isAlwaysChanged: false, isCommandChanged: false },
}
const train: OwnerStatus = {
  owner: 'train',
  deps: new Map<string, EntryStatus | ReadonlyMap<string, EntryStatus>>([
    ['data', 'deleted'],
    [
      'params.yaml',
      new Map([
        ['lr', 'modified'],
        ['n', 'new'],
      ]),
    ],
  ]),
  outs: new Map([['model', 'not in cache']]),
  ...{ isAlwaysChanged: true, isCommandChanged: true },
}
const file: OwnerStatus = { ...clean, owner: 'data.dvc', outs: new Map([['data', 'modified']]) }

describe('isClean', () => {
  it('finds anything that differs', () => {
    expect([clean, train, file, { ...clean, isAlwaysChanged: true }].map(isClean)).toEqual([true, false, false, false])
  })
})

describe('renderStatus', () => {
  it('writes what dvc status does', () => {
    expect(renderStatus([file, clean, train])).toBe(`data.dvc:
\tchanged outs:
\t\tmodified:           data
train:
\tchanged deps:
\t\tdeleted:            data
\t\tparams.yaml:
\t\t\tmodified:           lr
\t\t\tnew:                n
\tchanged outs:
\t\tnot in cache:       model
\talways changed
\tchanged command`)
    expect(renderStatus([clean])).toBe('Data and pipelines are up to date.')
  })
})

describe('renderStatusJson', () => {
  it('writes what dvc status --json does', () => {
    expect(renderStatusJson([file, clean, train])).toBe(
      '{"data.dvc": [{"changed outs": {"data": "modified"}}], "train": [{"changed deps": {"data": "deleted", "params.yaml": {"lr": "modified", "n": "new"}}}, {"changed outs": {"model": "not in cache"}}, "always changed", "changed command"]}',
    )
    expect(renderStatusJson([])).toBe('{}')
  })
})

describe('renderCloudStatus', () => {
  it('writes what dvc status --cloud does', () => {
    const statuses = new Map([['data/a', 'deleted'] as const, ['x', 'new'] as const])
    expect(renderCloudStatus(statuses, 's')).toBe('\tdeleted:            data/a\n\tnew:                x')
    expect(renderCloudStatus(new Map(), 's')).toBe("Cache and remote 's' are in sync.")
  })
})
