import { expect, test } from '@jest/globals';
import { sentenceIn } from '../../api/src/words/refusals';
import { createApiClient } from '../../src/apiClient';
import { newDecision } from '../support/apiNotes';
import { mai } from '../support/apiPeople';
import { ApiWorld, refusalOf, type Sent } from '../support/apiWorld';

const tooLong = { body: { ...newDecision, text: 'x'.repeat(201) } };

test.each([
  ['a text too long', tooLong, 'Mục “Quyết định” dài hơn 200 ký tự.'],
  ['wrong JSON', { text: '{' }, 'Nội dung gửi lên không phải là JSON.'],
  ['a meeting that has not begun', { body: newDecision }, 'Cuộc họp này chưa bắt đầu.'],
] as const satisfies readonly (readonly [string, Sent, string])[])(
  'who asks in Vietnamese is refused in Vietnamese: %s',
  async (_what, sent, sentence) => {
    const world = new ApiWorld();
    const headers = { 'accept-language': 'vi' };
    expect(refusalOf(await world.send(mai, 'proposeDecision', { ...sent, headers })).sentence).toBe(sentence);
    const { sentence: english } = refusalOf(await world.send(mai, 'proposeDecision', sent));
    expect([english.startsWith(sentence), sentenceIn('vi', english)]).toEqual([false, sentence]);
  },
);

test('what the tab asks in the language of its page, it is told in that language', async () => {
  const world = new ApiWorld();
  const api = createApiClient({
    getToken: async () => mai.id,
    language: () => 'vi',
    fetch: async (_address, { body, headers } = {}) => {
      const sent = { text: String(body), headers: Object.fromEntries(new Headers(headers)) };
      const { status, body: said } = await world.send(mai, 'proposeDecision', sent);
      return new Response(JSON.stringify(said), { status });
    },
  });
  const asked = { params: { meeting: world.meeting }, ...tooLong };
  await expect(api.call('proposeDecision', asked)).rejects.toMatchObject({
    code: 'invalid',
    message: 'Mục “Quyết định” dài hơn 200 ký tự.',
  });
});
