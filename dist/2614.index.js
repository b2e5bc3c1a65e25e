export const id = 2614;
export const ids = [2614];
export const modules = {

/***/ 2614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runner: () => (/* binding */ runner)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6069);


/** Every command on runners, loaded on demand. */
const commands = new Map([
    ['start', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(334), __webpack_require__.e(8756), __webpack_require__.e(1284), __webpack_require__.e(1671), __webpack_require__.e(8626), __webpack_require__.e(7347)]).then(__webpack_require__.bind(__webpack_require__, 7347))).runnerStart],
    ['list', async () => (await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(1284), __webpack_require__.e(1671), __webpack_require__.e(524), __webpack_require__.e(2463)]).then(__webpack_require__.bind(__webpack_require__, 2463))).runnerList],
    ['stop', async () => (await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(1284), __webpack_require__.e(1671), __webpack_require__.e(524), __webpack_require__.e(4863)]).then(__webpack_require__.bind(__webpack_require__, 4863))).runnerStop],
    ['reap', async () => (await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(1284), __webpack_require__.e(1671), __webpack_require__.e(6423)]).then(__webpack_require__.bind(__webpack_require__, 6423))).runnerReap],
    ['doctor', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(334), __webpack_require__.e(8756), __webpack_require__.e(1284), __webpack_require__.e(1671), __webpack_require__.e(5870)]).then(__webpack_require__.bind(__webpack_require__, 5870))).runnerDoctor],
]);
const usage = `Keeps ephemeral runners on EC2.

usage: crisol runner <command> [options]      crisol runner <command> --help

  start     start runners
  list      tell what runs, since when and for which run
  stop      end runners
  reap      end the runners that nobody needs
  doctor    tell what launching runners lacks

examples:
  crisol runner start g5.xlarge --repository octocat/breast-cancer
  crisol runner doctor --repository octocat/breast-cancer`;
/** The command `runner`. */
const runner = {
    summary: 'keep ephemeral runners on EC2',
    usage,
    usageFor: async ([name = '']) => (await commands.get(name)?.())?.usage ?? usage,
    run: async ([name = '', ...rest], terminal) => {
        const load = commands.get(name);
        if (load !== undefined)
            return await (await load()).run(rest, terminal);
        const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(name, commands.keys());
        const hint = nearest === undefined ? 'Run crisol runner --help for the list.' : `Did you mean crisol runner ${nearest}?`;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`crisol runner has no command "${name}". ${hint}`, { code: 'INPUT' });
    },
};


/***/ })

};
