/**
 * Builds, runs or pushes an image until somebody ends this process: what is done, the folder of the files or the layout,
 * the base, the image or the name.
 */
import { join } from 'node:path'
import { openBuilder } from '../../../src/adapters/container/builders.ts'
import { openEngine } from '../../../src/adapters/container/engine.ts'
import { readLayout } from '../../../src/adapters/container/layout.ts'
import { openRegistry } from '../../../src/adapters/registry/registry.ts'
import { makeLarge, makePlan } from './project.ts'

const [what = '', folder = '', name = ''] = process.argv.slice(2)
if (what === 'build') {
  const plan = makePlan(join(folder, 'files'), name)
  makeLarge(join(folder, 'files'))
  const builder = await openBuilder('buildah')
  await builder.build(plan, join(folder, 'out', 'layout'), (line) => console.log(line))
} else if (what === 'push') {
  const registry = openRegistry({ credentials: undefined, allowsPlainHttp: false }, 'linux/amd64')
  await registry.push(await readLayout(folder), name)
} else {
  const engine = await openEngine('podman')
  const options = { command: ['serve'], environment: {}, port: 8080, memory: 2 ** 28 }
  const { url } = await engine.start(name, options)
  console.log(`started ${url}`)
  setInterval(() => undefined, 1_000)
}
