export const id = 5022;
export const ids = [5022];
export const modules = {

/***/ 2386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ openRunCache)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _storage_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5217);



/**
 * Opens the local run cache, which lies beside the objects of the cache.
 *
 * @param directory absolute path of the cache; where there is none, there are no entries
 * @param isShared whether the group may write into directories that are new
 */
function openRunCache(directory, isShared = false) {
    const folder = (0,_storage_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .N)(directory, isShared);
    const list = async (prefix) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(directory) ? await folder.list(prefix) : [];
    const writtenAt = (key) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, key)).mtimeMs;
    return {
        ...folder,
        list,
        newest: async (prefix) => {
            const keys = await list(prefix);
            return keys.length < 2 ? keys[0] : keys.toSorted((one, other) => writtenAt(other) - writtenAt(one))[0];
        },
    };
}


/***/ }),

/***/ 5217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/adapters/directories.js
var directories = __webpack_require__(1231);
// EXTERNAL MODULE: ./lib/adapters/incoming-file.js
var incoming_file = __webpack_require__(8713);
// EXTERNAL MODULE: ./lib/adapters/incoming-folder.js
var incoming_folder = __webpack_require__(483);
// EXTERNAL MODULE: ./lib/adapters/temporary.js
var adapters_temporary = __webpack_require__(9215);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
;// CONCATENATED MODULE: ./lib/adapters/storage/folder-errors.js



/** What the system says when it will not: code -> what that means. */
const reasons = {
    EACCES: 'this user may not do that',
    EPERM: 'this user may not do that',
    EROFS: 'it is read-only',
    EDQUOT: 'the quota of this user is used up',
    ELOOP: 'symlinks in it lead round in circles',
    ENOTDIR: 'a part of its path is a file',
    EEXIST: 'a part of its path is a file',
    EIO: 'the disk does not read or write any more',
    ESTALE: 'the mount is not valid any more; mount it again',
    ENAMETOOLONG: 'its path is too long',
};
const denials = new Set(['EACCES', 'EPERM', 'EROFS']);
/** Tells in a sentence what the system refused. What is a sentence already stays as it is, and so does a fault of ours. */
function explainFolder(error, doing) {
    const { code } = error;
    if (error instanceof core_error/* UserError */.y || typeof code !== 'string' || !/^E[A-Z]+$/u.test(code))
        return error;
    const { directory, verb, key } = doing;
    const reason = code === 'ENOSPC' ? fullness(doing) : (reasons[code] ?? `the system says ${code}`);
    const what = key === '' ? `to ${verb} it` : `to ${verb} ${key}`;
    return new core_error/* UserError */.y(`The remote ${directory} refuses ${what}: ${reason}.`, {
        code: verb === 'write' && denials.has(code) ? 'READ-ONLY' : 'REMOTE',
        cause: error,
    });
}
/** What was needed and what is left. */
function fullness({ directory, size = 0 }) {
    const needed = `the disk is full; ${(0,amount/* renderBytes */.UP)(size)} is needed`;
    try {
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)(directory);
        return `${needed} and ${(0,amount/* renderBytes */.UP)(bavail * bsize)} is left`;
    }
    catch {
        return needed;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/storage/folder-keys.js


/**
 * Gives the keys of the files of a folder that start with a prefix, in no order. What is not whole yet is none; a link is
 * followed to a file and not to a directory, which could be one around it.
 *
 * @throws {NodeJS.ErrnoException} when a directory cannot be read
 */
function keysBelow(directory, prefix) {
    const parent = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    return filesBelow(directory, parent, prefix);
}
function filesBelow(directory, parent, prefix) {
    return entriesOf(`${directory}/${parent}`).flatMap((entry) => {
        const key = parent + entry.name;
        if (entry.name.endsWith('.crisol-tmp') || !(key.startsWith(prefix) || prefix.startsWith(`${key}/`)))
            return [];
        if (entry.isDirectory())
            return filesBelow(directory, `${key}/`, prefix);
        return entry.isFile() || leadsToFile(`${directory}/${key}`) ? [key] : [];
    });
}
function entriesOf(directory) {
    try {
        return readEntries(directory);
    }
    catch (error) {
        if ((0,workspace/* isAbsence */.Md)(error))
            return [];
        throw error;
    }
}
function readEntries(directory) {
    return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
}
function leadsToFile(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/adapters/storage/stored-md5.js
var stored_md5 = __webpack_require__(6854);
;// CONCATENATED MODULE: ./lib/adapters/storage/folder.js












/**
 * Opens a remote that is a folder of this machine or of a mounted disk. What is written lies under a name of its own
 * until it is whole, in a folder that whoever writes next sweeps.
 *
 * @param isShared whether the group may write into directories that are new
 */
function openFolder(directory, isShared = false) {
    const newName = openIncoming(directory, isShared);
    const attempt = (verb, key, work) => {
        try {
            return work(`${directory}/${key}`);
        }
        catch (error) {
            throw explainFolder(error, { directory, verb, key });
        }
    };
    return {
        name: directory,
        has: async (key) => attempt('read', key, sizeOf) !== undefined,
        read: async (key) => {
            const size = attempt('read', key, sizeOf);
            if (size === undefined)
                requireFolder(directory);
            return size === undefined ? undefined : readBytes(directory, key, size);
        },
        write: async (key, object) => {
            if (attempt('write', key, sizeOf) !== undefined)
                return false;
            const file = `${directory}/${key}`;
            try {
                return await writeObject(file, object, { temporary: newName(), isShared });
            }
            catch (error) {
                throw explainFolder(error, { directory, verb: 'write', key, size: object.size });
            }
        },
        list: async (prefix) => {
            requireFolder(directory);
            const keys = attempt('list', prefix, () => keysBelow(directory, prefix));
            return [...keys].sort(order/* compareCodePoints */.O);
        },
    };
}
/** Gives names for what is not whole yet. Whoever may write to the remote may write there, too. */
function openIncoming(directory, isShared) {
    const folder = (0,external_node_path_.join)(directory, 'crisol-incoming');
    const incoming = (0,incoming_folder/* openIncomingFolder */.v)(folder);
    let isOpen = false;
    return () => {
        if (!isOpen && makeDirectory(folder, isShared))
            (0,external_node_fs_.chmodSync)(folder, (0,external_node_fs_.statSync)(directory).mode & 0o7777);
        isOpen = true;
        return incoming();
    };
}
/** Makes a directory where there is none; tells whether it did. Of a disk that is read-only the plain way alone says so. */
function makeDirectory(directory, isShared) {
    try {
        (0,external_node_fs_.mkdirSync)(directory);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return false;
        if (code !== 'ENOENT')
            throw error;
        (0,directories/* makeDirectories */.K)(directory, isShared);
        return true;
    }
}
/** Bytes of a file, a link followed; `undefined` when there is none. */
function sizeOf(file) {
    try {
        const stats = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
        return stats?.isFile() ? stats.size : undefined;
    }
    catch (error) {
        const fault = error;
        // A link that leads round in circles may stand before a whole remote: that is no absence.
        if (fault.code !== 'ELOOP' && (0,workspace/* isAbsence */.Md)(fault))
            return undefined;
        throw error;
    }
}
/** A disk that is not mounted must not look like one that is empty. */
function requireFolder(directory) {
    const stats = (0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false });
    if (stats?.isDirectory())
        return;
    const found = stats === undefined ? 'which is not there; mount it, or' : 'which is a file;';
    throw new core_error/* UserError */.y(`The remote is the folder ${directory}, ${found} set its url with dvc remote modify.`, {
        code: 'REMOTE',
    });
}
/** Opens the bytes of an object; those of a small one at one go. */
async function* readBytes(directory, key, size) {
    const file = `${directory}/${key}`;
    try {
        if (size <= incoming_file/* smallFile */.u$)
            yield (0,external_node_fs_.readFileSync)(file);
        else
            yield* (0,external_node_fs_.createReadStream)(file);
    }
    catch (error) {
        throw explainFolder(error, { directory, verb: 'read', key });
    }
}
async function writeObject(file, object, arrival) {
    const incoming = new incoming_file/* IncomingFile */.zo(arrival.temporary, object.hash.algorithm);
    try {
        for await (const chunk of object.open())
            await incoming.write(chunk);
        (0,stored_md5/* requireMd5 */.Y)(object.hash, (await incoming.end()).md5);
        return publish(file, arrival);
    }
    catch (error) {
        await incoming.abandon();
        throw error;
    }
}
/** Gives a whole file its name; false when somebody else's has it already. */
function publish(file, { temporary, isShared }) {
    try {
        folder_link(temporary, file, isShared);
    }
    catch (error) {
        const isTaken = error.code === 'EEXIST' && sizeOf(file) !== undefined;
        if (!isTaken)
            return move(temporary, file);
        (0,external_node_fs_.rmSync)(temporary);
        return false;
    }
    (0,external_node_fs_.rmSync)(temporary);
    return true;
}
/** Links a file to where the directory may have to be made first. A link, other than a move, overwrites nothing. */
function folder_link(temporary, file, isShared) {
    (0,directories/* putInto */.i)(file, isShared, () => (0,external_node_fs_.linkSync)(temporary, file));
}
/** Moves a file into place where its disk knows no links, where a link leads to another disk, or over a broken link. */
function move(temporary, file) {
    try {
        (0,external_node_fs_.renameSync)(temporary, file);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        copyBeside(temporary, file);
        (0,external_node_fs_.rmSync)(temporary);
    }
    return true;
}
function copyBeside(temporary, file) {
    const beside = (0,adapters_temporary/* temporaryBeside */.w6)(file);
    try {
        (0,external_node_fs_.copyFileSync)(temporary, beside);
        (0,external_node_fs_.chmodSync)(beside, incoming_file/* checkedMode */.zf);
        (0,external_node_fs_.renameSync)(beside, file);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(beside, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openRemote)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5217);



/**
 * Opens a remote of a project; `undefined` when none is named and there is no default one. The client of
 * S3 loads only for an S3 remote.
 *
 * @throws {UserError} INPUT for a name that no remote has; UNSUPPORTED for a kind of remote that is not ours; SYNTAX for
 * options that do not go together
 */
async function openRemote(config, name, listener) {
    const wanted = name?.toLowerCase() ?? config.remote;
    if (wanted === undefined)
        return undefined;
    const remote = config.remotes.get(wanted);
    if (remote === undefined)
        throw unknownRemote(wanted, config);
    refuseUnsupported(remote);
    // Its form was checked as the configuration was read.
    const jobs = Number(remote.options.get('jobs')) || undefined;
    return { ...(await openStore(remote, listener)), jobs };
}
async function openStore(remote, listener) {
    if (!remote.url.startsWith('s3://'))
        return (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .openFolder */ .N)(remote.url, remote.options.has('shared'));
    const { openS3 } = await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(1284), __webpack_require__.e(8586)]).then(__webpack_require__.bind(__webpack_require__, 8586));
    return openS3(remote, listener);
}
function unknownRemote(name, config) {
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(name, config.remotes.keys());
    const hint = nearest === undefined ? `Add it with dvc remote add ${name} <url>.` : `The nearest one is "${nearest}".`;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`DVC's configuration has no remote "${name}". ${hint}`, { code: 'INPUT' });
}
const works = 'Crisol works with folders and s3:// (and what is compatible with it, by endpointurl), and --with-dvc hands the call to an installed dvc';
function refuseUnsupported({ name, url, options }) {
    const scheme = /^([\w+.-]+):\/\//u.exec(url)?.[1];
    if (scheme !== undefined && scheme !== 's3') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The remote "${name}" is ${scheme}://; ${works}.`, { code: 'UNSUPPORTED' });
    }
    for (const option of ['version_aware', 'worktree', 'sse_customer_key']) {
        if (options.has(option) && options.get(option)?.toLowerCase() !== 'false') {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The remote "${name}" has ${option}, which Crisol does not read; ${works}.`, {
                code: 'UNSUPPORTED',
            });
        }
    }
}


/***/ }),

/***/ 6854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ requireMd5)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Refuses bytes on their way into a store that are not those of their name.
 *
 * @param found md5 of the bytes
 * @throws {UserError} CORRUPT
 */
function requireMd5(hash, found) {
    if (hash.value.startsWith(found))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The cache has bytes of the md5 ${found} under the name ${hash.value}, and nothing was stored; remove that object from the cache and bring it back with crisol pull, or add its data anew.`, { code: 'CORRUPT' });
}


/***/ }),

/***/ 8384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkout: () => (/* binding */ checkout)
/* harmony export */ });
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1773);
/* harmony import */ var _flows_data_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5518);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4062);
/* harmony import */ var _flows_data_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3697);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2911);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4096);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2315);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7170);









const usage = `Brings the workspace to what .dvc files and dvc.lock say, from the cache alone.

usage: crisol checkout [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetUsage */ .Ti}
  -f, --force            replace and remove even what nothing else holds
      --relink           link or copy everything anew, as cache.type says
      --allow-missing    leave out what the cache lacks
      --summary          print how many files changed in place of their paths
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_7__/* .dvcUsage */ .h}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Without a target, what an earlier pull or checkout put in place and is no longer tracked is removed.

examples:
  crisol checkout
  crisol checkout data/train.csv.dvc --force`;
/** The command `checkout`. */
const checkout = {
    summary: 'bring the workspace to what was committed, from the cache',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            force: { type: 'boolean', short: 'f' },
            relink: { type: 'boolean' },
            'allow-missing': { type: 'boolean' },
            summary: { type: 'boolean' },
            ..._transfer_js__WEBPACK_IMPORTED_MODULE_6__/* .dataOptions */ .VW,
        });
        return await checkOut(parsed, terminal);
    },
};
async function checkOut(parsed, terminal) {
    const ports = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_6__/* .openTransfer */ .ij)(parsed, terminal);
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .findWanted */ .Bu)(ports.snapshot, (0,_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .readTargets */ .R0)(parsed, terminal));
    const present = parsed.isSet('allow-missing') ? await heldOnly(wanted, ports.cache) : wanted;
    const options = {
        ...{ force: parsed.isSet('force'), relink: parsed.isSet('relink') },
        everything: parsed.words.length === 0,
    };
    const changes = await (0,_flows_data_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOutputs */ .W)(present, options, ports);
    const { lines, summary, json } = (0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .toOutcome */ .K)({ moved: undefined, changes, seconds: 0 });
    const isSum = parsed.isSet('summary');
    const said = isSum ? [changes.length === 0 ? 'No changes.' : summary] : lines;
    if (parsed.isSet('json'))
        terminal.writeJson(JSON.stringify(json));
    else
        terminal.write(said.map((line) => `${line}\n`).join(''));
    return 0;
}
async function heldOnly(wanted, cache) {
    const held = [];
    for (const one of wanted)
        if (await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_0__/* .isHeld */ .i7)((0,_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(one), cache))
            held.push(one);
    return held;
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

/***/ 9942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pt: () => (/* binding */ checkout)
});

// UNUSED EXPORTS: missing, readManifest

// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/dvc/manifest.js
var manifest = __webpack_require__(7958);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
;// CONCATENATED MODULE: ./lib/flows/data/obstacles.js


/**
 * Looks for what stands where files are to be written, before anything is touched.
 *
 * @returns files below directories that a file takes the place of
 * @throws {UserError} PATH when a directory that is needed is a file that stays, or lies behind a symlink
 */
async function findObstacles({ target, writes, removals }, workspace) {
    const known = new Map([['', Promise.resolve(true)]]);
    const gone = new Set(removals);
    const isThere = (directory, path) => {
        const found = known.get(directory) ?? look(directory, path);
        known.set(directory, found);
        return found;
    };
    const look = async (directory, path) => {
        if (!(await isThere((0,dvc_path/* directoryOf */.jt)(directory), path)) || gone.has(directory))
            return false;
        const entry = await workspace.stat(directory);
        if (entry === undefined || entry.kind === 'directory')
            return entry !== undefined;
        // This refuses what lies behind a symlink.
        await workspace.stat(path);
        throw new error/* UserError */.y(`${path} needs the directory ${directory}, where a file stands; move it away.`, {
            code: 'PATH',
        });
    };
    await isThere((0,dvc_path/* directoryOf */.jt)(target.path), target.path);
    const found = [];
    for (const { path } of writes) {
        if (gone.has(path) || !(await isThere((0,dvc_path/* directoryOf */.jt)(path), path)))
            continue;
        if ((await workspace.stat(path))?.kind !== 'directory')
            continue;
        const below = await workspace.files(path);
        found.push(...below.map((file) => `${path}/${file.path}`).filter((file) => !gone.has(file)));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/flows/data/checkout.js








/** Files read or written at once. */
const concurrency = 16;
const none = { modified: 0, added: 0, deleted: 0 };
/**
 * Brings files and directories from the cache into the workspace: each file whole or not at all, and none of them
 * before all can be.
 *
 * @returns what is other than before, in the order of the targets
 * @throws {UserError} MISSING when the cache lacks an object; PATH when something is in the way that nothing else
 * holds; ENVIRONMENT when the disk has no room
 */
async function checkout(targets, ports, { force, relink = false }) {
    const plans = [];
    for (const target of targets)
        plans.push(await planCheckout(target, ports, relink));
    await requireObjects(plans, ports);
    const losses = [];
    for (const plan of plans) {
        const inTheWay = await findObstacles(plan, ports.workspace);
        for (const path of [...plan.losses, ...inTheWay])
            losses.push({ path, algorithm: plan.target.hash.algorithm });
    }
    if (!force)
        await refuseLosses(losses, ports);
    for (const plan of plans)
        await apply(plan, ports);
    return plans.flatMap(({ change }) => (change === undefined ? [] : [change]));
}
async function planCheckout(target, ports, relink) {
    return (0,hash/* isDirectory */.wd)(target.hash) ? await planDirectory(target, ports, relink) : await planFile(target, ports, relink);
}
async function planFile(target, ports, relink) {
    const { path, hash, executable, isCopied = false } = target;
    const write = { path, hash, executable, isCopied };
    const toChange = (kind) => ({
        ...{ path, kind, isDirectory: false },
        files: { ...none, [kind]: 1 },
    });
    const entry = await ports.workspace.stat(path);
    if (entry === undefined)
        return { target, change: toChange('added'), writes: [write], removals: [], losses: [] };
    if (entry.kind === 'directory') {
        const files = await ports.workspace.files(path);
        const losses = files.map((file) => `${path}/${file.path}`);
        return { target, change: toChange('modified'), writes: [write], removals: [path], losses };
    }
    const found = await ports.digests.file(path, hash.algorithm);
    if (found?.md5 === hash.value) {
        const change = isAsExecutable(entry, executable) ? undefined : toChange('modified');
        return { target, change, writes: relink || change !== undefined ? [write] : [], removals: [], losses: [] };
    }
    // A link that leads nowhere holds nothing.
    const losses = entry.kind === 'symlink' && found === undefined ? [] : [path];
    return { target, change: toChange('modified'), writes: [write], removals: [], losses };
}
/** As under DVC, what need not be executable may be. */
function isAsExecutable({ mode }, executable) {
    return !executable || (mode & 0o100) !== 0;
}
async function planDirectory(target, ports, relink) {
    const { path, hash, within } = target;
    const entries = (await readManifest(hash, path, ports)).filter((entry) => isWanted(entry.path, within));
    const there = await ports.workspace.stat(path);
    const isFolder = there?.kind === 'directory';
    const inTheWay = there === undefined || isFolder ? [] : [path];
    const present = new Map((isFolder ? await ports.workspace.files(path, ports.isIgnored) : []).map((file) => [file.path, file.stamp]));
    const wanted = new Set(entries.map((entry) => entry.path));
    const extra = [...present.keys()].filter((name) => !wanted.has(name) && within === undefined);
    const found = await (0,pool/* mapPool */.P)(entries, concurrency, async (entry) => {
        const stamp = present.get(entry.path);
        return stamp === undefined ? undefined : await ports.digests.file(`${path}/${entry.path}`, hash.algorithm, stamp);
    });
    const stale = entries.filter((entry, index) => found[index]?.md5 !== entry.md5);
    const modified = stale.filter((entry) => present.has(entry.path)).map((entry) => entry.path);
    const files = { modified: modified.length, added: stale.length - modified.length, deleted: extra.length };
    const isSame = stale.length === 0 && extra.length === 0 && isFolder;
    return {
        target,
        change: isSame ? undefined : { path, kind: there === undefined ? 'added' : 'modified', isDirectory: true, files },
        writes: (relink ? entries : stale).map((entry) => ({
            path: `${path}/${entry.path}`,
            hash: { algorithm: hash.algorithm, value: entry.md5 },
            ...{ executable: false, isCopied: target.isCopied === true },
        })),
        removals: [...inTheWay, ...extra.map((name) => `${path}/${name}`)],
        losses: [...inTheWay, ...[...extra, ...modified].map((name) => `${path}/${name}`)],
    };
}
function isWanted(path, within) {
    return within === undefined || within.some((part) => (0,dvc_path/* isWithin */.UO)(path, part));
}
/**
 * Reads the manifest of a directory from the cache.
 *
 * @throws {UserError} MISSING, CORRUPT, PATH
 */
async function readManifest(hash, path, { cache }) {
    const text = await cache.readText(hash);
    if (text === undefined)
        throw missing([{ path, hash }]);
    return (0,manifest/* parseManifest */.N)(text, `${path} (${hash.value})`);
}
async function requireObjects(plans, { cache }) {
    const writes = plans.flatMap((plan) => plan.writes);
    const sizes = await (0,pool/* mapPool */.P)(writes, concurrency, (write) => cache.size(write.hash));
    const absent = writes.filter((_, index) => sizes[index] === undefined);
    if (absent.length > 0)
        throw missing(absent);
    const bytes = sizes.reduce((sum, size) => sum + (size ?? 0), 0);
    if (writes[0] !== undefined)
        await cache.requireRoom(bytes, writes[0].hash);
}
/** Gives the error for objects that the cache lacks. */
function missing(objects) {
    return new error/* UserError */.y(`The cache lacks ${(0,data_objects/* renderObjects */.dP)(objects)}; run crisol pull.`, { code: 'MISSING' });
}
/** Refuses to remove or overwrite what the cache does not hold too. */
async function refuseLosses(losses, ports) {
    const lost = [];
    for (const { path, algorithm } of losses) {
        const digest = await ports.digests.file(path, algorithm);
        if (digest === undefined || !(await ports.cache.has({ algorithm, value: digest.md5 })))
            lost.push(path);
    }
    if (lost.length === 0)
        return;
    const shown = lost.slice(0, 10).join(', ');
    const more = lost.length > 10 ? ` and ${(0,amount/* renderCount */.SS)(lost.length - 10, 'more file')}` : '';
    const [holds, them] = lost.length === 1 ? ['holds', 'it'] : ['hold', 'them'];
    throw new error/* UserError */.y(`${shown}${more} ${holds} what nothing else does; move ${them} away, or use force to replace ${them}.`, {
        code: 'PATH',
    });
}
async function apply({ target, removals, writes, change }, ports) {
    for (const path of removals)
        await ports.workspace.remove(path);
    const isWhole = (0,hash/* isDirectory */.wd)(target.hash) && target.within === undefined;
    if (isWhole && change !== undefined && writes.length === 0)
        await ports.workspace.makeDirectory(target.path);
    await (0,pool/* mapPool */.P)(writes, concurrency, async ({ path, hash, executable, isCopied }) => {
        await ports.cache.materialise(hash, path, { executable, isCopied });
        ports.digests.learn(path, hash);
    });
    for (const path of removals)
        await removeEmptyAbove(path, target.path, ports);
}
/** Removes the directories that a removed file leaves empty, up to that of the output, which stays. */
async function removeEmptyAbove(path, top, { workspace }) {
    for (let above = (0,dvc_path/* directoryOf */.jt)(path); above !== top && (0,dvc_path/* isWithin */.UO)(above, top); above = (0,dvc_path/* directoryOf */.jt)(above)) {
        if (!(await workspace.removeEmpty(above)))
            return;
    }
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

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ placeOutputs)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _bring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1773);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9942);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9254);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7464);






/**
 * Brings outputs from the cache into the workspace, and keeps what was learnt of the files.
 *
 * @returns what is other than before
 * @throws {UserError} MISSING, PATH, ENVIRONMENT
 */
async function placeOutputs(outputs, { everything, ...options }, ports) {
    const targets = outputs.map(({ output: { place, hash, executable }, within }) => ({
        ...{ path: place, hash, executable, within },
    }));
    const changes = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .checkout */ .Pt)(targets, ports, options);
    const untracked = everything ? await findUntracked(ports) : new Map();
    const deleted = await removeUntracked(untracked, ports);
    const placed = targets.flatMap(({ path, hash, within }) => (within === undefined ? [[path, hash]] : []));
    ports.placements.keep(new Map(placed), [...untracked.keys()]);
    ports.digests.keep();
    return [...changes, ...deleted];
}
/** Takes away what was placed once and is no longer tracked, where it is as it was placed and the cache holds it. */
async function removeUntracked(untracked, ports) {
    const changes = [];
    for (const [path, hash] of untracked) {
        const found = await (0,_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .measure */ .x)(path, ports, hash.algorithm);
        if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameHash */ .VR)(found?.hash, hash) || !(await (0,_bring_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeld */ .i7)({ hash, path }, ports.cache)))
            continue;
        await removeMeasured(path, found, ports);
        const files = { modified: 0, added: 0, deleted: 1 };
        changes.push({ path, kind: 'deleted', isDirectory: (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .isDirectory */ .wd)(hash), files });
    }
    return changes;
}
/** Takes away what was measured, and leaves what is in a directory beside that: `.dvcignore` may pass over it. */
async function removeMeasured(path, found, { workspace }) {
    for (const entry of (await found?.entries()) ?? [])
        await workspace.remove(`${path}/${entry.path}`);
    const isLeft = (await workspace.stat(path))?.kind === 'directory' && (await workspace.files(path)).length > 0;
    if (!isLeft)
        await workspace.remove(path);
}
/** What was placed by an earlier run and is neither an output now, nor in or around one. */
async function findUntracked({ placements, snapshot }) {
    const placed = placements.all();
    if (placed.size === 0)
        return placed;
    const tracked = (await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .trackedOutputs */ .zT)(snapshot)).map(({ place }) => place);
    const known = new Set(tracked);
    return new Map([...placed].filter(([path]) => !known.has(path) && !tracked.some((place) => (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(place, path) || (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, place))));
}


/***/ })

};
