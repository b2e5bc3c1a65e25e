import { execFileSync } from 'node:child_process'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { AwsFault, act } from '../../../src/adapters/aws/call.ts'
import { describeWith } from '../../counterparts.ts'

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'made-up/secret+key', sessionToken: 'made-up/token==' }

/** Signs as AWS's own library for Python does: URL, body and headers -> signature. */
const signer = `import json, sys
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
asked = json.load(sys.stdin)
headers = asked['headers']
auth = SigV4Auth(Credentials(*asked['keys']), 'ec2', 'eu-west-1')
request = AWSRequest('POST', asked['url'], data=asked['body'], headers=headers)
request.context['timestamp'] = headers['x-amz-date']
print(auth.signature(auth.string_to_sign(request, auth.canonical_request(request)), request))
`

const before = process.env['AWS_ENDPOINT_URL']
afterEach(() => {
  if (before === undefined) delete process.env['AWS_ENDPOINT_URL']
  else process.env['AWS_ENDPOINT_URL'] = before
})

/** What a server hears when an action is asked of it, and what comes of its answer. */
async function hear(answer: string, status = 200) {
  const heard: { headers: IncomingHttpHeaders; body: string } = { headers: {}, body: '' }
  const server = createServer((asked, reply) => {
    heard.headers = asked.headers
    asked.setEncoding('utf8').on('data', (chunk: string) => {
      heard.body += chunk
    })
    asked.on('end', () => reply.writeHead(status).end(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  process.env['AWS_ENDPOINT_URL'] = url
  const access = { region: 'eu-west-1', credentials: async () => keys }
  const parameters = { InstanceId: ['i-1'], Filter: [{ Name: 'tag:a b/ü', Value: ['~*', '+&='] }] }
  const end = await act(access, { service: 'ec2', name: 'DescribeInstances', parameters }).then(
    ({ name }) => name,
    (error: unknown) => (error instanceof AwsFault ? `${error.code} ${error.status}` : String(error)),
  )
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return { ...heard, url, end }
}

describeWith(['moto'], 'a request of EC2', (moto) => {
  it('is signed as AWS’s own library signs it', async () => {
    const { headers, body, url, end } = await hear('<DescribeInstancesResponse/>')
    const [, names = '', signature] =
      /SignedHeaders=([^,]+), Signature=(\w+)$/u.exec(String(headers.authorization)) ?? []
    const signed = Object.fromEntries(names.split(';').map((name) => [name, headers[name]]))
    const { accessKeyId, secretAccessKey, sessionToken } = keys
    const input = JSON.stringify({ url, body, headers: signed, keys: [accessKeyId, secretAccessKey, sessionToken] })
    const python = join(dirname(moto), 'python')
    expect(signature).toBe(execFileSync(python, ['-c', signer], { input, encoding: 'utf8' }).trim())
    expect([end, names]).toEqual([
      'DescribeInstancesResponse',
      'content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token',
    ])
  })

  it.each([
    { answer: '<html>Sign in</html>', status: 200, end: 'NotAws 200' },
    { answer: 'Bad gateway', status: 502, end: 'ServiceUnavailable 502' },
    { answer: '<RunInstancesResponse/>', status: 200, end: 'NotAws 200' },
    {
      answer: '<Response><Errors><Error><Code>AuthFailure</Code><Message>No.</Message></Error></Errors></Response>',
      status: 401,
      end: 'AuthFailure 401',
    },
    {
      answer: '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>Old.</Message></Error></ErrorResponse>',
      status: 403,
      end: 'ExpiredToken 403',
    },
  ])('ends with $end when the answer is $answer', async ({ answer, status, end }) => {
    expect((await hear(answer, status)).end).toBe(end)
  })
})
