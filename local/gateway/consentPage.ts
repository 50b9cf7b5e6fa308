/** Entra's consent page, at the address that login.microsoftonline.com has it: reached where that name leads here. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyText } from '../teams/http';
import { people, type Person } from '../teams/people';
import type { Teams } from '../teams/teamsServer';

const address = /^\/[^/]+\/oauth2\/v2\.0\/authorize$/;

export const isConsentPage = (url: URL) => address.test(url.pathname);

/** Shows who is asked for what; the answer goes back to the tab's own page, and nowhere else. */
export async function answerConsent(
  request: IncomingMessage,
  response: ServerResponse,
  parts: { url: URL; teams: Teams },
): Promise<void> {
  const { url, teams } = parts;
  const back = url.searchParams.get('redirect_uri') ?? '';
  const person = personHinted(url.searchParams.get('login_hint') ?? '');
  const isOurs = URL.canParse(back) && teams.state('mai').validOrigins.includes(new URL(back).origin);
  if (!person || !isOurs) return show(response, 400, '<p>This request for consent is not one of the local app.</p>');
  if (request.method !== 'POST') return show(response, 200, question(person));
  const accepted = new URLSearchParams(await bodyText(request)).get('answer') === 'accept';
  if (accepted) await teams.do(person.key, { verb: 'setSignIn', signIn: 'token' });
  response.writeHead(302, { location: `${back}#${accepted ? 'code=given' : 'error=access_denied'}` }).end();
}

function personHinted(hint: string): Person | undefined {
  return people.find(({ upn }) => upn === hint || encodeURIComponent(upn) === hint);
}

function question({ name }: Person): string {
  return `<h1>Permissions requested</h1><p>${name}, Customer Moment would like to sign you in.</p>
<form method="post"><button name="answer" value="cancel">Cancel</button> <button name="answer" value="accept">Accept</button></form>`;
}

function show(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`<!doctype html><html lang="en"><title>Sign in to your account</title>${body}</html>`);
}
