/** What this Teams can do, in the words of teams-js' runtime configuration. A page sees a capability only if it is named here. */
export const runtimeConfig = ({ canPickPeople }: { canPickPeople: boolean }) =>
  JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isNAAChannelRecommended: false,
    isDeeplyNestedAuthSupported: false,
    isLegacyTeams: false,
    supports: {
      dialog: { url: { parentCommunication: {} }, update: {} },
      pages: { currentApp: {} },
      ...(canPickPeople && { people: {} }),
    },
  });

/** Must not be JSON: the library decides by that which of the two arguments is the configuration. */
export const supportedSdkVersion = '2.0.4';
export const hostClientType = 'web';
