import type { Module } from '#content/module/module.ts';
import type { Writer } from '#server/database/engines/engine.ts';
import { Uses } from '#server/features/media/uses.repository.ts';
import { Variants } from '#server/features/media/variants.repository.ts';

type ModuleVersion = Pick<Module, 'id' | 'version' | 'cards'>;

/** Notes which uploaded media a published version refers to: they are kept as long as it is. */
export async function noteUses(writer: Writer, organizationId: string, module: ModuleVersion): Promise<void> {
  const addresses = JSON.stringify(module.cards).matchAll(/\/api\/media\/([0-9a-f]{32}\.[a-z0-9]{2,5})/g);
  const names = [...new Set([...addresses].map(([, name = '']) => name))];
  const found = await new Variants(organizationId).named(writer, names);
  const ids = [...new Set(found.map(({ media_id }) => media_id))];
  await new Uses(organizationId).add(writer, ids, module.id, module.version);
}
