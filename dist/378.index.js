export const id = 378;
export const ids = [378];
export const modules = {

/***/ 6378:
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
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/adapters/project.js + 3 modules
var project = __webpack_require__(3877);
// EXTERNAL MODULE: ./lib/adapters/runner.js
var runner = __webpack_require__(2940);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/adapters/interruption.js

/** File that a runner writes when the cloud takes it back. */
const noticeFile = () => process.env['CRISOL_INTERRUPTION_FILE'] || '/run/crisol/interruption';
/** Milliseconds between two looks for it. */
const period = 500;
const exitCodes = { SIGINT: 130, SIGTERM: 143 };
const listeners = new Set();
let count = 0;
let timer;
/**
 * Hears of the end of this run: Ctrl-C, a cancelled workflow, a spot instance that is taken back. The second signal is
 * the last one. Gives what ends the hearing.
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
/** Whether this run has been told to stop. */
function isInterrupted() {
    return count > 0;
}
function tell(signal) {
    count++;
    process.exitCode = exitCodes[signal] ?? 1;
    for (const listener of listeners)
        listener(signal, count > 1);
}
function interruption_open() {
    process.on('SIGINT', tell).on('SIGTERM', tell).on('exit', leave);
    timer = setInterval(look, period);
}
function interruption_close() {
    process.off('SIGINT', tell).off('SIGTERM', tell).off('exit', leave);
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
            return [{ pid: Number(name), ticks: used, pages: Number(fields[21]) }];
        }
        catch {
            return [];
        }
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
function showAlone(streams, { inWorkflow }) {
    const fence = inWorkflow ? openFence() : undefined;
    let text = '';
    for (const [index, stream] of streams.entries()) {
        const target = inWorkflow && index === 0 ? process.stdout : process.stderr;
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
        target.write(`${(0,runner/* defuse */.V)(`${label} | ${line}`)}\n`);
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
    const heading = (0,runner/* defuse */.V)(title.replaceAll('%', '%25').replaceAll(/[\r\n]+/gu, ' '));
    process.stdout.write(`::group::${heading}\n::stop-commands::${token}\n${text}\n::${token}::\n::endgroup::\n`);
}
/** Switches workflow commands off until the fence is closed with a token that the command cannot know. */
function openFence() {
    const token = newToken();
    process.stdout.write(`::stop-commands::${token}\n`);
    return { close: () => void process.stdout.write(`\n::${token}::\n`) };
}
function newToken() {
    return `crisol-${(0,external_node_crypto_.randomUUID)()}`;
}
function tailOf(text) {
    return text.trimEnd().split(/\r?\n/u).slice(-tailLines);
}

;// CONCATENATED MODULE: ./lib/adapters/shell.js





/** What a stage must not see: the job's tokens, and the files through which a step speaks to the workflow. */
const shell_hidden = /^(?:GITHUB_TOKEN|GITHUB_OUTPUT|GITHUB_ENV|GITHUB_PATH|GITHUB_STATE|GITHUB_STEP_SUMMARY|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_.*|INPUT_.*)$/u;
/** Milliseconds that output may still come after the shell has ended, where a daemon holds it open. */
const drain = 2_000;
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
        const end = await ended(child);
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
async function ended(child) {
    return await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (status, signal) => {
            signalGroup(child, 'SIGKILL');
            const give = () => {
                clearTimeout(timer);
                for (const stream of [child.stdout, child.stderr])
                    stream?.destroy();
                resolve({ status: status ?? undefined, signal: signal ?? undefined });
            };
            const timer = setTimeout(give, drain);
            child.once('close', give);
        });
    });
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

// EXTERNAL MODULE: ./lib/adapters/snapshot.js
var adapters_snapshot = __webpack_require__(3226);
// EXTERNAL MODULE: ./lib/actions/train/inputs.js
var train_inputs = __webpack_require__(9409);
// EXTERNAL MODULE: ./lib/actions/train/run.js + 7 modules
var run = __webpack_require__(9132);
;// CONCATENATED MODULE: ./lib/actions/train/index.js








/** Wires what training asks of the world. */
async function ports(root, console, shell) {
    const data = (0,project/* openData */.$H)(root, await (0,project/* readDvcConfig */.oK)(root));
    const snapshot = (0,adapters_snapshot/* workspaceSnapshot */.m)(data.workspace);
    const isIgnored = await (0,project/* readIgnore */.RT)(snapshot);
    const cores = (0,external_node_os_.availableParallelism)();
    return { ...data, snapshot, isIgnored, console, clock: clock/* systemClock */.m, cores, shell: openShell(root, shell) };
}
/** Runs the stages of a workflow's checkout that changed. */
async function main() {
    const inputs = (0,train_inputs/* readInputs */.K)(runner/* runner */.l.input);
    const shell = { inWorkflow: true, graceSeconds: inputs.stopGraceSeconds };
    const { ran, restored, upToDate, failed } = await (0,run/* run */.e)(inputs, await ports(runner/* runner */.l.directory, runner/* runner */.l.console, shell));
    runner/* runner */.l.output('ran', ran.join('\n'));
    runner/* runner */.l.output('restored', restored.join('\n'));
    runner/* runner */.l.output('up-to-date', upToDate.join('\n'));
    if (failed.length > 0)
        runner/* runner */.l.markFailed(`Stages that did not succeed: ${failed.join(', ')}.`);
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
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        force: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('force', read('force')) ?? false,
        keepGoing: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('keep-going', read('keep-going')) ?? false,
        dry: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('dry', read('dry')) ?? false,
        jobs: read('jobs') === 'auto' ? undefined : ((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')) ?? 1),
        stopGraceSeconds: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('stop-grace-seconds', read('stop-grace-seconds')) ?? 6,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 9132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/pipeline/explain.js
var explain = __webpack_require__(4325);
// EXTERNAL MODULE: ./lib/core/results/train-record.js
var train_record = __webpack_require__(3804);
// EXTERNAL MODULE: ./lib/flows/own-folder.js
var own_folder = __webpack_require__(6686);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/pipeline/params.js
var pipeline_params = __webpack_require__(8482);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 7 modules
var data_file = __webpack_require__(6850);
// EXTERNAL MODULE: ./lib/flows/data/measure.js
var measure = __webpack_require__(9254);
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
 * Looks at the dependencies, parameters and outputs of a stage.
 *
 * @throws {UserError} SYNTAX, PIPELINE for a parameter that is named and not there
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
    return { deps, outs, params: await readParams(node, ports), measured };
}
/** A path that DVC 2 recorded is judged by DVC 2's hash. */
function recordedAlgorithm(path, locked) {
    return ([...(locked?.deps ?? []), ...(locked?.outs ?? [])].find((artifact) => artifact.path === path)?.hash?.algorithm ??
        'md5');
}
/**
 * Reads the parameters that a stage names: file as written -> name -> value.
 *
 * @throws {UserError} PIPELINE for a file or a name that is not there; SYNTAX
 */
async function readParams({ stage, paramFiles }, { workspace }) {
    const params = new Map();
    for (const [index, [file, names]] of [...stage.params].entries()) {
        const place = paramFiles[index] ?? file;
        const text = await workspace.readText(place);
        if (text === undefined) {
            throw new core_error/* UserError */.y(`${stage.file}: stages.${stage.name}.params names ${place}, which is not there.`, {
                code: 'PIPELINE',
            });
        }
        const value = (0,data_file/* parseDataFile */.c)(text, place);
        const picked = (0,pipeline_params/* pickParams */.Kb)(value, names);
        const missing = (names ?? []).filter((name) => !picked.has(name));
        if (missing.length > 0)
            throw (0,pipeline_params/* missingParams */.p)(missing, value, place);
        params.set(file, picked);
    }
    return params;
}

// EXTERNAL MODULE: ./lib/core/pipeline/graph.js
var pipeline_graph = __webpack_require__(4258);
// EXTERNAL MODULE: ./lib/core/pipeline/location.js
var pipeline_location = __webpack_require__(1547);
// EXTERNAL MODULE: ./lib/core/pipeline/out-tree.js
var out_tree = __webpack_require__(6207);
// EXTERNAL MODULE: ./lib/core/pipeline/plan.js
var plan = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/text/glob.js
var text_glob = __webpack_require__(8685);
// EXTERNAL MODULE: ./lib/core/text/nearest.js
var text_nearest = __webpack_require__(6069);
// EXTERNAL MODULE: ./lib/core/pipeline/expect.js
var expect = __webpack_require__(9117);
;// CONCATENATED MODULE: ./lib/core/pipeline/targets.js






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
    const path = (0,dvc_path/* joinPath */.uJ)(directory, target);
    const inside = recursive ? (0,plan/* planNodes */.z)(graph, []).filter((node) => (0,dvc_path/* isWithin */.UO)(fileOf(node), path)) : [];
    if (inside.length > 0 && !(0,expect/* isDvcFile */.ou)(path))
        return inside;
    const nodes = [...graph.values()];
    const { file = 'dvc.yaml', name } = glob ? splitGlob(target) : splitTarget(target);
    const described = nodes.filter((node) => fileOf(node) === (0,dvc_path/* joinPath */.uJ)(directory, file));
    if (name === undefined || file.endsWith('.dvc'))
        return described;
    const stages = stagesNamed(name, described, glob);
    return stages.length > 0 ? stages : nodes.filter(({ outs }) => outs.some((out) => (0,dvc_path/* isWithin */.UO)(path, out)));
}
function stagesNamed(name, nodes, glob) {
    const stages = nodes.filter((node) => node.kind === 'stage');
    const group = stages.filter(({ stage }) => stage.group === name);
    if (group.length > 0)
        return group;
    const pattern = glob ? (0,text_glob/* parseGlob */.q)(name) : undefined;
    return stages.filter(({ stage }) => pattern?.test(stage.name) ?? stage.name === name);
}
/** Cuts `path:stage`. What follows an `@` belongs to the name of the stage, whatever it is. */
function splitTarget(target) {
    const start = target.indexOf('@') < 0 ? target.length : target.indexOf('@');
    const [, path = '', name] = /^(.*?):([^\\/:]*)$/su.exec(target.slice(0, start)) ?? [];
    if (name !== undefined && name !== '')
        return { file: path === '' ? undefined : path, name: name + target.slice(start) };
    return (0,expect/* isDvcFile */.ou)(target) ? { file: target } : { name: target };
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
        return new core_error/* UserError */.y(`The target "${target}" names a lock file; expected ${meant}.`, { code: 'INPUT' });
    }
    const elsewhere = [...graph.values()].find((node) => node.kind === 'stage' && node.stage.name === target);
    const places = [...graph.values()].flatMap(({ outs }) => outs);
    const groups = [...graph.values()].flatMap((node) => (node.kind === 'stage' ? (node.stage.group ?? []) : []));
    const nearest = elsewhere?.kind === 'stage'
        ? `${elsewhere.stage.file}:${target}`
        : (0,text_nearest/* nearestName */.q)(target, [...graph.keys(), ...groups, ...places]);
    const known = [...graph.keys()];
    const some = known.slice(0, 10).join(', ');
    const hint = nearest === undefined
        ? `there are ${some || 'none'}${known.length > 10 ? ', ...' : ''}`
        : `the nearest is "${nearest}"`;
    const where = directory === '' ? '' : ` in ${directory}`;
    return new core_error/* UserError */.y(`The target "${target}"${where} is no stage, file of DVC or output; ${hint}.`, { code: 'INPUT' });
}

// EXTERNAL MODULE: ./lib/flows/data/outputs.js
var outputs = __webpack_require__(7464);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 14 modules
var project = __webpack_require__(1862);
;// CONCATENATED MODULE: ./lib/flows/train/prepare.js









/**
 * Reads every `dvc.yaml` and `dvc.lock` and finds every fault that can be found without running anything.
 *
 * @throws {UserError} MISSING without a `dvc.yaml`; SYNTAX, PIPELINE, PATH; UNSUPPORTED for a stage that needs or makes
 *   what lies outside the repository
 */
async function prepare(targets, ports) {
    const { pipelines, members } = await (0,project/* readProject */.W)(ports.snapshot);
    if (pipelines.length === 0) {
        throw new core_error/* UserError */.y(`There is no dvc.yaml in ${ports.workspace.root}; train runs the stages that it names.`, {
            code: 'MISSING',
        });
    }
    const locked = new Map();
    for (const { file } of pipelines) {
        for (const [name, stage] of await (0,outputs/* readLock */.mF)(file, ports.snapshot))
            locked.set((0,pipeline_graph/* addressOf */.c)({ name, file }), stage);
    }
    const graph = (0,pipeline_graph/* buildGraph */.Z)(members, ports.isIgnored);
    // As under DVC, what is at the root is meant where nothing is said, with what it needs of elsewhere.
    const isRooted = pipelines.some(({ file, stages }) => file === 'dvc.yaml' && stages.length > 0);
    const wanted = targets.length === 0 && isRooted ? ['dvc.yaml'] : targets;
    const order = (0,plan/* planNodes */.z)(graph, resolveTargets(graph, wanted)).filter((node) => node.kind === 'stage');
    const outs = plantOuts(graph);
    for (const node of order) {
        refuseExternal(node);
        await requireDeps(node, outs, ports);
        await readParams(node, ports);
    }
    return { order, locked };
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
async function requireDeps({ stage, address, deps }, outs, { workspace, snapshot }) {
    for (const dep of deps) {
        if ((0,out_tree/* findOwners */.Gr)(outs, dep).length > 0 || (await workspace.stat(dep)) !== undefined)
            continue;
        const isTracked = (await snapshot.readText(`${dep}.dvc`)) !== undefined;
        const remedy = isTracked ? 'DVC tracks it: run crisol pull.' : 'Create it, or add it with dvc add.';
        throw new core_error/* UserError */.y(`${stage.file}: the stage ${address} needs ${dep}, which is not there. ${remedy}`, {
            code: 'MISSING',
        });
    }
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
        this.#ended.push(record);
        this.#ended.sort((one, other) => one.rank - other.rank);
        const write = this.#writing.then(async () => await this.#write(record));
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

// EXTERNAL MODULE: ./lib/flows/data/checkout.js + 1 modules
var checkout = __webpack_require__(9942);
// EXTERNAL MODULE: ./lib/flows/data/store.js
var store = __webpack_require__(1287);
;// CONCATENATED MODULE: ./lib/flows/train/finish.js

/**
 * Keeps what a stage made: outputs into the cache, their names into `.gitignore`, and the stage into
 * `dvc.lock`, in that order, so that the lock never promises what the cache lacks.
 */
async function finishStage({ node, rank, findings, made }, ports) {
    const ignored = [];
    for (const [index, out] of node.stage.outs.entries()) {
        const measured = made.get(out.path);
        const place = node.outs[index] ?? out.path;
        if (measured === undefined || !out.cache)
            continue;
        await (0,store/* storeInCache */.N)(place, measured, ports);
        ignored.push(place);
    }
    await ports.record.add({
        ...{ rank, name: node.stage.name, ignored, locked: toLocked(node, findings, made) },
        lockFile: node.stage.file.replace(/\.yaml$/u, '.lock'),
    });
}
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

;// CONCATENATED MODULE: ./lib/flows/train/stage.js






/** Lines of a failed stage that its message shows. */
const shownLines = 15;
/** Status by which a shell says that it did not find a program. */
const notFound = 127;
/**
 * Brings one stage up to date: passes over it, restores it from the cache, or runs it. A stage that
 * fails is a result.
 *
 * @throws {UserError} for what keeps it from being judged at all
 */
async function bringUpToDate(turn, ports) {
    const { node, locked, force, isShared } = turn;
    const name = node.address;
    const findings = await observe(node, locked, ports);
    const { reasons, onlyOuts } = (0,explain/* findChanges */.p)(node.stage, locked, findings);
    if (reasons.length === 0 && !force) {
        ports.console.info(`${name}: nothing changed`);
        return idle(name, 'up-to-date');
    }
    if (onlyOuts && !force && locked !== undefined && (await restore(node, locked, ports))) {
        ports.console.info(`${name}: restored from the cache (${reasons.join('; ')})`);
        return idle(name, 'restored');
    }
    const why = reasons.length > 0 ? reasons.join('; ') : 'forced';
    const title = `${name}: ${why}`;
    if (!isShared)
        return await ports.console.group(title, () => runStage(turn, findings, ports));
    // Groups do not nest, and those of stages at once would: their lines carry the name of the stage.
    ports.console.info(title);
    return await runStage(turn, findings, ports);
}
/** Gives what became of a stage that did not run. */
function idle(name, outcome) {
    const unknown = { seconds: undefined, cpuSeconds: undefined, peakBytes: undefined, failure: undefined };
    return { name, outcome, ...unknown, isInterrupted: false };
}
/** Puts back what the lock promises, when the cache holds all of it. */
async function restore(node, locked, ports) {
    const targets = await promised(node, locked, ports);
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
/** The outputs that the lock promises; `undefined` when one of them is nowhere. */
async function promised(node, locked, ports) {
    const targets = [];
    for (const [index, out] of node.stage.outs.entries()) {
        const artifact = locked.outs.find(({ path }) => path === out.path);
        const path = node.outs[index] ?? out.path;
        if (artifact?.hash === undefined)
            return undefined;
        if (!(await isAtHand(path, artifact.hash, { ports, isCached: out.cache })))
            return undefined;
        targets.push({ path, hash: artifact.hash, executable: artifact.executable });
    }
    return targets;
}
async function isAtHand(path, hash, { ports, isCached }) {
    const present = await ports.memory.measure(path, hash.algorithm);
    return present?.hash.value === hash.value || (isCached && (await ports.cache.has(hash)));
}
async function runStage(turn, findings, ports) {
    const { node, rank } = turn;
    for (const [index, out] of node.stage.outs.entries()) {
        if (!out.persist)
            await ports.workspace.remove(node.outs[index] ?? out.path);
    }
    ports.memory.forget(node.outs);
    const { exits, failure } = await runCommands(turn, ports);
    if (failure !== undefined)
        return toResult(node, exits, failure);
    const made = new Map();
    for (const [index, out] of node.stage.outs.entries()) {
        const measured = await (0,measure/* measure */.x)(node.outs[index] ?? out.path, ports);
        if (measured === undefined)
            return toResult(node, exits, `It ended well and did not make ${node.outs[index]}.`);
        made.set(out.path, measured);
    }
    await finishStage({ node, rank, findings, made }, ports);
    return toResult(node, exits, undefined);
}
/** Runs the commands of a stage up to the first that does not exit with 0. */
async function runCommands({ node, isShared }, ports) {
    const exits = [];
    for (const command of commandsOf(node)) {
        const label = isShared ? node.address : undefined;
        ports.console.info(label === undefined ? `> ${command}` : `${label} > ${command}`);
        const environment = stageVariables(node, ports);
        const shellCommand = { command, directory: node.stage.directory, environment, label };
        const exit = await ports.shell.run(shellCommand);
        exits.push(exit);
        if (exit.status !== 0)
            return { exits, failure: explainExit(command, exit) };
    }
    return { exits, failure: undefined };
}
/** A text runs line by line, each in a shell of its own: that is DVC's contract. */
function commandsOf({ stage }) {
    const lines = typeof stage.command === 'string' ? stage.command.split(/\r?\n/u) : stage.command;
    return lines.filter((line) => line.trim() !== '');
}
function stageVariables({ address }, ports) {
    return new Map([
        ['DVC_ROOT', ports.workspace.root],
        ['DVC_STAGE', address],
    ]);
}
function explainExit(command, { status, signal, tail, isInterrupted }) {
    const end = status === undefined ? `was ended by ${signal}` : `exited with ${status}`;
    if (isInterrupted)
        return `It was interrupted: \`${command}\` ${end}.`;
    const hint = status === notFound
        ? ' A program was not found on the PATH: install it, or activate the environment that has it.'
        : '';
    const lines = tail.slice(-shownLines);
    return [`\`${command}\` ${end}.${hint}`, ...(lines.length > 0 ? ['Its last lines:', ...lines] : [])].join('\n');
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
    const plan = await prepare(inputs.targets, trainPorts);
    const ports = { ...trainPorts, memory: openMemory(trainPorts), record: new RunRecord(trainPorts.workspace) };
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
    try {
        await doInOrder(tasks, {
            limit,
            work: async ({ node, rank }) => {
                ended.set(node, await takeTurn({ node, rank, plan, inputs, ended: inPlan(), isShared: limit > 1 }, ports));
            },
        });
        return inPlan().map(toStageResult);
    }
    finally {
        await record(inPlan().map(toStageResult), ports);
    }
}
function toStageResult({ isInterrupted: _, ...result }) {
    return result;
}
async function takeTurn({ node, rank, plan, inputs, ended, isShared }, ports) {
    const name = node.address;
    const blocker = findBlocker(node, ended, inputs.keepGoing);
    if (blocker !== undefined) {
        ports.console.warning(`${name}: skipped, because ${blocker} did not succeed.`);
        return idle(name, 'skipped');
    }
    const turn = { node, rank, locked: plan.locked.get(name), force: inputs.force, isShared };
    const result = await bringUpToDate(turn, ports);
    if (result.failure !== undefined)
        ports.console.error(`The stage ${name} did not succeed. ${result.failure}`);
    return result;
}
/** Gives the stage for whose sake another is passed over: one that it needs or, unless we keep going, any that failed. */
function findBlocker({ needs }, ended, keepGoing) {
    const broken = ended.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped');
    const isStopped = broken.some(({ isInterrupted }) => isInterrupted);
    return broken.find(({ name }) => !keepGoing || isStopped || needs.includes(name))?.name;
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
        const { reasons } = (0,explain/* findChanges */.p)(node.stage, locked.get(name), await observe(node, locked.get(name), ports));
        const upstream = node.needs.filter((need) => running.has(need)).map((need) => `${need} would run`);
        const why = [...upstream, ...reasons, ...(inputs.force ? ['forced'] : [])];
        if (why.length > 0)
            running.add(name);
        ports.console.info(why.length > 0 ? `${name}: would run (${why.join('; ')})` : `${name}: nothing changed`);
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
    const { path, hash, executable } = target;
    const write = { path, hash, executable };
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
            executable: false,
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
    const held = await (0,pool/* mapPool */.P)(writes, concurrency, (write) => cache.has(write.hash));
    const absent = writes.filter((_, index) => !held[index]);
    if (absent.length > 0)
        throw missing(absent);
    await cache.requireRoom(writes.map(({ hash }) => hash));
}
/** Gives the error for objects that the cache lacks. */
function missing(objects) {
    const shown = objects.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = objects.length > shown.length ? ` and ${objects.length - shown.length} more` : '';
    return new error/* UserError */.y(`The cache lacks ${shown.join(', ')}${more}; run crisol pull.`, { code: 'MISSING' });
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
    await (0,pool/* mapPool */.P)(writes, concurrency, async ({ path, hash, executable }) => {
        await ports.cache.materialise(hash, path, { executable });
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
        entries: undefined,
    };
}
async function measureDirectory(path, ports, algorithm) {
    const files = await ports.workspace.files(path, ports.isIgnored);
    const digests = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_1__/* .mapPool */ .P)(files, concurrency, (file) => ports.digests.file(`${path}/${file.path}`, algorithm, file.stamp));
    const entries = [];
    let size = 0;
    for (const [index, digest] of digests.entries()) {
        if (digest === undefined)
            continue;
        entries.push({ path: files[index]?.path ?? '', md5: digest.md5 });
        size += digest.size;
    }
    const { md5 } = ports.digests.bytes((0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .renderManifest */ .s)(entries));
    return { hash: { algorithm, value: `${md5}.dir` }, size, files: entries.length, executable: false, entries };
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



/** Copies at once. */
const concurrency = 8;
/** Puts a measured file or directory into the cache: all files of a directory before its manifest. */
async function storeInCache(path, { hash, entries = [] }, ports) {
    if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash))
        return await adopt(path, hash, ports);
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(entries, concurrency, (entry) => adopt(`${path}/${entry.path}`, { algorithm: hash.algorithm, value: entry.md5 }, ports));
    if (await ports.cache.has(hash))
        return;
    const manifest = new TextEncoder().encode((0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .renderManifest */ .s)(entries));
    // The bytes of a manifest have no line ends to fold: either algorithm gives the same hash.
    await ports.cache.admit(hash, once(manifest), path);
}
async function adopt(path, hash, { cache }) {
    if (!(await cache.has(hash)))
        await cache.adopt(hash, path);
}
async function* once(bytes) {
    yield bytes;
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
