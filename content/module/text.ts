import * as v from 'valibot';

/**
 * Author's text as a small tree of our own: what Markdown with HTML off can say and nothing else.
 * It is drawn by components, never as an HTML string.
 */
export type Inline =
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'strong' | 'em' | 'del'; readonly c: readonly Inline[] }
  | { readonly t: 'code' | 'kbd'; readonly v: string }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly Inline[] }
  | { readonly t: 'break' };

export type Block =
  | { readonly t: 'p' | 'h'; readonly c: readonly Inline[] }
  | { readonly t: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly t: 'quote'; readonly c: readonly Block[] }
  | {
      readonly t: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly t: 'pre'; readonly lang: string; readonly v: string }
  | ImageBlock;

/** `src` is a file beside the module in a draft and an address below `/api/media/` once published. */
export interface ImageBlock {
  readonly t: 'image';
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
}

export const Inline: v.GenericSchema<Inline> = v.lazy(() =>
  v.variant('t', [
    v.object({ t: v.literal('text'), v: v.string() }),
    v.object({ t: v.picklist(['strong', 'em', 'del']), c: v.array(Inline) }),
    v.object({ t: v.picklist(['code', 'kbd']), v: v.string() }),
    v.object({ t: v.literal('link'), href: v.string(), c: v.array(Inline) }),
    v.object({ t: v.literal('break') }),
  ]),
);

export const Inlines = v.array(Inline);

export const ImageBlock = v.object({
  t: v.literal('image'),
  src: v.string(),
  alt: v.string(),
  caption: v.optional(v.string()),
});

export const Block: v.GenericSchema<Block> = v.lazy(() =>
  v.variant('t', [
    v.object({ t: v.picklist(['p', 'h']), c: Inlines }),
    v.object({ t: v.literal('list'), ordered: v.boolean(), items: v.array(v.array(Block)) }),
    v.object({ t: v.literal('quote'), c: v.array(Block) }),
    v.object({ t: v.literal('table'), head: v.array(Inlines), rows: v.array(v.array(Inlines)) }),
    v.object({ t: v.literal('pre'), lang: v.string(), v: v.string() }),
    ImageBlock,
  ]),
);

export const Blocks = v.array(Block);
