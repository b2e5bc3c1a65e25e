export const id = 7458;
export const ids = [7458];
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

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1773);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4062);
/* harmony import */ var _flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6320);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2911);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9374);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4096);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2315);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7170);










const usage = `Brings DVC-versioned data into the cache, every object checked. The workspace stays as it is.

usage: crisol fetch [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to fetch from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --allow-missing    go on where an object is missing
      --run-cache        bring the run cache too: what stages ran with, and what came of it
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_7__/* .dvcUsage */ .h}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol fetch
  crisol fetch train --with-deps`;
/** The command `fetch`. */
const fetch = {
    summary: 'bring DVC-versioned data into the cache alone',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            'allow-missing': { type: 'boolean' },
            'run-cache': { type: 'boolean' },
            ..._transfer_js__WEBPACK_IMPORTED_MODULE_6__/* .transferOptions */ .Uh,
        });
        return await fetchHere(parsed, terminal);
    },
};
async function fetchHere(parsed, terminal) {
    const ports = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_6__/* .openTransfer */ .ij)(parsed, terminal);
    const started = ports.clock.now();
    const remote = parsed.read('remote') || undefined;
    const jobs = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', parsed.read('jobs'));
    if (parsed.isSet('run-cache'))
        await (0,_flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchRuns */ .X1)({ remote, jobs }, ports);
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .findFetchable */ .QQ)(ports.snapshot, (0,_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .readTargets */ .R0)(parsed, terminal));
    const { objects, bytes, missing } = await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_1__/* .bringIntoCache */ .rR)(wanted, { remote, jobs }, ports);
    if (missing.length > 0 && !parsed.isSet('allow-missing'))
        throw (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_1__/* .missingObjects */ .xC)(missing);
    const seconds = (ports.clock.now() - started) / 1000;
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .writeOutcome */ .g)((0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_9__/* .toOutcome */ .K)({ moved: { verb: 'fetched', objects, bytes }, changes: [], seconds }), parsed, terminal);
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


/***/ })

};
