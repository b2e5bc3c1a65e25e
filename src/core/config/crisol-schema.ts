import { imagePattern } from '../fleet/image.ts'
import { instanceTypePattern } from '../fleet/instance-type.ts'
import { marketChoices } from '../fleet/ladder.ts'
import { mostGibibytes } from '../fleet/launch-inputs.ts'
import { minuteBounds } from '../fleet/minutes.ts'
import { securityGroupPattern, subnetPattern } from '../fleet/network.ts'
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

const types = { pattern: instanceTypePattern, words: 'a type such as g5.xlarge' }
const image = {
  pattern: imagePattern,
  words: 'an image (ami-...) or a public parameter that holds one (ssm:/aws/service/...)',
}
const subnets = { pattern: subnetPattern, words: 'an id such as subnet-0123456789abcdef0' }
const groups = { pattern: securityGroupPattern, words: 'an id such as sg-0123456789abcdef0' }

/** Machines that jobs run on: what they are and how long they live, and nothing that gives them or anybody a right. */
const runner = object({
  'instance-types': {
    schema: { kind: 'list', form: types },
    doc: 'EC2 instance types, the preferred one first; all of one architecture.',
    absent: 'the input must be given',
  },
  market: {
    schema: { kind: 'choice', choices: marketChoices },
    doc: 'How machines are paid for. `spot-then-on-demand` takes spot where there is room for it.',
    absent: 'on-demand',
  },
  image: {
    schema: { kind: 'text', form: image },
    doc: 'Image that machines start from, of an account that is trusted.',
    absent: 'Ubuntu, with NVIDIA’s driver for types that have such a GPU',
  },
  subnets: {
    schema: { kind: 'list', form: subnets },
    doc: 'Subnets that machines start in, the preferred one first.',
    absent: 'the account’s default network',
  },
  'security-groups': {
    schema: { kind: 'list', form: groups },
    doc: 'Security groups of the machines; nothing need be let in.',
    absent: 'the network’s default group',
  },
  'volume-size': {
    schema: { kind: 'whole', least: 1, most: mostGibibytes },
    doc: 'GiB of the root volume.',
    absent: 'the image’s own size',
  },
  'max-minutes': {
    schema: { kind: 'whole', ...minuteBounds.max },
    doc: 'Minutes that a job may take before its machine powers off.',
    absent: '360',
  },
  'idle-minutes': {
    schema: { kind: 'whole', ...minuteBounds.idle },
    doc: 'Minutes without a job after which a machine powers off.',
    absent: '5',
  },
  'capacity-wait': {
    schema: { kind: 'whole', ...minuteBounds.wait },
    doc: 'Minutes in which AWS is asked again while it has no room.',
    absent: '10',
  },
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
  runner: {
    schema: runner,
    doc: 'What `actions/runner`, `actions/rerun` and `crisol runner start` take where their inputs say nothing.',
  },
  serve: {
    schema: object({
      model: {
        schema: text,
        doc: 'File or folder of the model that is packaged and served.',
        absent: 'the only output of `dvc.lock` that is a model by its name',
      },
      example: {
        schema: text,
        doc: 'JSON with rows that the model takes and what training predicted for them: an output of a stage.',
        absent: '`example.json` beside the model, or the input example of an MLflow folder',
      },
      requirements: {
        schema: text,
        doc: 'Python packages that the model needs: a hash-locked file, or one that is resolved and locked. Name a smaller file than the one of the project where that holds what only training and tests need.',
        absent: '`requirements.lock`, `uv.lock`, `poetry.lock`, `requirements.txt`, or that of an MLflow folder',
      },
      predictor: {
        schema: text,
        doc: 'Python file with `load(path)` and `predict(rows)`, where no kind of model fits.',
        absent: '`predictor.py` in the folder of the model',
      },
      name: { schema: text, doc: 'Name that the protocols call the model by.', absent: 'the name of the repository' },
      'allow-pickle': {
        schema: { kind: 'switch' },
        doc: 'Whether a model that is a pickle may be packaged. Its instructions are checked, and it is loaded for the first time in a locked-down container; ONNX, skops and the own formats of XGBoost and LightGBM need neither.',
        absent: 'false',
      },
      'trusted-modules': {
        schema: list,
        doc: 'Modules of your own whose names a pickle may hold.',
        absent: 'none',
      },
    }),
    doc: 'What is packaged and served.',
  },
})
