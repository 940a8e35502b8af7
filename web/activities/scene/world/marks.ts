import {
  Box3,
  BoxGeometry,
  type Group,
  InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  type Object3D,
  Vector3,
} from 'three';

export type Look = 'pointed' | 'marked' | 'right' | 'wrong';

const COLOURS: Readonly<Record<Look, string>> = {
  pointed: '#ffffff',
  marked: '#e4572e',
  right: '#2e9d5f',
  wrong: '#c8402a',
};
const THICK = 0.014;
const AIR = 0.03;

/** Frames around things, as thick as a pencil so that they are seen at arm's length and across a room. */
export class Marks {
  readonly #parent: Group;
  readonly #bar = new BoxGeometry(1, 1, 1);
  readonly #materials = new Map<Look, MeshBasicMaterial>();
  readonly #frames = new Map<string, InstancedMesh>();

  constructor(parent: Group) {
    this.#parent = parent;
  }

  /** Frames these things and no others. */
  show(looks: ReadonlyMap<string, Look>, boxes: ReadonlyMap<string, Box3>): void {
    for (const frame of this.#frames.values()) {
      frame.removeFromParent();
      frame.dispose();
    }
    this.#frames.clear();
    for (const [id, look] of looks) {
      const box = boxes.get(id);
      if (box) this.#add(id, box, look);
    }
  }

  dispose(): void {
    this.show(new Map(), new Map());
    this.#bar.dispose();
    for (const material of this.#materials.values()) material.dispose();
  }

  #add(id: string, box: Box3, look: Look): void {
    const frame = new InstancedMesh(this.#bar, this.#material(look), 12);
    for (const [index, bar] of barsOf(box).entries()) frame.setMatrixAt(index, bar);
    this.#frames.set(id, frame);
    this.#parent.add(frame);
  }

  #material(look: Look): MeshBasicMaterial {
    const material = this.#materials.get(look) ?? new MeshBasicMaterial({ color: COLOURS[look], toneMapped: false });
    this.#materials.set(look, material);
    return material;
  }
}

/** The twelve edges of a box with some air around it. */
function barsOf(box: Box3): Matrix4[] {
  const { min, max } = box.clone().expandByScalar(AIR);
  const size = max.clone().sub(min);
  const middle = max.clone().add(min).multiplyScalar(0.5);
  const bars: Matrix4[] = [];
  for (const axis of [0, 1, 2]) {
    const [second, third] = [(axis + 1) % 3, (axis + 2) % 3];
    for (const [a, b] of [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ] as const) {
      const at = middle.clone();
      at.setComponent(second, middle.getComponent(second) + (a * size.getComponent(second)) / 2);
      at.setComponent(third, middle.getComponent(third) + (b * size.getComponent(third)) / 2);
      const scale = new Vector3(THICK, THICK, THICK).setComponent(axis, size.getComponent(axis) + THICK);
      bars.push(new Matrix4().makeScale(scale.x, scale.y, scale.z).setPosition(at));
    }
  }
  return bars;
}

/** The box around something, in the coordinates of the scene's content. */
export function boxAround(thing: Object3D, content: Object3D): Box3 {
  content.updateWorldMatrix(true, true);
  return new Box3().setFromObject(thing).applyMatrix4(content.matrixWorld.clone().invert());
}
