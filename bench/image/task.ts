/** What the bench of images measures: `build PLAN LAYOUT IMAGE` builds and pushes, `rebase FROM PLAN IMAGE` needs no builder. */
import { readFileSync } from 'node:fs'
import { openBuilder } from '../../src/adapters/container/builders.ts'
import { openRegistry } from '../../src/adapters/registry/registry.ts'
import type { ImagePlan } from '../../src/ports/image.ts'

const [what, ...words] = process.argv.slice(2)
const registry = openRegistry({ credentials: undefined, allowsPlainHttp: false }, 'linux/amd64')
if (what === 'build') {
  const [plan = '', layout = '', name = ''] = words
  const builder = await openBuilder('buildx')
  const image = await builder.build(JSON.parse(readFileSync(plan, 'utf8')) as ImagePlan, layout, () => undefined)
  console.log(JSON.stringify(await registry.push(image, name)))
} else {
  const [from = '', file = '', name = ''] = words
  const plan = JSON.parse(readFileSync(file, 'utf8')) as ImagePlan
  const found = await registry.find(from)
  const layer = plan.layers.at(-1)
  if (found === undefined || layer === undefined) throw new Error(`${from} is not there`)
  const { digest, bytes } = await registry.rebase(
    found,
    { layer, environment: {}, labels: {}, epoch: plan.epoch },
    name,
  )
  console.log(JSON.stringify({ digest, bytes }))
}
