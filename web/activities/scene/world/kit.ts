import {
  type BufferGeometry,
  CatmullRomCurve3,
  Color,
  ConeGeometry,
  CylinderGeometry,
  Group,
  MathUtils,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  SphereGeometry,
  TubeGeometry,
  Vector3,
} from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import type { Thing } from '#content/activities/scene/schema.ts';
import type { PLAIN_SHAPES, Shape } from '#content/activities/scene/shapes.ts';
import { DEVICES } from './devices.ts';
import { FURNITURE } from './furniture.ts';
import type { Paint, Part, Piece } from './pieces.ts';
import { SAFETY } from './safety.ts';

/** What is built of several solids. */
type Built = Exclude<Shape, (typeof PLAIN_SHAPES)[number]>;

const PAINTS: Readonly<Record<Exclude<Paint, 'main'>, string>> = {
  ...{ white: '#f4efe6', grey: '#a9a49b', black: '#23201d', red: '#c4301f', orange: '#e2672e', yellow: '#e0ac2b' },
  ...{ green: '#3f8a5a', blue: '#3d6c8f', purple: '#7a4b8c', brown: '#8f6543', wood: '#c9a374', steel: '#b6bcc0' },
  ...{ skin: '#c58c68', dark: '#45403a', paper: '#faf5ea', screen: '#27506b', glass: '#bcd6de', sky: '#cfe6f2' },
};
const PARTS: Readonly<Record<Built, Part>> = { ...FURNITURE, ...DEVICES, ...SAFETY };

/** Makes things out of plain solids. What it has made is shared where it is alike, and given back by `dispose`. */
export class Kit {
  readonly #materials = new Map<string, MeshStandardMaterial>();
  readonly #geometries = new Map<string, BufferGeometry>();

  /** Something Morsel builds, standing on its own floor at the origin. */
  build({ shape, size, colour }: Thing): Group {
    const group = new Group();
    const part = shape in PARTS ? PARTS[shape as Built] : plainPart(shape, size ?? [1, 1, 1]);
    for (const piece of part.pieces) group.add(this.#solid(piece, colour ?? part.colour));
    return group;
  }

  /** A material of that colour, for walls and floors too. */
  material(colour: string, glows = false): MeshStandardMaterial {
    const key = `${colour} ${glows}`;
    const known = this.#materials.get(key);
    if (known) return known;
    const made = new MeshStandardMaterial({ color: colour, roughness: 0.78 });
    if (glows) {
      made.emissive = new Color(colour);
      made.emissiveIntensity = 0.55;
    }
    this.#materials.set(key, made);
    return made;
  }

  dispose(): void {
    for (const one of [...this.#materials.values(), ...this.#geometries.values()]) one.dispose();
  }

  #solid(piece: Piece, main: Exclude<Paint, 'main'>): Object3D {
    const { form, size, at, paint, lean = [0, 0, 0], glows = false } = piece;
    const mesh = new Mesh(this.#geometry(piece), this.material(PAINTS[paint === 'main' ? main : paint], glows));
    mesh.scale.set(...scaleOf(form, size));
    mesh.position.set(at[0], at[1] + size[1] / 2, at[2]);
    mesh.rotation.set(...(lean.map(MathUtils.degToRad) as [number, number, number]));
    mesh.castShadow = !glows;
    mesh.receiveShadow = true;
    return mesh;
  }

  /** Boxes keep the roundness of their edges, curves their thickness; other forms are stretched from one of size 1. */
  #geometry({ form, size, through = [] }: Piece): BufferGeometry {
    const key = form === 'box' ? size.join() : `${form} ${through.join()}`;
    const known = this.#geometries.get(key);
    if (known) return known;
    const made = geometryOf(form, size, through);
    this.#geometries.set(key, made);
    return made;
  }
}

const ROUND = {
  cylinder: () => new CylinderGeometry(0.5, 0.5, 1, 28),
  cone: () => new ConeGeometry(0.5, 1, 28),
  sphere: () => new SphereGeometry(0.5, 24, 16),
};

function geometryOf(form: Piece['form'], size: Piece['size'], through: NonNullable<Piece['through']>): BufferGeometry {
  if (form === 'box') return roundedBox(size);
  if (form !== 'curve') return ROUND[form]();
  const line = new CatmullRomCurve3(through.map(([x, z]) => new Vector3(x, 0, z)));
  return new TubeGeometry(line, through.length * 10, size[1] / 2, 10);
}

function roundedBox([width, height, depth]: Piece['size']): BufferGeometry {
  return new RoundedBoxGeometry(width, height, depth, 2, Math.min(0.02, Math.min(width, height, depth) * 0.3));
}

function scaleOf(form: Piece['form'], [width, height, depth]: Piece['size']): [number, number, number] {
  return form === 'box' || form === 'curve' ? [1, 1, 1] : [width, height, depth];
}

function plainPart(shape: string, size: Piece['size']): Part {
  const form = shape === 'cylinder' || shape === 'cone' || shape === 'sphere' ? shape : 'box';
  return { colour: 'wood', pieces: [{ form, size, at: [0, 0, 0], paint: 'main' }] };
}
