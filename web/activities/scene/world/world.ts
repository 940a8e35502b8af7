import { NeutralToneMapping, PCFShadowMap, Vector3, WebGLRenderer } from 'three';
import type { Scene } from '#content/activities/scene/schema.ts';
import { Headset, type HeadsetEvents, type Immersion } from './headset.ts';
import { type Look, Marks } from './marks.ts';
import { type Spot, spotOf, thingAt } from './pick.ts';
import { buildStage, type Stage } from './stage.ts';
import { View } from './view.ts';

export type { Immersion, Look, Spot };

/** What the page hears of a scene. */
export interface WorldEvents extends HeadsetEvents {
  /** After every picture: where the things are on the canvas. */
  readonly onspots: (spots: ReadonlyMap<string, Spot>) => void;
  /** The graphics card has given up. */
  readonly onlost: () => void;
}

/**
 * A scene on a canvas. It is drawn only when something has changed and can be seen, so it costs nothing while one reads;
 * `dispose` gives back everything on the graphics card.
 */
export class World {
  readonly #canvas: HTMLCanvasElement;
  readonly #renderer: WebGLRenderer;
  readonly #stage: Stage;
  readonly #events: WorldEvents;
  readonly #view: View;
  readonly #marks: Marks;
  readonly #watch: IntersectionObserver;
  readonly #sizes: ResizeObserver;
  #spots: ReadonlyMap<string, Spot> = new Map();
  #headset: Headset | undefined;
  #asked = 0;
  #seen = true;
  #fitted = false;
  #gone = false;

  private constructor(
    canvas: HTMLCanvasElement,
    renderer: WebGLRenderer,
    stage: Stage,
    activity: Scene,
    events: WorldEvents,
  ) {
    this.#canvas = canvas;
    this.#renderer = renderer;
    this.#stage = stage;
    this.#events = events;
    this.#view = new View(stage.camera, canvas, activity.set, () => this.#ask());
    this.#marks = new Marks(stage.content);
    this.#sizes = new ResizeObserver(() => this.#resize());
    this.#sizes.observe(canvas);
    this.#watch = new IntersectionObserver((entries) => this.#look(entries.at(-1)?.isIntersecting === true));
    this.#watch.observe(canvas);
    canvas.addEventListener('webglcontextlost', events.onlost);
  }

  /** Rejects where there is no WebGL, or when a model of the scene cannot be had. */
  static async create(canvas: HTMLCanvasElement, activity: Scene, events: WorldEvents): Promise<World> {
    const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
    try {
      renderer.toneMapping = NeutralToneMapping;
      renderer.shadowMap.enabled = true;
      renderer.shadowMap.type = PCFShadowMap;
      renderer.shadowMap.autoUpdate = false;
      renderer.shadowMap.needsUpdate = true;
      return new World(canvas, renderer, await buildStage(activity), activity, events);
    } catch (error) {
      renderer.dispose();
      throw error;
    }
  }

  /** Frames these things. */
  show(looks: ReadonlyMap<string, Look>): void {
    this.#marks.show(looks, this.#stage.boxes);
    this.#ask();
  }

  /** By lamplight in the dark appearance. */
  dim(dark: boolean): void {
    this.#renderer.toneMappingExposure = dark ? 0.7 : 1;
    this.#ask();
  }

  /** The thing at a point of the canvas, in pixels. */
  thingAt(x: number, y: number): string | undefined {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    return thingAt({ x, y }, { width, height }, this.#stage.camera, this.#stage.targets, this.#spots);
  }

  /** Brings a thing into sight, if it is not. */
  reveal(id: string): void {
    const box = this.#stage.boxes.get(id);
    if (box && this.#spots.get(id)?.inside !== true) this.#view.centre(box.getCenter(new Vector3()));
  }

  turn(steps: number): void {
    this.#view.turn(steps);
  }

  closer(share: number): void {
    this.#view.closer(share);
  }

  /** Steps inside with a headset, or puts the scene on a table in the room. */
  async enter(mode: Immersion, overlay: HTMLElement, help: string): Promise<void> {
    const { camera } = this.#stage;
    const before = { position: camera.position.clone(), quaternion: camera.quaternion.clone(), fov: camera.fov };
    this.#view.enabled = false;
    const onend = () => {
      this.#headset = undefined;
      camera.position.copy(before.position);
      camera.quaternion.copy(before.quaternion);
      camera.fov = before.fov;
      this.#view.enabled = true;
      this.#resize();
      this.#events.onend();
    };
    try {
      this.#headset = await Headset.enter(this.#renderer, this.#stage, mode, overlay, { ...this.#events, onend }, help);
    } catch (error) {
      this.#view.enabled = true;
      throw error;
    }
  }

  async leave(): Promise<void> {
    await this.#headset?.end();
  }

  async dispose(): Promise<void> {
    this.#gone = true;
    cancelAnimationFrame(this.#asked);
    this.#canvas.removeEventListener('webglcontextlost', this.#events.onlost);
    await this.leave();
    this.#sizes.disconnect();
    this.#watch.disconnect();
    this.#view.dispose();
    this.#marks.dispose();
    this.#stage.dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }

  #look(seen: boolean): void {
    this.#seen = seen;
    this.#ask();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (width === 0 || height === 0 || this.#headset) return;
    const { camera } = this.#stage;
    this.#renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    this.#renderer.setSize(width, height, false);
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    if (!this.#fitted) this.#view.fit(this.#stage.whole, this.#stage.parts);
    this.#fitted = true;
    this.#ask();
  }

  #ask(): void {
    if (this.#gone || this.#headset || !this.#seen || this.#asked !== 0) return;
    this.#asked = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#asked = 0;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    // The first picture waits until the size of the canvas is known.
    if (this.#headset || width === 0 || !this.#fitted) return;
    const { scene, camera, content, boxes } = this.#stage;
    this.#renderer.render(scene, camera);
    this.#spots = new Map([...boxes].map(([id, box]) => [id, spotOf(box, content, camera, width, height)]));
    this.#events.onspots(this.#spots);
  }
}
