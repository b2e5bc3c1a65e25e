import { describe, expect, it } from '@jest/globals'
import { judgePrograms, programsOf } from '../../../src/core/doctor/programs.ts'

describe('programsOf', () => {
  it.each<[string | readonly string[], readonly string[]]>([
    ['python src/train.py', ['python']],
    ['  PYTHONHASHSEED=0 A="b c" python3.12 -m train', ['python3.12']],
    ['uv run train.py\nmkdir -p out', ['uv', 'mkdir']],
    [['cd src', 'python a.py', 'python b.py'], ['python']],
    ['./run.sh', []],
    ['$PYTHON train.py', []],
    ['A=$(date) python train.py', []],
    ['if [ -f x ]; then python a.py; fi', []],
    ['(python a.py)', []],
    ['', []],
  ])('finds in %j: %j', (command, names) => {
    expect(programsOf([{ command }])).toEqual(names)
  })
})

describe('judgePrograms', () => {
  const linesOf = (...args: Parameters<typeof judgePrograms>): readonly string[] =>
    judgePrograms(...args).map(({ check, state, says }) => `${state} ${check}: ${says}`)

  it.each<[Readonly<Record<string, boolean>>, string | undefined, readonly string[]]>([
    [{}, '3.12.1', ['ok Python: python3 is 3.12.1.']],
    [
      { python: true },
      '3.12.1',
      ['ok Python: python3 is 3.12.1.', 'ok programs: The stages run python, which is on the PATH.'],
    ],
    [
      { python: false, uv: true, Rscript: false },
      undefined,
      [
        'missing Python: No python3 is on the PATH; install Python 3.10 or later.',
        'missing programs: The stages run python, Rscript, which are not on the PATH; install what has it, or go into its environment.',
      ],
    ],
  ])('judges %j with Python %s', (found, python, lines) => {
    expect(linesOf(new Map(Object.entries(found)), python)).toEqual(lines)
  })
})
