export const id = 5870;
export const ids = [5870];
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

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ writeOutcome),
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/** Prints what a command came to. */
function tell({ json, text }, args, terminal) {
    if (args.isSet('json'))
        terminal.writeJson(JSON.stringify(json));
    else
        terminal.write(`${text}\n`);
}
/** Prints what moving data came to, as DVC does or with `--json`. Gives the exit code. */
function writeOutcome({ lines, summary, json }, args, terminal) {
    tell({ json, text: [...lines, summary].join('\n') }, args, terminal);
    return 0;
}


/***/ }),

/***/ 5870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runnerDoctor: () => (/* binding */ runnerDoctor)
});

// EXTERNAL MODULE: ./lib/actions/reap/index.js
var reap = __webpack_require__(2236);
// EXTERNAL MODULE: ./lib/actions/reap/inputs.js
var reap_inputs = __webpack_require__(4755);
// EXTERNAL MODULE: ./lib/adapters/aws/access.js
var aws_access = __webpack_require__(2374);
// EXTERNAL MODULE: ./lib/core/fleet/fault.js
var fault = __webpack_require__(7144);
// EXTERNAL MODULE: ./lib/core/fleet/policy.js
var policy = __webpack_require__(5083);
// EXTERNAL MODULE: ./lib/core/fleet/tags.js
var tags = __webpack_require__(1515);
// EXTERNAL MODULE: ./lib/adapters/aws/call.js
var call = __webpack_require__(8668);
// EXTERNAL MODULE: ./lib/adapters/aws/ec2.js
var ec2 = __webpack_require__(8748);
// EXTERNAL MODULE: ./lib/adapters/aws/explain.js
var explain = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/adapters/aws/json.js
var json = __webpack_require__(2126);
;// CONCATENATED MODULE: ./lib/adapters/aws/account.js







/** Opens the account for a look at what a repository, or an organisation, may do in it. */
function openAccount(repository, access) {
    const task = { task: 'doctor', repository };
    const look = (0,ec2/* openEc2 */.$)(access, task);
    return {
        region: access.region,
        isAllowed: async (action, trial) => {
            const parameters = trialOf(action, trial, repository);
            if (parameters === undefined)
                return { kind: 'unknown', reason: 'it takes an instance of ours, and none runs' };
            return await tryOut(access, action.replace(/^ec2:/u, ''), parameters);
        },
        types: async (names) => {
            const parameters = { Filter: [{ Name: 'instance-type', Value: names }] };
            const root = await look('DescribeInstanceTypes', 'describe instance types', parameters);
            return (0,call/* itemsIn */.Un)(root, 'instanceTypeSet').map((item) => ({
                name: (0,call/* textAt */.$6)(item, 'instanceType'),
                cpus: Number((0,call/* textAt */.$6)(item, 'vCpuInfo', 'defaultVCpus')),
            }));
        },
        quota: async (code) => {
            const target = 'ServiceQuotasV20190624.GetServiceQuota';
            const request = { service: 'servicequotas', target, body: { ServiceCode: 'ec2', QuotaCode: code } };
            const purpose = { ...task, what: 'read a quota', permission: 'servicequotas:GetServiceQuota' };
            const answer = await (0,explain/* explained */.t)(access, purpose, async () => (0,call/* patiently */.d_)(() => (0,json/* askJson */.e)(access, request)).catch(unless('NoSuchResourceException')));
            const value = answer?.['Quota']?.Value;
            return typeof value === 'number' ? value : undefined;
        },
        hasSpotRole: async () => {
            const request = { service: 'iam', name: 'GetRole', parameters: { RoleName: policy/* spotRoleName */.o } };
            const purpose = { ...task, what: 'look for the role of spot instances', permission: 'iam:GetRole' };
            const found = await (0,explain/* explained */.t)(access, purpose, async () => (0,call/* patiently */.d_)(() => (0,call/* act */.Rb)(access, request)).catch(unless('NoSuchEntity')));
            return found !== undefined;
        },
        subnets: async (ids) => {
            const wanted = ids.length > 0 ? { SubnetId: ids } : { Filter: [{ Name: 'default-for-az', Value: ['true'] }] };
            const found = (0,call/* itemsIn */.Un)(await look('DescribeSubnets', 'describe subnets', wanted), 'subnetSet');
            if (found.length === 0)
                return [];
            const networks = [...new Set(found.map((item) => (0,call/* textAt */.$6)(item, 'vpcId')))];
            const filter = { Filter: [{ Name: 'vpc-id', Value: networks }] };
            const tables = (0,call/* itemsIn */.Un)(await look('DescribeRouteTables', 'describe route tables', filter), 'routeTableSet');
            return found.map((item) => toSubnet(item, tables));
        },
    };
}
/** What is not there is an answer. */
function unless(code) {
    return (error) => {
        if (!(error instanceof call/* AwsFault */.kU) || error.code !== code)
            throw error;
    };
}
/** A request that would be refused for nothing but a missing permission; `undefined` where there is nothing to name. */
function trialOf(action, trial, repository) {
    const { image, type, subnet, instance } = trial;
    const own = [{ Key: (0,tags/* tagName */.wZ)('repository'), Value: repository }];
    const machine = { ImageId: image ?? 'ami-00000000', InstanceType: type };
    const tagged = (kind) => ({ TagSpecification: [{ ResourceType: kind, Tag: own }] });
    const one = instance === undefined ? undefined : { InstanceId: [instance] };
    const mark = instance === undefined ? undefined : { ResourceId: [instance], Tag: [{ Key: tags/* markTag */.kj, Value: '0' }] };
    const trials = {
        'ec2:RunInstances': {
            ...{ ...machine, ...tagged('instance'), MinCount: 1, MaxCount: 1 },
            ...(subnet === undefined ? {} : { SubnetId: subnet }),
        },
        'ec2:CreateLaunchTemplate': {
            ...{ LaunchTemplateName: 'crisol-doctor', LaunchTemplateData: machine, ...tagged('launch-template') },
        },
        'ec2:CreateFleet': {
            Type: 'instant',
            LaunchTemplateConfigs: [
                { LaunchTemplateSpecification: { LaunchTemplateName: 'crisol-doctor', Version: '$Latest' } },
            ],
            TargetCapacitySpecification: { TotalTargetCapacity: 1, DefaultTargetCapacityType: 'on-demand' },
        },
        'ec2:TerminateInstances': one,
        'ec2:GetConsoleOutput': instance === undefined ? undefined : { InstanceId: instance },
        'ec2:CreateTags': mark,
        'ec2:DeleteTags': mark,
    };
    return action in trials ? trials[action] : {};
}
/** AWS answers a dry run with a fault in every case; what answers otherwise has allowed it. */
async function tryOut(access, name, parameters) {
    try {
        const request = { service: 'ec2', name, parameters: { ...parameters, DryRun: true } };
        await (0,call/* patiently */.d_)(() => (0,call/* act */.Rb)(access, request));
        return { kind: 'allowed' };
    }
    catch (error) {
        if (!(error instanceof call/* AwsFault */.kU))
            throw error;
        if (error.code === 'DryRunOperation')
            return { kind: 'allowed' };
        if (error.code !== 'UnauthorizedOperation')
            return { kind: 'unknown', reason: (0,fault/* wordsOf */.Z9)(error) };
        return { kind: 'denied', account: (0,policy/* accountIn */.l1)(error.message) };
    }
}
/** A subnet without a table of its own has the main one of its network. */
function toSubnet(item, tables) {
    const [id, network] = [(0,call/* textAt */.$6)(item, 'subnetId'), (0,call/* textAt */.$6)(item, 'vpcId')];
    const associated = (key, value) => tables.find((table) => (0,call/* textAt */.$6)(table, 'vpcId') === network &&
        (0,call/* itemsIn */.Un)(table, 'associationSet').some((association) => (0,call/* textAt */.$6)(association, key) === value));
    const table = associated('subnetId', id) ?? associated('main', 'true');
    const routes = table === undefined ? [] : (0,call/* itemsIn */.Un)(table, 'routeSet');
    const out = routes.find((route) => (0,call/* textAt */.$6)(route, 'destinationCidrBlock') === '0.0.0.0/0' && (0,call/* textAt */.$6)(route, 'state') !== 'blackhole');
    return { id, hasPublicAddresses: (0,call/* textAt */.$6)(item, 'mapPublicIpOnLaunch') === 'true', wayOut: targetOf(out) };
}
const targets = ['gatewayId', 'natGatewayId', 'transitGatewayId', 'networkInterfaceId', 'instanceId'];
function targetOf(route) {
    if (route === undefined)
        return undefined;
    return targets.map((name) => (0,call/* textAt */.$6)(route, name)).find((text) => text !== '');
}

// EXTERNAL MODULE: ./lib/adapters/aws/images.js
var aws_images = __webpack_require__(478);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/adapters/fleet.js + 6 modules
var fleet = __webpack_require__(7224);
// EXTERNAL MODULE: ./lib/adapters/runner-section.js
var runner_section = __webpack_require__(4602);
// EXTERNAL MODULE: ./lib/adapters/workflow.js
var workflow = __webpack_require__(6179);
// EXTERNAL MODULE: ./lib/core/finding.js
var finding = __webpack_require__(6134);
;// CONCATENATED MODULE: ./lib/core/fleet/findings.js

/**
 * Judges whether the region has the types that are to be launched.
 *
 * @param found those of them that it has
 */
function judgeTypes(names, found) {
    const check = 'instance types';
    const lost = names.filter((name) => !found.includes(name));
    if (lost.length === 0)
        return ok(check, `The region has ${names.join(', ')}.`);
    return missing(check, `The region has no ${lost.join(', ')}; choose other types, or another region.`);
}
/** Judges whether instances in a subnet reach GitHub. */
function judgeSubnet(subnet) {
    const { id, wayOut, hasPublicAddresses } = subnet;
    const check = `subnet ${id}`;
    if (wayOut === undefined) {
        return missing(check, `Subnet ${id} has no route to 0.0.0.0/0; add one to a NAT or an internet gateway.`);
    }
    if (wayOut.startsWith('igw-') && !hasPublicAddresses) {
        const repair = 'turn on its public addresses, or route it to a NAT gateway';
        return missing(check, `Subnet ${id} leads to ${wayOut} and gives instances no public address; ${repair}.`);
    }
    return ok(check, `Subnet ${id} leads out by ${wayOut}.`);
}
/**
 * Judges whether a quota has room for one instance of each type.
 *
 * @param height in vCPUs; `undefined` when AWS does not say
 * @param cpus of the types that the region has
 */
function judgeQuota({ families, market, code, types }, height, cpus) {
    const check = `quota ${families}, ${market}`;
    if (height === undefined)
        return unknown(check, `AWS does not say how high ${code} is; look in Service Quotas.`);
    const large = types.filter((type) => (cpus.get(type) ?? 0) > height);
    if (large.length === 0)
        return ok(check, `${height} vCPUs (${code}).`);
    const list = large.map((type) => `${type} has ${cpus.get(type)}`).join(', ');
    return missing(check, `It is ${height} vCPUs and ${list}; ask for more of ${code} in Service Quotas.`);
}
/** A thing that is as it must be. */
function ok(check, says) {
    return { ...finding.ok(check, says), add: [] };
}
/** A thing that must be mended, by statements where a role lacks them. */
function missing(check, says, add = []) {
    return { ...finding/* missing */.LO(check, says), add };
}
/** A thing that could not be looked at. */
function unknown(check, says) {
    return { ...finding/* unknown */.L5(check, says), add: [] };
}
/** Writes findings for a reader, and last the statements to add, each once, as JSON that is pasted into a policy. */
function renderFindings(findings) {
    const lines = findings.map(finding/* renderFinding */.Kj);
    const add = [...new Set(findings.flatMap(({ add }) => add.map((statement) => JSON.stringify(statement, null, 2))))];
    return add.length === 0
        ? lines.join('\n')
        : `${lines.join('\n')}\n\nAdd to the policy of the role:\n${add.join(',\n')}`;
}

// EXTERNAL MODULE: ./lib/core/fleet/image.js
var fleet_image = __webpack_require__(7929);
// EXTERNAL MODULE: ./lib/core/fleet/instance-type.js
var instance_type = __webpack_require__(2610);
// EXTERNAL MODULE: ./lib/core/fleet/ladder.js
var ladder = __webpack_require__(7342);
// EXTERNAL MODULE: ./lib/core/fleet/network.js
var network = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/core/fleet/runner-name.js
var runner_name = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/core/inputs.js
var core_inputs = __webpack_require__(662);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/fleet/quota.js
var fleet_quota = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/flows/attempt-finding.js
var attempt_finding = __webpack_require__(4404);
;// CONCATENATED MODULE: ./lib/flows/fleet/examine.js






/** Actions that a dry run tells of, in the order in which a launch needs them. */
const actions = [
    ['launch', 'ec2:DescribeInstances'],
    ['launch', 'ec2:DescribeImages'],
    ['launch', 'ec2:RunInstances'],
    ['launch', 'ec2:TerminateInstances'],
    ['launch', 'ec2:GetConsoleOutput'],
    ['fleet', 'ec2:CreateLaunchTemplate'],
    ['fleet', 'ec2:CreateFleet'],
    ['reap', 'ec2:DescribeLaunchTemplates'],
    ['reap', 'ec2:CreateTags'],
    ['reap', 'ec2:DeleteTags'],
    ['doctor', 'ec2:DescribeInstanceTypes'],
    ['doctor', 'ec2:DescribeSubnets'],
    ['doctor', 'ec2:DescribeRouteTables'],
];
/** Looks at everything that a launch and the reaper need, and changes nothing that stays. */
async function examine(request, ports) {
    const { account } = ports;
    let instances = [];
    const first = await attempt('credentials', async () => {
        instances = await ports.instances.list().catch(unlessForbidden);
        return [ok('credentials', `AWS answers in ${account.region}.`)];
    });
    // Nothing that AWS is asked would be answered otherwise.
    if (first.some(({ state }) => state === 'missing'))
        return [...first, ...(await gitHub(ports))];
    const image = await imageFor(request, ports);
    const permissions = await permissionsOf(request, { image: image.found?.id, instance: instances[0]?.id }, ports.account);
    const types = await typesOf(request, ports);
    const subnets = await attempt('subnets', async () => {
        const found = await account.subnets(request.subnets);
        return [...found.map(judgeSubnet), ...absent(request.subnets, found)];
    });
    const network = [...image.findings, ...types, ...subnets];
    return [...first, ...permissions, ...network, ...(await spotRoleOf(request, ports)), ...(await gitHub(ports))];
}
/** Who is refused is known. */
function unlessForbidden(error) {
    if (error instanceof core_error/* UserError */.y && error.code === 'PERMISSION')
        return [];
    throw error;
}
async function typesOf({ types, markets }, { account }) {
    return await attempt('instance types', async () => {
        const found = await account.types(types);
        const cpus = new Map(found.map(({ name, cpus }) => [name, cpus]));
        const findings = [judgeTypes(types, [...cpus.keys()])];
        for (const quota of (0,fleet_quota/* quotasOf */.h)(types, markets)) {
            const judged = attempt('quota', async () => [judgeQuota(quota, await account.quota(quota.code), cpus)]);
            findings.push(...(await judged));
        }
        return findings;
    });
}
/** A launch has AWS make the role, where it may. */
async function spotRoleOf({ markets }, { account }) {
    if (!markets.includes('spot'))
        return [];
    return await attempt('spot', async () => {
        if (await account.hasSpotRole())
            return [ok('spot', 'The account has the role that spot instances need.')];
        const repair = `aws iam create-service-linked-role --aws-service-name spot.amazonaws.com`;
        return [
            unknown('spot', `The first spot instance makes the role ${policy/* spotRoleName */.o}, if iam:CreateServiceLinkedRole is allowed; by hand: ${repair}.`),
        ];
    });
}
function absent(wanted, found) {
    if (wanted.length === 0 && found.length === 0) {
        return [missing('subnets', 'The region has no default network; name subnets with --subnets.')];
    }
    const lost = wanted.filter((id) => !found.some((subnet) => subnet.id === id));
    return lost.map((id) => missing(`subnet ${id}`, `The region has no subnet ${id}.`));
}
async function imageFor({ image, types }, { findImage }) {
    let found;
    const findings = await attempt('image', async () => {
        const one = await findImage(image, fleet_image/* trustedOwners */.Kg);
        found = one;
        for (const type of types)
            (0,fleet_image/* checkImage */.cd)(one, type, undefined);
        return [ok('image', `${(0,fleet_image/* nameOfImage */.qM)(image)} is ${one.id}, for ${one.architecture}.`)];
    });
    return { found, findings };
}
async function permissionsOf({ repository, types, subnets }, found, account) {
    const trial = { ...found, type: types[0] ?? '', subnet: subnets[0] };
    const findings = [];
    for (const [task, action] of actions) {
        const check = `permission ${action}`;
        const verdict = await account.isAllowed(action, trial);
        if (verdict.kind === 'allowed')
            findings.push(ok(check, 'Allowed.'));
        else if (verdict.kind === 'unknown')
            findings.push(unknown(check, `Not known: ${verdict.reason}.`));
        else {
            const add = (0,policy/* statementsFor */.YQ)(action, task, { region: account.region, account: verdict.account, repository });
            findings.push(missing(check, `Not allowed; docs/iam/${task}.json has it.`, add));
        }
    }
    return findings;
}
/** A runner that is registered as a launch does it, and taken away again. */
async function gitHub({ runners, runnerName }) {
    return await attempt('GitHub', async () => {
        const { id } = await runners.register(runnerName, ['crisol-doctor']);
        await runners.remove(id);
        return [ok('GitHub', 'The token may register runners and take them away.')];
    });
}
async function attempt(check, look) {
    return await (0,attempt_finding/* attemptFinding */.J)(look, (message) => missing(check, message));
}

// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/cli/outcome.js
var outcome = __webpack_require__(9374);
// EXTERNAL MODULE: ./lib/cli/runner-owner.js
var runner_owner = __webpack_require__(5652);
;// CONCATENATED MODULE: ./lib/cli/runner-doctor.js





















const usage = `Tells whether runners can be launched and reaped from here, and what is missing.

usage: crisol runner doctor [options]

${runner_owner/* ownerUsage */.rG}
      --instance-types LIST  types that are to be launched (default: g4dn.xlarge)
      --image ID             image that they start from (default: Ubuntu, for GPUs with their driver)
      --market MARKET        on-demand, spot or spot-then-on-demand (default: on-demand)
      --subnets LIST         subnets that they start in (default: those of the default network)
      --json                 print the findings as JSON
  -C, --working-directory DIR   the project (default: the one around you)

What an option does not say is taken from runner in crisol.yaml of the project, where there is one. Each permission of
AWS is tried by a dry run; GitHub's by a runner that is registered and taken away again. What is missing is printed as
the statement to add to the role's policy. The token is taken from GH_TOKEN. Exit code 1 when something is missing.

examples:
  crisol runner doctor --repository octocat/breast-cancer --instance-types g5.xlarge`;
/** The command `runner doctor`. */
const runnerDoctor = {
    summary: 'tell what launching runners lacks',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,options/* parseOptions */.A)(args, {
            ...runner_owner/* ownerOptions */.GL,
            'instance-types': { type: 'string' },
            image: { type: 'string' },
            market: { type: 'string' },
            subnets: { type: 'string' },
            json: { type: 'boolean' },
            ...directory/* directoryOption */.dW,
        });
        const inputs = (0,reap_inputs/* readInputs */.K)((0,runner_owner/* readOwner */.A7)(parsed));
        const read = (0,core_inputs/* withDefaults */.rO)(parsed.read, await (0,runner_section/* readRunnerSection */.a)((0,directory/* projectOf */.v8)(parsed, terminal), terminal.console));
        const request = readRequest(read, inputs.organisation ?? inputs.repository ?? (0,workflow/* readWorkflowPlace */.d1)().repository);
        const access = (0,aws_access/* openAccess */.b)();
        const findings = await examine(request, {
            ...{ ...(0,reap.ports)(inputs, terminal.console), account: openAccount(request.repository, access) },
            findImage: async (choice, owners) => await (0,aws_images/* findImage */.F)(access, choice, owners),
            runnerName: (0,runner_name/* renderRunnerName */.K)({ registered: clock/* systemClock */.m.now(), nonce: (0,fleet/* newNonce */.Y)(), index: 0 }),
        });
        (0,outcome/* tell */.q)({ json: findings, text: renderFindings(findings) }, parsed, terminal);
        return findings.some(({ state }) => state === 'missing') ? 1 : 0;
    },
};
function readRequest(read, repository) {
    const types = (0,instance_type/* parseInstanceTypes */.mG)((0,core_inputs/* parseList */.E1)(read('instance-types') || 'g4dn.xlarge'));
    const market = (0,core_inputs/* parseChoice */.HU)('market', read('market'), ladder/* marketChoices */.vM) ?? 'on-demand';
    return {
        markets: market === 'spot-then-on-demand' ? ['spot', 'on-demand'] : [market],
        ...{ repository, types, image: (0,fleet_image/* parseImage */.zZ)(read('image')) ?? (0,fleet_image/* defaultImage */.XS)(types) },
        subnets: (0,network/* parseSubnets */.Ae)((0,core_inputs/* parseList */.E1)(read('subnets'))),
    };
}


/***/ }),

/***/ 5652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   GL: () => (/* binding */ ownerOptions),
/* harmony export */   rG: () => (/* binding */ ownerUsage)
/* harmony export */ });
/* harmony import */ var _adapters_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6179);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);


/** Options of every command on runners: whose they are. */
const ownerOptions = {
    repository: { type: 'string' },
    organisation: { type: 'string' },
};
/** Their part of the usage. */
const ownerUsage = `      --repository NAME      owner/name (default: that of the workflow, or GITHUB_REPOSITORY)
      --organisation NAME    the runners of an organisation, in place of a repository's`;
/**
 * Reads options as an action reads its inputs, the token from GH_TOKEN: what is on a command line others see.
 *
 * @throws {UserError} INPUT when nothing says whose runners they are, and without a token
 */
function readOwner({ read }) {
    if (read('repository') === '' && read('organisation') === '' && (0,_adapters_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflowPlace */ .d1)().repository === '') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('Outside of a workflow, say whose runners: --repository owner/name, or --organisation.', {
            code: 'INPUT',
        });
    }
    const token = (0,_adapters_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readToken */ .AI)();
    if (token === '') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('GH_TOKEN is not set; expected a fine-grained token with administration: write (for an organisation, self-hosted runners: write).', { code: 'INPUT' });
    }
    return (name) => read(name) || (name === 'github-token' ? token : '');
}


/***/ }),

/***/ 6134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ renderFinding),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/** A thing that is as it must be. */
function ok(check, says) {
    return { check, state: 'ok', says };
}
/** A thing that must be mended. */
function missing(check, says) {
    return { check, state: 'missing', says };
}
/** A thing that works, and not as well as it could. */
function warn(check, says) {
    return { check, state: 'warn', says };
}
/** A thing that could not be looked at. */
function unknown(check, says) {
    return { check, state: 'unknown', says };
}
const signs = { ok: '✓', missing: '✗', warn: '!', unknown: '?' };
/** Writes a finding as a line. */
function renderFinding({ check, state, says }) {
    return `${signs[state]} ${check}: ${says.replaceAll(/\s*\n\s*/gu, ' ')}`;
}


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

/***/ 4404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ attemptFinding)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Looks at something; what a user can repair becomes a finding. */
async function attemptFinding(look, toFinding) {
    try {
        return await look();
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
            return [toFinding(error.message)];
        throw error;
    }
}


/***/ })

};
