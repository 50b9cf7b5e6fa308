import { useState } from 'react';
import type { CustomerId } from '../../../domain/customers';
import { Person } from '../../../domain/people';
import { crashCopy } from '../../meeting/crashCopy';
import { createDrafts, type Drafts } from '../../meeting/drafts';
import { keepIn } from '../../meeting/keeping';
import { useHost } from '../../teams/host';

export interface Writer {
  readonly me: Person;
  readonly drafts: Drafts;
  /** In the moment that is being written, where there is one. */
  readonly chooseCustomer: (customer: CustomerId) => void;
}

/** Who is writing, and what they had typed before; nobody, where Teams doesn't say who it is. */
export function useWriter(): Writer | undefined {
  const { user } = useHost().context;
  const me = Person.safeParse({ id: user?.id, name: user?.displayName ?? user?.loginHint });
  const [drafts] = useState(() =>
    createDrafts(
      keepIn(() => localStorage, crashCopy),
      { tenant: user?.tenant?.id ?? '', person: user?.id ?? '', meeting: 'library' },
      () => new Date(),
    ),
  );
  if (!me.success) return undefined;
  return {
    me: me.data,
    drafts,
    chooseCustomer: (customer) => {
      const draft = drafts.read('moment');
      if (draft) drafts.write('moment', { ...draft, customer, customerName: '' });
    },
  };
}
