export const id = 6078;
export const ids = [6078];
export const modules = {

/***/ 6078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  ports: () => (/* binding */ ports)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/cache.js + 2 modules
var cache = __webpack_require__(5589);
// EXTERNAL MODULE: ./lib/adapters/signals.js
var signals = __webpack_require__(6261);
;// CONCATENATED MODULE: ./lib/adapters/interruption.js


/** File that a runner writes when the cloud takes it back. */
const noticeFile = () => process.env['CRISOL_INTERRUPTION_FILE'] || '/run/crisol/interruption';
/** Milliseconds between two looks for it. */
const period = 500;
const listeners = new Set();
let count = 0;
let timer;
let endHearing = () => undefined;
/**
 * Hears of the end of this run: a closed terminal, Ctrl-C, a cancelled workflow, a spot instance that is taken back. The
 * second signal is the last one. Gives what ends the hearing.
 */
function onInterruption(listener) {
    if (listeners.size === 0)
        interruption_open();
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
        if (listeners.size === 0)
            interruption_close();
    };
}
/** Whether this run has been told to stop more than once. */
function isPressed() {
    return count > 1;
}
function tell(signal) {
    count++;
    process.exitCode = (0,signals/* statusOf */.c2)(signal);
    // A training that knows how to stop knows SIGTERM; of closed terminals it has seldom heard.
    for (const listener of listeners)
        listener(signal === 'SIGHUP' ? 'SIGTERM' : signal, count > 1);
}
function interruption_open() {
    endHearing = (0,signals/* onSignal */.YF)(tell);
    process.on('exit', leave);
    timer = setInterval(look, period);
}
function interruption_close() {
    endHearing();
    process.off('exit', leave);
    clearInterval(timer);
}
/** The cloud's notice counts as one signal, however long it lies there. */
function look() {
    if (!(0,external_node_fs_.existsSync)(noticeFile()))
        return;
    clearInterval(timer);
    if (count === 0)
        tell('SIGTERM');
}
function leave() {
    for (const listener of listeners)
        listener('SIGKILL', true);
}

// EXTERNAL MODULE: ./lib/adapters/temporary.js
var temporary = __webpack_require__(9215);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/adapters/checkpoints.js






/**
 * Opens the folders for checkpoints of a project. Who holds one is told by a file in `.dvc/tmp/crisol/holding`, which is
 * void once its process is gone.
 *
 * @param root absolute path of the project
 */
function openCheckpoints(root) {
    const holding = (0,external_node_path_.join)(root, '.dvc', 'tmp', 'crisol', 'holding');
    // A run that is killed when all its stages are done leaves claims to a next one that makes none.
    for (const claim of (0,temporary/* namesIn */.wX)(holding))
        removeIfVoid(holding, claim);
    return {
        hold: (name) => holdFirst(holding, name),
        cacheAt: (path) => (0,cache/* openCache */.bp)({ directory: (0,external_node_path_.join)(root, path), workspace: root, types: ['reflink', 'copy'] }),
        open: (path, hash) => {
            const file = (0,external_node_path_.join)(root, path);
            const size = (0,workspace/* stampOf */.Zs)(file)?.size;
            return size === undefined
                ? undefined
                : { hash, size, open: (start, end) => (0,cache/* openBytes */.od)(file, size, { start, end }) };
        },
        maySend: () => !isPressed(),
    };
}
function holdFirst(directory, wanted) {
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    for (let number = 1;; number++) {
        const name = number === 1 ? wanted : `${wanted}-${number}`;
        const claim = claimIn(directory, name);
        if (claim !== undefined)
            return { name, release: () => (0,external_node_fs_.rmSync)(claim, { force: true }) };
    }
}
/**
 * Claims a name, and gives the claim back where somebody else has one: of two that claim it at the same moment neither
 * may have it. Claims of processes that are gone go.
 */
function claimIn(directory, name) {
    const own = name + (0,external_node_path_.basename)((0,temporary/* temporaryIn */.xt)(directory));
    const claim = (0,external_node_path_.join)(directory, own);
    (0,external_node_fs_.writeFileSync)(claim, '');
    let isTaken = false;
    for (const other of (0,external_node_fs_.readdirSync)(directory)) {
        if (removeIfVoid(directory, other))
            continue;
        if (other !== own && other.startsWith(`${name}.`))
            isTaken = true;
    }
    if (!isTaken)
        return claim;
    (0,external_node_fs_.rmSync)(claim);
    return undefined;
}
/** Removes the claim of a process that is gone. Gives whether it was one. */
function removeIfVoid(directory, claim) {
    if ((0,temporary/* isBeingWritten */.Fr)(claim.slice(claim.indexOf('.'))))
        return false;
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(directory, claim), { force: true });
    return true;
}

// EXTERNAL MODULE: ./lib/adapters/runner.js
var runner = __webpack_require__(2940);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/adapters/process-group.js

/** Milliseconds between two looks. */
const process_group_period = 250;
/** Ticks a second and bytes a page of every Linux that Node runs on. */
const ticks = 100;
const page = 4096;
/**
 * Looks at the processes of a group, again and again, by Linux's /proc. Node does not tell what a child
 * used, and `getrusage` is not to be had; on other systems nothing is known.
 */
function sampleGroup(group) {
    if (process.platform !== 'linux' || group === undefined)
        return { stop: () => ({ cpuSeconds: undefined, peakBytes: undefined }) };
    const cpu = new Map();
    let peak = 0;
    const look = () => {
        let resident = 0;
        for (const { pid, ticks: used, pages } of processesOf(group)) {
            cpu.set(pid, Math.max(cpu.get(pid) ?? 0, used));
            resident += pages * page;
        }
        peak = Math.max(peak, resident);
    };
    look();
    const timer = setInterval(look, process_group_period);
    return {
        stop: () => {
            clearInterval(timer);
            const total = [...cpu.values()].reduce((sum, used) => sum + used, 0);
            return { cpuSeconds: total / ticks, peakBytes: peak };
        },
    };
}
/** Whether a process of a group still runs; one that has ended and that nobody has asked after does not. */
function isGroupAlive(group) {
    if (process.platform === 'linux')
        return processesOf(group).some(({ isOver }) => !isOver);
    try {
        return process.kill(-group, 0);
    }
    catch {
        return false;
    }
}
function processesOf(group) {
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/u.test(name))
        .flatMap((name) => {
        try {
            const fields = (0,external_node_fs_.readFileSync)(`/proc/${name}/stat`, 'utf8')
                .replace(/^.*\) /su, '')
                .split(' ');
            if (Number(fields[2]) !== group)
                return [];
            const used = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
            return [{ pid: Number(name), isOver: fields[0] === 'Z', ticks: used, pages: Number(fields[21]) }];
        }
        catch {
            return [];
        }
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/adapters/workflow.js
var workflow = __webpack_require__(6179);
;// CONCATENATED MODULE: ./lib/adapters/stage-output.js



/** Lines kept for the message of a failure. */
const tailLines = 40;
/** Characters kept for it. */
const tailLength = 16_384;
/** Characters of the whole output that are kept for its group. */
const keptLength = 4 << 20;
/** Shows output live: alone as it is, on a terminal by stderr (stdout holds the result), or line by line with a name. */
function showOutput(streams, style) {
    return style.label === undefined ? showAlone(streams, style) : showLabelled(streams, style.label, style);
}
/** A runner reads stdout and stderr each by itself: only what comes on the same one is surely behind the fence. */
function showAlone(streams, { inWorkflow }) {
    const target = inWorkflow ? process.stdout : process.stderr;
    const fence = (0,workflow/* isInWorkflow */.RZ)() ? openFence(target) : undefined;
    let text = '';
    for (const stream of streams) {
        stream?.on('data', (chunk) => {
            target.write(chunk);
            text = (text + chunk.toString('utf8')).slice(-tailLength);
        });
    }
    return { tail: () => tailOf(text), close: () => fence?.close() };
}
function showLabelled(streams, label, style) {
    const target = style.inWorkflow ? process.stdout : process.stderr;
    let text = '';
    const finish = streams.map((stream) => splitLines(stream, (line) => {
        target.write(`${(0,runner/* defuse */.VP)(`${label} | ${line}`)}\n`);
        text = `${text}${line}\n`.slice(-keptLength);
    }));
    return {
        tail: () => tailOf(text),
        close: () => {
            for (const end of finish)
                end();
            if (style.inWorkflow)
                showGroup(style.title, text);
        },
    };
}
/** Passes whole lines on as they come. Gives what passes on the last one, where it has no end. */
function splitLines(stream, show) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk) => {
        const lines = (rest + chunk).split(/\r?\n/u);
        rest = lines.pop() ?? '';
        for (const line of lines)
            show(line);
    });
    return () => {
        if (rest !== '')
            show(rest);
        rest = '';
    };
}
/** At one go, so that no line of another command comes between. */
function showGroup(title, text) {
    const token = newToken();
    const heading = (0,runner/* defuse */.VP)(title.replaceAll('%', '%25').replaceAll(/[\r\n]+/gu, ' '));
    process.stdout.write(`::group::${heading}\n::stop-commands::${token}\n${text}\n::${token}::\n::endgroup::\n`);
}
/** Switches workflow commands off until the fence is closed with a token that the command cannot know. */
function openFence(target) {
    const token = newToken();
    target.write(`::stop-commands::${token}\n`);
    return { close: () => void target.write(`\n::${token}::\n`) };
}
function newToken() {
    return `crisol-${(0,external_node_crypto_.randomUUID)()}`;
}
function tailOf(text) {
    return text.trimEnd().split(/\r?\n/u).slice(-tailLines);
}

;// CONCATENATED MODULE: ./lib/adapters/shell.js







/**
 * What a stage must not see: the job's tokens, the files through which a step speaks to the workflow, and the checkpoint
 * of a stage around us.
 */
const shell_hidden = /^(?:GITHUB_TOKEN|GITHUB_OUTPUT|GITHUB_ENV|GITHUB_PATH|GITHUB_STATE|GITHUB_STEP_SUMMARY|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_.*|INPUT_.*|CRISOL_CHECKPOINT_DIR)$/u;
/** Milliseconds that output may still come after the shell has ended, where a daemon holds it open. */
const drain = 2_000;
/** Milliseconds between two looks at what a shell has left behind that is to stop. */
const shell_period = 50;
/** Opens the shell that DVC would use, in a workspace. */
function openShell(root, options) {
    return { run: async (command) => await runCommand(root, command, options) };
}
async function runCommand(root, command, options) {
    const shell = process.env['SHELL'] || '/bin/sh';
    const started = process.hrtime.bigint();
    // Heard before there is a child: a signal that comes a moment after it began must still reach it.
    const stop = passSignals((signal) => signalGroup(child, signal), options.graceSeconds);
    const child = (0,external_node_child_process_.spawn)(shell, [...shellFlags(shell), '-c', command.command], {
        cwd: (0,external_node_path_.join)(root, command.directory),
        env: { ...stageEnvironment(), ...Object.fromEntries(command.environment) },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const usage = sampleGroup(child.pid);
    const title = `${command.label}: ${command.command}`;
    const style = { inWorkflow: options.inWorkflow, label: command.label, title };
    const output = showOutput([child.stdout, child.stderr], style);
    try {
        const end = await ended(child, stop.isStopping);
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        return { ...end, ...usage.stop(), seconds, tail: output.tail(), isInterrupted: stop.isStopping() };
    }
    finally {
        signalGroup(child, 'SIGKILL');
        stop.release();
        output.close();
    }
}
/** Shells start without the user's own set-up, as under DVC. */
function shellFlags(shell) {
    const name = (0,external_node_path_.basename)(shell);
    if (name === 'bash')
        return ['--noprofile', '--norc'];
    return name === 'zsh' ? ['--no-rcs'] : [];
}
function stageEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !shell_hidden.test(name)));
}
/**
 * Waits for the shell and for the rest of its output. What it left in the background is ended: it would hold the
 * output open, and nobody would wait for it.
 */
async function ended(child, isStopping) {
    const closed = (0,external_node_events_.once)(child, 'close');
    closed.catch(() => undefined);
    const [status, signal] = (await (0,external_node_events_.once)(child, 'exit'));
    // The signal ends most shells at once, and not the program that they wait for: it has the time that was promised.
    while (isStopping() && child.pid !== undefined && isGroupAlive(child.pid))
        await (0,promises_.setTimeout)(shell_period);
    signalGroup(child, 'SIGKILL');
    const patience = new AbortController();
    await Promise.race([closed, (0,promises_.setTimeout)(drain, undefined, { signal: patience.signal })]);
    patience.abort();
    for (const stream of [child.stdout, child.stderr])
        stream?.destroy();
    return { status: status ?? undefined, signal: signal ?? undefined };
}
/** Hands our signals to a child's whole group and ends it when it does not end by itself. */
function passSignals(signalChild, graceSeconds) {
    let timer;
    const deaf = onInterruption((signal, isLast) => {
        signalChild(isLast ? 'SIGKILL' : signal);
        timer ??= setTimeout(() => signalChild('SIGKILL'), graceSeconds * 1000);
    });
    return {
        isStopping: () => timer !== undefined,
        release: () => {
            clearTimeout(timer);
            deaf();
        },
    };
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone already.
    }
}

// EXTERNAL MODULE: ./lib/adapters/storage/transfer.js + 2 modules
var storage_transfer = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/actions/train/inputs.js
var train_inputs = __webpack_require__(9409);
// EXTERNAL MODULE: ./lib/actions/train/run.js + 15 modules
var run = __webpack_require__(4766);
;// CONCATENATED MODULE: ./lib/actions/train/index.js







/** Wires what training asks of the world. */
async function ports(root, console, { mask, ...shell }) {
    const transfer = await (0,storage_transfer/* transferPorts */.q)(root, console, mask);
    return {
        ...transfer,
        cores: (0,external_node_os_.availableParallelism)(),
        inWorkflow: shell.inWorkflow,
        shell: openShell(root, shell),
        checkpoints: openCheckpoints(root),
    };
}
/** Runs the stages of a workflow's checkout that changed. */
async function main() {
    const inputs = (0,train_inputs/* readInputs */.K)(runner/* runner */.lj.input);
    const shell = { inWorkflow: true, graceSeconds: inputs.stopGraceSeconds, mask: runner/* runner */.lj.mask };
    const { ran, restored, upToDate, failed } = await (0,run/* run */.e)(inputs, await ports(runner/* runner */.lj.directory, runner/* runner */.lj.console, shell));
    runner/* runner */.lj.output('ran', ran.join('\n'));
    runner/* runner */.lj.output('restored', restored.join('\n'));
    runner/* runner */.lj.output('up-to-date', upToDate.join('\n'));
    if (failed.length > 0)
        runner/* runner */.lj.markFailed(`Stages that did not succeed: ${failed.join(', ')}.`);
}


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of `train`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    const isSet = (name, otherwise = false) => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)(name, read(name)) ?? otherwise;
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        force: isSet('force'),
        keepGoing: isSet('keep-going'),
        dry: isSet('dry'),
        runCache: isSet('run-cache', true),
        commit: isSet('commit', true),
        pull: isSet('pull'),
        restoreOnly: isSet('restore-only'),
        allowMissing: isSet('allow-missing'),
        singleItem: isSet('single-item'),
        pipeline: isSet('pipeline'),
        allPipelines: isSet('all-pipelines'),
        downstream: isSet('downstream'),
        recursive: isSet('recursive'),
        glob: isSet('glob'),
        directory: '',
        jobs: read('jobs') === 'auto' ? undefined : ((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')) ?? 1),
        stopGraceSeconds: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('stop-grace-seconds', read('stop-grace-seconds')) ?? 6,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/results/train-record.js
var train_record = __webpack_require__(3804);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/own-folder.js
var own_folder = __webpack_require__(6686);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/dvc/manifest.js
var manifest = __webpack_require__(7958);
;// CONCATENATED MODULE: ./lib/core/pipeline/checkpoint.js
/** Where all checkpoints of a run lie below the root of a remote, with a slash at the end. */
function checkpointFolder(key) {
    return `crisol/checkpoints/${key}/`;
}
/** Folder of the names of the checkpoints that are whole, below that of their run. */
const savedFolder = 'saved/';
/** Gives the name under which a checkpoint is known to be whole, below the folder of its run. */
function savedName({ number, hash }) {
    return `${savedFolder}${String(number).padStart(8, '0')}-${hash.value}`;
}
/** Finds the checkpoint that was saved last by the names of all; what is no such name is passed over. */
function newestSaved(names) {
    const found = names.flatMap(parseSaved);
    return found.toSorted((one, other) => other.number - one.number || (one.hash.value < other.hash.value ? 1 : -1))[0];
}
function parseSaved(name) {
    const [, number, value] = /^saved\/(\d{8,15})-([0-9a-f]{32}\.dir)$/u.exec(name) ?? [];
    return number === undefined || value === undefined
        ? []
        : [{ number: Number(number), hash: { algorithm: 'md5', value } }];
}

// EXTERNAL MODULE: ./lib/flows/data/bytes.js
var data_bytes = __webpack_require__(1269);
// EXTERNAL MODULE: ./lib/flows/data/checkout.js + 1 modules
var checkout = __webpack_require__(9942);
// EXTERNAL MODULE: ./lib/flows/data/fetch.js
var fetch = __webpack_require__(1778);
// EXTERNAL MODULE: ./lib/flows/data/jobs.js
var jobs = __webpack_require__(1700);
// EXTERNAL MODULE: ./lib/flows/data/measure.js
var measure = __webpack_require__(9254);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var objects = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/flows/data/progress.js
var data_progress = __webpack_require__(6311);
// EXTERNAL MODULE: ./lib/flows/data/push.js
var push = __webpack_require__(1224);
;// CONCATENATED MODULE: ./lib/flows/train/checkpoint-transfer.js













/**
 * Brings the checkpoint of a run that was saved last from the remote, each file checked. One that cannot be brought
 * whole costs a warning, and the stage begins anew.
 */
async function bringCheckpoint(checkpoint, ports) {
    try {
        const remote = await ports.openRemote(undefined);
        if (remote !== undefined)
            await bringFrom(remote, checkpoint, ports);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        ports.console.warning(`${error.message} The stage ${checkpoint.stage} begins without its checkpoint.`);
        await ports.workspace.remove(checkpoint.path);
    }
    // It says that the folder is not whole, and goes when it is, or is gone.
    await ports.workspace.remove(checkpoint.incoming);
}
async function bringFrom(remote, checkpoint, ports) {
    const store = storeOf(remote, checkpoint);
    const saved = newestSaved(await store.list(savedFolder));
    if (saved === undefined)
        return;
    const { workspace, digests, placements, checkpoints } = ports;
    const cache = checkpoints.cacheAt(checkpoint.incoming);
    const progress = (0,data_progress/* openProgress */.m)({ what: 'fetched', bytes: 0 }, ports);
    const object = { hash: saved.hash, path: `checkpoint of ${checkpoint.stage}` };
    const { missing } = await (0,fetch/* fetchObjects */.r)([object], { cache, remote: store, jobs: (0,jobs/* jobsFor */.c)(remote, undefined), progress });
    if (missing.length > 0)
        throw incomplete(remote, missing);
    const target = { path: checkpoint.path, hash: saved.hash, executable: false, isCopied: true };
    await (0,checkout/* checkout */.Pt)([target], { workspace, digests, placements, cache }, { force: true });
}
function incomplete({ name }, missing) {
    const count = (0,amount/* renderCount */.SS)(missing.length, 'object');
    return new core_error/* UserError */.y(`${name} lacks ${count} of it: ${(0,objects/* renderObjects */.dP)(missing)}.`, { code: 'MISSING' });
}
/**
 * Sends a checkpoint to the remote: its files, then their manifest, and last the name that says that it is whole. Tells
 * whether the remote took it; where it did not, a warning says why.
 */
async function sendCheckpoint(checkpoint, ports) {
    try {
        const remote = await ports.openRemote(undefined);
        if (remote === undefined)
            return false;
        await sendTo(remote, checkpoint, ports);
        ports.console.info(`${checkpoint.stage}: its checkpoint is in ${remote.name}`);
        return true;
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        ports.console.warning(`${error.message} The checkpoint of ${checkpoint.stage} stays on this machine.`);
        return error.code !== 'REMOTE' && error.code !== 'READ-ONLY';
    }
}
async function sendTo(remote, checkpoint, ports) {
    const { workspace, digests } = ports;
    const store = storeOf(remote, checkpoint);
    const measured = await (0,measure/* measure */.x)(checkpoint.path, { workspace, digests });
    if (measured === undefined)
        return;
    const newest = newestSaved(await store.list(savedFolder));
    if (newest?.hash.value === measured.hash.value)
        return;
    const object = { hash: measured.hash, path: `checkpoint of ${checkpoint.stage}` };
    const { missing } = await (0,push/* pushObjects */.X)([object], {
        cache: cacheOf(checkpoint, await measured.entries(), ports),
        remote: store,
        jobs: (0,jobs/* jobsFor */.c)(remote, undefined),
        progress: (0,data_progress/* openProgress */.m)({ what: 'pushed', bytes: measured.size }, ports),
    });
    if (missing.length > 0)
        throw changed(checkpoint);
    const name = savedName({ number: (newest?.number ?? 0) + 1, hash: measured.hash });
    await store.write(name, (0,data_bytes/* toStored */.z4)(new TextEncoder().encode(measured.hash.value), digests));
}
/**
 * Gives the files of a checkpoint as a cache that is read from, without a copy of them.
 *
 * @throws {UserError} PATH for a name that nobody could bring back
 */
function cacheOf({ path, stage }, entries, { checkpoints }) {
    const text = (0,manifest/* renderManifest */.s)(entries);
    const files = new Map((0,manifest/* parseManifest */.N)(text, `The checkpoint of ${stage}`).map((entry) => [entry.md5, entry.path]));
    const bytes = new TextEncoder().encode(text);
    return {
        readText: async () => text,
        open: async (wanted) => (0,hash/* isDirectory */.wd)(wanted)
            ? { hash: wanted, size: bytes.length, open: () => (0,data_bytes/* once */.Oo)(bytes) }
            : checkpoints.open(`${path}/${files.get(wanted.value)}`, wanted),
    };
}
function changed({ stage, path }) {
    return new core_error/* UserError */.y(`A file of the checkpoint of ${stage} in ${path} went while it was sent; expected it to stay.`, {
        code: 'MISSING',
    });
}
/** The part of a remote in which the checkpoints of a run lie, as a store of its own. */
function storeOf(remote, { key }) {
    const folder = checkpointFolder(key);
    return {
        name: remote.name,
        jobs: remote.jobs,
        has: async (name) => await remote.has(folder + name),
        read: async (name) => await remote.read(folder + name),
        write: async (name, object) => await remote.write(folder + name, object),
        list: async (prefix) => (await remote.list(folder + prefix)).map((name) => name.slice(folder.length)),
    };
}

;// CONCATENATED MODULE: ./lib/flows/train/checkpoints.js



/** Where the folders lie. */
const folder = '.dvc/tmp/crisol/checkpoints';
/**
 * Gives a stage that is about to run its folder: empty, or with what an interrupted run with the same key left here, or
 * else in the remote. Where it cannot be made a warning says why, and the stage does without.
 */
async function openCheckpoint({ stage, key }, source, ports) {
    const { name, release } = ports.checkpoints.hold(key);
    const path = `${folder}/${name}`;
    const checkpoint = { stage, key, path, incoming: `${path}.incoming`, release };
    return await orNone(checkpoint, ports, async () => {
        await fill(checkpoint, source, ports);
        return checkpoint;
    });
}
async function fill(checkpoint, { force, pull }, ports) {
    const { stage, path, incoming } = checkpoint;
    const { workspace, console } = ports;
    const isHalf = (await workspace.stat(incoming)) !== undefined;
    if (force || isHalf || (await sizesIn(path, ports)).length === 0)
        await workspace.remove(path);
    if (force || !pull)
        await workspace.remove(incoming);
    if (pull && !force && (await workspace.stat(path)) === undefined)
        await bringCheckpoint(checkpoint, ports);
    await workspace.makeDirectory(path);
    const sizes = await sizesIn(path, ports);
    if (sizes.length > 0)
        console.info(`${stage}: goes on from its checkpoint (${renderSizes(sizes)})`);
}
/**
 * Takes the folder away after a stage that ended well, or one that left nothing in it. Gives the checkpoint that is kept.
 */
async function closeCheckpoint(checkpoint, isDone, ports) {
    return await orNone(checkpoint, ports, async () => {
        const sizes = isDone ? [] : await sizesIn(checkpoint.path, ports);
        if (sizes.length > 0) {
            ports.console.info(`${checkpoint.stage}: its checkpoint is kept (${renderSizes(sizes)})`);
            return checkpoint;
        }
        await ports.workspace.remove(checkpoint.path);
        checkpoint.release();
        return undefined;
    });
}
/** Does without a checkpoint whose folder is not to be used: behind a symlink, or with names that are no text. */
async function orNone({ stage, release }, { console }, work) {
    try {
        return await work();
    }
    catch (error) {
        release();
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'PATH')
            throw error;
        console.warning(`${error.message} The stage ${stage} does without a checkpoint.`);
        return undefined;
    }
}
/**
 * Sends the checkpoints that a run leaves to the remote, where it is allowed to, and gives their folders back. A remote
 * that takes nothing costs one warning.
 */
async function leaveCheckpoints(kept, { pull }, ports) {
    let isOpen = pull && ports.checkpoints.maySend();
    for (const checkpoint of kept) {
        if (isOpen)
            isOpen = await sendCheckpoint(checkpoint, ports);
        checkpoint.release();
    }
}
/** Bytes of the files in a folder; none where something else stands there, a link that leads elsewhere for one. */
async function sizesIn(path, { workspace }) {
    if ((await workspace.stat(path))?.kind !== 'directory')
        return [];
    return (await workspace.files(path)).map(({ stamp }) => stamp.size);
}
function renderSizes(sizes) {
    return `${(0,amount/* renderCount */.SS)(sizes.length, 'file')}, ${(0,amount/* renderBytes */.UP)(sizes.reduce((sum, size) => sum + size, 0))}`;
}

// EXTERNAL MODULE: ./lib/core/pipeline/explain.js
var explain = __webpack_require__(4325);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/pipeline/location.js
var pipeline_location = __webpack_require__(1547);
// EXTERNAL MODULE: ./lib/core/pipeline/out-tree.js
var out_tree = __webpack_require__(6207);
// EXTERNAL MODULE: ./lib/flows/data/bring.js + 1 modules
var bring = __webpack_require__(1773);
// EXTERNAL MODULE: ./lib/flows/data/outputs.js
var outputs = __webpack_require__(7464);
// EXTERNAL MODULE: ./lib/flows/data/place.js
var place = __webpack_require__(3697);
// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var data_wanted = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/flows/train/deps.js








/** Objects on their way at once. */
const pullJobs = 32;
/** Gives the dependencies of a stage that are not here. */
async function absentDeps({ deps }, { workspace }) {
    const absent = [];
    for (const dep of deps)
        if (!(0,pipeline_location/* isExternal */.ge)(dep) && (await workspace.stat(dep)) === undefined)
            absent.push(dep);
    return absent;
}
/**
 * Refuses a stage that needs what is not there and what no stage makes.
 *
 * @throws {UserError} MISSING
 */
async function requireDeps(node, outs, ports) {
    if (node.stage.frozen)
        return;
    const dep = (await absentDeps(node, ports)).find((path) => (0,out_tree/* findOwners */.Gr)(outs, path).length === 0);
    if (dep === undefined)
        return;
    throw new core_error/* UserError */.y(`${node.stage.file}: the stage ${node.address} needs ${dep}, which is not there. ${await remedyFor(dep, ports)}`, { code: 'MISSING' });
}
/** Says how a dependency that is not there comes about, as a sentence. */
async function remedyFor(dep, { snapshot }) {
    const isTracked = (await snapshot.readText(`${dep}.dvc`)) !== undefined;
    return isTracked ? 'DVC tracks it: run crisol pull.' : 'Create it, or add it with dvc add.';
}
/**
 * Brings places that DVC tracks: from the cache and, with `pull`, from the remote.
 *
 * @throws {UserError} MISSING for what is nowhere; REMOTE, CORRUPT
 */
async function bringTracked(places, { pull }, ports) {
    if (places.length === 0)
        return;
    const tracked = await (0,outputs/* trackedOutputs */.zT)(ports.snapshot);
    const targets = places.filter((path) => tracked.some(({ place }) => (0,dvc_path/* isWithin */.UO)(path, place) || (0,dvc_path/* isWithin */.UO)(place, path)));
    if (targets.length === 0)
        return;
    const wanted = await (0,data_wanted/* findFetchable */.QQ)(ports.snapshot, { targets });
    if (pull) {
        const { missing } = await (0,bring/* bringIntoCache */.rR)(wanted, { remote: undefined, jobs: pullJobs }, ports);
        if (missing.length > 0)
            throw (0,bring/* missingObjects */.xC)(missing);
    }
    await (0,place/* placeOutputs */.W)(wanted, { force: false, everything: false }, ports);
}

// EXTERNAL MODULE: ./lib/core/pipeline/params.js
var pipeline_params = __webpack_require__(8482);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 6 modules
var data_file = __webpack_require__(1908);
;// CONCATENATED MODULE: ./lib/flows/train/observe.js




/** Opens a memory for one run. */
function openMemory(ports) {
    const known = new Map();
    return {
        measure: async (path, algorithm = 'md5') => {
            const key = `${algorithm}:${path}`;
            const result = known.get(key)?.result ?? (0,measure/* measure */.x)(path, ports, algorithm);
            known.set(key, { path, result });
            return await result;
        },
        forget: (paths) => {
            for (const [key, { path }] of known) {
                if (paths.some((other) => `${path}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${path}/`)))
                    known.delete(key);
            }
        },
    };
}
/**
 * Looks at the dependencies, parameters and outputs of a stage; what is not there is left out.
 *
 * @throws {UserError} SYNTAX
 */
async function observe(node, locked, ports) {
    const { stage } = node;
    const measured = new Map();
    const look = async (paths, places) => {
        const hashes = new Map();
        for (const [index, path] of paths.entries()) {
            const result = await ports.memory.measure(places[index] ?? path, recordedAlgorithm(path, locked));
            measured.set(path, result);
            hashes.set(path, result?.hash);
        }
        return hashes;
    };
    const deps = await look(stage.deps, node.deps);
    const outs = await look(stage.outs.map(({ path }) => path), node.outs);
    return { deps, outs, params: await readParams(node, ports, true), measured };
}
/** A path that DVC 2 recorded is judged by DVC 2's hash. */
function recordedAlgorithm(path, locked) {
    return ([...(locked?.deps ?? []), ...(locked?.outs ?? [])].find((artifact) => artifact.path === path)?.hash?.algorithm ??
        'md5');
}
/**
 * Reads the parameters that a stage names: file as written -> name -> value.
 *
 * @param isTolerant whether those that are not there are left out; so it is for a frozen stage, which asks for none
 * @throws {UserError} PIPELINE for a file or a name that is not there; SYNTAX
 */
async function readParams({ stage, paramFiles }, { workspace }, isTolerant = stage.frozen) {
    const params = new Map();
    for (const [index, [file, names]] of [...stage.params].entries()) {
        const place = paramFiles[index] ?? file;
        const text = await workspace.readText(place);
        if (text === undefined) {
            if (!isTolerant)
                throw absentFile(stage, place);
            continue;
        }
        const value = (0,data_file/* parseDataFile */.c)(text, place);
        const picked = (0,pipeline_params/* pickParams */.Kb)(value, names);
        const missing = namesLacking(picked, names);
        if (missing.length > 0 && !isTolerant)
            throw (0,pipeline_params/* missingParams */.p)(missing, value, place);
        params.set(file, picked);
    }
    return params;
}
/**
 * Refuses a stage of which a parameter was not found. Files are read once more only to say so.
 *
 * @throws {UserError} PIPELINE
 */
async function requireParams(node, { params }, ports) {
    const isLacking = [...node.stage.params].some(([file, names]) => {
        const picked = params.get(file);
        return picked === undefined || namesLacking(picked, names).length > 0;
    });
    if (isLacking)
        await readParams(node, ports);
}
function absentFile({ file, name }, place) {
    return new core_error/* UserError */.y(`${file}: stages.${name}.params names ${place}, which is not there.`, { code: 'PIPELINE' });
}
function namesLacking(picked, names) {
    return (names ?? []).filter((name) => !picked.has(name));
}

;// CONCATENATED MODULE: ./lib/flows/train/judge.js




/**
 * Looks at a stage and says why it has to run, or to be restored.
 *
 * @throws {UserError} for what keeps it from being judged at all
 */
async function judge(node, locked, ports) {
    const findings = await observe(node, locked, ports);
    const { deps, outs, params } = findings;
    const changes = (0,explain/* findChanges */.p)({ stage: node.stage, locked, observed: findings }, ports.promises?.madeFor(node));
    const isMissing = [...deps.values(), ...outs.values()].includes(undefined) || params.size < node.stage.params.size;
    return { ...changes, findings, isMissing };
}
/**
 * Says that a stage has nothing to do.
 *
 * @param isKept whether the cache was given what it lacked
 */
function tellUnchanged({ address }, { isMissing }, isKept = false) {
    const more = isKept ? '; the cache lacked what it made and keeps it now' : '';
    return `${address}: nothing changed${isMissing ? ', what is missing aside' : ''}${more}`;
}
/**
 * Brings what a stage that is to run needs and that was passed over as missing, then looks at the stage again.
 *
 * @throws {UserError} REMOTE, CORRUPT
 */
async function judgeWhole({ node, locked, pull, }, ports) {
    const absent = await absentDeps(node, ports);
    try {
        await bringTracked(absent, { pull }, ports);
    }
    catch (error) {
        // The stage is told to fail for what is nowhere: others may go on.
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'MISSING')
            throw error;
    }
    ports.memory.forget(absent);
    return await judge(node, locked, ports);
}
/**
 * Says what a stage cannot run without, as sentences; `undefined` where all of it is here.
 *
 * @throws {UserError} PIPELINE for a parameter that is named and not there
 */
async function explainAbsence(node, findings, ports) {
    const [dep] = await absentDeps(node, ports);
    if (dep !== undefined) {
        const remedy = ports.promises?.has(dep) ? 'Run crisol pull, or train --pull.' : await remedyFor(dep, ports);
        return `It needs ${dep}, which is not there. ${remedy}`;
    }
    const file = [...node.stage.params.keys()].find((name) => !findings.params.has(name));
    if (file !== undefined)
        return `It takes parameters from ${file}, which is not there.`;
    await requireParams(node, findings, ports);
    return undefined;
}

// EXTERNAL MODULE: ./lib/core/pipeline/graph.js
var pipeline_graph = __webpack_require__(4258);
// EXTERNAL MODULE: ./lib/core/pipeline/plan.js
var plan = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/core/pipeline/targets.js
var pipeline_targets = __webpack_require__(2572);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 13 modules
var data_project = __webpack_require__(5147);
;// CONCATENATED MODULE: ./lib/flows/train/promises.js

/**
 * What is promised of outputs, whether it is here or not: by `.dvc` files, by `dvc.lock`, and by what stages made since.
 * A class because it has a life: stages that run change what those after them are judged by.
 */
class Promises {
    #places;
    constructor(outputs, locked) {
        const isLocked = ({ owner }) => {
            const [file = '', name] = owner.split(':');
            return name === undefined || locked.has((0,pipeline_graph/* addressOf */.c)({ file, name }));
        };
        this.#places = new Map(outputs.map((output) => [output.place, { hash: output.hash, isLocked: isLocked(output) }]));
    }
    /** Gives what is made at the very places of a stage's dependencies and files of parameters, by how they are written. */
    madeFor({ stage, deps, paramFiles }) {
        const written = [...stage.deps, ...stage.params.keys()];
        return new Map([...deps, ...paramFiles].flatMap((place, index) => {
            const made = this.#places.get(place);
            return made === undefined ? [] : [[written[index] ?? place, made]];
        }));
    }
    /** Tells whether somebody promises what lies at a place. */
    has(place) {
        return this.#places.has(place);
    }
    /** Takes what a stage has made. */
    keep(node, locked) {
        for (const [index, { path }] of node.stage.outs.entries()) {
            const hash = locked.outs.find((out) => out.path === path)?.hash;
            this.#places.set(node.outs[index] ?? path, { hash, isLocked: true });
        }
    }
}

;// CONCATENATED MODULE: ./lib/flows/train/prepare.js












/**
 * Reads every `dvc.yaml` and `dvc.lock` and finds every fault that can be found without running anything.
 *
 * @throws {UserError} MISSING without a `dvc.yaml`; SYNTAX, PIPELINE, PATH; UNSUPPORTED for a stage that needs or makes
 *   what lies outside the repository
 */
async function prepare(request, ports) {
    const project = await (0,data_project/* readProject */.W)(ports.snapshot);
    const { pipelines, members } = project;
    if (pipelines.length === 0) {
        throw new core_error/* UserError */.y(`There is no dvc.yaml in ${ports.workspace.root}; train runs the stages that it names.`, {
            code: 'MISSING',
        });
    }
    const locked = await readLocks(pipelines, ports);
    const graph = (0,pipeline_graph/* buildGraph */.Z)(members, ports.isIgnored);
    const order = (0,plan/* planNodes */.z)(graph, wantedNames(graph, request), {
        ...{ all: request.allPipelines, pipeline: request.pipeline },
        ...{ single: request.singleItem, downstream: request.downstream },
    }).filter((node) => node.kind === 'stage');
    const outs = plantOuts(graph);
    if (request.pull && !request.allowMissing)
        await pullDeps(order, outs, ports);
    for (const node of order) {
        refuseExternal(node);
        if (!request.allowMissing)
            await requireDeps(node, outs, ports);
        await readParams(withoutMade(node, outs), ports, request.allowMissing || node.stage.frozen);
    }
    const promises = request.allowMissing ? new Promises(await (0,outputs/* outputsOf */.Yz)(project, ports.snapshot), locked) : undefined;
    return { order, locked, promises };
}
/** Gives what was locked of every stage, by its address. */
async function readLocks(pipelines, { snapshot }) {
    const locked = new Map();
    for (const { file } of pipelines) {
        for (const [name, stage] of await (0,outputs/* readLock */.mF)(file, snapshot))
            locked.set((0,pipeline_graph/* addressOf */.c)({ name, file }), stage);
    }
    return locked;
}
/** As under DVC, what is where one stands is meant where nothing is said, with what it needs of elsewhere. */
function wantedNames(graph, { targets, directory, recursive, glob }) {
    const own = (0,dvc_path/* joinPath */.uJ)(directory, 'dvc.yaml');
    const isThere = [...graph.values()].some((node) => node.kind === 'stage' && node.stage.file === own);
    const wanted = targets.length === 0 && isThere ? ['dvc.yaml'] : targets;
    return (0,pipeline_targets/* resolveTargets */.h)(graph, wanted, { directory, recursive, glob });
}
/** Brings the data that stages need, that are not here and that no stage makes. */
async function pullDeps(order, outs, ports) {
    const absent = new Set();
    for (const node of order)
        for (const dep of await absentDeps(node, ports))
            absent.add(dep);
    const places = [...absent].filter((dep) => (0,out_tree/* findOwners */.Gr)(outs, dep).length === 0);
    await bringTracked(places, { pull: true }, ports);
}
function refuseExternal({ address, stage, deps, outs, paramFiles }) {
    const place = [...deps, ...paramFiles, ...outs].find(pipeline_location/* isExternal */.ge);
    if (place === undefined)
        return;
    const what = (0,pipeline_location/* isDataset */.TI)(place) ? `the dataset ${place}` : `${place}, which lies outside the repository`;
    throw new core_error/* UserError */.y(`${stage.file}:${stage.line}: the stage ${address} names ${what}; Crisol does not run that. Run dvc repro in its place.`, { code: 'UNSUPPORTED' });
}
/** The outputs of stages: what makes them comes before what needs them. */
function plantOuts(graph) {
    const tree = (0,out_tree/* emptyTree */["in"])();
    for (const node of graph.values()) {
        if (node.kind === 'stage')
            for (const out of node.outs)
                (0,out_tree/* addOut */.Ex)(tree, out, node.address);
    }
    return tree;
}
/** Leaves out the parameters that stages make: they are there when their turn comes. */
function withoutMade(node, outs) {
    const isThere = (_, index) => (0,out_tree/* findOwners */.Gr)(outs, node.paramFiles[index] ?? '').length === 0;
    const params = new Map([...node.stage.params].filter(isThere));
    return { ...node, stage: { ...node.stage, params }, paramFiles: node.paramFiles.filter(isThere) };
}

// EXTERNAL MODULE: ./lib/core/dvc/lock.js
var lock = __webpack_require__(9756);
;// CONCATENATED MODULE: ./lib/flows/train/record.js


/**
 * Keeps `dvc.lock` and `.gitignore` while stages run, some of them at once. A class because it has a life: a file is
 * written after each stage, by one hand at a time, from its text at the start and all stages that have ended since.
 */
class RunRecord {
    #workspace;
    #before = new Map();
    #ended = [];
    #writing = Promise.resolve();
    constructor(workspace) {
        this.#workspace = workspace;
    }
    /**
     * Writes a stage down, the names of its outputs first.
     *
     * @throws {UserError} SYNTAX when `dvc.lock` does not parse
     */
    async add(record) {
        // One after the other: the lock must not name a stage whose outputs .gitignore does not name yet.
        const write = this.#writing.then(async () => {
            this.#ended.push(record);
            this.#ended.sort((one, other) => one.rank - other.rank);
            await this.#write(record);
        });
        // A stage that could not be written down is told to whoever waits for it, and does not hold up the others.
        this.#writing = write.catch(() => undefined);
        await write;
    }
    async #write({ lockFile, ignored }) {
        for (const file of new Set(ignored.map(ignoreFileOf))) {
            await this.#update(file, (before) => this.#renderIgnore(file, before ?? ''));
        }
        await this.#update(lockFile, (before) => this.#renderLock(lockFile, before));
    }
    async #update(file, render) {
        if (!this.#before.has(file))
            this.#before.set(file, await this.#workspace.readText(file));
        const text = render(this.#before.get(file));
        if (text !== (await this.#workspace.readText(file)))
            await this.#workspace.write(file, text);
    }
    #renderLock(file, before) {
        const stages = this.#ended.filter(({ lockFile }) => lockFile === file);
        return (0,lock/* renderLock */.wC)(before, file, new Map(stages.map(({ name, locked }) => [name, locked])));
    }
    /** Adds `/name` for each output, as DVC does, unless it is there. */
    #renderIgnore(file, before) {
        const known = new Set(before.split(/\r?\n/u));
        const paths = this.#ended.flatMap(({ ignored }) => ignored.filter((path) => ignoreFileOf(path) === file));
        const lines = [...new Set(paths.map(lineOf))].filter((line) => !known.has(line));
        const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
        return start + lines.map((line) => `${line}\n`).join('');
    }
}
function ignoreFileOf(path) {
    const directory = (0,dvc_path/* directoryOf */.jt)(path);
    return directory === '' ? '.gitignore' : `${directory}/.gitignore`;
}
function lineOf(path) {
    return `/${path.slice(path.lastIndexOf('/') + 1)}`;
}

;// CONCATENATED MODULE: ./lib/flows/train/schedule.js
/**
 * Does tasks, each after all that it needs, the first that is ready first: one at a time in their own order.
 *
 * @param tasks none of them before what it needs
 * @returns what came of each, in the order of the tasks
 * @throws the first fault of a task, once those under way have ended; nothing is begun after it
 */
async function doInOrder(tasks, { limit, work }) {
    const names = new Set(tasks.map(({ name }) => name));
    const results = new Map();
    const done = new Set();
    const waiting = [...tasks];
    const running = new Set();
    const isReady = ({ needs }) => needs.every((need) => done.has(need) || !names.has(need));
    const begin = (task) => {
        const run = work(task).then((result) => {
            results.set(task, result);
            done.add(task.name);
            running.delete(run);
        });
        running.add(run);
    };
    while (waiting.length > 0 || running.size > 0) {
        for (let next = waiting.findIndex(isReady); next >= 0 && running.size < limit; next = waiting.findIndex(isReady)) {
            for (const task of waiting.splice(next, 1))
                begin(task);
        }
        if (running.size === 0)
            throw new Error('Tasks need each other.');
        await raceToEnd(running);
    }
    return tasks.flatMap((task) => (results.has(task) ? [results.get(task)] : []));
}
/** Waits for the first that ends; when that is a fault, for the others too. */
async function raceToEnd(running) {
    try {
        await Promise.race(running);
    }
    catch (error) {
        await Promise.allSettled(running);
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/flows/train/commands.js
/** Lines of a failed stage that its message shows. */
const shownLines = 15;
/** Status by which a shell says that it did not find a program. */
const notFound = 127;
/** Exit code of a shell in which a program was ended by SIGKILL. */
const killed = 137;
/** Runs the commands of a stage up to the first that does not end well. */
async function runCommands(run, ports) {
    const { node, isShared } = run;
    const exits = [];
    for (const command of commandsOf(node)) {
        const label = isShared ? node.address : undefined;
        ports.console.info(label === undefined ? `> ${command}` : `${label} > ${command}`);
        const environment = stageVariables(run, ports);
        const exit = await ports.shell.run({ command, directory: node.stage.directory, environment, label });
        exits.push(exit);
        // What was told to stop and says that it is done may have left a part of its outputs.
        if (exit.status !== 0 || exit.isInterrupted)
            return { exits, failure: explainExit(command, exit) };
    }
    return { exits, failure: undefined };
}
/** A text runs line by line, each in a shell of its own: that is DVC's contract. */
function commandsOf({ stage }) {
    const lines = typeof stage.command === 'string' ? stage.command.split(/\r?\n/u) : stage.command;
    return lines.filter((line) => line.trim() !== '');
}
function stageVariables({ node, checkpoint }, ports) {
    return new Map([
        ['DVC_ROOT', ports.workspace.root],
        ['DVC_STAGE', node.address],
        ...(checkpoint === undefined ? [] : [['CRISOL_CHECKPOINT_DIR', checkpoint]]),
    ]);
}
function explainExit(command, { status, signal, tail, isInterrupted }) {
    const end = status === undefined ? `was ended by ${signal}` : `exited with ${status}`;
    if (isInterrupted)
        return `It was interrupted: \`${command}\` ${end}.`;
    const lines = tail.slice(-shownLines);
    return [
        `\`${command}\` ${end}${hintOn({ status, signal })}`,
        ...(lines.length > 0 ? ['Its last lines:', ...lines] : []),
    ].join('\n');
}
/** Ends the sentence on an exit with what it mostly means. */
function hintOn({ status, signal }) {
    if (status === notFound)
        return '. A program was not found on the PATH: install it, or activate the environment that has it.';
    return signal === 'SIGKILL' || status === killed ? ', as the system ends what takes too much memory.' : '.';
}

// EXTERNAL MODULE: ./lib/core/dvc/run-cache.js
var run_cache = __webpack_require__(7573);
// EXTERNAL MODULE: ./lib/flows/data/store.js
var store = __webpack_require__(1287);
;// CONCATENATED MODULE: ./lib/flows/train/locked.js
/** Gives what `dvc.lock` says of a stage: what it found, and what it made; before it ran, the paths of its outputs alone. */
function toLocked({ stage }, findings, made) {
    return {
        command: stage.command,
        deps: stage.deps.map((path) => toArtifact(path, findings.measured.get(path))),
        params: findings.params,
        outs: stage.outs.map((out) => toArtifact(out.path, made.get(out.path))),
    };
}
function toArtifact(path, measured) {
    return {
        path,
        hash: measured?.hash,
        size: measured?.size,
        files: measured?.files,
        executable: measured?.executable ?? false,
    };
}

// EXTERNAL MODULE: ./lib/flows/data/run-cache.js
var data_run_cache = __webpack_require__(6320);
;// CONCATENATED MODULE: ./lib/flows/train/runs.js







/**
 * Finds in the run cache what came of a stage when it ran with the same command, dependencies and parameters: the entry
 * that was written last, or with `pull` one of the remote.
 */
async function findRun(node, findings, { pull, ports }) {
    const key = runKeyOf(node, findings, ports);
    if (key === undefined)
        return undefined;
    const openRemote = async () => pull ? await ports.openRemote(undefined) : undefined;
    return await (0,data_run_cache/* findRunByKey */.Pv)(key, { ...ports, openRemote });
}
/**
 * Gives the key of what a stage runs with: its command, dependencies and parameters, and the paths of its outputs;
 * `undefined` where these do not tell all.
 */
function runKeyOf(node, findings, { digests }) {
    const inputs = toLocked(node, findings, new Map());
    const isWhole = inputs.deps.every(({ hash }) => hash !== undefined);
    return isWhole && (0,run_cache/* mayRestoreRun */.NY)(node, inputs) ? (0,run_cache/* nameRun */.Lu)(inputs, digests.sha256).key : undefined;
}
/** Brings objects that the cache lacks from the remote; what is not there either is told by whoever needs it. */
async function bringObjects(objects, ports) {
    try {
        const remote = await ports.openRemote(undefined);
        if (remote !== undefined)
            await (0,fetch/* fetchObjects */.r)(objects, { cache: ports.cache, remote, jobs: (0,jobs/* jobsFor */.c)(remote, undefined) });
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'REMOTE')
            throw error;
        ports.console.warning(`${error.message} What it holds is not restored.`);
    }
}
/** Keeps what came of a stage for whoever runs it with the same inputs again. */
async function saveRun(node, locked, ports) {
    if (!(0,run_cache/* maySaveRun */._m)(node))
        return;
    const bytes = new TextEncoder().encode((0,run_cache/* renderRun */.eJ)(locked));
    await ports.runCache.write((0,run_cache/* runFile */.y6)((0,run_cache/* nameRun */.Lu)(locked, ports.digests.sha256)), (0,data_bytes/* toStored */.z4)(bytes, ports.digests));
}

;// CONCATENATED MODULE: ./lib/flows/train/finish.js







/**
 * Keeps what a stage made: outputs into the cache, the run into the run cache, names of outputs into `.gitignore`, and
 * the stage into `dvc.lock`, in that order, so that neither promises what the cache lacks.
 */
async function finishStage({ node, rank, findings, made, commit }, ports) {
    const locked = toLocked(node, findings, made);
    if (commit)
        await keepMade({ node, locked, made }, ports);
    await writeDown({ node, rank, locked }, ports);
}
async function keepMade({ node, locked, made }, ports) {
    for (const [index, out] of node.stage.outs.entries()) {
        const measured = made.get(out.path);
        // What git holds is in the cache too where a run is kept: it is restored from there.
        if (measured !== undefined && (out.cache || (0,run_cache/* maySaveRun */._m)(node))) {
            await (0,store/* storeInCache */.N)(node.outs[index] ?? out.path, measured, ports);
        }
    }
    await saveRun(node, locked, ports);
}
/**
 * Keeps what the cache lacks of a stage that did not change, and its run: what is here need not be made again. Tells
 * whether something was lacking.
 */
async function keepLacking(node, findings, ports) {
    const made = madeOf(node, findings);
    for (const { path, cache } of node.stage.outs) {
        const hash = made.get(path)?.hash;
        if (!cache || hash === undefined || (await (0,bring/* isHeld */.i7)({ hash, path }, ports.cache)))
            continue;
        await keepMade({ node, locked: toLocked(node, findings, made), made }, ports);
        return true;
    }
    return false;
}
/**
 * Keeps the run of a stage whose outputs were put back, where the run cache has lost it, with the metrics and plots of it
 * that git holds: those that the cache has need not be hashed again.
 */
async function keepRestored(node, locked, ports) {
    const made = new Map();
    for (const [index, { path, cache }] of node.stage.outs.entries()) {
        const measured = cache ? undefined : await (0,measure/* measure */.x)(node.outs[index] ?? path, ports);
        if (measured !== undefined)
            made.set(path, measured);
    }
    await keepMade({ node, locked, made }, ports);
}
/** Gives what was found in place of the outputs of a stage. */
function madeOf({ stage }, { measured }) {
    return new Map(stage.outs.flatMap(({ path }) => {
        const found = measured.get(path);
        return found === undefined ? [] : [[path, found]];
    }));
}
/** Writes a stage into `dvc.lock`, and the names of its cached outputs into `.gitignore`. */
async function writeDown({ node, rank, locked }, { record, promises }) {
    const { name, file, outs } = node.stage;
    promises?.keep(node, locked);
    await record.add({
        ...{ rank, name, locked, lockFile: (0,lock/* lockFileOf */.LN)(file) },
        ignored: node.outs.filter((_, index) => outs[index]?.cache === true),
    });
}

;// CONCATENATED MODULE: ./lib/flows/train/stage.js












/**
 * Brings one stage up to date: passes over it, restores it from the cache, or runs it. A stage that
 * fails is a result.
 *
 * @throws {UserError} for what keeps it from being judged at all
 */
async function bringUpToDate(turn, ports) {
    const { node, locked, force } = turn;
    const name = node.address;
    const judged = await judge(node, locked, ports);
    // What a stage before was to make is required now.
    if (ports.promises === undefined)
        await requireParams(node, judged.findings, ports);
    if (judged.reasons.length === 0 && (!force || node.stage.frozen))
        return await passOver(turn, judged, ports);
    const { reasons, onlyOuts, findings } = ports.promises === undefined ? judged : await judgeWhole(turn, ports);
    const kept = force ? undefined : await findKept(turn, { findings, onlyOuts }, ports);
    if (kept !== undefined) {
        ports.console.info(`${name}: restored from the ${kept} (${reasons.join('; ')})`);
        return idle(name, 'restored');
    }
    if (node.stage.frozen)
        return await takeFrozen(turn, { findings, reasons }, ports);
    const why = reasons.length > 0 ? reasons.join('; ') : 'forced';
    return turn.restoreOnly ? refuseToRun(name, why) : await runFor(why, { turn, findings }, ports);
}
/** Runs a stage, with the reason as a heading. */
async function runFor(why, { turn, findings }, ports) {
    const title = `${turn.node.address}: ${why}`;
    if (!turn.isShared)
        return await ports.console.group(title, () => runStage(turn, findings, ports));
    // Groups do not nest, and those of stages at once would: their lines carry the name of the stage.
    ports.console.info(title);
    return await runStage(turn, findings, ports);
}
/** Gives what became of a stage that did not run. */
function idle(name, outcome) {
    const unknown = { seconds: undefined, cpuSeconds: undefined, peakBytes: undefined, failure: undefined };
    return { name, outcome, ...unknown, isInterrupted: false, checkpoint: undefined };
}
function refuseToRun(name, why) {
    const failure = `It would run (${why}), and with restore-only nothing does: neither the cache nor the run cache has what comes of it. Push both from where it was trained, or let it train here.`;
    return { ...idle(name, 'failed'), failure };
}
/** Leaves a stage that did not change as it is. */
async function passOver({ node, commit }, judged, ports) {
    const isKept = commit && (await keepLacking(node, judged.findings, ports));
    ports.console.info(tellUnchanged(node, judged, isKept));
    return idle(node.address, 'up-to-date');
}
/** What is there counts as what a frozen stage made, as under DVC: it is recorded, and nothing runs. */
async function takeFrozen({ node, rank, commit }, { findings, reasons }, ports) {
    const missing = [...findings.measured].find(([, measured]) => measured === undefined)?.[0];
    if (missing !== undefined) {
        const failure = `It is frozen, so it does not run, and ${missing} is not there. Bring it with crisol pull, or take frozen out of ${node.stage.file}.`;
        return { ...idle(node.address, 'failed'), failure };
    }
    await finishStage({ node, rank, findings, made: madeOf(node, findings), commit }, ports);
    ports.console.info(`${node.address}: frozen; what is there is recorded (${reasons.join('; ')})`);
    return idle(node.address, 'up-to-date');
}
/** Puts back what came of the stage before, from the cache by its lock or by the run cache. Tells which had it. */
async function findKept(turn, { findings, onlyOuts }, ports) {
    const { node, rank, locked, runCache, pull } = turn;
    const inputs = toLocked(node, findings, new Map());
    if (onlyOuts && locked !== undefined && (await restore(turn, locked, ports))) {
        await recordAnew(turn, { inputs, locked }, ports);
        return 'cache';
    }
    const run = runCache && !node.stage.frozen ? await findRun(node, findings, { pull, ports }) : undefined;
    if (run === undefined || !(await restore(turn, run, ports)))
        return undefined;
    await writeDown({ node, rank, locked: { ...inputs, outs: run.outs } }, ports);
    return 'run cache';
}
/** Records a stage that its lock restored: of a parameter that no longer counts, the lock would tell for ever. */
async function recordAnew({ node, rank, commit }, { inputs, locked }, ports) {
    // Of what is not here, the lock alone tells.
    const isWhole = !node.stage.frozen && inputs.deps.every(({ hash }) => hash !== undefined);
    const recorded = isWhole ? { ...inputs, outs: locked.outs } : locked;
    if (commit)
        await keepRestored(node, recorded, ports);
    await writeDown({ node, rank, locked: recorded }, ports);
}
/** Puts back what was locked of the outputs, when the cache, or with `pull` the remote, holds all of it. */
async function restore({ node, pull }, locked, ports) {
    const targets = await promised(node, locked, { ports, pull });
    if (targets === undefined)
        return false;
    try {
        await (0,checkout/* checkout */.Pt)(targets, ports, { force: true });
        return true;
    }
    catch (error) {
        // A part of a directory is not in the cache after all: the stage runs.
        if (error instanceof core_error/* UserError */.y && error.code === 'MISSING')
            return false;
        throw error;
    }
    finally {
        ports.memory.forget(node.outs);
    }
}
/** The outputs that were locked; `undefined` when one of them is nowhere. */
async function promised(node, locked, { ports, pull }) {
    const targets = [];
    for (const [index, out] of node.stage.outs.entries()) {
        const artifact = locked.outs.find(({ path }) => path === out.path);
        if (artifact?.hash === undefined)
            return undefined;
        const path = node.outs[index] ?? out.path;
        targets.push({ path, hash: artifact.hash, executable: artifact.executable, isCopied: !out.cache });
    }
    if (pull)
        await bringObjects(await lackingOf(targets, ports), ports);
    return (await lackingOf(targets, ports)).length > 0 ? undefined : targets;
}
/** What neither the workspace nor the cache holds, as far as manifests tell. */
async function lackingOf(targets, ports) {
    const lacking = [];
    for (const target of targets) {
        const present = await ports.memory.measure(target.path, target.hash.algorithm);
        const isThere = (0,hash/* isSameHash */.VR)(present?.hash, target.hash) || (await (0,bring/* isHeld */.i7)(target, ports.cache));
        if (!isThere)
            lacking.push(target);
    }
    return lacking;
}
/** Runs a stage, in what was left of it where it was interrupted. */
async function runStage(turn, findings, ports) {
    const { node } = turn;
    const absence = await explainAbsence(node, findings, ports);
    if (absence !== undefined)
        return toResult(node, [], absence);
    const key = runKeyOf(node, findings, ports);
    const stage = node.address;
    const checkpoint = key === undefined ? undefined : await openCheckpoint({ stage, key }, turn, ports);
    const result = await runWithin(checkpoint, { turn, findings }, ports);
    if (checkpoint === undefined)
        return result;
    return { ...result, checkpoint: await closeCheckpoint(checkpoint, result.outcome === 'ran', ports) };
}
async function runWithin(checkpoint, { turn, findings }, ports) {
    const { node, rank, isShared } = turn;
    for (const [index, out] of node.stage.outs.entries()) {
        if (!out.persist)
            await ports.workspace.remove(node.outs[index] ?? out.path);
    }
    ports.memory.forget(node.outs);
    const folder = checkpoint === undefined ? undefined : `${ports.workspace.root}/${checkpoint.path}`;
    const { exits, failure } = await runCommands({ node, isShared, checkpoint: folder }, ports);
    if (failure !== undefined)
        return toResult(node, exits, failure);
    const made = new Map();
    for (const [index, out] of node.stage.outs.entries()) {
        const measured = await (0,measure/* measure */.x)(node.outs[index] ?? out.path, ports);
        if (measured === undefined)
            return toResult(node, exits, `It ended well and did not make ${node.outs[index]}.`);
        made.set(out.path, measured);
    }
    await finishStage({ node, rank, findings, made, commit: turn.commit }, ports);
    return toResult(node, exits, undefined);
}
function toResult(node, exits, failure) {
    const cpu = exits.map(({ cpuSeconds }) => cpuSeconds);
    const peaks = exits.map(({ peakBytes }) => peakBytes).filter((peak) => peak !== undefined);
    return {
        name: node.address,
        outcome: failure === undefined ? 'ran' : 'failed',
        seconds: exits.reduce((sum, { seconds }) => sum + seconds, 0),
        cpuSeconds: cpu.includes(undefined) ? undefined : cpu.reduce((sum, seconds) => sum + (seconds ?? 0), 0),
        peakBytes: peaks.length === 0 ? undefined : Math.max(...peaks),
        failure,
        isInterrupted: exits.some((exit) => exit.isInterrupted),
        checkpoint: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/actions/train/run.js











/**
 * Runs the stages of `dvc.yaml` that changed, in the order of what they need. A stage that fails is a
 * result: what had succeeded stays in `dvc.lock`.
 *
 * @throws {UserError} for a fault in a file, before anything runs
 */
async function run(inputs, trainPorts) {
    const plan = await prepare(inputs, trainPorts).catch(async (error) => {
        if (trainPorts.inWorkflow && !inputs.dry)
            await record([brokenOff(error)], trainPorts);
        throw error;
    });
    const ports = {
        ...{ ...trainPorts, promises: plan.promises },
        ...{ memory: openMemory(trainPorts), record: new RunRecord(trainPorts.workspace) },
    };
    if (inputs.dry)
        return run_toResult(await printPlan(plan, inputs, ports));
    const stages = await runPlan(plan, inputs, ports);
    ports.digests.keep();
    const result = run_toResult(stages);
    ports.console.info(summaryLine(result));
    return result;
}
async function runPlan(plan, inputs, ports) {
    const ended = new Map();
    const inPlan = () => plan.order.flatMap((node) => ended.get(node) ?? []);
    const tasks = plan.order.map((node, rank) => ({ name: node.address, needs: node.needs, node, rank }));
    const limit = inputs.jobs ?? ports.cores;
    let broken = [];
    try {
        await doInOrder(tasks, {
            limit,
            work: async ({ node, rank }) => {
                ended.set(node, await takeTurn({ node, rank, plan, inputs, ended: inPlan(), isShared: limit > 1 }, ports));
            },
        });
        return inPlan().map(toStageResult);
    }
    catch (error) {
        broken = [brokenOff(error)];
        throw error;
    }
    finally {
        await record([...inPlan().map(toStageResult), ...broken], ports);
        const kept = inPlan().flatMap(({ checkpoint }) => checkpoint ?? []);
        await leaveCheckpoints(kept, inputs, ports);
    }
}
function toStageResult({ isInterrupted: _, checkpoint: __, ...result }) {
    return result;
}
async function takeTurn({ node, rank, plan, inputs, ended, isShared }, ports) {
    const name = node.address;
    const blocker = findBlocker(node, ended, inputs.keepGoing);
    if (blocker !== undefined) {
        ports.console.warning(`${name}: skipped, because ${blocker} did not succeed.`);
        return idle(name, 'skipped');
    }
    const { force, runCache, commit, pull, restoreOnly } = inputs;
    const turn = { node, rank, locked: plan.locked.get(name), force, runCache, commit, pull, restoreOnly, isShared };
    const result = await bringUpToDate(turn, ports);
    if (result.failure !== undefined)
        ports.console.error(`The stage ${name} did not succeed. ${result.failure}`);
    else if (result.outcome === 'ran')
        ports.console.info(`${name}: done in ${(0,amount/* renderSeconds */.eB)(result.seconds ?? 0)}`);
    return result;
}
/** Gives the stage for whose sake another is passed over: one that it needs or, unless we keep going, any that failed. */
function findBlocker({ needs }, ended, keepGoing) {
    const broken = ended.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped');
    const isStopped = broken.some(({ isInterrupted }) => isInterrupted);
    return broken.find(({ name }) => !keepGoing || isStopped || needs.includes(name))?.name;
}
/** What broke training off fails as a stage does: what git tracks must not be reported as if it had come of it. */
function brokenOff(error) {
    const failure = error instanceof core_error/* UserError */.y ? error.message : 'Unexpected failure; the log has the details.';
    return {
        ...{ name: 'dvc.yaml', outcome: 'failed', failure },
        ...{ seconds: undefined, cpuSeconds: undefined, peakBytes: undefined },
    };
}
/** Leaves what became of the stages for `collect`. */
async function record(stages, { workspace }) {
    await (0,own_folder/* keepOutOfGit */.h)(workspace);
    await workspace.write('.crisol/train.json', (0,train_record/* encodeTrainRecord */.MI)(stages));
}
/** Says what would run and why; what depends on a stage that would run is said to depend on it. */
async function printPlan({ order, locked }, inputs, ports) {
    const running = new Set();
    for (const node of order) {
        const name = node.address;
        const judged = await judge(node, locked.get(name), ports);
        const upstream = node.needs.filter((need) => running.has(need)).map((need) => `${need} would run`);
        const why = [...upstream, ...judged.reasons, ...(inputs.force ? ['forced'] : [])];
        if (why.length > 0 && !node.stage.frozen)
            running.add(name);
        const what = node.stage.frozen ? 'frozen; what is there would be recorded' : 'would run';
        ports.console.info(why.length > 0 ? `${name}: ${what} (${why.join('; ')})` : tellUnchanged(node, judged));
    }
    return [];
}
function run_toResult(stages) {
    const named = (outcome) => stages.filter((stage) => stage.outcome === outcome).map(({ name }) => name);
    return {
        stages,
        ran: named('ran'),
        restored: named('restored'),
        upToDate: named('up-to-date'),
        failed: named('failed'),
    };
}
function summaryLine({ ran, restored, upToDate, failed }) {
    const counts = [
        [ran.length, 'ran'],
        [restored.length, 'restored'],
        [upToDate.length, 'up to date'],
        [failed.length, 'failed'],
    ];
    return `Stages: ${counts
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${count} ${what}`)
        .join(', ') || 'none'}.`;
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

/***/ 4325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ findChanges)
/* harmony export */ });
/* unused harmony export explainDifferences */
/* harmony import */ var _python_repr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4183);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1876);


/**
 * Compares what `dvc.lock` says with what is there, and says in words what differs.
 *
 * @param made given where what is missing is tolerated: see `tolerateMissing`
 */
function findChanges({ stage, locked, observed }, made) {
    const all = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifferences */ .cG)(stage, locked, observed);
    const differences = made === undefined ? all : (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .tolerateMissing */ .JN)(all, locked, made);
    return {
        reasons: explainDifferences(differences, { stage, locked, observed }),
        onlyOuts: locked !== undefined &&
            !(differences.command || (differences.always && !stage.frozen)) &&
            differences.deps.size + differences.params.size === 0 &&
            !stage.outs.some(({ path, persist }) => (persist || stage.frozen) && differences.outs.get(path) === 'modified'),
    };
}
/** Says in words what differs: `params.yaml:train.lr 0.1 -> 0.05`. */
function explainDifferences(differences, { stage, locked, observed }) {
    if (!(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isChanged */ .Hq)(differences, stage))
        return [];
    if (locked === undefined)
        return ['not in dvc.lock'];
    const { command, always, deps, params, outs } = differences;
    return [
        ...(command ? ['the command changed'] : []),
        ...(always && !stage.frozen ? [alwaysReason(stage)] : []),
        ...[...deps].map(([path, status]) => explain(path, status, isRecorded(locked.deps, path))),
        ...[...params].flatMap(([file, status]) => explainParams(file, status, { locked, observed })),
        ...[...outs].map(([path, status]) => explain(`output ${path}`, status, isRecorded(locked.outs, path))),
    ];
}
function alwaysReason(stage) {
    return (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isCallback */ .mP)(stage) ? 'it has neither dependencies nor outputs' : 'always_changed is set';
}
function isRecorded(artifacts, path) {
    return artifacts.some((artifact) => artifact.path === path && artifact.hash !== undefined);
}
function explain(what, status, isKnown) {
    if (status === 'deleted')
        return `${what} is missing`;
    if (status === 'not in cache')
        return `${what} is not in the cache`;
    return isKnown ? `${what} changed` : `${what} is new`;
}
function explainParams(file, status, { locked, observed }) {
    if (status === 'deleted')
        return [`${file} is missing`];
    const [before, after] = [locked.params.get(file), observed.params.get(file)];
    const names = typeof status === 'string' ? [...(after?.keys() ?? [])] : [...status.keys()];
    if (names.length === 0)
        return [`${file} is new`];
    return names.map((name) => explainParam(`${file}:${name}`, before?.get(name), after?.get(name)));
}
function explainParam(name, before, after) {
    if (after === undefined)
        return `${name} is gone${before === undefined ? '' : ` (it was ${brief(before)})`}`;
    return before === undefined ? `${name} is new (${brief(after)})` : `${name} ${brief(before)} -> ${brief(after)}`;
}
function brief(value) {
    const text = (0,_python_repr_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonRepr */ .U)(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}


/***/ }),

/***/ 4258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ buildGraph),
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1547);
/* harmony import */ var _out_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6207);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3936);





/**
 * Links stages and `.dvc` files by their outputs and dependencies.
 *
 * @param isIgnored what `.dvcignore` passes over, where no output may lie; nothing by default
 * @throws {UserError} PIPELINE for a cycle, an output with two owners, an output inside another or ignored, a file of
 *   DVC inside an output; PATH
 */
function buildGraph(members, isIgnored = () => false) {
    const nodes = members.map((member) => ('kind' in member ? placeSource(member) : placeStage(member)));
    const graph = new Map();
    for (const node of nodes) {
        const twin = graph.get(node.address);
        if (twin !== undefined)
            throw fault(`${tell(twin)} and ${tell(node)} have the same name; call one something else.`);
        graph.set(node.address, node);
    }
    const outs = plantOuts(nodes);
    refuseIgnored(nodes, isIgnored);
    refuseInside(nodes, outs);
    const linked = new Map(nodes.map((node) => [node.address, { ...node, needs: needsOf(node, outs) }]));
    refuseCycle(linked);
    return new Map([...linked].map(([address, node]) => [address, isFrozen(node) ? { ...node, needs: [] } : node]));
}
/** Gives the address of a stage. */
function addressOf({ name, file }) {
    return file === 'dvc.yaml' ? name : `${file}:${name}`;
}
function placeStage(stage) {
    const where = `${stage.file}:${stage.line}: stages.${stage.name}`;
    const at = (path, key) => (0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(stage.directory, path, `${where}.${key}`);
    return {
        kind: 'stage',
        address: addressOf(stage),
        stage,
        deps: stage.deps.map((path) => at(path, 'deps')),
        paramFiles: [...stage.params.keys()].map((path) => at(path, 'params')),
        outs: stage.outs.map(({ path }) => at(path, 'outs')),
        needs: [],
    };
}
function placeSource(source) {
    return { kind: 'source', address: source.file, source, deps: source.deps, outs: source.outs, needs: [] };
}
function fileOf(node) {
    return node.kind === 'stage' ? node.stage.file : node.source.file;
}
function isFrozen(node) {
    return node.kind === 'stage' ? node.stage.frozen : node.source.frozen;
}
/** Tells a node as `the stage train (dvc.yaml:3)` or `data.csv.dvc`. */
function tell(node) {
    return node.kind === 'source' ? node.address : `the stage ${node.stage.name} (${node.stage.file}:${node.stage.line})`;
}
function plantOuts(nodes) {
    const tree = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyTree */ ["in"])();
    for (const node of nodes) {
        for (const out of node.outs) {
            const [other] = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(tree, out);
            if (other !== undefined)
                throw overlap(other, { node, out });
            (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .addOut */ .Ex)(tree, out, { node, out });
        }
    }
    (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNames */ .LN)(nodes.flatMap(({ outs }) => outs.filter((out) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(out))), 'The repository');
    return tree;
}
function overlap(one, other) {
    if (one.out === other.out) {
        if (one.node === other.node)
            return fault(`${tell(one.node)} names its output ${one.out} twice; name it once.`);
        return fault(`${tell(one.node)} and ${tell(other.node)} both make ${one.out}; only one may.`);
    }
    const [inner, outer] = one.out.length > other.out.length ? [one, other] : [other, one];
    return fault(`the output ${inner.out} of ${tell(inner.node)} lies inside ${outer.out} of ${tell(outer.node)}; move one out.`);
}
function refuseIgnored(nodes, isIgnored) {
    for (const node of nodes) {
        const out = node.outs.find((one) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(one) && (isIgnored(one, false) || isIgnored(one, true)));
        if (out !== undefined)
            throw fault(`the output ${out} of ${tell(node)} is passed over by .dvcignore; take it out of there.`);
    }
}
function refuseInside(nodes, outs) {
    for (const node of nodes) {
        const [owner] = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(outs, fileOf(node));
        if (owner === undefined)
            continue;
        throw fault(`the file ${fileOf(node)} lies inside ${owner.out}, which ${tell(owner.node)} makes; move it out.`);
    }
}
function needsOf(node, outs) {
    const paths = node.kind === 'stage' ? [...node.deps, ...node.paramFiles] : node.deps;
    const owners = paths
        .filter((dep) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isDataset */ .TI)(dep))
        .flatMap((dep) => (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(outs, dep).map((owner) => ({ dep, owner })));
    const own = owners.find(({ owner }) => owner.node.address === node.address);
    if (own === undefined)
        return [...new Set(owners.map(({ owner }) => owner.node.address))];
    const { dep, owner } = own;
    if (dep === owner.out)
        throw fault(`${tell(node)} both needs and makes ${dep}; it may do one of both.`);
    throw fault(`${tell(node)} needs ${dep} and makes ${owner.out}, one inside the other; move one out.`);
}
function refuseCycle(graph) {
    const { cycle } = (0,_search_js__WEBPACK_IMPORTED_MODULE_4__/* .postOrder */ .b)(graph.keys(), (address) => graph.get(address)?.needs ?? []);
    if (cycle === undefined)
        return;
    const nodes = cycle.slice(1).flatMap((address) => graph.get(address) ?? []);
    const places = nodes.map((node) => (node.kind === 'stage' ? `${node.stage.file}:${node.stage.line}` : node.address));
    throw fault(`the stages ${cycle.join(' -> ')} need each other (${places.join(', ')}); break the cycle.`);
}
function fault(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message.replace(/^the /u, 'The '), { code: 'PIPELINE' });
}


/***/ }),

/***/ 6207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ addOut),
/* harmony export */   Gr: () => (/* binding */ findOwners),
/* harmony export */   "in": () => (/* binding */ emptyTree),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/** Gives a tree without outputs. */
function emptyTree() {
    return { branches: new Map(), owner: undefined };
}
/** Adds an output. */
function addOut(tree, place, owner) {
    let at = tree;
    for (const name of place.split('/')) {
        const next = at.branches.get(name) ?? emptyTree();
        at.branches.set(name, next);
        at = next;
    }
    at.owner = owner;
}
/** Finds who makes an output that a path is, lies in or holds: the outermost first, then in the order of their adding. */
function findOwners(tree, place) {
    const owners = [];
    let at = tree;
    for (const name of place.split('/')) {
        at = at.branches.get(name);
        if (at === undefined)
            return owners;
        if (at.owner !== undefined)
            owners.push(at.owner);
    }
    for (const branch of at.branches.values())
        owners.push(...ownersIn(branch));
    return owners;
}
/** Gives who makes the outputs of a tree: those of a directory side by side, otherwise in the order of their adding. */
function ownersIn({ owner, branches }) {
    const below = [...branches.values()].flatMap(ownersIn);
    return owner === undefined ? below : [owner, ...below];
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ dependentsOf),
/* harmony export */   z: () => (/* binding */ planNodes)
/* harmony export */ });
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3936);

/**
 * Puts nodes in the order in which they are brought up to date, as `dvc repro` does: each after all that it needs.
 *
 * @param targets addresses, in order; everything when empty
 */
function planNodes(graph, targets, options = {}) {
    const needs = (address) => graph.get(address)?.needs ?? [];
    const toNodes = (addresses) => [...addresses].map((address) => graph.get(address)).filter((node) => node !== undefined);
    if (options.all === true || targets.length === 0)
        return toNodes((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(graph.keys(), needs).order);
    const isSingle = options.single === true && options.pipeline !== true;
    if (isSingle)
        return toNodes(new Set(targets));
    const wanted = new Set(wantedNames(graph, targets, options));
    const starts = options.pipeline === true ? wanted : [...graph.keys()].filter((address) => wanted.has(address));
    return toNodes((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(starts, (address) => needs(address).filter((need) => wanted.has(need))).order);
}
function wantedNames(graph, targets, options) {
    const needs = (address) => graph.get(address)?.needs ?? [];
    const dependents = dependentsOf(graph);
    const back = (address) => dependents.get(address) ?? [];
    if (options.pipeline === true) {
        return targets.flatMap((target) => {
            const linked = new Set((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)([target], (address) => [...needs(address), ...back(address)]).order);
            return [...graph.keys()].filter((address) => linked.has(address));
        });
    }
    return (0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(targets, options.downstream === true ? back : needs).order;
}
/** Gives what depends on each node, directly: address -> addresses, in the order of the graph. */
function dependentsOf(graph) {
    const dependents = new Map();
    for (const [address, { needs }] of graph) {
        for (const need of needs) {
            const known = dependents.get(need);
            if (known === undefined)
                dependents.set(need, [address]);
            else
                known.push(address);
        }
    }
    return dependents;
}


/***/ }),

/***/ 3936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ postOrder)
/* harmony export */ });
/**
 * Searches a graph depth first and gives its names as they are left: each after all that it leads to, otherwise in the
 * order of the starts. Without recursion, since a chain may be long.
 *
 * @param next what a name leads to, in order
 */
function postOrder(starts, next) {
    const walk = new Walk(next);
    for (const start of starts)
        walk.from(start);
    return walk;
}
/** Walks a graph. A class because it has a life: the path that it is on. */
class Walk {
    order = [];
    cycle;
    #next;
    #seen = new Set();
    #left = new Set();
    #path = [];
    constructor(next) {
        this.#next = next;
    }
    from(start) {
        this.#enter(start);
        for (let top = this.#path.at(-1); top !== undefined; top = this.#path.at(-1)) {
            const { done, value } = top.rest.next();
            if (done === true)
                this.#leave();
            else
                this.#enter(value);
        }
    }
    #enter(name) {
        if (this.#seen.has(name)) {
            if (!this.#left.has(name))
                this.cycle ??= this.#cycleTo(name);
            return;
        }
        this.#seen.add(name);
        this.#path.push({ name, rest: this.#next(name)[Symbol.iterator]() });
    }
    #leave() {
        const visit = this.#path.pop();
        if (visit === undefined)
            return;
        this.#left.add(visit.name);
        this.order.push(visit.name);
    }
    #cycleTo(name) {
        const names = this.#path.map((visit) => visit.name);
        return [...names.slice(names.indexOf(name)), name];
    }
}


/***/ }),

/***/ 2572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ resolveTargets)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8685);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6069);
/* harmony import */ var _expect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9117);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1995);






/**
 * Finds what targets name, as `dvc repro` does: a stage of the `dvc.yaml` of the directory, `path/dvc.yaml:stage`, all
 * stages of a `foreach` or `matrix` by its name, all of a `dvc.yaml` by its path, a `.dvc` file, all that lies in a
 * directory; and, beyond it, what makes an output, by its path or by that of something inside.
 *
 * @returns addresses, each once, in the order of the targets; those of a directory in the order of `planNodes`
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
function resolveTargets(graph, targets, options = {}) {
    return [
        ...new Set(targets.flatMap((target) => {
            const found = resolveTarget(target, graph, options);
            if (found.length > 0)
                return found.map(({ address }) => address);
            throw unknownTarget(target, graph, options);
        })),
    ];
}
function resolveTarget(target, graph, { directory = '', recursive = false, glob = false }) {
    const path = (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(directory, target);
    const inside = recursive ? (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planNodes */ .z)(graph, []).filter((node) => (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(fileOf(node), path)) : [];
    if (inside.length > 0 && !(0,_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .isDvcFile */ .ou)(path))
        return inside;
    const nodes = [...graph.values()];
    const { file = 'dvc.yaml', name } = glob ? splitGlob(target) : splitTarget(target);
    const described = nodes.filter((node) => fileOf(node) === (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(directory, file));
    if (name === undefined || file.endsWith('.dvc'))
        return described;
    const stages = stagesNamed(name, described, glob);
    return stages.length > 0 ? stages : nodes.filter(({ outs }) => outs.some((out) => (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, out)));
}
function stagesNamed(name, nodes, glob) {
    const stages = nodes.filter((node) => node.kind === 'stage');
    const group = stages.filter(({ stage }) => stage.group === name);
    if (group.length > 0)
        return group;
    const pattern = glob ? (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGlob */ .q)(name) : undefined;
    return stages.filter(({ stage }) => pattern?.test(stage.name) ?? stage.name === name);
}
/** Cuts `path:stage`. What follows an `@` belongs to the name of the stage, whatever it is. */
function splitTarget(target) {
    const start = target.indexOf('@') < 0 ? target.length : target.indexOf('@');
    const [, path = '', name] = /^(.*?):([^\\/:]*)$/su.exec(target.slice(0, start)) ?? [];
    if (name !== undefined && name !== '')
        return { file: path === '' ? undefined : path, name: name + target.slice(start) };
    return (0,_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .isDvcFile */ .ou)(target) ? { file: target } : { name: target };
}
function splitGlob(target) {
    const colon = target.lastIndexOf(':');
    const [path, name] = [target.slice(0, Math.max(colon, 0)), target.slice(colon + 1)];
    return { file: path === '' ? undefined : path, name: name === '' ? undefined : name };
}
function fileOf(node) {
    return node.kind === 'stage' ? node.stage.file : node.source.file;
}
function unknownTarget(target, graph, { directory = '' }) {
    const { file } = splitTarget(target);
    if (file?.endsWith('dvc.lock') === true || target.endsWith('dvc.lock')) {
        const meant = target.replace(/dvc\.lock/u, 'dvc.yaml');
        return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`The target "${target}" names a lock file; expected ${meant}.`, { code: 'INPUT' });
    }
    const elsewhere = [...graph.values()].find((node) => node.kind === 'stage' && node.stage.name === target);
    const places = [...graph.values()].flatMap(({ outs }) => outs);
    const groups = [...graph.values()].flatMap((node) => (node.kind === 'stage' ? (node.stage.group ?? []) : []));
    const nearest = elsewhere?.kind === 'stage'
        ? `${elsewhere.stage.file}:${target}`
        : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestName */ .q)(target, [...graph.keys(), ...groups, ...places]);
    const known = [...graph.keys()];
    const some = known.slice(0, 10).join(', ');
    const hint = nearest === undefined
        ? `there are ${some || 'none'}${known.length > 10 ? ', ...' : ''}`
        : `the nearest is "${nearest}"`;
    const where = directory === '' ? '' : ` in ${directory}`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`The target "${target}"${where} is no stage, file of DVC or output; ${hint}.`, { code: 'INPUT' });
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

/***/ 1287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ storeInCache)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1269);




/** Copies at once. */
const concurrency = 8;
/** Puts a measured file or directory into the cache: all files of a directory before its manifest. */
async function storeInCache(path, { hash, ...measured }, ports) {
    if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash))
        return await adopt(path, hash, ports);
    const entries = await measured.entries();
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(entries, concurrency, (entry) => adopt(`${path}/${entry.path}`, { algorithm: hash.algorithm, value: entry.md5 }, ports));
    if (await ports.cache.has(hash))
        return;
    const manifest = new TextEncoder().encode((0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .renderManifest */ .s)(entries));
    // The bytes of a manifest have no line ends to fold: either algorithm gives the same hash.
    await ports.cache.admit(hash, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .Oo)(manifest), path);
}
async function adopt(path, hash, { cache }) {
    if (!(await cache.has(hash)))
        await cache.adopt(hash, path);
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ keepOutOfGit)
/* harmony export */ });
/** Makes `.crisol/`, where Crisol leaves its results, invisible to git. */
async function keepOutOfGit(workspace) {
    const file = '.crisol/.gitignore';
    if ((await workspace.stat(file)) === undefined)
        await workspace.write(file, '*\n');
}


/***/ })

};
