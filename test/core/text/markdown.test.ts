import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { escapeMarkdown, fence, renderDetails, renderTable } from '../../../src/core/text/markdown.ts'

const render = (markdown: string) => marked.parse(markdown, { async: false, gfm: true })

/** What a reader sees of HTML without elements: character references are characters, joiners are not seen. */
function seen(html: string): string {
  return html
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '')
}

/** Pieces that mean something to Markdown, HTML, a terminal or GitHub, alone or together. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\\`*_{}[]<>()#+!|~&@$:^=-.,;"\'/ \n\r\t0123456789abcfxhH'),
    fc.constantFrom(
      'www.',
      'https://',
      'GH-',
      '1. ',
      '- ',
      '    ',
      '&#96;',
      '&lt;',
      '<!--',
      '-->',
      '<br>',
      '](',
      '\n\n',
    ),
    fc.constantFrom(
      '\0',
      '\u001b[31m',
      '\u200b',
      '\u202e',
      '\u2028',
      '\u2060',
      '\ufe0f',
      '\u00a0',
      '\ud800',
      '😀',
      'é',
    ),
    fc.constantFrom('javascript:', '@octocat', '#12', 'deadbeef', 'a@b.co', 'o/r#1', '```\n', '~~~\n', '$x$', ':tada:'),
  ),
  maxLength: 30,
})

/** Characters of the input that the output shows: one line, no character that is not seen. */
function visible(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu, '')
    .replaceAll(/ +/gu, ' ')
    .trim()
}

describe('escapeMarkdown', () => {
  it.each([
    ['accuracy', 'accuracy'],
    ['', ''],
    ['   ', ''],
    [' a\n b\r\n\tc  ', 'a b c'],
    ['val, 95 % of 3/4; "x" ?', 'val, 95 % of 3/4; "x" ?'],
    ['val_loss', 'val&#95;loss'],
    ['a|b', 'a&#124;b'],
    ['<img src=x>', '&#60;img src&#61;x&#62;'],
    ['<!-- crisol -->', '&#60;&#33;&#45;&#45; crisol &#45;&#45;&#62;'],
    ['`code`', '&#96;code&#96;'],
    ['**b** ~~s~~', '&#42;&#42;b&#42;&#42; &#126;&#126;s&#126;&#126;'],
    ['[a](https://x.y)', '&#91;a&#93;&#40;https&#58;//x.y&#41;'],
    ['![i][r]', '&#33;&#91;i&#93;&#91;r&#93;'],
    ['\\*', '&#92;&#42;'],
    ['&lt;&#60;', '&#38;lt;&#38;&#35;&#8288;60;'],
    ['# head', '&#35;&#8288; head'],
    ['- item', '&#45; item'],
    ['+ item', '&#43; item'],
    ['1. item', '1&#46; item'],
    ['12345. item', '12345&#46; item'],
    ['1.', '1&#46;'],
    ['1.5', '1.5'],
    ['0.5 of 1. x', '0.5 of 1. x'],
    ['v1.5', 'v1.5'],
    ['2) item', '2&#41; item'],
    ['> quote', '&#62; quote'],
    ['a\n===', 'a &#61;&#61;&#61;'],
    ['$x^2$ {y}', '&#36;x&#94;2&#36; &#123;y&#125;'],
    [':tada:', '&#58;tada&#58;'],
    ['é 日本 😀', 'é 日本 😀'],
  ])('writes %j so that nothing in it is active', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it.each([
    ['a person', '@octocat', '&#64;&#8288;octocat'],
    ['a team', '@org/team', '&#64;&#8288;org/team'],
    ['an address', 'a@b.co', 'a&#64;&#8288;b.co'],
    ['an issue', '#12', '&#35;&#8288;12'],
    ['an issue of another repository', 'o/r#12', 'o/r&#35;&#8288;12'],
    ['an issue in the old way', 'GH-12 gh-3', 'GH&#8288;&#45;12 gh&#8288;&#45;3'],
    ['a bare address', 'www.example.com', 'www&#46;example.com'],
    ['a bare address in capitals', 'WWW.example.com', 'WWW&#46;example.com'],
    ['a commit', 'deadbeef', 'deadbe&#8288;ef'],
    ['a short commit', 'abcdef1', 'abcdef&#8288;1'],
    ['a commit in capitals', 'DEADBEEF', 'DEADBE&#8288;EF'],
    ['a whole commit', '0123456789abcdef0123456789abcdef01234567', '012345&#8288;6789abcdef0123456789abcdef01234567'],
    ['a commit of another repository', 'o/r@deadbeef', 'o/r&#64;&#8288;deadbe&#8288;ef'],
  ])('keeps GitHub from linking %s', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it.each(['abcdef', '12345678', 'deadbeefy', '0.12345678', 'gh-x', 'swww.x'])('leaves %j readable', (text) => {
    expect(escapeMarkdown(text).includes('&#8288;')).toBe(false)
    expect(seen(render(escapeMarkdown(text)))).toBe(`<p>${text}</p>\n`)
  })

  it.each([
    ['a null', 'a\0b'],
    ['a terminal colour', 'a\u001bb'],
    ['a delete', 'a\u007fb'],
    ['a zero width space', 'a\u200bb'],
    ['a zero width joiner', 'a\u200db'],
    ['a right-to-left override', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a soft hyphen', 'a\u00adb'],
    ['a byte order mark in a word', 'a\u{e0001}b'],
    ['a tag character', 'a\u{e0041}b'],
    ['a variation selector', 'a\ufe0fb'],
    ['a variation selector of the supplement', 'a\u{e0100}b'],
    ['half of a surrogate pair', 'a\ud83db'],
    ['a Hangul filler', 'a\u3164b'],
    ['a halfwidth Hangul filler', 'a\uffa0b'],
  ])('drops %s', (_, text) => {
    expect(escapeMarkdown(text)).toBe('ab')
  })

  it.each(['a\u2028b', 'a\u2029b', 'a\u00a0b', 'a\u000bb', 'a\n\n\nb', 'a\ufeffb'])('makes one space of %j', (text) => {
    expect(escapeMarkdown(text)).toBe('a b')
  })

  it.each([
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['|||', 2, '&#124;…'],
    [' a b ', 3, 'a b'],
    ['a\u200b\u200bbc', 3, 'abc'],
  ])('cuts %j to %d characters', (text, limit, escaped) => {
    expect(escapeMarkdown(text, limit)).toBe(escaped)
  })

  it('cuts at 200 characters when no limit is given', () => {
    expect(escapeMarkdown('x'.repeat(200))).toBe('x'.repeat(200))
    expect(escapeMarkdown('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`)
  })

  it('never leaves an active character as it is, nor a line end', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMarkdown(text).replaceAll(/&#\d+;/gu, '')).not.toMatch(/[\\`*_{}[\]<>()#+!|~&@$:^=\n\r-]/u)
      }),
      { numRuns: 500 },
    )
  })

  it('renders as one paragraph of the same text and no other element', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = visible(text)
        expect(
          seen(render(escapeMarkdown(text, 1000)))
            .replaceAll(/ +/gu, ' ')
            .replaceAll('&#39;', "'"),
        ).toBe(shown === '' ? '' : `<p>${shown}</p>\n`)
      }),
      { numRuns: 1000 },
    )
  })

  it('stays in its cell of a table', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const html = render(renderTable(['a', 'b'], ['left', 'right'], [[escapeMarkdown(one), escapeMarkdown(other)]]))
        expect(html.match(/<\/?[a-z]+/gu)).toEqual(
          '<table <thead <tr <th </th <th </th </tr </thead <tbody <tr <td </td <td </td </tr </tbody </table'.split(
            ' ',
          ),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('shows as many characters as the limit allows at the most', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        expect([...seen(escapeMarkdown(text, limit))].length).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 300 },
    )
  })
})

describe('fence', () => {
  it.each([
    ['a\nb', '', '```\na\nb\n```'],
    ['x: 1', 'yaml', '```yaml\nx: 1\n```'],
    ['', '', '```\n\n```'],
    ['a\n\n\n', '', '```\na\n```'],
    ['a\r\nb\rc', '', '```\na\nb\nc\n```'],
    ['\ta  b', '', '```\n\ta  b\n```'],
    ['`a` ``b``', '', '```\n`a` ``b``\n```'],
    ['```\nout\n```', '', '````\n```\nout\n```\n````'],
    ['a`````b```', '', '``````\na`````b```\n``````'],
    ['a\u001b[31mb\0\u202ec\u200b', '', '```\na[31mbc\n```'],
    ['~~~', '', '```\n~~~\n```'],
  ])('puts %j into a fence that it cannot leave', (text, language, block) => {
    expect(fence(text, language)).toBe(block)
  })

  it('renders as one block of code with the same lines, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = render(fence(text))
        expect(html.match(/<\/?[a-z]+/gu)).toEqual(['<pre', '<code', '</code', '</pre'])
        const body = text
          .replaceAll(/\r\n?/gu, '\n')
          .replaceAll(/(?![\n\t])\p{C}/gu, '')
          .replace(/\n+$/u, '')
        const shown = /^<pre><code>(.*)\n<\/code><\/pre>\n$/su.exec(html)?.[1] ?? 'no code'
        expect(
          shown
            .replaceAll('&#39;', "'")
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
        ).toBe(body)
      }),
      { numRuns: 500 },
    )
  })
})

describe('renderTable', () => {
  it('writes a header, a rule and rows', () => {
    expect(
      renderTable(
        ['Metric', 'Value'],
        ['left', 'right'],
        [
          ['a', '1'],
          ['b', '2'],
        ],
      ),
    ).toBe('| Metric | Value |\n| --- | ---: |\n| a | 1 |\n| b | 2 |')
  })

  it('writes a table without rows', () => {
    expect(renderTable(['a'], ['right'], [])).toBe('| a |\n| ---: |')
  })
})

describe('renderDetails', () => {
  it('folds a block with blank lines around it, so that Markdown in it is read', () => {
    expect(renderDetails('Stages: 2 ran', '| a |\n| --- |')).toBe(
      '<details><summary>Stages: 2 ran</summary>\n\n| a |\n| --- |\n\n</details>',
    )
  })
})
