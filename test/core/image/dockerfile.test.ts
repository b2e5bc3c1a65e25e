import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderDockerfile } from '../../../src/core/image/dockerfile.ts'
import { type ImagePlan, imageEpoch } from '../../../src/core/image/plan.ts'
import { faultOf } from '../../fakes/fault.ts'

const plan: ImagePlan = {
  base: 'python:3.12-slim',
  platform: 'linux/amd64',
  layers: [
    { name: 'code', directory: '/files/code', target: '/opt/crisol/code', isCompiled: true },
    { name: 'model', directory: '/files/model', target: '/opt/ml/model', isCompiled: false },
  ],
  environment: { PYTHONPATH: '/opt/crisol/code', PYTHONUNBUFFERED: '1' },
  labels: { 'org.opencontainers.image.title': 'breast cancer' },
  entrypoint: ['python3', '-m', 'crisol_serving'],
  command: ['serve'],
  user: '65532:65532',
  port: 8080,
  epoch: imageEpoch,
}

/** Where the layers lie beside it. */
const folders = { server: 'server', dependencies: 'dependencies', code: 'code', model: 'model-0123456789abcdef' }

describe('a Dockerfile', () => {
  it('compiles apart and then copies one layer after the other', () => {
    expect(
      renderDockerfile(plan, folders),
    ).toBe(`# A serving image: each directory beside this file is one layer, in the order in which they change.
# The same files give the same digest when it is built with one time for all that it says of itself:
#   buildah build --layers --platform linux/amd64 --timestamp 315532800 .
#   SOURCE_DATE_EPOCH=315532800 docker buildx build --platform linux/amd64 --output type=oci,dest=image.tar .

# Bytecode for /opt/crisol/code, so that a container starts without compiling, and one time for every file.
FROM docker.io/library/python:3.12-slim AS code
USER 0:0
ENV PYTHONHASHSEED=0
COPY code /crisol-layer
RUN ["python3", "-c", "import compileall, os; compileall.compile_dir('/crisol-layer/opt/crisol/code', ddir='/opt/crisol/code', quiet=2, invalidation_mode=compileall.py_compile.PycInvalidationMode.UNCHECKED_HASH); [os.utime(os.path.join(path, name), (315532800, 315532800), follow_symlinks=False) for path, folders, files in os.walk('/crisol-layer', topdown=False) for name in (*folders, *files, '')]"]

# The image itself: nothing is run in it, so that it holds what is copied and nothing else.
FROM docker.io/library/python:3.12-slim
# /opt/crisol/code
COPY --from=code /crisol-layer /
# /opt/ml/model
COPY model-0123456789abcdef /
ENV PYTHONPATH="/opt/crisol/code" \\
    PYTHONUNBUFFERED="1"
LABEL org.opencontainers.image.title="breast cancer" \\
    dev.crisol.layers="code,model"
EXPOSE 8080
USER 65532:65532
ENTRYPOINT ["python3", "-m", "crisol_serving"]
CMD ["serve"]
`)
  })

  it('has no ENV where the plan has no variables', () => {
    expect(renderDockerfile({ ...plan, environment: {} }, folders)).not.toContain('ENV PYTHONPATH')
  })

  it.each([
    { change: { labels: { a: 'x\nUSER root' } }, what: 'LABEL a is "x\\nUSER root"' },
    { change: { labels: { 'a b': 'x' } }, what: 'LABEL a b is "a b"' },
    { change: { environment: { A: 'x\rRUN ["id"]' } }, what: 'ENV A is "x\\rRUN [\\"id\\"]"' },
    { change: { environment: { 'A=1 B': 'x' } }, what: 'ENV A=1 B is "A=1 B"' },
    { change: { user: 'root\nRUN id' }, what: 'The user of the image is "root\\nRUN id"' },
    {
      change: { layers: [{ name: 'code', directory: '/x', target: "/opt/'", isCompiled: true }] as const },
      what: 'A directory of the image is "/opt/\'"',
    },
    {
      change: { layers: [{ name: 'model', directory: '/x', target: '/opt/../etc', isCompiled: false }] as const },
      what: 'A directory of the image is "/opt/../etc"',
    },
  ])('refuses what would be another instruction: $what', async ({ change, what }) => {
    expect(await faultOf(() => renderDockerfile({ ...plan, ...change }, folders))).toEqual({
      code: 'INPUT',
      message: `${what}, which a Dockerfile cannot hold; take out line breaks and control characters, and use plain letters in names.`,
    })
  })

  it('refuses a base that is no reference', async () => {
    expect(await faultOf(() => renderDockerfile({ ...plan, base: 'python\nRUN id' }, folders))).toMatchObject({
      code: 'INPUT',
    })
  })

  it('has the same instructions, whatever the values say', async () => {
    const instructions = (text: string): readonly string[] =>
      text.split('\n').map((line) => /^(?:#|[A-Z]+ | {4}\S|$)/u.exec(line)?.[0] ?? `not an instruction: ${line}`)
    const usual = instructions(renderDockerfile({ ...plan, environment: { A: 'x' }, labels: { b: 'y' } }, folders))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
        const change = { environment: { A: value }, labels: { b: value }, command: [value] }
        const fault = await faultOf(() => {
          expect(instructions(renderDockerfile({ ...plan, ...change }, folders))).toEqual(usual)
        })
        expect([undefined, 'INPUT']).toContain(fault?.code)
      }),
    )
  })
})
