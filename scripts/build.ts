/** Builds `dist/`: one bundle with chunks, and a stub for each action and for the terminal program. */
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Threads: each a file of its own that imports nothing of ours. */
const workers: readonly string[] = ['adapters/hash-worker.js']

/** What is built: file in `dist/` -> its text. */
const stubs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(join(root, 'src/actions')).map((name) => [
      `${name}.js`,
      `import { start } from './index.js'\nawait start('${name}')\n`,
    ]),
  ),
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
rmSync(join(root, 'lib'), { recursive: true })
for (const [file, text] of Object.entries(stubs)) writeFileSync(join(dist, file), text)
chmodSync(join(dist, 'cli.js'), 0o755)

const bytes = readdirSync(dist).reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0)
console.log(`dist/: ${readdirSync(dist).length} files, ${(bytes / 1024).toFixed(0)} KiB`)
