export const id = 7846;
export const ids = [7846];
export const modules = {

/***/ 7846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   params: () => (/* binding */ params)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4251);


const usage = `Shows how parameters differ between two revisions. Values are those of dvc params.

usage: crisol params diff [a [b]] [options]

  a, b                   revisions to compare (default: HEAD and the workspace)

      --targets FILE     only this file; may be given again
      --all              show what is equal, too
      --json             print as JSON
      --md               print as a Markdown table
      --no-path          leave out the file
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol params diff main
  crisol params diff v1.0 v1.1 --md`;
/** The command `params`. */
const params = {
    summary: 'show how parameters differ between two revisions',
    usage,
    run: async ([what = '', ...rest], terminal) => {
        if (what === 'diff')
            return await (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCommand */ .F)('params', rest, terminal);
        const found = what === '' ? 'crisol params needs a command' : `crisol params has no command "${what}"`;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${found}; expected diff.`, { code: 'INPUT' });
    },
};


/***/ })

};
