export const id = 5096;
export const ids = [5096];
export const modules = {

/***/ 5096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/image/reference.js
var image_reference = __webpack_require__(5896);
// EXTERNAL MODULE: ./lib/core/package/protocols.js
var protocols = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/package/summary.js
var summary = __webpack_require__(1075);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/own-folder.js
var own_folder = __webpack_require__(6686);
// EXTERNAL MODULE: ./lib/core/model/versions.js
var model_versions = __webpack_require__(8936);
// EXTERNAL MODULE: ./lib/core/package/image.js
var package_image = __webpack_require__(7669);
;// CONCATENATED MODULE: ./lib/flows/package/assemble.js




/**
 * Finds which Python the image has: the one that is said, that of the tag of the base, the one that trained the model,
 * or that of the machine.
 */
async function chooseTarget({ baseImage, pythonVersion, platform }, versions, { python }) {
    const tagged = /(?:^|\/)python:(3\.\d+)/u.exec(baseImage ?? '')?.[1];
    const known = pythonVersion ?? tagged ?? versions.get('python') ?? (await python.version());
    return { python: (0,model_versions/* minorOf */.Hs)(known), platform };
}
/** Gives the base with its digest, where its registry tells it: the same inputs then give the same image. */
async function pinBase({ baseImage }, { python }, { registry, console }) {
    const reference = (0,image_reference/* parseReference */.F2)(baseImage ?? `docker.io/library/python:${python}-slim`, 'Input base-image');
    const base = (0,image_reference/* formatReference */.FH)(reference);
    if (reference.digest !== undefined)
        return base;
    try {
        const found = await registry.find(base);
        return found === undefined ? base : (0,image_reference/* formatReference */.FH)({ ...reference, digest: found.manifest.digest });
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        console.info(`The builder takes ${base} as it finds it, for its digest is not known here. ${error.message}`);
        return base;
    }
}
/** Puts the layers of an image together; packages are installed when they are asked for. */
async function assemble(ingredients, ports) {
    const { prepared, dependencies, target, base, predictor } = ingredients;
    const { staging, python } = ports;
    const code = [...(await staging.placeServer('code'))];
    if (predictor !== undefined)
        code.push(...(await staging.place('code', new Map([[predictor, 'predictor.py']]))));
    const foundation = staging.sha256(JSON.stringify([
        base,
        target,
        dependencies.server,
        dependencies.model,
        code.map(({ path, sha256 }) => [path, sha256]),
    ]));
    const planOf = (directories) => (0,package_image/* toImagePlan */.wU)({
        ...{ base, platform: target.platform, directories, manifest: prepared.manifest },
        ...{ modelDigest: prepared.digest, foundation, source: ports.source },
    });
    const own = { code: staging.directory('code'), model: prepared.directory };
    const installServer = async () => await python.install(dependencies.server, target, "the server's requirements");
    return {
        outline: planOf({ ...own, server: '', dependencies: '' }),
        complete: async () => {
            const server = await installServer();
            return planOf({
                ...own,
                server,
                dependencies: await python.install(dependencies.model, target, dependencies.file),
            });
        },
        code: async () => [own.code, await installServer()],
    };
}

// EXTERNAL MODULE: ./lib/core/model/requirements.js
var model_requirements = __webpack_require__(8313);
// EXTERNAL MODULE: ./lib/core/package/lock-export.js
var lock_export = __webpack_require__(7296);
;// CONCATENATED MODULE: ./lib/flows/package/dependencies.js




/**
 * Finds the packages of the model and of the server, locked by their hashes.
 *
 * @throws {UserError} MODEL when they are not those that trained the model; MISSING for a package that cannot be had;
 *   SYNTAX, UNSUPPORTED, ENVIRONMENT
 */
async function readDependencies(wanted, ports) {
    const { target, trained } = wanted;
    const notes = [];
    const lock = await readModelLock(wanted, ports, notes);
    const packages = (0,model_requirements/* selectPackages */.AP)(lock, target);
    (0,model_versions/* refuseMismatch */.J)(trained, { file: lock.file, packages, python: target.python });
    const server = await fitServer(packages, { target, file: lock.file, notes }, ports);
    return { file: lock.file, model: (0,model_requirements/* renderLock */.wC)(packages, lock.options), server, notes };
}
async function readModelLock(wanted, ports, notes) {
    const { file, text } = await readText(wanted, ports);
    const found = (0,model_requirements/* parseRequirements */.Ez)(text, file);
    if (found.isLocked)
        return found;
    const constraints = constraintsOf(wanted.trained.versions);
    ports.console.info(`${file} is not locked by hashes: its packages are resolved now.`);
    const resolved = await ports.python.resolve({ requirements: text, file, constraints, target: wanted.target });
    notes.push(`${file} is not locked by hashes, so that its packages were resolved now; lock them to get the same image again.`);
    return { ...(0,model_requirements/* parseRequirements */.Ez)(resolved, file), options: found.options };
}
/** What trained the model is kept to where the file leaves a choice. */
function constraintsOf(versions) {
    const lines = [...versions]
        .filter(([name]) => name !== 'python')
        .map(([name, version]) => `${(0,model_requirements/* normaliseName */.GX)(name)}==${version}`);
    return lines.map((line) => `${line}\n`).join('');
}
const usualFiles = ['requirements.lock', 'uv.lock', 'poetry.lock', 'requirements.txt'];
async function readText({ requirements, model }, { workspace, python }) {
    const own = model.kind === 'mlflow' ? [`${model.path}/requirements.txt`] : [];
    for (const file of requirements === undefined ? [...usualFiles, ...own] : [requirements]) {
        const text = await workspace.readText(file);
        if (text === undefined)
            continue;
        const lockExport = (0,lock_export/* findLockExport */.L)(file);
        return { file, text: lockExport === undefined ? text : await python.exportLock(file, lockExport) };
    }
    throw new core_error/* UserError */.y(requirements === undefined
        ? `There is neither ${usualFiles.join(' nor ')}; name the file with the packages that ${model.path} needs with serve.requirements in crisol.yaml.`
        : `There is no ${requirements}; serve.requirements or the input requirements names the file with the packages of the model.`, { code: 'MISSING' });
}
/** The packages of the model lie before the server's: where both have one, the server must take the model's version. */
async function fitServer(packages, { target, file, notes }, ports) {
    const lock = (0,model_requirements/* parseRequirements */.Ez)(await ports.staging.readServer('requirements.lock'), "the server's requirements.lock");
    const own = (0,model_requirements/* selectPackages */.AP)(lock, target);
    const pinned = new Map(packages.map(({ name, version }) => [name, version]));
    const clashes = own
        .filter(({ name, version }) => pinned.has(name) && pinned.get(name) !== version)
        .map(({ name }) => name);
    if (clashes.length === 0)
        return (0,model_requirements/* renderLock */.wC)(own);
    notes.push(`The server takes ${clashes.join(', ')} in the versions of ${file}.`);
    return await resolveServer(packages, { clashes, target, file }, ports);
}
async function resolveServer(packages, { clashes, target, file }, { staging, python }) {
    const constraints = packages.map(({ name, version }) => `${name}==${version}\n`).join('');
    const requirements = await staging.readServer('requirements.in');
    try {
        const resolved = await python.resolve({ requirements, file: 'requirements.in', constraints, target });
        return (0,model_requirements/* renderLock */.wC)((0,model_requirements/* selectPackages */.AP)((0,model_requirements/* parseRequirements */.Ez)(resolved, "the server's packages"), target));
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'MISSING')
            throw error;
        throw new core_error/* UserError */.y(`The server does not work with ${clashes.join(', ')} in the versions of ${file}: ${error.message} Change them there, or name a smaller file with serve.requirements.`, { code: 'MISSING', cause: error });
    }
}

// EXTERNAL MODULE: ./lib/flows/package/example.js
var package_example = __webpack_require__(3436);
// EXTERNAL MODULE: ./lib/flows/package/locate.js
var locate = __webpack_require__(8914);
// EXTERNAL MODULE: ./lib/flows/package/prepare.js + 10 modules
var prepare = __webpack_require__(8387);
// EXTERNAL MODULE: ./lib/core/image/labels.js
var labels = __webpack_require__(4830);
;// CONCATENATED MODULE: ./lib/flows/package/publish.js




/**
 * Builds an image, tries it, and pushes it when it has passed. Where the registry has an image with the same layers
 * below the model, only the model's layer is sent, and no builder is needed.
 *
 * @throws {UserError} REMOTE when the registry refuses; ENVIRONMENT without a builder
 */
async function publish(order, ports) {
    const { reference, builder, outline } = order;
    // The registry is asked first: what it refuses need not be built.
    const there = reference === undefined ? undefined : await ports.registry.find(reference);
    const isSame = there !== undefined && there.labels[labels/* labelNames */.l.lockDigest] === outline.labels[labels/* labelNames */.l.lockDigest];
    if (builder === 'registry' && (reference === undefined || !isSame))
        throw nothingToReplace(reference);
    if (reference !== undefined && there !== undefined && isSame && (builder === 'auto' || builder === 'registry'))
        return await replaceModel(order, { reference, there }, ports);
    return await build(order, builder === 'registry' ? 'auto' : builder, ports);
}
function nothingToReplace(reference) {
    return new core_error/* UserError */.y(reference === undefined
        ? 'builder: registry replaces the model in an image that is there; name it with the input image.'
        : `builder: registry replaces the model in an image that is there, and ${reference} has none with the same base, packages and code; build it once with builder: auto.`, { code: 'ENVIRONMENT' });
}
async function build(order, name, ports) {
    const builder = await ports.openBuilder(name);
    const plan = await order.complete();
    const image = await ports.console.group(`Building the image with ${builder.name}`, async () => builder.build(plan, order.layout, ports.console.info));
    const smoke = await order.test(image);
    const made = { image, smoke, builder: builder.name };
    if (order.reference === undefined || !(0,summary/* isPassed */.Hh)(smoke))
        return { ...made, pushedBytes: undefined };
    const { digest, bytes } = await ports.registry.push(image, order.reference);
    if (digest !== image.manifest.digest)
        throw new Error(`The registry names what was pushed ${digest}, and ${image.manifest.digest} was tested.`);
    return { ...made, pushedBytes: bytes };
}
/** The new image lies beside the one that is there, by its digest alone, until it has passed: then the tag moves. */
async function replaceModel(order, { reference, there }, ports) {
    const { outline } = order;
    if (hasLabels(there, outline.labels))
        return await tryAgain(order, there, ports);
    const model = outline.layers.at(-1);
    if (model === undefined)
        throw new Error('The plan has no layers.');
    const change = { layer: model, environment: outline.environment, labels: outline.labels, epoch: outline.epoch };
    const { digest, bytes } = await ports.registry.rebase(there, change, there.reference);
    const image = await ports.registry.pull(withDigest(reference, digest), order.layout);
    const smoke = await order.test(image);
    const made = { image, smoke, builder: 'registry (only the model changed)' };
    if (!(0,summary/* isPassed */.Hh)(smoke))
        return { ...made, pushedBytes: undefined };
    await ports.registry.tag(digest, reference);
    return { ...made, pushedBytes: bytes };
}
/** Labels tell the commit, the base, the packages, the code and every file of the model. */
function hasLabels({ labels }, wanted) {
    return Object.entries(wanted).every(([name, value]) => labels[name] === value);
}
async function tryAgain({ layout, test }, { reference }, { registry }) {
    const image = await registry.pull(reference, layout);
    const builder = 'nothing changed: the image that is there was tried again';
    return { image, smoke: await test(image), builder, pushedBytes: undefined };
}
function withDigest(reference, digest) {
    return (0,image_reference/* formatReference */.FH)({ ...(0,image_reference/* parseReference */.F2)(reference, 'Input image'), tag: undefined, digest });
}

// EXTERNAL MODULE: ./lib/flows/package/settings.js
var package_settings = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/core/package/agreement.js
var agreement = __webpack_require__(2108);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/value.js
var value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/flows/package/answer.js


/** Reads what a server or a program answered; `undefined` where it is no JSON. */
function readJson(text) {
    try {
        return (0,json/* parseJson */.q)(text, 'the answer');
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/flows/package/probe.js



/** Seconds that a model may take to load, and a container to stop. */
const patience = { load: 120, stop: 30 };
/** Looks whether a container that was just started does what it promises, in every protocol, and stops it. */
async function probe(container, expected, ports) {
    const checks = [];
    try {
        const ready = await waitUntilReady(container, ports);
        checks.push({ name: 'Not ready before the model is loaded, then ready', fault: ready });
        if (ready === undefined)
            checks.push(...(await askAll(container, expected, ports)));
    }
    finally {
        const exitCode = await container.stop(patience.stop);
        checks.push({ name: 'Stops cleanly on SIGTERM', fault: exitCode === 0 ? undefined : `it exited with ${exitCode}` });
    }
    return { checks, log: await container.log() };
}
/** Before the model is loaded nothing answers, or 503; anything else would send traffic to a server that cannot serve. */
async function waitUntilReady({ url }, { client, clock }) {
    const end = clock.now() + patience.load * 1000;
    while (clock.now() < end) {
        const status = (await client.ask(`${url}/health/ready`))?.status;
        if (status === 200)
            return undefined;
        if (status !== undefined && status !== 503)
            return `/health/ready answered ${status} before the model was loaded; expected 503`;
        await clock.sleep(50);
    }
    return `it was not ready within ${patience.load} seconds`;
}
async function askAll({ url }, expected, ports) {
    const { example } = expected;
    const { manifest, digest } = expected.prepared;
    const tensors = await readTensors(`${url}/v2/models/${manifest.name}`, ports);
    const checks = [];
    if (tensors === undefined)
        checks.push({ name: 'Open Inference V2', fault: 'it does not describe the model' });
    for (const ask of (0,protocols/* asksFor */.ev)(example, manifest.name, tensors ?? { inputs: [] }))
        checks.push({ name: ask.protocol, fault: await tryAsk(ask, { url, answer: expected.answer }, ports) });
    checks.push({ name: 'Malformed bodies get 400', fault: await tryMalformed(url, ports) });
    checks.push({ name: 'SageMaker ping, live and ready', fault: await tryHealth(url, ports) });
    checks.push({ name: 'Says which model it serves', fault: await tryVersion(url, digest, ports) });
    return checks;
}
async function readTensors(url, { client }) {
    const answer = readJson((await client.ask(url))?.text ?? '');
    return answer === undefined ? undefined : (0,protocols/* parseTensors */.wq)(answer);
}
async function tryAsk(ask, expected, { client }) {
    const answer = await client.ask(`${expected.url}${ask.path}`, { type: ask.contentType, text: ask.body });
    if (answer === undefined)
        return 'nothing answered';
    if (answer.status !== 200)
        return `it answered ${answer.status}: ${shorten(answer.text)}`;
    const json = readJson(answer.text);
    const found = json === undefined ? undefined : ask.read(json);
    return found === undefined
        ? `its answer has no predictions: ${shorten(answer.text)}`
        : (0,agreement/* differenceOf */.P)(expected.answer, found);
}
async function tryMalformed(url, { client }) {
    for (const { path, body } of protocols/* malformed */.Qm) {
        const answer = await client.ask(`${url}${path}`, { type: 'application/json', text: body });
        if (answer?.status !== 400)
            return `${path} answered ${answer?.status ?? 'nothing'} for ${body}`;
        if (/Traceback \(most recent/u.test(answer.text))
            return `${path} answered with a stack trace for ${body}`;
    }
    return undefined;
}
async function tryHealth(url, { client }) {
    for (const path of ['/ping', '/health/live', '/health/ready', '/v2/health/ready', '/metrics']) {
        const status = (await client.ask(`${url}${path}`))?.status;
        if (status !== 200)
            return `${path} answered ${status ?? 'nothing'}`;
    }
    return undefined;
}
async function tryVersion(url, digest, { client }) {
    const text = (await client.ask(`${url}/version`))?.text ?? '';
    return text.includes(digest) ? undefined : `/version does not name ${digest.slice(0, 12)}: ${shorten(text)}`;
}
function shorten(text) {
    return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

;// CONCATENATED MODULE: ./lib/flows/package/smoke.js








/**
 * Runs an image, locked down, and looks whether it does what it promises. A model is loaded here for the first time.
 *
 * @throws {UserError} ENVIRONMENT when the engine does not take the image; MODEL when the model does not load, or cannot
 *   be asked outside the container; INPUT when the base has another Python
 */
async function smokeTest(trial, ports) {
    const { engine } = trial;
    const image = await engine.load(trial.image);
    try {
        const failed = await describe(engine, image, trial);
        if (failed !== undefined)
            return failed;
        const { expected, comparison } = await findExpected(trial, ports);
        const inventory = await listPackages(engine, image, trial);
        const container = await engine.start(image, optionsOf(trial, ['serve']));
        const { prepared, example } = trial;
        const probed = await probe(container, { prepared, example, answer: expected }, ports);
        const listed = {
            name: 'Lists what is installed (CycloneDX)',
            fault: inventory === undefined ? 'it printed no CycloneDX document' : undefined,
        };
        return { ...probed, checks: [...probed.checks, listed], comparison, inventory };
    }
    finally {
        await engine.forget(image);
    }
}
/** Exit code of the server's commands for what a user can repair. */
const repairable = 2;
function optionsOf({ memory }, command) {
    return { command, environment: {}, port: package_image/* port */.Oh, memory };
}
function broken(name, fault, log) {
    return {
        checks: [{ name, fault }],
        comparison: 'Nothing was compared: the model was not served.',
        log,
        inventory: undefined,
    };
}
/** What is really installed, as the image itself finds it. */
async function listPackages(engine, image, trial) {
    const { exitCode, stdout } = await engine.run(image, optionsOf(trial, ['sbom']));
    const document = exitCode === 0 ? readJson(stdout) : undefined;
    return (0,value/* isMapping */.pi)(document) && document.get('bomFormat') === 'CycloneDX' ? stdout : undefined;
}
/**
 * Loads the model without a server. What a user can repair is told in a sentence; anything else is a result, with what
 * was printed.
 *
 * @throws {UserError} MODEL, INPUT
 */
async function describe(engine, image, trial) {
    const { exitCode, stdout, stderr } = await engine.run(image, optionsOf(trial, ['describe']));
    const reason = lastLine(stderr) ?? `it ended with ${exitCode}`;
    if (exitCode === repairable)
        throw new core_error/* UserError */.y(`The model does not load in the container: ${reason.replace(/\.?$/u, '.')}`, { code: 'MODEL' });
    const about = exitCode === 0 ? readJson(lastLine(stdout) ?? '') : undefined;
    const python = (0,value/* isMapping */.pi)(about) ? about.get('python') : undefined;
    if (typeof python !== 'string')
        return broken('The model loads', reason, `${stdout}${stderr}`);
    if ((0,model_versions/* minorOf */.Hs)(python) === (0,model_versions/* minorOf */.Hs)(trial.python))
        return undefined;
    throw new core_error/* UserError */.y(`The base image has Python ${python}, and the packages are for ${trial.python}; say which one it has with python-version.`, { code: 'INPUT' });
}
function lastLine(text) {
    return text
        .split('\n')
        .findLast((line) => line.trim() !== '')
        ?.trim();
}
/** What training has recorded; where it recorded no predictions, what the model's library answers outside. */
async function findExpected({ prepared, example, code }, ports) {
    const count = example.rows.length;
    const rows = `${count} recorded ${count === 1 ? 'row' : 'rows'}`;
    if (example.predictions !== undefined) {
        const expected = { predictions: example.predictions, probabilities: example.probabilities };
        return {
            expected,
            comparison: `Every protocol is asked for the ${rows}, and compared with what training predicted.`,
        };
    }
    const said = readJson(await ports.python.predict(prepared.directory, await code(), renderInputs(example)));
    const expected = said === undefined ? undefined : (0,agreement/* toAnswer */.G)(said);
    if (expected === undefined)
        throw new core_error/* UserError */.y('The model gave no predictions outside the container; record them in the example.', {
            code: 'MODEL',
        });
    return {
        expected,
        comparison: `Every protocol is asked for the ${rows}. Training has recorded no predictions: they are compared with the same model called outside the container.`,
    };
}
function renderInputs({ columns, rows }) {
    return (0,json/* renderJson */.h)(new Map([
        ['columns', columns],
        ['data', rows],
    ]));
}

;// CONCATENATED MODULE: ./lib/actions/package/run.js














/**
 * Makes an image of the reviewed model, tries it, and pushes it where it predicts what training predicted.
 *
 * @throws {UserError} INPUT, MODEL, MISSING, REMOTE, ENVIRONMENT, SYNTAX, UNSUPPORTED, PATH: nothing is pushed then
 */
async function run(inputs, ports) {
    const started = ports.clock.now();
    const reference = toReference(inputs);
    const settings = await (0,package_settings/* readSettings */.s)(inputs, ports);
    const model = await (0,locate/* locateModel */.S)(settings.model, settings.predictor !== undefined, ports);
    const example = await (0,package_example/* requireExample */.IA)(model, settings.example, ports);
    const told = { fallbackName: ports.repositoryName, reviewed: inputs.reviewed };
    const prepared = await (0,prepare/* prepareModel */.N)({ settings, model, example, ...told }, ports);
    const { manifest } = prepared;
    const target = await chooseTarget(inputs, manifest.versions, ports);
    const trained = { model: model.path, kind: model.kind, versions: manifest.versions };
    const wanted = { model, requirements: settings.requirements, trained, target };
    const dependencies = await readDependencies(wanted, ports);
    const base = await pinBase(inputs, target, ports);
    const { predictor } = settings;
    const assembly = await assemble({ prepared, dependencies, target, base, predictor }, ports);
    if (inputs.dryRun)
        return tellPlan(assembly.outline, { model, example, prepared });
    if (inputs.eject !== undefined)
        return await eject(inputs.eject, await assembly.complete(), ports);
    // Asked for before anything is built: without it the image could not be tried.
    const engine = await ports.openEngine();
    const outcome = await publish({
        ...assembly,
        reference,
        builder: inputs.builder,
        layout: `${ports.staging.directory('image')}/layout`,
        test: async (image) => await smokeTest({ engine, image, prepared, example, python: target.python, code: assembly.code, memory: memoryFor(image) }, ports),
    }, ports);
    await keepInventory(outcome, ports);
    const seconds = (ports.clock.now() - started) / 1000;
    return toResult(outcome, { prepared, example, reference, seconds, notes: [...prepared.notes, ...dependencies.notes] });
}
/** File that lists what is installed in the image. */
const inventoryFile = '.crisol/package/sbom.cdx.json';
async function keepInventory({ smoke }, { workspace }) {
    if (smoke.inventory === undefined)
        return;
    await (0,own_folder/* keepOutOfGit */.h)(workspace);
    await workspace.write(inventoryFile, smoke.inventory);
}
/** Nothing is pushed without an image, or where that is said. */
function toReference({ image, push }) {
    if (image === undefined || !push)
        return undefined;
    const reference = (0,image_reference/* parseReference */.F2)(image, 'Input image');
    if (reference.digest === undefined)
        return (0,image_reference/* formatReference */.FH)({ ...reference, tag: reference.tag ?? 'latest' });
    throw new core_error/* UserError */.y(`Input image is "${image}"; expected a name to push to, with a tag or without, and no digest.`, {
        code: 'INPUT',
    });
}
const gibibyte = 1024 ** 3;
/** A model takes some multiple of its bytes once it is loaded. */
function memoryFor({ layers }) {
    const model = layers.at(-1)?.size ?? 0;
    return 2 * gibibyte + 6 * model;
}
function tellPlan(plan, { model, example, prepared }) {
    const { manifest, notes } = prepared;
    const lines = [
        `Model:  ${model.path} (${manifest.kind}), called ${manifest.name}`,
        `Rows:   ${example.rows.length} recorded, ${example.predictions === undefined ? 'without' : 'with'} predictions`,
        `Base:   ${plan.base} (${plan.platform})`,
        ...notes,
        'Nothing was built: this was a dry run.',
    ];
    const json = { model: model.path, kind: manifest.kind, name: manifest.name, base: plan.base, labels: plan.labels };
    return { ...nothingBuilt, lines, markdown: lines.join('\n\n'), json };
}
const nothingBuilt = { hasPassed: true, image: '', digest: '', failures: [] };
async function eject(folder, plan, ports) {
    await ports.writeContext(plan, folder);
    const lines = [`${folder} has a Dockerfile and one directory for each layer; its first lines say how it is built.`];
    return { ...nothingBuilt, lines, markdown: lines.join('\n'), json: { directory: folder } };
}
function toResult(outcome, { prepared, example, reference, seconds, notes }) {
    const { image, smoke, builder, pushedBytes } = outcome;
    const hasPassed = (0,summary/* isPassed */.Hh)(smoke);
    const report = {
        name: prepared.manifest.name,
        image: hasPassed ? reference : undefined,
        digest: image.manifest.digest,
        layers: image.layers,
        requestBody: (0,protocols/* requestOfOneRow */.T)(example),
        notes,
        ...{ builder, smoke, pushedBytes, seconds },
    };
    const failed = smoke.checks.filter(({ fault }) => fault !== undefined).map(({ name, fault }) => `${name}: ${fault}`);
    const pushed = hasPassed && reference !== undefined ? run_withDigest(reference, image.manifest.digest) : '';
    return {
        hasPassed,
        image: pushed,
        digest: image.manifest.digest,
        lines: toLines(report),
        markdown: (0,summary/* renderSummary */.Br)(report),
        failures: hasPassed ? [] : [`The image is not pushed: ${failed.join('; ')}.`],
        json: {
            ...{ image: pushed || null, digest: image.manifest.digest, layers: image.layers, checks: smoke.checks, builder },
            sbom: smoke.inventory === undefined ? null : inventoryFile,
        },
    };
}
function run_withDigest(reference, digest) {
    return (0,image_reference/* formatReference */.FH)({ ...(0,image_reference/* parseReference */.F2)(reference, 'Input image'), tag: undefined, digest });
}
function toLines(report) {
    const size = report.layers.reduce((sum, layer) => sum + layer.size, 0);
    const checks = report.smoke.checks.map(({ name, fault }) => `  ${fault === undefined ? 'ok  ' : 'FAIL'} ${name}${fault === undefined ? '' : `: ${fault}`}`);
    return [
        `Built ${report.digest} with ${report.builder}: ${(0,amount/* renderBytes */.UP)(size)} in ${(0,amount/* renderSeconds */.eB)(report.seconds)}.`,
        ...report.layers.map(({ name, size: bytes }) => `  ${name.padEnd(12)} ${(0,amount/* renderBytes */.UP)(bytes)}`),
        `Smoke test. ${report.smoke.comparison}`,
        ...checks,
        ...((0,summary/* isPassed */.Hh)(report.smoke) ? [] : [report.smoke.log.trimEnd()]),
        ...report.notes.map((note) => `Note: ${note}`),
        ...(report.image === undefined ? [] : [`Pushed ${report.image}.`, ...(0,summary/* tryLines */.pO)(report)]),
    ];
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
