import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDirectoryMemory } from '../../../src/adapters/directory-memory.ts'
import { openFileMemory } from '../../../src/adapters/file-memory.ts'
import { readSealed, writeSealed } from '../../../src/adapters/sealed-file.ts'
import { readAwsProfile } from '../../../src/adapters/storage/aws-profile.ts'
import { AnswerParser } from '../../../src/adapters/storage/http-answer.ts'
import { explain } from '../../../src/adapters/storage/s3-errors.ts'
import { keysIn } from '../../../src/adapters/storage/s3-list.ts'
import { S3Refusal } from '../../../src/adapters/storage/s3-refusal.ts'
import { rootNamed } from '../../../src/adapters/storage/s3-text.ts'
import { uploadsIn } from '../../../src/adapters/storage/s3-uploads.ts'
import { bytesOf, type Parser, textOf } from '../parser.ts'

const isRefusal = (error: unknown): boolean => error instanceof S3Refusal

const listing = `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><Prefix>runs/</Prefix><KeyCount>2</KeyCount><MaxKeys>1000</MaxKeys><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken><Contents><Key>runs/a%20b+c</Key><LastModified>2026-01-31T12:00:00.000Z</LastModified><ETag>&quot;ab&quot;</ETag><Size>7</Size></Contents><Contents><Key>runs/%C3%A4</Key></Contents></ListBucketResult>`
const uploads = `<ListMultipartUploadsResult><Bucket>b</Bucket><EncodingType>url</EncodingType><Upload><Key>files%2Fa</Key><UploadId>u</UploadId><Initiated>2026-01-31T12:00:00.000Z</Initiated></Upload></ListMultipartUploadsResult>`
const refusal =
  '<?xml version="1.0"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Region>eu-west-1</Region><RequestId>x</RequestId></Error>'

const answers = [
  'HTTP/1.1 200 OK\r\nETag: "a"\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\nhello',
  'HTTP/1.1 206 Partial Content\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nx-trailer: 1\r\n\r\n',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 404 Not Found\r\nx-b: 1\r\nX-B: 2\r\n\r\n<Error/>',
]

/** Reads an answer in pieces of several sizes. */
function readAnswer(bytes: Uint8Array): void {
  for (const size of [bytes.length, 1, 7, 64]) {
    for (const method of ['GET', 'HEAD']) {
      const parser = new AnswerParser(method, { head: () => undefined, body: () => undefined, end: () => undefined })
      for (let at = 0; at < Math.min(bytes.length, 20_000 * size); at += size)
        parser.push(Buffer.from(bytes.subarray(at, at + size)))
      parser.finish()
    }
  }
}

/** Does work in a folder that is gone afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-fuzz-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const stamp = { inode: 1, size: 2, modified: 3, changed: 4 }
const sealed = `{"schema":3,"md5":"5eb63bbbe01eeed093cb22bb8f5acdc3"}\nhello world`

/** Rows of both memories under a seal that is right, whatever is in them. */
function recall(bytes: Uint8Array): unknown {
  return inFolder((folder) => {
    const rows = new Map([
      ['data', textOf(bytes)],
      ['md5:data', textOf(bytes)],
    ])
    writeSealed(join(folder, '.dvc/tmp/crisol/state.json'), 3, rows)
    writeSealed(join(folder, '.dvc/tmp/crisol/directories.json'), 1, rows)
    const files = [{ path: 'data/a', stamp, isExecutable: false, mode: 0o644 }] as never
    return [
      openFileMemory(folder).recall('data/a', 'md5', stamp as never),
      openDirectoryMemory(folder).recall('data', 'md5', files),
    ]
  })
}

function profileOf(bytes: Uint8Array): unknown {
  const before = process.env['AWS_CONFIG_FILE']
  return inFolder((folder) => {
    const file = join(folder, 'config')
    writeFileSync(file, bytes)
    process.env['AWS_CONFIG_FILE'] = file
    try {
      return ['default', 'work'].map(readAwsProfile)
    } finally {
      if (before === undefined) delete process.env['AWS_CONFIG_FILE']
      else process.env['AWS_CONFIG_FILE'] = before
    }
  })
}

/** What stores answer, and what is remembered of files. */
export const storeParsers: readonly Parser[] = [
  {
    name: 'HTTP/1.1',
    read: readAnswer,
    corpus: bytesOf(...answers),
    grammar: 'lines',
    refuses: (error) => String((error as NodeJS.ErrnoException).code).startsWith('HPE_'),
  },
  {
    name: 'S3: keys',
    read: (bytes) => keysIn(rootNamed(textOf(bytes), 'ListBucketResult')),
    corpus: bytesOf(listing),
    grammar: 'xml',
    refuses: isRefusal,
  },
  {
    name: 'S3: uploads',
    read: (bytes) => uploadsIn(rootNamed(textOf(bytes), 'ListMultipartUploadsResult'), 'files/a'),
    corpus: bytesOf(uploads),
    grammar: 'xml',
    refuses: isRefusal,
  },
  {
    name: 'S3: a refusal',
    read: (bytes) => {
      const headers = { date: textOf(bytes).slice(0, 40), 'retry-after': textOf(bytes).slice(0, 9) }
      const doing = {
        store: 's3://b',
        key: 'k',
        verb: 'read',
        secrets: ['made-up', textOf(bytes).slice(3, 12)],
      } as const
      return explain(S3Refusal.read({ status: 403, headers }, textOf(bytes)), doing)
    },
    corpus: bytesOf(refusal, 'Fri, 27 Nov 2026 12:00:00 GMT'),
    grammar: 'xml',
  },
  {
    name: 'AWS profiles',
    read: profileOf,
    corpus: bytesOf(
      '[default]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key=made-up\n[profile work]\nregion = eu-west-1\ns3 =\n    addressing_style = path\n',
    ),
    grammar: 'lines',
  },
  {
    name: 'memory of files',
    read: recall,
    corpus: bytesOf(`{"md5:data/a":[1,2,3,4,"${'ab'.repeat(16)}"]}`, `["${'cd'.repeat(32)}","${'ab'.repeat(16)}",7]`),
    grammar: 'json',
  },
  {
    name: 'seal of the memory',
    read: (bytes) =>
      inFolder((folder) => {
        writeFileSync(join(folder, 'state'), bytes)
        return readSealed(join(folder, 'state'), 3)
      }),
    corpus: bytesOf(sealed),
  },
]
