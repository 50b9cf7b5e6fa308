/** Who may call the Bot Connector: a bot with a token from this machine's managed identity. */
import { jwtVerify, SignJWT } from 'jose';
import { Refused, type Route } from '../http';
import { botAppId, homeTenantId } from '../people';

const botFramework = 'https://api.botframework.com';
const oneDay = 24 * 60 * 60;

export interface Identity {
  secret: string;
  header: string;
  now: () => number;
}

/** What Azure serves at IDENTITY_ENDPOINT inside an App Service. */
export function identityRoutes(identity: Identity): Route[] {
  return [
    {
      method: 'GET',
      path: '/',
      async answer({ query, headers }) {
        if (headers['x-identity-header'] !== identity.header) {
          throw new Refused(401, 'Unauthorized', 'X-IDENTITY-HEADER is not the one this process was given.');
        }
        const resource = (query.get('resource') ?? '').replace(/\/$/, '');
        const clientId = query.get('client_id') ?? botAppId;
        if (!resource) throw new Refused(400, 'BadRequest', 'Which resource is the token for?');
        if (clientId !== botAppId) throw new Refused(400, 'BadRequest', `There is no identity ${clientId} here.`);
        const expiresOn = Math.floor(identity.now() / 1000) + oneDay;
        const token = await new SignJWT({ appid: clientId, tid: homeTenantId })
          .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
          .setAudience(resource)
          .setExpirationTime(expiresOn)
          .sign(Buffer.from(identity.secret));
        const body = {
          access_token: token,
          expires_on: String(expiresOn),
          resource,
          token_type: 'Bearer',
          client_id: clientId,
        };
        return { status: 200, body };
      },
    },
  ];
}

/** Lets a bot through that shows a token from `identityRoutes`, and nobody else. */
export async function letBotThrough(authorization: string | undefined, identity: Identity): Promise<void> {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (!token) throw new Refused(401, 'Unauthorized', 'Authorization has been denied for this request.');
  const checks = { audience: botFramework, algorithms: ['HS256'], currentDate: new Date(identity.now()) };
  const checked = await jwtVerify(token, Buffer.from(identity.secret), checks).catch(() => undefined);
  if (checked?.payload['appid'] !== botAppId) {
    throw new Refused(401, 'Unauthorized', 'Authorization has been denied for this request.');
  }
}
