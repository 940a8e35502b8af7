import { type Box3, type Camera, type Group, Matrix4, Mesh, MeshBasicMaterial, RingGeometry, Vector3 } from 'three';

/** Metres across that a scene takes on a table. */
const TABLE = 0.7;

/** Looks for a table under the middle of the screen, and shows a ring there. */
export class Surface {
  readonly ring: Mesh<RingGeometry, MeshBasicMaterial>;
  readonly #source: XRHitTestSource | undefined;

  private constructor(source: XRHitTestSource | undefined) {
    this.#source = source;
    const flat = new RingGeometry(0.07, 0.09, 40).rotateX(-Math.PI / 2);
    this.ring = new Mesh(flat, new MeshBasicMaterial({ color: '#ffffff', toneMapped: false }));
    this.ring.matrixAutoUpdate = false;
    this.ring.visible = false;
  }

  /** Begins to look; a device that cannot tell surfaces gets none. */
  static async find(session: XRSession): Promise<Surface> {
    if (!session.enabledFeatures?.includes('hit-test') || !session.requestHitTestSource) return new Surface(undefined);
    try {
      const space = await session.requestReferenceSpace('viewer');
      return new Surface(await session.requestHitTestSource({ space }));
    } catch {
      // Granted, but not to be had: the scene is placed before the eyes.
      return new Surface(undefined);
    }
  }

  /** Where the ring lies, if it lies somewhere. */
  get place(): Vector3 | undefined {
    return this.ring.visible ? new Vector3().setFromMatrixPosition(this.ring.matrix) : undefined;
  }

  follow(frame: XRFrame, space: XRReferenceSpace | null): void {
    if (!this.#source || !space) return;
    const pose = frame.getHitTestResults(this.#source)[0]?.getPose(space);
    this.ring.visible = pose !== undefined;
    if (pose) this.ring.matrix.copy(new Matrix4().fromArray(pose.transform.matrix));
  }

  dispose(): void {
    this.#source?.cancel();
    this.ring.removeFromParent();
    this.ring.geometry.dispose();
    this.ring.material.dispose();
  }
}

/** Puts the scene, as small as a table asks for, where the ring is, or else an arm's length before the eyes. */
export function placedBy(content: Group, whole: Box3, place: Vector3 | undefined, eye: Camera): void {
  const size = whole.getSize(new Vector3());
  const scale = TABLE / Math.max(size.x, size.z, 0.1);
  const at = place ?? new Vector3(0, -0.35, -0.8).applyMatrix4(eye.matrixWorld);
  const from = eye.getWorldPosition(new Vector3());
  const middle = whole.getCenter(new Vector3()).setY(0).multiplyScalar(scale);
  content.scale.setScalar(scale);
  content.rotation.y = Math.atan2(from.x - at.x, from.z - at.z);
  content.position.copy(at).sub(middle.applyAxisAngle(new Vector3(0, 1, 0), content.rotation.y));
  content.visible = true;
}
