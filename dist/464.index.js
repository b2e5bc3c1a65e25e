export const id = 464;
export const ids = [464,69,450];
export const modules = {

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2940);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5339);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8895);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7732);




/** Sends the data of a workflow's checkout. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.input);
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferPorts */ .q)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.directory, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.console, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.mask));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.output('pushed', result.pushed);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.output('bytes', result.bytes);
    await _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.summarize(result.markdown);
}


/***/ }),

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
        remote: read('remote') || undefined,
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')) ?? 32,
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

// EXTERNAL MODULE: ./lib/core/dvc/select.js
var dvc_select = __webpack_require__(1679);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/data/outputs.js + 1 modules
var data_outputs = __webpack_require__(8249);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var objects = __webpack_require__(5518);
;// CONCATENATED MODULE: ./lib/flows/data/push.js



/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
async function pushObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const within = await Promise.all(wanted.map((object) => (0,objects/* objectsWithin */.m)(object, ports.cache)));
    const files = (0,objects/* distinct */.d)([...wanted.filter(({ hash }) => !(0,dvc_hash/* isDirectory */.wd)(hash)), ...within.flat()]);
    await (0,pool/* mapPool */.P)(files, ports.jobs, (object) => pushOne(object, ports, tally));
    const incomplete = new Set(tally.missing.map(({ hash }) => hash.value));
    const complete = (0,objects/* distinct */.d)(wanted).filter((object) => {
        if (!(0,dvc_hash/* isDirectory */.wd)(object.hash))
            return false;
        const parts = within[wanted.findIndex(({ hash }) => hash === object.hash)] ?? [];
        return parts.every(({ hash }) => !incomplete.has(hash.value));
    });
    await (0,pool/* mapPool */.P)(complete, ports.jobs, (object) => pushOne(object, ports, tally));
    return tally;
}
async function pushOne(object, { cache, remote }, tally) {
    const key = (0,dvc_hash/* objectKey */.T5)(object.hash);
    const stored = await cache.open(object.hash);
    if (stored === undefined) {
        if (!(await remote.has(key)))
            tally.missing.push(object);
        return;
    }
    if (await remote.has(key))
        return;
    await remote.write(key, stored);
    tally.objects++;
    tally.bytes += stored.size;
}

// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
;// CONCATENATED MODULE: ./lib/actions/push/run.js






/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED
 */
async function run(inputs, ports) {
    const started = ports.clock.now();
    const outputs = (0,dvc_select/* selectOutputs */.J)(await (0,data_outputs/* trackedOutputs */.z)(ports.snapshot), inputs.targets);
    const pushable = outputs.filter(({ cache, push, hash, isImport }) => cache && push && hash !== undefined && !isImport);
    const total = { pushed: 0, bytes: 0, missing: [] };
    try {
        for (const group of await (0,remotes/* groupByRemote */.$)(pushable, inputs.remote, ports)) {
            const objects = group.outputs.flatMap(({ hash, place }) => (hash === undefined ? [] : [{ hash, path: place }]));
            const { bytes, objects: pushed, missing, } = await pushObjects(objects, { cache: ports.cache, remote: group.remote, jobs: inputs.jobs });
            total.pushed += pushed;
            total.bytes += bytes;
            total.missing.push(...missing);
        }
    }
    catch (error) {
        if (!isReadOnly(error))
            throw error;
        ports.console.notice(`Nothing was pushed: ${error.message}`);
    }
    if (total.missing.length > 0)
        throw missingObjects(total.missing);
    const summary = total.pushed === 0 ? 'Everything is up to date.' : `${(0,amount/* renderCount */.SS)(total.pushed, 'file')} pushed`;
    ports.console.info(summary);
    const seconds = (ports.clock.now() - started) / 1000;
    return {
        pushed: total.pushed,
        bytes: total.bytes,
        summary,
        markdown: `**Data:** ${summary} (${(0,amount/* renderBytes */.UP)(total.bytes)} in ${(0,amount/* renderSeconds */.eB)(seconds)})`,
    };
}
function isReadOnly(error) {
    return error instanceof core_error/* UserError */.y && error.code === 'READ-ONLY';
}
function missingObjects(missing) {
    const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new core_error/* UserError */.y(`Neither the cache nor the remote has ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${shown.join(', ')}${more}. Run crisol train or dvc pull where the data is.`, { code: 'MISSING' });
}


/***/ }),

/***/ 1642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The clock of this machine. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (milliseconds) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
    },
};


/***/ }),

/***/ 6751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ openRemote)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/nearest.js
var text_nearest = __webpack_require__(6069);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/adapters/storage/folder.js







/** What the system says when it will not: code -> what that means. */
const refusals = new Map([
    ['EACCES', { reason: 'this user may not do that', code: 'READ-ONLY' }],
    ['EPERM', { reason: 'this user may not do that', code: 'READ-ONLY' }],
    ['EROFS', { reason: 'it is read-only', code: 'READ-ONLY' }],
    ['ENOSPC', { reason: 'the disk is full', code: 'REMOTE' }],
]);
/** Opens a remote that is a folder of this machine or of a mounted disk. */
function openFolder(directory) {
    return {
        name: directory,
        has: async (key) => await isThere((0,external_node_path_.join)(directory, key)),
        read: async (key) => {
            await requireFolder(directory);
            const file = (0,external_node_path_.join)(directory, key);
            return (await isThere(file)) ? (0,external_node_fs_.createReadStream)(file) : undefined;
        },
        write: async (key, object) => await writeObject((0,external_node_path_.join)(directory, key), object, directory),
    };
}
async function isThere(file) {
    return await (0,promises_.stat)(file).then((stats) => stats.isFile(), (error) => {
        if ((0,workspace/* isAbsence */.Md)(error))
            return false;
        throw refusal(file, error);
    });
}
async function requireFolder(directory) {
    await (0,promises_.access)(directory, external_node_fs_.constants.R_OK).catch((error) => {
        if (error.code !== 'ENOENT')
            throw refusal(directory, error);
        throw new core_error/* UserError */.y(`The remote is the folder ${directory}, which is not there; mount it, or set its url with dvc remote modify.`, {
            code: 'REMOTE',
            cause: error,
        });
    });
}
async function writeObject(file, object, directory) {
    const temporary = (0,workspace/* temporaryName */.NT)(file);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(object.open()), (0,external_node_fs_.createWriteStream)(temporary));
        await (0,promises_.rename)(temporary, file);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        throw refusal(directory, error);
    }
}
function refusal(where, error) {
    const refused = refusals.get(error.code ?? '');
    if (refused === undefined)
        return error;
    return new core_error/* UserError */.y(`The remote ${where} refuses: ${refused.reason}.`, { code: refused.code, cause: error });
}

;// CONCATENATED MODULE: ./lib/adapters/storage/remote.js



/**
 * Opens a remote of a project; `undefined` when none is named and there is no default one. The client of
 * S3 loads only for an S3 remote.
 *
 * @param mask told of each secret in the configuration before anything is printed
 * @throws {UserError} INPUT for a name that no remote has; UNSUPPORTED for a kind of remote that is not ours
 */
async function openRemote(config, name, mask) {
    const wanted = name?.toLowerCase() ?? config.remote;
    if (wanted === undefined)
        return undefined;
    const remote = config.remotes.get(wanted);
    if (remote === undefined)
        throw unknownRemote(wanted, config);
    refuseUnsupported(remote);
    if (!remote.url.startsWith('s3://'))
        return openFolder(remote.url);
    const { openS3 } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 3565));
    return openS3(remote, mask);
}
function unknownRemote(name, config) {
    const nearest = (0,text_nearest/* nearestName */.q)(name, config.remotes.keys());
    const hint = nearest === undefined ? `Add it with dvc remote add ${name} <url>.` : `The nearest one is "${nearest}".`;
    return new core_error/* UserError */.y(`DVC's configuration has no remote "${name}". ${hint}`, { code: 'INPUT' });
}
const works = 'Crisol works with folders and s3:// (and what is compatible with it, by endpointurl)';
function refuseUnsupported({ name, url, options }) {
    const scheme = /^(\w+):\/\//u.exec(url)?.[1];
    if (scheme !== undefined && scheme !== 's3') {
        throw new core_error/* UserError */.y(`The remote "${name}" is ${scheme}://; ${works}.`, { code: 'UNSUPPORTED' });
    }
    for (const option of ['version_aware', 'worktree', 'sse_customer_key']) {
        if (options.has(option) && options.get(option)?.toLowerCase() !== 'false') {
            throw new core_error/* UserError */.y(`The remote "${name}" has ${option}, which Crisol does not read; ${works}.`, {
                code: 'UNSUPPORTED',
            });
        }
    }
}


/***/ }),

/***/ 5339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ transferPorts)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1642);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9067);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3226);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6751);




/**
 * Wires what moving data asks of the world.
 *
 * @param mask told of each secret in DVC's configuration
 * @throws {UserError} SYNTAX
 */
async function transferPorts(root, console, mask) {
    const config = await (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .readDvcConfig */ .oK)(root);
    const data = (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .openData */ .$H)(root, config);
    const snapshot = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .workspaceSnapshot */ .m)(data.workspace);
    return {
        ...data,
        console,
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
        snapshot,
        isIgnored: await (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .readIgnore */ .RT)(snapshot),
        openRemote: async (name) => await (0,_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .openRemote */ .d)(config, name, mask),
    };
}


/***/ }),

/***/ 7958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   s: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2655);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7994);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2564);





/**
 * Reads the manifest of a directory (a `.dir` object). Paths are checked: nothing leaves the directory.
 *
 * @param name what is read, for messages
 * @throws {UserError} CORRUPT, PATH
 */
function parseManifest(text, name) {
    const list = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, name);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(list))
        throw corrupt(name, (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(list));
    const entries = list.map((item, index) => parseEntry(item, `${name}[${index}]`));
    (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNames */ .LN)(entries.map(({ path }) => path), name);
    return entries;
}
function parseEntry(item, where) {
    const path = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)(item) ? item.get('relpath') : undefined;
    const md5 = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)(item) ? item.get('md5') : undefined;
    if (typeof path !== 'string' || typeof md5 !== 'string' || !/^[0-9a-f]{32}$/u.test(md5)) {
        throw corrupt(where, 'an entry without relpath and md5');
    }
    return { path: (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(path, where), md5 };
}
function corrupt(where, found) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is ${found}; expected a list of files as DVC writes it.`, { code: 'CORRUPT' });
}
/** Writes the manifest of a directory in DVC's own bytes, sorted by path; the md5 of them names it. */
function renderManifest(entries) {
    const sorted = [...entries].sort((one, other) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareCodePoints */ .O)(one.path, other.path));
    return (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(sorted.map(({ path, md5 }) => new Map([
        ['md5', md5],
        ['relpath', path],
    ])));
}


/***/ }),

/***/ 1679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ selectOutputs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6069);


/**
 * Picks the outputs that targets name: a `.dvc` file, `dvc.yaml`, a stage (`train` or `dvc.yaml:train`), or
 * the path of an output or of a directory above it. All of them without a target.
 *
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
function selectOutputs(outputs, targets) {
    if (targets.length === 0)
        return outputs;
    const chosen = new Set();
    for (const target of targets) {
        const matches = outputs.filter((output) => isNamed(output, target.replace(/^\.\//u, '').replace(/\/+$/u, '')));
        if (matches.length === 0)
            throw unknownTarget(target, outputs);
        for (const match of matches)
            chosen.add(match);
    }
    return outputs.filter((output) => chosen.has(output));
}
function isNamed({ place, owner }, target) {
    const stage = owner.replace(/^.*dvc\.yaml:/u, '');
    return (place === target ||
        owner === target ||
        (owner.includes('dvc.yaml:') && (stage === target || target === 'dvc.yaml')) ||
        place.startsWith(`${target}/`));
}
function unknownTarget(target, outputs) {
    const names = outputs.flatMap(({ place, owner }) => [place, owner, owner.replace(/^.*dvc\.yaml:/u, '')]);
    const nearest = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(target, names);
    const hint = nearest === undefined
        ? 'expected a .dvc file, a stage or the path of an output'
        : `the nearest name is "${nearest}"`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The target "${target}" names nothing that DVC tracks here; ${hint}.`, { code: 'INPUT' });
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

/***/ 9523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ renderCount),
/* harmony export */   UP: () => (/* binding */ renderBytes),
/* harmony export */   eB: () => (/* binding */ renderSeconds)
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

/***/ 5518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct),
/* harmony export */   m: () => (/* binding */ objectsWithin)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);


/** Gives the objects of a directory's files, by its manifest in the cache; nothing for a file or without a manifest. */
async function objectsWithin(object, cache) {
    if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(object.hash))
        return [];
    const text = await cache.readText(object.hash);
    if (text === undefined)
        return [];
    return (0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(text, `${object.path} (${object.hash.value})`).map(({ path, md5 }) => ({
        hash: { algorithm: object.hash.algorithm, value: md5 },
        path: `${object.path}/${path}`,
    }));
}
/** Leaves one of each object, whatever the number of paths that want it. */
function distinct(objects) {
    return [...new Map(objects.map((object) => [(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(object.hash), object])).values()];
}


/***/ }),

/***/ 2333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupByRemote)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Groups outputs by their remote: the one that the caller names, else the output's own, else the default.
 * As under DVC, a named remote leaves out the outputs that belong to another.
 *
 * @throws {UserError} INPUT when an output has no remote to go through
 */
async function groupByRemote(outputs, named, { openRemote }) {
    const wanted = named === undefined
        ? outputs
        : outputs.filter(({ remote }) => remote === undefined || remote === named.toLowerCase());
    const names = [...new Set(wanted.map(({ remote }) => named ?? remote))];
    const groups = [];
    for (const name of names) {
        const remote = await openRemote(name);
        if (remote === undefined) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('No remote is set for the data of this repository; add one with dvc remote add -d <name> <url>.', { code: 'INPUT' });
        }
        groups.push({ remote, outputs: wanted.filter((output) => (named ?? output.remote) === name) });
    }
    return groups;
}


/***/ }),

/***/ 6879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ mapPool)
/* harmony export */ });
/**
 * Maps items with at most `limit` calls under way; results in the order of the items. The first error
 * stops new calls, waits for those under way and is thrown.
 */
async function mapPool(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next++;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, worker));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault !== undefined)
        throw fault.reason;
    return results;
}


/***/ })

};
