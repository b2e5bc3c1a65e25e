export const id = 6423;
export const ids = [6423];
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

/***/ 6423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runnerReap: () => (/* binding */ runnerReap)
/* harmony export */ });
/* harmony import */ var _actions_reap_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2236);
/* harmony import */ var _actions_reap_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4755);
/* harmony import */ var _actions_reap_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4324);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9374);
/* harmony import */ var _runner_owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5652);






const usage = `Ends the EC2 runners of a repository that nobody needs any more.

usage: crisol runner reap [options]

${_runner_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerUsage */ .rG}
      --grace-minutes N      time to boot, and between marking and terminating (default: 10)
      --dry-run              say what would be done, and change nothing
      --json                 print the result as JSON

The first pass marks what is useless, a later one looks again and terminates it. A runner that works, or about which
GitHub gives no answer, keeps its instance until ten minutes after its time is over. The token is taken from GH_TOKEN.
Exit code 1 when something could not be done.

examples:
  crisol runner reap --repository octocat/breast-cancer --dry-run`;
/** The command `runner reap`. */
const runnerReap = {
    summary: 'end the runners that nobody needs',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOptions */ .A)(args, {
            ..._runner_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOptions */ .GL,
            'grace-minutes': { type: 'string' },
            'dry-run': { type: 'boolean' },
            json: { type: 'boolean' },
        });
        const inputs = (0,_actions_reap_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)((0,_runner_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .readOwner */ .A7)(parsed));
        const { reaped, fates, blind = null, summary, faults } = await (0,_actions_reap_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, (0,_actions_reap_index_js__WEBPACK_IMPORTED_MODULE_0__.ports)(inputs, terminal.console));
        (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .q)({ json: { reaped, fates, blind }, text: summary }, parsed, terminal);
        for (const fault of faults)
            terminal.console.error(fault);
        return faults.length === 0 ? 0 : 1;
    },
};


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


/***/ })

};
