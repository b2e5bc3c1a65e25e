export const id = 2236;
export const ids = [2236];
export const modules = {

/***/ 2236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main),
/* harmony export */   ports: () => (/* binding */ ports)
/* harmony export */ });
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1642);
/* harmony import */ var _adapters_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7224);
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2940);
/* harmony import */ var _adapters_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6179);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4755);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4324);






/** Wires what reaping asks of the world. */
function ports(inputs, console = _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.console) {
    const { organisation, repository = (0,_adapters_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkflowPlace */ .d1)().repository, access: github, role } = inputs;
    const scope = organisation === undefined ? { repository } : { organisation };
    const fleet = (0,_adapters_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .openFleet */ .x)({ scope, group: 1, github, role, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, mask: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.mask });
    return { ...fleet, console, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m };
}
/** Ends the instances of a workflow's repository that nobody needs. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.input);
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(inputs, ports(inputs));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.output('reaped', result.reaped.join('\n'));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.console.info(result.summary);
    await _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.summarize(result.markdown);
    for (const fault of result.faults)
        _adapters_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runner */ .lj.markFailed(fault);
}


/***/ }),

/***/ 4755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_fleet_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3452);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);


/**
 * Reads the inputs of `reap`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return {
        grace: ((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('grace-minutes', read('grace-minutes')) ?? 10) * 60_000,
        isDry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSwitch */ .SI)('dry-run', read('dry-run')) ?? false,
        repository: (0,_core_fleet_access_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(read('repository')),
        organisation: (0,_core_fleet_access_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOrganisation */ .C9)(read('organisation')),
        ...{ access: (0,_core_fleet_access_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAccess */ .Cz)(read), role: (0,_core_fleet_access_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRole */ .gP)(read('role-to-assume')) },
    };
}


/***/ }),

/***/ 4324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/markdown.js
var markdown = __webpack_require__(9706);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/fleet/runner-name.js
var runner_name = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/core/fleet/orphans.js

/** Milliseconds after which a runner that no instance has is one that none will have: its configuration dies in an hour. */
const patience = 90 * 60_000;
/**
 * Gives the runners of ours that are offline, do nothing and belong to no instance. A young one may wait for an
 * instance that is still asked for.
 *
 * @param taken ids of the runners of instances that live
 * @param now milliseconds since the epoch
 */
function findOrphans(runners, taken, now) {
    return runners.filter((runner) => isOrphan(runner, now) && !taken.has(runner.id));
}
/** Tells whether a runner is of ours, offline, idle and old enough to be without hope. */
function isOrphan({ name, isOnline, isBusy }, now) {
    const registered = (0,runner_name/* parseRunnerName */.n)(name)?.registered;
    return !isOnline && !isBusy && registered !== undefined && now - registered > patience;
}

;// CONCATENATED MODULE: ./lib/core/fleet/reaper.js
/** Milliseconds that an instance has to end itself once its time is over. */
const margin = 10 * 60_000;
/** Milliseconds that any instance may live: 5 days of a job, twice a day of waiting for one, and a day more. */
const longestLife = 8 * 24 * 60 * 60_000;
/** Gives the time after which an instance is terminated whatever its runner does, in milliseconds since the epoch. */
function endOf({ launched, tags }) {
    return Math.min(tags.expires, launched + longestLife) + margin;
}
/** Tells whether an instance has outlived its time, so that nobody need be asked about its runner. */
function isOverdue(candidate, now) {
    return now > endOf(candidate);
}
/**
 * Decides about an instance. Before its time is over it is terminated only when GitHub says twice, a grace apart, that
 * its runner is gone or offline; what GitHub does not say changes nothing.
 */
function decide(candidate, answer, pass) {
    if (isOverdue(candidate, pass.now)) {
        const over = pass.now - Math.min(candidate.tags.expires, endOf(candidate) - margin);
        return { action: 'terminate', reason: `Its time has been over for ${inMinutes(over)}.` };
    }
    if (answer.kind === 'unknown') {
        return { action: 'keep', reason: `Whether its runner works is not known: ${answer.reason}.` };
    }
    if (answer.kind === 'gone')
        return condemn(candidate, `Its runner ${candidate.tags.runnerId} is gone`, pass);
    return judge(candidate, answer.runner, pass);
}
function judge(candidate, { id, isBusy, isOnline, labels }, pass) {
    const { label } = candidate.tags;
    if (!labels.includes(label)) {
        return { action: 'keep', reason: `Whether its runner works is not known: runner ${id} has not the label ${label}.` };
    }
    if (isBusy)
        return spare(candidate, `Its runner ${id} does a job`);
    if (isOnline)
        return spare(candidate, `Its runner ${id} waits for a job`);
    return condemn(candidate, `Its runner ${id} is offline`, pass);
}
function spare({ marked }, reason) {
    return { action: marked === undefined ? 'keep' : 'unmark', reason: `${reason}.` };
}
function condemn({ launched, marked }, reason, { now, grace }) {
    if (now - launched < grace)
        return { action: 'keep', reason: `${reason}; it may still boot.` };
    // A mark from before the launch or from the future is nobody's.
    if (marked === undefined || marked < launched || marked > now)
        return { action: 'mark', reason: `${reason}.` };
    const since = inMinutes(now - marked);
    if (now - marked < grace)
        return { action: 'keep', reason: `${reason}, as it was ${since} ago.` };
    return { action: 'terminate', reason: `${reason}, as it was ${since} ago.` };
}
function inMinutes(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    return `${minutes} minute${minutes === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/core/fleet/templates.js
/** Milliseconds after which no launch needs its template: it asks for its fleet at once, and again for some minutes. */
const templates_patience = 15 * 60_000;
/**
 * Gives the templates that a launch which was killed has left behind. They cost nothing, but hold what a runner starts
 * with, and a region has room for so many.
 *
 * @param now milliseconds since the epoch
 */
function findSpent(templates, now) {
    return templates.filter(({ created }) => now - created > templates_patience);
}

// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/flows/fleet/reap.js





/** Things looked at at once. */
const width = 8;
/**
 * Goes through the instances of ours once: marks what is useless, terminates what an earlier pass marked and is still
 * useless when it is looked at again, and what has outlived its time; then deletes the templates that no launch needs, and
 * takes away the runners that no instance has.
 *
 * @throws {UserError} AWS, PERMISSION when the instances cannot be listed
 */
async function reap(request, ports) {
    // A token that may not see the runners is told at every id that there is none: the list alone shows it.
    const runners = await sight(() => ports.runners.list());
    const instances = await ports.instances.list();
    const view = { ...ports, ...request, blind: 'fault' in runners ? runners.fault : undefined };
    const fates = await (0,pool/* mapPool */.P)(instances, width, (instance) => settle(instance, view));
    const templates = await clearTemplates(view);
    const found = { fates: [...fates, ...templates.fates], unlisted: templates.unlisted };
    if ('fault' in runners)
        return { ...found, blind: runners.fault };
    const ended = new Set(request.isDry ? [] : fates.filter(isEnded).map(({ id }) => id));
    const taken = new Set(instances.filter(({ id }) => !ended.has(id)).map(({ tags }) => tags.runnerId));
    const orphans = findOrphans(runners.value, taken, ports.clock.now());
    const removed = await (0,pool/* mapPool */.P)(orphans, width, (runner) => remove(runner, view));
    return { ...found, fates: [...found.fates, ...removed], blind: undefined };
}
async function clearTemplates(view) {
    const listed = await sight(() => view.templates.list());
    if ('fault' in listed)
        return { fates: [], unlisted: listed.fault };
    const spent = findSpent(listed.value, view.clock.now());
    return { fates: await (0,pool/* mapPool */.P)(spent, width, (template) => discard(template, view)), unlisted: undefined };
}
async function discard({ name }, { templates, isDry }) {
    const fate = { id: name, action: 'delete', reason: 'Its launch is over.', fault: undefined };
    return isDry ? fate : { ...fate, fault: await faultOf(() => templates.remove(name)) };
}
function isEnded({ action, fault }) {
    return action === 'terminate' && fault === undefined;
}
async function settle(instance, view) {
    const { action, reason } = await look(instance, view);
    const fate = { id: instance.id, action, reason, fault: undefined };
    if (action === 'keep' || view.isDry)
        return fate;
    if (action !== 'terminate') {
        return { ...fate, fault: await faultOf(() => note(instance, action, view)) };
    }
    // The look before may be as old as a whole fleet takes.
    const last = await look(instance, view);
    if (last.action !== 'terminate')
        return { ...fate, ...last };
    return { ...fate, ...last, fault: await faultOf(() => view.instances.terminate([instance.id])) };
}
async function look(instance, view) {
    const now = view.clock.now();
    const answer = isOverdue(instance, now)
        ? { kind: 'unknown', reason: 'nobody asked' }
        : await ask(instance, view);
    return decide(instance, answer, { now, grace: view.grace });
}
async function ask({ tags }, { runners, blind }) {
    if (blind !== undefined)
        return { kind: 'unknown', reason: withoutStop(blind) };
    const found = await sight(() => runners.find(tags.runnerId));
    if ('fault' in found)
        return { kind: 'unknown', reason: withoutStop(found.fault) };
    return found.value === undefined ? { kind: 'gone' } : { kind: 'found', runner: found.value };
}
async function note({ id }, action, { instances, clock }) {
    if (action === 'mark')
        await instances.mark(id, clock.now());
    else
        await instances.unmark(id);
}
async function remove({ id, name }, { runners, clock, isDry }) {
    const fate = { id: name, action: 'remove', reason: 'It is offline and no instance has it.', fault: undefined };
    if (isDry)
        return fate;
    const fault = await faultOf(async () => {
        const now = await runners.find(id);
        if (now !== undefined && isOrphan(now, clock.now()))
            await runners.remove(id);
    });
    return { ...fate, fault };
}
/** What somebody said, or why nobody knows: only what a user can repair is an answer, all else is our own fault. */
async function sight(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y)
            return { fault: error.message };
        throw error;
    }
}
async function faultOf(work) {
    const seen = await sight(work);
    return 'fault' in seen ? seen.fault : undefined;
}
function withoutStop(sentence) {
    return sentence.replace(/\.$/u, '');
}

;// CONCATENATED MODULE: ./lib/actions/reap/run.js



/**
 * Goes through the instances of a repository once and says of each what was done and why.
 *
 * @throws {UserError} AWS, PERMISSION when the instances cannot be listed
 */
async function run(inputs, { console, ...ports }) {
    const found = await reap(inputs, ports);
    for (const fate of found.fates)
        console.info(lineOf(fate, inputs.isDry));
    const done = (action) => found.fates.filter((fate) => fate.action === action && fate.fault === undefined).map(({ id }) => id);
    const counts = [
        `${(0,amount/* renderCount */.SS)(done('terminate').length, 'instance')} terminated`,
        `${done('mark').length} marked`,
        `${done('keep').length + done('unmark').length} kept`,
        `${(0,amount/* renderCount */.SS)(done('remove').length, 'runner')} removed`,
        ...(done('delete').length === 0 ? [] : [`${(0,amount/* renderCount */.SS)(done('delete').length, 'template')} deleted`]),
    ];
    const summary = `${inputs.isDry ? 'Nothing was changed; it would be: ' : ''}${counts.join(', ')}.`;
    const faults = [found.blind, found.unlisted, ...found.fates.map(({ fault }) => fault)].filter((fault) => fault !== undefined);
    return {
        ...{ ...found, summary, faults: [...new Set(faults)] },
        reaped: inputs.isDry ? [] : done('terminate'),
        markdown: renderMarkdown(found.fates, summary),
    };
}
const verbs = {
    keep: ['kept', 'would be kept'],
    mark: ['marked', 'would be marked'],
    unmark: ['kept', 'would be kept'],
    terminate: ['terminated', 'would be terminated'],
    remove: ['removed', 'would be removed'],
    delete: ['deleted', 'would be deleted'],
};
function lineOf({ id, action, reason, fault }, isDry) {
    if (fault !== undefined)
        return `${id} could not be ${verbs[action][0]}. ${reason} ${fault}`;
    return `${id} ${isDry ? verbs[action][1] : verbs[action][0]}. ${reason}`;
}
function renderMarkdown(fates, summary) {
    const head = `**Runners:** ${summary}`;
    if (fates.length === 0)
        return head;
    const rows = fates.map(({ id, action, reason, fault }) => [
        id,
        fault === undefined ? action : 'failed',
        fault ?? reason,
    ]);
    const lines = rows.map((cells) => `| ${cells.map((cell) => (0,markdown/* escapeMarkdown */.FV)(cell)).join(' | ')} |`);
    return `${head}\n\n| what | done | why |\n| --- | --- | --- |\n${lines.join('\n')}`;
}


/***/ }),

/***/ 6179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   RZ: () => (/* binding */ isInWorkflow),
/* harmony export */   XS: () => (/* binding */ graphqlUrl),
/* harmony export */   d1: () => (/* binding */ readWorkflowPlace),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _core_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



/**
 * Reads the workflow run around this process; `undefined` outside of one.
 *
 * @throws {UserError} SYNTAX when the event is not JSON
 */
function readWorkflowRun() {
    const repository = variable('GITHUB_REPOSITORY');
    if (!isInWorkflow() || repository === '')
        return undefined;
    const file = /\/([^/@]+)@/u.exec(variable('GITHUB_WORKFLOW_REF'))?.[1];
    return {
        repository,
        event: variable('GITHUB_EVENT_NAME'),
        payload: readPayload(variable('GITHUB_EVENT_PATH')),
        sha: variable('GITHUB_SHA'),
        ref: variable('GITHUB_REF'),
        runId: Number(variable('GITHUB_RUN_ID')),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT')) || 1,
        workflow: file ?? variable('GITHUB_WORKFLOW'),
        job: variable('GITHUB_JOB'),
        serverUrl: (variable('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/u, ''),
    };
}
/** Whether a runner reads what this process writes. */
function isInWorkflow() {
    return variable('GITHUB_ACTIONS') !== '';
}
/** Where in a workflow this process is; from a terminal the repository alone, which GITHUB_REPOSITORY names there, too. */
function readWorkflowPlace() {
    return {
        repository: variable('GITHUB_REPOSITORY'),
        runId: isInWorkflow() ? Number(variable('GITHUB_RUN_ID')) : 0,
        job: isInWorkflow() ? variable('GITHUB_JOB') : '',
    };
}
/** A variable of the environment; empty where it is not set. */
function variable(name) {
    return process.env[name] ?? '';
}
/** Address of GitHub's API without a slash at the end. */
function apiUrl() {
    return (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/+$/u, '');
}
/** Address of GitHub's GraphQL, which on a server of one's own does not lie below the API. */
function graphqlUrl() {
    return variable('GITHUB_GRAPHQL_URL') || `${apiUrl()}/graphql`;
}
/** The token that `gh` takes; empty where none is set. */
function readToken() {
    return variable('GH_TOKEN');
}
function readPayload(file) {
    if (file === '')
        return new Map();
    const payload = (0,_core_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), 'GITHUB_EVENT_PATH');
    return (0,_core_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(payload) ? payload : new Map();
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ floatRepr),
/* harmony export */   b: () => (/* binding */ roundFloat)
/* harmony export */ });
/**
 * Writes a float as Python's `repr` does: the shortest digits that read back the same, always with a point
 * or an exponent, the exponent from 1e16 up and below 1e-4, of two digits at least; `nan`, `inf`, `-inf`.
 */
function floatRepr(number) {
    if (Number.isNaN(number))
        return 'nan';
    if (!Number.isFinite(number))
        return number > 0 ? 'inf' : '-inf';
    if (Object.is(number, -0))
        return '-0.0';
    const [mantissa = '', power = '0'] = number.toExponential().split('e');
    const exponent = Number(power);
    if (exponent < -4 || exponent >= 16) {
        return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    }
    return withPoint(mantissa.replace('.', '').replace('-', ''), exponent, number < 0 ? '-' : '');
}
function withPoint(digits, exponent, sign) {
    if (exponent < 0)
        return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
/**
 * Rounds as Python's `round(number, digits)` does: to the nearest on the exact binary value, ties to even.
 *
 * @param digits decimal places, in [0, 60]
 */
function roundFloat(number, digits) {
    if (!Number.isFinite(number) || number === 0 || Math.abs(number) >= 1e21)
        return number;
    const exact = number.toFixed(digits + 40);
    const tail = exact.slice(exact.length - 40);
    const isTie = /^50*$/u.test(tail);
    if (!isTie)
        return Number(number.toFixed(digits));
    const truncated = exact.slice(0, exact.length - 40).replace(/\.$/u, '');
    const isEven = Number(truncated.at(-1)) % 2 === 0;
    return Number(isEven ? truncated : number.toFixed(digits));
}


/***/ }),

/***/ 5694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2655);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _float_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8360);




/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200;
/** Number of Python's JSON, with the literals that JSON itself does not have. */
const numberOrWord = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN|true|false|null/uy;
const words = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
]);
/**
 * Reads JSON as Python's `json.load` does: integers of any size, `NaN` and infinities, the last of
 * two equal keys.
 *
 * @throws {UserError} SYNTAX with file, line and column
 */
function parseJson(text, file) {
    const reader = new Reader(text, file);
    const value = reader.value(0);
    reader.end();
    return value;
}
/** Walks a text once. A class because it has a life: the position. */
class Reader {
    #text;
    #file;
    #at;
    constructor(text, file) {
        this.#text = text;
        this.#file = file;
        this.#at = text.startsWith('\ufeff') ? 1 : 0;
    }
    value(depth) {
        if (depth > maxDepth)
            throw this.#fault(`nesting deeper than ${maxDepth}`);
        this.#space();
        const character = this.#text[this.#at];
        if (character === '{')
            return this.#object(depth);
        if (character === '[')
            return this.#array(depth);
        if (character === '"')
            return this.#string();
        return this.#numberOrWord();
    }
    end() {
        this.#space();
        if (this.#at < this.#text.length)
            throw this.#fault(`${this.#found()} after the end of the value`);
    }
    #object(depth) {
        const entries = new Map();
        this.#at++;
        if (this.#take('}'))
            return entries;
        do {
            this.#space();
            if (this.#text[this.#at] !== '"')
                throw this.#fault(`${this.#found()}; expected a name in double quotes`);
            const name = this.#string();
            if (!this.#take(':'))
                throw this.#fault(`${this.#found()}; expected a colon`);
            entries.set(name, this.value(depth + 1));
        } while (this.#take(','));
        if (!this.#take('}'))
            throw this.#fault(`${this.#found()}; expected a comma or }`);
        return entries;
    }
    #array(depth) {
        const items = [];
        this.#at++;
        if (this.#take(']'))
            return items;
        do
            items.push(this.value(depth + 1));
        while (this.#take(','));
        if (!this.#take(']'))
            throw this.#fault(`${this.#found()}; expected a comma or ]`);
        return items;
    }
    #string() {
        const start = this.#at;
        let end = start + 1;
        while (end < this.#text.length && this.#text[end] !== '"')
            end += this.#text[end] === '\\' ? 2 : 1;
        if (end >= this.#text.length)
            throw this.#fault('a text without its closing quote');
        this.#at = end + 1;
        const literal = this.#text.slice(start, end + 1);
        if (!literal.includes('\\') && !/\p{Cc}/u.test(literal))
            return literal.slice(1, -1);
        try {
            return JSON.parse(literal);
        }
        catch (cause) {
            this.#at = start;
            throw this.#fault('a text with a bad escape or a control character', cause);
        }
    }
    #numberOrWord() {
        numberOrWord.lastIndex = this.#at;
        const literal = numberOrWord.exec(this.#text)?.[0];
        if (literal === undefined)
            throw this.#fault(`${this.#found()}; expected a value`);
        this.#at += literal.length;
        const word = words.get(literal);
        if (word !== undefined)
            return word;
        return /[.eE]/u.test(literal) ? Number(literal) : BigInt(literal);
    }
    #take(character) {
        this.#space();
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    #space() {
        while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x'))
            this.#at++;
    }
    #found() {
        const character = this.#text[this.#at];
        return character === undefined ? 'the end of the file' : JSON.stringify(character);
    }
    #fault(found, cause) {
        const before = this.#text.slice(0, this.#at).split('\n');
        const place = `${this.#file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${place} is not JSON: found ${found}.`, { code: 'SYNTAX', cause });
    }
}
/** Writes a value as Python's `json.dumps` does with its defaults: `{"a": [1, 2.0, "\u00e9"]}`. */
function renderJson(value, style = {}) {
    if (value === null)
        return 'null';
    if (typeof value === 'string')
        return renderText(value);
    if (typeof value === 'number')
        return renderFloat(value);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return `[${value.map((item) => renderJson(item, style)).join(', ')}]`;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return String(value);
    const names = style.sortKeys ? sortedNames(value) : [...value.keys()];
    return `{${names.map((name) => `${renderKey(value, name)}: ${renderJson(value.get(name) ?? null, style)}`).join(', ')}}`;
}
/** A key that is no text stands as text all the same: `{"0": 1, "true": 2}`. */
function renderKey(mapping, name) {
    const key = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name);
    return renderText(typeof key === 'string' ? key : renderJson(key));
}
/** Python sorts keys by what they are: numbers by their size. Where it cannot, text comes last. */
function sortedNames(mapping) {
    const numberOf = (name) => Number((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name));
    const [numbers, texts] = [[], []];
    for (const name of mapping.keys())
        (typeof (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name) === 'string' ? texts : numbers).push(name);
    return [...numbers.sort((one, other) => numberOf(one) - numberOf(other)), ...texts.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O)];
}
function renderFloat(number) {
    if (Number.isNaN(number))
        return 'NaN';
    if (!Number.isFinite(number))
        return number > 0 ? 'Infinity' : '-Infinity';
    return (0,_float_js__WEBPACK_IMPORTED_MODULE_3__/* .floatRepr */ .K)(number);
}
function renderText(text) {
    return JSON.stringify(text).replace(/[^ -~]/gu, (character) => {
        let escaped = '';
        for (let unit = 0; unit < character.length; unit++) {
            escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
        }
        return escaped;
    });
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

/***/ 2013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ toLine)
/* harmony export */ });
/** Characters that turn text around, hide in it or control a terminal. */
const invisible = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu;
/**
 * Gives text from data as one line of what can be seen of it; what is cut is marked with an ellipsis.
 *
 * @param limit characters that are shown at the most
 */
function toLine(text, limit = 200) {
    const line = text.replace(/\s+/gu, ' ').replace(invisible, '').trim();
    const characters = [...line];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   PL: () => (/* binding */ renderDetails),
/* harmony export */   bo: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);

/** Characters that Markdown, HTML or GitHub would read as more than themselves. */
const active = /[\\`*_{}[\]<>()#+!|~&@$:^=-]/gu;
/** A number that would begin a list. */
const listNumber = /^(\d+)\.(?= |$)/u;
/**
 * Writes text from data so that Markdown shows it and nothing else: no table, emphasis, link, image, mention,
 * reference or HTML comes of it. One line.
 *
 * @param limit characters that are shown at the most
 */
function escapeMarkdown(text, limit) {
    const inert = (0,_line_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S)(text, limit).replace(active, (character) => `&#${character.charCodeAt(0)};`);
    return breakReferences(inert.replace(listNumber, '$1&#46;'));
}
/**
 * Keeps GitHub from linking people, issues, commits and bare addresses. It looks for them in the rendered text,
 * where a character reference is a character again: an invisible joiner breaks them there.
 */
function breakReferences(text) {
    return text
        .replaceAll('&#64;', '&#64;&#8288;')
        .replaceAll('&#35;', '&#35;&#8288;')
        .replace(/\b(www)\./giu, '$1&#46;')
        .replace(/\b(gh)(&#45;)(\d)/giu, '$1&#8288;$2$3')
        .replace(/\b([0-9a-f]{6})([0-9a-f]+)\b/giu, (whole, start, end) => /^\d+$/u.test(whole) ? whole : `${start}&#8288;${end}`);
}
/** Puts text into a fence longer than any run of backticks in it; control characters but line ends vanish. */
function fence(text, language = '') {
    const body = text.replace(/\r\n?/gu, '\n').replace(/[^\P{C}\n\t]/gu, '');
    const longest = Math.max(2, ...[...body.matchAll(/`+/gu)].map(([run]) => run.length));
    const mark = '`'.repeat(longest + 1);
    return `${mark}${language}\n${body.replace(/\n+$/u, '')}\n${mark}`;
}
/** Writes a table of cells that are Markdown already. */
function renderTable(header, align, rows) {
    const rule = align.map((side) => (side === 'right' ? '---:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Writes a block that is folded until it is opened. */
function renderDetails(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 2655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints),
/* harmony export */   T: () => (/* binding */ sortByCodePoint)
/* harmony export */ });
/**
 * Compares two texts by code point, as Python sorts them. JavaScript's `<` compares UTF-16 units, which
 * differs for characters beyond U+FFFF. Negative, zero or positive, for `sort`.
 */
function compareCodePoints(one, other) {
    const length = Math.min(one.length, other.length);
    for (let index = 0; index < length; index++) {
        const a = one.charCodeAt(index);
        const b = other.charCodeAt(index);
        if (a !== b)
            return rank(a) - rank(b);
    }
    return one.length - other.length;
}
/** Surrogates stand for characters beyond U+FFFF, and so rank above every other unit. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
/** Sorts texts in place by code point. Engines sort by UTF-16 unit, faster, which is the same without surrogates. */
function sortByCodePoint(texts) {
    return texts.some((text) => /[\ud800-\udfff]/.test(text)) ? texts.sort(compareCodePoints) : texts.sort();
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   jR: () => (/* binding */ withKeys),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/** Keys that are no text in their file, by the mapping: YAML and Python tell `1` from `'1'`, a `Map` of names does not. */
const otherKeys = new WeakMap();
/**
 * Makes a mapping some of whose keys are no text: `{0: cat}`. They are found by what Python's `str` makes of them.
 *
 * @param keys name -> the key, for those alone that are no text
 */
function withKeys(mapping, keys) {
    if (keys.size > 0)
        otherKeys.set(mapping, keys);
    return mapping;
}
/** Gives the key that a name stands for: the name itself, or what `withKeys` has noted. */
function keyOf(mapping, name) {
    const key = otherKeys.get(mapping)?.get(name);
    return key === undefined ? name : key;
}
/** Tells whether a value is a mapping. */
function isMapping(value) {
    return value instanceof Map;
}
/** Tells whether a value is a list. */
function isList(value) {
    return Array.isArray(value);
}
/** Tells whether a value is an integer or a float. Booleans are not numbers here, other than in Python. */
function isNumeric(value) {
    return typeof value === 'bigint' || typeof value === 'number';
}
/** Names the kind of a value for an error message: `a list`, `text`, `nothing`. */
function kindOf(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (isMapping(value))
        return 'a mapping';
    if (isList(value))
        return 'a list';
    if (typeof value === 'string')
        return 'text';
    if (typeof value === 'boolean')
        return 'true or false';
    return typeof value === 'bigint' ? 'an integer' : 'a number';
}


/***/ })

};
