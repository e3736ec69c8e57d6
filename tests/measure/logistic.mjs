// Logistic regression by Newton's method, for few features and some thousand cases.

/** A column stands in just one of `groups`' signs: +1 may not weigh against, -1 may not weigh for, 0 is free. */
export function fitLogistic(cases, signs, ridge = 0.3) {
  let free = signs.map((_, i) => i);
  for (;;) {
    const weights = newton(cases, free, signs.length, ridge);
    const wrong = free.filter((i) => weights[i] * signs[i] < 0);
    if (!wrong.length) return weights;
    const worst = wrong.reduce((a, b) => (Math.abs(weights[a]) > Math.abs(weights[b]) ? a : b));
    free = free.filter((i) => i !== worst);
  }
}

export const sigmoid = (z) => 1 / (1 + Math.exp(-z));
export const dot = (w, x) => { let sum = 0; for (let i = 0; i < w.length; i++) sum += w[i] * x[i]; return sum; };

// Column 0 is the constant, which the ridge leaves alone. A case is { x, label, weight }.
function newton(cases, free, width, ridge) {
  const w = new Float64Array(width);
  const n = free.length;
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const { x, label, weight } of cases) {
      const p = sigmoid(dot(w, x));
      const g = weight * (p - label), h = Math.max(weight * p * (1 - p), 1e-9);
      for (let a = 0; a < n; a++) {
        const xa = x[free[a]];
        if (xa === 0) continue;
        gradient[a] += g * xa;
        for (let b = 0; b <= a; b++) hessian[a][b] += h * xa * x[free[b]];
      }
    }
    for (let a = 0; a < n; a++) {
      if (free[a] > 0) { gradient[a] += ridge * w[free[a]]; hessian[a][a] += ridge; } else hessian[a][a] += 1e-6;
      for (let b = a + 1; b < n; b++) hessian[a][b] = 0;
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let a = 0; a < n; a++) { w[free[a]] -= step[a]; largest = Math.max(largest, Math.abs(step[a])); }
    if (largest < 1e-6) break;
  }
  return w;
}

// By Cholesky's decomposition; only the lower triangle of the matrix is read.
function solve(matrix, vector) {
  const n = vector.length;
  const l = matrix.map((row) => Float64Array.from(row));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = l[i][j];
      for (let k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
      l[i][j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
    }
  }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) { let sum = vector[i]; for (let k = 0; k < i; k++) sum -= l[i][k] * y[k]; y[i] = sum / l[i][i]; }
  for (let i = n - 1; i >= 0; i--) { let sum = y[i]; for (let k = i + 1; k < n; k++) sum -= l[k][i] * y[k]; y[i] = sum / l[i][i]; }
  return y;
}
