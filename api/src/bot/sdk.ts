/** All that the product takes from botbuilder: built into a file of its own, which is read when Teams is first spoken with. */
export { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
export type { Activity, Attachment, ConversationReference, TurnContext } from 'botbuilder';
export {
  AppCredentials,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  TeamsConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
