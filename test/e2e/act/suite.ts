import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const standIns = join(root, 'test/e2e/actions')

/** Name under which the suite is used, and its tag. */
const own = { repository: 'crisol-ml/crisol', ref: 'v1' } as const

/**
 * Exports what users of the suite get: what `git archive` leaves of the working tree, whether or not it is committed,
 * and the workflows, which GitHub reads from the repository itself. act does not know `$/`, which here becomes the name of
 * the suite.
 */
export function exportSuite(folder: string): void {
  const tree = writeTree(`${folder}.git`)
  const workflows = join(folder, '.github/workflows')
  mkdirSync(workflows, { recursive: true })
  unpack(tree, folder)
  unpack({ ...tree, name: `${tree.name}:.github/workflows` }, workflows)
  for (const file of yamlIn(folder)) {
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replaceAll(/uses: \$\/(\S+)/gu, `uses: ${own.repository}/$1@${own.ref}`))
  }
}

interface Tree {
  readonly name: string
  readonly env: NodeJS.ProcessEnv
}

/** Writes what would be committed now as a tree, into a folder of its own. */
function writeTree(folder: string): Tree {
  const objects = join(folder, 'objects')
  mkdirSync(objects, { recursive: true })
  const git = (args: readonly string[], env = process.env): string =>
    execFileSync('git', args, { cwd: root, env, encoding: 'utf8' }).trim()
  const env = {
    ...process.env,
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: git(['rev-parse', '--path-format=absolute', '--git-path', 'objects']),
  }
  git(['read-tree', 'HEAD'], env)
  git(['add', '--all'], env)
  return { name: git(['write-tree'], env), env }
}

function unpack({ name, env }: Tree, folder: string): void {
  const input = execFileSync('git', ['archive', name], { cwd: root, env, maxBuffer: 1 << 28 })
  execFileSync('tar', ['-x', '-C', folder], { input })
}

function yamlIn(folder: string): readonly string[] {
  return globSync('{action.yml,{.github/,}actions/*/action.yml,.github/workflows/*.yml}', { cwd: folder }).map((name) =>
    join(folder, name),
  )
}

/**
 * What act takes from folders and not from github.com: the suite, and for each action of others that it or a workflow
 * uses the stand-in of its name.
 *
 * @param workflows texts of the workflows that use the suite
 */
export function repositoriesOf(suite: string, workflows: readonly string[]): readonly string[] {
  const called = workflows.flatMap((text) =>
    [...text.matchAll(/\.github\/workflows\/([\w-]+\.yml)@/gu)].map(([, name]) => name),
  )
  const ours = yamlIn(suite).filter((file) => basename(file) === 'action.yml' || called.includes(basename(file)))
  const texts = [...ours.map((file) => readFileSync(file, 'utf8')), ...workflows].join('\n')
  const used = [...texts.matchAll(/uses: ([\w.-]+)\/([\w.-]+)(?:\/[\w./-]+)?@([\w.-]+)/gu)].map(
    ([, owner, name = '', ref]) => {
      const isOwn = `${owner}/${name}` === own.repository
      const folder = isOwn ? suite : join(standIns, name)
      return [`${owner}/${name}@${ref}`, folder] as const
    },
  )
  const lacking = used.filter(([, folder]) => !existsSync(folder)).map(([name]) => name)
  if (lacking.length > 0) throw new Error(`test/e2e/actions has no stand-in of ${lacking.join(', ')}.`)
  return [...new Set(used.map(([name, folder]) => `${name}=${folder}`))]
}
