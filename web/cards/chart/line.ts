/** A line chart as numbers to draw: everything in pixels from the top left. */
export interface Layout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** The names that have room below the axis. */
  readonly names: readonly Name[];
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

export interface Name {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Wish {
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly series: readonly (readonly number[])[];
  /** Where the axis begins. */
  readonly from: number;
  /** Pixels that a text takes. */
  readonly widthOf: (text: string) => number;
  readonly write: (value: number) => string;
  /** Height of a line of text. */
  readonly line: number;
}

const GAP = 10;

/** Lays out lines over evenly spaced names; of the names as many as fit beside each other are written. */
export function layoutLines(wish: Wish): Layout {
  const values = wish.series.flat();
  const steps = ticksBetween(Math.min(wish.from, ...values), Math.max(wish.from, ...values));
  const [low = 0] = steps;
  const high = steps.at(-1) ?? 1;
  const left = Math.min(wish.width / 2, Math.max(...steps.map((value) => wish.widthOf(wish.write(value)))) + GAP);
  const plot = { left, right: wish.width - GAP, top: wish.line / 2 + 2, bottom: wish.height - wish.line * 1.6 };
  const y = (value: number) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  const count = wish.names.length - 1;
  const x = (index: number) => plot.left + (index / count) * (plot.right - plot.left);
  return {
    plot,
    ticks: steps.map((value) => ({ value, y: y(value) })),
    names: fitNames(wish, x),
    lines: wish.series.map((one) => one.map((value, index) => ({ x: x(index), y: y(value) }))),
  };
}

/** Every name, or every second, third ... until none touches the next; a single one is left at worst. */
function fitNames({ names, widthOf, width }: Wish, x: (index: number) => number): Name[] {
  for (let step = 1; step < names.length; step++) {
    const placed = names.flatMap((text, index) => (index % step === 0 ? [place(text, x(index))] : []));
    if (placed.every((one, index) => index === 0 || (placed[index - 1]?.to ?? 0) + GAP <= one.start)) {
      return placed.map(({ name }) => name);
    }
  }
  const [first = ''] = names;
  return [place(first, x(0)).name];

  function place(text: string, at: number): { name: Name; start: number; to: number } {
    const long = widthOf(text);
    if (at - long / 2 < 0) return { name: { text, x: 0, anchor: 'start' }, start: 0, to: long };
    if (at + long / 2 > width) return { name: { text, x: width, anchor: 'end' }, start: width - long, to: width };
    return { name: { text, x: at, anchor: 'middle' }, start: at - long / 2, to: at + long / 2 };
  }
}

/** A span below this, or below this share of the numbers themselves, cannot be told apart on an axis. */
const NO_SPAN = { atAll: 1e-300, share: 1e-9 };

/** Three to six round numbers from at most `low` to at least `high`. */
export function ticksBetween(low: number, high: number): number[] {
  const flat = high - low <= Math.max(NO_SPAN.atAll, NO_SPAN.share * Math.max(Math.abs(low), Math.abs(high)));
  const span = flat ? 1 : high - low;
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= raw) ?? 10) * power;
  const start = Math.floor(low / step + 1e-9);
  const end = Math.ceil((low + span) / step - 1e-9);
  return Array.from({ length: end - start + 1 }, (_, index) => Number(((start + index) * step).toPrecision(12)));
}
