export const id = 6610;
export const ids = [6610];
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
    return { read, words: positionals, names: Object.keys(values) };
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
const gitAccess = { token: undefined, serverUrl: runner/* runner */.l.serverUrl };
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

/***/ 7862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   oJ: () => (/* binding */ installationOf),
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
/** Gives how the packages of a file are installed so that stages find them. */
function installationOf(file) {
    switch (file) {
        case 'uv.lock':
            return { lines: ['pip install uv', 'uv sync --frozen', onPath('$PWD/.venv/bin')], cache: undefined };
        case 'poetry.lock':
            return {
                lines: ['pip install poetry', 'poetry install --no-interaction', onPath('$(poetry env info --path)/bin')],
                cache: undefined,
            };
        case 'pyproject.toml':
            return { lines: ['pip install .'], cache: { file, isUsual: true } };
        default:
            return { lines: [`pip install -r ${file}`], cache: { file, isUsual: file === 'requirements.txt' } };
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
 * Names the action or the reusable workflow of Crisol that a step calls, `crisol` for the front door; `undefined` for
 * what is not ours.
 *
 * @param uses with its version: `crisol-ml/crisol/actions/pull@v1`
 */
function actionOf(uses) {
    const call = /^crisol-ml\/crisol(?:\/(?:actions|\.github\/workflows)\/([\w-]+)(?:\.yml)?)?@/u.exec(uses);
    return call === null ? undefined : (call[1] ?? 'crisol');
}
/** Names the actions of Crisol that the text of a workflow calls, each once, in its order. */
function actionsIn(workflow) {
    const calls = workflow.matchAll(/^\s*(?:-\s+)?uses:\s*["']?([^\s"']+)/gmu);
    return [...new Set([...calls].flatMap(([, uses]) => actionOf(uses ?? '') ?? []))];
}


/***/ }),

/***/ 7584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ survey),
/* harmony export */   L: () => (/* binding */ readWorkflows)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7862);
/* harmony import */ var _core_scaffold_survey_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2362);
/* harmony import */ var _collect_collect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6193);
/* harmony import */ var _data_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7464);
/* harmony import */ var _data_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5147);
/* harmony import */ var _package_locate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8914);







const workflowFolder = '.github/workflows';
/** Reads the workflows of a repository: path from its root -> text. */
async function readWorkflows(repository) {
    const files = (await repository.files(workflowFolder))
        .map(({ path }) => path)
        .filter((path) => /^[^/]+\.ya?ml$/u.test(path));
    const texts = await Promise.all(files.map(async (path) => [`${workflowFolder}/${path}`, (await repository.readText(`${workflowFolder}/${path}`)) ?? '']));
    return new Map(texts);
}
/**
 * Looks at a repository.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
async function survey(ports) {
    const { snapshot, directory, origin, repository } = ports;
    const project = await (0,_data_project_js__WEBPACK_IMPORTED_MODULE_4__/* .readProject */ .W)(snapshot);
    const outputs = await (0,_data_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOf */ .Yz)(project, snapshot);
    const models = outputs.map(({ place }) => place).filter((place) => _package_locate_js__WEBPACK_IMPORTED_MODULE_5__/* .modelName */ .f.test(place));
    const files = await snapshot.list('');
    const workflows = [...(await readWorkflows(repository))].map(([path, text]) => [path, (0,_core_scaffold_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .actionsIn */ .jS)(text)]);
    return {
        ...{ repository: origin.repository, branch: origin.branch, directory },
        python: (0,_core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonOf */ .we)(await readTexts(_core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFiles */ .uP, snapshot)),
        packages: _core_scaffold_python_js__WEBPACK_IMPORTED_MODULE_1__/* .packageFiles */ .i9.find((file) => files.includes(file)),
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
    const { table } = await (0,_collect_collect_js__WEBPACK_IMPORTED_MODULE_2__/* .collectTable */ .D)('metrics', ports.snapshot, ports);
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
    return remote === undefined ? undefined : (0,_core_scaffold_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .toRemote */ .CN)(remote.url, remote.options, repository.root);
}


/***/ })

};
