import { Box3, Group, TextureLoader } from 'three';
import { GLTFLoader, type GLTFParser } from 'three/addons/loaders/GLTFLoader.js';

/** A glTF model in one file, standing on its floor in the middle. Rejects when it is none. */
export async function loadModel(address: string): Promise<Group> {
  const loader = new GLTFLoader();
  loader.register((parser) => ({ name: 'pictures', beforeRoot: () => asPictures(parser) }));
  const { scene } = await loader.loadAsync(address);
  const box = new Box3().setFromObject(scene);
  if (box.isEmpty()) throw new Error(`There is nothing to see in ${address}.`);
  scene.position.set(-(box.min.x + box.max.x) / 2, -box.min.y, -(box.min.z + box.max.z) / 2);
  scene.traverse((node) => {
    node.castShadow = true;
    node.receiveShadow = true;
  });
  return new Group().add(scene);
}

/** Textures are read as pictures: the page's policy allows those inside of the file, but no fetch of them. */
async function asPictures(parser: GLTFParser): Promise<void> {
  parser.textureLoader = new TextureLoader(parser.options.manager);
}
