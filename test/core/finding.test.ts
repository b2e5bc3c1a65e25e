import { describe, expect, it } from '@jest/globals'
import { missing, ok, renderFinding, unknown, warn } from '../../src/core/finding.ts'

describe('renderFinding', () => {
  it.each([
    [ok('disk', 'Room.'), '✓ disk: Room.'],
    [missing('remote', 'None.'), '✗ remote: None.'],
    [warn('tests', 'None yet.'), '! tests: None yet.'],
    [unknown('machines', 'Not looked at.'), '? machines: Not looked at.'],
    [missing('f', 'Two\n  lines.'), '✗ f: Two lines.'],
  ])('writes %j as one line', (finding, line) => {
    expect(renderFinding(finding)).toBe(line)
  })
})
