export const id = 3002;
export const ids = [3002];
export const modules = {

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   iH: () => (/* binding */ noGit),
/* harmony export */   rU: () => (/* binding */ callGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);


/** Largest file that is read from a commit. */
const maxBytes = 1 << 29;
/**
 * Gives what git runs with: the token as a header by variables that no list of processes shows, no question to a
 * person, and the directory called safe, since the owner of a container's checkout is somebody else.
 */
function gitEnvironment(root, { token, serverUrl }) {
    const header = `http.${serverUrl.replace(/\/+$/u, '')}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const settings = [
        ['safe.directory', '*'],
        // An empty value forgets the header that a checkout may have left: two of them are refused.
        ...(token === undefined
            ? []
            : [
                [header, ''],
                [header, `AUTHORIZATION: basic ${basic}`],
            ]),
    ];
    const env = {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_CEILING_DIRECTORIES: process.env['GIT_CEILING_DIRECTORIES'] ?? '',
        LC_ALL: 'C',
        PWD: root,
    };
    return withSettings(env, settings);
}
/** Adds settings to those that an environment has already, which the workflow may have put there. */
function withSettings(env, settings) {
    const first = Number(env['GIT_CONFIG_COUNT']) || 0;
    const pairs = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return { ...env, GIT_CONFIG_COUNT: String(first + settings.length), ...Object.fromEntries(pairs) };
}
/**
 * Calls git and waits for its end.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
async function callGit(args, cwd, env) {
    return await new Promise((resolve, reject) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', args, { cwd, env, encoding: 'buffer', maxBuffer: maxBytes }, (error, stdout, stderr) => {
            if (error?.code === 'ENOENT')
                reject(noGit(error));
            else
                resolve({ status: statusOf(error), stdout, stderr: stderr.toString('utf8') });
        });
    });
}
/** Gives the error where there is no git. */
function noGit(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('git was not found; install it and put it on the PATH.', { code: 'GIT', cause });
}
function statusOf(error) {
    if (error === null)
        return 0;
    return typeof error.code === 'number' ? error.code : 1;
}
/** First line of an answer; `undefined` when it is empty or git did not succeed. */
function lineOf({ status, stdout }) {
    const line = stdout.toString('utf8').split('\n')[0]?.trim();
    return status === 0 && line !== undefined && line !== '' ? line : undefined;
}


/***/ }),

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openGitReader)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6372);


/**
 * Starts the process with the first question; it does not keep this one alive, and ends with it.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
function openGitReader(cwd, env) {
    const waiting = [];
    let ask;
    return {
        read: async (name, type) => await new Promise((resolve, reject) => {
            waiting.push({ type, resolve, reject });
            ask ??= start(cwd, env, waiting);
            ask(name);
        }),
    };
}
function start(cwd, env, waiting) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['cat-file', '--batch'], { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
    const answers = new AnswerReader(waiting);
    child.once('error', (error) => {
        for (const one of waiting.splice(0))
            one.reject((0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .noGit */ .iH)(error));
    });
    let isOver = false;
    // Where there is no repository, there is no object.
    const end = () => {
        isOver = true;
        for (const one of waiting.splice(0))
            one.resolve(undefined);
    };
    child.once('close', end);
    child.stdin.on('error', end);
    child.stdout.on('data', (chunk) => {
        answers.take(chunk);
        if (waiting.length === 0)
            child.stdout.unref();
    });
    child.unref();
    child.stdin.unref();
    return (name) => {
        if (isOver) {
            end();
            return;
        }
        ;
        child.stdout.ref();
        child.stdin.write(`${name}\n`);
    };
}
/**
 * Takes answers apart: `<hash> <type> <size>`, the bytes, a line break; or a line that says that there is none. A class
 * because it has a life: an answer may come in pieces.
 *
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
class AnswerReader {
    #waiting;
    #chunks = [];
    #length = 0;
    /** Bytes of the answer under way, its line and both line breaks among them; `undefined` until its line is whole. */
    #wanted;
    constructor(waiting) {
        this.#waiting = waiting;
    }
    take(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        while (this.#step()) {
            // One answer after the other, as long as they are whole.
        }
    }
    #step() {
        if (this.#wanted === undefined && !this.#readLine())
            return false;
        if (this.#wanted === undefined)
            return this.#length > 0;
        const { start, end, type } = this.#wanted;
        if (this.#length < end)
            return false;
        const bytes = this.#joined();
        this.#wanted = undefined;
        this.#keep(bytes.subarray(end));
        const one = this.#waiting.shift();
        one?.resolve(one.type === type ? Buffer.from(bytes.subarray(start, end - 1)) : undefined);
        return true;
    }
    /** Reads the line of an answer; false until it is whole. An answer without bytes is given at once. */
    #readLine() {
        const bytes = this.#joined();
        const end = bytes.indexOf(10);
        if (end < 0)
            return false;
        const found = /^[0-9a-f]+ (?<type>\w+) (?<size>\d+)$/u.exec(bytes.subarray(0, end).toString('utf8'))?.groups;
        if (found === undefined) {
            this.#keep(bytes.subarray(end + 1));
            this.#waiting.shift()?.resolve(undefined);
        }
        else {
            const start = end + 1;
            this.#wanted = { start, end: start + Number(found['size']) + 1, type: found['type'] ?? '' };
        }
        return true;
    }
    #joined() {
        const bytes = this.#chunks.length === 1 && this.#chunks[0] !== undefined ? this.#chunks[0] : Buffer.concat(this.#chunks);
        this.#chunks = [bytes];
        return bytes;
    }
    #keep(bytes) {
        this.#chunks = bytes.length === 0 ? [] : [bytes];
        this.#length = bytes.length;
    }
}


/***/ }),

/***/ 9217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/adapters/git-command.js
var git_command = __webpack_require__(6372);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/git-history.js




/** Commits behind each side that are asked for, until both sides meet. */
const depths = [50, 1_000, 20_000];
/**
 * Finds the merge base of two commits where a shallow checkout hides it: their history is fetched, commits without
 * files, into a repository of its own that is removed afterwards. The checkout stays as it is. `undefined` in a
 * checkout that is not shallow, for histories that do not meet, and where the server gives none.
 *
 * @param root directory of the checkout
 * @param env what git runs with there
 */
async function mergeBaseOnServer(commits, root, env) {
    const { stdout } = await (0,git_command/* callGit */.rU)(['rev-parse', '--is-shallow-repository', '--git-common-dir'], root, env);
    const [isShallow, directory = ''] = stdout.toString('utf8').trim().split('\n');
    if (isShallow !== 'true')
        return undefined;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'crisol-history-'));
    // Where the server is, and how the user reaches it, stand in the configuration of the checkout.
    const scratchEnv = (0,git_command/* withSettings */.GY)(env, [['include.path', (0,external_node_path_.resolve)(root, directory, 'config')]]);
    try {
        const git = (...args) => (0,git_command/* callGit */.rU)([`--git-dir=${scratch}`, ...args], root, scratchEnv);
        await (0,git_command/* callGit */.rU)(['init', '--quiet', '--bare', scratch], root, env);
        return await search(commits, git);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function search(commits, git) {
    const fetch = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', '--no-write-fetch-head'];
    for (const depth of depths) {
        const { status } = await git(...fetch, `--depth=${depth}`, '--', 'origin', ...commits);
        if (status !== 0)
            return undefined;
        const base = (0,git_command/* lineOf */.cA)(await git('merge-base', '--', ...commits));
        if (base !== undefined)
            return base;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/git-objects.js
const fullSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** Bytes of a file that is kept once it was read. */
const maxKept = 1 << 20;
/**
 * Opens the commits of a checkout. What is read is kept: the object of a hash cannot change, and a process less for
 * each question is most of the time that reading takes.
 */
function openObjects(git, reader) {
    const commits = new Map();
    const files = new Map();
    return {
        commit: async (sha) => {
            const commit = commits.get(sha) ?? (await readCommit(sha, git, reader));
            if (commit !== undefined)
                commits.set(sha, commit);
            return commit;
        },
        readAt: async (sha, path) => {
            const name = `${sha}:./${path}`;
            if (files.has(name))
                return files.get(name);
            const bytes = await readBlob(name, git, reader);
            // Before the commit is here, a file of it is missing for now.
            if (commits.has(sha) && (bytes?.length ?? 0) <= maxKept)
                files.set(name, bytes);
            return bytes;
        },
    };
}
/** A shallow checkout lacks most commits: one that is missing is fetched alone. */
async function readCommit(sha, git, reader) {
    if (!fullSha.test(sha))
        return undefined;
    const read = async () => parseCommit(sha, await reader.read(sha, 'commit'));
    const here = await read();
    if (here !== undefined)
        return here;
    await git('fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--', 'origin', sha);
    return await read();
}
/** A name with a line break would be two questions to a process that reads lines. */
async function readBlob(name, git, reader) {
    if (!name.includes('\n'))
        return await reader.read(name, 'blob');
    const { status, stdout } = await git('cat-file', 'blob', name);
    return status === 0 ? stdout : undefined;
}
/** Parents as the object itself names them: what a shallow checkout hides from `git log`. */
function parseCommit(sha, bytes) {
    if (bytes === undefined)
        return undefined;
    const text = bytes.toString('utf8');
    const end = text.indexOf('\n\n');
    const parents = [...text.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '');
    return { sha, parents, subject: text.slice(end + 2).split('\n')[0] ?? '' };
}

// EXTERNAL MODULE: ./lib/adapters/git-reader.js
var git_reader = __webpack_require__(8698);
;// CONCATENATED MODULE: ./lib/adapters/git.js





/**
 * Opens the git repository around a directory. Paths are relative to that directory.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
function openRepository(root, access) {
    const env = (0,git_command/* gitEnvironment */._K)(root, access);
    const git = (...args) => (0,git_command/* callGit */.rU)(args, root, env);
    let read;
    // Nothing here moves HEAD or edits tracked files, so one look is enough: a process less for each question.
    const state = () => {
        read ??= readState(git);
        return read;
    };
    const objects = openObjects(git, (0,git_reader/* openGitReader */.O)(root, env));
    return {
        head: async () => (await state()).head,
        branch: async () => (await state()).branch,
        dirty: async () => (await state()).dirty,
        resolve: async (revision) => (await resolveSha(git, revision)) ?? (await resolveSha(git, `refs/remotes/origin/${revision}`)),
        commit: objects.commit,
        ensure: async (sha) => (await objects.commit(sha)) !== undefined,
        firstParents: async (sha, limit) => {
            const { status, stdout } = await git('rev-list', '--first-parent', `--max-count=${limit}`, sha, '--');
            return status === 0 ? stdout.toString('utf8').trim().split('\n') : [];
        },
        mergeBase: async (one, other) => (0,git_command/* lineOf */.cA)(await git('merge-base', '--', one, other)) ?? (await mergeBaseOnServer([one, other], root, env)),
        remoteTip: async (branch) => {
            const line = (0,git_command/* lineOf */.cA)(await git('ls-remote', '--', 'origin', `refs/heads/${branch}`));
            return line?.split('\t')[0];
        },
        readAt: objects.readAt,
        listAt: async (sha, directory) => {
            const { status, stdout } = await git('ls-tree', '-r', '-z', '--name-only', sha, '--', directory === '' ? './' : `./${directory}/`);
            const names = status === 0 ? stdout.toString('utf8').split('\0') : [];
            return names.filter((name) => name !== '').sort(order/* compareCodePoints */.O);
        },
    };
}
async function readState(git) {
    const { stdout } = await git('--no-optional-locks', 'status', '--porcelain=v2', '--branch', '--untracked-files=no');
    const lines = stdout.toString('utf8').split('\n');
    const headerOf = (name) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
    const [head, branch] = [headerOf('branch.oid'), headerOf('branch.head')];
    return {
        head: head === '(initial)' ? undefined : head,
        branch: branch === '(detached)' ? undefined : branch,
        dirty: lines.some((line) => line !== '' && !line.startsWith('#')),
    };
}
async function resolveSha(git, revision) {
    return (0,git_command/* lineOf */.cA)(await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`));
}


/***/ }),

/***/ 5778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ resultsPorts)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2055);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6320);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9217);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8756);
/* harmony import */ var _run_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2386);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3226);
/* harmony import */ var _storage_remote_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(758);









/**
 * Wires what reading results asks of the world.
 *
 * @throws {UserError} SYNTAX
 */
async function resultsPorts(root, { console, git, remote, mask }) {
    const config = await (0,_project_js__WEBPACK_IMPORTED_MODULE_4__/* .readDvcConfig */ .oK)(root);
    const { workspace, digests, cache } = (0,_project_js__WEBPACK_IMPORTED_MODULE_4__/* .openData */ .$H)(root, config);
    const repository = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(root, git);
    const runCache = (0,_run_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .openRunCache */ .e)((0,_project_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheDirectoryOf */ .N2)(root, config), config.isCacheShared);
    let opened;
    const openStore = async () => {
        opened ??= (0,_storage_remote_js__WEBPACK_IMPORTED_MODULE_7__/* .openRemote */ .d)(config, remote, { mask, notice: console.notice }).catch(withoutRemote);
        return await opened;
    };
    const openCached = async (hash) => (await cache.open(hash))?.open();
    const openObject = async (hash) => {
        const cached = await openCached(hash);
        if (cached !== undefined)
            return cached;
        const store = await openStore();
        const bytes = await store?.read((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_8__/* .objectKey */ .T5)(hash));
        if (store === undefined || bytes === undefined)
            return undefined;
        await cache.admit(hash, bytes, `${(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_8__/* .objectKey */ .T5)(hash)} from ${store.name}`);
        return await openCached(hash);
    };
    return {
        console,
        workspace,
        digests,
        images: new Map(),
        repository,
        snapshot: (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_6__/* .workspaceSnapshot */ .m)(workspace),
        openCommit: (sha) => (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_6__/* .commitSnapshot */ .G)(repository, sha),
        openCached,
        openObject: async (hash) => await openObject(hash).catch(withoutRemote),
        findRun: async (key) => await (0,_flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .findRunByKey */ .Pv)(key, { runCache, openRemote: openStore, digests, console }),
        readEnvironment: async () => await readEnvironment(root),
    };
}
/** A remote that cannot be reached makes one metric unknown, and not the report. */
function withoutRemote(error) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && (error.code === 'REMOTE' || error.code === 'UNSUPPORTED'))
        return undefined;
    throw error;
}
/** The version of the Python that stages find on the PATH; empty where there is none. */
async function readEnvironment(root) {
    return await new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('python3', ['--version'], { cwd: root, encoding: 'utf8' }, (error, stdout) => {
            const version = /^Python (\S+)/u.exec(stdout)?.[1];
            resolve(error !== null || version === undefined ? new Map() : new Map([['python', version]]));
        });
    });
}


/***/ }),

/***/ 2207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff),
/* harmony export */   L: () => (/* binding */ pauseAsked)
/* harmony export */ });
/**
 * Milliseconds before the next try: doubled each time, with jitter of a half to both sides so that many do not come back
 * at once.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a fraction in [0, 1)
 */
function backoff(attempt, { first, longest }, random) {
    return Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + random);
}
/** Milliseconds that a server is left alone at the most, whatever it asks for. */
const longestAsked = 30_000;
/**
 * Milliseconds for which a server that asked for `asked` is left alone, within limits; with jitter upwards, since what it
 * asked of one it asked of many.
 *
 * @param random a fraction in [0, 1)
 */
function pauseAsked(asked, random) {
    return Math.min(asked, longestAsked) * (1 + random / 4);
}


/***/ }),

/***/ 6258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ defaultTolerance),
/* harmony export */   WJ: () => (/* binding */ imageModes),
/* harmony export */   sb: () => (/* binding */ defaultConfig)
/* harmony export */ });
/* unused harmony export defaultServe */
/** Every way. */
const imageModes = ['auto', 'branch', 'mermaid', 'none'];
/** What holds where nothing is said of serving. */
const defaultServe = {
    model: undefined,
    example: undefined,
    requirements: undefined,
    predictor: undefined,
    name: undefined,
    allowPickle: false,
    trustedModules: [],
};
/** What holds without a `crisol.yaml`: everything is told, and only a failed stage fails. */
const defaultConfig = {
    isDeclared: false,
    metrics: [],
    gate: { regression: 'warn', bound: 'warn', missing: 'warn', tests: 'warn', unreadable: 'warn' },
    report: { title: undefined, images: 'auto', plots: [], tests: [] },
    serve: defaultServe,
};
/** Tolerance of metrics that no rule names: 1 % of the base. */
const defaultTolerance = { absolute: undefined, relative: 0.01 };


/***/ }),

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ crisolSchema)
/* harmony export */ });
/* harmony import */ var _fleet_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7929);
/* harmony import */ var _fleet_instance_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2610);
/* harmony import */ var _fleet_ladder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7342);
/* harmony import */ var _fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5951);
/* harmony import */ var _fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4021);
/* harmony import */ var _fleet_network_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(370);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6258);







const gate = { kind: 'choice', choices: ['fail', 'warn', 'ignore'] };
const text = { kind: 'text' };
const list = { kind: 'list' };
function object(keys) {
    return { kind: 'object', keys };
}
const metric = object({
    better: {
        schema: { kind: 'choice', choices: ['higher', 'lower', 'none'] },
        doc: 'Which way is better. `none` shows the metric and does not judge it.',
        absent: 'found from the name, by the table of directions',
    },
    tolerance: {
        schema: { kind: 'tolerance' },
        doc: 'How much worse than the base is accepted: a number in the metric’s unit, a percentage of the base’s magnitude, or a list of both, of which both must be exceeded.',
        absent: '0',
    },
    'at-least': { schema: { kind: 'number' }, doc: 'Lower bound, with or without a base.' },
    'at-most': { schema: { kind: 'number' }, doc: 'Upper bound, with or without a base.' },
});
const types = { pattern: _fleet_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .instanceTypePattern */ .Mt, words: 'a type such as g5.xlarge' };
const image = {
    pattern: _fleet_image_js__WEBPACK_IMPORTED_MODULE_0__/* .imagePattern */ .Ks,
    words: 'an image (ami-...) or a public parameter that holds one (ssm:/aws/service/...)',
};
const subnets = { pattern: _fleet_network_js__WEBPACK_IMPORTED_MODULE_5__/* .subnetPattern */ .OL, words: 'an id such as subnet-0123456789abcdef0' };
const groups = { pattern: _fleet_network_js__WEBPACK_IMPORTED_MODULE_5__/* .securityGroupPattern */ .wJ, words: 'an id such as sg-0123456789abcdef0' };
/** Machines that jobs run on: what they are and how long they live, and nothing that gives them or anybody a right. */
const runner = object({
    'instance-types': {
        schema: { kind: 'list', form: types },
        doc: 'EC2 instance types, the preferred one first; all of one architecture.',
        absent: 'the input must be given',
    },
    market: {
        schema: { kind: 'choice', choices: _fleet_ladder_js__WEBPACK_IMPORTED_MODULE_2__/* .marketChoices */ .vM },
        doc: 'How machines are paid for. `spot-then-on-demand` takes spot where there is room for it.',
        absent: 'on-demand',
    },
    image: {
        schema: { kind: 'text', form: image },
        doc: 'Image that machines start from, of an account that is trusted.',
        absent: 'Ubuntu, with NVIDIA’s driver for types that have such a GPU',
    },
    subnets: {
        schema: { kind: 'list', form: subnets },
        doc: 'Subnets that machines start in, the preferred one first.',
        absent: 'the account’s default network',
    },
    'security-groups': {
        schema: { kind: 'list', form: groups },
        doc: 'Security groups of the machines; nothing need be let in.',
        absent: 'the network’s default group',
    },
    'volume-size': {
        schema: { kind: 'whole', least: 1, most: _fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .mostGibibytes */ .UI },
        doc: 'GiB of the root volume.',
        absent: 'the image’s own size',
    },
    'max-minutes': {
        schema: { kind: 'whole', ..._fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteBounds */ .S.max },
        doc: 'Minutes that a job may take before its machine powers off.',
        absent: '360',
    },
    'idle-minutes': {
        schema: { kind: 'whole', ..._fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteBounds */ .S.idle },
        doc: 'Minutes without a job after which a machine powers off.',
        absent: '5',
    },
    'capacity-wait': {
        schema: { kind: 'whole', ..._fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteBounds */ .S.wait },
        doc: 'Minutes in which AWS is asked again while it has no room.',
        absent: '10',
    },
});
/** The whole of `crisol.yaml`. */
const crisolSchema = object({
    metrics: {
        schema: { kind: 'map', values: metric },
        doc: 'Rules by patterns over dotted names; the first match counts. `*` stands for anything, dots too; `file:name` picks one file.',
        absent: 'every metric is judged by its name and 1 %, as a warning',
    },
    gate: {
        schema: object({
            regression: {
                schema: gate,
                doc: 'A metric is worse than on the base by more than its tolerance.',
                absent: 'fail',
            },
            bound: { schema: gate, doc: 'A metric is outside `at-least` or `at-most`.', absent: 'fail' },
            missing: { schema: gate, doc: 'The base has a metric that the head lacks.', absent: 'fail' },
            tests: { schema: gate, doc: 'A test of `report.tests` failed.', absent: 'fail' },
            unreadable: { schema: gate, doc: 'A file does not parse.', absent: 'fail' },
        }),
        doc: 'What each cause does to the pull request. A failed stage always fails it.',
    },
    report: {
        schema: object({
            title: { schema: text, doc: 'Heading of the report.', absent: 'the name of the repository' },
            plots: {
                schema: list,
                doc: 'Plots that are shown, in this order: ids as `dvc plots` has them, directories, or globs in which `*` stands for anything.',
                absent: 'all that `dvc.yaml` names, in its order',
            },
            images: {
                schema: { kind: 'choice', choices: _config_js__WEBPACK_IMPORTED_MODULE_6__/* .imageModes */ .WJ },
                doc: 'How plots reach the comment: `branch` keeps pictures in the repository, `mermaid` draws in Markdown, `none` only names them.',
                absent: 'auto: pictures where the token may write contents, else Markdown',
            },
            tests: { schema: list, doc: 'JUnit files that the test step writes.', absent: 'none' },
        }),
        doc: 'What the report shows.',
    },
    runner: {
        schema: runner,
        doc: 'What `actions/runner`, `actions/rerun` and `crisol runner start` take where their inputs say nothing.',
    },
    serve: {
        schema: object({
            model: {
                schema: text,
                doc: 'File or folder of the model that is packaged and served.',
                absent: 'the only output of `dvc.lock` that is a model by its name',
            },
            example: {
                schema: text,
                doc: 'JSON with rows that the model takes and what training predicted for them: an output of a stage.',
                absent: '`example.json` beside the model, or the input example of an MLflow folder',
            },
            requirements: {
                schema: text,
                doc: 'Python packages that the model needs: a hash-locked file, or one that is resolved and locked. Name a smaller file than the one of the project where that holds what only training and tests need.',
                absent: '`requirements.lock`, `uv.lock`, `poetry.lock`, `requirements.txt`, or that of an MLflow folder',
            },
            predictor: {
                schema: text,
                doc: 'Python file with `load(path)` and `predict(rows)`, where no kind of model fits.',
                absent: '`predictor.py` in the folder of the model',
            },
            name: { schema: text, doc: 'Name that the protocols call the model by.', absent: 'the name of the repository' },
            'allow-pickle': {
                schema: { kind: 'switch' },
                doc: 'Whether a model that is a pickle may be packaged. Its instructions are checked, and it is loaded for the first time in a locked-down container; ONNX, skops and the own formats of XGBoost and LightGBM need neither.',
                absent: 'false',
            },
            'trusted-modules': {
                schema: list,
                doc: 'Modules of your own whose names a pickle may hold.',
                absent: 'none',
            },
        }),
        doc: 'What is packaged and served.',
    },
});


/***/ }),

/***/ 2121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2948);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _crisol_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7004);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4259);




const empty = new Map();
/**
 * Reads `crisol.yaml`. An empty file declares gates that fail and no rule.
 *
 * @throws {UserError} SYNTAX with the name that is wrong, what was found and what was expected
 */
function parseConfig(text, file) {
    const value = (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)(text, file) ?? empty;
    (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .validate */ .t)(value, _crisol_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .crisolSchema */ .i);
    const root = value;
    const report = section(root, 'report');
    return {
        isDeclared: true,
        metrics: [...section(root, 'metrics')].map(([pattern, rule]) => toRule(pattern, (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(rule) ? rule : empty)),
        gate: toGate(section(root, 'gate')),
        report: {
            title: textOf(report.get('title')),
            plots: texts(report.get('plots')),
            images: textOf(report.get('images')) ?? 'auto',
            tests: texts(report.get('tests')),
        },
        serve: toServe(section(root, 'serve')),
    };
}
function toServe(serve) {
    return {
        model: textOf(serve.get('model')),
        example: textOf(serve.get('example')),
        requirements: textOf(serve.get('requirements')),
        predictor: textOf(serve.get('predictor')),
        name: textOf(serve.get('name')),
        allowPickle: serve.get('allow-pickle') === true,
        trustedModules: texts(serve.get('trusted-modules')),
    };
}
function section(root, name) {
    const value = root.get(name);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value) ? value : empty;
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function texts(value) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? value.filter((item) => typeof item === 'string') : [];
}
function number(value) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) ? Number(value) : undefined;
}
function toRule(pattern, rule) {
    return {
        pattern,
        better: textOf(rule.get('better')),
        tolerance: toTolerance(rule.get('tolerance')),
        atLeast: number(rule.get('at-least')),
        atMost: number(rule.get('at-most')),
    };
}
function toTolerance(value) {
    if (value === undefined)
        return { absolute: 0, relative: undefined };
    let tolerance = { absolute: undefined, relative: undefined };
    for (const part of (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? value : [value]) {
        if (typeof part === 'string')
            tolerance = { ...tolerance, relative: Number.parseFloat(part) / 100 };
        else
            tolerance = { ...tolerance, absolute: Number(part) };
    }
    return tolerance;
}
function toGate(declared) {
    const of = (cause) => declared.get(cause) ?? 'fail';
    return {
        regression: of('regression'),
        bound: of('bound'),
        missing: of('missing'),
        tests: of('tests'),
        unreadable: of('unreadable'),
    };
}


/***/ }),

/***/ 4259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ validate)
/* harmony export */ });
/* unused harmony export expectationOf */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);



/** What each kind expects, for messages and documentation. */
function expectationOf(schema) {
    switch (schema.kind) {
        case 'object':
        case 'map':
            return 'a mapping';
        case 'choice':
            return schema.choices.join(' | ');
        case 'list':
            return schema.form === undefined ? 'a list of texts' : `a list of texts, each ${schema.form.words}`;
        case 'text':
            return schema.form?.words ?? 'text';
        case 'whole':
            return `a whole number from ${schema.least} to ${schema.most}`;
        case 'number':
            return 'a number';
        case 'switch':
            return 'true or false';
        case 'tolerance':
            return 'a number (absolute) or a percentage such as 5%';
    }
}
/**
 * Refuses a value that does not have the form of a schema.
 *
 * @param path names down to the value, for the message
 * @throws {UserError} SYNTAX
 */
function validate(value, schema, path = []) {
    if (schema.kind === 'object')
        validateObject(expectMapping(value, schema, path), schema.keys, path);
    else if (schema.kind === 'map') {
        for (const [key, item] of expectMapping(value, schema, path))
            validate(item, schema.values, [...path, key]);
    }
    else if (!fits(value, schema))
        throw wrong(value, schema, path);
}
function expectMapping(value, schema, path) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return value;
    throw wrong(value, schema, path);
}
function validateObject(mapping, keys, path) {
    for (const [key, item] of mapping) {
        const field = Object.hasOwn(keys, key) ? keys[key] : undefined;
        if (field === undefined)
            throw unknown(key, Object.keys(keys), path);
        validate(item, field.schema, [...path, key]);
    }
}
function fits(value, schema) {
    switch (schema.kind) {
        case 'choice':
            return typeof value === 'string' && schema.choices.includes(value);
        case 'list':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) && value.every((item) => isText(item, schema.form));
        case 'text':
            return isText(value, schema.form);
        case 'whole':
            return isWhole(value) && Number(value) >= schema.least && Number(value) <= schema.most;
        case 'number':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && Number.isFinite(Number(value));
        case 'switch':
            return typeof value === 'boolean';
        default:
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? value.length === 2 && value.every(isTolerance) : isTolerance(value);
    }
}
function isText(value, form) {
    return typeof value === 'string' && (form === undefined || form.pattern.test(value));
}
function isWhole(value) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && Number.isInteger(Number(value));
}
/** A number or a percentage, not negative. */
function isTolerance(value) {
    if (typeof value === 'string')
        return /^\d+(?:\.\d+)?\s*%$/u.test(value);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && Number(value) >= 0 && Number.isFinite(Number(value));
}
function nameOf(path) {
    return path
        .map((name, index) => /^[\w-]+$/u.test(name) ? `${index > 0 ? '.' : ''}${name}` : `${index > 0 ? '.' : ''}"${name}"`)
        .join('');
}
function wrong(value, schema, path) {
    const found = nameValue(schema.kind === 'list' && (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? strangerIn(value, schema.form) : value);
    const what = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${what} is ${found}; expected ${expectationOf(schema)}.`, { code: 'SYNTAX' });
}
/** The first of a list that does not belong there; the list itself where it is no text at all. */
function strangerIn(list, form) {
    const stranger = list.find((item) => !isText(item, form));
    return typeof stranger === 'string' ? stranger : list;
}
/** Longer texts are cut: what is no file of ours may be anything. */
const shownLength = 80;
function nameValue(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.slice(0, shownLength));
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) ? String(value) : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value);
}
function unknown(key, known, path) {
    const nearest = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(key, known);
    const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is ${nearest}`;
    const where = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} has the unknown key "${key}"; ${hint}.`, { code: 'SYNTAX' });
}


/***/ }),

/***/ 8671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ extentOf)
/* harmony export */ });
/**
 * Gives the lowest and the highest of numbers, infinities the wrong way round where there is none. Not
 * `Math.min(...values)`: what a pull request holds may have more values than a call takes arguments, and the report would be
 * lost.
 */
function extentOf(values) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
    }
    return [low, high];
}


/***/ }),

/***/ 3452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ parseOrganisation),
/* harmony export */   Cz: () => (/* binding */ parseAccess),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   gP: () => (/* binding */ parseRole)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Reads the inputs `github-token`, `app-id` and `app-private-key`.
 *
 * @throws {UserError} INPUT for none, for both, and for half of an app
 */
function parseAccess(read) {
    const [token, id, privateKey] = [read('github-token'), read('app-id'), read('app-private-key')];
    if (id === '' && privateKey === '') {
        if (token !== '')
            return { token };
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs github-token and app-id are both empty; expected a fine-grained token with administration: write (GITHUB_TOKEN cannot have it), or a GitHub App by app-id and app-private-key.', { code: 'INPUT' });
    }
    if (token !== '') {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs github-token and app-id are both set; expected one of them.', { code: 'INPUT' });
    }
    if (!/^[A-Za-z0-9._-]{1,64}$/u.test(id) || privateKey === '') {
        const found = privateKey === '' ? 'app-id is set and app-private-key is empty' : `app-id is ${JSON.stringify(id)}`;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${found}; expected the id of a GitHub App and its private key.`, { code: 'INPUT' });
    }
    return { id, privateKey };
}
/**
 * Reads the input `role-to-assume`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRole(text) {
    if (text === '')
        return undefined;
    if (/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/u.test(text))
        return text;
    const shown = JSON.stringify(text.slice(0, 80));
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input role-to-assume is ${shown}; expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.`, {
        code: 'INPUT',
    });
}
/**
 * Reads the input `organisation`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseOrganisation(text) {
    if (text === '')
        return undefined;
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/u.test(text))
        return text;
    const shown = JSON.stringify(text.slice(0, 80));
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input organisation is ${shown}; expected the name of an organisation on GitHub.`, {
        code: 'INPUT',
    });
}
/**
 * Reads the input `repository`: `owner/name`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRepository(text) {
    if (text === '')
        return undefined;
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/u.test(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input repository is ${JSON.stringify(text.slice(0, 80))}; expected owner/name.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 8962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cM: () => (/* binding */ parseArchive),
/* harmony export */   tN: () => (/* binding */ parseUser),
/* harmony export */   vZ: () => (/* binding */ parseRunnerDirectory),
/* harmony export */   yC: () => (/* binding */ archiveFor)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** The version that is taken unless the caller names another one. GitHub refuses one that is months old. */
const version = '2.337.0';
const names = { x86_64: 'x64', arm64: 'arm64' };
const hashes = {
    x86_64: '70920811a4f8ad4328818682bca5c6469c1c942fab52448868071d0063816613',
    arm64: '9b1dc70626422526e3c94767cf024896beb15da5342a3f4819bf2feac13e0393',
};
/** The archive of the runner for an architecture, pinned by its hash. */
function archiveFor(architecture) {
    return {
        url: `https://github.com/actions/runner/releases/download/v${version}/actions-runner-linux-${names[architecture]}-${version}.tar.gz`,
        sha256: hashes[architecture],
    };
}
/**
 * Reads an archive of the caller's: address and hash, both or neither. `undefined` for neither.
 *
 * @throws {UserError} INPUT
 */
function parseArchive(url, sha256) {
    if (url === '' && sha256 === '')
        return undefined;
    const isAddress = /^https?:\/\/[\w.:@/%~+=,;?&-]{1,1000}$/u.test(url);
    if (!isAddress)
        throw wrong('runner-url', url, 'the address of an archive of the runner, beside runner-sha256');
    if (!/^[0-9a-f]{64}$/u.test(sha256))
        throw wrong('runner-sha256', sha256, 'the SHA-256 of runner-url, 64 digits of hex');
    return { url, sha256 };
}
/**
 * Reads the directory of a runner that the image has. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRunnerDirectory(text) {
    if (text === '')
        return undefined;
    if (/^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]{0,100}){1,16}$/u.test(text))
        return text;
    throw wrong('runner-directory', text, 'the absolute path of a directory of the image');
}
/**
 * Reads the user that jobs run as. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseUser(text) {
    if (text === '')
        return undefined;
    if (/^[a-z_][a-z0-9_-]{0,31}$/u.test(text))
        return text;
    throw wrong('user', text, 'the name of a user of the image');
}
function wrong(name, text, expected) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${expected}.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   Xv: () => (/* binding */ passesWithTime),
/* harmony export */   Z9: () => (/* binding */ wordsOf)
/* harmony export */ });
const capacity = [
    ...['InsufficientInstanceCapacity', 'InsufficientCapacityOnHost', 'UnfulfillableCapacity', 'SpotMaxPriceTooLow'],
    ...['InsufficientCapacity', 'InsufficientHostCapacity', 'Unsupported'],
    // A fleet says so of a type that the zone of a subnet does not have.
    'InvalidFleetConfiguration',
];
const quota = [
    ...['VcpuLimitExceeded', 'InstanceLimitExceeded', 'MaxSpotInstanceCountExceeded'],
    ...['MaxSpotFleetRequestCountExceeded', 'TargetCapacityLimitExceededException', 'ResourceLimitExceeded'],
];
const throttle = [
    ...['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException', 'InternalError'],
    ...['InternalFailure', 'ServiceUnavailable', 'Unavailable', 'RequestTimeout', 'RequestTimeoutException'],
    ...['ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'ENETUNREACH', 'EHOSTUNREACH', 'EPIPE'],
];
const classes = new Map([
    ...capacity.map((code) => [code, 'capacity']),
    ...quota.map((code) => [code, 'quota']),
    ...throttle.map((code) => [code, 'throttle']),
]);
/** Class of a fault. The code decides, also where the status is another's: no spot capacity comes as 500, too. */
function classOf({ code, status }) {
    const known = classes.get(code);
    if (known !== undefined)
        return known;
    const isPassing = code.startsWith('ECONN') || status === 429 || status >= 500;
    return isPassing ? 'throttle' : 'permanent';
}
const lasting = ['Unsupported', 'InvalidFleetConfiguration', 'SpotMaxPriceTooLow'];
/** Whether time may mend a fault: a type that a zone does not have it will not have in five minutes. */
function passesWithTime(fault) {
    return classOf(fault) === 'capacity' && !lasting.includes(fault.code);
}
/** What AWS says, on one line, not too long and without a full stop. */
function wordsOf({ code, message }) {
    const line = message
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/u, '');
    const short = line.length > 300 ? `${line.slice(0, 300)}...` : line;
    return short === '' ? code : `${code}: ${short}`;
}


/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ trustedOwners),
/* harmony export */   Ks: () => (/* binding */ imagePattern),
/* harmony export */   XS: () => (/* binding */ defaultImage),
/* harmony export */   cd: () => (/* binding */ checkImage),
/* harmony export */   mI: () => (/* binding */ parseOwners),
/* harmony export */   qM: () => (/* binding */ nameOfImage),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _instance_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2610);


const aliasPrefix = 'ssm:';
/** Form of an image: its id, or the public parameter that holds one. */
const imagePattern = /^(?:ami-[0-9a-f]{8,17}|ssm:\/aws\/service\/[A-Za-z0-9._/-]{1,900})$/u;
/**
 * Whose images are taken unless the caller names more: an image by name alone could be a stranger's. Amazon's, those of
 * its marketplace, the account's own, Canonical's, Debian's.
 */
const trustedOwners = ['self', 'amazon', 'aws-marketplace', '099720109477', '136693071363'];
/**
 * Reads an image. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseImage(text) {
    if (text === '')
        return undefined;
    if (imagePattern.test(text)) {
        return text.startsWith(aliasPrefix) ? { alias: text.slice(aliasPrefix.length) } : { id: text };
    }
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input image is ${JSON.stringify(text.slice(0, 80))}; expected ami-... or a public parameter such as ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id.`, { code: 'INPUT' });
}
/**
 * Reads whose images are taken besides the trusted ones.
 *
 * @throws {UserError} INPUT
 */
function parseOwners(texts) {
    const wrong = texts.find((text) => !/^\d{12}$/u.test(text));
    if (wrong === undefined)
        return texts;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input image-owners has ${JSON.stringify(wrong.slice(0, 80))}; expected AWS accounts, 12 digits each.`, {
        code: 'INPUT',
    });
}
/** The image for types where the caller names none: Ubuntu, with NVIDIA's driver where there is a GPU of theirs. */
function defaultImage(types) {
    const architecture = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(types[0] ?? '');
    if (types.some(_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNvidia */ .gD)) {
        return {
            alias: `/aws/service/deeplearning/ami/${architecture}/base-oss-nvidia-driver-gpu-ubuntu-22.04/latest/ami-id`,
        };
    }
    const name = { x86_64: 'amd64', arm64: 'arm64' }[architecture];
    return { alias: `/aws/service/canonical/ubuntu/server/24.04/stable/current/${name}/hvm/ebs-gp3/ami-id` };
}
/** Names an image as the caller wrote it. */
function nameOfImage(choice) {
    return 'id' in choice ? choice.id : `${aliasPrefix}${choice.alias}`;
}
/**
 * Holds an image against what it is to run on.
 *
 * @param gibibytes size of the root volume that is asked for; `undefined` for the image's own
 * @throws {UserError} INPUT when the architecture is another one or the volume is too small
 */
function checkImage(image, type, gibibytes) {
    const architecture = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(type);
    if (image.architecture !== architecture) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The image ${image.id} is for ${image.architecture} and ${type} is ${architecture}; choose another input image or instance-types.`, { code: 'INPUT' });
    }
    if (gibibytes !== undefined && gibibytes < image.rootGibibytes) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input volume-size is ${gibibytes} GiB and the image ${image.id} needs ${image.rootGibibytes}; expected that much or more.`, { code: 'INPUT' });
    }
    return architecture;
}


/***/ }),

/***/ 2610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ instanceTypePattern),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   gD: () => (/* binding */ hasNvidia),
/* harmony export */   mG: () => (/* binding */ parseInstanceTypes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Form of the name of an instance type. */
const instanceTypePattern = /^[a-z][a-z0-9-]{0,30}\.[a-z0-9-]{1,30}$/u;
/**
 * Checks instance types; twice the same counts once.
 *
 * @throws {UserError} INPUT for none, for what is no name of a type, for Macs, and for types of two architectures
 */
function parseInstanceTypes(texts) {
    const types = [...new Set(texts)];
    const example = 'expected types such as g5.xlarge, split on commas, spaces and newlines';
    const wrong = types.find((type) => !instanceTypePattern.test(type));
    if (wrong !== undefined)
        throw fault(`Input instance-types has ${JSON.stringify(wrong.slice(0, 80))}; ${example}.`);
    const [first] = types;
    if (first === undefined)
        throw fault(`Input instance-types is empty; ${example}, here or as runner.instance-types in crisol.yaml.`);
    const mac = types.find((type) => /^mac\d/u.test(type));
    if (mac !== undefined)
        throw fault(`Input instance-types has ${mac}; Crisol starts Linux, which Macs on EC2 do not run.`);
    const other = types.find((type) => architectureOf(type) !== architectureOf(first));
    if (other === undefined)
        return types;
    throw fault(`Input instance-types has ${first} (${architectureOf(first)}) and ${other} (${architectureOf(other)}); expected types of one architecture, since one image is for one.`);
}
function fault(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(message, { code: 'INPUT' });
}
/**
 * Architecture of a type: by its family, whose letters behind the generation have a g where the processor is AWS's own.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
function architectureOf(type) {
    const family = type.split('.')[0] ?? '';
    const attributes = /^[a-z]+\d+(?<attributes>[a-z]*)/u.exec(family)?.groups?.['attributes'] ?? '';
    return family === 'a1' || attributes.includes('g') || family.includes('-gb') ? 'arm64' : 'x86_64';
}
/** Whether a type has an NVIDIA GPU: families G and P, but for the one with AMD's. */
function hasNvidia(type) {
    return /^(?:g|gr|p)\d/u.test(type) && !type.startsWith('g4ad.');
}


/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ clientToken),
/* harmony export */   CC: () => (/* binding */ explainTried),
/* harmony export */   RA: () => (/* binding */ rungsOf),
/* harmony export */   ZK: () => (/* binding */ pauseAfterThrottle),
/* harmony export */   _K: () => (/* binding */ pauseAfterPass),
/* harmony export */   mv: () => (/* binding */ throttleTries),
/* harmony export */   vM: () => (/* binding */ marketChoices)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2207);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);


/** What the caller wants to pay. */
const marketChoices = ['spot', 'on-demand', 'spot-then-on-demand'];
/** Placements that are asked for one by one before a fleet is asked for all of them: that takes three calls. */
const mostSingle = 3;
/**
 * Orders what is asked for: the first choice alone, which is the quickest when there is room; then the others, one by
 * one or, where they are many, as a fleet; then all of it on the other market.
 */
function rungsOf(choice) {
    const subnets = choice.subnets.length === 0 ? [undefined] : choice.subnets;
    const placements = choice.types.flatMap((type) => subnets.map((subnet) => ({ type, subnet })));
    const markets = choice.market === 'spot-then-on-demand' ? ['spot', 'on-demand'] : [choice.market];
    const [first, ...others] = placements.map((placement) => [placement]);
    const rest = placements.length > mostSingle ? [placements.slice(1)] : others;
    return markets.flatMap((market) => [first ?? [], ...rest].filter((group) => group.length > 0).map((group) => ({ market, placements: group })));
}
/** Says in a sentence what was tried and why nothing came of it, each reason with what it is for, once. */
function explainTried(tried) {
    const places = new Map();
    for (const { rung, faults } of tried) {
        for (const fault of faults) {
            const names = places.get((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(fault)) ?? new Set();
            places.set((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(fault), names.add(nameOf(rung)));
        }
    }
    const reasons = [...places].map(([reason, names]) => `${[...names].join(', ')} (${reason})`);
    return `AWS has none of what was asked for: ${reasons.join('; ')}`;
}
function nameOf({ market, placements }) {
    const names = placements.map(({ type, subnet }) => (subnet === undefined ? type : `${type} in ${subnet}`));
    return `${market} ${names.join(', ')}`;
}
/**
 * Milliseconds before all is asked for again: doubled each time up to a minute, with jitter so that many launches do not
 * come back at once.
 *
 * @param pass number of the pass that found nothing, from 1
 * @param random a fraction in [0, 1)
 */
function pauseAfterPass(pass, random) {
    return (0,_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .backoff */ .J)(pass, { first: 5_000, longest: 60_000 }, random);
}
/** Milliseconds before the same is asked again after AWS asked to slow down or did not answer. */
function pauseAfterThrottle(attempt, random) {
    return (0,_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .backoff */ .J)(attempt, { first: 500, longest: 10_000 }, random);
}
/** Times that the same is asked before a fault that should pass is told. */
const throttleTries = 6;
/**
 * Token of a request, by which AWS knows one that it has heard before. The same for a request that is sent again, another
 * for each rung: under one token AWS takes no other parameters.
 */
function clientToken(nonce, number, count) {
    return `crisol-${nonce}-${number}-${count}`;
}


/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ readLaunchInputs),
/* harmony export */   OP: () => (/* binding */ readFleetInputs),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   UI: () => (/* binding */ mostGibibytes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3452);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8962);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7929);
/* harmony import */ var _instance_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2610);
/* harmony import */ var _ladder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7342);
/* harmony import */ var _minutes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4021);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(370);









/** GiB, as many as a volume of this kind has at the most. */
const mostGibibytes = 16_384;
/**
 * Reads whose runners are kept, and by what AWS and GitHub are asked.
 *
 * @throws {UserError} INPUT
 */
function readFleetInputs(read) {
    return {
        ...{ access: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAccess */ .Cz)(read), role: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRole */ .gP)(read('role-to-assume')) },
        organisation: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOrganisation */ .C9)(read('organisation')),
        group: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('runner-group', read('runner-group')) ?? 1,
    };
}
/**
 * Reads the machines that are launched.
 *
 * @throws {UserError} INPUT
 */
function readLaunchInputs(read) {
    const types = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInstanceTypes */ .mG)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('instance-types')));
    const gibibytes = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('volume-size', read('volume-size'));
    return {
        ...{ types, image: (0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImage */ .zZ)(read('image')) ?? (0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultImage */ .XS)(types) },
        owners: [..._image_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedOwners */ .Kg, ...(0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOwners */ .mI)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('image-owners')))],
        subnets: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSubnets */ .Ae)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('subnets'))),
        securityGroups: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSecurityGroups */ .qn)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('security-groups'))),
        market: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .HU)('market', read('market'), _ladder_js__WEBPACK_IMPORTED_MODULE_6__/* .marketChoices */ .vM) ?? 'on-demand',
        maxMinutes: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('max-minutes', read('max-minutes'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.max) ?? 360,
        idleMinutes: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('idle-minutes', read('idle-minutes'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.idle) ?? 5,
        capacityWait: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('capacity-wait', read('capacity-wait'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.wait) ?? 10,
        gibibytes: gibibytes === undefined ? undefined : atMost('volume-size', gibibytes, mostGibibytes),
        instanceProfile: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseInstanceProfile */ .gZ)(read('instance-profile')),
        runner: parseRunner(read),
        user: (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseUser */ .tN)(read('user')) ?? 'runner',
        workingDirectory: read('working-directory'),
        ...readFleetInputs(read),
    };
}
/**
 * Holds a number against what there is at the most.
 *
 * @throws {UserError} INPUT
 */
function atMost(name, number, most) {
    if (number <= most)
        return number;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is ${number}; expected at most ${most}.`, { code: 'INPUT' });
}
function parseRunner(read) {
    const archive = (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchive */ .cM)(read('runner-url'), read('runner-sha256'));
    const directory = (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRunnerDirectory */ .vZ)(read('runner-directory'));
    if (archive === undefined || directory === undefined)
        return archive ?? directory;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs runner-url and runner-directory are both set; expected one of them.', { code: 'INPUT' });
}


/***/ }),

/***/ 4021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ minuteBounds),
/* harmony export */   l: () => (/* binding */ parseMinutes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Reads whole minutes. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else, and beyond the bounds
 */
function parseMinutes(name, text, { least, most, because }) {
    if (text === '')
        return undefined;
    const minutes = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    if (minutes >= least && minutes <= most)
        return minutes;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected whole minutes from ${least} to ${most}: ${because}.`, {
        code: 'INPUT',
    });
}
/** What GitHub and a machine of ours bear. */
const minuteBounds = {
    max: { least: 1, most: 7_200, because: 'GitHub ends a job on such a runner after five days' },
    idle: { least: 1, most: 1_440, because: 'GitHub keeps a job waiting for a day' },
    wait: { least: 0, most: 45, because: 'the configuration of a runner is good for about an hour' },
};


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

/***/ 50:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ textLimit),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   cX: () => (/* binding */ toCell),
/* harmony export */   eE: () => (/* binding */ magnitudeOf)
/* harmony export */ });
/** Characters of a text on an axis, at the most: the rest of a longer one is cut. */
const textLimit = 200;
const whole = /^-?(?:0|[1-9]\d{0,17})$/u;
/** A number as tables have it. Zeros in front make a name of it: `007`. */
const decimal = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;
const words = new Map([
    ['nan', Number.NaN],
    ['inf', Number.POSITIVE_INFINITY],
    ['infinity', Number.POSITIVE_INFINITY],
]);
/**
 * Gives what an axis shows of a value: a text that is a number becomes one, as Vega reads it; an empty text and what has
 * parts become nothing. DVC hands texts on, so this is done where points are made and never to whole rows.
 */
function toCell(value) {
    if (typeof value === 'string')
        return parseCell(value);
    return value === undefined || typeof value === 'object' ? null : value;
}
function parseCell(text) {
    const bare = text.trim();
    if (bare === '')
        return null;
    if (whole.test(bare))
        return BigInt(bare);
    if (decimal.test(bare))
        return Number(bare);
    const word = words.get(bare.replace(/^[+-]/u, '').toLowerCase());
    if (word !== undefined)
        return bare.startsWith('-') ? -word : word;
    return cutText(text);
}
/** Cuts a text that is too long for an axis, between two characters. */
function cutText(text) {
    if (text.length <= textLimit)
        return text;
    const cut = text.slice(0, textLimit - 1);
    return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
/** Gives a value as a number to compare by; `undefined` for what is none. */
function magnitudeOf(value) {
    if (typeof value === 'bigint')
        return Number(value);
    return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}


/***/ }),

/***/ 8494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ isPicked),
/* harmony export */   KG: () => (/* binding */ pickPlots),
/* harmony export */   Uj: () => (/* binding */ isPlace),
/* harmony export */   bP: () => (/* binding */ resolvePlots),
/* harmony export */   ou: () => (/* binding */ hasHeader)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8685);


const [image, data] = [/\.(?:jpe?g|gif|png|svg)$/iu, /\.(?:csv|tsv|json|ya?ml|toml|py)$/iu];
/** Tells whether the id of a definition is a place: it is a name where `y` says the files. */
function isPlace({ y }) {
    return !(y instanceof Map);
}
/**
 * Gives the plots of all pipelines in DVC's order, those of top levels first. Directories are unpacked; within one
 * `dvc.yaml` the nearest definition of a file counts; one id in several of them is told apart by the file's path. Of a
 * directory, files that are neither data nor pictures are left out.
 */
function resolvePlots(pipelines, filesAt) {
    const groups = [
        ...pipelines.map(({ file, plots }) => ({ file, plots: plots.filter(({ stage }) => stage === undefined) })),
        { file: '', plots: pipelines.flatMap(({ plots }) => plots.filter(({ stage }) => stage !== undefined)) },
    ];
    const found = groups.flatMap(({ file, plots }) => [...unpack(plots, filesAt)].map(([id, definition]) => ({ file, id, definition })));
    const counts = new Map();
    for (const { id } of found)
        counts.set(id, (counts.get(id) ?? 0) + 1);
    const wanted = found.map(({ file, id, definition }) => {
        if (isPlace(definition) && image.test(id))
            return { id, kind: 'image', definition };
        const isShared = (counts.get(id) ?? 0) > 1 && file !== '';
        return { id: isShared ? `${file}::${id}` : id, kind: 'data', definition };
    });
    return [...new Map(wanted.map((plot) => [plot.id, plot])).values()];
}
/** Gives the definition that counts for each file or name. */
function unpack(plots, filesAt) {
    const places = plots.filter(isPlace).map(({ id }) => id);
    const filesOf = ({ id }) => (filesAt.get(id) ?? []).filter((file) => file === id || image.test(file) || data.test(file));
    const entries = plots.flatMap((plot) => isPlace(plot)
        ? filesOf(plot)
            .filter((file) => nearest(file, places) === plot.id)
            .map((file) => [file, { ...plot, id: file }])
        : [[plot.id, plot]]);
    return new Map(entries);
}
function nearest(file, places) {
    const holding = places.filter((place) => (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(file, place));
    return holding.reduce((best, place) => (place.length > best.length ? place : best), '');
}
/** Tells whether the first row of a table names its fields: what the stage says that makes it. */
function hasHeader(file, pipelines) {
    const makers = pipelines.flatMap(({ plots }) => plots.filter(({ stage }) => stage !== undefined));
    return makers.every(({ id, header }) => header || !(0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(file, id));
}
/**
 * Picks plots by ids, directories and globs, in the order of these; all where there are none.
 *
 * @param patterns `report.plots` of `crisol.yaml`
 */
function pickPlots(plots, patterns) {
    if (patterns.length === 0)
        return { plots, idle: [] };
    const picked = new Set();
    const idle = patterns.filter((pattern) => {
        const fits = plots.filter(({ id, definition }) => fitsPattern(id, definition.id, pattern));
        for (const plot of fits)
            picked.add(plot);
        return fits.length === 0;
    });
    return { plots: [...picked], idle };
}
function fitsPattern(id, path, pattern) {
    const place = pattern.replace(/\/+$/u, '');
    if ((0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .f)(pattern) && (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGlob */ .q)(pattern).test(id))
        return true;
    return id === pattern || (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, place);
}
/**
 * Tells whether a plot is picked, by its id alone.
 *
 * @param patterns `report.plots` of `crisol.yaml`; none pick all
 */
function isPicked(id, patterns) {
    return patterns.length === 0 || patterns.some((pattern) => fitsPattern(id, id, pattern));
}


/***/ }),

/***/ 8608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parsePlots),
/* harmony export */   a: () => (/* binding */ encodePlot)
/* harmony export */ });
/* harmony import */ var _results_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(733);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50);
/* harmony import */ var _plot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(177);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5593);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2748);






/** Gives the JSON form of a plot. A point is a list of x and y, of its count where that is not 1, and of its row. */
function encodePlot(plot) {
    if (plot.kind === 'image') {
        const { id, md5, size } = plot;
        return new Map([
            ['kind', 'image'],
            ['id', id],
            ['md5', md5],
            ['size', BigInt(size)],
        ]);
    }
    return new Map([
        ['kind', 'data'],
        ['id', plot.id],
        ['template', plot.template],
        ['ownTemplate', plot.ownTemplate ?? null],
        ['title', plot.title],
        ['xLabel', plot.xLabel],
        ['yLabel', plot.yLabel],
        ['series', plot.series.map(encodeSeries)],
    ]);
}
function encodeSeries({ file, x, y, rowCount, points }) {
    return new Map([
        ['file', file],
        ['x', x],
        ['y', y],
        ['rowCount', BigInt(rowCount)],
        ['points', points.map(encodePoint)],
    ]);
}
function encodePoint({ x, y, count, row }) {
    const cells = [(0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeValue */ .It)(x), (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeValue */ .It)(y)];
    if (row !== undefined)
        return [...cells, BigInt(count), (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeValue */ .It)(row)];
    return count === 1 ? cells : [...cells, BigInt(count)];
}
/**
 * Reads the JSON forms of plots. They may come from a stranger.
 *
 * @throws {UserError} SYNTAX
 */
function parsePlots(values, where) {
    const plots = values.map((value, index) => parsePlot((0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingOf */ .GS)(value, `${where}[${index}]`), `${where}[${index}]`));
    const first = new Map(plots.toReversed().map((plot) => [plot.id, plot]));
    const twice = plots.findIndex((plot) => first.get(plot.id) !== plot);
    if (twice >= 0)
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}[${twice}]`, 'has the id of one before it');
    return plots;
}
function parsePlot(plot, where) {
    const kind = (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'kind', where);
    if (kind === 'image')
        return parseImage(plot, where);
    if (kind === 'data')
        return parseData(plot, where);
    throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.kind`, `is ${JSON.stringify(kind.slice(0, 80))}; expected data or image`);
}
function parseImage(plot, where) {
    const md5 = (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'md5', where);
    if (!/^[0-9a-f]{32}$/u.test(md5))
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.md5`, 'is no MD5; expected 32 hexadecimal digits');
    const size = whole(plot, 'size', where);
    if (size > _room_js__WEBPACK_IMPORTED_MODULE_3__/* .imageLimit */ .zJ)
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.size`, `is ${size}; expected at most ${_room_js__WEBPACK_IMPORTED_MODULE_3__/* .imageLimit */ .zJ}`);
    return { kind: 'image', id: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'id', where), md5, size };
}
function parseData(plot, where) {
    const ownTemplate = (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(plot, 'ownTemplate', where);
    if ((ownTemplate?.length ?? 0) > _template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateLimit */ .WZ) {
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.ownTemplate`, `is longer than ${_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateLimit */ .WZ} characters`);
    }
    return {
        kind: 'data',
        id: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'id', where),
        template: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'template', where),
        ownTemplate,
        title: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'title', where),
        xLabel: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'xLabel', where),
        yLabel: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(plot, 'yLabel', where),
        series: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(plot, 'series', where).map((one, index) => parseSeries(one, `${where}.series[${index}]`)),
    };
}
function parseSeries(value, where) {
    const series = (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingOf */ .GS)(value, where);
    const points = (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(series, 'points', where);
    const rowCount = whole(series, 'rowCount', where);
    if (points.length > Math.min(_plot_js__WEBPACK_IMPORTED_MODULE_5__/* .pointLimit */ .Y, rowCount)) {
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.points`, `has ${points.length} points; expected at most ${Math.min(_plot_js__WEBPACK_IMPORTED_MODULE_5__/* .pointLimit */ .Y, rowCount)}`);
    }
    return {
        file: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(series, 'file', where),
        x: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(series, 'x', where),
        y: (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(series, 'y', where),
        points: points.map((point, index) => parsePoint(point, `${where}.points[${index}]`)),
        rowCount,
    };
}
function parsePoint(value, where) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) || value.length < 2 || value.length > 4)
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(where, 'is not a list of x, y, count and row');
    const [x = null, y = null, count = 1n, row] = value;
    if (typeof count !== 'bigint' || count < 1n || count > BigInt(Number.MAX_SAFE_INTEGER)) {
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}[2]`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(count)}; expected a whole number of at least 1`);
    }
    return {
        x: parseCell(x, `${where}[0]`),
        y: parseCell(y, `${where}[1]`),
        count: Number(count),
        row: row === undefined ? undefined : decodeRow((0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingOf */ .GS)(row, `${where}[3]`)),
    };
}
/** A row may have one field alone that is called `number`: only what is in it was encoded. */
function decodeRow(row) {
    return new Map([...row].map(([field, value]) => [field, (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeValue */ .wz)(value)]));
}
function parseCell(value, where) {
    const cell = (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeValue */ .wz)(value);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(cell) || (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(cell))
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(where, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(cell)}; expected a value without parts`);
    if (typeof cell === 'string' && cell.length > _cell_js__WEBPACK_IMPORTED_MODULE_2__/* .textLimit */ .$l)
        throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(where, `is longer than ${_cell_js__WEBPACK_IMPORTED_MODULE_2__/* .textLimit */ .$l} characters`);
    return cell;
}
function whole(mapping, key, where) {
    const number = (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .amountOf */ .MT)(mapping, key, where);
    if (Number.isSafeInteger(number))
        return number;
    throw (0,_results_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(`${where}.${key}`, `is ${number}; expected a whole number`);
}


/***/ }),

/***/ 177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ pointLimit)
/* harmony export */ });
/** Points of a series, at the most. */
const pointLimit = 2000;


/***/ }),

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ imagesLimit),
/* harmony export */   Kf: () => (/* binding */ openRoom),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   zJ: () => (/* binding */ imageLimit)
/* harmony export */ });
/* unused harmony export plotsLimit */
/* harmony import */ var _text_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9523);

/** Bytes of one picture, at the most. */
const imageLimit = 10_000_000;
/** Bytes of all pictures of a commit together, at the most. */
const imagesLimit = 50_000_000;
/** Characters of all other plots of a commit together, as results write them, at the most: these are read up to 20 million. */
const plotsLimit = 12_000_000;
const kinds = {
    image: { limit: imagesLimit, words: 'all pictures' },
    data: { limit: plotsLimit, words: 'the points of all plots' },
};
/** Opens the room of a commit. */
function openRoom() {
    const used = { image: 0, data: 0 };
    const left = { image: [], data: [] };
    return {
        take: (kind, file, size) => {
            const isFitting = used[kind] + size <= kinds[kind].limit;
            if (isFitting)
                used[kind] += size;
            else
                left[kind].push(file);
            return isFitting;
        },
        problems: () => ['data', 'image'].flatMap((kind) => {
            const [file, ...more] = left[kind];
            if (file === undefined)
                return [];
            const { limit, words } = kinds[kind];
            const all = more.length === 0 ? 'It is' : `It and ${more.length} more are`;
            const message = `${file} does not fit into the ${(0,_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(limit)} that ${words} of a commit may have together. ${all} left out; name those to show in report.plots of crisol.yaml.`;
            return [{ file, message }];
        }),
    };
}
/** Says of a picture that it is larger than is taken. */
function tooLarge(file) {
    return `${file} is larger than ${(0,_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(imageLimit)}, which a picture may have at the most; make it smaller.`;
}


/***/ }),

/***/ 2748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ templatePlaces),
/* harmony export */   G: () => (/* binding */ templateName),
/* harmony export */   WZ: () => (/* binding */ templateLimit),
/* harmony export */   eB: () => (/* binding */ expectTemplate),
/* harmony export */   kT: () => (/* binding */ templates)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);


/** Templates that DVC has and Crisol draws itself; the first is the default one. */
const templates = [
    'linear',
    'simple',
    'smooth',
    'scatter',
    'scatter_jitter',
    'confusion',
    'confusion_normalized',
    'bar_horizontal',
    'bar_horizontal_sorted',
];
/** Characters of a template of the user's own, at the most. */
const templateLimit = 1_000_000;
/**
 * Gives where a template of the user's own may lie, in the order in which DVC looks.
 *
 * @param name as `dvc.yaml` has it: a name or a path
 * @throws {UserError} PATH for one outside the repository
 */
function templatePlaces(name, id) {
    const path = (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPath */ .Cg)(name, `template of the plot ${id} in dvc.yaml`);
    const withEnd = path.replace(/(?<=[^/])\.[^./]*$/u, '');
    return [...new Set([`.dvc/plots/${path}`, `.dvc/plots/${withEnd}.json`, path])];
}
/** Gives the name of a template: without the end of its file. */
function templateName(name) {
    return name.replace(/\.json$/u, '');
}
/**
 * Refuses the name of a template that nobody has.
 *
 * @throws {UserError} MISSING
 */
function expectTemplate(name, id) {
    if (templates.includes(name))
        return;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`template of the plot ${id} in dvc.yaml is "${name}"; expected one of ${templates.join(', ')}, or a file in .dvc/plots.`, { code: 'MISSING' });
}


/***/ }),

/***/ 733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   GS: () => (/* binding */ mappingOf),
/* harmony export */   It: () => (/* binding */ encodeValue),
/* harmony export */   MT: () => (/* binding */ amountOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   wz: () => (/* binding */ decodeValue)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);


/** Gives a value that every JSON reader keeps. */
function encodeValue(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return value.map(encodeValue);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return new Map([...value].map(([key, item]) => [key, encodeValue(item)]));
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && !isPlainJson(value) ? new Map([['number', String(value)]]) : value;
}
/** Whether every JSON reader gives the number back. */
function isPlainJson(value) {
    return typeof value === 'number' ? Number.isFinite(value) : value <= 2n ** 53n && value >= -(2n ** 53n);
}
/** Gives back what `encodeValue` was given. */
function decodeValue(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return value.map(decodeValue);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return value;
    const written = value.size === 1 ? value.get('number') : undefined;
    if (typeof written === 'string' && /^(?:NaN|-?Infinity)$/u.test(written))
        return Number(written);
    if (typeof written === 'string' && /^-?\d{1,4000}$/u.test(written))
        return BigInt(written);
    return new Map([...value].map(([key, item]) => [key, decodeValue(item)]));
}
/** Gives the error for a part of Results that is not what belongs there: `results.json: tests[0] is text; expected a mapping.` */
function fault(where, found) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} ${found}.`, { code: 'SYNTAX' });
}
/**
 * Gives a part that must be a mapping.
 *
 * @throws {UserError} SYNTAX
 */
function mappingOf(value, where) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return value;
    throw fault(where, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}; expected a mapping`);
}
/**
 * Gives a list of a mapping.
 *
 * @throws {UserError} SYNTAX
 */
function listOf(mapping, key, where) {
    const value = mapping.get(key);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return value;
    throw fault(`${where}: ${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}; expected a list`);
}
/**
 * Gives a text of a mapping; `undefined` where it is absent or null.
 *
 * @throws {UserError} SYNTAX
 */
function optionalText(mapping, key, where) {
    const value = mapping.get(key);
    if (value === null || value === undefined)
        return undefined;
    if (typeof value === 'string')
        return value;
    throw fault(`${where}: ${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}; expected text`);
}
/**
 * Gives a text of a mapping.
 *
 * @throws {UserError} SYNTAX
 */
function textOf(mapping, key, where) {
    const value = mapping.get(key);
    if (typeof value === 'string')
        return value;
    throw fault(`${where}.${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}; expected text`);
}
/**
 * Gives a number of a mapping that is at least 0.
 *
 * @throws {UserError} SYNTAX
 */
function amountOf(mapping, key, where) {
    const value = mapping.get(key);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && Number(value) >= 0 && Number.isFinite(Number(value)))
        return Number(value);
    throw fault(`${where}.${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}; expected a number of at least 0`);
}


/***/ }),

/***/ 4640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ flattenParams),
/* harmony export */   Yz: () => (/* binding */ mostValues),
/* harmony export */   g8: () => (/* binding */ flattenMetrics)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);

/** Metrics that results hold at the most, and parameters: those of all files together. */
const mostValues = 100_000;
/**
 * Flattens a file of metrics as `dvc metrics show` does: numbers, text and truths by their dotted names.
 * Lists of numbers are kept too, one value per seed; DVC drops them. A file that is one value has the
 * empty name.
 */
function flattenMetrics(value) {
    const flat = new Map();
    walk(value, '', (name, leaf) => {
        const isSeeds = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(leaf) && leaf.length > 0 && leaf.every(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf);
        const isKept = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf)(leaf) || typeof leaf === 'string' || typeof leaf === 'boolean';
        if (isKept || isSeeds)
            flat.set(name, leaf);
    });
    return flat;
}
/** Flattens a file of parameters as `dvc params diff` does: every leaf by its dotted name, lists whole. */
function flattenParams(value) {
    const flat = new Map();
    walk(value, '', (name, leaf) => flat.set(name, leaf));
    return flat;
}
function walk(value, name, visit) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
        visit(name, value);
        return;
    }
    for (const [key, item] of value)
        walk(item, name === '' ? key : `${name}.${key}`, visit);
}


/***/ }),

/***/ 3804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ encodeStage),
/* harmony export */   MI: () => (/* binding */ encodeTrainRecord),
/* harmony export */   YA: () => (/* binding */ parseStage),
/* harmony export */   j4: () => (/* binding */ parseTrainRecord)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



const outcomes = ['ran', 'restored', 'up-to-date', 'failed', 'skipped'];
/** Writes what became of the stages, for `collect` to read. Ends with a newline. */
function encodeTrainRecord(stages) {
    const record = new Map([
        ['schema', 1n],
        ['stages', stages.map(encodeStage)],
    ]);
    return `${(0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(record)}\n`;
}
/** Gives the JSON form of one stage; what is unknown is `null`. */
function encodeStage(stage) {
    return new Map([
        ['name', stage.name],
        ['outcome', stage.outcome],
        ['seconds', stage.seconds ?? null],
        ['cpuSeconds', stage.cpuSeconds ?? null],
        ['peakBytes', stage.peakBytes === undefined ? null : BigInt(Math.round(stage.peakBytes))],
        ['failure', stage.failure ?? null],
    ]);
}
/**
 * Reads what `train` left.
 *
 * @throws {UserError} SYNTAX
 */
function parseTrainRecord(text, file) {
    const record = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    const stages = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(record) && record.get('schema') === 1n ? record.get('stages') : undefined;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(stages))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${file} is not a record of train (schema 1); delete it.`, { code: 'SYNTAX' });
    return stages.map((stage, index) => parseStage(stage, `${file}: stages[${index}]`));
}
/**
 * Reads the JSON form of one stage.
 *
 * @throws {UserError} SYNTAX
 */
function parseStage(value, where) {
    const outcome = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) ? outcomes.find((one) => one === value.get('outcome')) : undefined;
    const name = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) ? value.get('name') : undefined;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) || typeof name !== 'string' || outcome === undefined) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is not a stage with a name and an outcome.`, { code: 'SYNTAX' });
    }
    const failure = value.get('failure');
    return {
        name,
        outcome,
        seconds: amount(value, 'seconds'),
        cpuSeconds: amount(value, 'cpuSeconds'),
        peakBytes: amount(value, 'peakBytes'),
        failure: typeof failure === 'string' ? failure : undefined,
    };
}
/** A number >= 0; `undefined` for anything else. */
function amount(mapping, name) {
    const value = mapping.get(name);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf)(value) && Number(value) >= 0 ? Number(value) : undefined;
}


/***/ }),

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Reads something; what a user can repair becomes a problem of a file, and nothing is read. */
async function attempt(file, problems, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        problems.push({ file, message: error.message });
        return undefined;
    }
}


/***/ }),

/***/ 6193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ collect),
  D: () => (/* binding */ collectTable)
});

// EXTERNAL MODULE: ./lib/core/config/config.js
var config_config = __webpack_require__(6258);
// EXTERNAL MODULE: ./lib/core/config/parse.js
var parse = __webpack_require__(2121);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/pipeline/params.js
var params = __webpack_require__(8482);
// EXTERNAL MODULE: ./lib/core/results/flatten.js
var flatten = __webpack_require__(4640);
// EXTERNAL MODULE: ./node_modules/@rgrove/parse-xml/dist/index.js
var dist = __webpack_require__(7953);
;// CONCATENATED MODULE: ./lib/core/results/junit.js


/** A report beyond this many characters is refused. */
const maxLength = 50_000_000;
/** Longest message of a failure that is kept. */
const maxMessage = 500;
/**
 * Reads JUnit XML, suites nested or not. Counts come from the cases, never from attributes; suites
 * without a case of their own are left out.
 *
 * @throws {UserError} SYNTAX
 */
function parseJunit(text, file) {
    const root = parseRoot(text, file);
    if (root.name !== 'testsuites' && root.name !== 'testsuite') {
        throw new core_error/* UserError */.y(`${file} begins with <${root.name}>; expected JUnit's <testsuites> or <testsuite>.`, {
            code: 'SYNTAX',
        });
    }
    return suitesOf(root).flatMap((suite) => toSuite(suite, file));
}
function parseRoot(text, file) {
    if (text.length > maxLength) {
        throw new core_error/* UserError */.y(`${file} has ${text.length} characters; at most ${maxLength} are read.`, { code: 'SYNTAX' });
    }
    try {
        const { root } = (0,dist.parseXml)(text);
        if (root !== null)
            return root;
    }
    catch (cause) {
        const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
        throw new core_error/* UserError */.y(`${file} is not XML: ${reason.replace(/[.:]?$/u, '')}.`, { code: 'SYNTAX', cause });
    }
    throw new core_error/* UserError */.y(`${file} is empty; expected JUnit's XML.`, { code: 'SYNTAX' });
}
function junit_elements(parent, name) {
    return parent.children.filter((child) => child instanceof dist.XmlElement && child.name === name);
}
function suitesOf(element) {
    const own = element.name === 'testsuite' ? [element] : [];
    return [...own, ...junit_elements(element, 'testsuite').flatMap(suitesOf)];
}
function toSuite(suite, file) {
    const cases = junit_elements(suite, 'testcase');
    if (cases.length === 0)
        return [];
    const failures = cases.flatMap(failureOf);
    const skipped = cases.filter((one) => junit_elements(one, 'skipped').length > 0).length;
    const timed = cases.reduce((sum, one) => sum + seconds(one), 0);
    return [
        {
            file,
            name: suite.attributes['name'] ?? '',
            passed: cases.length - failures.length - skipped,
            failed: failures.length,
            skipped,
            seconds: seconds(suite) || timed,
            failures,
        },
    ];
}
function seconds(element) {
    const time = Number(element.attributes['time'] ?? 0);
    return Number.isFinite(time) && time >= 0 ? time : 0;
}
function failureOf(testcase) {
    const fault = junit_elements(testcase, 'failure')[0] ?? junit_elements(testcase, 'error')[0];
    if (fault === undefined)
        return [];
    const { classname, name } = testcase.attributes;
    const message = (fault.attributes['message'] || fault.text).trim().split('\n')[0] ?? '';
    return [{ test: [classname, name].filter(Boolean).join('::'), message: message.slice(0, maxMessage) }];
}

// EXTERNAL MODULE: ./lib/core/results/train-record.js
var train_record = __webpack_require__(3804);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 6 modules
var data_file = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/flows/data/bytes.js
var data_bytes = __webpack_require__(1269);
// EXTERNAL MODULE: ./lib/flows/data/outputs.js
var outputs = __webpack_require__(7464);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 13 modules
var data_project = __webpack_require__(5147);
// EXTERNAL MODULE: ./lib/flows/collect/attempt.js
var attempt = __webpack_require__(5765);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/flows/data/directory.js
var directory = __webpack_require__(5417);
;// CONCATENATED MODULE: ./lib/flows/collect/files.js





/** Opens the files. Of a commit, git does not hold what DVC caches: the lock names the object. */
function openFiles({ snapshot, outputs, openObject }) {
    const isCommit = snapshot.commit !== undefined;
    const directories = new Map();
    const filesOf = async ({ place, hash }) => {
        if (hash === undefined)
            return new Map();
        if (!(0,dvc_hash/* isDirectory */.wd)(hash))
            return new Map([[place, hash]]);
        const files = directories.get(place) ?? (0,directory/* filesOfDirectory */._)(place, hash, openObject);
        directories.set(place, files);
        return await files;
    };
    /** What DVC caches at a place, below it, or of the directory around it. */
    const cachedAt = async (place) => {
        const near = isCommit ? outputs.filter((one) => (0,dvc_path/* isWithin */.UO)(one.place, place) || (0,dvc_path/* isWithin */.UO)(place, one.place)) : [];
        const files = await Promise.all(near.map(filesOf));
        return new Map(files.flatMap((one) => [...one]).filter(([path]) => (0,dvc_path/* isWithin */.UO)(path, place)));
    };
    let all;
    /** Of a commit everything is listed once: git is another process. */
    const listAt = async (place) => {
        if (!isCommit)
            return await snapshot.list(place);
        all ??= snapshot.list('');
        return (await all).filter((path) => path !== place && (0,dvc_path/* isWithin */.UO)(path, place));
    };
    return {
        find: async (place) => {
            const cached = await cachedAt(place);
            const found = new Set([...(await listAt(place)), ...cached.keys()]);
            return found.size === 0 ? [place] : [...found].sort(order/* compareCodePoints */.O);
        },
        open: async (path) => {
            const here = await snapshot.openFile(path);
            if (here !== undefined || !isCommit)
                return here;
            const hash = (await cachedAt(path)).get(path) ?? outputs.find(({ place }) => place === path)?.hash;
            return hash === undefined ? undefined : await expectObject(path, hash, openObject);
        },
    };
}
async function expectObject(file, hash, openObject) {
    const bytes = await openObject(hash);
    if (bytes !== undefined && !(0,dvc_hash/* isDirectory */.wd)(hash))
        return bytes;
    throw new core_error/* UserError */.y(`${file} is cached by DVC as ${hash.value}, which neither the cache nor the remote has.`, {
        code: 'MISSING',
    });
}

// EXTERNAL MODULE: ./lib/core/plots/definitions.js
var definitions = __webpack_require__(8494);
// EXTERNAL MODULE: ./lib/core/plots/encode.js
var encode = __webpack_require__(8608);
// EXTERNAL MODULE: ./lib/core/plots/cell.js
var cell = __webpack_require__(50);
;// CONCATENATED MODULE: ./lib/core/plots/count.js
/** Different items that are told apart for each that is kept. */
const reach = 50;
/**
 * Counts items by two values of each, as the cells of a confusion matrix. Of more than the limit the most frequent are
 * kept; what first comes after 50 times as many is not counted.
 */
function countPairs(limit) {
    const columns = new Map();
    const all = [];
    return {
        add: (item) => {
            const column = columns.get(item.x) ?? new Map();
            columns.set(item.x, column);
            const cell = column.get(item.y);
            if (cell !== undefined)
                cell.count++;
            else if (all.length < limit * reach) {
                const first = { item, count: 1 };
                column.set(item.y, first);
                all.push(first);
            }
        },
        finish: () => {
            if (all.length <= limit)
                return all;
            const frequent = new Set(all.toSorted((one, other) => other.count - one.count).slice(0, limit));
            return all.filter((one) => frequent.has(one));
        },
    };
}

// EXTERNAL MODULE: ./lib/core/plots/plot.js
var plot = __webpack_require__(177);
;// CONCATENATED MODULE: ./lib/core/plots/thin.js
/**
 * Keeps of each of many neighbouring items the least and the greatest, and the first and the last of all, so that a line
 * through what is kept looks like one through all. As more come, neighbourhoods grow to twice their size. What is kept
 * hangs on the items alone. After M4 of Jugel et al., 2014 (https://www.vldb.org/pvldb/vol7/p797-jugel.pdf), whose first
 * and last of each neighbourhood are left out.
 *
 * @param limit items that are kept at the most, >= 4
 */
function thinLine(limit, measure) {
    let kept = [];
    let last;
    let count = 0;
    return {
        add: (item) => {
            last = { index: count++, item };
            kept.push(last);
            if (kept.length >= 2 * limit)
                kept = extremes(kept, widthFor(count, limit), measure);
        },
        finish: () => {
            const width = widthFor(count, limit);
            const chosen = width === 1 ? kept : extremes(kept, width, measure);
            if (last !== undefined && chosen.at(-1)?.index !== last.index)
                chosen.push(last);
            return chosen.map(({ item }) => item);
        },
    };
}
/** Size of the neighbourhoods of which two items each, the first and the last are within the limit: a power of two. */
function widthFor(count, limit) {
    let width = 1;
    if (count <= limit)
        return width;
    while (2 * Math.ceil(count / width) + 2 > limit)
        width *= 2;
    return width;
}
/** The first item, and the least and the greatest of each neighbourhood; its first where nothing in it compares. */
function extremes(kept, width, measure) {
    const chosen = new Set(kept.slice(0, 1));
    for (let start = 0; start < kept.length;) {
        const bucket = Math.floor((kept[start]?.index ?? 0) / width);
        let end = start + 1;
        while (end < kept.length && Math.floor((kept[end]?.index ?? 0) / width) === bucket)
            end++;
        for (const one of leastAndGreatest(kept.slice(start, end), measure))
            chosen.add(one);
        start = end;
    }
    return [...chosen];
}
function leastAndGreatest(bucket, measure) {
    const range = new Range(measure);
    for (const one of bucket)
        range.add(one);
    return range.ends.length > 0 ? range.ends : bucket.slice(0, 1);
}
/** The least and the greatest of what comes, the earlier of equals. A class because it has a life. */
class Range {
    #measure;
    #least;
    #greatest;
    constructor(measure) {
        this.#measure = measure;
    }
    add(one) {
        const value = this.#measure(one.item);
        if (value === undefined)
            return;
        if (this.#least === undefined || value < this.#least.value)
            this.#least = { one, value };
        if (this.#greatest === undefined || value > this.#greatest.value)
            this.#greatest = { one, value };
    }
    /** In the order in which they came; one where they are the same. */
    get ends() {
        const ends = [this.#least, this.#greatest].flatMap((end) => (end === undefined ? [] : [end.one]));
        return [...new Set(ends)].sort((one, other) => one.index - other.index);
    }
}
/**
 * Keeps items that are spread evenly over all of them, and the first, the last, and the least and the greatest by each
 * measure, so that a cloud keeps its density and its outline. What is kept hangs on the number of items and the extremes
 * alone. The spread is that of multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
 *
 * @param limit items that are kept at the most, >= 8
 */
function thinCloud(limit, measures) {
    const ranges = measures.map((measure) => new Range(measure));
    const room = limit - 2 - 2 * measures.length;
    let kept = [];
    let ends = [];
    let threshold = 2 ** 32;
    let count = 0;
    return {
        add: (item) => {
            const one = { index: count++, item };
            ends = [ends[0] ?? one, one];
            for (const range of ranges)
                range.add(one);
            if (spread(one.index) < threshold)
                kept.push(one);
            while (count > limit && kept.length > room) {
                threshold /= 2;
                kept = kept.filter(({ index }) => spread(index) < threshold);
            }
        },
        finish: () => {
            const chosen = new Set([...kept, ...ends, ...ranges.flatMap((range) => range.ends)]);
            return [...chosen].sort((one, other) => one.index - other.index).map(({ item }) => item);
        },
    };
}
/** Spreads numbers that follow each other over 0 to 2^32: by the golden ratio. */
function spread(index) {
    return Math.imul(index, 0x9e3779b1) >>> 0;
}

;// CONCATENATED MODULE: ./lib/core/plots/gather.js




/** Points that a series has at the least, however many share what there is. */
const fewest = 50;
/** Points of all plots of a commit together, about. */
const budget = 200_000;
/** Gives how many points each of so many series may have. */
function pointsFor(series) {
    return Math.max(fewest, Math.min(plot/* pointLimit */.Y, Math.floor(budget / Math.max(series, 1))));
}
/** Starts a series. A confusion matrix counts its rows; other templates get some that stand for all. */
function gatherPoints({ template, fields, limit }) {
    const keeper = keeperFor(fields === undefined ? template : '', limit);
    let rowCount = 0;
    return {
        add: (x, y, row) => {
            rowCount++;
            keeper.add({ x: (0,cell/* toCell */.cX)(x), y: (0,cell/* toCell */.cX)(y), written: x, row: fields === undefined ? undefined : row });
        },
        finish: (xField) => ({
            rowCount,
            points: keeper.finish().map(({ item: { x, y, written, row }, count }) => ({
                ...{ x, y, count },
                row: row === undefined ? undefined : toMapping(fields ?? [], row, [xField, written]),
            })),
        }),
    };
}
function keeperFor(template, limit) {
    if (template.startsWith('confusion'))
        return countPairs(limit);
    const [byX, byY] = [({ x }) => (0,cell/* magnitudeOf */.eE)(x), ({ y }) => (0,cell/* magnitudeOf */.eE)(y)];
    const thinner = template.startsWith('scatter')
        ? thinCloud(limit, [byX, byY])
        : thinLine(limit, (item) => byY(item) ?? byX(item));
    return { add: thinner.add, finish: () => thinner.finish().map((item) => ({ item, count: 1 })) };
}
/** The row as DVC hands it to a template: with its texts, and with what the x axis shows. */
function toMapping(fields, row, [xField, x]) {
    const mapping = new Map();
    for (const [index, field] of fields.entries()) {
        const value = row[index];
        if (value !== undefined)
            mapping.set(field, typeof value === 'string' ? (0,cell/* cutText */.IN)(value) : value);
    }
    if (x !== undefined)
        mapping.set(xField, typeof x === 'string' ? (0,cell/* cutText */.IN)(x) : x);
    return mapping;
}

// EXTERNAL MODULE: ./lib/core/plots/room.js
var plots_room = __webpack_require__(5593);
;// CONCATENATED MODULE: ./lib/core/plots/sources.js

/** Field of the x axis where rows are counted. */
const rowNumber = 'step';
/**
 * Gives what the series of a plot are made of, in DVC's order. One field for the x axis serves every series; of several,
 * each has its own.
 *
 * @throws {UserError} SYNTAX where the numbers of fields do not go together
 */
function sourcesOf({ id, definition }) {
    const ys = fieldsOfY(definition);
    const xs = fieldsOfX(definition, ys);
    if (xs.length > 1 && xs.length !== ys.length) {
        throw new core_error/* UserError */.y(`Plot ${id} in dvc.yaml names ${xs.length} fields for x and ${ys.length} for y; expected one x, or as many as y.`, { code: 'SYNTAX' });
    }
    return ys.map(({ file, field }, index) => ({ file, y: field, x: xs.length > 1 ? xs[index] : xs[0] }));
}
/** Gives how many series a plot has at the most. */
function countSeries({ kind, definition }) {
    return kind === 'image' ? 0 : fieldsOfY(definition).length;
}
function fieldsOfY({ id, y }) {
    if (isByFile(y))
        return [...y].flatMap(([file, fields]) => fields.map((field) => ({ file, field })));
    return y.length === 0 ? [{ file: id, field: undefined }] : y.map((field) => ({ file: id, field }));
}
function fieldsOfX({ id, x, y }, ys) {
    if (x === undefined)
        return [];
    if (typeof x !== 'string')
        return [...x].map(([file, field]) => ({ file, field }));
    return isByFile(y) ? ys.map(({ file }) => ({ file, field: x })) : [{ file: id, field: x }];
}
function isByFile(y) {
    return y instanceof Map;
}
/**
 * Gives what stands at the axes: what was said, or else the one field of all series, or `x` and `y` for several.
 *
 * @param series at least one
 */
function labelsOf({ id, definition }, series) {
    const common = (axis) => {
        const fields = new Set(series.map((one) => one[axis]));
        const [field = axis] = fields;
        return fields.size === 1 ? field : axis;
    };
    return {
        title: definition.title ?? id,
        xLabel: definition.xLabel ?? common('x'),
        yLabel: definition.yLabel ?? common('y'),
    };
}

// EXTERNAL MODULE: ./lib/core/plots/template.js
var plots_template = __webpack_require__(2748);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/extent.js
var extent = __webpack_require__(8671);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/plots/table.js



/**
 * Finds the rows of a data file as DVC does: the value itself, or every list of mappings however deep in mappings, put
 * together row by row. A list whose mappings do not have the same names is passed over.
 *
 * @returns `undefined` where there is no row
 * @throws {UserError} SYNTAX where there is no list of mappings
 */
function tableOf(value, file) {
    const all = listsIn(value);
    const lists = all.filter((list) => list.length > 0 && list.every(core_value/* isMapping */.pi));
    const [first] = lists;
    if (first === undefined && all.some((list) => list.length === 0))
        return undefined;
    const even = lists.filter(isEven);
    const fields = [...new Set(even.flatMap(([row]) => [...(row?.keys() ?? [])]))];
    const last = [...(first?.[0]?.keys() ?? [])].at(-1);
    if (last === undefined || fields.length === 0) {
        throw new core_error/* UserError */.y(`${file} holds no rows to draw; expected a list of mappings that all have the same names.`, {
            code: 'SYNTAX',
        });
    }
    return { fields, last, rows: { [Symbol.iterator]: () => rowsOf(even, fields) } };
}
function listsIn(value) {
    if ((0,core_value/* isList */.Lv)(value))
        return [value];
    if (!(0,core_value/* isMapping */.pi)(value))
        return [];
    return [...value.values()].flatMap((part) => ((0,core_value/* isMapping */.pi)(part) || (0,core_value/* isList */.Lv)(part) ? listsIn(part) : []));
}
function* rowsOf(lists, fields) {
    const [, longest] = (0,extent/* extentOf */.O)(lists.map(({ length }) => length));
    for (let index = 0; index < longest; index++)
        yield fields.map((field) => lastOf(lists, index, field));
}
function isEven(list) {
    const names = list[0];
    return (names !== undefined && list.every((row) => row.size === names.size && [...row.keys()].every((k) => names.has(k))));
}
/** What the last list that has a field says of it: one that comes later wins. */
function lastOf(lists, index, field) {
    return lists.findLast((list) => list[index]?.has(field))?.[index]?.get(field);
}
/**
 * Gives the place of a field in rows: of two with one name the last, as Python keeps them.
 *
 * @throws {UserError} SYNTAX where there is none
 */
function indexOfField(field, { fields }, file) {
    const index = fields.lastIndexOf(field);
    if (index >= 0)
        return index;
    const known = fields.slice(0, 20).map((name) => JSON.stringify(name));
    throw new core_error/* UserError */.y(`${file} has no field "${field}", which dvc.yaml names; its fields are ${known.join(', ')}.`, {
        code: 'SYNTAX',
    });
}

;// CONCATENATED MODULE: ./lib/flows/collect/series.js




/**
 * Reads the series of one file, which is gone through once; files that give the x axis, row by row beside it.
 *
 * @param sources of the same file, at least one
 * @returns none where there is no row
 * @throws {UserError} SYNTAX for a field that is not there, and for files whose rows are not as many
 */
async function readSeries(sources, purpose, open) {
    const opened = [];
    const openHere = async (file) => {
        const table = await open(file);
        if (table !== undefined)
            opened.push(table);
        return table;
    };
    try {
        return await readLines(sources, purpose, openHere);
    }
    finally {
        for (const table of opened)
            await table.close();
    }
}
async function readLines(sources, purpose, open) {
    const file = sources[0]?.file ?? '';
    const table = await open(file);
    if (table === undefined)
        return [];
    const fields = purpose.hasRows ? table.fields : undefined;
    const lines = [];
    for (const source of sources) {
        const y = source.y ?? table.last;
        const axis = await openAxis(source, table, open);
        lines.push({ y, yIndex: indexOfField(y, table, file), axis, gatherer: gatherPoints({ ...purpose, fields }) });
    }
    for await (const batch of table.batches)
        for (const line of lines)
            await addRows(line, batch);
    for (const { axis } of lines)
        await axis.end();
    return lines.flatMap(({ y, axis, gatherer }) => {
        const { points, rowCount } = gatherer.finish(axis.field);
        return rowCount === 0 ? [] : [{ file, x: axis.field, y, points, rowCount }];
    });
}
/** Nothing is waited for unless another file gives the x: a promise for each row would be most of the time. */
async function addRows({ yIndex, axis, gatherer }, batch) {
    for (const row of batch) {
        const x = axis.next(row);
        gatherer.add(x instanceof Promise ? await x : x, row[yIndex], row);
    }
}
const nothing = async () => undefined;
async function openAxis({ file, x }, table, open) {
    if (x === undefined) {
        let count = 0n;
        return { field: rowNumber, next: () => count++, end: nothing };
    }
    if (x.file === file) {
        const index = indexOfField(x.field, table, file);
        return { field: x.field, next: (row) => row[index], end: nothing };
    }
    const other = await open(x.file);
    if (other === undefined)
        throw uneven(file, x.file);
    const values = columnOf(other, indexOfField(x.field, other, x.file));
    const next = async () => {
        const one = await values.next();
        if (one.done)
            throw uneven(file, x.file);
        return one.value;
    };
    const end = async () => {
        if (!(await values.next()).done)
            throw uneven(file, x.file);
    };
    return { field: x.field, next, end };
}
async function* columnOf({ batches }, index) {
    for await (const batch of batches)
        for (const row of batch)
            yield row[index];
}
function uneven(file, other) {
    return new core_error/* UserError */.y(`${file} and ${other}, which gives the x axis of its plot, do not have the same number of rows; expected one x for each y.`, { code: 'SYNTAX' });
}

;// CONCATENATED MODULE: ./lib/core/plots/separated.js

/** Characters of one row, at the most: a quote that is never closed would take the rest of the file. */
const rowLimit = 1_000_000;
/**
 * Reads CSV or TSV in pieces, as Python's `csv` module with its default dialect reads it: `"` quotes, `""` within is one,
 * what follows a closing quote belongs to the field, lines end by `\n`, `\r\n` or `\r`, and lines without anything are
 * passed over. A class because it has a life: a row may come in pieces.
 */
class SeparatedText {
    #delimiter;
    #file;
    /** What no row was made of yet. */
    #text = '';
    #endsInReturn = false;
    /** Where the next quote is: it is looked for once, however many rows come before it. */
    #quote = -1;
    #isFirst = true;
    constructor(delimiter, file) {
        this.#delimiter = delimiter;
        this.#file = file;
    }
    /**
     * Takes a piece and gives the rows that are whole.
     *
     * @throws {UserError} SYNTAX for a row that does not end
     */
    push(piece) {
        this.#text += this.#withoutReturns(piece);
        const rows = [];
        const end = this.#readRows(rows);
        this.#text = this.#text.slice(end);
        if (this.#text.length > rowLimit)
            throw this.#endless();
        return rows;
    }
    /** Gives the row that no line break ended. */
    end() {
        const rest = this.#text;
        this.#text = '';
        if (rest === '')
            return [];
        return [this.#readQuoted(`${rest}\n`, 0)?.fields ?? this.#unclosed(rest)];
    }
    #endless() {
        return new core_error/* UserError */.y(`${this.#file} has a row of more than ${rowLimit} characters; expected rows of a table. Look for a quote that is not closed.`, { code: 'SYNTAX' });
    }
    #withoutReturns(piece) {
        let text = this.#isFirst && piece.startsWith('\ufeff') ? piece.slice(1) : piece;
        if (piece !== '')
            this.#isFirst = false;
        // Of a pair that two pieces share, the first has made the line break.
        if (this.#endsInReturn && text.startsWith('\n'))
            text = text.slice(1);
        if (piece !== '')
            this.#endsInReturn = piece.endsWith('\r');
        return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
    }
    /** Adds the rows that are whole, and gives where the rest begins. */
    #readRows(rows) {
        this.#quote = this.#text.indexOf('"');
        for (let start = 0;;) {
            const row = this.#readRow(start);
            if (row === undefined)
                return start;
            if (row.fields !== undefined)
                rows.push(row.fields);
            start = row.end;
        }
    }
    /** Reads a row; none where its end is not there, and one without fields of a line without anything. */
    #readRow(start) {
        const text = this.#text;
        const end = text.indexOf('\n', start);
        if (end < 0)
            return undefined;
        if (this.#quote >= 0 && this.#quote < start)
            this.#quote = text.indexOf('"', start);
        if (this.#quote >= 0 && this.#quote < end)
            return this.#readQuoted(text, start);
        return { fields: end > start ? text.slice(start, end).split(this.#delimiter) : undefined, end: end + 1 };
    }
    /** Reads a row that has quotes; `undefined` where its end is not there. */
    #readQuoted(text, start) {
        const fields = [];
        let at = start;
        for (;;) {
            const field = text[at] === '"' ? readField(text, at) : { content: '', end: at };
            if (field === undefined)
                return undefined;
            const end = this.#endOfField(text, field.end);
            if (end < 0)
                return undefined;
            fields.push(field.content + text.slice(field.end, end));
            at = end + 1;
            if (text[end] === '\n')
                return { fields, end: at };
        }
    }
    /** Where the rest of a field ends, in which a quote is a character like any other. */
    #endOfField(text, start) {
        for (let at = start; at < text.length; at++) {
            if (text[at] === '\n' || text[at] === this.#delimiter)
                return at;
        }
        return -1;
    }
    /** The file ends within quotes: they are taken as closed there. */
    #unclosed(rest) {
        return this.#readQuoted(`${rest}"\n`, 0)?.fields ?? [];
    }
}
/** Reads from a quote to the one that closes it; `undefined` where none does. */
function readField(text, start) {
    let content = '';
    for (let at = start + 1;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0)
            return undefined;
        content += text.slice(at, quote);
        if (text[quote + 1] !== '"')
            return { content, end: quote + 1 };
        content += '"';
        at = quote + 2;
    }
}

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
;// CONCATENATED MODULE: ./lib/flows/collect/table.js






/** Bytes of a file that has to be read whole before its rows are known, at the most: JSON, and what takes more to read. */
const [jsonLimit, otherLimit] = [100_000_000, 4_000_000];
/**
 * Opens a file of rows: CSV and TSV are read as they come, and hold no more than a piece at a time.
 *
 * @param hasHeader whether the first row names the fields; otherwise they are called `0`, `1` and so on
 * @returns `undefined` where there is no row
 * @throws {UserError} SYNTAX, UNSUPPORTED; and so do the rows
 */
async function openTable(file, bytes, hasHeader) {
    const end = /\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
    if (end === 'csv' || end === 'tsv') {
        return await openSeparated(readRows(file, bytes, end === 'csv' ? ',' : '\t'), hasHeader);
    }
    if (['json', 'yaml', 'yml', 'toml', 'py'].includes(end))
        return await openWhole(file, bytes);
    throw new core_error/* UserError */.y(`${file} is named in plots of dvc.yaml and is none that can be read; expected a file that ends with .csv, .tsv, .json, .yaml or .yml, or a picture.`, { code: 'UNSUPPORTED' });
}
async function openWhole(file, bytes) {
    const limit = /\.json$/iu.test(file) ? jsonLimit : otherLimit;
    const whole = await (0,data_bytes/* gatherWithin */.Bi)(bytes, limit);
    if (whole === undefined) {
        throw new core_error/* UserError */.y(`${file} is larger than ${(0,amount/* renderBytes */.UP)(limit)}, up to which it can be read; write the rows of its plot as CSV or TSV.`, { code: 'UNSUPPORTED' });
    }
    const decode = textReader(file);
    const text = decode(whole) + decode();
    const table = text.trim() === '' ? undefined : tableOf((0,data_file/* parseDataFile */.c)(text, file), file);
    return table === undefined ? undefined : { ...table, batches: once(table.rows), close: async () => undefined };
}
async function* once(rows) {
    yield rows;
}
async function openSeparated(rows, hasHeader) {
    const begin = await rows.next();
    const [first] = begin.done ? [] : begin.value;
    if (begin.done || first === undefined)
        return undefined;
    const fields = hasHeader ? first : first.map((_, index) => String(index));
    const rest = hasHeader ? begin.value.slice(1) : begin.value;
    const close = async () => void (await rows.return(undefined));
    return { fields, last: fields.at(-1) ?? '', batches: continued(rest, rows), close };
}
async function* continued(first, rest) {
    yield first;
    yield* rest;
}
/** Gives rows some at a time, never none. */
async function* readRows(file, bytes, delimiter) {
    const decode = textReader(file);
    const reader = new SeparatedText(delimiter, file);
    for await (const chunk of bytes) {
        const rows = reader.push(decode(chunk));
        if (rows.length > 0)
            yield rows;
    }
    const last = [...reader.push(decode()), ...reader.end()];
    if (last.length > 0)
        yield last;
}
/** Decodes pieces of a file; without one, what is left. */
function textReader(file) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return (piece) => {
        try {
            return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
        }
        catch (error) {
            throw new core_error/* UserError */.y(`${file} is no UTF-8 text; expected a table in UTF-8.`, { code: 'SYNTAX', cause: error });
        }
    };
}

;// CONCATENATED MODULE: ./lib/flows/collect/plots.js













/**
 * Reads the plots that pipelines name. One whose files are not there is left out, as a metric is; one that cannot be read
 * is a problem.
 *
 * @param patterns `report.plots` of `crisol.yaml`
 */
async function readPlots(pipelines, patterns, sources) {
    const { plots, idle } = (0,definitions/* pickPlots */.KG)((0,definitions/* resolvePlots */.bP)(pipelines, await findFiles(pipelines, sources)), patterns);
    if (sources.snapshot.commit === undefined) {
        for (const pattern of idle)
            sources.problems.push({ file: 'crisol.yaml', message: notPicked(pattern) });
    }
    const seriesCount = plots.reduce((sum, plot) => sum + countSeries(plot), 0);
    const reading = { ...sources, pipelines, limit: pointsFor(seriesCount), room: (0,plots_room/* openRoom */.Kf)() };
    const read = [];
    for (const plot of plots) {
        const one = await (0,attempt/* attempt */.C)(plot.definition.id, sources.problems, () => readPlot(plot, reading));
        if (one !== undefined)
            read.push(one);
    }
    sources.problems.push(...reading.room.problems());
    return read;
}
function notPicked(pattern) {
    return `report.plots in crisol.yaml names "${pattern}", which fits no plot of dvc.yaml; expected its id, a directory or a glob.`;
}
/** Looks what is at each place that definitions name. */
async function findFiles(pipelines, { files, problems }) {
    const found = new Map();
    for (const { file, plots } of pipelines) {
        for (const { id } of plots.filter(definitions/* isPlace */.Uj)) {
            const at = await (0,attempt/* attempt */.C)(id, problems, () => files.find((0,dvc_path/* checkPath */.Cg)(id, `plots in ${file}`)));
            found.set(id, at ?? []);
        }
    }
    return found;
}
async function readPlot(plot, reading) {
    if (plot.kind === 'image')
        return await readImage(plot.id, reading);
    const read = await readData(plot, reading);
    if (read === undefined)
        return undefined;
    return reading.room.take('data', plot.id, (0,json/* renderJson */.h)((0,encode/* encodePlot */.a)(read)).length) ? read : undefined;
}
async function readImage(file, { files, digests, images, room }) {
    const stream = await files.open(file);
    if (stream === undefined)
        return undefined;
    const bytes = await (0,data_bytes/* gatherWithin */.Bi)(stream, plots_room/* imageLimit */.zJ);
    if (bytes === undefined)
        throw new core_error/* UserError */.y((0,plots_room/* tooLarge */.g$)(file), { code: 'UNSUPPORTED' });
    if (!room.take('image', file, bytes.length))
        return undefined;
    const { md5, size } = digests.bytes(bytes);
    images.set(md5, bytes);
    return { kind: 'image', id: file, md5, size };
}
async function readData(plot, reading) {
    const name = plot.definition.template ?? plots_template/* templates */.kT[0];
    const ownTemplate = await readTemplate(name, plot.id, reading.snapshot);
    const template = (0,plots_template/* templateName */.G)(name);
    const purpose = { template, hasRows: ownTemplate !== undefined, limit: reading.limit };
    const open = async (file) => {
        const bytes = await reading.files.open((0,dvc_path/* checkPath */.Cg)(file, `The plot ${plot.id} in dvc.yaml`));
        return bytes === undefined ? undefined : await openTable(file, bytes, (0,definitions/* hasHeader */.ou)(file, reading.pipelines));
    };
    const series = [];
    for (const [file, sources] of byFile(sourcesOf(plot))) {
        const read = await (0,attempt/* attempt */.C)(file, reading.problems, () => readSeries(sources, purpose, open));
        for (const one of read ?? [])
            series.push(one);
    }
    if (series.length === 0)
        return undefined;
    return { kind: 'data', id: plot.id, template, ownTemplate, ...labelsOf(plot, series), series };
}
function byFile(sources) {
    const groups = new Map();
    for (const source of sources)
        groups.set(source.file, [...(groups.get(source.file) ?? []), source]);
    return groups;
}
/** Reads a template of the user's own, which goes before those that DVC has; `undefined` where there is none. */
async function readTemplate(name, id, snapshot) {
    for (const place of (0,plots_template/* templatePlaces */.$E)(name, id)) {
        const text = await snapshot.readText(place);
        if (text === undefined)
            continue;
        if (text.length <= plots_template/* templateLimit */.WZ)
            return text;
        throw new core_error/* UserError */.y(`${place} has ${text.length} characters; a template has at most ${plots_template/* templateLimit */.WZ}.`, {
            code: 'UNSUPPORTED',
        });
    }
    (0,plots_template/* expectTemplate */.eB)(name, id);
    return undefined;
}

;// CONCATENATED MODULE: ./lib/flows/collect/collect.js















/**
 * Reads what a commit or the workspace achieved. A file that cannot be read is a problem in the results,
 * never an exception.
 */
async function collect(snapshot, source, ports) {
    const problems = [];
    const isWorkspace = snapshot.commit === undefined;
    // Another program is asked: it can answer while the files are read.
    const environment = isWorkspace ? ports.readEnvironment() : Promise.resolve(new Map());
    const project = await (0,data_project/* readProject */.W)(snapshot, { onFault: tellTo(problems) });
    const { pipelines } = project;
    const outputs = await readOutputs(project, snapshot, problems);
    const files = openFiles({ snapshot, outputs, openObject: ports.openObject });
    const gathering = { snapshot, files, problems };
    const text = await snapshot.readText('crisol.yaml');
    const config = await readConfig(text, isWorkspace ? problems : []);
    return {
        source,
        metrics: await readMetrics(pipelines, gathering),
        params: await readParams(pipelines, gathering),
        plots: await readPlots(pipelines, config.plots, { ...gathering, digests: ports.digests, images: ports.images }),
        tests: isWorkspace ? await readTests(config.tests, gathering) : [],
        stages: isWorkspace ? await readStages(gathering) : [],
        config: text,
        environment: await environment,
        problems: distinct(problems),
    };
}
/** Reads the metrics or the parameters of a commit or the workspace, and nothing else. */
async function collectTable(kind, snapshot, ports) {
    const problems = [];
    const project = await (0,data_project/* readProject */.W)(snapshot, { onFault: tellTo(problems) });
    const outputs = kind === 'metrics' ? await readOutputs(project, snapshot, problems) : [];
    const files = openFiles({ snapshot, outputs, openObject: ports.openObject });
    const gathering = { snapshot, files, problems };
    const read = kind === 'metrics' ? readMetrics : readParams;
    return { table: await read(project.pipelines, gathering), problems: distinct(problems) };
}
async function readOutputs(project, snapshot, problems) {
    return (await (0,attempt/* attempt */.C)('dvc.lock', problems, async () => await (0,outputs/* outputsOf */.Yz)(project, snapshot))) ?? [];
}
function tellTo(problems) {
    return (file, { message }) => void problems.push({ file, message });
}
/** The same fault can be met on two ways: it is told once. */
function distinct(problems) {
    return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
async function readMetrics(pipelines, gathering) {
    const named = pipelines
        .flatMap(({ stages }) => stages)
        .flatMap((stage) => stage.outs.filter(({ kind }) => kind === 'metric').map(({ path }) => (0,dvc_path/* joinPath */.uJ)(stage.directory, path)));
    const table = new Map();
    for (const place of new Set([...named, ...pipelines.flatMap(({ metrics }) => metrics)])) {
        const files = await (0,attempt/* attempt */.C)(place, gathering.problems, () => gathering.files.find(place));
        for (const file of files ?? []) {
            const values = await (0,attempt/* attempt */.C)(file, gathering.problems, async () => requireRoom(file, await readMetricFile(file, gathering.files), { table, kind: 'metrics' }));
            if (values !== undefined)
                table.set(file, values);
        }
    }
    return table;
}
/**
 * Gives the values of a file where a table has room for them: beyond that nobody reads a report, and it takes minutes.
 *
 * @throws {UserError} INPUT
 */
function requireRoom(file, values, { table, kind }) {
    const count = [...table.values()].reduce((sum, { size }) => sum + size, values?.size ?? 0);
    if (values === undefined || count <= flatten/* mostValues */.Yz)
        return values;
    throw new core_error/* UserError */.y(`${file} holds ${values.size} values, and with it there would be ${count} ${kind}; a report takes ${flatten/* mostValues */.Yz}. Write long series as a plot, and long lists to a file that is no metric.`, { code: 'INPUT' });
}
async function readMetricFile(file, files) {
    const bytes = await files.open(file);
    if (bytes === undefined)
        return undefined;
    return (0,flatten/* flattenMetrics */.g8)((0,data_file/* parseDataFile */.c)(new TextDecoder().decode(await (0,data_bytes/* gather */.kg)(bytes)), file));
}
async function readParams(pipelines, gathering) {
    const wanted = wantedParams(pipelines);
    if ((await gathering.snapshot.readText('params.yaml')) !== undefined)
        wanted.set('params.yaml', undefined);
    const table = new Map();
    for (const [file, names] of wanted) {
        const values = await (0,attempt/* attempt */.C)(file, gathering.problems, async () => {
            const text = await gathering.snapshot.readText(file);
            if (text === undefined)
                return undefined;
            const value = (0,data_file/* parseDataFile */.c)(text, file);
            const flat = (0,flatten/* flattenParams */.V9)(names === undefined ? value : (0,params/* pickParams */.Kb)(value, names));
            return requireRoom(file, flat, { table, kind: 'parameters' });
        });
        if (values !== undefined)
            table.set(file, values);
    }
    return table;
}
/** File -> names that stages track; `undefined` for a file that is wanted whole. */
function wantedParams(pipelines) {
    const wanted = new Map();
    for (const stage of pipelines.flatMap(({ stages }) => stages)) {
        for (const [file, names] of stage.params) {
            (0,params/* addNames */.A7)(wanted, (0,dvc_path/* joinPath */.uJ)(stage.directory, file), names);
        }
    }
    for (const file of pipelines.flatMap(({ params }) => params))
        wanted.set(file, undefined);
    return wanted;
}
/** What the configuration says of files to read. One that does not parse is told of the workspace alone. */
async function readConfig(text, problems) {
    if (text === undefined)
        return config_config/* defaultConfig */.sb.report;
    const config = await (0,attempt/* attempt */.C)('crisol.yaml', problems, async () => (0,parse/* parseConfig */.o)(text, 'crisol.yaml'));
    return (config ?? config_config/* defaultConfig */.sb).report;
}
async function readTests(named, { snapshot, problems }) {
    const suites = [];
    for (const file of named) {
        const read = await (0,attempt/* attempt */.C)(file, problems, async () => {
            const text = await snapshot.readText(file);
            if (text !== undefined)
                return parseJunit(text, file);
            throw new core_error/* UserError */.y(`${file} is named in report.tests of crisol.yaml and is not there; run the tests first.`, {
                code: 'MISSING',
            });
        });
        for (const suite of read ?? [])
            suites.push(suite);
    }
    return suites;
}
async function readStages({ snapshot, problems }) {
    const file = '.crisol/train.json';
    const read = await (0,attempt/* attempt */.C)(file, problems, async () => {
        const text = await snapshot.readText(file);
        return text === undefined ? [] : (0,train_record/* parseTrainRecord */.j4)(text, file);
    });
    return read ?? [];
}


/***/ }),

/***/ 5417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ filesOfDirectory)
/* harmony export */ });
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1269);


/**
 * Gives the files of a directory that DVC caches, by its manifest: place -> hash. None where neither the cache nor the
 * remote has the manifest.
 *
 * @param place of the directory, from the root
 * @throws {UserError} CORRUPT, PATH
 */
async function filesOfDirectory(place, hash, openObject) {
    const bytes = await openObject(hash);
    if (bytes === undefined)
        return new Map();
    const entries = (0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(new TextDecoder().decode(await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .gather */ .kg)(bytes)), `${place} (${hash.value})`);
    return new Map(entries.map(({ path, md5 }) => [`${place}/${path}`, { algorithm: hash.algorithm, value: md5 }]));
}


/***/ })

};
