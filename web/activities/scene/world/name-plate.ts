import { CanvasTexture, Sprite, SpriteMaterial, SRGBColorSpace } from 'three';

const WIDTH = 1024;
const HEIGHT = 192;

/** A line of text that floats in the scene, for eyes that do not see the page around it. */
export class NamePlate {
  readonly sprite: Sprite;
  readonly #canvas = document.createElement('canvas');
  readonly #texture: CanvasTexture;
  #text = '';

  constructor() {
    this.#canvas.width = WIDTH;
    this.#canvas.height = HEIGHT;
    this.#texture = new CanvasTexture(this.#canvas);
    this.#texture.colorSpace = SRGBColorSpace;
    this.sprite = new Sprite(new SpriteMaterial({ map: this.#texture, depthTest: false, transparent: true }));
    this.sprite.scale.set(1.2, (1.2 * HEIGHT) / WIDTH, 1);
    this.sprite.renderOrder = 10;
    this.sprite.visible = false;
  }

  /** Shows the text, or nothing for ''. */
  say(text: string): void {
    this.sprite.visible = text !== '';
    if (text === this.#text || text === '') return;
    this.#text = text;
    this.#draw(text);
    this.#texture.needsUpdate = true;
  }

  dispose(): void {
    this.#texture.dispose();
    this.sprite.material.dispose();
  }

  #draw(text: string): void {
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.fillStyle = '#1d1a16e6';
    context.beginPath();
    context.roundRect(0, 0, WIDTH, HEIGHT, 48);
    context.fill();
    context.fillStyle = '#fbf7f1';
    context.font = '600 60px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, WIDTH / 2, HEIGHT / 2, WIDTH - 80);
  }
}
