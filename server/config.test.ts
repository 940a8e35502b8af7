import { describe, expect, test } from 'vitest';
import { type Config, describeProblems, readConfig } from '#server/config.ts';

function accepted(environment: Record<string, string>): Config {
  const result = readConfig(environment);
  if ('problems' in result) throw new Error(describeProblems(result.problems));
  return result.config;
}

function refused(environment: Record<string, string>): string {
  const result = readConfig(environment);
  return 'problems' in result ? describeProblems(result.problems) : '';
}

describe('the settings', () => {
  test('need nothing at all: this machine, port 3000, SQLite in ./data', () => {
    const config = accepted({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', local: true });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataDir).toMatch(/data$/);
  });

  test('treat an empty variable as one that is not there', () => {
    expect(accepted({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ port: 3000 });
  });

  test('follow the port in the public address', () => {
    expect(accepted({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'my host'],
    ['PUBLIC_URL', 'learn.example.org'],
    ['PUBLIC_URL', 'https://learn.example.org/morsel'],
    ['DATABASE_URL', 'mysql://db'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['DKIM_SELECTOR', '-'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMITS', 'maybe'],
    ['TRUSTED_PROXIES', 'all'],
    ['FILES', 's3://bucket'],
    ['FILES', './files'],
    ['MEDIA_QUOTA_MB', 'lots'],
    ['OUTGOING_PRIVATE', 'yes'],
  ])('refuse %s=%s with the name of the variable and a way to mend it', (variable, value) => {
    const message = refused({ [variable]: value });
    expect(message).toContain(`${variable} is `);
    expect(message).toMatch(/\n {4}(Use|Leave) /);
  });

  test('report every wrong variable at once', () => {
    const message = refused({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(message).toContain('PORT is x');
    expect(message).toContain('LOG_LEVEL is y');
  });

  test('do not repeat what may hold a password', () => {
    expect(refused({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).not.toContain('hunter2');
    expect(refused({ FILES: 's3://key:hunter2@host/no/bucket' })).not.toContain('hunter2');
  });

  test('keep files in a bucket where they name one', () => {
    expect(accepted({}).bucket).toBeUndefined();
    expect(accepted({ FILES: 's3://key:secret@s3.example.org/lessons?region=eu-1' }).bucket).toEqual({
      endpoint: 'https://s3.example.org/lessons',
      region: 'eu-1',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    });
  });

  test('use the ffmpeg they name, or none', () => {
    expect(accepted({ FFMPEG: '/opt/ffmpeg' }).ffmpeg).toBe('/opt/ffmpeg');
    expect(accepted({ FFMPEG: 'off' }).ffmpeg).toBe(false);
    expect(accepted({})).not.toHaveProperty('ffmpeg');
  });

  test('ask for a mail server as soon as others can reach Morsel', () => {
    expect(refused({ PUBLIC_URL: 'https://learn.example.org' })).toContain('SMTP_URL');
    expect(refused({ HOST: '0.0.0.0' })).toContain('SMTP_URL');
    expect(accepted({ PUBLIC_URL: 'https://learn.example.org', SMTP_URL: 'smtps://mail.example.org' }).local).toBe(
      false,
    );
  });

  test('do not let rate limits be switched off in public', () => {
    const environment = { PUBLIC_URL: 'https://a.example', SMTP_URL: 'smtps://b.example', RATE_LIMITS: 'off' };
    expect(refused(environment)).toContain('RATE_LIMITS');
  });

  test('ask for https in public', () => {
    const environment = { PUBLIC_URL: 'http://a.example', SMTP_URL: 'smtps://b.example' };
    expect(refused(environment)).toContain('PUBLIC_URL');
  });
});
