import * as v from 'valibot';
import type { Module } from '#content/module/module.ts';
import { Done } from '#contract/account.ts';
import { Podcast } from '#contract/podcast.ts';
import { NewPrivateAddress, PrivateAddressRequest } from '#contract/private-address.ts';
import { jsonChapters } from '#interop/podcast/chapters.ts';
import { recordingsOf } from '#server/features/podcast/episodes.ts';
import {
  feedOf,
  heardModules,
  makePodcast,
  type PodcastDependencies,
} from '#server/features/podcast/podcast.usecases.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { prepack, sendPrepacked } from '#server/http/prepacked.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';

export interface PodcastRoutes extends PodcastDependencies {
  readonly limits: RateLimits;
  readonly findModule: (id: string, version: string) => Promise<Module | undefined>;
}

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, 'expected an id'));
const ChapterParams = v.object({ id, version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), card: id });
const FeedParams = v.object({ file: v.pipe(v.string(), v.maxLength(100)) });

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'private, no-cache';

export function podcastOperations(deps: PodcastRoutes): Operation[] {
  return [...ownOperations(deps), ...feedOperations(deps)];
}

function ownOperations(deps: PodcastRoutes): Operation[] {
  return [
    operation({
      name: 'GET /api/me/podcast',
      tag: 'Account',
      summary: 'Say whether you have a private podcast, and how many lessons can be heard.',
      query: v.object({ language: v.optional(PrivateAddressRequest.entries.language, 'en') }),
      answer: Podcast,
      handle: async (call) => {
        const row = await deps.addresses.find(deps.engine.db, 'podcast', memberOf(call).learnerId);
        const podcast = row ? { language: row.language, createdAt: row.created_at } : null;
        return { podcast, episodes: heardModules(deps, row?.language ?? call.query.language).length };
      },
    }),
    operation({
      name: 'POST /api/me/podcast',
      tag: 'Account',
      summary: 'Make a private podcast address, shown this once; the one before stops working.',
      body: PrivateAddressRequest,
      answer: NewPrivateAddress,
      errors: ['too_many_requests'],
      handle: (call) => {
        const { learnerId } = memberOf(call);
        deps.limits.take(LIMITS.addressesPerLearner, learnerId);
        return makePodcast(deps, learnerId, call.body.language);
      },
    }),
    operation({
      name: 'DELETE /api/me/podcast',
      tag: 'Account',
      summary: 'Make your private podcast address worthless.',
      answer: Done,
      handle: async (call) => {
        const { learnerId } = memberOf(call);
        await deps.engine.write((writer) => deps.addresses.remove(writer, 'podcast', learnerId));
        return { done: true as const };
      },
    }),
  ];
}

function feedOperations(deps: PodcastRoutes): Operation[] {
  return [
    operation({
      name: 'GET /feeds/podcast/:file',
      tag: 'Account',
      summary: 'Give a private podcast as RSS, by the secret in its address.',
      params: FeedParams,
      answer: 'application/rss+xml',
      errors: ['not_found'],
      handle: async ({ params, context }) => {
        const token = /^([A-Za-z0-9_-]{43})\.xml$/.exec(params.file)?.[1];
        const feed = token === undefined ? undefined : await feedOf(deps, token);
        if (feed === undefined) throw new HttpProblem('not_found', 'There is no podcast at this address (any more).');
        context.header('x-robots-tag', 'noindex, nofollow');
        return sendPrepacked(context, prepack('application/rss+xml; charset=utf-8', feed), ASK_FIRST);
      },
    }),
    operation({
      name: 'GET /feeds/chapters/:id/:version/:card',
      tag: 'Library',
      summary: 'Give the chapters of a recording, as podcast apps read them.',
      params: ChapterParams,
      answer: 'application/json+chapters',
      errors: ['not_found'],
      handle: async ({ params, context }) => {
        const module = await deps.findModule(params.id, params.version);
        const card = module && recordingsOf(module).find((recording) => recording.id === params.card);
        if (!card) throw new HttpProblem('not_found', 'There are no chapters at this address.');
        const text = JSON.stringify(jsonChapters(card.chapters));
        return sendPrepacked(context, prepack('application/json+chapters', text), FOREVER);
      },
    }),
  ];
}
