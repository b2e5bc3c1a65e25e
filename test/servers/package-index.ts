import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A package that is made up: one module of its name, which knows its version. */
export interface MadePackage {
  readonly name: string
  readonly version: string
  /** What it needs: `numbering>=2`. */
  readonly requires?: readonly string[]
}

/** An index of made-up packages on the loopback interface. */
export interface PackageIndex {
  /** Address of its simple pages. */
  readonly url: string
  /** SHA-256 of the wheel of a package: 64 digits. */
  hash(name: string, version: string): string
  stop(): Promise<void>
}

/** Writes a wheel, the same bytes each time. */
const makeWheel = `
import json, sys, zipfile

name, version, requires, folder = json.loads(sys.argv[1])
info = f"{name}-{version}.dist-info"
files = {
    f"{name}.py": f"VERSION = '{version}'\\n",
    f"{info}/METADATA": "\\n".join(
        ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {one}" for one in requires), ""]
    ),
    f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: made-up\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
}
files[f"{info}/RECORD"] = "".join(f"{path},,\\n" for path in [*files, f"{info}/RECORD"])
with zipfile.ZipFile(f"{folder}/{name}-{version}-py3-none-any.whl", "w") as wheel:
    for path, text in files.items():
        wheel.writestr(zipfile.ZipInfo(path), text)
`

/**
 * Starts an index of packages.
 *
 * @param python makes the wheels
 * @param folder absolute path of where they lie
 * @param hasHashes whether the pages tell hashes
 * @see https://packaging.python.org/en/latest/specifications/simple-repository-api/
 */
export async function startPackageIndex(
  {
    python,
    folder,
    hasHashes = true,
  }: { readonly python: string; readonly folder: string; readonly hasHashes?: boolean },
  packages: readonly MadePackage[],
): Promise<PackageIndex> {
  mkdirSync(folder, { recursive: true })
  for (const { name, version, requires = [] } of packages)
    execFileSync(python, ['-c', makeWheel, JSON.stringify([name, version, requires, folder])])
  const hashOf = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
  const pageOf = (name: string): string =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${name}-`))
      .map((file) => `<a href="/files/${file}${hasHashes ? `#sha256=${hashOf(file)}` : ''}">${file}</a>\n`)
      .join('')
  const server = createServer(({ url = '' }, answer) => {
    const [, place, name = ''] = url.split('/')
    const body =
      place === 'files' && readdirSync(folder).includes(name) ? readFileSync(join(folder, name)) : pageOf(name)
    if (body.length === 0) answer.writeHead(404).end()
    else answer.writeHead(200, { 'content-type': place === 'files' ? 'application/zip' : 'text/html' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple`,
    hash: (name, version) => hashOf(`${name}-${version}-py3-none-any.whl`),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
