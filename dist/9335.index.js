export const id = 9335;
export const ids = [9335,1347,3728,9523];
export const modules = {

/***/ 1738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8586);
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2940);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8801);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5035);




/** Reads the results of a workflow's checkout, or of a commit, into a folder. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.input);
    const git = { token: undefined, serverUrl: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.serverUrl };
    const ports = await (0,_adapters_results_js__WEBPACK_IMPORTED_MODULE_0__/* .resultsPorts */ .p)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.directory, {
        console: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.console,
        git,
        remote: inputs.remote,
        mask: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.mask,
    });
    const { path } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, ports);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.output('path', path);
}


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);

/**
 * Reads the inputs of `collect`.
 *
 * @throws {UserError} PATH when the folder is outside of the project
 */
function readInputs(read) {
    return {
        commit: read('commit') || undefined,
        into: (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPath */ .Cg)(read('into') || '.crisol/results', 'Input into'),
        remote: read('remote') || undefined,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_results_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(130);
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9523);
/* harmony import */ var _flows_collect_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5644);
/* harmony import */ var _flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8629);
/* harmony import */ var _flows_own_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6686);





/**
 * Reads what a commit or the workspace achieved into `results.json`, with the pictures that it made beside it.
 *
 * @throws {UserError} INPUT for a revision that names nothing
 */
async function run({ commit, into }, ports) {
    const results = commit === undefined ? await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__/* .collectWorkspace */ ._R)(ports) : await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__/* .collectRevision */ .kB)(commit, ports);
    for (const { message } of results.problems)
        ports.console.warning(message);
    await (0,_flows_own_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .keepOutOfGit */ .h)(ports.workspace);
    await (0,_flows_collect_images_js__WEBPACK_IMPORTED_MODULE_1__/* .writeImages */ .e)(results, into, ports);
    await ports.workspace.write(`${into}/results.json`, (0,_core_results_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResults */ .x)(results));
    const metrics = [...results.metrics.values()].reduce((sum, values) => sum + values.size, 0);
    const of = results.source.commit?.slice(0, 7) ?? 'the workspace';
    const plots = results.plots.length === 0 ? '' : ` and ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderCount */ .SS)(results.plots.length, 'plot')}`;
    ports.console.info(`${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderCount */ .SS)(metrics, 'metric')}${plots} of ${of} in ${into}/results.json`);
    return { path: into, results };
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

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseResults),
/* harmony export */   x: () => (/* binding */ encodeResults)
/* harmony export */ });
/* harmony import */ var _plots_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8608);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(733);
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3804);





/** Results beyond this many characters are refused: they can come from a stranger. */
const maxLength = 20_000_000;
/**
 * Writes Results as JSON, `schema: 1`. Floats have a point or an exponent and integers have none; NaN,
 * infinities and integers beyond 2^53 are `{"number": "NaN"}`. Ends with a newline.
 */
function encodeResults(results) {
    const { source } = results;
    const entries = [
        ['schema', 1n],
        ['commit', source.commit ?? null],
        ['branch', source.branch ?? null],
        ['dirty', source.dirty],
        ['metrics', encodeTable(results.metrics)],
        ['params', encodeTable(results.params)],
        ['plots', results.plots.map(_plots_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodePlot */ .a)],
        ['tests', results.tests.map(encodeSuite)],
        ['stages', results.stages.map(_train_record_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeStage */ .HS)],
        ['config', results.config ?? null],
        ['environment', results.environment],
        [
            'problems',
            results.problems.map(({ file, message }) => new Map([
                ['file', file],
                ['message', message],
            ])),
        ],
    ];
    return `${(0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(new Map(entries))}\n`;
}
function encodeTable(table) {
    return new Map([...table].map(([file, values]) => [file, new Map([...values].map(([name, value]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeValue */ .It)(value)]))]));
}
function encodeSuite({ file, name, passed, failed, skipped, seconds, failures }) {
    return new Map([
        ['file', file],
        ['name', name],
        ['passed', BigInt(passed)],
        ['failed', BigInt(failed)],
        ['skipped', BigInt(skipped)],
        ['seconds', seconds],
        [
            'failures',
            failures.map(({ test, message }) => new Map([
                ['test', test],
                ['message', message],
            ])),
        ],
    ]);
}
/**
 * Reads Results. The text may come from a stranger: sizes are limited, and nothing but what belongs is taken.
 *
 * @throws {UserError} SYNTAX
 */
function parseResults(text, file) {
    if (text.length > maxLength)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, `has ${text.length} characters; at most ${maxLength} are read`);
    const root = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(root) || root.get('schema') !== 1n)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, 'is not a file of Crisol results (schema 1)');
    const known = [
        'schema',
        'commit',
        'branch',
        'dirty',
        'metrics',
        'params',
        'plots',
        'tests',
        'stages',
        'config',
        'environment',
        'problems',
    ];
    const stranger = [...root.keys()].find((key) => !known.includes(key));
    if (stranger !== undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, `has the unknown key ${JSON.stringify(stranger.slice(0, 80))}`);
    return {
        source: {
            commit: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'commit', file),
            branch: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'branch', file),
            dirty: root.get('dirty') === true,
        },
        metrics: parseTable(root.get('metrics'), `${file}: metrics`),
        params: parseTable(root.get('params'), `${file}: params`),
        // What was collected before there were plots has none.
        plots: root.has('plots') ? (0,_plots_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlots */ .Q)((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'plots', file), `${file}: plots`) : [],
        tests: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'tests', file).map((suite, index) => parseSuite(suite, `${file}: tests[${index}]`)),
        stages: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'stages', file).map((stage, index) => (0,_train_record_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStage */ .YA)(stage, `${file}: stages[${index}]`)),
        config: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'config', file),
        environment: new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(root.get('environment'), `${file}: environment`)].map(([name, version]) => [name, String(version)])),
        problems: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'problems', file).map((problem, index) => parseProblem(problem, `${file}: problems[${index}]`)),
    };
}
function parseTable(value, where) {
    return new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where)].map(([file, values]) => [
        file,
        new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(values, `${where}[${JSON.stringify(file)}]`)].map(([name, item]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeValue */ .wz)(item)])),
    ]));
}
function parseSuite(value, where) {
    const suite = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return {
        file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(suite, 'file', where),
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(suite, 'name', where),
        passed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'passed', where),
        failed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'failed', where),
        skipped: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'skipped', where),
        seconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'seconds', where),
        failures: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(suite, 'failures', where).map((failure) => parseFailure(failure, where)),
    };
}
function parseFailure(value, where) {
    const failure = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return { test: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(failure, 'test', where), message: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(failure, 'message', where) };
}
function parseProblem(value, where) {
    const problem = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return { file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(problem, 'file', where), message: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(problem, 'message', where) };
}


/***/ }),

/***/ 9523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ renderCount),
/* harmony export */   UP: () => (/* binding */ renderBytes),
/* harmony export */   eB: () => (/* binding */ renderSeconds),
/* harmony export */   oe: () => (/* binding */ renderBar)
/* harmony export */ });
/** Writes a number of bytes for a reader: `12 B`, `1.4 MB` (powers of 1000). */
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
    let amount = bytes;
    let unit = 0;
    while (amount >= 999.5 && unit < units.length - 1) {
        amount /= 1000;
        unit++;
    }
    return `${unit === 0 ? amount : Number(amount.toPrecision(3))} ${units[unit]}`;
}
/** Writes a time for a reader: `0.42 s`, `12 s`, `3 min 05 s`. */
function renderSeconds(seconds) {
    if (seconds < 9.995)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 59.5)
        return `${seconds.toFixed(0)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** Writes a count with its noun: `1 file`, `2 files`. */
function renderCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/**
 * Draws a bar: `████████░░░░ 66 %`.
 *
 * @param part in [0, 1]
 * @param width columns without the figure
 */
function renderBar(part, width) {
    const full = Math.floor(part * width);
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
}


/***/ }),

/***/ 6069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/**
 * Finds the candidate that a misspelt name most likely meant: the smallest edit distance (insert, delete,
 * replace, swap of neighbours), at most a third of the name's length and at least one edit allowed.
 * `undefined` when none is near.
 */
function nearestName(name, candidates) {
    let best;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) >= least)
            continue;
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
/** Optimal string alignment distance, kept to three rows. */
function editDistance(one, other) {
    let before = [];
    let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
        const current = [row];
        for (let column = 1; column <= other.length; column++) {
            const same = one[row - 1] === other[column - 1];
            const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
            current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1), swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        before = previous;
        previous = current;
    }
    return at(previous, other.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 5644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   e: () => (/* binding */ writeImages)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_plots_room_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5593);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5765);



/** Writes the pictures of results into a folder, each under its MD5. */
async function writeImages({ plots }, folder, { workspace, images }) {
    for (const { md5 } of imagesOf(plots)) {
        const bytes = images.get(md5);
        if (bytes !== undefined)
            await workspace.write(`${folder}/${md5}`, bytes);
    }
}
/**
 * Reads the pictures of results from the folder that these were read from, which may come from a stranger. One that is
 * not there, or not what the results say, is a problem, and no plot.
 */
async function readImages(results, folder, ports) {
    const problems = [...results.problems];
    const plots = [];
    let room = _core_plots_room_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesLimit */ .GB;
    for (const plot of results.plots) {
        if (plot.kind === 'data')
            plots.push(plot);
        else if (await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(plot.id, problems, () => readImage(plot, { folder, room }, ports))) {
            plots.push(plot);
            room -= plot.size;
        }
    }
    return { ...results, plots, problems };
}
function imagesOf(plots) {
    return plots.filter((plot) => plot.kind === 'image');
}
async function readImage({ id, md5, size }, { folder, room }, { workspace, digests, images }) {
    const file = `${folder}/${md5}`;
    // Nothing that is larger than the results say is read, and no link is followed.
    const entry = await workspace.stat(file);
    const bytes = entry?.kind === 'file' && entry.size === size && size <= room ? await workspace.readBytes(file) : undefined;
    if (bytes === undefined || digests.bytes(bytes).md5 !== md5) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The picture ${id} of the results is not in ${file} as they say; collect them once more.`, {
            code: 'MISSING',
        });
    }
    images.set(md5, bytes);
    return true;
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


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ keepOutOfGit)
/* harmony export */ });
/** Makes `.crisol/`, where Crisol leaves its results, invisible to git. */
async function keepOutOfGit(workspace) {
    const file = '.crisol/.gitignore';
    if ((await workspace.stat(file)) === undefined)
        await workspace.write(file, '*\n');
}


/***/ })

};
