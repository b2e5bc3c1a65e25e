import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ec2Judge } from './ec2-contract.ts'
import { type BootMachine, type Machines, openMachines, type Shutdown } from './ec2-machines.ts'

/** A request as EC2 gets it. */
export interface Ec2Request {
  readonly action: string
  readonly parameters: ReadonlyMap<string, string>
}

/** What goes wrong with a request. */
export type Ec2Fault =
  /** The connection is gone before the server hears of it. */
  | 'reset'
  /** The server does what it was asked, and the connection is gone before it answers. */
  | 'lost'
  /** Nothing is done, and nothing is ever answered. */
  | 'hang'
  /** The server does what it was asked, and nothing is ever answered. */
  | 'mute'
  /** An error of AWS. */
  | { readonly status: number; readonly code: string; readonly message?: string }
  /** Status 200 with a body of its own. */
  | { readonly xml: string }

/** Which requests a fault is for. */
export interface Ec2Rule {
  readonly action: string
  /** How often it happens; once when absent. */
  readonly times?: number
  /** Requests for which it does; all when absent. */
  readonly when?: (asked: Ec2Request) => boolean
  readonly does: Ec2Fault
}

/** An image that is there. */
export interface ProxyImage {
  readonly id: string
  readonly owner: string
  readonly architecture: string
}

/** A proxy in front of moto that is EC2 where moto is not, and answers wrongly when it is told to. */
export interface Ec2Proxy {
  /** Address without a slash at the end. */
  readonly url: string
  /** Every request, in order. */
  readonly requests: readonly Ec2Request[]
  /** What of them EC2's own description does not allow. */
  readonly violations: readonly string[]
  readonly images: ProxyImage[]
  /** Public parameter -> its value. */
  readonly aliases: Map<string, string>
  /** Instance -> the code of AWS's reason for its end. */
  readonly reasons: Map<string, string>
  /** Text of the console of every instance behind which no machine is. */
  console: string
  /** Resolves when the machine behind an instance is off and EC2 says so, too; at once where there is none. */
  ended(id: string): Promise<void>
  fail(rule: Ec2Rule): void
  /** Forgets requests, faults and tokens. */
  reset(): void
  stop(): Promise<void>
}

interface Inside {
  readonly target: string
  readonly requests: Ec2Request[]
  readonly violations: string[]
  readonly rules: { rule: Ec2Rule; left: number }[]
  /** Token -> what was asked under it and what was answered. */
  readonly tokens: Map<string, { readonly asked: string; readonly answer: Promise<Reply> }>
  readonly judge: Ec2Judge
  readonly machines: Machines | undefined
  readonly proxy: Ec2Proxy
}

/** An answer of EC2. */
export interface Reply {
  readonly status: number
  readonly body: string
  readonly type: string
}

const maxUserData = 16_384

/**
 * Starts a proxy on the loopback interface. It adds what moto lacks: a token is heard once, user-data has a limit, images
 * and public parameters are those that a test names.
 *
 * @param target address of moto
 * @param boot boots a machine for each instance that is started; without it there is none behind an instance
 */
export async function startEc2Proxy(target: string, judge: Ec2Judge, boot?: BootMachine): Promise<Ec2Proxy> {
  const [requests, violations, rules, tokens] = [[], [], [], new Map()] as [
    Ec2Request[],
    string[],
    Inside['rules'],
    Inside['tokens'],
  ]
  const machines = boot === undefined ? undefined : openMachines(boot, (id, how) => shut(target, id, how))
  const server = createServer((asked, answer) => {
    serve(asked, answer, { target, requests, violations, rules, tokens, judge, machines, proxy }).catch(() =>
      asked.socket.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: Ec2Proxy = {
    ...{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, violations, images: [] },
    ...{ aliases: new Map(), reasons: new Map(), console: '' },
    ended: async (id) => await machines?.ended(id),
    fail: (rule) => void rules.push({ rule, left: rule.times ?? 1 }),
    reset: () => {
      for (const list of [requests, violations, rules]) list.length = 0
      tokens.clear()
      proxy.reasons.clear()
      proxy.console = ''
    },
    stop: async () => {
      const stopped = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await stopped
    },
  }
  return proxy
}

async function serve(asked: IncomingMessage, answer: ServerResponse, inside: Inside): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of asked) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const target = String(asked.headers['x-amz-target'] ?? '')
  const parameters = new Map(target === '' ? new URLSearchParams(body.toString('utf8')) : [])
  const one: Ec2Request = { action: parameters.get('Action') ?? target, parameters }
  inside.requests.push(one)
  if (target === '' && parameters.get('Version') === '2016-11-15') {
    inside.violations.push(...inside.judge(one.action, parameters))
  }
  const fault = takeFault(inside, one)
  if (fault === 'hang') return
  if (fault === 'reset') return void asked.socket.resetAndDestroy()
  const reply =
    typeof fault === 'object' ? toReply(fault) : await answerOnce(inside, one, () => own(inside, { asked, one, body }))
  if (fault === 'lost') return void asked.socket.resetAndDestroy()
  if (fault === 'mute') return
  answer.writeHead(reply.status, { 'content-type': reply.type }).end(reply.body)
}

function takeFault({ rules }: Inside, one: Ec2Request): Ec2Fault | undefined {
  const found = rules.find(({ rule, left }) => left > 0 && rule.action === one.action && (rule.when?.(one) ?? true))
  if (found === undefined) return undefined
  found.left--
  return found.rule.does
}

function toReply(fault: Exclude<Ec2Fault, string>): Reply {
  return 'xml' in fault ? xml(200, fault.xml) : error(fault.status, fault.code, fault.message)
}

function xml(status: number, body: string): Reply {
  return { status, body, type: 'text/xml;charset=UTF-8' }
}

function error(status: number, code: string, message = 'Try again.'): Reply {
  const text = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return xml(status, `<Response><Errors>${text}</Errors><RequestID>1</RequestID></Response>`)
}

/** EC2 does once what it is asked under one token, and refuses another request under it. */
async function answerOnce({ tokens }: Inside, one: Ec2Request, work: () => Promise<Reply>): Promise<Reply> {
  const token = one.parameters.get('ClientToken')
  if (token === undefined || one.action === 'CreateLaunchTemplate') return await work()
  const asked = JSON.stringify([...one.parameters])
  const known = tokens.get(token)
  if (known !== undefined && known.asked !== asked) return error(400, 'IdempotentParameterMismatch')
  const answer = known?.answer ?? work()
  tokens.set(token, { asked, answer })
  return await answer
}

interface Exchange {
  readonly asked: IncomingMessage
  readonly one: Ec2Request
  readonly body: Buffer
}

async function own({ target, proxy, machines }: Inside, { asked, one, body }: Exchange): Promise<Reply> {
  if (one.action === 'AmazonSSM.GetParameter') return parameterReply(proxy, body)
  if (one.action === 'DescribeImages') return imagesReply(proxy, one)
  if (one.action === 'GetConsoleOutput') {
    const id = one.parameters.get('InstanceId') ?? ''
    return consoleReply(machines?.console(id) ?? proxy.console)
  }
  const userData = one.parameters.get('UserData') ?? one.parameters.get('LaunchTemplateData.UserData') ?? ''
  if (Buffer.from(userData, 'base64').length > maxUserData) {
    return error(400, 'InvalidParameterValue', `User data is limited to ${maxUserData} bytes`)
  }
  const reply = await pass(target, asked, body)
  if (machines !== undefined) return machines.follow(one, reply)
  return one.action === 'DescribeInstances' ? { ...reply, body: withReasons(reply.body, proxy.reasons) } : reply
}

/** Moto knows one reason for the end of an instance: that somebody asked for it. */
function withReasons(xml: string, reasons: ReadonlyMap<string, string>): string {
  const start = '<item><architecture>'
  const told = xml.split(start).map((instance) => {
    const reason = reasons.get(/<instanceId>(i-[0-9a-f]+)</u.exec(instance)?.[1] ?? '')
    return reason === undefined ? instance : instance.replace('<code>Client.UserInitiatedShutdown<', `<code>${reason}<`)
  })
  return told.join(start)
}

function parameterReply({ aliases }: Ec2Proxy, body: Buffer): Reply {
  const { Name } = JSON.parse(body.toString('utf8')) as { readonly Name: string }
  const value = aliases.get(Name)
  const json = value === undefined ? { __type: 'ParameterNotFound' } : { Parameter: { Name, Value: value } }
  return { status: value === undefined ? 400 : 200, body: JSON.stringify(json), type: 'application/x-amz-json-1.1' }
}

function imagesReply({ images }: Ec2Proxy, { parameters }: Ec2Request): Reply {
  const listed = (name: string): readonly string[] =>
    [...parameters].filter(([key]) => key.startsWith(`${name}.`)).map(([, value]) => value)
  const [ids, owners] = [listed('ImageId'), listed('Owner')]
  const found = images.filter(({ id, owner }) => ids.includes(id) && owners.includes(owner))
  const items = found.map(
    ({ id, owner, architecture }) =>
      `<item><imageId>${id}</imageId><imageOwnerId>${owner}</imageOwnerId><architecture>${architecture}</architecture><rootDeviceName>/dev/sda1</rootDeviceName><blockDeviceMapping><item><deviceName>/dev/sda1</deviceName><ebs><volumeSize>8</volumeSize></ebs></item></blockDeviceMapping></item>`,
  )
  return xml(200, `<DescribeImagesResponse><imagesSet>${items.join('')}</imagesSet></DescribeImagesResponse>`)
}

function consoleReply(console: string): Reply {
  const output = Buffer.from(console).toString('base64')
  return xml(200, `<GetConsoleOutputResponse><output>${output}</output></GetConsoleOutputResponse>`)
}

async function pass(target: string, asked: IncomingMessage, body: Buffer): Promise<Reply> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...asked.headers, 'content-length': String(body.length) }
    request(`${target}${asked.url}`, { method: asked.method, headers, agent: false })
      .once('response', resolve)
      .once('error', reject)
      .end(body)
  })
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const type = response.headers['content-type'] ?? 'text/xml'
  return { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8'), type }
}

/** Tells moto of the end of a machine, as nobody has to. */
async function shut(target: string, id: string, how: Shutdown): Promise<void> {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=a/20260101/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=b'
  const body = new URLSearchParams({ Action: how, Version: '2016-11-15', 'InstanceId.1': id })
  await fetch(target, { method: 'POST', headers: { authorization }, body })
}
