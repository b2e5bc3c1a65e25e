import { type MachineOptions, policyFolder } from './machines.ts'
import type { ScaffoldOptions } from './plan.ts'
import type { Survey } from './survey.ts'
import { accessOf } from './workflow.ts'

const docs = 'https://github.com/crisol-ml/crisol/blob/v1/docs'

/** Says what is to be done next, in order, each step a sentence or two. */
export function nextSteps(survey: Survey, options: ScaffoldOptions): readonly string[] {
  return [
    ...pipelineSteps(survey),
    ...remoteSteps(survey, options),
    ...(options.machines === undefined ? [] : machineSteps(options.machines, options.region)),
    ...registrySteps(options),
    ...pickleSteps(survey, options),
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
      ? ['Say which packages the stages need (requirements.txt), and add the step that installs them to the workflow.']
      : []),
  ]
}

function remoteSteps(survey: Survey, { dataRole, region }: ScaffoldOptions): readonly string[] {
  const { remote } = survey
  if (remote === undefined)
    return ['Name a place for the data: dvc remote add -d store s3://BUCKET/PREFIX, then crisol push.']
  if (remote.kind === 'other') return [`Move the data to S3 or a folder: Crisol does not read ${remote.url}.`]
  if (remote.kind === 'folder') {
    if (remote.isInside) return []
    return [`Move the data to S3: a machine of GitHub does not see the folder ${remote.path}.`]
  }
  if (accessOf(remote) === 'keys') {
    return [
      'Keep the keys of the store as the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
      'Run crisol push.',
    ]
  }
  const objects = [remote.bucket, remote.prefix, '*'].filter((part) => part !== '').join('/')
  const rights = `s3:ListBucket on ${remote.bucket}, and s3:GetObject, s3:PutObject and s3:AbortMultipartUpload on ${objects}`
  const variables = [
    ...(dataRole === undefined ? ['its ARN as the variable CRISOL_DATA_ROLE'] : []),
    ...(region === undefined ? ['the region as AWS_REGION'] : []),
  ]
  const keep = variables.length === 0 ? '' : ` Keep ${variables.join(' and ')}.`
  return [`Make a role in AWS that trusts this repository's workflows, with ${rights}.${keep}`, 'Run crisol push.']
}

function machineSteps({ account, repository }: MachineOptions, region: string | undefined): readonly string[] {
  const blanks = [
    ...(region === undefined ? ['REGION'] : []),
    ...(account === undefined ? ['ACCOUNT'] : []),
    ...(repository === undefined ? ['OWNER/REPO'] : []),
  ]
  const variables = [
    ...(region === undefined ? ['the region as the variable AWS_REGION'] : []),
    ...(account === undefined ? ['the account as the variable AWS_ACCOUNT'] : []),
  ]
  const fill =
    blanks.length === 0
      ? `The policies are in ${policyFolder}. `
      : `Put yours for ${blanks.join(', ')} in ${policyFolder}. `
  const keep = variables.length === 0 ? '' : ` Keep ${variables.join(' and ')}.`
  return [
    'Make a GitHub App with administration: write, and keep its id as the variable CRISOL_APP_ID and its key as the secret CRISOL_APP_KEY.',
    `${fill}Make the roles crisol-launch and crisol-reap of the policies there: ${docs}/runners.md, step 2.${keep}`,
    'Run crisol runner doctor: it tries every permission.',
  ]
}

function registrySteps({ image }: ScaffoldOptions): readonly string[] {
  if (image === undefined || image.registry === 'ghcr.io') return []
  return [`Keep who may push to ${image.registry} as the secrets REGISTRY_USERNAME and REGISTRY_PASSWORD.`]
}

function pickleSteps({ models, example }: Survey, { image }: ScaffoldOptions): readonly string[] {
  if (image === undefined) return []
  return [
    ...(models.length === 1 ? [] : ['Name the model in crisol.yaml: serve.model.']),
    ...(models.some((model) => /\.(?:joblib|pkl|pickle)$/iu.test(model))
      ? ['Decide on serve.allow-pickle in crisol.yaml: the model is a pickle, and without it nothing is packaged.']
      : []),
    ...(example === undefined ? ['Have a stage write example.json beside the model: rows, and what it predicts.'] : []),
  ]
}
