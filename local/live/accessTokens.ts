/** The hub's access key, by which servers call it and browsers' tokens are signed. */
import { jwtVerify } from 'jose';
import * as z from 'zod';

const oneOrMore = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((list) => list ?? []);
const Claims = z.object({ sub: z.string().optional(), role: oneOrMore, 'webpubsub.group': oneOrMore });
export type Claims = z.infer<typeof Claims>;

/** What a token allows; nothing when it isn't signed with the key, has run out or is for something else. */
export type ReadToken = (token: string, isForThis: (audience: string) => boolean) => Promise<Claims | undefined>;

export function accessTokens(parts: { accessKey: string; now: () => number }): ReadToken {
  const secret = Buffer.from(parts.accessKey);
  return async (token, isForThis) => {
    const checks = { algorithms: ['HS256'], currentDate: new Date(parts.now()) };
    const verified = await jwtVerify(token, secret, checks).catch(() => undefined);
    const audiences = [verified?.payload.aud ?? []].flat();
    return verified && audiences.some(isForThis) ? Claims.parse(verified.payload) : undefined;
  };
}
