import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { PersonKey } from '../protocol';
import { Chooser } from './Chooser';
import { TeamsDoor } from './TeamsDoor';
import './look/colours.css';
import './look/bars.css';
import './look/people.css';
import './look/chooser.css';
import './look/meeting.css';
import './look/call.css';
import './look/rail.css';
import './look/chat.css';
import './look/extension.css';
import './look/apps.css';
import './look/controls.css';

const LazyGallery = lazy(async () => ({ default: (await import('./gallery/Gallery')).Gallery }));
const as = PersonKey.safeParse(new URLSearchParams(location.search).get('as'));
const root = document.getElementById('root');
if (root) createRoot(root).render(location.pathname === '/gallery' ? <Gallery /> : <Window />);

function Gallery() {
  return (
    <Suspense>
      <LazyGallery />
    </Suspense>
  );
}

function Window() {
  return as.success ? <TeamsDoor as={as.data} /> : <Chooser />;
}
