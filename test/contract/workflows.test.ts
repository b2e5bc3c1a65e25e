import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/core/image/reference.ts'
import { planScaffold } from '../../src/core/scaffold/plan.ts'
import { describeWith } from '../counterparts.ts'
import { aSurvey, known, machines, plain, s3 } from '../fakes/survey.ts'
import {
  actionlintFlags,
  type Example,
  exportTree,
  languageFindings,
  lint,
  lintAsWritten,
  zizmorFlags,
} from './linters.ts'
import { root } from './workflow-files.ts'

/** Folders that are looked through for workflows, actions and documents. */
const places = ['.', '.github', 'actions', 'docs', 'examples'] as const

/** Files of the suite with an ending, by their path in the repository. */
function filesOf(end: string): readonly string[] {
  return places.flatMap((place) =>
    readdirSync(join(root, place), { recursive: place !== '.', encoding: 'utf8' })
      .filter((file) => file.endsWith(end) && !file.includes('node_modules'))
      .map((file) => (place === '.' ? file : join(place, file)))
      .sort(),
  )
}

/** Our own workflows and actions. */
const own = filesOf('.yml').filter((file) => /^\.github|^action\.yml$|\/action\.yml$/u.test(file))

/** What crisol init writes for repositories of several kinds. */
const scaffolded: readonly Example[] = [
  aSurvey(),
  aSurvey({ directory: 'ml models', packages: 'requirements.lock', remote: s3 }),
  aSurvey({ packages: 'poetry.lock', hasTests: false, remote: { ...s3, hasEndpoint: true } }),
  aSurvey({ packages: 'uv.lock', branch: 'release/1.x' }),
  aSurvey({ packages: undefined }),
].flatMap((survey, index) =>
  [
    plain,
    { ...plain, machines, forks: true, commit: 'pull-request' as const },
    { ...known, forks: true, commit: 'branch' as const },
  ].flatMap((options, kind) => {
    const image = parseReference(`${kind === 2 ? 'ghcr.io/octocat' : 'registry.example.com'}/model:${index}`, 'image')
    const { files } = planScaffold(survey, { ...options, image })
    return files
      .filter(({ path }) => path.startsWith('.github/workflows/'))
      .map(({ path, text }) => ({ name: `init-${index}-${kind}-${basename(path)}`, workflow: text }))
  }),
)

const { folder, remove } = exportTree(scaffolded)
afterAll(remove)

it('looks at every workflow and action of the suite, and at what init writes for several kinds of repositories', () => {
  expect([own.length > 14, scaffolded.length > 40]).toEqual([true, true])
})

describe('the language service', () => {
  it('finds nothing in our workflows and actions, calls of one another included', () => {
    const files = Object.fromEntries(own.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
    expect(languageFindings(files)).toEqual([])
  })

  it('finds nothing in what init writes', () => {
    expect(languageFindings(Object.fromEntries(scaffolded.map(({ name, workflow }) => [name, workflow])))).toEqual([])
  })

  const head = 'on: push\npermissions: {}\njobs:\n  a:\n'
  const step = `${head}    runs-on: ubuntu-latest\n    steps:\n      - uses: `

  it('would find an input, an action, a workflow or a step that is not there', () => {
    const mistakes = {
      'input.yml': `${step}$/actions/pull\n        with: { target: x }\n`,
      'door.yml': `${step}crisol-ml/crisol@v1\n        with: { pul: x }\n`,
      'shared.yml': `${step}$/.github/actions/train-and-test\n        with: { tests: x }\n`,
      'other.yml': `${step}crisol-ml/crisol/actions/pul@v1\n`,
      'called.yml': `${head}    uses: $/.github/workflows/review.yml\n    with: { setups: x }\n`,
      'required.yml': `${head}    uses: crisol-ml/crisol/.github/workflows/ship.yml@v1\n`,
      'absent.yml': `${head}    uses: $/.github/workflows/reviews.yml\n`,
      'step.yml': `${step}actions/checkout@v7\n        if: steps.x.outcome\n`,
    }
    expect(languageFindings(mistakes)).toEqual([
      "input.yml:8: Invalid action input 'target'",
      "door.yml:8: Invalid action input 'pul'",
      "shared.yml:8: Invalid action input 'tests'",
      expect.stringMatching(/^shared\.yml:8: Missing required inputs: `python-version`, `setup`, `test`, /u),
      'other.yml:7: Unable to resolve action `crisol-ml/crisol/actions/pul@v1`, repository or version not found',
      'called.yml:6: Invalid input, setups is not defined in the referenced workflow.',
      'required.yml:5: Input image is required, but not provided while calling.',
      'absent.yml:5: Unable to find reusable workflow',
      'step.yml:8: Context access might be invalid: x',
    ])
  })
})

describeWith(['actionlint', 'shellcheck'], 'actionlint', (actionlint, shellcheck) => {
  it('finds nothing in our workflows and in what init writes, calls of our actions and workflows included', () => {
    expect(lint(actionlint, actionlintFlags(shellcheck), folder)).toEqual([0, ''])
  })
})

describeWith(['zizmor'], 'zizmor', (zizmor) => {
  it('finds nothing in our workflows and actions, to the letter', () => {
    const [status, found] = lint(zizmor, [...zizmorFlags, '--persona=pedantic', ...own], root)
    expect([status, found]).toEqual([0, expect.stringMatching(/^No findings to report\./u)])
  })

  it('finds nothing in what init writes, where tags name our actions and GitHub’s', () => {
    const [status, found] = lintAsWritten(zizmor, scaffolded, folder)
    expect([status, found]).toEqual([0, expect.stringMatching(/^No findings to report\./u)])
  })
})

it('gives a reason for every finding that is passed over', () => {
  const ignored = [...filesOf('.yml'), ...filesOf('.md')].flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('zizmor: ignore'))
      .map((line) => line.replace(/^.*zizmor: ignore/u, '')),
  )
  expect(ignored.filter((rest) => !/^\[[a-z-]+\](?: [^ ]+){5,}$/u.test(rest))).toEqual([])
})
