import { canonicalKeys } from '#content/activities/shortcut/keys.ts';
import type { Shortcut } from '#content/activities/shortcut/schema.ts';
import { type ActivitySource, type Body, onlyField, readAlternatives, readPrompt } from '#content/activities/source.ts';

/** `Windows:` and `macOS:`, each with one or several ways. */
export function readShortcut(source: ActivitySource): Body<Shortcut> | undefined {
  const windows = readKeys(source, 'Windows');
  const macos = readKeys(source, 'macOS');
  return windows && macos ? { prompt: readPrompt(source), windows, macos } : undefined;
}

function readKeys(source: ActivitySource, platform: 'Windows' | 'macOS'): string[] | undefined {
  const { report } = source.reading;
  const field = onlyField(source, platform);
  const ways = readAlternatives(field?.raw ?? '');
  if (field === undefined || ways.length === 0) {
    report(source.line, `a shortcut without \`${platform}:\``, `Add a line such as \`${platform}: Ctrl+Shift+V\`.`);
    return undefined;
  }
  return ways.flatMap((way) => {
    const keys = canonicalKeys(way);
    if (keys !== undefined) return [keys];
    report(
      field.line,
      `unknown keys \`${way.slice(0, 40)}\``,
      'Join modifiers and one key by +, such as `Ctrl+Shift+V` or `Meta+Up`.',
    );
    return [];
  });
}
