/** A model as modelling programs export it: one GLB with its picture inside. */
import sharp from 'sharp';
import { glb } from '#server/features/media/testing/samples.ts';

/** Corners of a face that looks along +z, and where they lie in the picture. */
const FACE = [
  [-0.5, -0.5, 0.5],
  [0.5, -0.5, 0.5],
  [0.5, 0.5, 0.5],
  [-0.5, 0.5, 0.5],
] as const;
const PICTURE = [0, 1, 1, 1, 1, 0, 0, 0];
const TRIANGLES = [0, 1, 2, 0, 2, 3];

/** Turns the face to each of the six sides. */
const SIDES: readonly ((corner: readonly [number, number, number]) => number[])[] = [
  ([x, y, z]) => [x, y, z],
  ([x, y, z]) => [-x, y, -z],
  ([x, y, z]) => [z, y, -x],
  ([x, y, z]) => [-z, y, x],
  ([x, y, z]) => [x, z, -y],
  ([x, y, z]) => [x, -z, y],
];

/** A cube of one metre with a picture of one colour on all sides. */
export async function crate(colour: string): Promise<Buffer> {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const parts = [
    Buffer.from(new Float32Array(SIDES.flatMap((side) => FACE.flatMap((corner) => side(corner)))).buffer),
    Buffer.from(new Float32Array(SIDES.flatMap(() => PICTURE)).buffer),
    Buffer.from(new Uint16Array(SIDES.flatMap((_, side) => TRIANGLES.map((corner) => corner + 4 * side))).buffer),
    picture,
  ];
  let end = 0;
  const bufferViews = parts.map(({ length }) => {
    const view = { buffer: 0, byteOffset: end, byteLength: length };
    end += padded(length);
    return view;
  });
  const [float, short] = [5126, 5123];
  return glb(
    {
      asset: { version: '2.0' },
      buffers: [{ byteLength: end }],
      bufferViews,
      accessors: [
        { bufferView: 0, componentType: float, count: 24, type: 'VEC3', min: [-0.5, -0.5, -0.5], max: [0.5, 0.5, 0.5] },
        { bufferView: 1, componentType: float, count: 24, type: 'VEC2' },
        { bufferView: 2, componentType: short, count: 36, type: 'SCALAR' },
      ],
      images: [{ bufferView: 3, mimeType: 'image/png' }],
      textures: [{ source: 0 }],
      materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 }, metallicFactor: 0 } }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0, TEXCOORD_0: 1 }, indices: 2, material: 0 }] }],
      nodes: [{ mesh: 0 }],
      scenes: [{ nodes: [0] }],
      scene: 0,
    },
    Buffer.concat(parts.map((part) => Buffer.concat([part, Buffer.alloc(padded(part.length) - part.length)]))),
  );
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
