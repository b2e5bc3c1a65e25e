export const id = 4664;
export const ids = [4664];
export const modules = {

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _flows_data_transfer_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2225);

/**
 * Reads the inputs of `push`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return (0,_flows_data_transfer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readTransferInputs */ .L)(read, true);
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9523);
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1773);
/* harmony import */ var _flows_data_hand_over_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6795);
/* harmony import */ var _flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1700);
/* harmony import */ var _flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5518);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4062);
/* harmony import */ var _flows_data_progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6311);
/* harmony import */ var _flows_data_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1224);
/* harmony import */ var _flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2333);
/* harmony import */ var _flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6320);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2911);
/* harmony import */ var _flows_pool_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6879);













/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED, ENVIRONMENT
 */
async function run(inputs, ports) {
    if (inputs.withDvc)
        return await (0,_flows_data_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .handToDvc */ .G)(toCall(inputs), ports.dvc);
    const started = ports.clock.now();
    const tally = { objects: 0, bytes: 0, missing: [] };
    const refusal = await send(inputs, ports, tally).catch(refusalOf);
    if (refusal !== undefined)
        ports.console.notice(`The data stays here: ${refusal.message}`);
    if (tally.missing.length > 0)
        throw missingObjects(tally.missing);
    const { objects, bytes } = tally;
    const seconds = (ports.clock.now() - started) / 1000;
    const outcome = (0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .toOutcome */ .K)({ moved: { verb: 'pushed', objects, bytes }, changes: [], seconds });
    if (refusal === undefined || objects > 0)
        return outcome;
    const summary = 'Nothing was pushed.';
    return { ...outcome, summary, markdown: `**Data:** ${summary} ${refusal.message}` };
}
async function send(inputs, ports, tally) {
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_6__/* .findWanted */ .Bu)(ports.snapshot, inputs);
    const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository');
    const progress = (0,_flows_data_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .openProgress */ .m)({ what: 'checked', bytes: 0 }, ports);
    for (const { remote, outputs } of await (0,_flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_4__/* .groupByRemote */ .$)(pushable, inputs.remote, ports)) {
        const request = { cache: ports.cache, remote, jobs: (0,_flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__/* .jobsFor */ .c)(remote, inputs.jobs), progress };
        const { bytes, objects, missing } = await (0,_flows_data_push_js__WEBPACK_IMPORTED_MODULE_3__/* .pushObjects */ .X)(outputs.map(_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy), request);
        tally.objects += objects;
        tally.bytes += bytes;
        tally.missing.push(...missing);
    }
    if (inputs.runCache && (await ports.runCache.list('runs/')).length > 0)
        await sendRuns(inputs, ports, tally);
}
/** An entry of the run cache goes after the objects that it names, and those that git tracks are among them. */
async function sendRuns(inputs, ports, tally) {
    const to = await (0,_flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_4__/* .requireRemote */ .E)(inputs.remote, ports);
    const jobs = (0,_flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__/* .jobsFor */ .c)(to, inputs.jobs);
    const copied = (await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_6__/* .findCopied */ .eL)(ports.snapshot, inputs)).filter(({ output }) => output.push).map(_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy);
    const isHere = await (0,_flows_pool_js__WEBPACK_IMPORTED_MODULE_11__/* .mapPool */ .P)(copied, jobs, async (object) => await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeld */ .i7)(object, ports.cache));
    const { objects, bytes } = await (0,_flows_data_push_js__WEBPACK_IMPORTED_MODULE_3__/* .pushObjects */ .X)(copied.filter((_, index) => isHere[index]), { cache: ports.cache, remote: to, jobs });
    tally.objects += objects + (await (0,_flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .copyRuns */ .ci)({ ...ports, from: ports.runCache, to, jobs }));
    tally.bytes += bytes;
}
/** Credentials that may read and not write end the push, and not the job. */
function refusalOf(error) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y && error.code === 'READ-ONLY')
        return error;
    throw error;
}
function missingObjects(missing) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Neither the cache nor the remote has ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_12__/* .renderCount */ .SS)(missing.length, 'object')}: ${(0,_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .renderObjects */ .dP)(missing)}. Run crisol train or dvc pull where the data is.`, { code: 'MISSING' });
}
function toCall({ remote, jobs, runCache, withDeps, glob, targets }) {
    const options = { remote, jobs: jobs?.toString(), 'run-cache': runCache, 'with-deps': withDeps, glob };
    return { command: 'push', options, targets };
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

/***/ 4664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   push: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _actions_push_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8895);
/* harmony import */ var _actions_push_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8741);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9374);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4096);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2315);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7170);







const usage = `Sends what the DVC cache holds to the remote. Nothing that is there is sent again or overwritten.

usage: crisol push [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to push to (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --run-cache        send the run cache too: what stages ran with, and what came of it
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_5__/* .dvcUsage */ .h}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol push
  crisol push train --remote backup`;
/** The command `push`. */
const push = {
    summary: 'send the DVC cache to the remote',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptions */ .A)(args, {
            'run-cache': { type: 'boolean' },
            ..._transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .transferOptions */ .Uh,
        });
        const ports = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .openTransfer */ .ij)(parsed, terminal);
        const runCache = parsed.isSet('run-cache');
        const inputs = { ...(0,_actions_push_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(parsed.read), ...(0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .readTargets */ .R0)(parsed, terminal), runCache };
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .writeOutcome */ .g)(await (0,_actions_push_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, ports), parsed, terminal);
    },
};


/***/ }),

/***/ 4096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   Ti: () => (/* binding */ targetUsage)
/* harmony export */ });
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);

/** The options of commands that take targets. */
const targetOptions = {
    glob: { type: 'boolean' },
    'with-deps': { type: 'boolean', short: 'd' },
    recursive: { type: 'boolean', short: 'R' },
};
/** What `--help` says of targets. */
const targetUsage = `  target                 a .dvc file, a dvc.yaml, a stage (train, sub/dvc.yaml:train), the path of an output, of a
                         directory above it or of something inside it; everything without one

      --glob             targets are patterns: * and ? for anything but a slash, ** for anything
  -d, --with-deps        what the stages of the targets depend on too
  -R, --recursive        taken for DVC's sake: a directory always stands for what is below it`;
/** Reads targets, from where the user stands, and how they are meant. */
function readTargets(args, terminal) {
    return {
        targets: args.words,
        glob: args.isSet('glob'),
        withDeps: args.isSet('with-deps'),
        directory: (0,_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .standingIn */ .qV)(args, terminal),
    };
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uh: () => (/* binding */ transferOptions),
/* harmony export */   VW: () => (/* binding */ dataOptions),
/* harmony export */   ij: () => (/* binding */ openTransfer)
/* harmony export */ });
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5385);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4096);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7170);




/** Options of every command on data. */
const dataOptions = {
    json: { type: 'boolean' },
    ..._targets_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOptions */ .Gl,
    ..._with_dvc_js__WEBPACK_IMPORTED_MODULE_3__/* .dvcOption */ .N,
    ..._directory_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryOption */ .dW,
};
/** Those of a command that speaks with a remote, too. */
const transferOptions = {
    remote: { type: 'string', short: 'r' },
    jobs: { type: 'string', short: 'j' },
    ...dataOptions,
};
/**
 * Wires the data of the project that a command works on.
 *
 * @throws {UserError} SYNTAX for DVC's configuration
 */
async function openTransfer(args, terminal) {
    return await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOf */ .v8)(args, terminal), terminal.console, () => undefined);
}


/***/ }),

/***/ 7170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dvcOption),
/* harmony export */   h: () => (/* binding */ dvcUsage),
/* harmony export */   runWithDvc: () => (/* binding */ runWithDvc)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_dvc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1831);


/** The option of commands that an installed DVC can do in our place. */
const dvcOption = { 'with-dvc': { type: 'boolean' } };
/** What `--help` says of it. */
const dvcUsage = `      --with-dvc         hand the call as it is to the dvc on the PATH, for remotes, layouts and options not ours`;
/** Hands a command to an installed DVC as it was written, options that are ours alone left out. What it prints is the result. */
async function runWithDvc(command, args, terminal) {
    const { directory, rest } = split(args);
    const dvc = (0,_adapters_dvc_js__WEBPACK_IMPORTED_MODULE_1__/* .openDvc */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, directory), terminal.console);
    terminal.write(await dvc.run([command, ...rest]));
    return 0;
}
/** Tells the directory that the command line names from what is DVC's. */
function split(args) {
    const rest = [];
    let directory = '.';
    for (let index = 0; index < args.length; index++) {
        const word = args[index] ?? '';
        const value = /^--working-directory=(.*)$/su.exec(word)?.[1];
        if (word === '-C' || word === '--working-directory')
            directory = args[++index] ?? '.';
        else if (value !== undefined)
            directory = value;
        else if (word !== '--with-dvc')
            rest.push(word);
    }
    return { directory, rest };
}


/***/ }),

/***/ 6795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ handToDvc)
});

;// CONCATENATED MODULE: ./lib/core/dvc/command-line.js
/** Gives the arguments of `dvc` for a command with options and targets. */
function dvcArguments(command, options, targets) {
    const written = Object.entries(options).flatMap(([name, value]) => {
        if (value === true)
            return [`--${name}`];
        return value === undefined || value === false || value === '' ? [] : [`--${name}`, value];
    });
    return [command, ...written, ...(targets.length === 0 ? [] : ['--', ...targets])];
}
/** Reads what `dvc pull` and `dvc push` print: lines such as `A       data/`, and `3 files fetched and 1 file added`. */
function parseDvcReport(stdout) {
    const moved = /(\d+) files? (?:fetched|pushed)/u.exec(stdout)?.[1] ?? '0';
    const changed = [...stdout.matchAll(/^[MAD](?:\t| {7})(.+?)\/?$/gmu)].map(([, path]) => path ?? '');
    return { moved: Number(moved), changed };
}
/** Tells whether a line that `dvc` prints names a path that changed. */
function isChangeLine(line) {
    return /^[MAD](?:\t| {7})/u.test(line);
}

;// CONCATENATED MODULE: ./lib/flows/data/hand-over.js

/**
 * Hands a call to an installed DVC and reads what it says that it did.
 *
 * @throws {UserError} ENVIRONMENT without a `dvc`; REMOTE when it fails
 */
async function handToDvc({ command, options, targets }, dvc) {
    const stdout = await dvc.run(dvcArguments(command, options, targets));
    const lines = stdout.split('\n').filter((line) => line !== '');
    const { moved, changed } = parseDvcReport(stdout);
    const summary = lines.findLast((line) => !isChangeLine(line)) ?? 'Everything is up to date.';
    return {
        ...{ moved, bytes: undefined, changed, summary },
        lines: lines.filter(isChangeLine),
        markdown: `**Data:** ${summary} (by DVC)`,
        json: { moved, changed },
    };
}


/***/ }),

/***/ 4062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ tellOutcome),
  K: () => (/* binding */ toOutcome)
});

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/core/dvc/changes.js


const kinds = ['modified', 'added', 'deleted'];
/** Columns before a path. */
const width = 8;
/**
 * Writes changes as DVC does, a line each: `M       data/`, `A       model.bin`. What was modified comes first, then what was
 * added and deleted; directories, with a slash at their end, before files.
 */
function renderChanges(changes) {
    return kinds.flatMap((kind) => pathsOf(changes, kind).map((path) => kind.charAt(0).toUpperCase().padEnd(width) + path));
}
/** Gives the paths that one thing happened to, as DVC lists them. */
function pathsOf(changes, kind) {
    const rank = ({ isDirectory }) => (isDirectory ? 0 : 1);
    return changes
        .filter((change) => change.kind === kind)
        .toSorted((one, other) => rank(one) - rank(other) || (0,order/* compareCodePoints */.O)(one.path, other.path))
        .map(({ path, isDirectory }) => (isDirectory ? `${path}/` : path));
}
/** Adds up the files of all changes. */
function countFiles(changes) {
    const sum = (kind) => changes.reduce((total, { files }) => total + files[kind], 0);
    return { modified: sum('modified'), added: sum('added'), deleted: sum('deleted') };
}
/** Sums up in one line as DVC does: `3 files fetched, 1 file modified and 2 files added`. */
function renderCounts(counts) {
    const parts = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${(0,amount/* renderCount */.SS)(count, 'file')} ${what}`);
    if (parts.length === 0)
        return 'Everything is up to date.';
    return parts.length === 1 ? `${parts[0]}` : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
/** Gives what `Repo.pull()` and `Repo.checkout()` of DVC's Python API give, for `--json`. */
function toDvcResult(changes, fetched) {
    const lists = Object.fromEntries(kinds.map((kind) => [kind, pathsOf(changes, kind)]));
    const stats = { ...(fetched === undefined ? {} : { fetched }), ...countFiles(changes) };
    return { ...lists, stats };
}

;// CONCATENATED MODULE: ./lib/flows/data/outcome.js


/** Puts what was done in DVC's words. */
function toOutcome({ moved, changes, seconds }) {
    const counts = moved === undefined ? {} : { [moved.verb]: moved.objects };
    const summary = renderCounts({ ...counts, ...countFiles(changes) });
    const bytes = moved?.bytes ?? 0;
    return {
        moved: moved?.objects ?? 0,
        bytes,
        changed: changes.map(({ path }) => path),
        lines: renderChanges(changes),
        summary,
        markdown: `**Data:** ${summary} (${(0,amount/* renderBytes */.UP)(bytes)} in ${(0,amount/* renderSeconds */.eB)(seconds)})`,
        json: moved?.verb === 'pushed'
            ? { pushed: moved.objects, bytes }
            : { ...toDvcResult(changes, moved?.objects), ...(moved === undefined ? {} : { bytes }) },
    };
}
/** Tells what changed, folded away, and below it what it comes to. */
async function tellOutcome({ lines, summary }, console) {
    if (lines.length > 0) {
        await console.group(`${(0,amount/* renderCount */.SS)(lines.length, 'path')} changed`, async () => {
            for (const line of lines)
                console.info(line);
        });
    }
    console.info(summary);
}


/***/ }),

/***/ 1224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pushObjects)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5518);



/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
async function pushObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const lacking = await withoutPromised(wanted, ports);
    const within = await Promise.all(lacking.map((object) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsWithin */ .m2)(object, ports.cache)));
    const files = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)([...lacking.filter(({ hash }) => !(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash)), ...within.flat()]);
    const absent = await withoutThere(files, ports);
    ports.progress?.expect(absent.length);
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(absent, ports.jobs, (object) => pushOne(object, ports, tally));
    const incomplete = new Set(tally.missing.map(({ hash }) => hash.value));
    const complete = lacking.filter((object, index) => (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(object.hash) &&
        object.within === undefined &&
        (within[index] ?? []).every(({ hash }) => !incomplete.has(hash.value)));
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)((0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(complete), ports.jobs, (object) => pushOne(object, ports, tally));
    return tally;
}
/** A manifest on the remote promises all files that it names. */
async function withoutPromised(wanted, { remote, jobs }) {
    const promised = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(wanted, jobs, async ({ hash }) => (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash) && (await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(hash))));
    return wanted.filter((_, index) => !promised[index]);
}
/** Objects from which on a look at a few of them is worth it, and how many those are. */
const [many, few] = [64, 8];
/**
 * Leaves out what the remote has, where it has any of a few: a store may hear of an object only with all its bytes, and
 * of a large directory with a small change nearly all would be sent for nothing.
 */
async function withoutThere(objects, { remote, jobs }) {
    const ask = async (some) => await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(some, jobs, async ({ hash }) => await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(hash)));
    const step = Math.floor(objects.length / few);
    if (objects.length < many || !(await ask(objects.filter((_, index) => index % step === 0))).includes(true))
        return objects;
    const found = await ask(objects);
    return objects.filter((_, index) => !found[index]);
}
async function pushOne(object, { cache, remote, progress }, tally) {
    const key = (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(object.hash);
    const stored = await cache.open(object.hash);
    if (stored === undefined) {
        if (!(await remote.has(key)))
            tally.missing.push(object);
    }
    else if (await remote.write(key, stored)) {
        tally.objects++;
        tally.bytes += stored.size;
        progress?.moved(stored.size);
    }
    progress?.done();
}


/***/ }),

/***/ 2225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readTransferInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of an action that moves data.
 *
 * @param movesRuns whether the run cache moves too where nobody says otherwise
 * @throws {UserError} INPUT
 */
function readTransferInputs(read, movesRuns) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
        remote: read('remote') || undefined,
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')),
        runCache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('run-cache', read('run-cache')) ?? movesRuns,
        withDvc: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-dvc', read('with-dvc')) ?? false,
        workingDirectory: read('working-directory'),
    };
}


/***/ })

};
