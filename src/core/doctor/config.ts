import type { Config } from '../config/config.ts'
import { isWithin } from '../dvc/path.ts'
import { type Finding, missing, ok, unknown, warn } from '../finding.ts'
import { matches } from '../gate/judge.ts'
import { listNames } from '../model/kind.ts'
import type { FoundMetric } from '../scaffold/survey.ts'
import { nearestName } from '../text/nearest.ts'
import type { WorkflowFile } from './workflow-file.ts'

/** Judges the rules of a `crisol.yaml` by the metrics that are there. */
export function judgeRules(config: Config, metrics: readonly FoundMetric[]): Finding {
  const check = 'crisol.yaml'
  if (!config.isDeclared) {
    return warn(check, 'There is none, so that nothing fails but a failed stage; crisol init writes one.')
  }
  const patterns = config.metrics.map(({ pattern }) => pattern)
  if (metrics.length === 0) return unknown(check, 'It is valid; no metric is here to hold its patterns against.')
  const idle = patterns.filter((pattern) => !metrics.some((metric) => matches(pattern, metric)))
  const [first] = idle
  if (first === undefined) return ok(check, 'It is valid, and each of its patterns picks a metric.')
  const near = nearestName(
    first,
    metrics.map(({ name }) => name),
  )
  const hint =
    near === undefined ? 'crisol metrics show lists those that are there' : `the nearest to ${first} is ${near}`
  return warn(check, `No metric is named ${listNames(idle)}; ${hint}.`)
}

/** Judges whether each file of `report.tests` is there, or written by a step of a workflow. */
export function judgeTests(
  tests: readonly string[],
  files: readonly string[],
  workflows: readonly WorkflowFile[],
): readonly Finding[] {
  const steps = workflows.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps))
  // A workflow that is called is given its lines as the inputs setup and test.
  const lines = steps.flatMap(({ run, inputs }) => [run, inputs.get('setup') ?? '', inputs.get('test') ?? ''])
  return tests.map((file) => {
    const check = `tests ${file}`
    if (lines.some((run) => run.includes(file))) return ok(check, 'A step of a workflow writes it.')
    if (files.includes(file)) return ok(check, 'It is there.')
    return warn(
      check,
      `It is not there, and no step of a workflow names it; write it with pytest --junitxml=${file}, or take it out of report.tests.`,
    )
  })
}

/** What is known of files. */
export interface KnownPaths {
  /** Files that are there. */
  readonly files: readonly string[]
  /** Outputs of stages and `.dvc` files, here or not. */
  readonly outputs: readonly string[]
}

/**
 * Judges what is served.
 *
 * @param models outputs that are models by their names
 * @param isPackaged whether a workflow packages it, which makes what is missing a fault
 */
export function judgeServe(
  { serve }: Config,
  { files, outputs }: KnownPaths,
  { models, isPackaged }: { readonly models: readonly string[]; readonly isPackaged: boolean },
): readonly Finding[] {
  const check = 'serve'
  const model = serve.model ?? (models.length === 1 ? models[0] : undefined)
  if (model === undefined) {
    return isPackaged
      ? [missing(check, 'Nothing says which model is packaged; name it as serve.model in crisol.yaml.')]
      : []
  }
  const isThere = (path: string): boolean =>
    files.some((file) => isWithin(file, path)) || outputs.some((output) => isWithin(path, output))
  const named = [
    ['model', model],
    ['example', serve.example],
    ['requirements', serve.requirements],
  ] as const
  const lost = named.filter(([, path]) => path !== undefined && !isThere(path))
  const findings = lost.map(([key, path]) =>
    missing(check, `serve.${key} is ${path}, which is no file here and no output of a stage; name one that is.`),
  )
  if (isPackaged && /\.(?:joblib|pkl|pickle)$/iu.test(model) && !serve.allowPickle) {
    findings.push(
      missing(
        check,
        `${model} is a pickle, which is not packaged; say serve.allow-pickle: true in crisol.yaml, or save it in another form.`,
      ),
    )
  }
  return findings.length > 0 ? findings : [ok(check, `The model is ${model}.`)]
}
