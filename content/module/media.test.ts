import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { checkLibraryBytes, checkMedia, LIBRARY_BYTES, MEDIA_TYPES, mediaTypeOf } from '#content/module/media.ts';

function findings(name: string, bytes: number): string[] {
  const issues: Issue[] = [];
  checkMedia(name, bytes, reportTo(issues, name));
  return issues.map(({ file, line, severity, what, mend }) => `${file}:${line}: ${severity}: ${what}. ${mend}`);
}

describe('a file beside a module', () => {
  test('is known by the end of its name, whatever its case', () => {
    expect(mediaTypeOf('tour.mp4')).toMatchObject({ type: 'video/mp4', use: 'video' });
    expect(mediaTypeOf('Voice.M4A')?.type).toBe('audio/mp4');
    expect(mediaTypeOf('captions.en.vtt')?.use).toBe('captions');
    expect(mediaTypeOf('desk.glb')?.type).toBe('model/gltf-binary');
  });

  test('of any type of the list is published', () => {
    for (const extension of Object.keys(MEDIA_TYPES)) expect(findings(`a.${extension}`, 1000)).toEqual([]);
  });

  test('of another type is a finding that lists what may be used', () => {
    for (const name of ['run.exe', 'page.html', 'mp4', 'a.constructor', 'a.__proto__', 'a.mp4.'])
      expect(findings(name, 1)).toEqual([
        expect.stringMatching(/: warning: .+ type that is not published\. Use one of .+ \.mp4, /),
      ]);
  });

  test('that is too large is a finding with its size and what is possible', () => {
    expect(findings('tour.mp4', 21 * 1024 * 1024)).toEqual([
      'tour.mp4:1: warning: a file of 21 MB. Keep files of this type below 20 MB: it is loaded over telephone networks.',
    ]);
    expect(findings('a.vtt', 600 * 1024)[0]).toContain('below 512 kB');
  });

  test('has a name that an address can carry', () => {
    expect(findings('my tour.mp4', 1)).toHaveLength(1);
    expect(findings('../tour.mp4', 1)).toHaveLength(1);
  });

  test('never makes the check throw', () => {
    fc.assert(fc.property(fc.string(), fc.nat(), (name, bytes) => void findings(name, bytes)));
  });
});

describe('a library', () => {
  test('is told when its media are too large together', () => {
    const issues: Issue[] = [];
    checkLibraryBytes(LIBRARY_BYTES, reportTo(issues, 'library'));
    expect(issues).toEqual([]);
    checkLibraryBytes(LIBRARY_BYTES + 1, reportTo(issues, 'library'));
    expect(issues).toMatchObject([{ file: 'library', what: 'media of 25.1 MB in this library' }]);
  });
});
