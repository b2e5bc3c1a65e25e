/** Builds `dist/`: one bundle with chunks, and a stub for each action and for the terminal program. */
import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Threads: each a file of its own that imports nothing of ours. */
const workers: readonly string[] = ['adapters/hash-worker.js']

/** What pictures are drawn with, and no bundler finds: file in `dist/` -> where it is. */
const drawing: Readonly<Record<string, string>> = {
  'resvg.wasm': createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'Inter-Regular.ttf': join(root, 'src/adapters/vega/fonts/Inter-Regular.ttf'),
  'Inter-Bold.ttf': join(root, 'src/adapters/vega/fonts/Inter-Bold.ttf'),
}

/** What the licences ask for beyond their text. */
const unseen = `@resvg/resvg-wasm (resvg.wasm)
MPL-2.0
Its source is at https://github.com/yisibl/resvg-js; the licence is at https://mozilla.org/MPL/2.0/.`

/** What is built: file in `dist/` -> its text. */
const stubs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...readdirSync(join(root, 'src/actions')), 'runner-post', 'rerun-post'].map((name) => [
      `${name}.js`,
      `import { start } from './index.js'\nawait start('${name}')\n`,
    ]),
  ),
  'pictures.js': `import { pictures } from './index.js'
const beside = (file) => new URL(file, import.meta.url)
await pictures({
  wasm: beside('resvg.wasm'),
  regular: beside('Inter-Regular.ttf'),
  bold: beside('Inter-Bold.ttf'),
})
`,
  'cli.js': `#!/usr/bin/env node\nimport { command } from './index.js'\nawait command(process.argv.slice(2))\n`,
}

function run(packageName: string, bin: string, args: readonly string[]): void {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`)
  execFileSync(process.execPath, [join(dirname(manifest), bin), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

for (const folder of ['lib', 'dist']) rmSync(join(root, folder), { recursive: true, force: true })
run('typescript', 'bin/tsc', ['-p', 'tsconfig.build.json'])
run('@vercel/ncc', 'dist/ncc/cli.js', ['build', 'lib/main.js', '--out', 'dist', '--license', 'licenses.txt', '--quiet'])
for (const worker of workers) copyFileSync(join(root, 'lib', worker), join(dist, basename(worker)))
for (const [file, source] of Object.entries(drawing)) copyFileSync(source, join(dist, file))
const inter = readFileSync(join(root, 'src/adapters/vega/fonts/LICENSE.txt'), 'utf8')
appendFileSync(
  join(dist, 'licenses.txt'),
  `\n\n${unseen}\n\nInter (Inter-Regular.ttf, Inter-Bold.ttf)\nOFL-1.1\n${inter}`,
)
rmSync(join(root, 'lib'), { recursive: true })
for (const [file, text] of Object.entries(stubs)) writeFileSync(join(dist, file), text)
chmodSync(join(dist, 'cli.js'), 0o755)

const bytes = readdirSync(dist).reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0)
console.log(`dist/: ${readdirSync(dist).length} files, ${(bytes / 1024).toFixed(0)} KiB`)
