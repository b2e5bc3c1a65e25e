import { imageModes } from './config.ts'
import type { Field, Schema } from './schema.ts'

const gate = { kind: 'choice', choices: ['fail', 'warn', 'ignore'] } as const
const text = { kind: 'text' } as const
const list = { kind: 'list' } as const

function object(keys: Readonly<Record<string, Field>>): Schema {
  return { kind: 'object', keys }
}

const metric = object({
  better: {
    schema: { kind: 'choice', choices: ['higher', 'lower', 'none'] },
    doc: 'Which way is better. `none` shows the metric and does not judge it.',
    absent: 'found from the name, by the table of directions',
  },
  tolerance: {
    schema: { kind: 'tolerance' },
    doc: 'How much worse than the base is accepted: a number in the metric’s unit, a percentage of the base’s magnitude, or a list of both, of which both must be exceeded.',
    absent: '0',
  },
  'at-least': { schema: { kind: 'number' }, doc: 'Lower bound, with or without a base.' },
  'at-most': { schema: { kind: 'number' }, doc: 'Upper bound, with or without a base.' },
})

/** The whole of `crisol.yaml`. */
export const crisolSchema = object({
  metrics: {
    schema: { kind: 'map', values: metric },
    doc: 'Rules by patterns over dotted names; the first match counts. `*` stands for anything, dots too; `file:name` picks one file.',
    absent: 'every metric is judged by its name and 1 %, as a warning',
  },
  gate: {
    schema: object({
      regression: {
        schema: gate,
        doc: 'A metric is worse than on the base by more than its tolerance.',
        absent: 'fail',
      },
      bound: { schema: gate, doc: 'A metric is outside `at-least` or `at-most`.', absent: 'fail' },
      missing: { schema: gate, doc: 'The base has a metric that the head lacks.', absent: 'fail' },
      tests: { schema: gate, doc: 'A test of `report.tests` failed.', absent: 'fail' },
      unreadable: { schema: gate, doc: 'A file does not parse.', absent: 'fail' },
    }),
    doc: 'What each cause does to the pull request. A failed stage always fails it.',
  },
  report: {
    schema: object({
      title: { schema: text, doc: 'Heading of the report.', absent: 'the name of the repository' },
      plots: {
        schema: list,
        doc: 'Plots that are shown, in this order: ids as `dvc plots` has them, directories, or globs in which `*` stands for anything.',
        absent: 'all that `dvc.yaml` names, in its order',
      },
      images: {
        schema: { kind: 'choice', choices: imageModes },
        doc: 'How plots reach the comment: `branch` keeps pictures in the repository, `mermaid` draws in Markdown, `none` only names them.',
        absent: 'auto: pictures where the token may write contents, else Markdown',
      },
      tests: { schema: list, doc: 'JUnit files that the test step writes.', absent: 'none' },
    }),
    doc: 'What the report shows.',
  },
})
