import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { blocksOf, readDocument } from '../contract/documents.ts'
import { describeWith } from '../counterparts.ts'
import { type MotoServer, startMoto } from '../servers/moto.ts'

const shown = blocksOf(readDocument('docs/serving.md'), 'sh')

/** The block of shell that has a word, with what its reader fills in. */
function blockWith(word: string, filled: Readonly<Record<string, string>>): string {
  const block = shown.find((text) => text.includes(word)) ?? ''
  return Object.entries(filled).reduce((text, [name, value]) => text.replaceAll(name, value), block)
}

const image = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:${'a'.repeat(64)}`

describeWith(['awscli', 'moto'], 'the lines for SageMaker', (aws, moto) => {
  let server: MotoServer
  let folder: string

  beforeAll(async () => {
    server = await startMoto(moto)
    folder = mkdtempSync(join(tmpdir(), 'crisol-deploy-'))
  }, 60_000)

  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  function ask(...args: readonly string[]): unknown {
    return JSON.parse(execFileSync(aws, args, { env: environment(), encoding: 'utf8' })) as unknown
  }

  function environment(): NodeJS.ProcessEnv {
    const { AWS_REGION: region, ...env } = server.env
    return { PATH: `${dirname(aws)}:${process.env['PATH']}`, HOME: folder, ...env, AWS_DEFAULT_REGION: region }
  }

  it('make an endpoint that serves the image', () => {
    const role = 'arn:aws:iam::123456789012:role/sagemaker'
    const script = blockWith('aws sagemaker create-model', { IMAGE: image, ROLE: role })
    const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
      ...{ cwd: folder, env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(ask('sagemaker', 'describe-model', '--model-name', 'model')).toMatchObject({
      ...{ PrimaryContainer: { Image: image }, ExecutionRoleArn: role },
    })
    expect(ask('sagemaker', 'describe-endpoint', '--endpoint-name', 'model')).toMatchObject({
      ...{ EndpointStatus: 'InService', EndpointConfigName: 'model' },
      ProductionVariants: [{ VariantName: 'main' }],
    })
  }, 120_000)
})

describeWith(['kubernetes-validate'], 'the manifests for Kubernetes', (validate) => {
  const [, manifests = ''] = /<<'EOF'\n([\s\S]*?)\nEOF/u.exec(blockWith('kubectl apply', { IMAGE: image })) ?? []

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
