export const id = 7170;
export const ids = [7170];
export const modules = {

/***/ 1831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openDvc)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1105);



/** Opens the `dvc` of the PATH in a project. On a terminal its progress bars are its own. */
function openDvc(root, console) {
    return {
        run: async (args) => {
            const stderr = process.stderr.isTTY ? 'inherit' : 'pipe';
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('dvc', args, { cwd: root, env: process.env, stdio: ['ignore', 'pipe', stderr] });
            // Line by line through the console, which lets no line become a command of the workflow.
            const told = child.stderr === null ? Promise.resolve() : tellLines(child.stderr, console);
            const [stdout, status] = await Promise.all([textOf(child.stdout), statusOf(child), told]);
            if (status === 0)
                return stdout;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`dvc ${args[0]} exited with ${status ?? 'a signal'}; what it said is above.`, {
                code: 'REMOTE',
            });
        },
    };
}
async function textOf(stream) {
    let text = '';
    for await (const chunk of stream?.setEncoding('utf8') ?? [])
        text += String(chunk);
    return text;
}
async function tellLines(stream, console) {
    for await (const line of (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)(stream))
        console.info(line);
}
async function statusOf(child) {
    return await new Promise((resolve, reject) => {
        child.once('error', (cause) => reject(absent(cause))).once('close', resolve);
    });
}
function absent(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('dvc was not found on the PATH; install it (pip install dvc), or leave out with-dvc.', {
        code: 'ENVIRONMENT',
        cause,
    });
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


/***/ })

};
