/** A piece of a text: what was looked for, or what stands around it. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** Whether a text says what is looked for, whatever the case and the accents; everything does when nothing is. */
export function saysIt(text: string, wanted: string): boolean {
  return plain(text).includes(plain(wanted.trim()));
}

/** The text cut at the places where it says what is looked for. */
export function parts(text: string, wanted: string): Part[] {
  const sought = plain(wanted.trim());
  const where = plain(text);
  if (sought === '' || where.length !== text.length) return [{ text, found: false }];
  const cut: Part[] = [];
  let from = 0;
  for (let at = where.indexOf(sought); at !== -1; at = where.indexOf(sought, from)) {
    if (at > from) cut.push({ text: text.slice(from, at), found: false });
    cut.push({ text: text.slice(at, at + sought.length), found: true });
    from = at + sought.length;
  }
  return from < text.length ? [...cut, { text: text.slice(from), found: false }] : cut;
}

/** Lower case without accents, sign for sign as long as the text is composed. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
