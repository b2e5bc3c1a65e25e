import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { type S3Server, startS3 } from '../servers/s3.ts'
import { makeTraining, type Training } from './training.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const [model, twin] = ['the model that was reviewed', 'a model of somebody else!!!']

/** What somebody with access to the bucket does to the object: its new bytes. */
const tampers: Readonly<Record<string, string>> = {
  'with a byte flipped': model.replace('m', 'n'),
  truncated: model.slice(0, 5),
  'swapped with another': twin,
  emptied: '',
  'with more at its end': `${model} and more`,
}

describeWith(['versitygw'], 'threat 18: objects of the remote that were changed', (versitygw) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-security-'))
  let s3: S3Server
  let bucket: string
  let training: Training
  beforeAll(async () => {
    s3 = await startS3(versitygw, folder)
    bucket = s3.createBucket('crisol')
  })
  afterAll(async () => {
    await s3.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    const remote = `url = s3://crisol\n    endpointurl = ${s3.endpoint}`
    training = makeTraining(
      {},
      {
        '.dvc/config': `[core]\n    remote = s\n['remote "s"']\n    ${remote}\n`,
        'model.dvc': `outs:\n- {md5: ${md5(model)}, hash: md5, size: ${model.length}, path: model}\n`,
      },
    )
  })
  const object = (text: string): string => join(bucket, 'files/md5', md5(text).slice(0, 2), md5(text).slice(2))
  const store = (file: string, text: string): void => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const pull = async (): ReturnType<Training['step']> => {
    const keys = { AWS_ACCESS_KEY_ID: s3.accessKeyId, AWS_SECRET_ACCESS_KEY: s3.secretAccessKey }
    return await training.step({ env: { ...keys, AWS_EC2_METADATA_DISABLED: 'true' } }, 'pull')
  }

  it.each(Object.entries(tampers))('one %s is neither stored nor shown, and named', async (_, bytes) => {
    store(object(model), bytes)
    store(object(twin), twin)
    const { status, commands } = await pull()
    const [error] = commands.filter(({ name }) => name === 'error')
    expect([status, error?.data.replace(/ \(\d+ bytes\)/u, '')]).toEqual([
      1,
      `model from s3://crisol has the md5 ${md5(bytes)}; expected ${md5(model)}. It was not stored.`,
    ])
    expect(existsSync(join(training.root, 'model'))).toBe(false)
    const left = readdirSync(join(training.root, '.dvc'), { recursive: true, encoding: 'utf8' })
    expect(left.filter((file) => file.includes(md5(model).slice(2)) || /tmp.*\.|part/u.test(file))).toEqual([])
  })

  it('one as it was comes through', async () => {
    store(object(model), model)
    expect([(await pull()).status, readFileSync(join(training.root, 'model'), 'utf8')]).toEqual([0, model])
  })
})
