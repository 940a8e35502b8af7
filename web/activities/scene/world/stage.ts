import { Box3, DirectionalLight, Group, HemisphereLight, type Object3D, PerspectiveCamera, Scene } from 'three';
import type { Scene as SceneActivity } from '#content/activities/scene/schema.ts';
import { Kit } from './kit.ts';
import { boxAround } from './marks.ts';
import { buildSet, ROOMS } from './set.ts';
import { fetchModels, stand } from './stand.ts';

/** Everything there is to see. `content` is what is placed on a table; `rig` is where whoever steps inside stands. */
export interface Stage {
  readonly scene: Scene;
  readonly content: Group;
  readonly walls: Group;
  readonly rig: Group;
  readonly camera: PerspectiveCamera;
  /** How far from the middle that is. */
  readonly stand: number;
  /** What can be marked, by id, and the boxes around it. */
  readonly targets: ReadonlyMap<string, Object3D>;
  readonly boxes: ReadonlyMap<string, Box3>;
  /** Around each thing that stands there, and around everything. */
  readonly parts: readonly Box3[];
  readonly whole: Box3;
  dispose(): void;
}

/** Builds a scene; rejects when one of its models cannot be had. */
export async function buildStage({ set, things, targets }: SceneActivity): Promise<Stage> {
  const kit = new Kit();
  const models = fetchModels();
  const around = buildSet(set);
  const content = new Group().add(around.floor, around.walls);
  const standing = await Promise.all([...things, ...targets].map((thing) => stand(thing, kit, models)));
  content.add(...standing);
  const marked = new Map(targets.map(({ id }, index) => [id, standing[things.length + index] ?? new Group()]));
  const boxes = new Map([...marked].map(([id, thing]) => [id, boxAround(thing, content)]));
  const parts = standing.map((thing) => boxAround(thing, content));
  const whole = parts.reduce((box, part) => box.union(part), new Box3());
  const rig = new Group();
  const camera = new PerspectiveCamera(42, 1, 0.05, 120);
  rig.add(camera);
  const { light, sky } = lights();
  const scene = new Scene().add(content, rig, light, light.target, sky);
  return {
    ...{
      scene,
      content,
      walls: around.walls,
      rig,
      camera,
      stand: ROOMS[set].stand,
      targets: marked,
      boxes,
      parts,
      whole,
    },
    dispose() {
      kit.dispose();
      models.dispose();
      around.dispose();
      light.dispose();
    },
  };
}

function lights() {
  const sky = new HemisphereLight('#fffaf2', '#c4b59d', 2.3);
  const light = new DirectionalLight('#fff1dd', 1.8);
  light.position.set(2.6, 5.5, 4);
  light.castShadow = true;
  light.shadow.mapSize.set(1024, 1024);
  light.shadow.bias = -0.0008;
  light.shadow.normalBias = 0.02;
  light.shadow.radius = 4;
  Object.assign(light.shadow.camera, { left: -6, right: 6, top: 6, bottom: -6, near: 0.5, far: 20 });
  return { light, sky };
}
