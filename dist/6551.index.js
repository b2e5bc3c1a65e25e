export const id = 6551;
export const ids = [6551];
export const modules = {

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ diffCommand),
  B: () => (/* binding */ openResults)
});

// EXTERNAL MODULE: ./lib/adapters/results.js + 5 modules
var results = __webpack_require__(8586);
// EXTERNAL MODULE: ./lib/core/python/float.js
var python_float = __webpack_require__(8360);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/python/repr.js
var repr = __webpack_require__(4183);
;// CONCATENATED MODULE: ./lib/core/diff/render.js



/** Writes differences as DVC's `--json`: unrounded, `{"file": {"name": {"old": 1, "new": 2, "diff": 1}}}`. */
function renderDiffJson(differences) {
    const files = new Map();
    for (const { file, name, old, new: after, diff } of differences) {
        const values = files.get(file) ?? new Map();
        const entry = new Map([
            ['old', old],
            ['new', after],
        ]);
        values.set(name, diff === undefined ? entry : new Map([...entry, ['diff', diff]]));
        files.set(file, values);
    }
    return (0,json/* renderJson */.h)(files);
}
/** Writes differences as DVC's `--md`: a table with a blank line at its end, headed even when it is empty. */
function renderDiffMarkdown(differences, style) {
    const rows = toRows(differences, style);
    const widths = widthsOf(rows);
    const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
    const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
    const [header = [], ...body] = rows;
    return `${[line(header), rule, ...body.map(line)].join('\n')}\n`;
}
/** Writes differences as DVC does for a person; nothing when there are none. */
function renderDiffPlain(differences, style) {
    if (differences.length === 0)
        return '';
    const rows = toRows(differences, style);
    const widths = widthsOf(rows);
    return rows
        .map((cells) => cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
function toRows(differences, style) {
    const { kind, revisions, hasPath } = style;
    const name = kind === 'metrics' ? 'Metric' : 'Param';
    const header = [...(hasPath ? ['Path'] : []), name, ...revisions, ...(kind === 'metrics' ? ['Change'] : [])];
    const body = differences.map((difference) => [
        ...(hasPath ? [difference.file] : []),
        difference.name,
        cell(difference.old, style),
        cell(difference.new, style),
        ...(kind === 'metrics' ? [cell(difference.diff ?? null, style)] : []),
    ]);
    return [header, ...body];
}
function cell(value, { kind, precision }) {
    if (value === null)
        return '-';
    return (0,repr/* pythonStr */.q)(kind === 'metrics' && typeof value === 'number' ? (0,python_float/* roundFloat */.b)(value, precision) : value);
}
/** Widths of the columns; a heading takes two more, as the library under DVC counts. */
function widthsOf(rows) {
    const [header = [], ...body] = rows;
    return header.map((heading, column) => Math.max(heading.length + 2, ...body.map((cells) => cells[column]?.length ?? 0)));
}

// EXTERNAL MODULE: ./lib/core/equal.js
var equal = __webpack_require__(5967);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/diff/table.js



/**
 * Compares two tables as DVC does: equal is what Python's `==` calls equal, so 1 and 1.0 are, and NaN never
 * is. `true` differs from `1`, which DVC does not show. Files and names by code point.
 *
 * @param all also gives what is equal
 */
function diffTables(base, head, all = false) {
    const files = [...new Set([...base.keys(), ...head.keys()])].sort(order/* compareCodePoints */.O);
    return files.flatMap((file) => {
        const [before, after] = [base.get(file), head.get(file)];
        const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort(order/* compareCodePoints */.O);
        return names
            .map((name) => toDifference({ file, name, old: before?.get(name) ?? null, new: after?.get(name) ?? null }))
            .filter((difference) => all || !(0,equal/* isEqual */.n)(difference.old, difference.new));
    });
}
function toDifference(pair) {
    return { ...pair, diff: subtract(toNumber(pair.new), toNumber(pair.old)) };
}
function toNumber(value) {
    if (typeof value === 'boolean')
        return value ? 1n : 0n;
    return (0,core_value/* isNumeric */.kf)(value) ? value : undefined;
}
function subtract(one, other) {
    if (one === undefined || other === undefined)
        return undefined;
    return typeof one === 'bigint' && typeof other === 'bigint' ? one - other : Number(one) - Number(other);
}

// EXTERNAL MODULE: ./lib/core/dvc/path.js
var path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/inputs.js
var inputs = __webpack_require__(662);
// EXTERNAL MODULE: ./lib/core/results/flatten.js
var results_flatten = __webpack_require__(4640);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 7 modules
var data_file = __webpack_require__(6850);
// EXTERNAL MODULE: ./lib/flows/collect/collect.js + 11 modules
var collect = __webpack_require__(6193);
// EXTERNAL MODULE: ./lib/flows/collect/read.js
var read = __webpack_require__(8629);
// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
;// CONCATENATED MODULE: ./lib/cli/diff.js














/** Decimal places that DVC shows. */
const defaultPrecision = 5;
/** Compares metrics or parameters of two revisions as DVC does, for `crisol metrics diff` and `crisol params diff`. */
async function diffCommand(kind, args, terminal) {
    const parsed = (0,options/* parseOptions */.A)(args, {
        targets: { type: 'string', multiple: true },
        all: { type: 'boolean' },
        json: { type: 'boolean' },
        md: { type: 'boolean' },
        'no-path': { type: 'boolean' },
        precision: { type: 'string' },
        ...directory/* directoryOption */.dW,
    });
    const [one = 'HEAD', other = 'workspace'] = parsed.words;
    const ports = await openResults(parsed, terminal);
    const request = { kind, targets: (0,inputs/* parseList */.E1)(parsed.read('targets')), ports };
    const [base, head] = await Promise.all([readSide(one, request), readSide(other, request)]);
    refuseAbsent(request.targets, [base.table, head.table]);
    const differences = diffTables(base.table, head.table, parsed.read('all') === 'true');
    const style = {
        kind,
        revisions: [one, other],
        hasPath: parsed.read('no-path') !== 'true',
        precision: (0,inputs/* parseCount */.zq)('precision', parsed.read('precision')) ?? defaultPrecision,
    };
    if (parsed.read('json') === 'true')
        terminal.write(`${renderDiffJson(differences)}\n`);
    else if (parsed.read('md') === 'true')
        terminal.write(`${renderDiffMarkdown(differences, style)}\n`);
    else if (differences.length > 0)
        terminal.write(`${renderDiffPlain(differences, style)}\n`);
    return tellProblems([...base.problems, ...head.problems], terminal);
}
/** Wires the reading of results for a command. */
async function openResults(parsed, terminal) {
    return await (0,results/* resultsPorts */.p)((0,directory/* projectOf */.v8)(parsed, terminal), {
        console: terminal.console,
        git: { token: undefined, serverUrl: 'https://github.com' },
        remote: parsed.read('remote') || undefined,
        mask: () => undefined,
    });
}
/** Reads metrics or parameters as DVC shows them: parameters with lists as text, metrics without lists. */
async function readSide(revision, { kind, targets, ports }) {
    const snapshot = revision === 'workspace' ? ports.snapshot : await (0,read/* openRevision */.k3)(revision, ports);
    if (targets.length > 0)
        return { table: shown(kind, await readTargets(targets, kind, snapshot)), problems: [] };
    const { table, problems } = await (0,collect/* collectTable */.D)(kind, snapshot, ports);
    return { table: shown(kind, table), problems };
}
/** Says what could not be read, a fault on both sides once. Gives the exit code. */
function tellProblems(problems, { console }) {
    for (const message of new Set(problems.map((problem) => problem.message)))
        console.warning(message);
    return problems.length > 0 ? 2 : 0;
}
async function readTargets(files, kind, snapshot) {
    const flatten = kind === 'metrics' ? results_flatten/* flattenMetrics */.g : results_flatten/* flattenParams */.V;
    const table = new Map();
    for (const file of files) {
        const text = await snapshot.readText((0,path/* checkPath */.Cg)(file, 'Option --targets'));
        if (text !== undefined)
            table.set(file, flatten((0,data_file/* parseDataFile */.c)(text, file)));
    }
    return table;
}
function shown(kind, table) {
    return new Map([...table].map(([file, values]) => [
        file,
        kind === 'metrics'
            ? new Map([...values].filter(([, value]) => !(0,core_value/* isList */.Lv)(value)))
            : new Map([...values].map(([name, value]) => [name, (0,core_value/* isList */.Lv)(value) ? (0,repr/* pythonStr */.q)(value) : value])),
    ]));
}
function refuseAbsent(targets, tables) {
    const absent = targets.find((file) => tables.every((table) => !table.has(file)));
    if (absent === undefined)
        return;
    throw new error/* UserError */.y(`Option --targets names ${absent}, which neither side has.`, { code: 'INPUT' });
}


/***/ }),

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
        return `${message.replace(/\.? To specify.*$/su, '').replace(/\.?$/u, '')}.`;
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}


/***/ }),

/***/ 3452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ parseOrganisation),
/* harmony export */   Cz: () => (/* binding */ parseAccess),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   gP: () => (/* binding */ parseRole)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Reads the inputs `github-token`, `app-id` and `app-private-key`.
 *
 * @throws {UserError} INPUT for none, for both, and for half of an app
 */
function parseAccess(read) {
    const [token, id, privateKey] = [read('github-token'), read('app-id'), read('app-private-key')];
    if (id === '' && privateKey === '') {
        if (token !== '')
            return { token };
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs github-token and app-id are both empty; expected a fine-grained token with administration: write (GITHUB_TOKEN cannot have it), or a GitHub App by app-id and app-private-key.', { code: 'INPUT' });
    }
    if (token !== '') {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs github-token and app-id are both set; expected one of them.', { code: 'INPUT' });
    }
    if (!/^[A-Za-z0-9._-]{1,64}$/u.test(id) || privateKey === '') {
        const found = privateKey === '' ? 'app-id is set and app-private-key is empty' : `app-id is ${JSON.stringify(id)}`;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${found}; expected the id of a GitHub App and its private key.`, { code: 'INPUT' });
    }
    return { id, privateKey };
}
/**
 * Reads the input `role-to-assume`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRole(text) {
    if (text === '')
        return undefined;
    if (/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/u.test(text))
        return text;
    const shown = JSON.stringify(text.slice(0, 80));
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input role-to-assume is ${shown}; expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.`, {
        code: 'INPUT',
    });
}
/**
 * Reads the input `organisation`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseOrganisation(text) {
    if (text === '')
        return undefined;
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/u.test(text))
        return text;
    const shown = JSON.stringify(text.slice(0, 80));
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input organisation is ${shown}; expected the name of an organisation on GitHub.`, {
        code: 'INPUT',
    });
}
/**
 * Reads the input `repository`: `owner/name`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRepository(text) {
    if (text === '')
        return undefined;
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/u.test(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input repository is ${JSON.stringify(text.slice(0, 80))}; expected owner/name.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   Xv: () => (/* binding */ passesWithTime),
/* harmony export */   Z9: () => (/* binding */ wordsOf)
/* harmony export */ });
const capacity = [
    ...['InsufficientInstanceCapacity', 'InsufficientCapacityOnHost', 'UnfulfillableCapacity', 'SpotMaxPriceTooLow'],
    ...['InsufficientCapacity', 'InsufficientHostCapacity', 'Unsupported'],
    // A fleet says so of a type that the zone of a subnet does not have.
    'InvalidFleetConfiguration',
];
const quota = [
    ...['VcpuLimitExceeded', 'InstanceLimitExceeded', 'MaxSpotInstanceCountExceeded'],
    ...['MaxSpotFleetRequestCountExceeded', 'TargetCapacityLimitExceededException', 'ResourceLimitExceeded'],
];
const throttle = [
    ...['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException', 'InternalError'],
    ...['InternalFailure', 'ServiceUnavailable', 'Unavailable', 'RequestTimeout', 'RequestTimeoutException'],
    ...['ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'ENETUNREACH', 'EHOSTUNREACH', 'EPIPE'],
];
const classes = new Map([
    ...capacity.map((code) => [code, 'capacity']),
    ...quota.map((code) => [code, 'quota']),
    ...throttle.map((code) => [code, 'throttle']),
]);
/** Class of a fault. The code decides, also where the status is another's: no spot capacity comes as 500, too. */
function classOf({ code, status }) {
    const known = classes.get(code);
    if (known !== undefined)
        return known;
    const isPassing = code.startsWith('ECONN') || status === 429 || status >= 500;
    return isPassing ? 'throttle' : 'permanent';
}
const lasting = ['Unsupported', 'InvalidFleetConfiguration', 'SpotMaxPriceTooLow'];
/** Whether time may mend a fault: a type that a zone does not have it will not have in five minutes. */
function passesWithTime(fault) {
    return classOf(fault) === 'capacity' && !lasting.includes(fault.code);
}
/** What AWS says, on one line, not too long and without a full stop. */
function wordsOf({ code, message }) {
    const line = message
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/u, '');
    const short = line.length > 300 ? `${line.slice(0, 300)}...` : line;
    return short === '' ? code : `${code}: ${short}`;
}


/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ trustedOwners),
/* harmony export */   Ks: () => (/* binding */ imagePattern),
/* harmony export */   XS: () => (/* binding */ defaultImage),
/* harmony export */   cd: () => (/* binding */ checkImage),
/* harmony export */   mI: () => (/* binding */ parseOwners),
/* harmony export */   qM: () => (/* binding */ nameOfImage),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _instance_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2610);


const aliasPrefix = 'ssm:';
/** Form of an image: its id, or the public parameter that holds one. */
const imagePattern = /^(?:ami-[0-9a-f]{8,17}|ssm:\/aws\/service\/[A-Za-z0-9._/-]{1,900})$/u;
/**
 * Whose images are taken unless the caller names more: an image by name alone could be a stranger's. Amazon's, those of
 * its marketplace, the account's own, Canonical's, Debian's.
 */
const trustedOwners = ['self', 'amazon', 'aws-marketplace', '099720109477', '136693071363'];
/**
 * Reads an image. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseImage(text) {
    if (text === '')
        return undefined;
    if (imagePattern.test(text)) {
        return text.startsWith(aliasPrefix) ? { alias: text.slice(aliasPrefix.length) } : { id: text };
    }
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input image is ${JSON.stringify(text.slice(0, 80))}; expected ami-... or a public parameter such as ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id.`, { code: 'INPUT' });
}
/**
 * Reads whose images are taken besides the trusted ones.
 *
 * @throws {UserError} INPUT
 */
function parseOwners(texts) {
    const wrong = texts.find((text) => !/^\d{12}$/u.test(text));
    if (wrong === undefined)
        return texts;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input image-owners has ${JSON.stringify(wrong.slice(0, 80))}; expected AWS accounts, 12 digits each.`, {
        code: 'INPUT',
    });
}
/** The image for types where the caller names none: Ubuntu, with NVIDIA's driver where there is a GPU of theirs. */
function defaultImage(types) {
    const architecture = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(types[0] ?? '');
    if (types.some(_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNvidia */ .gD)) {
        return {
            alias: `/aws/service/deeplearning/ami/${architecture}/base-oss-nvidia-driver-gpu-ubuntu-22.04/latest/ami-id`,
        };
    }
    const name = { x86_64: 'amd64', arm64: 'arm64' }[architecture];
    return { alias: `/aws/service/canonical/ubuntu/server/24.04/stable/current/${name}/hvm/ebs-gp3/ami-id` };
}
/** Names an image as the caller wrote it. */
function nameOfImage(choice) {
    return 'id' in choice ? choice.id : `${aliasPrefix}${choice.alias}`;
}
/**
 * Holds an image against what it is to run on.
 *
 * @param gibibytes size of the root volume that is asked for; `undefined` for the image's own
 * @throws {UserError} INPUT when the architecture is another one or the volume is too small
 */
function checkImage(image, type, gibibytes) {
    const architecture = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(type);
    if (image.architecture !== architecture) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The image ${image.id} is for ${image.architecture} and ${type} is ${architecture}; choose another input image or instance-types.`, { code: 'INPUT' });
    }
    if (gibibytes !== undefined && gibibytes < image.rootGibibytes) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input volume-size is ${gibibytes} GiB and the image ${image.id} needs ${image.rootGibibytes}; expected that much or more.`, { code: 'INPUT' });
    }
    return architecture;
}


/***/ }),

/***/ 2610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ instanceTypePattern),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   gD: () => (/* binding */ hasNvidia),
/* harmony export */   mG: () => (/* binding */ parseInstanceTypes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Form of the name of an instance type. */
const instanceTypePattern = /^[a-z][a-z0-9-]{0,30}\.[a-z0-9-]{1,30}$/u;
/**
 * Checks instance types; twice the same counts once.
 *
 * @throws {UserError} INPUT for none, for what is no name of a type, for Macs, and for types of two architectures
 */
function parseInstanceTypes(texts) {
    const types = [...new Set(texts)];
    const example = 'expected types such as g5.xlarge, split on commas, spaces and newlines';
    const wrong = types.find((type) => !instanceTypePattern.test(type));
    if (wrong !== undefined)
        throw fault(`Input instance-types has ${JSON.stringify(wrong.slice(0, 80))}; ${example}.`);
    const [first] = types;
    if (first === undefined)
        throw fault(`Input instance-types is empty; ${example}, here or as runner.instance-types in crisol.yaml.`);
    const mac = types.find((type) => /^mac\d/u.test(type));
    if (mac !== undefined)
        throw fault(`Input instance-types has ${mac}; Crisol starts Linux, which Macs on EC2 do not run.`);
    const other = types.find((type) => architectureOf(type) !== architectureOf(first));
    if (other === undefined)
        return types;
    throw fault(`Input instance-types has ${first} (${architectureOf(first)}) and ${other} (${architectureOf(other)}); expected types of one architecture, since one image is for one.`);
}
function fault(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(message, { code: 'INPUT' });
}
/**
 * Architecture of a type: by its family, whose letters behind the generation have a g where the processor is AWS's own.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
function architectureOf(type) {
    const family = type.split('.')[0] ?? '';
    const attributes = /^[a-z]+\d+(?<attributes>[a-z]*)/u.exec(family)?.groups?.['attributes'] ?? '';
    return family === 'a1' || attributes.includes('g') || family.includes('-gb') ? 'arm64' : 'x86_64';
}
/** Whether a type has an NVIDIA GPU: families G and P, but for the one with AMD's. */
function hasNvidia(type) {
    return /^(?:g|gr|p)\d/u.test(type) && !type.startsWith('g4ad.');
}


/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ clientToken),
/* harmony export */   CC: () => (/* binding */ explainTried),
/* harmony export */   RA: () => (/* binding */ rungsOf),
/* harmony export */   ZK: () => (/* binding */ pauseAfterThrottle),
/* harmony export */   _K: () => (/* binding */ pauseAfterPass),
/* harmony export */   mv: () => (/* binding */ throttleTries),
/* harmony export */   vM: () => (/* binding */ marketChoices)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);

/** What the caller wants to pay. */
const marketChoices = ['spot', 'on-demand', 'spot-then-on-demand'];
/** Placements that are asked for one by one before a fleet is asked for all of them: that takes three calls. */
const mostSingle = 3;
/**
 * Orders what is asked for: the first choice alone, which is the quickest when there is room; then the others, one by
 * one or, where they are many, as a fleet; then all of it on the other market.
 */
function rungsOf(choice) {
    const subnets = choice.subnets.length === 0 ? [undefined] : choice.subnets;
    const placements = choice.types.flatMap((type) => subnets.map((subnet) => ({ type, subnet })));
    const markets = choice.market === 'spot-then-on-demand' ? ['spot', 'on-demand'] : [choice.market];
    const [first, ...others] = placements.map((placement) => [placement]);
    const rest = placements.length > mostSingle ? [placements.slice(1)] : others;
    return markets.flatMap((market) => [first ?? [], ...rest].filter((group) => group.length > 0).map((group) => ({ market, placements: group })));
}
/** Says in a sentence what was tried and why nothing came of it, each reason with what it is for, once. */
function explainTried(tried) {
    const places = new Map();
    for (const { rung, faults } of tried) {
        for (const fault of faults) {
            const names = places.get((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(fault)) ?? new Set();
            places.set((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(fault), names.add(nameOf(rung)));
        }
    }
    const reasons = [...places].map(([reason, names]) => `${[...names].join(', ')} (${reason})`);
    return `AWS has none of what was asked for: ${reasons.join('; ')}`;
}
function nameOf({ market, placements }) {
    const names = placements.map(({ type, subnet }) => (subnet === undefined ? type : `${type} in ${subnet}`));
    return `${market} ${names.join(', ')}`;
}
/**
 * Milliseconds before all is asked for again: doubled each time up to a minute, with jitter so that many launches do not
 * come back at once.
 *
 * @param pass number of the pass that found nothing, from 1
 * @param random a fraction in [0, 1)
 */
function pauseAfterPass(pass, random) {
    return Math.min(60_000, 5_000 * 2 ** (pass - 1)) * (0.5 + random);
}
/** Milliseconds before the same is asked again after AWS asked to slow down or did not answer. */
function pauseAfterThrottle(attempt, random) {
    return Math.min(10_000, 250 * 2 ** attempt) * (0.5 + random);
}
/** Times that the same is asked before a fault that should pass is told. */
const throttleTries = 6;
/**
 * Token of a request, by which AWS knows one that it has heard before. The same for a request that is sent again, another
 * for each rung: under one token AWS takes no other parameters.
 */
function clientToken(nonce, number, count) {
    return `crisol-${nonce}-${number}-${count}`;
}


/***/ }),

/***/ 662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   rO: () => (/* binding */ withDefaults),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Gives inputs of which those that are empty are taken from elsewhere: name -> text. */
function withDefaults(read, defaults) {
    return (name) => read(name) || (defaults.get(name) ?? '');
}
/** Splits a list input on commas, spaces and newlines; empty parts vanish. */
function parseList(text) {
    return text.split(/[\s,]+/u).filter((part) => part !== '');
}
/**
 * Reads a switch. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything but `true` or `false`
 */
function parseSwitch(name, text) {
    if (text === '')
        return undefined;
    if (text === 'true')
        return true;
    if (text === 'false')
        return false;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected true or false.`, { code: 'INPUT' });
}
/**
 * Reads a whole number >= 1. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else
 */
function parseCount(name, text) {
    if (text === '')
        return undefined;
    if (/^[1-9]\d{0,8}$/u.test(text))
        return Number(text);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected a whole number of at least 1.`, { code: 'INPUT' });
}
/**
 * Reads one of a few words. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for any other word
 */
function parseChoice(name, text, choices) {
    if (text === '')
        return undefined;
    const choice = choices.find((one) => one === text);
    if (choice !== undefined)
        return choice;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected ${choices.join(', ')}.`, { code: 'INPUT' });
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ collectWorkspace),
/* harmony export */   k3: () => (/* binding */ openRevision),
/* harmony export */   kB: () => (/* binding */ collectRevision),
/* harmony export */   op: () => (/* binding */ collectCommit)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6193);


/** Reads the results of the workspace. */
async function collectWorkspace(ports) {
    const { repository } = ports;
    const source = { commit: await repository.head(), branch: await repository.branch(), dirty: await repository.dirty() };
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(ports.snapshot, source, ports);
}
/** Reads the results of a commit that is readable here. */
async function collectCommit(snapshot, sha, ports) {
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(snapshot, { commit: sha, branch: undefined, dirty: false }, ports);
}
/**
 * Reads the results of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function collectRevision(revision, ports) {
    const snapshot = await openRevision(revision, ports);
    return await collectCommit(snapshot, snapshot.commit ?? revision, ports);
}
/**
 * Opens the files of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function openRevision(revision, ports) {
    const sha = (await ports.repository.resolve(revision)) ?? revision;
    if (await ports.repository.ensure(sha))
        return ports.openCommit(sha);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`"${revision}" names no commit here or on the server; expected a branch, a tag or a full SHA.`, {
        code: 'INPUT',
    });
}


/***/ })

};
