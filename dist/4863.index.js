export const id = 4863;
export const ids = [4863];
export const modules = {

/***/ 4863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runnerStop: () => (/* binding */ runnerStop)
/* harmony export */ });
/* harmony import */ var _actions_reap_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2236);
/* harmony import */ var _actions_reap_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4755);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1105);
/* harmony import */ var _flows_fleet_stop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5048);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9374);
/* harmony import */ var _runner_owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5652);







const usage = `Ends runners on EC2 and takes them away from GitHub.

usage: crisol runner stop NAME ... [options]

  NAME                       an instance, a label or the id of a workflow run

${_runner_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .ownerUsage */ .rG}
      --force                end also what does a job
      --json                 print what was ended as JSON

The token is taken from GH_TOKEN.

examples:
  crisol runner stop i-0123456789abcdef0 --repository octocat/breast-cancer`;
/** The command `runner stop`. */
const runnerStop = {
    summary: 'end runners',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, { ..._runner_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .ownerOptions */ .GL, force: { type: 'boolean' }, json: { type: 'boolean' } });
        if (parsed.words.length === 0) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('crisol runner stop needs names; expected instances, labels or workflow runs.', {
                code: 'INPUT',
            });
        }
        const wired = (0,_actions_reap_index_js__WEBPACK_IMPORTED_MODULE_0__.ports)((0,_actions_reap_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)((0,_runner_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .readOwner */ .A7)(parsed)), terminal.console);
        const stopped = await (0,_flows_fleet_stop_js__WEBPACK_IMPORTED_MODULE_3__/* .stopFleet */ .n)(parsed.words, parsed.isSet('force'), wired);
        const lines = stopped.map(({ id, type, label }) => `Ended ${id} (${type}, ${label}).`);
        (0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .tell */ .q)({ json: stopped, text: lines.join('\n') }, parsed, terminal);
        return 0;
    },
};


/***/ })

};
