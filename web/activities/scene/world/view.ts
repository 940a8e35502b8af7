import { type Box3, MathUtils, type PerspectiveCamera, Vector3 } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { SceneSet } from '#content/activities/scene/shapes.ts';

const FROM: Readonly<Record<SceneSet, readonly [number, number, number]>> = {
  room: [0.35, 0.55, 1],
  office: [0.3, 0.55, 1],
  corridor: [0.12, 0.42, 1],
  open: [0.4, 0.6, 1],
};
const TURN = MathUtils.degToRad(20);
/** Room left around what is shown. */
const MARGIN = 1.04;

/** The eye of whoever looks at the scene on a screen: turns around its middle, comes closer, goes away. */
export class View {
  readonly camera: PerspectiveCamera;
  readonly #controls: OrbitControls;
  readonly #from: Vector3;
  readonly #canvas: HTMLCanvasElement;

  constructor(camera: PerspectiveCamera, canvas: HTMLCanvasElement, set: SceneSet, onchange: () => void) {
    this.camera = camera;
    this.#canvas = canvas;
    this.#from = new Vector3(...FROM[set]).normalize();
    this.#controls = new OrbitControls(camera, canvas);
    this.#controls.enablePan = false;
    this.#controls.maxPolarAngle = MathUtils.degToRad(86);
    this.#controls.addEventListener('change', onchange);
    // A finger that goes up or down scrolls the page; sideways it turns, and two fingers do everything.
    canvas.style.touchAction = 'pan-y';
    canvas.addEventListener('wheel', this.#wheel, { capture: true, passive: true });
    canvas.addEventListener('pointerdown', this.#touch, { capture: true });
  }

  /** Shows all parts of a box, as large as the screen lets them be. */
  fit(whole: Box3, parts: readonly Box3[]): void {
    const middle = whole.getCenter(new Vector3());
    const frame = frameAround(parts, middle, this.#from, this.camera);
    this.#controls.minDistance = frame.distance * 0.25;
    this.#controls.maxDistance = frame.distance * 1.8;
    this.#controls.target.copy(frame.target);
    this.camera.position.copy(frame.target).addScaledVector(this.#from, frame.distance);
    this.#controls.update();
  }

  /** Turns around the middle by some degrees to one side, or comes closer by a share. */
  turn(steps: number): void {
    this.#move((offset) => offset.applyAxisAngle(new Vector3(0, 1, 0), steps * TURN));
  }

  closer(share: number): void {
    this.#move((offset) => offset.multiplyScalar(share));
  }

  /** Brings a point of the scene into the middle, without turning. */
  centre(point: Vector3): void {
    const offset = this.camera.position.clone().sub(this.#controls.target);
    this.#controls.target.copy(point);
    this.camera.position.copy(point).add(offset);
    this.#controls.update();
  }

  set enabled(on: boolean) {
    this.#controls.enabled = on;
  }

  dispose(): void {
    this.#controls.dispose();
    this.#canvas.removeEventListener('wheel', this.#wheel, { capture: true });
    this.#canvas.removeEventListener('pointerdown', this.#touch, { capture: true });
  }

  #move(change: (offset: Vector3) => Vector3): void {
    const offset = this.camera.position.clone().sub(this.#controls.target);
    this.camera.position.copy(this.#controls.target).add(change(offset));
    this.#controls.update();
  }

  /** The wheel alone scrolls the page. */
  readonly #wheel = ({ ctrlKey }: WheelEvent) => {
    this.#controls.enableZoom = ctrlKey;
  };

  readonly #touch = () => {
    this.#controls.enableZoom = true;
  };
}

/** What to look at, and from how far, so that the outermost corners of these boxes just touch the edges of the picture. */
function frameAround(
  boxes: readonly Box3[],
  middle: Vector3,
  from: Vector3,
  { fov, aspect }: PerspectiveCamera,
): { target: Vector3; distance: number } {
  const right = new Vector3(0, 1, 0).cross(from).normalize();
  const up = from.clone().cross(right);
  const upright = Math.tan(MathUtils.degToRad(fov) / 2);
  const corners = boxes.flatMap(cornersOf).map((corner) => corner.sub(middle));
  const across = edges(corners, from, right, upright * aspect);
  const along = edges(corners, from, up, upright);
  const target = middle.clone().addScaledVector(right, across.shift).addScaledVector(up, along.shift);
  return { target, distance: Math.max(across.distance, along.distance) * MARGIN };
}

/** How far along one side of the picture to move, and how far back, for both of its edges to touch a corner. */
function edges(corners: readonly Vector3[], from: Vector3, side: Vector3, slope: number) {
  const reach = (sign: number) =>
    Math.max(...corners.map((corner) => (sign * corner.dot(side)) / slope + corner.dot(from)));
  const [high, low] = [reach(1), reach(-1)];
  return { shift: ((high - low) * slope) / 2, distance: (high + low) / 2 };
}

function cornersOf({ min, max }: Box3): Vector3[] {
  return [min.x, max.x].flatMap((x) => [min.y, max.y].flatMap((y) => [min.z, max.z].map((z) => new Vector3(x, y, z))));
}
