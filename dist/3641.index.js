export const id = 3641;
export const ids = [3641];
export const modules = {

/***/ 3641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./lib/core/scaffold/access.js
var access = __webpack_require__(4786);
// EXTERNAL MODULE: ./lib/core/scaffold/plan.js + 3 modules
var scaffold_plan = __webpack_require__(9801);
// EXTERNAL MODULE: ./lib/core/scaffold/policies.js
var scaffold_policies = __webpack_require__(6050);
;// CONCATENATED MODULE: ./lib/core/scaffold/next-steps.js



const docs = 'https://github.com/crisol-ml/crisol/blob/v1/docs';
/** Says what is to be done once a plan is written, in order, each step a sentence or two. */
function nextSteps(survey, options, plan) {
    return [
        ...pipelineSteps(survey),
        ...remoteSteps(survey, options),
        ...roleSteps(plan, options),
        ...((0,access/* accessOf */.YK)(survey.remote) === 'none' ? [] : ['Run crisol push.']),
        ...machineSteps(options),
        ...settingSteps(survey, options),
        ...imageSteps(survey, options),
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
            ? [
                'Say which packages the stages need (requirements.txt), and put the line that installs them into setup of the workflow.',
            ]
            : []),
    ];
}
function remoteSteps({ remote }, { dataRole }) {
    if (remote === undefined)
        return ['Name a place for the data: dvc remote add -d store s3://BUCKET/PREFIX, then crisol push.'];
    if (remote.kind === 'other')
        return [`Move the data to S3 or a folder: Crisol does not read ${remote.url}.`];
    if (remote.kind === 'folder') {
        if (remote.isInside)
            return [];
        return [`Move the data to S3: a machine of GitHub does not see the folder ${remote.path}.`];
    }
    if ((0,access/* accessOf */.YK)(remote) === 'keys') {
        return ['Keep the keys of the store as the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.'];
    }
    if (dataRole === undefined)
        return [];
    return [`See that ${dataRole} trusts the workflows and reaches s3://${remote.bucket}: ${docs}/data.md.`];
}
/** Roles that are to be made of what was written, and what the policies and the workflows leave open. */
function roleSteps({ files }, { machines }) {
    const textIn = (folder) => files.flatMap(({ path, text }) => (path.startsWith(`${folder}/`) ? text : [])).join('');
    const [policies, workflows] = [textIn(scaffold_policies/* policyFolder */.h), textIn(scaffold_plan/* workflowFolder */.M)];
    const roles = files.flatMap(({ path }) => /([^/]+)-trust\.json$/u.exec(path)?.[1] ?? []);
    const blanks = ['REGION', 'ACCOUNT', 'OWNER/REPO'].filter((blank) => policies.includes(blank));
    const variables = [
        ...(workflows.includes('vars.AWS_REGION') ? ['the region as the variable AWS_REGION'] : []),
        ...(workflows.includes('vars.AWS_ACCOUNT') ? ['the account as the variable AWS_ACCOUNT'] : []),
    ];
    const fill = blanks.length === 0 ? '' : `Put yours for ${blanks.join(', ')} there. `;
    const names = roles.map((name) => `crisol-${name}`).join(', ');
    const how = machines === undefined ? `${docs}/data.md` : `${docs}/runners.md, step 2`;
    return [
        ...(roles.length === 0
            ? []
            : [
                `Make of the policies in ${scaffold_policies/* policyFolder */.h} the ${roles.length === 1 ? 'role' : 'roles'} ${names}: ${how}. ${fill}`.trim(),
            ]),
        ...(variables.length === 0 ? [] : [`Keep ${variables.join(' and ')}.`]),
    ];
}
function machineSteps({ machines }) {
    if (machines === undefined)
        return [];
    return [
        'Make a GitHub App with administration: write, and keep its id as the variable CRISOL_APP_ID and its key as the secret CRISOL_APP_KEY.',
        'Run crisol runner doctor: it tries every permission.',
    ];
}
/** What only the settings of the repository can do. */
function settingSteps({ remote }, { forks, commit }) {
    return [
        ...(forks && (0,access/* accessOf */.YK)(remote) === 'role'
            ? ['Make the environment forks, with reviewers: they let the code of a stranger train on the data.']
            : []),
        ...(commit === 'pull-request'
            ? ['Allow GitHub Actions to create pull requests, under Settings, Actions, General.']
            : []),
    ];
}
function imageSteps({ models, example }, { image }) {
    if (image === undefined)
        return [];
    return [
        ...(image.registry === 'ghcr.io'
            ? []
            : [`Keep who may push to ${image.registry} as the variable REGISTRY_USERNAME and the secret REGISTRY_PASSWORD.`]),
        'Add attest: false to ship.yml where the repository is private and not of GitHub Enterprise Cloud.',
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





const commitChoices = ['branch', 'pull-request'];
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
function readScaffoldOptions(read, { remote }) {
    const dataRole = readForm('data-role', read);
    const types = (0,instance_type/* parseInstanceTypes */.mG)((0,inputs/* parseList */.E1)(read('instance-types') || 'g4dn.xlarge'));
    const market = (0,inputs/* parseChoice */.HU)('market', read('market'), ladder/* marketChoices */.vM) ?? 'on-demand';
    return {
        dataRole,
        account: readForm('account', read) ?? dataRole?.split(':')[4],
        region: readForm('region', read) ?? (remote?.kind === 's3' ? remote.region : undefined),
        image: read('image') === '' ? undefined : (0,reference/* parseReference */.F2)(read('image'), 'Option --image'),
        machines: (0,inputs/* parseSwitch */.SI)('runner', read('runner')) === true ? { types, market } : undefined,
        forks: (0,inputs/* parseSwitch */.SI)('forks', read('forks')) === true,
        commit: (0,inputs/* parseChoice */.HU)('commit', read('commit'), commitChoices),
    };
}
function readForm(name, read) {
    const text = read(name);
    const { pattern, words } = options_forms[name];
    if (text === '' || pattern.test(text))
        return text || undefined;
    throw new error/* UserError */.y(`Option --${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${words}.`, { code: 'INPUT' });
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








const usage = `Writes the workflows that review pull requests, and the crisol.yaml that gates them, to fit the repository.

usage: crisol init [options]

      --python X.Y           Python of the workflows (default: what the project says, or 3.12)
      --image NAME           ship the model on merge as this image
      --commit WHERE         bring dvc.lock and metrics to git after training, to the branch or by a pull-request
      --forks                review pull requests of forks, in two halves
      --data-role ARN        AWS role that reads and writes the data (default: crisol-data, with its policies)
      --region NAME          region of AWS (default: that of the remote, or the variable AWS_REGION)
      --runner               have reviews run on machines in EC2: their workflows, and the policies of the roles
      --instance-types LIST  types of those machines (default: g4dn.xlarge)
      --market MARKET        on-demand, spot or spot-then-on-demand (default: on-demand)
      --account ID           AWS account of the roles, 12 digits (default: that of --data-role, or AWS_ACCOUNT)
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
            commit: { type: 'string' },
            forks: { type: 'boolean' },
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
        const plan = (0,scaffold_plan/* planScaffold */.I)(found, options);
        const written = await writePlan(plan, isDry, ports.repository);
        const next = nextSteps(found, options, plan);
        const isJson = parsed.read('json') === 'true';
        if (isJson)
            terminal.writeJson(JSON.stringify(toJson(plan, written, next)));
        else
            terminal.write(tell({ plan, written, next, isDry }));
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
