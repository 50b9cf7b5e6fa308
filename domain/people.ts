import * as z from 'zod/mini';

export const TenantId = z.string().check(z.guid('A tenant is named by a GUID.')).brand<'TenantId'>();
export type TenantId = z.infer<typeof TenantId>;

/** The person's object id in their directory (`oid`). */
export const PersonId = z.string().check(z.guid('A person is named by a GUID.')).brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const Person = z.object({ id: PersonId, name: z.string().check(z.minLength(1), z.maxLength(200)) });
export type Person = z.infer<typeof Person>;
