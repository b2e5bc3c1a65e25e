export const id = 2463;
export const ids = [2463];
export const modules = {

/***/ 2463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runnerList: () => (/* binding */ runnerList)
/* harmony export */ });
/* harmony import */ var _actions_reap_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2236);
/* harmony import */ var _actions_reap_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4755);
/* harmony import */ var _core_fleet_listing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4056);
/* harmony import */ var _flows_fleet_stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5048);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9374);
/* harmony import */ var _runner_owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5652);







const usage = `Lists the runners on EC2: what runs, since when and for which run.

usage: crisol runner list [options]

${_runner_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerUsage */ .rG}
      --json                 print the list as JSON

The token is taken from GH_TOKEN.

examples:
  crisol runner list --repository octocat/breast-cancer`;
/** The command `runner list`. */
const runnerList = {
    summary: 'list the runners',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOptions */ .A)(args, { ..._runner_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOptions */ .GL, json: { type: 'boolean' } });
        const wired = (0,_actions_reap_index_js__WEBPACK_IMPORTED_MODULE_0__.ports)((0,_actions_reap_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)((0,_runner_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .readOwner */ .A7)(parsed)), terminal.console);
        const listed = await (0,_flows_fleet_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .listFleet */ .d)(wired);
        (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .q)({ json: listed, text: (0,_core_fleet_listing_js__WEBPACK_IMPORTED_MODULE_6__/* .renderListing */ .R)(listed, wired.clock.now()) }, parsed, terminal);
        return 0;
    },
};


/***/ })

};
