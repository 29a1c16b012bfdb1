/** When the pictures are taken, whatever the day: a campaign in full swing, a spring morning. */
export const MOMENT = Date.UTC(2026, 3, 21, 7, 30);

/** What the pages take for now: some minutes later, so that seconds more or less are nowhere to be read. */
export const ON_SCREEN = MOMENT + 10.5 * 60_000;

/** So many times slower than it is: what is typed keeps its order, and no minute passes between two pictures. */
const SLOWER = 100;

/** Runs in each process before ours: its clock stands at MOMENT, and moves on a hundred times slower. */
const PATCH = `
const Real = Date, began = Real.now(), now = () => ${MOMENT} + Math.floor((Real.now() - began) / ${SLOWER});
globalThis.Date = class Date extends Real {
  constructor(...args) { args.length === 0 ? super(now()) : super(...args); }
  static now() { return now(); }
};`;

/** What NODE_OPTIONS must be for processes that are started from here on. */
export const SLOW_CLOCK = `--import=data:text/javascript,${encodeURIComponent(PATCH)}`;
