/** The name of an object by its content. */
export interface Hash {
  /** `md5`, or that of DVC 2, which folds line ends of text. */
  readonly algorithm: 'md5' | 'md5-dos2unix'
  /** 32 lower-case hexadecimal digits; `.dir` follows for the manifest of a directory. */
  readonly value: string
}

/** Tells whether a hash names the manifest of a directory. */
export function isDirectory(hash: Hash): boolean {
  return hash.value.endsWith('.dir')
}

/** Tells whether a text has the form of a hash. */
export function isHashValue(text: string): boolean {
  return /^[0-9a-f]{32}(?:\.dir)?$/u.test(text)
}

/** Tells whether two hashes name the same content. */
export function isSameHash(one: Hash | undefined, other: Hash | undefined): boolean {
  return one?.value === other?.value && one?.algorithm === other?.algorithm
}

/** Gives the key of an object below the root of a cache or remote, in the layout of DVC 3 or, for its hashes, of DVC 2. */
export function objectKey(hash: Hash): string {
  const split = `${hash.value.slice(0, 2)}/${hash.value.slice(2)}`
  return hash.algorithm === 'md5' ? `files/md5/${split}` : split
}
