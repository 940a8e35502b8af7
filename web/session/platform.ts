/** Whose keyboard the learner has: the setting if there is one, else what the browser says. */
export function platformOf(setting: unknown): 'windows' | 'macos' {
  if (setting === 'windows' || setting === 'macos') return setting;
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? 'macos' : 'windows';
}
