import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bytesOf, escapeHtml, escapeLines, takeFitting } from '../../../src/core/text/html.ts'

const hostile = fc.string({
  unit: fc.oneof(fc.constantFrom(...'<>&"\'`=/!-\\ \n\0\u202e\u200b;#x'), fc.string({ minLength: 1 })),
})

/** What a reader sees of inert HTML. */
function seen(html: string): string {
  const names = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const
  return html.replace(/&(?:lt|gt|quot|#39|amp);/gu, (reference) => names[reference as keyof typeof names])
}

describe('escapeHtml', () => {
  it.each([
    ['<img src=x onerror="alert(1)">', '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'],
    ["it's </style> & </script>", 'it&#39;s &lt;/style&gt; &amp; &lt;/script&gt;'],
    ['a\u202e\nb', 'a b'],
  ])('makes %j text', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected)
  })

  it('leaves nothing that ends text or an attribute, and nothing that cannot be seen, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = escapeHtml(text)
        expect(html).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|\p{Cc}|\p{Cf}/u)
      }),
    )
  })

  it('shows what was given where that can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'ab;#1'), maxLength: 200 }), (text) => {
        expect(seen(escapeHtml(text))).toBe(text)
      }),
    )
  })

  it('cuts before it escapes, so that no reference is halved', () => {
    expect(escapeHtml('<<<<', 3)).toBe('&lt;&lt;…')
  })
})

describe('escapeLines', () => {
  it('keeps lines and tabs and nothing that hides', () => {
    expect(escapeLines('a\r\n\tb\u001b[31m\r<c>')).toBe('a\n\tb[31m\n&lt;c&gt;')
  })
})

describe('takeFitting', () => {
  it.each([
    { bytes: 0, expected: [] },
    { bytes: 2, expected: ['ab'] },
    { bytes: 3, expected: ['ab'] },
    { bytes: 4, expected: ['ab', 'é'] },
    { bytes: 9, expected: ['ab', 'é', 'c'] },
  ])('takes what fits into $bytes bytes', ({ bytes, expected }) => {
    expect(takeFitting(['ab', 'é', 'c'], bytes)).toEqual(expected)
  })
})

describe('bytesOf', () => {
  it('counts UTF-8', () => {
    expect([bytesOf('a'), bytesOf('é'), bytesOf('−'), bytesOf('🙂')]).toEqual([1, 2, 3, 4])
  })
})
