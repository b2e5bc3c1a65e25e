export const id = 6876;
export const ids = [6876];
export const modules = {

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./lib/core/fleet/policy.js
var policy = __webpack_require__(5083);
// EXTERNAL MODULE: ./lib/core/scaffold/python.js
var scaffold_python = __webpack_require__(7862);
;// CONCATENATED MODULE: ./lib/core/scaffold/scalar.js
/** Writes a text so that YAML reads it back as that text, in its short form as well as on a line of its own. */
function renderScalar(text) {
    const isPlain = /^[A-Za-z_][\w./-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text);
    return isPlain ? text : JSON.stringify(text);
}

;// CONCATENATED MODULE: ./lib/core/scaffold/workflow.js


/** Keys of a map in YAML's short form: `{ a: b, c: d }`. */
function inline(entries) {
    return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}
/** A value of GitHub's expressions as the text of a YAML value. */
function expression(text) {
    return `\${{ ${text} }}`;
}
/** Whether the data are behind credentials, and which. */
function accessOf(remote) {
    if (remote?.kind !== 's3')
        return 'none';
    return remote.hasEndpoint ? 'keys' : 'role';
}
/** Actions of others, which are called by their commit: a tag of theirs may move. */
const thirdParty = {
    credentials: 'aws-actions/configure-aws-credentials@ec61189d14ec14c8efccab744f656cffd0e33f37 # v6.1.0',
    login: 'docker/login-action@dbcb813823bdd20940b903addbd779551569679f # v4.6.0',
    builder: 'docker/setup-buildx-action@37fe631027851001ddb9b187196cc803df7f5f0e # v4.3.0',
};
/** The step that checks out. What runs after it is whatever the pipeline says, and is left no token in `.git/config`. */
const checkoutLines = ['- uses: actions/checkout@v7', '  with: { persist-credentials: false }'];
/** Gives the permission that taking on a role needs, as a line of `permissions`; nothing where there is no role. */
function identityLines({ remote }) {
    return accessOf(remote) === 'role' ? ['id-token: write # to take on the AWS role that reads and writes the data'] : [];
}
/** Gives the keys of a store that is not AWS's own, as lines of a job. */
function keyLines({ remote }) {
    if (accessOf(remote) !== 'keys')
        return [];
    return [
        'env: # of the store in .dvc/config',
        `  AWS_ACCESS_KEY_ID: ${expression('secrets.AWS_ACCESS_KEY_ID')}`,
        `  AWS_SECRET_ACCESS_KEY: ${expression('secrets.AWS_SECRET_ACCESS_KEY')}`,
    ];
}
/** Gives the step that takes on the role for the data. */
function credentialLines({ remote }, { dataRole, region }) {
    if (accessOf(remote) !== 'role')
        return [];
    return [
        `- uses: ${thirdParty.credentials}`,
        '  with:',
        `    role-to-assume: ${dataRole ?? expression('vars.CRISOL_DATA_ROLE')}`,
        `    aws-region: ${region ?? expression('vars.AWS_REGION')}`,
    ];
}
/** Gives a step that runs an action of Crisol in the directory of the project. */
function actionLines(name, { directory }, more = []) {
    const inputs = directory === '' ? [] : [`  with: ${inline([['working-directory', renderScalar(directory)]])}`];
    return [`- uses: crisol-ml/crisol/actions/${name}@v1`, ...more.map((line) => `  ${line}`), ...inputs];
}
/** Gives the steps that set Python up with the packages of the project. */
function pythonLines({ python, packages, directory }) {
    const installation = packages === undefined ? undefined : (0,scaffold_python/* installationOf */.oJ)(packages);
    const version = [['python-version', `"${python}"`]];
    const { cache } = installation ?? {};
    const path = cache === undefined || (cache.isUsual && directory === '')
        ? []
        : [['cache-dependency-path', renderScalar(below(directory, cache.file))]];
    const kept = cache === undefined ? [] : [['cache', 'pip'], ...path];
    return [
        '- uses: actions/setup-python@v6',
        `  with: ${inline([...version, ...kept])}`,
        ...runLines(installation?.lines ?? []),
    ];
}
function below(directory, file) {
    return directory === '' ? file : `${directory}/${file}`;
}
function runLines(lines) {
    const [first, ...more] = lines;
    if (first === undefined)
        return [];
    return more.length === 0 ? [`- run: ${first}`] : ['- run: |', ...lines.map((line) => `    ${line}`)];
}
/** Gives where the shell lines of a job run, as lines of the job; nothing for the root. */
function defaultLines({ directory }) {
    return directory === ''
        ? []
        : [`defaults: ${inline([['run', inline([['working-directory', renderScalar(directory)]])]])}`];
}
/** Indents lines by a number of levels. */
function indent(lines, levels) {
    return lines.map((line) => `${'  '.repeat(levels)}${line}`);
}
/** Joins the lines of a file. */
function joinLines(lines) {
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/core/scaffold/machines.js


/** Folder of the policies, from the root of the repository. */
const policyFolder = '.github/iam';
const appInputs = [
    `app-id: ${expression('vars.CRISOL_APP_ID')}`,
    `app-private-key: ${expression('secrets.CRISOL_APP_KEY')}`,
];
function roleOf(name, { account }) {
    return `arn:aws:iam::${account ?? expression('vars.AWS_ACCOUNT')}:role/crisol-${name}`;
}
function regionOf({ region }) {
    return region ?? expression('vars.AWS_REGION');
}
function typeInputs({ types, market }) {
    return [`instance-types: ${types.join(' ')}`, `market: ${market}`];
}
/** Gives the job that launches the machine of a review. */
function launchJob(options, cloud) {
    return [
        'launch:',
        "  # A fork's run has no identity in AWS.",
        '  if: github.event.pull_request.head.repo.full_name == github.repository',
        '  runs-on: ubuntu-latest',
        '  permissions:',
        '    id-token: write # to take on the AWS role',
        '  outputs:',
        `    label: ${expression('steps.runner.outputs.label')}`,
        '  steps:',
        '    - id: runner',
        '      uses: crisol-ml/crisol/actions/runner@v1',
        `      env: { AWS_REGION: ${quotedRegion(cloud)} }`,
        '      with:',
        ...[`role-to-assume: ${roleOf('launch', options)}`, ...appInputs, ...typeInputs(options), 'max-minutes: 120'].map((line) => `        ${line}`),
    ];
}
/** Within a map in YAML's short form an expression's braces need quotes. */
function quotedRegion(cloud) {
    return cloud.region ?? `"${regionOf(cloud)}"`;
}
/** Writes the workflow that ends machines that nobody needs any more. */
function renderReap(options, cloud) {
    return joinLines([
        'name: reap',
        'on:',
        '  schedule: [{ cron: "*/20 * * * *" }]',
        '  workflow_dispatch:',
        'permissions: {}',
        'jobs:',
        '  reap:',
        '    permissions:',
        '      id-token: write # to take on the AWS role',
        ...callLines('reap', roleOf('reap', options), cloud),
        ...secretLines,
    ]);
}
/** Calls a workflow of the suite that acts on machines; its other inputs follow. */
function callLines(name, role, cloud) {
    return [
        `    uses: crisol-ml/crisol/.github/workflows/${name}.yml@v1`,
        '    with:',
        `      aws-region: ${regionOf(cloud)}`,
        `      role-to-assume: ${role}`,
        `      ${appInputs[0]}`,
    ];
}
const secretLines = ['    secrets:', `      ${appInputs[1]}`];
/** Writes the workflow that runs a review again when its spot machine was taken back. */
function renderRerun(options, cloud) {
    return joinLines([
        'name: run again',
        'on:',
        '  workflow_run: # zizmor: ignore[dangerous-triggers] nothing of that run is checked out or run',
        '    workflows: [review]',
        '    types: [completed]',
        'permissions: {}',
        'jobs:',
        '  again:',
        '    permissions:',
        "      actions: write # to read the run's jobs and to run them again",
        '      contents: read # to read crisol.yaml on the default branch',
        '      id-token: write # to take on the AWS role',
        ...callLines('rerun', roleOf('launch', options), cloud),
        ...typeInputs(options).map((line) => `      ${line}`),
        ...secretLines,
    ]);
}
/** Gives the policies of the two roles: file -> its text. What is not known stands in capitals. */
function renderPolicies(options, { region }) {
    const scope = {
        region: region ?? 'REGION',
        account: options.account ?? 'ACCOUNT',
        repository: options.repository ?? 'OWNER/REPO',
    };
    const main = `ref:refs/heads/${options.branch}`;
    const tasks = ['launch', ...(options.types.length > 1 ? ['fleet'] : []), 'reap', 'doctor'];
    const policies = [
        // A review is a pull request's; what runs it again is the default branch's.
        ['launch-trust', (0,policy/* trustPolicyFor */.yz)(scope, ['pull_request', main])],
        ['reap-trust', (0,policy/* trustPolicyFor */.yz)(scope, main)],
        ...tasks.map((task) => [task, (0,policy/* policyFor */.KV)(task, scope)]),
    ];
    return new Map(policies.map(([name, policy]) => [`${policyFolder}/${name}.json`, `${JSON.stringify(policy, null, 2)}\n`]));
}

;// CONCATENATED MODULE: ./lib/core/scaffold/next-steps.js


const docs = 'https://github.com/crisol-ml/crisol/blob/v1/docs';
/** Says what is to be done next, in order, each step a sentence or two. */
function nextSteps(survey, options) {
    return [
        ...pipelineSteps(survey),
        ...remoteSteps(survey, options),
        ...(options.machines === undefined ? [] : machineSteps(options.machines, options.region)),
        ...registrySteps(options),
        ...pickleSteps(survey, options),
        'Run crisol doctor: it looks at all that a first review needs.',
        'Commit what was written and push it; the next pull request is reviewed.',
    ];
}
function pipelineSteps({ stages, metrics, packages }) {
    return [
        ...(stages === 0 ? ['Write a dvc.yaml with the stages that train and evaluate, and run crisol train.'] : []),
        ...(stages > 0 && metrics.length === 0
            ? ['Run crisol train, so that there are metrics, and give crisol.yaml a rule for each that decides.']
            : []),
        ...(packages === undefined
            ? ['Say which packages the stages need (requirements.txt), and add the step that installs them to the workflow.']
            : []),
    ];
}
function remoteSteps(survey, { dataRole, region }) {
    const { remote } = survey;
    if (remote === undefined)
        return ['Name a place for the data: dvc remote add -d store s3://BUCKET/PREFIX, then crisol push.'];
    if (remote.kind === 'other')
        return [`Move the data to S3 or a folder: Crisol does not read ${remote.url}.`];
    if (remote.kind === 'folder') {
        if (remote.isInside)
            return [];
        return [`Move the data to S3: a machine of GitHub does not see the folder ${remote.path}.`];
    }
    if (accessOf(remote) === 'keys') {
        return [
            'Keep the keys of the store as the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
            'Run crisol push.',
        ];
    }
    const objects = [remote.bucket, remote.prefix, '*'].filter((part) => part !== '').join('/');
    const rights = `s3:ListBucket on ${remote.bucket}, and s3:GetObject, s3:PutObject and s3:AbortMultipartUpload on ${objects}`;
    const variables = [
        ...(dataRole === undefined ? ['its ARN as the variable CRISOL_DATA_ROLE'] : []),
        ...(region === undefined ? ['the region as AWS_REGION'] : []),
    ];
    const keep = variables.length === 0 ? '' : ` Keep ${variables.join(' and ')}.`;
    return [`Make a role in AWS that trusts this repository's workflows, with ${rights}.${keep}`, 'Run crisol push.'];
}
function machineSteps({ account, repository }, region) {
    const blanks = [
        ...(region === undefined ? ['REGION'] : []),
        ...(account === undefined ? ['ACCOUNT'] : []),
        ...(repository === undefined ? ['OWNER/REPO'] : []),
    ];
    const variables = [
        ...(region === undefined ? ['the region as the variable AWS_REGION'] : []),
        ...(account === undefined ? ['the account as the variable AWS_ACCOUNT'] : []),
    ];
    const fill = blanks.length === 0
        ? `The policies are in ${policyFolder}. `
        : `Put yours for ${blanks.join(', ')} in ${policyFolder}. `;
    const keep = variables.length === 0 ? '' : ` Keep ${variables.join(' and ')}.`;
    return [
        'Make a GitHub App with administration: write, and keep its id as the variable CRISOL_APP_ID and its key as the secret CRISOL_APP_KEY.',
        `${fill}Make the roles crisol-launch and crisol-reap of the policies there: ${docs}/runners.md, step 2.${keep}`,
        'Run crisol runner doctor: it tries every permission.',
    ];
}
function registrySteps({ image }) {
    if (image === undefined || image.registry === 'ghcr.io')
        return [];
    return [`Keep who may push to ${image.registry} as the secrets REGISTRY_USERNAME and REGISTRY_PASSWORD.`];
}
function pickleSteps({ models, example }, { image }) {
    if (image === undefined)
        return [];
    return [
        ...(models.length === 1 ? [] : ['Name the model in crisol.yaml: serve.model.']),
        ...(models.some((model) => /\.(?:joblib|pkl|pickle)$/iu.test(model))
            ? ['Decide on serve.allow-pickle in crisol.yaml: the model is a pickle, and without it nothing is packaged.']
            : []),
        ...(example === undefined ? ['Have a stage write example.json beside the model: rows, and what it predicts.'] : []),
    ];
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/fleet/instance-type.js
var instance_type = __webpack_require__(2610);
// EXTERNAL MODULE: ./lib/core/fleet/ladder.js
var ladder = __webpack_require__(7342);
// EXTERNAL MODULE: ./lib/core/image/reference.js
var reference = __webpack_require__(5896);
// EXTERNAL MODULE: ./lib/core/inputs.js
var inputs = __webpack_require__(662);
;// CONCATENATED MODULE: ./lib/core/scaffold/options.js





const options_forms = {
    python: { pattern: /^3\.\d+$/u, words: 'a version such as 3.12' },
    repository: { pattern: /^[\w.-]+\/[\w.-]+$/u, words: 'owner/name' },
    region: { pattern: /^[a-z]{2}(?:-[a-z]+)+-\d$/u, words: 'a region such as eu-west-1' },
    account: { pattern: /^\d{12}$/u, words: '12 digits' },
    'data-role': {
        pattern: /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/u,
        words: 'an ARN such as arn:aws:iam::123456789012:role/data',
    },
};
/**
 * Puts what options say in place of what was found.
 *
 * @throws {UserError} INPUT
 */
function overrideSurvey(read, survey) {
    return {
        ...survey,
        python: readForm('python', read) ?? survey.python,
        repository: readForm('repository', read) ?? survey.repository,
    };
}
/**
 * Reads what is to be written; what options do not say is taken from what was found.
 *
 * @throws {UserError} INPUT
 */
function readScaffoldOptions(read, { remote, repository, branch }) {
    const dataRole = readForm('data-role', read);
    const account = readForm('account', read) ?? dataRole?.split(':')[4];
    const types = (0,instance_type/* parseInstanceTypes */.mG)((0,inputs/* parseList */.E1)(read('instance-types') || 'g4dn.xlarge'));
    const market = (0,inputs/* parseChoice */.HU)('market', read('market'), ladder/* marketChoices */.vM) ?? 'on-demand';
    const isOnMachines = (0,inputs/* parseSwitch */.SI)('runner', read('runner')) === true;
    return {
        dataRole,
        region: readForm('region', read) ?? (remote?.kind === 's3' ? remote.region : undefined),
        image: read('image') === '' ? undefined : (0,reference/* parseReference */.F2)(read('image'), 'Option --image'),
        machines: isOnMachines ? { types, market, account, repository, branch } : undefined,
    };
}
function readForm(name, read) {
    const text = read(name);
    const { pattern, words } = options_forms[name];
    if (text === '' || pattern.test(text))
        return text || undefined;
    throw new error/* UserError */.y(`Option --${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${words}.`, { code: 'INPUT' });
}

// EXTERNAL MODULE: ./lib/core/gate/direction.js
var gate_direction = __webpack_require__(3346);
// EXTERNAL MODULE: ./lib/core/gate/judge.js
var judge = __webpack_require__(484);
;// CONCATENATED MODULE: ./lib/core/scaffold/crisol-yaml.js



/** Metrics that get a rule, at the most: who has more than that judges few of them. */
const most = 20;
/** Where the JUnit file of the test step goes, which the report shows. */
const junitFile = 'reports/junit.xml';
const head = `# yaml-language-server: $schema=https://raw.githubusercontent.com/crisol-ml/crisol/v1/docs/crisol.schema.json
# Pull requests are judged by this file of their base. All keys: https://github.com/crisol-ml/crisol/blob/v1/docs/configuration.md
`;
/** Writes the `crisol.yaml` that fits: directions from the names of metrics, bounds and what opens a door as comments. */
function renderCrisolYaml(survey) {
    return [head, metricLines(survey.metrics), testLines(survey), serveLines(survey)].join('');
}
function metricLines(metrics) {
    const known = new Map(metrics.filter(isNameable).map((metric) => [metric.name, metric]));
    const judged = [...known.values()].filter(({ name }) => (0,gate_direction/* directionOf */.F)(name) !== 'none');
    const others = [...known.keys()].filter((name) => (0,gate_direction/* directionOf */.F)(name) === 'none');
    if (judged.length === 0) {
        return `# metrics: # none is there that is judged by its name; the first pattern that matches counts\n#   test.accuracy: { better: higher, tolerance: 1% }\n${unjudged(others)}`;
    }
    const rules = judged.slice(0, most).map(ruleLine);
    return `metrics: # the first pattern that matches counts\n${rules.join('')}${unjudged(others)}${leftOut(judged.length - most)}`;
}
/** A name that is a pattern of something else cannot stand for itself. */
function isNameable(metric) {
    return metric.name !== '' && (0,judge/* matches */.cK)(metric.name, metric);
}
function ruleLine({ name, value }) {
    const direction = (0,gate_direction/* directionOf */.F)(name);
    const mean = (0,judge/* toSample */.qF)(value)?.mean;
    const bound = mean === undefined || !Number.isFinite(mean) ? '' : ` # ${boundOf(direction, mean)}`;
    return `  ${renderScalar(name)}: { better: ${direction}, tolerance: 1% }${bound}\n`;
}
/** A bound that what is there keeps, with two digits. */
function boundOf(direction, mean) {
    const step = mean === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(mean))) - 1);
    const [key, round] = direction === 'higher' ? ['at-least', Math.floor] : ['at-most', Math.ceil];
    return `${key}: ${Number((round(Number((mean / step).toPrecision(12))) * step).toPrecision(3))}`;
}
function unjudged(names) {
    if (names.length === 0)
        return '';
    const shown = names.slice(0, 8).map(renderScalar).join(', ');
    const more = names.length > 8 ? ` and ${names.length - 8} more` : '';
    return `  # shown and not judged, until a rule says which way is better: ${shown}${more}\n`;
}
function leftOut(count) {
    return count > 0 ? `  # ${count} more are judged by their names, as warnings\n` : '';
}
function testLines({ hasTests }) {
    return hasTests
        ? `report:\n  tests: [${junitFile}]\n`
        : `# report:\n#   tests: [${junitFile}] # what a test step writes\n`;
}
function serveLines({ models, example }) {
    const [model, ...more] = models;
    if (model === undefined)
        return '';
    if (more.length > 0)
        return `# serve: # for package and serve: one of ${models.map(renderScalar).join(', ')}\n#   model: ${renderScalar(model)}\n`;
    const lines = [`serve: # for package and serve`, `  model: ${renderScalar(model)}`];
    if (example === undefined)
        lines.push('  # example: rows and what the model predicts for them, which a stage writes: docs/serving.md');
    else
        lines.push(`  example: ${renderScalar(example)}`);
    if (/\.(?:joblib|pkl|pickle)$/iu.test(model)) {
        lines.push('  # allow-pickle: true # it is a pickle, which runs code when it is loaded: say so to have it packaged');
    }
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/core/scaffold/package.js


/** Writes the workflow that packages the model of the branch that pull requests go to, and pushes its image. */
function renderPackage(survey, cloud, image) {
    const isGitHub = image.registry === 'ghcr.io';
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
    ]);
}
function directoryLines({ directory }) {
    return directory === '' ? [] : [`        with: { working-directory: ${renderScalar(directory)} }`];
}
function packageInputs(survey, image) {
    const directory = survey.directory === '' ? '' : `, working-directory: ${renderScalar(survey.directory)}`;
    return [`        with: { image: "${nameOf(image, survey.repository)}"${directory} }`];
}
/** The image of a repository by its own name goes where the repository goes. */
function nameOf({ registry, repository, tag }, own) {
    const name = registry === 'ghcr.io' && repository === own ? expression('github.repository') : repository;
    return `${registry}/${name}${tag === undefined ? '' : `:${tag}`}`;
}
function loginOf(registry, isGitHub) {
    const [user, password] = isGitHub
        ? ['github.actor', 'github.token']
        : ['secrets.REGISTRY_USERNAME', 'secrets.REGISTRY_PASSWORD'];
    return `{ registry: ${registry}, username: "${expression(user ?? '')}", password: "${expression(password ?? '')}" }`;
}

;// CONCATENATED MODULE: ./lib/core/scaffold/review.js



/** Whatever became of training, but not where a step before it failed. */
const whenTrained = `if: ${expression("!cancelled() && steps.train.outcome != 'skipped'")}`;
/** What the job that reviews may do, each with its reason. */
const permissions = [
    'contents: read # to check out the commit and to read the base; write shows plots as pictures',
    'pull-requests: write # to keep one comment',
    'checks: write # to keep one check run',
];
/**
 * Writes the workflow that reviews pull requests.
 *
 * @param machines whose the job is; `undefined` for a machine of GitHub
 */
function renderReview(survey, cloud, machines) {
    const rights = [...permissions, ...identityLines(survey)];
    return joinLines([
        'name: review',
        'on: pull_request',
        'concurrency: # a newer push ends the review of an older one',
        `  group: review-${expression('github.ref')}`,
        '  cancel-in-progress: true',
        ...(machines === undefined ? ['permissions:', ...indent(rights, 1)] : ['permissions: {}']),
        'jobs:',
        ...(machines === undefined ? [] : indent(launchJob(machines, cloud), 1)),
        '  review:',
        ...(machines === undefined ? [] : ['    needs: launch']),
        `    runs-on: ${machines === undefined ? 'ubuntu-latest' : expression('needs.launch.outputs.label')}`,
        ...(machines === undefined ? [] : indent(['permissions:', ...indent(rights, 1)], 2)),
        ...indent([...defaultLines(survey), ...keyLines(survey)], 2),
        '    steps:',
        ...indent(steps(survey, cloud), 3),
    ]);
}
function steps(survey, cloud) {
    return [
        ...checkoutLines,
        ...pythonLines(survey),
        ...credentialLines(survey, cloud),
        ...actionLines('pull', survey),
        '- id: train',
        ...actionLines('train', survey).map((line) => line.replace(/^- /u, '  ')),
        ...(survey.hasTests ? [`- run: pytest --junitxml=${junitFile}`, `  ${whenTrained}`] : []),
        ...actionLines('push', survey, [whenTrained]),
        ...actionLines('report', survey, [whenTrained]),
    ];
}

;// CONCATENATED MODULE: ./lib/core/scaffold/plan.js




const folder = '.github/workflows';
/** Decides which files fit. A workflow that another one stands for already is left out. */
function planScaffold(survey, options) {
    const others = new Map();
    const workflows = jobsOf(survey, options).filter(({ path, action }) => {
        const other = workflowThat(action, survey);
        if (other !== undefined && other !== path)
            others.set(path, other);
        return !others.has(path);
    });
    const config = survey.directory === '' ? 'crisol.yaml' : `${survey.directory}/crisol.yaml`;
    const policies = options.machines === undefined ? [] : [...renderPolicies(options.machines, options)];
    return {
        files: [
            ...workflows.map(({ path, text }) => ({ path, text })),
            { path: config, text: renderCrisolYaml(survey) },
            ...policies.map(([path, text]) => ({ path, text })),
        ],
        left: [...others].map(([path, other]) => ({ path, why: `is not needed: ${other} does it` })),
    };
}
function jobsOf(survey, options) {
    const { machines, image } = options;
    const at = (name) => `${folder}/${name}.yml`;
    const jobs = [{ path: at('review'), action: 'report', text: renderReview(survey, options, machines) }];
    if (image !== undefined) {
        jobs.push({ path: at('package'), action: 'package', text: renderPackage(survey, options, image) });
    }
    if (machines !== undefined) {
        jobs.push({ path: at('reap'), action: 'reap', text: renderReap(machines, options) });
        jobs.push({ path: at('rerun'), action: 'rerun', text: renderRerun(machines, options) });
    }
    return jobs;
}
/** Actions that do what another one does as a part of more. */
const wider = {
    report: ['crisol', 'review', 'review-ec2'],
    package: ['ship'],
};
function workflowThat(job, { workflows }) {
    const names = [job, ...(wider[job] ?? [])];
    return [...workflows].find(([, actions]) => actions.some((one) => names.includes(one)))?.[0];
}

// EXTERNAL MODULE: ./lib/flows/scaffold/survey.js
var survey = __webpack_require__(7584);
;// CONCATENATED MODULE: ./lib/flows/scaffold/write.js
/**
 * Writes the files of a plan that are not there yet. Whatever lies at a path is left as it is.
 *
 * @param isDry whether nothing is written
 */
async function writePlan({ files, left }, isDry, repository) {
    const written = [];
    const alone = [];
    for (const { path, text } of files) {
        if ((await repository.stat(path)) !== undefined) {
            const isSame = (await repository.readText(path)) === text;
            alone.push({ path, why: isSame ? 'is there already' : 'is there, and is another: it was left as it is' });
            continue;
        }
        if (!isDry)
            await repository.write(path, text);
        written.push(path);
    }
    return { written, left: [...left, ...alone] };
}

// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var cli_options = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/cli/survey.js + 1 modules
var cli_survey = __webpack_require__(5855);
;// CONCATENATED MODULE: ./lib/cli/init.js








const usage = `Writes the workflow that reviews pull requests, and the crisol.yaml that gates them, to fit the repository.

usage: crisol init [options]

      --python X.Y           Python of the workflow (default: what the project says, or 3.12)
      --image NAME           write the workflow, too, that packages the model on merge and pushes it as this image
      --data-role ARN        AWS role that reads and writes the data (default: the variable CRISOL_DATA_ROLE)
      --region NAME          region of AWS (default: that of the remote, or the variable AWS_REGION)
      --runner               have reviews run on machines in EC2: their workflows, and the policies of the roles
      --instance-types LIST  types of those machines (default: g4dn.xlarge)
      --market MARKET        on-demand, spot or spot-then-on-demand (default: on-demand)
      --account ID           AWS account of the roles, 12 digits (default: that of --data-role)
      --repository NAME      owner/name (default: that of origin)
      --dry-run              print what would be written, and write nothing
      --json                 print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Nothing is asked, nothing is sent, and no file that is there is touched. What is to be done next is printed in order.

examples:
  crisol init
  crisol init --runner --instance-types g5.xlarge,g4dn.xlarge --region eu-west-1 --dry-run`;
/** The command `init`. */
const init = {
    summary: 'write the workflows and crisol.yaml that fit the repository',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,cli_options/* parseOptions */.A)(args, {
            python: { type: 'string' },
            image: { type: 'string' },
            'data-role': { type: 'string' },
            region: { type: 'string' },
            runner: { type: 'boolean' },
            'instance-types': { type: 'string' },
            market: { type: 'string' },
            account: { type: 'string' },
            repository: { type: 'string' },
            'dry-run': { type: 'boolean' },
            json: { type: 'boolean' },
            ...directory/* directoryOption */.dW,
        });
        const isDry = parsed.read('dry-run') === 'true';
        const ports = await (0,cli_survey/* surveyPorts */.N)((0,directory/* projectOf */.v8)(parsed, terminal), terminal.console);
        const found = overrideSurvey(parsed.read, await (0,survey/* survey */.F)(ports));
        const options = readScaffoldOptions(parsed.read, found);
        const plan = planScaffold(found, options);
        const written = await writePlan(plan, isDry, ports.repository);
        const next = nextSteps(found, options);
        const isJson = parsed.read('json') === 'true';
        terminal.write(isJson ? `${JSON.stringify(toJson(plan, written, next))}\n` : tell({ plan, written, next, isDry }));
        return 0;
    },
};
function toJson({ files }, { written, left }, next) {
    return { written: files.filter(({ path }) => written.includes(path)), left, next };
}
function tell({ plan: { files }, written: { written, left }, next, isDry }) {
    const texts = files
        .filter(({ path }) => isDry && written.includes(path))
        .map(({ path, text }) => `--- ${path}\n${text}\n`);
    const verb = isDry ? 'would write' : 'wrote';
    return [
        ...texts,
        ...written.map((path) => `${verb} ${path}\n`),
        ...left.map(({ path, why }) => `${path} ${why}\n`),
        '\nNext:\n',
        ...next.map((step, index) => `${index + 1}. ${step}\n`),
    ].join('');
}


/***/ }),

/***/ 5083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   YQ: () => (/* binding */ statementsFor),
/* harmony export */   l1: () => (/* binding */ accountIn),
/* harmony export */   o: () => (/* binding */ spotRoleName),
/* harmony export */   yz: () => (/* binding */ trustPolicyFor)
/* harmony export */ });
/* unused harmony export tasks */
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7929);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1515);


/** Every task, in the order in which a user meets them. */
const tasks = (/* unused pure expression or super */ null && (['launch', 'fleet', 'profile', 'reap', 'doctor']));
/** Gives the least policy for a task. */
function policyFor(task, scope) {
    return { Version: '2012-10-17', Statement: statements[task](scope) };
}
/** Gives the statements of a task that name an action, such as `ec2:RunInstances`, which takes several. */
function statementsFor(action, task, scope) {
    return statements[task](scope).filter(({ Action }) => Action.includes(action));
}
/** Finds the account that a refusal names; `*` where it names none. */
function accountIn(refusal) {
    return /arn:aws[\w-]*:\w+::(\d{12}):/u.exec(refusal)?.[1] ?? '*';
}
/** Role that AWS makes for itself when an account first uses spot instances. */
const spotRoleName = 'AWSServiceRoleForEC2Spot';
const spotRole = `arn:aws:iam::*:role/aws-service-role/spot.amazonaws.com/${spotRoleName}`;
const statements = {
    launch: (scope) => [
        allow('CrisolLook', ['ec2:DescribeInstances', 'ec2:DescribeImages', 'sts:DecodeAuthorizationMessage'], ['*']),
        allow('CrisolImageAlias', ['ssm:GetParameter'], [`arn:aws:ssm:${scope.region}::parameter/aws/service/*`]),
        ...launching(scope),
        ending(scope),
        {
            ...allow('CrisolSpotRole', ['iam:CreateServiceLinkedRole'], [spotRole]),
            Condition: { StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' } },
        },
    ],
    fleet: (scope) => [
        allow('CrisolFleet', ['ec2:CreateFleet', 'ec2:DescribeLaunchTemplates'], ['*']),
        {
            ...allow('CrisolTemplate', ['ec2:CreateLaunchTemplate'], [arn(scope, 'launch-template/*')]),
            Condition: { StringEquals: { [`aws:RequestTag/${(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .wZ)('repository')}`]: scope.repository } },
        },
        {
            ...allow('CrisolOwnTemplate', ['ec2:DeleteLaunchTemplate', 'ec2:RunInstances'], [arn(scope, 'launch-template/*')]),
            Condition: ofOurs(scope),
        },
        {
            ...allow('CrisolTagFleet', ['ec2:CreateTags'], [arn(scope, '*/*')]),
            Condition: { StringEquals: { 'ec2:CreateAction': ['CreateFleet', 'CreateLaunchTemplate'] } },
        },
    ],
    profile: ({ account }) => [
        {
            ...allow('CrisolProfile', ['iam:PassRole'], [`arn:aws:iam::${account}:role/ROLE`]),
            Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
        },
    ],
    reap: (scope) => [
        allow('CrisolLook', ['ec2:DescribeInstances', 'ec2:DescribeLaunchTemplates'], ['*']),
        ending(scope),
        {
            ...allow('CrisolOwnTemplate', ['ec2:DeleteLaunchTemplate'], [arn(scope, 'launch-template/*')]),
            Condition: ofOurs(scope),
        },
        {
            ...allow('CrisolMark', ['ec2:CreateTags', 'ec2:DeleteTags'], [arn(scope, 'instance/*')]),
            Condition: { ...ofOurs(scope), 'ForAllValues:StringEquals': { 'aws:TagKeys': [_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .markTag */ .kj] } },
        },
    ],
    doctor: () => [
        allow('CrisolExamine', ['ec2:DescribeInstanceTypes', 'ec2:DescribeSubnets', 'ec2:DescribeRouteTables'], ['*']),
        allow('CrisolQuota', ['servicequotas:GetServiceQuota'], ['*']),
        allow('CrisolLookForSpotRole', ['iam:GetRole'], [spotRole]),
    ],
};
function launching(scope) {
    const into = ['network-interface/*', 'spot-instances-request/*', 'subnet/*', 'security-group/*'];
    return [
        {
            ...allow('CrisolLaunchTagged', ['ec2:RunInstances'], [arn(scope, 'instance/*'), arn(scope, 'volume/*')]),
            Condition: { StringEquals: { [`aws:RequestTag/${(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .wZ)('repository')}`]: scope.repository } },
        },
        allow('CrisolLaunchInto', ['ec2:RunInstances'], into.map((resource) => arn(scope, resource))),
        {
            ...allow('CrisolLaunchImage', ['ec2:RunInstances'], [`arn:aws:ec2:${scope.region}::image/*`]),
            Condition: {
                StringEquals: { 'ec2:Owner': [..._image_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedOwners */ .Kg.filter((owner) => owner !== 'self'), scope.account] },
            },
        },
        {
            ...allow('CrisolTagOnLaunch', ['ec2:CreateTags'], [arn(scope, '*/*')]),
            Condition: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
        },
    ];
}
function ending(scope) {
    const actions = ['ec2:TerminateInstances', 'ec2:GetConsoleOutput'];
    return { ...allow('CrisolOnlyOurs', actions, [arn(scope, 'instance/*')]), Condition: ofOurs(scope) };
}
function ofOurs({ repository }) {
    return { StringEquals: { [`aws:ResourceTag/${(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .wZ)('repository')}`]: repository } };
}
function allow(Sid, Action, Resource) {
    return { Sid, Effect: 'Allow', Action, Resource };
}
function arn({ region, account }, resource) {
    return `arn:aws:ec2:${region}:${account}:${resource}`;
}
/**
 * Gives the policy by which a role trusts the workflows of a repository: those on its main branch, the jobs of one
 * environment, or those of pull requests.
 *
 * @param who the end of the subject, or of each: `ref:refs/heads/main`, `environment:NAME` or `pull_request`
 */
function trustPolicyFor({ account, repository }, who) {
    const subjectOf = (end) => `repo:${repository}:${end}`;
    const subject = typeof who === 'string' ? subjectOf(who) : who.map(subjectOf);
    const issuer = 'token.actions.githubusercontent.com';
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Sid: 'CrisolWorkflows',
                Effect: 'Allow',
                Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: {
                    StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: subject },
                },
            },
        ],
    };
}


/***/ }),

/***/ 1515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cA: () => (/* binding */ encodeTags),
/* harmony export */   kj: () => (/* binding */ markTag),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   rL: () => (/* binding */ parseTags),
/* harmony export */   wZ: () => (/* binding */ tagName)
/* harmony export */ });
const names = {
    repository: 'crisol:repo',
    runId: 'crisol:run',
    label: 'crisol:label',
    runnerId: 'crisol:runner',
    nonce: 'crisol:nonce',
    expires: 'crisol:expires',
};
/** Name of the tag that the reaper leaves on what it found useless: milliseconds since the epoch. */
const markTag = 'crisol:marked';
/** Reads that tag; `undefined` where it is missing or no time. */
function parseMark(tags) {
    const text = tags.get(markTag) ?? '';
    return /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
}
/** Gives the name of a tag as AWS has it. */
function tagName(key) {
    return names[key];
}
/** Writes tags as AWS takes them: name -> value. */
function encodeTags(tags) {
    return new Map([
        ['Name', `crisol ${tags.label}`],
        [names.repository, tags.repository],
        [names.runId, String(tags.runId)],
        [names.label, tags.label],
        [names.runnerId, String(tags.runnerId)],
        [names.nonce, tags.nonce],
        [names.expires, String(tags.expires)],
    ]);
}
/** Reads tags; `undefined` where one is missing or none of ours: then the instance is not ours. */
function parseTags(tags) {
    const text = (key) => tags.get(names[key]) ?? '';
    const whole = (key) => (/^\d{1,15}$/u.test(text(key)) ? Number(text(key)) : Number.NaN);
    const found = {
        ...{ repository: text('repository'), label: text('label'), nonce: text('nonce') },
        ...{ runId: whole('runId'), runnerId: whole('runnerId'), expires: whole('expires') },
    };
    const isWhole = [found.runId, found.runnerId, found.expires].every(Number.isFinite);
    return isWhole && found.repository !== '' && found.label !== '' && found.nonce !== '' ? found : undefined;
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   ZC: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** The registry of names without a host, and the folder there of names without one. */
const defaultRegistry = 'docker.io';
const defaultFolder = 'library';
const host = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/u;
const part = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/u;
const tagForm = /^\w[\w.-]{0,127}$/u;
const digestForm = /^sha256:[0-9a-f]{64}$/u;
const longestRepository = 255;
/**
 * Reads the reference of an image as `docker` does: `python:3.12` is `docker.io/library/python:3.12`.
 *
 * @param what names the reference in an error: `Input image`
 * @throws {UserError} INPUT
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
function parseReference(text, what) {
    const refuse = (why) => new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${what} is ${JSON.stringify(text.slice(0, 300))}, ${why}.`, { code: 'INPUT' });
    const [named = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !digestForm.test(digest)))
        throw refuse('whose digest was expected to be sha256: and 64 digits of hex');
    const colon = named.lastIndexOf(':');
    const isTagged = colon > named.lastIndexOf('/');
    const tag = isTagged ? named.slice(colon + 1) : undefined;
    if (tag !== undefined && !tagForm.test(tag))
        throw refuse('whose tag was expected to be 1 to 128 letters, digits, dots, dashes and underscores');
    const name = splitName(isTagged ? named.slice(0, colon) : named);
    const fault = faultIn(name);
    if (fault !== undefined)
        throw refuse(fault);
    return { ...name, tag, digest };
}
function faultIn({ registry, repository }) {
    if (!host.test(registry))
        return 'whose registry is no name of a host';
    const small = repository.toLowerCase();
    if (repository !== small)
        return `which has capital letters; write ${registry}/${small}`;
    const isWell = repository.length <= longestRepository && repository.split('/').every((name) => part.test(name));
    return isWell ? undefined : 'which was expected to look like ghcr.io/owner/model:tag';
}
/** Only what looks like a host is one: it has a dot or a port, or is `localhost`. */
function splitName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const isHost = /[.:]/u.test(first) || first === 'localhost';
    const registry = isHost ? first : defaultRegistry;
    const path = isHost ? name.slice(slash + 1) : name;
    if (!isHost && slash < 0)
        return { registry, repository: `${defaultFolder}/${path}` };
    return { registry: registry === 'index.docker.io' ? defaultRegistry : registry, repository: path };
}
/** Writes a reference in full: registry, repository, tag and digest. */
function formatReference({ registry, repository, tag, digest }) {
    const tagged = tag === undefined ? '' : `:${tag}`;
    return `${registry}/${repository}${tagged}${digest === undefined ? '' : `@${digest}`}`;
}
/** What the registry is asked for: the digest where there is one, else the tag, which is `latest` by default. */
function nameIn({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
/** Tells whether a host, with or without a port, is this machine by its address. */
function isLoopback(registry) {
    const name = registry.replace(/:\d+$/u, '');
    return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}


/***/ })

};
