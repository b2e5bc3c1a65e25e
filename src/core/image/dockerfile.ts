import { UserError } from '../error.ts'
import { labelNames } from './labels.ts'
import type { ImagePlan, LayerName, LayerSource } from './plan.ts'
import { formatReference, parseReference } from './reference.ts'

/** Characters that no value may have: a line of a Dockerfile ends there, whatever quotes are around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are looked for
const control = /[\u0000-\u001f\u007f]/u

/** Where a layer is made ready in its stage: nothing of the base lies there. */
const stagePath = '/crisol-layer'

/** Names of the directories that the layers lie in, beside a Dockerfile. */
export type LayerFolders = Readonly<Record<LayerName, string>>

/**
 * Renders the Dockerfile that builds a plan from a folder that has one directory for each layer: what is copied to the
 * root of the image, so that no builder makes a directory of itself, with a time of its own. It needs no network, no
 * package manager and no shell in the base.
 *
 * @throws {UserError} INPUT for a value that a Dockerfile cannot hold
 */
export function renderDockerfile(plan: ImagePlan, folders: LayerFolders): string {
  return `${[
    heading(plan),
    ...plan.layers.filter(({ isCompiled }) => isCompiled).map((layer) => renderStage(plan, layer, folders)),
    renderImage(plan, folders),
  ].join('\n\n')}\n`
}

function heading({ platform, epoch }: ImagePlan): string {
  return [
    '# A serving image: each directory beside this file is one layer, in the order in which they change.',
    '# The same files give the same digest when it is built with one time for all that it says of itself:',
    `#   buildah build --layers --platform ${platform} --timestamp ${epoch} .`,
    `#   SOURCE_DATE_EPOCH=${epoch} docker buildx build --platform ${platform} --output type=oci,dest=image.tar .`,
  ].join('\n')
}

/** Bytecode is made apart, by the Python that will read it, and judged by the hash of nothing: no start compiles again. */
function renderStage({ base, epoch }: ImagePlan, { name, target }: LayerSource, folders: LayerFolders): string {
  const mode = 'compileall.py_compile.PycInvalidationMode.UNCHECKED_HASH'
  const place = pathText(target)
  const script = [
    'import compileall, os',
    `compileall.compile_dir('${stagePath}${place}', ddir='${place}', quiet=2, invalidation_mode=${mode})`,
    // A builder that is to set the times would compress every layer anew, each time.
    `[os.utime(os.path.join(path, name), (${epoch}, ${epoch}), follow_symlinks=False) ` +
      `for path, folders, files in os.walk('${stagePath}', topdown=False) for name in (*folders, *files, '')]`,
  ]
  return [
    `# Bytecode for ${target}, so that a container starts without compiling, and one time for every file.`,
    `FROM ${formatReference(parseReference(base, 'The base'))} AS ${name}`,
    'USER 0:0',
    'ENV PYTHONHASHSEED=0',
    `COPY ${folders[name]} ${stagePath}`,
    `RUN ${execForm(['python3', '-c', script.join('; ')])}`,
  ].join('\n')
}

function renderImage(plan: ImagePlan, folders: LayerFolders): string {
  const names = plan.layers.map(({ name }) => name).join(',')
  const settings = [
    ...instruct('ENV', plan.environment, /^[A-Za-z_][A-Za-z0-9_]*$/u),
    ...instruct('LABEL', { ...plan.labels, [labelNames.layers]: names }, /^[A-Za-z0-9][A-Za-z0-9._/-]*$/u),
  ]
  return [
    '# The image itself: nothing is run in it, so that it holds what is copied and nothing else.',
    `FROM ${formatReference(parseReference(plan.base, 'The base'))}`,
    ...plan.layers.flatMap(({ name, target, isCompiled }) => [
      `# ${pathText(target)}`,
      isCompiled ? `COPY --from=${name} ${stagePath} /` : `COPY ${folders[name]} /`,
    ]),
    ...settings,
    `EXPOSE ${plan.port}`,
    `USER ${userText(plan.user)}`,
    `ENTRYPOINT ${execForm(plan.entrypoint)}`,
    `CMD ${execForm(plan.command)}`,
  ].join('\n')
}

/** One instruction for all values: each instruction is a line of the image's history. */
function instruct(name: 'ENV' | 'LABEL', values: Readonly<Record<string, string>>, key: RegExp): readonly string[] {
  const pairs = Object.entries(values).map(([given, value]) => {
    if (!key.test(given)) throw unfit(`${name} ${given}`, given)
    if (control.test(value)) throw unfit(`${name} ${given}`, value)
    return `${given}="${value.replaceAll(/[\\"$]/gu, '\\$&')}"`
  })
  return pairs.length === 0 ? [] : [`${name} ${pairs.join(' \\\n    ')}`]
}

/** A list in JSON, which stays on one line whatever is in it. */
function execForm(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
}

function pathText(path: string): string {
  if (!/^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/u.test(path)) throw unfit('A directory of the image', path)
  return path
}

function userText(user: string): string {
  if (!/^\d+(?::\d+)?$/u.test(user)) throw unfit('The user of the image', user)
  return user
}

function unfit(what: string, value: string): UserError {
  return new UserError(
    `${what} is ${JSON.stringify(value.slice(0, 80))}, which a Dockerfile cannot hold; take out line breaks and control characters, and use plain letters in names.`,
    { code: 'INPUT' },
  )
}
