export const id = 954;
export const ids = [954];
export const modules = {

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

/***/ 8954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./lib/adapters/storage/transfer.js + 3 modules
var transfer = __webpack_require__(744);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
;// CONCATENATED MODULE: ./lib/core/dvc/status.js

/** Tells whether nothing differs. */
function isClean({ deps, outs, isAlwaysChanged, isCommandChanged }) {
    return deps.size === 0 && outs.size === 0 && !isAlwaysChanged && !isCommandChanged;
}
/** Writes the status as `dvc status --json` does: `{"train": [{"changed deps": {"data": "modified"}}]}`. */
function renderStatusJson(statuses) {
    return (0,json/* renderJson */.h)(new Map(statuses.filter((status) => !isClean(status)).map((one) => [one.owner, entriesOf(one)])));
}
/** Writes the status as `dvc status` does for a person; `Data and pipelines are up to date.` when nothing differs. */
function renderStatus(statuses) {
    const lines = statuses
        .filter((status) => !isClean(status))
        .flatMap((status) => [`${status.owner}:`, ...entriesOf(status).flatMap((entry) => linesOf(entry, 1))]);
    return lines.length === 0 ? 'Data and pipelines are up to date.' : lines.join('\n');
}
function entriesOf(status) {
    const { deps, outs, isAlwaysChanged, isCommandChanged } = status;
    return [
        ...(deps.size > 0 ? [new Map([['changed deps', deps]])] : []),
        ...(outs.size > 0 ? [new Map([['changed outs', outs]])] : []),
        ...(isAlwaysChanged ? ['always changed'] : []),
        ...(isCommandChanged ? ['changed command'] : []),
    ];
}
/** Columns of a state and its colon. */
const width = 20;
function linesOf(entry, depth) {
    const indent = '\t'.repeat(depth);
    if (!(entry instanceof Map))
        return [`${indent}${String(entry)}`];
    return [...entry].flatMap(([key, value]) => typeof value === 'string'
        ? [`${indent}${`${value}:`.padEnd(width)}${key}`]
        : [`${indent}${key}:`, ...linesOf(value, depth + 1)]);
}
/** Writes what cache and remote do not share as `dvc status --cloud` does for a person. */
function renderCloudStatus(statuses, remote) {
    if (statuses.size === 0)
        return `Cache and remote '${remote}' are in sync.`;
    return [...statuses].map(([path, status]) => `\t${`${status}:`.padEnd(width)}${path}`).join('\n');
}

// EXTERNAL MODULE: ./lib/core/inputs.js
var inputs = __webpack_require__(662);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
;// CONCATENATED MODULE: ./lib/flows/data/cloud-status.js




/**
 * Compares the cache with the remote: `new` has not been pushed, `deleted` is on the remote alone, `missing` is nowhere.
 *
 * @returns path -> state, what they share left out
 * @throws {UserError} INPUT without a remote; REMOTE
 */
async function findCloudStatus(wanted, { remote, jobs }, ports) {
    const statuses = new Map();
    const own = wanted.filter(({ output }) => output.source?.kind !== 'repository' && output.push);
    for (const group of await (0,remotes/* groupByRemote */.$)(own, remote, ports)) {
        for (const object of group.outputs.map(data_objects/* objectOf */.Xy)) {
            for (const [path, status] of await compare(object, group.remote, { jobs, ports }))
                statuses.set(path, status);
        }
    }
    return statuses;
}
async function compare(object, remote, { jobs, ports: { cache } }) {
    const isThere = await remote.has((0,dvc_hash/* objectKey */.T5)(object.hash));
    const within = (0,dvc_hash/* isDirectory */.wd)(object.hash) ? await objectsOf(object, remote, { isThere, cache }) : [];
    // A manifest on the remote promises all files that it names.
    const ask = async ({ hash }) => (isThere && (0,dvc_hash/* isDirectory */.wd)(object.hash)) || (await remote.has((0,dvc_hash/* objectKey */.T5)(hash)));
    const found = await (0,pool/* mapPool */.P)((0,data_objects/* distinct */.dM)(within), jobs, async (one) => await toStatus(one, await cache.has(one.hash), ask));
    const own = await toStatus(object, await cache.has(object.hash), async () => isThere);
    const hasParts = within.length > 0;
    return [
        ...(own === undefined || (hasParts && own === 'deleted') ? [] : [[object.path, own]]),
        ...pairs(within, found),
    ];
}
function pairs(objects, found) {
    return (0,data_objects/* distinct */.dM)(objects).flatMap(({ path }, index) => {
        const status = found[index];
        return status === undefined ? [] : [[path, status]];
    });
}
async function toStatus(object, isHere, ask) {
    const isThere = await ask(object);
    if (isHere)
        return isThere ? undefined : 'new';
    return isThere ? 'deleted' : 'missing';
}
/** The files of a directory, by its manifest in the cache or else on the remote, which then is brought here. */
async function objectsOf(object, remote, { isThere, cache }) {
    if (isThere && !(await cache.has(object.hash))) {
        const bytes = await remote.read((0,dvc_hash/* objectKey */.T5)(object.hash));
        if (bytes !== undefined)
            await cache.admit(object.hash, bytes, `${object.path} from ${remote.name}`);
    }
    return await (0,data_objects/* objectsWithin */.m2)(object, cache);
}

// EXTERNAL MODULE: ./lib/core/dvc/lock.js
var dvc_lock = __webpack_require__(9756);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/dvc/select.js
var dvc_select = __webpack_require__(1679);
// EXTERNAL MODULE: ./lib/core/equal.js
var equal = __webpack_require__(5967);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/pipeline/outline.js
var pipeline_outline = __webpack_require__(5252);
// EXTERNAL MODULE: ./lib/core/pipeline/params.js
var params = __webpack_require__(8482);
// EXTERNAL MODULE: ./lib/core/pipeline/parse.js
var parse = __webpack_require__(3129);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 1 modules
var data_file = __webpack_require__(8310);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
// EXTERNAL MODULE: ./lib/flows/data/bring.js + 2 modules
var bring = __webpack_require__(3621);
// EXTERNAL MODULE: ./lib/flows/data/measure.js
var measure = __webpack_require__(9254);
// EXTERNAL MODULE: ./lib/flows/data/outputs.js
var data_outputs = __webpack_require__(7464);
;// CONCATENATED MODULE: ./lib/flows/data/status.js
















/**
 * Compares the workspace with what `.dvc` files and `dvc.lock` say, as `dvc status` does: every stage and `.dvc` file,
 * or those that targets name.
 *
 * @throws {UserError} INPUT for a target that names nothing; SYNTAX, PIPELINE, UNSUPPORTED
 */
async function findStatus(targets, ports) {
    const outputs = await (0,data_outputs/* trackedOutputs */.zT)(ports.snapshot);
    const stages = await stagesOf(ports.snapshot, ports.console);
    const known = [...outputs, ...stages.map(({ owner, deps }) => ({ place: owner, owner, deps }))];
    const wanted = new Set((0,dvc_select/* selectOutputs */.J)(known, targets).map(({ output }) => output.owner));
    const judged = [];
    for (const owner of wanted) {
        const stage = stages.find((one) => one.owner === owner);
        const outs = outputs.filter((output) => output.owner === owner);
        const status = stage === undefined ? await judgeFile(owner, outs, ports) : await judgeStage(stage, ports);
        judged.push({ file: stage?.stage.file ?? owner, status });
    }
    ports.digests.keep();
    return judged.toSorted((one, other) => (0,order/* compareCodePoints */.O)(one.file, other.file)).map(({ status }) => status);
}
async function judgeFile(owner, outputs, ports) {
    const outs = await judgeAll(outputs.map(({ place, hash, cache }) => ({ place, hash, isCached: cache })), ports);
    return { owner, deps: new Map(), outs, isAlwaysChanged: false, isCommandChanged: false };
}
async function stagesOf(snapshot, console) {
    const stages = [];
    for (const file of await (0,data_outputs/* trackedFiles */.O)(snapshot)) {
        if (!file.endsWith('dvc.yaml'))
            continue;
        const lockFile = file.replace(/\.yaml$/u, '.lock');
        const [text = '', lock] = [await snapshot.readText(file), await snapshot.readText(lockFile)];
        const params = (0,dvc_path/* joinPath */.uJ)((0,dvc_path/* directoryOf */.jt)(file), 'params.yaml');
        const context = await snapshot.readText(params);
        const values = context === undefined ? null : (0,yaml/* parseYaml */.hN)(context, params);
        const locked = lock === undefined ? new Map() : (0,dvc_lock/* parseLock */.PG)(lock, lockFile);
        const known = readStages({ text, file, values, locked }, console);
        for (const stage of known) {
            const deps = stage.deps.map((path) => (0,dvc_path/* joinPath */.uJ)(stage.directory, path));
            stages.push({ owner: `${file}:${stage.name}`, stage, locked: locked.get(stage.name), deps });
        }
    }
    return stages;
}
/** The stages of a `dvc.yaml`; of one with constructs that are not filled here, what was locked of them. */
function readStages({ text, file, values, locked }, console) {
    try {
        return (0,parse/* parsePipeline */.i)(text, file, values).stages;
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'UNSUPPORTED')
            throw error;
        const reason = error.message.replace(/;.*$/su, '');
        console.notice(`${reason}: its stages are judged by what dvc.lock says of them, their commands are not.`);
        const outline = (0,pipeline_outline/* parseOutline */._3)(text, file, values);
        return [...locked].flatMap(([name, stage]) => {
            const outlined = (0,pipeline_outline/* outlinedStage */.pX)(outline, name);
            return outlined === undefined ? [] : [toStage(name, stage, { file, outlined })];
        });
    }
}
function toStage(name, locked, { file, outlined }) {
    return {
        ...{ name, file, directory: outlined.directory, command: locked.command, frozen: false, alwaysChanged: false },
        deps: locked.deps.map(({ path }) => path),
        params: new Map([...locked.params].map(([path, values]) => [path, [...values.keys()]])),
        outs: locked.outs.flatMap(({ path }) => {
            const out = (0,pipeline_outline/* outputOf */.jH)(outlined, path);
            return out === undefined ? [] : [{ ...out, path }];
        }),
    };
}
async function judgeStage({ owner, stage, locked }, ports) {
    const toJudged = (path, recorded, isCached) => ({
        place: (0,dvc_path/* joinPath */.uJ)(stage.directory, path),
        hash: recorded?.find((artifact) => artifact.path === path)?.hash,
        isCached,
    });
    const deps = stage.deps.map((path) => toJudged(path, locked?.deps, false));
    const outs = stage.outs.map(({ path, cache }) => toJudged(path, locked?.outs, cache));
    const inputs = stage.frozen ? [] : [...(await judgeAll(deps, ports)), ...(await judgeParams(stage, locked, ports))];
    return {
        owner: owner.replace(/^dvc\.yaml:/u, ''),
        deps: new Map(inputs),
        outs: await judgeAll(outs, ports),
        isAlwaysChanged: stage.alwaysChanged || (stage.deps.length === 0 && stage.params.size === 0),
        isCommandChanged: locked !== undefined && !(0,equal/* isEqual */.n)(stage.command, locked.command),
    };
}
async function judgeAll(all, ports) {
    const statuses = new Map();
    for (const one of all) {
        const status = await judge(one, ports);
        if (status !== undefined)
            statuses.set(one.place, status);
    }
    return statuses;
}
async function judge({ place, hash, isCached }, ports) {
    if (hash !== undefined && isCached && !(await (0,bring/* isHeld */.i7)({ hash, path: place }, ports.cache)))
        return 'not in cache';
    const found = await (0,measure/* measure */.x)(place, ports, hash?.algorithm);
    if (found === undefined)
        return 'deleted';
    return (0,dvc_hash/* isSameHash */.VR)(found.hash, hash) ? undefined : 'modified';
}
async function judgeParams(stage, locked, { workspace }) {
    const statuses = new Map();
    for (const [file, names] of stage.params) {
        const place = (0,dvc_path/* joinPath */.uJ)(stage.directory, file);
        const text = await workspace.readText(place);
        const recorded = locked?.params.get(file);
        if (text === undefined)
            statuses.set(place, 'deleted');
        else if (recorded === undefined)
            statuses.set(place, 'new');
        else {
            const differing = judgeNames((0,data_file/* parseDataFile */.c)(text, place), recorded, names);
            if (differing.size > 0)
                statuses.set(place, differing);
        }
    }
    return statuses;
}
function judgeNames(value, recorded, names) {
    const actual = (0,params/* pickParams */.K)(value, names);
    const wanted = names ?? [...new Set([...((0,core_value/* isMapping */.pi)(value) ? value.keys() : []), ...recorded.keys()])];
    return new Map(wanted.flatMap((name) => {
        const [now, before] = [actual.get(name), recorded.get(name)];
        if (now === undefined)
            return [[name, 'deleted']];
        if (before === undefined)
            return [[name, 'new']];
        return (0,equal/* isEqual */.n)(now, before) ? [] : [[name, 'modified']];
    }));
}

// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var data_wanted = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/cli/targets.js
var targets = __webpack_require__(4096);
// EXTERNAL MODULE: ./lib/cli/with-dvc.js
var with_dvc = __webpack_require__(7170);
;// CONCATENATED MODULE: ./lib/cli/status.js










const usage = `Says what differs: the workspace from dvc.lock and .dvc files, or with --cloud the cache from the remote.

usage: crisol status [target ...] [options]

${targets/* targetUsage */.Ti}
  -c, --cloud            compare the cache with the remote
  -r, --remote NAME      the remote to compare with, which means --cloud
  -j, --jobs N           objects asked for at once (default: 32)
  -q, --quiet            say nothing; exit with 1 where something differs
${with_dvc/* dvcUsage */.h}
      --json             print the result as JSON, as DVC writes it
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol status
  crisol status --cloud --json`;
/** The command `status`. */
const status_status = {
    summary: 'say what differs from dvc.lock, or from the remote',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,options/* parseOptions */.A)(args, {
            cloud: { type: 'boolean', short: 'c' },
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            quiet: { type: 'boolean', short: 'q' },
            json: { type: 'boolean' },
            ...targets/* targetOptions */.Gl,
            ...with_dvc/* dvcOption */.N,
            ...directory/* directoryOption */.dW,
        });
        const ports = await (0,transfer/* transferPorts */.q)((0,directory/* projectOf */.v8)(parsed, terminal), terminal.console, () => undefined);
        const isCloud = parsed.read('cloud') === 'true' || parsed.read('remote') !== '';
        const differs = isCloud ? await tellCloud(parsed, ports, terminal) : await tellWorkspace(parsed, ports, terminal);
        return parsed.read('quiet') === 'true' && differs ? 1 : 0;
    },
};
async function tellWorkspace(parsed, ports, terminal) {
    const statuses = await findStatus((0,targets/* readTargets */.R0)(parsed, terminal), ports);
    write(parsed, terminal, { json: () => renderStatusJson(statuses), text: () => renderStatus(statuses) });
    return statuses.some((one) => !isClean(one));
}
async function tellCloud(parsed, ports, terminal) {
    const named = parsed.read('remote') || undefined;
    const wanted = await (0,data_wanted/* findWanted */.B)(ports.snapshot, (0,targets/* readTargets */.R0)(parsed, terminal));
    const jobs = (0,inputs/* parseCount */.zq)('jobs', parsed.read('jobs')) ?? 32;
    const statuses = await findCloudStatus(wanted, { remote: named, jobs }, ports);
    write(parsed, terminal, {
        json: () => JSON.stringify(Object.fromEntries(statuses)),
        text: () => renderCloudStatus(statuses, named ?? ports.defaultRemote ?? ''),
    });
    return statuses.size > 0;
}
function write(parsed, terminal, { json, text }) {
    if (parsed.read('quiet') === 'true')
        return;
    terminal.write(`${parsed.read('json') === 'true' ? json() : text()}\n`);
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

/***/ 8482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pickParams),
/* harmony export */   p: () => (/* binding */ missingParams)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);



/**
 * Picks named parameters out of a file: name (`train.lr`) -> value, flat, as `dvc.lock` records them.
 *
 * @param names dotted names; `undefined` for all of the top level
 * @returns the values that are there; a name that is missing has none
 */
function pickParams(value, names) {
    if (names === undefined)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value) ? value : new Map();
    const picked = new Map();
    for (const name of names) {
        const found = find(value, name.split('.'));
        if (found !== undefined)
            picked.set(name, found);
    }
    return picked;
}
function find(value, path) {
    let current = value;
    for (const part of path) {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(current))
            current = current.get(part);
        else
            current = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(current) && /^\d+$/u.test(part) ? current[Number(part)] : undefined;
    }
    return current;
}
/**
 * Gives the error for parameters that a stage names and a file lacks.
 */
function missingParams(missing, value, place) {
    const known = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value) ? [...value.keys()] : [];
    const nearest = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(missing[0] ?? '', known);
    const hint = nearest === undefined ? '' : ` The nearest name there is ${nearest}.`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${place} lacks ${missing.join(', ')}, which the stage names in params.${hint}`, {
        code: 'PIPELINE',
    });
}


/***/ }),

/***/ 8310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ parseDataFile)
});

// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
;// CONCATENATED MODULE: ./lib/core/text/toml.js


/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200;
/**
 * Reads TOML 1.0. Dates stay text.
 *
 * @throws {UserError} SYNTAX with file, line and column; without a line for dotted names that nest too deep
 */
function parseToml(text, file) {
    try {
        return toValue((0,dist/* parse */.qg)(text, { integersAsBigInt: true, maxDepth }), file, 0);
    }
    catch (cause) {
        if (!(cause instanceof dist/* TomlError */.zx))
            throw cause;
        const reason = cause.message
            .split('\n')[0]
            ?.replace(/^Invalid TOML document: /u, '')
            .replace(/\.?$/u, '');
        throw new error/* UserError */.y(`${file}:${cause.line}:${cause.column} is not TOML: ${reason}.`, { code: 'SYNTAX', cause });
    }
}
function toValue(parsed, file, depth) {
    if (depth > maxDepth) {
        throw new error/* UserError */.y(`${file} is not data: found nesting deeper than ${maxDepth}.`, { code: 'SYNTAX' });
    }
    if (Array.isArray(parsed))
        return parsed.map((item) => toValue(item, file, depth + 1));
    if (parsed instanceof dist/* TomlDate */.PJ)
        return parsed.toISOString();
    if (typeof parsed !== 'object' || parsed === null)
        return parsed;
    return new Map(Object.entries(parsed).map(([key, value]) => [key, toValue(value, file, depth + 1)]));
}

// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
;// CONCATENATED MODULE: ./lib/core/text/data-file.js



/**
 * Reads a file of metrics or parameters by its name's end: `.json`, `.toml`, and YAML for any other.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseDataFile(text, file) {
    if (file.endsWith('.json'))
        return (0,json/* parseJson */.q)(text, file);
    if (file.endsWith('.toml'))
        return parseToml(text, file);
    return (0,yaml/* parseYaml */.hN)(text, file);
}


/***/ }),

/***/ 3621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rR: () => (/* binding */ bringIntoCache),
  i7: () => (/* binding */ isHeld),
  xC: () => (/* binding */ missingObjects)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
;// CONCATENATED MODULE: ./lib/flows/data/fetch.js




/**
 * Brings objects into the cache: manifests first, then all files at once, each object one time, checked while it
 * streams. What the workspace holds at its path is taken from there, everything else from the remote.
 *
 * @throws {UserError} CORRUPT, REMOTE
 */
async function fetchObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const fetchAll = async (objects) => {
        const lacking = [];
        for (const object of (0,data_objects/* distinct */.dM)(objects))
            if (!(await ports.cache.has(object.hash)))
                lacking.push(object);
        ports.progress?.expect(lacking.length);
        await (0,pool/* mapPool */.P)(lacking, ports.jobs, (object) => fetchOne(object, ports, tally));
    };
    await fetchAll(wanted.filter(({ hash }) => (0,dvc_hash/* isDirectory */.wd)(hash)));
    const within = await Promise.all(wanted.map((object) => (0,data_objects/* objectsWithin */.m2)(object, ports.cache)));
    await fetchAll([...wanted.filter(({ hash }) => !(0,dvc_hash/* isDirectory */.wd)(hash)), ...within.flat()]);
    return tally;
}
async function fetchOne(object, { cache, remote, progress, digests }, tally) {
    if (await adopt(object, cache, digests)) {
        progress?.done();
        return;
    }
    const bring = async () => {
        const bytes = await remote.read((0,dvc_hash/* objectKey */.T5)(object.hash));
        if (bytes === undefined)
            return undefined;
        const counted = progress === undefined ? bytes : count(bytes, progress);
        return await cache.admit(object.hash, counted, `${object.path} from ${remote.name}`);
    };
    const size = await bring().catch(async (error) => {
        // What was altered on its way is right the next time; what is wrong twice is what the remote holds.
        if (error instanceof core_error/* UserError */.y && error.code === 'CORRUPT')
            return await bring();
        throw error;
    });
    if (size === undefined) {
        tally.missing.push(object);
        return;
    }
    tally.objects++;
    tally.bytes += size;
    progress?.done();
}
/** Takes an object from where it is wanted, if it stands there already. */
async function adopt({ hash, path }, cache, digests) {
    const found = (0,dvc_hash/* isDirectory */.wd)(hash) ? undefined : await digests?.file(path, hash.algorithm);
    if (found?.md5 !== hash.value)
        return false;
    await cache.adopt(hash, path);
    return true;
}
async function* count(bytes, progress) {
    for await (const chunk of bytes) {
        yield chunk;
        progress.moved(chunk.length);
    }
}

// EXTERNAL MODULE: ./lib/core/dvc/manifest.js
var manifest = __webpack_require__(7958);
;// CONCATENATED MODULE: ./lib/flows/data/imports.js




/** Objects on their way at once from another repository's remote. */
const jobs = 32;
/**
 * Brings an import from where it came from: from the remote of another repository or from its git, from a path of this
 * machine that still holds what it held. `undefined` for what is no import, or is to be had from our own remote alone.
 *
 * @throws {UserError} GIT, CORRUPT, REMOTE
 */
async function bringImport(selected, progress, ports) {
    const { source } = selected.output;
    if (source?.kind === 'repository')
        return await bringFromRepository(selected, source, { progress, ports });
    if (source === undefined || /^\w+:\/\//u.test(source.url))
        return undefined;
    return await bringFromPath(selected, ports.openPath(source.url), ports.cache);
}
async function bringFromRepository(selected, source, { progress, ports }) {
    const { remote, readBytes } = await ports.openSource(source);
    const object = (0,data_objects/* objectOf */.Xy)(selected);
    if (remote !== undefined) {
        const fetched = await fetchObjects([object], { cache: ports.cache, remote, jobs, progress });
        if (fetched.missing.length === 0)
            return fetched;
    }
    const bytes = (0,dvc_hash/* isDirectory */.wd)(object.hash) ? undefined : await readBytes(source.path);
    if (bytes === undefined)
        return { objects: 0, bytes: 0, missing: [object] };
    await ports.cache.admit(object.hash, once(bytes), `${source.path} of ${source.url}`);
    return { objects: 1, bytes: bytes.length, missing: [] };
}
async function bringFromPath({ output: { hash, place } }, path, cache) {
    const measured = await path.measure(hash.algorithm);
    if (measured === undefined || !(0,dvc_hash/* isSameHash */.VR)(measured.hash, hash))
        return undefined;
    const { entries } = measured;
    const parts = (entries ?? []).map(({ path: name, md5 }) => ({ name, value: md5, path: `${place}/${name}` }));
    const files = entries === undefined ? [{ name: undefined, value: hash.value, path: place }] : parts;
    let objects = 0;
    let bytes = 0;
    for (const { name, value, path: what } of files) {
        const object = { algorithm: hash.algorithm, value };
        if (await cache.has(object))
            continue;
        bytes += await cache.admit(object, path.read(name), what);
        objects++;
    }
    if (entries !== undefined)
        await cache.admit(hash, once(new TextEncoder().encode((0,manifest/* renderManifest */.s)(entries))), place);
    return { objects, bytes, missing: [] };
}
async function* once(bytes) {
    yield bytes;
}

// EXTERNAL MODULE: ./lib/flows/data/progress.js
var data_progress = __webpack_require__(6311);
// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
;// CONCATENATED MODULE: ./lib/flows/data/bring.js







/**
 * Brings into the cache what it lacks of some outputs: from their remotes, and what was imported from where it came
 * from.
 *
 * @throws {UserError} INPUT without a remote; CORRUPT, REMOTE
 */
async function bringIntoCache(wanted, { remote, jobs }, ports) {
    const absent = [];
    for (const one of wanted)
        if (!(await isHeld((0,data_objects/* objectOf */.Xy)(one), ports.cache)))
            absent.push(one);
    const bytes = absent.reduce((sum, { output, within }) => sum + (within === undefined ? (output.size ?? 0) : 0), 0);
    const progress = (0,data_progress/* openProgress */.m)({ what: 'fetched', bytes }, ports);
    const fetched = [];
    const own = [];
    for (const one of absent) {
        const imported = await bringImport(one, progress, ports);
        if (imported === undefined)
            own.push(one);
        else
            fetched.push(imported);
    }
    for (const group of await (0,remotes/* groupByRemote */.$)(own, remote, ports)) {
        const objects = group.outputs.map(data_objects/* objectOf */.Xy);
        const digests = (await isAnyThere(objects, ports.workspace)) ? ports.digests : undefined;
        fetched.push(await fetchObjects(objects, { cache: ports.cache, remote: group.remote, jobs, progress, digests }));
    }
    return {
        objects: fetched.reduce((sum, { objects }) => sum + objects, 0),
        bytes: fetched.reduce((sum, one) => sum + one.bytes, 0),
        missing: fetched.flatMap(({ missing }) => missing),
    };
}
/** Whether any of what is wanted may stand in the workspace already: in a fresh copy of a repository nothing does. */
async function isAnyThere(objects, workspace) {
    for (const { path } of objects)
        if (await isThere(path, workspace))
            return true;
    return false;
}
/** What lies behind a symlink is not looked at. */
async function isThere(path, workspace) {
    try {
        return (await workspace.stat(path)) !== undefined;
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y && error.code === 'PATH')
            return false;
        throw error;
    }
}
/** Whether the cache holds an object and, of a directory, all that is wanted of it. */
async function isHeld(object, cache) {
    if (!(await cache.has(object.hash)))
        return false;
    for (const { hash } of await (0,data_objects/* objectsWithin */.m2)(object, cache))
        if (!(await cache.has(hash)))
            return false;
    return true;
}
/** Gives the error for objects that are nowhere, each with its path. */
function missingObjects(missing) {
    const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new core_error/* UserError */.y(`The remote lacks ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${shown.join(', ')}${more}. Whoever has the data runs dvc push; allow-missing goes on without.`, { code: 'MISSING' });
}


/***/ })

};
