import {
  BufferGeometry,
  type Camera,
  Line,
  LineBasicMaterial,
  Raycaster,
  Vector3,
  type WebGLRenderer,
  type XRTargetRaySpace,
} from 'three';
import { NamePlate } from './name-plate.ts';
import { thingOn } from './pick.ts';
import type { Stage } from './stage.ts';
import { placedBy, Surface } from './surface.ts';

export type Immersion = 'vr' | 'ar';

export interface HeadsetEvents {
  /** A controller, or a finger on the screen, chose this thing. */
  readonly ontoggle: (id: string) => void;
  readonly onpoint: (id: string | undefined) => void;
  readonly onend: () => void;
  readonly nameOf: (id: string) => string;
}

/** Sine of the angle beside a ray within which a thing is still meant: about two degrees. */
const AIM = 0.035;

/** One visit with a headset, or with a phone that shows the scene in the room around it. */
export class Headset {
  readonly #renderer: WebGLRenderer;
  readonly #stage: Stage;
  readonly #events: HeadsetEvents;
  readonly #session: XRSession;
  readonly #mode: Immersion;
  readonly #plate = new NamePlate();
  readonly #line = new BufferGeometry().setFromPoints([new Vector3(0, 0, 0), new Vector3(0, 0, -4)]);
  readonly #paint = new LineBasicMaterial({ color: '#ffffff' });
  readonly #controllers: XRTargetRaySpace[];
  readonly #help: string;
  #surface: Surface | undefined;
  #pointed: string | undefined;

  private constructor(
    renderer: WebGLRenderer,
    stage: Stage,
    events: HeadsetEvents,
    session: XRSession,
    mode: Immersion,
    help: string,
  ) {
    this.#renderer = renderer;
    this.#stage = stage;
    this.#events = events;
    this.#session = session;
    this.#mode = mode;
    this.#help = help;
    this.#controllers = [0, 1].map((index) => this.#controller(index));
  }

  /** Asks for a session and goes inside; rejects when the device says no. `help` is said until something is pointed at. */
  static async enter(
    renderer: WebGLRenderer,
    stage: Stage,
    mode: Immersion,
    overlay: HTMLElement,
    events: HeadsetEvents,
    help: string,
  ): Promise<Headset> {
    const session = await navigator.xr?.requestSession(`immersive-${mode}`, wishes(mode, overlay));
    if (!session) throw new Error('There is no headset.');
    try {
      renderer.xr.enabled = true;
      renderer.xr.setReferenceSpaceType(mode === 'vr' ? 'local-floor' : 'local');
      await renderer.xr.setSession(session);
      const headset = new Headset(renderer, stage, events, session, mode, help);
      await headset.#begin();
      return headset;
    } catch (error) {
      await session.end();
      renderer.xr.enabled = false;
      throw error;
    }
  }

  end(): Promise<void> {
    return this.#session.end();
  }

  async #begin(): Promise<void> {
    const { scene, rig, content, walls } = this.#stage;
    scene.add(this.#plate.sprite);
    if (this.#mode === 'vr') rig.position.z = this.#stage.stand;
    else {
      walls.visible = false;
      content.visible = false;
      this.#surface = await Surface.find(this.#session);
      scene.add(this.#surface.ring);
    }
    this.#session.addEventListener('end', this.#end, { once: true });
    this.#renderer.setAnimationLoop((_, frame) => this.#draw(frame));
  }

  #controller(index: number): XRTargetRaySpace {
    const controller = this.#renderer.xr.getController(index);
    if (this.#mode === 'vr') controller.add(new Line(this.#line, this.#paint));
    controller.addEventListener('select', this.#select);
    controller.addEventListener('squeeze', this.#squeeze);
    this.#stage.rig.add(controller);
    return controller;
  }

  readonly #select = ({ target }: { readonly target: XRTargetRaySpace }) => {
    const { content, whole } = this.#stage;
    if (this.#mode === 'ar' && !content.visible) {
      placedBy(content, whole, this.#surface?.place, this.#eye());
      this.#surface?.ring.removeFromParent();
      return;
    }
    const id = this.#aimed(target);
    if (id !== undefined) this.#events.ontoggle(id);
  };

  readonly #squeeze = () => {
    void this.end();
  };

  readonly #end = () => {
    const { rig, content, walls } = this.#stage;
    this.#renderer.setAnimationLoop(null);
    this.#renderer.xr.enabled = false;
    for (const controller of this.#controllers) {
      controller.removeEventListener('select', this.#select);
      controller.removeEventListener('squeeze', this.#squeeze);
      controller.clear();
      controller.removeFromParent();
    }
    this.#surface?.dispose();
    this.#plate.sprite.removeFromParent();
    for (const one of [this.#plate, this.#line, this.#paint]) one.dispose();
    rig.position.set(0, 0, 0);
    content.position.set(0, 0, 0);
    content.rotation.set(0, 0, 0);
    content.scale.setScalar(1);
    content.visible = true;
    walls.visible = true;
    this.#events.onend();
  };

  #draw(frame: XRFrame | undefined): void {
    const { content, scene, camera } = this.#stage;
    if (frame && !content.visible) this.#surface?.follow(frame, this.#renderer.xr.getReferenceSpace());
    const pointed = content.visible
      ? this.#controllers.map((one) => this.#aimed(one)).find((id) => id !== undefined)
      : undefined;
    if (pointed !== this.#pointed) {
      this.#pointed = pointed;
      this.#events.onpoint(pointed);
    }
    this.#label(pointed);
    this.#renderer.render(scene, camera);
  }

  /** The name of what is pointed at stands above it, help in front of the eyes. */
  #label(pointed: string | undefined): void {
    const box = pointed === undefined ? undefined : this.#stage.boxes.get(pointed);
    this.#plate.say(pointed === undefined ? this.#help : this.#events.nameOf(pointed));
    const eye = this.#eye();
    const from = eye.getWorldPosition(new Vector3());
    const at = box
      ? this.#stage.content.localToWorld(
          new Vector3((box.min.x + box.max.x) / 2, box.max.y + 0.2, (box.min.z + box.max.z) / 2),
        )
      : new Vector3(0, -0.45, -2).applyMatrix4(eye.matrixWorld);
    this.#plate.sprite.position.copy(at);
    const width = Math.max(0.3, at.distanceTo(from) * 0.5);
    this.#plate.sprite.scale.set(width, (width * 192) / 1024, 1);
  }

  #eye(): Camera {
    return this.#renderer.xr.getCamera();
  }

  /** What a controller points at: hit by its ray, or else the nearest beside it. */
  #aimed(controller: XRTargetRaySpace): string | undefined {
    if (!controller.visible) return undefined;
    const ray = new Raycaster();
    ray.setFromXRController(controller);
    const direct = thingOn(ray, this.#stage.targets);
    if (direct !== undefined) return direct;
    const beside = [...this.#stage.boxes].map(([id, box]) => {
      const middle = this.#stage.content.localToWorld(box.getCenter(new Vector3()));
      return { id, off: ray.ray.distanceToPoint(middle) / Math.max(0.1, middle.distanceTo(ray.ray.origin)) };
    });
    return beside.filter(({ off }) => off < AIM).sort((a, b) => a.off - b.off)[0]?.id;
  }
}

function wishes(mode: Immersion, overlay: HTMLElement): XRSessionInit {
  if (mode === 'vr') return { requiredFeatures: ['local-floor'] };
  return { optionalFeatures: ['hit-test', 'dom-overlay'], domOverlay: { root: overlay } };
}
