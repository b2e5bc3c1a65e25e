export const id = 7727;
export const ids = [7727];
export const modules = {

/***/ 7499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   z6: () => (/* binding */ readModelInputs)
/* harmony export */ });
/* unused harmony exports builderNames, platforms */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/** What may build an image; `auto` chooses. */
const builderNames = ['auto', 'buildx', 'buildah', 'podman', 'registry'];
/** Platforms that images are made for. */
const platforms = ['linux/amd64', 'linux/arm64'];
/**
 * Reads the inputs of `package`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return {
        ...readModelInputs(read),
        image: read('image') || undefined,
        push: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('push', read('push')) ?? true,
        reviewed: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('reviewed', read('reviewed')),
        builder: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)('builder', read('builder'), builderNames) ?? 'auto',
        baseImage: read('base-image') || undefined,
        pythonVersion: parsePython(read('python-version')),
        platform: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)('platform', read('platform'), platforms) ?? 'linux/amd64',
        eject: undefined,
        dryRun: false,
        workingDirectory: read('working-directory'),
    };
}
/**
 * Reads what `package` and `serve` are told of the model.
 *
 * @throws {UserError} INPUT
 */
function readModelInputs(read) {
    return {
        model: read('model') || undefined,
        example: read('example') || undefined,
        requirements: read('requirements') || undefined,
        predictor: read('predictor') || undefined,
        name: read('name') || undefined,
        allowPickle: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('allow-pickle', read('allow-pickle')),
        trustedModules: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('trusted-modules')),
    };
}
function parsePython(text) {
    return (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)('python-version', text, ['3.10', '3.11', '3.12', '3.13', '3.14']);
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

/***/ 3250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ agentFor),
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);


const idleTimeout = 30_000;
/** Bytes of an answer at the most: nothing that we ask for is near it. */
const maxBytes = 64 * 1024 * 1024;
let agents;
/** Connections are kept for the next request, and go through the proxy that the environment names, where Node knows how. */
function agentFor(isPlain) {
    const options = { keepAlive: true, timeout: 5_000, proxyEnv: process.env };
    agents ??= { plain: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options), secure: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) };
    return isPlain ? agents.plain : agents.secure;
}
/**
 * Sends one request. Node's own client and not `fetch`: loading that costs more than all the rest of a
 * report.
 */
async function exchange({ method, url, headers, body, timeout = idleTimeout, }) {
    const size = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const isPlain = url.protocol === 'http:';
    const agent = agentFor(isPlain);
    const options = { method, timeout, agent, headers: { 'user-agent': 'crisol', ...headers, ...size } };
    return await new Promise((resolve, reject) => {
        const request = (isPlain ? node_http__WEBPACK_IMPORTED_MODULE_0__.request : node_https__WEBPACK_IMPORTED_MODULE_1__.request)(url, options, (response) => {
            const chunks = [];
            let length = 0;
            response.on('data', (chunk) => {
                length += chunk.length;
                if (length > maxBytes)
                    response.destroy(new Error(`the answer has more than ${maxBytes} bytes`));
                chunks.push(chunk);
            });
            response.on('error', reject);
            response.on('aborted', () => reject(fault('ECONNRESET', 'the connection was closed in the middle of the answer')));
            response.on('end', () => resolve({
                status: response.statusCode ?? 0,
                headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
                text: Buffer.concat(chunks).toString('utf8'),
            }));
        });
        request.on('timeout', () => request.destroy(fault('ETIMEDOUT', `no answer within ${timeout / 1000} s`)));
        request.on('error', reject);
        request.end(body);
    });
}
function fault(code, message) {
    return Object.assign(new Error(message), { code });
}


/***/ }),

/***/ 4606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ nameOfProject),
  U6: () => (/* binding */ withModelPorts),
  Hh: () => (/* binding */ withPackagePorts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/adapters/signals.js
var signals = __webpack_require__(6261);
;// CONCATENATED MODULE: ./lib/adapters/container/build-fault.js

/** What a builder says when it has no room, and when it does not get the base. */
const fullDisk = /no space left on device|disk quota exceeded/iu;
const noBase = /manifest unknown|pinging container registry|source metadata|initializing source|unauthorized|authentication required|no such host|connection refused|pull access denied|short-name/iu;
/** Longest part of what a builder says that is told. */
const longest = 300;
/** Gives why a builder did not build, in one sentence. */
function buildFault(name, base, { status, stderr, stdout }) {
    const said = `${stdout}${stderr}`;
    if (fullDisk.test(said))
        return new core_error/* UserError */.y(`The disk is full, says ${name}; make room and build again.`, { code: 'ENVIRONMENT' });
    const reason = lastLine(stderr) ?? lastLine(stdout) ?? `it ended with ${status}`;
    if (noBase.test(reason))
        return new core_error/* UserError */.y(`The base ${base} cannot be had by ${name} (${reason}); check the name, and log in where it is kept.`, { code: 'REMOTE' });
    return new core_error/* UserError */.y(`${name} did not build the image: ${reason}.`, { code: 'ENVIRONMENT' });
}
/** The last line that says something, without the name of the level before it. */
function lastLine(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const line = lines.findLast((said) => /^error\b/iu.test(said)) ?? lines.findLast((said) => said !== '');
    return line
        ?.replace(/^error:\s*/iu, '')
        .replace(/\.$/u, '')
        .slice(0, longest);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/core/image/labels.js
var image_labels = __webpack_require__(4830);
// EXTERNAL MODULE: ./lib/core/image/reference.js
var image_reference = __webpack_require__(5896);
;// CONCATENATED MODULE: ./lib/core/image/dockerfile.js



/** Characters that no value may have: a line of a Dockerfile ends there, whatever quotes are around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are looked for
const control = /[\u0000-\u001f\u007f]/u;
/** Where a layer is made ready in its stage: nothing of the base lies there. */
const stagePath = '/crisol-layer';
/**
 * Renders the Dockerfile that builds a plan from a folder that has one directory for each layer: what is copied to the
 * root of the image, so that no builder makes a directory of itself, with a time of its own. It needs no network, no
 * package manager and no shell in the base.
 *
 * @throws {UserError} INPUT for a value that a Dockerfile cannot hold
 */
function renderDockerfile(plan, folders) {
    return `${[
        heading(plan),
        ...plan.layers.filter(({ isCompiled }) => isCompiled).map((layer) => renderStage(plan, layer, folders)),
        renderImage(plan, folders),
    ].join('\n\n')}\n`;
}
function heading({ platform, epoch }) {
    return [
        '# A serving image: each directory beside this file is one layer, in the order in which they change.',
        '# The same files give the same digest when it is built with one time for all that it says of itself:',
        `#   buildah build --layers --platform ${platform} --timestamp ${epoch} .`,
        `#   SOURCE_DATE_EPOCH=${epoch} docker buildx build --platform ${platform} --output type=oci,dest=image.tar .`,
    ].join('\n');
}
/** Bytecode is made apart, by the Python that will read it, and judged by the hash of nothing: no start compiles again. */
function renderStage({ base, epoch }, { name, target }, folders) {
    const mode = 'compileall.py_compile.PycInvalidationMode.UNCHECKED_HASH';
    const place = pathText(target);
    const script = [
        'import compileall, os',
        `compileall.compile_dir('${stagePath}${place}', ddir='${place}', quiet=2, invalidation_mode=${mode})`,
        // A builder that is to set the times would compress every layer anew, each time.
        `[os.utime(os.path.join(path, name), (${epoch}, ${epoch}), follow_symlinks=False) ` +
            `for path, folders, files in os.walk('${stagePath}', topdown=False) for name in (*folders, *files, '')]`,
    ];
    return [
        `# Bytecode for ${target}, so that a container starts without compiling, and one time for every file.`,
        `FROM ${(0,image_reference/* formatReference */.FH)((0,image_reference/* parseReference */.F2)(base, 'The base'))} AS ${name}`,
        'USER 0:0',
        'ENV PYTHONHASHSEED=0',
        `COPY ${folders[name]} ${stagePath}`,
        `RUN ${execForm(['python3', '-c', script.join('; ')])}`,
    ].join('\n');
}
function renderImage(plan, folders) {
    const names = plan.layers.map(({ name }) => name).join(',');
    const settings = [
        ...instruct('ENV', plan.environment, /^[A-Za-z_][A-Za-z0-9_]*$/u),
        ...instruct('LABEL', { ...plan.labels, [image_labels/* labelNames */.l.layers]: names }, /^[A-Za-z0-9][A-Za-z0-9._/-]*$/u),
    ];
    return [
        '# The image itself: nothing is run in it, so that it holds what is copied and nothing else.',
        `FROM ${(0,image_reference/* formatReference */.FH)((0,image_reference/* parseReference */.F2)(plan.base, 'The base'))}`,
        ...plan.layers.flatMap(({ name, target, isCompiled }) => [
            `# ${pathText(target)}`,
            isCompiled ? `COPY --from=${name} ${stagePath} /` : `COPY ${folders[name]} /`,
        ]),
        ...settings,
        `EXPOSE ${plan.port}`,
        `USER ${userText(plan.user)}`,
        `ENTRYPOINT ${execForm(plan.entrypoint)}`,
        `CMD ${execForm(plan.command)}`,
    ].join('\n');
}
/** One instruction for all values: each instruction is a line of the image's history. */
function instruct(name, values, key) {
    const pairs = Object.entries(values).map(([given, value]) => {
        if (!key.test(given))
            throw unfit(`${name} ${given}`, given);
        if (control.test(value))
            throw unfit(`${name} ${given}`, value);
        return `${given}="${value.replaceAll(/[\\"$]/gu, '\\$&')}"`;
    });
    return pairs.length === 0 ? [] : [`${name} ${pairs.join(' \\\n    ')}`];
}
/** A list in JSON, which stays on one line whatever is in it. */
function execForm(words) {
    return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}
function pathText(path) {
    if (!/^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/u.test(path))
        throw unfit('A directory of the image', path);
    return path;
}
function userText(user) {
    if (!/^\d+(?::\d+)?$/u.test(user))
        throw unfit('The user of the image', user);
    return user;
}
function unfit(what, value) {
    return new core_error/* UserError */.y(`${what} is ${JSON.stringify(value.slice(0, 80))}, which a Dockerfile cannot hold; take out line breaks and control characters, and use plain letters in names.`, { code: 'INPUT' });
}

// EXTERNAL MODULE: ./lib/core/image/plan.js
var image_plan = __webpack_require__(8246);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/adapters/container/layer-entries.js




/** Files that are looked at at once. */
const filesAtOnce = 16;
/** Bits of the owner that make a file one that can be run. */
const runnable = 0o100;
/**
 * Lists what lies in a layer, in the order of its names, a directory before what is in it. Bytecode of this machine is
 * left out where the base makes its own.
 *
 * @throws {UserError} PATH for what cannot lie in an image; MISSING for a directory that is not there
 */
async function entriesOf(layer) {
    const found = [];
    await walk(layer, '', found);
    return found;
}
async function walk(layer, below, found) {
    const names = (await namesIn(layer, below)).filter((name) => !(layer.isCompiled && name === '__pycache__'));
    const paths = names.map((name) => (below === '' ? name : `${below}/${name}`));
    for (const entry of await (0,pool/* mapPool */.P)(paths, filesAtOnce, async (path) => await toEntry(layer, path))) {
        found.push(entry);
        if (entry.kind === 'directory')
            await walk(layer, entry.path, found);
    }
}
async function namesIn({ name, directory }, below) {
    try {
        return (await (0,promises_.readdir)((0,external_node_path_.join)(directory, below))).sort((one, other) => (one < other ? -1 : 1));
    }
    catch (cause) {
        const message = `The directory ${(0,external_node_path_.join)(directory, below)} of the layer ${name} cannot be read; expected a directory.`;
        throw new core_error/* UserError */.y(message, { code: 'MISSING', cause });
    }
}
async function toEntry(layer, path) {
    const file = (0,external_node_path_.join)(layer.directory, path);
    const stats = await (0,promises_.lstat)(file);
    if (stats.isDirectory())
        return { path, kind: 'directory', mode: 0o755, size: 0, target: '' };
    const mode = (stats.mode & runnable) === 0 ? 0o644 : 0o755;
    if (stats.isFile())
        return { path, kind: 'file', mode, size: stats.size, target: '' };
    if (!stats.isSymbolicLink())
        throw layer_entries_unfit(file, 'is neither a file nor a directory', 'take it away');
    const target = await (0,promises_.readlink)(file);
    const end = (0,external_node_path_.relative)(layer.directory, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), target));
    const isInside = !(0,external_node_path_.isAbsolute)(target) && end !== '..' && !end.startsWith('../') && !(0,external_node_path_.isAbsolute)(end);
    if (!isInside)
        throw layer_entries_unfit(file, `is a link to ${target}, outside of its layer`, 'put the file itself there');
    return { path, kind: 'link', mode: 0o755, size: 0, target };
}
function layer_entries_unfit(file, what, remedy) {
    return new core_error/* UserError */.y(`${file} ${what}, which cannot lie in an image; ${remedy}.`, { code: 'PATH' });
}

;// CONCATENATED MODULE: ./lib/adapters/container/context.js








/** Modes as they are on the disk. */
const permissions = 0o7777;
/** A layer has thousands of files, each a matter of moments. */
const context_filesAtOnce = 16;
/**
 * Writes what builds a plan into a folder: a Dockerfile and, beside it, one directory for each layer, in which all lies
 * as it does below the root of the image. It is all that a builder is shown.
 *
 * @param folder absolute path; it is made where it is not there
 * @throws {UserError} PATH for what cannot lie in an image; INPUT for values that a Dockerfile cannot hold; MISSING for a
 * directory that is not there
 */
async function writeContext(plan, folder) {
    const folders = Object.fromEntries(image_plan/* layerNames */.E.map((name) => [name, name]));
    for (const layer of plan.layers)
        if (!layer.isCompiled)
            folders[layer.name] = `${layer.name}-${await hashOf(layer)}`;
    const dockerfile = renderDockerfile(plan, folders);
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const layer of plan.layers)
        await copyLayer(layer, (0,external_node_path_.join)(folder, folders[layer.name]), plan.epoch);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), dockerfile);
}
/**
 * What is in a layer, in a few letters. BuildKit takes a file of a name, size and time that it has seen for the one that
 * it has; where all files have one time, the name of their directory must tell.
 */
async function hashOf(layer) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const entry of await entriesOf(layer)) {
        hash.update(`${JSON.stringify(entry)}\n`);
        if (entry.kind !== 'file')
            continue;
        for await (const chunk of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(layer.directory, entry.path)))
            hash.update(chunk);
    }
    return hash.digest('hex').slice(0, 16);
}
/** The times of what is compiled are set where that is done, so that its files can be shared with the originals. */
async function copyLayer(layer, root, epoch) {
    const parents = layer.target.split('/').map((_, index, parts) => (0,external_node_path_.join)(root, ...parts.slice(0, index + 1)));
    const entries = (await entriesOf(layer)).map((entry) => ({ ...entry, to: (0,external_node_path_.join)(root, layer.target, entry.path) }));
    const directories = [...parents, ...entries.filter(({ kind }) => kind === 'directory').map(({ to }) => to)];
    for (const directory of directories)
        await makeDirectory(directory);
    const others = entries.filter(({ kind }) => kind !== 'directory');
    await (0,pool/* mapPool */.P)(others, context_filesAtOnce, async ({ to, ...entry }) => await place(layer, entry, to));
    if (layer.isCompiled)
        return;
    for (const path of [...directories, ...others.map(({ to }) => to)])
        await (0,promises_.lutimes)(path, epoch, epoch);
}
async function place(layer, { path, kind, mode, target }, to) {
    const from = (0,external_node_path_.join)(layer.directory, path);
    if (kind === 'link')
        await (0,promises_.symlink)(target, to);
    else if (!(layer.isCompiled && (await isShared(from, to, mode))))
        await copy(from, to, mode);
}
async function makeDirectory(path) {
    await (0,promises_.mkdir)(path);
    await (0,promises_.chmod)(path, 0o755);
}
/** A file is shared where it is already as it must be: the original is never altered. */
async function isShared(from, to, mode) {
    try {
        if (((await (0,promises_.lstat)(from)).mode & permissions) !== mode)
            return false;
        await (0,promises_.link)(from, to);
        return true;
    }
    catch {
        return false;
    }
}
/** A copy keeps its time, by which a builder tells whether it has seen the file. */
async function copy(from, to, mode) {
    const { atime, mtime } = await (0,promises_.lstat)(from);
    await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_FICLONE);
    await (0,promises_.chmod)(to, mode);
    await (0,promises_.utimes)(to, atime, mtime);
}

// EXTERNAL MODULE: ./lib/core/document.js
var core_document = __webpack_require__(9282);
;// CONCATENATED MODULE: ./lib/core/image/oci.js


/** Types of what a registry or a layout holds. */
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
    dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
/** Bytes of a manifest or a configuration at the most, as registries have it. */
const maxDocument = 4 * 1024 * 1024;
/**
 * Reads a manifest, or the index of several.
 *
 * @param where names it in an error
 * @throws {UserError} CORRUPT
 */
function parseManifest(text, where) {
    const document = readDocument(text, where);
    const { config, layers, manifests } = document;
    if (Array.isArray(manifests))
        return {
            mediaType: textOr(document['mediaType'], mediaTypes.index),
            manifests: manifests.map((entry) => ({ ...toDescriptor(entry, where), platform: toPlatform(entry) })),
        };
    if (!Array.isArray(layers))
        throw corrupt(where, 'has neither layers nor manifests');
    return {
        mediaType: textOr(document['mediaType'], mediaTypes.manifest),
        config: toDescriptor(config, where),
        layers: layers.map((layer) => toDescriptor(layer, where)),
    };
}
/**
 * Reads the configuration of an image.
 *
 * @throws {UserError} CORRUPT
 */
function parseConfig(text, where) {
    const document = readDocument(text, where);
    const labels = (0,core_document/* asDocument */._G)((0,core_document/* asDocument */._G)(document['config'])['Labels']);
    return {
        labels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, (0,core_document/* asText */.e1)(value)])),
        platform: `${(0,core_document/* asText */.e1)(document['os'])}/${(0,core_document/* asText */.e1)(document['architecture'])}`,
    };
}
/**
 * Gives the configuration of an image with another top layer. What is not named stays as it is.
 *
 * @throws {UserError} CORRUPT
 */
function rebaseConfig(text, change, where) {
    const document = readDocument(text, where);
    const config = (0,core_document/* asDocument */._G)(document['config']);
    const rootfs = (0,core_document/* asDocument */._G)(document['rootfs']);
    const { diff_ids: diffIds } = rootfs;
    if (!Array.isArray(diffIds) || diffIds.length === 0)
        throw corrupt(where, 'has no list of layers');
    return JSON.stringify({
        ...document,
        created: change.created,
        config: {
            ...config,
            Env: mergeEnvironment(config['Env'], change.environment),
            Labels: { ...(0,core_document/* asDocument */._G)(config['Labels']), ...change.labels },
        },
        rootfs: { ...rootfs, diff_ids: [...diffIds.slice(0, -1), change.diffId] },
        ...historyOf(document['history'], change.created),
    });
}
/** Gives the manifest of an image with another top layer and the configuration that goes with it. */
function rebaseManifest(text, config, layer) {
    const document = JSON.parse(text);
    return JSON.stringify({
        ...document,
        config: { ...document.config, digest: config.digest, size: config.size },
        layers: [...document.layers.slice(0, -1), layer],
    });
}
/** The last step that made a layer is replaced by one that says by whom; where there is no history none is made up. */
function historyOf(history, created) {
    if (!Array.isArray(history))
        return {};
    const last = history.findLastIndex((step) => (0,core_document/* asDocument */._G)(step)['empty_layer'] !== true);
    const made = { created, created_by: 'crisol package: the model alone' };
    return { history: history.map((step, index) => (index === last ? made : step)) };
}
function mergeEnvironment(given, changes) {
    const lines = Array.isArray(given) ? given.map(core_document/* asText */.e1) : [];
    const names = Object.keys(changes);
    const kept = lines.filter((line) => !names.some((name) => line.startsWith(`${name}=`)));
    return [...kept, ...names.map((name) => `${name}=${changes[name]}`)];
}
/** Renders the index of a layout that holds one image. */
function renderLayoutIndex({ mediaType, digest, size }) {
    return JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size }] });
}
/** The file that says that a folder is a layout. */
const layoutFile = JSON.stringify({ imageLayoutVersion: '1.0.0' });
function readDocument(text, where) {
    const document = (0,core_document/* parseDocument */.Tp)(text);
    if (document === undefined)
        throw corrupt(where, 'is no JSON object');
    return document;
}
function toDescriptor(value, where) {
    const { digest, size, mediaType } = (0,core_document/* asDocument */._G)(value);
    if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/u.test(digest))
        throw corrupt(where, `names a blob by ${JSON.stringify(digest) ?? 'nothing'} and not by its SHA-256`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw corrupt(where, `does not say how large ${digest} is`);
    return { digest, size, mediaType: textOr(mediaType, mediaTypes.layer) };
}
function toPlatform(value) {
    const { os, architecture } = (0,core_document/* asDocument */._G)((0,core_document/* asDocument */._G)(value)['platform']);
    return typeof os === 'string' && typeof architecture === 'string' ? `${os}/${architecture}` : undefined;
}
function textOr(value, fallback) {
    return typeof value === 'string' && value !== '' ? value : fallback;
}
function corrupt(where, why) {
    return new core_error/* UserError */.y(`${where} ${why}; expected a manifest or a configuration as OCI describes them.`, {
        code: 'CORRUPT',
    });
}

;// CONCATENATED MODULE: ./lib/adapters/container/layout.js





/** Path of a blob in a layout. */
function blobPath(layout, digest) {
    return (0,external_node_path_.join)(layout, 'blobs', ...digest.split(':'));
}
/**
 * Reads the image of a layout.
 *
 * @param layout absolute path of its folder
 * @throws {UserError} CORRUPT when it holds no image, or several
 */
async function readLayout(layout) {
    const index = await layout_readDocument((0,external_node_path_.join)(layout, 'index.json'));
    const [found, ...others] = 'manifests' in index ? index.manifests : [];
    if (found === undefined || others.length > 0)
        throw new core_error/* UserError */.y(`The layout ${layout} was expected to hold one image.`, { code: 'CORRUPT' });
    const { digest, size } = found;
    const { mediaType, config, layers } = await readManifest(layout, digest);
    const { labels } = parseConfig(await (0,promises_.readFile)(blobPath(layout, config.digest), 'utf8'), config.digest);
    const names = (0,image_labels/* nameLayers */.m)(layers.length, labels);
    return {
        layout,
        manifest: { digest, size, mediaType },
        layers: layers.map((layer, position) => ({ ...layer, name: names[position] ?? 'base' })),
    };
}
/**
 * Reads the manifest of an image in a layout.
 *
 * @throws {UserError} CORRUPT
 */
async function readManifest(layout, digest) {
    const manifest = await layout_readDocument(blobPath(layout, digest));
    if ('layers' in manifest)
        return manifest;
    throw new core_error/* UserError */.y(`The layout ${layout} was expected to hold one image, for one platform.`, { code: 'CORRUPT' });
}
async function layout_readDocument(file) {
    try {
        return parseManifest(await (0,promises_.readFile)(file, 'utf8'), file);
    }
    catch (cause) {
        if (cause instanceof core_error/* UserError */.y)
            throw cause;
        throw new core_error/* UserError */.y(`${file} cannot be read; expected it in the layout of an image.`, { code: 'CORRUPT', cause });
    }
}
/** All blobs that a registry must have before it gets the manifest, each once: two layers may be the very same. */
function blobsOf({ config, layers }) {
    return [...new Map([...layers, config].map((blob) => [blob.digest, blob])).values()];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/adapters/container/program.js





/** Characters of each stream that are kept, the last ones: an inventory of an image is no small text. */
const kept = 64 * 1024 * 1024;
/**
 * Calls a program and waits for its end. When this process is told to end, so is the program, and the call does not
 * return: what is to be undone is done by those who asked for it with `onCancel`.
 *
 * @throws {UserError} ENVIRONMENT when there is no such program
 */
async function callProgram(call) {
    const child = (0,external_node_child_process_.spawn)(call.program, call.args, {
        cwd: call.directory,
        env: { ...process.env, ...call.environment },
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    let isCut = false;
    const release = (0,signals/* onCancel */.Ao)(async () => {
        isCut = true;
        await terminate(child);
    });
    try {
        const closed = untilClosed(child, call.program);
        const { input = '' } = call;
        const [stdout, stderr, status] = await Promise.all([
            gather(child.stdout, call.tell),
            gather(child.stderr, call.tell),
            closed,
            hand(typeof input === 'string' ? external_node_stream_.Readable.from([input]) : external_node_stream_.Readable.from(input), child.stdin),
        ]);
        if (isCut)
            await new Promise(() => undefined);
        return { status, stdout, stderr };
    }
    finally {
        release();
    }
}
/** Tells whether a program is there and answers a question with success. */
async function answers(program, args) {
    try {
        return (await callProgram({ program, args })).status === 0;
    }
    catch {
        return false;
    }
}
async function untilClosed(child, program) {
    return await new Promise((resolve, reject) => {
        child.once('error', (cause) => reject(notCallable(program, cause)));
        child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)));
    });
}
function notCallable(program, cause) {
    if (cause.code !== 'ENOENT' && cause.code !== 'EACCES')
        return cause;
    const message = `${program} was not found on the PATH; install it, or choose another way.`;
    return new core_error/* UserError */.y(message, { code: 'ENVIRONMENT', cause });
}
async function terminate(child) {
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await closed;
}
async function hand(input, stdin) {
    try {
        await (0,external_node_stream_promises_.pipeline)(input, stdin);
    }
    catch (error) {
        // A program that does not read to the end is no fault of ours: its status tells.
        const { code = '' } = error;
        if (!['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code))
            throw error;
    }
}
async function gather(stream, tell) {
    let text = '';
    let begun = '';
    for await (const chunk of stream.setEncoding('utf8')) {
        text += chunk;
        if (text.length > 2 * kept)
            text = text.slice(-kept);
        if (tell === undefined)
            continue;
        const lines = `${begun}${chunk}`.split(/\r?\n/u);
        begun = lines.pop() ?? '';
        for (const line of lines)
            tell(line);
    }
    if (begun !== '')
        tell?.(begun);
    return text.slice(-kept);
}

// EXTERNAL MODULE: ./lib/adapters/no-space.js
var no_space = __webpack_require__(8818);
;// CONCATENATED MODULE: ./lib/adapters/container/work-folder.js




/**
 * Has a folder made as a whole: work is done in a folder beside it, and what it leaves at `result` is moved into place.
 * When the work throws, or this process is told to end, nothing is left.
 *
 * @param into absolute path of a folder that is not there, or empty
 * @throws {UserError} ENVIRONMENT when the disk is full
 */
async function makeFolder(into, work) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(into), { recursive: true });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(into), '.crisol-image-'));
    const remove = async () => await (0,promises_.rm)(folder, { recursive: true, force: true });
    const release = (0,signals/* onCancel */.Ao)(remove);
    try {
        const done = await work(folder, (0,external_node_path_.join)(folder, 'result'));
        await (0,promises_.rename)((0,external_node_path_.join)(folder, 'result'), into);
        return done;
    }
    catch (cause) {
        throw (0,no_space/* noSpace */.U)(cause, into);
    }
    finally {
        release();
        await remove();
    }
}

;// CONCATENATED MODULE: ./lib/adapters/container/buildah.js








/** Name of the last image that was built, which keeps what the next build needs not make again. */
const cacheName = 'localhost/crisol-build:latest';
/** Opens buildah, or podman, which is buildah under another name: both write the very same images. */
function openBuildah(name) {
    const build = async (plan, into, tell) => {
        await makeFolder(into, async (folder, result) => {
            const context = (0,external_node_path_.join)(folder, 'context');
            await writeContext(plan, context);
            const call = async (args) => await callProgram({ program: name, args, tell });
            const built = await withoutRemains(name, async () => await call([...buildArgs(plan, folder), context]));
            if (built.status !== 0)
                throw buildFault(name, plan.base, built);
            const id = (await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'id'), 'utf8')).trim();
            const written = await call(['push', '--quiet', '--format', 'oci', id, `oci:${result}`]);
            if (written.status !== 0)
                throw buildFault(name, plan.base, written);
        });
        return await readLayout(into);
    };
    return { name, build };
}
/**
 * Isolation by `chroot` needs no runtime, no cgroup and no namespace, and so works in a container, too; what runs is the
 * base's own Python, on text that it does not execute.
 */
function buildArgs({ platform, epoch }, folder) {
    return [
        ...['build', '--layers', '--force-rm', '--isolation', 'chroot', '--format', 'oci', '--platform', platform],
        ...['--timestamp', String(epoch), '--tag', cacheName, '--iidfile', (0,external_node_path_.join)(folder, 'id')],
        ...['--file', (0,external_node_path_.join)(folder, 'context', 'Dockerfile')],
    ];
}
/**
 * Does work, and removes the containers that a builder leaves when it is ended in the middle: those that were not there
 * before. One that ends by itself leaves none.
 */
async function withoutRemains(name, work) {
    const before = new Set(await containersOf(name));
    const release = (0,signals/* onCancel */.Ao)(async () => {
        const left = (await containersOf(name)).filter((id) => !before.has(id));
        const force = name === 'podman' ? ['--force'] : [];
        if (left.length > 0)
            await callProgram({ program: name, args: ['rm', ...force, ...left] });
    });
    try {
        return await work();
    }
    finally {
        release();
    }
}
async function containersOf(name) {
    const args = name === 'podman'
        ? ['ps', '--all', '--external', '--quiet', '--no-trunc']
        : ['containers', '--quiet', '--notruncate'];
    const { stdout } = await callProgram({ program: name, args });
    return stdout.split('\n').filter((id) => id !== '');
}

;// CONCATENATED MODULE: ./lib/adapters/container/buildx.js







/**
 * Looks at the builder that `docker buildx` would use. Docker's own one writes no layouts, unless it keeps its images
 * with containerd.
 */
async function findBuildx() {
    try {
        const { status, stdout } = await callProgram({
            program: 'docker',
            args: ['buildx', 'inspect', '--bootstrap'],
        });
        if (status !== 0)
            return 'missing';
        const exporter = /^\s*OCI exporter:\s*(?<answer>true|false)/imu.exec(stdout)?.groups?.['answer'];
        const isDockers = /^\s*Driver:\s*docker\s*$/imu.test(stdout);
        return (exporter === undefined ? isDockers : exporter === 'false') ? 'no layouts' : 'ready';
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y)
            return 'missing';
        throw error;
    }
}
/** Opens BuildKit by `docker buildx`. */
function openBuildx() {
    const build = async (plan, into, tell) => {
        await makeFolder(into, async (folder, result) => {
            const context = (0,external_node_path_.join)(folder, 'context');
            await writeContext(plan, context);
            const answer = await callProgram({
                program: 'docker',
                args: [
                    ...['buildx', 'build', '--platform', plan.platform, '--progress', 'plain'],
                    // What it would add of itself holds times, and makes an index of one image.
                    ...['--provenance=false', '--sbom=false'],
                    ...['--output', output(result), '--file', (0,external_node_path_.join)(context, 'Dockerfile'), context],
                ],
                environment: { SOURCE_DATE_EPOCH: String(plan.epoch) },
                tell,
            });
            if (answer.status !== 0)
                throw buildFault('buildx', plan.base, answer);
        });
        return await readLayout(into);
    };
    return { name: 'buildx', build };
}
/** The value is read as a line of CSV: a comma in the path must not end it. */
function output(folder) {
    const path = `"dest=${folder.replaceAll('"', '""')}"`;
    return `type=oci,${path},tar=false,oci-mediatypes=true,compression=gzip`;
}

;// CONCATENATED MODULE: ./lib/adapters/container/builders.js




/** Names of builders, and the choice of the first that is there. */
const builderNames = (/* unused pure expression or super */ null && (['auto', 'buildx', 'buildah', 'podman']));
/**
 * Opens a builder of this machine.
 *
 * @param name `auto` for the first of `buildx`, `buildah` and `podman` that answers
 * @throws {UserError} ENVIRONMENT when it is not there: what to install
 */
async function openBuilder(name) {
    if (name === 'buildah' || name === 'podman')
        return await openIfThere(name);
    const buildx = await findBuildx();
    if (buildx === 'ready')
        return openBuildx();
    if (name === 'buildx')
        throw buildx === 'missing' ? missing(name) : noLayouts();
    for (const other of ['buildah', 'podman'])
        if (await answers(other, ['--version']))
            return openBuildah(other);
    throw buildx === 'missing' ? noBuilder() : noLayouts();
}
async function openIfThere(name) {
    if (await answers(name, ['--version']))
        return openBuildah(name);
    throw missing(name);
}
function missing(name) {
    const what = name === 'buildx' ? 'docker buildx with a running daemon' : name;
    return new core_error/* UserError */.y(`The builder ${name} does not answer on this machine; install ${what}, or choose builder: auto.`, {
        code: 'ENVIRONMENT',
    });
}
function noLayouts() {
    const message = 'The current builder of docker buildx writes no OCI layouts; run docker buildx create --use, or the action docker/setup-buildx-action before this one.';
    return new core_error/* UserError */.y(message, { code: 'ENVIRONMENT' });
}
function noBuilder() {
    const message = 'No builder of images was found; install docker with buildx, buildah or podman (Debian and Ubuntu: apt-get install buildah).';
    return new core_error/* UserError */.y(message, { code: 'ENVIRONMENT' });
}

;// CONCATENATED MODULE: ./lib/core/image/tar.js
const block = 512;
const types = { file: '0', directory: '5', link: '2' };
/** Bytes that a field of a header holds; what is longer goes into a header of its own. */
const room = { path: 100, target: 100 };
/** Largest number that eleven octal digits hold. */
const largestSize = 0o77777777777;
/**
 * Gives the header of an entry: ustar, after one of pax for what does not fit into that. Owner and group are root, by
 * number alone, so that the same entries give the same bytes on every machine.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html
 */
function tarHeader(entry) {
    const path = entry.kind === 'directory' ? `${entry.path}/` : entry.path;
    const records = [
        ...(needsPax(path, room.path) ? [paxRecord('path', path)] : []),
        ...(needsPax(entry.target, room.target) ? [paxRecord('linkpath', entry.target)] : []),
        ...(entry.size > largestSize ? [paxRecord('size', String(entry.size))] : []),
    ];
    const header = ustar({ ...entry, path }, types[entry.kind]);
    if (records.length === 0)
        return header;
    const body = concat(records);
    const first = ustar({ ...entry, path: 'pax', size: body.length, mode: 0o644, target: '' }, 'x');
    return concat([first, body, tarPadding(body.length), header]);
}
/** Gives the zeros after the bytes of a file. */
function tarPadding(size) {
    return new Uint8Array((block - (size % block)) % block);
}
/** Gives the end of an archive. */
function tarEnd() {
    return new Uint8Array(2 * block);
}
function needsPax(text, size) {
    const bytes = new TextEncoder().encode(text);
    return bytes.length > size || bytes.length !== text.length;
}
function ustar({ path, size, mode, time, target }, type) {
    const header = new Uint8Array(block);
    const put = (text, offset, length) => header.set(new TextEncoder().encode(text).subarray(0, length), offset);
    const number = (value, digits) => `${value.toString(8).padStart(digits, '0')}\0`;
    put(path, 0, room.path);
    put(number(mode, 7), 100, 8);
    put(number(0, 7), 108, 8);
    put(number(0, 7), 116, 8);
    put(number(size > largestSize ? 0 : size, 11), 124, 12);
    put(number(time, 11), 136, 12);
    put(' '.repeat(8), 148, 8);
    put(type, 156, 1);
    put(target, 157, room.target);
    put('ustar\u000000', 257, 8);
    put(number(0, 7), 329, 8);
    put(number(0, 7), 337, 8);
    // Last, over the header with blanks in its place: six digits, zero, blank.
    const sum = header.reduce((total, byte) => total + byte, 0);
    put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
    return header;
}
/** `LENGTH key=value\n`, where the length counts its own digits. */
function paxRecord(key, value) {
    const bytes = new TextEncoder().encode(` ${key}=${value}\n`);
    let length = bytes.length;
    while (String(length).length + bytes.length !== length)
        length = String(length).length + bytes.length;
    return concat([new TextEncoder().encode(String(length)), bytes]);
}
function concat(pieces) {
    const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
        whole.set(piece, offset);
        offset += piece.length;
    }
    return whole;
}

;// CONCATENATED MODULE: ./lib/adapters/container/docker-archive.js




/**
 * Gives a layout as an archive that every docker loads: the list that the older ones read, beside the index of OCI for
 * those that keep their images with containerd.
 *
 * @param name name and tag that the image gets
 */
async function* dockerArchive({ layout, manifest }, name) {
    const blobs = await readManifest(layout, manifest.digest);
    const inside = ({ digest }) => `blobs/${digest.replace(':', '/')}`;
    const names = { 'io.containerd.image.name': `docker.io/library/${name}` };
    const documents = {
        'oci-layout': layoutFile,
        'index.json': JSON.stringify({ schemaVersion: 2, manifests: [{ ...manifest, annotations: names }] }),
        'manifest.json': JSON.stringify([
            { Config: inside(blobs.config), RepoTags: [name], Layers: blobs.layers.map(inside) },
        ]),
    };
    for (const blob of [manifest, ...blobsOf(blobs)]) {
        yield header(inside(blob), blob.size);
        yield* (0,external_node_fs_.createReadStream)(blobPath(layout, blob.digest));
        yield tarPadding(blob.size);
    }
    for (const [path, text] of Object.entries(documents)) {
        const bytes = new TextEncoder().encode(text);
        yield header(path, bytes.length);
        yield bytes;
        yield tarPadding(bytes.length);
    }
    yield tarEnd();
}
function header(path, size) {
    return tarHeader({ path, kind: 'file', size, mode: 0o644, time: 0, target: '' });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/adapters/container/relay.js


/**
 * Carries connections between its own streams and a port of the container, whose only network is its own loopback. It is
 * run in the container by the Python that every serving image has. A piece is number of the connection, length, bytes;
 * a length of 0 ends the connection.
 */
const carrier = `import queue, socket, struct, sys, threading
port, lock, peers = int(sys.argv[1]), threading.Lock(), {}
def say(number, data):
    with lock:
        sys.stdout.buffer.write(struct.pack(">II", number, len(data)) + data)
        sys.stdout.buffer.flush()
def listen(number, peer):
    try:
        while data := peer.recv(65536):
            say(number, data)
    except OSError:
        pass
    say(number, b"")
def carry(number, waiting):
    try:
        peer = socket.create_connection(("127.0.0.1", port))
    except OSError:
        return say(number, b"")
    threading.Thread(target=listen, args=(number, peer), daemon=True).start()
    try:
        while data := waiting.get():
            peer.sendall(data)
        peer.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
read = sys.stdin.buffer.read
while len(head := read(8)) == 8:
    number, size = struct.unpack(">II", head)
    if number not in peers:
        peers[number] = queue.SimpleQueue()
        threading.Thread(target=carry, args=(number, peers[number]), daemon=True).start()
    peers[number].put(read(size))
    if size == 0:
        del peers[number]
`;
/** Bytes of the head of a piece. */
const headSize = 8;
/**
 * Makes a port of a container that has no network answer on a port of loopback.
 *
 * @param exec program and arguments that run a command in the container, with its streams
 */
async function openRelay(exec, port) {
    const sockets = new Map();
    const carriage = openCarriage([...exec, 'python3', '-c', carrier, String(port)], sockets);
    let count = 0;
    const server = (0,external_node_net_.createServer)((socket) => {
        const number = ++count;
        sockets.set(number, socket);
        const stdin = carriage.stdin();
        socket.on('data', (bytes) => {
            if (stdin.write(toPiece(number, bytes)))
                return;
            socket.pause();
            stdin.once('drain', () => socket.resume());
        });
        socket.on('error', () => undefined);
        socket.once('close', () => {
            sockets.delete(number);
            if (stdin.writable)
                stdin.write(toPiece(number, Buffer.alloc(0)));
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        close: async () => {
            const closed = new Promise((resolve) => server.close(resolve));
            for (const socket of sockets.values())
                socket.destroy();
            carriage.end();
            await closed;
        },
    };
}
function openCarriage([program = '', ...args], sockets) {
    let child;
    const start = () => {
        const started = (0,external_node_child_process_.spawn)(program, args, { env: process.env, stdio: ['pipe', 'pipe', 'pipe'] });
        const end = () => {
            if (child === started)
                child = undefined;
            for (const socket of sockets.values())
                socket.destroy();
        };
        started.once('error', end).once('close', end);
        started.stdin.on('error', () => undefined);
        started.stderr.resume();
        splitPieces(started.stdout, (number, bytes) => deliver(started.stdout, sockets.get(number), bytes));
        return started;
    };
    return {
        stdin: () => {
            child ??= start();
            return child.stdin;
        },
        end: () => void child?.stdin.end(),
    };
}
/** What a socket does not take yet is waited for. */
function deliver(stdout, socket, bytes) {
    if (bytes.length === 0)
        socket?.end();
    else if (socket?.write(bytes) === false) {
        stdout.pause();
        const resume = () => {
            socket.off('drain', resume).off('close', resume);
            stdout.resume();
        };
        socket.once('drain', resume).once('close', resume);
    }
}
function toPiece(number, bytes) {
    const head = Buffer.alloc(headSize);
    head.writeUInt32BE(number, 0);
    head.writeUInt32BE(bytes.length, 4);
    return Buffer.concat([head, bytes]);
}
/** Takes the pieces from what a carrier says, however it arrives. */
function splitPieces(stdout, take) {
    let rest = Buffer.alloc(0);
    stdout.on('data', (bytes) => {
        rest = Buffer.concat([rest, bytes]);
        while (rest.length >= headSize) {
            const end = headSize + rest.readUInt32BE(4);
            if (rest.length < end)
                return;
            take(rest.readUInt32BE(0), rest.subarray(headSize, end));
            rest = rest.subarray(end);
        }
    });
}

;// CONCATENATED MODULE: ./lib/adapters/container/engine.js









/**
 * Opens an engine of this machine.
 *
 * @param name `auto` for docker where its daemon answers, else podman
 * @throws {UserError} ENVIRONMENT when it is not there: what to install
 */
async function openEngine(name) {
    for (const own of name === 'auto' ? ['docker', 'podman'] : [name])
        if (await answers(own, ['version', '--format', own === 'docker' ? '{{.Server.Version}}' : '{{.Client.Version}}']))
            return engineOf(own);
    const what = name === 'auto' ? 'docker or podman' : name;
    throw new core_error/* UserError */.y(`No ${what} answers on this machine, which runs the image to try it; install ${name === 'auto' ? 'one of them' : name} and start it.`, { code: 'ENVIRONMENT' });
}
function engineOf(name) {
    return {
        name,
        load: async (image) => await load(name, image),
        start: async (image, options) => await start(name, image, options),
        run: async (image, { input = '', ...options }) => {
            const own = newName();
            const release = (0,signals/* onCancel */.Ao)(async () => await remove(name, own));
            try {
                const args = ['run', '--rm', '--interactive', ...confinement(name, own, options), image, ...options.command];
                const { status, stdout, stderr } = await callProgram({ program: name, args, input });
                if (status === 125)
                    throw engineFault(name, 'run the image', { status, stdout, stderr });
                return { exitCode: status, stdout, stderr };
            }
            finally {
                release();
                await remove(name, own);
            }
        },
        forget: async (image) => void (await callProgram({ program: name, args: ['rmi', '--force', image] })),
    };
}
function newName() {
    return `crisol-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
}
/** Loads a layout under a name of its own, so that it can be forgotten without what else has the same layers. */
async function load(name, image) {
    const own = newName();
    if (name === 'docker') {
        const tagged = `${own}:latest`;
        await must({ program: name, args: ['load', '--quiet'], input: dockerArchive(image, tagged) }, 'load the image');
        return tagged;
    }
    // Podman names what it pulls by the path of the layout, which a link makes short and small.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'crisol-load-'));
    try {
        await (0,promises_.symlink)(image.layout, (0,external_node_path_.join)(folder, own));
        await must({ program: name, args: ['pull', '--quiet', `oci:${own}`], directory: folder }, 'load the image');
        return `localhost/${own}:latest`;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true });
    }
}
/**
 * No network at all: what speaks to the port is carried there from within. No write to the disk, no capability, no new
 * privilege, and limits that do not depend on those of the machine.
 */
function confinement(name, own, { environment, memory }) {
    return [
        ...['--name', own, '--pull=never', '--network=none', '--read-only'],
        ...['--tmpfs', '/tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777'],
        ...['--cap-drop=ALL', '--security-opt=no-new-privileges', '--pids-limit=256'],
        ...[`--memory=${memory}`, `--memory-swap=${memory}`],
        ...['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096', '--ulimit', 'core=0:0'],
        ...(name === 'podman' ? ['--read-only-tmpfs=false', '--log-driver=k8s-file'] : ['--log-driver=json-file']),
        ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ];
}
async function start(name, image, options) {
    const own = newName();
    const release = (0,signals/* onCancel */.Ao)(async () => await remove(name, own));
    try {
        const args = ['run', '--detach', ...confinement(name, own, options), image, ...options.command];
        await must({ program: name, args }, 'start the image');
        const relay = await openRelay([name, 'exec', '--interactive', own], options.port);
        let last;
        const log = async () => last ?? (await readLog(name, own));
        const stop = async (graceSeconds) => {
            try {
                await relay.close();
                await must({ program: name, args: ['stop', '--time', String(graceSeconds), own] }, 'stop the container');
                last = await readLog(name, own);
                const asked = ['inspect', '--format', '{{.State.ExitCode}}', own];
                return Number((await must({ program: name, args: asked }, 'look at the container')).stdout.trim());
            }
            finally {
                release();
                await remove(name, own);
            }
        };
        return { url: relay.url, log, stop };
    }
    catch (error) {
        release();
        await remove(name, own);
        throw error;
    }
}
async function readLog(name, own) {
    const lines = [];
    await callProgram({ program: name, args: ['logs', own], tell: (line) => lines.push(line) });
    return lines.join('\n');
}
/** Removes a container at once, whatever it does; one that is not there is no fault. */
async function remove(name, own) {
    const grace = name === 'podman' ? ['--time', '0'] : [];
    await callProgram({ program: name, args: ['rm', '--force', ...grace, '--volumes', own] });
}
async function must(call, what) {
    const answer = await callProgram(call);
    if (answer.status === 0)
        return answer;
    throw engineFault(call.program, what, answer);
}
function engineFault(name, what, { stdout, stderr }) {
    const said = `${stderr}\n${stdout}`.trim().split('\n');
    const reason = (said.findLast((line) => /error/iu.test(line)) ?? said.at(-1) ?? '').replace(/^error:\s*/iu, '');
    if (/no space left on device/iu.test(reason))
        return new core_error/* UserError */.y(`The disk is full, says ${name}; make room and try again.`, { code: 'ENVIRONMENT' });
    return new core_error/* UserError */.y(`${name} did not ${what}: ${reason.trim().replace(/\.$/u, '').slice(0, 300)}.`, {
        code: 'ENVIRONMENT',
    });
}

// EXTERNAL MODULE: ./lib/adapters/project.js + 1 modules
var project = __webpack_require__(8756);
// EXTERNAL MODULE: ./lib/core/package/lock-export.js
var lock_export = __webpack_require__(7296);
// EXTERNAL MODULE: ./lib/core/model/marker.js
var marker = __webpack_require__(6699);
// EXTERNAL MODULE: ./lib/core/model/requirements.js
var requirements = __webpack_require__(8313);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/package/pip.js





/** Newest glibc that wheels may ask for: that of Debian 12, which the slim images of Python are made of at the least. */
const newestGlibc = 36;
const oldestGlibc = 5;
/**
 * Gives the options that make pip choose wheels for a target, whatever Python runs it.
 *
 * @see https://pip.pypa.io/en/stable/cli/pip_install/
 */
function targetOptions({ python, platform }) {
    if (platform === 'machine')
        return [];
    const machine = (0,marker/* machineOf */.V)(platform);
    const modern = Array.from({ length: newestGlibc - oldestGlibc + 1 }, (_, step) => `manylinux_2_${newestGlibc - step}`);
    const tags = [...modern, 'manylinux2014', 'manylinux2010', 'manylinux1', 'linux'].map((tag) => `${tag}_${machine}`);
    return ['--implementation', 'cp', '--python-version', python, ...tags.flatMap((tag) => ['--platform', tag])];
}
/** Gives the same options to uv. */
function uvTargetOptions({ python, platform }) {
    if (platform === 'machine')
        return ['--python-version', python];
    return ['--python-version', python, '--python-platform', `${(0,marker/* machineOf */.V)(platform)}-manylinux_2_${newestGlibc}`];
}
/**
 * Makes a lock of what `pip install --dry-run --report -` would install, sorted by name.
 *
 * @throws {UserError} UNSUPPORTED for a package without a hash
 */
function lockOfReport(text, file) {
    const report = (0,json/* parseJson */.q)(text, "pip's report");
    const installs = (0,core_value/* isMapping */.pi)(report) ? report.get('install') : undefined;
    const packages = ((0,core_value/* isList */.Lv)(installs) ? installs : []).filter(core_value/* isMapping */.pi).map((one) => toLine(one, file));
    return packages.sort().join('');
}
function toLine(one, file) {
    const metadata = at(one, 'metadata');
    const name = (0,requirements/* normaliseName */.GX)(String(metadata?.get('name')));
    const hash = at(at(at(one, 'download_info'), 'archive_info'), 'hashes')?.get('sha256');
    if (typeof hash === 'string')
        return `${name}==${String(metadata?.get('version'))} \\\n    --hash=sha256:${hash}\n`;
    throw new core_error/* UserError */.y(`${name} of ${file} has no hash that would lock it; name a version of a package index.`, {
        code: 'UNSUPPORTED',
    });
}
function at(mapping, name) {
    const value = mapping?.get(name);
    return (0,core_value/* isMapping */.pi)(value) ? value : undefined;
}
/** What pip, uv or poetry says -> what is told of it; the first that fits counts. `$1` and on are what was found. */
const faults = [
    [
        /No space left on device|Disk quota exceeded/u,
        'ENVIRONMENT',
        'The disk is full; make room, or set XDG_CACHE_HOME to a disk that has some.',
    ],
    [
        /DO NOT MATCH THE HASHES[\s\S]*?\n\s*(\S+) from /u,
        'CORRUPT',
        'The package $1 of FILE does not have the hash of the lock; lock it again if that is right.',
    ],
    [
        /Hash mismatch for [`']?([^\s`']+)/u,
        'CORRUPT',
        'The package $1 of FILE does not have the hash of the lock; lock it again if that is right.',
    ],
    [
        /(?:Name or service not known|Temporary failure in name resolution|Failed to establish a new connection|Connection refused|ConnectTimeout)/u,
        'REMOTE',
        'The index of packages does not answer; look at PIP_INDEX_URL and the network.',
    ],
    [
        /No matching distribution found for ([^\s(]+)/u,
        'MISSING',
        'The package $1 of FILE cannot be had as a wheel for Python PYTHON on PLATFORM; choose a version that has one.',
    ],
    [
        /Because there is no version of ([^\s,]+)/u,
        'MISSING',
        'The package $1 of FILE cannot be had for Python PYTHON on PLATFORM; choose a version that has a wheel.',
    ],
    [
        /Because ([^\s=<>]+) was not found/u,
        'MISSING',
        'The package $1 of FILE is not in the index of packages; look at its name.',
    ],
    [
        /Cannot install ([^\n]+?) because these package versions have conflicting dependencies/u,
        'MISSING',
        'The packages of FILE contradict one another: $1; change one of them.',
    ],
    [
        /No solution found when resolving dependencies[\s\S]*?Because ([^\n]+)/u,
        'MISSING',
        'The packages of FILE contradict one another: $1; change one of them.',
    ],
    [
        /(?:requires? |needs? )hashes|all requirements must have their versions pinned/iu,
        'SYNTAX',
        'FILE has a package without a hash; lock all of them.',
    ],
];
/** Tells in a sentence why packages could not be had. */
function installFault(said, file, { python, platform }) {
    for (const [pattern, code, message] of faults) {
        const found = pattern.exec(said);
        if (found === null)
            continue;
        const filled = message
            .replace('$1', () => (found[1] ?? '').replace(/[.,;:]+$/u, '').slice(0, 200))
            .replace('FILE', () => file)
            .replace('PYTHON', () => python)
            .replace('PLATFORM', () => platform);
        return new core_error/* UserError */.y(filled, { code });
    }
    const last = said
        .split('\n')
        .findLast((line) => line.trim() !== '')
        ?.trim() ?? 'nothing';
    return new core_error/* UserError */.y(`The packages of ${file} could not be installed: ${last.replace(/^ERROR:\s*/u, '').replace(/\.?$/u, '.')}`, {
        code: 'MISSING',
    });
}

;// CONCATENATED MODULE: ./lib/adapters/installer.js





/** Wheels run nothing when they are installed. */
const wheelsAlone = ['--only-binary', ':all:'];
/**
 * Finds what installs packages: the pip of a Python, or uv where it has none.
 *
 * @param python name on the PATH, or path
 * @throws {UserError} ENVIRONMENT where there is neither
 */
async function findInstaller(python, root) {
    if (await answers(python, ['-m', 'pip', '--version']))
        return openPip(python, root);
    if (await answers('uv', ['--version']))
        return openUv(root);
    throw new core_error/* UserError */.y(`${python} has no pip, which installs the packages, and uv is not on the PATH; install one of them (Debian: apt-get install python3-pip).`, { code: 'ENVIRONMENT' });
}
function openPip(python, root) {
    const call = async (target, args) => await callProgram({
        program: python,
        args: ['-m', 'pip', 'install', '--quiet', '--no-input', ...wheelsAlone, ...targetOptions(target), ...args],
        directory: root,
        environment: { PIP_DISABLE_PIP_VERSION_CHECK: '1' },
    });
    return {
        install: async (lock, into, target) => await call(target, ['--require-hashes', '--no-deps', '--no-compile', '--target', into, '-r', lock]),
        resolve: async ({ requirements, constraints, name }, folder, target) => {
            const report = (0,external_node_path_.join)(folder, 'report.json');
            // A target that is not this machine's wants a directory, though nothing is put there.
            const place = ['--dry-run', '--ignore-installed', '--target', (0,external_node_path_.join)(folder, 'target'), '--report', report];
            const answer = await call(target, [...place, '-r', requirements, '-c', constraints]);
            return { ...answer, lock: answer.status === 0 ? lockOfReport(await (0,promises_.readFile)(report, 'utf8'), name) : '' };
        },
    };
}
function openUv(root) {
    const call = async (args) => await callProgram({ program: 'uv', args: ['pip', ...args], directory: root });
    return {
        install: async (lock, into, target) => {
            const options = ['--quiet', '--require-hashes', '--no-deps', ...wheelsAlone, ...uvTargetOptions(target)];
            return await call(['install', ...options, '--target', into, '-r', lock]);
        },
        resolve: async ({ requirements, constraints }, _, target) => {
            const options = ['--quiet', '--generate-hashes', '--no-header', '--no-annotate', ...wheelsAlone];
            const answer = await call(['compile', ...options, ...uvTargetOptions(target), '-c', constraints, requirements]);
            return { ...answer, lock: answer.stdout };
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/python.js











/** Form of the directories that are kept: another form is installed anew. */
const python_form = 2;
/**
 * Opens the Python that installs packages.
 *
 * @param root absolute path of the project
 * @param program name on the PATH, or path
 */
function openPython(root, tell, program = 'python3') {
    const call = async (args, more = {}) => await callProgram({ program, args, directory: root, ...more });
    return {
        version: async () => {
            const { status, stdout } = await call(['-c', 'import platform; print(platform.python_version())']);
            if (status === 0)
                return stdout.trim();
            throw new core_error/* UserError */.y(`${program} does not answer; install Python 3.10 or later.`, { code: 'ENVIRONMENT' });
        },
        resolve: async (resolution) => await inFolder(async (folder) => await resolve(resolution, { folder, root, program })),
        exportLock: async (file, lockExport) => await exportLock(file, lockExport, root),
        install: async (lock, target, file) => {
            const into = keptDirectory(lock, target);
            if ((0,external_node_fs_.existsSync)(into))
                return into;
            tell(`Installing the packages of ${file} for Python ${target.python} ...`);
            const installer = await findInstaller(program, root);
            await makeFolder(into, async (folder, result) => {
                const requirements = (0,external_node_path_.join)(folder, 'lock.txt');
                await (0,promises_.writeFile)(requirements, lock);
                const answer = await installer.install(requirements, result, target);
                if (answer.status !== 0)
                    throw installFault(answer.stderr, file, target);
                await normalise(result);
            });
            return into;
        },
        predict: async (model, code, input) => {
            const environment = { PYTHONPATH: code.join(':'), PYTHONDONTWRITEBYTECODE: '1', PYTHONSAFEPATH: '1' };
            const answer = await call(['-m', 'crisol_serving', 'predict', '--model', model], { environment, input });
            if (answer.status === 0)
                return answer.stdout;
            const reason = answer.stderr.trim().split('\n').at(-1) ?? `it ended with ${answer.status}`;
            throw new core_error/* UserError */.y(`The model could not be asked outside the container, by the packages of the project: ${reason.replace(/\.?$/u, '.')} Record predictions in the example, or install what the model needs.`, { code: 'MODEL' });
        },
    };
}
/** Absolute path of the directory that Crisol keeps what it installs in. */
function keptFolder() {
    return (0,external_node_path_.join)(process.env['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'crisol', 'packages');
}
function keptDirectory(lock, { python, platform }) {
    const place = platform === 'machine' ? [process.platform, process.arch] : platform;
    const key = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([python_form, lock, python, place]))
        .digest('hex');
    return (0,external_node_path_.join)(keptFolder(), key.slice(0, 40));
}
async function inFolder(work) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'crisol-python-'));
    try {
        return await work(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** A file may name others beside it: then it is read where it lies. */
async function resolve(resolution, { folder, root, program }) {
    const { file, target } = resolution;
    const own = (0,external_node_path_.join)(root, file);
    const isThere = (0,external_node_fs_.existsSync)(own) && (await (0,promises_.readFile)(own, 'utf8')) === resolution.requirements;
    const requirements = isThere ? own : (0,external_node_path_.join)(folder, 'requirements.in');
    const constraints = (0,external_node_path_.join)(folder, 'constraints.txt');
    if (!isThere)
        await (0,promises_.writeFile)(requirements, resolution.requirements);
    await (0,promises_.writeFile)(constraints, resolution.constraints);
    const installer = await findInstaller(program, root);
    const answer = await installer.resolve({ requirements, constraints, name: file }, folder, target);
    if (answer.status !== 0)
        throw installFault(answer.stderr, file, target);
    return answer.lock;
}
/** The program is called where the lock lies, beside its `pyproject.toml`. */
async function exportLock(file, lockExport, root) {
    const { program, args } = lockExport;
    if (!(await answers(program, ['--version'])))
        throw new core_error/* UserError */.y(`${file} is read by ${program}, which is not on the PATH; install it, or export the lock to requirements.lock.`, { code: 'ENVIRONMENT' });
    const { status, stdout, stderr } = await callProgram({ program, args, directory: (0,external_node_path_.join)(root, (0,external_node_path_.dirname)(file)) });
    if (status === 0)
        return stdout;
    throw (0,lock_export/* exportFault */.J)(stderr, file, lockExport);
}
/** What an installer writes of itself beside a package. */
const traces = ['INSTALLER', 'REQUESTED', 'direct_url.json', 'uv_cache.json'];
/**
 * Leaves nothing that differs between machines and installers: programs begin with the path of the Python that installed
 * them, and the lists of files hold the hashes of those.
 */
async function normalise(directory) {
    for (const name of ['bin', '.lock'])
        await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { recursive: true, force: true });
    for (const name of await (0,promises_.readdir)(directory)) {
        const record = (0,external_node_path_.join)(directory, name, 'RECORD');
        if (!name.endsWith('.dist-info') || !(0,external_node_fs_.existsSync)(record))
            continue;
        for (const trace of traces)
            await (0,promises_.rm)((0,external_node_path_.join)(directory, name, trace), { force: true });
        const left = (await (0,promises_.readFile)(record, 'utf8')).split(/\r?\n/u).filter((line) => line !== '' && !isTrace(line));
        // Another file in its place: the one that is there may be shared with an installer's cache.
        await (0,promises_.writeFile)(`${record}.new`, left
            .sort()
            .map((line) => `${line}\n`)
            .join(''));
        await (0,promises_.rename)(`${record}.new`, record);
    }
}
function isTrace(line) {
    const [path = ''] = line.split(',');
    return /^(?:\.\.\/)*bin\//u.test(path) || traces.some((trace) => path.endsWith(`.dist-info/${trace}`));
}

// EXTERNAL MODULE: ./lib/adapters/storage/s3-answer.js
var s3_answer = __webpack_require__(173);
;// CONCATENATED MODULE: ./lib/adapters/registry/documents.js





const accepted = [mediaTypes.manifest, mediaTypes.index, mediaTypes.dockerManifest, mediaTypes.dockerIndex].join(', ');
/** Gives the digest of bytes as OCI writes it. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/**
 * Gets the manifest that a tag or a digest names; where there are several platforms, the one that is wanted.
 *
 * @param platform `linux/amd64`
 * @returns `undefined` when there is none
 * @throws {UserError} CORRUPT for bytes that are not those of their digest; MISSING for another platform
 */
async function getManifest(session, name, platform) {
    const place = `/manifests/${name}`;
    const answer = await session.ask({ method: 'GET', place, headers: { accept: accepted }, expected: [404] });
    if (answer.status === 404) {
        answer.discard();
        return undefined;
    }
    const text = await (0,s3_answer/* textOf */.b)(answer, maxDocument);
    const digest = digestOf(text);
    if (name.startsWith('sha256:') && name !== digest)
        throw altered(session, name);
    const parsed = parseManifest(text, `The manifest ${name} of ${session.reference.repository}`);
    if ('layers' in parsed) {
        const { mediaType } = parsed;
        return { descriptor: { digest, size: Buffer.byteLength(text), mediaType }, text, manifest: parsed };
    }
    const own = parsed.manifests.find((entry) => entry.platform === platform);
    if (own !== undefined)
        return await getManifest(session, own.digest, platform);
    const { registry, repository } = session.reference;
    const message = `${registry}/${repository} has no image ${(0,image_reference/* nameIn */.ZC)(session.reference)} for ${platform}; check the platform.`;
    throw new core_error/* UserError */.y(message, { code: 'MISSING' });
}
/**
 * Gets a small blob as text.
 *
 * @throws {UserError} CORRUPT for bytes that are not those of its digest
 */
async function getBlobText(session, { digest }) {
    const text = await (0,s3_answer/* textOf */.b)(await session.ask({ method: 'GET', place: `/blobs/${digest}` }), maxDocument);
    if (digestOf(text) !== digest)
        throw altered(session, digest);
    return text;
}
/**
 * Puts a manifest under a name. Its digest comes first and a tag after it, so that no tag ever names what did not
 * arrive whole.
 *
 * @param tag `undefined` for the digest alone
 * @throws {UserError} REMOTE when the registry holds something else than it was given
 */
async function putManifest(session, { descriptor, text }, tag) {
    const bytes = new TextEncoder().encode(text);
    for (const name of [descriptor.digest, ...(tag === undefined ? [] : [tag])]) {
        const answer = await session.ask({
            ...{ method: 'PUT', place: `/manifests/${name}` },
            headers: { 'content-type': descriptor.mediaType },
            body: { size: bytes.length, open: () => [bytes] },
        });
        answer.discard();
        expectDigest(session, answer.headers['docker-content-digest'], descriptor.digest);
    }
}
/**
 * Compares what a registry says that it holds with what it was given. One that says nothing has checked it by the address.
 *
 * @throws {UserError} REMOTE
 */
function expectDigest(session, said, digest) {
    if (said === undefined || said === digest)
        return;
    const { registry } = session.reference;
    const message = `${registry} says that it holds ${JSON.stringify(String(said).slice(0, 80))} where it was given ${digest}; nothing was tagged, try again.`;
    throw new core_error/* UserError */.y(message, { code: 'REMOTE' });
}
function altered({ reference: { registry } }, digest) {
    return new core_error/* UserError */.y(`${registry} gives other bytes than those of ${digest}; try again, or push the image anew.`, {
        code: 'CORRUPT',
    });
}

// EXTERNAL MODULE: ./lib/core/backoff.js
var backoff = __webpack_require__(2207);
// EXTERNAL MODULE: ./lib/adapters/retry.js
var retry = __webpack_require__(2094);
;// CONCATENATED MODULE: ./lib/adapters/registry/refusal.js




/** An answer of a registry that is not the one that was wanted. */
class RegistryRefusal extends Error {
    status;
    /** What the registry calls it: `MANIFEST_UNKNOWN`; empty where it has no name for it. */
    reason;
    /** Milliseconds that it asks to be left alone; `undefined` when it does not say. */
    retryAfter;
    constructor(status, reason, retryAfter) {
        super(`${status} ${reason}`.trim());
        this.status = status;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }
}
/** Bytes of an error body that are read. */
const maxErrorBody = 65_536;
/** Reads a refusal. Of its text only the name is taken: what else a server writes there is not for a log. */
async function readRefusal(answer) {
    const reason = /"code"\s*:\s*"(?<code>[A-Z][A-Z_]{1,60})"/u.exec(await (0,s3_answer/* textOf */.b)(answer, maxErrorBody));
    const retryAfter = (0,retry/* parseRetryAfter */.m)(answer.headers['retry-after']);
    return new RegistryRefusal(answer.status, reason?.groups?.['code'] ?? '', retryAfter);
}
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;
const notSecure = new Set(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']);
const unreachable = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_\w+)$/u;
/** Gives what went wrong with a registry as something that a user can repair; anything else as it is. */
function explain(cause, attempt) {
    const message = cause instanceof RegistryRefusal ? refused(cause, attempt) : broken(cause, attempt);
    return message === undefined ? cause : new core_error/* UserError */.y(message, { code: 'REMOTE', cause });
}
function refused(refusal, attempt) {
    const { registry } = attempt.reference;
    const name = (0,image_reference/* formatReference */.FH)(attempt.reference);
    const said = `(${refusal.message})`;
    if (refusal.status === 429)
        return `${registry} is asked too often ${said}; try again later.`;
    if (refusal.status >= 500)
        return `${registry} does not do what it should for ${name} ${said}; try again later.`;
    return (byStatus[refusal.status]?.(attempt, said) ??
        `${registry} refuses to ${attempt.what} ${name} ${said}; check that it is a registry of images.`);
}
const byStatus = {
    200: ({ reference: { registry } }) => `${registry} answers with a web page, and not as a registry does; check the name and what lies between.`,
    401: ({ reference, isKnown }, said) => {
        const { registry } = reference;
        const name = (0,image_reference/* formatReference */.FH)(reference);
        return isKnown
            ? `${registry} does not take the credentials for ${name} ${said}; log in again, or give others.`
            : `${registry} wants to know who asks for ${name} ${said}; log in with docker login ${registry}, or give a username and a password.`;
    },
    403: ({ what, reference }, said) => {
        const right = what === 'push' ? 'write' : 'read';
        return `${reference.registry} does not let these credentials ${what} ${(0,image_reference/* formatReference */.FH)(reference)} ${said}; give them the right to ${right} packages there.`;
    },
    404: ({ what, reference }, said) => {
        const { registry, repository } = reference;
        return what === 'push'
            ? `${registry} has no repository ${repository} to push to ${said}; check the name, or make it there first.`
            : `${registry} has no ${(0,image_reference/* formatReference */.FH)(reference)} ${said}; check the name.`;
    },
};
function broken({ code = '' }, { reference: { registry } }) {
    if (notSecure.has(code))
        return `${registry} does not speak TLS (${code}); allow plain HTTP for it, or give it a certificate.`;
    if (code === 'CERT_HAS_EXPIRED')
        return `The certificate of ${registry} has expired (${code}); whoever runs it must renew it.`;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return `The certificate of ${registry} is for another host (${code}); check the name.`;
    if (certificate.test(code))
        return `The certificate of ${registry} is not trusted (${code}); add its authority by NODE_EXTRA_CA_CERTS, or check the name.`;
    if (code === 'ERR_INVALID_URL')
        return `${registry} answers with an address that is none; check that it is a registry of images.`;
    if (unreachable.test(code))
        return `${registry} does not answer (${code}); check the name and the network.`;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/registry/retry.js



/** Tries before a fault is told. */
const tries = 5;
/** Milliseconds between tries. */
const pace = { first: 200, longest: 4_000 };
/** Milliseconds after which no new try starts: a registry that says nothing is asked twice. */
const patience = 180_000;
const passing = new Set([
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
]);
/** Tells whether another try may go better. */
function isPassing(error) {
    if (error instanceof RegistryRefusal)
        return error.status === 429 || (error.status >= 500 && error.status !== 501);
    return passing.has(error.code ?? '');
}
/**
 * Does what may be done again until it succeeds, a few times.
 *
 * @throws what the work throws, after some tries
 */
async function patiently(work) {
    return await (0,retry/* retry */.L)(work, {
        budget: patience,
        pauseAfter: (error, attempt) => (attempt < tries && isPassing(error) ? pauseAfter(attempt, error) : undefined),
    });
}
function pauseAfter(attempt, error) {
    const random = Math.random();
    const asked = error instanceof RegistryRefusal ? (error.retryAfter ?? 0) : 0;
    return Math.max((0,backoff/* backoff */.J)(attempt, pace, random), (0,backoff/* pauseAsked */.L)(asked, random));
}

;// CONCATENATED MODULE: ./lib/adapters/registry/blobs.js







/**
 * Sends a blob that the registry has not yet.
 *
 * @returns bytes that were sent: 0 when it was there
 * @throws {UserError} CORRUPT when the bytes are not those of the digest; REMOTE when the registry has others
 */
async function sendBlob(session, blob, source) {
    if (await hasBlob(session, blob))
        return 0;
    const body = { size: blob.size, open: () => checked(blobs_open(source), blob.digest) };
    // Begun anew for each try: what has become of an upload that broke off is not known.
    await patiently(async () => {
        const begun = await session.askOnce({ method: 'POST', place: '/blobs/uploads/' });
        begun.discard();
        const answer = await session.askOnce({
            ...{ method: 'PUT', place: { location: locationOf(session, begun), query: { digest: blob.digest } } },
            ...{ headers: { 'content-type': 'application/octet-stream' }, body },
        });
        answer.discard();
        expectDigest(session, answer.headers['docker-content-digest'], blob.digest);
    });
    return blob.size;
}
function locationOf(session, answer) {
    const { location } = answer.headers;
    if (location !== undefined)
        return location;
    const { registry } = session.reference;
    throw new core_error/* UserError */.y(`${registry} does not say where a blob goes; check that it is a registry of images.`, {
        code: 'REMOTE',
    });
}
/** Tells whether a repository has a blob. */
async function hasBlob(session, { digest }) {
    const answer = await session.ask({ method: 'HEAD', place: `/blobs/${digest}`, expected: [404] });
    answer.discard();
    return answer.status !== 404;
}
/**
 * Has a blob of another repository of the same registry count as one of this repository, too.
 *
 * @returns whether it does now
 */
async function mountBlob(session, { digest }, from) {
    const query = new URLSearchParams({ mount: digest, from });
    const answer = await session.ask({ method: 'POST', place: `/blobs/uploads/?${query}`, from: [from] });
    answer.discard();
    if (answer.status === 201)
        return true;
    // It began an upload in its place, which nobody wants.
    const ended = await session.ask({
        method: 'DELETE',
        place: { location: locationOf(session, answer) },
        expected: [404, 405],
    });
    ended.discard();
    return false;
}
/**
 * Brings a blob into a file.
 *
 * @throws {UserError} CORRUPT for bytes that are not those of its digest
 */
async function bringBlob(session, { digest }, file) {
    await patiently(async () => {
        const answer = await session.askOnce({ method: 'GET', place: `/blobs/${digest}` });
        try {
            await (0,external_node_stream_promises_.pipeline)(checked(answer.body, digest), (0,external_node_fs_.createWriteStream)(file));
        }
        catch (error) {
            await (0,promises_.rm)(file, { force: true });
            throw error;
        }
    });
}
function blobs_open(source) {
    return 'file' in source ? (0,external_node_fs_.createReadStream)(source.file) : [new TextEncoder().encode(source.text)];
}
async function* checked(bytes, digest) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
    }
    const found = `sha256:${hash.digest('hex')}`;
    if (found !== digest)
        throw new core_error/* UserError */.y(`A blob was expected to be ${digest} and is ${found}; try again, or build the image anew.`, {
            code: 'CORRUPT',
        });
}

;// CONCATENATED MODULE: ./lib/adapters/registry/pull.js










/** Blobs that are brought at once. */
const connections = 4;
/**
 * Brings an image into a layout, every blob held against its digest.
 *
 * @param into absolute path of a folder that is made
 * @throws {UserError} CORRUPT, ENVIRONMENT when the disk is full
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
async function pullImage(session, platform, into) {
    await makeFolder(into, async (_, layout) => {
        const found = await getManifest(session, (0,image_reference/* nameIn */.ZC)(session.reference), platform);
        if (found === undefined)
            throw new RegistryRefusal(404, 'MANIFEST_UNKNOWN');
        await (0,promises_.mkdir)((0,external_node_path_.join)(layout, 'blobs', 'sha256'), { recursive: true });
        await (0,pool/* mapPool */.P)(blobsOf(found.manifest), connections, async (blob) => await bringBlob(session, blob, blobPath(layout, blob.digest)));
        await (0,promises_.writeFile)(blobPath(layout, found.descriptor.digest), found.text);
        await (0,promises_.writeFile)((0,external_node_path_.join)(layout, 'index.json'), renderLayoutIndex(found.descriptor));
        await (0,promises_.writeFile)((0,external_node_path_.join)(layout, 'oci-layout'), layoutFile);
    });
    return await readLayout(into);
}

;// CONCATENATED MODULE: ./lib/adapters/registry/push.js






/** Blobs that are sent at once. */
const push_connections = 4;
/** Tag of a reference that names none. */
const defaultTag = 'latest';
/**
 * Pushes a layout: what the registry lacks of its blobs, then the manifest by its digest, then the tag.
 *
 * @throws {UserError} REMOTE, CORRUPT
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
async function pushImage(session, { layout, manifest }) {
    const blobs = blobsOf(await readManifest(layout, manifest.digest));
    const sent = await (0,pool/* mapPool */.P)(blobs, push_connections, async (blob) => await sendBlob(session, blob, { file: blobPath(layout, blob.digest) }));
    const text = await (0,promises_.readFile)(blobPath(layout, manifest.digest), 'utf8');
    await putManifest(session, { descriptor: manifest, text }, tagOf(session));
    return { digest: manifest.digest, bytes: sent.reduce((sum, size) => sum + size, 0) + manifest.size };
}
/** What is put under a digest gets no tag. */
function tagOf({ reference: { tag, digest } }) {
    return tag ?? (digest === undefined ? defaultTag : undefined);
}
/**
 * Points a tag at a manifest that the registry has.
 *
 * @throws {RegistryRefusal} 404 when there is no such manifest
 */
async function tagImage(session, digest) {
    const found = await getManifest(session, digest, '');
    if (found === undefined)
        throw new RegistryRefusal(404, 'MANIFEST_UNKNOWN');
    await putManifest(session, found, tagOf(session) ?? defaultTag);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/adapters/registry/layer-file.js











/** Weights hardly become smaller: the least effort gives nearly all of it. */
const level = 1;
/**
 * Writes a layer as a compressed archive, the same bytes for the same files.
 *
 * @param epoch seconds since 1970 that every entry says
 * @throws {UserError} PATH for what cannot lie in an image; MISSING, ENVIRONMENT when the disk is full
 */
async function writeLayer(layer, epoch, file) {
    const [plain, packed] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('sha256')];
    let size = 0;
    const count = async function* (bytes) {
        for await (const chunk of hashed(bytes, packed)) {
            size += chunk.length;
            yield chunk;
        }
    };
    try {
        const archive = external_node_stream_.Readable.from(hashed(archiveOf(layer, epoch), plain), { objectMode: false });
        await (0,external_node_stream_promises_.pipeline)(archive, (0,external_node_zlib_.createGzip)({ level }), count, (0,external_node_fs_.createWriteStream)(file));
    }
    catch (cause) {
        throw (0,no_space/* noSpace */.U)(cause, file);
    }
    const digest = `sha256:${packed.digest('hex')}`;
    return { descriptor: { digest, size, mediaType: mediaTypes.layer }, diffId: `sha256:${plain.digest('hex')}`, file };
}
async function* hashed(bytes, hash) {
    for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
    }
}
async function* archiveOf(layer, time) {
    const target = layer.target.replace(/^\/+/u, '');
    const parents = target.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    const common = { time, size: 0, target: '' };
    for (const path of parents)
        yield tarHeader({ ...common, path, kind: 'directory', mode: 0o755 });
    for (const entry of await entriesOf(layer)) {
        const header = { ...common, ...entry, path: `${target}/${entry.path}` };
        yield tarHeader(header);
        if (entry.kind === 'file')
            yield* contentOf(layer, entry);
    }
    yield tarEnd();
}
async function* contentOf({ directory }, { path, size }) {
    const file = (0,external_node_path_.join)(directory, path);
    let read = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file)) {
        read += chunk.length;
        yield chunk;
    }
    if (read !== size)
        throw new core_error/* UserError */.y(`${file} changed while it was read; try again.`, { code: 'CORRUPT' });
    yield tarPadding(size);
}

;// CONCATENATED MODULE: ./lib/adapters/registry/rebase.js













/** Layers that are mounted at once. */
const rebase_connections = 4;
/** Type of a layer of an image that is Docker's own. */
const dockerLayer = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
/**
 * Puts an image beside one that is there: another top layer, configuration and manifest. No layer is brought here, and
 * of the layers only the new one is sent.
 *
 * @param source about the image that is there
 * @throws {UserError} INPUT for an image of another registry; REMOTE, CORRUPT, ENVIRONMENT when the disk is full
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
async function rebaseImage(session, source, change) {
    const from = source.reference;
    if (from.registry !== session.reference.registry)
        throw new core_error/* UserError */.y(`${(0,image_reference/* formatReference */.FH)(from)} is in another registry than ${(0,image_reference/* formatReference */.FH)(session.reference)}; push the whole image there.`, { code: 'INPUT' });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'crisol-layer-'));
    const remove = async () => await (0,promises_.rm)(folder, { recursive: true, force: true });
    const release = (0,signals/* onCancel */.Ao)(remove);
    try {
        const found = await findBelow(source);
        const layer = await writeLayer(change.layer, change.epoch, (0,external_node_path_.join)(folder, 'layer'));
        return await putAbove(session, { found, layer, change, source });
    }
    finally {
        release();
        await remove();
    }
}
async function findBelow(source) {
    const found = await getManifest(source, (0,image_reference/* nameIn */.ZC)(source.reference), '');
    if (found === undefined)
        throw new RegistryRefusal(404, 'MANIFEST_UNKNOWN');
    return found;
}
async function putAbove(session, { found, layer, change, source }) {
    const isDockers = found.descriptor.mediaType === mediaTypes.dockerManifest;
    const top = { ...layer.descriptor, ...(isDockers ? { mediaType: dockerLayer } : {}) };
    const old = await getBlobText(source, found.manifest.config);
    const config = rebaseConfig(old, {
        ...{ diffId: layer.diffId, environment: change.environment, labels: change.labels },
        created: new Date(change.epoch * 1000).toISOString().replace('.000Z', 'Z'),
    }, `The configuration of ${(0,image_reference/* formatReference */.FH)(source.reference)}`);
    const configuration = describe(config, found.manifest.config.mediaType);
    const text = rebaseManifest(found.text, configuration, top);
    const descriptor = describe(text, found.descriptor.mediaType);
    await bringBelow(session, found.manifest.layers.slice(0, -1), source.reference);
    const sent = [
        await sendBlob(session, top, { file: layer.file }),
        await sendBlob(session, configuration, { text: config }),
    ];
    await putManifest(session, { descriptor, text }, tagOf(session));
    return { digest: descriptor.digest, bytes: sent.reduce((sum, size) => sum + size, 0) + descriptor.size };
}
/** In the same repository the layers are there already; from another one they are mounted. */
async function bringBelow(session, layers, from) {
    const { registry, repository } = session.reference;
    if (from.repository === repository)
        return;
    await (0,pool/* mapPool */.P)(layers, rebase_connections, async (layer) => {
        if ((await hasBlob(session, layer)) || (await mountBlob(session, layer, from.repository)))
            return;
        const message = `${registry} does not let ${repository} have the layers of ${from.repository}; push the whole image there.`;
        throw new core_error/* UserError */.y(message, { code: 'REMOTE' });
    });
}
function describe(text, mediaType) {
    return { digest: digestOf(text), size: Buffer.byteLength(text), mediaType };
}

;// CONCATENATED MODULE: ./lib/core/image/credentials.js


/** The name under which `docker login` keeps the credentials of its own registry. */
const dockerServer = 'https://index.docker.io/v1/';
/**
 * Finds the credentials for a repository in what `docker login` and `podman login` write: `config.json`, `auth.json`.
 *
 * @param where names the file in an error
 * @throws {UserError} SYNTAX
 */
function findCredentials(text, { registry, repository }, where) {
    const config = (0,core_document/* parseDocument */.Tp)(text);
    // Not what the file says: there are secrets in it.
    if (config === undefined)
        throw syntax(where, 'is no JSON object');
    const helpers = (0,core_document/* asDocument */._G)(config['credHelpers']);
    const own = namesOf(registry).find((name) => typeof helpers[name] === 'string');
    if (own !== undefined)
        return helperOf(String(helpers[own]), own, where);
    const auths = (0,core_document/* asDocument */._G)(config['auths']);
    // The longest path first: `podman login` keeps credentials for a part of a registry, too.
    const keys = [...pathsOf(registry, repository), ...namesOf(registry).flatMap(spellingsOf)];
    for (const key of keys) {
        const found = readAuth((0,core_document/* asDocument */._G)(auths[key]), where);
        if (found !== undefined)
            return { kind: 'given', credentials: found };
    }
    const store = config['credsStore'];
    if (typeof store !== 'string' || store === '')
        return undefined;
    return helperOf(store, registry === 'docker.io' ? dockerServer : registry, where);
}
function helperOf(name, server, where) {
    if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(name))
        return { kind: 'helper', program: `docker-credential-${name}`, server };
    throw syntax(where, 'names a credential helper that is no name of a program');
}
function namesOf(registry) {
    return registry === 'docker.io' ? [dockerServer, 'docker.io', 'index.docker.io', 'registry-1.docker.io'] : [registry];
}
function spellingsOf(name) {
    if (name === dockerServer)
        return [name];
    return [name, `https://${name}`, `https://${name}/`, `https://${name}/v1/`, `https://${name}/v2/`, `http://${name}`];
}
function pathsOf(registry, repository) {
    const parts = repository.split('/');
    return parts.map((_, index) => [registry, ...parts.slice(0, parts.length - index)].join('/'));
}
function readAuth(entry, where) {
    const { auth, identitytoken: identityToken, username, password } = entry;
    if (typeof identityToken === 'string' && identityToken !== '')
        return { identityToken };
    if (typeof username === 'string' && typeof password === 'string' && username !== '')
        return { username, password };
    if (typeof auth !== 'string' || auth === '')
        return undefined;
    const decoded = decode(auth);
    const colon = decoded?.indexOf(':') ?? -1;
    if (decoded === undefined || colon < 1)
        throw syntax(where, 'has an entry of auths that is not Base64 of name:password');
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/u, '') };
}
function decode(base64) {
    try {
        return new TextDecoder().decode(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)));
    }
    catch {
        return undefined;
    }
}
/**
 * Reads what a credential helper answers.
 *
 * @returns `undefined` when it is not what a helper gives
 */
function parseHelperAnswer(text) {
    const { Username: username, Secret: secret } = (0,core_document/* parseDocument */.Tp)(text) ?? {};
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
        return undefined;
    return username === '<token>' ? { identityToken: secret } : { username, password: secret };
}
function syntax(where, why) {
    return new core_error/* UserError */.y(`${where} ${why}; log in to the registry again, which writes it anew.`, { code: 'SYNTAX' });
}

;// CONCATENATED MODULE: ./lib/adapters/registry/credentials.js






/** What a helper says when it keeps nothing for a registry. */
const unknown = /credentials not found/iu;
/**
 * Finds the credentials for a repository where `docker login` and `podman login` leave them.
 *
 * @throws {UserError} SYNTAX for a file that is not theirs; ENVIRONMENT for a helper that is not there or fails
 */
async function lookUpCredentials(reference) {
    for (const file of filesToAsk()) {
        const text = await readIfThere(file);
        const place = text === undefined ? undefined : findCredentials(text, reference, file);
        const found = place === undefined ? undefined : await take(place);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function filesToAsk() {
    const { REGISTRY_AUTH_FILE: own, XDG_RUNTIME_DIR: runtime, DOCKER_CONFIG: docker } = process.env;
    if (own !== undefined && own !== '')
        return [own];
    return [
        ...(runtime === undefined || runtime === '' ? [] : [(0,external_node_path_.join)(runtime, 'containers', 'auth.json')]),
        (0,external_node_path_.join)(docker || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json'),
    ];
}
async function readIfThere(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
async function take(place) {
    if (place.kind === 'given')
        return place.credentials;
    const { program, server } = place;
    const { status, stdout, stderr } = await callProgram({ program, args: ['get'], input: server });
    if (status === 0) {
        const found = parseHelperAnswer(stdout);
        if (found !== undefined)
            return found;
    }
    else if (unknown.test(`${stdout}${stderr}`))
        return undefined;
    // Not what it said: that may be a secret.
    const message = `${program} does not give the credentials for ${server}; log in again, or give a username and a password.`;
    throw new core_error/* UserError */.y(message, { code: 'ENVIRONMENT' });
}

;// CONCATENATED MODULE: ./lib/core/image/challenge.js
/**
 * Reads the header `WWW-Authenticate`. A token is preferred where there is a choice.
 *
 * @returns `undefined` when it asks for nothing that is known
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */
function parseChallenge(header) {
    const bearer = /\bbearer\s+(?<parameters>.*)$/isu.exec(header)?.groups?.['parameters'];
    const values = bearer === undefined ? new Map() : parametersIn(bearer);
    const realm = values.get('realm');
    if (realm !== undefined)
        return { scheme: 'bearer', realm, service: values.get('service') ?? '', scope: values.get('scope') ?? '' };
    return /(?:^|,\s*)basic\b/iu.test(header) ? { scheme: 'basic' } : undefined;
}
/** `name="value"` or `name=value`, with commas between; the first of a name counts. */
function parametersIn(text) {
    const found = new Map();
    for (const { groups } of text.matchAll(/(?<name>\w+)=(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^\s,"]+))/gu)) {
        const name = groups?.['name']?.toLowerCase() ?? '';
        if (!found.has(name))
            found.set(name, groups?.['bare'] ?? (groups?.['quoted'] ?? '').replaceAll(/\\(.)/gu, '$1'));
    }
    return found;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/adapters/http.js
var http = __webpack_require__(3250);
;// CONCATENATED MODULE: ./lib/adapters/registry/transport.js






/** Milliseconds without a byte after which an answer is given up: a registry may be long about a large blob. */
const idleTimeout = 120_000;
/** Sends one request and gives the answer as soon as it begins. */
async function transmit({ method, url, headers, body }) {
    const isPlain = url.protocol === 'http:';
    const options = {
        method,
        timeout: idleTimeout,
        agent: (0,http/* agentFor */.P)(isPlain),
        headers: { 'user-agent': 'crisol', ...headers, ...sizeOf(body) },
    };
    return await new Promise((resolve, reject) => {
        const request = (isPlain ? external_node_http_.request : external_node_https_.request)(url, options);
        let response;
        request.once('timeout', () => (response ?? request).destroy(tooLate()));
        request.on('error', reject);
        request.once('response', (given) => {
            response = given;
            resolve((0,s3_answer/* toAnswer */.G)(given));
        });
        if (body === undefined)
            request.end();
        // What breaks a body off breaks the request off, which is heard above.
        else
            (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(body.open()), request).catch(reject);
    });
}
/** Without a body Node says itself what its method needs. */
function sizeOf(body) {
    return body === undefined ? {} : { 'content-length': String(body.size) };
}
function tooLate() {
    return Object.assign(new Error('it does not answer in time'), { code: 'ETIMEDOUT' });
}

;// CONCATENATED MODULE: ./lib/adapters/registry/token.js




/** Bytes of an answer with a token at the most. */
const maxToken = 1_048_576;
/**
 * Gives the header `Authorization` that a registry wants; `undefined` where there is nothing to show.
 *
 * @throws {RegistryRefusal | NodeJS.ErrnoException} when no token is given
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */
async function obtainToken({ base, credentials }, challenge, scopes) {
    const basic = credentials !== undefined && 'password' in credentials ? toBasic(credentials) : undefined;
    if (challenge.scheme === 'basic')
        return basic;
    const realm = new URL(challenge.realm, base);
    if (!isSafe(realm, base))
        return undefined;
    const wanted = { service: challenge.service, scopes };
    const answer = credentials !== undefined && 'identityToken' in credentials
        ? await exchangeIdentity(realm, credentials.identityToken, wanted)
        : await askForToken(realm, basic, wanted);
    if (answer.status !== 200)
        throw await readRefusal(answer);
    const token = readToken(await (0,s3_answer/* textOf */.b)(answer, maxToken));
    return token === undefined ? undefined : `Bearer ${token}`;
}
/** A password that goes over TLS to the registry goes nowhere else in the clear. */
function isSafe(realm, base) {
    return realm.protocol === 'https:' || (realm.protocol === 'http:' && base.protocol === 'http:');
}
async function askForToken(realm, basic, { service, scopes }) {
    const url = new URL(realm);
    if (service !== '')
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const headers = basic === undefined ? {} : { authorization: basic };
    return await transmit({ method: 'GET', url, headers, body: undefined });
}
async function exchangeIdentity(url, token, { service, scopes }) {
    const form = new URLSearchParams({
        ...{ grant_type: 'refresh_token', client_id: 'crisol', refresh_token: token },
        ...{ service, scope: scopes.join(' ') },
    });
    const bytes = new TextEncoder().encode(form.toString());
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return await transmit({ method: 'POST', url, headers, body: { size: bytes.length, open: () => [bytes] } });
}
function readToken(text) {
    const { token, access_token: accessToken } = (0,core_document/* parseDocument */.Tp)(text) ?? {};
    const found = typeof token === 'string' && token !== '' ? token : accessToken;
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function toBasic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/adapters/registry/exchange.js




const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
/**
 * Asks once, or twice where the registry first wants to know who asks.
 *
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
async function askOnce(state, question, { repository, scopes }) {
    const url = addressOf(state.base, repository, question.place);
    const shown = state.known.get(scopes.join(' '));
    const first = await send(state, question, { url, shown });
    const isAsked = first.status === 401 && url.origin === state.base.origin;
    const answer = isAsked ? await introduce(state, question, { first, target: { url, shown }, scopes }) : first;
    if (isPage(answer)) {
        answer.discard();
        throw new RegistryRefusal(answer.status, '');
    }
    const isSuccess = answer.status >= 200 && answer.status < 300;
    if (isSuccess || question.expected?.includes(answer.status) === true)
        return answer;
    throw await readRefusal(answer);
}
/**
 * Tells whether an answer is the page of something that stands between: it is 200, for which a registry has bytes or a
 * digest to give, and some registries call an answer without a body HTML.
 */
function isPage({ status, headers }) {
    const isHtml = /^text\/html\b/u.test(headers['content-type'] ?? '');
    return status === 200 && isHtml && headers['docker-content-digest'] === undefined;
}
function addressOf(base, repository, place) {
    if (typeof place === 'string')
        return new URL(`${base.href}${repository}${place}`);
    const url = new URL(place.location, base);
    for (const [name, value] of Object.entries(place.query ?? {}))
        url.searchParams.set(name, value);
    // A registry behind a proxy may not know that it is spoken to over TLS.
    if (base.protocol === 'https:')
        url.protocol = 'https:';
    return url;
}
/** Asks again with what the registry wants to see; where there is nothing new to show, its first answer stands. */
async function introduce(state, question, { first, target, scopes }) {
    const challenge = parseChallenge(first.headers['www-authenticate'] ?? '');
    const shown = challenge === undefined ? undefined : await obtainToken(state, challenge, scopes);
    if (shown === undefined || shown === target.shown)
        return first;
    first.discard();
    state.known.set(scopes.join(' '), shown);
    return await send(state, question, { url: target.url, shown });
}
/** Sends, and follows where what is only read is kept elsewhere. Credentials go to the registry alone. */
async function send(state, { method, headers, body }, { url, shown }) {
    let at = url;
    for (let hop = 0;; hop++) {
        const isRegistry = at.origin === state.base.origin;
        const authorization = isRegistry && shown !== undefined ? { authorization: shown } : {};
        const answer = await transmit({ method, url: at, body, headers: { ...headers, ...authorization } });
        const next = hop < maxRedirects && body === undefined ? nextAddress(answer, at) : undefined;
        if (next === undefined)
            return answer;
        answer.discard();
        at = next;
    }
}
/** Where an answer sends to; never from a secure place to one that is not. */
function nextAddress({ status, headers }, at) {
    if (!redirects.has(status) || headers.location === undefined)
        return undefined;
    const next = new URL(headers.location, at);
    return at.protocol === 'https:' && next.protocol !== 'https:' ? undefined : next;
}

;// CONCATENATED MODULE: ./lib/adapters/registry/session.js





/**
 * Begins to talk about a repository.
 *
 * @param rights `pull` to read, `pull,push` to write
 */
function openSession(reference, access, rights) {
    let opening;
    let isKnown = false;
    const open = async () => {
        const credentials = access.credentials ?? (await lookUpCredentials(reference));
        isKnown = credentials !== undefined;
        return { base: await findBase(reference, access), credentials, known: new Map() };
    };
    const ask = async (question) => {
        // What failed once may go well the next time: it is not kept.
        opening ??= open().catch((error) => {
            opening = undefined;
            throw error;
        });
        const { repository } = reference;
        const sources = (question.from ?? []).map((from) => `repository:${from}:pull`);
        return await askOnce(await opening, question, {
            repository,
            scopes: [`repository:${repository}:${rights}`, ...sources],
        });
    };
    return {
        reference,
        isKnown: () => isKnown,
        ask: async (question) => await patiently(async () => await ask(question)),
        askOnce: ask,
    };
}
/** Docker's own registry is elsewhere than its name says. */
function hostOf({ registry }) {
    return registry === 'docker.io' ? 'registry-1.docker.io' : registry;
}
/** On this machine, a registry often speaks plain HTTP, and says so by not understanding TLS. */
async function findBase(reference, { allowsPlainHttp }) {
    const host = hostOf(reference);
    const [secure, plain] = [new URL(`https://${host}/v2/`), new URL(`http://${host}/v2/`)];
    if (!allowsPlainHttp && !(0,image_reference/* isLoopback */.U9)(host))
        return secure;
    try {
        const answer = await transmit({ method: 'GET', url: secure, headers: {}, body: undefined });
        answer.discard();
        return secure;
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
            return plain;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/registry/registry.js








/** Name of a reference in an error. */
const what = 'The image';
/**
 * Opens the registries of the world, each by its own API. Nothing is asked yet.
 *
 * @param platform which image is taken where there are several: `linux/amd64`
 */
function openRegistry(access, platform) {
    const about = async (intent, reference, work) => {
        const session = openSession(reference, access, intent === 'push' ? 'pull,push' : 'pull');
        try {
            return await work(session);
        }
        catch (cause) {
            throw explain(cause, { what: intent, reference, isKnown: session.isKnown() });
        }
    };
    return {
        push: async (image, reference) => await about('push', (0,image_reference/* parseReference */.F2)(reference, what), async (session) => await pushImage(session, image)),
        find: async (reference) => await about('read', (0,image_reference/* parseReference */.F2)(reference, what), async (session) => {
            const found = await getManifest(session, (0,image_reference/* nameIn */.ZC)(session.reference), platform);
            return found === undefined ? undefined : await registry_describe(session, found);
        }),
        rebase: async (from, change, reference) => await about('push', (0,image_reference/* parseReference */.F2)(reference, what), async (session) => await rebaseImage(session, openSession((0,image_reference/* parseReference */.F2)(from.reference, what), access, 'pull'), change)),
        tag: async (digest, reference) => await about('push', (0,image_reference/* parseReference */.F2)(reference, what), async (session) => await tagImage(session, digest)),
        pull: async (reference, into) => await about('read', (0,image_reference/* parseReference */.F2)(reference, what), async (session) => await pullImage(session, platform, into)),
    };
}
async function registry_describe(session, { descriptor, manifest }) {
    const { registry, repository } = session.reference;
    const { digest } = descriptor;
    const where = `The configuration of ${(0,image_reference/* formatReference */.FH)(session.reference)}`;
    const { labels } = parseConfig(await getBlobText(session, manifest.config), where);
    return {
        reference: (0,image_reference/* formatReference */.FH)({ registry, repository, tag: undefined, digest }),
        manifest: descriptor,
        layers: manifest.layers,
        labels,
    };
}

// EXTERNAL MODULE: ./lib/adapters/results.js
var adapters_results = __webpack_require__(5778);
// EXTERNAL MODULE: ./lib/adapters/server-client.js
var server_client = __webpack_require__(6189);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/core/model/compression.js
var model_compression = __webpack_require__(1239);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/adapters/staging.js












/** Bytes of a pickle that are gone through at the most, unpacked. */
const mostBytes = 2 ** 31 - 1;
/** Opens a folder in which directories of an image are put together. */
function openStaging(places) {
    const { root, folder } = places;
    const directory = (name) => {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name), { recursive: true });
        return (0,external_node_path_.join)(folder, name);
    };
    return {
        directory,
        place: async (name, files) => {
            const placed = [];
            for (const [from, to] of files)
                placed.push(await staging_copy(await sourceOf(from, places), directory(name), to));
            return placed;
        },
        placeServer: async (name) => {
            const source = (0,external_node_path_.join)(serverFolder(), 'src');
            const files = (await (0,promises_.readdir)(source, { recursive: true }))
                .filter((file) => /(?:\.py|\/py\.typed)$/u.test(file))
                .sort();
            const placed = [];
            for (const file of files)
                placed.push(await staging_copy((0,external_node_path_.join)(source, file), directory(name), file));
            return placed;
        },
        write: async (name, path, text) => {
            await (0,promises_.writeFile)((0,external_node_path_.join)(directory(name), path), text);
            return { path, sha256: sha256(text) };
        },
        readServer: async (file) => await (0,promises_.readFile)((0,external_node_path_.join)(serverFolder(), file), 'utf8'),
        readHead: async (path, bytes) => await readHead(root, path, bytes),
        readUnpacked: async (path) => await readUnpacked(await sourceOf(path, places), path),
        sha256,
    };
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** The server lies beside the bundle, and beside the sources that it is made of. */
function serverFolder() {
    const places = ['../serving/', '../../serving/'].map((path) => (0,external_node_url_.fileURLToPath)(new URL(path, import.meta.url)));
    const found = places.find((place) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(place, 'pyproject.toml')));
    if (found === undefined)
        throw new Error(`The server is not where it belongs: ${places.join(' nor ')}.`);
    return found;
}
/** Gives a file of the project; a link may lead to DVC's cache and to nothing else outside. */
async function sourceOf(path, { root, cache }) {
    await (0,workspace/* refuseLinkedParent */.gh)(root, path);
    const [real, ...allowed] = await Promise.all([(0,external_node_path_.join)(root, path), root, cache].map(async (one) => await (0,promises_.realpath)(one).catch(() => one)));
    if (real !== undefined && allowed.some((place) => real.startsWith(place + external_node_path_.sep)))
        return real;
    throw new core_error/* UserError */.y(`${path} is a link that leads out of the project; put the file itself there.`, { code: 'PATH' });
}
async function staging_copy(from, directory, path) {
    const to = (0,external_node_path_.join)(directory, path);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
        await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_FICLONE);
    }
    catch (cause) {
        throw (0,no_space/* noSpace */.U)(cause, directory);
    }
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(to), hash);
    return { path: (0,external_node_path_.relative)(directory, to), sha256: hash.digest('hex') };
}
async function readHead(root, path, bytes) {
    await (0,workspace/* refuseLinkedParent */.gh)(root, path);
    const file = await (0,promises_.open)((0,external_node_path_.join)(root, path)).catch(() => undefined);
    try {
        if (file === undefined || !(await file.stat()).isFile())
            return undefined;
        const buffer = Buffer.alloc(bytes);
        const { bytesRead } = await file.read(buffer, 0, bytes, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file?.close();
    }
}
const unpackers = { zlib: (0,external_node_util_.promisify)(external_node_zlib_.inflate), gzip: (0,external_node_util_.promisify)(external_node_zlib_.gunzip) };
async function readUnpacked(file, path) {
    try {
        const bytes = await (0,promises_.readFile)(file);
        const compression = (0,model_compression/* compressionOf */.M)(bytes);
        if (compression !== 'zlib' && compression !== 'gzip')
            return bytes;
        return await unpackers[compression](bytes, { maxOutputLength: mostBytes });
    }
    catch (cause) {
        const { code = '' } = cause;
        const isLarge = ['ERR_FS_FILE_TOO_LARGE', 'ERR_BUFFER_TOO_LARGE'].includes(code);
        if (!isLarge && !code.startsWith('Z_'))
            throw cause;
        const reason = isLarge
            ? `has more than ${mostBytes} bytes, which are not gone through`
            : 'is compressed, and its data is broken';
        throw new core_error/* UserError */.y(`The pickle ${path} ${reason}; save the model in its library's own format.`, {
            code: 'MODEL',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./lib/adapters/workflow.js
var workflow = __webpack_require__(6179);
;// CONCATENATED MODULE: ./lib/adapters/packaging.js















/**
 * Has work done with what making a model ready asks of the world. The folder in which it is put together is gone at
 * the end.
 *
 * @param work may say that from now on it ends itself when this process is told to
 * @throws {UserError} SYNTAX
 */
async function withModelPorts(root, { console, mask, serverUrl, python, parent = (0,external_node_os_.tmpdir)() }, work) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'crisol-package-'));
    const remove = async () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    const release = (0,signals/* onCancel */.Ao)(remove);
    try {
        const git = { token: undefined, serverUrl };
        const results = await (0,adapters_results/* resultsPorts */.p)(root, { console, git, remote: undefined, mask });
        const cache = (0,project/* cacheDirectoryOf */.N2)(root, await (0,project/* readDvcConfig */.oK)(root));
        const staging = openStaging({ root, cache, folder });
        return await work({ ...results, staging, python: openPython(root, console.info, python) }, release);
    }
    finally {
        release();
        await remove();
    }
}
/**
 * Has work done with what packaging asks of the world.
 *
 * @param platform of the images that are taken where a registry has several
 * @throws {UserError} SYNTAX
 */
async function withPackagePorts(root, options, work) {
    const { repository } = (0,workflow/* readWorkflowPlace */.d1)();
    return await withModelPorts(root, options, async (ports) => work({
        ...ports,
        clock: clock/* systemClock */.m,
        registry: openRegistry({ credentials: undefined, allowsPlainHttp: false }, options.platform),
        openBuilder: openBuilder,
        openEngine: async () => await openEngine('auto'),
        client: (0,server_client/* openServerClient */.R)(),
        writeContext: writeContext,
        source: repository === '' ? undefined : `${options.serverUrl}/${repository}`,
        repositoryName: nameOfProject(root),
    }));
}
/** Name of the repository; of a project outside of a workflow that of its folder. */
function nameOfProject(root) {
    return (0,external_node_path_.basename)((0,workflow/* readWorkflowPlace */.d1)().repository || root);
}


/***/ }),

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1642);

/**
 * Does work until it succeeds, within the limits of a patience.
 *
 * @throws what the last try threw
 */
async function retry(work, patience) {
    const { pauseAfter, budget = Number.POSITIVE_INFINITY, clock = _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m } = patience;
    const end = clock.now() + budget;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            const pause = await pauseAfter(error, attempt);
            if (pause === undefined || clock.now() + pause > end)
                throw error;
            await clock.sleep(pause);
        }
    }
}
/**
 * Reads `Retry-After`, seconds or a date: milliseconds from now, at least 0; `undefined` when it says neither.
 *
 * @param now milliseconds since the epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function parseRetryAfter(text, now = Date.now()) {
    if (text === undefined)
        return undefined;
    const wait = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}


/***/ }),

/***/ 6189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ openServerClient)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3250);

/** Milliseconds that a server may take for an answer. */
const timeout = 60_000;
/** Opens a client for servers on this machine. */
function openServerClient() {
    return {
        ask: async (url, body) => {
            const headers = body === undefined ? {} : { 'content-type': body.type };
            const method = body === undefined ? 'GET' : 'POST';
            try {
                const { status, text } = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .c)({ method, url: new URL(url), headers, body: body?.text, timeout });
                return { status, text };
            }
            catch {
                // Not there yet, or gone: what that means is for whoever asks.
                return undefined;
            }
        },
    };
}


/***/ }),

/***/ 6261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ onCancel),
/* harmony export */   YF: () => (/* binding */ onSignal),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000;
/** Signals that ask a process to end: a closed terminal, Ctrl-C, a cancelled workflow -> its exit code then. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const signals = Object.keys(statuses);
/** Gives the exit code of a process that a signal has ended. */
function statusOf(signal) {
    return statuses[signal];
}
/** Hears of each signal that asks this process to end, which then goes on. Gives what ends the hearing. */
function onSignal(listener) {
    for (const signal of signals)
        process.on(signal, listener);
    return () => {
        for (const signal of signals)
            process.off(signal, listener);
    };
}
/** What is to be done before this process ends: all of it, what was asked for last first. */
const works = new Set();
let close = () => undefined;
/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
function onCancel(work) {
    // Its own identity: the same function may be given twice.
    const own = async () => await work();
    if (works.size === 0)
        close = onSignal(end);
    works.add(own);
    return () => {
        if (works.delete(own) && works.size === 0)
            close();
    };
}
function end(signal) {
    close();
    const leave = () => process.exit(statuses[signal]);
    setTimeout(leave, patience);
    void undo().then(leave);
}
/** One after the other, as what was begun last rests on what was begun before it. */
async function undo() {
    for (const work of [...works].reverse())
        await work().catch(() => undefined);
}


/***/ }),

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toAnswer),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/** Gives an answer that Node's own client received. */
function toAnswer(response) {
    const { statusCode: status = 0, headers } = response;
    return { status, headers, body: response, discard: () => void response.resume() };
}
/** Reads the text of an answer, up to a number of bytes. */
async function textOf({ body }, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        if (size < limit)
            chunks.push(chunk);
        size += chunk.length;
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}


/***/ }),

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   _G: () => (/* binding */ asDocument),
/* harmony export */   aV: () => (/* binding */ documentsIn),
/* harmony export */   e1: () => (/* binding */ asText)
/* harmony export */ });
/** Reads a JSON object; `undefined` for any other text. */
function parseDocument(text) {
    try {
        const parsed = JSON.parse(text);
        return isDocument(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** Gives an object as it is, and an empty one for what is none. */
function asDocument(value) {
    return isDocument(value) ? value : {};
}
/** Gives a text as it is, and an empty one for what is none: an object may have no text at all. */
function asText(value) {
    return typeof value === 'string' ? value : '';
}
/** Gives a list of objects as it is; `undefined` for what is none. */
function documentsIn(value) {
    return Array.isArray(value) && value.every(isDocument) ? value : undefined;
}
function isDocument(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 4830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ labelNames),
/* harmony export */   m: () => (/* binding */ nameLayers)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8246);

/**
 * Names of the labels of a serving image.
 *
 * @see https://specs.opencontainers.org/image-spec/annotations/
 */
const labelNames = {
    title: 'org.opencontainers.image.title',
    source: 'org.opencontainers.image.source',
    revision: 'org.opencontainers.image.revision',
    version: 'org.opencontainers.image.version',
    created: 'org.opencontainers.image.created',
    baseName: 'org.opencontainers.image.base.name',
    baseDigest: 'org.opencontainers.image.base.digest',
    /** Names of the layers above the base, with commas between them. */
    layers: 'dev.crisol.layers',
    /** MD5 of the model in `dvc.lock`. */
    modelMd5: 'dev.crisol.model.md5',
    /** SHA-256 of `crisol.json`, which has those of the model's files. */
    modelDigest: 'dev.crisol.model.digest',
    /** `true` where the model is the one that was reviewed, else `false`. */
    reviewed: 'dev.crisol.reviewed',
    /** SHA-256 of the lock of the dependencies: images of the same lock differ in their model alone. */
    lockDigest: 'dev.crisol.lock.digest',
    /** Before the name of a metric. */
    metric: 'dev.crisol.metric.',
};
/**
 * Names the layers of an image: the last ones are those that its label tells of, the others are the base's.
 *
 * @param count number of the image's layers
 */
function nameLayers(count, labels) {
    const told = (labels[labelNames.layers] ?? '').split(',').flatMap((name) => _plan_js__WEBPACK_IMPORTED_MODULE_0__/* .layerNames */ .E.filter((own) => own === name));
    const own = told.length > count ? [] : told;
    return [...Array.from({ length: count - own.length }, () => 'base'), ...own];
}


/***/ }),

/***/ 8246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ layerNames),
/* harmony export */   f: () => (/* binding */ imageEpoch)
/* harmony export */ });
/** Layers of a serving image above its base, in the order in which they lie and change. */
const layerNames = ['server', 'dependencies', 'code', 'model'];
/**
 * The time of everything in an image, in seconds since 1970: the start of 1980, before which archives of Python cannot
 * count. It is the same for every commit, or each would have other layers; when an image was made is told by a label.
 */
const imageEpoch = 315_532_800;


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   ZC: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** The registry of names without a host, and the folder there of names without one. */
const defaultRegistry = 'docker.io';
const defaultFolder = 'library';
const host = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/u;
const part = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/u;
const tagForm = /^\w[\w.-]{0,127}$/u;
const digestForm = /^sha256:[0-9a-f]{64}$/u;
const longestRepository = 255;
/**
 * Reads the reference of an image as `docker` does: `python:3.12` is `docker.io/library/python:3.12`.
 *
 * @param what names the reference in an error: `Input image`
 * @throws {UserError} INPUT
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
function parseReference(text, what) {
    const refuse = (why) => new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${what} is ${JSON.stringify(text.slice(0, 300))}, ${why}.`, { code: 'INPUT' });
    const [named = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !digestForm.test(digest)))
        throw refuse('whose digest was expected to be sha256: and 64 digits of hex');
    const colon = named.lastIndexOf(':');
    const isTagged = colon > named.lastIndexOf('/');
    const tag = isTagged ? named.slice(colon + 1) : undefined;
    if (tag !== undefined && !tagForm.test(tag))
        throw refuse('whose tag was expected to be 1 to 128 letters, digits, dots, dashes and underscores');
    const name = splitName(isTagged ? named.slice(0, colon) : named);
    const fault = faultIn(name);
    if (fault !== undefined)
        throw refuse(fault);
    return { ...name, tag, digest };
}
function faultIn({ registry, repository }) {
    if (!host.test(registry))
        return 'whose registry is no name of a host';
    const small = repository.toLowerCase();
    if (repository !== small)
        return `which has capital letters; write ${registry}/${small}`;
    const isWell = repository.length <= longestRepository && repository.split('/').every((name) => part.test(name));
    return isWell ? undefined : 'which was expected to look like ghcr.io/owner/model:tag';
}
/** Only what looks like a host is one: it has a dot or a port, or is `localhost`. */
function splitName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const isHost = /[.:]/u.test(first) || first === 'localhost';
    const registry = isHost ? first : defaultRegistry;
    const path = isHost ? name.slice(slash + 1) : name;
    if (!isHost && slash < 0)
        return { registry, repository: `${defaultFolder}/${path}` };
    return { registry: registry === 'index.docker.io' ? defaultRegistry : registry, repository: path };
}
/** Writes a reference in full: registry, repository, tag and digest. */
function formatReference({ registry, repository, tag, digest }) {
    const tagged = tag === undefined ? '' : `:${tag}`;
    return `${registry}/${repository}${tagged}${digest === undefined ? '' : `@${digest}`}`;
}
/** What the registry is asked for: the digest where there is one, else the tag, which is `latest` by default. */
function nameIn({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
/** Tells whether a host, with or without a port, is this machine by its address. */
function isLoopback(registry) {
    const name = registry.replace(/:\d+$/u, '');
    return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}


/***/ }),

/***/ 1047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ exampleValue),
/* harmony export */   Q: () => (/* binding */ parseExample)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



const form = 'expected {"inputs": {"columns": [...], "data": [[...]]}, "predictions": [...]}';
/**
 * Reads `example.json`, or the input example of an MLflow model, which is its inputs alone.
 *
 * @throws {UserError} SYNTAX, MODEL with what was found and what was expected
 */
function parseExample(text, file) {
    const root = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(root))
        throw fault(`${file} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(root)}; ${form}`);
    const inputs = root.get('inputs') ?? root.get('dataframe_split') ?? root;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(inputs))
        throw fault(`inputs in ${file} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(inputs)}; ${form}`);
    const columns = parseColumns(inputs.get('columns'), file);
    const rows = parseRows(inputs.get('data'), columns.length, file);
    const predictions = root.get('predictions');
    return {
        columns,
        rows,
        predictions: predictions === undefined || predictions === null
            ? undefined
            : ofRows(predictions, rows, `predictions in ${file}`),
        probabilities: parseProbabilities(root.get('probabilities'), rows, file),
        versions: parseVersions(root.get('versions'), file),
    };
}
function parseColumns(value, file) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) || value.length === 0)
        throw fault(`${file} has no columns (${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}); ${form}`);
    const names = value.map((name) => {
        if (typeof name === 'string')
            return name;
        throw fault(`A column in ${file} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(name)}; expected a name`);
    });
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw fault(`${file} has the column "${twice}" twice; expected names that differ`);
    return names;
}
function parseRows(value, width, file) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) || value.length === 0)
        throw fault(`${file} has no rows (data is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}); ${form}`);
    return value.map((row, index) => {
        if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(row))
            throw fault(`Row ${index + 1} in ${file} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(row)}; expected a list of ${width} values`);
        if (row.length !== width)
            throw fault(`Row ${index + 1} in ${file} has ${row.length} values; expected ${width}, one for each column`);
        const wrong = row.findIndex((cell) => (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(cell) || (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(cell) || !travels(cell));
        if (wrong < 0)
            return row;
        throw fault(`Row ${index + 1}, value ${wrong + 1} in ${file} is ${sayCell(row[wrong])}; expected a finite number, a text, true, false or null`);
    });
}
/** What is no number is not asked; JSON that travels has neither NaN nor infinities. */
function travels(value) {
    return typeof value !== 'number' || Number.isFinite(value);
}
function sayCell(value) {
    return typeof value === 'number' ? String(value) : (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value);
}
function ofRows(value, rows, where) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        throw fault(`${where} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}; expected a list of one for each row`);
    if (value.length === rows.length)
        return value;
    throw fault(`${where} has ${value.length} items; expected ${rows.length}, one for each row`);
}
function parseProbabilities(value, rows, file) {
    if (value === undefined || value === null)
        return undefined;
    const where = `probabilities in ${file}`;
    const lists = ofRows(value, rows, where);
    return lists.map((list, index) => {
        const isNumbers = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(list) && list.every((item) => (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf)(item));
        if (!isNumbers)
            throw fault(`${where}, row ${index + 1}, is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(list)}; expected a list of numbers, one for each class`);
        return list.map(Number);
    });
}
function parseVersions(value, file) {
    if (value === undefined || value === null)
        return new Map();
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        throw fault(`versions in ${file} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}; expected package: "version"`);
    return new Map([...value].map(([name, version]) => [name, versionOf(version, name, file)]));
}
function versionOf(version, name, file) {
    if (typeof version === 'string')
        return version;
    throw fault(`versions.${name} in ${file} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(version)}; expected a text such as "1.7.2"`);
}
function fault(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${message}.`, { code: 'MODEL' });
}
/** Writes the part of an example that the image carries, as JSON. */
function exampleValue({ columns, rows, predictions, probabilities, versions }) {
    const entries = [
        [
            'inputs',
            new Map([
                ['columns', columns],
                ['data', rows],
            ]),
        ],
    ];
    if (predictions !== undefined)
        entries.push(['predictions', predictions]);
    if (probabilities !== undefined)
        entries.push(['probabilities', probabilities]);
    if (versions.size > 0)
        entries.push(['versions', versions]);
    return new Map(entries);
}


/***/ }),

/***/ 2108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toAnswer),
/* harmony export */   P: () => (/* binding */ differenceOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);

/** Largest accepted difference, relative to the larger of the two numbers and to 1: what another processor may round. */
const tolerance = 1e-9;
/** Tells how an answer differs from what was expected, in words; `undefined` where it does not. */
function differenceOf(expected, found) {
    const label = differenceIn('prediction', expected.predictions, found.predictions);
    if (label !== undefined || expected.probabilities === undefined || found.probabilities === undefined)
        return label;
    return differenceIn('probabilities', expected.probabilities, found.probabilities);
}
function differenceIn(what, expected, found) {
    if (expected.length !== found.length)
        return `${found.length} rows came back for ${expected.length}`;
    const row = expected.findIndex((value, index) => !isAlike(value, found[index]));
    if (row < 0)
        return undefined;
    return `the ${what} of row ${row + 1} is ${show(found[row])}; expected ${show(expected[row])}`;
}
/** A label of text, of a number and of true or false come back as they went; `0` and `0.0` are the same. */
function isAlike(one, other) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(one))
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(other) && one.length === other.length && one.every((item, at) => isAlike(item, other[at]));
    const [left, right] = [toNumber(one), toNumber(other)];
    if (left === undefined || right === undefined)
        return one === other;
    if (Object.is(left, right))
        return true;
    return Math.abs(left - right) <= tolerance * Math.max(1, Math.abs(left), Math.abs(right));
}
function toNumber(value) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf)(value) ? Number(value) : undefined;
}
function show(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return `[${value.slice(0, 6).map(show).join(', ')}${value.length > 6 ? ', …' : ''}]`;
    return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value) ? '{…}' : value);
}
/** Reads `{"predictions": [...], "probabilities": [[...]] | null}`; `undefined` where it is another answer. */
function toAnswer(value) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
        return undefined;
    const [predictions, probabilities] = [value.get('predictions'), value.get('probabilities')];
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(predictions))
        return undefined;
    if (probabilities === undefined || probabilities === null)
        return { predictions, probabilities: undefined };
    return isNumbers(probabilities)
        ? { predictions, probabilities: probabilities.map((row) => row.map(Number)) }
        : undefined;
}
function isNumbers(value) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) && value.every((row) => (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(row) && row.every((item) => (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf)(item)));
}


/***/ }),

/***/ 7669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   wU: () => (/* binding */ toImagePlan)
/* harmony export */ });
/* unused harmony export targets */
/* harmony import */ var _image_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4830);
/* harmony import */ var _image_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8246);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);



/** Where the layers lie in the image. */
const targets = {
    server: '/opt/crisol/server',
    dependencies: '/opt/crisol/dependencies',
    code: '/opt/crisol/code',
    model: '/opt/ml/model',
};
/** Port that the server listens on. */
const port = 8080;
/** Makes the plan of a serving image. */
function toImagePlan(parts) {
    const layer = (name) => ({
        name,
        directory: parts.directories[name],
        target: targets[name],
        isCompiled: name !== 'model',
    });
    return {
        base: parts.base,
        platform: parts.platform,
        layers: ['server', 'dependencies', 'code', 'model'].map(layer),
        environment: {
            PYTHONPATH: [targets.code, targets.dependencies, targets.server].join(':'),
            PYTHONSAFEPATH: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            PYTHONUNBUFFERED: '1',
            OMP_NUM_THREADS: '1',
            CRISOL_MODEL_DIGEST: parts.modelDigest,
        },
        labels: toLabels(parts),
        entrypoint: ['python3', '-m', 'crisol_serving'],
        command: ['serve'],
        user: '65532:65532',
        port,
        epoch: _image_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .imageEpoch */ .f,
    };
}
function toLabels({ manifest, modelDigest, foundation, base, source }) {
    const [baseName = '', baseDigest] = base.split('@');
    const metrics = [...manifest.metrics].map(([name, value]) => [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.metric + toLabelName(name), textOf(value)]);
    const known = [
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.title, manifest.name],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.source, source],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.revision, manifest.commit],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.baseName, baseName],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.baseDigest, baseDigest],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.modelMd5, manifest.modelMd5],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.modelDigest, modelDigest],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.lockDigest, foundation],
        [_image_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelNames */ .l.reviewed, String(manifest.isReviewed)],
        ...metrics.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    ];
    return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}
/** Names of labels have letters, digits, dots, dashes, slashes and underscores. */
function toLabelName(metric) {
    return metric.replaceAll(/[^A-Za-z0-9._/-]+/gu, '_');
}
function textOf(value) {
    const text = typeof value === 'string' ? value : (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(value);
    return [...text.replaceAll(/\p{Cc}+/gu, ' ')].slice(0, 200).join('');
}


/***/ }),

/***/ 7296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ exportFault),
/* harmony export */   L: () => (/* binding */ findLockExport)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Without the groups that only development needs, and only where the lock fits `pyproject.toml`.
 *
 * @see https://docs.astral.sh/uv/reference/cli/#uv-export
 * @see https://github.com/python-poetry/poetry-plugin-export
 */
const lockExports = {
    'uv.lock': {
        program: 'uv',
        args: ['export', '--locked', '--no-default-groups', '--no-emit-project', '--quiet', '--format', 'requirements-txt'],
    },
    'poetry.lock': {
        program: 'poetry',
        // The main group alone is its default; to name another one that the project lacks is an error.
        args: ['export', '--format', 'requirements.txt', '--no-interaction'],
    },
};
/** Gives how a file is exported; `undefined` for one that is read as it is. */
function findLockExport(file) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return Object.hasOwn(lockExports, name) ? lockExports[name] : undefined;
}
const faults = [
    [
        /needs to be updated, but `--locked`|changed significantly since poetry\.lock/u,
        'SYNTAX',
        'FILE is older than what pyproject.toml asks for; run PROGRAM lock and commit it.',
    ],
    [
        /command "?export"? does not exist/u,
        'ENVIRONMENT',
        'FILE is read by PROGRAM with its plugin poetry-plugin-export, which is not installed; install it, or export the lock to requirements.lock.',
    ],
];
/** Tells in a sentence why a lock could not be exported, from what its program said. */
function exportFault(said, file, { program }) {
    const [, code, message] = faults.find(([pattern]) => pattern.test(said)) ?? [undefined, 'ENVIRONMENT', undefined];
    if (message !== undefined)
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(message.replace('FILE', file).replace('PROGRAM', program), { code });
    const lines = said.split('\n').map((line) => line.trim());
    const reason = lines.find((line) => line.startsWith('error:')) ?? lines.find((line) => line !== '') ?? 'it said nothing';
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${program} did not export ${file}: ${reason.replace(/^error:\s*/u, '').replace(/\.?$/u, '.')}`, {
        code,
    });
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   T: () => (/* binding */ requestOfOneRow),
/* harmony export */   ev: () => (/* binding */ asksFor),
/* harmony export */   wq: () => (/* binding */ parseTensors)
/* harmony export */ });
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2108);



function record(...entries) {
    return new Map(entries);
}
function recordsOf({ columns, rows }) {
    return rows.map((row) => new Map(columns.map((name, index) => [name, row[index] ?? null])));
}
/** Gives the example in every protocol that the server speaks. V2 has no nulls: an example with one is not sent there. */
function asksFor(example, name, tensors) {
    const { columns, rows } = example;
    const records = recordsOf(example);
    const json = (protocol, path, body) => ({
        ...{ protocol, path, contentType: 'application/json', body: (0,_python_json_js__WEBPACK_IMPORTED_MODULE_0__/* .renderJson */ .h)(body), read: _agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnswer */ .G },
    });
    const csv = (protocol, contentType, lines) => ({
        ...{ protocol, path: '/invocations', contentType, body: lines.map((line) => `${line}\n`).join(''), read: _agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnswer */ .G },
    });
    const byColumn = new Map(columns.map((column, index) => [column, rows.map((row) => row[index] ?? null)]));
    const table = rows.map(toCsv);
    const plain = [
        json('Typed predict', '/predict', record(['inputs', records])),
        json('MLflow dataframe_split', '/invocations', record(['dataframe_split', record(['columns', columns], ['data', rows])])),
        json('MLflow dataframe_records', '/invocations', record(['dataframe_records', records])),
        json('MLflow instances', '/invocations', record(['instances', rows])),
        json('MLflow inputs', '/invocations', record(['inputs', byColumn])),
        csv('MLflow CSV, with a header', 'text/csv; header=present', [toCsv(columns), ...table]),
        csv('SageMaker CSV, without', 'text/csv; header=absent', table),
        json('KServe V1', `/v1/models/${name}:predict`, record(['instances', rows])),
    ];
    if (rows.some((row) => row.includes(null)))
        return plain;
    const body = record(['inputs', toTensors(example, tensors)]);
    return [...plain, { ...json('Open Inference V2', `/v2/models/${name}/infer`, body), read: readTensors }];
}
/** Body of a request for the first row of an example. */
function requestOfOneRow(example) {
    return (0,_python_json_js__WEBPACK_IMPORTED_MODULE_0__/* .renderJson */ .h)(record(['inputs', recordsOf(example).slice(0, 1)]));
}
/** A row of CSV: what has a comma, a quote or a line end in it is quoted. */
function toCsv(cells) {
    return cells.map((cell) => quote(typeof cell === 'string' ? cell : cell === null ? '' : (0,_python_json_js__WEBPACK_IMPORTED_MODULE_0__/* .renderJson */ .h)(cell))).join(',');
}
function quote(text) {
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
function toTensors({ columns, rows }, { inputs }) {
    const count = BigInt(rows.length);
    return inputs.map(({ name, datatype, width }) => {
        const index = columns.indexOf(name);
        const isWhole = index < 0 || width > 1;
        const data = isWhole ? rows.flat() : rows.map((row) => row[index] ?? null);
        return record(['name', name], ['datatype', datatype], ['shape', [count, BigInt(width)]], ['data', data]);
    });
}
function readTensors(answer) {
    const outputs = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(answer) ? answer.get('outputs') : undefined;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(outputs))
        return undefined;
    const named = new Map(outputs.filter(_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi).map((one) => [one.get('name'), one]));
    const predictions = named.get('predictions')?.get('data');
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(predictions) ? { predictions, probabilities: readMatrix(named.get('probabilities')) } : undefined;
}
function readMatrix(tensor) {
    const [shape, data] = [tensor?.get('shape'), tensor?.get('data')];
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(shape) || !(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(data) || !data.every((item) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(item)))
        return undefined;
    const [height, width] = [countOf(shape[0]), countOf(shape[1] ?? 1n)];
    // No more rows than numbers, whatever the shape says.
    if (height === undefined || width === undefined || height * width > data.length)
        return undefined;
    return Array.from({ length: height }, (_, row) => data.slice(row * width, (row + 1) * width).map(Number));
}
/** A number of rows or columns; `undefined` for what is none. */
function countOf(value) {
    const isCount = typeof value === 'bigint' && value > 0n && value <= BigInt(Number.MAX_SAFE_INTEGER);
    return isCount ? Number(value) : undefined;
}
/** Reads what `GET /v2/models/NAME` answers; `undefined` where it is something else. */
function parseTensors(answer) {
    const inputs = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(answer) ? answer.get('inputs') : undefined;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(inputs))
        return undefined;
    return {
        inputs: inputs.filter(_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi).map((one) => {
            const shape = one.get('shape');
            const width = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(shape) && shape.length > 1 ? countOf(shape[1]) : 1;
            return { name: String(one.get('name')), datatype: String(one.get('datatype')), width: width ?? 1 };
        }),
    };
}
/** Bodies that are no request, each with the path that must answer 400. */
const malformed = [
    { path: '/predict', body: '{"inputs": [' },
    { path: '/predict', body: '{"inputs": [{"no such column": 1}]}' },
    { path: '/invocations', body: '{"instances": "none"}' },
    { path: '/invocations', body: '[]' },
];


/***/ }),

/***/ 1075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   Hh: () => (/* binding */ isPassed),
/* harmony export */   R8: () => (/* binding */ curlLine),
/* harmony export */   pO: () => (/* binding */ tryLines)
/* harmony export */ });
/* harmony import */ var _text_amount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9523);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9706);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7669);



/** Tells whether everything passed. */
function isPassed({ checks }) {
    return checks.every(({ fault }) => fault === undefined);
}
/** Renders the job summary in Markdown. */
function renderSummary(report) {
    const hasPassed = isPassed(report.smoke);
    const state = hasPassed ? (report.image === undefined ? 'built and tested' : 'pushed') : 'not pushed';
    const parts = [
        `## ${hasPassed ? '✅' : '❌'} ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(report.name)}: the serving image is ${state}`,
        renderFacts(report),
        '### Layers',
        renderLayers(report),
        '### Smoke test',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(report.smoke.comparison, 500),
        renderChecks(report.smoke.checks),
        ...(hasPassed ? ['### Try it', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(tryLines(report).join('\n'), 'sh')] : []),
        ...(hasPassed ? [] : [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDetails */ .PL)("The container's log", (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(lastLines(report.smoke.log)))]),
        ...report.notes.map((note) => `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(note, 500)}`),
    ];
    return parts.join('\n\n');
}
function renderFacts({ image, digest, builder, pushedBytes, seconds }) {
    const rows = [
        ...(image === undefined ? [] : [['Image', `<code>${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(image)}</code>`]]),
        ['Digest', `<code>${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(digest)}</code>`],
        ['Made by', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(builder)],
        ...(pushedBytes === undefined ? [] : [['Sent', (0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(pushedBytes)]]),
        ['Time', (0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSeconds */ .eB)(seconds)],
    ];
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(['', ''], ['left', 'left'], rows);
}
function renderLayers({ layers }) {
    const names = [...new Set(layers.map(({ name }) => name))];
    const rows = names.map((name) => {
        const size = layers.filter((layer) => layer.name === name).reduce((sum, layer) => sum + layer.size, 0);
        return [name, (0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(size)];
    });
    const total = (0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(layers.reduce((sum, { size }) => sum + size, 0));
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(['Layer', 'Compressed'], ['left', 'right'], [...rows, ['**all**', `**${total}**`]]);
}
function renderChecks(checks) {
    const rows = checks.map(({ name, fault }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name),
        fault === undefined ? '✅' : `❌ ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(fault, 400)}`,
    ]);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(['Check', 'Result'], ['left', 'left'], rows);
}
/** Lines that run the image and ask it, for a terminal. */
function tryLines({ image, digest, requestBody }) {
    const reference = image === undefined ? 'IMAGE' : `${image.replace(/(?<=\/[^/]*):[^/:]*$/u, '')}@${digest}`;
    const flags = '--rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges';
    return [`docker run ${flags} -p ${_image_js__WEBPACK_IMPORTED_MODULE_0__/* .port */ .Oh}:${_image_js__WEBPACK_IMPORTED_MODULE_0__/* .port */ .Oh} ${reference}`, curlLine(`http://127.0.0.1:${_image_js__WEBPACK_IMPORTED_MODULE_0__/* .port */ .Oh}`, requestBody)];
}
/** A line that asks a server for one prediction. */
function curlLine(url, requestBody) {
    const quoted = requestBody.replaceAll("'", String.raw `'\''`);
    return `curl ${url}/predict -H 'content-type: application/json' -d '${quoted}'`;
}
const mostLines = 200;
function lastLines(log) {
    const lines = log.trimEnd().split('\n');
    return lines.slice(-mostLines).join('\n') || 'It printed nothing.';
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

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6879);


/** Files hashed at once. */
const concurrency = 16;
/**
 * Hashes a file or a directory as DVC does. `undefined` when there is none.
 *
 * @param algorithm by which it was recorded, so that what DVC 2 recorded is judged as DVC 2 would
 */
async function measure(path, ports, algorithm = 'md5') {
    const entry = await ports.workspace.stat(path);
    if (entry === undefined)
        return undefined;
    if (entry.kind === 'directory')
        return await measureDirectory(path, ports, algorithm);
    const digest = await ports.digests.file(path, algorithm);
    if (digest === undefined)
        return undefined;
    return {
        hash: { algorithm, value: digest.md5 },
        size: digest.size,
        files: undefined,
        executable: (entry.mode & 0o100) !== 0,
        entries: async () => [],
    };
}
async function measureDirectory(path, ports, algorithm) {
    const files = await ports.workspace.files(path, ports.isIgnored);
    const toMeasured = ({ md5, size }, hashed) => ({
        ...{ hash: { algorithm, value: `${md5}.dir` }, size, executable: false },
        files: (hashed?.entries ?? files).length,
        entries: async () => (hashed ?? (await hashFiles(path, { files, algorithm }, ports))).entries,
    });
    const known = ports.digests.directory(path, algorithm, files);
    if (known !== undefined)
        return toMeasured(known);
    const hashed = await hashFiles(path, { files, algorithm }, ports);
    const { md5 } = ports.digests.bytes((0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .renderManifest */ .s)(hashed.entries));
    if (hashed.entries.length === files.length) {
        ports.digests.learnDirectory(path, algorithm, { md5, size: hashed.size, files });
    }
    return toMeasured({ md5, size: hashed.size }, hashed);
}
async function hashFiles(path, { files, algorithm }, { digests }) {
    const found = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_1__/* .mapPool */ .P)(files, concurrency, (file) => digests.file(`${path}/${file.path}`, algorithm, file.stamp));
    const entries = [];
    let size = 0;
    for (const [index, digest] of found.entries()) {
        if (digest === undefined)
            continue;
        entries.push({ path: files[index]?.path ?? '', md5: digest.md5 });
        size += digest.size;
    }
    return { entries, size };
}


/***/ }),

/***/ 3436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ requireExample),
/* harmony export */   MP: () => (/* binding */ findExample),
/* harmony export */   q2: () => (/* binding */ readVersions)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _core_model_example_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1047);
/* harmony import */ var _core_model_requirements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8313);
/* harmony import */ var _core_model_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8936);
/* harmony import */ var _core_text_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2948);
/* harmony import */ var _core_value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7994);







/**
 * Reads the recorded example: the one that is set, `example.json` beside the model, or the input example of an MLflow
 * model. `undefined` where none is set and there is none.
 *
 * @throws {UserError} MODEL, SYNTAX
 */
async function findExample(model, path, ports) {
    for (const place of path === undefined ? await usualPlaces(model, ports) : [path]) {
        const text = await ports.workspace.readText(place);
        if (text !== undefined)
            return (0,_core_model_example_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExample */ .Q)(text, place);
    }
    if (path === undefined)
        return undefined;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`There is no example at ${path}; ${remedy}`, { code: 'MODEL' });
}
/**
 * Reads the recorded example, without which an image cannot be tried.
 *
 * @throws {UserError} MODEL, SYNTAX
 */
async function requireExample(model, path, ports) {
    const found = await findExample(model, path, ports);
    if (found !== undefined)
        return found;
    const [place] = await usualPlaces(model, ports);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`There is no example at ${place}; ${remedy}`, { code: 'MODEL' });
}
const remedy = 'let the stage that evaluates the model write {"inputs": {"columns": [...], "data": [[...]]}, "predictions": [...]}, and name it with serve.example in crisol.yaml.';
async function usualPlaces({ path, kind, isFolder }, { workspace }) {
    const folder = isFolder ? path : (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryOf */ .jt)(path);
    const beside = folder === '' ? 'example.json' : `${folder}/example.json`;
    if (kind !== 'mlflow')
        return [beside];
    const about = (0,_core_text_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .hN)((await workspace.readText(`${path}/MLmodel`)) ?? '', `${path}/MLmodel`);
    const info = (0,_core_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(about) ? about.get('saved_input_example_info') : undefined;
    const name = (0,_core_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(info) ? info.get('artifact_path') : undefined;
    const given = typeof name === 'string' && /^[\w.-]+$/u.test(name) ? name : 'input_example.json';
    return [beside, `${path}/${given}`, `${path}/serving_input_example.json`];
}
/**
 * Gives the versions of packages that trained a model, as MLflow and the example have recorded them.
 *
 * @throws {UserError} SYNTAX, UNSUPPORTED
 */
async function readVersions(model, example, ports) {
    return new Map([...(await mlflowVersions(model, ports)), ...(example?.versions ?? [])]);
}
async function mlflowVersions(model, ports) {
    if (model.kind !== 'mlflow')
        return new Map();
    const file = `${model.path}/requirements.txt`;
    const text = (await ports.workspace.readText(file)) ?? '';
    const pinned = (0,_core_model_requirements_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRequirements */ .Ez)(text, file).packages.flatMap(({ name, version }) => version === undefined ? [] : [[name, version]]);
    const python = (await pythonOf(`${model.path}/python_env.yaml`, ports)) ?? (await pythonOf(`${model.path}/conda.yaml`, ports));
    return new Map([...(python === undefined ? [] : [['python', python]]), ...pinned]);
}
async function pythonOf(file, { workspace }) {
    const text = await workspace.readText(file);
    return text === undefined ? undefined : (0,_core_model_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .mlflowPython */ .uf)((0,_core_text_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .hN)(text, file));
}


/***/ }),

/***/ 8387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ prepareModel)
});

// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/model/example.js
var model_example = __webpack_require__(1047);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
;// CONCATENATED MODULE: ./lib/core/package/manifest.js

/** Renders `crisol.json`: the same manifest gives the same bytes. */
function renderManifest(manifest) {
    const sorted = (map) => new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
    const entries = [
        ['schema', 1n],
        ['name', manifest.name],
        ['kind', manifest.kind],
        ['path', manifest.path],
        ['files', sorted(manifest.files)],
        ['allow_pickle', manifest.allowPickle],
        ['versions', sorted(manifest.versions)],
        ['commit', manifest.commit ?? null],
        ['model_md5', manifest.modelMd5 ?? null],
        ['metrics', sorted(new Map([...manifest.metrics].filter(([, value]) => isPlain(value))))],
        ['reviewed', manifest.isReviewed],
    ];
    return `${(0,json/* renderJson */.h)(new Map(entries))}\n`;
}
/** JSON that other programs read has neither NaN nor infinities. */
function isPlain(value) {
    return typeof value !== 'number' || Number.isFinite(value);
}
/**
 * Makes a name that protocols and registries take of any text: letters, digits, dots, dashes and underscores.
 * `model` where nothing is left.
 */
function toModelName(text) {
    return text.replaceAll(/[^\w.-]+/gu, '-').replaceAll(/^[-._]+|[-._]+$/gu, '') || 'model';
}

// EXTERNAL MODULE: ./lib/flows/collect/collect.js + 11 modules
var collect = __webpack_require__(6193);
// EXTERNAL MODULE: ./lib/flows/data/measure.js
var measure = __webpack_require__(9254);
// EXTERNAL MODULE: ./lib/flows/package/example.js
var package_example = __webpack_require__(3436);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/model/compression.js
var model_compression = __webpack_require__(1239);
;// CONCATENATED MODULE: ./lib/core/model/array-bytes.js
/**
 * Finds how many bytes of the file an array takes whose stand-in was just built. `undefined` where that is not certain:
 * a reader that is off by one byte would take data for instructions.
 */
function arrayBytes({ state }) {
    if (state?.kind !== 'dict')
        return undefined;
    const count = countOf(state.entries?.get('shape'));
    const dtype = state.entries?.get('dtype');
    if (count === undefined || dtype?.kind !== 'instance' || dtype.name !== 'numpy.dtype')
        return undefined;
    const [code] = dtype.args;
    if (code?.kind !== 'text')
        return undefined;
    if (/^\|?O8?$/u.test(code.text))
        return isObjectState(dtype.state) ? { kind: 'pickle' } : undefined;
    const size = itemSize(code.text, dtype.state);
    const alignment = state.entries?.get('numpy_array_alignment_bytes');
    if (size === undefined || size === 0n)
        return undefined;
    return { kind: 'raw', bytes: count * size, isAligned: alignment !== undefined && alignment.kind !== 'none' };
}
function countOf(shape) {
    if (shape?.kind !== 'tuple')
        return undefined;
    let count = 1n;
    for (const length of shape.items) {
        if (length.kind !== 'integer' || length.number < 0n)
            return undefined;
        count *= length.number;
    }
    return count;
}
/** Sizes of fixed types are in their names; of texts and records the state repeats them. */
function itemSize(code, value) {
    const [, letter, digits = ''] = /^[<>|=]?([biufcmMSUV])(\d{1,9})$/u.exec(code) ?? [];
    const state = typeState(value);
    // Bit 0 of the flags says that there are objects in it.
    if (letter === undefined || state === undefined || (state.flags & 1n) === 1n)
        return undefined;
    const size = BigInt(digits) * (letter === 'U' ? 4n : 1n);
    const isCertain = 'SUV'.includes(letter) ? state.size === size : !state.hasFields;
    return isCertain ? size : undefined;
}
function isObjectState(value) {
    const state = typeState(value);
    return state !== undefined && !state.hasFields && state.flags === 63n;
}
/** `undefined` where it is not as numpy writes it. */
function typeState(value) {
    if (value?.kind !== 'tuple')
        return undefined;
    const [version, order, subarray, names, fields, size, alignment, flags] = value.items;
    if (version?.kind !== 'integer' || version.number < 3n || version.number > 4n)
        return undefined;
    if (order?.kind !== 'text' || subarray?.kind !== 'none')
        return undefined;
    if (size?.kind !== 'integer' || alignment?.kind !== 'integer' || flags?.kind !== 'integer')
        return undefined;
    if (flags.number < 0n || flags.number > 255n)
        return undefined;
    const hasFields = names?.kind !== 'none' || fields?.kind !== 'none';
    return { version: version.number, size: size.number, flags: flags.number, hasFields };
}

;// CONCATENATED MODULE: ./lib/core/model/allow-list.js
/** Names of classes; what begins with a small letter is a function or one of numpy's types, and is listed. */
const classes = /^_{0,2}[A-Z]\w*$/u;
function call(modules, names) {
    return { modules, names, permission: 'call' };
}
function hold(modules, names) {
    return { modules, names, permission: 'hold' };
}
function listed(names) {
    return new RegExp(`^(?:${names.split(' ').join('|')})$`, 'u');
}
/** Parts of scikit-learn that read files, fetch, run programs or hold foreign code: no model needs them. */
const tools = /^sklearn\.(?:externals|datasets|conftest|_build_utils|__check_build|callback|experimental|utils\.(?:_repr_html|_test_common|_testing|_joblib|_mocking|parallel|_show_versions|estimator_checks|fixes)|(?:.*\.)?tests)(?:\.|$)/u;
/** First match counts. */
const rules = [
    call(listed('builtins __builtin__'), listed('object set frozenset list dict tuple int float complex bool str bytes bytearray slice range')),
    call(listed('collections'), listed('OrderedDict defaultdict deque Counter')),
    call(listed('copyreg copy_reg'), listed('_reconstructor __newobj__')),
    call(listed('_codecs'), listed('encode')),
    call(listed('functools'), listed('partial')),
    call(listed('datetime'), listed('date datetime time timedelta timezone')),
    call(listed('decimal'), listed('Decimal')),
    call(listed('fractions'), listed('Fraction')),
    call(listed('uuid'), listed('UUID')),
    call(/^numpy\.(?:_?core)\.multiarray$/u, listed('_reconstruct scalar')),
    call(/^numpy\.(?:_?core)\.numeric$/u, listed('_frombuffer')),
    call(/^numpy$/u, /^(?:ndarray|dtype|bool_?|u?int(?:8|16|32|64|c|p|_)?|float(?:16|32|64|128|_)?|complex(?:64|128)|str_|bytes_|object_|void|datetime64|timedelta64|matrix|longlong|ulonglong|intp)$/u),
    call(/^numpy\.dtypes$/u, /^\w+DType$/u),
    call(/^numpy\.ma(?:\.core)?$/u, listed('_mareconstruct MaskedArray MaskedConstant')),
    call(/^numpy\.random\._pickle$/u, listed('__randomstate_ctor __generator_ctor __bit_generator_ctor')),
    call(/^numpy\.random\.(?:_mt19937|_pcg64|_philox|_sfc64)$/u, listed('MT19937 PCG64 PCG64DXSM Philox SFC64')),
    call(/^numpy\.random\.bit_generator$/u, listed('SeedSequence __pyx_unpickle_SeedSequence')),
    call(/^numpy\.random\.mtrand$/u, listed('RandomState')),
    hold(/^numpy(?:\._?core\._multiarray_umath)?$/u, listed('abs absolute arctan cbrt ceil clip cos deg2rad divide exp exp2 expm1 fabs floor isnan isfinite log log10 log1p log2 maximum mean median minimum multiply negative power rad2deg reciprocal rint sign sin sqrt square subtract sum tan tanh add nan_to_num var std')),
    call(/^scipy\.sparse(?:\._?(?:csr|csc|coo|bsr|dia|dok|lil)|\._matrix)?$/u, /^(?:csr|csc|coo|bsr|dia|dok|lil)_(?:matrix|array)$/u),
    // Not scipy.stats: its distributions run a text of their state as a program.
    call(/^scipy\.(?:interpolate|spatial)(?:\.\w+)*$/u, /^(?:_{0,2}[A-Z]\w*|interp1d|cKDTree)$/u),
    hold(/^scipy\.special(?:\.\w+)?$/u, listed('expit logit softmax log_softmax xlogy erf gammaln')),
    call(/^sklearn(?:\.\w+)*$/u, classes),
    call(/^sklearn(?:\.\w+)*$/u, /^__pyx_unpickle_\w+$/u),
    call(/^sklearn\.(?:neighbors|metrics)\.\w+$/u, listed('newObj')),
    hold(/^sklearn\.(?:metrics|feature_selection|preprocessing|svm|linear_model|covariance)(?:\.\w+)*$/u, /^_?[a-z]\w*$/u),
    call(/^xgboost(?:\.(?:core|sklearn|compat))?$/u, classes),
    call(/^lightgbm(?:\.(?:basic|sklearn|compat|callback))?$/u, classes),
    call(/^pandas\.(?:core\.(?:frame|series|indexes|internals|arrays|dtypes)(?:\.\w+)*|arrays)$/u, /^(?:_{0,2}[A-Z]\w*|_new_Index|_new_DatetimeIndex|new_block)$/u),
    call(/^pandas(?:\._libs(?:\.\w+)*)?$/u, /^(?:__pyx_unpickle_\w+|_unpickle_block|_?[A-Z]\w*Dtype|DataFrame|Series|Index|RangeIndex|Timestamp|Timedelta|NaT|BlockPlacement|BlockManager|NDArrayBacked|_unpickle_timestamp|_timedelta_unpickle|_nat_unpickle)$/u),
    call(/^joblib\.numpy_pickle$/u, listed('NumpyArrayWrapper')),
];
/**
 * Tells what a pickle may do with a name of a module; `undefined` when nothing. A dotted name is never allowed: it
 * would lead through a module to whatever that has imported.
 *
 * @param trusted modules of the user's own, with all below them: `serve.trusted-modules`
 */
function permissionOf(module, name, trusted) {
    if (!/^\w+$/u.test(name) || tools.test(module))
        return undefined;
    if (trusted.some((one) => module === one || module.startsWith(`${one}.`)))
        return 'call';
    return rules.find(({ modules, names }) => modules.test(module) && names.test(name))?.permission;
}

;// CONCATENATED MODULE: ./lib/core/model/opcodes.js
/** Names by the argument that they take, each with its byte in hexadecimal. */
const groups = [
    [
        'none',
        'MARK:28 STOP:2e POP:30 POP_MARK:31 DUP:32 NONE:4e REDUCE:52 APPEND:61 BUILD:62 DICT:64 EMPTY_DICT:7d APPENDS:65 LIST:6c EMPTY_LIST:5d OBJ:6f SETITEM:73 TUPLE:74 EMPTY_TUPLE:29 SETITEMS:75 BINPERSID:51 NEWOBJ:81 TUPLE1:85 TUPLE2:86 TUPLE3:87 NEWTRUE:88 NEWFALSE:89 EMPTY_SET:8f ADDITEMS:90 FROZENSET:91 NEWOBJ_EX:92 STACK_GLOBAL:93 MEMOIZE:94 NEXT_BUFFER:97 READONLY_BUFFER:98',
    ],
    ['line', 'FLOAT:46 INT:49 LONG:4c PERSID:50 STRING:53 UNICODE:56 GET:67 PUT:70'],
    ['lines', 'GLOBAL:63 INST:69'],
    ['u1', 'BININT1:4b BINGET:68 BINPUT:71 PROTO:80 EXT1:82'],
    ['u2', 'BININT2:4d EXT2:83'],
    ['u4', 'LONG_BINGET:6a LONG_BINPUT:72'],
    ['i4', 'BININT:4a EXT4:84'],
    ['u8', 'FRAME:95'],
    ['float', 'BINFLOAT:47'],
    ['long-1', 'LONG1:8a'],
    ['long-4', 'LONG4:8b'],
    ['utf8-1', 'SHORT_BINUNICODE:8c'],
    ['utf8-4', 'BINUNICODE:58'],
    ['utf8-8', 'BINUNICODE8:8d'],
    ['bytes-1', 'SHORT_BINSTRING:55 SHORT_BINBYTES:43'],
    ['bytes-4', 'BINSTRING:54 BINBYTES:42'],
    ['bytes-8', 'BINBYTES8:8e BYTEARRAY8:96'],
];
/**
 * Byte -> opcode.
 *
 * @see https://github.com/python/cpython/blob/main/Lib/pickletools.py
 */
const opcodes = new Map(groups.flatMap(([argument, names]) => names.split(' ').map((entry) => {
    const [name = '', byte = ''] = entry.split(':');
    return [Number.parseInt(byte, 16), { name, argument }];
})));

;// CONCATENATED MODULE: ./lib/core/model/pickle-reader.js

/** Something in a pickle that is not understood or not allowed. Its message goes on after "... at byte 12". */
class Refusal extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
/** Bytes of a text beyond which it is no name of anything. */
const longestName = 512;
/** Bytes of a line beyond which nobody wrote it. */
const longestLine = 1 << 20;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Walks the bytes of a pickle once. A class because it has a life: the position, and the frame it is in. */
class PickleReader {
    #bytes;
    #view;
    #at = 0;
    /** Where the frame around the position ends; 0 outside of one. */
    #frameEnd = 0;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    /** Position in bytes. */
    get at() {
        return this.#at;
    }
    /** Whether everything has been read. */
    get isAtEnd() {
        return this.#at === this.#bytes.length;
    }
    /** @throws {Refusal} for what is no opcode, or one that is cut off */
    next() {
        const at = this.#at;
        if (at >= this.#frameEnd)
            this.#frameEnd = 0;
        const byte = this.#bytes[at];
        if (byte === undefined)
            throw new Refusal('the end of the file, where a pickle would end with STOP', at);
        const opcode = opcodes.get(byte);
        if (opcode === undefined)
            throw new Refusal(`the byte 0x${byte.toString(16).padStart(2, '0')}, which is no opcode`, at);
        this.#at++;
        const operation = { name: opcode.name, at, ...this.#argument(opcode.argument) };
        if (opcode.name === 'FRAME')
            this.#openFrame(operation);
        return operation;
    }
    /**
     * Passes over raw bytes that follow the instruction just read.
     *
     * @throws {Refusal} where they are cut off, or lie in a frame: readers do not agree then on where they begin
     */
    skip(count) {
        this.#refuseFrame();
        if (count > BigInt(this.#bytes.length - this.#at))
            throw this.#short(`${count} bytes of an array`);
        this.#at += Number(count);
    }
    /** @throws {Refusal} as `skip` */
    byte() {
        this.#refuseFrame();
        return this.#bytes[this.#take(1)] ?? 0;
    }
    #refuseFrame() {
        if (this.#at < this.#frameEnd)
            throw new Refusal('an array within a frame', this.#at);
        this.#frameEnd = 0;
    }
    /** Python's two readers do not agree on a frame within another, nor on one that is longer than the file. */
    #openFrame({ at, number }) {
        if (this.#frameEnd > 0)
            throw new Refusal('a frame within a frame', at);
        if (number > BigInt(this.#bytes.length - this.#at))
            throw this.#short(`a frame of ${number} bytes`);
        this.#frameEnd = this.#at + Number(number);
    }
    #argument(argument) {
        switch (argument) {
            case 'none':
                return { number: 0n, text: undefined };
            case 'float':
                this.#take(8);
                return { number: 0n, text: undefined };
            case 'line':
                return { number: 0n, text: this.#line() };
            case 'lines':
                return { number: 0n, text: joined(this.#line(), this.#line()) };
            case 'i4':
                return { number: BigInt(this.#view.getInt32(this.#take(4), true)), text: undefined };
            case 'u1':
            case 'u2':
            case 'u4':
            case 'u8':
                return { number: this.#unsigned(Number(argument[1])), text: undefined };
            default:
                return this.#counted(argument);
        }
    }
    #counted(argument) {
        const [kind = '', size = ''] = argument.split('-');
        const count = this.#unsigned(Number(size));
        if (count > BigInt(this.#bytes.length - this.#at))
            throw this.#short(`${count} bytes`);
        const start = this.#take(Number(count));
        const content = this.#bytes.subarray(start, this.#at);
        if (kind === 'long')
            return { number: toInteger(content), text: undefined };
        return { number: count, text: content.length > longestName ? undefined : this.#decode(content, kind === 'utf8') };
    }
    #decode(content, isText) {
        try {
            return utf8.decode(content);
        }
        catch (cause) {
            if (!isText)
                return undefined;
            throw Object.assign(new Refusal('a text that is not UTF-8', this.#at - content.length), { cause });
        }
    }
    #line() {
        const end = this.#bytes.indexOf(10, this.#at);
        if (end < 0 || end - this.#at > longestLine)
            throw this.#short('a line');
        const start = this.#take(end + 1 - this.#at);
        if (end - start > longestName)
            return undefined;
        // One character a byte: what is not ASCII is no name of the allow-list, whatever it decodes to.
        return String.fromCharCode(...this.#bytes.subarray(start, end));
    }
    #unsigned(size) {
        const start = this.#take(size);
        let value = 0n;
        for (let index = size - 1; index >= 0; index--)
            value = (value << 8n) | BigInt(this.#bytes[start + index] ?? 0);
        return value;
    }
    /** Gives where the bytes begin that are taken. */
    #take(count) {
        const start = this.#at;
        if (count > this.#bytes.length - start)
            throw this.#short(`${count} bytes`);
        const end = start + count;
        if (start < this.#frameEnd && end > this.#frameEnd)
            throw new Refusal('an instruction that its frame cuts off', start);
        this.#at = end;
        return start;
    }
    #short(expected) {
        return new Refusal(`${this.#bytes.length - this.#at} bytes up to the end; expected ${expected}`, this.#at);
    }
}
function joined(one, other) {
    return one === undefined || other === undefined ? undefined : `${one}\n${other}`;
}
/** Two's complement, little-endian; of more than 8 bytes it is no size of anything, and -1 stands for it. */
function toInteger(content) {
    if (content.length > 8)
        return -1n;
    let value = 0n;
    for (let index = content.length - 1; index >= 0; index--)
        value = (value << 8n) | BigInt(content[index] ?? 0);
    return BigInt.asIntN(content.length * 8, value);
}

;// CONCATENATED MODULE: ./lib/core/model/pickle-value.js
/** A value of which nothing needs to be known. */
const opaque = { kind: 'opaque' };
/** Stands for `None`. */
const none = { kind: 'none' };
/** joblib's stand-in for an array whose bytes follow in the file. */
const arrayWrapper = 'joblib.numpy_pickle.NumpyArrayWrapper';
/** Items of a tuple, entries of a dict that are kept. */
const mostKept = 32;
/** Makes a tuple; of a long one nothing is known but that it is one. */
function toTuple(items) {
    return items.length > mostKept ? opaque : { kind: 'tuple', items };
}

;// CONCATENATED MODULE: ./lib/core/model/pickle-machine.js



/** Values on the stack and in the memo at once, at the most: no model of a person has more. */
const mostValues = 4_000_000;
/** Names in the message of a refusal are cut there. */
const shown = 120;
/**
 * Goes through what a pickle would do, and does none of it: it makes values of which little is known, and judges every
 * name. A class because it has a life: the stack, the marks in it and the memo.
 */
class PickleMachine {
    #trusted;
    #stack = [];
    #marks = [];
    #memo = new Map();
    constructor(trusted) {
        this.#trusted = trusted;
    }
    /** The stand-in for an array that was just built; `undefined` where another value lies on top. */
    get builtArray() {
        const top = this.#stack.at(-1);
        return top?.kind === 'instance' && top.name === arrayWrapper ? top : undefined;
    }
    /** @throws {Refusal} for more values than a model has */
    refuseTooMany({ at }) {
        if (this.#stack.length + this.#memo.size + this.#marks.length > mostValues)
            throw new Refusal('more values than a model has', at);
    }
    /** Puts the array itself in the place of its stand-in. */
    replaceTop() {
        this.#stack[this.#stack.length - 1] = opaque;
    }
    /** Whether one value is left, as STOP wants it. */
    get isDone() {
        return this.#stack.length === 1 && this.#marks.length === 0;
    }
    push(value) {
        this.#stack.push(value);
    }
    mark() {
        this.#marks.push(this.#stack.length);
    }
    pop({ at, name }) {
        const value = this.#stack.length > (this.#marks.at(-1) ?? 0) ? this.#stack.pop() : undefined;
        if (value === undefined)
            throw new Refusal(`${name} without a value for it`, at);
        return value;
    }
    top(operation) {
        const value = this.pop(operation);
        this.#stack.push(value);
        return value;
    }
    /** Values down to the last mark, which goes. */
    popMark({ at, name }) {
        const mark = this.#marks.pop();
        if (mark === undefined)
            throw new Refusal(`${name} without a mark`, at);
        return this.#stack.splice(mark);
    }
    /** POP takes a mark where one lies on top. */
    drop(operation) {
        if (this.#marks.at(-1) === this.#stack.length && this.#marks.length > 0)
            this.#marks.pop();
        else
            this.pop(operation);
    }
    remember(key, operation) {
        this.#memo.set(key, this.top(operation));
    }
    get remembered() {
        return BigInt(this.#memo.size);
    }
    recall(key, { at }) {
        const value = this.#memo.get(key);
        if (value === undefined)
            throw new Refusal(`the memo ${key}, which holds nothing`, at);
        this.#stack.push(value);
    }
    /** Judges a name. */
    toGlobal(module, name, { at }) {
        const permission = permissionOf(module, name, this.#trusted);
        const full = `${module}.${name}`;
        if (permission === undefined)
            throw new Refusal(`the name ${JSON.stringify(full.slice(0, shown))}${hintOf(module)}`, at);
        return { kind: 'global', name: full, isCallable: permission === 'call' };
    }
    /** Calls what was named. */
    call(callable, args, { at, name }) {
        if (callable.kind !== 'global' || !callable.isCallable) {
            const what = callable.kind === 'global' ? callable.name : 'something that is no name';
            throw new Refusal(`a call of ${what} (${name})`, at);
        }
        const items = args?.kind === 'tuple' ? args.items : [];
        refuseWrapper(items, at);
        if (callable.name === arrayWrapper && (name === 'REDUCE' || items.length > 0))
            throw new Refusal(`a stand-in for an array that joblib did not write (${name})`, at);
        this.#stack.push({ kind: 'instance', name: callable.name, args: items, state: undefined });
    }
    /** Gives an object its state; a class or a function takes none. */
    build(operation) {
        const state = this.pop(operation);
        const object = this.top(operation);
        if (object.kind !== 'instance')
            throw new Refusal('a state for something that is no object (BUILD)', operation.at);
        refuseWrapper([state], operation.at);
        if (object.state !== undefined && sized.has(object.name))
            throw new Refusal('a second state for an array or its type', operation.at);
        object.state = state;
    }
}
/** What the size of an array is read from: a second state would be mixed with the first. */
const sized = new Set([arrayWrapper, 'numpy.dtype']);
function hintOf(module) {
    if (module !== '__main__')
        return '';
    return ', which lives in the script that trained the model: move it into a module of its own and name that in serve.trusted-modules';
}
/** A stand-in may be built, and nothing else: elsewhere a reader may meet it at another place than we do. */
function refuseWrapper(values, at) {
    for (const value of values) {
        const isWrapper = (value.kind === 'global' || value.kind === 'instance') && value.name === arrayWrapper;
        if (isWrapper)
            throw new Refusal('a stand-in for an array where none belongs', at);
    }
}

;// CONCATENATED MODULE: ./lib/core/model/pickle-steps.js



/**
 * Takes one instruction. Gives the stand-in for an array where its bytes follow.
 *
 * @throws {Refusal}
 */
function takeStep(machine, operation) {
    const step = steps.get(operation.name);
    if (step === undefined)
        throw new Refusal(`${operation.name}, which no model needs`, operation.at);
    step(machine, operation);
    machine.refuseTooMany(operation);
    return operation.name === 'BUILD' ? machine.builtArray : undefined;
}
function value(make) {
    return (machine, operation) => machine.push(make(operation));
}
const integer = value(({ number }) => ({ kind: 'integer', number }));
const pickle_steps_text = value(({ text }) => (text === undefined ? opaque : { kind: 'text', text }));
const known = value(() => opaque);
const nothing = () => undefined;
/** Takes what lies above the mark and makes of it something of which nothing needs to be known. */
const collected = (machine, operation) => {
    refuseWrapper(machine.popMark(operation), operation.at);
    machine.push(opaque);
};
/** Adds what lies above the mark to what lies below it. */
const added = (machine, operation) => {
    refuseWrapper(machine.popMark(operation), operation.at);
    machine.top(operation);
};
function tupleOf(count) {
    return (machine, operation) => {
        const items = Array.from({ length: count }, () => machine.pop(operation)).reverse();
        refuseWrapper(items, operation.at);
        machine.push(toTuple(items));
    };
}
const setItems = (machine, values, operation) => {
    refuseWrapper(values, operation.at);
    const target = machine.top(operation);
    if (target.kind !== 'dict')
        return;
    for (let index = 0; index < values.length; index += 2) {
        const [key, item] = [values[index], values[index + 1]];
        if (key?.kind !== 'text' || item === undefined || (target.entries?.size ?? mostKept) >= mostKept) {
            target.entries = undefined;
            return;
        }
        target.entries?.set(key.text, item);
    }
};
/** A name of two lines, and a call of it with what lies above the mark. */
const instantiate = (machine, operation) => {
    const args = machine.popMark(operation);
    machine.call(globalOf(machine, operation), toTuple(args), operation);
};
function globalOf(machine, operation) {
    const [module, name] = operation.text?.split('\n') ?? [];
    if (module === undefined || name === undefined)
        throw new Refusal('a name that is too long', operation.at);
    return machine.toGlobal(module, name, operation);
}
const stackGlobal = (machine, operation) => {
    const name = machine.pop(operation);
    const module = machine.pop(operation);
    if (name.kind !== 'text' || module.kind !== 'text')
        throw new Refusal('a name that is put together from something else than two texts', operation.at);
    machine.push(machine.toGlobal(module.text, name.text, operation));
};
/** Text of the older protocols is Python's literal: what has an escape in it is no name. */
const literal = (machine, { text: written }) => {
    const plain = /^(['"])([^'"\\]*)\1$/u.exec(written ?? '')?.[2];
    machine.push(plain === undefined ? opaque : { kind: 'text', text: plain });
};
const written = (machine, { text: line }) => machine.push(line === undefined || line.includes('\\') ? opaque : { kind: 'text', text: line });
const decimal = (machine, { text: line = '', at }) => {
    if (line === '00' || line === '01')
        machine.push(opaque);
    else if (/^-?\d{1,18}L?$/u.test(line))
        machine.push({ kind: 'integer', number: BigInt(line.replace('L', '')) });
    else if (/^-?\d+L?$/u.test(line))
        machine.push(opaque);
    else
        throw new Refusal('a number that is none', at);
};
function keyOf({ text: line = '', at }) {
    if (/^\d{1,9}$/u.test(line))
        return BigInt(line);
    throw new Refusal('a memo without a number', at);
}
const newObject = (machine, operation) => {
    const args = machine.pop(operation);
    machine.call(machine.pop(operation), args, operation);
};
const steps = new Map([
    ...['PROTO', 'FRAME', 'STOP'].map((name) => [name, nothing]),
    ...['BININT', 'BININT1', 'BININT2', 'LONG1', 'LONG4'].map((name) => [name, integer]),
    ...['SHORT_BINUNICODE', 'BINUNICODE', 'BINUNICODE8', 'SHORT_BINSTRING', 'BINSTRING'].map((name) => [name, pickle_steps_text]),
    ...['SHORT_BINBYTES', 'BINBYTES', 'BINBYTES8', 'BYTEARRAY8', 'BINFLOAT', 'FLOAT', 'NEWTRUE', 'NEWFALSE'].map((name) => [name, known]),
    ...['EMPTY_LIST', 'EMPTY_SET'].map((name) => [name, known]),
    ...['LIST', 'FROZENSET'].map((name) => [name, collected]),
    ...['APPENDS', 'ADDITEMS'].map((name) => [name, added]),
    ['INT', decimal],
    ['LONG', decimal],
    ['STRING', literal],
    ['UNICODE', written],
    ['NONE', value(() => none)],
    ['MARK', (machine) => machine.mark()],
    ['POP', (machine, operation) => machine.drop(operation)],
    ['POP_MARK', (machine, operation) => void machine.popMark(operation)],
    ['DUP', (machine, operation) => machine.push(machine.top(operation))],
    ['EMPTY_TUPLE', value(() => toTuple([]))],
    ['TUPLE1', tupleOf(1)],
    ['TUPLE2', tupleOf(2)],
    ['TUPLE3', tupleOf(3)],
    [
        'TUPLE',
        (machine, operation) => {
            const items = machine.popMark(operation);
            refuseWrapper(items, operation.at);
            machine.push(toTuple(items));
        },
    ],
    ['EMPTY_DICT', value(() => ({ kind: 'dict', entries: new Map() }))],
    [
        'DICT',
        (machine, operation) => {
            const items = machine.popMark(operation);
            machine.push({ kind: 'dict', entries: new Map() });
            setItems(machine, items, operation);
        },
    ],
    ['SETITEMS', (machine, operation) => setItems(machine, machine.popMark(operation), operation)],
    [
        'SETITEM',
        (machine, operation) => {
            const item = machine.pop(operation);
            setItems(machine, [machine.pop(operation), item], operation);
        },
    ],
    [
        'APPEND',
        (machine, operation) => {
            refuseWrapper([machine.pop(operation)], operation.at);
            machine.top(operation);
        },
    ],
    ['GLOBAL', (machine, operation) => machine.push(globalOf(machine, operation))],
    ['STACK_GLOBAL', stackGlobal],
    ['INST', instantiate],
    [
        'OBJ',
        (machine, operation) => {
            const [callable = opaque, ...args] = machine.popMark(operation);
            machine.call(callable, toTuple(args), operation);
        },
    ],
    ['REDUCE', newObject],
    ['NEWOBJ', newObject],
    [
        'NEWOBJ_EX',
        (machine, operation) => {
            refuseWrapper([machine.pop(operation)], operation.at);
            newObject(machine, operation);
        },
    ],
    ['BUILD', (machine, operation) => machine.build(operation)],
    ['MEMOIZE', (machine, operation) => machine.remember(machine.remembered, operation)],
    ['BINPUT', (machine, operation) => machine.remember(operation.number, operation)],
    ['LONG_BINPUT', (machine, operation) => machine.remember(operation.number, operation)],
    ['PUT', (machine, operation) => machine.remember(keyOf(operation), operation)],
    ['BINGET', (machine, operation) => machine.recall(operation.number, operation)],
    ['LONG_BINGET', (machine, operation) => machine.recall(operation.number, operation)],
    ['GET', (machine, operation) => machine.recall(keyOf(operation), operation)],
]);

;// CONCATENATED MODULE: ./lib/core/model/pickle.js





/** Instructions of one file, at the most: a forest of a million nodes has fewer. */
const mostOperations = 30_000_000;
/**
 * Goes through every instruction of a pickle, and runs none, and refuses whatever is not on the allow-list or not
 * understood. It is a trip-wire and no proof: what passes is loaded for the first time in a locked-down container.
 *
 * @param file for the message
 * @throws {UserError} MODEL with the first thing that is refused, and where in the file
 */
function checkPickle(bytes, file, options) {
    const reader = new PickleReader(bytes);
    const budget = { left: mostOperations };
    try {
        walk(reader, options, budget);
        if (!reader.isAtEnd)
            throw new Refusal('more bytes after its end', reader.at);
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        throw new core_error/* UserError */.y(`${file} is a pickle that is not loaded: at byte ${error.at} it has ${error.message}. Only what models of scikit-learn, NumPy, SciPy, XGBoost, LightGBM and pandas need is let through.`, { code: 'MODEL', cause: error });
    }
}
function walk(reader, options, budget) {
    const machine = new PickleMachine(options.trusted);
    for (;;) {
        const operation = reader.next();
        if (--budget.left < 0)
            throw new Refusal('more instructions than a model has', operation.at);
        const array = takeStep(machine, operation);
        if (array !== undefined) {
            passArray(reader, arrayBytes(array), { operation, options, budget });
            machine.replaceTop();
        }
        if (operation.name !== 'STOP')
            continue;
        if (!machine.isDone)
            throw new Refusal('an end without exactly one object', operation.at);
        return;
    }
}
function passArray(reader, array, walkOf) {
    const { operation, options, budget } = walkOf;
    if (array === undefined || !options.isJoblib)
        throw new Refusal('an array whose size is not certain', operation.at);
    reader.skip(0n);
    // An array of objects is a pickle of its own, which plain pickle reads.
    if (array.kind === 'pickle')
        walk(reader, { ...options, isJoblib: false }, budget);
    else {
        if (array.isAligned)
            reader.skip(BigInt(reader.byte()));
        reader.skip(array.bytes);
    }
}

// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/flows/package/pickles.js





/**
 * Refuses pickles that are not allowed, and goes through the instructions of those that are. Nothing is loaded.
 *
 * @throws {UserError} MODEL
 */
async function checkPickles(model, { allowPickle, trustedModules }, ports) {
    const named = await namedPickles(model, ports);
    for (const file of model.files) {
        if (!named.has(file) && !(await isPickle(file, ports)))
            continue;
        if (!allowPickle)
            throw notAllowed(file);
        const bytes = await unpack(file, ports);
        const isJoblib = model.kind !== 'mlflow' && file.endsWith('.joblib');
        checkPickle(bytes, file, { trusted: trustedModules, isJoblib });
    }
}
/** By its name, or by the first bytes of the protocols that Python writes today. */
async function isPickle(file, { staging }) {
    if (/\.(?:joblib|pkl|pickle)$/iu.test(file))
        return true;
    const [first = 0, second = 0] = (await staging.readHead(file, 2)) ?? [];
    return first === 0x80 && second >= 2 && second <= 5;
}
/** What an `MLmodel` names as pickled, under whatever name. */
async function namedPickles({ path, kind }, { workspace }) {
    if (kind !== 'mlflow')
        return new Set();
    const about = (0,yaml/* parseYaml */.hN)((await workspace.readText(`${path}/MLmodel`)) ?? '', `${path}/MLmodel`);
    const flavors = (0,core_value/* isMapping */.pi)(about) ? about.get('flavors') : undefined;
    const found = (0,core_value/* isMapping */.pi)(flavors) ? [...flavors.values()].flatMap(pickledIn) : [];
    return new Set(found.map((name) => `${path}/${name}`));
}
function pickledIn(flavor) {
    if (!(0,core_value/* isMapping */.pi)(flavor) || flavor.get('serialization_format') === 'skops')
        return [];
    const name = flavor.get('pickled_model') ?? flavor.get('python_model');
    return typeof name === 'string' ? [name] : [];
}
async function unpack(file, { staging }) {
    const compression = (0,model_compression/* compressionOf */.M)((await staging.readHead(file, 8)) ?? new Uint8Array());
    if (compression === 'none' || compression === 'zlib' || compression === 'gzip')
        return await staging.readUnpacked(file);
    throw new core_error/* UserError */.y(`${file} is compressed with ${compression}, which is not unpacked to be checked; save it with joblib.dump(model, path, compress=("zlib", 3)).`, { code: 'MODEL' });
}
function notAllowed(file) {
    return new core_error/* UserError */.y(`${file} is a pickle, which can run any program when it is loaded; save the model with skops, in its library's own format or as ONNX, or set allow-pickle: true, after which its instructions are checked.`, { code: 'MODEL' });
}

;// CONCATENATED MODULE: ./lib/flows/package/prepare.js








/** Name of the directory among those that are put together. */
const modelDirectory = 'model';
/**
 * Looks whether a model may be served, and puts it together with what the server reads beside it. Nothing of it is
 * loaded.
 *
 * @throws {UserError} MODEL, SYNTAX, PATH
 */
async function prepareModel(preparation, ports) {
    const { settings, model, example, fallbackName } = preparation;
    await checkPickles(model, settings, ports);
    const { isReviewed, notes } = await compareWithCommit(model, ports);
    const placed = [...(await placeModel(model, ports))];
    if (example !== undefined)
        placed.push(await placeExample(example, ports));
    const manifest = {
        name: toModelName(settings.name ?? fallbackName),
        kind: model.kind,
        path: nameOf(model.path),
        files: new Map(placed.map(({ path, sha256 }) => [path, sha256])),
        allowPickle: settings.allowPickle,
        versions: await (0,package_example/* readVersions */.q2)(model, example, ports),
        commit: await ports.repository.head(),
        modelMd5: model.output?.hash?.value,
        metrics: await readMetrics(ports),
        isReviewed: preparation.reviewed ?? isReviewed,
    };
    const { sha256: digest } = await ports.staging.write(modelDirectory, 'crisol.json', renderManifest(manifest));
    return { manifest, digest, directory: ports.staging.directory(modelDirectory), notes };
}
function nameOf(path) {
    return path.split('/').at(-1) ?? path;
}
/** An MLflow folder may have an example.json of its own: ours lies beside the folder. */
async function placeModel(model, { staging }) {
    const start = model.path.length - nameOf(model.path).length;
    return await staging.place(modelDirectory, new Map(model.files.map((file) => [file, file.slice(start)])));
}
async function placeExample(example, { staging }) {
    return await staging.write(modelDirectory, 'example.json', `${(0,json/* renderJson */.h)((0,model_example/* exampleValue */.E)(example))}\n`);
}
/** Whether the files are those of the commit: only then is it the model that was reviewed. */
async function compareWithCommit(model, ports) {
    const { path, output } = model;
    const isClean = !(await ports.repository.dirty());
    if (output === undefined)
        return { isReviewed: isClean && (await isCommitted(model, ports)), notes: [] };
    const { hash, place } = output;
    const measured = hash && (await (0,measure/* measure */.x)(place, ports, hash.algorithm));
    if (measured?.hash.value === hash?.value && hash)
        return { isReviewed: isClean, notes: [] };
    const note = `${path} is not the model that ${output.owner} has recorded; run crisol pull or crisol train to serve the one that was reviewed.`;
    ports.console.warning(note);
    return { isReviewed: false, notes: [note] };
}
/** A model that DVC does not track is in git, or nobody has reviewed it. */
async function isCommitted({ path, files }, { repository }) {
    const head = await repository.head();
    const committed = new Set(head === undefined ? [] : await repository.listAt(head, (0,dvc_path/* directoryOf */.jt)(path)));
    return files.every((file) => committed.has(file));
}
/** Dotted name -> value; a name that several files have is told with its file. */
async function readMetrics(ports) {
    const { table, problems } = await (0,collect/* collectTable */.D)('metrics', ports.snapshot, ports);
    for (const { message } of problems)
        ports.console.warning(message);
    const names = [...table.values()].flatMap((values) => [...values.keys()]);
    return new Map([...table].flatMap(([file, values]) => [...values].map(([name, value]) => {
        const isAlone = names.indexOf(name) === names.lastIndexOf(name);
        return [isAlone ? name : `${file}:${name}`, value];
    })));
}


/***/ }),

/***/ 9037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _core_config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6258);
/* harmony import */ var _core_config_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2121);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2564);



/**
 * Reads what holds of the model: an input overrides `crisol.yaml`.
 *
 * @throws {UserError} SYNTAX, PATH
 */
async function readSettings(inputs, { snapshot }) {
    const text = await snapshot.readText('crisol.yaml');
    const { serve } = text === undefined ? _core_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultConfig */ .sb : (0,_core_config_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)(text, 'crisol.yaml');
    const path = (name) => {
        const given = inputs[name] ?? serve[name];
        return given === undefined
            ? undefined
            : (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(given, inputs[name] === undefined ? `serve.${name} in crisol.yaml` : `Input ${name}`);
    };
    return {
        model: path('model'),
        example: path('example'),
        requirements: path('requirements'),
        predictor: path('predictor'),
        name: inputs.name ?? serve.name,
        allowPickle: inputs.allowPickle ?? serve.allowPickle,
        trustedModules: inputs.trustedModules.length > 0 ? inputs.trustedModules : serve.trustedModules,
    };
}


/***/ })

};
