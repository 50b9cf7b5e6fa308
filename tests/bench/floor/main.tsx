/** The least that a panel of React, Fluent and teams-js can be: what the side panel is measured against. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { createRoot } from 'react-dom/client';
import { Floor } from './Floor';

const greeted = app.initialize();

createRoot(document.getElementById('root')!).render(
  <FluentProvider theme={webLightTheme}>
    <Floor />
  </FluentProvider>,
);

void greeted.then(() => app.notifyAppLoaded());
