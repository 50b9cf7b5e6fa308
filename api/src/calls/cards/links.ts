/** Where cards lead to. */
export interface LinkParts {
  readonly appId: string;
  readonly tabOrigin: string;
  readonly conversationId: string;
}

/** Opens our tab of that meeting: in the side panel for who is in the meeting, else in its chat. */
export function panelLink({ appId, tabOrigin, conversationId }: LinkParts): string {
  const context = JSON.stringify({ chatId: conversationId, contextType: 'chat' });
  const webUrl = `${tabOrigin}/tab/index.html?tab=meeting`;
  const asked = `webUrl=${encodeURIComponent(webUrl)}&context=${encodeURIComponent(context)}`;
  return `https://teams.microsoft.com/l/entity/${appId}/meeting?${asked}`;
}

/** Opens one of our own pages outside of any meeting. */
export function pageLink({ appId, tabOrigin }: Omit<LinkParts, 'conversationId'>, page: 'mine' | 'library'): string {
  const webUrl = `${tabOrigin}/tab/index.html?tab=${page}`;
  return `https://teams.microsoft.com/l/entity/${appId}/${page}?webUrl=${encodeURIComponent(webUrl)}`;
}
