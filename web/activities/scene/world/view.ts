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

  /** Shows all of this box, as large as the screen lets it be. */
  fit(box: Box3): void {
    const middle = box.getCenter(new Vector3());
    const half = box.getSize(new Vector3()).multiplyScalar(0.5);
    const upright = Math.tan(MathUtils.degToRad(this.camera.fov) / 2);
    const across = upright * this.camera.aspect;
    const distance =
      Math.max((half.y * 0.85 + half.z * 0.45) / upright, (half.x + half.z * 0.2) / across) * 1.06 + half.z * 0.8;
    this.#controls.minDistance = distance * 0.25;
    this.#controls.maxDistance = distance * 1.8;
    this.#controls.target.copy(middle);
    this.camera.position.copy(middle).addScaledVector(this.#from, distance);
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
