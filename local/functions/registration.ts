import * as z from 'zod';

const httpTrigger = z.object({
  type: z.literal('httpTrigger'),
  route: z.string().optional(),
  methods: z.array(z.string()),
});
const timerTrigger = z.object({
  type: z.literal('timerTrigger'),
  schedule: z.string(),
  runOnStartup: z.boolean().optional(),
});
const queueTrigger = z.object({
  type: z.literal('queueTrigger'),
  queueName: z.string(),
  connection: z.string().optional(),
});
const trigger = z.discriminatedUnion('type', [httpTrigger, timerTrigger, queueTrigger]);

const metadata = z.object({
  name: z.string(),
  bindings: z.record(z.string(), z.looseObject({ type: z.string(), direction: z.enum(['in', 'out']) })),
  retryOptions: z.undefined('must not carry a retry policy'),
});

export type Trigger = z.infer<typeof trigger>;
export type Callback = (...inputs: unknown[]) => unknown;

export interface RegisteredFunction<T extends Trigger = Trigger> {
  readonly name: string;
  readonly bindings: z.infer<typeof metadata>['bindings'];
  readonly triggerName: string;
  readonly trigger: T;
  readonly callback: Callback;
}

/** What the app registers, as this host runs it; whatever else Azure could do is refused instead of passed over. */
export function readRegistration(given: unknown, callback: Callback): RegisteredFunction {
  const { name, bindings } = metadata.parse(given);
  const [triggerEntry, ...others] = Object.entries(bindings).sort(([, a]) => (isTrigger(a.type) ? -1 : 1));
  const unknown = others.find(([key, binding]) => key !== '$return' || binding.type !== 'http');
  const read = trigger.safeParse(triggerEntry?.[1]);
  if (unknown) throw new Error(`Function "${name}" has a binding that can't run here: ${unknown[1].type}.`);
  if (!triggerEntry || !read.success) throw new Error(`Function "${name}" has no trigger that can run here.`);
  return { name, bindings, triggerName: triggerEntry[0], trigger: read.data, callback };
}

export function isTriggeredBy<K extends Trigger['type']>(
  type: K,
  registered: RegisteredFunction,
): registered is RegisteredFunction<Extract<Trigger, { type: K }>> {
  return registered.trigger.type === type;
}

function isTrigger(type: string): boolean {
  return type.endsWith('Trigger');
}
