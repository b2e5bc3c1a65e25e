import { describe, expect, it } from '@jest/globals'
import { commitLink, lasting, type ShownPlots } from '../../../src/core/report/links.ts'

const sha = '0123456789'.repeat(4)

describe('commitLink', () => {
  it('links a commit where there is a server', () => {
    const links = { repository: 'https://github.com/o/r', run: undefined }
    expect(commitLink(sha, links)).toBe(`[\`0123456\`](https://github.com/o/r/commit/${sha})`)
    expect(commitLink(sha, { ...links, repository: undefined })).toBe('`0123456`')
  })
})

describe('lasting', () => {
  const links = { repository: 'https://github.com/o/r', run: 'https://github.com/o/r/actions/runs/1' }

  it('leaves out the run, and tells pictures by the time that they are kept for', () => {
    const plots: ShownPlots = {
      ...{ isInWords: true, folder: 'https://github.com/o/r/blob/abc', period: '2026-11' },
      ...{ pictures: new Map(), problems: new Map(), notes: [] },
    }
    expect(lasting({ ...links, plots })).toEqual({ ...links, run: undefined, plots: { ...plots, folder: '2026-11' } })
    expect(lasting(links)).toEqual({ ...links, run: undefined })
  })
})
