export const id = 664;
export const ids = [664];
export const modules = {

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of `push`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
        remote: read('remote') || undefined,
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')) ?? 32,
        runCache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('run-cache', read('run-cache')) ?? true,
        withDvc: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-dvc', read('with-dvc')) ?? false,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 7732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/data/hand-over.js + 1 modules
var hand_over = __webpack_require__(6795);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/flows/data/outcome.js + 1 modules
var outcome = __webpack_require__(4062);
// EXTERNAL MODULE: ./lib/flows/data/progress.js
var data_progress = __webpack_require__(6311);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/flows/data/push.js



/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
async function pushObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const lacking = await withoutPromised(wanted, ports);
    const within = await Promise.all(lacking.map((object) => (0,data_objects/* objectsWithin */.m2)(object, ports.cache)));
    const files = (0,data_objects/* distinct */.dM)([...lacking.filter(({ hash }) => !(0,dvc_hash/* isDirectory */.wd)(hash)), ...within.flat()]);
    const absent = await withoutThere(files, ports);
    ports.progress?.expect(absent.length);
    await (0,pool/* mapPool */.P)(absent, ports.jobs, (object) => pushOne(object, ports, tally));
    const incomplete = new Set(tally.missing.map(({ hash }) => hash.value));
    const complete = lacking.filter((object, index) => (0,dvc_hash/* isDirectory */.wd)(object.hash) &&
        object.within === undefined &&
        (within[index] ?? []).every(({ hash }) => !incomplete.has(hash.value)));
    await (0,pool/* mapPool */.P)((0,data_objects/* distinct */.dM)(complete), ports.jobs, (object) => pushOne(object, ports, tally));
    return tally;
}
/** A manifest on the remote promises all files that it names. */
async function withoutPromised(wanted, { remote, jobs }) {
    const promised = await (0,pool/* mapPool */.P)(wanted, jobs, async ({ hash }) => (0,dvc_hash/* isDirectory */.wd)(hash) && (await remote.has((0,dvc_hash/* objectKey */.T5)(hash))));
    return wanted.filter((_, index) => !promised[index]);
}
/** Objects from which on a look at a few of them is worth it, and how many those are. */
const [many, few] = [64, 8];
/**
 * Leaves out what the remote has, where it has any of a few: a store may hear of an object only with all its bytes, and
 * of a large directory with a small change nearly all would be sent for nothing.
 */
async function withoutThere(objects, { remote, jobs }) {
    const ask = async (some) => await (0,pool/* mapPool */.P)(some, jobs, async ({ hash }) => await remote.has((0,dvc_hash/* objectKey */.T5)(hash)));
    const step = Math.floor(objects.length / few);
    if (objects.length < many || !(await ask(objects.filter((_, index) => index % step === 0))).includes(true))
        return objects;
    const found = await ask(objects);
    return objects.filter((_, index) => !found[index]);
}
async function pushOne(object, { cache, remote, progress }, tally) {
    const key = (0,dvc_hash/* objectKey */.T5)(object.hash);
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

// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
// EXTERNAL MODULE: ./lib/flows/data/run-cache.js + 1 modules
var run_cache = __webpack_require__(3569);
// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var data_wanted = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/actions/push/run.js










/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED, ENVIRONMENT
 */
async function run(inputs, ports) {
    if (inputs.withDvc)
        return await (0,hand_over/* handToDvc */.G)(toCall(inputs), ports.dvc);
    const started = ports.clock.now();
    const tally = { objects: 0, bytes: 0, missing: [] };
    try {
        await send(inputs, ports, tally);
    }
    catch (error) {
        if (!isReadOnly(error))
            throw error;
        ports.console.notice(`Nothing was pushed: ${error.message}`);
    }
    if (tally.missing.length > 0)
        throw missingObjects(tally.missing);
    const { objects, bytes } = tally;
    const seconds = (ports.clock.now() - started) / 1000;
    return (0,outcome/* toOutcome */.K)({ moved: { verb: 'pushed', objects, bytes }, changes: [], seconds });
}
/** An entry of the run cache goes after the objects that it names. */
async function send(inputs, ports, tally) {
    const wanted = await (0,data_wanted/* findWanted */.B)(ports.snapshot, inputs);
    const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository');
    const progress = (0,data_progress/* openProgress */.m)({ what: 'checked', bytes: 0 }, ports);
    for (const { remote, outputs } of await (0,remotes/* groupByRemote */.$)(pushable, inputs.remote, ports)) {
        const request = { cache: ports.cache, remote, jobs: inputs.jobs, progress };
        const { bytes, objects, missing } = await pushObjects(outputs.map(data_objects/* objectOf */.Xy), request);
        tally.objects += objects;
        tally.bytes += bytes;
        tally.missing.push(...missing);
    }
    if (inputs.runCache && (await ports.runCache.list('runs/')).length > 0) {
        const to = await (0,remotes/* requireRemote */.E)(inputs.remote, ports);
        tally.objects += await (0,run_cache/* copyRuns */.ci)({
            from: ports.runCache,
            to,
            jobs: inputs.jobs,
            digests: ports.digests,
            console: ports.console,
        });
    }
}
function isReadOnly(error) {
    return error instanceof core_error/* UserError */.y && error.code === 'READ-ONLY';
}
function missingObjects(missing) {
    const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new core_error/* UserError */.y(`Neither the cache nor the remote has ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${shown.join(', ')}${more}. Run crisol train or dvc pull where the data is.`, { code: 'MISSING' });
}
function toCall({ remote, jobs, runCache, withDeps, glob, targets }) {
    const options = { remote, jobs: String(jobs), 'run-cache': runCache, 'with-deps': withDeps, glob };
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
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1985);


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

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ writeOutcome)
/* harmony export */ });
/** Prints what moving data came to, as DVC does or with `--json`. Gives the exit code. */
function writeOutcome({ lines, summary, json }, args, terminal) {
    const text = args.read('json') === 'true' ? JSON.stringify(json) : [...lines, summary].join('\n');
    terminal.write(`${text}\n`);
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
/* harmony import */ var _actions_push_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7732);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(744);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9374);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4096);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7170);








const usage = `Sends what the DVC cache holds to the remote. Nothing that is there is sent again or overwritten.

usage: crisol push [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to push to (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: 32)
      --run-cache        send the run cache too: what stages ran with, and what came of it
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_6__/* .dvcUsage */ .h}
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
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            'run-cache': { type: 'boolean' },
            json: { type: 'boolean' },
            ..._targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOptions */ .Gl,
            ..._with_dvc_js__WEBPACK_IMPORTED_MODULE_6__/* .dvcOption */ .N,
            ..._directory_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOption */ .dW,
        });
        const ports = await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOf */ .v8)(parsed, terminal), terminal.console, () => undefined);
        const runCache = parsed.read('run-cache') === 'true';
        const inputs = { ...(0,_actions_push_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(parsed.read), ...(0,_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .readTargets */ .R0)(parsed, terminal), runCache };
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .writeOutcome */ .g)(await (0,_actions_push_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, ports), parsed, terminal);
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
        glob: args.read('glob') === 'true',
        withDeps: args.read('with-deps') === 'true',
        directory: (0,_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .standingIn */ .qV)(args, terminal),
    };
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

/***/ 662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* unused harmony export parseChoice */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

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
    throw new UserError(`Input ${name} is "${text}"; expected ${choices.join(', ')}.`, { code: 'INPUT' });
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

/***/ 3569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ci: () => (/* binding */ copyRuns)
});

// UNUSED EXPORTS: copyRun, readRun

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
// EXTERNAL MODULE: ./lib/core/dvc/artifact.js
var artifact = __webpack_require__(4229);
// EXTERNAL MODULE: ./lib/core/dvc/emit.js + 1 modules
var emit = __webpack_require__(2191);
// EXTERNAL MODULE: ./lib/core/dvc/lock.js
var lock = __webpack_require__(9756);
;// CONCATENATED MODULE: ./lib/core/dvc/run-cache.js







/**
 * The run cache of DVC: what a stage ran with -> what came of it, a YAML file each, at
 * `runs/<first two digits of the key>/<key>/<value>`. Key and value are SHA-256 of JSON that this file makes.
 */
/** Names that DVC leaves out of what it hashes, wherever they stand. */
const unhashed = ['size', 'nfiles'];
const path = /^runs\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\/([0-9a-f]{64})$/u;
/** Gives the directory of the entries of a key, with a slash at its end. */
function runDirectory(key) {
    return `runs/${key.slice(0, 2)}/${key}/`;
}
/** Takes the path of an entry apart; `undefined` for anything else. */
function parseRunPath(text) {
    const [, , key, value] = path.exec(text) ?? [];
    return key === undefined || value === undefined ? undefined : { key, value };
}
/** Gives the JSON whose SHA-256 is the key: what a stage runs with, and the paths of its outputs. */
function renderRunKey(stage) {
    return keyText(toMapping(stage));
}
/** Gives the JSON whose SHA-256 names the entry: what a stage ran with, and what came of it. */
function renderRunValue(stage) {
    return valueText(toMapping(stage));
}
/** Writes an entry as DVC does. */
function renderRun(stage) {
    return renderYaml(toMapping(stage));
}
/**
 * Reads an entry. Whoever does compares its hashes with its path: a remote may hold anything.
 *
 * @throws {UserError} CORRUPT
 */
function parseRun(text, name) {
    try {
        const root = (0,artifact/* expectMapping */.O)((0,yaml/* readYaml */.gM)(text, name).value, name);
        return { stage: (0,lock/* parseLockedStage */.Qp)(root, name), keyText: keyText(root), valueText: valueText(root) };
    }
    catch (cause) {
        if (!(cause instanceof core_error/* UserError */.y))
            throw cause;
        throw new core_error/* UserError */.y(`The run cache has the entry ${name}, which is not what DVC writes: ${cause.message}`, {
            code: 'CORRUPT',
            cause,
        });
    }
}
function keyText(root) {
    const outs = root.get('outs');
    const paths = (0,core_value/* isList */.Lv)(outs) ? outs.map((out) => ((0,core_value/* isMapping */.pi)(out) ? (out.get('path') ?? null) : null)) : [];
    return valueText(new Map([...root, ['outs', paths]]));
}
function valueText(root) {
    return (0,json/* renderJson */.h)(withoutSizes(root), { sortKeys: true });
}
function withoutSizes(value) {
    if ((0,core_value/* isList */.Lv)(value))
        return value.map(withoutSizes);
    if (!(0,core_value/* isMapping */.pi)(value))
        return value;
    return new Map([...value].filter(([key]) => !unhashed.includes(key)).map(([key, item]) => [key, withoutSizes(item)]));
}
/**
 * Tells whether the run cache may hold a stage: it has dependencies and outputs, all of them of this repository, and
 * nothing else can change what comes of it.
 */
function isRunCached({ deps, params, outs, alwaysChanged }) {
    const isOwn = (file) => !file.startsWith('/') && !/^\w+:\/\//u.test(file);
    const hasParts = deps.length + params.size > 0 && outs.length > 0;
    return hasParts && !alwaysChanged && deps.every(isOwn) && outs.every((out) => isOwn(out.path) && !out.persist);
}
/**
 * Tells whether an entry can be trusted to be that of a stage. DVC leaves out parameters that are called `size` or
 * `nfiles` when it makes the key, so that runs which differ in those alone share it.
 */
function isKeyWhole({ params }) {
    return [...params.values()].every((names) => [...names].every(([name, value]) => !unhashed.includes(name) && !hasUnhashed(value)));
}
function hasUnhashed(value) {
    if (isList(value))
        return value.some(hasUnhashed);
    if (!isMapping(value))
        return false;
    return [...value].some(([key, item]) => unhashed.includes(key) || hasUnhashed(item));
}

// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/flows/data/run-cache.js



/**
 * Copies the entries of the run cache that the other side lacks, those that are not what they are called left out. Gives
 * their number.
 *
 * @throws {UserError} REMOTE, READ-ONLY
 */
async function copyRuns(transfer) {
    const { from, to, jobs } = transfer;
    const known = new Set(await to.list('runs/'));
    const lacking = (await from.list('runs/')).filter((key) => parseRunPath(key) !== undefined && !known.has(key));
    const copied = await (0,pool/* mapPool */.P)(lacking, jobs, async (key) => await copyRun(key, transfer));
    return copied.filter(Boolean).length;
}
/** Copies one entry; false where it is not there, or not what it is called. */
async function copyRun(key, { from, to, digests, console }) {
    const stream = await from.read(key);
    if (stream === undefined)
        return false;
    const bytes = await gather(stream);
    if (readRun(new TextDecoder().decode(bytes), key, digests) === undefined) {
        console.warning(`${from.name} has the entry ${key} of the run cache, which is not what it is called; it was left out.`);
        return false;
    }
    const { md5, size } = digests.bytes(bytes);
    return await to.write(key, { hash: { algorithm: 'md5', value: md5 }, size, open: () => once(bytes) });
}
/** Reads an entry; `undefined` where it is not what its path says. */
function readRun(text, key, { sha256 }) {
    try {
        const { stage, keyText, valueText } = parseRun(text, key);
        const named = parseRunPath(key);
        return sha256(keyText) === named?.key && sha256(valueText) === named.value ? stage : undefined;
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y)
            return undefined;
        throw error;
    }
}
async function gather(stream) {
    const parts = [];
    for await (const part of stream)
        parts.push(part);
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const part of parts) {
        bytes.set(part, offset);
        offset += part.length;
    }
    return bytes;
}
async function* once(bytes) {
    yield bytes;
}


/***/ })

};
