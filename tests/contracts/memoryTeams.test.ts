import { MemoryTeams } from '../support/memoryTeams';
import { teamsContract } from './teams';

teamsContract('in memory', async () => new MemoryTeams());
