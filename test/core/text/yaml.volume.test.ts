import { describe, expect, it } from '@jest/globals'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { isMapping } from '../../../src/core/value.ts'
import { refusal } from '../../fakes/fault.ts'

/** Lists of the one before, ten times each: ten to the power of the levels, were all of it written out. */
function bomb(levels: number): string {
  const lines = ['a0: &a0 x']
  for (let level = 1; level <= levels; level++) {
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  }
  return lines.join('\n')
}

describe('parseYaml', () => {
  it('reads forty thousand names, each of which is compared with no other one', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `name${index}: ${index}\n`).join('')
    const value = parseYaml(text, 'm.yaml')
    expect(isMapping(value) && [value.size, value.get('name39999')]).toEqual([40_000, 39_999n])
  })

  it('reads aliases of aliases as long as they stay small', () => {
    const value = parseYaml(bomb(3), 'p.yaml') as ReadonlyMap<string, readonly (readonly (readonly string[])[])[]>
    expect(value.get('a3')?.flat(2)).toEqual(Array(1000).fill('x'))
  })

  it('refuses an alias bomb', () => {
    expect(refusal(() => parseYaml(bomb(12), 'p.yaml'))).toEqual({
      message: 'p.yaml:2 is not data: found more than 2000000 values (aliases counted).',
      code: 'SYNTAX',
    })
  })

  it('refuses an alias bomb of merges', () => {
    const lines = ['a0: &a0 {k: 1}']
    for (let level = 1; level <= 9; level++) {
      lines.push(
        `a${level}: &a${level} {<<: [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]}`,
      )
    }
    expect(refusal(() => parseYaml(lines.join('\n'), 'p.yaml'))).toEqual({
      message: 'p.yaml:2 is not data: found more than 2000000 values (aliases counted).',
      code: 'SYNTAX',
    })
  })

  it.each([
    ['lists', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['open lists', '['.repeat(50_000)],
    ['open mappings', '{a: '.repeat(50_000)],
  ])('refuses fifty thousand %s in each other', (_, text) => {
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({
      message: 'p.yaml is not YAML that can be read: it is nested too deep.',
      code: 'SYNTAX',
    })
  })
})
