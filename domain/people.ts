import * as z from 'zod/mini';
import { onlySeen } from './text';

export const TenantId = z.string().check(z.guid('A tenant is named by a GUID.')).brand<'TenantId'>();
export type TenantId = z.infer<typeof TenantId>;

/** The person's object id in their directory (`oid`). */
export const PersonId = z.string().check(z.guid('A person is named by a GUID.')).brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const Person = z.object({ id: PersonId, name: z.string().check(onlySeen, z.minLength(1), z.maxLength(200)) });
export type Person = z.infer<typeof Person>;

/** Somebody of this organization as a spreadsheet or a person names them: not always known to the directory. */
export const Colleague = z.object({
  id: z.optional(PersonId),
  name: z
    .string("The colleague's name must be text.")
    .check(
      onlySeen,
      z.trim(),
      z.minLength(1, "The colleague's name is still empty."),
      z.maxLength(200, "The colleague's name is longer than 200 characters."),
    ),
});
export type Colleague = z.infer<typeof Colleague>;

/** Who asks, for rules that depend on it. */
export interface Asker {
  readonly id: PersonId;
  /** Has the directory's role for those who keep the library. */
  readonly isCurator: boolean;
}
