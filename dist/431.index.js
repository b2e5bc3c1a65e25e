export const id = 431;
export const ids = [431];
export const modules = {

/***/ 431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   metrics: () => (/* binding */ metrics)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _core_python_repr_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4183);
/* harmony import */ var _flows_collect_collect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6193);
/* harmony import */ var _flows_collect_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8629);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4251);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9048);








const usage = `Shows metrics, or how they differ between two revisions. Values are those of dvc metrics.

usage: crisol metrics show [revision] [--json]
       crisol metrics diff [a [b]] [options]

  a, b                   revisions to compare (default: HEAD and the workspace)

      --targets FILE     only this file; may be given again
      --all              show what is equal, too
      --json             print as JSON, unrounded
      --md               print as a Markdown table
      --no-path          leave out the file
      --precision N      decimal places (default: 5)
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol metrics diff main
  crisol metrics diff v1.0 v1.1 --md`;
/** The command `metrics`. */
const metrics = {
    summary: 'show metrics, or how they differ between two revisions',
    usage,
    run: async ([what = '', ...rest], terminal) => {
        if (what === 'diff')
            return await (0,_diff_js__WEBPACK_IMPORTED_MODULE_5__/* .diffCommand */ .F)('metrics', rest, terminal);
        if (what === 'show')
            return await show(rest, terminal);
        const found = what === '' ? 'crisol metrics needs a command' : `crisol metrics has no command "${what}"`;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${found}; expected show or diff.`, { code: 'INPUT' });
    },
};
async function show(args, terminal) {
    const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .parseOptions */ .A)(args, { json: { type: 'boolean' }, ..._directory_js__WEBPACK_IMPORTED_MODULE_6__/* .directoryOption */ .dW });
    const ports = await (0,_diff_js__WEBPACK_IMPORTED_MODULE_5__/* .openResults */ .B)(parsed, terminal);
    const [revision] = parsed.words;
    const snapshot = revision === undefined ? ports.snapshot : await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_4__/* .openRevision */ .k3)(revision, ports);
    const { table, problems } = await (0,_flows_collect_collect_js__WEBPACK_IMPORTED_MODULE_3__/* .collectTable */ .D)('metrics', snapshot, ports);
    for (const { message } of problems)
        terminal.console.warning(message);
    if (parsed.read('json') === 'true')
        terminal.write(`${(0,_core_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(table)}\n`);
    else {
        for (const [file, values] of table) {
            for (const [name, value] of values)
                terminal.write(`${file}  ${name}  ${(0,_core_python_repr_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonStr */ .q)(value)}\n`);
        }
    }
    return problems.length > 0 ? 2 : 0;
}


/***/ })

};
