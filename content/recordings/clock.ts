/** The seconds that a time such as `0:42`, `12:05.5` or `1:02:03` means; `undefined` when it is none. */
export function readClock(text: string): number | undefined {
  const match = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:\.(\d{1,3}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', rest = '0'] = match;
  if (match[1] !== undefined && Number(minutes) > 59) return undefined;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  // In whole milliseconds: 3 and .264 would add up to 3.2640000000000002.
  return (whole * 1000 + Number(rest.padEnd(3, '0'))) / 1000;
}

/** Seconds as a time on a recording's clock: `0:42`, `1:02:03`, `0:07.25`. Whole milliseconds. */
export function writeClock(seconds: number): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  const rest = (ms % 1000).toString().padStart(3, '0').replace(/0+$/, '');
  const two = (part: number) => part.toString().padStart(2, '0');
  const clock = hours === 0 ? `${minutes}` : `${hours}:${two(minutes)}`;
  return `${clock}:${two(Math.floor(ms / 1000) % 60)}${rest === '' ? '' : `.${rest}`}`;
}
