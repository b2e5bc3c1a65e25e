/**
 * Makes the fonts that pictures are written with: Inter, cut down to the characters that plots are labelled with. They
 * are committed, since they change only with Inter; run this after that. What makes them is installed in a folder of
 * its own.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const target = join(import.meta.dirname, '../src/adapters/vega/fonts')
const packages = ['inter-ui@4.1.1', 'subset-font@2.9.0']

/** First and last character of each block: Latin, Greek, punctuation, small figures, arrows, mathematics, shapes. */
const blocks: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2b0, 0x2ff],
  [0x370, 0x3ff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x2070, 0x209c],
  [0x20ac, 0x20ac],
  [0x2190, 0x2199],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2713, 0x2717],
]

/** Cuts a font down to the characters of `blocks`, with nothing of its layout but kerning. */
const program = `import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
const [source, target, text] = process.argv.slice(2)
const options = { targetFormat: 'sfnt', keepFeatures: ['kern'], noHinting: true }
writeFileSync(target, await subsetFont(readFileSync(source), text, options))
`

const text = blocks
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
  .map((point) => String.fromCodePoint(point))
  .join('')

const folder = mkdtempSync(join(tmpdir(), 'crisol-fonts-'))
try {
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', ['install', '--prefix', folder, ...flags, ...packages], { stdio: 'ignore' })
  const inter = join(folder, 'node_modules/inter-ui')
  const script = join(folder, 'subset.mjs')
  writeFileSync(script, program)
  for (const weight of ['Regular', 'Bold']) {
    const files = [join(inter, `web/Inter-${weight}.woff2`), join(target, `Inter-${weight}.ttf`)]
    execFileSync(process.execPath, [script, ...files, text], { stdio: 'inherit' })
  }
  copyFileSync(join(inter, 'LICENSE.txt'), join(target, 'LICENSE.txt'))
} finally {
  rmSync(folder, { recursive: true })
}
