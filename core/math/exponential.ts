/**
 * exp, ln and pow from basic operations only. `Math.exp`, `Math.log` and `Math.pow` may differ in the last bit between
 * JavaScript engines; additions, multiplications and divisions may not. Reductions and polynomials after FreeBSD's
 * msun (fdlibm, e_exp.c and e_log.c). Relative error below 1e-15; for `pow` it grows with |y ln x| beyond 5.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
const LOWEST_EXPONENT = -1074;

/** 2^k for every k a double can hold, by doubling and halving, which are exact. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1023 - LOWEST_EXPONENT + 1);
  powers[-LOWEST_EXPONENT] = 1;
  for (let k = 1; k <= 1023; k++) powers[k - LOWEST_EXPONENT] = 2 * (powers[k - 1 - LOWEST_EXPONENT] ?? 0);
  for (let k = -1; k >= LOWEST_EXPONENT; k--) powers[k - LOWEST_EXPONENT] = (powers[k + 1 - LOWEST_EXPONENT] ?? 0) / 2;
  return powers;
}

function scale(value: number, k: number): number {
  if (k > 1000)
    return value * (POWERS_OF_TWO[1000 - LOWEST_EXPONENT] ?? 0) * (POWERS_OF_TWO[k - 1000 - LOWEST_EXPONENT] ?? 0);
  if (k < -1000)
    return value * (POWERS_OF_TWO[-1000 - LOWEST_EXPONENT] ?? 0) * (POWERS_OF_TWO[k + 1000 - LOWEST_EXPONENT] ?? 0);
  return value * (POWERS_OF_TWO[k - LOWEST_EXPONENT] ?? 0);
}

/** e to the power of x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return scale(y, k);
}

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm: NaN below 0, -Infinity at 0. */
export function ln(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  // Subnormal numbers are lifted by 2^54 so that the exponent field tells the exponent.
  const subnormal = x < 2.2250738585072014e-308;
  bits.setFloat64(0, subnormal ? x * 18014398509481984 : x);
  const top = bits.getUint32(0);
  let k = (top >>> 20) - 1023 - (subnormal ? 54 : 0);
  bits.setUint32(0, (top & 0x000fffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  return lnNearOne(m - 1, k);
}

/** ln(2^k (1 + f)) for 1 + f between sqrt(1/2) and sqrt(2). */
function lnNearOne(f: number, k: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/** x to the power of y, for x >= 0; NaN for negative x. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exp(y * ln(x));
}
