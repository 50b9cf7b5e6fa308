/** What stands in for Microsoft's services on this machine: Storage, Web PubSub, and Teams with Entra. */
import path from 'node:path';
import { mayHaveSocket } from '../gateway/networkCut';
import { startLiveHub } from '../live/hub';
import { startStorage } from '../storage';
import type { Manifest } from '../teams/manifest';
import { openTeamsFile } from '../teams/savedTeams';
import { teamsServer } from '../teams/teamsServer';

export interface Surroundings {
  /** Where the functions reach this machine's services, browsers the tab, and Teams the bot: known once all listen. */
  innerUrl: string;
  tabOrigin: string;
  manifest: Manifest | undefined;
  botUrl: () => string | undefined;
  clockMoved: (offsetMs: number) => Promise<void>;
}

export type Undo = (step: () => Promise<unknown> | void) => void;

/** Without a folder everything is in memory. */
export async function startMicrosoft(what: {
  dataDir: string | undefined;
  surroundings: Surroundings;
  log: (line: string) => void;
  onClose: Undo;
}) {
  const { dataDir, surroundings, log, onClose } = what;
  const [storage, file] = await Promise.all([
    startStorage(dataDir ? { folder: path.join(dataDir, 'azurite') } : { inMemory: true }),
    openTeamsFile(dataDir && path.join(dataDir, 'teams.json'), log),
  ]);
  onClose(() => storage.close());
  const { keys, world } = file.saved;
  const hub = await startLiveHub({
    accessKey: keys.hubAccessKey,
    now: () => Date.now() + world.clockOffsetMs,
    lets: (userId) => mayHaveSocket(userId, world),
  });
  onClose(() => hub.close());
  const teams = teamsServer({
    saved: file.saved,
    manifest: () => surroundings.manifest,
    tabOrigin: () => surroundings.tabOrigin,
    innerUrl: () => surroundings.innerUrl,
    botUrl: () => surroundings.botUrl(),
    clockMoved: (offsetMs) => surroundings.clockMoved(offsetMs),
    networkChanged: () => hub.cut((userId) => !mayHaveSocket(userId, world)),
  });
  teams.world.onChange(() => file.saveSoon());
  onClose(() => file.flush());
  onClose(() => teams.close());
  return { storage, hub, teams };
}
