declare global {
  // A realm's offset lives on its global object, so that the preloaded file and a bundle that brings its own copy of
  // this module move the same clock.
  var customerMomentClock: { offsetMs: number } | undefined;
}

/** Moves this process's Date by so many milliseconds; timers and performance.now stay as they are. */
export function setClockOffset(ms: number): void {
  keepClock(ms);
}

/** How far this process's Date is from the machine's, in milliseconds. */
export function clockOffset(): number {
  return globalThis.customerMomentClock?.offsetMs ?? 0;
}

/** The same clock as a script for a browser frame; run again, it moves the clock it has already set. */
export function clockScript(offsetMs: number): string {
  return `(${keepClock.toString()})(${offsetMs});`;
}

// Its source text is what frames run: it may use nothing but its argument and the global object.
function keepClock(offsetMs: number): void {
  if (globalThis.customerMomentClock) {
    globalThis.customerMomentClock.offsetMs = offsetMs;
    return;
  }
  const clock = { offsetMs };
  const MachineDate = Date;
  const machineNow = Date.now.bind(Date);
  const now = () => machineNow() + clock.offsetMs;
  MachineDate.now = now;
  globalThis.customerMomentClock = clock;
  globalThis.Date = new Proxy(MachineDate, {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- Reflect.construct is typed as any
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new MachineDate(now()).toString(),
  });
  MachineDate.prototype.constructor = globalThis.Date;
}
