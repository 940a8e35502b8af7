/** How one likes to listen on this device: it stays from one recording to the next. */
const RATE = 'morsel.rate';
const CAPTIONS = 'morsel.captions';

export function keptRate(): number {
  const rate = Number(read(RATE));
  return rate >= 0.5 && rate <= 3 ? rate : 1;
}

export function keepRate(rate: number): void {
  write(RATE, String(rate));
}

/** Whether captions show; they do until somebody switches them off, for many watch without sound. */
export function keptCaptions(): boolean {
  return read(CAPTIONS) !== 'off';
}

export function keepCaptions(on: boolean): void {
  write(CAPTIONS, on ? 'on' : 'off');
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the card.
  }
}
