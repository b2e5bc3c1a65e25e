/**
 * Draws the comment of the demo as GitHub shows it, with the pictures that the report kept in the demo's own GitHub:
 * `node scripts/picture.ts .demo docs/images/comment.png 1500`. Needs Chromium; run by hand when the comment changes its
 * looks.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { marked } from 'marked'

const [demo, picture, height = '900'] = process.argv.slice(2)
if (demo === undefined || picture === undefined) {
  console.error('usage: node scripts/picture.ts <folder of the demo> <picture.png> [height]')
  process.exit(2)
}

/** The font that plots are drawn with. */
function fontFace(weight: string, value: number): string {
  const file = new URL(`../src/adapters/vega/fonts/Inter-${weight}.ttf`, import.meta.url)
  return `@font-face { font-family: "Inter"; font-weight: ${value}; src: url("${file.href}"); }`
}

/** What the demo's GitHub keeps: name of a file -> blob, by the SHA of the tree; blobs as base64. */
interface Kept {
  readonly git: {
    readonly trees: Readonly<Record<string, Readonly<Record<string, string>>>>
    readonly blobs: Readonly<Record<string, string>>
  }
}

/** Puts the bytes of pictures in place of their addresses, which nobody serves. */
function withPictures(html: string, { git }: Kept): string {
  const files = new Map(Object.values(git.trees).flatMap((tree) => Object.entries(tree)))
  return html.replace(/https:\/\/[^" ]+\/([0-9a-f]{32}\.png)\?raw=true/gu, (address, name: string) => {
    const bytes = git.blobs[files.get(name) ?? '']
    return bytes === undefined ? address : `data:image/png;base64,${bytes}`
  })
}

/** The looks of a comment on GitHub, light theme, as far as a picture shows them. */
const style = `
  ${fontFace('Regular', 400)} ${fontFace('Bold', 700)}
  body { margin: 0; padding: 20px; background: #fff; font: 14px/1.5 "Inter", "DejaVu Sans", sans-serif, "Noto Color Emoji"; color: #1f2328; }
  article { width: 760px; border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e; }
  header b { color: #1f2328; } header span { border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; font-size: 12px; }
  main { padding: 16px; } h2 { font-size: 20px; border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; margin: 4px 0 16px; }
  h3 { font-size: 17px; } table { border-collapse: collapse; margin-bottom: 16px; } td, th { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) td { background: #f6f8fa; } code { background: #eff1f3; border-radius: 6px; padding: .2em .4em; font-size: 85%; }
  pre { background: #f6f8fa; padding: 16px; border-radius: 6px; } pre code { background: none; padding: 0; }
  a { color: #0969da; text-decoration: none; } blockquote { border-left: 4px solid #d1d9e0; margin: 0 0 16px; padding: 0 16px; color: #59636e; }
`

const folder = mkdtempSync(join(tmpdir(), 'crisol-picture-'))
try {
  const markdown = await marked.parse(readFileSync(join(demo, 'comment.md'), 'utf8'), { gfm: true })
  const body = withPictures(markdown, JSON.parse(readFileSync(join(demo, 'github.json'), 'utf8')))
  const page = join(folder, 'comment.html')
  const header = '<header><b>github-actions</b> <span>bot</span> commented</header>'
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>${style}</style><article>${header}<main>${body}</main></article>`,
  )
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars']
  const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  const output = [
    `--user-data-dir=${join(folder, 'profile')}`,
    `--screenshot=${resolve(picture)}`,
    `--window-size=802,${height}`,
  ]
  execFileSync('chromium', [...flags, ...offline, ...output, '--force-device-scale-factor=2', `file://${page}`], {
    stdio: 'ignore',
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
