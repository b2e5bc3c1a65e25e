export const id = 8626;
export const ids = [8626];
export const modules = {

/***/ 8626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ports: () => (/* binding */ ports),
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1642);
/* harmony import */ var _adapters_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7224);
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2940);
/* harmony import */ var _adapters_runner_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4602);
/* harmony import */ var _adapters_signals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6261);
/* harmony import */ var _adapters_workflow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6179);
/* harmony import */ var _core_fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5951);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(662);
/* harmony import */ var _flows_fleet_start_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4177);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2633);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5539);











/** Wires what launching asks of the world. */
function ports(inputs, place = (0,_adapters_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .readWorkflowPlace */ .d1)(), console = _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.console) {
    const { organisation, access: github, role, group } = inputs;
    const scope = organisation === undefined ? { repository: place.repository } : { organisation };
    return {
        ...(0,_adapters_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .openFleet */ .x)({ scope, group, github, role, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, mask: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.mask }),
        ...{ ...place, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, console, nonce: (0,_adapters_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .newNonce */ .Y)(), random: Math.random },
        ...{ saveState: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.saveState, onCancel: _adapters_signals_js__WEBPACK_IMPORTED_MODULE_4__/* .onCancel */ .Ao },
    };
}
/** Launches runners for the jobs of a workflow. */
async function main() {
    const section = await (0,_adapters_runner_section_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunnerSection */ .a)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.directory, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.console);
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .readInputs */ .K)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .withDefaults */ .rO)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.input, section));
    const { label, launched } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .run */ .e)(inputs, ports(inputs));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.output('label', label);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.output('instance-ids', launched.map(({ instanceId }) => instanceId).join(' '));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.output('instance-type', [...new Set(launched.map(({ type }) => type))].join(' '));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.output('market', [...new Set(launched.map(({ market }) => market))].join(' '));
}
/** Clears up behind a launch that was cut off. */
async function post() {
    const state = { nonce: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.state('nonce'), launched: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.state('launched') };
    // A step that was refused its inputs has left nothing, and would be refused them again.
    if (state.nonce !== '')
        await (0,_flows_fleet_start_js__WEBPACK_IMPORTED_MODULE_8__/* .clearUp */ .H)(state, ports((0,_core_fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readFleetInputs */ .OP)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.input)));
}


/***/ }),

/***/ 2633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_fleet_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3866);
/* harmony import */ var _core_fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5951);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(662);



/** As many as a matrix has jobs at the most. */
const mostRunners = 256;
/**
 * Reads the inputs of `runner`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return {
        ...(0,_core_fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readLaunchInputs */ .Nh)(read),
        count: (0,_core_fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .atMost */ .Tu)('count', (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCount */ .zq)('count', read('count')) ?? 1, mostRunners),
        label: (0,_core_fleet_label_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q)(read('label')),
        wait: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)('wait', read('wait'), ['accepted', 'online']) ?? 'accepted',
    };
}


/***/ }),

/***/ 5539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/fleet/label.js
var fleet_label = __webpack_require__(3866);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
;// CONCATENATED MODULE: ./lib/flows/fleet/online.js

/** Milliseconds between two looks at a runner, and looks between two at its instance. */
const period = 1_500;
const looksPerInstance = 7;
/** Milliseconds that a machine may take until its runner is online. */
const patience = 10 * 60_000;
/** Lines of the console that are shown. */
const lastLines = 60;
/**
 * Waits until a runner is online. One that GitHub has no more did its job, as quick as that, or was removed.
 *
 * @throws {UserError} AWS when its instance ends before, or nothing comes in time; with what its console says
 */
async function untilOnline(launched, nonce, ports) {
    const end = ports.clock.now() + patience;
    for (let look = 1;; look++) {
        const runner = await ports.runners.find(launched.runnerId);
        if (runner === undefined) {
            ports.console.notice(`Runner ${launched.runnerId} is gone already: it did a job, or somebody removed it.`);
            return;
        }
        if (runner.isOnline)
            return;
        const isGone = look % looksPerInstance === 0 && !(await lives(launched, nonce, ports));
        if (isGone)
            throw await failure(launched, 'ended before its runner was online', ports);
        if (ports.clock.now() > end)
            throw await failure(launched, 'has no runner online after 10 minutes', ports);
        await ports.clock.sleep(period);
    }
}
async function lives({ instanceId }, nonce, { instances }) {
    return (await instances.list(nonce)).some(({ id }) => id === instanceId);
}
async function failure({ instanceId }, what, ports) {
    const output = await ports.instances.consoleOutput(instanceId).catch(() => '');
    const lines = output.trimEnd().split('\n').slice(-lastLines);
    const hasOutput = output.trim() !== '';
    if (hasOutput) {
        await ports.console.group(`Console of ${instanceId}`, async () => {
            for (const line of lines)
                ports.console.info(line);
        });
    }
    const hint = hasOutput
        ? 'its console is above'
        : 'its console is empty: look at the way out of its subnet and at the image';
    return new error/* UserError */.y(`The instance ${instanceId} ${what}; ${hint}.`, { code: 'AWS' });
}

// EXTERNAL MODULE: ./lib/flows/fleet/start.js + 6 modules
var start = __webpack_require__(4177);
;// CONCATENATED MODULE: ./lib/actions/runner/run.js



/**
 * Launches runners. Whatever ends it before they are launched, nothing is left.
 *
 * @throws {UserError} INPUT, AWS, PERMISSION, GITHUB
 */
async function run(inputs, ports) {
    const { nonce, runId, job } = ports;
    const { count, label = (0,fleet_label/* labelOf */.W)({ runId, job, nonce }), wait, organisation, ...machine } = inputs;
    const labels = Array.from({ length: count }, () => label);
    const request = { ...machine, repository: organisation ?? ports.repository, runId, labels };
    const launched = await (0,start/* start */.n)(request, ports, async (all) => {
        if (wait === 'online')
            await Promise.all(all.map((one) => untilOnline(one, nonce, ports)));
    });
    return { label, launched };
}


/***/ }),

/***/ 4602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRunnerSection)
/* harmony export */ });
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5213);

const file = 'crisol.yaml';
/**
 * Reads what the `crisol.yaml` of a directory says of machines. Most launches check out nothing: without the file the
 * parser is not even loaded.
 *
 * @throws {UserError} SYNTAX
 */
async function readRunnerSection(root, console) {
    const text = await (0,_workspace_js__WEBPACK_IMPORTED_MODULE_0__/* .openWorkspace */ .OH)(root).readText(file);
    if (text === undefined)
        return new Map();
    const { mayChooseMachines, parseRunnerSection } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5120)]).then(__webpack_require__.bind(__webpack_require__, 5120));
    const event = process.env['GITHUB_EVENT_NAME'] ?? '';
    if (mayChooseMachines(event))
        return parseRunnerSection(text, file);
    console.notice(`On ${event} the machines of ${file} are not taken: a stranger may have written it. Use inputs.`);
    return new Map();
}


/***/ }),

/***/ 6261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ onCancel),
/* harmony export */   YF: () => (/* binding */ onSignal),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000;
/** Signals that ask a process to end: a closed terminal, Ctrl-C, a cancelled workflow -> its exit code then. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const signals = Object.keys(statuses);
/** Gives the exit code of a process that a signal has ended. */
function statusOf(signal) {
    return statuses[signal];
}
/** Hears of each signal that asks this process to end, which then goes on. Gives what ends the hearing. */
function onSignal(listener) {
    for (const signal of signals)
        process.on(signal, listener);
    return () => {
        for (const signal of signals)
            process.off(signal, listener);
    };
}
/** What is to be done before this process ends: all of it, what was asked for last first. */
const works = new Set();
let close = () => undefined;
/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
function onCancel(work) {
    // Its own identity: the same function may be given twice.
    const own = async () => await work();
    if (works.size === 0)
        close = onSignal(end);
    works.add(own);
    return () => {
        if (works.delete(own) && works.size === 0)
            close();
    };
}
function end(signal) {
    close();
    const leave = () => process.exit(statuses[signal]);
    setTimeout(leave, patience);
    void undo().then(leave);
}
/** One after the other, as what was begun last rests on what was begun before it. */
async function undo() {
    for (const work of [...works].reverse())
        await work().catch(() => undefined);
}


/***/ }),

/***/ 8962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cM: () => (/* binding */ parseArchive),
/* harmony export */   tN: () => (/* binding */ parseUser),
/* harmony export */   vZ: () => (/* binding */ parseRunnerDirectory),
/* harmony export */   yC: () => (/* binding */ archiveFor)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** The version that is taken unless the caller names another one. GitHub refuses one that is months old. */
const version = '2.337.0';
const names = { x86_64: 'x64', arm64: 'arm64' };
const hashes = {
    x86_64: '70920811a4f8ad4328818682bca5c6469c1c942fab52448868071d0063816613',
    arm64: '9b1dc70626422526e3c94767cf024896beb15da5342a3f4819bf2feac13e0393',
};
/** The archive of the runner for an architecture, pinned by its hash. */
function archiveFor(architecture) {
    return {
        url: `https://github.com/actions/runner/releases/download/v${version}/actions-runner-linux-${names[architecture]}-${version}.tar.gz`,
        sha256: hashes[architecture],
    };
}
/**
 * Reads an archive of the caller's: address and hash, both or neither. `undefined` for neither.
 *
 * @throws {UserError} INPUT
 */
function parseArchive(url, sha256) {
    if (url === '' && sha256 === '')
        return undefined;
    const isAddress = /^https?:\/\/[\w.:@/%~+=,;?&-]{1,1000}$/u.test(url);
    if (!isAddress)
        throw wrong('runner-url', url, 'the address of an archive of the runner, beside runner-sha256');
    if (!/^[0-9a-f]{64}$/u.test(sha256))
        throw wrong('runner-sha256', sha256, 'the SHA-256 of runner-url, 64 digits of hex');
    return { url, sha256 };
}
/**
 * Reads the directory of a runner that the image has. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRunnerDirectory(text) {
    if (text === '')
        return undefined;
    if (/^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]{0,100}){1,16}$/u.test(text))
        return text;
    throw wrong('runner-directory', text, 'the absolute path of a directory of the image');
}
/**
 * Reads the user that jobs run as. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseUser(text) {
    if (text === '')
        return undefined;
    if (/^[a-z_][a-z0-9_-]{0,31}$/u.test(text))
        return text;
    throw wrong('user', text, 'the name of a user of the image');
}
function wrong(name, text, expected) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${expected}.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 3866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseLabel),
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** What reaches AWS, GitHub and a machine as a name: nothing that a shell, JSON or a URL would read as more. */
const pattern = /^[A-Za-z0-9._-]{1,64}$/u;
/**
 * Reads a label that the caller chose. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseLabel(text) {
    if (text === '')
        return undefined;
    if (pattern.test(text))
        return text;
    const shown = JSON.stringify(text.slice(0, 80));
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input label is ${shown}; expected 1 to 64 letters, digits, dots, underscores and hyphens.`, {
        code: 'INPUT',
    });
}
/**
 * Makes a label that no other launch has. It names no attempt of the run: a job that is run again asks for the same
 * label.
 */
function labelOf({ runId, job, nonce }) {
    const name = job.replaceAll(/[^A-Za-z0-9._-]+/gu, '-').slice(0, 24);
    return ['crisol', ...(runId === 0 ? [] : [runId]), ...(name === '' ? [] : [name]), nonce].join('-');
}


/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ readLaunchInputs),
/* harmony export */   OP: () => (/* binding */ readFleetInputs),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   UI: () => (/* binding */ mostGibibytes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3452);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8962);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7929);
/* harmony import */ var _instance_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2610);
/* harmony import */ var _ladder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7342);
/* harmony import */ var _minutes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4021);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(370);









/** GiB, as many as a volume of this kind has at the most. */
const mostGibibytes = 16_384;
/**
 * Reads whose runners are kept, and by what AWS and GitHub are asked.
 *
 * @throws {UserError} INPUT
 */
function readFleetInputs(read) {
    return {
        ...{ access: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAccess */ .Cz)(read), role: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRole */ .gP)(read('role-to-assume')) },
        organisation: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOrganisation */ .C9)(read('organisation')),
        group: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('runner-group', read('runner-group')) ?? 1,
    };
}
/**
 * Reads the machines that are launched.
 *
 * @throws {UserError} INPUT
 */
function readLaunchInputs(read) {
    const types = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInstanceTypes */ .mG)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('instance-types')));
    const gibibytes = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('volume-size', read('volume-size'));
    return {
        ...{ types, image: (0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImage */ .zZ)(read('image')) ?? (0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultImage */ .XS)(types) },
        owners: [..._image_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedOwners */ .Kg, ...(0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOwners */ .mI)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('image-owners')))],
        subnets: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSubnets */ .Ae)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('subnets'))),
        securityGroups: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSecurityGroups */ .qn)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('security-groups'))),
        market: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .HU)('market', read('market'), _ladder_js__WEBPACK_IMPORTED_MODULE_6__/* .marketChoices */ .vM) ?? 'on-demand',
        maxMinutes: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('max-minutes', read('max-minutes'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.max) ?? 360,
        idleMinutes: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('idle-minutes', read('idle-minutes'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.idle) ?? 5,
        capacityWait: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('capacity-wait', read('capacity-wait'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.wait) ?? 10,
        gibibytes: gibibytes === undefined ? undefined : atMost('volume-size', gibibytes, mostGibibytes),
        instanceProfile: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseInstanceProfile */ .gZ)(read('instance-profile')),
        runner: parseRunner(read),
        user: (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseUser */ .tN)(read('user')) ?? 'runner',
        workingDirectory: read('working-directory'),
        ...readFleetInputs(read),
    };
}
/**
 * Holds a number against what there is at the most.
 *
 * @throws {UserError} INPUT
 */
function atMost(name, number, most) {
    if (number <= most)
        return number;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is ${number}; expected at most ${most}.`, { code: 'INPUT' });
}
function parseRunner(read) {
    const archive = (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchive */ .cM)(read('runner-url'), read('runner-sha256'));
    const directory = (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRunnerDirectory */ .vZ)(read('runner-directory'));
    if (archive === undefined || directory === undefined)
        return archive ?? directory;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs runner-url and runner-directory are both set; expected one of them.', { code: 'INPUT' });
}


/***/ }),

/***/ 4021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ minuteBounds),
/* harmony export */   l: () => (/* binding */ parseMinutes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Reads whole minutes. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else, and beyond the bounds
 */
function parseMinutes(name, text, { least, most, because }) {
    if (text === '')
        return undefined;
    const minutes = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    if (minutes >= least && minutes <= most)
        return minutes;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected whole minutes from ${least} to ${most}: ${because}.`, {
        code: 'INPUT',
    });
}
/** What GitHub and a machine of ours bear. */
const minuteBounds = {
    max: { least: 1, most: 7_200, because: 'GitHub ends a job on such a runner after five days' },
    idle: { least: 1, most: 1_440, because: 'GitHub keeps a job waiting for a day' },
    wait: { least: 0, most: 45, because: 'the configuration of a runner is good for about an hour' },
};


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ parseSubnets),
/* harmony export */   OL: () => (/* binding */ subnetPattern),
/* harmony export */   gZ: () => (/* binding */ parseInstanceProfile),
/* harmony export */   qn: () => (/* binding */ parseSecurityGroups),
/* harmony export */   wJ: () => (/* binding */ securityGroupPattern)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Form of the id of a subnet. */
const subnetPattern = /^subnet-[0-9a-f]{8,17}$/u;
/** Form of the id of a security group. */
const securityGroupPattern = /^sg-[0-9a-f]{8,17}$/u;
/**
 * Checks subnets; twice the same counts once. None means the default network of the account.
 *
 * @throws {UserError} INPUT
 */
function parseSubnets(texts) {
    return parseIds(texts, { input: 'subnets', prefix: 'subnet', pattern: subnetPattern });
}
/**
 * Checks security groups; twice the same counts once. None means the default group of the network.
 *
 * @throws {UserError} INPUT
 */
function parseSecurityGroups(texts) {
    return parseIds(texts, { input: 'security-groups', prefix: 'sg', pattern: securityGroupPattern });
}
function parseIds(texts, { input, prefix, pattern }) {
    const wrong = texts.find((text) => !pattern.test(text));
    if (wrong === undefined)
        return [...new Set(texts)];
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${input} has ${JSON.stringify(wrong.slice(0, 80))}; expected ids such as ${prefix}-0123456789abcdef0, split on commas, spaces and newlines.`, { code: 'INPUT' });
}
/**
 * Reads the role of an instance: the name of its profile, or the whole ARN. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseInstanceProfile(text) {
    if (text === '')
        return undefined;
    if (/^(?:arn:aws[a-z-]*:iam::\d{12}:instance-profile\/[\w+=,.@/-]{1,512}|[\w+=,.@-]{1,128})$/u.test(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input instance-profile is ${JSON.stringify(text.slice(0, 80))}; expected the name of an instance profile or its ARN.`, { code: 'INPUT' });
}


/***/ }),

/***/ 3612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ adviseQuota),
/* harmony export */   h: () => (/* binding */ quotasOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);

/**
 * Quotas by the first letters of the types: families, code on demand, code on spot.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-quotas.html
 */
const quotas = [
    [/^(?:g|gr|vt)\d/u, 'G and VT', 'L-DB2E81BA', 'L-3819A6DF'],
    [/^p\d/u, 'P', 'L-417A185B', 'L-7212CCBC'],
    [/^f\d/u, 'F', 'L-74FC7D96', 'L-88CF9481'],
    [/^inf\d/u, 'Inf', 'L-1945791B', 'L-B5D1601B'],
    [/^trn\d/u, 'Trn', 'L-2C3B7624', 'L-6B0D517C'],
    [/^dl\d/u, 'DL', 'L-6E869C2A', 'L-85EED4F7'],
    [/^x\d/u, 'X', 'L-7295265B', 'L-E3A00192'],
    [/^(?:[acdhimrtz]|im|is)\d/u, 'Standard', 'L-1216C47A', 'L-34B43A08'],
];
/** Gives the quotas that bound types on markets. */
function quotasOf(types, markets) {
    return quotas.flatMap(([pattern, families, onDemand, spot]) => {
        const found = types.filter((type) => pattern.test(type));
        if (found.length === 0)
            return [];
        return markets.map((market) => ({ families, market, types: found, code: market === 'spot' ? spot : onDemand }));
    });
}
/** Says in a sentence which quotas stood in the way of what was tried; empty when none did. */
function adviseQuota(tried) {
    const full = tried.filter(({ faults }) => faults.some((fault) => (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .classOf */ .Kl)(fault) === 'quota'));
    const found = full.flatMap(({ rung: { placements, market } }) => quotasOf([...new Set(placements.map(({ type }) => type))], [market]));
    const names = [...new Set(found.map(({ code, families, market }) => `${code} (${families}, ${market})`))];
    return names.length === 0 ? '' : `Ask for more of ${names.join(', ')} in Service Quotas.`;
}


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fromBase64),
/* harmony export */   n: () => (/* binding */ toBase64)
/* harmony export */ });
/** Writes bytes as Base64, with padding, on one line. */
function toBase64(bytes) {
    let units = '';
    // By pieces: a call takes only so many arguments.
    for (let start = 0; start < bytes.length; start += 8192) {
        units += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    return btoa(units);
}
/** Reads Base64 with its padding, on one line; `undefined` for anything else. */
function fromBase64(text) {
    const isWhole = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text);
    return isWhole ? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)) : undefined;
}


/***/ }),

/***/ 9957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ clear),
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   tN: () => (/* binding */ undo),
/* harmony export */   u4: () => (/* binding */ track)
/* harmony export */ });
/* harmony import */ var _core_fleet_runner_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);

/** Opens the ledger of a launch that has begun nothing. */
function openLedger(nonce) {
    return {
        ...{ nonce, instances: new Set(), runners: new Set(), pending: new Set(), names: 0 },
        ...{ hasAsked: false, isUnsure: false, hasTemplates: false, isOver: false },
    };
}
/** Does work that makes something, so that whoever undoes the launch can wait for it. */
async function track(ledger, work) {
    ledger.pending.add(work);
    try {
        return await work;
    }
    finally {
        ledger.pending.delete(work);
    }
}
/** Milliseconds between two looks for what a call made that is not answered, and looks at the most. */
const lookPeriod = 750;
const mostLooks = 40;
/** Milliseconds after which AWS lists an instance that it has begun to start. */
const listingLag = 2_000;
/**
 * Ends all that a launch has begun: at once what is known, here or by its nonce at AWS and GitHub; then what was still on
 * its way, which may never be heard of. What cannot be ended is told; it ends by itself.
 */
async function undo(ledger, ports) {
    ledger.isOver = true;
    const isSettled = ledger.pending.size === 0 && !ledger.hasTemplates;
    const ended = new Set();
    await endAll(ledger, ended, ports);
    if (!isSettled) {
        await endPending(ledger, ended, ports);
        if (ledger.hasTemplates)
            await ports.launch.tidy(ledger.nonce);
    }
    if (!ledger.isUnsure)
        return;
    await ports.clock.sleep(listingLag);
    await clearInstances(ledger.nonce, ports);
}
/** Looks again and again while calls are on their way: what they made may be seen before they are answered, if ever. */
async function endPending(ledger, ended, ports) {
    const settling = Promise.allSettled(ledger.pending).then(() => true);
    for (let look = 0; look < mostLooks; look++) {
        const isSettled = await Promise.race([settling, ports.clock.sleep(lookPeriod).then(() => false)]);
        await endAll(ledger, ended, ports);
        if (isSettled)
            return;
    }
}
async function endAll(ledger, ended, ports) {
    await Promise.all([
        endKnown(ledger, ended, ports),
        removeKnown(ledger, ports),
        ledger.hasAsked ? clearInstances(ledger.nonce, ports) : undefined,
        ledger.names > 0 ? clearRunners(ledger.nonce, ports) : undefined,
    ]);
}
/** Ends the instances and removes the runners of a launch, of which nothing but its nonce is known. */
async function clear(nonce, ports) {
    await Promise.all([clearInstances(nonce, ports), clearRunners(nonce, ports)]);
}
async function clearInstances(nonce, { instances, console }) {
    await told('The instances of this launch could not be ended', console, async () => {
        const found = await instances.list(nonce);
        await instances.terminate(found.map(({ id }) => id));
    });
}
async function clearRunners(nonce, { runners, console }) {
    await told('The runners of this launch could not be removed', console, async () => {
        const found = await runners.list();
        const own = found.filter(({ name, isBusy }) => (0,_core_fleet_runner_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRunnerName */ .n)(name)?.nonce === nonce && !isBusy);
        for (const { id } of own)
            await runners.remove(id);
    });
}
async function endKnown(ledger, ended, { instances, console }) {
    const ids = [...ledger.instances].filter((id) => !ended.has(id));
    if (ids.length === 0)
        return;
    await told(`${ids.join(', ')} could not be ended`, console, async () => {
        await instances.terminate(ids);
        for (const id of ids)
            ended.add(id);
    });
}
async function removeKnown({ runners: ids }, { runners, console }) {
    for (const id of [...ids]) {
        await told(`Runner ${id} could not be removed`, console, async () => {
            await runners.remove(id);
            ids.delete(id);
        });
    }
}
/** A fault on the way out must not hide the one that led there. */
async function told(what, console, work) {
    try {
        await work();
    }
    catch (error) {
        console.warning(`${what}; it ends by itself when its time is over. ${error instanceof Error ? error.message : ''}`);
    }
}


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ clearUp),
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/base64.js
var base64 = __webpack_require__(148);
;// CONCATENATED MODULE: ./lib/core/box/boothook.js

/**
 * Renders what cloud-init runs early in a boot, before the network is said to be up: a constant script that writes files
 * from the Base64 in its last lines, and runs the one that is named; where that does not succeed, for want of a program or
 * of space, the machine is powered off, and the console has why. Nothing of a file's text is read by the shell.
 *
 * @see https://docs.cloud-init.io/en/latest/explanation/format.html
 */
function renderBoothook(files, entry) {
    const lines = files.map(({ path, mode, text }) => `${mode} ${path} ${(0,base64/* toBase64 */.n)(new TextEncoder().encode(text))}`);
    return `#cloud-boothook
#!/bin/sh
[ -w /dev/console ] && exec 2>/dev/console
write() {
  while read -r mode path content; do
    mkdir -p "$(dirname "$path")" || return 1
    (umask 077 && printf %s "$content" | base64 -d >"$path") || return 1
    chmod "$mode" "$path" || return 1
  done
}
write <<'FILES' && /bin/sh ${entry} && exit 0
${lines.join('\n')}
FILES
systemctl poweroff --force --force
`;
}

;// CONCATENATED MODULE: ./lib/core/box/scripts.js
/**
 * What runs on an instance beside its units: constant POSIX shell. What differs between two instances lies in files
 * (`values/NAME`, one value each), so that no value is ever read as a command.
 *
 * `/run/crisol` is root's, and gone with the machine; `/run/crisol/job` belongs to the user that the job runs as.
 */
/** Folder of everything that is ours on an instance. */
const boxFolder = '/run/crisol';
const metadata = '169.254.169.254';
/** Writes a line where `GetConsoleOutput` finds it, whatever becomes of the journal. Needs root. */
const say = String.raw `say() { printf 'crisol: %s\n' "$1" >/dev/console; }`;
/** Ends the unit; the reason is told to the console when it has ended. */
const stop = String.raw `stop() {
  printf '%s\n' "$1" >/run/crisol/job/reason
  exit 1
}`;
const value = `value() { cat "/run/crisol/values/$1"; }`;
/** Where the runner's program is: in the image, or where the archive goes. */
const directory = `directory() {
  if [ -e /run/crisol/values/directory ]; then value directory; else printf %s "$HOME/actions-runner"; fi
}`;
/**
 * Turns off what asks for a login on the console, closes the metadata service to the job's user, and starts the units.
 * Who runs it powers the machine off when it does not succeed.
 */
const prepareScript = `set -u
${say}
${value}
give_up() {
  say "$1 This machine powers off."
  exit 1
}
# First of all: whatever goes wrong from here on, the machine ends.
systemctl daemon-reload
systemctl start --no-block crisol-deadline.timer || give_up 'Its absolute timer could not be started.'
systemctl stop --no-block getty@tty1.service serial-getty@ttyS0.service console-getty.service
systemctl restart --no-block systemd-journald.service
user=$(value user)
if ! id -u "$user" >/dev/null 2>&1; then
  useradd --create-home --shell /bin/bash "$user" || give_up "The user $user could not be made."
fi
# By the user, not by the unit alone: a job can leave its unit, through cron for one.
uid=$(id -u "$user")
ip rule add pref 1 uidrange "$uid-$uid" to ${metadata} prohibit
ip -6 rule add pref 1 uidrange "$uid-$uid" to fd00:ec2::254 prohibit
chown -R "$user:" /run/crisol/job || give_up 'The runner cannot be given its configuration.'
chmod 0700 /run/crisol/job
systemctl start --no-block crisol-runner.service crisol-interruption.service || give_up 'The runner could not be started.'
`;
/** Makes the runner ready, as the user of the job: sees that the metadata service is closed, and fetches the archive. */
const fetchScript = `set -u
${stop}
${value}
${directory}
echo fetching >/run/crisol/job/state
command -v curl >/dev/null || stop 'This image has no curl; expected an image with curl, tar, gzip and base64.'
for address in ${metadata} '[fd00:ec2::254]'; do
  if curl --silent --output /dev/null --max-time 2 --noproxy '*' --globoff --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 5' "http://$address/latest/api/token"; then
    stop "The metadata service answers the user $(value user), who runs the job; it must be closed to it, by policy routing (ip rule) or by a kernel with BPF."
  fi
done
directory=$(directory)
if [ ! -e /run/crisol/values/url ]; then
  [ -x "$directory/run.sh" ] || stop "There is no runner in $directory of this image; expected run.sh in it."
  [ -w "$directory" ] || stop "The runner's directory $directory is not writable for $(value user); give it to that user in the image."
  exit 0
fi
url=$(value url)
place=$(printf %s "$url" | sed 's/[?#].*//')
archive=$HOME/crisol-runner.tar.gz
attempt=1
until curl --fail --silent --show-error --location --globoff --connect-timeout 10 --speed-limit 10000 --speed-time 30 --output "$archive" --url "$url"; do
  [ "$attempt" -lt 5 ] || stop "The runner's archive could not be fetched from $place in $attempt attempts."
  sleep "$attempt"
  attempt=$((attempt + 1))
done
sum=$(sha256sum "$archive" | cut -d ' ' -f 1)
[ "$sum" = "$(value sha256)" ] || stop "The archive from $place has the SHA-256 $sum; expected $(value sha256). Nothing of it was run."
mkdir -p "$directory"
tar -xzf "$archive" -C "$directory" || stop "The archive from $place could not be unpacked."
rm -f "$archive"
[ -x "$directory/run.sh" ] || stop "The archive from $place has no run.sh; it is no runner."
`;
/** Becomes the runner. Its configuration goes through the environment: arguments are there for everybody to see. */
const runScript = `set -u
${stop}
${value}
${directory}
ACTIONS_RUNNER_INPUT_JITCONFIG=$(cat /run/crisol/job/jit-config) || stop "The runner's configuration is not there: it is good for one start."
rm -f /run/crisol/job/jit-config && export ACTIONS_RUNNER_INPUT_JITCONFIG
# Where the system lacks ICU, .NET does not start without this.
ldconfig -p 2>/dev/null | grep -q libicu || export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
cd "$(directory)" || stop "The runner's directory is gone."
echo listening >/run/crisol/job/state
exec ./run.sh
`;
/** What the runner calls when a job has arrived: the idle limit ends, the maximum life begins. */
const jobStartedScript = `echo working >/run/crisol/job/state
systemd-notify --ready
`;
/**
 * Tells the job that it is to stop, as a cloud does that takes the instance back, and waits for it; systemd waits only so
 * long, and ends it then. Where the runner has ended by itself there is no process to wait for.
 */
const warnScript = `[ -n "$1" ] || exit 0
[ -e /run/crisol/interruption ] || echo '{"action":"end-of-life"}' >/run/crisol/interruption
while kill -0 "$1" 2>/dev/null; do sleep 0.2; done
`;
/** Tells the console why the runner's unit has ended, in one line, before the machine is gone. */
const endedScript = `set -u
${say}
${value}
# The folder is the job's: what it may have put there is not followed, and not waited for.
left() { dd if="/run/crisol/job/$1" iflag=nofollow,nonblock bs=600 count=1 status=none | tr -cd '[:print:]'; }
state=$(left state)
reason=$(left reason)
[ -n "$state" ] || state='in no state that it told'
if [ -n "$reason" ]; then
  :
elif [ "$SERVICE_RESULT" = timeout ]; then
  case $state in
    working) reason="The job was still running after $(value life), the maximum life." ;;
    listening) reason="No job came within $(value idle), the idle limit." ;;
    *) reason="The runner was not ready within $(value idle), the idle limit." ;;
  esac
elif [ "$SERVICE_RESULT" = exit-code ] && [ "$EXIT_STATUS" = 7 ]; then
  reason='GitHub refuses the version of this runner; a newer one is needed.'
elif [ "$state" = working ] && [ "$SERVICE_RESULT" = success ]; then
  reason='The job is done.'
elif [ "$state" = listening ] && [ "$EXIT_STATUS" = 0 ]; then
  reason='The runner ended before a job came; GitHub may have taken away its registration.'
else
  reason="The runner ended ($SERVICE_RESULT, $EXIT_CODE $EXIT_STATUS) while it was $state."
fi
say "$reason This machine powers off."
`;
/** Tells the console that the time is up, whatever the runner's unit does. */
const deadlineScript = `${say}
${value}
say "$(value deadline) after the boot, the absolute limit, have passed. This machine powers off."
`;
/** Looks for the cloud's notice that it takes the instance back, which only root may read, and leaves it for the job. */
const interruptionScript = String.raw `${say}
ask() { curl --silent --fail --max-time 2 --noproxy '*' "$@"; }
while :; do
  if token=$(ask --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://${metadata}/latest/api/token) &&
    notice=$(ask --header "X-aws-ec2-metadata-token: $token" http://${metadata}/latest/meta-data/spot/instance-action); then
    printf '%s\n' "$notice" >/run/crisol/interruption.new
    mv /run/crisol/interruption.new /run/crisol/interruption
    say "The cloud takes this instance back: $(printf %s "$notice" | tr -cd '[:print:]')"
    exit 0
  fi
  sleep 5
done
`;

;// CONCATENATED MODULE: ./lib/core/box/units.js

/**
 * Gives the seconds after its boot when an instance ends whatever it does: the runner gets ready within the idle limit,
 * waits for a job as long again, and the job has its life.
 */
function deadlineSeconds({ idleSeconds, lifeSeconds }) {
    return 2 * idleSeconds + lifeSeconds;
}
/**
 * Gives the seconds at the end of a job's life in which it is told to stop, before it is made to: a tenth of it, at most
 * the two minutes that a cloud gives.
 */
function noticeSeconds({ lifeSeconds }) {
    return Math.min(120, Math.floor(lifeSeconds / 10));
}
/**
 * Renders the units of an instance: name -> text.
 *
 * The runner is ready, as systemd has it, when a job has arrived: so `TimeoutStartSec` is the idle limit and
 * `RuntimeMaxSec` the maximum life, less the notice. Any end powers the machine off, which terminates it. `ExitType` stays `main`: what a
 * job leaves behind in the background does not keep a machine alive. A job can lengthen its own life
 * (`EXTEND_TIMEOUT_USEC`, since every process of the unit may notify); the deadline is a unit of its own for that, too.
 */
function renderUnits(limits) {
    return new Map([
        ['crisol-runner.service', renderRunner(limits)],
        ['crisol-deadline.timer', renderTimer(deadlineSeconds(limits))],
        ['crisol-deadline.service', deadline],
        ['crisol-interruption.service', interruption],
    ]);
}
const run = (script) => `/bin/sh ${boxFolder}/scripts/${script}`;
/** Any end of the unit is the end of the machine. */
const powersOff = `SuccessAction=poweroff-immediate
FailureAction=poweroff-immediate`;
function renderRunner(limits) {
    const { user, idleSeconds, lifeSeconds } = limits;
    return `[Unit]
Description=The runner of one job
Wants=network-online.target
After=network-online.target
${powersOff}

[Service]
Type=notify
NotifyAccess=all
User=${user}
WorkingDirectory=~
NoNewPrivileges=yes
IPAddressDeny=169.254.169.254 fd00:ec2::254
LimitNOFILE=65536
TasksMax=infinity
OOMPolicy=continue
SyslogLevel=notice
Environment=LANG=C.UTF-8
Environment=ACTIONS_RUNNER_HOOK_JOB_STARTED=${boxFolder}/scripts/job-started.sh
Environment=ACTIONS_RUNNER_RETURN_VERSION_DEPRECATED_EXIT_CODE=1
Environment=RUNNER_MANUALLY_TRAP_SIG=1
ExecStartPre=${run('fetch.sh')}
ExecStart=${run('run.sh')}
ExecStop=+${run('warn.sh')} $MAINPID
ExecStopPost=+${run('ended.sh')}
TimeoutStartSec=${idleSeconds}
RuntimeMaxSec=${lifeSeconds - noticeSeconds(limits)}
TimeoutStopSec=${Math.max(1, noticeSeconds(limits))}
`;
}
function renderTimer(seconds) {
    return `[Unit]
Description=The absolute end of this machine
DefaultDependencies=no

[Timer]
OnBootSec=${seconds}
AccuracySec=1
`;
}
const deadline = `[Unit]
Description=The absolute end of this machine
DefaultDependencies=no
${powersOff}

[Service]
Type=oneshot
TimeoutStartSec=10
ExecStart=${run('deadline.sh')}
`;
const interruption = `[Unit]
Description=Watch for the notice that the cloud takes this machine back

[Service]
ExecStart=${run('interruption.sh')}
Restart=on-failure
RestartSec=5
SyslogLevel=notice
`;

;// CONCATENATED MODULE: ./lib/core/box/boot.js






/** Bytes of user data that EC2 takes, before Base64. */
const capacity = 16_384;
/**
 * Renders the user data of an instance: compressed only where it does not fit as it is.
 *
 * @throws {UserError} INPUT
 */
async function renderUserData(request) {
    check(request);
    const plain = new TextEncoder().encode(renderBoothook(boxFiles(request), `${boxFolder}/scripts/prepare.sh`));
    const userData = plain.length <= capacity ? plain : await compress(plain);
    if (userData.length <= capacity)
        return { userData };
    throw new core_error/* UserError */.y(`The user data of the instance has ${userData.length} bytes, compressed; EC2 takes at most ${capacity}. The runner's configuration has ${request.jitConfig.length} of them; expected about 4,300: shorten its name and its labels.`, { code: 'INPUT' });
}
/**
 * Gives the minutes after its boot when an instance has ended by itself, whatever it does: twice the idle limit (to be
 * ready, and to get a job) and the life of a job.
 */
function deadlineMinutes({ idleMinutes, maxMinutes }) {
    return deadlineSeconds({ idleSeconds: toSeconds(idleMinutes), lifeSeconds: toSeconds(maxMinutes) }) / 60;
}
/** Minutes as people give them to whole seconds as systemd takes them, never less than was given. */
function toSeconds(minutes) {
    return Math.ceil(minutes * 60);
}
function boxFiles(request) {
    const limits = { idleSeconds: toSeconds(request.idleMinutes), lifeSeconds: toSeconds(request.maxMinutes) };
    const file = (path, text, mode = '0644') => ({ path, text, mode });
    return [
        ...[...renderUnits({ ...limits, user: request.user })].map(([name, text]) => file(`/run/systemd/system/${name}`, text)),
        file('/run/systemd/journald.conf.d/crisol.conf', journal),
        ...scriptFiles.map(([name, text]) => file(`${boxFolder}/scripts/${name}`, text)),
        ...Object.entries(valuesOf(request)).map(([name, text]) => file(`${boxFolder}/values/${name}`, text)),
        file(`${boxFolder}/job/jit-config`, request.jitConfig, '0600'),
    ];
}
/** What is told to the console, so that an end can be explained when the machine is gone; without the chatter. */
const journal = `[Journal]
ForwardToConsole=yes
TTYPath=/dev/console
MaxLevelConsole=notice
`;
const scriptFiles = [
    ['prepare.sh', prepareScript],
    ['fetch.sh', fetchScript],
    ['run.sh', runScript],
    ['job-started.sh', jobStartedScript],
    ['warn.sh', warnScript],
    ['ended.sh', endedScript],
    ['deadline.sh', deadlineScript],
    ['interruption.sh', interruptionScript],
];
function valuesOf({ runner, user, label, ...limits }) {
    const minutes = (count) => (0,amount/* renderCount */.SS)(Number(count.toFixed(2)), 'minute');
    return {
        ...{ user, label, idle: minutes(limits.idleMinutes), life: minutes(limits.maxMinutes) },
        deadline: minutes(deadlineMinutes(limits)),
        ...(runner.kind === 'archive'
            ? { url: runner.url, sha256: runner.sha256.toLowerCase() }
            : { directory: runner.directory }),
    };
}
async function compress(bytes) {
    const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}
function check({ runner, user, label, jitConfig, idleMinutes, maxMinutes }) {
    const rules = [
        ['label of the runner', label, /^[A-Za-z0-9._-]{1,64}$/u, '1 to 64 letters, digits, dots, dashes or underscores'],
        ['user of the job', user, /^(?!root$)[a-z_][a-z0-9_-]{0,31}$/u, 'the name of a user other than root'],
        ...(runner.kind === 'archive' ? archiveRules(runner) : [directoryRule(runner.directory)]),
        ['idle limit', String(idleMinutes), minutes, 'minutes, more than 0'],
        ['maximum life', String(maxMinutes), minutes, 'minutes, more than 0'],
    ];
    const broken = rules.find(([, value, pattern]) => !pattern.test(value));
    if (broken !== undefined) {
        const [what, value, , expected] = broken;
        throw new core_error/* UserError */.y(`The ${what} is ${JSON.stringify(value)}; expected ${expected}.`, { code: 'INPUT' });
    }
    if (jitConfig === '')
        throw new core_error/* UserError */.y('The configuration of the runner is empty.', { code: 'INPUT' });
}
/** A number as it is written that is neither 0 nor too small for a second. */
const minutes = /^(?:[1-9]\d{0,5}(?:\.\d+)?|0\.\d*[1-9]\d*)$/u;
function archiveRules({ url, sha256 }) {
    return [
        ['address of the runner', url, /^https?:\/\/[^\s/?#]+\/\S+$/u, 'an http or https address of a .tar.gz archive'],
        ['checksum of the runner', sha256, /^[0-9a-fA-F]{64}$/u, 'a SHA-256 of 64 hexadecimal digits'],
    ];
}
function directoryRule(directory) {
    return ['directory of the runner', directory, /^\/\P{Cc}+$/u, 'an absolute path in the image'];
}

// EXTERNAL MODULE: ./lib/core/fleet/archive.js
var fleet_archive = __webpack_require__(8962);
// EXTERNAL MODULE: ./lib/core/fleet/image.js
var fleet_image = __webpack_require__(7929);
// EXTERNAL MODULE: ./lib/core/fleet/instance-type.js
var instance_type = __webpack_require__(2610);
// EXTERNAL MODULE: ./lib/core/fleet/ladder.js
var ladder = __webpack_require__(7342);
// EXTERNAL MODULE: ./lib/core/fleet/runner-name.js
var runner_name = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/core/fleet/tags.js
var tags = __webpack_require__(1515);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/core/fleet/fault.js
var fleet_fault = __webpack_require__(7144);
// EXTERNAL MODULE: ./lib/core/fleet/quota.js
var quota = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/flows/fleet/ledger.js
var fleet_ledger = __webpack_require__(9957);
;// CONCATENATED MODULE: ./lib/flows/fleet/climb.js





/**
 * Starts an instance: asks for one rung after the other, and for all of them again while time may bring room.
 *
 * @throws {UserError} AWS when there is no room or no quota, with all that was tried; INPUT, PERMISSION, AWS for what
 * no rung would mend
 */
async function climb(request, ledger, ports) {
    const { number, rungs, deadline } = request;
    let count = 0;
    for (let pass = 1;; pass++) {
        const tried = [];
        for (const rung of rungs) {
            const token = (0,ladder/* clientToken */.$Y)(ledger.nonce, number, ++count);
            const answer = await askPatiently({ ...request.order(rung), rung, token }, ledger, ports);
            if ('started' in answer)
                return answer.started;
            tried.push({ rung, faults: answer.faults });
        }
        const pause = (0,ladder/* pauseAfterPass */._K)(pass, ports.random());
        const mayPass = tried.some(({ faults }) => faults.some(fleet_fault/* passesWithTime */.Xv));
        if (!mayPass || ports.clock.now() + pause > deadline) {
            throw new core_error/* UserError */.y(`${(0,ladder/* explainTried */.CC)(tried)}. ${(0,quota/* adviseQuota */.Z)(tried)}`.trim(), { code: 'AWS' });
        }
        ports.console.info(`${(0,ladder/* explainTried */.CC)(tried)}. Asking again in ${Math.round(pause / 1000)} s.`);
        await ports.clock.sleep(pause);
    }
}
/** Asks for one rung, under the same token again while AWS asks to slow down or does not answer. */
async function askPatiently(order, ledger, ports) {
    if (order.rung.placements.length > 1)
        ledger.hasTemplates = true;
    for (let attempt = 1;; attempt++) {
        if (ledger.isOver)
            throw new core_error/* UserError */.y('The launch was cut off; what it had started was ended.', { code: 'AWS' });
        ledger.hasAsked = true;
        const answer = await (0,fleet_ledger/* track */.u4)(ledger, noteInstance(ports.launch.ask(order), ledger));
        const hard = hardFault(answer);
        if (hard === undefined)
            return answer;
        if ((0,fleet_fault/* classOf */.Kl)(hard) === 'permanent')
            throw await ports.launch.explain(hard);
        ledger.isUnsure = true;
        if (attempt >= ladder/* throttleTries */.mv)
            throw await ports.launch.explain(hard);
        await ports.clock.sleep((0,ladder/* pauseAfterThrottle */.ZK)(attempt, ports.random()));
    }
}
/** Writes an instance down in the moment in which it is known. */
async function noteInstance(asking, ledger) {
    const answer = await asking;
    if ('started' in answer)
        ledger.instances.add(answer.started.id);
    return answer;
}
/** The fault that the next rung would meet, too; `undefined` when there is none. */
function hardFault(answer) {
    if ('started' in answer)
        return undefined;
    return answer.faults.find((fault) => ['permanent', 'throttle'].includes((0,fleet_fault/* classOf */.Kl)(fault)));
}

;// CONCATENATED MODULE: ./lib/flows/fleet/launch.js












/** Milliseconds that a machine may take to boot, after which its own time begins. */
const allowance = 10 * 60_000;
/** Names that one runner is given before it is given up. */
const nameTries = 3;
/** Instances that are asked for at once. */
const width = 8;
/**
 * Launches runners: all of them, or none. Registers them while the image is looked up, then asks for their instances.
 *
 * @throws {UserError} what went wrong; what had been begun is undone then
 */
async function launch(request, ledger, ports) {
    try {
        const registering = registerAll(request, ledger, ports);
        // Both at once: the image's fault counts first, but the runners must be known before they can be undone.
        const [found, registered] = await Promise.allSettled([
            ports.launch.findImage(request.image, request.owners),
            registering,
        ]);
        const machine = toMachine(settled(found), request);
        const runners = settled(registered).map((runner, index) => ({
            runner,
            number: index + 1,
            label: request.labels[index] ?? '',
        }));
        const deadline = ports.clock.now() + request.capacityWait * 60_000;
        return await (0,pool/* mapPool */.P)(runners, width, async ({ runner, number, label }) => {
            const order = await orderFor({ request, runner, label, machine, nonce: ledger.nonce }, ports);
            const started = await climb({ number, rungs: (0,ladder/* rungsOf */.RA)(request), deadline, order }, ledger, ports).catch(launch_stop(ledger));
            return { runnerId: runner.id, instanceId: started.id, type: started.type, market: started.market };
        });
    }
    catch (error) {
        await (0,fleet_ledger/* undo */.tN)(ledger, ports);
        throw error;
    }
}
function settled(end) {
    if (end.status === 'rejected')
        throw end.reason;
    return end.value;
}
function toMachine(image, { types, gibibytes, securityGroups, instanceProfile }) {
    (0,fleet_image/* checkImage */.cd)(image, types[0] ?? '', gibibytes);
    const { id, rootDevice, rootGibibytes } = image;
    return { image: id, rootDevice, rootGibibytes: gibibytes ?? rootGibibytes, securityGroups, instanceProfile };
}
/** One that cannot be started is the end of all: the others need not go on. */
function launch_stop(ledger) {
    return (error) => {
        ledger.isOver = true;
        throw error;
    };
}
/** Gives what writes orders: what a machine boots with, and the tags by which it is found. */
async function orderFor({ request, runner, label, machine, nonce }, { clock }) {
    const { userData: bytes } = await renderUserData(bootRequest(request, runner, label));
    const userData = (0,base64/* toBase64 */.n)(bytes);
    const { repository, runId } = request;
    const life = deadlineMinutes(request) * 60_000 + allowance;
    return () => {
        const expires = Math.ceil(clock.now() + life);
        return { machine, userData, tags: (0,tags/* encodeTags */.cA)({ repository, runId, label, runnerId: runner.id, nonce, expires }) };
    };
}
function bootRequest(request, { config }, label) {
    const { idleMinutes, maxMinutes, user, types, runner } = request;
    const archive = typeof runner === 'object' ? runner : (0,fleet_archive/* archiveFor */.yC)((0,instance_type/* architectureOf */.NJ)(types[0] ?? ''));
    return {
        ...{ jitConfig: config, label, idleMinutes, maxMinutes, user },
        runner: typeof runner === 'string' ? { kind: 'installed', directory: runner } : { kind: 'archive', ...archive },
    };
}
async function registerAll({ labels }, ledger, ports) {
    return await (0,pool/* mapPool */.P)(labels, width, async (label) => await register(label, ledger, ports));
}
/**
 * Registers a runner. Where it cannot be known whether GitHub has done so, the runner that may be there is removed and
 * another name is tried: under one name GitHub registers only once.
 */
async function register(label, ledger, ports) {
    for (let attempt = 1;; attempt++) {
        const name = (0,runner_name/* renderRunnerName */.K)({ registered: ports.clock.now(), nonce: ledger.nonce, index: ledger.names++ });
        try {
            return await (0,fleet_ledger/* track */.u4)(ledger, noteRunner(ports.runners.register(name, [label]), ledger));
        }
        catch (error) {
            const isUnsure = error instanceof core_error/* UserError */.y && error.code === 'AMBIGUOUS';
            if (!isUnsure || attempt >= nameTries || ledger.isOver)
                throw error;
            await removeNamed(name, ports);
        }
    }
}
/** Writes a runner down in the moment in which it is known. */
async function noteRunner(registering, ledger) {
    const runner = await registering;
    ledger.runners.add(runner.id);
    return runner;
}
async function removeNamed(name, { runners }) {
    const found = (await runners.list()).filter((runner) => runner.name === name && !runner.isBusy);
    for (const { id } of found)
        await runners.remove(id);
}

;// CONCATENATED MODULE: ./lib/flows/fleet/start.js


/**
 * Launches runners, and waits for them where that is asked. Whatever ends it before, nothing is left.
 *
 * @param settle waits for what was launched
 * @throws {UserError} INPUT, AWS, PERMISSION, GITHUB
 */
async function start(request, ports, settle) {
    const ledger = (0,fleet_ledger/* openLedger */.au)(ports.nonce);
    ports.saveState('nonce', ports.nonce);
    const release = ports.onCancel(() => (0,fleet_ledger/* undo */.tN)(ledger, ports));
    try {
        const launched = await launch(request, ledger, ports);
        for (const { instanceId, type, market } of launched) {
            ports.console.info(`Started ${instanceId}, ${type} (${market}).`);
        }
        await settle(launched).catch(async (error) => {
            await (0,fleet_ledger/* undo */.tN)(ledger, ports);
            throw error;
        });
        ports.saveState('launched', 'true');
        return launched;
    }
    finally {
        release();
    }
}
/** Clears up after a launch that did not come to its end; runners that were launched have their own limits. */
async function clearUp({ nonce, launched }, ports) {
    if (nonce === '' || launched === 'true')
        return;
    ports.console.info('The launch did not come to its end; what it left is ended.');
    await (0,fleet_ledger/* clear */.IU)(nonce, ports);
    await ports.launch.tidy(nonce);
}


/***/ })

};
