import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

type Syntax = NonNullable<Options['extensions']>[number];

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

const OPENING = 91;
const CLOSING = 93;

/**
 * `[[...]]` on one line, word for word: nothing inside is Markdown. It arrives as a text directive whose name is its
 * source, so that outside of a cloze it turns back into text as any unknown text directive does.
 */
const gaps: Syntax = {
  text: {
    [OPENING]: {
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
    },
  },
};

const options: Options = {
  extensions: [directive(), gfm({ singleTilde: false }), gaps, { disable: { null: OFF } }],
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
