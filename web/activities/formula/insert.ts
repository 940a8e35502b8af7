/** A text with its caret, and what was put in last: the cell that a second one would make a range of. */
export interface Edit {
  readonly text: string;
  readonly caret: number;
  readonly cell?: string | undefined;
}

/** Puts a sign where the caret is; an empty formula begins with `=`. */
export function withSign({ text, caret }: Edit, sign: string): Edit {
  const [before, behind] = [text.slice(0, caret), text.slice(caret)];
  const begun = before === '' && sign !== '=' ? '=' : before;
  return { text: `${begun}${sign}${behind}`, caret: begun.length + sign.length };
}

/** Puts a cell where the caret is; right behind another one that was just put in, the two become a range. */
export function withCell(edit: Edit, name: string): Edit {
  const before = edit.text.slice(0, edit.caret);
  const follows = edit.cell !== undefined && before.endsWith(edit.cell) && edit.cell !== name;
  return follows ? withSign(edit, `:${name}`) : { ...withSign(edit, name), cell: name };
}
