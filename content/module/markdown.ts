import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

type Syntax = ReturnType<typeof directive>;
type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, readonly unknown[]>;

/** HTML stays text; so does what would surprise: indented code, underlined headings, bare addresses, footnotes. */
const OFF = [
  'htmlFlow',
  'htmlText',
  'codeIndented',
  'setextUnderline',
  'definition',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
];

const COLON = 58;
const OPENING = 91;
const CLOSING = 93;

/** Whether `:kbd[` stands here. */
const startsKeys: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const wanted = [...':kbd['].map((sign) => sign.charCodeAt(0));
    return function step(code) {
      if (code !== wanted.shift()) return nok(code);
      if (code === COLON) effects.enter('directiveText');
      effects.consume(code);
      if (wanted.length > 0) return step;
      effects.exit('directiveText');
      return ok;
    };
  },
};

/** Directives, of which `:kbd[...]` is the only one in running text: a colon before a letter is a colon. */
function directives(): Syntax {
  const { flow, text } = directive();
  const keys = [text?.[COLON] ?? []].flat().map(
    (construct): Construct => ({
      ...construct,
      tokenize(effects, ok, nok) {
        return effects.check(startsKeys, construct.tokenize.call(this, effects, ok, nok), nok);
      },
    }),
  );
  return { flow, text: { [COLON]: keys } };
}

/**
 * `[[...]]` on one line, word for word: nothing inside is Markdown. It arrives as a text directive whose name is its
 * source; outside of a cloze it turns back into text.
 */
const gap: Construct = {
  name: 'gap',
  tokenize(effects, ok, nok) {
    let seen = '';
    return function step(code) {
      const asked = seen === '' || seen === '[' ? code === OPENING : code !== null && code >= -2;
      if (!asked) return nok(code);
      if (seen === '') {
        effects.enter('directiveText');
        effects.enter('directiveTextName');
      }
      effects.consume(code);
      const closed = seen === ']' && code === CLOSING;
      if (!closed) {
        seen = code === CLOSING ? ']' : seen === '' ? '[' : '[[';
        return step;
      }
      effects.exit('directiveTextName');
      effects.exit('directiveText');
      return ok;
    };
  },
};

const options: Options = {
  extensions: [directives(), gfm({ singleTilde: false }), { text: { [OPENING]: gap } }, { disable: { null: OFF } }],
  // The one part of GFM's tree building with transforms makes links of bare addresses, which are text here.
  mdastExtensions: [directiveFromMarkdown(), ...gfmFromMarkdown().filter((part) => part.transforms === undefined)],
};

/** Parses Markdown with directives, tables, task lists and `[[gaps]]`; HTML is text. */
export function markdown(source: string): Root {
  return fromMarkdown(source, options);
}

/** How deep a tree is; found without recursion, so that no tree is too deep to ask. */
export function depthOf(root: Nodes): number {
  let depth = 0;
  let level: readonly Nodes[] = [root];
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return depth;
}
