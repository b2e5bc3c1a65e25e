import type { ImageReference } from '../image/reference.ts'
import { renderScalar } from './scalar.ts'
import type { Survey } from './survey.ts'
import {
  type CloudOptions,
  checkoutLines,
  credentialLines,
  expression,
  identityLines,
  indent,
  joinLines,
  keyLines,
  thirdParty,
} from './workflow.ts'

/** Writes the workflow that packages the model of the branch that pull requests go to, and pushes its image. */
export function renderPackage(survey: Survey, cloud: CloudOptions, image: ImageReference): string {
  const isGitHub = image.registry === 'ghcr.io'
  return joinLines([
    'name: package',
    `on: { push: { branches: [${renderScalar(survey.branch)}] } }`,
    'permissions: {}',
    'jobs:',
    '  package:',
    '    runs-on: ubuntu-latest',
    '    permissions:',
    '      contents: read # to check out',
    ...(isGitHub ? ['      packages: write # to push the image'] : []),
    ...indent(identityLines(survey), 3),
    ...indent(keyLines(survey), 2),
    '    steps:',
    ...indent(checkoutLines, 3),
    ...indent(credentialLines(survey, cloud), 3),
    '      - uses: crisol-ml/crisol/actions/pull@v1',
    ...directoryLines(survey),
    `      - uses: ${thirdParty.builder}; Docker's own writes no OCI layouts`,
    `      - uses: ${thirdParty.login}`,
    `        with: ${loginOf(image.registry, isGitHub)}`,
    '      - uses: crisol-ml/crisol/actions/package@v1',
    ...packageInputs(survey, image),
  ])
}

function directoryLines({ directory }: Survey): readonly string[] {
  return directory === '' ? [] : [`        with: { working-directory: ${renderScalar(directory)} }`]
}

function packageInputs(survey: Survey, image: ImageReference): readonly string[] {
  const directory = survey.directory === '' ? '' : `, working-directory: ${renderScalar(survey.directory)}`
  return [`        with: { image: "${nameOf(image, survey.repository)}"${directory} }`]
}

/** The image of a repository by its own name goes where the repository goes. */
function nameOf({ registry, repository, tag }: ImageReference, own: string | undefined): string {
  const name = registry === 'ghcr.io' && repository === own ? expression('github.repository') : repository
  return `${registry}/${name}${tag === undefined ? '' : `:${tag}`}`
}

function loginOf(registry: string, isGitHub: boolean): string {
  const [user, password] = isGitHub
    ? ['github.actor', 'github.token']
    : ['secrets.REGISTRY_USERNAME', 'secrets.REGISTRY_PASSWORD']
  return `{ registry: ${registry}, username: "${expression(user ?? '')}", password: "${expression(password ?? '')}" }`
}
