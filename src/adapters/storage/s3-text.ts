import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { textOf } from './s3-answer.ts'
import { S3Refusal } from './s3-refusal.ts'
import { ask, type Question, type S3Access } from './s3-request.ts'
import { patiently } from './s3-retry.ts'

/** Bytes of an answer, at the most: a listing has 1,000 keys of 1,024 bytes, percent-encoded, and what is said of each. */
const maxText = 16 * 1024 ** 2

/**
 * Asks for an answer in XML until there is one, within limits, and gives its root, which has the given name.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries; a refusal
 * can come with status 200
 */
export async function askText(access: S3Access, question: Question, name: string): Promise<XmlElement> {
  return await patiently(access, async () => {
    const response = await ask(access, question)
    return rootNamed(await textOf(response, maxText), name)
  })
}

/**
 * Gives the root of an answer, which has the given name.
 *
 * @throws {S3Refusal} when it is another one, or no XML
 */
export function rootNamed(text: string, name: string): XmlElement {
  const root = rootOf(text)
  if (root?.name === name) return root
  if (root?.name !== 'Error') throw notS3(`it answers ${text.slice(0, 80)}`)
  const code = textIn(root, 'Code') ?? 'InternalError'
  throw new S3Refusal(code, textIn(root, 'Message') ?? code, { status: 200 })
}

/** Gives the refusal of an answer that S3 does not give. */
export function notS3(found: string): S3Refusal {
  return new S3Refusal('NotS3', found, { status: 200 })
}

/** Gives a key that was percent-encoded for XML, which cannot hold every character; one that was not, as it is. */
export function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return key
  }
}

function rootOf(text: string): XmlElement | null {
  try {
    return parseXml(text.trimStart()).root
  } catch {
    return null
  }
}

/** Elements of that name right below another one. */
export function elementsIn(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement).filter((child) => child.name === name)
}

/** Text of the first element of that name right below another one; `undefined` when there is none. */
export function textIn(parent: XmlElement, name: string): string | undefined {
  return elementsIn(parent, name)[0]?.text
}
