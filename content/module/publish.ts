import * as v from 'valibot';
import { withFiles } from '#content/module/card-files.ts';
import type { Draft } from '#content/module/draft.ts';
import { estimateModuleSeconds } from '#content/module/estimate.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { Module } from '#content/module/module.ts';
import { canonical } from '#core/math/canonical.ts';
import { sha256 } from '#core/math/sha256.ts';

/**
 * Makes a module of a draft without errors, or says what keeps it from being one. `address` turns the name of a file
 * beside the module into the address it is served from.
 */
export function publish(
  draft: Draft,
  collection: string,
  address: (name: string) => string = (name) => name,
): { readonly module: Module } | { readonly issues: readonly Issue[] } {
  const errors = draft.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { issues: errors };
  const cards = draft.cards.map((card) => withFiles(card, address));
  const content = { ...draft.front, collection, seconds: estimateModuleSeconds(draft.cards), cards };
  const checked = v.safeParse(Module, { ...content, version: sha256(canonical(content)).slice(0, 16) });
  if (checked.success) return { module: checked.output };
  const issues: Issue[] = [];
  const report = reportTo(issues, draft.file);
  for (const issue of checked.issues) {
    const path = issue.path?.map((step) => String(step.key)).join('.') ?? '';
    report(1, `${path}: ${issue.message}`, 'See docs/module-format.md.');
  }
  return { issues };
}
