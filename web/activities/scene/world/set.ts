import { BackSide, BoxGeometry, Group, Mesh, MeshStandardMaterial, PlaneGeometry } from 'three';
import type { SceneSet } from '#content/activities/scene/shapes.ts';

interface Room {
  readonly width: number;
  readonly depth: number;
  readonly height: number;
  readonly floor: string;
  readonly wall: string;
  /** How far from the middle whoever steps inside with a headset begins. */
  readonly stand: number;
}

export const ROOMS: Readonly<Record<SceneSet, Room>> = {
  room: { width: 5, depth: 5, height: 2.7, floor: '#cdbb9f', wall: '#efe6d6', stand: 2 },
  office: { width: 6, depth: 5, height: 2.7, floor: '#b99f7e', wall: '#e9e4d8', stand: 2 },
  corridor: { width: 3.2, depth: 10, height: 2.6, floor: '#a8a59c', wall: '#e4ddca', stand: 4.2 },
  open: { width: 7, depth: 7, height: 0, floor: '#b9bda6', wall: '#ffffff', stand: 2.5 },
};

/** Floor and walls. Walls are seen from inside only, so whoever looks in from outside looks through the nearest one. */
export function buildSet(set: SceneSet): { readonly floor: Mesh; readonly walls: Group; dispose(): void } {
  const { width, depth, height, floor: floorColour, wall } = ROOMS[set];
  const ground = new MeshStandardMaterial({ color: floorColour, roughness: 0.95 });
  const floor = new Mesh(new PlaneGeometry(width, depth), ground);
  floor.rotation.x = -Math.PI / 2;
  floor.receiveShadow = true;
  const walls = new Group();
  const meshes = height === 0 ? [] : [shell(width, height, depth, wall), skirting(width, depth)];
  walls.add(...meshes);
  return {
    floor,
    walls,
    dispose() {
      for (const mesh of [floor, ...meshes]) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
  };
}

function shell(width: number, height: number, depth: number, colour: string): Mesh<BoxGeometry, MeshStandardMaterial> {
  const mesh = inner(width, height, depth, colour);
  mesh.position.y = height / 2 - 0.002;
  mesh.receiveShadow = true;
  return mesh;
}

function skirting(width: number, depth: number): Mesh<BoxGeometry, MeshStandardMaterial> {
  const mesh = inner(width - 0.02, 0.1, depth - 0.02, '#8d7d68');
  mesh.position.y = 0.045;
  return mesh;
}

function inner(width: number, height: number, depth: number, color: string): Mesh<BoxGeometry, MeshStandardMaterial> {
  const material = new MeshStandardMaterial({ color, roughness: 0.95, side: BackSide });
  return new Mesh(new BoxGeometry(width, height, depth), material);
}
