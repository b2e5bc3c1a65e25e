import { describe, expect, it } from '@jest/globals'
import { commitLink } from '../../../src/core/report/links.ts'

const sha = '0123456789'.repeat(4)

describe('commitLink', () => {
  it('links a commit where there is a server', () => {
    const links = { repository: 'https://github.com/o/r', run: undefined }
    expect(commitLink(sha, links)).toBe(`[\`0123456\`](https://github.com/o/r/commit/${sha})`)
    expect(commitLink(sha, { ...links, repository: undefined })).toBe('`0123456`')
  })
})
