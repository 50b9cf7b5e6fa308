// Loaded before anything else in a process (`node --require`), so that no module keeps the machine's own Date.
import { setClockOffset } from './clock';

const offsetMs = Number(process.env['CLOCK_OFFSET_MS'] ?? 0);
if (!Number.isFinite(offsetMs)) throw new Error('CLOCK_OFFSET_MS has to be a number of milliseconds.');
setClockOffset(offsetMs);
