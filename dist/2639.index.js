export const id = 2639;
export const ids = [2639];
export const modules = {

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   qV: () => (/* binding */ standingIn),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8756);


/** The option that every command has. */
const directoryOption = { 'working-directory': { type: 'string', short: 'C' } };
/** Absolute path of the project that a command works on: the one given, or the one around the user. */
function projectOf(args, terminal) {
    const given = args.read('working-directory');
    return given === '' ? (0,_adapters_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjectRoot */ .pj)(terminal.directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, given);
}
/** Where the user stands in the project, from its root; '' for the root itself, or where the project was given. */
function standingIn(args, terminal) {
    return args.read('working-directory') === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(projectOf(args, terminal), terminal.directory) : '';
}


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);



/**
 * Splits a command line by the options of a command.
 *
 * @throws {UserError} INPUT for an option that the command does not have, with the nearest one it has
 */
function parseOptions(args, options) {
    const { values, positionals } = parse(args, options);
    const read = (name) => {
        const value = values[name];
        if (Array.isArray(value))
            return value.join('\n');
        return value === undefined ? '' : String(value);
    };
    return { read, isSet: (name) => values[name] === true, words: positionals, names: Object.keys(values) };
}
function parse(args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(explain(error, [...Object.keys(options), 'help']), { code: 'INPUT', cause: error });
    }
}
function explain(error, names) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-{1,2})([^']+)'/u.exec(message);
    if (unknown === null)
        return explainValue(message);
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}
/** What Node says of a value that is missing or too much, in one sentence. */
function explainValue(message) {
    const name = /Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1];
    if (message.includes('does not take an argument'))
        return `Option ${name} takes no value.`;
    return `Option ${name} has no value; expected one after it, or after = where it begins with a dash.`;
}


/***/ }),

/***/ 5855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ gitAccess),
  N: () => (/* binding */ surveyPorts)
});

// EXTERNAL MODULE: ./lib/core/scaffold/survey.js
var survey = __webpack_require__(2362);
// EXTERNAL MODULE: ./lib/adapters/git-command.js
var git_command = __webpack_require__(6372);
// EXTERNAL MODULE: ./lib/adapters/workflow.js
var workflow = __webpack_require__(6179);
;// CONCATENATED MODULE: ./lib/adapters/origin.js



/**
 * Reads where the repository around a directory comes from, without asking a server.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
async function readOrigin(root) {
    const env = (0,git_command/* gitEnvironment */._K)(root, { token: undefined, serverUrl: 'https://github.com' });
    const ask = async (...args) => (0,git_command/* lineOf */.cA)(await (0,git_command/* callGit */.rU)(args, root, env));
    const url = await ask('remote', 'get-url', 'origin');
    const head = await ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
    const own = await ask('symbolic-ref', '--quiet', '--short', 'HEAD');
    const repository = (0,workflow/* readWorkflowPlace */.d1)().repository || (url === undefined ? undefined : (0,survey/* repositoryIn */.ce)(url));
    const branch = head?.replace(/^origin\//u, '') ?? (own === 'master' ? own : 'main');
    return { repository, branch };
}

// EXTERNAL MODULE: ./lib/adapters/project.js + 1 modules
var adapters_project = __webpack_require__(8756);
// EXTERNAL MODULE: ./lib/adapters/results.js
var adapters_results = __webpack_require__(5778);
// EXTERNAL MODULE: ./lib/adapters/runner.js
var runner = __webpack_require__(2940);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/cli/survey.js





/** How commands that look at a repository reach its server: as git does by itself. */
const gitAccess = { token: undefined, serverUrl: runner/* runner */.lj.serverUrl };
/**
 * Wires what looking at a repository asks of the world.
 *
 * @param project absolute path of the project
 * @throws {UserError} SYNTAX, GIT
 */
async function surveyPorts(project, console) {
    const results = await (0,adapters_results/* resultsPorts */.p)(project, { console, git: gitAccess, remote: undefined, mask: () => undefined });
    const root = (0,adapters_project/* findRepositoryRoot */.mL)(project);
    return {
        ...{ snapshot: results.snapshot, openObject: results.openCached, readEnvironment: results.readEnvironment },
        repository: (0,workspace/* openWorkspace */.OH)(root),
        directory: project === root ? '' : project.slice(root.length + 1),
        ...{ origin: await readOrigin(project), dvcConfig: await (0,adapters_project/* readDvcConfig */.oK)(project) },
    };
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

/***/ 3346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ directionOf)
/* harmony export */ });
/* unused harmony export directions */
/**
 * Words whose metrics are better when they are higher, or lower. A metric is known by the whole words of the
 * last part of its name, never by a part of a word: `mean_rmsd` is no `mean`.
 */
const directions = {
    higher: [
        ...['accuracy', 'acc', 'f1', 'f2', 'fbeta', 'precision', 'recall', 'sensitivity', 'specificity', 'auc', 'auroc'],
        ...['auprc', 'ap', 'map', 'mrr', 'ndcg', 'r2', 'iou', 'miou', 'dice', 'jaccard', 'kappa', 'mcc', 'bleu', 'rouge'],
        ...['meteor', 'psnr', 'ssim', 'score', 'reward', 'throughput', 'explainedvariance'],
    ],
    lower: [
        ...['loss', 'logloss', 'error', 'err', 'mse', 'rmse', 'mae', 'mape', 'smape', 'rmsle', 'msle', 'perplexity', 'ppl'],
        ...['wer', 'cer', 'fid', 'kl', 'brier', 'ece', 'eer', 'fpr', 'fnr', 'latency', 'crossentropy', 'nll'],
    ],
};
/** Finds which way a metric is better from its dotted name; `none` when the table does not know, or knows both. */
function directionOf(name) {
    const last = name.split('.').at(-1) ?? '';
    const words = wordsOf(last.includes('/') ? (last.split('/').at(-1) ?? '') : last);
    const isHigher = words.some((word) => directions.higher.includes(word));
    const isLower = words.some((word) => directions.lower.includes(word));
    if (isHigher === isLower)
        return 'none';
    return isHigher ? 'higher' : 'lower';
}
/** Names of two words that the table has as one. */
const compounds = ['logloss', 'crossentropy', 'explainedvariance'];
/** Splits `testF1Score`, `roc_auc` and `log-loss` into their words, `log_loss` also as one. */
function wordsOf(name) {
    const words = name
        .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/u);
    const pairs = words.map((word, index) => word + (words[index + 1] ?? ''));
    return [...words, ...pairs.filter((pair) => compounds.includes(pair))];
}


/***/ }),

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   mg: () => (/* binding */ judgeMetric),
/* harmony export */   qF: () => (/* binding */ toSample)
/* harmony export */ });
/* unused harmony export exceeds */
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6258);
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5967);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3346);
/* harmony import */ var _welch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7823);





/** Chance at which a difference of seeds counts. */
const significance = 0.05;
/** Seeds on each side from which the test decides. */
const enoughSeeds = 3;
/** Judges one metric by the rule that matches it first, or by its name. */
function judgeMetric(pair, config) {
    const rule = config.metrics.find(({ pattern }) => matches(pattern, pair));
    const direction = rule?.better ?? (0,_direction_js__WEBPACK_IMPORTED_MODULE_3__/* .directionOf */ .F)(pair.name);
    const [base, head] = [toSample(pair.base), toSample(pair.head)];
    const change = base !== undefined && head !== undefined ? finite(head.mean - base.mean) : undefined;
    const relative = change === undefined || base === undefined || base.mean === 0 ? undefined : change / Math.abs(base.mean);
    const shared = {
        direction,
        change,
        relative,
        isDeclared: rule !== undefined,
        hasBound: rule?.atLeast !== undefined || rule?.atMost !== undefined,
    };
    return { ...shared, ...decide({ pair, base, head, direction, rule }) };
}
function decide(judged) {
    const { pair, direction } = judged;
    if (pair.head === undefined)
        return { outcome: 'missing', reason: 'the head lacks it' };
    const bound = boundOf(judged);
    if (bound !== undefined)
        return bound;
    if (pair.base === undefined)
        return isUnusable(judged) ? notANumber() : { outcome: 'new', reason: '' };
    if (direction === 'none')
        return undirected(pair);
    return isUnusable(judged) ? notANumber() : decideDirected(judged);
}
function notANumber() {
    return { outcome: 'regression', reason: 'not a number' };
}
/** A directed metric that is NaN, or that was a number and no longer is. */
function isUnusable({ pair, base, head, direction }) {
    if (direction === 'none')
        return false;
    if (head !== undefined)
        return Number.isNaN(head.mean);
    return base !== undefined && pair.head !== undefined;
}
/** Text, truths and whatever has no direction: the same or not. */
function undirected({ base = null, head = null }) {
    const isSame = (0,_equal_js__WEBPACK_IMPORTED_MODULE_1__/* .isEqual */ .n)(base, head) || (Number.isNaN(base) && Number.isNaN(head));
    return { outcome: isSame ? 'same' : 'changed', reason: '' };
}
function decideDirected({ pair, base, head, direction, rule }) {
    if (base === undefined || head === undefined)
        return undirected(pair);
    if (Number.isNaN(base.mean))
        return { outcome: 'better', reason: 'the base is not a number' };
    if (head.mean === base.mean)
        return { outcome: 'same', reason: '' };
    const isBetter = direction === 'higher' ? head.mean > base.mean : head.mean < base.mean;
    if (Math.min(base.count, head.count) >= enoughSeeds)
        return decideBySeeds({ base, head, direction, isBetter });
    if (isBetter)
        return { outcome: 'better', reason: '' };
    return decideByTolerance(Math.abs(head.mean - base.mean), base.mean, rule?.tolerance ?? _config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTolerance */ .TH);
}
function decideByTolerance(worsening, base, tolerance) {
    const shown = showTolerance(tolerance);
    return exceeds(worsening, base, tolerance)
        ? { outcome: 'regression', reason: shown === '0' ? 'worse than the base' : `tolerance ${shown} exceeded` }
        : { outcome: 'worse', reason: `within tolerance ${shown}` };
}
function showTolerance({ absolute, relative }) {
    const percent = relative === undefined ? undefined : `${Number((relative * 100).toPrecision(6))} %`;
    return [absolute, percent].filter((part) => part !== undefined).join(' and ');
}
function decideBySeeds({ base, head, direction, isBetter, }) {
    const isRise = head.mean > base.mean;
    const chance = isRise ? (0,_welch_js__WEBPACK_IMPORTED_MODULE_4__/* .welchOneSided */ .j)(base, head) : (0,_welch_js__WEBPACK_IMPORTED_MODULE_4__/* .welchOneSided */ .j)(head, base);
    const shown = chance < 0.001 ? 'p < 0.001' : `p = ${chance.toPrecision(2)}`;
    const reason = `${shown} over ${base.count} and ${head.count} seeds`;
    if (chance >= significance)
        return { outcome: isBetter ? 'same' : 'worse', reason: `not significant, ${reason}` };
    return { outcome: (direction === 'higher') === isRise ? 'better' : 'regression', reason };
}
/** Tells whether a worsening exceeds the tolerance; with both kinds given, both must be exceeded. */
function exceeds(worsening, base, tolerance) {
    const limits = [
        tolerance.absolute,
        tolerance.relative === undefined ? undefined : tolerance.relative * Math.abs(base),
    ];
    // 0.95 - 0.945 is a hair more than 0.005 in binary: what is equal in decimals does not exceed.
    const hair = 1e-12 * Math.abs(base);
    return limits.every((limit) => limit === undefined || worsening > limit + hair);
}
function boundOf({ pair, head, rule }) {
    if (rule === undefined || (rule.atLeast === undefined && rule.atMost === undefined))
        return undefined;
    if (head === undefined)
        return pair.head === undefined ? undefined : { outcome: 'bound', reason: 'not a number, and it has a bound' };
    if (rule.atLeast !== undefined && !(head.mean >= rule.atLeast))
        return { outcome: 'bound', reason: `below at-least ${rule.atLeast}` };
    if (rule.atMost !== undefined && !(head.mean <= rule.atMost))
        return { outcome: 'bound', reason: `above at-most ${rule.atMost}` };
    return undefined;
}
/** Summarizes a number or a list of them, one per seed; `undefined` for anything else. */
function toSample(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf)(value))
        return { count: 1, mean: Number(value), variance: 0 };
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) && value.length > 0 && value.every(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf))
        return (0,_welch_js__WEBPACK_IMPORTED_MODULE_4__/* .summarizeSample */ .I)(value.map(Number));
    return undefined;
}
function finite(number) {
    return Number.isFinite(number) ? number : undefined;
}
/** Tells whether a pattern of `crisol.yaml` picks a metric; `*` stands for anything, dots too. */
function matches(pattern, { file, name }) {
    return fitsGlob(pattern, name) || fitsGlob(pattern, `${file}:${name}`);
}
/** Matches in linear time: each part between stars is taken where it first occurs. */
function fitsGlob(pattern, text) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return text === first;
    if (!text.startsWith(first))
        return false;
    let position = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, position);
        if (found < 0)
            return false;
        position = found + part.length;
    }
    return text.length - last.length >= position && text.endsWith(last);
}


/***/ }),

/***/ 7823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ summarizeSample),
/* harmony export */   j: () => (/* binding */ welchOneSided)
/* harmony export */ });
/** Summarizes values, at least one. */
function summarizeSample(values) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { count: values.length, mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}
/**
 * Gives the probability that Welch's t-test puts the mean of `low` this far below that of `high` (or
 * farther) by chance, one-sided, in [0, 1]. Both samples need two values or more.
 *
 * Source: B. L. Welch, "The generalization of 'Student's' problem when several different population
 * variances are involved", Biometrika 34 (1947).
 */
function welchOneSided(low, high) {
    const a = low.variance / low.count;
    const b = high.variance / high.count;
    const difference = high.mean - low.mean;
    if (a + b === 0)
        return difference > 0 ? 0 : 1;
    const t = difference / Math.sqrt(a + b);
    // By shares of the whole: squares of tiny variances would vanish.
    const share = a / (a + b);
    const freedom = 1 / (share ** 2 / (low.count - 1) + (1 - share) ** 2 / (high.count - 1));
    const tail = 0.5 * incompleteBeta(freedom / (freedom + t ** 2), freedom / 2, 0.5);
    return t > 0 ? tail : 1 - tail;
}
/**
 * Regularized incomplete beta function, by its continued fraction (Lentz's method).
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22.
 */
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBeta(1 - x, b, a);
    const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logBeta(a, b)) / a;
    return front * continuedFraction(x, a, b);
}
function continuedFraction(x, a, b) {
    const tiny = 1e-300;
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
    let fraction = d;
    for (let m = 1; m <= 500; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        let delta = 1;
        for (const term of [even, odd]) {
            d = 1 / nonZero(1 + term * d, tiny);
            c = nonZero(1 + term / c, tiny);
            delta = c * d;
            fraction *= delta;
        }
        if (Math.abs(delta - 1) < 1e-15)
            break;
    }
    return fraction;
}
function nonZero(value, tiny) {
    return Math.abs(value) < tiny ? tiny : value;
}
function logBeta(a, b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
}
/** Stirling's series after raising the argument; relative error below 1e-13 for arguments > 0. */
function logGamma(argument) {
    let x = argument;
    let shift = 0;
    while (x < 10) {
        shift -= Math.log(x);
        x++;
    }
    const inverse = 1 / (x * x);
    const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
    return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}


/***/ }),

/***/ 4786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   YK: () => (/* binding */ accessOf),
/* harmony export */   at: () => (/* binding */ dataSecrets),
/* harmony export */   gB: () => (/* binding */ dataInputs),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   mC: () => (/* binding */ dataRoleOf)
/* harmony export */ });
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2562);

/** Whether the data are behind credentials, and which. */
function accessOf(remote) {
    if (remote?.kind !== 's3')
        return 'none';
    return remote.hasEndpoint ? 'keys' : 'role';
}
/** Names one of our roles in AWS, such as `launch`. An account that is not known is a variable of the repository. */
function roleOf(name, { account }) {
    return `arn:aws:iam::${account ?? (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .expression */ .d)('vars.AWS_ACCOUNT')}:role/crisol-${name}`;
}
/** Gives the region, which is a variable of the repository where it is not known. */
function regionOf({ region }) {
    return region ?? (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .expression */ .d)('vars.AWS_REGION');
}
/** Gives the role that reads and writes the data; `undefined` where the data need none. */
function dataRoleOf({ remote }, options) {
    return accessOf(remote) === 'role' ? (options.dataRole ?? roleOf('data', options)) : undefined;
}
/** Gives the inputs by which a called workflow reaches the data in AWS. */
function dataInputs(survey, options) {
    const role = dataRoleOf(survey, options);
    return { 'aws-region': role === undefined ? undefined : regionOf(options), 'role-to-assume': role };
}
/** Gives the secrets by which a called workflow reaches the data in a store beside AWS. */
function dataSecrets({ remote }) {
    if (accessOf(remote) !== 'keys')
        return {};
    return {
        'aws-access-key-id': (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .expression */ .d)('secrets.AWS_ACCESS_KEY_ID'),
        'aws-secret-access-key': (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .expression */ .d)('secrets.AWS_SECRET_ACCESS_KEY'),
    };
}


/***/ }),

/***/ 1405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ calledRights)
/* harmony export */ });
const identity = ['write', 'to take on an AWS role; GitHub wants it said even where none is given'];
const comment = ['write', 'to keep one comment'];
const check = ['write', 'to keep one check run'];
/**
 * What the caller of each workflow of the suite grants, by the names of GitHub: what its jobs may do together, since GitHub
 * asks for that when a run starts.
 */
const calledRights = {
    'review.yml': {
        contents: ['read', 'to check out the commit and to read the base'],
        ...{ 'pull-requests': comment, checks: check, 'id-token': identity },
    },
    'review-ec2.yml': {
        contents: ['read', 'to check out the commit and to read the base'],
        ...{ 'pull-requests': comment, checks: check, 'id-token': ['write', 'to take on the AWS roles'] },
    },
    'review-fork.yml': { contents: ['read', 'to check out the commit'] },
    'report-fork.yml': {
        actions: ['read', 'to download what the run left'],
        contents: ['read', 'to read the base'],
        'pull-requests': ['write', 'to find the pull request, and to keep one comment'],
        ...{ checks: check, 'id-token': identity },
    },
    'train-fork.yml': {
        contents: ['read', 'to check out the pull request and to read the base'],
        ...{ 'pull-requests': comment, checks: check, 'id-token': ['write', 'to take on the AWS role'] },
    },
    'commit.yml': {
        contents: ['write', 'to commit'],
        'pull-requests': ['write', 'to keep the pull request, with to pull-request'],
        checks: ['write', 'to repeat the check run on the new commit'],
    },
    'ship.yml': {
        contents: ['read', 'to check out'],
        packages: ['write', 'to push the image'],
        'id-token': ['write', 'to take on an AWS role and to sign the attestation'],
        attestations: ['write', 'to keep the attestation'],
    },
    'rerun.yml': {
        actions: ['write', "to read the run's jobs and to run them again"],
        contents: ['read', 'to read crisol.yaml on the default branch'],
        'id-token': ['write', 'to take on the AWS role'],
    },
    'reap.yml': { 'id-token': ['write', 'to take on the AWS role'] },
};


/***/ }),

/***/ 9801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ planScaffold),
  M: () => (/* binding */ workflowFolder)
});

// EXTERNAL MODULE: ./lib/core/scaffold/access.js
var access = __webpack_require__(4786);
// EXTERNAL MODULE: ./lib/core/gate/direction.js
var gate_direction = __webpack_require__(3346);
// EXTERNAL MODULE: ./lib/core/gate/judge.js
var judge = __webpack_require__(484);
;// CONCATENATED MODULE: ./lib/core/scaffold/scalar.js
/** Writes a text so that YAML reads it back as that text, in its short form as well as on a line of its own. */
function renderScalar(text) {
    const isPlain = /^[A-Za-z_][\w./-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text);
    return isPlain ? text : JSON.stringify(text);
}

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

// EXTERNAL MODULE: ./lib/core/scaffold/policies.js
var scaffold_policies = __webpack_require__(6050);
// EXTERNAL MODULE: ./lib/core/scaffold/python.js
var python = __webpack_require__(7862);
// EXTERNAL MODULE: ./lib/core/scaffold/workflow.js
var workflow = __webpack_require__(2562);
;// CONCATENATED MODULE: ./lib/core/scaffold/workflows.js





/** Whether a pull request is of the repository itself. */
const isOwn = 'github.event.pull_request.head.repo.full_name == github.repository';
/** Name that the workflows for forks and the review beside them share, so that they keep one comment and one check. */
function idOf({ forks }) {
    return forks ? 'model' : undefined;
}
function directoryOf({ directory }) {
    return directory === '' ? undefined : renderScalar(directory);
}
/** Gives the inputs of every workflow that trains. */
function trainingInputs(survey, options) {
    return {
        ...{ id: idOf(options), 'working-directory': directoryOf(survey), 'python-version': `"${survey.python}"` },
        setup: survey.packages === undefined ? '""' : (0,python/* installLines */.Xy)(survey.packages).join('\n'),
        test: survey.hasTests ? `pytest --junitxml=${junitFile}` : undefined,
    };
}
const appInputs = { 'app-id': (0,workflow/* expression */.d)('vars.CRISOL_APP_ID') };
const appSecrets = { 'app-private-key': (0,workflow/* expression */.d)('secrets.CRISOL_APP_KEY') };
function typeInputs({ types, market }) {
    return { 'instance-types': types.join(' '), market };
}
/** Writes the workflow that reviews pull requests, and commits what was trained where that is wanted. */
function renderReview(survey, options) {
    const { machines, commit, forks } = options;
    const committing = {
        ...{ job: 'commit', workflow: 'commit.yml', keys: { needs: 'review # a verdict of fail commits nothing' } },
        inputs: { id: idOf(options), 'working-directory': directoryOf(survey), to: commit },
        secrets: {},
    };
    return (0,workflow/* renderWorkflow */.c)(['name: review', 'on: pull_request'], [
        {
            job: 'review',
            workflow: machines === undefined ? 'review.yml' : 'review-ec2.yml',
            keys: { if: forks ? isOwn : undefined },
            inputs: {
                ...trainingInputs(survey, options),
                ...(0,access/* dataInputs */.gB)(survey, options),
                ...(machines === undefined ? {} : launchInputs(machines, options)),
                commit: commit && 'true',
            },
            secrets: { ...(0,access/* dataSecrets */.at)(survey), ...(machines === undefined ? {} : appSecrets) },
        },
        ...(commit === undefined ? [] : [committing]),
    ]);
}
/** The job ends before its machine does, so that it is GitHub who says why. */
function launchInputs(machines, options) {
    return {
        ...{ 'aws-region': (0,access/* regionOf */.AP)(options), 'launch-role': (0,access/* roleOf */.kp)('launch', options), ...appInputs },
        ...{ ...typeInputs(machines), 'max-minutes': '120', 'timeout-minutes': '110' },
    };
}
/** Writes the workflow that trains what a fork proposes, with no right and no secret. */
function renderFork(survey, options) {
    const keys = { if: isOwn.replace('==', '!=') };
    const inputs = trainingInputs(survey, options);
    return (0,workflow/* renderWorkflow */.c)(['name: fork', 'on: pull_request'], [{ job: 'review', workflow: 'review-fork.yml', keys, inputs, secrets: {} }]);
}
/** Gives what starts a workflow once another has ended. */
function after(workflow) {
    return [
        'on:',
        '  workflow_run: # zizmor: ignore[dangerous-triggers] nothing of that run is checked out or run',
        `    workflows: [${workflow}]`,
        '    types: [completed]',
    ];
}
/** Writes the workflow that reports what a fork's run has left. */
function renderForkReport(survey, options) {
    const own = { id: idOf(options), 'working-directory': directoryOf(survey) };
    const inputs = { ...own, ...(0,access/* dataInputs */.gB)(survey, options) };
    return (0,workflow/* renderWorkflow */.c)(['name: report on a fork', ...after('fork')], [{ job: 'report', workflow: 'report-fork.yml', inputs, secrets: (0,access/* dataSecrets */.at)(survey) }]);
}
/** Writes the workflow by which a maintainer trains what a fork proposes with data that the fork cannot reach. */
function renderForkTrain(survey, options) {
    const [number, head] = [(0,workflow/* expression */.d)('inputs.pull-request'), (0,workflow/* expression */.d)('inputs.head')];
    const inputs = {
        ...{ 'pull-request': number, head, environment: 'forks', ...trainingInputs(survey, options) },
        ...{ 'aws-region': (0,access/* regionOf */.AP)(options), 'role-to-assume': (0,access/* roleOf */.kp)('forks', options) },
        'report-role': (0,access/* dataRoleOf */.mC)(survey, options),
    };
    return (0,workflow/* renderWorkflow */.c)([
        'name: train a fork',
        `run-name: Train pull request ${number} at ${head}`,
        'on:',
        '  workflow_dispatch:',
        '    inputs:',
        '      pull-request: { description: Number of the pull request, required: true }',
        '      head: { description: Full SHA of the commit that you have read, required: true }',
    ], [{ job: 'train', workflow: 'train-fork.yml', inputs, secrets: {} }]);
}
/** Writes the workflow that ships the reviewed model of the branch that pull requests go to. */
function renderShip(survey, options, image) {
    const isGitHub = image.registry === 'ghcr.io';
    const inputs = {
        image: nameOf(image, survey.repository),
        registry: isGitHub ? undefined : image.registry,
        'registry-username': isGitHub ? undefined : (0,workflow/* expression */.d)('vars.REGISTRY_USERNAME'),
        ...{ 'working-directory': directoryOf(survey), ...(0,access/* dataInputs */.gB)(survey, options) },
    };
    const password = isGitHub ? undefined : (0,workflow/* expression */.d)('secrets.REGISTRY_PASSWORD');
    return (0,workflow/* renderWorkflow */.c)(['name: ship', `on: { push: { branches: [${renderScalar(survey.branch)}] } }`], [{ job: 'ship', workflow: 'ship.yml', inputs, secrets: { ...(0,access/* dataSecrets */.at)(survey), 'registry-password': password } }]);
}
/** The image of a repository by its own name goes where the repository goes. */
function nameOf({ registry, repository, tag }, own) {
    const name = registry === 'ghcr.io' && repository === own ? (0,workflow/* expression */.d)('github.repository') : repository;
    return `${registry}/${name}${tag === undefined ? '' : `:${tag}`}`;
}
/** Writes the workflow that ends machines that nobody needs any more. */
function renderReap(options) {
    const inputs = { 'aws-region': (0,access/* regionOf */.AP)(options), 'role-to-assume': (0,access/* roleOf */.kp)('reap', options), ...appInputs };
    return (0,workflow/* renderWorkflow */.c)(['name: reap', 'on:', '  schedule: [{ cron: "*/20 * * * *" }]', '  workflow_dispatch:'], [{ job: 'reap', workflow: 'reap.yml', inputs, secrets: appSecrets }]);
}
/** Writes the workflow that runs a review again when its spot machine was taken back. */
function renderRerun(survey, options, machines) {
    const inputs = {
        ...{ 'aws-region': (0,access/* regionOf */.AP)(options), 'role-to-assume': (0,access/* roleOf */.kp)('launch', options) },
        ...{ ...appInputs, ...typeInputs(machines), 'working-directory': directoryOf(survey) },
    };
    return (0,workflow/* renderWorkflow */.c)(['name: run again', ...after('review')], [{ job: 'again', workflow: 'rerun.yml', inputs, secrets: appSecrets }]);
}

;// CONCATENATED MODULE: ./lib/core/scaffold/plan.js




/** Folder of the workflows, from the root of the repository. */
const workflowFolder = '.github/workflows';
/** Decides which files fit. A workflow that another one stands for already is left out. */
function planScaffold(survey, options) {
    const files = [];
    const left = [];
    for (const { name, does, text } of workflowsFor(survey, options)) {
        const path = `${workflowFolder}/${name}.yml`;
        const other = workflowThat(does, survey);
        if (other === undefined || other === path)
            files.push({ path, text });
        else
            left.push({ path, why: `is not needed: ${other} does it` });
    }
    const config = survey.directory === '' ? 'crisol.yaml' : `${survey.directory}/crisol.yaml`;
    const policies = [...(0,scaffold_policies/* renderPolicies */.L)(survey, options)].map(([path, text]) => ({ path, text }));
    return { files: [...files, { path: config, text: renderCrisolYaml(survey) }, ...policies], left };
}
function workflowsFor(survey, options) {
    const { machines, image, forks } = options;
    const reviews = ['report', 'crisol', 'review.yml', 'review-ec2.yml'];
    const planned = [{ name: 'review', does: reviews, text: renderReview(survey, options) }];
    if (forks) {
        planned.push({ name: 'fork', does: ['review-fork.yml'], text: renderFork(survey, options) });
        planned.push({ name: 'fork-report', does: ['report-fork.yml'], text: renderForkReport(survey, options) });
    }
    if (forks && (0,access/* accessOf */.YK)(survey.remote) === 'role') {
        planned.push({ name: 'fork-train', does: ['train-fork.yml'], text: renderForkTrain(survey, options) });
    }
    if (image !== undefined) {
        planned.push({ name: 'ship', does: ['package', 'ship.yml'], text: renderShip(survey, options, image) });
    }
    if (machines !== undefined) {
        planned.push({ name: 'reap', does: ['reap', 'reap.yml'], text: renderReap(options) });
        planned.push({ name: 'rerun', does: ['rerun', 'rerun.yml'], text: renderRerun(survey, options, machines) });
    }
    return planned;
}
function workflowThat(names, { workflows }) {
    return [...workflows].find(([, calls]) => calls.some((one) => names.includes(one)))?.[0];
}


/***/ }),

/***/ 6050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderPolicies),
/* harmony export */   h: () => (/* binding */ policyFolder)
/* harmony export */ });
/* harmony import */ var _fleet_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5083);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4786);


/** Folder of the policies, from the root of the repository. */
const policyFolder = '.github/iam';
/** Gives the policies of the roles that workflows take on: file -> its text. What is not known stands in capitals. */
function renderPolicies(survey, options) {
    const scope = {
        region: options.region ?? 'REGION',
        account: options.account ?? 'ACCOUNT',
        repository: survey.repository ?? 'OWNER/REPO',
    };
    const main = `ref:refs/heads/${survey.branch}`;
    const policies = {
        ...dataPolicies(survey, options, { scope, main }),
        ...(options.machines === undefined ? {} : machinePolicies(options.machines, { scope, main })),
    };
    return new Map(Object.entries(policies).map(([name, policy]) => [
        `${policyFolder}/${name}.json`,
        `${JSON.stringify(policy, null, 2)}\n`,
    ]));
}
/** A role that is named is there. */
function dataPolicies({ remote }, { dataRole, forks, image }, trusted) {
    const { scope, main } = trusted;
    if (remote?.kind !== 's3' || (0,_access_js__WEBPACK_IMPORTED_MODULE_1__/* .accessOf */ .YK)(remote) !== 'role')
        return {};
    const own = {
        'data-trust': (0,_fleet_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .trustPolicyFor */ .yz)(scope, forks || image !== undefined ? ['pull_request', main] : 'pull_request'),
        data: dataPolicyFor(remote, ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload']),
    };
    const stranger = {
        'forks-trust': (0,_fleet_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .trustPolicyFor */ .yz)(scope, 'environment:forks'),
        forks: dataPolicyFor(remote, ['s3:GetObject']),
    };
    return { ...(dataRole === undefined ? own : {}), ...(forks ? stranger : {}) };
}
/** A review is a pull request's; what runs it again is the default branch's. */
function machinePolicies({ types }, { scope, main }) {
    const tasks = ['launch', ...(types.length > 1 ? ['fleet'] : []), 'reap', 'doctor'];
    return {
        'launch-trust': (0,_fleet_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .trustPolicyFor */ .yz)(scope, ['pull_request', main]),
        'reap-trust': (0,_fleet_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .trustPolicyFor */ .yz)(scope, main),
        ...Object.fromEntries(tasks.map((task) => [task, (0,_fleet_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFor */ .KV)(task, scope)])),
    };
}
/** Gives the policy of a role that may do `actions` with the objects of a remote. */
function dataPolicyFor({ bucket, prefix }, actions) {
    const objects = [bucket, prefix, '*'].filter((part) => part !== '').join('/');
    return {
        Version: '2012-10-17',
        Statement: [
            { Sid: 'CrisolList', Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [`arn:aws:s3:::${bucket}`] },
            { Sid: 'CrisolObjects', Effect: 'Allow', Action: actions, Resource: [`arn:aws:s3:::${objects}`] },
        ],
    };
}


/***/ }),

/***/ 7862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ installLines),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   uP: () => (/* binding */ versionFiles),
/* harmony export */   we: () => (/* binding */ pythonOf)
/* harmony export */ });
/* unused harmony export usualPython */
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7581);
/* harmony import */ var _model_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8936);
/* harmony import */ var _text_toml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8791);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);




/** Files that say which Python a project is for, the one that counts first. */
const versionFiles = ['.python-version', '.tool-versions', 'runtime.txt', 'pyproject.toml'];
/** Python of a project that does not say which. */
const usualPython = '3.12';
/** Minor versions that are tried for a range, the preferred one first. */
const minors = [12, 13, 11, 14, 10];
/**
 * Finds the Python that a project is for, as `3.12`.
 *
 * @param texts file -> its text, for those of `versionFiles` that are there
 * @throws {UserError} SYNTAX for a `pyproject.toml` that is none
 */
function pythonOf(texts) {
    const [plain, tools, runtime, project] = versionFiles.map((file) => texts.get(file) ?? '');
    const named = /^\s*(?:cpython-)?(3\.\d+)/mu.exec(plain ?? '')?.[1] ??
        /^\s*python\s+(3\.\d+)/mu.exec(tools ?? '')?.[1] ??
        /^\s*python-(3\.\d+)/mu.exec(runtime ?? '')?.[1];
    if (named !== undefined)
        return named;
    const range = rangeOf((0,_text_toml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseToml */ .M)(project ?? '', 'pyproject.toml'));
    const minor = minors.find((one) => range.split(',').every((part) => allows(part, one)));
    return minor === undefined ? usualPython : `3.${minor}`;
}
/** What `pyproject.toml` asks for; '' where it asks for nothing. */
function rangeOf(project) {
    const range = at(project, 'project', 'requires-python') ?? at(project, 'tool', 'poetry', 'dependencies', 'python');
    return typeof range === 'string' ? range : '';
}
function at(value, ...names) {
    let found = value;
    for (const name of names)
        found = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(found) ? found.get(name) : undefined;
    return found;
}
/** Whether a part of a range (`>=3.11`) lets some release of a minor version in; a part that is none lets all in. */
function allows(part, minor) {
    const [, sign = '', version = ''] = /^\s*([<>=!~^]+)\s*([\d.*]+)\s*$/u.exec(part) ?? [];
    const [operator, bound] = ranges[sign]?.(version) ?? [sign, version];
    return ['0', '99'].some((patch) => (0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Z)(`3.${minor}.${patch}`, operator, bound) !== false);
}
/** Signs that name a range, some of them Poetry's own. */
const ranges = {
    '==': (version) => ['==', `${(0,_model_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(version)}.*`],
    '~': (version) => ['==', `${(0,_model_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(version)}.*`],
    '^': (version) => ['>=', version],
};
/** Files that say which packages a project needs, the one that counts first. */
const packageFiles = [
    'requirements.lock',
    'uv.lock',
    'poetry.lock',
    'requirements.txt',
    'pyproject.toml',
];
/** Gives the lines of bash that install the packages of a file so that stages find them. */
function installLines(file) {
    switch (file) {
        case 'uv.lock':
            return ['pip install uv', 'uv sync --frozen', onPath('$PWD/.venv/bin')];
        case 'poetry.lock':
            return ['pip install poetry', 'poetry install --no-interaction', onPath('$(poetry env info --path)/bin')];
        case 'pyproject.toml':
            return ['pip install .'];
        default:
            return [`pip install -r ${file}`];
    }
}
function onPath(folder) {
    return `echo "${folder}" >> "$GITHUB_PATH" # where the stages find python`;
}


/***/ }),

/***/ 2362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ toRemote),
/* harmony export */   ce: () => (/* binding */ repositoryIn),
/* harmony export */   jS: () => (/* binding */ actionsIn),
/* harmony export */   qj: () => (/* binding */ actionOf)
/* harmony export */ });
/** Reads the default remote's address. */
function toRemote(url, options, root) {
    const s3 = /^s3:\/\/([^/]+)\/?(.*?)\/*$/u.exec(url);
    if (s3 !== null) {
        return {
            kind: 's3',
            bucket: s3[1] ?? '',
            prefix: s3[2] ?? '',
            region: options.get('region'),
            hasEndpoint: options.has('endpointurl'),
        };
    }
    if (/^[\w+.-]+:\/\//u.test(url))
        return { kind: 'other', url };
    return { kind: 'folder', path: url, isInside: url.startsWith(`${root}/`) };
}
/** Finds `owner/name` in the address of a remote of git; `undefined` for what is no address of such a server. */
function repositoryIn(url) {
    const path = /^(?:https?:\/\/|ssh:\/\/|git:\/\/)[^/]+\/(.+)$/u.exec(url)?.[1] ?? /^[\w.-]+@[\w.-]+:(.+)$/u.exec(url)?.[1];
    const name = path?.replace(/\/+$/u, '').replace(/\.git$/u, '');
    return name !== undefined && /^[\w.-]+\/[\w.-]+$/u.test(name) ? name : undefined;
}
/**
 * Names the action of Crisol that a step runs (`pull`; `crisol` for the front door), or the reusable workflow that a job
 * calls (`review.yml`); `undefined` for what is not ours.
 *
 * @param uses with its version: `crisol-ml/crisol/actions/pull@v1`
 */
function actionOf(uses) {
    const call = /^crisol-ml\/crisol(?:\/(?:actions|\.github\/workflows)\/([\w-]+(?:\.yml)?))?@/u.exec(uses);
    return call === null ? undefined : (call[1] ?? 'crisol');
}
/** Names the actions and reusable workflows of Crisol that the text of a workflow calls, each once, in its order. */
function actionsIn(workflow) {
    const calls = workflow.matchAll(/^\s*(?:-\s+)?uses:\s*["']?([^\s"']+)/gmu);
    return [...new Set([...calls].flatMap(([, uses]) => actionOf(uses ?? '') ?? []))];
}


/***/ }),

/***/ 2562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ renderWorkflow),
/* harmony export */   d: () => (/* binding */ expression)
/* harmony export */ });
/* harmony import */ var _called_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1405);

/** A value of GitHub's expressions as the text of a YAML value. */
function expression(text) {
    return `\${{ ${text} }}`;
}
/**
 * Writes a workflow all of whose jobs call others, and have no right but those that these need.
 *
 * @param head lines above the permissions: its name, and what starts it
 */
function renderWorkflow(head, calls) {
    const jobs = calls.flatMap(({ job, workflow, keys = {}, inputs, secrets }) => [
        `  ${job}:`,
        ...entryLines(keys, 2),
        '    permissions:',
        ...Object.entries(_called_js__WEBPACK_IMPORTED_MODULE_0__/* .calledRights */ .D[workflow]).map(([name, [level, why]]) => `      ${name}: ${level} # ${why}`),
        `    uses: crisol-ml/crisol/.github/workflows/${workflow}@v1`,
        ...blockLines('with', inputs),
        ...blockLines('secrets', secrets),
    ]);
    return [...head, 'permissions: {}', 'jobs:', ...jobs, ''].join('\n');
}
function blockLines(name, entries) {
    const lines = entryLines(entries, 3);
    return lines.length === 0 ? [] : [`    ${name}:`, ...lines];
}
function entryLines(entries, levels) {
    const indent = '  '.repeat(levels);
    return Object.entries(entries).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (!value.includes('\n'))
            return [`${indent}${name}: ${value}`];
        return [`${indent}${name}: |`, ...value.split('\n').map((line) => `${indent}  ${line}`)];
    });
}


/***/ }),

/***/ 7584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ survey),
/* harmony export */   L: () => (/* binding */ readWorkflows)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _core_scaffold_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9801);
/* harmony import */ var _core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7862);
/* harmony import */ var _core_scaffold_survey_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2362);
/* harmony import */ var _collect_collect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6193);
/* harmony import */ var _data_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7464);
/* harmony import */ var _data_project_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5147);
/* harmony import */ var _package_locate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8914);








/** Reads the workflows of a repository: path from its root -> text. */
async function readWorkflows(repository) {
    const files = (await repository.files(_core_scaffold_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowFolder */ .M))
        .map(({ path }) => path)
        .filter((path) => /^[^/]+\.ya?ml$/u.test(path));
    const texts = await Promise.all(files.map(async (path) => [`${_core_scaffold_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowFolder */ .M}/${path}`, (await repository.readText(`${_core_scaffold_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowFolder */ .M}/${path}`)) ?? '']));
    return new Map(texts);
}
/**
 * Looks at a repository.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
async function survey(ports) {
    const { snapshot, directory, origin, repository } = ports;
    const project = await (0,_data_project_js__WEBPACK_IMPORTED_MODULE_5__/* .readProject */ .W)(snapshot);
    const outputs = await (0,_data_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .outputsOf */ .Yz)(project, snapshot);
    const models = outputs.map(({ place }) => place).filter((place) => _package_locate_js__WEBPACK_IMPORTED_MODULE_6__/* .modelName */ .f.test(place));
    const files = await snapshot.list('');
    const workflows = [...(await readWorkflows(repository))].map(([path, text]) => [path, (0,_core_scaffold_survey_js__WEBPACK_IMPORTED_MODULE_7__/* .actionsIn */ .jS)(text)]);
    return {
        ...{ repository: origin.repository, branch: origin.branch, directory },
        python: (0,_core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonOf */ .we)(await readTexts(_core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_2__/* .versionFiles */ .uP, snapshot)),
        packages: _core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_2__/* .packageFiles */ .i9.find((file) => files.includes(file)),
        hasTests: files.some((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u.test(file)),
        stages: project.pipelines.flatMap(({ stages }) => stages).length,
        metrics: await readMetrics(ports),
        models,
        example: exampleOf(models, [...files, ...outputs.map(({ place }) => place)]),
        remote: remoteOf(ports),
        workflows: new Map(workflows.filter(([, actions]) => actions.length > 0)),
    };
}
async function readTexts(names, snapshot) {
    const texts = new Map();
    for (const name of names) {
        const text = await snapshot.readText(name);
        if (text !== undefined)
            texts.set(name, text);
    }
    return texts;
}
async function readMetrics(ports) {
    const { table } = await (0,_collect_collect_js__WEBPACK_IMPORTED_MODULE_3__/* .collectTable */ .D)('metrics', ports.snapshot, ports);
    return [...table].flatMap(([file, values]) => [...values].map(([name, value]) => ({ file, name, value })));
}
function exampleOf([model, ...more], files) {
    if (model === undefined || more.length > 0)
        return undefined;
    const beside = (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)((0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryOf */ .jt)(model), 'example.json');
    return files.includes(beside) ? beside : undefined;
}
function remoteOf({ dvcConfig, repository }) {
    const remote = dvcConfig.remotes.get(dvcConfig.remote ?? '');
    return remote === undefined ? undefined : (0,_core_scaffold_survey_js__WEBPACK_IMPORTED_MODULE_7__/* .toRemote */ .CN)(remote.url, remote.options, repository.root);
}


/***/ })

};
