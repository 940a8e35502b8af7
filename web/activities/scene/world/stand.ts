import { type Group, MathUtils, type Object3D } from 'three';
import type { Thing } from '#content/activities/scene/schema.ts';
import type { Kit } from './kit.ts';

/** A thing where it stands in the scene. Models from files arrive later; until then `fetched` keeps their place. */
export async function stand(thing: Thing, kit: Kit, models: Models): Promise<Group> {
  const group = thing.file === undefined ? kit.build(thing) : await models.load(thing.file);
  group.position.set(thing.x, thing.y, thing.z);
  group.rotation.set(0, MathUtils.degToRad(thing.turn ?? 0), MathUtils.degToRad(thing.tilt ?? 0), 'YXZ');
  group.scale.setScalar(thing.scale ?? 1);
  return group;
}

/** Where models come from. */
export interface Models {
  load(address: string): Promise<Group>;
  dispose(): void;
}

/** Fetches glTF files; the loader itself is fetched with the first of them. */
export function fetchModels(): Models {
  const loaded: Group[] = [];
  return {
    async load(address) {
      const { loadModel } = await import('./model.ts');
      const model = await loadModel(address);
      loaded.push(model);
      return model;
    },
    dispose() {
      for (const model of loaded) release(model);
    },
  };
}

/** Gives back what a model holds on the graphics card. */
function release(model: Object3D): void {
  model.traverse((node) => {
    if (!('isMesh' in node)) return;
    const { geometry, material } = node as unknown as MeshParts;
    geometry.dispose();
    for (const one of [material].flat()) {
      for (const value of Object.values(one)) if (isTexture(value)) value.dispose();
      one.dispose();
    }
  });
}

interface Disposable {
  dispose(): void;
}
interface MeshParts {
  readonly geometry: Disposable;
  readonly material: Disposable | Disposable[];
}

function isTexture(value: unknown): value is Disposable {
  return typeof value === 'object' && value !== null && 'isTexture' in value;
}
