import { accessOf } from './access.ts'
import type { ScaffoldOptions } from './options.ts'
import { type Plan, workflowFolder } from './plan.ts'
import { policyFolder } from './policies.ts'
import type { Survey } from './survey.ts'

const docs = 'https://github.com/crisol-ml/crisol/blob/v1/docs'

/** Says what is to be done once a plan is written, in order, each step a sentence or two. */
export function nextSteps(survey: Survey, options: ScaffoldOptions, plan: Plan): readonly string[] {
  return [
    ...pipelineSteps(survey),
    ...remoteSteps(survey, options),
    ...roleSteps(plan, options),
    ...(accessOf(survey.remote) === 'none' ? [] : ['Run crisol push.']),
    ...machineSteps(options),
    ...settingSteps(survey, options),
    ...imageSteps(survey, options),
    'Run crisol doctor: it looks at all that a first review needs.',
    'Commit what was written and push it; the next pull request is reviewed.',
  ]
}

function pipelineSteps({ stages, metrics, packages }: Survey): readonly string[] {
  return [
    ...(stages === 0 ? ['Write a dvc.yaml with the stages that train and evaluate, and run crisol train.'] : []),
    ...(stages > 0 && metrics.length === 0
      ? ['Run crisol train, so that there are metrics, and give crisol.yaml a rule for each that decides.']
      : []),
    ...(packages === undefined
      ? [
          'Say which packages the stages need (requirements.txt), and put the line that installs them into setup of the workflow.',
        ]
      : []),
  ]
}

function remoteSteps({ remote }: Survey, { dataRole }: ScaffoldOptions): readonly string[] {
  if (remote === undefined)
    return ['Name a place for the data: dvc remote add -d store s3://BUCKET/PREFIX, then crisol push.']
  if (remote.kind === 'other') return [`Move the data to S3 or a folder: Crisol does not read ${remote.url}.`]
  if (remote.kind === 'folder') {
    if (remote.isInside) return []
    return [`Move the data to S3: a machine of GitHub does not see the folder ${remote.path}.`]
  }
  if (accessOf(remote) === 'keys') {
    return ['Keep the keys of the store as the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.']
  }
  if (dataRole === undefined) return []
  return [`See that ${dataRole} trusts the workflows and reaches s3://${remote.bucket}: ${docs}/data.md.`]
}

/** Roles that are to be made of what was written, and what the policies and the workflows leave open. */
function roleSteps({ files }: Plan, { machines }: ScaffoldOptions): readonly string[] {
  const textIn = (folder: string): string =>
    files.flatMap(({ path, text }) => (path.startsWith(`${folder}/`) ? text : [])).join('')
  const [policies, workflows] = [textIn(policyFolder), textIn(workflowFolder)]
  const roles = files.flatMap(({ path }) => /([^/]+)-trust\.json$/u.exec(path)?.[1] ?? [])
  const blanks = ['REGION', 'ACCOUNT', 'OWNER/REPO'].filter((blank) => policies.includes(blank))
  const variables = [
    ...(workflows.includes('vars.AWS_REGION') ? ['the region as the variable AWS_REGION'] : []),
    ...(workflows.includes('vars.AWS_ACCOUNT') ? ['the account as the variable AWS_ACCOUNT'] : []),
  ]
  const fill = blanks.length === 0 ? '' : `Put yours for ${blanks.join(', ')} there. `
  const names = roles.map((name) => `crisol-${name}`).join(', ')
  const how = machines === undefined ? `${docs}/data.md` : `${docs}/runners.md, step 2`
  return [
    ...(roles.length === 0
      ? []
      : [
          `Make of the policies in ${policyFolder} the ${roles.length === 1 ? 'role' : 'roles'} ${names}: ${how}. ${fill}`.trim(),
        ]),
    ...(variables.length === 0 ? [] : [`Keep ${variables.join(' and ')}.`]),
  ]
}

function machineSteps({ machines }: ScaffoldOptions): readonly string[] {
  if (machines === undefined) return []
  return [
    'Make a GitHub App with administration: write, and keep its id as the variable CRISOL_APP_ID and its key as the secret CRISOL_APP_KEY.',
    'Run crisol runner doctor: it tries every permission.',
  ]
}

/** What only the settings of the repository can do. */
function settingSteps({ remote }: Survey, { forks, commit }: ScaffoldOptions): readonly string[] {
  return [
    ...(forks && accessOf(remote) === 'role'
      ? ['Make the environment forks, with reviewers: they let the code of a stranger train on the data.']
      : []),
    ...(commit === 'pull-request'
      ? ['Allow GitHub Actions to create pull requests, under Settings, Actions, General.']
      : []),
  ]
}

function imageSteps({ models, example }: Survey, { image }: ScaffoldOptions): readonly string[] {
  if (image === undefined) return []
  return [
    ...(image.registry === 'ghcr.io'
      ? []
      : [`Keep who may push to ${image.registry} as the variable REGISTRY_USERNAME and the secret REGISTRY_PASSWORD.`]),
    'Add attest: false to ship.yml where the repository is private and not of GitHub Enterprise Cloud.',
    ...(models.length === 1 ? [] : ['Name the model in crisol.yaml: serve.model.']),
    ...(models.some((model) => /\.(?:joblib|pkl|pickle)$/iu.test(model))
      ? ['Decide on serve.allow-pickle in crisol.yaml: the model is a pickle, and without it nothing is packaged.']
      : []),
    ...(example === undefined ? ['Have a stage write example.json beside the model: rows, and what it predicts.'] : []),
  ]
}
