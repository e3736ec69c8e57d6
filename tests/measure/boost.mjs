// Gradient boosting of trees that ask the same questions of every row (src/language/forest.h): the same forest for the same rows.

/**
 * How many trees of how many questions, how fast they learn, what a leaf's weight is raised by, and the fewest rows on a side of a question; and which
 * per cent of the groups and of the columns each tree does without: what holds in one story, or by one feature, counts for less.
 */
const usual = { trees: 120, questions: 3, rate: 0.1, ridge: 5, fewest: 8, limits: 16, groupsLeft: 35, columnsLeft: 60 };

const sigmoid = (z) => 1 / (1 + Math.exp(-z));

/** Whether a tree does without what has this name: the same for the same name and tree (FNV-1a, then mixed). */
function isLeft(name, tree, perCent) {
  let hash = (0x811c9dc5 ^ Math.imul(tree, 0x9e3779b1)) >>> 0;
  for (const c of name) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0 < (perCent / 100) * 2 ** 32;
}

/** Limits of a column: between all its values where they are few, else at its quantiles. A row is above a limit or not. */
function limitsOf(values, most) {
  const sorted = Int32Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= most) return distinct.slice(0, -1);
  const at = Array.from({ length: most - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / most)]);
  return [...new Set(at)].filter((limit) => limit < distinct.at(-1));
}

/** For each row, how many of a column's limits it is above. */
function placesOf(values, limits) {
  return Uint8Array.from(values, (value) => limits.filter((limit) => value > limit).length);
}

/**
 * The question that parts the leaves best, over all of them; of a column that is left out none is asked.
 * @returns {{ gain: number, column: number, place: number } | null} rows whose place in the column is above `place` answer yes
 */
function bestQuestion(places, widths, leafOf, leaves, gradient, hessian, { ridge, fewest, isOut }) {
  let best = null;
  const gain = (g, h) => (g * g) / (h + ridge);
  for (let column = 0; column < places.length; column++) {
    const width = widths[column];
    if (width < 2 || isOut(column)) continue;
    const g = new Float64Array(leaves * width), h = new Float64Array(leaves * width), count = new Uint32Array(leaves * width);
    for (let row = 0; row < leafOf.length; row++) {
      const at = leafOf[row] * width + places[column][row];
      g[at] += gradient[row]; h[at] += hessian[row]; count[at]++;
    }
    const sums = new Float64Array(width - 1);
    const sides = new Uint32Array(width - 1);
    for (let leaf = 0; leaf < leaves; leaf++) {
      let gAll = 0, hAll = 0, cAll = 0;
      for (let i = 0; i < width; i++) { gAll += g[leaf * width + i]; hAll += h[leaf * width + i]; cAll += count[leaf * width + i]; }
      let gLow = 0, hLow = 0, cLow = 0;
      for (let i = 0; i + 1 < width; i++) {
        gLow += g[leaf * width + i]; hLow += h[leaf * width + i]; cLow += count[leaf * width + i];
        if (cLow < fewest || cAll - cLow < fewest) continue;
        sums[i] += gain(gLow, hLow) + gain(gAll - gLow, hAll - hLow) - gain(gAll, hAll);
        sides[i]++;
      }
    }
    for (let place = 0; place + 1 < width; place++)
      if (sides[place] && (!best || sums[place] > best.gain + 1e-9)) best = { gain: sums[place], column, place };
  }
  return best;
}

/**
 * @param {{ x: ArrayLike<number>, label: number, weight: number, group?: string }[]} rows whole numbers in x, label 0 or 1; the group is their story
 * @returns {{ bias: number, trees: { questions: [number, number][], leaves: number[] }[] }} questions as [column, limit], leaves in thousandths
 */
export function fitForest(rows, options = {}) {
  const o = { ...usual, ...options };
  const columns = Array.from({ length: rows[0].x.length }, (_, c) => rows.map((row) => row.x[c]));
  const limits = columns.map((values) => limitsOf(values, o.limits));
  const places = columns.map((values, c) => placesOf(values, limits[c]));
  const widths = limits.map((list) => list.length + 1);
  const right = rows.reduce((sum, row) => sum + row.weight * row.label, 1), all = rows.reduce((sum, row) => sum + row.weight, 2);
  const bias = Math.round(1000 * Math.log(right / (all - right)));
  const score = new Float64Array(rows.length).fill(bias / 1000);
  const gradient = new Float64Array(rows.length), hessian = new Float64Array(rows.length);
  const trees = [];
  for (let t = 0; t < o.trees; t++) {
    const isOut = (column) => isLeft(`column ${column}`, t, o.columnsLeft);
    rows.forEach(({ label, weight: whole, group = '' }, i) => {
      const weight = isLeft(group, t, o.groupsLeft) ? 0 : whole;
      const p = sigmoid(score[i]);
      gradient[i] = weight * (label - p);
      hessian[i] = weight * Math.max(p * (1 - p), 1e-6);
    });
    const leafOf = new Uint8Array(rows.length);
    const questions = [];
    for (let q = 0; q < o.questions; q++) {
      const best = bestQuestion(places, widths, leafOf, 1 << q, gradient, hessian, { ...o, isOut });
      if (!best) break;
      questions.push([best.column, limits[best.column][best.place]]);
      for (let i = 0; i < rows.length; i++) if (places[best.column][i] > best.place) leafOf[i] |= 1 << q;
    }
    const g = new Float64Array(1 << questions.length), h = new Float64Array(g.length);
    for (let i = 0; i < rows.length; i++) { g[leafOf[i]] += gradient[i]; h[leafOf[i]] += hessian[i]; }
    const leaves = Array.from(g, (sum, leaf) => Math.round((1000 * o.rate * sum) / (h[leaf] + o.ridge)));
    for (let i = 0; i < rows.length; i++) score[i] += leaves[leafOf[i]] / 1000;
    trees.push({ questions, leaves });
  }
  return { bias, trees };
}

/** The log odds of a row, in thousandths. */
export function scoreOf({ bias, trees }, x) {
  return trees.reduce((sum, { questions, leaves }) =>
    sum + leaves[questions.reduce((leaf, [column, limit], q) => leaf | (x[column] > limit ? 1 << q : 0), 0)], bias);
}
