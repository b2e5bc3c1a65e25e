import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

interface Shape {
  readonly type: string
  readonly members?: Readonly<Record<string, Member>>
  readonly member?: { readonly shape: string }
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
}

interface Member {
  readonly shape: string
  readonly locationName?: string
  readonly queryName?: string
}

interface Model {
  readonly operations: Readonly<Record<string, { readonly input?: { readonly shape: string } }>>
  readonly shapes: Readonly<Record<string, Shape>>
}

/** Judges the parameters of an action. Gives what is wrong. */
export type Ec2Judge = (action: string, parameters: ReadonlyMap<string, string>) => readonly string[]

/**
 * Opens AWS's own description of EC2, which comes with moto, as a judge of what is sent: moto takes names that EC2 does
 * not know, and leaves out what it does not know itself.
 *
 * @param binary moto's program
 */
export function openEc2Contract(binary: string): Ec2Judge {
  const lib = join(dirname(binary), '../lib')
  const python = readdirSync(lib).find((name) => name.startsWith('python')) ?? ''
  const file = join(lib, python, 'site-packages/botocore/data/ec2/2016-11-15/service-2.json.gz')
  const model = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Model
  return (action, parameters) => {
    const input = model.operations[action]?.input?.shape
    if (input === undefined) return [`${action} is no action of EC2`]
    const own = [...parameters].filter(([name]) => !['Action', 'Version'].includes(name))
    const faults = own.flatMap(([name, value]) => judge(model, input, { path: name.split('.'), value }))
    const missing = (model.shapes[input]?.required ?? []).filter(
      (name) => !own.some(([given]) => given.split('.')[0] === wireName(name, model.shapes[input]?.members?.[name])),
    )
    return [...faults, ...missing.map((name) => `${name} is missing`)].map((fault) => `${action}: ${fault}`)
  }
}

function wireName(name: string, member: Member | undefined): string {
  const location = member?.locationName
  return member?.queryName ?? (location === undefined ? name : `${location[0]?.toUpperCase()}${location.slice(1)}`)
}

interface Given {
  readonly path: readonly string[]
  readonly value: string
}

function judge(model: Model, shapeName: string, { path, value }: Given): readonly string[] {
  const shape = model.shapes[shapeName]
  const [head = '', ...rest] = path
  if (shape?.type === 'list' && shape.member !== undefined) {
    return /^[1-9]\d*$/u.test(head)
      ? judge(model, shape.member.shape, { path: rest, value })
      : [`${path.join('.')} is not counted`]
  }
  if (shape?.type === 'structure') {
    const found = Object.entries(shape.members ?? {}).find(([name, member]) => wireName(name, member) === head)
    if (found === undefined) return [`${shapeName} has no ${head}`]
    return judge(model, found[1].shape, { path: rest, value })
  }
  if (path.length > 0) return [`${shapeName} has no parts`]
  if (shape?.enum !== undefined && !shape.enum.includes(value)) return [`${shapeName} is never ${value}`]
  if (shape?.type === 'integer' && !/^\d+$/u.test(value)) return [`${shapeName} is no number: ${value}`]
  return []
}
