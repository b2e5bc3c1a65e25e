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
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1773);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4062);
/* harmony import */ var _flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6320);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2911);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9374);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4096);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7170);











const usage = `Brings DVC-versioned data into the cache, every object checked. The workspace stays as it is.

usage: crisol fetch [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_7__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to fetch from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --allow-missing    go on where an object is missing
      --run-cache        bring the run cache too: what stages ran with, and what came of it
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_8__/* .dvcUsage */ .h}
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
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .parseOptions */ .A)(args, {
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            'allow-missing': { type: 'boolean' },
            'run-cache': { type: 'boolean' },
            json: { type: 'boolean' },
            ..._targets_js__WEBPACK_IMPORTED_MODULE_7__/* .targetOptions */ .Gl,
            ..._with_dvc_js__WEBPACK_IMPORTED_MODULE_8__/* .dvcOption */ .N,
            ..._directory_js__WEBPACK_IMPORTED_MODULE_5__/* .directoryOption */ .dW,
        });
        return await fetchHere(parsed, terminal);
    },
};
async function fetchHere(parsed, terminal) {
    const ports = await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .projectOf */ .v8)(parsed, terminal), terminal.console, () => undefined);
    const started = ports.clock.now();
    const remote = parsed.read('remote') || undefined;
    const jobs = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('jobs', parsed.read('jobs'));
    if (parsed.read('run-cache') === 'true')
        await (0,_flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchRuns */ .X1)({ remote, jobs }, ports);
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_4__/* .findFetchable */ .Q)(ports.snapshot, (0,_targets_js__WEBPACK_IMPORTED_MODULE_7__/* .readTargets */ .R0)(parsed, terminal));
    const { objects, bytes, missing } = await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__/* .bringIntoCache */ .rR)(wanted, { remote, jobs }, ports);
    if (missing.length > 0 && parsed.read('allow-missing') !== 'true')
        throw (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__/* .missingObjects */ .xC)(missing);
    const seconds = (ports.clock.now() - started) / 1000;
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_9__/* .writeOutcome */ .g)((0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .toOutcome */ .K)({ moved: { verb: 'fetched', objects, bytes }, changes: [], seconds }), parsed, terminal);
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

/***/ 7573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ nameRun),
/* harmony export */   NY: () => (/* binding */ mayRestoreRun),
/* harmony export */   _m: () => (/* binding */ maySaveRun),
/* harmony export */   dp: () => (/* binding */ parseRunFile),
/* harmony export */   eJ: () => (/* binding */ renderRun),
/* harmony export */   kQ: () => (/* binding */ runFolder),
/* harmony export */   y6: () => (/* binding */ runFile),
/* harmony export */   zZ: () => (/* binding */ parseRun)
/* harmony export */ });
/* unused harmony export isRunCacheable */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1876);
/* harmony import */ var _pipeline_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1547);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5694);
/* harmony import */ var _python_mapping_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2948);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7994);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4229);
/* harmony import */ var _emit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3406);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9756);










/** Names that DVC leaves out wherever they stand, in parameters too. */
const leftOut = new Set(['size', 'nfiles']);
/** Names a run by what `dvc.lock` records of it. */
function nameRun(stage, sha256) {
    return nameOf((0,_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .toMapping */ .c_)(stage), sha256);
}
function nameOf(stage, sha256) {
    const hashOf = (value) => sha256((0,_python_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(withoutSizes(value), { sortKeys: true }));
    const outs = stage.get('outs');
    const paths = (0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isList */ .Lv)(outs) ? outs.map((out) => ((0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(out) ? (out.get('path') ?? null) : null)) : [];
    return { key: hashOf(new Map([...stage, ['outs', paths]])), value: hashOf(stage) };
}
function withoutSizes(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isList */ .Lv)(value))
        return value.map(withoutSizes);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(value))
        return value;
    return (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingOf */ .G)((0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .M)(value).flatMap(([key, item]) => (isLeftOut(key) ? [] : [[key, withoutSizes(item)]])));
}
function isLeftOut(key) {
    return typeof key === 'string' && leftOut.has(key);
}
/** Gives the folder of all runs with the same inputs, below the root of a cache or remote. */
function runFolder(key) {
    return `runs/${key.slice(0, 2)}/${key}`;
}
/** Gives the file of a run, below the root of a cache or remote. */
function runFile({ key, value }) {
    return `${runFolder(key)}/${value}`;
}
/** Tells the run that a path below the root of a cache or remote is the file of; `undefined` for any other path. */
function parseRunFile(path) {
    const [, start, key, value] = /^runs\/([\da-f]{2})\/([\da-f]{64})\/([\da-f]{64})$/u.exec(path) ?? [];
    return key === undefined || value === undefined || !key.startsWith(start ?? '') ? undefined : { key, value };
}
/** Writes the file of a run in DVC's own bytes. */
function renderRun(stage) {
    return (0,_emit_js__WEBPACK_IMPORTED_MODULE_8__/* .renderYaml */ .W)((0,_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .toMapping */ .c_)(stage));
}
/**
 * Reads the file of a run and holds it against its name, which DVC does not.
 *
 * @throws {UserError} SYNTAX when it is no YAML or says something else; CORRUPT when it belongs to another name
 */
function parseRun(text, name, sha256) {
    const file = runFile(name);
    const value = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_7__/* .expectMapping */ .O)((0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .hN)(text, file), file);
    const { key, value: found } = nameOf(value, sha256);
    if (key === name.key && found === name.value)
        return (0,_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .parseLockedStage */ .Qp)(value, file);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${file} holds the run ${runFile({ key, value: found })}; remove the file, which somebody changed.`, {
        code: 'CORRUPT',
    });
}
/**
 * Tells whether the run cache may know runs of a stage at all: it has a command, dependencies or parameters, and outputs;
 * it does not run each time; no output stays between runs or lies outside; and nothing that it needs is an address.
 */
function isRunCacheable({ stage, deps, outs }) {
    if (stage.alwaysChanged || (0,_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isCallback */ .mP)(stage) || stage.outs.length === 0)
        return false;
    if (stage.deps.length === 0 && stage.params.size === 0)
        return false;
    if (stage.outs.some(({ persist }) => persist))
        return false;
    // A path outside the repository is hashed as any other; an address is not.
    return !outs.some(_pipeline_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge) && !deps.some(_pipeline_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isAddress */ .PW);
}
/**
 * Tells whether a run may be saved: git holds none of its outputs but metrics and plots, and it was one. What a frozen
 * stage holds came of no run of what it names now; DVC saves that too.
 */
function maySaveRun(node) {
    return (isRunCacheable(node) && !node.stage.frozen && node.stage.outs.every(({ kind, cache }) => cache || kind !== 'out'));
}
/**
 * Tells whether a run may be restored by its key. Where a parameter is called `size` or `nfiles`, at any depth, the key
 * is the same whatever its value: DVC restores the outputs of another run then.
 */
function mayRestoreRun(node, locked) {
    return isRunCacheable(node) && !hidesSomething(locked.params);
}
function hidesSomething(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isList */ .Lv)(value))
        return value.some(hidesSomething);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(value) && (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .M)(value).some(([key, item]) => isLeftOut(key) || hidesSomething(item));
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

/***/ 1876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ isChanged),
/* harmony export */   JN: () => (/* binding */ tolerateMissing),
/* harmony export */   cG: () => (/* binding */ findDifferences),
/* harmony export */   mP: () => (/* binding */ isCallback)
/* harmony export */ });
/* harmony import */ var _dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5967);


/**
 * Compares what `dvc.lock` says with what is there, as DVC does: what was locked and is no longer named does not count.
 *
 * @param locked `undefined` for a stage that never ran
 */
function findDifferences(stage, locked, observed) {
    const outs = stage.outs.map(({ path, cache }) => {
        const hash = hashOf(locked?.outs, path);
        const isLost = hash !== undefined && cache && observed.notInCache?.has(path) === true;
        return [path, isLost ? 'not in cache' : compare(observed.outs.get(path), hash)];
    });
    const deps = stage.deps.map((path) => [path, compare(observed.deps.get(path), hashOf(locked?.deps, path))]);
    return {
        command: locked !== undefined && !(0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n)(locked.command, stage.command),
        always: stage.alwaysChanged || isCallback(stage),
        deps: differing(stage.frozen ? [] : deps),
        params: stage.frozen ? new Map() : compareParams(stage, locked?.params, observed.params),
        outs: differing(outs),
    };
}
/** Tells whether a stage runs each time because it has nothing that could change. */
function isCallback({ deps, params, outs }) {
    return deps.length === 0 && params.size === 0 && outs.length === 0;
}
function hashOf(artifacts, path) {
    return artifacts?.find((artifact) => artifact.path === path)?.hash;
}
function compare(found, recorded) {
    if (found === undefined)
        return 'deleted';
    return (0,_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameHash */ .VR)(found, recorded) ? undefined : 'modified';
}
function differing(entries) {
    return new Map(entries.flatMap(([name, status]) => (status === undefined ? [] : [[name, status]])));
}
function compareParams(stage, locked, observed) {
    return differing([...stage.params].map(([file, names]) => {
        const [found, recorded] = [observed.get(file), locked?.get(file)];
        if (found === undefined)
            return [file, 'deleted'];
        if (recorded === undefined)
            return [file, 'new'];
        const wanted = names ?? new Set([...found.keys(), ...recorded.keys()]);
        const statuses = differing([...wanted].map((name) => [name, compareParam(name, found, recorded)]));
        return [file, statuses.size === 0 ? undefined : statuses];
    }));
}
function compareParam(name, found, recorded) {
    const [after, before] = [found.get(name), recorded.get(name)];
    if (after === undefined)
        return 'deleted';
    if (before === undefined)
        return 'new';
    return (0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n)(before, after) ? undefined : 'modified';
}
/**
 * Leaves out what `--allow-missing` tolerates: outputs that are not there, and dependencies that are not there, unless a
 * stage that makes one has made something else than what was recorded.
 *
 * @param made dependency or file of parameters as written -> what a stage that is needed directly makes there
 */
function tolerateMissing(differences, locked, made) {
    const judge = (path) => {
        const [output, recorded] = [made.get(path), hashOf(locked?.deps, path)];
        if (output === undefined)
            return undefined;
        const isUnknown = output.hash === undefined && recorded === undefined;
        const isSame = isUnknown ? output.isLocked === (locked !== undefined) : (0,_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameHash */ .VR)(output.hash, recorded);
        return isSame ? undefined : 'modified';
    };
    const deps = [...differences.deps].map(([path, status]) => [path, status === 'deleted' ? judge(path) : status]);
    const params = [...differences.params].map(([file, status]) => {
        // No hash is that of parameters: what a stage makes is always something else.
        if (status !== 'deleted')
            return [file, status];
        return [file, made.has(file) ? 'modified' : undefined];
    });
    const outs = [...differences.outs].filter(([, status]) => status !== 'not in cache' && status !== 'deleted');
    return { ...differences, deps: differing(deps), params: differing(params), outs: new Map(outs) };
}
/** Tells whether a stage has to run, or to be restored. */
function isChanged({ command, always, deps, params, outs }, { frozen }) {
    return command || (always && !frozen) || deps.size > 0 || params.size > 0 || outs.size > 0;
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

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ findRunByKey),
/* harmony export */   X1: () => (/* binding */ fetchRuns),
/* harmony export */   ci: () => (/* binding */ copyRuns)
/* harmony export */ });
/* unused harmony exports copyRun, readRun */
/* harmony import */ var _core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7573);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1269);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1700);
/* harmony import */ var _remotes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2333);






/**
 * Copies the entries of the run cache that the other side lacks, those that are not what they are called left out. Gives
 * their number.
 *
 * @throws {UserError} REMOTE, READ-ONLY
 */
async function copyRuns(transfer) {
    const { from, to, jobs } = transfer;
    const known = new Set(await to.list('runs/'));
    const lacking = (await from.list('runs/')).filter((key) => (0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRunFile */ .dp)(key) !== undefined && !known.has(key));
    const copied = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_3__/* .mapPool */ .P)(lacking, jobs, async (key) => await copyRun(key, transfer));
    return copied.filter(Boolean).length;
}
/**
 * Brings the entries of the run cache that a remote has and that are not here.
 *
 * @throws {UserError} INPUT without a remote; REMOTE
 */
async function fetchRuns({ remote, jobs }, ports) {
    const from = await (0,_remotes_js__WEBPACK_IMPORTED_MODULE_2__/* .requireRemote */ .E)(remote, ports);
    await copyRuns({ ...ports, from, to: ports.runCache, jobs: (0,_jobs_js__WEBPACK_IMPORTED_MODULE_4__/* .jobsFor */ .c)(from, jobs) });
}
/** Copies one entry; false where it is not there, or not what it is called. */
async function copyRun(key, { from, to, digests, console }) {
    const stream = await from.read(key);
    if (stream === undefined)
        return false;
    const bytes = await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .kg)(stream);
    if (readRun(new TextDecoder().decode(bytes), key, digests) === undefined) {
        console.warning(`${from.name} has the entry ${key} of the run cache, which is not what it is called; it was left out.`);
        return false;
    }
    return await to.write(key, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .toStored */ .z4)(bytes, digests));
}
/**
 * Finds what came of a stage by the key of its run: the entry that was written last here, or else one of the remote,
 * which is brought here. A remote that fails costs the finding, and nothing else.
 */
async function findRunByKey(key, search) {
    const folder = `${(0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .runFolder */ .kQ)(key)}/`;
    const entry = (await search.runCache.newest(folder)) ?? (await bringRun(folder, search));
    const stream = entry === undefined ? undefined : await search.runCache.read(entry);
    if (entry === undefined || stream === undefined)
        return undefined;
    return readRun(new TextDecoder().decode(await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .kg)(stream)), entry, search.digests);
}
async function bringRun(folder, { runCache, openRemote, digests, console }) {
    try {
        const from = await openRemote();
        const there = (await from?.list(folder)) ?? [];
        for (const key of there)
            if (from !== undefined)
                await copyRun(key, { from, to: runCache, jobs: 1, digests, console });
        return await runCache.newest(folder);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y) || error.code !== 'REMOTE')
            throw error;
        console.warning(`${error.message} What it holds is not restored.`);
        return undefined;
    }
}
/** Reads an entry; `undefined` where it is not what its path says. */
function readRun(text, key, { sha256 }) {
    const name = (0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRunFile */ .dp)(key);
    if (name === undefined)
        return undefined;
    try {
        return (0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRun */ .zZ)(text, name, sha256);
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
            return undefined;
        throw error;
    }
}


/***/ })

};
