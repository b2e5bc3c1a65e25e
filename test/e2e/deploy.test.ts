import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { blocksOf, readDocument } from '../contract/documents.ts'
import { root } from '../contract/workflow-files.ts'
import { describeWith } from '../counterparts.ts'
import { type MotoServer, startMoto } from '../servers/moto.ts'

/** The block of shell of a document that has a word, with what its reader fills in. */
function blockWith(path: string, word: string, filled: Readonly<Record<string, string>> = {}): string {
  const block = blocksOf(readDocument(path), 'sh').find((text) => text.includes(word)) ?? ''
  return Object.entries(filled).reduce((text, [name, value]) => text.replaceAll(name, value), block)
}

const image = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:${'a'.repeat(64)}`

describeWith(['awscli', 'moto'], 'the lines for AWS', (aws, moto) => {
  let server: MotoServer
  let folder: string

  beforeAll(async () => {
    server = await startMoto(moto)
    folder = mkdtempSync(join(tmpdir(), 'crisol-deploy-'))
    symlinkSync(join(root, 'docs'), join(folder, 'docs'))
  })

  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  function environment(): NodeJS.ProcessEnv {
    const { AWS_REGION: region, ...env } = server.env
    return { PATH: `${dirname(aws)}:${process.env['PATH']}`, HOME: folder, ...env, AWS_DEFAULT_REGION: region }
  }

  function runLines(script: string): void {
    const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
      ...{ cwd: folder, env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  }

  function ask(...args: readonly string[]): unknown {
    return JSON.parse(execFileSync(aws, args, { env: environment(), encoding: 'utf8' })) as unknown
  }

  function policyOf(role: string, name: string): unknown {
    const answer = ask('iam', 'get-role-policy', '--role-name', role, '--policy-name', name)
    return (answer as { readonly PolicyDocument: unknown }).PolicyDocument
  }

  it('make an endpoint of SageMaker that serves the image', () => {
    const role = 'arn:aws:iam::123456789012:role/sagemaker'
    runLines(blockWith('docs/serving.md', 'aws sagemaker create-model', { IMAGE: image, ROLE: role }))
    expect(ask('sagemaker', 'describe-model', '--model-name', 'model')).toMatchObject({
      ...{ PrimaryContainer: { Image: image }, ExecutionRoleArn: role },
    })
    expect(ask('sagemaker', 'describe-endpoint', '--endpoint-name', 'model')).toMatchObject({
      ...{ EndpointStatus: 'InService', EndpointConfigName: 'model' },
      ProductionVariants: [{ VariantName: 'main' }],
    })
  })

  it('make the roles of runners, with the policies of docs/iam', () => {
    runLines(blockWith('docs/runners.md', 'aws iam create-open-id-connect-provider'))
    runLines(blockWith('docs/runners.md', 'for role in launch reap'))
    const filled = readFileSync(join(root, 'docs/iam/reap.json'), 'utf8')
      .replaceAll('REGION', 'eu-west-1')
      .replaceAll('ACCOUNT', '123456789012')
      .replaceAll('OWNER/REPO', 'octocat/breast-cancer')
    expect(policyOf('crisol-reap', 'crisol-reap')).toEqual(JSON.parse(filled))
    expect(policyOf('crisol-launch', 'crisol-fleet')).toMatchObject({ Version: '2012-10-17' })
  })

  it('make a role for the data, which may what pulling and pushing take', () => {
    runLines(blockWith('docs/data.md', 'crisol-data', { BUCKET: 'bucket', PREFIX: 'dvc' }))
    expect(policyOf('crisol-data', 'crisol-data')).toMatchObject({
      Statement: [
        { Action: 's3:ListBucket', Resource: 'arn:aws:s3:::bucket' },
        {
          Action: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'],
          Resource: 'arn:aws:s3:::bucket/dvc/*',
        },
      ],
    })
    const { Role: role } = ask('iam', 'get-role', '--role-name', 'crisol-data') as {
      readonly Role: { readonly AssumeRolePolicyDocument: unknown }
    }
    expect(role.AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Principal: { Federated: expect.stringMatching(/^arn:aws:iam::123456789012:oidc-provider\//u) },
        },
      ],
    })
  })
})

describeWith(['kubernetes-validate'], 'the manifests for Kubernetes', (validate) => {
  const [, manifests = ''] =
    /<<'EOF'\n([\s\S]*?)\nEOF/u.exec(blockWith('docs/serving.md', 'kubectl apply', { IMAGE: image })) ?? []

  it.each([
    { name: 'as they are shown', text: manifests, status: 0 },
    { name: 'but not with a field that there is not', text: manifests.replace('selector:', 'selektor:'), status: 1 },
  ])('fit the schemas of Kubernetes, $name', ({ text, status }) => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-deploy-'))
    try {
      const file = join(folder, 'model.yaml')
      writeFileSync(file, text)
      const ended = spawnSync(validate, ['--strict', file], { encoding: 'utf8' })
      expect({ status: ended.status, said: ended.stdout }).toMatchObject({ status })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
