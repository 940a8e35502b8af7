/** Whether this device draws in three dimensions. */
export function drawsScenes(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** What kinds of stepping inside this device offers. */
export async function immersions(): Promise<readonly ('vr' | 'ar')[]> {
  const { xr } = navigator;
  if (!xr) return [];
  const modes = ['vr', 'ar'] as const;
  const offered = await Promise.all(modes.map((mode) => xr.isSessionSupported(`immersive-${mode}`).catch(() => false)));
  return modes.filter((_, index) => offered[index]);
}
