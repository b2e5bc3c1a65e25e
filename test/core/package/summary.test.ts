import { describe, expect, it } from '@jest/globals'
import { curlLine, isPassed, type PackageReport, renderSummary, tryLines } from '../../../src/core/package/summary.ts'

const layer = (name: 'base' | 'model', size: number) => ({ name, size, digest: 'sha256:0', mediaType: 'm' })

const report: PackageReport = {
  name: 'cancer',
  image: 'ghcr.io/me/model:1.2',
  digest: 'sha256:abc',
  builder: 'buildah',
  layers: [layer('base', 20_000_000), layer('base', 6_500_000), layer('model', 875)],
  smoke: {
    checks: [
      { name: 'Typed predict', fault: undefined },
      { name: 'KServe V1', fault: undefined },
    ],
    comparison: 'Every protocol is asked.',
    log: '',
    inventory: undefined,
  },
  pushedBytes: 1_500_000,
  seconds: 21.4,
  requestBody: '{"inputs": [{"it\'s": 1}]}',
  notes: ['The lock was resolved now.'],
}

describe('renderSummary', () => {
  it('shows image, digest, layers, checks and how to try it', () => {
    expect(renderSummary(report)).toBe(`## ✅ cancer: the serving image is pushed

|  |  |
| --- | --- |
| Image | <code>ghcr.io/me/model&#58;1.2</code> |
| Digest | <code>sha256&#58;abc</code> |
| Made by | buildah |
| Sent | 1.5 MB |
| Time | 21 s |

### Layers

| Layer | Compressed |
| --- | ---: |
| base | 26.5 MB |
| model | 875 B |
| **all** | **26.5 MB** |

### Smoke test

Every protocol is asked.

| Check | Result |
| --- | --- |
| Typed predict | ✅ |
| KServe V1 | ✅ |

### Try it

\`\`\`sh
docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 8080:8080 ghcr.io/me/model@sha256:abc
curl http://127.0.0.1:8080/predict -H 'content-type: application/json' -d '{"inputs": [{"it'\\''s": 1}]}'
\`\`\`

> The lock was resolved now.`)
  })

  it('shows the log where something failed, and no image', () => {
    const log = Array.from({ length: 300 }, (_, line) => `line ${line}`).join('\n')
    const checks = [{ name: 'KServe V1', fault: 'it answered 500: |oops|' }]
    const text = renderSummary({ ...report, image: undefined, smoke: { ...report.smoke, checks, log } })
    expect(text).toContain('## ❌ cancer: the serving image is not pushed')
    expect(text).toContain('| KServe V1 | ❌ it answered 500&#58; &#124;oops&#124; |')
    expect(text).toContain("<details><summary>The container's log</summary>\n\n```\nline 100\n")
    expect(text).not.toContain('docker run')
  })
})

it('takes an image for good where every check passed', () => {
  expect(isPassed(report.smoke)).toBe(true)
  expect(isPassed({ ...report.smoke, checks: [{ name: 'a', fault: 'b' }] })).toBe(false)
})

it('gives lines that run the image by its digest and ask it', () => {
  expect(tryLines(report)).toEqual([
    'docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 8080:8080 ghcr.io/me/model@sha256:abc',
    `curl http://127.0.0.1:8080/predict -H 'content-type: application/json' -d '{"inputs": [{"it'\\''s": 1}]}'`,
  ])
  const [run] = tryLines({ ...report, image: '127.0.0.1:5000/model' })
  expect(run).toMatch(/ 127\.0\.0\.1:5000\/model@sha256:abc$/u)
})

it('quotes a body for a shell', () => {
  expect(curlLine('http://h', "'")).toBe(`curl http://h/predict -H 'content-type: application/json' -d ''\\'''`)
})
