import { Avatar, Badge, Button, Field, Textarea } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { floorHeadline } from './headline';

const Details = lazy(() => import('./Details').then(({ Details }) => ({ default: Details })));
const Notices = lazy(() => import('./Notices').then(({ Notices }) => ({ default: Notices })));

const notes = ['They reorder on Fridays', 'Sixty days is a payroll', 'Ask Ana before we decide'];

export function Floor() {
  const [shown, setShown] = useState<'details' | 'notices'>();
  return (
    <main>
      <h2>{floorHeadline}</h2>
      {notes.map((note) => (
        <p key={note}>
          <Avatar name="Mai Tran" size={24} /> {note} <Badge appearance="outline">hurts</Badge>
        </p>
      ))}
      <Field label="How will this impact our customers?">
        <Textarea />
      </Field>
      <Button appearance="primary" onClick={() => setShown('notices')}>
        Add
      </Button>
      <Button onClick={() => setShown('details')}>Details</Button>
      <Suspense>
        {shown === 'details' && <Details onClose={() => setShown(undefined)} />}
        {shown === 'notices' && <Notices />}
      </Suspense>
    </main>
  );
}
