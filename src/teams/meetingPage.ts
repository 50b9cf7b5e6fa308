/** The address of our tab of a meeting; while the meeting is on, Teams opens it as the side panel. */
export function meetingPage(appId: string, chatId: string): string {
  const context = encodeURIComponent(JSON.stringify({ chatId, contextType: 'chat' }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/meeting?context=${context}`;
}
