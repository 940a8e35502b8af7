/** The learner asked the browser to fetch little: recordings then wait until somebody plays them. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
