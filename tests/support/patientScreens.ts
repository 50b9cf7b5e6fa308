import { configure } from '@testing-library/react';

// As with every test's time: on two busy cores a screen may take a while to be drawn.
configure({ asyncUtilTimeout: 30_000 });
