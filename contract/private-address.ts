import * as v from 'valibot';

/** `POST /api/me/podcast`, `POST /api/me/agenda`: makes a private address; one that was there before is gone. */
export const PrivateAddressRequest = v.object({
  language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,35}$/, 'expected a language tag such as de')),
});

/** The address is shown this once: the server keeps only its hash. */
export const NewPrivateAddress = v.object({ address: v.string(), createdAt: v.number() });
export type NewPrivateAddress = v.InferOutput<typeof NewPrivateAddress>;

/** `GET /api/me/agenda`: since when there is an address. `DELETE` makes it worthless. */
export const PrivateAddress = v.object({ createdAt: v.nullable(v.number()) });
export type PrivateAddress = v.InferOutput<typeof PrivateAddress>;
